//! Languages of which nothing is known.

use super::Language;

pub(super) static OTHER: Language = Language {
    code: "",
    hesitations: &[],
    negations: &[],
    lacks: &[],
    harmless: &[],
    bare_negation_answers: false,
    fixed: &[],
    strengthening: &[],
    clause_words: &[],
    abbreviations: &[],
    titles: &[],
    percent: "%",
    spell_out: |_| None,
    number: |_| None,
    teen_and_ten: None,
    roots: |word| vec![word.to_owned()],
    plain_letters: true,
    reduplicates: false,
};
