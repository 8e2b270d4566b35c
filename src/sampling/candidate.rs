//! A call that may be chosen.

use jiff::civil::DateTime;
use serde::Serialize;

use crate::batch::results::ScoredCall;
use crate::metrics::Metric;
use crate::scoring::evaluation::{Evaluation, Status};
use crate::transcript::Millis;

/// What sampling knows of a call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Candidate {
    /// Short name.
    pub name: String,
    /// Where it came from; no two calls have the same.
    pub path: String,
    /// The agent, where known.
    pub agent: Option<String>,
    /// When it began, where known.
    pub date: Option<DateTime>,
    /// The queue, where known.
    pub queue: Option<String>,
    /// How long it is, in seconds; `None` for a call that came as text.
    pub seconds: Option<f64>,
    /// What it scored, by rubric.
    pub evaluations: Vec<Scored>,
    /// The longest stretch in which nobody speaks, in seconds, where it was measured.
    pub longest_silence: Option<f64>,
    /// Whether a person has reviewed it.
    pub reviewed: bool,
}

/// How a call did by one rubric.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scored {
    /// The rubric's `id`.
    pub rubric: String,
    /// The total in percent; `None` where nothing applied.
    pub percent: Option<f64>,
    /// The total but for auto-fails.
    pub percent_before_auto_fail: Option<f64>,
    /// Whether it passed.
    pub passed: bool,
    /// Whether a criterion failed the whole call by itself.
    pub auto_failed: bool,
    /// How many verdicts are uncertain.
    pub uncertain: usize,
}

impl From<&ScoredCall> for Candidate {
    fn from(call: &ScoredCall) -> Self {
        let duration = call.source.duration_ms;
        Self {
            name: call.name.clone(),
            path: call.source.path.clone(),
            agent: call.agent.clone(),
            date: call.metadata.date,
            queue: call.metadata.queue.clone(),
            seconds: (duration > Millis(0)).then(|| duration.seconds()),
            evaluations: call.evaluations.iter().map(Scored::from).collect(),
            longest_silence: call.metrics.get(Metric::LongestDeadAir),
            reviewed: call.reviewed.iter().any(|reviewed| !reviewed.reviews.is_empty()),
        }
    }
}

impl From<&Evaluation> for Scored {
    fn from(evaluation: &Evaluation) -> Self {
        let verdicts = evaluation.verdicts.iter();
        Self {
            rubric: evaluation.rubric.id.clone(),
            percent: evaluation.percent,
            percent_before_auto_fail: evaluation.percent_before_auto_fail,
            passed: evaluation.passed,
            auto_failed: evaluation.auto_failed,
            uncertain: verdicts.filter(|verdict| verdict.status == Status::Uncertain).count(),
        }
    }
}
