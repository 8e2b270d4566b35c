//! Who speaks on which channel.

use crate::audio::{Recording, is_dual_mono};
use crate::intake::AgentChannel;
use crate::speech::Channel;
use crate::transcript::Speaker;

/// The voices of a recording.
pub(super) struct Roles {
    voices: Vec<(Speaker, Vec<f32>)>,
    /// What a reader must know of how the voices were told apart.
    pub(super) warning: Option<String>,
}

impl Roles {
    /// The voices as the transcriber takes them.
    pub(super) fn channels(&self) -> Vec<Channel<'_>> {
        self.voices
            .iter()
            .map(|(speaker, samples)| Channel { speaker: *speaker, samples })
            .collect()
    }
}

/// Gives each channel its speaker. With one channel, or twice the same, the speakers cannot be
/// told apart.
pub(super) fn assign(recording: Recording, agent: AgentChannel) -> Roles {
    let is_dual_mono = is_dual_mono(&recording);
    let mut channels = recording.channels;
    if channels.len() == 2 && !is_dual_mono {
        let speakers = match agent {
            AgentChannel::Left => [Speaker::Agent, Speaker::Customer],
            AgentChannel::Right => [Speaker::Customer, Speaker::Agent],
        };
        return Roles { voices: speakers.into_iter().zip(channels).collect(), warning: None };
    }
    let what = if is_dual_mono { "both channels carry the same sound" } else { "one channel" };
    channels.truncate(1);
    Roles {
        voices: channels.into_iter().map(|samples| (Speaker::Unknown, samples)).collect(),
        warning: Some(not_told_apart(what)),
    }
}

/// What a reader must know of a call whose speakers are unknown; `what` is the reason.
pub(super) fn not_told_apart(what: &str) -> String {
    format!(
        "{what}, so agent and customer are not told apart: a behaviour counts whoever shows it, and \
         nothing is measured of one side"
    )
}
