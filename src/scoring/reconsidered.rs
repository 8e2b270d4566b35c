//! An evaluation with other points for some of its criteria.

use std::collections::BTreeMap;

use super::evaluation::{Evaluation, Status, Verdict};
use super::totals;
use crate::rubric::{Criterion, Rubric};

/// What the call scores with `points` in place of those for the criteria that it names; `None` is
/// N/A. `rubric` is the one that `evaluation` was made with. Evidence and reasons stay: they are
/// what was heard, whatever somebody makes of it.
pub fn reconsider(
    rubric: &Rubric,
    evaluation: &Evaluation,
    points: &BTreeMap<String, Option<f64>>,
) -> Evaluation {
    let verdicts = rubric.criteria().zip(&evaluation.verdicts).map(|(criterion, verdict)| {
        match points.get(&verdict.criterion) {
            Some(points) => replaced(rubric, criterion, verdict, *points),
            None => Verdict { share: 0.0, ..verdict.clone() },
        }
    });
    totals::total(rubric, verdicts.collect())
}

fn replaced(
    rubric: &Rubric,
    criterion: &Criterion,
    verdict: &Verdict,
    points: Option<f64>,
) -> Verdict {
    let level = criterion.levels.iter().find(|level| Some(level.points) == points);
    let label = level.and_then(|level| level.label.as_ref());
    let lost = points.is_some_and(|points| points < criterion.max_points());
    Verdict {
        status: if points.is_some() { Status::Scored } else { Status::NotApplicable },
        level: label.map(|label| label.get(&rubric.language).to_owned()),
        points,
        share: 0.0,
        auto_failed: criterion.auto_fail.is_some()
            && points.is_some_and(|points| criterion.is_failed_by(points)),
        coach: criterion
            .coach
            .as_ref()
            .filter(|_| lost)
            .map(|coach| coach.get(&rubric.language).to_owned()),
        doubts: Vec::new(),
        ..verdict.clone()
    }
}
