//! Which calls a person should hear first, and why.

use super::outcome::{Outcome, to_check};
use super::people;
use super::stats;
use super::summary::RubricSummary;
use crate::batch::results::ScoredCall;
use crate::metrics::Metric;
use crate::rubric::Severity;
use crate::scoring::evaluation::{Evaluation, Status};

/// So far from the mean, in standard deviations, a score stands out.
const FAR: f64 = 2.0;
/// Of fewer calls, none can stand out.
const FEWEST: usize = 10;
/// Nobody speaking for so many seconds is worth a person's ear.
const LONG_SILENCE: f64 = 30.0;

/// A call to hear.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Listen<'a> {
    /// The call.
    pub(super) call: &'a ScoredCall,
    /// Which of its evaluations the first reason is of.
    pub(super) evaluation: usize,
    /// Why, the most pressing reason first.
    pub(super) reasons: Vec<Reason<'a>>,
}

/// Why a call should be heard; the variants stand in order of urgency.
#[derive(Debug, Clone, PartialEq, PartialOrd)]
pub(super) enum Reason<'a> {
    /// Somebody objects to a verdict and waits for a decision.
    Dispute(&'a str),
    /// A criterion failed the call by itself, and nobody has confirmed it.
    AutoFail(&'a str),
    /// A verdict of a critical class is a close one.
    UncertainCritical(&'a str),
    /// The score stands out: by so many standard deviations from the mean.
    Outlier {
        /// Negative below the mean.
        deviations: f64,
        /// The mean.
        mean: f64,
    },
    /// So many further verdicts are close ones.
    Uncertain(usize),
    /// Nobody speaks for so many seconds.
    DeadAir(f64),
}

impl Reason<'_> {
    fn rank(&self) -> usize {
        match self {
            Self::Dispute(_) => 0,
            Self::AutoFail(_) => 1,
            Self::UncertainCritical(_) => 2,
            Self::Outlier { .. } => 3,
            Self::Uncertain(_) => 4,
            Self::DeadAir(_) => 5,
        }
    }

    /// How much of it there is, to order calls with the same reason.
    fn size(&self) -> f64 {
        match self {
            Self::Dispute(_) | Self::AutoFail(_) | Self::UncertainCritical(_) => 0.0,
            Self::Outlier { deviations, .. } => deviations.abs(),
            Self::Uncertain(count) => *count as f64,
            Self::DeadAir(seconds) => *seconds,
        }
    }
}

/// The calls to hear, the most pressing first.
pub(super) fn queue<'a>(calls: &'a [ScoredCall], rubrics: &[RubricSummary<'_>]) -> Vec<Listen<'a>> {
    let spreads: Vec<(&str, Spread)> = rubrics.iter().filter_map(spread).collect();
    let mut queue: Vec<Listen<'a>> =
        calls.iter().filter_map(|call| listen(call, &spreads)).collect();
    let first = |listen: &Listen<'_>| {
        listen.reasons.first().map_or((usize::MAX, 0.0), |reason| (reason.rank(), reason.size()))
    };
    queue.sort_by(|left, right| {
        let ((left_rank, left_size), (right_rank, right_size)) = (first(left), first(right));
        left_rank
            .cmp(&right_rank)
            .then(right.reasons.len().cmp(&left.reasons.len()))
            .then(right_size.total_cmp(&left_size))
            .then_with(|| left.call.name.cmp(&right.call.name))
    });
    queue
}

/// The mean and standard deviation of a rubric's scores. Auto-fails are left out of account: their
/// zeros have a reason of their own.
#[derive(Clone, Copy)]
struct Spread {
    mean: f64,
    deviation: f64,
}

fn spread<'r>(summary: &'r RubricSummary<'_>) -> Option<(&'r str, Spread)> {
    let (_, first) = summary.calls.first()?;
    let scores: Vec<f64> =
        summary.calls.iter().filter_map(|(_, e)| e.percent_before_auto_fail).collect();
    let deviation = stats::deviation(&scores).filter(|deviation| *deviation > 0.0)?;
    let mean = stats::mean(&scores).filter(|mean| mean.n >= FEWEST)?.mean;
    Some((first.rubric.sha256.as_str(), Spread { mean, deviation }))
}

