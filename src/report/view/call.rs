//! The page of one call.

use std::collections::HashMap;

use jiff::civil::{DateTime, Time};
use serde::Serialize;

use super::Fact;
use super::evaluation::EvaluationView;
use super::timeline::Timeline;
use super::transcript::{Reference, TranscriptView};
use crate::batch::results::ScoredCall;
use crate::intake::{Direction, Metadata};
use crate::interface::Interface;
use crate::metrics::Metric;
use crate::report::format;
use crate::report::link::{agent_file, link};
use crate::report::outcome::Outcome;
use crate::report::people;
use crate::report::text::clean;
use crate::transcript::Millis;

/// Everything on `NAME.html`.
#[derive(Debug, Serialize)]
pub(in crate::report) struct CallPage {
    name: String,
    /// The code of the language that is spoken; empty where it is not known.
    call_language: String,
    agent: String,
    /// The agent's page; empty where the agent is not known.
    agent_href: String,
    facts: Vec<Fact>,
    warnings: Vec<String>,
    /// Link to the recording.
    audio: Option<String>,
    evaluations: Vec<EvaluationView>,
    several: bool,
    metrics: Vec<Fact>,
    timeline: Option<Timeline>,
    transcript: TranscriptView,
    origin: Vec<Fact>,
}

impl CallPage {
    pub(in crate::report) fn new(call: &ScoredCall, interface: Interface) -> Self {
        let timed = call.transcript.turns.iter().any(|turn| turn.span.is_some());
        let audio = call.audio.as_ref().filter(|_| timed).and_then(|path| path.file_name());
        let audio = audio.map(|name| format!("audio/{}", link(name.as_encoded_bytes())));
        let mut number = 0;
        let evaluations: Vec<EvaluationView> = call
            .evaluations
            .iter()
            .enumerate()
            .map(|(index, evaluation)| {
                let reviewed = people::reviewed(call, evaluation);
                let playable = audio.is_some();
                EvaluationView::new(evaluation, index, &mut number, playable, reviewed, interface)
            })
            .collect();
        let references = references(call);
        Self {
            name: clean(&call.name),
            call_language: clean(&call.transcript.language),
            agent: call.agent.as_deref().map(clean).unwrap_or_default(),
            agent_href: call.agent.as_deref().map(agent_file).unwrap_or_default(),
            facts: facts(call, interface),
            warnings: call.warnings.iter().map(|warning| clean(warning)).collect(),
            several: evaluations.len() > 1,
            evaluations,
            metrics: metrics(call, interface),
            timeline: timed.then(|| Timeline::new(call, &references, interface)).flatten(),
            transcript: TranscriptView::new(
                &call.transcript,
                &references,
                audio.is_some(),
                interface,
            ),
            audio,
            origin: origin(call, interface),
        }
    }
}

/// Every place where the transcript bears out a verdict, by turn. Criteria are numbered through
/// all rubrics of the page in the same way as in the scorecards.
fn references(call: &ScoredCall) -> HashMap<usize, Vec<Reference<'_>>> {
    let mut references: HashMap<usize, Vec<Reference<'_>>> = HashMap::new();
    let verdicts = call.evaluations.iter().flat_map(|evaluation| &evaluation.verdicts);
    for (index, verdict) in verdicts.enumerate() {
        for evidence in &verdict.evidence {
            let outcome = Outcome::of(verdict);
            let reference = Reference { number: index + 1, verdict, outcome, evidence };
            references.entry(evidence.turn).or_default().push(reference);
        }
    }
    references
}

fn facts(call: &ScoredCall, interface: Interface) -> Vec<Fact> {
    let mut facts = Vec::new();
    if call.source.duration_ms > Millis(0) {
        let length = call.source.duration_ms.to_string();
        facts.push(Fact::new(interface.text("report-length"), length));
    }
    let masked = call.masked.as_ref().map_or(0, Vec::len);
    if masked > 0 {
        let items = interface.fill("report-masked-items", &[("items", masked.into())]);
        facts.push(Fact::new(interface.text("report-masked"), items));
    }
    facts.extend(known(&call.metadata, interface));
    facts.extend(call.metadata.other.iter().map(|(key, value)| {
        let mut label = clean(key);
        if let Some(first) = label.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        Fact::new(label, clean(value))
    }));
    facts
}

