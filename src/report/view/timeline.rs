//! Who speaks when, over the length of the call.

use std::collections::HashMap;

use serde::Serialize;

use super::charts::position;
use super::speaker_label;
use super::timeline_words::{
    interruption_words, marker_words, silence_words, unclear_words, words,
};
use super::transcript::Reference;
use super::waveform::{loudest, outline};
use crate::batch::results::ScoredCall;
use crate::interface::Interface;
use crate::metrics::{Metric, measure};
use crate::report::format::seconds;
use crate::scoring::evaluation::Status;
use crate::transcript::{Millis, Span, Speaker};

/// A picture of the call.
#[derive(Debug, Serialize)]
pub(in crate::report) struct Timeline {
    /// The whole length in seconds, for the player.
    duration: String,
    duration_text: String,
    lanes: Vec<Lane>,
    silences: Vec<Stretch>,
    /// Where somebody talks over somebody else.
    interruptions: Vec<Stretch>,
    /// Whether any voice was not understood somewhere.
    unclear: bool,
    /// Whether there is a waveform, for which the lanes are taller.
    tall: bool,
    markers: Vec<Marker>,
    ticks: Vec<Tick>,
    height: usize,
    /// Where the marks of evidence and the bottom of the lanes are.
    marker_y: usize,
    lanes_end: usize,
    lanes_start: usize,
    lanes_height: usize,
    /// The picture in words.
    text: Vec<String>,
}

#[derive(Debug, Serialize)]
pub(super) struct Lane {
    pub(super) label: String,
    pub(super) class: &'static str,
    y: usize,
    height: usize,
    pub(super) bars: Vec<Bar>,
    /// Where the voice was not understood.
    unclear: Vec<Stretch>,
    wave: Option<Wave>,
}

