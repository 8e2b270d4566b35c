//! What people say, beside what the machine says.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::interface::Interface;
use crate::report::format::percent;
use crate::report::outcome::Ending;
use crate::report::people;
use crate::report::text::clean;
use crate::review::{Kind, Review, Reviewed};
use crate::scoring::evaluation::{Evaluation, Verdict};

/// The score as people see it.
#[derive(Debug, Serialize)]
pub(in crate::report) struct PeopleScore {
    score: String,
    verdict: String,
    verdict_class: &'static str,
    /// How much it rests on.
    note: String,
}

/// What people say of one verdict.
#[derive(Debug, Serialize)]
pub(in crate::report) struct PeopleVerdict {
    /// The points that stand, as `1 / 2`; empty while no verdict is given.
    points: String,
    who: String,
    /// Whether the points differ from the machine's.
    differs: bool,
    disputes: Vec<DisputeView>,
    history: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct DisputeView {
    original: String,
    proposed: String,
    /// Empty while the dispute is open.
    decided: String,
}

/// One step of the history.
#[derive(Debug, Serialize)]
struct Entry {
    when: String,
    who: String,
    what: String,
    reason: String,
    comment: String,
}

impl PeopleScore {
    pub(in crate::report) fn new(
        reviewed: &Reviewed,
        machine: &Evaluation,
        interface: Interface,
    ) -> Self {
        let ending = Ending::of(&reviewed.evaluation);
        let open = people::open_disputes(reviewed, machine);
        let reviews = reviewed.reviews.len().into();
        let note = if open > 0 {
            let places = [("reviews", reviews), ("disputes", open.into())];
            interface.fill("report-reviews-disputed", &places)
        } else {
            interface.fill("report-reviews", &[("reviews", reviews)])
        };
        Self {
            score: percent(interface, reviewed.evaluation.percent),
            verdict: ending.label(interface),
            verdict_class: ending.class(),
            note,
        }
    }
}

impl PeopleVerdict {
    /// Whether somebody disagrees, with the machine or with somebody else.
    pub(in crate::report) fn is_debated(&self) -> bool {
        self.differs || !self.disputes.is_empty()
    }

    /// `None` where nobody has said anything of this verdict.
    pub(in crate::report) fn new(
        reviewed: &Reviewed,
        verdict: &Verdict,
        interface: Interface,
    ) -> Option<Self> {
        let reviews = people::reviews(reviewed, &verdict.criterion);
        if reviews.is_empty() {
            return None;
        }
        let stands = people::standing(reviewed, &verdict.criterion);
        let points = |points| points_words(points, verdict.max_points, interface);
        let disputes = people::disputes(reviewed, verdict).into_iter().map(|dispute| DisputeView {
            original: points(dispute.original),
            proposed: points(dispute.proposed.points),
            decided: dispute.decision.map(|review| points(review.points)).unwrap_or_default(),
        });
        Some(Self {
            points: stands.map(|review| points(review.points)).unwrap_or_default(),
            who: stands.map(|review| clean(&review.reviewer)).unwrap_or_default(),
            differs: stands.is_some_and(|review| review.points != verdict.points),
            disputes: disputes.collect(),
            history: reviews.into_iter().map(|it| Entry::new(it, verdict, interface)).collect(),
        })
    }
}

impl Entry {
    fn new(review: &Review, verdict: &Verdict, interface: Interface) -> Self {
        let points = points_words(review.points, verdict.max_points, interface).into();
        let what = match review.kind {
            Kind::Verdict if review.points == verdict.points => {
                interface.fill("report-agrees", &[("points", points)])
            }
            Kind::Verdict => interface.fill("report-gives", &[("points", points)]),
            Kind::Dispute => interface.fill("report-objects", &[("points", points)]),
            Kind::Decision => interface.fill("report-decides", &[("points", points)]),
        };
        // The page must not depend on where it is made.
        let when = format!("{} UTC", interface.minute_of(review.at, &TimeZone::UTC));
        Self {
            when,
            who: clean(&review.reviewer),
            what,
            reason: clean(&review.reason),
            comment: clean(&review.comment),
        }
    }
}

fn points_words(points: Option<f64>, most: f64, interface: Interface) -> String {
    let Some(points) = points else {
        return interface.text("report-not-applicable").into_owned();
    };
    let (part, whole) = (interface.number(points).into(), interface.number(most).into());
    interface.fill("report-of", &[("part", part), ("whole", whole)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn a_dispute_shows_original_proposed_and_final() {
        let results = fixture::reviewed();
        let call = &results.calls[0];
        let reviewed = &call.reviewed[0];
        let hold =
            PeopleVerdict::new(reviewed, &call.evaluations[0].verdicts[2], Interface::default());
        let hold = hold.unwrap();
        let dispute = &hold.disputes[0];
        assert_eq!(
            (dispute.original.as_str(), dispute.proposed.as_str(), dispute.decided.as_str()),
            ("0 of 2", "2 of 2", "1 of 2")
        );
        let what: Vec<_> = hold.history.iter().map(|entry| entry.what.as_str()).collect();
        assert_eq!(what, ["gives 0 of 2", "objects and proposes 2 of 2", "decides on 1 of 2"]);
        assert_eq!(hold.history[0].when, "2024-05-06 10:00 UTC");
        assert!(!hold.differs);
    }

    #[test]
    fn an_open_dispute_has_no_points_that_stand() {
        let results = fixture::reviewed();
        let call = &results.calls[0];
        let recap = &call.evaluations[0].verdicts[7];
        let recap = PeopleVerdict::new(&call.reviewed[0], recap, Interface::default()).unwrap();
        assert_eq!((recap.points.as_str(), recap.disputes[0].decided.as_str()), ("", ""));
        let score = PeopleScore::new(&call.reviewed[0], &call.evaluations[0], Interface::default());
        assert_eq!(score.note, "5 reviews, 1 dispute open");
    }
}
