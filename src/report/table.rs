//! The summary that the terminal shows when a run is done.

use unicode_width::UnicodeWidthStr;

use super::columns::fit;
use super::format::{UNKNOWN, column_percent};
use super::outcome::{Ending, top_loss};
use super::stats::Mean;
use super::summary::{RubricSummary, by_rubric};
use super::text::clean;
use crate::batch::results::{Results, ScoredCall};
use crate::interface::Interface;
use crate::scoring::evaluation::Evaluation;
use crate::transcript::Millis;

/// Whether the summary may use colour. Words carry the meaning either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text only.
    Plain,
    /// With ANSI colour codes.
    Colour,
}

/// How a piece of text is set off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ink {
    Normal,
    Strong,
    Faint,
    Good,
    Bad,
}

impl Style {
    fn paint(self, text: &str, ink: Ink) -> String {
        let code = match ink {
            Ink::Normal => return text.to_owned(),
            Ink::Strong => "1",
            Ink::Faint => "2",
            Ink::Good => "32",
            Ink::Bad => "1;31",
        };
        match self {
            Self::Plain => text.to_owned(),
            Self::Colour => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }
}

/// More calls than this would hide what they have in common.
const MOST_ROWS: usize = 60;
/// Of more calls than that, so many with the lowest scores are listed.
const SHOWN_OF_MANY: usize = 20;
/// Columns between two cells.
const GAP: usize = 2;
/// Narrower than this a name says nothing.
const LEAST_NAME: usize = 12;
const LARGEST_NAME: usize = 32;
const LARGEST_AGENT: usize = 18;
/// A reason in less room than this is left out.
const LEAST_REASON: usize = 16;

/// One table per rubric with its totals, then the inputs that failed and those that were skipped; no
/// line is wider than `width` columns, except for such inputs, whose paths and reasons stay whole.
pub fn summary(results: &Results, width: usize, style: Style, interface: Interface) -> String {
    let mut lines = Vec::new();
    for rubric in by_rubric(results) {
        rubric_lines(&rubric, width, style, interface, &mut lines);
    }
    if results.calls.is_empty() {
        lines.push(interface.text("report-no-call").into_owned());
        lines.push(String::new());
    }
    if !results.failed.is_empty() {
        let failed = results.failed.len().into();
        let failed = interface.fill("report-inputs-failed", &[("inputs", failed)]);
        lines.push(style.paint(&failed, Ink::Strong));
        for input in &results.failed {
            lines.push(format!("  {}: {}", clean(&input.path), clean(&input.error)));
        }
        lines.push(String::new());
    }
    if !results.skipped.is_empty() {
        let skipped = results.skipped.len().into();
        let skipped = interface.fill("report-inputs-skipped", &[("inputs", skipped)]);
        lines.push(style.paint(&skipped, Ink::Strong));
        for input in &results.skipped {
            lines.push(format!("  {}: {}", clean(&input.path), clean(&input.reason)));
        }
        lines.push(String::new());
    }
    lines.pop();
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn rubric_lines(
    rubric: &RubricSummary<'_>,
    width: usize,
    style: Style,
    interface: Interface,
    lines: &mut Vec<String>,
) {
    let Some((_, first)) = rubric.calls.first() else { return };
    let title = fit(&clean(&first.rubric.title), width.max(LEAST_NAME));
    lines.push(style.paint(&title, Ink::Strong));
    let mut calls = rubric.calls.clone();
    let left_out = calls.len().saturating_sub(MOST_ROWS);
    if left_out > 0 {
        let score = |evaluation: &Evaluation| evaluation.percent.unwrap_or(f64::INFINITY);
        calls.sort_by(|left, right| score(left.1).total_cmp(&score(right.1)));
        calls.truncate(SHOWN_OF_MANY);
    }
    let rows: Vec<Row> = calls.iter().map(|(call, e)| Row::new(call, e, interface)).collect();
    let head = Row::head(interface);
    let layout = Layout::new(&head, &rows, width);
    lines.push(style.paint(&layout.line(&head, Style::Plain), Ink::Faint));
    lines.extend(rows.iter().map(|row| layout.line(row, style)));
    if left_out > 0 {
        let others = rubric.calls.len() - calls.len();
        let line = interface.fill("summary-others", &[("others", others.into())]);
        lines.push(style.paint(&line, Ink::Faint));
    }
    for total in totals(rubric, first.pass_mark, interface) {
        lines.extend(wrap(&total, width.max(LEAST_NAME)));
    }
    lines.push(String::new());
}

fn totals(rubric: &RubricSummary<'_>, pass_mark: f64, interface: Interface) -> Vec<String> {
    let mut lines = vec![match rubric.mean {
        Some(mean) => {
            interface.fill("summary-mean", &[("mean", mean_words(mean, interface).into())])
        }
        None => interface.text("summary-no-mean").into_owned(),
    }];
    let mut facts = vec![interface.fill(
        "summary-passed",
        &[
            ("passed", rubric.passed.into()),
            ("scored", rubric.scored.into()),
            ("mark", interface.percent(pass_mark).into()),
        ],
    )];
    if rubric.auto_failed > 0 {
        let count = rubric.auto_failed.into();
        facts.push(match rubric.mean_before_auto_fail {
            Some(mean) => {
                let mean = interface.percent(mean.mean).into();
                interface.fill("summary-auto-fails-mean", &[("count", count), ("mean", mean)])
            }
            None => interface.fill("summary-auto-fails", &[("count", count)]),
        });
    }
    if rubric.to_check > 0 {
        let (verdicts, calls) = (rubric.to_check.into(), rubric.calls_to_check.into());
        let places = [("verdicts", verdicts), ("calls", calls)];
        facts.push(interface.fill("summary-to-check", &places));
    }
    lines.push(facts.join(" · "));
    lines
}

/// `71.2% (n = 3, 95% interval 12–100%)`.
fn mean_words(mean: Mean, interface: Interface) -> String {
    let (n, value) = (mean.n.into(), interface.percent(mean.mean).into());
    match mean.interval {
        Some((low, high)) => interface.fill(
            "summary-mean-interval",
            &[
                ("mean", value),
                ("n", n),
                ("low", interface.number(low).into()),
                ("high", interface.percent(high).into()),
            ],
        ),
        None => interface.fill("summary-mean-alone", &[("mean", value), ("n", n)]),
    }
}

struct Row {
    name: String,
    agent: String,
    length: String,
    score: String,
    verdict: String,
    ink: Ink,
    reason: String,
}

impl Row {
    fn head(interface: Interface) -> Self {
        Self {
            name: interface.text("report-call").into_owned(),
            agent: interface.text("report-agent").into_owned(),
            length: interface.text("report-length").into_owned(),
            score: interface.text("report-score").into_owned(),
            verdict: interface.text("report-verdict").into_owned(),
            ink: Ink::Normal,
            reason: interface.text("summary-lost-most-on").into_owned(),
        }
    }

    fn new(call: &ScoredCall, evaluation: &Evaluation, interface: Interface) -> Self {
        let ending = Ending::of(evaluation);
        let duration = call.source.duration_ms;
        Self {
            name: clean(&call.name),
            agent: call.agent.as_deref().map_or_else(|| UNKNOWN.to_owned(), clean),
            length: if duration == Millis(0) { UNKNOWN.to_owned() } else { duration.to_string() },
            score: column_percent(interface, evaluation.percent),
            verdict: ending.label(interface),
            ink: match ending {
                Ending::Passed => Ink::Good,
                Ending::Failed | Ending::AutoFailed => Ink::Bad,
                Ending::NotScored => Ink::Faint,
            },
            reason: top_loss(evaluation).map_or_else(String::new, |verdict| clean(&verdict.title)),
        }
    }
}

/// How wide each column is; 0 leaves it out.
struct Layout {
    name: usize,
    agent: usize,
    length: usize,
    score: usize,
    verdict: usize,
    reason: usize,
}

impl Layout {
    /// Columns as wide as they need to be, then less until they fit: the reason shrinks and goes
    /// first, then the agent, then the length; the name shrinks last.
    fn new(head: &Row, rows: &[Row], width: usize) -> Self {
        let widest = |cell: fn(&Row) -> &str, most: usize| {
            let cells = rows.iter().chain([head]).map(|row| cell(row).width());
            cells.max().unwrap_or(0).min(most)
        };
        let mut layout = Self {
            name: widest(|row| &row.name, LARGEST_NAME),
            agent: widest(|row| &row.agent, LARGEST_AGENT),
            length: widest(|row| &row.length, usize::MAX),
            score: widest(|row| &row.score, usize::MAX),
            verdict: widest(|row| &row.verdict, usize::MAX),
            reason: widest(|row| &row.reason, usize::MAX),
        };
        layout.reason = shrunk(layout.reason, layout.excess(width), LEAST_REASON);
        if layout.excess(width) > 0 {
            layout.agent = 0;
        }
        if layout.excess(width) > 0 {
            layout.length = 0;
        }
        layout.name = shrunk(layout.name, layout.excess(width), LEAST_NAME).max(LEAST_NAME);
        layout
    }

    fn widths(&self) -> [usize; 6] {
        [self.name, self.agent, self.length, self.score, self.verdict, self.reason]
    }

    fn excess(&self, width: usize) -> usize {
        let shown = self.widths().into_iter().filter(|column| *column > 0);
        let (columns, sum) = shown.fold((0, 0), |(n, sum), column| (n + 1, sum + column));
        (sum + GAP * (columns - 1_usize)).saturating_sub(width)
    }

    fn line(&self, row: &Row, style: Style) -> String {
        let cells = [&row.name, &row.agent, &row.length, &row.score, &row.verdict, &row.reason];
        let mut line = String::new();
        for (index, (cell, width)) in cells.into_iter().zip(self.widths()).enumerate() {
            if width == 0 {
                continue;
            }
            let cell = fit(cell, width);
            let space = " ".repeat(width - cell.width());
            if !line.is_empty() {
                line.push_str(&" ".repeat(GAP));
            }
            match index {
                // Numbers stand to the right, so that their digits are in line.
                2 | 3 => line.extend([space, cell]),
                4 => line.extend([style.paint(&cell, row.ink), space]),
                _ => line.extend([cell, space]),
            }
        }
        line
    }
}

/// The width less the excess; 0 when that would be less than the least.
fn shrunk(width: usize, excess: usize, least: usize) -> usize {
    let left = width.saturating_sub(excess);
    if excess > 0 && left < least { 0 } else { left }
}

/// The text in lines of at most so many columns, broken between facts if that is enough, else
/// between words.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let facts = pack(text, " · ", width);
    facts.iter().flat_map(|line| pack(line, " ", width)).collect()
}

/// The parts of the text between separators, as many on a line as fit.
fn pack(text: &str, separator: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in text.split(separator) {
        match lines.last_mut() {
            Some(line) if line.width() + separator.width() + part.width() <= width => {
                line.push_str(separator);
                line.push_str(part);
            }
            _ => lines.push(part.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn english(results: &Results, width: usize, style: Style) -> String {
        summary(results, width, style, Interface::default())
    }

    #[test]
    fn a_wide_terminal_shows_every_column() {
        insta::assert_snapshot!(english(&fixture::results(), 110, Style::Plain));
    }

    #[test]
    fn a_narrow_terminal_shows_what_matters_most() {
        insta::assert_snapshot!(english(&fixture::results(), 50, Style::Plain));
    }

    #[test]
    fn colour_only_adds_codes() {
        let plain = english(&fixture::results(), 90, Style::Plain);
        let mut colour = english(&fixture::results(), 90, Style::Colour);
        assert!(colour.contains("\u{1b}[1;31mAuto-fail\u{1b}[0m"));
        for code in ["1", "2", "32", "1;31", "0"] {
            colour = colour.replace(&format!("\u{1b}[{code}m"), "");
        }
        assert_eq!(colour.replace(' ', ""), plain.replace(' ', ""));
    }

    #[test]
    fn no_line_of_a_table_is_wider_than_the_terminal() {
        let mut results = fixture::results();
        results.failed.clear();
        results.calls[0].name = "通話".repeat(30);
        for width in 30..140 {
            for line in english(&results, width, Style::Plain).lines() {
                assert!(line.width() <= width.max(40), "{width}: {line}");
            }
        }
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        let text = english(&fixture::hostile(), 200, Style::Plain);
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
        assert!(!text.contains('\u{202e}'));
    }

    #[test]
    fn a_run_without_calls_says_so() {
        let mut results = fixture::results();
        results.calls.clear();
        insta::assert_snapshot!(english(&results, 80, Style::Plain), @r"
        No call was scored.

        1 input could not be scored
          recordings/2024-05-03-0418.wav: the file ends in the middle of its header; copy it again
        ");
    }
}
