//! A play before a person, line by line.

mod input;

use std::io::{BufRead, Write};

use self::input::Input;
use super::clean;
use super::debrief::Debrief;
use super::error::PracticeError;
use super::event::{Event, Exchange};
use super::look::{Look, Tone};
use super::mood;
use super::render;
use super::session::Session;
use super::stage::Stage;
use crate::matching::Encoder;
use crate::scoring::Listener;
use crate::transcript::Transcript;

/// What a play needs.
#[derive(Clone, Copy)]
pub struct Cast<'c> {
    /// The scenario.
    pub stage: &'c Stage,
    /// What compares sentences.
    pub encoder: &'c Encoder,
    /// The rubric that scores the play.
    pub listener: &'c Listener,
    /// Picks variables and lines.
    pub seed: u64,
}

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

/// What is left of a play.
#[derive(Debug, Clone, PartialEq)]
pub struct Played {
    /// How it went.
    pub debrief: Debrief,
    /// What was said.
    pub transcript: Transcript,
    /// The trainee's messages and what came of each.
    pub exchanges: Vec<Exchange>,
}

/// Plays a scenario to its end, or until `input` ends or the trainee leaves, and shows the debrief.
///
/// # Errors
/// [`PracticeError::Io`] when `input` or `output` fails, [`PracticeError::Matching`] when the
/// encoder fails.
pub fn play<R: BufRead, W: Write>(
    cast: Cast<'_>,
    source: Source,
    look: Look,
    input: R,
    output: W,
) -> Result<Played, PracticeError> {
    let (session, events) = Session::start(cast.stage, cast.encoder, cast.seed)?;
    let mood = session.mood();
    let mut screen = Screen { session, source, look, output, shown_mood: mood, last: Vec::new() };
    screen.show_start()?;
    screen.show(events)?;
    let mut input = Input::new(input);
    while !screen.session.is_over() {
        screen.prompt()?;
        let Some(line) = input.line()? else {
            screen.close_prompt()?;
            break;
        };
        screen.take(&line)?;
    }
    screen.session.quit();
    let debrief = Debrief::of(&screen.session, cast.listener)?;
    write!(screen.output, "\n{}", render::debrief(&debrief, look))?;
    screen.output.flush()?;
    Ok(Played {
        debrief,
        transcript: screen.session.transcript().clone(),
        exchanges: screen.session.exchanges().to_vec(),
    })
}

const HELP: [(&str, &str); 6] = [
    ("/hint", "a hint for where you are"),
    ("/repeat", "the customer's last words again"),
    ("/desk", "what you can look up"),
    ("/brief", "what you know beforehand"),
    ("/quit", "leave and see how it went"),
    ("/help", "this list"),
];

struct Screen<'s, W> {
    session: Session<'s>,
    source: Source,
    look: Look,
    output: W,
    shown_mood: i64,
    /// The customer's last words.
    last: Vec<String>,
}

