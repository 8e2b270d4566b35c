//! Who speaks.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The role of a voice in the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// The company's side: the trainee in a practice run.
    Agent,
    /// The person who is served.
    Customer,
    /// Somebody else: a recorded announcement, an interpreter.
    Other,
    /// A voice that could not be told apart.
    Unknown,
}

impl Speaker {
    /// The name used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Customer => "customer",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }

    /// Whether words of this voice may count as words of `wanted`. A voice that could not be
    /// told apart may be anybody's.
    pub fn may_be(self, wanted: Self) -> bool {
        self == wanted || self == Self::Unknown
    }
}

impl fmt::Display for Speaker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
