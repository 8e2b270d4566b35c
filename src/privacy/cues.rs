//! Words that say what a number is.

use std::ops::Range;

use super::kind::Kind;
use super::tokens::Conversation;

/// What a number is, where words say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// An item that must not be kept.
    Item(Kind),
    /// The number of an order, a ticket, a room: nothing to hide.
    Plain,
}

/// Words that say what a number near them is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cue {
    /// Where they stand.
    pub(super) tokens: Range<usize>,
    /// What they say.
    pub(super) what: What,
    /// How much they say.
    pub(super) force: Force,
}

/// How much words say of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Force {
    /// They name what it is, and may ask for it.
    Named,
    /// They speak of a number and do not say which.
    Unnamed,
    /// They name only a number right behind them: "my card 4111 …".
    Beside,
}

impl Cue {
    /// Whether only a number right behind is meant.
    pub(super) fn is_weak(&self) -> bool {
        self.force == Force::Beside
    }
}

/// The cues of a turn, in order. Of two in the same place the longer one counts.
pub(super) fn cues(said: &Conversation<'_>, turn: usize) -> Vec<Cue> {
    let text = said.text(turn);
    let mut found: Vec<Cue> = Vec::new();
    for (pattern, what, force) in said.language().cues() {
        for place in pattern.find_iter(text) {
            let tokens = said.tokens_at(turn, &place.range());
            let is_label = tokens.clone().any(|token| said.is_label(token));
            if !tokens.is_empty() && !is_label {
                found.push(Cue { tokens, what: *what, force: *force });
            }
        }
    }
    // A strong one before a weak one, a longer before a shorter one.
    found.sort_by_key(|cue| (cue.force, std::cmp::Reverse(cue.tokens.len())));
    let mut kept: Vec<Cue> = Vec::new();
    let all = said.tokens_of(turn);
    let mut taken = vec![false; all.len()];
    for cue in found {
        let place = cue.tokens.start - all.start..cue.tokens.end - all.start;
        let place = taken.get_mut(place).filter(|place| !place.contains(&true));
        if let Some(place) = place {
            place.fill(true);
            kept.push(cue);
        }
    }
    kept.sort_by_key(|cue| cue.tokens.start);
    kept
}
