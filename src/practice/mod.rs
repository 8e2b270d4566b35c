//! Playing a scenario with a trainee, and telling afterwards how it went.
//!
//! A [`Stage`] is a scenario ready to be played; a [`Session`] is one play of it. The session
//! takes what the trainee says and gives back what happens; it knows neither terminal nor clock.
//! [`terminal::play`] puts it before a person, [`rehearse`] runs the tests inside a scenario. In a
//! [`LedPlay`] the trainer is the customer.

pub mod clock;
mod command;
mod course;
pub mod debrief;
pub mod error;
pub mod event;
pub mod explain;
pub mod led;
mod lines;
pub mod look;
pub mod mood;
mod paper;
pub mod play;
pub mod rehearsal;
pub mod render;
pub mod score;
pub mod screen;
pub mod session;
pub mod setting;
pub mod sitting;
pub mod stage;
mod standing;
pub mod terminal;
#[cfg(test)]
pub(crate) mod tests;

use crate::clean;
pub use clock::{Clock, RealClock};
pub use debrief::Debrief;
pub use error::PracticeError;
pub use event::{Earned, Event, Exchange, Finish};
pub use explain::explain;
pub use led::{LedMove, LedPlay, LedRecord};
pub use look::{Look, Style};
pub(crate) use paper::difficulty;
pub use play::{Cast, Entry, Move, Play, Scene};
pub use rehearsal::rehearse;
pub use session::Session;
pub use setting::{Closing, Setting};
pub use sitting::{Keeper, Kept, Sitting};
pub use stage::Stage;
