//! A whole play: the conversations of one sitting, and the moves that made them.
//!
//! A play is made of its seed and its moves alone, so taking one back and going on after a crash are
//! the same thing: play the moves again.

use serde::{Deserialize, Serialize};

use super::debrief::Debrief;
use super::error::PracticeError;
use super::event::Event;
use super::session::Session;
use super::stage::Stage;
use crate::interface::Interface;
use crate::scoring::Listener;

/// A scenario on stage and the rubric that scores it.
#[derive(Clone, Copy)]
pub struct Scene<'c> {
    /// The scenario.
    pub stage: &'c Stage,
    /// The rubric.
    pub listener: &'c Listener,
}

/// What a play needs.
#[derive(Clone)]
pub struct Cast<'c> {
    /// What is played.
    pub scene: Scene<'c>,
    /// The second customer, where the scenario brings one.
    pub alongside: Option<Scene<'c>>,
    /// Picks variables and lines.
    pub seed: u64,
    /// The `id` of the beat to start at, in place of the scenario's own start.
    pub from: Option<String>,
}

/// Something that the trainee does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "move", rename_all = "snake_case")]
pub enum Move {
    /// Says something.
    Reply {
        /// The words.
        text: String,
    },
    /// Lets the customer wait too long.
    Silence,
    /// Asks for help.
    Hint,
}

/// Something that a play shows, in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// The trainee said something.
    Said {
        /// To which customer.
        customer: String,
        /// The words.
        text: String,
    },
    /// What came of it, or what the play began with.
    Happened(Event),
}

impl Entry {
    /// The line, where this customer says one.
    fn line_of(&self, name: &str) -> Option<&str> {
        match self {
            Self::Happened(Event::Says { customer, line, .. }) if customer == name => Some(line),
            _ => None,
        }
    }
}

/// One sitting.
pub struct Play<'c> {
    cast: Cast<'c>,
    first: Session<'c>,
    /// The conversation with the second customer, once they have come.
    second: Option<Session<'c>>,
    /// Whether the trainee talks to the second customer.
    is_with_second: bool,
    moves: Vec<Move>,
    log: Vec<Entry>,
}

impl<'c> Play<'c> {
    /// Starts a play.
    ///
    /// # Errors
    /// As [`Session::start_at`].
    pub fn start(cast: Cast<'c>) -> Result<Self, PracticeError> {
        let stage = cast.scene.stage;
        let from = cast.from.as_deref().unwrap_or(&stage.scenario().start);
        let (first, events) = Session::start_at(stage, cast.seed, from)?;
        let log = events.into_iter().map(Entry::Happened).collect();
        Ok(Self { cast, first, second: None, is_with_second: false, moves: Vec::new(), log })
    }

    /// Plays the moves of an earlier play again.
    ///
    /// # Errors
    /// As [`Play::start`] and [`Play::take`].
    pub fn resume(cast: Cast<'c>, moves: &[Move]) -> Result<Self, PracticeError> {
        let mut play = Self::start(cast)?;
        for again in moves {
            play.take(again.clone())?;
        }
        Ok(play)
    }

    /// Takes a move and gives back what it added to the log. A hint where there is none and a
    /// silence that the customer bears add nothing.
    ///
    /// # Errors
    /// As [`Session::reply`]; the play then stands as before.
    pub fn take(&mut self, a_move: Move) -> Result<&[Entry], PracticeError> {
        let before = self.log.len();
        let session = match &mut self.second {
            Some(second) if self.is_with_second => second,
            _ => &mut self.first,
        };
        let customer = session.scenario().customer.short_name();
        let events = match &a_move {
            Move::Reply { text } => {
                let events = session.reply(text)?;
                self.log.push(Entry::Said { customer, text: text.clone() });
                events
            }
            Move::Silence => session.silence(),
            Move::Hint => session.hint().map(Event::Hint).into_iter().collect(),
        };
        self.log.extend(events.into_iter().map(Entry::Happened));
        let is_reply = matches!(a_move, Move::Reply { .. });
        self.moves.push(a_move);
        if is_reply || self.session().is_over() {
            self.turn_to_next()?;
        }
        Ok(self.log.get(before..).unwrap_or_default())
    }

