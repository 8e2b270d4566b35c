//! The table that reviewers fill in.

use super::csv::{optional_text, table, text};
use crate::batch::results::ScoredCall;
use crate::review::SHEET_COLUMNS;
use crate::rubric::Rubric;

/// A line for each criterion of a call under one of its rubrics, with columns for the reviewer.
/// In a `blind` sheet the machine's verdicts are left out.
pub fn lines(call: &ScoredCall, rubric: &Rubric, blind: bool) -> Vec<Vec<String>> {
    let evaluation = call.evaluations.iter().find(|e| e.rubric.sha256 == rubric.sha256);
    let verdicts = evaluation.map_or(&[][..], |evaluation| &evaluation.verdicts);
    let language = &rubric.language;
    let lines = rubric.criteria().zip(verdicts).map(|(criterion, verdict)| {
        let levels = criterion.levels.iter().map(|level| match &level.label {
            Some(label) => format!("{} {}", level.points, label.get(language)),
            None => level.points.to_string(),
        });
        let levels: Vec<String> = levels.collect();
        let quote = verdict.evidence.first().map(|evidence| {
            let time = evidence.start_ms.map(|time| format!("{time} ")).unwrap_or_default();
            format!("{time}{}: {}", evidence.speaker, evidence.quote)
        });
        let points = verdict.points.map_or_else(|| "N/A".to_owned(), |points| points.to_string());
        let machine = if blind {
            [String::new(), String::new(), String::new()]
        } else {
            [points, text(&verdict.reason), optional_text(quote.as_deref())]
        };
        let known = [
            text(&call.name),
            optional_text(call.agent.as_deref()),
            text(&rubric.id),
            text(&criterion.id),
            text(criterion.title.get(language)),
            text(&levels.join(" | ")),
        ];
        let empty = std::iter::repeat_n(String::new(), 5);
        known.into_iter().chain(machine).chain(empty).collect()
    });
    lines.collect()
}

/// The lines with their header, as CSV.
///
/// # Errors
/// When a line cannot be put into CSV.
pub fn sheet(lines: Vec<Vec<String>>) -> Result<Vec<u8>, csv::Error> {
    let header = SHEET_COLUMNS.map(str::to_owned).to_vec();
    table(std::iter::once(header).chain(lines))
}
