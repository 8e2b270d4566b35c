//! Many phrases that are looked for in the same texts.
//!
//! A phrase can only occur where each word that it cannot do without has something that stands for
//! it. Few phrases pass that in a turn, and only for those is the search made.

use std::ops::Range;

use super::language::Language;
use super::lexicon::{Agreements, How, Lexicon, WordId};
use super::phrase_search::{PhraseHit, Search};
use super::phrases::Phrase;
use super::words::{Word, words};

/// Phrases with an index of their words.
#[derive(Debug)]
pub(super) struct PhraseBook {
    language: &'static Language,
    phrases: Vec<Phrase>,
    /// The numbers of each phrase's words, by step.
    numbers: Vec<Vec<Option<WordId>>>,
    lexicon: Lexicon,
    /// By word: the phrases with a part that the word may fill.
    parts: Vec<Vec<Part>>,
    /// By phrase: all its parts.
    needed: Vec<u64>,
}

/// A part of a phrase that must be filled, as one bit.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Part {
    phrase: usize,
    bit: u64,
}

/// What the words of a text stand for in a book, and which of its phrases may occur there.
#[derive(Debug)]
pub(super) struct Page {
    agreements: Agreements,
    /// In order.
    likely: Vec<usize>,
}

impl PhraseBook {
    pub(super) fn new(language: &'static Language, phrases: Vec<Phrase>) -> Self {
        let (lexicon, numbers) = Lexicon::new(language, &phrases);
        let mut parts: Vec<Vec<Part>> = vec![Vec::new(); lexicon.len()];
        let mut needed = vec![0; phrases.len()];
        for (phrase, numbers) in numbers.iter().enumerate() {
            // What is beyond the bits is not asked for, which only costs time.
            let bits = (0..u64::BITS).map(|place| 1 << place);
            for (steps, bit) in phrases[phrase].needed.iter().zip(bits) {
                needed[phrase] |= bit;
                for word in steps.iter().filter_map(|step| numbers[*step]) {
                    parts[word].push(Part { phrase, bit });
                }
            }
        }
        Self { language, phrases, numbers, lexicon, parts, needed }
    }

    /// Looks the words of a text up.
    pub(super) fn read(&self, words: &[Word]) -> Page {
        let agreements = self.lexicon.look_up(words);
        let mut filled = vec![0; self.phrases.len()];
        let mut fill = |word: WordId| {
            for part in &self.parts[word] {
                filled[part.phrase] |= part.bit;
            }
        };
        for agreement in agreements.all() {
            fill(agreement.word);
            if let How::And(following) = agreement.how {
                fill(following);
            }
        }
        let filled = filled.iter().zip(&self.needed).enumerate();
        let likely = filled.filter(|(_, (filled, needed))| filled == needed);
        Page { likely: likely.map(|(phrase, _)| phrase).collect(), agreements }
    }

    /// Where those of the phrases occur that are in `range`; each hit with its phrase as written.
    pub(super) fn find<'b>(
        &'b self,
        range: Range<usize>,
        words: &'b [Word],
        page: &'b Page,
    ) -> impl Iterator<Item = (&'b str, PhraseHit)> {
        let from = page.likely.partition_point(|phrase| *phrase < range.start);
        let likely = page.likely.iter().skip(from).take_while(move |phrase| range.contains(phrase));
        likely.flat_map(move |&phrase| {
            let steps = &self.phrases[phrase].steps;
            let search = Search { language: self.language, steps, numbers: &self.numbers[phrase] };
            let hits = search.find(words, &page.agreements);
            hits.into_iter().map(move |hit| (self.phrases[phrase].as_str(), hit))
        })
    }
}

impl Phrase {
    /// All places where the phrase occurs, in order, none overlapping another.
    pub fn find(&self, language: &'static Language, text: &str) -> Vec<PhraseHit> {
        let book = PhraseBook::new(language, vec![self.clone()]);
        let words = words(language, text);
        let page = book.read(&words);
        book.find(0..1, &words, &page).map(|(_, hit)| hit).collect()
    }
}
