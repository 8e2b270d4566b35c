//! A play before a person, line by line.

pub(super) mod input;

use std::io::{BufRead, Write};

use self::input::Input;
use super::clean;
use super::debrief::Debrief;
use super::error::PracticeError;
use super::event::Event;
use super::look::{Look, Tone};
use super::mood;
use super::play::{Entry, Move, Play};
use super::render;
use super::sitting::Keeper;

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

/// Goes on with a play to its end, or until `input` ends or the trainee leaves, and shows the
/// debrief of each conversation.
///
/// # Errors
/// [`PracticeError::Io`] when `input` or `output` fails, [`PracticeError::Matching`] when the
/// encoder fails.
pub fn play<R: BufRead, W: Write>(
    play: &mut Play<'_>,
    keeper: &mut dyn Keeper,
    source: Source,
    look: Look,
    input: R,
    output: W,
) -> Result<Vec<Debrief>, PracticeError> {
    keeper.keep(play);
    let mood = play.session().mood();
    let mut screen =
        Screen { play, keeper, source, look, output, shown_mood: mood, last: Vec::new() };
    screen.show_start()?;
    screen.show_so_far()?;
    let mut input = Input::new(input);
    while !screen.play.is_over() {
        screen.prompt()?;
        let Some(line) = input.line()? else {
            screen.close_prompt()?;
            break;
        };
        screen.take(&line)?;
    }
    screen.play.quit();
    let debriefs = screen.play.debriefs()?;
    for debrief in &debriefs {
        write!(screen.output, "\n{}", render::debrief(debrief, look))?;
    }
    screen.output.flush()?;
    Ok(debriefs)
}

const HELP: [(&str, &str); 6] = [
    ("/hint", "a hint for where you are"),
    ("/repeat", "the customer's last words again"),
    ("/desk", "what you can look up"),
    ("/brief", "what you know beforehand"),
    ("/quit", "leave and see how it went"),
    ("/help", "this list"),
];

struct Screen<'p, 'c, W> {
    play: &'p mut Play<'c>,
    keeper: &'p mut dyn Keeper,
    source: Source,
    look: Look,
    output: W,
    shown_mood: i64,
    /// The customer's last words.
    last: Vec<(String, String)>,
}

impl<W: Write> Screen<'_, '_, W> {
    fn show_start(&mut self) -> Result<(), PracticeError> {
        let scenario = self.play.session().scenario();
        let title = clean::one_line(scenario.title.get(&scenario.language));
        writeln!(self.output, "{}", self.look.paint(Tone::Heading, &title))?;
        let difficulty = scenario.difficulty;
        writeln!(self.output, "{}, difficulty {difficulty} of 5", scenario.channel.name())?;
        let skills = clean::one_line(&scenario.skills.join(", "));
        self.lines("Practises: ", &skills)?;
        writeln!(self.output)?;
        self.show_brief()?;
        if !self.play.session().desk().is_empty() {
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

    /// Shows what was said so far: in a play that goes on, the trainee's words as well.
    fn show_so_far(&mut self) -> Result<(), PracticeError> {
        let log = self.play.log().to_vec();
        for part in log.chunk_by(|_, next| !matches!(next, Entry::Said { .. })) {
            if let Some(Entry::Said { text, .. }) = part.first() {
                self.lines("You: ", text)?;
            }
            self.show(part.to_vec())?;
        }
        Ok(())
    }

    fn show_brief(&mut self) -> Result<(), PracticeError> {
        for line in clean::paragraphs(&self.play.session().brief()) {
            self.lines("", &line)?;
        }
        Ok(())
    }

    fn show_desk(&mut self) -> Result<(), PracticeError> {
        let desk = self.play.session().desk();
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
        self.shown_mood = self.play.session().mood();
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
            return self.make(Move::Reply { text: line });
        }
        if !self.make_and_tell(Move::Silence)? {
            let name = self.play.session().scenario().customer.short_name();
            return self.aside(&format!("({name} is waiting for your answer.)"));
        }
        Ok(())
    }

    fn make(&mut self, a_move: Move) -> Result<(), PracticeError> {
        self.make_and_tell(a_move).map(|_| ())
    }

    /// Makes a move and shows what comes of it; `false` where nothing does.
    fn make_and_tell(&mut self, a_move: Move) -> Result<bool, PracticeError> {
        let entries = self.play.take(a_move)?.to_vec();
        self.keeper.keep(self.play);
        let is_something = !entries.is_empty();
        self.show(entries)?;
        Ok(is_something)
    }

    fn command(&mut self, line: &str) -> Result<(), PracticeError> {
        match line {
            "/hint" => {
                if self.make_and_tell(Move::Hint)? {
                    return Ok(());
                }
                self.aside("There is no hint for this moment. Trust your own words.")
            }
            "/repeat" => {
                for (customer, line) in self.last.clone() {
                    self.lines(&format!("{customer}: "), &line)?;
                }
                Ok(())
            }
            "/desk" => self.show_desk(),
            "/brief" => self.show_brief(),
            "/quit" => {
                self.play.quit();
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

    fn show(&mut self, entries: Vec<Entry>) -> Result<(), PracticeError> {
        let is_said = |entry: &Entry| matches!(entry, Entry::Happened(Event::Says { .. }));
        if entries.iter().any(is_said) {
            self.last.clear();
        }
        for entry in entries {
            match entry {
                Entry::Happened(Event::Says { customer, line, .. }) => {
                    self.lines(&format!("{customer}: "), &line)?;
                    self.last.push((customer, line));
                }
                Entry::Happened(Event::Hint(hint)) => self.show_hint(&hint)?,
                Entry::Happened(Event::TurnsTo { customer }) => {
                    self.aside(&format!("(Now {customer}.)"))?;
                }
                Entry::Happened(Event::Ended(_)) | Entry::Said { .. } => {}
            }
        }
        if self.play.session().mood() == self.shown_mood { Ok(()) } else { self.show_mood() }
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
}

#[cfg(test)]
pub(crate) mod tests;
