//! From verdicts to a total: weights, N/A, bonus, auto-fail, severity classes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::evaluation::{Evaluation, RubricReference, SectionScore, SeverityCount, Verdict};
use crate::rubric::{AutoFail, Criterion, Rubric, Section, Severity};

/// Points earned and points that could be earned, both weighted.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    earned: f64,
    possible: f64,
}

impl Sum {
    /// In percent, rounded to 0.1, never below 0.
    fn percent(self) -> Option<f64> {
        (self.possible > 0.0).then(|| round(self.earned / self.possible * 100.0).max(0.0))
    }
}

/// What a conversation comes to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// As [`Evaluation::percent`].
    pub percent: Option<f64>,
    /// As [`Evaluation::passed`].
    pub passed: bool,
    /// As [`Evaluation::auto_failed`].
    pub auto_failed: bool,
}

/// What a conversation comes to with these points, one for each criterion of the rubric in its
/// order.
pub(super) fn outcome(rubric: &Rubric, points: &[Option<f64>]) -> Outcome {
    let sums = Sums::of(rubric, points);
    let percent = sums.percent();
    let passed = sums.passes(rubric);
    Outcome { percent, passed, auto_failed: sums.call_failed }
}

/// Adds verdicts up. The total is
/// Σ section weight · criterion weight · points ÷ Σ section weight · criterion weight · most points
/// over the criteria that apply, as Genesys Cloud publishes it for evaluation forms; a bonus
/// criterion counts above the line only.
///
/// `verdicts` holds one per criterion of the rubric, in its order.
pub(super) fn total(rubric: &Rubric, mut verdicts: Vec<Verdict>) -> Evaluation {
    let points: Vec<Option<f64>> = verdicts.iter().map(|verdict| verdict.points).collect();
    let sums = Sums::of(rubric, &points);
    let mut severities: BTreeMap<Severity, SeverityCount> = BTreeMap::new();
    for (criterion, points) in rubric.criteria().zip(&points) {
        if let Some(points) = points {
            let class = severities.entry(criterion.severity).or_default();
            class.scored += 1;
            class.errors += usize::from(criterion.is_failed_by(*points));
        }
    }
    let sections =
        rubric.sections.iter().zip(&sums.sections).map(|(section, (own, failed))| SectionScore {
            id: section.id.clone(),
            title: section.title.get(&rubric.language).to_owned(),
            percent: if *failed { Some(0.0) } else { own.percent() },
            auto_failed: *failed,
        });
    fill_in_shares(rubric, &mut verdicts, sums.before.possible);
    let percent = sums.percent();
    Evaluation {
        rubric: RubricReference {
            id: rubric.id.clone(),
            title: rubric.title.get(&rubric.language).to_owned(),
            sha256: rubric.sha256.clone(),
        },
        percent,
        percent_before_auto_fail: sums.before.percent(),
        pass_mark: rubric.pass,
        passed: sums.passes(rubric),
        band: percent.and_then(|percent| rubric.band(percent)).map(str::to_owned),
        auto_failed: sums.call_failed,
        severities,
        sections: sections.collect(),
        verdicts,
    }
}

/// The points of a whole conversation.
#[derive(Debug, Default)]
struct Sums {
    /// Without auto-fails.
    before: Sum,
    /// With those of sections.
    after: Sum,
    /// Each section's own, and whether a criterion failed it by itself.
    sections: Vec<(Sum, bool)>,
    /// Whether a criterion failed the whole call by itself.
    call_failed: bool,
}

impl Sums {
    fn of(rubric: &Rubric, points: &[Option<f64>]) -> Self {
        let mut sums = Self::default();
        let mut points = points.iter();
        for section in &rubric.sections {
            let mut own = Sum::default();
            let mut section_failed = false;
            for (criterion, points) in section.criteria.iter().zip(points.by_ref()) {
                let Some(points) = *points else {
                    continue;
                };
                own.earned += section.weight * criterion.weight * points;
                own.possible += possible(section, criterion);
                if criterion.auto_fail.is_some() && criterion.is_failed_by(points) {
                    section_failed = true;
                    sums.call_failed |= criterion.auto_fail == Some(AutoFail::Call);
                }
            }
            sums.before.earned += own.earned;
            sums.before.possible += own.possible;
            // What a section has lost beyond nothing stays lost.
            sums.after.earned += if section_failed { own.earned.min(0.0) } else { own.earned };
            sums.after.possible += own.possible;
            sums.sections.push((own, section_failed));
        }
        sums
    }

    fn percent(&self) -> Option<f64> {
        if self.call_failed { Some(0.0) } else { self.after.percent() }
    }

    fn passes(&self, rubric: &Rubric) -> bool {
        !self.call_failed && self.percent().is_some_and(|percent| percent >= rubric.pass)
    }
}

fn possible(section: &Section, criterion: &Criterion) -> f64 {
    if criterion.bonus { 0.0 } else { section.weight * criterion.weight * criterion.max_points() }
}

fn fill_in_shares(rubric: &Rubric, verdicts: &mut [Verdict], all: f64) {
    let criteria = rubric
        .sections
        .iter()
        .flat_map(|section| section.criteria.iter().map(move |criterion| (section, criterion)));
    for ((section, criterion), verdict) in criteria.zip(verdicts) {
        if verdict.points.is_some() && all > 0.0 {
            verdict.share = round(possible(section, criterion) / all * 100.0);
        }
    }
}

fn round(percent: f64) -> f64 {
    (percent * 10.0).round() / 10.0
}
