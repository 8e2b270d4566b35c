//! One attempt, line by line.

use jiff::tz::TimeZone;

use super::{led, outcome};
use crate::calendar::minute;
use crate::clean::one_line;
use crate::interface::Interface;
use crate::practice::look::{Look, Tone};
use crate::practice::{Earned, Entry, Event, Exchange, mood, render};
use crate::report::ReportError;
use crate::report::sheet::{Cell, Section, Sheet, page};
use crate::report::text::{clean, count, words_of_id};
use crate::store::Record;

/// Something that was said or shown.
struct Line {
    who: String,
    words: String,
    /// What the trainee's words earned, and whether that did no harm.
    earned: Vec<(String, bool)>,
    /// The customer's mood afterwards, where it is known.
    mood: Option<i64>,
}

/// The whole attempt for the terminal: every line with the mood after it, what each reply earned,
/// then the debrief.
pub fn show_text(record: &Record, zone: &TimeZone, look: Look) -> String {
    let mut text = look.paint(Tone::Heading, &title(record));
    text.push('\n');
    let mut push = |lines: Vec<String>, tone: Option<Tone>| {
        for line in lines {
            text.push_str(&tone.map_or_else(|| line.clone(), |tone| look.paint(tone, &line)));
            text.push('\n');
        }
    };
    push(look.wrap("  ", &lead(record, zone)), None);
    push(vec![String::new()], None);
    for line in lines(record) {
        push(look.wrap(&format!("{}: ", line.who), &line.words), None);
        for (earned, is_good) in &line.earned {
            let (sign, tone) =
                if *is_good { ("    + ", Tone::Good) } else { ("    - ", Tone::Attention) };
            push(look.wrap(sign, earned), Some(tone));
        }
        let mood = line.mood.map(|mood| format!("    {}", mood::gauge(mood, look)));
        push(mood.into_iter().collect(), Some(Tone::Aside));
    }
    if record.attempt.is_open() {
        let id = record.attempt.id;
        push(vec![String::new()], None);
        push(look.wrap("", &format!("Open: rolecall practice --resume {id} goes on here.")), None);
    }
    for debrief in record.parts.iter().filter_map(|part| part.debrief.as_ref()) {
        text.push('\n');
        text.push_str(&render::debrief(debrief, look));
    }
    let beside = led::text(record, look);
    if !beside.is_empty() {
        text.push('\n');
        text.push_str(&beside);
    }
    text
}

/// The whole attempt as a page.
///
/// # Errors
/// A built-in template is broken.
pub fn show_page(record: &Record, zone: &TimeZone) -> Result<String, ReportError> {
    let mut talk = Section::new("What was said", &["Who", "Words", "Earned", "Mood after it"]);
    for line in lines(record) {
        let mood =
            line.mood.map(|mood| mood::in_words(mood, Interface::default())).unwrap_or_default();
        let class = if line.earned.iter().all(|(_, is_good)| *is_good) { "good" } else { "bad" };
        let earned: Vec<String> = line.earned.into_iter().map(|(earned, _)| earned).collect();
        let earned = Cell::new(earned.join("; ")).class(class);
        talk.row(line.who, vec![Cell::new(line.words), earned, Cell::new(mood)]);
    }
    let mut sections = vec![talk];
    sections.extend(record.attempt.conversations.iter().map(|conversation| {
        let title = format!("Scored: {}", clean(&conversation.title));
        let mut section = Section::new(title, &["Criterion", "Points", "Of"]);
        section.empty = "Not scored yet.".to_owned();
        for verdict in conversation.score.iter().flat_map(|score| &score.verdicts) {
            let points = verdict.points.map_or_else(|| "N/A".to_owned(), |it| it.to_string());
            let class = match verdict.percent() {
                Some(100.0) => "good",
                Some(0.0) => "bad",
                _ => "",
            };
            let of = Cell::new(verdict.max_points.to_string());
            section.row(clean(&verdict.title), vec![Cell::new(points).class(class), of]);
        }
        section
    }));
    sections.extend(led::sections(record));
    page(
        &Sheet { title: title(record), lead: lead(record, zone), sections, ..Sheet::default() },
        Interface::default(),
    )
}

fn title(record: &Record) -> String {
    let attempt = &record.attempt;
    let title = attempt.first().map(|first| clean(&first.title)).unwrap_or_default();
    format!("Attempt {}: {title}", attempt.id)
}

fn lead(record: &Record, zone: &TimeZone) -> String {
    let attempt = &record.attempt;
    let mut facts = vec![clean(&attempt.trainee), minute(attempt.started, zone)];
    let how = if attempt.is_led { "led by" } else { "with" };
    facts.extend(attempt.trainer.as_deref().map(|trainer| format!("{how} {}", clean(trainer))));
    facts.push(count(attempt.replies, "message", "messages"));
    let percent = super::percent(attempt);
    facts.extend(percent.map(|percent| format!("{percent}%")));
    facts.push(outcome(attempt));
    facts.join(", ")
}

/// The log with what came of each message. Each turn to the other customer leads to the other
/// conversation's messages.
fn lines(record: &Record) -> Vec<Line> {
    let mut exchanges: Vec<_> = record.parts.iter().map(|part| part.exchanges.iter()).collect();
    let mut with = 0;
    let mut lines = Vec::new();
    for entry in &record.log {
        let (who, words, exchange, mood) = match entry {
            Entry::Said { text, .. } => {
                let is_message = !one_line(text).is_empty();
                let exchanges = exchanges.get_mut(with).filter(|_| is_message);
                let exchange = exchanges.and_then(Iterator::next);
                let mood = exchange.map(|exchange| exchange.mood);
                (clean(&record.attempt.trainee), one_line(text), exchange, mood)
            }
            Entry::Happened(Event::Says { customer, line, mood }) => {
                (clean(customer), one_line(line), None, Some(*mood))
            }
            Entry::Happened(Event::Hint(hint)) => ("Hint".to_owned(), one_line(hint), None, None),
            Entry::Happened(Event::TurnsTo { .. }) => {
                with = 1 - with;
                continue;
            }
            Entry::Happened(Event::Ended(_)) => continue,
        };
        lines.push(Line { who, words, earned: exchange.map(earned).unwrap_or_default(), mood });
    }
    lines
}

fn earned(exchange: &Exchange) -> Vec<(String, bool)> {
    let line = |earned: &Earned| {
        let mood =
            if earned.mood == 0 { String::new() } else { format!(" (mood {:+})", earned.mood) };
        let text = format!("{}{mood}: “{}”", words_of_id(&earned.reply), clean(&earned.quote));
        (text, earned.mood >= 0)
    };
    exchange.earned.iter().map(line).collect()
}
