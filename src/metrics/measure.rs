//! Measures a call.

use std::collections::BTreeMap;

use super::talk::{self, Talk};
use super::{Metric, Metrics};
use crate::transcript::{Millis, Span, Speaker, Transcript, Turn};

/// From this on, nobody speaking is dead air.
const DEAD_AIR: Millis = Millis(3_000);

/// Talking over somebody for less is no interruption.
const TALKED_OVER: Millis = Millis(500);

/// Saying fewer words is a sign of listening ("mm-hm", "I see"), no interruption.
const INTERRUPTING_WORDS: usize = 3;

/// Metrics, and when the things happened that they count.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measured {
    /// What could be measured.
    pub metrics: Metrics,
    /// For metrics that go back to moments of the call: where they are.
    pub moments: BTreeMap<Metric, Vec<Span>>,
    /// Every stretch of dead air, in order of time.
    pub dead_air: Vec<Span>,
}

/// Measures everything that a transcript tells. A typed conversation has no times, so it gets no
/// metric of time; a recording whose voices could not be told apart gets none of one side, and one
/// with one channel no interruptions.
pub fn measure(transcript: &Transcript) -> Measured {
    let mut measured = Measured::default();
    let has_times = transcript.turns.iter().all(|turn| turn.span.is_some());
    let has_roles = transcript.turns.iter().all(|turn| turn.speaker != Speaker::Unknown);
    if has_roles {
        let questions = count_questions(transcript);
        measured.metrics.set(Metric::AgentQuestions, questions as f64);
    }
    if !has_times || transcript.turns.is_empty() {
        return measured;
    }
    measure_silence(transcript, &mut measured);
    if has_roles {
        measure_sides(transcript, &mut measured);
    }
    measured
}

fn measure_silence(transcript: &Transcript, measured: &mut Measured) {
    let talking = talk::of_anybody(transcript);
    let last = talking.last().map(|talk| talk.span.end()).unwrap_or_default();
    let recorded = transcript.source.as_ref().map(|source| source.duration_ms);
    let length = recorded.unwrap_or_default().max(last);
    let metrics = &mut measured.metrics;
    metrics.set(Metric::HandleTime, length.seconds());
    if length > Millis(0) {
        let silent = length.since(talk::length(&talking)).seconds() / length.seconds();
        metrics.set(Metric::SilenceShare, silent * 100.0);
    }
    let dead_air: Vec<Span> = talking
        .windows(2)
        .map(|pair| Span::new(pair[0].span.end(), pair[1].span.start()))
        .filter(|gap| gap.length() >= DEAD_AIR)
        .collect();
    let total: f64 = dead_air.iter().map(|gap| gap.length().seconds()).sum();
    let longest = dead_air.iter().copied().max_by_key(|gap| gap.length());
    metrics.set(Metric::DeadAirTotal, total);
    metrics.set(Metric::DeadAirCount, dead_air.len() as f64);
    metrics.set(Metric::LongestDeadAir, longest.map_or(0.0, |gap| gap.length().seconds()));
    measured.moments.insert(Metric::LongestDeadAir, longest.into_iter().collect());
    measured.moments.insert(Metric::DeadAirTotal, dead_air.clone());
    measured.moments.insert(Metric::DeadAirCount, dead_air.clone());
    measured.dead_air = dead_air;
}

