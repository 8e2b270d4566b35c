//! A stage of the conversation and the replies that lead on from it.

use super::line::Line;
use crate::matching::Wording;
use crate::text::Text;
use crate::transcript::Millis;

/// A stage of the conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct Beat {
    /// Unique among beats and endings.
    pub id: String,
    /// What the customer says when the conversation comes here, one of them; never empty.
    pub says: Vec<Line>,
    /// What the customer reacts to here.
    pub replies: Vec<Reply>,
    /// What happens when a message earns none of the replies.
    pub otherwise: Otherwise,
    /// What happens when the trainee says nothing.
    pub silence: Option<Silence>,
    /// Help for who asks for it.
    pub hint: Option<Text>,
}

/// Something a trainee may say, and what it leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// Unique in the scenario.
    pub id: String,
    /// What shows it.
    pub wording: Wording,
    /// By how much it changes the customer's mood.
    pub mood: i64,
    /// Where the conversation goes; it stays in its beat without one.
    pub to: Option<Destination>,
    /// What the customer answers, one of them; may be empty.
    pub says: Vec<Line>,
}

/// Where the conversation goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// To the beat of this `id`.
    Beat(String),
    /// To the ending of this `id`.
    Ending(String),
}

/// What happens when a message earns no reply.
#[derive(Debug, Clone, PartialEq)]
pub struct Otherwise {
    /// By how much it changes the customer's mood.
    pub mood: i64,
    /// What the customer answers, one of them; may be empty.
    pub says: Vec<Line>,
    /// After how many such messages in one visit of the beat the hint is shown, and again after
    /// as many more; and `to` is taken.
    pub after: usize,
    /// Help that comes unasked.
    pub hint: Option<Text>,
    /// Where the conversation then goes.
    pub to: Option<Destination>,
}

impl Otherwise {
    /// Messages without effect before help comes, where the scenario says nothing.
    pub const DEFAULT_AFTER: usize = 2;

    /// What such a message costs, where the scenario says nothing.
    pub const DEFAULT_MOOD: i64 = -1;
}

impl Default for Otherwise {
    fn default() -> Self {
        Self {
            mood: Self::DEFAULT_MOOD,
            says: Vec::new(),
            after: Self::DEFAULT_AFTER,
            hint: None,
            to: None,
        }
    }
}

/// What happens when the trainee says nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Silence {
    /// How long the customer waits.
    pub after: Millis,
    /// What they say then, one of them; never empty.
    pub says: Vec<Line>,
}
