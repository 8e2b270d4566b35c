//! Tests that an author writes into a rubric: a conversation and the verdicts it must get.

use crate::transcript::{Channel, Turn};

/// A conversation and what is expected of its evaluation.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    /// What the conversation shows.
    pub name: String,
    /// Where it takes place.
    pub channel: Channel,
    /// What is said, without times.
    pub turns: Vec<Turn>,
    /// Expected verdicts by criterion.
    pub criteria: Vec<(String, ExpectedPoints)>,
    /// Whether the call is expected to pass.
    pub call: Option<CallOutcome>,
    /// Where the total is expected.
    pub percent: Option<super::condition::Range>,
    /// Where it stands in its file, as a field path.
    pub field: String,
}

/// What a criterion is expected to get.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ExpectedPoints {
    /// So many points.
    Points(f64),
    /// It does not apply.
    NotApplicable,
}

/// Whether a call passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallOutcome {
    /// It reaches the pass mark and nothing fails it by itself.
    Pass,
    /// It does not.
    Fail,
}
