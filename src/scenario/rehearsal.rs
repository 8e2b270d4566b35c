//! Plays that an author writes into a scenario, with what they must lead to.

use crate::rubric::condition::Range;

/// A play written out and what is expected of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Rehearsal {
    /// What the play shows.
    pub name: String,
    /// Picks variables and lines.
    pub seed: u64,
    /// What the trainee says, message by message.
    pub replies: Vec<String>,
    /// The `id` of the ending it must reach.
    pub ends: Option<String>,
    /// Where the rubric's total must lie, in percent.
    pub score: Option<Range>,
    /// Replies that must have been earned.
    pub did: Vec<String>,
    /// Replies that must not have been earned.
    pub missed: Vec<String>,
    /// Where the test stands in its file, as a field path.
    pub field: String,
}
