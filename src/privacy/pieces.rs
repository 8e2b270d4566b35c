//! Numbers said in pieces, and said again.

use super::kind::Kind;
use super::language::Role;
use super::number::is_attending;
use super::numbers::Numbers;
use super::runs::{Look, Run};
use crate::transcript::Speaker;

/// Where this many digits come without a name in pieces, they are a card.
const CARD: usize = 13;
/// The digits of a card stand in groups of so many.
const GROUP: usize = 4;
/// A turn between two parts of a number has no more words.
const ASIDE: usize = 7;

impl Numbers<'_, '_> {
    /// Numbers that nobody names, said in pieces over several sentences or turns.
    pub(super) fn in_pieces(&mut self) {
        let mut group: Vec<usize> = Vec::new();
        for index in 0..=self.runs.len() {
            let goes_on = match (group.last(), self.runs.get(index)) {
                (Some(last), Some(run)) => self.joins(*last, run) && self.is_piece(index),
                _ => false,
            };
            if !goes_on {
                self.close(&group);
                group.clear();
            }
            if self.is_piece(index) {
                group.push(index);
            }
        }
    }

    pub(super) fn is_piece(&self, index: usize) -> bool {
        let run = self.runs.get(index);
        let plain = self.plain.get(index).is_some_and(|plain| *plain);
        !plain && run.is_some_and(|run| run.look == Look::Digits && !run.mixed && !run.sized)
    }

    pub(super) fn joins(&self, last: usize, run: &Run) -> bool {
        let Some(last) = self.runs.get(last) else { return false };
        let (from, to) =
            (self.said.turn_of(last.tokens.end - 1), self.said.turn_of(run.tokens.start));
        let between = self.distance(last.tokens.end, run.tokens.start);
        let aside = |at: &usize| {
            let is = |role| self.said.is(*at, role);
            if to > from {
                is_attending(self.said, *at)
            } else {
                is(Role::Filler) || is(Role::Announcing)
            }
        };
        let talk = (last.tokens.end..run.tokens.start).filter(|at| !aside(at)).count();
        let in_groups = |run: &Run| run.digits.len().is_multiple_of(GROUP);
        let groups = in_groups(last) && in_groups(run);
        let most = if groups { 3 } else { usize::from(to > from) };
        // In names of files an underscore stands between two things.
        let apart = self.said.gap(run.tokens.start).contains('_');
        !apart && to - from <= 2 && between <= ASIDE && talk <= most
    }

    /// Masks a group of pieces where they make a card.
    pub(super) fn close(&mut self, group: &[usize]) {
        let mut by_speaker: Vec<(Speaker, String)> = Vec::new();
        for run in group.iter().filter_map(|index| self.runs.get(*index)) {
            let speaker = self.said.speaker(self.said.turn_of(run.tokens.start));
            match by_speaker.iter_mut().find(|(who, _)| *who == speaker) {
                Some((_, digits)) => digits.push_str(&run.digits),
                None => by_speaker.push((speaker, run.digits.clone())),
            }
        }
        let years = group.iter().filter_map(|index| self.runs.get(*index)).all(|run| {
            run.digits.len() == 4 && (run.digits.starts_with("19") || run.digits.starts_with("20"))
        });
        if group.len() < 2 || years || by_speaker.iter().all(|(_, digits)| digits.len() < CARD) {
            return;
        }
        for index in group {
            if let Some(kind) = self.kinds.get_mut(*index) {
                kind.get_or_insert(Kind::Card);
            }
        }
    }

    /// "…, no, sorry, four five": what is put right is what it was before.
    pub(super) fn by_correction(&mut self) {
        const APART: usize = 5;
        const LEAST: usize = 2;
        for index in 1..self.runs.len() {
            let (Some([before, run]), Some([Some(kind), None])) =
                (self.runs.get(index - 1..=index), self.kinds.get(index - 1..=index))
            else {
                continue;
            };
            let between = before.tokens.end..run.tokens.start;
            let near = between.len() <= APART
                && self.said.turn_of(before.tokens.start) == self.said.turn_of(run.tokens.start);
            let corrected = between.clone().any(|at| self.said.is(at, Role::Correcting));
            let like = match run.look {
                Look::Digits => {
                    run.digits.len() >= LEAST && !run.sized && !self.is_year_of_something(run)
                }
                Look::Date => *kind == Kind::BirthDate,
                Look::Time | Look::Amount => false,
            };
            let plain = self.plain.get(index).is_some_and(|plain| *plain);
            let kind = *kind;
            if near
                && !plain
                && corrected
                && like
                && let Some(place) = self.kinds.get_mut(index)
            {
                *place = Some(kind);
            }
        }
    }

    /// A number that is masked in one place is masked in every other.
    pub(super) fn by_repetition(&mut self) {
        const LEAST: usize = 4;
        const PART: usize = 5;
        // More different numbers than this no call has; the first ones are compared.
        const MOST: usize = 200;
        let mut known: Vec<(String, Kind)> = Vec::new();
        for (run, kind) in self.runs.iter().zip(&self.kinds) {
            if let Some(kind) = kind.filter(|kind| *kind != Kind::BirthDate)
                && known.len() < MOST
                && known.iter().all(|(digits, _)| *digits != run.digits)
            {
                known.push((run.digits.clone(), kind));
            }
        }
        for index in 0..self.runs.len() {
            let (Some(run), Some(None)) = (self.runs.get(index), self.kinds.get(index)) else {
                continue;
            };
            if run.look != Look::Digits
                || run.digits.len() < LEAST
                || self.is_year_of_something(run)
            {
                continue;
            }
            let same = known.iter().find(|(digits, _)| {
                *digits == run.digits || (run.digits.len() >= PART && digits.contains(&run.digits))
            });
            let kind = same.map(|(_, kind)| *kind);
            if let Some(place) = self.kinds.get_mut(index) {
                *place = kind;
            }
        }
    }
}
