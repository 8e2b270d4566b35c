//! Finds phrases in what was said, tolerant of how people speak and of what speech recognition
//! makes of it.

use std::ops::Range;

use super::language::Language;
use super::lexicon::{Agreement, Agreements, How, WordId};
use super::phrases::Step;
use super::words::Word;

/// A stretch of text that a phrase matches.
#[derive(Debug, Clone, PartialEq)]
pub struct PhraseHit {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Mean agreement of the phrase's words with those found: 1 for the same words, above 0.5
    /// always.
    pub strength: f32,
}

/// Agreement of two words with one, as "north wind" with "Northwind".
const JOINED: f32 = 0.95;
/// What a strengthening word costs that the phrase does not have, in words.
const EXTRA_WORD: f32 = 0.05;

/// A way to have come to a step: where it began, and how well the words agree so far.
#[derive(Debug, Clone, Copy)]
struct Path {
    start: usize,
    words: u32,
    lost: f32,
}

impl Path {
    fn strength(self) -> f32 {
        1.0 - self.lost / self.words.max(1) as f32
    }

    /// Whether all there is to it is one word that is spelt otherwise: "Walker" is nobody's insult.
    fn is_guess(self) -> bool {
        self.words == 1 && self.lost > 1.0 - JOINED
    }

    /// Of two paths to the same step the better one; of equal ones that which began later, so
    /// that quotes are short.
    fn beats(self, other: Self) -> bool {
        self.lost < other.lost || (self.lost == other.lost && self.start > other.start)
    }

    fn with(self, agreement: f32, words: u32) -> Self {
        Self { words: self.words + words, lost: self.lost + (1.0 - agreement), ..self }
    }
}

/// Paths by step, at one place of the text.
#[derive(Debug)]
struct Paths {
    by_step: Vec<Option<Path>>,
    is_empty: bool,
}

impl Paths {
    fn clear(&mut self) {
        if !self.is_empty {
            self.by_step.fill(None);
            self.is_empty = true;
        }
    }
}

/// A phrase to be found by the numbers of its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Search<'s> {
    /// The language of its words.
    pub language: &'static Language,
    /// Its steps.
    pub steps: &'s [Step],
    /// The numbers of its words, by step.
    pub numbers: &'s [Option<WordId>],
}

impl Search<'_> {
    /// All places where the phrase occurs, in order, none overlapping another. Takes time in
    /// proportion to the words of the text times those of the phrase.
    pub(super) fn find(&self, words: &[Word], agreements: &Agreements) -> Vec<PhraseHit> {
        let mut hits: Vec<PhraseHit> = Vec::new();
        let nowhere = || Paths { by_step: vec![None; self.steps.len()], is_empty: true };
        let (mut here, mut next, mut after_next) = (nowhere(), nowhere(), nowhere());
        for at in 0..=words.len() {
            self.arrive(&mut here, 0, Path { start: at, words: 0, lost: 0.0 });
            let done = here.by_step.last().copied().flatten();
            if let Some(path) = done.filter(|path| path.start < at && !path.is_guess()) {
                let range = words[path.start].range.start..words[at - 1].range.end;
                accept(&mut hits, PhraseHit { range, strength: path.strength() });
            }
            if let Some(word) = words.get(at) {
                self.advance(&here, word, agreements.at(at), &mut next, &mut after_next);
            }
            here.clear();
            std::mem::swap(&mut here, &mut next);
            std::mem::swap(&mut next, &mut after_next);
        }
        hits
    }

    /// Takes every path over `word`, into `next`, or over `word` and the one behind it, into
    /// `after_next`.
    fn advance(
        &self,
        here: &Paths,
        word: &Word,
        agreements: &[Agreement],
        next: &mut Paths,
        after_next: &mut Paths,
    ) {
        for (index, path) in here.by_step.iter().enumerate() {
            let Some(path) = *path else { continue };
            if let Step::Any = self.steps[index] {
                self.arrive(next, index + 1, path);
            }
            let Some(wanted) = self.numbers[index] else { continue };
            for agreement in agreements.iter().filter(|agreement| agreement.word == wanted) {
                match agreement.how {
                    How::Alone(agreement) => {
                        self.arrive(next, index + 1, path.with(agreement, 1));
                    }
                    How::WithNext => self.arrive(after_next, index + 1, path.with(JOINED, 1)),
                    How::And(following) => {
                        if self.numbers.get(index + 1) == Some(&Some(following)) {
                            self.arrive(next, index + 2, path.with(JOINED, 2));
                        }
                    }
                }
            }
            if path.words > 0 && self.language.is_idle(&word.text) {
                self.arrive(next, index, path.with(1.0 - EXTRA_WORD, 0));
            }
        }
    }

    /// Enters `path` at `step` and wherever one gets from there without a word. Forks lead
    /// forward only, so this ends.
    fn arrive(&self, paths: &mut Paths, step: usize, path: Path) {
        let Some(place) = paths.by_step.get_mut(step) else { return };
        if place.is_some_and(|other| !path.beats(other)) {
            return;
        }
        *place = Some(path);
        paths.is_empty = false;
        if let Step::Fork(targets) = &self.steps[step] {
            targets.iter().for_each(|&target| self.arrive(paths, target, path));
        }
    }
}

