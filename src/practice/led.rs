//! A play in which the trainer is the customer.
//!
//! A [`LedPlay`] takes what trainer and trainee do in turn and knows neither terminal nor clock.
//! The customer of the scenario goes along unseen: what they would say is the first suggestion for
//! the trainer, and their mood and the beat where they stand are those of the play. As any play, it
//! is made of its seed and its moves alone.

mod command;
mod error;
mod moves;
mod record;
pub mod render;
mod suggestions;
pub mod terminal;
#[cfg(test)]
mod tests;

pub use error::LedError;
pub use moves::{LedMove, Turn};
pub use record::{About, LedRecord, Mark, Note};
pub use suggestions::{Origin, Suggestion};

use super::debrief::Debrief;
use super::error::PracticeError;
use super::event::{Event, Exchange, Finish};
use super::play::{Cast, Entry};
use super::session::Session;
use crate::transcript::{Speaker, Transcript};

/// One sitting of trainer and trainee.
pub struct LedPlay<'c> {
    cast: Cast<'c>,
    /// The scenario's own customer, who goes along.
    shadow: Session<'c>,
    /// What that customer said, or did, to the trainee's last words.
    answer: Vec<Event>,
    turn: Turn,
    finish: Option<Finish>,
    hints: usize,
    transcript: Transcript,
    /// One for each message of the trainee.
    exchanges: Vec<Exchange>,
    record: LedRecord,
    log: Vec<Entry>,
}

impl<'c> LedPlay<'c> {
    /// Starts a play; the trainer speaks first. A second customer, where the scenario brings one,
    /// does not come.
    ///
    /// # Errors
    /// As [`Session::start_at`].
    pub fn start(cast: Cast<'c>) -> Result<Self, PracticeError> {
        let stage = cast.scene.stage;
        let from = cast.from.as_deref().unwrap_or(&stage.scenario().start);
        let (shadow, answer) = Session::start_at(stage, cast.seed, from)?;
        let transcript = Transcript { turns: Vec::new(), ..shadow.transcript().clone() };
        Ok(Self {
            cast,
            shadow,
            answer,
            turn: Turn::Trainer,
            finish: None,
            hints: 0,
            transcript,
            exchanges: Vec::new(),
            record: LedRecord::default(),
            log: Vec::new(),
        })
    }

    /// Plays the moves of an earlier play again.
    ///
    /// # Errors
    /// As [`LedPlay::start`] and [`LedPlay::take`].
    pub fn resume(cast: Cast<'c>, moves: &[LedMove]) -> Result<Self, LedError> {
        let mut play = Self::start(cast)?;
        for again in moves {
            play.take(again.clone())?;
        }
        Ok(play)
    }

    /// Takes a move and gives back what it added to the log.
    ///
    /// # Errors
    /// Why the move cannot be made; the play then stands as before.
    pub fn take(&mut self, a_move: LedMove) -> Result<&[Entry], LedError> {
        if self.is_over() {
            return Err(PracticeError::Over.into());
        }
        if a_move.turn() != self.turn {
            return Err(LedError::NotTheirTurn);
        }
        let before = self.log.len();
        self.make(&a_move)?;
        self.record.moves.push(a_move);
        Ok(self.log.get(before..).unwrap_or_default())
    }

    fn make(&mut self, a_move: &LedMove) -> Result<(), LedError> {
        match a_move {
            LedMove::CustomerSays { text, beat, ends } => {
                self.let_customer_say(text, beat.as_deref(), *ends)?;
            }
            LedMove::TraineeSays { text } => self.let_trainee_say(text)?,
            LedMove::Silence => {
                self.answer = self.shadow.silence();
                self.turn = Turn::Trainer;
            }
            LedMove::Hint => {
                if let Some(hint) = self.shadow.hint() {
                    self.hints += 1;
                    self.log.push(Entry::Happened(Event::Hint(hint)));
                }
            }
            LedMove::Note { text } => {
                let note = Note::of(&self.shadow.as_message(text), &self.transcript)?;
                self.record.notes.push(note);
            }
            LedMove::Mark { criterion, points, comment } => {
                let rubric = self.cast.scene.listener.rubric();
                let comment = comment.as_deref().map(|comment| self.shadow.as_message(comment));
                let mark = Mark::of(rubric, criterion, *points, comment, &self.transcript)?;
                self.record.put_mark(mark);
            }
            LedMove::GoTo { beat } => {
                self.answer = self.shadow.go_to(beat).map_err(|_| self.no_beat(beat))?;
            }
            LedMove::End { ending } => self.end(ending.as_deref())?,
        }
        Ok(())
    }

