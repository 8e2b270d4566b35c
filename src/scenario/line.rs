//! What a customer may say.

use super::{BEST_MOOD, WORST_MOOD};
use crate::rubric::condition::Range;
use crate::text::Text;

/// Something a customer may say.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The words.
    pub text: Text,
    /// The mood in which they say it; any, without a range.
    pub mood: Option<Range>,
}

impl Line {
    /// Whether a customer in that mood would say it.
    pub fn fits(&self, mood: i64) -> bool {
        self.mood.is_none_or(|range| range.contains(mood as f64))
    }
}

/// A mood in which none of the lines fits; none for no lines.
pub(super) fn unspoken_mood(lines: &[Line]) -> Option<i64> {
    let is_unspoken = |mood: &i64| lines.iter().all(|line| !line.fits(*mood));
    (WORST_MOOD..=BEST_MOOD).find(is_unspoken).filter(|_| !lines.is_empty())
}
