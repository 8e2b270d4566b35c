//! Finding text that the model wrote over and over instead of listening.

use crate::transcript::Word;

/// So many repeats in a row are no way of speaking.
const REPEATS: usize = 4;

/// As many within one word, where numbers are written with hyphens: longer than any card's.
const REPEATS_WITHIN_WORD: usize = 20;

/// As many of the same letters within one word, such as "bebebebe": laughter is written shorter.
const REPEATS_OF_LETTERS: usize = 8;

/// So many letters are repeated within a word at most.
const MAX_LETTERS: usize = 10;

/// Loops of up to this many words are looked for.
const MAX_PERIOD: usize = 12;

/// Nobody says more words a second than this for long.
const MAX_WORDS_PER_SECOND: f64 = 7.0;

/// Fewer words than this are too few to tell a pace from.
const MIN_WORDS_FOR_PACE: usize = 12;

/// The words from which on the text repeats itself: index of the first repeat, or of a word that repeats its
/// own letters. A word such as "4-1-1-1-1" counts as its parts.
pub(super) fn loop_start(words: &[Word]) -> Option<usize> {
    let within = words.iter().position(|word| repeats_letters(&plain(&word.text)));
    let among = loop_among(words);
    within.into_iter().chain(among).min()
}

/// Whether a word goes on with the same two to ten letters; one alone may be drawn out for as long.
fn repeats_letters(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    (2..=MAX_LETTERS).any(|unit| {
        let mut same = 0;
        letters.iter().zip(letters.iter().skip(unit)).any(|(letter, later)| {
            let goes_on = letter == later && !letter.is_ascii_digit();
            same = if goes_on { same + 1 } else { 0 };
            same >= unit * (REPEATS_OF_LETTERS - 1)
        })
    })
}

fn loop_among(words: &[Word]) -> Option<usize> {
    let mut parts: Vec<String> = Vec::with_capacity(words.len());
    let mut word_of: Vec<usize> = Vec::with_capacity(words.len());
    for (index, word) in words.iter().enumerate() {
        for part in word.text.split(['-', ',', '.', '/']).filter(|part| !part.is_empty()) {
            parts.push(plain(part));
            word_of.push(index);
        }
    }
    for start in 0..parts.len() {
        for period in 1..=MAX_PERIOD.min(parts.len() - start) {
            let round = &parts[start..start + period];
            let repeats =
                parts[start..].chunks_exact(period).take_while(|chunk| *chunk == round).count();
            // People in a rage say a single word three or four times, a card has as many zeros in a
            // row; nobody says a sentence so often.
            let within_word =
                word_of.get(start + period).is_some_and(|next| *next == word_of[start]);
            let too_many = match period {
                _ if within_word => REPEATS_WITHIN_WORD,
                1 => REPEATS + 2,
                _ => REPEATS,
            };
            if repeats >= too_many {
                return word_of.get(start + period).copied();
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
    fn a_loop_within_one_word_is_found_and_a_card_number_is_none() {
        let digits = format!("it is {}", "4-1-1-1-".repeat(30));
        assert_eq!(loop_start(&words(&digits)), Some(2));
        assert_eq!(
            loop_start(&words("it is 4111-1111-1111-1111 or 4-1-1-1-1-1-1-1-1-1-1-1")),
            None
        );
    }

    #[test]
    fn a_word_of_endless_letters_is_a_loop_and_laughter_is_none() {
        assert_eq!(loop_start(&words(&format!("well {}", "be".repeat(40)))), Some(1));
        assert_eq!(loop_start(&words("hahahahaha Mississippi 4111111111111111")), None);
        assert_eq!(loop_start(&words(&format!("{}h", "a".repeat(30)))), Some(0));
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