fn measure_sides(transcript: &Transcript, measured: &mut Measured) {
    let agent = talk::of(transcript, Speaker::Agent);
    let customer = talk::of(transcript, Speaker::Customer);
    let agent_time = talk::length(&agent).seconds();
    let customer_time = talk::length(&customer).seconds();
    let metrics = &mut measured.metrics;
    let both = agent_time + customer_time;
    if both > 0.0 {
        metrics.set(Metric::AgentTalkShare, agent_time / both * 100.0);
        metrics.set(Metric::CustomerTalkShare, customer_time / both * 100.0);
    }
    for (metric, stretches, time) in [
        (Metric::AgentWordsPerMinute, &agent, agent_time),
        (Metric::CustomerWordsPerMinute, &customer, customer_time),
    ] {
        if time > 0.0 {
            let words: usize = stretches.iter().map(|talk| talk.words).sum();
            metrics.set(metric, words as f64 / time * 60.0);
        }
    }
    let monologue = transcript
        .turns
        .iter()
        .filter(|turn| turn.speaker == Speaker::Agent)
        .filter_map(|turn| turn.span)
        .max_by_key(|span| span.length());
    if let Some(monologue) = monologue {
        metrics.set(Metric::LongestMonologue, monologue.length().seconds());
    }
    let waits = waits_for_answer(transcript);
    let longest_wait = waits.iter().copied().max_by_key(|wait| wait.length());
    if let Some(delay) = median(waits.iter().map(|wait| wait.length().seconds()).collect()) {
        metrics.set(Metric::ResponseDelay, delay);
    }
    if let Some(wait) = longest_wait {
        metrics.set(Metric::LongestResponseDelay, wait.length().seconds());
    }
    measured.moments.insert(Metric::LongestResponseDelay, longest_wait.into_iter().collect());
    measured.moments.insert(Metric::LongestMonologue, monologue.into_iter().collect());
    // On one channel only the louder of two voices is heard.
    if transcript.source.as_ref().is_none_or(|source| source.channels != 1) {
        measure_interruptions(&agent, &customer, measured);
    }
}

fn measure_interruptions(agent: &[Talk], customer: &[Talk], measured: &mut Measured) {
    for (metric, interrupting, speaking) in [
        (Metric::AgentInterruptions, agent, customer),
        (Metric::CustomerInterruptions, customer, agent),
    ] {
        let found = interruptions(interrupting, speaking);
        measured.metrics.set(metric, found.len() as f64);
        measured.moments.insert(metric, found);
    }
}

/// Where `interrupting` starts while `speaking` is under way and both go on.
fn interruptions(interrupting: &[Talk], speaking: &[Talk]) -> Vec<Span> {
    let talks_over = |talk: &&Talk| {
        talk.words >= INTERRUPTING_WORDS
            && speaking.iter().any(|other| {
                other.span.start() < talk.span.start()
                    && talk.span.overlap(other.span) >= TALKED_OVER
            })
    };
    interrupting.iter().filter(talks_over).map(|talk| talk.span).collect()
}

/// From the end of each customer's turn to the agent's answer; of no length for an answer that comes
/// before the end.
fn waits_for_answer(transcript: &Transcript) -> Vec<Span> {
    let wait = |pair: &[Turn]| {
        let (asked, answered) = (pair[0].span?, pair[1].span?);
        Some(Span::new(asked.end(), answered.start()))
    };
    transcript
        .turns
        .windows(2)
        .filter(|pair| pair[0].speaker == Speaker::Customer && pair[1].speaker == Speaker::Agent)
        .filter_map(wait)
        .collect()
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        odd if odd % 2 == 1 => values.get(middle).copied(),
        _ => Some((values.get(middle - 1)? + values.get(middle)?) / 2.0),
    }
}

