//! Two attempts side by side.

use jiff::tz::TimeZone;

use super::{outcome, percent};
use crate::calendar::minute;
use crate::interface::Interface;
use crate::practice::look::{Look, Tone};
use crate::practice::mood;
use crate::progress::{ComparedConversation, ComparedCriterion, Comparison};
use crate::report::ReportError;
use crate::report::columns::table;
use crate::report::csv::{number, optional_number, table as csv_table, text};
use crate::report::format::UNKNOWN;
use crate::report::sheet::{Cell, Section, Sheet, page};
use crate::report::text::clean;
use crate::store::Attempt;

/// The two attempts for the terminal: points and what each said, criterion by criterion.
pub fn compare_text(comparison: &Comparison, zone: &TimeZone, look: Look) -> String {
    let mut text = String::new();
    for attempt in &comparison.attempts {
        text.push_str(&look.paint(Tone::Heading, &name(attempt, zone)));
        text.push('\n');
    }
    let ids = comparison.attempts.each_ref().map(|attempt| attempt.id.to_string());
    let [first, second] = ids.each_ref().map(String::as_str);
    for conversation in &comparison.conversations {
        let mut rows = vec![
            row("Score in percent", conversation.percents),
            vec![
                "Mood at the end".to_owned(),
                mood_words(conversation.moods[0], look.interface),
                mood_words(conversation.moods[1], look.interface),
                String::new(),
            ],
        ];
        rows.extend(conversation.criteria.iter().map(|it| row(&clean(&it.title), it.points)));
        text.push('\n');
        text.push_str(&table(&["", first, second, "Change"], &rows, look));
        text.push_str(&said(conversation, [first, second], look));
    }
    text
}

fn said(conversation: &ComparedConversation, ids: [&str; 2], look: Look) -> String {
    let mut text = String::new();
    let has_words = |it: &&ComparedCriterion| it.said.iter().any(|said| !said.is_empty());
    for criterion in conversation.criteria.iter().filter(has_words) {
        text.push('\n');
        text.push_str(&look.paint(Tone::Heading, &clean(&criterion.title)));
        text.push('\n');
        for (id, said) in ids.iter().zip(&criterion.said) {
            for line in look.wrap(&format!("  {id}: "), &quotes(said)) {
                text.push_str(&line);
                text.push('\n');
            }
        }
    }
    text
}

/// The two attempts as a page.
///
/// # Errors
/// A built-in template is broken.
pub fn compare_page(comparison: &Comparison, zone: &TimeZone) -> Result<String, ReportError> {
    let [first, second] = comparison.attempts.each_ref();
    let heads = [format!("Attempt {}", first.id), format!("Attempt {}", second.id)];
    let heads = ["", heads[0].as_str(), heads[1].as_str(), "Change"];
    let mut sections = Vec::new();
    for conversation in &comparison.conversations {
        let mut points = Section::new("Points", &heads);
        points.row("Score in percent", cells(conversation.percents));
        let moods =
            conversation.moods.map(|mood| Cell::new(mood_words(mood, Interface::default())));
        points.row("Mood at the end", moods.into_iter().chain([Cell::default()]).collect());
        let mut words = Section::new("What each said", heads.get(..3).unwrap_or_default());
        words.empty = "No words decided any criterion.".to_owned();
        for criterion in &conversation.criteria {
            points.row(clean(&criterion.title), cells(criterion.points));
            if criterion.said.iter().any(|said| !said.is_empty()) {
                let cells = criterion.said.each_ref().map(|said| Cell::new(quotes(said)));
                words.row(clean(&criterion.title), cells.into());
            }
        }
        sections.extend([points, words]);
    }
    page(
        &Sheet {
            title: "Two attempts".to_owned(),
            lead: format!("{}. {}.", name(first, zone), name(second, zone)),
            sections,
            ..Sheet::default()
        },
        Interface::default(),
    )
}

/// The criteria for spreadsheets.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn compare_csv(comparison: &Comparison) -> Result<Vec<u8>, csv::Error> {
    let [first, second] = comparison.attempts.each_ref().map(|attempt| attempt.id.to_string());
    let heads = [
        "criterion".to_owned(),
        "title".to_owned(),
        "max_points".to_owned(),
        format!("points_{first}"),
        format!("points_{second}"),
        "difference".to_owned(),
        format!("said_{first}"),
        format!("said_{second}"),
    ];
    let mut rows = vec![heads.to_vec()];
    for it in comparison.conversations.iter().flat_map(|conversation| &conversation.criteria) {
        rows.push(vec![
            text(&it.criterion),
            text(&it.title),
            number(it.max_points),
            optional_number(it.points[0]),
            optional_number(it.points[1]),
            optional_number(it.difference),
            text(&it.said[0].join(" / ")),
            text(&it.said[1].join(" / ")),
        ]);
    }
    csv_table(rows)
}

fn name(attempt: &Attempt, zone: &TimeZone) -> String {
    let scenario = attempt.first().map(|first| clean(&first.scenario)).unwrap_or_default();
    let percent = percent(attempt).map(|percent| format!(", {percent}%")).unwrap_or_default();
    format!(
        "{}: {}, {scenario}, {}{percent}, {}",
        attempt.id,
        clean(&attempt.trainee),
        minute(attempt.started, zone),
        outcome(attempt)
    )
}

fn row(name: &str, values: [Option<f64>; 2]) -> Vec<String> {
    let [first, second] = values.map(value);
    vec![name.to_owned(), first, second, change(values)]
}

fn cells(values: [Option<f64>; 2]) -> Vec<Cell> {
    let class = match values {
        [Some(first), Some(second)] if second > first => "good",
        [Some(first), Some(second)] if second < first => "bad",
        _ => "",
    };
    let [first, second] = values.map(|it| Cell::new(value(it)));
    vec![first, second, Cell::new(change(values)).class(class)]
}

fn value(value: Option<f64>) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| value.to_string())
}

/// By how much the second is better, with its sign; nothing where they are equal.
fn change(values: [Option<f64>; 2]) -> String {
    match values {
        [Some(first), Some(second)] if first != second => {
            format!("{:+}", ((second - first) * 10.0).round() / 10.0)
        }
        _ => String::new(),
    }
}

fn mood_words(mood: Option<i64>, interface: Interface) -> String {
    mood.map_or_else(|| UNKNOWN.to_owned(), |mood| mood::in_words(mood, interface))
}

fn quotes(said: &[String]) -> String {
    if said.is_empty() {
        return UNKNOWN.to_owned();
    }
    let quoted: Vec<String> = said.iter().map(|quote| format!("“{}”", clean(quote))).collect();
    quoted.join(", ")
}
