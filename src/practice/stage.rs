//! A scenario ready to be played.

use std::collections::BTreeMap;

use crate::matching::{Encoder, Encoders, MatchingError, Target, Wording};
use crate::scenario::{Beat, Fact, Reply, Scenario};

/// A scenario whose replies are ready to be listened for. It serves any number of plays.
pub struct Stage {
    scenario: Scenario,
    encoder: Encoder,
    /// What to listen for, by the `id` of the reply.
    replies: BTreeMap<String, Target>,
    /// What to listen for, in the order of the scenario's facts.
    facts: Vec<Target>,
}

impl Stage {
    /// Encodes the examples of all replies and questions in one go.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn new(scenario: Scenario, encoders: &Encoders) -> Result<Self, MatchingError> {
        let encoder = encoders.of(&scenario.language)?;
        let of_replies = scenario.replies().map(|reply| &reply.wording);
        let of_facts = scenario.knows.iter().map(|fact| &fact.asked);
        let wordings: Vec<&Wording> = of_replies.chain(of_facts).collect();
        let mut targets = Target::compile_all(&encoder, &wordings)?.into_iter();
        let ids = scenario.replies().map(|reply| reply.id.clone());
        let replies = ids.zip(targets.by_ref()).collect();
        let facts = targets.collect();
        Ok(Self { scenario, encoder, replies, facts })
    }

    /// What is played.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The encoder for what is said in it.
    pub fn encoder(&self) -> &Encoder {
        &self.encoder
    }

    /// The replies that the customer reacts to in a beat, with what to listen for.
    pub fn replies_in<'s>(&'s self, beat: &'s Beat) -> Vec<(&'s Reply, &'s Target)> {
        let replies = beat.replies.iter().chain(&self.scenario.always);
        replies.filter_map(|reply| Some((reply, self.replies.get(&reply.id)?))).collect()
    }

    /// What the customer can be asked, with what to listen for.
    pub(super) fn facts(&self) -> Vec<(&Fact, &Target)> {
        self.scenario.knows.iter().zip(&self.facts).collect()
    }
}