fn count_questions(transcript: &Transcript) -> usize {
    transcript
        .turns
        .iter()
        .filter(|turn| turn.speaker == Speaker::Agent)
        .map(|turn| turn.text.split_inclusive('?').filter(|part| part.ends_with('?')).count())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::{Reason, Unclear, Word};

    /// A turn of evenly spoken words.
    fn turn(speaker: Speaker, start: u64, end: u64, text: &str) -> Turn {
        let count = text.split_whitespace().count() as u64;
        let at = |index: u64| Millis(start + (end - start) * index / count);
        let words = text
            .split_whitespace()
            .zip(0..)
            .map(|(text, index)| Word {
                text: text.into(),
                span: Span::new(at(index), at(index + 1)),
                confidence: 1.0,
            })
            .collect();
        Turn::from_words(speaker, words).unwrap()
    }

    fn call(turns: Vec<Turn>) -> Measured {
        measure(&Transcript { turns, ..Transcript::default() })
    }

    #[test]
    fn measures_sides_silence_and_pace() {
        let measured = call(vec![
            turn(Speaker::Agent, 0, 2_000, "thank you for calling Northwind"),
            turn(Speaker::Customer, 3_000, 4_000, "my order is late"),
            turn(Speaker::Agent, 14_000, 16_000, "When did you order it? And where?"),
        ]);
        let get = |metric| measured.metrics.get(metric);
        assert_eq!(get(Metric::HandleTime), Some(16.0));
        assert_eq!(get(Metric::AgentTalkShare), Some(80.0));
        assert_eq!(get(Metric::LongestDeadAir), Some(10.0));
        assert_eq!(get(Metric::DeadAirCount), Some(1.0));
        assert_eq!(get(Metric::AgentWordsPerMinute), Some(180.0));
        assert_eq!(get(Metric::AgentQuestions), Some(2.0));
        assert_eq!(get(Metric::ResponseDelay), Some(10.0));
        assert_eq!(get(Metric::LongestMonologue), Some(2.0));
    }

    #[test]
    fn speech_that_was_not_understood_is_no_dead_air() {
        let unclear = |reason| Unclear {
            speaker: Speaker::Customer,
            start_ms: Millis(2_000),
            end_ms: Millis(11_000),
            reason,
        };
        let measured = |unclear| {
            let turns = vec![
                turn(Speaker::Agent, 0, 1_000, "hello"),
                turn(Speaker::Agent, 12_000, 13_000, "hi"),
            ];
            let measured = measure(&Transcript { turns, unclear, ..Transcript::default() });
            measured.metrics.get(Metric::DeadAirTotal)
        };
        assert_eq!(measured(vec![unclear(Reason::NoWords)]), Some(0.0));
        assert_eq!(measured(vec![unclear(Reason::Doubtful)]), Some(11.0));
        assert_eq!(measured(Vec::new()), Some(11.0));
    }

    #[test]
    fn the_longest_wait_for_an_answer_is_told_with_its_moment() {
        let measured = call(vec![
            turn(Speaker::Customer, 0, 1_000, "hello"),
            turn(Speaker::Agent, 2_000, 3_000, "hi"),
            turn(Speaker::Customer, 4_000, 5_000, "my order is late"),
            turn(Speaker::Agent, 9_000, 10_000, "sorry"),
        ]);
        assert_eq!(measured.metrics.get(Metric::ResponseDelay), Some(2.5));
        assert_eq!(measured.metrics.get(Metric::LongestResponseDelay), Some(4.0));
        let moments = &measured.moments[&Metric::LongestResponseDelay];
        assert_eq!(moments, &[Span::new(Millis(5_000), Millis(9_000))]);
    }

    #[test]
    fn a_sign_of_listening_is_no_interruption() {
        let mut turns = vec![turn(Speaker::Customer, 0, 8_000, "I have been waiting for a week")];
        turns.push(turn(Speaker::Agent, 3_000, 3_900, "mm-hm"));
        let quiet = call(turns.clone());
        assert_eq!(quiet.metrics.get(Metric::AgentInterruptions), Some(0.0));
        turns.push(turn(Speaker::Agent, 6_000, 9_000, "well that is what the contract says"));
        let rude = call(turns);
        assert_eq!(rude.metrics.get(Metric::AgentInterruptions), Some(1.0));
        let moments = &rude.moments[&Metric::AgentInterruptions];
        assert_eq!(moments[0].start(), Millis(6_000));
    }

    #[test]
    fn a_typed_conversation_has_no_times_but_questions() {
        let measured = call(vec![Turn::untimed(Speaker::Agent, "How can I help?")]);
        assert_eq!(measured.metrics.get(Metric::HandleTime), None);
        assert_eq!(measured.metrics.get(Metric::AgentQuestions), Some(1.0));
    }

    #[test]
    fn voices_that_cannot_be_told_apart_give_no_sides() {
        let measured = call(vec![turn(Speaker::Unknown, 0, 2_000, "Hello there")]);
        assert_eq!(measured.metrics.get(Metric::AgentTalkShare), None);
        assert_eq!(measured.metrics.get(Metric::HandleTime), Some(2.0));
    }
}
