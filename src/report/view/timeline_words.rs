//! What is on the timeline, in words.

use super::timeline::Lane;
use super::transcript::{Reference, unclear_reason, unclear_times};
use crate::batch::results::ScoredCall;
use crate::interface::Interface;
use crate::report::format::length;
use crate::report::text::clean;
use crate::scoring::evaluation::Status;
use crate::transcript::{Millis, Span, Speaker, Unclear};

/// The whole picture, a line for each thing that is on it.
pub(super) fn words(
    call: &ScoredCall,
    lanes: &[Lane],
    talked_over: &[(Speaker, Span)],
    interface: Interface,
) -> Vec<String> {
    let mut text = Vec::new();
    for lane in lanes {
        let turns = call.transcript.turns.iter().filter(|t| t.speaker.as_str() == lane.class);
        let spoken: f64 = turns.filter_map(|turn| turn.span).map(|s| s.length().seconds()).sum();
        text.push(interface.fill(
            "report-turns",
            &[
                ("speaker", lane.label.as_str().into()),
                ("turns", lane.bars.len().into()),
                ("length", length(interface, spoken).into()),
            ],
        ));
    }
    let silences = call.dead_air.iter();
    text.extend(silences.map(|it| silence_words(it.start_ms, it.end_ms, interface)));
    text.extend(call.unclear.iter().map(|it| unclear_words(it, interface)));
    let over = talked_over.iter();
    text.extend(over.map(|(speaker, span)| interruption_words(*speaker, *span, interface)));
    text
}

/// What somebody said that a verdict rests on.
pub(super) fn marker_words(
    time: Millis,
    reference: &Reference<'_>,
    interface: Interface,
) -> String {
    let places = [
        ("time", time.to_string().into()),
        ("number", reference.number.into()),
        ("criterion", clean(&reference.verdict.title).into()),
        ("outcome", reference.outcome.label_inside(interface).into()),
    ];
    if reference.verdict.status == Status::Uncertain {
        interface.fill("report-marker-uncertain", &places)
    } else {
        interface.fill("report-marker", &places)
    }
}

/// That nobody speaks.
pub(super) fn silence_words(start: Millis, end: Millis, interface: Interface) -> String {
    let length = length(interface, end.since(start).seconds()).into();
    let (start, end) = (start.to_string().into(), end.to_string().into());
    interface.fill("report-silence", &[("start", start), ("end", end), ("length", length)])
}

/// That somebody was not understood.
pub(super) fn unclear_words(stretch: &Unclear, interface: Interface) -> String {
    let speaker = [("speaker", stretch.speaker.as_str().into())];
    interface.fill(
        "report-unclear-at",
        &[
            ("times", unclear_times(stretch).into()),
            ("speaker", interface.fill("speaker-inside", &speaker).into()),
            ("reason", unclear_reason(stretch.reason, interface).into()),
        ],
    )
}

/// That somebody talks over somebody else.
pub(super) fn interruption_words(speaker: Speaker, span: Span, interface: Interface) -> String {
    let time = span.start().to_string().into();
    if speaker == Speaker::Agent {
        interface.fill("report-agent-over", &[("time", time)])
    } else {
        interface.fill("report-customer-over", &[("time", time)])
    }
}
