//! What is known of a call beside what can be heard in it.

use std::collections::BTreeMap;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// On which channel of a stereo recording the agent speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgentChannel {
    /// The first one.
    #[default]
    Left,
    /// The second one.
    Right,
}

/// Who called whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The customer called.
    Inbound,
    /// The agent called.
    Outbound,
}

impl Direction {
    /// The name used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Inbound => "inbound",
            Self::Outbound => "outbound",
        }
    }
}

/// What the recorder's name for the file, a file beside it or a list says of a call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// The customer's number, never their name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<String>,
    /// The queue or line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<String>,
    /// Who called whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// When it began, in the time of the place it was recorded at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DateTime>,
    /// Language code such as `en`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Whatever else is known, by name.
    #[serde(flatten)]
    pub other: BTreeMap<String, String>,
}

impl Metadata {
    /// These values, and where there are none, those of `before`.
    pub fn over(self, before: &Self) -> Self {
        let mut other = before.other.clone();
        other.extend(self.other);
        Self {
            customer: self.customer.or_else(|| before.customer.clone()),
            queue: self.queue.or_else(|| before.queue.clone()),
            direction: self.direction.or(before.direction),
            date: self.date.or(before.date),
            language: self.language.or_else(|| before.language.clone()),
            other,
        }
    }
}
