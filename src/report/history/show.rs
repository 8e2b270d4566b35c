//! One attempt, line by line.

use jiff::tz::TimeZone;

use super::{led, outcome};
use crate::clean::one_line;
use crate::interface::Interface;
use crate::practice::look::{Look, Tone};
use crate::practice::{Earned, Entry, Event, Exchange, mood, render};
use crate::report::ReportError;
use crate::report::sheet::{Cell, Section, Sheet, page};
use crate::report::text::{clean, words_of_id};
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
    let interface = look.interface;
    let mut text = look.paint(Tone::Heading, &title(record, interface));
    text.push('\n');
    let mut push = |lines: Vec<String>, tone: Option<Tone>| {
        for line in lines {
            text.push_str(&tone.map_or_else(|| line.clone(), |tone| look.paint(tone, &line)));
            text.push('\n');
        }
    };
    push(look.wrap("  ", &lead(record, zone, interface)), None);
    push(vec![String::new()], None);
    for line in lines(record, interface) {
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
        let id = ("id", record.attempt.id.to_string().into());
        push(vec![String::new()], None);
        push(look.wrap("", &interface.fill("history-goes-on", &[id])), None);
    }
    // What this program no longer reads is told in the words in which it was kept.
    let scripts = record.scripts().unwrap_or_default();
    for (index, part) in record.parts.iter().enumerate() {
        let Some(debrief) = &part.debrief else { continue };
        text.push('\n');
        text.push_str(&match scripts.get(index) {
            Some(script) => render::debrief(&debrief.worded(&script.rubric, interface), look),
            None => render::debrief(debrief, look),
        });
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
pub fn show_page(
    record: &Record,
    zone: &TimeZone,
    interface: Interface,
) -> Result<String, ReportError> {
    let section = |title: String, heads: &[&str]| {
        let heads: Vec<_> = heads.iter().map(|key| interface.text(key)).collect();
        Section::new(title, &heads.iter().map(AsRef::as_ref).collect::<Vec<_>>())
    };
    let heads =
        ["history-head-who", "history-head-words", "history-head-earned", "history-head-mood"];
    let mut talk = section(interface.text("history-said").into_owned(), &heads);
    for line in lines(record, interface) {
        let mood = line.mood.map(|mood| mood::in_words(mood, interface)).unwrap_or_default();
        let class = if line.earned.iter().all(|(_, is_good)| *is_good) { "good" } else { "bad" };
        let earned: Vec<String> = line.earned.into_iter().map(|(earned, _)| earned).collect();
        let earned = Cell::new(earned.join("; ")).class(class);
        talk.row(line.who, vec![Cell::new(line.words), earned, Cell::new(mood)]);
    }
    let mut sections = vec![talk];
    sections.extend(record.attempt.conversations.iter().map(|conversation| {
        let title = ("title", clean(&conversation.title).into());
        let heads = ["history-head-criterion", "history-points", "history-head-of"];
        let mut section = section(interface.fill("history-scored", &[title]), &heads);
        section.empty = interface.text("history-not-scored").into_owned();
        for verdict in conversation.score.iter().flat_map(|score| &score.verdicts) {
            let points = match verdict.points {
                Some(points) => interface.digits(points),
                None => interface.text("debrief-not-applicable").into_owned(),
            };
            let class = match verdict.percent() {
                Some(100.0) => "good",
                Some(0.0) => "bad",
                _ => "",
            };
            let of = Cell::new(interface.digits(verdict.max_points));
            section.row(clean(&verdict.title), vec![Cell::new(points).class(class), of]);
        }
        section
    }));
    sections.extend(led::sections(record, interface));
    page(
        &Sheet {
            title: title(record, interface),
            lead: lead(record, zone, interface),
            sections,
            ..Sheet::default()
        },
        interface,
    )
}

fn title(record: &Record, interface: Interface) -> String {
    let attempt = &record.attempt;
    let title = attempt.first().map(|first| clean(&first.title)).unwrap_or_default();
    let places = [("id", attempt.id.to_string().into()), ("title", title.into())];
    interface.fill("history-attempt-title", &places)
}

fn lead(record: &Record, zone: &TimeZone, interface: Interface) -> String {
    let attempt = &record.attempt;
    let mut facts = vec![clean(&attempt.trainee), interface.minute_of(attempt.started, zone)];
    let how = if attempt.is_led { "history-led-by" } else { "history-with" };
    let trainer = attempt.trainer.as_deref();
    facts.extend(trainer.map(|it| interface.fill(how, &[("trainer", clean(it).into())])));
    facts.push(interface.fill("history-messages", &[("count", attempt.replies.into())]));
    let percent = super::percent(attempt);
    facts.extend(percent.map(|percent| interface.percent(percent)));
    facts.push(outcome(attempt, interface));
    facts.join(", ")
}

/// The log with what came of each message. Each turn to the other customer leads to the other
/// conversation's messages.
fn lines(record: &Record, interface: Interface) -> Vec<Line> {
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
            Entry::Happened(Event::Hint(hint)) => {
                (interface.text("practice-hint").into_owned(), one_line(hint), None, None)
            }
            Entry::Happened(Event::TurnsTo { .. }) => {
                with = 1 - with;
                continue;
            }
            Entry::Happened(Event::Ended(_)) => continue,
        };
        let earned = exchange.map(|it| earned(it, interface)).unwrap_or_default();
        lines.push(Line { who, words, earned, mood });
    }
    lines
}

fn earned(exchange: &Exchange, interface: Interface) -> Vec<(String, bool)> {
    let line = |earned: &Earned| {
        let reply = ("reply", words_of_id(&earned.reply).into());
        let quote = ("quote", clean(&earned.quote).into());
        let text = if earned.mood == 0 {
            interface.fill("history-earned", &[reply, quote])
        } else {
            let change = ("change", format!("{:+}", earned.mood).into());
            interface.fill("history-earned-mood", &[reply, change, quote])
        };
        (text, earned.mood >= 0)
    };
    exchange.earned.iter().map(line).collect()
}
