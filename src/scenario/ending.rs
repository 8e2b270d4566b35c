//! How a conversation can end.

use serde::{Deserialize, Serialize};

use super::line::Line;
use crate::rubric::condition::Range;
use crate::text::Text;

/// A way in which the conversation can end.
#[derive(Debug, Clone, PartialEq)]
pub struct Ending {
    /// Unique among beats and endings.
    pub id: String,
    /// Whether it is one to be glad about.
    pub outcome: Outcome,
    /// When it can be reached; always, without a condition.
    pub when: Option<When>,
    /// The customer's last words, one of them; may be empty.
    pub says: Vec<Line>,
    /// What to learn from it.
    pub debrief: Option<Text>,
}

/// Whether an ending is one to be glad about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The customer has what they came for and was treated well.
    Good,
    /// It is over, and something was left out.
    Neutral,
    /// The customer leaves worse than they came.
    Bad,
}

impl Outcome {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Neutral => "neutral",
            Self::Bad => "bad",
        }
    }
}

/// What must be so for an ending; everything that is given must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct When {
    /// The customer's mood.
    pub mood: Option<Range>,
    /// What is left of the customer's patience.
    pub patience: Option<Range>,
    /// How many messages the trainee has sent.
    pub turns: Option<Range>,
    /// Replies that were all earned.
    pub did: Vec<String>,
    /// Replies none of which was earned.
    pub missed: Vec<String>,
}
