//! What a customer knows and tells whoever asks.

use super::line::Line;
use crate::matching::Wording;
use crate::text::Text;

/// Something that the customer knows.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Unique among the facts of the scenario.
    pub id: String,
    /// The fact itself. A line that holds it makes the answer needless.
    pub is: Text,
    /// How one asks for it.
    pub asked: Wording,
    /// What the customer answers, one of them; never empty.
    pub says: Vec<Line>,
}
