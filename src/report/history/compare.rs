//! Two attempts side by side.

use jiff::tz::TimeZone;

use super::{outcome, percent, quoted};
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
    let interface = look.interface;
    let mut text = String::new();
    for attempt in &comparison.attempts {
        text.push_str(&look.paint(Tone::Heading, &name(attempt, zone, interface)));
        text.push('\n');
    }
    let ids = comparison.attempts.each_ref().map(|attempt| attempt.id.to_string());
    let [first, second] = ids.each_ref().map(String::as_str);
    for conversation in &comparison.conversations {
        let mut rows = vec![
            row(&interface.text("history-score"), conversation.percents, interface),
            vec![
                interface.text("history-mood-at-end").into_owned(),
                mood_words(conversation.moods[0], interface),
                mood_words(conversation.moods[1], interface),
                String::new(),
            ],
        ];
        rows.extend(
            conversation.criteria.iter().map(|it| row(&clean(&it.title), it.points, interface)),
        );
        text.push('\n');
        let change = interface.text("history-change");
        text.push_str(&table(&["", first, second, &change], &rows, look));
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
            for line in look.wrap(&format!("  {id}: "), &quotes(said, look.interface)) {
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
pub fn compare_page(
    comparison: &Comparison,
    zone: &TimeZone,
    interface: Interface,
) -> Result<String, ReportError> {
    let [first, second] = comparison.attempts.each_ref();
    let attempt = |attempt: &Attempt| {
        interface.fill("history-attempt", &[("id", attempt.id.to_string().into())])
    };
    let (heads, change) = ([attempt(first), attempt(second)], interface.text("history-change"));
    let heads = ["", heads[0].as_str(), heads[1].as_str(), &change];
    let mut sections = Vec::new();
    for conversation in &comparison.conversations {
        let mut points = Section::new(interface.text("history-points"), &heads);
        points.row(interface.text("history-score"), cells(conversation.percents, interface));
        let moods = conversation.moods.map(|mood| Cell::new(mood_words(mood, interface)));
        points.row(
            interface.text("history-mood-at-end"),
            moods.into_iter().chain([Cell::default()]).collect(),
        );
        let said = interface.text("history-each-said");
        let mut words = Section::new(said, heads.get(..3).unwrap_or_default());
        words.empty = interface.text("history-no-words").into_owned();
        for criterion in &conversation.criteria {
            points.row(clean(&criterion.title), cells(criterion.points, interface));
            if criterion.said.iter().any(|said| !said.is_empty()) {
                let cells =
                    criterion.said.each_ref().map(|said| Cell::new(quotes(said, interface)));
                words.row(clean(&criterion.title), cells.into());
            }
        }
        sections.extend([points, words]);
    }
    page(
        &Sheet {
            title: interface.text("history-two").into_owned(),
            lead: format!("{}. {}.", name(first, zone, interface), name(second, zone, interface)),
            sections,
            ..Sheet::default()
        },
        interface,
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

fn name(attempt: &Attempt, zone: &TimeZone, interface: Interface) -> String {
    let scenario = attempt.first().map(|first| clean(&first.scenario)).unwrap_or_default();
    let percent = percent(attempt).map(|percent| format!(", {}", interface.percent(percent)));
    format!(
        "{}: {}, {scenario}, {}{}, {}",
        attempt.id,
        clean(&attempt.trainee),
        interface.minute_of(attempt.started, zone),
        percent.unwrap_or_default(),
        outcome(attempt, interface)
    )
}

fn row(name: &str, values: [Option<f64>; 2], interface: Interface) -> Vec<String> {
    let [first, second] = values.map(|it| value(it, interface));
    vec![name.to_owned(), first, second, change(values, interface)]
}

fn cells(values: [Option<f64>; 2], interface: Interface) -> Vec<Cell> {
    let class = match values {
        [Some(first), Some(second)] if second > first => "good",
        [Some(first), Some(second)] if second < first => "bad",
        _ => "",
    };
    let [first, second] = values.map(|it| Cell::new(value(it, interface)));
    vec![first, second, Cell::new(change(values, interface)).class(class)]
}

fn value(value: Option<f64>, interface: Interface) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| interface.digits(value))
}

/// By how much the second is better, with its sign; nothing where they are equal.
fn change(values: [Option<f64>; 2], interface: Interface) -> String {
    match values {
        [Some(first), Some(second)] if first != second => {
            let change = ((second - first) * 10.0).round() / 10.0;
            let sign = if change.is_sign_negative() { '-' } else { '+' };
            format!("{sign}{}", interface.digits(change.abs()))
        }
        _ => String::new(),
    }
}

fn mood_words(mood: Option<i64>, interface: Interface) -> String {
    mood.map_or_else(|| UNKNOWN.to_owned(), |mood| mood::in_words(mood, interface))
}

fn quotes(said: &[String], interface: Interface) -> String {
    if said.is_empty() {
        return UNKNOWN.to_owned();
    }
    let quoted: Vec<String> = said.iter().map(|quote| quoted(&clean(quote), interface)).collect();
    quoted.join(", ")
}
