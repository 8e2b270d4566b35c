//! The page of one call.

use std::collections::HashMap;

use serde::Serialize;

use super::Fact;
use super::evaluation::EvaluationView;
use super::timeline::Timeline;
use super::transcript::{Reference, TranscriptView};
use crate::batch::results::ScoredCall;
use crate::metrics::Metric;
use crate::report::format;
use crate::report::link::{agent_file, link};
use crate::report::outcome::Outcome;
use crate::report::people;
use crate::report::text::{clean, count};
use crate::transcript::Millis;

/// Everything on `NAME.html`.
#[derive(Debug, Serialize)]
pub(in crate::report) struct CallPage {
    name: String,
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
    pub(in crate::report) fn new(call: &ScoredCall) -> Self {
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
                EvaluationView::new(evaluation, index, &mut number, audio.is_some(), reviewed)
            })
            .collect();
        let references = references(call);
        Self {
            name: clean(&call.name),
            agent: call.agent.as_deref().map(clean).unwrap_or_default(),
            agent_href: call.agent.as_deref().map(agent_file).unwrap_or_default(),
            facts: facts(call),
            warnings: call.warnings.iter().map(|warning| clean(warning)).collect(),
            several: evaluations.len() > 1,
            evaluations,
            metrics: metrics(call),
            timeline: timed.then(|| Timeline::new(call, &references)).flatten(),
            transcript: TranscriptView::new(&call.transcript, &references, audio.is_some()),
            audio,
            origin: origin(call),
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

fn facts(call: &ScoredCall) -> Vec<Fact> {
    let mut facts = Vec::new();
    if call.source.duration_ms > Millis(0) {
        facts.push(Fact::new("Length", call.source.duration_ms.to_string()));
    }
    let masked = call.masked.as_ref().map_or(0, Vec::len);
    if masked > 0 {
        facts.push(Fact::new("Masked", count(masked, "item", "items")));
    }
    facts.extend(call.metadata.named().into_iter().map(|(key, value)| {
        let mut label = clean(key);
        if let Some(first) = label.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        Fact::new(label, clean(&value))
    }));
    facts
}

fn metrics(call: &ScoredCall) -> Vec<Fact> {
    let measured = Metric::ALL.into_iter().filter_map(|metric| {
        let value = call.metrics.get(metric)?;
        Some(Fact::new(metric.label(), format::metric(metric, value)))
    });
    measured.collect()
}

/// Where the page comes from, so that it can be made again.
fn origin(call: &ScoredCall) -> Vec<Fact> {
    let mut origin = vec![Fact::new("File", clean(&call.source.path))];
    if call.source.duration_ms > Millis(0) {
        let channels = count(usize::from(call.source.channels), "channel", "channels");
        origin.push(Fact::new("Sound", channels));
    }
    origin.push(Fact::new("SHA-256", clean(&call.source.sha256)));
    if !call.transcript.model.is_empty() {
        origin.push(Fact::new("Speech model", clean(&call.transcript.model)));
    }
    if !call.transcript.language.is_empty() {
        origin.push(Fact::new("Language", clean(&call.transcript.language)));
    }
    for evaluation in &call.evaluations {
        let rubric = &evaluation.rubric;
        let value = format!("{}, SHA-256 {}", clean(&rubric.id), clean(&rubric.sha256));
        origin.push(Fact::new("Rubric", value));
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
        let audio: Vec<_> = results.calls.iter().map(|call| CallPage::new(call).audio).collect();
        assert_eq!(audio[1].as_deref(), Some("audio/2024-05-03-0415%20100%25.wav"));
        assert_eq!(audio[2], None);
    }

    #[test]
    fn sound_that_no_turn_can_be_found_in_is_not_offered() {
        let mut call = fixture::results().calls.remove(2);
        call.audio = Some(PathBuf::from("report/audio/chat.wav"));
        let page = CallPage::new(&call);
        assert_eq!(page.audio, None);
        assert!(page.timeline.is_none());
    }

    #[test]
    fn metrics_that_were_not_measured_are_not_shown() {
        let results = fixture::results();
        assert_eq!(CallPage::new(&results.calls[0]).metrics.len(), 14);
        assert!(CallPage::new(&results.calls[2]).metrics.is_empty());
    }
}
