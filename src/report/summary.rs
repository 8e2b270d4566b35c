//! What the calls of a run have in common, per rubric; numbers only, for every format to show.

use std::collections::BTreeMap;

use super::outcome::{Outcome, to_check};
use super::stats::{self, Mean};
use crate::batch::results::{Results, ScoredCall};
use crate::rubric::Severity;
use crate::scoring::evaluation::{Evaluation, Verdict};

/// One rubric over all calls that it was applied to.
pub(super) struct RubricSummary<'a> {
    /// Each call with its evaluation, in the run's order.
    pub(super) calls: Vec<(&'a ScoredCall, &'a Evaluation)>,
    /// Mean of the scores.
    pub(super) mean: Option<Mean>,
    /// Mean of the scores as they would be without auto-fails.
    pub(super) mean_before_auto_fail: Option<Mean>,
    /// How many calls have a score.
    pub(super) scored: usize,
    /// How many of those passed.
    pub(super) passed: usize,
    /// How many calls a single criterion failed.
    pub(super) auto_failed: usize,
    /// How many verdicts a person should look at.
    pub(super) to_check: usize,
    /// In how many calls there are such verdicts.
    pub(super) calls_to_check: usize,
}

/// A class of error over all calls.
#[derive(Default)]
pub(super) struct SeverityTally {
    /// Criteria of the class that applied, over all calls.
    pub(super) checked: usize,
    /// Those of them that earned nothing.
    pub(super) errors: usize,
    /// Calls with at least one such error.
    pub(super) calls: usize,
}

/// A criterion over all calls.
pub(super) struct CriterionTally<'a> {
    /// The criterion's verdict in the first call, for its names.
    pub(super) verdict: &'a Verdict,
    /// Calls in which it earned all points.
    pub(super) full: usize,
    /// Calls in which it earned some.
    pub(super) part: usize,
    /// Calls in which it earned none.
    pub(super) missed: usize,
    /// Calls that it failed by itself.
    pub(super) auto_failed: usize,
}

impl CriterionTally<'_> {
    /// Calls that it applied to.
    pub(super) fn applied(&self) -> usize {
        self.full + self.part + self.missed
    }
}

/// An agent's calls.
pub(super) struct AgentTally<'a> {
    /// The agent's name; `None` gathers the calls whose agent is not known.
    pub(super) agent: Option<&'a str>,
    /// Mean of the scores.
    pub(super) mean: Option<Mean>,
    /// How many calls have a score.
    pub(super) scored: usize,
    /// How many of those passed.
    pub(super) passed: usize,
    /// How many calls a single criterion failed.
    pub(super) auto_failed: usize,
}

/// One summary per rubric, in the order in which the rubrics first appear. Two versions of a
/// rubric are two rubrics: their scores do not compare.
pub(super) fn by_rubric(results: &Results) -> Vec<RubricSummary<'_>> {
    let mut groups: Vec<Vec<(&ScoredCall, &Evaluation)>> = Vec::new();
    for call in &results.calls {
        for evaluation in &call.evaluations {
            let same = groups.iter_mut().find(|group| {
                let rubric = &group[0].1.rubric;
                rubric.id == evaluation.rubric.id && rubric.sha256 == evaluation.rubric.sha256
            });
            match same {
                Some(group) => group.push((call, evaluation)),
                None => groups.push(vec![(call, evaluation)]),
            }
        }
    }
    groups.into_iter().map(summarise).collect()
}

fn summarise<'a>(calls: Vec<(&'a ScoredCall, &'a Evaluation)>) -> RubricSummary<'a> {
    let evaluations = || calls.iter().map(|(_, evaluation)| *evaluation);
    let before: Vec<f64> = evaluations().filter_map(|e| e.percent_before_auto_fail).collect();
    RubricSummary {
        mean: mean_score(evaluations()),
        mean_before_auto_fail: stats::mean(&before),
        scored: evaluations().filter(|e| e.percent.is_some()).count(),
        passed: evaluations().filter(|e| e.percent.is_some() && e.passed).count(),
        auto_failed: evaluations().filter(|e| e.auto_failed).count(),
        to_check: evaluations().map(to_check).sum(),
        calls_to_check: evaluations().filter(|e| to_check(e) > 0).count(),
        calls,
    }
}

fn mean_score<'a>(evaluations: impl Iterator<Item = &'a Evaluation>) -> Option<Mean> {
    stats::mean(&evaluations.filter_map(|evaluation| evaluation.percent).collect::<Vec<_>>())
}

