//! Reads endings from YAML.

use super::ending::{Ending, Outcome, When};
use super::reading::Reading;
use super::{BEST_MOOD, WORST_MOOD};
use crate::problem::Code;
use crate::rubric::condition::Range;
use crate::rubric::range;
use crate::yaml::{Fields, Node};

const OUTCOMES: &[(&str, Outcome)] =
    &[("good", Outcome::Good), ("neutral", Outcome::Neutral), ("bad", Outcome::Bad)];

/// Reads the endings; to be called when all replies have been read.
pub(super) fn endings(node: &Node<'_>, reading: &Reading) -> Option<Vec<Ending>> {
    let entries = node.named()?;
    if entries.is_empty() {
        node.problem("needs at least one ending");
    }
    let read = |(id, node): (String, Node<'_>)| {
        if reading.beats.contains(&id) {
            let message =
                format!("a beat is called `{id}` too, so `to: {id}` is unclear; rename one");
            node.fault(Code::TakenId, message);
        }
        ending(id, &node, reading)
    };
    Some(entries.into_iter().filter_map(read).collect())
}

fn ending(id: String, node: &Node<'_>, reading: &Reading) -> Option<Ending> {
    let fields = node.fields(&["outcome", "when", "says", "debrief"])?;
    let outcome = fields.require("outcome").and_then(|node| node.choice(OUTCOMES));
    Some(Ending {
        id,
        when: fields.get("when").and_then(|node| when(&node, reading)),
        says: reading.lines(&fields, "says"),
        debrief: fields.get("debrief").and_then(|node| reading.text(&node)),
        outcome: outcome?,
    })
}

fn when(node: &Node<'_>, reading: &Reading) -> Option<When> {
    const KEYS: &[&str] = &["mood", "patience", "turns", "did", "missed"];
    let fields = node.fields(KEYS)?;
    if KEYS.iter().all(|key| fields.get(key).is_none()) {
        node.problem("must say when; leave it out if the ending can always be reached");
    }
    let when = When {
        mood: number(&fields, "mood"),
        patience: number(&fields, "patience"),
        turns: number(&fields, "turns"),
        did: reading.reply_ids(&fields, "did"),
        missed: reading.reply_ids(&fields, "missed"),
    };
    let can_be = |mood: &Range| (WORST_MOOD..=BEST_MOOD).any(|value| mood.contains(value as f64));
    if let (Some(node), Some(_)) = (fields.get("mood"), when.mood.filter(|mood| !can_be(mood))) {
        let message = format!("a mood is from {WORST_MOOD} to {BEST_MOOD}, so this never holds");
        node.fault(Code::Contradiction, message);
    }
    if let Some(id) = when.did.iter().find(|id| when.missed.contains(id)) {
        let message = format!("`{id}` cannot be both in `did` and in `missed`");
        node.fault(Code::Contradiction, message);
    }
    Some(when)
}

fn number(fields: &Fields<'_>, key: &str) -> Option<Range> {
    let node = fields.get(key)?;
    range(&node.fields(&["above", "below", "between"])?)
}
