//! A led play at one terminal: trainer and trainee sit side by side and take turns.

mod showing;

use std::io::{BufRead, Write};

use super::LedPlay;
use super::command::Command;
use super::error::LedError;
use super::moves::{LedMove, Turn};
use super::render::Names;
use super::suggestions::Suggestion;
use crate::interface::Interface;
use crate::practice::clean::one_line;
use crate::practice::debrief::Debrief;
use crate::practice::event::Event;
use crate::practice::look::{Look, Tone};
use crate::practice::paper::Paper;
use crate::practice::play::Entry;
use crate::practice::sitting::Keeper;
use crate::practice::terminal::Source;
use crate::practice::terminal::input::Input;

/// Goes on with a play to its end, or until `input` ends or somebody leaves, and shows the debrief
/// with the trainer's marks and notes. Trainer and trainee type one line each in turn.
///
/// # Errors
/// [`LedError::Practice`] when `input`, `output` or the encoder fails.
pub fn lead<R: BufRead, W: Write>(
    play: &mut LedPlay<'_>,
    keeper: &mut dyn Keeper,
    names: Names<'_>,
    source: Source,
    look: Look,
    input: R,
    output: W,
) -> Result<Debrief, LedError> {
    keeper.keep(play);
    let paper = Paper { look, output };
    let mut screen = Screen { play, keeper, names, source, paper, offered: Vec::new(), shown: 0 };
    screen.show_start()?;
    let mut input = Input::new(input);
    while !screen.play.is_over() {
        screen.prompt()?;
        let Some(line) = input.line().map_err(io)? else {
            screen.close_prompt()?;
            break;
        };
        screen.hear(&line)?;
    }
    screen.close()
}

struct Screen<'p, 'c, 'n, W> {
    play: &'p mut LedPlay<'c>,
    keeper: &'p mut dyn Keeper,
    names: Names<'n>,
    source: Source,
    paper: Paper<W>,
    /// What the customer could say at this turn of the trainer's.
    offered: Vec<Suggestion>,
    /// How many of them are shown.
    shown: usize,
}

