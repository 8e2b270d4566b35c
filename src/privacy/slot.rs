//! What was asked for last, and how much of it has been said.

use super::cues::What;
use super::kind::Kind;
use super::tokens::Conversation;
use crate::transcript::Speaker;

/// A question is forgotten after so many turns without an answer.
const MOST_TURNS: usize = 8;

/// A question is forgotten after so many words without an answer.
const MOST_WORDS: usize = 120;

/// What was asked for or announced in an earlier turn.
#[derive(Debug, Clone, Default)]
pub(super) struct Slot {
    whats: Vec<What>,
    turns: usize,
    words: usize,
    said: Vec<(Speaker, String)>,
}

impl Slot {
    /// What may be said now.
    pub(super) fn whats(&self) -> &[What] {
        &self.whats
    }

    /// Whether nothing but numbers without need of hiding is on.
    pub(super) fn is_plain(&self) -> bool {
        !self.whats.is_empty() && self.whats.iter().all(|what| *what == What::Plain)
    }

    /// The kinds that may be said now.
    pub(super) fn kinds(&self) -> impl Iterator<Item = Kind> + '_ {
        self.whats.iter().filter_map(|what| match what {
            What::Item(kind) => Some(*kind),
            What::Plain => None,
        })
    }

    /// Something else is asked for now.
    pub(super) fn open(&mut self, whats: Vec<What>) {
        *self = Self { whats, ..Self::default() };
    }

    /// Notes that a part of the answer was said.
    pub(super) fn note(&mut self, speaker: Speaker, digits: &str) {
        // Nobody needs more pieces to say a number.
        const MOST: usize = 48;
        if self.said.len() == MOST {
            self.said.remove(0);
        }
        self.said.push((speaker, digits.to_owned()));
        (self.turns, self.words) = (0, 0);
    }

    /// All that this speaker has said of it.
    pub(super) fn all_of(&self, speaker: Speaker) -> String {
        let own = self.said.iter().filter(|(who, _)| *who == speaker);
        own.map(|(_, digits)| digits.as_str()).collect()
    }

    /// Whether any of it was said.
    pub(super) fn is_begun(&self) -> bool {
        !self.said.is_empty()
    }

    /// So many turns ago something of it was said or asked.
    pub(super) fn age(&self) -> usize {
        self.turns
    }

    /// Whether digits repeat what was said.
    pub(super) fn repeats(&self, digits: &str) -> bool {
        let mut speakers: Vec<Speaker> = self.said.iter().map(|(who, _)| *who).collect();
        speakers.dedup();
        speakers.iter().any(|speaker| self.all_of(*speaker).contains(digits))
    }

    /// A turn has gone by.
    pub(super) fn pass(&mut self, said: &Conversation<'_>, turn: usize) {
        self.turns += 1;
        self.words += said.tokens_of(turn).len();
        if self.turns > MOST_TURNS || self.words > MOST_WORDS {
            *self = Self::default();
        }
    }
}
