//! The words of a language, ready to be looked up.

use std::collections::HashMap;

use regex::Regex;

use super::super::cues::{Force, What};
use super::super::kind::Kind;
use super::table::{Number, Role, Table};

/// What one word means.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::privacy) struct Meaning {
    /// What it does in a number.
    pub(in crate::privacy) number: Option<Number>,
    /// Which place in a row it names.
    pub(in crate::privacy) ordinal: Option<u32>,
    /// The digit that it may be misheard from.
    pub(in crate::privacy) slip: Option<u8>,
    /// One bit for each role.
    roles: u64,
}

impl Meaning {
    /// Whether the word has a role.
    pub(in crate::privacy) fn is(self, role: Role) -> bool {
        self.roles & bit(role) != 0
    }

    /// Whether the word is one that people say where they say numbers.
    fn tells_the_language(self) -> bool {
        self.number.is_some() || self.is(Role::Month) || self.is(Role::Currency)
    }
}

fn bit(role: Role) -> u64 {
    1 << role as u8
}

/// A language with those that its speakers mix in.
#[derive(Debug)]
pub(in crate::privacy) struct Lexicon {
    meanings: HashMap<String, Meaning>,
    cues: Vec<(Regex, What, Force)>,
    top_levels: Vec<Vec<String>>,
    possessives: Vec<&'static str>,
    by_digits: Vec<fn(&str) -> Option<Kind>>,
    dot_groups: bool,
}

impl Lexicon {
    /// Makes tables ready; what an earlier one says of a word goes before a later one.
    pub(super) fn new(tables: &[&'static Table]) -> Self {
        let mut all = Self {
            meanings: HashMap::new(),
            cues: tables.iter().flat_map(|table| cues(table)).collect(),
            top_levels: Vec::new(),
            possessives: Vec::new(),
            by_digits: tables.iter().map(|table| table.by_digits).collect(),
            dot_groups: tables.first().is_some_and(|table| table.dot_groups),
        };
        for table in tables {
            for (number, words) in table.numbers {
                all.each(words, |meaning| _ = meaning.number.get_or_insert(*number));
            }
            for (ordinal, words) in table.ordinals {
                all.each(words, |meaning| _ = meaning.ordinal.get_or_insert(*ordinal));
            }
            for (digit, words) in table.slips {
                all.each(words, |meaning| _ = meaning.slip.get_or_insert(*digit));
            }
            for (role, words) in table.words {
                all.each(words, |meaning| meaning.roles |= bit(*role));
            }
            let names = table.top_levels.iter();
            all.top_levels.extend(names.map(|name| name.split(' ').map(folded).collect()));
            all.possessives.extend(table.possessives);
        }
        all
    }

    fn each(&mut self, words: &str, change: impl Fn(&mut Meaning)) {
        for word in words.split_whitespace() {
            change(self.meanings.entry(folded(word)).or_default());
        }
    }

    /// What a folded word means.
    pub(in crate::privacy) fn meaning(&self, word: &str) -> Meaning {
        self.meanings.get(word).copied().unwrap_or_default()
    }

    /// The patterns that say what a number is.
    pub(in crate::privacy) fn cues(&self) -> &[(Regex, What, Force)] {
        &self.cues
    }

    /// How many words the end of a domain has that begins with the first of these words.
    pub(in crate::privacy) fn top_level<'w>(
        &self,
        words: impl Iterator<Item = &'w str> + Clone,
    ) -> Option<usize> {
        let fits = |name: &&Vec<String>| {
            let mut words = words.clone();
            name.iter().all(|part| words.next() == Some(part.as_str()))
        };
        self.top_levels.iter().filter(fits).map(Vec::len).max()
    }

    /// Whether a word ends as one that says "its … is".
    pub(in crate::privacy) fn is_possessive(&self, word: &str) -> bool {
        self.possessives.iter().any(|ending| word.ends_with(ending))
    }

    /// What a row of digits is by the rules of the country, where it can be nothing else.
    pub(in crate::privacy) fn by_digits(&self, digits: &str) -> Option<Kind> {
        self.by_digits.iter().find_map(|kind| kind(digits))
    }

    /// Whether thousands are written with a dot, and cents with a comma.
    pub(in crate::privacy) fn dot_groups(&self) -> bool {
        self.dot_groups
    }

    /// How many bytes of a text are words that tell that it is in this language.
    pub(super) fn share(&self, text: &str) -> usize {
        let named = self.cues.iter().filter(|(_, _, force)| *force == Force::Named);
        let cues: usize = named
            .flat_map(|(pattern, _, _)| pattern.find_iter(text))
            .map(|place| place.len())
            .sum();
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        let telling = words.filter(|word| self.meaning(&folded(word)).tells_the_language());
        cues + telling.map(str::len).sum::<usize>()
    }
}

/// The patterns of a table, ready for use.
fn cues(table: &Table) -> Vec<(Regex, What, Force)> {
    let strong = table.strong.iter().map(|(what, pattern)| (*what, *pattern, Force::Named));
    let any = std::iter::once((What::Item(Kind::LongNumber), table.any, Force::Unnamed));
    let weak = table.weak.iter().map(|(what, pattern)| (*what, *pattern, Force::Beside));
    let patterns = strong.chain(any).chain(weak).filter_map(|(what, pattern, force)| {
        let pattern = with_plain_letters(&pattern.replace("NUMBER", table.number));
        Some((Regex::new(&format!("(?i)(?:{pattern})")).ok()?, what, force))
    });
    patterns.collect()
}

/// Letters that people write without their marks when they are in a hurry, and so do machines.
const MARKED: [(char, char); 9] = [
    ('ą', 'a'),
    ('ć', 'c'),
    ('ę', 'e'),
    ('ł', 'l'),
    ('ń', 'n'),
    ('ó', 'o'),
    ('ś', 's'),
    ('ź', 'z'),
    ('ż', 'z'),
];

/// A word in lower case, with plain letters and plain apostrophes.
pub(in crate::privacy) fn folded(word: &str) -> String {
    let plain = |letter| MARKED.iter().find(|(marked, _)| *marked == letter).map(|(_, to)| *to);
    word.to_lowercase()
        .chars()
        .map(|letter| if letter == '\u{2019}' { '\'' } else { plain(letter).unwrap_or(letter) })
        .collect()
}

/// A pattern that takes a letter with and without its mark.
fn with_plain_letters(pattern: &str) -> String {
    MARKED.iter().fold(pattern.to_owned(), |pattern, (marked, plain)| {
        pattern.replace(*marked, &format!("[{marked}{plain}]"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_on_letters_do_not_matter() {
        assert_eq!(folded("Pięćdziesiąt"), "piecdziesiat");
        assert!(Regex::new(&with_plain_letters("hasło")).unwrap().is_match("haslo"));
    }
}
