//! Which words of phrases a word that was said may stand for.
//!
//! People use few words, and those again and again. So the words of all phrases that are looked for
//! together are numbered, each word that was said is compared with them once, and what came of it
//! is remembered for the texts that follow.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{PoisonError, RwLock};

use super::phrases::{Phrase, Step};
use super::words::{Word, stem};

/// Agreement of a word with another form of it.
const OTHER_FORM: f32 = 0.97;

/// So many words that were said are remembered; some 10 MB.
const MAX_REMEMBERED: usize = 50_000;

/// The number of a word in a [`Lexicon`].
pub(super) type WordId = usize;

/// That a word that was said stands for a word of phrases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Agreement {
    /// The word of phrases.
    pub word: WordId,
    /// In what way.
    pub how: How,
}

/// In what way a word that was said stands for one of phrases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum How {
    /// It is the word, or agrees with it so far.
    Alone(f32),
    /// It is the word together with the next one that was said.
    WithNext,
    /// It is the word together with this one, where that follows in the phrase.
    And(WordId),
}

/// The different words of some phrases.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    words: Vec<Known>,
    by_first: HashMap<Option<char>, Vec<WordId>>,
    /// Those that stand one behind the other in a phrase, by the first letter.
    pairs: HashMap<Option<char>, Vec<(WordId, WordId)>>,
    /// By word that was said, without [`How::WithNext`].
    remembered: RwLock<HashMap<String, Vec<Agreement>>>,
}

#[derive(Debug)]
struct Known {
    text: String,
    stem: String,
}

impl Lexicon {
    /// The words of `phrases`, and for each phrase the numbers of its words by step.
    pub(super) fn new(phrases: &[Phrase]) -> (Self, Vec<Vec<Option<WordId>>>) {
        let mut lexicon = Self::default();
        let mut numbers: HashMap<&str, WordId> = HashMap::new();
        let mut numbered = Vec::with_capacity(phrases.len());
        for phrase in phrases {
            let words: Vec<Option<WordId>> = phrase
                .steps
                .iter()
                .map(|step| match step {
                    Step::Word { text, stem } => {
                        Some(*numbers.entry(text).or_insert_with(|| lexicon.add(text, stem)))
                    }
                    Step::Any | Step::Fork(_) | Step::Done => None,
                })
                .collect();
            for pair in words.windows(2) {
                if let [Some(first), Some(second)] = *pair {
                    lexicon.add_pair(first, second);
                }
            }
            numbered.push(words);
        }
        (lexicon, numbered)
    }

    fn add(&mut self, text: &str, stem: &str) -> WordId {
        let number = self.words.len();
        self.words.push(Known { text: text.to_owned(), stem: stem.to_owned() });
        self.by_first.entry(text.chars().next()).or_default().push(number);
        number
    }

    fn add_pair(&mut self, first: WordId, second: WordId) {
        let pairs = self.pairs.entry(self.words[first].text.chars().next()).or_default();
        if !pairs.contains(&(first, second)) {
            pairs.push((first, second));
        }
    }

    /// How many different words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// For each of `said` what it stands for, in order of [`How`].
    pub(super) fn look_up(&self, said: &[Word]) -> Agreements {
        let mut found = Agreements { all: Vec::new(), ends: Vec::with_capacity(said.len()) };
        let mut new: Vec<(String, Vec<Agreement>)> = Vec::new();
        let remembered = self.remembered.read().unwrap_or_else(PoisonError::into_inner);
        for (at, word) in said.iter().enumerate() {
            match remembered.get(&word.text) {
                Some(known) => found.all.extend_from_slice(known),
                None => {
                    let agreements = self.alone(&word.text);
                    found.all.extend_from_slice(&agreements);
                    new.push((word.text.clone(), agreements));
                }
            }
            if let Some(next) = said.get(at + 1) {
                let with_next = self.with_next(&word.text, &next.text);
                found.all.extend(with_next.map(|word| Agreement { word, how: How::WithNext }));
            }
            found.ends.push(found.all.len());
        }
        drop(remembered);
        self.remember(new);
        found
    }

    /// What a word stands for whatever comes next.
    fn alone(&self, said: &str) -> Vec<Agreement> {
        let first = said.chars().next();
        let stem = stem(said);
        let words = self.by_first.get(&first).into_iter().flatten().filter_map(|&word| {
            let known = &self.words[word];
            let agreement = compare(&known.text, &known.stem, said, &stem)?;
            Some(Agreement { word, how: How::Alone(agreement) })
        });
        let pairs = self.pairs.get(&first).into_iter().flatten();
        let pairs = pairs.filter(|(first, second)| {
            is_joined(said, &self.words[*first].text, &self.words[*second].text)
        });
        words
            .chain(pairs.map(|&(word, following)| Agreement { word, how: How::And(following) }))
            .collect()
    }

    /// The words that two words that were said are together.
    fn with_next(&self, said: &str, next: &str) -> impl Iterator<Item = WordId> {
        let words = self.by_first.get(&said.chars().next()).into_iter().flatten();
        words.copied().filter(move |&word| is_joined(&self.words[word].text, said, next))
    }

