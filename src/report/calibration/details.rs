//! Every statistic of one criterion, for the terminal.

use super::text::{Page, estimate, leans};
use crate::agreement::{Assessed, Estimate, Figures};
use crate::report::format::{UNKNOWN, number};
use crate::report::text::clean;

/// Adds a part for a criterion or the total.
pub(super) fn add(page: &mut Page, assessed: &Assessed) {
    let title = clean(&assessed.title);
    let id = assessed.criterion.as_deref().map(clean).filter(|id| *id != title);
    let id = id.map(|id| format!(" ({id})")).unwrap_or_default();
    page.heading(&format!("{title}{id}: {}", assessed.judgement.advice.label()));
    page.line(&assessed.judgement.why);
    statistics(page, assessed);
    let unit = if assessed.criterion.is_some() { " points" } else { "%" };
    if let Some(bias) = assessed.machine_bias {
        page.line(&format!("Machine against people: {}", leans(bias, unit)));
    }
    for leaning in &assessed.people_bias {
        let name = clean(&leaning.name);
        page.line(&format!("{name} against the others: {}", leans(leaning.bias, unit)));
    }
    confusion(page, assessed);
}

fn statistics(page: &mut Page, assessed: &Assessed) {
    let figures = [&assessed.people, &assessed.machine];
    let shown: Vec<usize> = (0..2).filter(|index| figures[*index].is_some()).collect();
    let cells = |cell: &dyn Fn(&Figures) -> String| -> Vec<String> {
        let of = |index: &usize| figures[*index].as_ref().map_or_else(String::new, cell);
        shown.iter().map(of).collect()
    };
    let close = if assessed.criterion.is_some() { "the same" } else { "within 5 points" };
    type Pick = fn(&Figures) -> Option<Estimate>;
    let picks: [(&str, Pick); 9] = [
        ("kappa", |it| it.kappa),
        ("weighted kappa", |it| it.weighted_kappa),
        ("Fleiss' kappa", |it| it.fleiss_kappa),
        ("alpha", |it| it.alpha),
        ("alpha, the same or not", |it| it.alpha_nominal),
        ("alpha, order alone", |it| it.alpha_ordinal),
        ("ICC(2,1), one rater", |it| it.icc),
        ("ICC(2,k), their mean", |it| it.icc_mean),
        ("kappa, linear weights", |it| it.linear_kappa),
    ];
    let mut rows = vec![row("calls", cells(&|it| it.calls.to_string()))];
    rows.push(row(close, cells(&|it| share(it.agreement))));
    for (name, pick) in picks {
        let cells = cells(&|it| estimate(pick(it)));
        if cells.iter().any(|cell| cell != UNKNOWN) {
            rows.push(row(name, cells));
        }
    }
    let names = ["People", "Machine with people"];
    let heads: Vec<&str> =
        [""].into_iter().chain(shown.iter().map(|index| names[*index])).collect();
    if !shown.is_empty() {
        page.table(&heads, &rows);
    }
}

fn row(name: &str, cells: Vec<String>) -> Vec<String> {
    [name.to_owned()].into_iter().chain(cells).collect()
}

/// `85% (75–93%)`, or a dash.
fn share(estimate: Option<Estimate>) -> String {
    let percent = |share: f64| number((share * 100.0).round());
    match estimate.map(|it| (percent(it.value), it.interval)) {
        Some((value, Some(it))) => format!("{value}% ({}–{}%)", percent(it.low), percent(it.high)),
        Some((value, None)) => format!("{value}%"),
        None => UNKNOWN.to_owned(),
    }
}

/// A scale of more marks than this makes a table that nobody reads.
const MOST_MARKS: usize = 8;

fn confusion(page: &mut Page, assessed: &Assessed) {
    if assessed.confusion.is_empty() || assessed.marks.len() > MOST_MARKS {
        return;
    }
    let mark = |points: &Option<f64>| points.map_or_else(|| "N/A".to_owned(), number);
    let marks: Vec<String> = assessed.marks.iter().map(mark).collect();
    let heads: Vec<&str> = [""].into_iter().chain(marks.iter().map(String::as_str)).collect();
    let rows: Vec<Vec<String>> = marks
        .iter()
        .zip(&assessed.confusion)
        .map(|(mark, counts)| {
            row(&format!("machine {mark}"), counts.iter().map(usize::to_string).collect())
        })
        .collect();
    page.line("How often the machine gave a mark (row) where a person gave another (column):");
    page.table(&heads, &rows);
}
