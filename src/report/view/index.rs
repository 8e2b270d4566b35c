//! The overview of a run.

use serde::Serialize;

use super::rubric::RubricCard;
use crate::batch::results::{Results, ScoredCall};
use crate::report::format::{UNKNOWN, column_percent};
use crate::report::link::{link, page_file};
use crate::report::outcome::{Ending, severity_label, to_check};
use crate::report::summary::by_rubric;
use crate::report::text::{clean, count};
use crate::rubric::Severity;
use crate::scoring::evaluation::Evaluation;
use crate::transcript::Millis;

/// Everything on `index.html`.
#[derive(Debug, Serialize)]
pub(in crate::report) struct IndexPage {
    /// What was scored, in one sentence.
    lead: String,
    rubrics: Vec<RubricCard>,
    /// Whether the calls were scored against more than one rubric.
    several_rubrics: bool,
    /// Whether a band is known for any call.
    has_bands: bool,
    severity_heads: [&'static str; 3],
    rows: Vec<Row>,
    failed: Vec<Failed>,
    more_failed: Vec<Failed>,
    more_failed_title: String,
    failed_title: String,
}

/// One call under one rubric.
#[derive(Debug, Serialize)]
struct Row {
    name: String,
    href: String,
    agent: String,
    length: Cell,
    rubric: String,
    score: Cell,
    band: String,
    verdict: &'static str,
    verdict_class: &'static str,
    /// Which criteria failed the call by themselves.
    auto_fail: String,
    errors: [ErrorCell; 3],
    to_check: Cell,
    warnings: Vec<String>,
    warning_count: Cell,
}

/// A text with the number that it sorts by; nothing when it is not known.
#[derive(Debug, Serialize)]
struct Cell {
    text: String,
    sort: String,
}

#[derive(Debug, Serialize)]
struct ErrorCell {
    label: &'static str,
    text: String,
    sort: String,
    some: bool,
}

#[derive(Debug, Serialize)]
struct Failed {
    path: String,
    error: String,
}

/// How many failed inputs are shown before the others fold away.
const SHOWN_FAILED: usize = 5;
const CRITICAL: [Severity; 3] = [Severity::Customer, Severity::Business, Severity::Compliance];

impl IndexPage {
    pub(in crate::report) fn new(results: &Results) -> Self {
        let summaries = by_rubric(results);
        let rubrics: Vec<RubricCard> = summaries.iter().map(RubricCard::new).collect();
        let mut rows = Vec::new();
        for call in &results.calls {
            if call.evaluations.is_empty() {
                rows.push(Row::new(call, None));
            }
            let evaluations = call.evaluations.iter().enumerate();
            rows.extend(evaluations.map(|(index, e)| Row::new(call, Some((index, e)))));
        }
        let mut failed: Vec<Failed> = results
            .failed
            .iter()
            .map(|input| Failed { path: clean(&input.path), error: clean(&input.error) })
            .collect();
        let more_failed = failed.split_off(failed.len().min(SHOWN_FAILED));
        Self {
            lead: lead(results, rubrics.len()),
            several_rubrics: rubrics.len() > 1,
            has_bands: rows.iter().any(|row| row.band != UNKNOWN),
            severity_heads: CRITICAL.map(short_label),
            rubrics,
            rows,
            failed,
            more_failed_title: format!("{} more", more_failed.len()),
            more_failed,
            failed_title: format!(
                "{} could not be scored",
                count(results.failed.len(), "input", "inputs")
            ),
        }
    }
}

fn lead(results: &Results, rubrics: usize) -> String {
    let mut text = count(results.calls.len(), "call", "calls");
    if rubrics > 0 {
        text.push_str(&format!(" scored against {}", count(rubrics, "rubric", "rubrics")));
    }
    if !results.failed.is_empty() {
        let failed = count(results.failed.len(), "input", "inputs");
        text.push_str(&format!(". {failed} could not be scored"));
    }
    text.push('.');
    text
}

/// The class without the word that the columns' common heading says already.
fn short_label(severity: Severity) -> &'static str {
    let label = severity_label(severity);
    label.strip_suffix(" critical").unwrap_or(label)
}

