//! What the calls of a run have in common, per rubric; numbers only, for every format to show.

use std::collections::{BTreeMap, HashMap};

use super::outcome::{Outcome, to_check};
use super::standing::{Standing, standing};
use super::stats::{self, Mean};
use crate::batch::results::{Results, ScoredCall};
use crate::rubric::Severity;
use crate::scoring::evaluation::{Basis, Evaluation, Verdict};

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

/// A criterion over several calls.
#[derive(Clone, Copy)]
pub(super) struct CriterionTally<'a> {
    /// The criterion's verdict in the first call, for its names.
    pub(super) verdict: &'a Verdict,
    /// Calls in which it earned all points.
    pub(super) full: usize,
    /// Calls in which it earned some.
    pub(super) part: usize,
    /// Calls in which it earned none.
    pub(super) missed: usize,
    /// Of those, calls in which nothing of what was listened for was heard.
    pub(super) unheard: usize,
    /// Calls that it failed by itself.
    pub(super) auto_failed: usize,
    /// Points of a hundred that it cost over all calls.
    pub(super) cost: f64,
    /// The rubric's tip, where points were lost.
    pub(super) coach: Option<&'a str>,
}

impl CriterionTally<'_> {
    /// Calls that it applied to.
    pub(super) fn applied(&self) -> usize {
        self.full + self.part + self.missed
    }
}

/// An agent's calls.
pub(super) struct AgentTally<'a> {
    /// The calls with their evaluations, in the run's order.
    pub(super) calls: Vec<(&'a ScoredCall, &'a Evaluation)>,
    /// How the agent's mean stands to that of all other calls.
    pub(super) standing: Standing,
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
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for call in &results.calls {
        for evaluation in &call.evaluations {
            let rubric = &evaluation.rubric;
            let key = (rubric.id.as_str(), rubric.sha256.as_str());
            let place = *places.entry(key).or_insert(groups.len());
            match groups.get_mut(place) {
                Some(group) => group.push((call, evaluation)),
                None => groups.push(vec![(call, evaluation)]),
            }
        }
    }
    groups.into_iter().map(summarise).collect()
}

/// The numbers of some calls under one rubric.
pub(super) fn summarise<'a>(calls: Vec<(&'a ScoredCall, &'a Evaluation)>) -> RubricSummary<'a> {
    let evaluations = || calls.iter().map(|(_, evaluation)| *evaluation);
    let before: Vec<f64> = evaluations().filter_map(|e| e.percent_before_auto_fail).collect();
    RubricSummary {
        mean: stats::mean(&scores(&calls)),
        mean_before_auto_fail: stats::mean(&before),
        scored: evaluations().filter(|e| e.percent.is_some()).count(),
        passed: evaluations().filter(|e| e.percent.is_some() && e.passed).count(),
        auto_failed: evaluations().filter(|e| e.auto_failed).count(),
        to_check: evaluations().map(to_check).sum(),
        calls_to_check: evaluations().filter(|e| to_check(e) > 0).count(),
        calls,
    }
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
        let mut tallies = criteria(&self.calls);
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
        let mut groups: BTreeMap<(bool, Option<&'a str>), Vec<_>> = BTreeMap::new();
        for (call, evaluation) in &self.calls {
            let agent = call.agent.as_deref();
            groups.entry((agent.is_none(), agent)).or_default().push((*call, *evaluation));
        }
        if groups.keys().all(|(unknown, _)| *unknown) {
            return Vec::new();
        }
        let all = scores(&self.calls);
        let tallies = groups.into_iter().map(|((_, agent), calls)| {
            let own = scores(&calls);
            let evaluations = || calls.iter().map(|(_, evaluation)| *evaluation);
            AgentTally {
                agent,
                mean: stats::mean(&own),
                scored: own.len(),
                passed: evaluations().filter(|e| e.percent.is_some() && e.passed).count(),
                auto_failed: evaluations().filter(|e| e.auto_failed).count(),
                standing: standing(&own, &all),
                calls,
            }
        });
        tallies.collect()
    }
}

/// The scores of those that have one.
pub(super) fn scores(calls: &[(&ScoredCall, &Evaluation)]) -> Vec<f64> {
    calls.iter().filter_map(|(_, evaluation)| evaluation.percent).collect()
}

/// Every criterion over these calls, in the rubric's order.
pub(super) fn criteria<'a>(calls: &[(&'a ScoredCall, &'a Evaluation)]) -> Vec<CriterionTally<'a>> {
    let mut tallies: Vec<CriterionTally<'a>> = Vec::new();
    let mut places: HashMap<(&str, &str), usize> = HashMap::new();
    for verdict in calls.iter().flat_map(|(_, evaluation)| &evaluation.verdicts) {
        let key = (verdict.section.as_str(), verdict.criterion.as_str());
        let place = *places.entry(key).or_insert(tallies.len());
        if place == tallies.len() {
            tallies.push(CriterionTally::new(verdict));
        }
        if let Some(tally) = tallies.get_mut(place) {
            tally.add(verdict);
        }
    }
    tallies
}

impl<'a> CriterionTally<'a> {
    fn new(verdict: &'a Verdict) -> Self {
        Self {
            verdict,
            full: 0,
            part: 0,
            missed: 0,
            unheard: 0,
            auto_failed: 0,
            cost: 0.0,
            coach: None,
        }
    }

    fn add(&mut self, verdict: &'a Verdict) {
        match Outcome::of(verdict) {
            Outcome::Full => self.full += 1,
            Outcome::Part => self.part += 1,
            Outcome::Missed => self.missed += 1,
            Outcome::NotApplicable => {}
        }
        self.unheard += usize::from(is_unheard(verdict));
        self.auto_failed += usize::from(verdict.auto_failed);
        self.cost += verdict.cost();
        self.coach = self.coach.or(verdict.coach.as_deref());
    }
}

/// Whether it earned nothing because nothing of what was listened for was heard, which may also mean
/// that it was not understood.
pub(super) fn is_unheard(verdict: &Verdict) -> bool {
    Outcome::of(verdict) == Outcome::Missed && verdict.basis == Some(Basis::NoEvidence)
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
