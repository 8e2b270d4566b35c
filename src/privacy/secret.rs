//! Passwords and answers to security questions that are words.

use std::ops::Range;

use super::cues::{Cue, What};
use super::kind::Kind;
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
        for cue in cues.iter().filter(of_secrets) {
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
    let named = said.word(at.checked_sub(1)?).ends_with("'s") || said.word(at - 1) == "is";
    let mut start = at;
    while start < end
        && matches!(
            said.word(start),
            "is" | "was"
                | "would"
                | "be"
                | "should"
                | "just"
                | "um"
                | "uh"
                | "er"
                | "for"
                | "this"
                | "account"
                | "called"
        )
    {
        start += 1;
    }
    let says =
        named || start > at && (at..start).any(|at| matches!(said.word(at), "is" | "was" | "be"));
    let colon = said.gap(at).starts_with(':') && start < end;
    if !says && !colon || start >= end || is_no_secret(said.word(start)) {
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
            if matches!(
                said.word(at),
                "and"
                    | "but"
                    | "because"
                    | "so"
                    | "if"
                    | "when"
                    | "which"
                    | "or"
                    | "i"
                    | "please"
                    | "thanks"
                    | "right"
                    | "okay"
                    | "you"
                    | "do"
                    | "that"
            ) && !said.word(at + 1).chars().all(|letter| letter.is_ascii_digit())
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
    while start < all.end && is_lead(said.word(start)) {
        start += 1;
    }
    let mut end = all.end;
    while end > start
        && matches!(
            said.word(end - 1),
            "please" | "thanks" | "thank" | "you" | "okay" | "right" | "think"
        )
    {
        end -= 1;
    }
    let words = end.checked_sub(start)?;
    let talk = (all.start..all.end).any(|at| said.is_label(at))
        || (all.start..end).any(|at| is_no_secret(said.word(at)) && !is_lead(said.word(at)));
    let attending = (start..end)
        .all(|at| is_attending(said.word(at)) && super::number::unit(said, at).is_none());
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
    let mut words = said.tokens_of(turn).map(|at| said.word(at));
    let text = said.text(turn);
    let harmless = said.tokens_of(turn).any(|at| {
        matches!(
            said.word(at),
            "never"
                | "don't"
                | "reset"
                | "resetting"
                | "change"
                | "changed"
                | "forgot"
                | "forgotten"
                | "won't"
                | "new"
                | "not"
                | "without"
                | "need"
                | "didn't"
                | "wrong"
                | "isn't"
                | "doesn't"
        )
    });
    let asking = text.contains('?')
        || words.any(|word| {
            matches!(
                word,
                "what's" | "what" | "give" | "tell" | "confirm" | "say" | "may" | "please"
            )
        });
    asking && !harmless
}

fn is_lead(word: &str) -> bool {
    matches!(
        word,
        "it's"
            | "its"
            | "that's"
            | "um"
            | "uh"
            | "er"
            | "erm"
            | "yes"
            | "yeah"
            | "sure"
            | "okay"
            | "ok"
            | "of"
            | "course"
            | "my"
            | "is"
            | "the"
            | "so"
            | "password"
            | "it"
            | "should"
            | "be"
            | "would"
            | "that"
            | "well"
            | "word"
            | "oh"
            | "hmm"
            | "was"
            | "code"
            | "i"
            | "think"
            | "pin"
            | "passcode"
            | "answer"
            | "says"
            | "reads"
            | "said"
    )
}

/// Words that begin no password: "is not working", "I forgot".
fn is_no_secret(word: &str) -> bool {
    matches!(
        word,
        "not"
            | "wrong"
            | "incorrect"
            | "expired"
            | "being"
            | "the"
            | "on"
            | "in"
            | "to"
            | "blocked"
            | "locked"
            | "no"
            | "too"
            | "invalid"
            | "still"
            | "now"
            | "really"
            | "different"
            | "required"
            | "needed"
            | "never"
            | "only"
            | "always"
            | "sent"
            | "reset"
            | "my"
            | "your"
            | "what"
            | "how"
            | "why"
            | "who"
            | "that"
            | "case"
            | "safe"
            | "secure"
            | "saved"
            | "correct"
            | "right"
            | "fine"
            | "okay"
            | "working"
            | "gone"
            | "asking"
            | "for"
            | "it"
            | "i"
            | "we"
            | "you"
            | "they"
            | "going"
            | "up"
            | "written"
            | "don't"
            | "can't"
            | "won't"
            | "forgot"
            | "forgotten"
            | "remember"
            | "know"
            | "sorry"
            | "i'm"
            | "i'd"
            | "i've"
            | "i'll"
            | "isn't"
            | "wasn't"
            | "doesn't"
            | "haven't"
            | "why's"
            | "nobody"
            | "nothing"
            | "something"
            | "anything"
            | "there"
            | "here"
            | "because"
            | "set"
            | "changed"
            | "private"
            | "secret"
            | "strong"
            | "weak"
            | "long"
            | "short"
            | "if"
            | "usually"
            | "also"
            | "already"
            | "by"
            | "with"
            | "at"
            | "an"
            | "same"
            | "important"
            | "hidden"
            | "printed"
            | "case-sensitive"
            | "per"
            | "just"
            | "valid"
            | "accepted"
            | "rejected"
            | "confidential"
            | "one"
            | "where"
            | "when"
            | "which"
            | "do"
            | "did"
            | "have"
            | "has"
            | "will"
            | "can"
            | "could"
            | "let"
            | "hang"
            | "wait"
            | "need"
            | "are"
            | "please"
            | "done"
            | "about"
            | "probably"
    )
}
