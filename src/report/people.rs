//! What people say of the machine's verdicts, put in order for every format to show.

use crate::batch::results::ScoredCall;
use crate::review::{self, Kind, Review, Reviewed};
use crate::scoring::evaluation::{Evaluation, Verdict};

/// An objection to a verdict, from the points that stood to the points that were decided on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Dispute<'a> {
    /// The points that stood when it was raised; `None` for not applicable.
    pub(super) original: Option<f64>,
    /// Who proposes what.
    pub(super) proposed: &'a Review,
    /// What was decided; `None` while the dispute is open.
    pub(super) decision: Option<&'a Review>,
}

/// What people say of one of a call's evaluations; `None` when nobody has reviewed it.
pub(super) fn reviewed<'a>(call: &'a ScoredCall, evaluation: &Evaluation) -> Option<&'a Reviewed> {
    let of_it = |reviewed: &&Reviewed| reviewed.rubric_sha256 == evaluation.rubric.sha256;
    call.reviewed.iter().find(of_it).filter(|reviewed| !reviewed.reviews.is_empty())
}

/// The reviews of one criterion, the oldest first.
pub(super) fn reviews<'a>(reviewed: &'a Reviewed, criterion: &str) -> Vec<&'a Review> {
    reviewed.reviews.iter().filter(|review| review.criterion == criterion).collect()
}

/// The review whose points stand.
pub(super) fn standing<'a>(reviewed: &'a Reviewed, criterion: &str) -> Option<&'a Review> {
    review::standing(&reviewed.reviews, criterion)
}

/// The disputes over a machine's verdict, the oldest first. A decision settles all that are open.
pub(super) fn disputes<'a>(reviewed: &'a Reviewed, verdict: &Verdict) -> Vec<Dispute<'a>> {
    let mut found: Vec<Dispute<'a>> = Vec::new();
    let mut stands = verdict.points;
    for review in reviews(reviewed, &verdict.criterion) {
        match review.kind {
            Kind::Dispute => {
                found.push(Dispute { original: stands, proposed: review, decision: None });
            }
            Kind::Decision => {
                for dispute in found.iter_mut().filter(|dispute| dispute.decision.is_none()) {
                    dispute.decision = Some(review);
                }
                stands = review.points;
            }
            Kind::Verdict => stands = review.points,
        }
    }
    found
}

/// How many disputes over an evaluation wait for a decision.
pub(super) fn open_disputes(reviewed: &Reviewed, evaluation: &Evaluation) -> usize {
    let disputes = evaluation.verdicts.iter().flat_map(|verdict| disputes(reviewed, verdict));
    disputes.filter(|dispute| dispute.decision.is_none()).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn a_dispute_tells_what_stood_what_is_proposed_and_what_was_decided() {
        let results = fixture::reviewed();
        let call = &results.calls[0];
        let evaluation = &call.evaluations[0];
        let reviewed = reviewed(call, evaluation).unwrap();
        let hold = &evaluation.verdicts[2];
        let disputes = disputes(reviewed, hold);
        assert_eq!(disputes.len(), 1);
        assert_eq!(disputes[0].original, Some(0.0));
        assert_eq!(disputes[0].proposed.points, Some(2.0));
        assert_eq!(disputes[0].decision.and_then(|review| review.points), Some(1.0));
        assert_eq!(standing(reviewed, "hold").map(|review| review.kind), Some(Kind::Decision));
        assert_eq!(open_disputes(reviewed, evaluation), 1);
    }

    #[test]
    fn what_nobody_reviewed_has_no_reviews() {
        let results = fixture::results();
        let call = &results.calls[0];
        assert!(reviewed(call, &call.evaluations[0]).is_none());
    }
}
