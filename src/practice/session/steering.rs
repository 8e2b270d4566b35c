//! What a trainer does to a conversation that goes its own way.

use super::Session;
use crate::practice::error::PracticeError;
use crate::practice::event::Event;
use crate::scenario::Line;

impl Session<'_> {
    /// Takes the conversation to a beat, as if somebody had led it there; an end is taken back.
    ///
    /// # Errors
    /// [`PracticeError::UnknownBeat`]; the conversation then stands as before.
    pub(in crate::practice) fn go_to(&mut self, id: &str) -> Result<Vec<Event>, PracticeError> {
        let beat = self.scenario().beat(id);
        let beat = beat.ok_or_else(|| PracticeError::UnknownBeat { id: id.to_owned() })?;
        self.go_on();
        let mut events = Vec::new();
        let line = self.pick(&beat.says);
        self.enter(beat, line, &mut events);
        Ok(events)
    }

    /// Goes on where the conversation had come to its end.
    pub(in crate::practice) fn go_on(&mut self) {
        self.finish = None;
    }

    /// Those of the lines that fit the customer's mood, as they would be said.
    pub(in crate::practice) fn fitting(&self, lines: &[Line]) -> Vec<String> {
        self.candidates(lines).into_iter().map(|candidate| candidate.line).collect()
    }
}
