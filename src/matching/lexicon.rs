//! Which words of phrases a word that was said may stand for.
//!
//! People use few words, and those again and again. So the words of all phrases that are looked for
//! together are numbered, each word that was said is compared with them once, and what came of it
//! is remembered for the texts that follow.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::sync::{PoisonError, RwLock};

use super::language::Language;
use super::phrases::{Phrase, Step};
use super::words::Word;

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
#[derive(Debug)]
pub(super) struct Lexicon {
    language: &'static Language,
    /// With plain letters.
    words: Vec<String>,
    by_first: HashMap<Option<char>, Vec<WordId>>,
    by_root: HashMap<String, Vec<WordId>>,
    /// Those that stand one behind the other in a phrase, by the first letter.
    pairs: HashMap<Option<char>, Vec<(WordId, WordId)>>,
    /// By word that was said, without [`How::WithNext`].
    remembered: RwLock<HashMap<String, Vec<Agreement>>>,
}

impl Lexicon {
    /// The words of `phrases`, and for each phrase the numbers of its words by step.
    pub(super) fn new(
        language: &'static Language,
        phrases: &[Phrase],
    ) -> (Self, Vec<Vec<Option<WordId>>>) {
        let mut lexicon = Self {
            language,
            words: Vec::new(),
            by_first: HashMap::new(),
            by_root: HashMap::new(),
            pairs: HashMap::new(),
            remembered: RwLock::default(),
        };
        let mut numbers: HashMap<&str, WordId> = HashMap::new();
        let mut numbered = Vec::with_capacity(phrases.len());
        for phrase in phrases {
            let words: Vec<Option<WordId>> = phrase
                .steps
                .iter()
                .map(|step| match step {
                    Step::Word(text) => {
                        Some(*numbers.entry(text).or_insert_with(|| lexicon.add(text)))
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

    fn add(&mut self, text: &str) -> WordId {
        let number = self.words.len();
        let plain = self.language.plain(text).into_owned();
        for root in self.roots(text, &plain) {
            self.by_root.entry(root).or_default().push(number);
        }
        self.by_first.entry(plain.chars().next()).or_default().push(number);
        self.words.push(plain);
        number
    }

    /// The roots of a word as it is written, and as it would be with plain letters; none for a word
    /// that counts only as it is.
    fn roots(&self, text: &str, plain: &str) -> BTreeSet<String> {
        if self.language.is_fixed(plain) {
            return BTreeSet::new();
        }
        let mut roots = BTreeSet::from_iter((self.language.roots)(text));
        if text != plain {
            roots.extend((self.language.roots)(plain));
        }
        // "Berada" and "mengada" both come from "ada", and mean nothing alike.
        roots.retain(|root| !self.language.is_fixed(root));
        roots
    }

    fn add_pair(&mut self, first: WordId, second: WordId) {
        let pairs = self.pairs.entry(self.words[first].chars().next()).or_default();
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
        let plain = self.language.plain(said);
        let first = plain.chars().next();
        let roots = self.roots(said, &plain);
        let forms = roots.iter().filter_map(|root| self.by_root.get(root)).flatten().copied();
        let mut forms: Vec<WordId> = forms.collect();
        forms.sort_unstable();
        forms.dedup();
        // Other forms may begin otherwise, misspelt words do not.
        let mut near: Vec<WordId> = self.by_first.get(&first).cloned().unwrap_or_default();
        near.extend(&forms);
        near.sort_unstable();
        near.dedup();
        let said = plain.as_ref();
        let words = near.into_iter().filter_map(|word| {
            let is_form = forms.binary_search(&word).is_ok();
            let agreement = self.compare(&self.words[word], said, is_form)?;
            Some(Agreement { word, how: How::Alone(agreement) })
        });
        let pairs = self.pairs.get(&first).into_iter().flatten();
        let pairs = pairs.filter(|(first, second)| {
            self.is_joined(said, &self.words[*first], &self.words[*second])
        });
        words
            .chain(pairs.map(|&(word, following)| Agreement { word, how: How::And(following) }))
            .collect()
    }

    /// The words that two words that were said are together.
    fn with_next(&self, said: &str, next: &str) -> impl Iterator<Item = WordId> {
        let (said, next) = (self.language.plain(said), self.language.plain(next));
        let words = self.by_first.get(&said.chars().next()).into_iter().flatten();
        words.copied().filter(move |&word| self.is_joined(&self.words[word], &said, &next))
    }

    /// How well a word that was said agrees with a word of a phrase, both with plain letters; `None`
    /// where it is another.
    fn compare(&self, text: &str, said: &str, is_form: bool) -> Option<f32> {
        if text == said {
            return Some(1.0);
        }
        if self.language.is_fixed(text) || self.language.is_fixed(said) {
            return None;
        }
        if is_form {
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

    /// Whether `first` and `second` together are `whole`: letter by letter ("e mail"), or, of longer
    /// parts, with at most one letter heard wrongly.
    fn is_joined(&self, whole: &str, first: &str, second: &str) -> bool {
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
        whole.starts_with(first.chars().next().unwrap_or_default())
            && !self.language.is_fixed(whole)
            && !self.language.denies(first)
            && !self.language.denies(second)
            && (is_same || strsim::osa_distance(&format!("{first}{second}"), whole) <= 1)
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

/// Letters that may differ in a word of this many.
fn tolerance(length: usize) -> usize {
    match length {
        0..=4 => 0,
        5..=8 => 1,
        9..=12 => 2,
        _ => 3,
    }
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
