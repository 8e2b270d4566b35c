//! A quote that a verdict rests on.

use serde::Serialize;

use super::speaker_label;
use crate::report::format::{parts_of_one, seconds};
use crate::report::text::{clean, words_of_id};
use crate::scoring::evaluation::Evidence;

/// A quote with what it shows.
#[derive(Debug, Serialize)]
pub(super) struct EvidenceView {
    quote: String,
    speaker: &'static str,
    speaker_class: &'static str,
    /// As people read it; empty in a conversation without times.
    pub(super) time: String,
    /// In seconds, for the player.
    start: String,
    /// Whether there is sound to play.
    pub(super) playable: bool,
    turn: usize,
    /// What the words show, and what in the rubric they match.
    behaviour: String,
    matched: String,
    similarity: String,
}

impl EvidenceView {
    pub(super) fn new(evidence: &Evidence, playable: bool) -> Self {
        Self {
            quote: clean(&evidence.quote),
            speaker: speaker_label(evidence.speaker),
            speaker_class: evidence.speaker.as_str(),
            time: evidence.start_ms.map(|time| time.to_string()).unwrap_or_default(),
            start: evidence.start_ms.map(seconds).unwrap_or_default(),
            playable: playable && evidence.start_ms.is_some(),
            turn: evidence.turn,
            behaviour: words_of_id(&evidence.behaviour),
            matched: clean(&evidence.matched),
            similarity: parts_of_one(evidence.similarity),
        }
    }
}
