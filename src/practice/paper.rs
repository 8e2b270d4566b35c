//! A screen that is written line by line.

use std::io::{Result, Write};

use super::clean;
use super::look::{Look, Tone};
use super::session::Session;
use crate::interface::Interface;
use crate::scenario::Scenario;

/// Where lines are written, and how they are laid out.
pub(super) struct Paper<W> {
    pub(super) look: Look,
    pub(super) output: W,
}

impl<W: Write> Paper<W> {
    /// A text in lines, `first` before the first of them.
    pub(super) fn lines(&mut self, first: &str, text: &str) -> Result<()> {
        for line in self.look.wrap(first, text) {
            writeln!(self.output, "{line}")?;
        }
        Ok(())
    }

    /// A text in its colour.
    pub(super) fn toned(&mut self, tone: Tone, first: &str, text: &str) -> Result<()> {
        for line in self.look.wrap(first, text) {
            writeln!(self.output, "{}", self.look.paint(tone, &line))?;
        }
        Ok(())
    }

    /// What the program says beside the conversation.
    pub(super) fn aside(&mut self, text: &str) -> Result<()> {
        self.toned(Tone::Aside, "", text)
    }

    /// Nothing, to set apart what comes.
    pub(super) fn gap(&mut self) -> Result<()> {
        writeln!(self.output)
    }

    /// What the trainee knows before a play begins.
    pub(super) fn start(&mut self, session: &Session<'_>) -> Result<()> {
        let scenario = session.scenario();
        let interface = self.look.interface;
        let title = clean::one_line(scenario.title.get(interface.code()));
        writeln!(self.output, "{}", self.look.paint(Tone::Heading, &title))?;
        writeln!(
            self.output,
            "{}, {}",
            channel(scenario, interface),
            difficulty(scenario, interface)
        )?;
        let skills = clean::one_line(&scenario.skills.join(", "));
        self.lines(&format!("{}: ", interface.text("practice-practises")), &skills)?;
        self.gap()?;
        self.brief(session)?;
        if !session.desk().is_empty() {
            self.gap()?;
            self.desk(session)?;
        }
        self.gap()
    }

    /// The scenario's brief.
    pub(super) fn brief(&mut self, session: &Session<'_>) -> Result<()> {
        for line in clean::paragraphs(&session.brief()) {
            self.lines("", &line)?;
        }
        Ok(())
    }

    /// What the trainee can look up.
    pub(super) fn desk(&mut self, session: &Session<'_>) -> Result<()> {
        let desk = session.desk();
        if desk.is_empty() {
            return self.aside(&self.look.interface.text("practice-nothing-to-look-up"));
        }
        writeln!(self.output, "{}:", self.look.interface.text("practice-on-your-screen"))?;
        for (label, text) in desk {
            self.lines(&format!("  {}: ", clean::one_line(label)), &clean::one_line(&text))?;
        }
        Ok(())
    }
}

/// Where a scenario takes place, in a word.
pub(super) fn channel(scenario: &Scenario, interface: Interface) -> String {
    interface.fill("practice-channel", &[("channel", scenario.channel.name().into())])
}

/// How hard a scenario is, in a few words.
pub(crate) fn difficulty(scenario: &Scenario, interface: Interface) -> String {
    let difficulty = ("difficulty", scenario.difficulty.into());
    interface.fill("practice-difficulty", &[difficulty])
}
