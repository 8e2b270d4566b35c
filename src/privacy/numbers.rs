//! Which of the numbers in a conversation must not be kept.

use std::ops::Range;

use super::cues::{Cue, Force, What};
use super::dates::{Date, ordinal};
use super::kind::Kind;
use super::language::Role;
use super::letters;
use super::number::{is_attending, unit};
use super::rules::Rule;
use super::runs::{Look, Run};
use super::shapes;
use super::slot::Slot;
use super::tokens::Conversation;

/// The numbers of a conversation and what is found out of them.
pub(super) struct Numbers<'n, 't> {
    pub(super) said: &'n Conversation<'t>,
    pub(super) cues: &'n [Vec<Cue>],
    pub(super) runs: Vec<Run>,
    pub(super) dates: &'n [Date],
    pub(super) kinds: Vec<Option<Kind>>,
    /// Whether a number was named as something without need of hiding.
    pub(super) plain: Vec<bool>,
    /// Whether a turn has nothing but digits and signs of attention.
    pub(super) pure: Vec<bool>,
    /// Parts of birthdays that are no row of digits.
    pub(super) parts: Vec<Range<usize>>,
}

impl<'n, 't> Numbers<'n, 't> {
    pub(super) fn new(
        said: &'n Conversation<'t>,
        cues: &'n [Vec<Cue>],
        runs: Vec<Run>,
        dates: &'n [Date],
    ) -> Self {
        let (kinds, plain) = (vec![None; runs.len()], vec![false; runs.len()]);
        let pure = pure_turns(said, &runs);
        Self { said, cues, runs, dates, kinds, plain, pure, parts: Vec::new() }
    }

    /// The numbers that words or their shape give away, turn by turn.
    pub(super) fn by_context(&mut self) {
        let mut slot = Slot::default();
        for turn in 0..self.said.turns() {
            let of_turn = self.runs_of(turn);
            slot.pass(self.said, turn);
            for index in of_turn.clone() {
                let Some(run) = self.runs.get(index).cloned() else { continue };
                let rule = self.rule(turn, &run);
                let kind = self.decide(&run, &rule, &slot);
                let plain = match rule {
                    Rule::Direct(what, _) | Rule::Turn(what) => what == What::Plain,
                    Rule::Open => slot.is_plain(),
                };
                let kind = kind.or_else(|| {
                    (run.look == Look::Digits).then(|| shapes::kind(self.said, &run, plain))?
                });
                if let (Some(kind), true) = (kind, rule == Rule::Open) {
                    if slot.whats().is_empty() {
                        slot.open(vec![What::Item(kind)]);
                    }
                    slot.note(self.said.speaker(turn), &self.value(&run));
                } else if let (Some(kind), Rule::Direct(what, _) | Rule::Turn(what)) = (kind, &rule)
                {
                    if !slot.whats().contains(what) {
                        slot.open(vec![What::Item(kind)]);
                    }
                    slot.note(self.said.speaker(turn), &self.value(&run));
                }
                if let (Some(of_run), Some(of_plain)) =
                    (self.kinds.get_mut(index), self.plain.get_mut(index))
                {
                    (*of_run, *of_plain) = (kind, plain);
                }
            }
            self.part_of_birthday(turn, &mut slot);
            self.ask(turn, &mut slot);
        }
    }

    pub(super) fn runs_of(&self, turn: usize) -> Range<usize> {
        let tokens = self.said.tokens_of(turn);
        let start = self.runs.partition_point(|run| run.tokens.start < tokens.start);
        start..self.runs.partition_point(|run| run.tokens.start < tokens.end)
    }

