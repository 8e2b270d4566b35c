//! Intents: what agents commonly say, listed once under a name, so that a scenario or rubric can
//! listen for an apology without writing a dozen of them; and the questions that customers are
//! commonly asked about themselves.

mod read;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub(crate) use read::{own, wording};

use crate::matching::Wording;

/// By code of language, one line each.
const SHIPPED: [(&str, &str); 4] = [
    ("en", include_str!("../../intents/en.yaml")),
    ("id", include_str!("../../intents/id.yaml")),
    ("ms", include_str!("../../intents/ms.yaml")),
    ("pl", include_str!("../../intents/pl.yaml")),
];

/// The named intents and facts of a language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Intents {
    /// What agents say, by name.
    pub intents: BTreeMap<String, Wording>,
    /// What customers are asked about themselves, by name.
    pub facts: BTreeMap<String, KnownFact>,
}

/// Something that customers are commonly asked.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownFact {
    /// How they are asked.
    pub asked: Wording,
    /// What they answer, `{{is}}` standing for the fact; never empty.
    pub says: Vec<String>,
}

impl Intents {
    /// The shipped ones of a language, by its code.
    pub fn shipped(language: &str) -> Option<&'static Self> {
        static READ: [OnceLock<Intents>; SHIPPED.len()] =
            [const { OnceLock::new() }; SHIPPED.len()];
        let place = SHIPPED.iter().position(|(code, _)| *code == language)?;
        // A test reads the files, so they have no faults.
        let read = || read::intents(SHIPPED[place].0, SHIPPED[place].1).unwrap_or_default();
        Some(READ[place].get_or_init(read))
    }

    /// The codes of the languages that there are shipped ones in.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(code, _)| *code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_intents_have_no_faults() {
        for (code, text) in SHIPPED {
            let read =
                read::intents(code, text).unwrap_or_else(|faults| panic!("{code}: {faults}"));
            assert_eq!(Some(&read), Intents::shipped(code));
            for (name, wording) in &read.intents {
                assert!(wording.like.len() >= 8, "{code}: {name}");
            }
            for (name, fact) in &read.facts {
                assert!(fact.says.iter().any(|line| line.contains("{{is}}")), "{code}: {name}");
            }
        }
    }

    #[test]
    fn every_language_has_the_same_intents_and_facts() {
        let english = Intents::shipped("en").unwrap();
        for code in Intents::languages() {
            let other = Intents::shipped(code).unwrap();
            assert!(other.intents.keys().eq(english.intents.keys()), "{code}");
            assert!(other.facts.keys().eq(english.facts.keys()), "{code}");
        }
    }

    #[test]
    fn no_example_stands_twice_in_one_intent() {
        for code in Intents::languages() {
            for (name, wording) in &Intents::shipped(code).unwrap().intents {
                let mut like: Vec<String> = wording.like.iter().map(|l| l.to_lowercase()).collect();
                like.sort();
                like.dedup();
                assert_eq!(like.len(), wording.like.len(), "{code}: {name}");
            }
        }
    }
}
