//! What the speech model is told before it listens.
//!
//! Whisper continues a text, and words of that text come more easily to it. Before a window it gets
//! the names to expect, as if they had been said before: a plain list, since a sentence around them
//! makes it know them no better.

use std::ffi::c_int;

use super::{Model, SpeechError, Transcriber};
use crate::vocabulary::Vocabulary;

/// The tokens to put before a window.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Prompt {
    /// The words that it holds.
    pub(super) names: Vocabulary,
    pub(super) tokens: Vec<c_int>,
    /// The words that the model has no room for.
    pub(super) left_out: Vec<String>,
}

impl Prompt {
    /// As many words as fit into `most` tokens, from the first on; `tokens` are those of a text.
    pub(super) fn of(
        vocabulary: &Vocabulary,
        most: usize,
        tokens: impl Fn(&str) -> Result<Vec<c_int>, SpeechError>,
    ) -> Result<Self, SpeechError> {
        let words = vocabulary.words();
        let mut fitting = words.len();
        while fitting > 0 {
            let (kept, left_out) = words.split_at(fitting);
            let written = tokens(&format!(" {}.", kept.join(", ")))?;
            if written.len() <= most {
                let (names, left_out) = (vocabulary.first(fitting), left_out.to_vec());
                return Ok(Self { names, tokens: written, left_out });
            }
            fitting -= 1;
        }
        Ok(Self { left_out: words.to_vec(), ..Self::default() })
    }
}

/// The words of a vocabulary that the model inside the program has no room for.
///
/// # Errors
/// The engine fails, for want of memory for example.
pub fn left_out(vocabulary: &Vocabulary) -> Result<Vec<String>, SpeechError> {
    /// No model reads less, and a token stands for one byte or more.
    const SURELY_FITTING: usize = 200;
    let bytes: usize = vocabulary.words().iter().map(|word| word.len() + ", ".len()).sum();
    if bytes <= SURELY_FITTING {
        return Ok(Vec::new());
    }
    let transcriber = Transcriber::load(Model::Embedded, "en", 1)?;
    Ok(transcriber.expecting(vocabulary)?.left_out().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Document;

    fn vocabulary(text: &str) -> Vocabulary {
        let document = Document::parse("a.yaml", text).unwrap();
        Vocabulary::read(&document.root())
    }

    /// A token for each letter.
    fn letters(text: &str) -> Result<Vec<c_int>, SpeechError> {
        Ok(text.bytes().map(c_int::from).collect())
    }

    #[test]
    fn the_first_words_that_fit_are_told_and_the_others_named() {
        let words = vocabulary("[Anna, Bob, Cy]");
        let prompt = Prompt::of(&words, 12, letters).unwrap();
        assert_eq!(prompt.tokens, letters(" Anna, Bob.").unwrap());
        assert_eq!((prompt.names, prompt.left_out), (words.first(2), vec!["Cy".to_owned()]));
        assert!(Prompt::of(&words, 100, letters).unwrap().left_out.is_empty());
        let none = Prompt::of(&words, 3, letters).unwrap();
        assert_eq!((none.tokens.len(), none.left_out.len()), (0, 3));
        assert_eq!(Prompt::of(&Vocabulary::default(), 3, letters).unwrap(), Prompt::default());
    }
}
