//! Finding what must not be kept in a conversation.

use std::cmp::Reverse;
use std::ops::Range;

use super::cues::{Cue, cues};
use super::dates::dates;
use super::kind::Kind;
use super::numbers::Numbers;
use super::runs::runs;
use super::shapes::Written;
use super::tokens::Conversation;
use super::{email, secret};

/// An item in the text of a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) turn: usize,
    pub(super) bytes: Range<usize>,
}

impl Found {
    /// Grows over an item that begins within this one; whether it did.
    pub(super) fn absorbs(&mut self, later: &Self) -> bool {
        let within = later.turn == self.turn && later.bytes.start < self.bytes.end;
        if within {
            self.bytes.end = self.bytes.end.max(later.bytes.end);
        }
        within
    }
}

/// Finds items of every kind.
#[derive(Debug, Clone)]
pub(super) struct Finder {
    written: Written,
}

impl Finder {
    /// Makes the patterns ready.
    pub(super) fn new() -> Self {
        Self { written: Written::new() }
    }

    /// Everything in a conversation that must not be kept; in order, without overlaps.
    pub(super) fn find(&self, said: &Conversation<'_>) -> Vec<Found> {
        let cues: Vec<Vec<Cue>> = (0..said.turns()).map(|turn| cues(said, turn)).collect();
        let mut found = Vec::new();
        let mut add = |kind: Kind, tokens: &Range<usize>| {
            let (turn, bytes) = (said.turn_of(tokens.start), said.bytes(tokens));
            found.push(Found { kind, turn, bytes });
        };
        for tokens in email::addresses(said) {
            add(Kind::Email, &tokens);
        }
        for tokens in secret::secrets(said, &cues) {
            add(Kind::Password, &tokens);
        }
        let dates = dates(said);
        let mut numbers = Numbers::new(said, &cues, runs(said, &dates), &dates);
        numbers.by_context();
        numbers.by_correction();
        numbers.in_pieces();
        numbers.by_repetition();
        for (tokens, kind) in numbers.found() {
            add(kind, &tokens);
        }
        for turn in 0..said.turns() {
            for (kind, bytes) in self.written.find(said.text(turn)) {
                found.push(Found { kind, turn, bytes });
            }
        }
        bridged(said, joined(found))
    }
}

/// Words between two parts of one item are misheard parts of it.
const BRIDGE: usize = 3;

/// Items with what is misheard in the middle of them.
fn bridged(said: &Conversation<'_>, found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for item in found {
        match kept.last_mut() {
            Some(last)
                if last.turn == item.turn
                    && last.kind == item.kind
                    && last.kind != Kind::Email
                    && said.tokens_at(item.turn, &(last.bytes.end..item.bytes.start)).len()
                        <= BRIDGE =>
            {
                last.bytes.end = item.bytes.end;
            }
            _ => kept.push(item),
        }
    }
    kept
}

/// Overlapping items made one.
fn joined(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|item| (item.turn, item.bytes.start, Reverse(item.bytes.end)));
    found.dedup_by(|item, last| last.absorbs(item));
    found
}