impl<W: Write> Screen<'_, W> {
    fn show_start(&mut self) -> Result<(), PracticeError> {
        let scenario = self.session.scenario();
        let title = clean::one_line(scenario.title.get(&scenario.language));
        writeln!(self.output, "{}", self.look.paint(Tone::Heading, &title))?;
        let difficulty = scenario.difficulty;
        writeln!(self.output, "{}, difficulty {difficulty} of 5", scenario.channel.name())?;
        let skills = clean::one_line(&scenario.skills.join(", "));
        self.lines("Practises: ", &skills)?;
        writeln!(self.output)?;
        self.show_brief()?;
        if !self.session.desk().is_empty() {
            writeln!(self.output)?;
            self.show_desk()?;
        }
        writeln!(self.output)?;
        if self.source == Source::Keyboard {
            self.aside("Answer in your own words. /help lists what else you can do.")?;
            writeln!(self.output)?;
        }
        self.show_mood()
    }

    fn show_brief(&mut self) -> Result<(), PracticeError> {
        for line in clean::paragraphs(&self.session.brief()) {
            self.lines("", &line)?;
        }
        Ok(())
    }

    fn show_desk(&mut self) -> Result<(), PracticeError> {
        let desk = self.session.desk();
        if desk.is_empty() {
            return self.aside("There is nothing to look up in this scenario.");
        }
        writeln!(self.output, "On your screen:")?;
        for (label, text) in desk {
            self.lines(&format!("  {}: ", clean::one_line(label)), &clean::one_line(&text))?;
        }
        Ok(())
    }

    fn show_mood(&mut self) -> Result<(), PracticeError> {
        self.shown_mood = self.session.mood();
        let gauge = mood::gauge(self.shown_mood, self.look);
        self.aside(&gauge)
    }

    fn prompt(&mut self) -> Result<(), PracticeError> {
        if self.source == Source::Keyboard {
            write!(self.output, "{}", self.look.paint(Tone::Heading, "You: "))?;
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

    fn take(&mut self, line: &str) -> Result<(), PracticeError> {
        let line = clean::one_line(line);
        if self.source == Source::Script && (line.is_empty() || line.starts_with('#')) {
            return Ok(());
        }
        if self.source != Source::Keyboard {
            self.lines("You: ", &line)?;
        }
        if line.starts_with('/') {
            return self.command(&line);
        }
        if !line.is_empty() {
            let events = self.session.reply(&line)?;
            return self.show(events);
        }
        let events = self.session.silence();
        if events.is_empty() {
            let name = self.customer();
            return self.aside(&format!("({name} is waiting for your answer.)"));
        }
        self.show(events)
    }

    fn command(&mut self, line: &str) -> Result<(), PracticeError> {
        match line {
            "/hint" => match self.session.hint() {
                Some(hint) => self.show_hint(&hint),
                None => self.aside("There is no hint for this moment. Trust your own words."),
            },
            "/repeat" => {
                for line in self.last.clone() {
                    self.show_line(&line)?;
                }
                Ok(())
            }
            "/desk" => self.show_desk(),
            "/brief" => self.show_brief(),
            "/quit" => {
                self.session.quit();
                Ok(())
            }
            "/help" => {
                for (command, what) in HELP {
                    writeln!(self.output, "  {command:<8} {what}")?;
                }
                self.aside("An empty line lets the customer wait.")
            }
            other => {
                let word = other.split_whitespace().next().unwrap_or(other);
                let shown: String = word.chars().take(30).collect();
                self.aside(&format!("`{shown}` is no command. /help lists what there is."))
            }
        }
    }

    fn show(&mut self, events: Vec<Event>) -> Result<(), PracticeError> {
        let is_said = |event: &Event| matches!(event, Event::Says { .. });
        if events.iter().any(is_said) {
            self.last.clear();
        }
        for event in events {
            match event {
                Event::Says { line, .. } => {
                    self.show_line(&line)?;
                    self.last.push(line);
                }
                Event::Hint(hint) => self.show_hint(&hint)?,
                Event::Ended(_) => {}
            }
        }
        if self.session.mood() == self.shown_mood { Ok(()) } else { self.show_mood() }
    }

    fn show_line(&mut self, line: &str) -> Result<(), PracticeError> {
        let name = self.customer();
        self.lines(&format!("{name}: "), line)
    }

    fn show_hint(&mut self, hint: &str) -> Result<(), PracticeError> {
        for line in self.look.wrap("Hint: ", &clean::one_line(hint)) {
            writeln!(self.output, "{}", self.look.paint(Tone::Attention, &line))?;
        }
        Ok(())
    }

    /// What the program says beside the conversation.
    fn aside(&mut self, text: &str) -> Result<(), PracticeError> {
        for line in self.look.wrap("", text) {
            writeln!(self.output, "{}", self.look.paint(Tone::Aside, &line))?;
        }
        Ok(())
    }

    fn lines(&mut self, first: &str, text: &str) -> Result<(), PracticeError> {
        for line in self.look.wrap(first, text) {
            writeln!(self.output, "{line}")?;
        }
        Ok(())
    }

    /// The customer's first name, as it stands before each line; the whole name after a title.
    fn customer(&self) -> String {
        const TITLES: [&str; 5] = ["mr", "mrs", "ms", "miss", "dr"];
        let name = clean::one_line(&self.session.scenario().customer.name);
        let first = name.split_whitespace().next().unwrap_or("Customer");
        let title = first.trim_end_matches('.').to_lowercase();
        if TITLES.contains(&title.as_str()) { name } else { first.to_owned() }
    }
}

#[cfg(test)]
mod tests;