fn listen<'a>(call: &'a ScoredCall, spreads: &[(&str, Spread)]) -> Option<Listen<'a>> {
    let mut found: Vec<(usize, Reason<'a>)> = Vec::new();
    for (index, evaluation) in call.evaluations.iter().enumerate() {
        let spread = spreads.iter().find(|(hash, _)| *hash == evaluation.rubric.sha256);
        let reasons = reasons(call, evaluation, spread.map(|(_, spread)| *spread));
        found.extend(reasons.into_iter().map(|reason| (index, reason)));
    }
    let silence = call.metrics.get(Metric::LongestDeadAir).filter(|s| *s >= LONG_SILENCE);
    found.extend(silence.map(|seconds| (0, Reason::DeadAir(seconds))));
    found.sort_by_key(|(_, reason)| reason.rank());
    let evaluation = found.first()?.0;
    let reasons = found.into_iter().map(|(_, reason)| reason).collect();
    Some(Listen { call, evaluation, reasons })
}

fn reasons<'a>(
    call: &'a ScoredCall,
    evaluation: &'a Evaluation,
    spread: Option<Spread>,
) -> Vec<Reason<'a>> {
    let reviewed = people::reviewed(call, evaluation);
    let is_settled = |criterion: &str| {
        reviewed.is_some_and(|reviewed| people::standing(reviewed, criterion).is_some())
    };
    let mut reasons = Vec::new();
    let mut close = 0;
    for verdict in &evaluation.verdicts {
        let disputes = reviewed.map(|reviewed| people::disputes(reviewed, verdict));
        if disputes.unwrap_or_default().iter().any(|dispute| dispute.decision.is_none()) {
            reasons.push(Reason::Dispute(&verdict.title));
        }
        if is_settled(&verdict.criterion) {
            continue;
        }
        if verdict.auto_failed && Outcome::of(verdict) != Outcome::NotApplicable {
            reasons.push(Reason::AutoFail(&verdict.title));
        } else if verdict.status == Status::Uncertain && verdict.severity != Severity::Minor {
            reasons.push(Reason::UncertainCritical(&verdict.title));
        } else if verdict.status == Status::Uncertain {
            close += 1;
        }
    }
    if close > 0 && to_check(evaluation) > 0 {
        reasons.push(Reason::Uncertain(close));
    }
    if let Some((spread, score)) = spread.zip(evaluation.percent_before_auto_fail) {
        let deviations = (score - spread.mean) / spread.deviation;
        if deviations.abs() >= FAR && reviewed.is_none() {
            reasons.push(Reason::Outlier { deviations, mean: spread.mean });
        }
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::results::Results;
    use crate::report::fixture;
    use crate::report::summary::by_rubric;

    fn ranks(results: &Results) -> Vec<(String, Vec<usize>)> {
        let rubrics = by_rubric(results);
        let queue = queue(&results.calls, &rubrics);
        let ranks = |listen: &Listen<'_>| listen.reasons.iter().map(Reason::rank).collect();
        queue.iter().map(|listen| (listen.call.name.clone(), ranks(listen))).collect()
    }

    #[test]
    fn an_open_dispute_comes_before_an_auto_fail() {
        let expected =
            [("2024-05-03-0412".to_owned(), vec![0]), ("2024-05-03-0415".to_owned(), vec![1, 4])];
        assert_eq!(ranks(&fixture::reviewed()), expected);
    }

    #[test]
    fn what_a_person_has_settled_need_not_be_heard_again() {
        let mut results = fixture::reviewed();
        results.calls[0].reviewed[0].reviews.retain(|review| review.criterion == "hold");
        assert!(!ranks(&results).iter().any(|(name, _)| name == "2024-05-03-0412"));
    }

    #[test]
    fn scores_far_from_the_mean_stand_out_where_there_are_enough() {
        let mut results = fixture::results();
        let call = results.calls.remove(2);
        results.calls = (0..12)
            .map(|index| {
                let mut call = call.clone();
                call.name = format!("call-{index:02}");
                call.evaluations[0].percent_before_auto_fail =
                    Some(if index == 5 { 20.0 } else { 80.0 + f64::from(index % 4) });
                call
            })
            .collect();
        assert_eq!(ranks(&results), [("call-05".to_owned(), vec![3])]);
        results.calls.truncate(9);
        assert_eq!(ranks(&results), []);
    }

    #[test]
    fn long_silence_is_a_reason_by_itself() {
        let mut results = fixture::results();
        results.calls[2].metrics.set(Metric::LongestDeadAir, 31.0);
        assert_eq!(ranks(&results).last(), Some(&("chat-0099".to_owned(), vec![5])));
    }
}