impl<'a> RubricSummary<'a> {
    /// Errors by class, for the classes that the rubric has.
    pub(super) fn severities(&self) -> BTreeMap<Severity, SeverityTally> {
        let mut tallies = BTreeMap::<Severity, SeverityTally>::new();
        for (_, evaluation) in &self.calls {
            for (severity, count) in &evaluation.severities {
                let tally = tallies.entry(*severity).or_default();
                tally.checked += count.scored;
                tally.errors += count.errors;
                tally.calls += usize::from(count.errors > 0);
            }
        }
        tallies
    }

    /// Every criterion that lost points anywhere, those that fail most often first.
    pub(super) fn losing_criteria(&self) -> Vec<CriterionTally<'a>> {
        let mut tallies: Vec<CriterionTally<'a>> = Vec::new();
        for verdict in self.calls.iter().flat_map(|(_, evaluation)| &evaluation.verdicts) {
            let known = tallies.iter().position(|tally| {
                tally.verdict.criterion == verdict.criterion
                    && tally.verdict.section == verdict.section
            });
            let index = known.unwrap_or_else(|| {
                tallies.push(CriterionTally {
                    verdict,
                    full: 0,
                    part: 0,
                    missed: 0,
                    auto_failed: 0,
                });
                tallies.len() - 1
            });
            let tally = &mut tallies[index];
            match Outcome::of(verdict) {
                Outcome::Full => tally.full += 1,
                Outcome::Part => tally.part += 1,
                Outcome::Missed => tally.missed += 1,
                Outcome::NotApplicable => {}
            }
            tally.auto_failed += usize::from(verdict.auto_failed);
        }
        tallies.retain(|tally| tally.part + tally.missed > 0);
        let rate = |count: usize, tally: &CriterionTally<'_>| count as f64 / tally.applied() as f64;
        tallies.sort_by(|a, b| {
            let missed = rate(b.missed, b).total_cmp(&rate(a.missed, a));
            missed.then(rate(b.part, b).total_cmp(&rate(a.part, a))).then(b.missed.cmp(&a.missed))
        });
        tallies
    }

    /// Every agent by name: an order, not a ranking. Empty when no agent is known.
    pub(super) fn agents(&self) -> Vec<AgentTally<'a>> {
        let mut groups: BTreeMap<(bool, Option<&'a str>), Vec<&'a Evaluation>> = BTreeMap::new();
        for (call, evaluation) in &self.calls {
            let agent = call.agent.as_deref();
            groups.entry((agent.is_none(), agent)).or_default().push(evaluation);
        }
        if groups.keys().all(|(unknown, _)| *unknown) {
            return Vec::new();
        }
        let tallies = groups.into_iter().map(|((_, agent), evaluations)| AgentTally {
            agent,
            mean: mean_score(evaluations.iter().copied()),
            scored: evaluations.iter().filter(|e| e.percent.is_some()).count(),
            passed: evaluations.iter().filter(|e| e.percent.is_some() && e.passed).count(),
            auto_failed: evaluations.iter().filter(|e| e.auto_failed).count(),
        });
        tallies.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn calls_are_gathered_by_rubric() {
        let results = fixture::results();
        let rubrics = by_rubric(&results);
        assert_eq!(rubrics.iter().map(|r| r.calls.len()).collect::<Vec<_>>(), [3, 1]);
        assert_eq!((rubrics[0].scored, rubrics[0].passed, rubrics[0].auto_failed), (3, 2, 1));
        assert_eq!(rubrics[1].mean.unwrap().interval, None);
    }

    #[test]
    fn another_version_of_a_rubric_is_another_rubric() {
        let mut results = fixture::results();
        results.calls[2].evaluations[0].rubric.sha256 = "0".repeat(64);
        assert_eq!(by_rubric(&results).len(), 3);
    }

    #[test]
    fn criteria_that_fail_most_come_first_and_perfect_ones_not_at_all() {
        let results = fixture::results();
        let rubrics = by_rubric(&results);
        let ids: Vec<_> =
            rubrics[0].losing_criteria().iter().map(|t| t.verdict.criterion.clone()).collect();
        assert_eq!(ids, ["hold", "verify-first", "recap", "empathy", "greeting"]);
    }

    #[test]
    fn agents_come_by_name_and_the_unknown_one_last() {
        let results = fixture::results();
        let agents: Vec<_> = by_rubric(&results)[0].agents().iter().map(|a| a.agent).collect();
        assert_eq!(agents, [Some("Ana Ruiz"), Some("Ben Okafor"), None]);
    }
}
