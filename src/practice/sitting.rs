//! What there is to keep of a play, whoever plays the customer.

use super::event::Exchange;
use super::led::{LedPlay, LedRecord};
use super::play::{Entry, Move, Play, Scene};
use super::session::Session;
use crate::transcript::Transcript;

/// A play that can be kept while it goes on.
pub trait Sitting {
    /// How it stands.
    fn kept(&self) -> Kept<'_>;
}

/// How a play stands.
pub struct Kept<'p> {
    /// What is played, and by which rubric it is scored; never empty.
    pub scenes: Vec<Scene<'p>>,
    /// What picks variables and lines.
    pub seed: u64,
    /// Whether it is only a part of a scenario, which is no attempt at it.
    pub is_part: bool,
    /// Whether anybody did anything yet.
    pub has_begun: bool,
    /// How many messages the trainee has sent.
    pub replies: usize,
    /// What the trainee did, where the program plays the customer.
    pub moves: &'p [Move],
    /// What trainer and trainee did, where the trainer plays the customer.
    pub led: Option<LedRecord>,
    /// All that was said and shown.
    pub log: &'p [Entry],
    /// What was said to each customer who has come, and what came of it.
    pub conversations: Vec<(&'p Transcript, &'p [Exchange])>,
}

/// Keeps a play while it goes on, so that nothing is lost when the program is killed.
pub trait Keeper {
    /// Called after the start and after every change of the moves.
    fn keep(&mut self, sitting: &dyn Sitting);
}

/// Keeps nothing.
impl Keeper for () {
    fn keep(&mut self, _: &dyn Sitting) {}
}

/// Keeps where there is somebody to keep.
impl<K: Keeper> Keeper for Option<K> {
    fn keep(&mut self, sitting: &dyn Sitting) {
        if let Some(keeper) = self {
            keeper.keep(sitting);
        }
    }
}

impl Sitting for Play<'_> {
    fn kept(&self) -> Kept<'_> {
        let is_reply = |made: &&Move| matches!(made, Move::Reply { .. });
        let words = |session| (Session::transcript(session), Session::exchanges(session));
        let cast = self.cast();
        Kept {
            scenes: [cast.scene].into_iter().chain(cast.alongside).collect(),
            seed: cast.seed,
            is_part: cast.from.is_some(),
            has_begun: !self.moves().is_empty(),
            replies: self.moves().iter().filter(is_reply).count(),
            moves: self.moves(),
            led: None,
            log: self.log(),
            conversations: self.sessions().map(words).collect(),
        }
    }
}

impl Sitting for LedPlay<'_> {
    fn kept(&self) -> Kept<'_> {
        let cast = self.cast();
        Kept {
            scenes: vec![cast.scene],
            seed: cast.seed,
            is_part: cast.from.is_some(),
            has_begun: !self.record().moves.is_empty(),
            replies: self.exchanges().len(),
            moves: &[],
            led: Some(self.record().clone()),
            log: self.log(),
            conversations: vec![(self.transcript(), self.exchanges())],
        }
    }
}
