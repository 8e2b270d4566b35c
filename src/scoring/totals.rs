//! From verdicts to a total: weights, N/A, bonus, auto-fail, severity classes.

use std::collections::BTreeMap;

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

/// Adds verdicts up. The total is
/// Σ section weight · criterion weight · points ÷ Σ section weight · criterion weight · most points
/// over the criteria that apply, as Genesys Cloud publishes it for evaluation forms; a bonus
/// criterion counts above the line only.
///
/// `verdicts` holds one per criterion of the rubric, in its order.
pub(super) fn total(rubric: &Rubric, mut verdicts: Vec<Verdict>) -> Evaluation {
    let mut before = Sum::default();
    let mut after = Sum::default();
    let mut sections = Vec::new();
    let mut severities: BTreeMap<Severity, SeverityCount> = BTreeMap::new();
    let mut call_failed = false;
    let mut index = 0;
    for section in &rubric.sections {
        let mut own = Sum::default();
        let mut section_failed = false;
        for criterion in &section.criteria {
            let Some(verdict) = verdicts.get(index) else {
                break;
            };
            index += 1;
            let Some(points) = verdict.points else {
                continue;
            };
            let weight = section.weight * criterion.weight;
            own.earned += weight * points;
            own.possible += possible(section, criterion);
            let class = severities.entry(criterion.severity).or_default();
            class.scored += 1;
            class.errors += usize::from(criterion.is_failed_by(points));
            if verdict.auto_failed {
                section_failed = true;
                call_failed |= criterion.auto_fail == Some(AutoFail::Call);
            }
        }
        before.earned += own.earned;
        before.possible += own.possible;
        // What a section has lost beyond nothing stays lost.
        after.earned += if section_failed { own.earned.min(0.0) } else { own.earned };
        after.possible += own.possible;
        sections.push(SectionScore {
            id: section.id.clone(),
            title: section.title.get(&rubric.language).to_owned(),
            percent: if section_failed { Some(0.0) } else { own.percent() },
            auto_failed: section_failed,
        });
    }
    fill_in_shares(rubric, &mut verdicts, before.possible);
    let percent = if call_failed { Some(0.0) } else { after.percent() };
    Evaluation {
        rubric: RubricReference {
            id: rubric.id.clone(),
            title: rubric.title.get(&rubric.language).to_owned(),
            sha256: rubric.sha256.clone(),
        },
        percent,
        percent_before_auto_fail: before.percent(),
        pass_mark: rubric.pass,
        passed: !call_failed && percent.is_some_and(|percent| percent >= rubric.pass),
        band: percent.and_then(|percent| rubric.band(percent)).map(str::to_owned),
        auto_failed: call_failed,
        severities,
        sections,
        verdicts,
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
