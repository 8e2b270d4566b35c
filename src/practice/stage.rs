//! A scenario ready to be played.

use std::collections::BTreeMap;

use crate::matching::{Encoder, MatchingError, Target, Wording};
use crate::scenario::{Beat, Reply, Scenario};

/// A scenario whose replies are ready to be listened for. It serves any number of plays.
pub struct Stage {
    scenario: Scenario,
    targets: BTreeMap<String, Target>,
}

impl Stage {
    /// Encodes the examples of all replies in one go.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn new(scenario: Scenario, encoder: &Encoder) -> Result<Self, MatchingError> {
        let replies: Vec<&Reply> = scenario.replies().collect();
        let wordings: Vec<&Wording> = replies.iter().map(|reply| &reply.wording).collect();
        let targets = Target::compile_all(encoder, &wordings)?;
        let targets = replies.iter().map(|reply| reply.id.clone()).zip(targets).collect();
        Ok(Self { scenario, targets })
    }

    /// What is played.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The replies that the customer reacts to in a beat, with what to listen for.
    pub fn replies_in<'s>(&'s self, beat: &'s Beat) -> Vec<(&'s Reply, &'s Target)> {
        let replies = beat.replies.iter().chain(&self.scenario.always);
        replies.filter_map(|reply| Some((reply, self.targets.get(&reply.id)?))).collect()
    }
}
