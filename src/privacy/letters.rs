//! Letters among the digits of a number: `QQ 12 34 56 C`, "B for Bravo, four four".

use std::ops::Range;

use super::dates::ordinal;
use super::language::Role;
use super::number::unit;
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
        if start < number.start && breaks(said, start) {
            break;
        }
        candidate -= 1;
        // One piece from here leads to what is found already.
        if !pause(said, candidate)
            && piece_at(said, candidate, end).is_some_and(|after| {
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
            None if pause(said, next) => next += 1,
            None => break,
        }
    }
    start..last
}

fn fillers(said: &Conversation<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|at| pause(said, at))
}

/// Whether a word is said between two pieces; in capitals "A" is one.
fn pause(said: &Conversation<'_>, at: usize) -> bool {
    said.is(at, Role::Filler) && !(said.word(at).len() == 1 && said.raw(at) != said.word(at))
}

/// Behind the piece of a code that stands at a token: a letter, a word for a letter, digits.
fn piece(said: &Conversation<'_>, at: usize, end: usize) -> Option<usize> {
    if breaks(said, at) { None } else { piece_at(said, at, end) }
}

/// Whether a code ends before a token, or begins with it.
fn breaks(said: &Conversation<'_>, at: usize) -> bool {
    said.gap(at).contains(['?', '!', '$', '£', '€'])
}

/// Whether a word names the letter that the word behind the next one begins with: "ka jak Karol".
pub(super) fn is_named_letter(said: &Conversation<'_>, at: usize) -> bool {
    let example = said.word(at + 2).chars().next();
    said.is(at, Role::LetterName)
        && said.is(at + 1, Role::LetterLike)
        && example.is_some_and(|letter| said.word(at).contains(letter))
}

fn piece_at(said: &Conversation<'_>, at: usize, end: usize) -> Option<usize> {
    if let Some(unit) = unit(said, at) {
        return (unit.end <= end && !unit.magnitude).then_some(unit.end);
    }
    if is_named_letter(said, at) {
        return Some((at + 3).min(end));
    }
    let (word, raw) = (said.word(at), said.raw(at));
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    let like = said.is(at + 1, Role::LetterLike) && said.word(at + 2).starts_with(word);
    if single && (like || raw != word || !said.is(at, Role::WordOfOneLetter)) {
        let as_in = said.is(at + 1, Role::LetterAs) && said.is(at + 2, Role::LetterIn);
        let after = match (like, as_in) {
            (true, _) => at + 3,
            (_, true) => at + 4,
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
        && !said.is(at, Role::Abbreviation);
    let single = word.len() == 1 && has_letter;
    mixed || capitals || said.is(at, Role::LetterName) || single || unit(said, at).is_some()
}
