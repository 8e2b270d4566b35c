//! A play before a person, line by line.

mod aloud;
pub mod input;
mod showing;

use std::io::Write;
use std::time::Duration;

use self::input::{Heard, Lines};
use super::clean;
use super::clock::Watch;
use super::command::{Command, Typed, unknown};
use super::error::PracticeError;
use super::explain::explain;
use super::look::Tone;
use super::play::{Move, Play};
use super::render;
use super::setting::{Closing, Setting};
use super::sitting::Keeper;
use crate::interface::Interface;
use crate::random::SplitMix64;
use crate::scenario::Channel;

/// Where the trainee's lines come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Somebody types them: a prompt asks for each.
    Keyboard,
    /// Another program writes them. They are shown, so that a reader sees both sides.
    Pipe,
    /// They stand in a file, where blank lines and lines that start with `#` mean nothing. They
    /// are shown as well.
    Script,
}

/// So long the program waits for a line before it looks whether it was told to stop.
const GLANCE: Duration = Duration::from_millis(200);

/// Typing cannot be noticed before the line is finished, so the customer waits so many times as
/// long as the scenario says.
const LENIENCE: u32 = 3;

/// Goes on with a play to its end, or until `input` ends or the trainee leaves, and shows the
/// debrief of each conversation.
///
/// # Errors
/// [`PracticeError::Io`] when `input` or `output` fails, [`PracticeError::Matching`] when the
/// encoder fails.
pub fn play<W: Write>(
    play: &mut Play<'_>,
    keeper: &mut dyn Keeper,
    source: Source,
    setting: Setting<'_>,
    input: &mut dyn Lines,
    output: W,
) -> Result<Closing, PracticeError> {
    keeper.keep(play);
    let mut screen = Screen::new(play, keeper, source, setting, output);
    screen.show_start()?;
    while !screen.play.is_over() {
        screen.prompt()?;
        match screen.hear(input)? {
            Some(Heard::Line(line)) => screen.take(&line)?,
            Some(Heard::Nothing) => screen.make(Move::Silence)?,
            Some(Heard::End) => {
                screen.close_prompt()?;
                screen.send_draft()?;
                break;
            }
            None => {
                screen.close_prompt()?;
                screen.tell("practice-stopped")?;
                screen.say_farewell()?;
                screen.output.flush()?;
                return Ok(Closing::Interrupted);
            }
        }
    }
    screen.play.quit();
    let debriefs = screen.play.debriefs()?;
    for debrief in &screen.play.worded(&debriefs, setting.look.interface) {
        write!(screen.output, "\n{}", render::debrief(debrief, setting.look))?;
    }
    screen.output.flush()?;
    Ok(Closing::Debriefed(debriefs))
}

/// What a play shows on the terminal, to those who type and to those who speak.
pub(crate) struct Screen<'p, 'c, 's, W> {
    pub(crate) play: &'p mut Play<'c>,
    keeper: &'p mut dyn Keeper,
    source: Source,
    setting: Setting<'s>,
    watch: Option<Watch<'s>>,
    pub(crate) output: W,
    shown_mood: i64,
    /// The lines of an e-mail that is being written.
    draft: Vec<String>,
    is_paused: bool,
}

impl<'p, 'c, 's, W: Write> Screen<'p, 'c, 's, W> {
    fn new(
        play: &'p mut Play<'c>,
        keeper: &'p mut dyn Keeper,
        source: Source,
        setting: Setting<'s>,
        output: W,
    ) -> Self {
        Self {
            shown_mood: play.session().mood(),
            play,
            keeper,
            source,
            setting,
            watch: setting.clock.map(Watch::new),
            output,
            draft: Vec::new(),
            is_paused: false,
        }
    }

    /// Waits for a line, or until the trainee has been silent for too long; `None` when the
    /// program was told to stop.
    fn hear(&mut self, input: &mut dyn Lines) -> Result<Option<Heard>, PracticeError> {
        loop {
            if (self.setting.is_stopped)() {
                return Ok(None);
            }
            let heard = input.next(GLANCE)?;
            if heard != Heard::Nothing {
                // Whoever reads the brief for the first time is not silent, so the clock starts
                // with the first line.
                if let Some(watch) = &mut self.watch {
                    watch.go_on();
                    watch.stir();
                }
                return Ok(Some(heard));
            }
            if self.is_silence_too_long() {
                self.close_prompt()?;
                return Ok(Some(Heard::Nothing));
            }
        }
    }

    fn is_silence_too_long(&self) -> bool {
        let watch = self.watch.as_ref().filter(|watch| !watch.is_paused());
        let borne = self.play.session().bears_silence_for();
        borne
            .zip(watch)
            .is_some_and(|(borne, watch)| watch.silent_for() >= borne.saturating_mul(LENIENCE))
    }

