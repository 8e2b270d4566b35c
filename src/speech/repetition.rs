//! Finding text that the model wrote over and over instead of listening.

use crate::transcript::Word;

/// So many repeats in a row are no way of speaking.
const REPEATS: usize = 4;

/// Loops of up to this many words are looked for.
const MAX_PERIOD: usize = 12;

/// Nobody says more words a second than this for long.
const MAX_WORDS_PER_SECOND: f64 = 7.0;

/// Fewer words than this are too few to tell a pace from.
const MIN_WORDS_FOR_PACE: usize = 12;

/// The words from which on the text repeats itself: index of the first repeat.
pub(super) fn loop_start(words: &[Word]) -> Option<usize> {
    let plain: Vec<String> = words.iter().map(|word| plain(&word.text)).collect();
    for start in 0..plain.len() {
        for period in 1..=MAX_PERIOD {
            let repeats = plain[start..]
                .chunks_exact(period)
                .take_while(|chunk| *chunk == &plain[start..start + period])
                .count();
            // A single word is said three or four times by people in a rage, a sentence is not.
            let too_many = if period == 1 { REPEATS + 2 } else { REPEATS };
            if start + period <= plain.len() && repeats >= too_many {
                return Some(start + period);
            }
        }
    }
    None
}

/// Whether more was written than can be said in `seconds` of speech.
pub(super) fn is_too_much(words: &[Word], seconds: f64) -> bool {
    words.len() >= MIN_WORDS_FOR_PACE && words.len() as f64 > seconds * MAX_WORDS_PER_SECOND
}

fn plain(word: &str) -> String {
    word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::{Millis, Span};

    fn words(text: &str) -> Vec<Word> {
        text.split_whitespace()
            .map(|text| Word {
                text: text.into(),
                span: Span::new(Millis(0), Millis(1)),
                confidence: 1.0,
            })
            .collect()
    }

    #[test]
    fn finds_a_loop_and_keeps_its_first_round() {
        assert_eq!(loop_start(&words("well okay okay, Okay okay okay okay okay")), Some(2));
        let sentence = "I want to pay. I want to pay. I want to pay. I want to pay.";
        assert_eq!(loop_start(&words(sentence)), Some(4));
    }

    #[test]
    fn insisting_is_no_loop() {
        assert_eq!(loop_start(&words("no no no no I said no")), None);
        assert_eq!(loop_start(&words("four four one two four four one two")), None);
        assert_eq!(loop_start(&[]), None);
    }

    #[test]
    fn tells_an_impossible_pace() {
        assert!(is_too_much(&words(&"word ".repeat(40)), 3.0));
        assert!(!is_too_much(&words(&"word ".repeat(40)), 12.0));
    }
}
