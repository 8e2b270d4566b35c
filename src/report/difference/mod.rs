//! What another version of a rubric would change: the same calls scored under both, side by side.

mod csv;
#[cfg(test)]
mod tests;
mod text;

use std::collections::BTreeSet;

use serde::Serialize;

pub use csv::csv;
pub use text::text;

use super::json::pretty;
use super::stats::{self, Mean};
use crate::scoring::evaluation::{Evaluation, RubricReference, Verdict};

/// One call under both rubrics.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The call's name for people.
    pub call: String,
    /// Under the old rubric, then under the new one.
    pub evaluations: [Evaluation; 2],
}

/// What changes from the old rubric to the new one. Pairs of values are old, then new.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// The two rubrics; none without calls.
    pub rubrics: Option<[RubricReference; 2]>,
    /// The mean scores and how far they move.
    pub scores: Scores,
    /// How many calls pass.
    pub passed: [usize; 2],
    /// How many fail by a single criterion.
    pub auto_failed: [usize; 2],
    /// Every criterion of either rubric, in the new one's order, those that are gone last.
    pub criteria: Vec<CriterionChange>,
    /// Every call, in the order given.
    pub calls: Vec<CallChange>,
}

/// Mean scores over the calls that have one under both rubrics.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Scores {
    /// How many calls those are.
    pub n: usize,
    /// Mean percent, old and new.
    pub means: Option<[f64; 2]>,
    /// Mean of the calls' own changes, in percentage points.
    pub change: Option<f64>,
    /// Where the true change lies with 95 % confidence: Student's t on the paired differences.
    pub interval: Option<(f64, f64)>,
}

/// A criterion in both rubrics.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionChange {
    /// Its `id`, by which the two versions are matched.
    pub criterion: String,
    /// Its title for people, the new one where there is one.
    pub title: String,
    /// In which rubric it is.
    pub presence: Presence,
    /// Calls in which it earns a larger part of its points.
    pub up: usize,
    /// Calls in which it earns a smaller part.
    pub down: usize,
    /// Calls to which it applies now and did not before.
    pub applies_now: usize,
    /// Calls to which it no longer applies.
    pub no_longer_applies: usize,
}

/// In which of two rubrics a criterion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// In both.
    Both,
    /// In the new one only.
    Added,
    /// In the old one only.
    Removed,
}

/// One call under both rubrics.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CallChange {
    /// The call's name for people.
    pub call: String,
    /// Its score.
    pub percent: [Option<f64>; 2],
    /// Whether it passes.
    pub passed: [bool; 2],
    /// Whether a single criterion fails it.
    pub auto_failed: [bool; 2],
    /// The first criterion that fails it or its section by itself, in either rubric.
    pub failed_by: [Option<String>; 2],
    /// The verdicts that flip, of criteria that both rubrics have.
    pub verdicts: Vec<VerdictChange>,
}

/// One verdict that flips.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VerdictChange {
    /// The criterion's `id`.
    pub criterion: String,
    /// How it flips.
    pub flip: Flip,
    /// Labels of the levels.
    pub level: [Option<String>; 2],
    /// Points; `None` for N/A.
    pub points: [Option<f64>; 2],
    /// Points of the best level.
    pub max_points: [f64; 2],
    /// Why it is so under the new rubric.
    pub reason: String,
}

/// How a verdict flips. A part of the points is compared, not their number, since a new version may
/// count the same level with more points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flip {
    /// A larger part of the points.
    Up,
    /// A smaller part.
    Down,
    /// It applies now.
    AppliesNow,
    /// It no longer applies.
    NoLongerApplies,
}

impl CallChange {
    /// Whether the call passes under one rubric only.
    pub fn flips(&self) -> bool {
        self.passed[0] != self.passed[1]
    }

    /// Whether a single criterion fails the call under one rubric only.
    pub fn auto_fail_flips(&self) -> bool {
        self.auto_failed[0] != self.auto_failed[1]
    }
}

impl Difference {
    /// Compares calls that were scored under two rubrics.
    pub fn of(pairs: &[Pair]) -> Self {
        let calls: Vec<CallChange> = pairs.iter().map(call).collect();
        let count = |is: fn(&CallChange) -> [bool; 2]| {
            [0, 1].map(|side| calls.iter().filter(|call| is(call)[side]).count())
        };
        let rubrics =
            pairs.first().map(|pair| pair.evaluations.each_ref().map(|e| e.rubric.clone()));
        Self {
            rubrics,
            scores: scores(&calls),
            passed: count(|call| call.passed),
            auto_failed: count(|call| call.auto_failed),
            criteria: criteria(pairs, &calls),
            calls,
        }
    }

