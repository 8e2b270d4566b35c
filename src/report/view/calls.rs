//! The table of calls, on the overview, on the pages that it is split into, and on agents' pages.

use std::cmp::Reverse;

use serde::Serialize;

use crate::batch::results::{Results, ScoredCall};
use crate::interface::Interface;
use crate::report::format::{UNKNOWN, column_percent, percent};
use crate::report::link::{agent_file, link, page_file};
use crate::report::outcome::{Ending, severity_short, to_check};
use crate::report::people;
use crate::report::text::clean;
use crate::rubric::Severity;
use crate::scoring::evaluation::Evaluation;
use crate::transcript::Millis;

/// A page holds so many rows, which keeps it well below 2 MB.
pub(in crate::report) const ROWS: usize = 500;
const CRITICAL: [Severity; 3] = [Severity::Customer, Severity::Business, Severity::Compliance];

/// Calls with their scores, one row per call and rubric.
#[derive(Debug, Serialize)]
pub(in crate::report) struct CallTable {
    /// Whether the calls were scored against more than one rubric.
    several_rubrics: bool,
    /// Whether a band is known for any call.
    has_bands: bool,
    /// Whether the calls may be of several agents.
    has_agents: bool,
    /// Whether a date is known for any call.
    has_dates: bool,
    severity_heads: [String; 3],
    rows: Vec<Row>,
}

/// A page of the table where there are too many calls for one.
#[derive(Debug, Serialize)]
pub(in crate::report) struct CallsPage {
    #[serde(skip)]
    number: usize,
    title: String,
    lead: String,
    table: CallTable,
    pages: Vec<PageLink>,
}

/// A way to a page of the table.
#[derive(Debug, Clone, Serialize)]
pub(in crate::report) struct PageLink {
    href: String,
    number: usize,
    /// The days that it spans.
    days: String,
    current: bool,
}

/// One call under one rubric.
#[derive(Debug, Serialize)]
struct Row {
    name: String,
    href: String,
    agent: String,
    /// The agent's page; empty where the agent is not known.
    agent_href: String,
    date: Cell,
    length: Cell,
    rubric: String,
    score: Cell,
    /// What people gave the call; empty where nobody has reviewed it.
    human: String,
    band: String,
    verdict: String,
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
    label: String,
    text: String,
    sort: String,
    some: bool,
}

/// The newest calls first, those without a date last, and otherwise in the run's order.
pub(in crate::report) fn newest_first(calls: &mut [&ScoredCall]) {
    calls.sort_by_key(|call| (call.metadata.date.is_none(), Reverse(call.metadata.date)));
}

/// How many rows these calls take.
pub(in crate::report) fn row_count<'a>(calls: impl IntoIterator<Item = &'a ScoredCall>) -> usize {
    calls.into_iter().map(|call| call.evaluations.len().max(1)).sum()
}

/// The pages that the table is split into; none where the overview has room for it.
pub(in crate::report) fn call_pages(results: &Results, interface: Interface) -> Vec<CallsPage> {
    if row_count(&results.calls) <= ROWS {
        return Vec::new();
    }
    let mut calls: Vec<&ScoredCall> = results.calls.iter().collect();
    newest_first(&mut calls);
    let mut parts: Vec<Vec<&ScoredCall>> = vec![Vec::new()];
    let mut rows = 0;
    for call in calls {
        let more = row_count([call]);
        if rows + more > ROWS && rows > 0 {
            parts.push(Vec::new());
            rows = 0;
        }
        rows += more;
        if let Some(part) = parts.last_mut() {
            part.push(call);
        }
    }
    let link =
        |(index, part): (usize, &Vec<&ScoredCall>)| PageLink::new(index + 1, part, interface);
    let links: Vec<PageLink> = parts.iter().enumerate().map(link).collect();
    let pages = parts.iter().enumerate().map(|(index, part)| {
        let mut pages = links.clone();
        for (place, link) in pages.iter_mut().enumerate() {
            link.current = place == index;
        }
        let days = links.get(index).map_or("", |link| link.days.as_str());
        CallsPage {
            number: index + 1,
            title: interface.fill(
                "report-page-title",
                &[("number", (index + 1).into()), ("pages", links.len().into())],
            ),
            lead: interface
                .fill("report-page-lead", &[("calls", part.len().into()), ("days", days.into())]),
            table: CallTable::new(part, interface),
            pages,
        }
    });
    pages.collect()
}

