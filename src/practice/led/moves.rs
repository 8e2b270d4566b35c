//! What trainer and trainee do.

use serde::{Deserialize, Serialize};

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The trainer's, who plays the customer.
    Trainer,
    /// The trainee's.
    Trainee,
}

/// Something that trainer or trainee does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "move", rename_all = "snake_case")]
pub enum LedMove {
    /// The trainer says something as the customer.
    CustomerSays {
        /// The words.
        text: String,
        /// The `id` of the beat that the line was taken from, where the conversation goes there.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        beat: Option<String>,
        /// Whether the play ends with it, as the scenario's customer would end it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        ends: bool,
    },
    /// The trainee answers.
    TraineeSays {
        /// The words.
        text: String,
    },
    /// The trainee says nothing.
    Silence,
    /// The trainee asks for help.
    Hint,
    /// The trainer notes an observation about what was said last.
    Note {
        /// The words.
        text: String,
    },
    /// The trainer marks a criterion; a later mark counts instead of an earlier one.
    Mark {
        /// The criterion's `id`.
        criterion: String,
        /// How many points.
        points: f64,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    },
    /// The trainer takes the conversation to a beat.
    GoTo {
        /// The beat's `id`.
        beat: String,
    },
    /// The trainer ends the play.
    End {
        /// The `id` of the ending that it came to, where it is one of the scenario's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ending: Option<String>,
    },
}

impl LedMove {
    /// Whose turn it must be.
    pub fn turn(&self) -> Turn {
        match self {
            Self::TraineeSays { .. } | Self::Silence | Self::Hint => Turn::Trainee,
            Self::CustomerSays { .. }
            | Self::Note { .. }
            | Self::Mark { .. }
            | Self::GoTo { .. }
            | Self::End { .. } => Turn::Trainer,
        }
    }
}
