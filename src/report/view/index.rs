//! The overview of a run.

use serde::Serialize;

use super::calls::{CallTable, PageLink, ROWS, call_pages, newest_first, row_count};
use super::inputs::Inputs;
use super::queue::QueueView;
use super::rubric::RubricCard;
use crate::batch::results::{Results, ScoredCall};
use crate::interface::Interface;
use crate::report::queue::queue;
use crate::report::summary::RubricSummary;

/// Everything on `index.html`.
#[derive(Debug, Serialize)]
pub(in crate::report) struct IndexPage {
    /// What was scored, in one sentence.
    lead: String,
    rubrics: Vec<RubricCard>,
    queue: Option<QueueView>,
    /// The calls, where there is room for them.
    table: Option<CallTable>,
    /// The pages that the calls are on where there is not.
    pages: Vec<PageLink>,
    inputs: Option<Inputs>,
}

impl IndexPage {
    pub(in crate::report) fn new(
        results: &Results,
        summaries: &[RubricSummary<'_>],
        interface: Interface,
    ) -> Self {
        let mut calls: Vec<&ScoredCall> = results.calls.iter().collect();
        newest_first(&mut calls);
        let fits = row_count(&results.calls) <= ROWS;
        let pages = call_pages(results, interface).into_iter().next();
        let mut pages = pages.map_or_else(Vec::new, super::calls::CallsPage::into_links);
        pages.iter_mut().for_each(PageLink::leave);
        Self {
            lead: lead(results, summaries.len(), interface),
            rubrics: summaries.iter().map(|it| RubricCard::new(it, interface)).collect(),
            queue: QueueView::new(&queue(&results.calls, summaries), interface),
            table: (fits && !calls.is_empty()).then(|| CallTable::new(&calls, interface)),
            pages,
            inputs: Inputs::new(results, interface),
        }
    }
}

/// What was scored, of which days, and what was not, as sentences.
fn lead(results: &Results, rubrics: usize, interface: Interface) -> String {
    let calls = results.calls.len();
    let mut scored = if rubrics > 0 {
        let places = [("calls", calls.into()), ("rubrics", rubrics.into())];
        interface.fill("report-lead-scored", &places)
    } else {
        interface.fill("report-calls-counted", &[("calls", calls.into())])
    };
    let days = results.calls.iter().filter_map(|call| call.metadata.date).map(|date| date.date());
    if let Some((first, last)) = days.clone().min().zip(days.max()) {
        let (from, to) = (interface.day(first).into(), interface.day(last).into());
        let calls = scored.into();
        scored = if first == last {
            interface.fill("report-lead-on", &[("calls", calls), ("day", from)])
        } else {
            interface
                .fill("report-lead-between", &[("calls", calls), ("first", from), ("last", to)])
        };
    }
    let mut sentences = vec![scored];
    let (failed, skipped) = (results.failed.len(), results.skipped.len());
    if failed > 0 {
        sentences.push(interface.fill("report-lead-failed", &[("inputs", failed.into())]));
    }
    if skipped > 0 {
        sentences.push(interface.fill("report-lead-skipped", &[("inputs", skipped.into())]));
    }
    sentences.iter().map(|sentence| format!("{sentence}.")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::summary::by_rubric;

    #[test]
    fn the_lead_says_what_was_scored_and_what_was_not() {
        let results = fixture::results();
        let page = IndexPage::new(&results, &by_rubric(&results), Interface::default());
        let lead = "3 calls scored against 2 rubrics, on 2024-05-03. 1 input could not be scored.";
        assert_eq!(page.lead, lead);
        assert!(page.table.is_some() && page.pages.is_empty());
    }
}
