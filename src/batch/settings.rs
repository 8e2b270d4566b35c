//! What the words of a call depend on beside its sound.

use serde::Serialize;

use crate::hash::sha256_hex;
use crate::intake::{AgentChannel, Call};
use crate::privacy;
use crate::speech::Languages;
use crate::transcript::Millis;

/// Counts changes of this program that give other words for the same sound, or mask others.
const VERSION: u32 = 3;

/// What a recording is listened to with. Two runs with the same settings hear the same.
#[derive(Debug, Clone, Serialize)]
pub struct HearingSettings {
    /// Hash of the speech model.
    pub model: String,
    /// The languages that may be spoken.
    pub language: Languages,
    /// Where the language is found: that of the rubrics. Calls in other languages are skipped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rubric_languages: Vec<String>,
    /// Names to expect, as they were given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vocabulary: Vec<String>,
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
            /// Those of the languages that may be spoken whose words the masks know beside English.
            #[serde(skip_serializing_if = "Vec::is_empty")]
            masked_languages: Vec<&'static str>,
            agent_channel: Option<AgentChannel>,
            #[serde(skip_serializing_if = "Option::is_none")]
            said_language: Option<&'s str>,
        }
        let agent_channel = call.agent_channel.or(self.agent_channel);
        let said_language = call.metadata.language.as_deref().filter(|_| self.language.is_open());
        let masked_languages = match self.masking.is_empty() {
            true => Vec::new(),
            false => privacy::languages().filter(|code| self.language.allows(code)).collect(),
        };
        let all =
            All { version: VERSION, run: self, masked_languages, agent_channel, said_language };
        // Plain fields can always be written.
        sha256_hex(&serde_json::to_vec(&all).unwrap_or_default())
    }
}
