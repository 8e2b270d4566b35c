//! What callers say around numbers and secrets, language by language.
//!
//! A language is a [`Table`] in a file of its own and a line in [`OTHERS`]; the rules are the same for
//! all. [docs/privacy.md](../../../../docs/privacy.md#languages) tells what each table finds.

mod english;
mod indonesian;
mod lexicon;
mod malay;
mod polish;
mod table;

use std::sync::OnceLock;

pub(super) use lexicon::{Lexicon, Meaning, folded};
use table::Table;
pub(super) use table::{Number, Role};

/// Taken where no other one fits.
static ENGLISH: Language = Language::new(&english::TABLE);

/// Every other language that is known.
static OTHERS: [Language; 3] = [
    Language::new(&indonesian::TABLE),
    Language::new(&malay::TABLE),
    Language::new(&polish::TABLE),
];

/// A language, made ready when the first call is in it.
struct Language {
    table: &'static Table,
    ready: OnceLock<Lexicon>,
}

impl Language {
    const fn new(table: &'static Table) -> Self {
        Self { table, ready: OnceLock::new() }
    }

    fn lexicon(&'static self) -> &'static Lexicon {
        self.ready.get_or_init(|| {
            let mixed = self.table.mixes.iter().map(|code| known(code).table);
            let tables: Vec<&Table> = std::iter::once(self.table).chain(mixed).collect();
            Lexicon::new(&tables)
        })
    }
}

/// Codes of the languages whose words are known beside English.
pub fn languages() -> impl Iterator<Item = &'static str> {
    OTHERS.iter().map(|language| language.table.code)
}

fn known(code: &str) -> &'static Language {
    OTHERS.iter().find(|language| language.table.code == code).unwrap_or(&ENGLISH)
}

/// The language of a code such as `pl` or `pl-PL`; English where nothing is known of it.
pub(super) fn of(code: &str) -> &'static Lexicon {
    let code = code.split(['-', '_']).next().unwrap_or("").to_lowercase();
    known(&code).lexicon()
}

/// The language of which a text without one has the most telling words; English where none has more.
pub(super) fn of_text(text: &str) -> &'static Lexicon {
    let mut best = ENGLISH.lexicon();
    let mut most = best.share(text);
    for language in &OTHERS {
        let share = language.lexicon().share(text);
        if share > most {
            (best, most) = (language.lexicon(), share);
        }
    }
    best
}

/// Whether these may be the day and the month in which somebody was born.
fn birthday(day: Option<u32>, month: Option<u32>) -> bool {
    day.is_some_and(|day| (1..=31).contains(&day))
        && month.is_some_and(|month| (1..=12).contains(&month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_sound() {
        for language in std::iter::once(&ENGLISH).chain(&OTHERS) {
            let mixed = language.table.mixes.iter().map(|code| known(code).table);
            let tables = std::iter::once(language.table).chain(mixed);
            let count: usize = tables.map(|table| table.strong.len() + 1 + table.weak.len()).sum();
            assert_eq!(language.lexicon().cues().len(), count, "{}", language.table.code);
        }
    }

    #[test]
    fn a_language_mixes_in_only_those_that_are_known() {
        for language in &OTHERS {
            for code in language.table.mixes {
                assert_eq!(known(code).table.code, *code, "{}", language.table.code);
            }
        }
    }

    #[test]
    fn texts_tell_their_language_by_their_words() {
        let language = |text| {
            std::iter::once(&ENGLISH)
                .chain(&OTHERS)
                .find(|language| std::ptr::eq(language.lexicon(), of_text(text)))
                .map(|language| language.table.code)
        };
        assert_eq!(language("numer telefonu"), Some("pl"));
        assert_eq!(language("nomor telepon"), Some("id"));
        assert_eq!(language("nombor telefon kosong lapan"), Some("ms"));
        assert_eq!(language("phone number"), Some("en"));
        assert_eq!(language("call_2024-05-03.wav"), Some("en"));
    }
}