impl CallsPage {
    /// The name of its file.
    pub(in crate::report) fn file(&self) -> String {
        calls_file(self.number)
    }

    /// The ways to all pages.
    pub(in crate::report) fn into_links(self) -> Vec<PageLink> {
        self.pages
    }
}

fn calls_file(number: usize) -> String {
    format!("calls-{number}.html")
}

impl PageLink {
    /// For a page that is none of them.
    pub(in crate::report) fn leave(&mut self) {
        self.current = false;
    }

    fn new(number: usize, calls: &[&ScoredCall], interface: Interface) -> Self {
        let days = calls.iter().filter_map(|call| call.metadata.date).map(|date| date.date());
        let days = match (days.clone().min(), days.max()) {
            (Some(first), Some(last)) if first == last => interface.day(first),
            (Some(first), Some(last)) => {
                let (first, last) = (interface.day(first).into(), interface.day(last).into());
                interface.fill("report-days", &[("first", first), ("last", last)])
            }
            _ => interface.text("report-without-date").into_owned(),
        };
        Self { href: calls_file(number), number, days, current: false }
    }
}

impl CallTable {
    /// The table of one agent's calls, who need not be named in each row.
    pub(in crate::report) fn of_one_agent(calls: &[&ScoredCall], interface: Interface) -> Self {
        Self { has_agents: false, ..Self::new(calls, interface) }
    }

    pub(in crate::report) fn new(calls: &[&ScoredCall], interface: Interface) -> Self {
        let mut rows = Vec::new();
        for call in calls {
            if call.evaluations.is_empty() {
                rows.push(Row::new(call, None, interface));
            }
            let evaluations = call.evaluations.iter().enumerate();
            rows.extend(evaluations.map(|scored| Row::new(call, Some(scored), interface)));
        }
        let mut rubrics = calls.iter().flat_map(|call| &call.evaluations).map(|e| &e.rubric);
        let first = rubrics.next();
        Self {
            several_rubrics: rubrics.any(|rubric| Some(rubric) != first),
            has_bands: rows.iter().any(|row| row.band != UNKNOWN),
            has_agents: true,
            has_dates: calls.iter().any(|call| call.metadata.date.is_some()),
            severity_heads: CRITICAL.map(|severity| severity_short(interface, severity)),
            rows,
        }
    }
}