/// How loud the voice is.
#[derive(Debug, Serialize)]
struct Wave {
    path: String,
    /// So many levels lie side by side.
    levels: usize,
    width: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Bar {
    x: String,
    width: String,
}

#[derive(Debug, Serialize)]
struct Stretch {
    x: String,
    width: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct Marker {
    x: String,
    full: bool,
    part: bool,
    uncertain: bool,
    class: &'static str,
    start: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct Tick {
    x: String,
    label: String,
    /// Which side of its line the label stands on, so that it stays inside the picture.
    anchor: &'static str,
}

/// The picture's measures from top to bottom, in pixels.
const LANE: usize = 16;
const TALL_LANE: usize = 30;
const MARKERS: usize = 20;
const AXIS: usize = 18;
/// Steps between ticks that people count in, in seconds.
const STEPS: [u64; 11] = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const MOST_TICKS: u64 = 7;

impl Timeline {
    /// `None` when the call has no length.
    pub(in crate::report) fn new(
        call: &ScoredCall,
        references: &HashMap<usize, Vec<Reference<'_>>>,
        interface: Interface,
    ) -> Option<Self> {
        let turns = &call.transcript.turns;
        let last = turns.iter().filter_map(|turn| turn.span).map(|span| span.end()).max();
        let duration = last.unwrap_or_default().max(call.source.duration_ms);
        if duration == Millis(0) {
            return None;
        }
        let across = |time: Millis| time.0 as f64 * 100.0 / duration.0 as f64;
        let tall = loudest(&call.peaks) > 0;
        let lanes = lanes(call, duration, across, interface);
        let lanes_height = lanes.len() * if tall { TALL_LANE } else { LANE };
        let lanes_end = MARKERS + lanes_height;
        let silences = call.dead_air.iter().map(|stretch| Stretch {
            x: position(across(stretch.start_ms)),
            width: position(across(stretch.end_ms.since(stretch.start_ms))),
            title: silence_words(stretch.start_ms, stretch.end_ms, interface),
        });
        let talked_over = talked_over(call);
        let interruptions = talked_over.iter().map(|(speaker, span)| Stretch {
            x: position(across(span.start())),
            width: position(across(span.length()).max(0.3)),
            title: interruption_words(*speaker, *span, interface),
        });
        Some(Self {
            duration: seconds(duration),
            duration_text: duration.to_string(),
            silences: silences.collect(),
            interruptions: interruptions.collect(),
            unclear: lanes.iter().any(|lane| !lane.unclear.is_empty()),
            tall,
            lanes_start: MARKERS,
            lanes_height,
            markers: markers(references, across, interface),
            ticks: ticks(duration, across),
            height: lanes_end + AXIS,
            marker_y: MARKERS / 2,
            lanes_end,
            text: words(call, &lanes, &talked_over, interface),
            lanes,
        })
    }
}

fn lanes(
    call: &ScoredCall,
    duration: Millis,
    across: impl Fn(Millis) -> f64,
    interface: Interface,
) -> Vec<Lane> {
    let loudest = loudest(&call.peaks);
    let height = if loudest > 0 { TALL_LANE } else { LANE };
    let sound = call.source.duration_ms.0 as f64 * 100.0 / duration.0.max(1) as f64;
    let order = [Speaker::Agent, Speaker::Customer, Speaker::Other, Speaker::Unknown];
    let mut lanes = Vec::new();
    for speaker in order {
        let turns = call.transcript.turns.iter().filter(|turn| turn.speaker == speaker);
        let bars: Vec<Bar> = turns
            .filter_map(|turn| turn.span)
            .map(|span| Bar {
                x: position(across(span.start())),
                width: position(across(span.length()).max(0.15)),
            })
            .collect();
        let unclear = call.unclear.iter().filter(|stretch| stretch.speaker == speaker);
        let unclear: Vec<Stretch> = unclear
            .map(|stretch| Stretch {
                x: position(across(stretch.start_ms)),
                width: position(across(stretch.span().length()).max(0.3)),
                title: unclear_words(stretch, interface),
            })
            .collect();
        if !bars.is_empty() || !unclear.is_empty() {
            let y = MARKERS + lanes.len() * height;
            let voice = call.peaks.iter().find(|voice| voice.speaker == speaker);
            let wave = voice.filter(|voice| voice.levels.len() > 1).map(|voice| Wave {
                path: outline(&voice.levels, loudest),
                levels: voice.levels.len() - 1,
                width: position(sound),
            });
            lanes.push(Lane {
                label: speaker_label(interface, speaker),
                class: speaker.as_str(),
                y: y + 2,
                height: height - 4,
                bars,
                unclear,
                wave,
            });
        }
    }
    lanes
}

fn markers(
    references: &HashMap<usize, Vec<Reference<'_>>>,
    across: impl Fn(Millis) -> f64,
    interface: Interface,
) -> Vec<Marker> {
    let mut found: Vec<(Millis, &Reference<'_>)> = references
        .values()
        .flatten()
        .filter_map(|reference| Some((reference.evidence.start_ms?, reference)))
        .collect();
    // A map has no order, and the same call must always give the same page.
    found.sort_by_key(|(time, reference)| (*time, reference.number));
    let markers = found.into_iter().map(|(time, reference)| {
        let class = reference.outcome.class();
        Marker {
            x: position(across(time)),
            full: class == "full",
            part: class == "part",
            uncertain: reference.verdict.status == Status::Uncertain,
            class,
            start: seconds(time),
            title: marker_words(time, reference, interface),
        }
    });
    markers.collect()
}

fn ticks(duration: Millis, across: impl Fn(Millis) -> f64) -> Vec<Tick> {
    let whole = duration.0 / 1000;
    let step = STEPS.into_iter().find(|step| whole / step < MOST_TICKS).unwrap_or(7200);
    let times = (0..=whole / step).map(|index| Millis(index * step * 1000));
    let ticks = times.map(|time| {
        let x = across(time);
        let anchor = match x {
            x if x < 2.0 => "start",
            x if x > 96.0 => "end",
            _ => "middle",
        };
        Tick { x: position(x), label: time.to_string(), anchor }
    });
    ticks.collect()
}

/// Where the agent or the customer talks over the other, in order of time.
fn talked_over(call: &ScoredCall) -> Vec<(Speaker, Span)> {
    let moments = measure(&call.transcript).moments;
    let sides = [
        (Metric::AgentInterruptions, Speaker::Agent),
        (Metric::CustomerInterruptions, Speaker::Customer),
    ];
    let mut found: Vec<(Speaker, Span)> = Vec::new();
    for (metric, speaker) in sides {
        let spans = moments.get(&metric).into_iter().flatten();
        found.extend(spans.map(|span| (speaker, both_speak(call, speaker, *span))));
    }
    found.sort_by_key(|(_, span)| span.start());
    found
}

/// The part of what somebody says during which somebody else is still speaking.
fn both_speak(call: &ScoredCall, speaker: Speaker, span: Span) -> Span {
    let others = call.transcript.turns.iter().filter(|turn| turn.speaker != speaker);
    let under_way = others
        .filter_map(|turn| turn.span)
        .filter(|other| other.start() <= span.start() && span.overlap(*other) > Millis(0));
    let end = under_way.map(Span::end).max().unwrap_or(span.end());
    Span::new(span.start(), end.min(span.end()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::view::call::CallPage;
    use crate::transcript::{Reason, Unclear};

    fn timeline(call: usize) -> Timeline {
        let call = &fixture::results().calls[call];
        Timeline::new(call, &HashMap::new(), Interface::default()).unwrap()
    }

    #[test]
    fn each_voice_has_a_lane() {
        let timeline = timeline(0);
        assert_eq!(
            timeline.lanes.iter().map(|l| l.label.as_str()).collect::<Vec<_>>(),
            ["Agent", "Customer"]
        );
        assert_eq!(timeline.lanes[0].bars.len(), 7);
        assert_eq!(timeline.silences[0].title, "Dead air from 0:31 to 0:45 (14.2 s)");
    }

    #[test]
    fn a_waveform_makes_the_lanes_taller() {
        let timeline =
            Timeline::new(&fixture::reviewed().calls[0], &HashMap::new(), Interface::default())
                .unwrap();
        assert!(timeline.tall);
        assert_eq!(timeline.lanes[1].y, 52);
        let wave = timeline.lanes[0].wave.as_ref().unwrap();
        assert_eq!((wave.levels, wave.width.as_str()), (3, "100.000%"));
    }

    #[test]
    fn talking_over_somebody_is_marked_and_told() {
        let mut call = fixture::results().calls.remove(0);
        let first = call.transcript.turns[0].span.unwrap();
        let over = Span::new(Millis(first.end().0 - 2_000), Millis(first.end().0 + 1_000));
        let words = call.transcript.turns[1].words.clone();
        let step = over.length().0 / words.len() as u64;
        call.transcript.turns[1].span = Some(over);
        for (word, index) in call.transcript.turns[1].words.iter_mut().zip(0..) {
            let start = over.start().0 + index * step;
            word.span = Span::new(Millis(start), Millis(start + step));
        }
        let timeline = Timeline::new(&call, &HashMap::new(), Interface::default()).unwrap();
        assert_eq!(timeline.interruptions[0].title, "Customer talks over the agent at 0:02");
        assert!(timeline.text.contains(&timeline.interruptions[0].title));
    }

    #[test]
    fn what_was_not_understood_is_hatched_and_told() {
        let mut call = fixture::results().calls.remove(0);
        call.unclear.push(Unclear {
            speaker: Speaker::Customer,
            start_ms: Millis(12_000),
            end_ms: Millis(15_000),
            reason: Reason::NoWords,
        });
        let timeline = Timeline::new(&call, &HashMap::new(), Interface::default()).unwrap();
        assert!(timeline.unclear && timeline.lanes[0].unclear.is_empty());
        let told = "Unclear at 0:12–0:15, customer: somebody speaks, but no words were understood";
        assert_eq!(timeline.lanes[1].unclear[0].title, told);
        assert!(timeline.text.iter().any(|text| text == told));
    }

    #[test]
    fn ticks_are_few_and_round() {
        let labels: Vec<_> = timeline(0).ticks.into_iter().map(|tick| tick.label).collect();
        assert_eq!(labels, ["0:00", "0:15", "0:30", "0:45", "1:00", "1:15"]);
        assert!(ticks(Millis(5 * 3_600_000), |_| 0.0).len() <= 7);
    }

    #[test]
    fn markers_follow_the_call() {
        let page =
            serde_json::to_value(CallPage::new(&fixture::results().calls[1], Interface::default()))
                .unwrap();
        let markers = page["timeline"]["markers"].as_array().unwrap().clone();
        let starts: Vec<f64> =
            markers.iter().map(|m| m["start"].as_str().unwrap().parse().unwrap()).collect();
        assert!(starts.is_sorted());
        assert_eq!(starts.len(), 6);
    }
}
