//! The overview of a run.

use serde::Serialize;

use super::calls::{CallTable, PageLink, ROWS, call_pages, newest_first, row_count};
use super::inputs::Inputs;
use super::queue::QueueView;
use super::rubric::RubricCard;
use crate::batch::results::{Results, ScoredCall};
use crate::report::queue::queue;
use crate::report::summary::RubricSummary;
use crate::report::text::count;

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
    pub(in crate::report) fn new(results: &Results, summaries: &[RubricSummary<'_>]) -> Self {
        let mut calls: Vec<&ScoredCall> = results.calls.iter().collect();
        newest_first(&mut calls);
        let fits = row_count(&results.calls) <= ROWS;
        let pages = call_pages(results).into_iter().next();
        let mut pages = pages.map_or_else(Vec::new, super::calls::CallsPage::into_links);
        pages.iter_mut().for_each(PageLink::leave);
        Self {
            lead: lead(results, summaries.len()),
            rubrics: summaries.iter().map(RubricCard::new).collect(),
            queue: QueueView::new(&queue(&results.calls, summaries)),
            table: (fits && !calls.is_empty()).then(|| CallTable::new(&calls)),
            pages,
            inputs: Inputs::new(results),
        }
    }
}

fn lead(results: &Results, rubrics: usize) -> String {
    let mut text = count(results.calls.len(), "call", "calls");
    if rubrics > 0 {
        text.push_str(&format!(" scored against {}", count(rubrics, "rubric", "rubrics")));
    }
    let days = results.calls.iter().filter_map(|call| call.metadata.date).map(|date| date.date());
    if let Some((first, last)) = days.clone().min().zip(days.max()) {
        let days = if first == last { format!("on {first}") } else { format!("{first} to {last}") };
        text.push_str(&format!(", {days}"));
    }
    if !results.failed.is_empty() {
        let failed = count(results.failed.len(), "input", "inputs");
        text.push_str(&format!(". {failed} could not be scored"));
    }
    if !results.skipped.is_empty() {
        text.push_str(&format!(". {} skipped", results.skipped.len()));
    }
    text.push('.');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::summary::by_rubric;

    #[test]
    fn the_lead_says_what_was_scored_and_what_was_not() {
        let results = fixture::results();
        let page = IndexPage::new(&results, &by_rubric(&results));
        let lead = "3 calls scored against 2 rubrics, on 2024-05-03. 1 input could not be scored.";
        assert_eq!(page.lead, lead);
        assert!(page.table.is_some() && page.pages.is_empty());
    }
}
