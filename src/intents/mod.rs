//! Intents: what agents commonly say, listed once under a name, so that a scenario or rubric can
//! listen for an apology without writing a dozen of them; and the questions that customers are
//! commonly asked about themselves.

mod read;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub(crate) use read::{own, wording};

use crate::matching::Wording;

const ENGLISH: &str = include_str!("../../intents/en.yaml");

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
    /// The shipped ones. All are English so far.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Intents> = OnceLock::new();
        // A test reads the file, so it has no faults.
        SHIPPED.get_or_init(|| read::intents("intents/en.yaml", ENGLISH).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_intents_have_no_faults() {
        let read = read::intents("en.yaml", ENGLISH).unwrap_or_else(|faults| panic!("{faults}"));
        assert_eq!(&read, Intents::shipped());
        assert!(read.intents.values().all(|wording| wording.like.len() >= 8));
        for (name, fact) in &read.facts {
            assert!(fact.says.iter().any(|line| line.contains("{{is}}")), "{name}");
        }
    }

    #[test]
    fn no_example_stands_twice_in_one_intent() {
        for (name, wording) in &Intents::shipped().intents {
            let mut like: Vec<String> = wording.like.iter().map(|l| l.to_lowercase()).collect();
            like.sort();
            like.dedup();
            assert_eq!(like.len(), wording.like.len(), "{name}");
        }
    }
}
