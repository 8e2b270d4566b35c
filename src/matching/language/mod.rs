//! What words do in each language: their forms, numbers, negations, and what people write in their
//! place. One file a language.

mod affixes;
mod english;
mod indonesian;
mod malay;
mod other;
mod polish;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of one language. All lists are in lower case; where [`Language::plain_letters`] holds,
/// those that are compared with plain letters ([`Language::plain`]) have plain ones.
#[derive(Debug)]
pub struct Language {
    /// The code of two letters that files use.
    pub code: &'static str,
    /// Noises that speech recognition writes down.
    pub(super) hesitations: &'static [&'static str],
    /// Words that say that something is not so, with their letters as written.
    pub(super) negations: &'static [&'static str],
    /// Other words that mean something is missing, which are never a part of another word.
    pub(super) lacks: &'static [&'static str],
    /// Sayings that begin with a negation and deny nothing, as "tidak apa-apa" and "nie ma
    /// problemu". Repeated parts stand once.
    pub(super) harmless: &'static [&'static [&'static str]],
    /// Whether a negation before a comma or at the end is an answer, as "Nie, dziękuję".
    pub(super) bare_negation_answers: bool,
    /// Words that count only as they are, with plain letters, since other words look much like them.
    pub(super) fixed: &'static [&'static str],
    /// Words that may stand within a phrase and change nothing, with plain letters: what strengthens
    /// it, particles, addresses.
    pub(super) strengthening: &'static [&'static str],
    /// Words that begin a clause.
    pub(super) clause_words: &'static [&'static str],
    /// Abbreviations with a full stop that ends no sentence.
    pub(super) abbreviations: &'static [&'static str],
    /// Titles before a name, as they are written, whose full stop ends no sentence.
    pub(super) titles: &'static [&'static str],
    /// The word for "%".
    pub(super) percent: &'static str,
    /// The words that a written word stands for, where it stands for others: contractions and what
    /// people type for short.
    pub(super) spell_out: fn(&str) -> Option<Vec<String>>,
    /// The number up to 99 that a single word says.
    pub(super) number: fn(&str) -> Option<u32>,
    /// The words behind a digit that make it ten more and ten times as much: "belas", "puluh".
    pub(super) teen_and_ten: Option<(&'static str, &'static str)>,
    /// What the forms of a word have in common; forms of one word share at least one of these.
    pub(super) roots: fn(&str) -> Vec<String>,
    /// Whether people leave out the marks of letters, and say a word twice for more of it.
    pub(super) plain_letters: bool,
    /// Whether "buku-buku" is another form of "buku".
    pub(super) reduplicates: bool,
}

/// All that are known, one line each.
static KNOWN: [&Language; 4] =
    [&english::ENGLISH, &indonesian::INDONESIAN, &malay::MALAY, &polish::POLISH];

impl Language {
    /// The language of a code. Nothing is known of the words of others: they are compared as they
    /// are, but for the marks of letters.
    pub fn of(code: &str) -> &'static Self {
        KNOWN.into_iter().find(|known| known.code == code).unwrap_or(&other::OTHER)
    }

    /// English.
    pub fn english() -> &'static Self {
        &english::ENGLISH
    }

    /// A word without the marks of its letters, as many people type it, where the language does
    /// without them.
    pub(super) fn plain<'w>(&self, word: &'w str) -> Cow<'w, str> {
        if !self.plain_letters || word.is_ascii() {
            Cow::Borrowed(word)
        } else {
            without_marks(word)
        }
    }

    /// Whether a word says that something is not so, or is missing.
    pub(super) fn denies(&self, word: &str) -> bool {
        self.negations.contains(&word) || self.lacks.contains(&word)
    }

    /// Whether the word is a noise that speech recognition wrote down.
    pub(super) fn is_hesitation(&self, lower: &str) -> bool {
        self.hesitations.contains(&lower)
    }

    /// Whether a word within a phrase changes nothing.
    pub(super) fn is_idle(&self, word: &str) -> bool {
        self.strengthening.contains(&self.plain(word).as_ref())
    }

    /// Whether a word counts only as it is, with plain letters: it is short or has a digit, or its
    /// neighbours mean something else ("not" and "note", "can" and "cans").
    pub(super) fn is_fixed(&self, plain: &str) -> bool {
        plain.len() <= 2
            || plain.bytes().any(|byte| byte.is_ascii_digit())
            || self.fixed.contains(&plain)
    }
}

fn without_marks(word: &str) -> Cow<'_, str> {
    let letters = word.nfd().filter(|letter| !is_combining_mark(*letter));
    let mut plain = String::with_capacity(word.len());
    for letter in letters {
        // Unicode takes these for letters of their own.
        match letter {
            'ł' => plain.push('l'),
            'ø' => plain.push('o'),
            'đ' => plain.push('d'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            _ => plain.push(letter),
        }
    }
    Cow::Owned(plain)
}

/// The words of a line.
pub(super) fn own(parts: &[&str]) -> Vec<String> {
    parts.iter().map(|&part| part.to_owned()).collect()
}

/// What a table of short forms says of a word.
fn long_form(table: &[(&str, &str)], word: &str) -> Option<Vec<String>> {
    let (_, long) = table.iter().find(|(short, _)| *short == word)?;
    Some(long.split(' ').map(str::to_owned).collect())
}

/// The number of a table that a word says.
fn listed(table: &[(&str, u32)], word: &str) -> Option<u32> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_code_of_its_own() {
        let mut codes = KNOWN.map(|language| language.code);
        codes.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair[0] != pair[1]));
        assert_eq!(Language::of("xx").code, "");
    }

    #[test]
    fn marks_of_letters_can_be_left_out() {
        let polish = Language::of("pl");
        assert_eq!(polish.plain("żółć"), "zolc");
        assert_eq!(polish.plain("reklamację"), "reklamacje");
        assert_eq!(Language::english().plain("café"), "café");
    }

    #[test]
    fn lists_have_plain_letters_where_they_are_compared_so() {
        for language in KNOWN {
            let lists = [language.fixed, language.strengthening];
            for word in lists.into_iter().flatten() {
                assert_eq!(language.plain(word), *word);
            }
        }
    }
}
