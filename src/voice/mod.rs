//! Spoken practice: the customer speaks through a text-to-speech program, the trainee answers by
//! voice, and what was said is scored and kept like a recorded call.
//!
//! [`converse`] leads a [`Play`](crate::practice::Play) by voice. The replies are recognised by the
//! same transcriber as calls; a [`Timeline`] notes who says what when, and makes of it the
//! transcript that is scored and the two-channel recording that `rolecall score` scores again.

pub mod conversation;
pub mod endpoint;
mod error;
pub mod line;
#[cfg(feature = "microphone")]
pub mod microphone;
pub mod player;
mod program;
pub mod recording;
mod sound;
pub mod synthesizer;
pub mod timeline;
pub mod trainee;

pub use conversation::{Spoken, Voices, converse};
pub use error::VoiceError;
#[cfg(feature = "microphone")]
pub use microphone::Microphone;
pub use player::Player;
pub use recording::Destination;
pub use synthesizer::{Choice, Persona, Synthesizer};
pub use timeline::Timeline;
pub use trainee::{Answer, SpokenReplies, Trainee};
