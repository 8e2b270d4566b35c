//! What a person should hear first.

use serde::Serialize;

use super::calls::page_link;
use crate::interface::Interface;
use crate::report::format::{UNKNOWN, column_percent, counted, length};
use crate::report::queue::{Listen, Reason};
use crate::report::text::clean;

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
    label: String,
    class: &'static str,
    text: String,
}

impl QueueView {
    /// `None` where no call stands out.
    pub(in crate::report) fn new(queue: &[Listen<'_>], interface: Interface) -> Option<Self> {
        let shown = queue.iter().take(SHOWN + FOLDED);
        let mut calls: Vec<QueueRow> = shown.map(|it| QueueRow::new(it, interface)).collect();
        let more = calls.split_off(calls.len().min(SHOWN));
        let all = queue.len().into();
        let lead = if queue.len() > SHOWN + FOLDED {
            let listed = (SHOWN + FOLDED).into();
            interface.fill("report-stand-out-listed", &[("calls", all), ("listed", listed)])
        } else {
            interface.fill("report-stand-out", &[("calls", all)])
        };
        let more_title = interface.fill("report-more", &[("count", more.len().into())]);
        (!calls.is_empty()).then_some(Self { lead, calls, more, more_title })
    }
}

impl QueueRow {
    fn new(listen: &Listen<'_>, interface: Interface) -> Self {
        let evaluation = listen.call.evaluations.get(listen.evaluation);
        Self {
            name: clean(&listen.call.name),
            href: format!("{}#e{}", page_link(listen.call), listen.evaluation),
            agent: listen.call.agent.as_deref().map_or_else(|| UNKNOWN.to_owned(), clean),
            score: column_percent(interface, evaluation.and_then(|evaluation| evaluation.percent)),
            reasons: listen.reasons.iter().map(|it| ReasonView::new(it, interface)).collect(),
        }
    }
}

impl ReasonView {
    fn new(reason: &Reason<'_>, interface: Interface) -> Self {
        let (label, class, text) = match reason {
            Reason::Dispute(title) => (interface.text("report-open-dispute"), "warn", clean(title)),
            Reason::AutoFail(title) => (interface.text("report-auto-fail"), "bad", clean(title)),
            Reason::UncertainCritical(title) => {
                (interface.text("report-uncertain-critical"), "warn", clean(title))
            }
            Reason::Outlier { deviations, mean } => {
                let far = counted(deviations.abs());
                let mean = interface.percent(*mean).into();
                let text = if *deviations < 0.0 {
                    interface.fill("report-outlier-below", &[("deviations", far), ("mean", mean)])
                } else {
                    interface.fill("report-outlier-above", &[("deviations", far), ("mean", mean)])
                };
                (interface.text("report-outlier"), "", text)
            }
            Reason::Uncertain(n) => {
                let text = interface.fill("report-close-verdicts", &[("verdicts", (*n).into())]);
                (interface.text("report-uncertain"), "", text)
            }
            Reason::DeadAir(seconds) => {
                let length = length(interface, *seconds).into();
                let text = interface.fill("report-nobody-speaks", &[("length", length)]);
                (interface.text("report-dead-air"), "", text)
            }
        };
        Self { label: label.into_owned(), class, text }
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
        let view = QueueView::new(&queue(&results.calls, &rubrics), Interface::default()).unwrap();
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
        assert!(QueueView::new(&[], Interface::default()).is_none());
    }
}
