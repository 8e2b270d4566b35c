//! Letters among the digits of a number: `QQ 12 34 56 C`, "B for Bravo, four four".

use std::ops::Range;

use super::dates::ordinal;
use super::number::{is_filler, unit};
use super::tokens::Conversation;

/// So many words may stand between the pieces.
const MOST_FILLERS: usize = 2;

/// A number with the letters and digits that belong to it; `from` is how far back it may reach.
pub(super) fn extend(said: &Conversation<'_>, number: &Range<usize>, from: usize) -> Range<usize> {
    const LONGEST: usize = 40;
    let end = said.tokens_of(said.turn_of(number.start)).end.min(number.end + LONGEST);
    let from = from.max(number.start.saturating_sub(LONGEST));
    let mut start = number.start;
    let mut candidate = number.start;
    while candidate > from && start - candidate <= MOST_FILLERS + 1 {
        candidate -= 1;
        // One piece from here leads to what is found already.
        if !is_filler(said.word(candidate))
            && piece(said, candidate, end).is_some_and(|after| {
                after <= number.start && (after >= start || fillers(said, after, start))
            })
        {
            start = candidate;
        }
    }
    let mut last = number.end;
    let mut next = last;
    while next < end && next - last <= MOST_FILLERS {
        match piece(said, next, end) {
            Some(after) => {
                last = after;
                next = after;
            }
            None if is_filler(said.word(next)) => next += 1,
            None => break,
        }
    }
    start..last
}

fn fillers(said: &Conversation<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|at| is_filler(said.word(at)))
}

/// Behind the piece of a code that stands at a token: a letter, a word for a letter, digits.
fn piece(said: &Conversation<'_>, at: usize, end: usize) -> Option<usize> {
    if said.gap(at).contains(['?', '!', '$', '£', '€']) {
        return None;
    }
    if let Some(unit) = unit(said, at) {
        return (unit.end <= end && !unit.magnitude).then_some(unit.end);
    }
    let (word, raw) = (said.word(at), said.raw(at));
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    if single && !(matches!(word, "a" | "i") && raw == word) {
        let after = match (said.word(at + 1), said.word(at + 2)) {
            ("for" | "like", spoken) if spoken.starts_with(word) => at + 3,
            ("as", "in") => at + 4,
            _ => at + 1,
        };
        let lone_pronoun = raw == "I" && said.gap(at + 1) == " " && !is_code(said, at + 1);
        return (!lone_pronoun).then_some(after.min(end));
    }
    (is_code(said, at)).then_some(at + 1)
}

fn is_code(said: &Conversation<'_>, at: usize) -> bool {
    let (word, raw) = (said.word(at), said.raw(at));
    let has_digit = word.chars().any(|letter| letter.is_ascii_digit());
    let has_letter = word.chars().any(char::is_alphabetic);
    let mixed = has_digit && has_letter && ordinal(said, at).is_none();
    let capitals = (2..=5).contains(&raw.len())
        && raw.chars().all(|letter| letter.is_ascii_uppercase())
        && !matches!(
            raw,
            "OK" | "PIN"
                | "CVV"
                | "CVC"
                | "IBAN"
                | "SSN"
                | "ID"
                | "USA"
                | "UK"
                | "TV"
                | "SMS"
                | "BIC"
        );
    let single = word.len() == 1 && has_letter;
    let spoken = is_spoken_letter(word) || word == "capital";
    mixed || capitals || spoken || single || unit(said, at).is_some()
}

/// Whether a word stands for a letter when somebody spells (the ICAO alphabet and what is usual
/// beside it).
fn is_spoken_letter(word: &str) -> bool {
    matches!(
        word,
        "alpha"
            | "alfa"
            | "bravo"
            | "charlie"
            | "delta"
            | "echo"
            | "foxtrot"
            | "golf"
            | "hotel"
            | "india"
            | "juliet"
            | "juliett"
            | "kilo"
            | "lima"
            | "mike"
            | "november"
            | "oscar"
            | "papa"
            | "quebec"
            | "romeo"
            | "sierra"
            | "tango"
            | "uniform"
            | "victor"
            | "whiskey"
            | "whisky"
            | "x-ray"
            | "xray"
            | "yankee"
            | "zulu"
            | "zee"
            | "zed"
            | "dee"
            | "bee"
            | "pee"
            | "tee"
            | "cue"
            | "queue"
            | "ess"
            | "jay"
            | "kay"
            | "ell"
            | "em"
            | "en"
            | "eff"
            | "gee"
            | "aitch"
            | "vee"
    )
}