    /// Forgets everything when full: what comes often is soon back.
    fn remember(&self, new: Vec<(String, Vec<Agreement>)>) {
        if new.is_empty() {
            return;
        }
        let mut remembered = self.remembered.write().unwrap_or_else(PoisonError::into_inner);
        for (said, agreements) in new {
            if remembered.len() >= MAX_REMEMBERED {
                remembered.clear();
            }
            if let Entry::Vacant(place) = remembered.entry(said) {
                place.insert(agreements);
            }
        }
    }
}

/// What the words of a text stand for.
#[derive(Debug)]
pub(super) struct Agreements {
    all: Vec<Agreement>,
    /// By word, behind its last agreement.
    ends: Vec<usize>,
}

impl Agreements {
    /// Those of the word at that place of the text.
    pub(super) fn at(&self, place: usize) -> &[Agreement] {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(place).copied().unwrap_or_default();
        self.all.get(start.unwrap_or_default()..end).unwrap_or_default()
    }

    /// Those of all words.
    pub(super) fn all(&self) -> &[Agreement] {
        &self.all
    }
}

/// How well a word that was said agrees with a word of a phrase; `None` where it is another.
/// Other forms of a word begin with the same letter, so only such words need be compared.
fn compare(text: &str, stem: &str, said: &str, said_stem: &str) -> Option<f32> {
    if text == said {
        return Some(1.0);
    }
    if is_fixed(text) || is_fixed(said) {
        return None;
    }
    if stem == said_stem {
        return Some(OTHER_FORM);
    }
    let length = text.chars().count();
    let tolerated = tolerance(length);
    let shorter = length.abs_diff(said.chars().count());
    // An "un-" or "in-" in front is another word, and so are most words with another first letter.
    if tolerated < shorter || tolerated == 0 || text.chars().next() != said.chars().next() {
        return None;
    }
    let distance = strsim::osa_distance(text, said);
    (distance <= tolerated).then(|| 1.0 - distance as f32 / length as f32)
}

/// Letters that may differ in a word of this many.
fn tolerance(length: usize) -> usize {
    match length {
        0..=4 => 0,
        5..=8 => 1,
        9..=12 => 2,
        _ => 3,
    }
}

/// Words that count only as they are: those whose neighbours mean something else ("not" and
/// "note", "can" and "cans"), and everything with a digit.
fn is_fixed(word: &str) -> bool {
    word.len() <= 2
        || word.bytes().any(|byte| byte.is_ascii_digit())
        || matches!(
            word,
            "not"
                | "never"
                | "none"
                | "nothing"
                | "nobody"
                | "without"
                | "can"
                | "could"
                | "will"
                | "would"
                | "may"
                | "might"
                | "must"
                | "shall"
                | "should"
                | "has"
                | "had"
                | "have"
                | "was"
                | "were"
                | "are"
                | "his"
                | "her"
                | "him"
                | "you"
                | "your"
                | "our"
                | "their"
                | "them"
                | "they"
                | "this"
                | "these"
                | "those"
                | "that"
                | "than"
                | "then"
                | "the"
                | "and"
                | "but"
                | "for"
                | "how"
                | "who"
                | "why"
                | "what"
                | "when"
                | "where"
                | "which"
                | "with"
                | "from"
                | "there"
                | "use"
        )
}

/// Whether `first` and `second` together are `whole`: letter by letter ("e mail"), or, of longer
/// parts, with at most one letter heard wrongly.
fn is_joined(whole: &str, first: &str, second: &str) -> bool {
    let length = first.len() + second.len();
    if length < 4 || length.abs_diff(whole.len()) > 1 {
        return false;
    }
    let may_slip = first.len().min(second.len()) >= 3 && length >= 8;
    let is_same = whole.strip_prefix(first).is_some_and(|rest| rest == second);
    let may_be_same = is_same || (may_slip && differ_little(whole, first, second));
    if !may_be_same {
        return false;
    }
    let negates = |word| matches!(word, "not" | "no" | "never" | "without");
    whole.starts_with(first.chars().next().unwrap_or_default())
        && !is_fixed(whole)
        && !negates(first)
        && !negates(second)
        && (is_same || strsim::osa_distance(&format!("{first}{second}"), whole) <= 1)
}

/// Whether `first` and `second` together may differ from `whole` in one letter only, which is seen
/// faster than counted. One slip leaves all bytes as they are but those of two letters.
fn differ_little(whole: &str, first: &str, second: &str) -> bool {
    const SLIP: usize = 2 * char::MAX_LEN_UTF8;
    let same = |(left, right): &(u8, u8)| left == right;
    let start = whole.bytes().zip(first.bytes().chain(second.bytes())).take_while(same).count();
    let ends = second.bytes().rev().chain(first.bytes().rev());
    let end = whole.bytes().rev().zip(ends).take_while(same).count();
    let slip = if whole.is_ascii() && first.is_ascii() && second.is_ascii() { 2 } else { SLIP };
    start + end + slip >= whole.len()
}
