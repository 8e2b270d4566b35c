//! E-mail addresses, written, spoken and half of each.

use std::ops::Range;

use super::language::Role;
use super::letters::is_named_letter;
use super::tokens::Conversation;

/// An address is no longer than so many tokens before the "at".
const LONGEST_NAME: usize = 24;

/// The tokens of every address; of one that is spread over two turns, both parts.
pub(super) fn addresses(said: &Conversation<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for turn in 0..said.turns() {
        let all = said.tokens_of(turn);
        let asked = (turn.saturating_sub(1)..=turn).any(|turn| asked(said, turn));
        for at in all.clone() {
            let from = found.last().map_or(all.start, |last| last.end.max(all.start));
            let Some((name_end, end)) = at_sign(said, at, &all) else {
                // Where an address is spoken of, a domain alone is one that was misheard.
                let alone = asked && at >= from && said.word(at) != "www";
                if let Some(end) = domain_rest(said, at + 1, all.end).filter(|_| alone) {
                    let named = (at + 1..end).any(|at| said.is(at, Role::MailAt));
                    let start = name(said, at + 1, from);
                    if !named && start <= at {
                        found.push(start..end);
                    }
                }
                continue;
            };
            let mut start = name(said, name_end, from);
            if start == name_end {
                start = name(said, before_fillers(said, name_end, from), from);
            }
            if start < name_end {
                found.push(start..end);
            } else if let Some(before) = turn.checked_sub(1).filter(|_| name_end == all.start) {
                // The name came in the turn before, or in the one before that.
                let turns = [Some(before), before.checked_sub(1)];
                let part = turns.into_iter().flatten().find_map(|turn| {
                    let tokens = said.tokens_of(turn);
                    let mine = said.speaker(turn) == said.speaker(said.turn_of(at));
                    let start = name(said, tokens.end, tokens.start);
                    (mine && start < tokens.end && tokens.end - start <= 8)
                        .then_some(start..tokens.end)
                });
                if let Some(part) = part {
                    found.push(part);
                    found.push(at..end);
                }
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// Whether a turn speaks of e-mail.
fn asked(said: &Conversation<'_>, turn: usize) -> bool {
    said.tokens_of(turn).any(|at| {
        let in_two = said.word(at) == "mail" && at > 0 && said.word(at - 1) == "e";
        said.is(at, Role::MailWord) || in_two
    })
}

/// Where the name before an "at" ends and where the address ends, if a token is an "at" with a
/// domain behind it or the first token of a domain behind an @.
fn at_sign(said: &Conversation<'_>, at: usize, all: &Range<usize>) -> Option<(usize, usize)> {
    if at > all.start && said.gap(at).trim() == "@" {
        return Some((at, domain(said, at, all.end).unwrap_or(at + 1)));
    }
    let word = said.word(at);
    // "danaatgmail.com" in one word
    if let Some((name, host)) = word.rsplit_once("at")
        && !name.is_empty()
        && said.language().meaning(host).is(Role::Provider)
        && let Some(end) = domain_rest(said, at + 1, all.end)
    {
        return Some((at + 1, end));
    }
    // "And" and "add" are how an "at" is heard.
    let misheard = said.is(at, Role::MailAtMisheard) && said.is(at + 1, Role::Provider);
    if !said.is(at, Role::MailAt) && !misheard {
        return None;
    }
    // "gmail com": the dot was not said, or not heard.
    let without_dot = said.is(at + 1, Role::Provider).then(|| top_level(said, at + 2, all.end));
    let end = domain(said, at + 1, all.end).or(without_dot.flatten())?;
    Some((at, end))
}

/// Behind the domain that starts at a token: `gmail.com`, `mail dot company dot co dot uk`.
fn domain(said: &Conversation<'_>, at: usize, end: usize) -> Option<usize> {
    const MOST_PARTS: usize = 14;
    const MOST_WORDS: usize = 4;
    let mut words = 1;
    let mut next = at;
    for _ in 0..MOST_PARTS {
        next += 1;
        if next >= end {
            return None;
        }
        if let Some(end) = domain_rest(said, next, end) {
            return Some(end);
        }
        // A further word of the name, as "north wind dot com".
        let gap = said.gap(next);
        let spelt = said.word(next).chars().count() == 1 || said.is(next, Role::MailJoint);
        words += usize::from(!spelt && gap != "-" && gap != ".");
        let joined = matches!(gap, "-" | ".") || said.is(next - 1, Role::MailJoint);
        let ends = !spelt && !joined && said.is(next, Role::MailStop);
        if !matches!(gap, " " | "-" | "." | ", " | ". ") || ends || words > MOST_WORDS {
            return None;
        }
    }
    None
}

/// Behind `.com`, "dot co dot uk" that stands at a token.
fn domain_rest(said: &Conversation<'_>, at: usize, end: usize) -> Option<usize> {
    let mut next = at;
    let mut behind = None;
    while next < end {
        let word = if said.is(next, Role::MailDot) {
            next + 1
        } else if said.gap(next) == "." {
            next
        } else {
            break;
        };
        let after = top_level(said, word, end);
        if after.is_some() {
            behind = after;
        } else if behind.is_some() || word >= end {
            break;
        }
        next = after.unwrap_or(word + 1);
    }
    behind
}

/// Behind the "com" or "pe el" that stands at a token.
fn top_level(said: &Conversation<'_>, at: usize, end: usize) -> Option<usize> {
    let spoken = said.language().top_level((at..end).map(|at| said.word(at)));
    let written = (at < end && is_top_level(said.word(at))).then_some(1);
    spoken.max(written).map(|length| at + length)
}

/// Before the "and then" that stands between what was spelt and the "at"; else where it was.
fn before_fillers(said: &Conversation<'_>, end: usize, from: usize) -> usize {
    const MOST: usize = 3;
    let fillers = (from..end).rev().take_while(|at| said.is(*at, Role::Filler)).count();
    let start = end - fillers;
    let spelt = start > from && said.word(start - 1).chars().count() == 1;
    if (1..=MOST).contains(&fillers) && spelt { start } else { end }
}

/// Where the name that ends before a token starts.
fn name(said: &Conversation<'_>, end: usize, from: usize) -> usize {
    let mut start = end;
    let mut plain_words = 0;
    while start > from && end - start < LONGEST_NAME {
        let word = said.word(start - 1);
        let behind = if start == end { "" } else { said.gap(start) };
        // A pause inside the name is a comma; a full stop without a space is a dot.
        let sentence = behind.starts_with(['?', '!', ':', ';'])
            || (behind.starts_with('.') && behind.len() > 1 && word.len() > 1);
        let is_single = |at: usize| said.word(at).chars().count() == 1;
        let is_letter = |at: usize| is_single(at) || is_named_letter(said, at);
        let goes_back =
            |at: usize| super::number::unit(said, at).is_some() || said.is(at, Role::LetterName);
        let spelt = is_single(start - 1)
            && (matches!(behind, "." | "_" | "-" | "+")
                || (start < end && (is_letter(start) || said.is(start, Role::MailJoint)))
                || (start == end && start > from + 1 && goes_back(start - 2))
                || (start > from + 1 && is_single(start - 2)));
        // "D for Dana dot Reyes"
        let like = start < end
            && start > from + 1
            && said.is(start - 1, Role::LetterLike)
            && (is_named_letter(said, start - 2)
                || is_single(start - 2) && said.word(start).starts_with(said.word(start - 2)));
        let stop = said.is(start - 1, Role::MailStop) && !spelt && !like;
        if sentence || said.is_label(start - 1) || stop {
            break;
        }
        let joined = matches!(behind, "." | "_" | "-" | "+" | "@" | "")
            || said.is(start, Role::MailJoint)
            || said.is(start - 1, Role::MailJoint)
            || like
            || is_letter(start - 1)
            || (start < end && is_letter(start))
            || super::number::unit(said, start - 1).is_some();
        if behind.starts_with(", ") && !joined {
            break;
        }
        plain_words += usize::from(!joined);
        // "You can reach Dana Reyes at …": a name has two words, seldom three.
        if plain_words > 2 {
            break;
        }
        start -= 1;
    }
    // A joint cannot come first.
    while start < end && said.is(start, Role::MailDot) {
        start += 1;
    }
    start
}

fn is_top_level(word: &str) -> bool {
    matches!(
        word,
        "com"
            | "co"
            | "org"
            | "net"
            | "edu"
            | "gov"
            | "io"
            | "info"
            | "biz"
            | "app"
            | "dev"
            | "uk"
            | "us"
            | "eu"
            | "de"
            | "fr"
            | "es"
            | "it"
            | "nl"
            | "pl"
            | "ch"
            | "be"
            | "ie"
            | "au"
            | "nz"
            | "ca"
            | "in"
            | "me"
            | "ac"
            | "mail"
            | "online"
            | "shop"
            | "test"
            | "example"
            | "invalid"
            | "coms"
            | "calm"
            | "come"
            | "email"
            | "cloud"
            | "tech"
            | "fm"
            | "tv"
            | "se"
            | "no"
            | "dk"
            | "fi"
            | "pt"
            | "br"
            | "mx"
            | "jp"
            | "za"
            | "nhs"
    )
}
