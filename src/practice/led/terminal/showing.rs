//! What is written around and between the lines of trainer and trainee.

use std::io::Write;

use super::{Screen, io};
use crate::practice::clean::one_line;
use crate::practice::debrief::Debrief;
use crate::practice::event::{Event, Finish};
use crate::practice::led::command::Command;
use crate::practice::led::error::LedError;
use crate::practice::led::moves::Turn;
use crate::practice::led::render::marks_and_notes;
use crate::practice::led::suggestions::Suggestion;
use crate::practice::look::Tone;
use crate::practice::play::Entry;
use crate::practice::{mood, render};
use crate::transcript::Speaker;

/// So many suggestions are shown at first, and so many more with each `/more`.
const SHOWN: usize = 5;

impl<W: Write> Screen<'_, '_, '_, W> {
    pub(super) fn show_start(&mut self) -> Result<(), LedError> {
        self.paper.start(self.play.shadow()).map_err(io)?;
        let who = format!(
            "{} plays {}, {} answers. At the customer's turn, Enter takes the first suggestion, a \
             number that one, or type other words. /help lists what each of you can do.",
            one_line(self.names.trainer),
            one_line(self.names.customer),
            one_line(self.names.trainee)
        );
        self.aside(&who)?;
        self.paper.gap().map_err(io)?;
        for entry in self.play.log().to_vec() {
            self.show(&entry)?;
        }
        self.offer()
    }

    /// Where it is the trainer's turn, shows what the customer could say.
    pub(super) fn offer(&mut self) -> Result<(), LedError> {
        self.offered.clear();
        self.shown = 0;
        if self.play.turn() == Turn::Trainee || self.play.is_over() {
            return Ok(());
        }
        self.offered = self.play.suggestions();
        let shadow = self.play.shadow();
        let gauge = mood::gauge(shadow.mood(), self.paper.look);
        let beat = one_line(&shadow.beat().id);
        let customer = one_line(self.names.customer);
        self.aside(&format!("{gauge} at {beat}. {customer} could say:"))?;
        self.offer_more()
    }

    pub(super) fn offer_more(&mut self) -> Result<(), LedError> {
        let more = self.offered.iter().enumerate().skip(self.shown).take(SHOWN);
        let lines: Vec<(String, String)> = more.map(numbered).collect();
        if lines.is_empty() {
            return self.aside("There are no more suggestions.");
        }
        self.shown += lines.len();
        for (number, text) in lines {
            self.paper.toned(Tone::Aside, &number, &text).map_err(io)?;
        }
        Ok(())
    }

    pub(super) fn repeat(&mut self) -> Result<(), LedError> {
        let last =
            self.play.transcript().turns.last().map(|turn| (turn.speaker, turn.text.clone()));
        match last {
            Some((speaker, text)) => {
                self.paper.lines(&format!("{}: ", self.names.of(speaker)), &text).map_err(io)
            }
            None => self.aside("Nothing was said yet."),
        }
    }

    pub(super) fn help(&mut self) -> Result<(), LedError> {
        let turn = self.play.turn();
        for (usage, what) in Command::list(turn) {
            self.paper.lines(&format!("  {usage:<22} "), what).map_err(io)?;
        }
        self.aside(match turn {
            Turn::Trainer => "Enter takes suggestion 1, a number that suggestion.",
            Turn::Trainee => "An empty line lets the customer wait.",
        })
    }

    pub(super) fn show_criteria(&mut self) -> Result<(), LedError> {
        let rubric = self.play.cast().scene.listener.rubric();
        for criterion in rubric.criteria() {
            let title = one_line(criterion.title.get(&rubric.language));
            let mark = self.play.record().mark(&criterion.id);
            let marked = mark.map(|mark| format!(", marked {}", mark.points)).unwrap_or_default();
            let text = format!("{title} (of {}{marked})", criterion.max_points());
            self.paper.lines(&format!("  {}: ", criterion.id), &text).map_err(io)?;
        }
        Ok(())
    }

    pub(super) fn show(&mut self, entry: &Entry) -> Result<(), LedError> {
        match entry {
            Entry::Said { text, .. } => {
                self.paper.lines(&format!("{}: ", self.names.of(Speaker::Agent)), text)
            }
            Entry::Happened(Event::Says { line, .. }) => {
                self.paper.lines(&format!("{}: ", self.names.of(Speaker::Customer)), line)
            }
            Entry::Happened(Event::Hint(hint)) => {
                self.paper.toned(Tone::Attention, "Hint: ", &one_line(hint))
            }
            Entry::Happened(Event::TurnsTo { .. } | Event::Ended(_)) => Ok(()),
        }
        .map_err(io)
    }

    pub(super) fn aside(&mut self, text: &str) -> Result<(), LedError> {
        self.paper.aside(text).map_err(io)
    }

    pub(super) fn close(mut self) -> Result<Debrief, LedError> {
        self.play.quit();
        let debrief = self.play.debrief()?;
        let look = self.paper.look;
        let evaluation = debrief.evaluation.as_ref();
        let beside = marks_and_notes(self.play.record(), evaluation, self.names, look);
        write!(self.paper.output, "\n{}", render::debrief(&debrief, look)).map_err(io)?;
        if !beside.is_empty() {
            write!(self.paper.output, "\n{beside}").map_err(io)?;
        }
        self.paper.output.flush().map_err(io)?;
        Ok(debrief)
    }
}

/// A suggestion with its number and where it is from.
fn numbered((index, suggestion): (usize, &Suggestion)) -> (String, String) {
    let mut text = suggestion.line.clone();
    text.push_str(if text.is_empty() { "(" } else { " (" });
    text.push_str(&suggestion.origin.words());
    match &suggestion.ends {
        Some(Finish::Ending { id, .. }) => text.push_str(&format!("; ends as {id}")),
        Some(_) => text.push_str("; gives up"),
        None => {}
    }
    text.push(')');
    (format!("{:>4}  ", index + 1), text)
}
