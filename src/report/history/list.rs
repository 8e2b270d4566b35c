//! Attempts, one a line.

use jiff::tz::TimeZone;

use super::{outcome, percent};
use crate::calendar::minute;
use crate::interface::Interface;
use crate::practice::Look;
use crate::report::ReportError;
use crate::report::columns::table;
use crate::report::csv::{optional_number, optional_text, table as csv_table, text};
use crate::report::format::{UNKNOWN, number};
use crate::report::sheet::{Cell, Section, Sheet, page};
use crate::report::text::{clean, count};
use crate::store::Attempt;

const HEADS: [&str; 6] = ["Id", "When", "Trainee", "Scenario", "Score %", "Outcome"];

/// The attempts for the terminal.
pub fn list_text(attempts: &[Attempt], zone: &TimeZone, look: Look) -> String {
    if attempts.is_empty() {
        return "No attempt is kept that fits.\n".to_owned();
    }
    let rows: Vec<Vec<String>> = attempts.iter().map(|attempt| row(attempt, zone)).collect();
    table(&HEADS, &rows, look)
}

/// The attempts as a page.
///
/// # Errors
/// A built-in template is broken.
pub fn list_page(attempts: &[Attempt], zone: &TimeZone) -> Result<String, ReportError> {
    let mut section = Section::new("Newest first", &HEADS);
    section.empty = "No attempt is kept that fits.".to_owned();
    for attempt in attempts {
        let mut cells = row(attempt, zone).into_iter();
        let id = cells.next().unwrap_or_default();
        section.row(id, cells.map(Cell::new).collect());
    }
    page(
        &Sheet {
            title: "Attempts".to_owned(),
            lead: count(attempts.len(), "attempt", "attempts"),
            sections: vec![section],
            ..Sheet::default()
        },
        Interface::default(),
    )
}

/// The attempts for spreadsheets; times in UTC.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn list_csv(attempts: &[Attempt]) -> Result<Vec<u8>, csv::Error> {
    let heads = [
        "id", "trainee", "trainer", "scenario", "title", "channel", "seed", "started", "finished",
        "open", "replies", "percent", "passed", "outcome", "led",
    ];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    for attempt in attempts {
        let first = attempt.first();
        let score = first.and_then(|first| first.score.as_ref()).filter(|_| !attempt.is_open());
        rows.push(vec![
            attempt.id.to_string(),
            text(&attempt.trainee),
            optional_text(attempt.trainer.as_deref()),
            optional_text(first.map(|first| first.scenario.as_str())),
            optional_text(first.map(|first| first.title.as_str())),
            text(&attempt.channel),
            attempt.seed.to_string(),
            attempt.started.to_string(),
            attempt.finished.map(|finished| finished.to_string()).unwrap_or_default(),
            attempt.is_open().to_string(),
            attempt.replies.to_string(),
            optional_number(percent(attempt)),
            score.map(|score| score.passed.to_string()).unwrap_or_default(),
            outcome(attempt),
            attempt.is_led.to_string(),
        ]);
    }
    csv_table(rows)
}

fn row(attempt: &Attempt, zone: &TimeZone) -> Vec<String> {
    let scenarios: Vec<String> =
        attempt.conversations.iter().map(|it| clean(&it.scenario)).collect();
    let by = attempt.led_by().map(|trainer| format!(", led by {}", clean(trainer)));
    let led = by.unwrap_or_default();
    vec![
        attempt.id.to_string(),
        minute(attempt.started, zone),
        clean(&attempt.trainee),
        scenarios.join(" + "),
        percent(attempt).map_or_else(|| UNKNOWN.to_owned(), number),
        outcome(attempt) + &led,
    ]
}