    /// As JSON for other programs.
    ///
    /// # Errors
    /// A number is none that JSON has.
    pub fn json(&self) -> serde_json::Result<Vec<u8>> {
        pretty(self)
    }
}

fn call(pair: &Pair) -> CallChange {
    let [old, new] = &pair.evaluations;
    let verdicts = new.verdicts.iter().filter_map(|new| {
        let old = old.verdicts.iter().find(|old| old.criterion == new.criterion)?;
        Some(VerdictChange {
            criterion: new.criterion.clone(),
            flip: flip(old, new)?,
            level: [old.level.clone(), new.level.clone()],
            points: [old.points, new.points],
            max_points: [old.max_points, new.max_points],
            reason: new.reason.clone(),
        })
    });
    let failed_by = |evaluation: &Evaluation| {
        let mut verdicts = evaluation.verdicts.iter();
        verdicts.find(|verdict| verdict.auto_failed).map(|verdict| verdict.criterion.clone())
    };
    CallChange {
        call: pair.call.clone(),
        percent: [old.percent, new.percent],
        passed: [old.passed, new.passed],
        auto_failed: [old.auto_failed, new.auto_failed],
        failed_by: [failed_by(old), failed_by(new)],
        verdicts: verdicts.collect(),
    }
}

fn flip(old: &Verdict, new: &Verdict) -> Option<Flip> {
    // A criterion that only takes points has none to be a part of.
    let part = |points: f64, most: f64| if most > 0.0 { points / most } else { points };
    match (old.points, new.points) {
        (None, None) => None,
        (None, Some(_)) => Some(Flip::AppliesNow),
        (Some(_), None) => Some(Flip::NoLongerApplies),
        (Some(before), Some(after)) => {
            let change = part(after, new.max_points) - part(before, old.max_points);
            if change.abs() < 1e-9 {
                None
            } else {
                Some(if change > 0.0 { Flip::Up } else { Flip::Down })
            }
        }
    }
}

fn scores(calls: &[CallChange]) -> Scores {
    let pairs: Vec<[f64; 2]> =
        calls.iter().filter_map(|call| Some([call.percent[0]?, call.percent[1]?])).collect();
    let side = |side: usize| pairs.iter().map(|pair| pair[side]).collect::<Vec<f64>>();
    let mean = |values: &[f64]| stats::mean(values).map(|mean| mean.mean);
    let changes: Vec<f64> = pairs.iter().map(|[old, new]| new - old).collect();
    let change = stats::mean_change(&changes);
    Scores {
        n: pairs.len(),
        means: mean(&side(0)).zip(mean(&side(1))).map(|(old, new)| [old, new]),
        change: change.map(|Mean { mean, .. }| mean),
        interval: change.and_then(|Mean { interval, .. }| interval),
    }
}

fn criteria(pairs: &[Pair], calls: &[CallChange]) -> Vec<CriterionChange> {
    let Some([old, new]) = pairs.first().map(|pair| &pair.evaluations) else {
        return Vec::new();
    };
    let ids = |evaluation: &Evaluation| -> BTreeSet<String> {
        evaluation.verdicts.iter().map(|verdict| verdict.criterion.clone()).collect()
    };
    let (before, after) = (ids(old), ids(new));
    let gone = old.verdicts.iter().filter(|verdict| !after.contains(&verdict.criterion));
    let all = new.verdicts.iter().chain(gone);
    all.map(|verdict| {
        let id = &verdict.criterion;
        let presence = match (before.contains(id), after.contains(id)) {
            (true, true) => Presence::Both,
            (false, _) => Presence::Added,
            (true, false) => Presence::Removed,
        };
        let count = |flip: Flip| {
            let flips = calls.iter().flat_map(|call| &call.verdicts);
            flips.filter(|change| change.criterion == *id && change.flip == flip).count()
        };
        CriterionChange {
            criterion: id.clone(),
            title: verdict.title.clone(),
            presence,
            up: count(Flip::Up),
            down: count(Flip::Down),
            applies_now: count(Flip::AppliesNow),
            no_longer_applies: count(Flip::NoLongerApplies),
        }
    })
    .collect()
}
