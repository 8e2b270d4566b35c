//! Passwords and answers to security questions that are words.

use std::ops::Range;

use super::cues::{Cue, What};
use super::kind::Kind;
use super::language::Role;
use super::number::is_attending;
use super::tokens::Conversation;

/// A password is no longer than so many words, spelt out or not.
const LONGEST: usize = 14;

/// An answer of more words is talk.
const LONGEST_ANSWER: usize = 6;

/// The tokens of every secret that is said behind the words that name it, or in answer to them.
pub(super) fn secrets(said: &Conversation<'_>, cues: &[Vec<Cue>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (turn, cues) in cues.iter().enumerate() {
        let all = said.tokens_of(turn);
        let of_secrets = |cue: &&Cue| cue.what == What::Item(Kind::Password) && !cue.is_weak();
        let mut told = false;
        let names_it = |cue: &&Cue| {
            of_secrets(cue) && !cue.tokens.clone().any(|at| said.is(at, Role::SecretQuestion))
        };
        for cue in cues.iter().filter(names_it) {
            if let Some(value) = told_after(said, cue.tokens.end, all.end) {
                found.push(value);
                told = true;
            }
        }
        if !told && cues.iter().any(|cue| of_secrets(&cue)) && asks(said, turn) {
            found.extend(answer(said, turn));
        }
    }
    found
}

/// "… is bluebell", "…: Fluffy77".
fn told_after(said: &Conversation<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let last = at.checked_sub(1)?;
    let named = said.language().is_possessive(said.word(last)) || said.is(last, Role::SecretIs);
    let mut start = at;
    while start < end && said.is(start, Role::SecretSkip) {
        start += 1;
    }
    let says = named || (at..start).any(|at| said.is(at, Role::SecretIs));
    let colon = said.gap(at).starts_with(':') && start < end;
    if !says && !colon || start >= end || said.is(start, Role::NoSecret) {
        return None;
    }
    if (at..=start).any(|at| said.gap(at).contains(['?', '!', '.'])) {
        return None;
    }
    let last = sentence_end(said, start, end);
    (last > start && !(start..last).any(|at| said.is_label(at))).then_some(start..last)
}

/// Behind the last word of what is told: the end of the sentence, or a word that begins something
/// else.
fn sentence_end(said: &Conversation<'_>, start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end && at - start < LONGEST {
        let spelt = said.word(at).chars().count() == 1 || super::number::unit(said, at).is_some();
        if at > start {
            let gap = said.gap(at);
            let before = at - 1;
            let was_spelt = said.word(before).chars().count() == 1
                || super::number::unit(said, before).is_some();
            if gap.contains(['?', '!', ';'])
                || (gap.contains(['.', ',']) && !(was_spelt || spelt || gap == "."))
            {
                break;
            }
            if said.is(at, Role::SecretBreak)
                && !said.word(at + 1).chars().all(|letter| letter.is_ascii_digit())
                && !(spelt && said.word(at + 1).chars().count() == 1)
            {
                break;
            }
        }
        at += 1;
    }
    at
}

/// What the other side says next, where it is short and no talk.
fn answer(said: &Conversation<'_>, turn: usize) -> Option<Range<usize>> {
    let next = turn + 1;
    let all = said.tokens_of(next);
    let mut start = all.start;
    while start < all.end && said.is(start, Role::SecretLead) {
        start += 1;
    }
    let mut end = all.end;
    while end > start && said.is(end - 1, Role::SecretTail) {
        end -= 1;
    }
    let words = end.checked_sub(start)?;
    let talk = (all.start..all.end).any(|at| said.is_label(at))
        || (all.start..end).any(|at| said.is(at, Role::NoSecret) && !said.is(at, Role::SecretLead));
    let attending =
        (start..end).all(|at| is_attending(said, at) && super::number::unit(said, at).is_none());
    let spelt = (start..end).filter(|at| said.word(*at).chars().count() == 1).count() * 2 > words;
    let short = words <= LONGEST_ANSWER || (spelt && words <= LONGEST + 6);
    (words > 0
        && short
        && !talk
        && !attending
        && said.speaker(next) != crate::transcript::Speaker::Other)
        .then_some(start..end)
}

/// Whether a turn asks for what it names.
fn asks(said: &Conversation<'_>, turn: usize) -> bool {
    let all = said.tokens_of(turn);
    let harmless = all.clone().any(|at| said.is(at, Role::SecretHarmless));
    let asking =
        said.text(turn).contains('?') || all.clone().any(|at| said.is(at, Role::SecretAsking));
    asking && !harmless
}
