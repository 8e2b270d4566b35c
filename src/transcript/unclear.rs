//! Where words are missing.

use serde::{Deserialize, Serialize};

use super::{Millis, Span, Speaker};

/// A stretch of a call in which something was said that was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unclear {
    /// Who speaks.
    pub speaker: Speaker,
    /// Where it starts.
    pub start_ms: Millis,
    /// Where it ends.
    pub end_ms: Millis,
    /// Why there are no words.
    pub reason: Reason,
}

/// Why a stretch of a call has no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Somebody speaks, but the speech model made nothing of it.
    NoWords,
    /// The speech model wrote the same words over and over, and only the first of them were kept.
    Circles,
    /// It is doubtful whether this is speech at all, and what the speech model made of it was little more
    /// than a guess, so it was left out.
    Doubtful,
}

impl Unclear {
    /// When it is.
    pub fn span(&self) -> Span {
        Span::new(self.start_ms, self.end_ms)
    }

    /// Whether somebody surely speaks.
    pub fn is_speech(&self) -> bool {
        self.reason != Reason::Doubtful
    }
}
