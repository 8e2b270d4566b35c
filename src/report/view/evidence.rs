//! A quote that a verdict rests on.

use serde::Serialize;

use super::speaker_label;
use crate::interface::Interface;
use crate::metrics::Metric;
use crate::report::format::{parts_of_one, seconds};
use crate::report::text::{clean, words_of_id};
use crate::scoring::evaluation::Evidence;

/// A quote with what it shows.
#[derive(Debug, Serialize)]
pub(super) struct EvidenceView {
    quote: String,
    speaker: String,
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
    /// Whether it is something that was measured, and not words of the rubric.
    measured: bool,
    similarity: String,
}

impl EvidenceView {
    pub(super) fn new(evidence: &Evidence, playable: bool, interface: Interface) -> Self {
        let measured = Metric::ALL.into_iter().find(|it| it.name() == evidence.behaviour);
        Self {
            quote: clean(&evidence.quote),
            speaker: speaker_label(interface, evidence.speaker),
            speaker_class: evidence.speaker.as_str(),
            time: evidence.start_ms.map(|time| time.to_string()).unwrap_or_default(),
            start: evidence.start_ms.map(seconds).unwrap_or_default(),
            playable: playable && evidence.start_ms.is_some(),
            turn: evidence.turn,
            behaviour: measured.map_or_else(
                || words_of_id(&evidence.behaviour),
                |it| interface.fill("metric-shown", &[("metric", it.name().into())]),
            ),
            matched: measured
                .and_then(|metric| moment(metric, evidence, interface))
                .unwrap_or_else(|| clean(&evidence.matched)),
            measured: measured.is_some(),
            similarity: parts_of_one(interface, evidence.similarity),
        }
    }
}

/// What was measured at a moment of the call, and for how long it lasts.
fn moment(metric: Metric, evidence: &Evidence, interface: Interface) -> Option<String> {
    let seconds = evidence.end_ms?.since(evidence.start_ms?).seconds();
    let length = interface.fill("seconds", &[("number", interface.decimals(seconds, 1).into())]);
    Some(format!("{} {length}", metric.title(interface)))
}
