//! One conversation with one customer.

mod answering;
mod recognising;
mod steering;

pub use recognising::Considered;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::clean::{one_line, paragraphs};
use super::error::PracticeError;
use super::event::{Event, Exchange, Finish};
use super::lines::Lines;
use super::stage::Stage;
use super::standing::Standing;
use crate::random::SplitMix64;
use crate::scenario::template::Filler;
use crate::scenario::{Beat, Scenario};
use crate::text::Text;
use crate::transcript::{self, Channel, Speaker, Transcript};

/// Nobody says more in one go; what comes after so many bytes of a message is left out.
const MAX_MESSAGE: usize = 10_000;

/// One conversation with the customer of a scenario. The same seed and the same messages give the
/// same conversation.
pub struct Session<'s> {
    stage: &'s Stage,
    filler: Filler,
    lines: Lines,
    beat: &'s Beat,
    standing: Standing,
    /// Messages without effect in this visit of the beat.
    misses: usize,
    /// How often the customer has asked into the silence in this visit of the beat.
    silences: usize,
    /// The beats where the conversation was.
    visited: BTreeSet<&'s str>,
    /// How often each fact was asked for.
    asked: BTreeMap<&'s str, usize>,
    hints: usize,
    transcript: Transcript,
    exchanges: Vec<Exchange>,
    finish: Option<Finish>,
}

impl<'s> Session<'s> {
    /// Starts a conversation; `seed` picks variables and lines.
    ///
    /// # Errors
    /// As [`Session::start_at`].
    pub fn start(stage: &'s Stage, seed: u64) -> Result<(Self, Vec<Event>), PracticeError> {
        Self::start_at(stage, seed, &stage.scenario().start)
    }

    /// Starts a conversation at the beat of that `id`, as authors do who try a part.
    ///
    /// # Errors
    /// [`PracticeError::UnknownBeat`] where the scenario has no such beat.
    pub fn start_at(
        stage: &'s Stage,
        seed: u64,
        beat: &str,
    ) -> Result<(Self, Vec<Event>), PracticeError> {
        let scenario = stage.scenario();
        let beat = scenario
            .beat(beat)
            .ok_or_else(|| PracticeError::UnknownBeat { id: beat.to_owned() })?;
        let mut session = Self {
            stage,
            filler: Filler::new(pick_variables(scenario, seed)),
            lines: Lines::new(seed, &scenario.language),
            beat,
            standing: Standing::new(&scenario.customer),
            misses: 0,
            silences: 0,
            visited: BTreeSet::new(),
            asked: BTreeMap::new(),
            hints: 0,
            transcript: Transcript {
                format: transcript::FORMAT,
                channel: scenario.channel,
                language: scenario.language.clone(),
                ..Transcript::default()
            },
            exchanges: Vec::new(),
            finish: None,
        };
        let mut events = Vec::new();
        let line = session.pick(&beat.says);
        session.enter(beat, line, &mut events);
        Ok((session, events))
    }

    /// Takes a message of the trainee. One without anything visible counts as
    /// [`silence`](Self::silence).
    ///
    /// # Errors
    /// [`PracticeError::Over`] after the end, [`PracticeError::Matching`] when the encoder fails;
    /// the play then stands as before.
    pub fn reply(&mut self, text: &str) -> Result<Vec<Event>, PracticeError> {
        if self.is_over() {
            return Err(PracticeError::Over);
        }
        let message = self.as_message(text);
        if message.is_empty() {
            return Ok(self.silence());
        }
        let heard = self.recognise(&message)?;
        let beat = self.beat.id.clone();
        let turn = self.transcript.say(Speaker::Agent, &message);
        self.standing.turns += 1;

        let mut events = Vec::new();
        if heard.is_nothing() {
            self.miss(&mut events);
        } else {
            self.answer(&heard, &mut events);
        }
        self.exchanges.push(Exchange {
            turn,
            beat,
            earned: heard.replies.into_iter().map(|(_, earned)| earned).collect(),
            asked: heard.facts.into_iter().map(|fact| fact.id.clone()).collect(),
            mood: self.standing.mood,
            patience: self.standing.patience,
        });
        Ok(events)
    }