    fn let_customer_say(
        &mut self,
        text: &str,
        beat: Option<&str>,
        ends: bool,
    ) -> Result<(), LedError> {
        let line = self.shadow.as_message(text);
        if line.is_empty() && !ends {
            return Err(LedError::NothingSaid);
        }
        if let Some(beat) = beat {
            self.shadow.go_to(beat).map_err(|_| self.no_beat(beat))?;
        }
        if !line.is_empty() {
            self.transcript.say(Speaker::Customer, &line);
            let customer = self.shadow.scenario().customer.short_name();
            let mood = self.shadow.mood();
            self.log.push(Entry::Happened(Event::Says { customer, line, mood }));
        }
        if ends {
            return self.end(None);
        }
        // Whatever the scenario's customer wanted, the trainer goes on.
        self.shadow.go_on();
        self.answer.clear();
        self.turn = Turn::Trainee;
        Ok(())
    }

    fn let_trainee_say(&mut self, text: &str) -> Result<(), LedError> {
        let text = self.shadow.as_message(text);
        if text.is_empty() {
            return Err(LedError::NothingSaid);
        }
        self.answer = self.shadow.reply(&text)?;
        let turn = self.transcript.say(Speaker::Agent, &text);
        let heard = self.shadow.exchanges().last().cloned();
        self.exchanges.extend(heard.map(|exchange| Exchange { turn, ..exchange }));
        let customer = self.shadow.scenario().customer.short_name();
        self.log.push(Entry::Said { customer, text });
        self.turn = Turn::Trainer;
        Ok(())
    }

    /// Ends the play: with that ending, else as the scenario's customer would end it by now, else
    /// just so.
    fn end(&mut self, ending: Option<&str>) -> Result<(), LedError> {
        let scenario = self.shadow.scenario();
        let finish = match ending {
            Some(id) => {
                let all = || scenario.endings.iter().map(|ending| ending.id.clone()).collect();
                let ending = scenario
                    .ending(id)
                    .ok_or_else(|| LedError::UnknownEnding { id: id.to_owned(), all: all() })?;
                Finish::Ending { id: ending.id.clone(), outcome: ending.outcome }
            }
            None => self.shadow.finish().cloned().unwrap_or(Finish::Stopped),
        };
        self.finish = Some(finish.clone());
        self.log.push(Entry::Happened(Event::Ended(finish)));
        Ok(())
    }

    fn no_beat(&self, id: &str) -> LedError {
        let beats = self.shadow.scenario().beats.iter();
        LedError::UnknownBeat {
            id: id.to_owned(),
            all: beats.map(|beat| beat.id.clone()).collect(),
        }
    }

    /// Takes back the last note, mark or way to a beat; where something was said after it, the
    /// customer's last line and all that came of it. Gives back the first move that is gone, `None`
    /// where there is nothing to take back.
    ///
    /// # Errors
    /// As [`LedPlay::resume`]; the play then stands as before.
    pub fn undo(&mut self) -> Result<Option<LedMove>, LedError> {
        let moves = &self.record.moves;
        let is_line = |made: &LedMove| matches!(made, LedMove::CustomerSays { .. });
        let kept = match moves.last() {
            Some(LedMove::Note { .. } | LedMove::Mark { .. } | LedMove::GoTo { .. }) => {
                Some(moves.len() - 1)
            }
            _ => moves.iter().rposition(is_line),
        };
        let Some(kept) = kept else { return Ok(None) };
        let gone = moves.get(kept).cloned();
        let again = Self::resume(self.cast.clone(), moves.get(..kept).unwrap_or_default())?;
        *self = again;
        Ok(gone)
    }

    /// Leaves; a play that is over stays as it is.
    pub fn quit(&mut self) {
        self.finish.get_or_insert(Finish::Quit);
    }

    /// Whose turn it is.
    pub fn turn(&self) -> Turn {
        self.turn
    }

    /// Whether the play has come to its end.
    pub fn is_over(&self) -> bool {
        self.finish.is_some()
    }

    /// What the customer could say now, what the scenario's own customer would say first.
    pub fn suggestions(&self) -> Vec<Suggestion> {
        suggestions::suggest(&self.shadow, &self.answer, &self.transcript)
    }

    /// The scenario's own customer, who goes along: where they stand, and what the trainee can know.
    pub fn shadow(&self) -> &Session<'c> {
        &self.shadow
    }

    /// What the play needs.
    pub fn cast(&self) -> &Cast<'c> {
        &self.cast
    }

    /// What was done, noted and marked so far.
    pub fn record(&self) -> &LedRecord {
        &self.record
    }

    /// What was said so far.
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// What came of each message of the trainee.
    pub fn exchanges(&self) -> &[Exchange] {
        &self.exchanges
    }

    /// All that was said and shown so far.
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// Looks back at what was said, by the scenario's rubric as in any play. One that is not over
    /// counts as left.
    ///
    /// # Errors
    /// As [`Debrief::of`].
    pub fn debrief(&self) -> Result<Debrief, PracticeError> {
        let finish = self.finish.clone().unwrap_or(Finish::Quit);
        let listener = self.cast.scene.listener;
        Debrief::of_words(&self.shadow, &self.transcript, finish, self.hints, listener)
    }
}
