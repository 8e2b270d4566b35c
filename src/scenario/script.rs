//! What a conversation is played from.

use super::Scenario;
use crate::rubric::Rubric;

/// A scenario and the rubric that scores it.
#[derive(Debug, Clone, PartialEq)]
pub struct Script {
    /// The scenario.
    pub scenario: Scenario,
    /// The rubric that it names.
    pub rubric: Rubric,
}
