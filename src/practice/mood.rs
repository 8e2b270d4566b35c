//! A customer's mood in words.

use super::look::Look;
use crate::interface::Interface;
use crate::scenario::{BEST_MOOD, WORST_MOOD};

/// The mood in one word.
pub fn in_words(mood: i64, interface: Interface) -> String {
    let name = match mood {
        ..=-5 => "furious",
        -4 => "very-angry",
        -3 => "angry",
        -2 => "annoyed",
        -1 => "uneasy",
        0 => "calm",
        1 => "at-ease",
        2 => "content",
        3 => "pleased",
        4 => "happy",
        5.. => "delighted",
    };
    interface.fill("practice-mood-name", &[("mood", name.into())])
}

/// The mood as word and height, as in `[mood: annoyed ▂]`, or `[mood: annoyed -2]`.
pub fn gauge(mood: i64, look: Look) -> String {
    const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let height = if look.unicode {
        let height = HEIGHTS.get(above_worst(mood) * (HEIGHTS.len() - 1) / SPAN);
        height.unwrap_or(&'▁').to_string()
    } else {
        format!("{mood:+}")
    };
    let word = in_words(mood, look.interface).into();
    look.interface.fill("practice-mood", &[("mood", word), ("height", height.into())])
}

/// The mood as a bar that is longer the better it is, as in `███░░░░░░░░`.
pub(super) fn bar(mood: i64, look: Look) -> String {
    let (full, empty) = if look.unicode { ("█", "░") } else { ("#", "-") };
    let above = above_worst(mood);
    full.repeat(above + 1) + &empty.repeat(SPAN - above)
}

const SPAN: usize = (BEST_MOOD - WORST_MOOD).unsigned_abs() as usize;

fn above_worst(mood: i64) -> usize {
    (mood.clamp(WORST_MOOD, BEST_MOOD) - WORST_MOOD).unsigned_abs() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_a_word_and_a_height() {
        let ascii = Look { unicode: false, ..Look::default() };
        assert_eq!(gauge(-5, Look::default()), "[mood: furious ▁]");
        assert_eq!(gauge(5, Look::default()), "[mood: delighted █]");
        assert_eq!(gauge(-2, ascii), "[mood: annoyed -2]");
        assert_eq!(bar(-2, Look::default()), "████░░░░░░░");
        assert_eq!(
            (bar(-9, ascii).as_str(), bar(9, ascii).as_str()),
            ("#----------", "###########")
        );
        assert_eq!(gauge(9, ascii), "[mood: delighted +9]");
    }
}
