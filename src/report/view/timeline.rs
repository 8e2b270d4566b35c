//! Who speaks when, over the length of the call.

use std::collections::HashMap;

use serde::Serialize;

use super::charts::position;
use super::speaker_label;
use super::transcript::Reference;
use crate::batch::results::ScoredCall;
use crate::report::format::{length, seconds};
use crate::report::text::clean;
use crate::transcript::{Millis, Speaker};

/// A picture of the call.
#[derive(Debug, Serialize)]
pub(in crate::report) struct Timeline {
    /// The whole length in seconds, for the player.
    duration: String,
    duration_text: String,
    lanes: Vec<Lane>,
    silences: Vec<Silence>,
    markers: Vec<Marker>,
    ticks: Vec<Tick>,
    height: usize,
    /// Where the marks of evidence and the bottom of the lanes are.
    marker_y: usize,
    lanes_end: usize,
    /// The picture in words.
    text: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Lane {
    label: &'static str,
    class: &'static str,
    y: usize,
    bars: Vec<Bar>,
}

#[derive(Debug, Serialize)]
struct Bar {
    x: String,
    width: String,
}

#[derive(Debug, Serialize)]
struct Silence {
    x: String,
    width: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct Marker {
    x: String,
    full: bool,
    part: bool,
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
    ) -> Option<Self> {
        let turns = &call.transcript.turns;
        let last = turns.iter().filter_map(|turn| turn.span).map(|span| span.end()).max();
        let duration = last.unwrap_or_default().max(call.source.duration_ms);
        if duration == Millis(0) {
            return None;
        }
        let across = |time: Millis| time.0 as f64 * 100.0 / duration.0 as f64;
        let lanes = lanes(call, across);
        let lanes_end = MARKERS + lanes.len() * LANE;
        let silences = call.dead_air.iter().map(|stretch| Silence {
            x: position(across(stretch.start_ms)),
            width: position(across(stretch.end_ms.since(stretch.start_ms))),
            title: silence_words(stretch.start_ms, stretch.end_ms),
        });
        Some(Self {
            duration: seconds(duration),
            duration_text: duration.to_string(),
            silences: silences.collect(),
            markers: markers(references, across),
            ticks: ticks(duration, across),
            height: lanes_end + AXIS,
            marker_y: MARKERS / 2,
            lanes_end,
            text: words(call, &lanes),
            lanes,
        })
    }
}

fn lanes(call: &ScoredCall, across: impl Fn(Millis) -> f64) -> Vec<Lane> {
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
        if !bars.is_empty() {
            let y = MARKERS + lanes.len() * LANE;
            lanes.push(Lane {
                label: speaker_label(speaker),
                class: speaker.as_str(),
                y: y + 2,
                bars,
            });
        }
    }
    lanes
}

fn markers(
    references: &HashMap<usize, Vec<Reference<'_>>>,
    across: impl Fn(Millis) -> f64,
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
            class,
            start: seconds(time),
            title: format!(
                "{time} {}. {}: {}",
                reference.number,
                clean(&reference.verdict.title),
                reference.outcome.label().to_lowercase()
            ),
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

fn silence_words(start: Millis, end: Millis) -> String {
    format!("Dead air from {start} to {end} ({})", length(end.since(start).seconds()))
}

fn words(call: &ScoredCall, lanes: &[Lane]) -> Vec<String> {
    let mut text = Vec::new();
    for lane in lanes {
        let turns = call.transcript.turns.iter().filter(|t| t.speaker.as_str() == lane.class);
        let spoken: f64 = turns.filter_map(|turn| turn.span).map(|s| s.length().seconds()).sum();
        let turns = crate::report::text::count(lane.bars.len(), "turn", "turns");
        text.push(format!("{}: {turns}, {} in all", lane.label, length(spoken)));
    }
    let silences = call.dead_air.iter();
    text.extend(silences.map(|stretch| silence_words(stretch.start_ms, stretch.end_ms)));
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::view::call::CallPage;

    fn timeline(call: usize) -> Timeline {
        Timeline::new(&fixture::results().calls[call], &HashMap::new()).unwrap()
    }

    #[test]
    fn each_voice_has_a_lane() {
        let timeline = timeline(0);
        assert_eq!(
            timeline.lanes.iter().map(|l| l.label).collect::<Vec<_>>(),
            ["Agent", "Customer"]
        );
        assert_eq!(timeline.lanes[0].bars.len(), 7);
        assert_eq!(timeline.silences[0].title, "Dead air from 0:31 to 0:45 (14.2 s)");
    }

    #[test]
    fn ticks_are_few_and_round() {
        let labels: Vec<_> = timeline(0).ticks.into_iter().map(|tick| tick.label).collect();
        assert_eq!(labels, ["0:00", "0:15", "0:30", "0:45", "1:00", "1:15"]);
        assert!(ticks(Millis(5 * 3_600_000), |_| 0.0).len() <= 7);
    }

    #[test]
    fn markers_follow_the_call() {
        let page = serde_json::to_value(CallPage::new(&fixture::results().calls[1])).unwrap();
        let markers = page["timeline"]["markers"].as_array().unwrap().clone();
        let starts: Vec<f64> =
            markers.iter().map(|m| m["start"].as_str().unwrap().parse().unwrap()).collect();
        assert!(starts.is_sorted());
        assert_eq!(starts.len(), 6);
    }
}