/// Hits come by their ends; of two that overlap the stronger stays, of equals the first.
fn accept(hits: &mut Vec<PhraseHit>, hit: PhraseHit) {
    match hits.last_mut() {
        Some(last) if last.range.end > hit.range.start => {
            if hit.strength > last.strength {
                *last = hit;
            }
        }
        _ => hits.push(hit),
    }
}

#[cfg(test)]
mod tests {
    use crate::matching::{Language, Phrase};

    #[track_caller]
    fn found<'a>(phrase: &str, text: &'a str) -> Vec<&'a str> {
        let hits =
            Phrase::parse(Language::english(), phrase).unwrap().find(Language::english(), text);
        hits.into_iter().map(|hit| &text[hit.range]).collect()
    }

    #[track_caller]
    fn strength(phrase: &str, text: &str) -> f32 {
        Phrase::parse(Language::english(), phrase)
            .unwrap()
            .find(Language::english(), text)
            .first()
            .map_or(0.0, |hit| hit.strength)
    }

    #[test]
    fn finds_words_whatever_their_case_and_punctuation() {
        let text = "Well, THANK you -- for calling! Thank you, for calling.";
        assert_eq!(
            found("thank you for calling", text),
            ["THANK you -- for calling", "Thank you, for calling"]
        );
        assert_eq!(strength("thank you for calling", text), 1.0);
        assert_eq!(found("how can I help?", "how can I help"), ["how can I help"]);
    }

    #[test]
    fn understands_the_notation() {
        let phrase = "how (can|may we|shall) I? help * today";
        for text in
            ["how can I help you today", "how may we help today", "how can help any of you today"]
        {
            assert_eq!(found(phrase, text), [text]);
        }
        assert!(found(phrase, "how can I help all of you people today").is_empty());
        assert!(found(phrase, "how do I help today").is_empty());
        assert_eq!(
            found("(thank you|thanks) (very much)? for", "thanks very much for it"),
            ["thanks very much for"]
        );
    }

    #[test]
    fn contractions_are_the_words_they_stand_for() {
        assert_eq!(found("I am sorry", "oh I'm sorry"), ["I'm sorry"]);
        assert_eq!(found("I'm sorry", "i am sorry"), ["i am sorry"]);
        assert_eq!(found("I'm sorry", "im sorry"), ["im sorry"]);
        assert_eq!(found("cannot help", "I can't help"), ["can't help"]);
        assert_eq!(found("it is", "it's"), ["it's"]);
    }

    #[test]
    fn negations_neither_vanish_nor_appear() {
        assert!(found("I can help", "I can't help").is_empty());
        assert!(found("I can help", "I cannot help").is_empty());
        assert!(found("I can not help", "I can note help").is_empty());
        assert!(found("I am sorry", "I am not sorry").is_empty());
        assert!(found("is possible", "is impossible").is_empty());
        assert!(found("I cannot help", "I can help").is_empty());
        assert!(found("able to", "unable to").is_empty());
        assert!(found("is certain", "is uncertain").is_empty());
    }

    fn is_found(code: &str, phrase: &str, text: &str) -> bool {
        let language = Language::of(code);
        !Phrase::parse(language, phrase).unwrap().find(language, text).is_empty()
    }

    #[test]
    fn tolerates_the_forms_of_other_languages() {
        for (code, phrase, text) in [
            ("pl", "sprawdzę * rachunek", "Już sprawdzam kwotę rachunku"),
            ("pl", "numer klienta", "Poproszę o numerem klienta"),
            ("pl", "dziękuję za cierpliwość", "dziekuje za cierpliwosc"),
            ("pl", "w czym mogę Panu pomóc", "W czym mogę Pani pomóc?"),
            ("id", "kirim ulang", "Sudah kami kirimkan ulang"),
            ("id", "bantu (Bapak|Ibu)", "Ada yang bisa saya bantu, Kak?"),
            ("id", "mohon ditunggu sebentar", "Mohon ditunggu ya, Pak, sebentar"),
            ("id", "tunggu", "lagi nunggu"),
            ("ms", "semak bil", "Saya akan menyemak bilnya"),
        ] {
            assert!(is_found(code, phrase, text), "{phrase}: {text}");
        }
        assert!(!is_found("id", "kasihan", "Terima kasih"));
        assert!(!is_found("id", "kamu", "Terima kasih, Pak"));
        assert!(!is_found("ms", "mengada", "Bungkusan itu berada di gudang"));
    }

    #[test]
    fn tolerates_forms_slips_and_split_words() {
        for (phrase, text) in [
            ("confirm your address", "confirming your adress"),
            ("welcome to Northwind", "welcome to north wind"),
            ("welcome to Northwind", "welcome to north win"),
            ("welcome to north wind", "welcome to Northwind"),
            ("e-mail the wifi code", "email the wi-fi code"),
            ("20% off", "twenty percent off"),
            ("20 percent off", "20% off"),
            ("call may be recorded", "calls may be recorded"),
            ("in (3|4) days", "in three days"),
            ("twenty five percent", "25 percent"),
            ("I am sorry", "I'm really, um, so sorry"),
        ] {
            assert!(strength(phrase, text) > 0.8, "{phrase}: {text}");
        }
        assert!(strength("welcome to Northwind", "welcome to north wind") < 1.0);
    }

    #[test]
    fn short_words_are_taken_at_their_word() {
        assert!(found("may I", "my I").is_empty());
        assert!(found("hold the line", "told the line").is_empty());
        assert!(found("PIN", "pine").is_empty());
        assert!(found("account 4471", "account 4472").is_empty());
        assert!(found("billing", "calling").is_empty());
        assert!(found("worrying", "working").is_empty());
        assert!(found("password", "passport").is_empty());
        assert!(found("postcode", "passcode").is_empty());
    }

    #[test]
    fn a_single_word_is_not_guessed() {
        assert!(found("(moron|wanker|bastard)", "this is Helen Walker").is_empty());
        assert!(found("(moron|wanker|bastard)", "rather a mormon").is_empty());
        assert_eq!(found("(refund|credit)", "we are refunding it"), ["refunding"]);
        assert_eq!(found("Northwind", "here at north wind"), ["north wind"]);
    }

    #[test]
    fn hostile_texts_take_bounded_time() {
        let phrase = Phrase::parse(Language::english(), "(a|a a|a a a)? * (a|b)? * a * b").unwrap();
        let started = std::time::Instant::now();
        assert!(phrase.find(Language::english(), &"a ".repeat(500_000)).is_empty());
        assert!(phrase.find(Language::english(), &"a".repeat(1_000_000)).is_empty());
        assert!(phrase.find(Language::english(), "\u{0}\u{202e} 😀 ?!").is_empty());
        assert_eq!(found("مرحبا بك", "قال مرحبا بك"), ["مرحبا بك"]);
        assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    }
}
