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
        Some(led) => marks_and_notes(led, evaluation(record), names(record), look),
        None => String::new(),
    }
}

/// The trainer's marks and notes as tables.
pub(super) fn sections(record: &Record) -> Vec<Section> {
    let Some(led) = &record.led else { return Vec::new() };
    vec![marks(led, record), notes(led, record)]
}

fn marks(led: &LedRecord, record: &Record) -> Section {
    let names = names(record);
    let title = format!("Marks by {}", clean(names.trainer));
    let mut section = Section::new(title, &["Criterion", "Trainer", "Program", "Of", "Why"]);
    section.note = "Neither changes the other; the program's points make the score.".to_owned();
    section.empty = "Nothing was marked.".to_owned();
    for mark in &led.marks {
        let cells = vec![
            Cell::new(mark.points.to_string()),
            Cell::new(programs_points(mark, evaluation(record), Interface::default())),
            Cell::new(mark.max_points.to_string()),
            Cell::new(mark.comment.as_deref().map(clean).unwrap_or_default()),
        ];
        section.row(clean(&mark.title), cells);
    }
    section
}

fn notes(led: &LedRecord, record: &Record) -> Section {
    let names = names(record);
    let title = format!("Notes by {}", clean(names.trainer));
    let mut section = Section::new(title, &["Note", "About", "Turn"]);
    section.empty = "Nothing was noted.".to_owned();
    for note in &led.notes {
        let about = note.about.as_ref();
        let quote = |it: &About| format!("{}: “{}”", names.of(it.speaker), clean(&it.quote));
        let turn = about.map(|it| (it.turn + 1).to_string());
        let cells = [about.map(quote), turn].map(|text| Cell::new(text.unwrap_or_default()));
        section.row(clean(&note.text), cells.into());
    }
    section
}

fn evaluation(record: &Record) -> Option<&Evaluation> {
    record.parts.first()?.debrief.as_ref()?.evaluation.as_ref()
}

fn names(record: &Record) -> Names<'_> {
    let customer = record.log.iter().find_map(|entry| match entry {
        Entry::Happened(Event::Says { customer, .. }) => Some(customer.as_str()),
        _ => None,
    });
    Names {
        trainer: record.attempt.led_by().unwrap_or_default(),
        trainee: &record.attempt.trainee,
        customer: customer.unwrap_or("Customer"),
    }
}
