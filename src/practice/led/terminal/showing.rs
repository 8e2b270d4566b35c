//! What is written around and between the lines of trainer and trainee.

use std::io::Write;

use unicode_width::UnicodeWidthStr;

use super::{Screen, io};
use crate::interface::Interface;
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
        let who = self.interface().fill(
            "led-who",
            &[
                ("trainer", one_line(self.names.trainer).into()),
                ("customer", one_line(self.names.customer).into()),
                ("trainee", one_line(self.names.trainee).into()),
            ],
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
        let mood = ("mood", mood::gauge(shadow.mood(), self.paper.look).into());
        let beat = ("beat", one_line(&shadow.beat().id).into());
        let customer = ("customer", one_line(self.names.customer).into());
        self.aside(&self.interface().fill("led-could-say", &[mood, beat, customer]))?;
        self.offer_more()
    }

    pub(super) fn offer_more(&mut self) -> Result<(), LedError> {
        let more = self.offered.iter().enumerate().skip(self.shown).take(SHOWN);
        let interface = self.interface();
        let lines: Vec<(String, String)> =
            more.map(|(index, it)| numbered(index, it, interface)).collect();
        if lines.is_empty() {
            return self.tell("led-no-more");
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
            None => self.tell("led-nothing-said"),
        }
    }

    pub(super) fn help(&mut self) -> Result<(), LedError> {
        let turn = self.play.turn();
        for (usage, what) in Command::list(turn, self.interface()) {
            let margin = " ".repeat(22_usize.saturating_sub(usage.width()));
            self.paper.lines(&format!("  {usage}{margin} "), &what).map_err(io)?;
        }
        self.tell(match turn {
            Turn::Trainer => "led-help-trainer",
            Turn::Trainee => "practice-help-wait",
        })
    }

    pub(super) fn show_criteria(&mut self) -> Result<(), LedError> {
        let interface = self.interface();
        let rubric = self.play.cast().scene.listener.rubric();
        for criterion in rubric.criteria() {
            let title = ("title", one_line(criterion.title.get(interface.code())).into());
            let most = ("most", criterion.max_points().into());
            let text = match self.play.record().mark(&criterion.id) {
                Some(mark) => {
                    let points = ("points", mark.points.into());
                    interface.fill("led-criterion-marked", &[title, most, points])
                }
                None => interface.fill("led-criterion", &[title, most]),
            };
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
                let first = format!("{}: ", self.interface().text("practice-hint"));
                self.paper.toned(Tone::Attention, &first, &one_line(hint))
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
        let shown = debrief.worded(self.play.cast().scene.listener.rubric(), look.interface);
        let evaluation = debrief.evaluation.as_ref();
        let beside = marks_and_notes(self.play.record(), evaluation, self.names, look);
        write!(self.paper.output, "\n{}", render::debrief(&shown, look)).map_err(io)?;
        if !beside.is_empty() {
            write!(self.paper.output, "\n{beside}").map_err(io)?;
        }
        self.paper.output.flush().map_err(io)?;
        Ok(debrief)
    }
}

/// A suggestion with its number and where it is from.
fn numbered(index: usize, suggestion: &Suggestion, interface: Interface) -> (String, String) {
    let origin = suggestion.origin.words(interface);
    let from = match &suggestion.ends {
        Some(Finish::Ending { id, .. }) => {
            let places = [("origin", origin.into()), ("id", id.as_str().into())];
            interface.fill("led-ends-as", &places)
        }
        Some(_) => interface.fill("led-ends-giving-up", &[("origin", origin.into())]),
        None => origin,
    };
    let text = format!("{} ({from})", suggestion.line);
    (format!("{:>4}  ", index + 1), text.trim_start().to_owned())
}
