//! Passwords and answers to security questions that are words.

use std::ops::Range;

use super::amount::counted;
use super::cues::{Cue, What};
use super::kind::Kind;
use super::language::Role;
use super::number::{is_attending, unit};
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
            let end = cue.tokens.end;
            let other = cues.iter().map(|cue| cue.tokens.start).find(|start| *start >= end);
            let value = told_after(said, cue, all.end)
                .or_else(|| written_after(said, end, all.end))
                .or_else(|| counted_after(said, end, other.unwrap_or(all.end)));
            if let Some(value) = value {
                found.push(value);
                told = true;
            }
        }
        if !told && cues.iter().any(|cue| of_secrets(&cue)) {
            let value = asks(said, turn).then(|| answer(said, turn)).flatten();
            found.extend(value.or_else(|| spelt_answer(said, turn)));
        }
    }
    let again = said_again(said, &found);
    found.extend(again);
    found
}

/// "… is bluebell", "…: Fluffy77".
fn told_after(said: &Conversation<'_>, cue: &Cue, end: usize) -> Option<Range<usize>> {
    let at = cue.tokens.end;
    let last = at.checked_sub(1)?;
    // "Jakim hasłem pan się loguje?"
    let before = cue.tokens.start.checked_sub(1);
    let sentence = (at..=end).find(|at| said.gap_after(at - 1).contains(['.', '?', '!']));
    let asked = sentence.is_some_and(|at| said.gap_after(at - 1).contains('?'));
    if asked && before.is_some_and(|at| said.is(at, Role::SecretAsking)) {
        return None;
    }
    let named = said.language().is_possessive(said.word(last)) || said.is(last, Role::SecretIs);
    let mut start = at;
    while start < end && said.is(start, Role::SecretSkip) {
        start += 1;
    }
    let says = named || (at..start).any(|at| said.is(at, Role::SecretIs));
    let colon = [at, start].iter().any(|at| said.gap(*at).starts_with(':')) && start < end;
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
    let is_spelt = |at: usize| {
        let letter = is_single(said, at) || said.is(at, Role::LetterName);
        letter || unit(said, at).is_some()
    };
    let mut at = start;
    while at < end && at - start < LONGEST {
        let spelt = is_spelt(at);
        if at > start {
            let gap = said.gap(at);
            let was_spelt = is_spelt(at - 1);
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
    if talk {
        return first_clause(said, start, end);
    }
    let attending = (start..end).all(|at| is_attending(said, at) && unit(said, at).is_none());
    let spelt = (start..end).filter(|at| is_single(said, *at)).count() * 2 > words;
    let short = words <= LONGEST_ANSWER || (spelt && words <= LONGEST + 6);
    (words > 0 && short && !attending && said.speaker(next) != crate::transcript::Speaker::Other)
        .then_some(start..end)
}

/// The words with a number that an answer begins with, where talk comes behind them: "burek
/// siedemdziesiąt dwa, zawsze działało".
fn first_clause(said: &Conversation<'_>, start: usize, end: usize) -> Option<Range<usize>> {
    let clause = (start + 1..end).find(|at| said.gap(*at).starts_with([',', '.', ';', '?']))?;
    counted_after(said, start, clause).filter(|value| value.start == start)
}

/// What the other side spells next, whatever it says behind it.
fn spelt_answer(said: &Conversation<'_>, turn: usize) -> Option<Range<usize>> {
    const LEAST: usize = 4;
    let all = said.tokens_of(turn + 1);
    if !said.text(turn).contains('?') {
        return None;
    }
    let start = all.clone().find(|at| !said.is(*at, Role::SecretLead) || is_single(said, *at))?;
    let belongs = |at: &usize| {
        let letter = is_single(said, *at) || said.is(*at, Role::LetterName);
        letter || said.is(*at, Role::MailJoint) || said.is(*at, Role::Filler)
    };
    let mut end = start;
    while end < all.end {
        match unit(said, end) {
            Some(unit) => end = unit.end,
            None if belongs(&end) => end += 1,
            None => break,
        }
    }
    while end > start && said.is(end - 1, Role::Filler) && !is_single(said, end - 1) {
        end -= 1;
    }
    let letters = (start..end).filter(|at| is_single(said, *at)).count();
    (letters >= LEAST && end <= all.end).then_some(start..end)
}

/// "pass Nasgor#4ever": letters and figures in one, which nothing need announce.
fn written_after(said: &Conversation<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let is_sign = |letter| matches!(letter, '#' | '!' | '_' | '$' | '&' | '*' | '+' | '%');
    let mut last = at + 1;
    while last < end && !said.gap(last).contains(char::is_whitespace) {
        last += 1;
    }
    let inner = (at + 1..last).any(|at| said.gap(at).contains(is_sign));
    let any = |is: fn(&char) -> bool| (at..last).any(|at| said.word(at).chars().any(|c| is(&c)));
    let mixed = any(|letter| letter.is_alphabetic()) && any(|letter| letter.is_ascii_digit());
    let beside = at < end && matches!(said.gap(at), " " | ": " | ", ");
    (beside && inner && mixed).then_some(at..last)
}

/// "password sunshine dua kosong": a word or two and a number, which nothing need announce either.
fn counted_after(said: &Conversation<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    const MOST: usize = 2;
    const DIGITS: usize = 2;
    let start = (at..end).find(|at| !said.is(*at, Role::SecretSkip))?;
    let talk = [
        Role::NoSecret,
        Role::SecretSkip,
        Role::SecretBreak,
        Role::SecretAsking,
        Role::SecretHarmless,
        Role::SecretLead,
        Role::SecretTail,
        Role::Linking,
        Role::Month,
    ];
    let number = (start..end).find(|at| unit(said, *at).is_some())?;
    let plain = |at: usize| {
        let apart = at > start && said.gap(at) != " ";
        !apart && !is_attending(said, at) && !talk.iter().any(|role| said.is(at, *role))
    };
    let words = number - start;
    if !(1..=MOST).contains(&words) || !(start..number).all(plain) || said.gap(number) != " " {
        return None;
    }
    let mut last = sentence_end(said, start, end);
    let mut behind = number;
    let mut digits = 0;
    while let Some(unit) = unit(said, behind).filter(|unit| unit.end <= last) {
        behind = unit.end;
        digits += unit.digits.len();
    }
    // "…, tak lepas" is talk again.
    if behind < last && said.gap(behind).starts_with([',', '.']) {
        last = behind;
    }
    let counts = counted(said, behind, said.tokens_of(said.turn_of(at)).end);
    (!counts && digits >= DIGITS).then_some(start..last)
}

/// Where secrets are said again, whole or with another number: "bintang kecil delapan", then
/// "bintang besar sembilan".
fn said_again(said: &Conversation<'_>, found: &[Range<usize>]) -> Vec<Range<usize>> {
    const LEAST: usize = 4;
    const NUMBER: usize = 3;
    let mut again = Vec::new();
    for secret in found {
        let first = said.word(secret.start);
        if secret.len() < 2 || first.len() < LEAST || unit(said, secret.start).is_some() {
            continue;
        }
        let has_number = |tokens: Range<usize>| tokens.clone().any(|at| unit(said, at).is_some());
        let behind = said.tokens_of(said.turns().saturating_sub(1)).end;
        for at in (secret.end..behind).filter(|at| said.word(*at) == first) {
            let end = said.tokens_of(said.turn_of(at)).end;
            let whole = secret
                .clone()
                .zip(at..end)
                .filter(|(one, other)| said.word(*one) == said.word(*other));
            if whole.count() == secret.len() {
                again.push(at..at + secret.len());
            } else if has_number(secret.clone()) && has_number(at..end.min(at + NUMBER)) {
                again.push(at..sentence_end(said, at, end));
            }
        }
    }
    again
}

fn is_single(said: &Conversation<'_>, at: usize) -> bool {
    said.word(at).chars().count() == 1
}

/// Whether a turn asks for what it names.
fn asks(said: &Conversation<'_>, turn: usize) -> bool {
    let all = said.tokens_of(turn);
    let harmless = all.clone().any(|at| said.is(at, Role::SecretHarmless));
    let asking =
        said.text(turn).contains('?') || all.clone().any(|at| said.is(at, Role::SecretAsking));
    asking && !harmless
}
