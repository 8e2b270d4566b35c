//! Two attempts side by side.

use serde::Serialize;

use crate::scoring::evaluation::Verdict;
use crate::store::{Attempt, Part, Record};
use crate::transcript::Speaker;

/// Two attempts side by side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The two attempts.
    pub attempts: [Attempt; 2],
    /// One for each customer that both have met.
    pub conversations: Vec<ComparedConversation>,
}

/// The same customer in two attempts, or the customers who came first.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparedConversation {
    /// The score of each in percent.
    pub percents: [Option<f64>; 2],
    /// The customer's mood at the end of each; `None` where it is not over.
    pub moods: [Option<i64>; 2],
    /// Every criterion of either rubric.
    pub criteria: Vec<ComparedCriterion>,
}

/// A criterion in two attempts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparedCriterion {
    /// The criterion's `id`.
    pub criterion: String,
    /// The criterion's title for people.
    pub title: String,
    /// The points of each; `None` where it did not apply or was not scored.
    pub points: [Option<f64>; 2],
    /// Points of its best level.
    pub max_points: f64,
    /// By how many points the second is better; `None` unless both have points.
    pub difference: Option<f64>,
    /// What each trainee said that decided it.
    pub said: [Vec<String>; 2],
}

impl Comparison {
    /// Puts two attempts side by side, the one that is to be compared with first.
    pub fn of(first: &Record, second: &Record) -> Self {
        let parts = first.parts.iter().zip(&second.parts);
        let have_come = parts.filter(|(a, b)| a.transcript.is_some() && b.transcript.is_some());
        Self {
            attempts: [first.attempt.clone(), second.attempt.clone()],
            conversations: have_come.map(|(first, second)| compare([first, second])).collect(),
        }
    }
}

fn compare(parts: [&Part; 2]) -> ComparedConversation {
    let debriefs = parts.map(|part| part.debrief.as_ref());
    let evaluations = debriefs.map(|debrief| debrief?.evaluation.as_ref());
    let verdicts = evaluations
        .map(|evaluation| evaluation.map(|it| it.verdicts.as_slice()).unwrap_or_default());
    let [first, second] = verdicts;
    let is_new = |verdict: &&Verdict| first.iter().all(|it| it.criterion != verdict.criterion);
    let all = first.iter().chain(second.iter().filter(is_new));
    ComparedConversation {
        percents: evaluations.map(|evaluation| evaluation?.percent),
        moods: debriefs.map(|debrief| Some(debrief?.mood_at_end)),
        criteria: all.map(|verdict| criterion(verdict, verdicts)).collect(),
    }
}

fn criterion(verdict: &Verdict, verdicts: [&[Verdict]; 2]) -> ComparedCriterion {
    let found =
        verdicts.map(|verdicts| verdicts.iter().find(|it| it.criterion == verdict.criterion));
    let points = found.map(|verdict| verdict?.points);
    let difference = match points {
        [Some(first), Some(second)] => Some(second - first),
        _ => None,
    };
    ComparedCriterion {
        criterion: verdict.criterion.clone(),
        title: verdict.title.clone(),
        points,
        max_points: verdict.max_points,
        difference,
        said: found.map(|verdict| verdict.map(said).unwrap_or_default()),
    }
}

/// The trainee's words that decided a verdict, each once.
fn said(verdict: &Verdict) -> Vec<String> {
    let mut quotes: Vec<String> = Vec::new();
    for evidence in verdict.evidence.iter().filter(|it| it.speaker == Speaker::Agent) {
        if !quotes.contains(&evidence.quote) {
            quotes.push(evidence.quote.clone());
        }
    }
    quotes
}