    pub(super) fn cues_of(&self, turn: usize) -> &'n [Cue] {
        self.cues.get(turn).map_or(&[], Vec::as_slice)
    }

    /// The digits of a number; of a date also those that are said as words.
    pub(super) fn value(&self, run: &Run) -> String {
        if run.look != Look::Date {
            return run.digits.clone();
        }
        let mut value = String::new();
        let mut at = run.tokens.start;
        while at < run.tokens.end {
            if let Some((end, day)) = ordinal(self.said, at) {
                value.push_str(&format!("{day:02}"));
                at = end;
            } else if let Some(unit) = unit(self.said, at) {
                value.push_str(&format!("{:0>2}", unit.digits));
                at = unit.end;
            } else {
                at += 1;
            }
        }
        value
    }

    /// Whether the turn of a number has nothing but digits and signs of attention.
    pub(super) fn is_pure(&self, run: &Run) -> bool {
        self.is_pure_turn(self.said.turn_of(run.tokens.start))
    }

    pub(super) fn is_pure_turn(&self, turn: usize) -> bool {
        self.pure.get(turn).is_some_and(|pure| *pure)
    }

    /// A day, a month or a year alone, where a birthday is said bit by bit.
    pub(super) fn part_of_birthday(&mut self, turn: usize, slot: &mut Slot) {
        if !slot.kinds().any(|kind| kind == Kind::BirthDate) {
            return;
        }
        let tokens = self.said.tokens_of(turn);
        let mut parts = Vec::new();
        let mut at = tokens.start;
        while at < tokens.end {
            if let Some((end, _)) = ordinal(self.said, at) {
                parts.push(at..end);
                at = end;
            } else if let Some(unit) = unit(self.said, at) {
                parts.push(at..unit.end);
                at = unit.end;
            } else if self.said.is(at, Role::Month) {
                parts.push(at..at + 1);
                at += 1;
            } else if is_attending(self.said, at) {
                at += 1;
            } else {
                return;
            }
        }
        let lone = |range: &Range<usize>| self.said.is(range.start, Role::Lone);
        if parts.is_empty() || parts.iter().all(lone) {
            return;
        }
        for part in &parts {
            let digits = unit(self.said, part.start).map(|unit| unit.digits).unwrap_or_default();
            slot.note(self.said.speaker(turn), &digits);
        }
        self.parts.extend(parts);
    }

    /// What the turn asks for or announces is what the next turns are about.
    pub(super) fn ask(&self, turn: usize, slot: &mut Slot) {
        let strong = self.cues_of(turn).iter().filter(|cue| !cue.is_weak());
        let mut whats: Vec<What> = Vec::new();
        for cue in strong {
            // "Is that your number?" asks for nothing else.
            if cue.force == Force::Unnamed && !(whats.is_empty() && slot.whats().is_empty()) {
                continue;
            }
            if !whats.contains(&cue.what) {
                whats.push(cue.what);
            }
        }
        // What the turn has said already goes on; a further question comes beside it.
        let new = whats.iter().any(|what| !slot.whats().contains(what));
        if new || (!whats.is_empty() && slot.age() > 1) {
            slot.open(whats);
        }
    }

    /// Every number with its kind, with the letters that belong to it.
    pub(super) fn found(self) -> Vec<(Range<usize>, Kind)> {
        let mut found: Vec<(Range<usize>, Kind)> = Vec::new();
        for (run, kind) in self.runs.iter().zip(&self.kinds) {
            let Some(kind) = kind else { continue };
            let turn = self.said.turn_of(run.tokens.start);
            let cue = self.cues_of(turn).iter().rfind(|cue| cue.tokens.end <= run.tokens.start);
            let from = cue.map_or(self.said.tokens_of(turn).start, |cue| cue.tokens.end);
            let mut tokens = match kind.has_letters() || run.mixed {
                true => letters::extend(self.said, &run.tokens, from),
                false => run.tokens.clone(),
            };
            if tokens.start > from && self.said.word(tokens.start - 1) == "plus" {
                tokens.start -= 1;
            }
            // A password may have any sign in it: Sommer!2021.
            while *kind == Kind::Password
                && tokens.start > from
                && !self.said.gap(tokens.start).contains(char::is_whitespace)
            {
                tokens.start -= 1;
            }
            found.push((tokens, *kind));
        }
        found.extend(self.parts.into_iter().map(|part| (part, Kind::BirthDate)));
        found
    }
}

/// For each turn whether it has nothing but digits and signs of attention.
fn pure_turns(said: &Conversation<'_>, runs: &[Run]) -> Vec<bool> {
    let mut runs = runs.iter().peekable();
    let mut pure = |turn: usize| {
        let tokens = said.tokens_of(turn);
        let (mut at, mut pure) = (tokens.start, true);
        while at < tokens.end {
            while runs.next_if(|run| run.tokens.end <= at).is_some() {}
            match runs.peek().filter(|run| run.tokens.contains(&at)) {
                Some(run) => {
                    pure &= matches!(run.look, Look::Digits | Look::Date);
                    at = run.tokens.end;
                }
                None => {
                    pure &= is_attending(said, at);
                    at += 1;
                }
            }
        }
        pure
    };
    (0..said.turns()).map(&mut pure).collect()
}
