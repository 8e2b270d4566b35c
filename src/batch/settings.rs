//! What the words of a call depend on beside its sound.

use serde::Serialize;

use crate::hash::sha256_hex;
use crate::intake::{AgentChannel, Call};
use crate::transcript::Millis;

/// Counts changes of this program that give other words for the same sound.
const VERSION: u32 = 2;

/// What a recording is listened to with. Two runs with the same settings hear the same.
#[derive(Debug, Clone, Serialize)]
pub struct HearingSettings {
    /// Hash of the speech model.
    pub model: String,
    /// The language that is expected, as a code.
    pub language: String,
    /// On which channel the agent speaks, where a call does not say so itself; without one, the words
    /// tell.
    pub agent_channel: Option<AgentChannel>,
    /// Shorter recordings are skipped.
    pub min_length: Millis,
    /// What is masked, as [`Masking::settings`](crate::privacy::Masking::settings) says it.
    pub masking: String,
}

impl HearingSettings {
    /// A hash of the settings for one call.
    pub(super) fn key(&self, call: &Call) -> String {
        #[derive(Serialize)]
        struct All<'s> {
            version: u32,
            run: &'s HearingSettings,
            agent_channel: Option<AgentChannel>,
        }
        let agent_channel = call.agent_channel.or(self.agent_channel);
        let all = All { version: VERSION, run: self, agent_channel };
        // Plain fields can always be written.
        sha256_hex(&serde_json::to_vec(&all).unwrap_or_default())
    }
}
