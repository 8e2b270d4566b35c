//! What can go wrong in a play.

use crate::matching::MatchingError;

/// A failure to play a scenario. Nothing that a trainee says leads to one.
#[derive(Debug, thiserror::Error)]
pub enum PracticeError {
    /// The sentence encoder failed.
    #[error("what was said cannot be compared with the scenario")]
    Matching(#[from] MatchingError),
    /// A play is to start at a beat that the scenario does not have.
    #[error("the scenario has no beat `{id}` to start with")]
    UnknownBeat {
        /// The missing beat.
        id: String,
    },
    /// Something was said after the end.
    #[error("the play is already over")]
    Over,
    /// The screen or the file with the replies failed.
    #[error("the play cannot be shown or read")]
    Io(#[from] std::io::Error),
}
