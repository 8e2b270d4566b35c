//! Attempts, one a line.

use jiff::tz::TimeZone;

use super::{outcome, percent};
use crate::interface::Interface;
use crate::practice::Look;
use crate::report::ReportError;
use crate::report::columns::table;
use crate::report::csv::{optional_number, optional_text, table as csv_table, text};
use crate::report::format::UNKNOWN;
use crate::report::sheet::{Cell, Section, Sheet, page};
use crate::report::text::clean;
use crate::store::Attempt;

const HEADS: [&str; 6] = [
    "history-head-id",
    "history-head-when",
    "progress-head-trainee",
    "progress-head-scenario",
    "history-head-score",
    "history-head-outcome",
];

/// The attempts for the terminal.
pub fn list_text(attempts: &[Attempt], zone: &TimeZone, look: Look) -> String {
    if attempts.is_empty() {
        return format!("{}\n", look.interface.text("history-none"));
    }
    let rows: Vec<Vec<String>> =
        attempts.iter().map(|attempt| row(attempt, zone, look.interface)).collect();
    table(&HEADS.map(|key| look.interface.text(key)), &rows, look)
}

/// The attempts as a page.
///
/// # Errors
/// A built-in template is broken.
pub fn list_page(
    attempts: &[Attempt],
    zone: &TimeZone,
    interface: Interface,
) -> Result<String, ReportError> {
    let heads = HEADS.map(|key| interface.text(key));
    let mut section =
        Section::new(interface.text("history-newest"), &heads.each_ref().map(AsRef::as_ref));
    section.empty = interface.text("history-none").into_owned();
    for attempt in attempts {
        let mut cells = row(attempt, zone, interface).into_iter();
        let id = cells.next().unwrap_or_default();
        section.row(id, cells.map(Cell::new).collect());
    }
    page(
        &Sheet {
            title: interface.text("history-title").into_owned(),
            lead: interface.fill("progress-attempts", &[("count", attempts.len().into())]),
            sections: vec![section],
            ..Sheet::default()
        },
        interface,
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
            outcome(attempt, Interface::default()),
            attempt.is_led.to_string(),
        ]);
    }
    csv_table(rows)
}

fn row(attempt: &Attempt, zone: &TimeZone, interface: Interface) -> Vec<String> {
    let scenarios: Vec<String> =
        attempt.conversations.iter().map(|it| clean(&it.scenario)).collect();
    let mut outcome = outcome(attempt, interface);
    if let Some(trainer) = attempt.led_by() {
        let trainer = ("trainer", clean(trainer).into());
        outcome = format!("{outcome}, {}", interface.fill("history-led-by", &[trainer]));
    }
    vec![
        attempt.id.to_string(),
        interface.minute_of(attempt.started, zone),
        clean(&attempt.trainee),
        scenarios.join(" + "),
        percent(attempt).map_or_else(|| UNKNOWN.to_owned(), |it| interface.number(it)),
        outcome,
    ]
}
