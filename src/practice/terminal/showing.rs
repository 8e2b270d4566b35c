//! What is written around and between the trainee's lines.

use std::io::Write;

use super::{Screen, Source};
use crate::practice::clean;
use crate::practice::command::{Entry, commands};
use crate::practice::error::PracticeError;
use crate::practice::event::Event;
use crate::practice::look::Tone;
use crate::practice::mood;
use crate::practice::paper::Paper;
use crate::practice::play;

impl<W: Write> Screen<'_, '_, '_, W> {
    /// Everything up to the trainee's first words, and in a play that goes on what was said.
    pub(super) fn show_start(&mut self) -> Result<(), PracticeError> {
        let session = self.play.session();
        Paper { look: self.setting.look, output: &mut self.output }.start(session)?;
        if self.source == Source::Keyboard {
            self.tell("practice-answer-freely")?;
            writeln!(self.output)?;
        }
        self.show_mood()?;
        self.show_so_far()
    }

    fn show_so_far(&mut self) -> Result<(), PracticeError> {
        for entry in self.play.log().to_vec() {
            if let play::Entry::Said { text, .. } = &entry {
                self.show_said(text)?;
            }
            self.show(vec![entry])?;
        }
        Ok(())
    }

    pub(super) fn show_last(&mut self) -> Result<(), PracticeError> {
        let customer = self.play.session().scenario().customer.short_name();
        let last: Vec<String> = self.play.last_words().into_iter().map(str::to_owned).collect();
        for line in last {
            self.lines(&format!("{customer}: "), &line)?;
        }
        Ok(())
    }

    pub(super) fn show_brief(&mut self) -> Result<(), PracticeError> {
        let session = self.play.session();
        Ok(Paper { look: self.setting.look, output: &mut self.output }.brief(session)?)
    }

    pub(super) fn show_desk(&mut self) -> Result<(), PracticeError> {
        let session = self.play.session();
        Ok(Paper { look: self.setting.look, output: &mut self.output }.desk(session)?)
    }

    pub(super) fn show_help(&mut self) -> Result<(), PracticeError> {
        let commands: Vec<Entry> = commands(self.interface()).collect();
        let width = commands.iter().map(|it| it.typed.len()).max().unwrap_or_default();
        for Entry { typed, what, .. } in commands {
            writeln!(self.output, "  {typed:<width$} {what}")?;
        }
        let letter = self.takes_whole_letters();
        self.tell(if letter { "practice-help-letter" } else { "practice-help-wait" })
    }

    pub(super) fn show_mood(&mut self) -> Result<(), PracticeError> {
        self.shown_mood = self.play.session().mood();
        let gauge = mood::gauge(self.shown_mood, self.setting.look);
        self.aside(&gauge)
    }

    pub(super) fn show(&mut self, entries: Vec<play::Entry>) -> Result<(), PracticeError> {
        for entry in entries {
            match entry {
                play::Entry::Happened(Event::Says { customer, line, .. }) => {
                    self.lines(&format!("{customer}: "), &line)?;
                }
                play::Entry::Happened(Event::Hint(hint)) => self.show_hint(&hint)?,
                play::Entry::Happened(Event::TurnsTo { customer }) => {
                    let now = ("customer", customer.as_str().into());
                    self.aside(&self.interface().fill("practice-now-with", &[now]))?;
                    if self.play.session().exchanges().is_empty() {
                        self.show_brief()?;
                        self.show_desk()?;
                    }
                }
                play::Entry::Happened(Event::Ended(_)) | play::Entry::Said { .. } => {}
            }
        }
        if self.play.session().mood() == self.shown_mood { Ok(()) } else { self.show_mood() }
    }

    fn show_hint(&mut self, hint: &str) -> Result<(), PracticeError> {
        let first = format!("{}: ", self.interface().text("practice-hint"));
        Ok(self.paper().toned(Tone::Attention, &first, &clean::one_line(hint))?)
    }

    /// The trainee's own words, where they did not type them here.
    pub(super) fn show_said(&mut self, text: &str) -> Result<(), PracticeError> {
        let first = format!("{}: ", self.interface().text("practice-you"));
        self.lines(&first, text)
    }

    /// What the program says beside the conversation.
    pub(crate) fn aside(&mut self, text: &str) -> Result<(), PracticeError> {
        Ok(self.paper().aside(text)?)
    }

    pub(super) fn lines(&mut self, first: &str, text: &str) -> Result<(), PracticeError> {
        Ok(self.paper().lines(first, text)?)
    }

    fn paper(&mut self) -> Paper<&mut W> {
        Paper { look: self.setting.look, output: &mut self.output }
    }
}
