//! Reads beats and replies from YAML.

use super::beat::{Beat, Otherwise, Reply, Silence};
use super::line::Line;
use super::reading::Reading;
use super::{BEST_MOOD, WORST_MOOD};
use crate::intents::wording;
use crate::problem::Code;
use crate::transcript::Millis;
use crate::yaml::{Fields, Node};

const MAX_AFTER: i64 = 100;

/// The longest that a customer waits for an answer, in seconds.
const MAX_SILENCE: f64 = 3_600.0;

pub(super) fn beats(node: &Node<'_>, reading: &Reading) -> Option<Vec<Beat>> {
    let entries = node.named()?;
    if entries.is_empty() {
        node.problem("needs at least one beat");
    }
    Some(entries.into_iter().filter_map(|(id, node)| beat(id, &node, reading)).collect())
}

fn beat(id: String, node: &Node<'_>, reading: &Reading) -> Option<Beat> {
    let fields = node.fields(&["says", "replies", "otherwise", "silence", "hint"])?;
    let says = fields.require("says").and_then(|node| lines(&node, reading));
    if fields.get("replies").is_none() && reading.endings.is_empty() {
        node.problem("needs `replies`, else nothing leads on from here");
    }
    let replies = replies(&fields, "replies", reading);
    let otherwise = fields.get("otherwise").and_then(|node| otherwise(&node, reading));
    Some(Beat {
        id,
        replies,
        otherwise: otherwise.unwrap_or_default(),
        silence: fields.get("silence").and_then(|node| silence(&node, reading)),
        hint: fields.get("hint").and_then(|node| reading.text(&node)),
        says: says.unwrap_or_default(),
    })
}

/// Reads lines of which there must be one.
fn lines(node: &Node<'_>, reading: &Reading) -> Option<Vec<Line>> {
    let lines = reading.list_of_lines(node)?;
    if node.is_list() && node.list()?.is_empty() {
        node.problem("needs at least one line");
        return None;
    }
    Some(lines)
}

/// Reads the replies under `key`, none where it is absent.
pub(super) fn replies(fields: &Fields<'_>, key: &str, reading: &Reading) -> Vec<Reply> {
    let items = fields.get(key).and_then(|node| node.list()).unwrap_or_default();
    let replies: Vec<Reply> = items.iter().filter_map(|item| reply(item, reading)).collect();
    if replies.len() < items.len() {
        reading.paths_missing.set(true);
    }
    replies
}

fn reply(node: &Node<'_>, reading: &Reading) -> Option<Reply> {
    let fields =
        node.fields(&["id", "intent", "like", "phrases", "unlike", "mood", "to", "says"])?;
    let id = fields.require("id").and_then(|node| unique_id(&node, reading));
    let to = fields.get("to");
    let says = reading.lines(&fields, "says");
    let wording = wording(&fields, &reading.language);
    for key in ["like", "phrases", "unlike"] {
        if let Some(node) = fields.get(key) {
            refuse_variables(&node);
        }
    }
    Some(Reply {
        wording,
        mood: mood(&fields).unwrap_or(0),
        to: to.and_then(|node| reading.destination(&node)),
        says,
        id: id?,
    })
}

/// What is listened for is prepared once for all plays, so it cannot hold what differs.
pub(super) fn refuse_variables(node: &Node<'_>) {
    let items = if node.is_list() { node.list().unwrap_or_default() } else { vec![node.clone()] };
    // Anything else than text has been noted already.
    for item in items.iter().filter(|item| !item.is_map() && !item.is_list()) {
        if item.text().is_some_and(|text| text.contains("{{")) {
            item.problem("variables cannot be listened for; write an example without them");
        }
    }
}

fn mood(fields: &Fields<'_>) -> Option<i64> {
    let span = BEST_MOOD - WORST_MOOD;
    fields.get("mood").and_then(|node| node.whole(-span, span))
}

fn otherwise(node: &Node<'_>, reading: &Reading) -> Option<Otherwise> {
    let fields = node.fields(&["mood", "says", "after", "hint", "to"])?;
    let after = fields.get("after").and_then(|node| node.whole(1, MAX_AFTER));
    Some(Otherwise {
        mood: mood(&fields).unwrap_or(Otherwise::DEFAULT_MOOD),
        says: reading.lines(&fields, "says"),
        after: after.map_or(Otherwise::DEFAULT_AFTER, |after| after as usize),
        hint: fields.get("hint").and_then(|node| reading.text(&node)),
        to: fields.get("to").and_then(|node| reading.destination(&node)),
    })
}

fn silence(node: &Node<'_>, reading: &Reading) -> Option<Silence> {
    let fields = node.fields(&["after", "says"])?;
    let after = fields.require("after").and_then(|node| {
        let text = node.text()?;
        let after = seconds(&text);
        if after.is_none() {
            node.problem(format!("`{text}` must be like `20s`, from 1 s to 1 h"));
        }
        after
    });
    let says = fields.require("says").and_then(|node| lines(&node, reading));
    Some(Silence { after: after?, says: says? })
}

fn seconds(text: &str) -> Option<Millis> {
    let number = text.strip_suffix('s')?.trim().parse::<f64>().ok()?;
    (1.0..=MAX_SILENCE).contains(&number).then(|| Millis::from_seconds(number))
}

fn unique_id(node: &Node<'_>, reading: &Reading) -> Option<String> {
    let id = node.id()?;
    let mut taken = reading.replies.borrow_mut();
    if taken.contains(&id) {
        node.fault(Code::TakenId, format!("another reply has the id `{id}`; choose another"));
        return None;
    }
    taken.push(id.clone());
    Some(id)
}
