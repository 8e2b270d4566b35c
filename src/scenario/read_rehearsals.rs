//! Reads the tests inside a scenario from YAML.

use super::reading::{Reading, advice};
use super::rehearsal::Rehearsal;
use crate::problem::Code;
use crate::rubric::percent;
use crate::yaml::Node;

const DEFAULT_SEED: u64 = 1;

/// Reads the tests; to be called when all replies have been read.
pub(super) fn rehearsals(node: &Node<'_>, reading: &Reading) -> Option<Vec<Rehearsal>> {
    Some(node.list()?.iter().filter_map(|item| rehearsal(item, reading)).collect())
}

fn rehearsal(node: &Node<'_>, reading: &Reading) -> Option<Rehearsal> {
    let fields = node.fields(&["name", "seed", "replies", "ends", "score", "did", "missed"])?;
    let name = fields.require("name").and_then(|node| node.text());
    let seed = fields.get("seed").and_then(|node| node.whole(0, i64::MAX));
    let replies = fields.require("replies").and_then(|node| {
        let texts = node.texts()?;
        if texts.is_empty() {
            node.problem("needs at least one reply");
        }
        Some(texts)
    });
    const EXPECTED: [&str; 4] = ["ends", "score", "did", "missed"];
    if EXPECTED.iter().all(|key| fields.get(key).is_none()) {
        let message = "expects nothing; add `ends`, `score`, `did` or `missed`";
        node.fault(Code::ExpectsNothing, message);
    }
    let ends = fields.get("ends").and_then(|node| {
        let id = node.text()?;
        if reading.endings.contains(&id) {
            return Some(id);
        }
        let advice = advice(&id, &reading.endings, "add it under `endings`");
        node.fault(Code::NowhereToGo, format!("there is no ending `{id}`, {advice}"));
        None
    });
    Some(Rehearsal {
        seed: seed.map_or(DEFAULT_SEED, i64::unsigned_abs),
        ends,
        score: fields.get("score").and_then(|node| percent(&node)),
        did: reading.reply_ids(&fields, "did"),
        missed: reading.reply_ids(&fields, "missed"),
        field: node.field().to_owned(),
        name: name?,
        replies: replies?,
    })
}