impl Row {
    fn new(call: &ScoredCall, scored: Option<(usize, &Evaluation)>) -> Self {
        let evaluation = scored.map(|(_, evaluation)| evaluation);
        let ending = evaluation.map_or(Ending::NotScored, Ending::of);
        let anchor = scored.map_or_else(String::new, |(index, _)| format!("#e{index}"));
        let duration = Some(call.source.duration_ms).filter(|length| *length > Millis(0));
        let check = evaluation.map_or(0, to_check);
        Self {
            name: clean(&call.name),
            href: format!("{}{anchor}", link(page_file(&call.name).as_bytes())),
            agent: call.agent.as_deref().map_or_else(|| UNKNOWN.to_owned(), clean),
            length: Cell {
                text: duration.map_or_else(|| UNKNOWN.to_owned(), |length| length.to_string()),
                sort: duration.map_or_else(String::new, |length| length.0.to_string()),
            },
            rubric: evaluation.map_or_else(|| UNKNOWN.to_owned(), |e| clean(&e.rubric.title)),
            score: Cell {
                text: column_percent(evaluation.and_then(|e| e.percent)),
                sort: evaluation
                    .and_then(|e| e.percent)
                    .map_or_else(String::new, |score| score.to_string()),
            },
            band: evaluation
                .and_then(|e| e.band.as_deref())
                .map_or_else(|| UNKNOWN.to_owned(), clean),
            verdict: ending.label(),
            verdict_class: ending.class(),
            auto_fail: evaluation.map_or_else(String::new, failing_criteria),
            errors: CRITICAL.map(|severity| ErrorCell::new(evaluation, severity)),
            to_check: counted(check),
            warnings: call.warnings.iter().map(|warning| clean(warning)).collect(),
            warning_count: counted(call.warnings.len()),
        }
    }
}

fn failing_criteria(evaluation: &Evaluation) -> String {
    if !evaluation.auto_failed {
        return String::new();
    }
    let failing = evaluation.verdicts.iter().filter(|verdict| verdict.auto_failed);
    failing.map(|verdict| clean(&verdict.title)).collect::<Vec<_>>().join("; ")
}

/// A count in which nothing is worth no ink.
fn counted(n: usize) -> Cell {
    Cell { text: if n == 0 { String::new() } else { n.to_string() }, sort: n.to_string() }
}

impl ErrorCell {
    fn new(evaluation: Option<&Evaluation>, severity: Severity) -> Self {
        let count = evaluation.and_then(|e| e.severities.get(&severity));
        // Where nothing of the class was checked, there is no number of errors.
        let errors = count.filter(|count| count.scored > 0).map(|count| count.errors);
        Self {
            label: short_label(severity),
            text: errors.map_or_else(|| UNKNOWN.to_owned(), |errors| errors.to_string()),
            sort: errors.map_or_else(String::new, |errors| errors.to_string()),
            some: errors.is_some_and(|errors| errors > 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn there_is_a_row_per_call_and_rubric() {
        let page = IndexPage::new(&fixture::results());
        let hrefs: Vec<_> = page.rows.iter().map(|row| row.href.as_str()).collect();
        let expected = [
            "2024-05-03-0412.html#e0",
            "2024-05-03-0412.html#e1",
            "2024-05-03-0415.html#e0",
            "chat-0099.html#e0",
        ];
        assert_eq!(hrefs, expected);
        let lead = "3 calls scored against 2 rubrics. 1 input could not be scored.";
        assert_eq!(page.lead, lead);
    }

    #[test]
    fn the_row_of_an_auto_failed_call_says_what_failed_it() {
        let page = IndexPage::new(&fixture::results());
        let row = &page.rows[2];
        assert_eq!((row.verdict, row.score.text.as_str()), ("Auto-fail", "0.0%"));
        assert_eq!(row.auto_fail, "Verifies identity before giving account details");
        let errors: Vec<_> = row.errors.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(errors, ["0", "–", "1"]);
    }

    #[test]
    fn a_call_without_an_evaluation_has_a_row() {
        let mut results = fixture::results();
        results.calls[2].evaluations.clear();
        let page = IndexPage::new(&results);
        let row = page.rows.last().unwrap();
        assert_eq!((row.verdict, row.score.text.as_str()), ("Not scored", "–"));
    }
}
