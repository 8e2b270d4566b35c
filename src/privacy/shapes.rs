//! What a number is by its shape alone.

use regex::Regex;

use super::kind::Kind;
use super::runs::Run;
use super::tokens::Conversation;

/// Shortest and longest number of a payment card.
const CARD: std::ops::RangeInclusive<usize> = 13..=19;

/// A number of so many digits is worth hiding whatever it is.
const LONG: usize = 9;

/// Whether the last digit checks the others, as it does in the number of a card (Luhn's formula,
/// ISO/IEC 7812-1).
pub(super) fn luhn(digits: &str) -> bool {
    let values = digits.bytes().rev().map(|byte| u32::from(byte.saturating_sub(b'0')));
    let sum: u32 = values
        .enumerate()
        .map(|(place, value)| match value * 2 {
            _ if place % 2 == 0 => value,
            double if double > 9 => double - 9,
            double => double,
        })
        .sum();
    digits.len() > 1 && sum.is_multiple_of(10)
}

/// What a row of digits is that nobody has named; `plain` says that somebody has named it as
/// something without need of hiding, which only a true card number overrules.
pub(super) fn kind(said: &Conversation<'_>, run: &Run, plain: bool) -> Option<Kind> {
    let length = run.digits.len();
    if run.mixed || run.sized || is_timestamp(said, run) {
        return None;
    }
    let true_card = CARD.contains(&length) && luhn(&run.digits);
    if plain {
        return true_card.then_some(Kind::Card);
    }
    let by_rules = said.language().by_digits(&run.digits).filter(|_| run.tight && !true_card);
    if by_rules.is_some() {
        return by_rules;
    }
    match length {
        _ if CARD.contains(&length) && (run.tight || true_card) => Some(Kind::Card),
        _ if !run.tight || is_years(said, run) => None,
        7..=12 if is_phone(said, run) => Some(Kind::Phone),
        6 if is_sort_code(said, run) => Some(Kind::Bank),
        _ if length >= LONG => Some(Kind::LongNumber),
        _ => None,
    }
}

/// Points in time as programs write them into names and logs.
fn is_timestamp(said: &Conversation<'_>, run: &Run) -> bool {
    let digits = run.digits.as_str();
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse().ok());
    let within = |value: Option<u32>, most: u32| value.is_some_and(|value| value <= most);
    let day = digits.starts_with("20")
        && within(part(4, 6), 12)
        && within(part(6, 8), 31)
        && part(4, 6) != Some(0)
        && part(6, 8) != Some(0);
    let first = said.word(run.tokens.start).len();
    let written = matches!(first, 8 | 10 | 12..=17) && first >= digits.len().min(8);
    let clock = digits.len() < 12 || (within(part(8, 10), 23) && within(part(10, 12), 59));
    let epoch = first == digits.len() && matches!(digits.len(), 10 | 13) && digits.starts_with("1");
    (written && day && clock) || (epoch && run.tokens.len() == 1)
}

/// Years, one after the other.
fn is_years(said: &Conversation<'_>, run: &Run) -> bool {
    let is_year =
        |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    run.tokens.clone().all(|at| {
        let word = said.word(at);
        !word.starts_with(|letter: char| letter.is_ascii_digit()) || is_year(word)
    }) && run.tokens.clone().any(|at| is_year(said.word(at)))
}

fn is_phone(said: &Conversation<'_>, run: &Run) -> bool {
    let digits = run.digits.as_str();
    let plus = said.gap(run.tokens.start).ends_with('+');
    let long = digits.len() >= 10 && (digits.starts_with('0') || plus || digits.len() <= 11);
    let local = said.word(run.tokens.start).len() == 3
        && run.tokens.len() == 2
        && said.word(run.tokens.start + 1).len() == 4
        && said.gap(run.tokens.start + 1) == "-";
    let grouped = digits.starts_with('0') && digits.len() >= 9;
    long || local || grouped || (plus && digits.len() >= 8)
}

/// `20-45-67`, where it can be no date.
fn is_sort_code(said: &Conversation<'_>, run: &Run) -> bool {
    run.tokens.len() == 3
        && run.tokens.clone().all(|at| said.word(at).len() == 2)
        && (run.tokens.start + 1..run.tokens.end).all(|at| said.gap(at) == "-")
}

/// Numbers that letters and signs give away.
#[derive(Debug, Clone)]
pub(super) struct Written {
    patterns: Vec<(Kind, Regex)>,
}

impl Written {
    /// Makes the patterns ready.
    pub(super) fn new() -> Self {
        const PATTERNS: [(Kind, &str); 4] = [
            (
                Kind::Bank,
                r"\b(?i:bic|swift)(?i: code| number)?(?i:'s| is)?:?,? (?P<item>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b",
            ),
            (Kind::Bank, r"(?i)\b[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){3,7}(?:[ -]?[a-z0-9]{1,3})?\b"),
            (
                Kind::Identity,
                r"(?i)\b[abceghj-prstw-z][abceghj-nprstw-z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]\b",
            ),
            (Kind::Identity, r"\b\d{3}-\d{2}-\d{4}\b"),
        ];
        let ready =
            PATTERNS.iter().filter_map(|(kind, pattern)| Some((*kind, Regex::new(pattern).ok()?)));
        Self { patterns: ready.collect() }
    }

    /// What the patterns find in a text.
    pub(super) fn find(&self, text: &str) -> Vec<(Kind, std::ops::Range<usize>)> {
        let of = |(kind, pattern): &(Kind, Regex)| {
            let places = pattern.captures_iter(text).filter_map(|place| {
                let named = place.name("item");
                let item = named.or_else(|| place.get(0))?;
                let digits = item.as_str().bytes().filter(u8::is_ascii_digit).count();
                let enough = *kind != Kind::Bank || named.is_some() || digits >= 10;
                enough.then(|| item.range())
            });
            places.map(|range| (*kind, range)).collect::<Vec<_>>()
        };
        self.patterns.iter().flat_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn luhn_tells_a_card_from_a_slip() {
        assert!(luhn("4111111111111111"));
        assert!(luhn("5555555555554444"));
        assert!(!luhn("4111111111111112"));
        assert_eq!(Written::new().patterns.len(), 4);
    }
}
