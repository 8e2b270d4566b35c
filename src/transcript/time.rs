//! Points and stretches of time inside a call.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A point in a call or a length of time, in milliseconds.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(pub u64);

impl Millis {
    /// The nearest millisecond; negative and non-finite seconds count as zero.
    pub fn from_seconds(seconds: f64) -> Self {
        Self((seconds.max(0.0) * 1000.0).round() as u64)
    }

    /// The same length in seconds.
    pub fn seconds(self) -> f64 {
        self.0 as f64 / 1000.0
    }

    /// This point moved later by `other`.
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// How long after `other` this point lies; zero when it lies before.
    pub fn since(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl fmt::Display for Millis {
    /// `m:ss`, or `h:mm:ss` from one hour on, cut to the whole second.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0 / 1000;
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        if hours > 0 {
            write!(f, "{hours}:{minutes:02}:{seconds:02}")
        } else {
            write!(f, "{minutes}:{seconds:02}")
        }
    }
}

/// A stretch of a call; the end is never before the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: Millis,
    end: Millis,
}

impl Span {
    /// The stretch from `start` to `end`; an `end` before `start` counts as `start`.
    pub fn new(start: Millis, end: Millis) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Where it starts.
    pub fn start(self) -> Millis {
        self.start
    }

    /// Where it ends.
    pub fn end(self) -> Millis {
        self.end
    }

    /// How long it lasts.
    pub fn length(self) -> Millis {
        self.end.since(self.start)
    }

    /// How long both stretches run at the same time.
    pub fn overlap(self, other: Self) -> Millis {
        self.end.min(other.end).since(self.start.max(other.start))
    }

    /// The smallest stretch that holds both.
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_hours_only_when_there_are_any() {
        assert_eq!(Millis(65_999).to_string(), "1:05");
        assert_eq!(Millis(3_600_000).to_string(), "1:00:00");
    }

    #[test]
    fn overlap_is_zero_for_stretches_that_only_touch() {
        let first = Span::new(Millis(0), Millis(500));
        assert_eq!(first.overlap(Span::new(Millis(500), Millis(900))), Millis(0));
        assert_eq!(first.overlap(Span::new(Millis(200), Millis(900))), Millis(300));
    }
}