    /// A text as it stands in the conversation.
    pub(super) fn as_message(&self, text: &str) -> String {
        let start = text.get(..text.floor_char_boundary(MAX_MESSAGE)).unwrap_or_default();
        match self.scenario().channel {
            Channel::Email => paragraphs(start).join("\n").trim().to_owned(),
            _ => one_line(start),
        }
    }

    /// The trainee says nothing for long. Where the beat listens for silence, the customer asks
    /// into it, which costs one unit of patience; otherwise nothing happens.
    pub fn silence(&mut self) -> Vec<Event> {
        let mut events = Vec::new();
        let Some(silence) = self.beat.silence.as_ref().filter(|_| !self.is_over()) else {
            return events;
        };
        self.silences += 1;
        self.standing.patience -= 1;
        let next = self.next(None);
        if !self.has_last_words(&next) {
            self.speak(&silence.says, &mut events);
        }
        self.go(next, &mut events);
        events
    }

    /// How long the customer waits for an answer before they ask into the silence; longer each
    /// time in one visit of a beat. `None` where they wait for ever.
    pub fn bears_silence_for(&self) -> Option<Duration> {
        let silence = self.beat.silence.as_ref().filter(|_| !self.is_over())?;
        let times = self.silences as u64 + 1;
        Some(Duration::from_millis(silence.after.0.saturating_mul(times)))
    }

    /// Help for the beat, where there is any.
    pub fn hint(&mut self) -> Option<String> {
        let hint = self.beat.hint.as_ref().or(self.beat.otherwise.hint.as_ref())?;
        self.hints += 1;
        Some(self.fill(hint))
    }

    /// The trainee leaves; a play that is over stays as it is.
    pub fn quit(&mut self) {
        self.finish.get_or_insert(Finish::Quit);
    }

    /// Whether the play has come to its end.
    pub fn is_over(&self) -> bool {
        self.finish.is_some()
    }

    /// How it came to its end, once it has.
    pub fn finish(&self) -> Option<&Finish> {
        self.finish.as_ref()
    }

    /// What is played.
    pub fn scenario(&self) -> &'s Scenario {
        self.stage.scenario()
    }

    /// Where the conversation stands.
    pub fn beat(&self) -> &'s Beat {
        self.beat
    }

    /// The customer's mood.
    pub fn mood(&self) -> i64 {
        self.standing.mood
    }

    /// What is left of the customer's patience.
    pub fn patience(&self) -> i64 {
        self.standing.patience
    }

    /// How often help was given.
    pub fn hints(&self) -> usize {
        self.hints
    }

    /// Whether a reply was earned so far.
    pub fn has_earned(&self, reply: &str) -> bool {
        self.standing.earned.contains(reply)
    }

    /// The messages so far and what came of each.
    pub fn exchanges(&self) -> &[Exchange] {
        &self.exchanges
    }

    /// What was said so far, without times.
    pub fn transcript(&self) -> &Transcript {
        &self.transcript
    }

    /// What was picked for each variable.
    pub fn variables(&self) -> &BTreeMap<String, String> {
        self.filler.values()
    }

    /// What the trainee must know beforehand.
    pub fn brief(&self) -> String {
        self.fill(&self.scenario().brief)
    }

    /// What the trainee can look up: labels and their contents.
    pub fn desk(&self) -> Vec<(&'s str, String)> {
        let entries = self.scenario().desk.iter();
        entries.map(|(label, text)| (label.as_str(), self.fill(text))).collect()
    }

    /// A text in the scenario's language with its variables filled in.
    pub fn fill(&self, text: &Text) -> String {
        self.filler.fill(text.get(&self.scenario().language))
    }
}

fn pick_variables(scenario: &Scenario, seed: u64) -> BTreeMap<String, String> {
    let mut random = SplitMix64::new(seed);
    let picked = scenario.variables.iter().map(|variable| {
        let value = random.pick(&variable.values).cloned().unwrap_or_default();
        (variable.name.clone(), value)
    });
    picked.collect()
}

#[cfg(test)]
mod tests;
