//! What a person should hear first.

use serde::Serialize;

use super::calls::page_link;
use crate::report::format::{UNKNOWN, column_percent, length, number};
use crate::report::queue::{Listen, Reason};
use crate::report::text::{clean, count};

/// So many calls are shown, and so many more fold away: more than anybody hears in a day.
const SHOWN: usize = 8;
const FOLDED: usize = 92;

/// The review queue.
#[derive(Debug, Serialize)]
pub(in crate::report) struct QueueView {
    lead: String,
    calls: Vec<QueueRow>,
    more: Vec<QueueRow>,
    more_title: String,
}

#[derive(Debug, Serialize)]
struct QueueRow {
    name: String,
    href: String,
    agent: String,
    score: String,
    reasons: Vec<ReasonView>,
}

#[derive(Debug, Serialize)]
struct ReasonView {
    label: &'static str,
    class: &'static str,
    text: String,
}

impl QueueView {
    /// `None` where no call stands out.
    pub(in crate::report) fn new(queue: &[Listen<'_>]) -> Option<Self> {
        let mut calls: Vec<QueueRow> =
            queue.iter().take(SHOWN + FOLDED).map(QueueRow::new).collect();
        let more = calls.split_off(calls.len().min(SHOWN));
        let unlisted = queue.len().saturating_sub(SHOWN + FOLDED);
        let mut lead = count(queue.len(), "call stands out", "calls stand out");
        if unlisted > 0 {
            lead.push_str(&format!("; the first {} are listed", SHOWN + FOLDED));
        }
        lead.push('.');
        let more_title = format!("{} more", more.len());
        (!calls.is_empty()).then_some(Self { lead, calls, more, more_title })
    }
}

impl QueueRow {
    fn new(listen: &Listen<'_>) -> Self {
        let evaluation = listen.call.evaluations.get(listen.evaluation);
        Self {
            name: clean(&listen.call.name),
            href: format!("{}#e{}", page_link(listen.call), listen.evaluation),
            agent: listen.call.agent.as_deref().map_or_else(|| UNKNOWN.to_owned(), clean),
            score: column_percent(evaluation.and_then(|evaluation| evaluation.percent)),
            reasons: listen.reasons.iter().map(ReasonView::new).collect(),
        }
    }
}

impl ReasonView {
    fn new(reason: &Reason<'_>) -> Self {
        let (label, class, text) = match reason {
            Reason::Dispute(title) => ("Open dispute", "warn", clean(title)),
            Reason::AutoFail(title) => ("Auto-fail", "bad", clean(title)),
            Reason::UncertainCritical(title) => ("Uncertain, critical", "warn", clean(title)),
            Reason::Outlier { deviations, mean } => {
                let side = if *deviations < 0.0 { "below" } else { "above" };
                let far = number(deviations.abs());
                let mean = number(*mean);
                ("Outlier", "", format!("{far} standard deviations {side} the mean of {mean}%"))
            }
            Reason::Uncertain(n) => ("Uncertain", "", count(*n, "close verdict", "close verdicts")),
            Reason::DeadAir(seconds) => {
                ("Dead air", "", format!("{} in which nobody speaks", length(*seconds)))
            }
        };
        Self { label, class, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::queue::queue;
    use crate::report::summary::by_rubric;

    #[test]
    fn every_call_says_why() {
        let results = fixture::reviewed();
        let rubrics = by_rubric(&results);
        let view = QueueView::new(&queue(&results.calls, &rubrics)).unwrap();
        assert_eq!(view.lead, "2 calls stand out.");
        let said: Vec<String> = view
            .calls
            .iter()
            .flat_map(|call| call.reasons.iter())
            .map(|reason| format!("{}: {}", reason.label, reason.text))
            .collect();
        let expected = [
            "Open dispute: Sums up what was agreed",
            "Auto-fail: Verifies identity before giving account details",
            "Uncertain: 1 close verdict",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn no_queue_for_nothing() {
        assert!(QueueView::new(&[]).is_none());
    }
}