impl Row {
    fn new(call: &ScoredCall, scored: Option<(usize, &Evaluation)>, interface: Interface) -> Self {
        let evaluation = scored.map(|(_, evaluation)| evaluation);
        let ending = evaluation.map_or(Ending::NotScored, Ending::of);
        let anchor = scored.map_or_else(String::new, |(index, _)| format!("#e{index}"));
        let duration = Some(call.source.duration_ms).filter(|length| *length > Millis(0));
        let human = evaluation.and_then(|evaluation| people::reviewed(call, evaluation));
        let check = evaluation.map_or(0, to_check);
        Self {
            name: clean(&call.name),
            href: format!("{}{anchor}", page_link(call)),
            agent_href: call.agent.as_deref().map(agent_file).unwrap_or_default(),
            date: Cell {
                text: call
                    .metadata
                    .date
                    .map_or_else(|| UNKNOWN.to_owned(), |date| interface.day(date.date())),
                sort: call
                    .metadata
                    .date
                    .map_or_else(String::new, |date| date.strftime("%Y%m%d%H%M").to_string()),
            },
            human: human
                .map_or_else(String::new, |human| percent(interface, human.evaluation.percent)),
            agent: call.agent.as_deref().map_or_else(|| UNKNOWN.to_owned(), clean),
            length: Cell {
                text: duration.map_or_else(|| UNKNOWN.to_owned(), |length| length.to_string()),
                sort: duration.map_or_else(String::new, |length| length.0.to_string()),
            },
            rubric: evaluation.map_or_else(|| UNKNOWN.to_owned(), |e| clean(&e.rubric.title)),
            score: Cell {
                text: column_percent(interface, evaluation.and_then(|e| e.percent)),
                sort: evaluation
                    .and_then(|e| e.percent)
                    .map_or_else(String::new, |score| score.to_string()),
            },
            band: evaluation
                .and_then(|e| e.band.as_deref())
                .map_or_else(|| UNKNOWN.to_owned(), clean),
            verdict: ending.label(interface),
            verdict_class: ending.class(),
            auto_fail: evaluation.map_or_else(String::new, failing_criteria),
            errors: CRITICAL.map(|severity| ErrorCell::new(evaluation, severity, interface)),
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
    fn new(evaluation: Option<&Evaluation>, severity: Severity, interface: Interface) -> Self {
        let count = evaluation.and_then(|e| e.severities.get(&severity));
        // Where nothing of the class was checked, there is no number of errors.
        let errors = count.filter(|count| count.scored > 0).map(|count| count.errors);
        Self {
            label: severity_short(interface, severity),
            text: errors.map_or_else(|| UNKNOWN.to_owned(), |errors| errors.to_string()),
            sort: errors.map_or_else(String::new, |errors| errors.to_string()),
            some: errors.is_some_and(|errors| errors > 0),
        }
    }
}

/// The way to a call's page.
pub(in crate::report) fn page_link(call: &ScoredCall) -> String {
    link(page_file(&call.name).as_bytes()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn table(results: &Results) -> CallTable {
        CallTable::new(&results.calls.iter().collect::<Vec<_>>(), Interface::default())
    }

    #[test]
    fn there_is_a_row_per_call_and_rubric() {
        let table = table(&fixture::results());
        let hrefs: Vec<_> = table.rows.iter().map(|row| row.href.as_str()).collect();
        let expected = [
            "2024-05-03-0412.html#e0",
            "2024-05-03-0412.html#e1",
            "2024-05-03-0415.html#e0",
            "chat-0099.html#e0",
        ];
        assert_eq!(hrefs, expected);
        assert!(table.several_rubrics && table.has_dates);
    }

    #[test]
    fn the_row_of_an_auto_failed_call_says_what_failed_it() {
        let row = &table(&fixture::results()).rows[2];
        assert_eq!((row.verdict.as_str(), row.score.text.as_str()), ("Auto-fail", "0.0%"));
        assert_eq!(row.auto_fail, "Verifies identity before giving account details");
        let errors: Vec<_> = row.errors.iter().map(|cell| cell.text.as_str()).collect();
        assert_eq!(errors, ["0", "–", "1"]);
    }

    #[test]
    fn a_call_without_an_evaluation_has_a_row() {
        let mut results = fixture::results();
        results.calls[2].evaluations.clear();
        let table = table(&results);
        let row = table.rows.last().unwrap();
        assert_eq!((row.verdict.as_str(), row.score.text.as_str()), ("Not scored", "–"));
    }

    #[test]
    fn what_people_gave_stands_beside_the_machines_score() {
        let table = table(&fixture::reviewed());
        assert_eq!(table.rows[0].human, table.rows[0].score.text);
        assert_eq!(table.rows[1].human, "");
    }

    #[test]
    fn many_calls_are_split_by_day_and_none_is_lost() {
        let mut results = fixture::results();
        let call = results.calls.remove(1);
        results.calls = (0..1_201)
            .map(|index| {
                let mut call = call.clone();
                call.name = format!("call-{index}");
                call.metadata.date =
                    Some(jiff::civil::date(2024, 5, 1 + (index % 30) as i8).at(9, 0, 0, 0));
                call
            })
            .collect();
        let pages = call_pages(&results, Interface::default());
        let rows: Vec<usize> = pages.iter().map(|page| page.table.rows.len()).collect();
        assert_eq!(rows, [500, 500, 201]);
        assert_eq!(pages[0].pages[0].days, "2024-05-18 to 2024-05-30");
        assert!(pages[2].pages[2].current && !pages[2].pages[0].current);
        results.calls.truncate(500);
        assert!(call_pages(&results, Interface::default()).is_empty());
    }
}