/// What the program itself has a name for, of what is known of a call.
fn known(metadata: &Metadata, interface: Interface) -> Vec<Fact> {
    let date = metadata.date.map(|date| day_and_minute(date, interface));
    let direction = metadata.direction.map(|direction| match direction {
        Direction::Inbound => interface.text("report-inbound").into_owned(),
        Direction::Outbound => interface.text("report-outbound").into_owned(),
    });
    let known = [
        (interface.text("report-date"), date),
        (interface.text("report-customer"), metadata.customer.as_deref().map(clean)),
        (interface.text("report-queue"), metadata.queue.as_deref().map(clean)),
        (interface.text("report-direction"), direction),
        (interface.text("report-language"), metadata.language.as_deref().map(clean)),
    ];
    known.into_iter().filter_map(|(label, value)| Some(Fact::new(label, value?))).collect()
}

/// A day, with its time where one was given; midnight sharp is no time of a call.
fn day_and_minute(date: DateTime, interface: Interface) -> String {
    if date.time() == Time::midnight() {
        interface.day(date.date())
    } else {
        interface.minute(date)
    }
}

fn metrics(call: &ScoredCall, interface: Interface) -> Vec<Fact> {
    let measured = Metric::ALL.into_iter().filter_map(|metric| {
        let value = call.metrics.get(metric)?;
        Some(Fact::new(metric.title(interface), format::metric(interface, metric, value)))
    });
    measured.collect()
}

/// Where the page comes from, so that it can be made again.
fn origin(call: &ScoredCall, interface: Interface) -> Vec<Fact> {
    let mut origin = vec![Fact::new(interface.text("report-file"), clean(&call.source.path))];
    if call.source.duration_ms > Millis(0) {
        let channels = usize::from(call.source.channels).into();
        let channels = interface.fill("report-channels", &[("channels", channels)]);
        origin.push(Fact::new(interface.text("report-sound"), channels));
    }
    origin.push(Fact::new("SHA-256", clean(&call.source.sha256)));
    if !call.transcript.model.is_empty() {
        let model = clean(&call.transcript.model);
        origin.push(Fact::new(interface.text("report-speech-model"), model));
    }
    if !call.transcript.language.is_empty() {
        let language = clean(&call.transcript.language);
        origin.push(Fact::new(interface.text("report-language"), language));
    }
    for evaluation in &call.evaluations {
        let rubric = &evaluation.rubric;
        let (id, hash) = (clean(&rubric.id).into(), clean(&rubric.sha256).into());
        let value = interface.fill("report-rubric-hash", &[("rubric", id), ("hash", hash)]);
        origin.push(Fact::new(interface.text("report-rubric"), value));
    }
    origin
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::report::fixture;

    #[test]
    fn the_recording_is_linked_beside_the_page_in_a_link_that_survives_any_name() {
        let results = fixture::results();
        let audio: Vec<_> = results
            .calls
            .iter()
            .map(|call| CallPage::new(call, Interface::default()).audio)
            .collect();
        assert_eq!(audio[1].as_deref(), Some("audio/2024-05-03-0415%20100%25.wav"));
        assert_eq!(audio[2], None);
    }

    #[test]
    fn sound_that_no_turn_can_be_found_in_is_not_offered() {
        let mut call = fixture::results().calls.remove(2);
        call.audio = Some(PathBuf::from("report/audio/chat.wav"));
        let page = CallPage::new(&call, Interface::default());
        assert_eq!(page.audio, None);
        assert!(page.timeline.is_none());
    }

    #[test]
    fn metrics_that_were_not_measured_are_not_shown() {
        let results = fixture::results();
        assert_eq!(CallPage::new(&results.calls[0], Interface::default()).metrics.len(), 14);
        assert!(CallPage::new(&results.calls[2], Interface::default()).metrics.is_empty());
    }
}