impl<W: Write> Screen<'_, '_, '_, W> {
    fn interface(&self) -> Interface {
        self.paper.look.interface
    }

    /// Says a text of the interface beside the conversation.
    fn tell(&mut self, key: &str) -> Result<(), LedError> {
        self.aside(&self.interface().text(key))
    }

    fn prompt(&mut self) -> Result<(), LedError> {
        if self.source == Source::Keyboard {
            let prompt = self.prompt_text();
            write!(self.paper.output, "{}", self.paper.look.paint(Tone::Heading, &prompt))
                .map_err(io)?;
        }
        self.paper.output.flush().map_err(io)
    }

    fn prompt_text(&self) -> String {
        match self.play.turn() {
            Turn::Trainer => {
                let customer = ("customer", one_line(self.names.customer).into());
                let who = self.interface().fill("led-trainer-prompt", &[customer]);
                format!("{who}: ")
            }
            Turn::Trainee => format!("{}: ", one_line(self.names.trainee)),
        }
    }

    /// Leaves the line in which a prompt still waits.
    fn close_prompt(&mut self) -> Result<(), LedError> {
        if self.source == Source::Keyboard { self.paper.gap().map_err(io) } else { Ok(()) }
    }

    fn hear(&mut self, line: &str) -> Result<(), LedError> {
        let line = one_line(line);
        if self.source == Source::Script && (line.is_empty() || line.starts_with('#')) {
            return Ok(());
        }
        let heard = if line.starts_with('/') {
            if self.source != Source::Keyboard {
                self.paper.lines(&self.prompt_text(), &line).map_err(io)?;
            }
            match Command::read(&line, self.play.turn(), self.interface()) {
                Ok(command) => self.obey(command),
                Err(wrong) => self.aside(&wrong),
            }
        } else {
            match self.play.turn() {
                Turn::Trainer => self.hear_trainer(line),
                Turn::Trainee if line.is_empty() => self.hear_nothing(),
                Turn::Trainee => self.make(LedMove::TraineeSays { text: line }, false),
            }
        };
        match heard {
            Err(error) if error.is_refusal() => self.aside(&error.told(self.interface())),
            heard => heard,
        }
    }

    fn hear_trainer(&mut self, line: String) -> Result<(), LedError> {
        let number = if line.is_empty() { Some(1) } else { small_number(&line) };
        let Some(number) = number else {
            let said = LedMove::CustomerSays { text: line, beat: None, ends: false };
            return self.make(said, false);
        };
        let shown = self.offered.get(..self.shown).unwrap_or_default();
        let Some(picked) = number.checked_sub(1).and_then(|index| shown.get(index)).cloned() else {
            let shown = ("shown", self.shown.into());
            return self.aside(&self.interface().fill("led-suggestions-shown", &[shown]));
        };
        self.make(picked.into_move(), true)
    }

    fn hear_nothing(&mut self) -> Result<(), LedError> {
        let trainee = ("trainee", one_line(self.names.trainee).into());
        self.aside(&self.interface().fill("led-says-nothing", &[trainee]))?;
        self.make(LedMove::Silence, true)
    }

    /// Makes a move, shows what came of it, and what the trainer can say next where it is their
    /// turn. `is_picked`: nobody has typed the words, so they are not on the screen yet.
    fn make(&mut self, a_move: LedMove, is_picked: bool) -> Result<(), LedError> {
        let entries = self.play.take(a_move)?.to_vec();
        self.keeper.keep(self.play);
        for entry in &entries {
            let is_typed =
                matches!(entry, Entry::Said { .. } | Entry::Happened(Event::Says { .. }));
            if is_picked || !is_typed || self.source != Source::Keyboard {
                self.show(entry)?;
            }
        }
        self.offer()
    }

    /// Makes a move that leaves the turn and the suggestions as they are.
    fn put(&mut self, a_move: LedMove, done: &str) -> Result<(), LedError> {
        self.play.take(a_move)?;
        self.keeper.keep(self.play);
        self.aside(done)
    }

    fn obey(&mut self, command: Command) -> Result<(), LedError> {
        match command {
            Command::Note(text) => {
                let done = self.interface().text("led-noted");
                self.put(LedMove::Note { text }, &done)
            }
            Command::Mark { criterion, points, comment } => {
                let places = [("criterion", criterion.as_str().into()), ("points", points.into())];
                let done = self.interface().fill("led-marked", &places);
                self.put(LedMove::Mark { criterion, points, comment }, &done)
            }
            Command::Criteria => self.show_criteria(),
            Command::More => self.offer_more(),
            Command::Beat(beat) => self.make(LedMove::GoTo { beat }, true),
            Command::End(ending) => self.make(LedMove::End { ending }, true),
            Command::Undo => self.undo(),
            Command::Hint => self.hint(),
            Command::Repeat => self.repeat(),
            Command::Desk => self.paper.desk(self.play.shadow()).map_err(io),
            Command::Brief => self.paper.brief(self.play.shadow()).map_err(io),
            Command::Quit => {
                self.play.quit();
                Ok(())
            }
            Command::Help => self.help(),
        }
    }

    fn undo(&mut self) -> Result<(), LedError> {
        let gone = self.play.undo()?;
        self.keeper.keep(self.play);
        let interface = self.interface();
        let told = match gone {
            None => return self.tell("led-nothing-to-undo"),
            Some(LedMove::Note { text }) => {
                interface.fill("led-undone-note", &[("text", one_line(&text).into())])
            }
            Some(LedMove::Mark { criterion, .. }) => {
                interface.fill("led-undone-mark", &[("criterion", criterion.into())])
            }
            Some(LedMove::GoTo { beat }) => {
                interface.fill("led-undone-way", &[("beat", beat.into())])
            }
            Some(LedMove::CustomerSays { text, .. }) => {
                interface.fill("led-undone-words", &[("text", one_line(&text).into())])
            }
            Some(_) => interface.text("led-undone").into_owned(),
        };
        self.aside(&told)?;
        self.offer()
    }

    fn hint(&mut self) -> Result<(), LedError> {
        let entries = self.play.take(LedMove::Hint)?.to_vec();
        self.keeper.keep(self.play);
        if entries.is_empty() {
            return self.tell("practice-no-hint");
        }
        entries.iter().try_for_each(|entry| self.show(entry))
    }
}

/// A number that may mean a suggestion; a longer one is something to say, such as an account's.
fn small_number(line: &str) -> Option<usize> {
    let is_small = line.len() <= 2 && line.bytes().all(|byte| byte.is_ascii_digit());
    line.parse().ok().filter(|_| is_small)
}

fn io(error: std::io::Error) -> LedError {
    crate::practice::PracticeError::Io(error).into()
}