    pub(crate) fn take(&mut self, line: &str) -> Result<(), PracticeError> {
        if std::mem::take(&mut self.is_paused) && clean::one_line(line).is_empty() {
            return self.tell("practice-going-on");
        }
        if self.takes_whole_letters() {
            return self.take_line_of_letter(line);
        }
        let clean = clean::one_line(line);
        if self.source == Source::Script && (clean.is_empty() || clean.starts_with('#')) {
            return Ok(());
        }
        if self.source != Source::Keyboard {
            self.show_said(&clean)?;
        }
        match Typed::read(line, self.interface()) {
            Typed::Words(text) => self.reply(text),
            Typed::Command(command) => self.obey(command),
            Typed::Unknown(word) => self.aside(&unknown(&word, self.interface())),
            Typed::Nothing => self.waited(),
        }
    }

    /// Whether the trainee types e-mails of several lines. A file or a pipe has one in each line.
    fn takes_whole_letters(&self) -> bool {
        let is_email = self.play.session().scenario().channel == Channel::Email;
        is_email && self.source == Source::Keyboard
    }

    fn take_line_of_letter(&mut self, line: &str) -> Result<(), PracticeError> {
        let typed = Typed::read(line, self.interface());
        match typed {
            Typed::Command(command) => self.obey(command),
            _ if line.trim() == "." => self.send_draft(),
            Typed::Nothing if self.draft.is_empty() => Ok(()),
            _ => {
                self.draft.push(line.to_owned());
                Ok(())
            }
        }
    }

    fn send_draft(&mut self) -> Result<(), PracticeError> {
        let draft = std::mem::take(&mut self.draft).join("\n");
        match Typed::read(&draft, self.interface()) {
            Typed::Nothing => Ok(()),
            Typed::Words(text) | Typed::Unknown(text) => self.reply(text),
            Typed::Command(command) => self.obey(command),
        }
    }

    fn reply(&mut self, text: String) -> Result<(), PracticeError> {
        if self.setting.explains {
            let considered = self.play.session().consider(&text)?;
            for line in explain(&text, &considered, self.interface()) {
                self.aside(&line)?;
            }
        }
        self.make(Move::Reply { text })
    }

    fn make(&mut self, a_move: Move) -> Result<(), PracticeError> {
        self.make_and_tell(a_move).map(|_| ())
    }

    /// Makes a move and shows what comes of it; `false` where nothing does.
    fn make_and_tell(&mut self, a_move: Move) -> Result<bool, PracticeError> {
        let entries = self.play.take(a_move)?.to_vec();
        self.keeper.keep(self.play);
        if let Some(watch) = &mut self.watch {
            watch.stir();
        }
        let is_something = !entries.is_empty();
        self.show(entries)?;
        Ok(is_something)
    }

    fn obey(&mut self, command: Command) -> Result<(), PracticeError> {
        match command {
            Command::Hint => {
                if self.make_and_tell(Move::Hint)? {
                    return Ok(());
                }
                self.tell("practice-no-hint")
            }
            Command::Repeat => self.show_last(),
            Command::Undo => {
                if !self.play.undo()? {
                    return self.tell("practice-nothing-to-undo");
                }
                self.keeper.keep(self.play);
                self.tell("practice-undone")?;
                self.show_last()?;
                self.show_mood()
            }
            Command::Pause => {
                if let Some(watch) = &mut self.watch {
                    watch.pause();
                }
                self.is_paused = true;
                self.tell("practice-paused")
            }
            Command::Restart => {
                self.play.restart(SplitMix64::seed_after(self.play.cast().seed))?;
                self.keeper.keep(self.play);
                self.draft.clear();
                if let Some(watch) = &mut self.watch {
                    watch.pause();
                }
                self.tell("practice-from-the-start")?;
                writeln!(self.output)?;
                self.show_start()
            }
            Command::Desk => self.show_desk(),
            Command::Brief => self.show_brief(),
            Command::Quit => {
                self.play.quit();
                self.say_farewell()
            }
            Command::Help => self.show_help(),
        }
    }

    fn interface(&self) -> Interface {
        self.setting.look.interface
    }

    /// Says a text of the interface beside the conversation.
    pub(crate) fn tell(&mut self, key: &str) -> Result<(), PracticeError> {
        self.aside(&self.interface().text(key))
    }

    fn say_farewell(&mut self) -> Result<(), PracticeError> {
        self.setting.farewell.map_or(Ok(()), |farewell| self.aside(farewell))
    }

    fn prompt(&mut self) -> Result<(), PracticeError> {
        if self.source == Source::Keyboard && self.draft.is_empty() {
            let prompt = if self.takes_whole_letters() {
                format!("{}\n", self.interface().text("practice-letter-prompt"))
            } else {
                format!("{}: ", self.interface().text("practice-you"))
            };
            write!(self.output, "{}", self.setting.look.paint(Tone::Heading, &prompt))?;
        }
        self.output.flush()?;
        Ok(())
    }

    /// Leaves the line in which a prompt still waits.
    fn close_prompt(&mut self) -> Result<(), PracticeError> {
        if self.source == Source::Keyboard {
            writeln!(self.output)?;
        }
        Ok(())
    }
}

#[cfg(test)]
pub(crate) mod tests;