    /// Takes back the trainee's last words and all that came of them; `false` where there are none.
    ///
    /// # Errors
    /// As [`Play::resume`].
    pub fn undo(&mut self) -> Result<bool, PracticeError> {
        let is_reply = |a_move: &Move| matches!(a_move, Move::Reply { .. });
        let Some(last) = self.moves.iter().rposition(is_reply) else { return Ok(false) };
        let kept = self.moves.get(..last).unwrap_or_default().to_vec();
        *self = Self::resume(self.cast.clone(), &kept)?;
        Ok(true)
    }

    /// Begins anew, with what another seed picks.
    ///
    /// # Errors
    /// As [`Play::start`].
    pub fn restart(&mut self, seed: u64) -> Result<(), PracticeError> {
        *self = Self::start(Cast { seed, ..self.cast.clone() })?;
        Ok(())
    }

    /// Leaves; conversations that are over stay as they are.
    pub fn quit(&mut self) {
        self.first.quit();
        if let Some(second) = &mut self.second {
            second.quit();
        }
    }

    /// The conversation that the trainee is in.
    pub fn session(&self) -> &Session<'c> {
        self.second.as_ref().filter(|_| self.is_with_second).unwrap_or(&self.first)
    }

    /// Every conversation of the play, in the order in which they began.
    pub fn sessions(&self) -> impl Iterator<Item = &Session<'c>> {
        [&self.first].into_iter().chain(&self.second)
    }

    /// Whether every conversation has come to its end. A second customer who has not come yet is
    /// not waited for.
    pub fn is_over(&self) -> bool {
        self.sessions().all(Session::is_over)
    }

    /// What the trainee did so far.
    pub fn moves(&self) -> &[Move] {
        &self.moves
    }

    /// All that was said and shown so far.
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// What the customer said since the trainee last spoke to them, or their last line.
    pub fn last_words(&self) -> Vec<&str> {
        let name = self.session().scenario().customer.short_name();
        let is_answered =
            |entry: &&Entry| matches!(entry, Entry::Said { customer, .. } if *customer == name);
        let newest = || self.log.iter().rev();
        let mut lines: Vec<&str> = newest()
            .take_while(|entry| !is_answered(entry))
            .filter_map(|entry| entry.line_of(&name))
            .collect();
        if lines.is_empty() {
            lines.extend(newest().find_map(|entry| entry.line_of(&name)));
        }
        lines.reverse();
        lines
    }

    /// What the play needs.
    pub fn cast(&self) -> &Cast<'c> {
        &self.cast
    }

    /// Looks back at each conversation, in the order in which they began.
    ///
    /// # Errors
    /// As [`Debrief::of`].
    pub fn debriefs(&self) -> Result<Vec<Debrief>, PracticeError> {
        let scenes = [Some(self.cast.scene), self.cast.alongside];
        let scored = scenes.into_iter().flatten().zip(self.sessions());
        scored.map(|(scene, session)| Debrief::of(session, scene.listener)).collect()
    }

    /// Debriefs of this play with the words of a reader's language.
    pub fn worded(&self, debriefs: &[Debrief], interface: Interface) -> Vec<Debrief> {
        let scenes = [Some(self.cast.scene), self.cast.alongside].into_iter().flatten();
        let scored = debriefs.iter().zip(scenes);
        scored.map(|(debrief, scene)| debrief.worded(scene.listener.rubric(), interface)).collect()
    }

    /// Lets the second customer come when it is time, and the two take turns.
    fn turn_to_next(&mut self) -> Result<(), PracticeError> {
        let second_comes = self.first.scenario().alongside.as_ref().is_some_and(|alongside| {
            self.second.is_none()
                && !self.first.is_over()
                && self.first.exchanges().len() >= alongside.after
        });
        if let (true, Some(scene)) = (second_comes, self.cast.alongside) {
            let (second, events) = Session::start(scene.stage, self.cast.seed)?;
            self.second = Some(second);
            self.turn(true);
            self.log.extend(events.into_iter().map(Entry::Happened));
            return Ok(());
        }
        let other = if self.is_with_second { Some(&self.first) } else { self.second.as_ref() };
        if other.is_some_and(|other| !other.is_over()) {
            self.turn(!self.is_with_second);
        }
        Ok(())
    }

    fn turn(&mut self, to_second: bool) {
        self.is_with_second = to_second;
        let customer = self.session().scenario().customer.short_name();
        self.log.push(Entry::Happened(Event::TurnsTo { customer }));
    }
}

#[cfg(test)]
mod tests;
