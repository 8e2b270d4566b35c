//! What a trainer noted and marked in an attempt that they led.

use crate::interface::Interface;
use crate::practice::led::render::{Names, marks_and_notes, programs_points};
use crate::practice::led::{About, LedRecord};
use crate::practice::{Entry, Event, Look};
use crate::report::sheet::{Cell, Section};
use crate::report::text::clean;
use crate::scoring::evaluation::Evaluation;
use crate::store::Record;

/// The trainer's marks and notes for the terminal; empty where there are none.
pub(super) fn text(record: &Record, look: Look) -> String {
    match &record.led {
        Some(led) => {
            let customer = look.interface.text("history-customer");
            marks_and_notes(led, evaluation(record), names(record, &customer), look)
        }
        None => String::new(),
    }
}

/// The trainer's marks and notes as tables.
pub(super) fn sections(record: &Record, interface: Interface) -> Vec<Section> {
    let Some(led) = &record.led else { return Vec::new() };
    vec![marks(led, record, interface), notes(led, record, interface)]
}

fn marks(led: &LedRecord, record: &Record, interface: Interface) -> Section {
    let trainer = ("trainer", clean(record.attempt.led_by().unwrap_or_default()).into());
    let heads = [
        "history-head-criterion",
        "history-head-trainer",
        "history-head-program",
        "history-head-of",
        "history-head-why",
    ];
    let heads = heads.map(|key| interface.text(key));
    let title = interface.fill("history-marks-by", &[trainer]);
    let mut section = Section::new(title, &heads.each_ref().map(AsRef::as_ref));
    section.note = interface.text("history-marks-note").into_owned();
    section.empty = interface.text("history-nothing-marked").into_owned();
    for mark in &led.marks {
        let cells = vec![
            Cell::new(interface.digits(mark.points)),
            Cell::new(programs_points(mark, evaluation(record), interface)),
            Cell::new(interface.digits(mark.max_points)),
            Cell::new(mark.comment.as_deref().map(clean).unwrap_or_default()),
        ];
        section.row(clean(&mark.title), cells);
    }
    section
}

fn notes(led: &LedRecord, record: &Record, interface: Interface) -> Section {
    let customer = interface.text("history-customer");
    let names = names(record, &customer);
    let trainer = ("trainer", clean(names.trainer).into());
    let heads = ["history-head-note", "history-head-about", "history-head-turn"];
    let heads = heads.map(|key| interface.text(key));
    let title = interface.fill("history-notes-by", &[trainer]);
    let mut section = Section::new(title, &heads.each_ref().map(AsRef::as_ref));
    section.empty = interface.text("history-nothing-noted").into_owned();
    for note in &led.notes {
        let about = note.about.as_ref();
        let quote = |it: &About| {
            let words = ("words", clean(&it.quote).into());
            interface.fill("history-quote-of", &[("name", names.of(it.speaker).into()), words])
        };
        let turn = about.map(|it| (it.turn + 1).to_string());
        let cells = [about.map(quote), turn].map(|text| Cell::new(text.unwrap_or_default()));
        section.row(clean(&note.text), cells.into());
    }
    section
}

fn evaluation(record: &Record) -> Option<&Evaluation> {
    record.parts.first()?.debrief.as_ref()?.evaluation.as_ref()
}

/// Who sat together; `customer` is what a customer who never said anything is called.
fn names<'n>(record: &'n Record, customer: &'n str) -> Names<'n> {
    let named = record.log.iter().find_map(|entry| match entry {
        Entry::Happened(Event::Says { customer, .. }) => Some(customer.as_str()),
        _ => None,
    });
    Names {
        trainer: record.attempt.led_by().unwrap_or_default(),
        trainee: &record.attempt.trainee,
        customer: named.unwrap_or(customer),
    }
}
