//! Finding what must not be kept in a conversation.

use std::ops::Range;

use super::cues::{Cue, Cues, What};
use super::dates::{Date, dates, is_month, ordinal};
use super::kind::Kind;
use super::number::{is_attending, is_filler, unit};
use super::runs::{Look, Run, runs};
use super::shapes::{self, Written};
use super::slot::Slot;
use super::tokens::Conversation;
use super::{email, letters, secret};

/// A number stands so near to the words that name it.
const DIRECT: usize = 5;
/// "Nine hundred" is a part of a number where there is more of it than this.
const SIZED: usize = 7;
/// In the same turn a number may stand so far from the words that name it.
const SAME_TURN: usize = 30;
/// After words that name only the number right behind them.
const WEAK: usize = 3;
/// Where this many digits come without a name in pieces, they are a card.
const CARD: usize = 13;
/// A turn between two parts of a number has no more words.
const ASIDE: usize = 7;

/// An item in the text of a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) turn: usize,
    pub(super) bytes: Range<usize>,
}

/// What rules a number.
#[derive(Debug, Clone, PartialEq)]
enum Rule {
    /// Words right beside it; whether they are weak.
    Direct(What, bool),
    /// Words earlier in the turn.
    Turn(What),
    /// What was asked for in an earlier turn.
    Open,
}

/// Finds items of every kind.
#[derive(Debug, Clone)]
pub(super) struct Finder {
    cues: Cues,
    written: Written,
}

impl Finder {
    /// Makes the patterns ready.
    pub(super) fn new() -> Self {
        Self { cues: Cues::new(), written: Written::new() }
    }

    /// Everything in a conversation that must not be kept; in order, without overlaps.
    pub(super) fn find(&self, said: &Conversation<'_>) -> Vec<Found> {
        let cues: Vec<Vec<Cue>> = (0..said.turns()).map(|turn| self.cues.of(said, turn)).collect();
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
        joined(found)
    }
}

/// Overlapping items made one.
pub(super) fn joined(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|item| (item.turn, item.bytes.start, std::cmp::Reverse(item.bytes.end)));
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for item in found {
        match kept.last_mut() {
            Some(last) if last.turn == item.turn && item.bytes.start < last.bytes.end => {
                last.bytes.end = last.bytes.end.max(item.bytes.end);
            }
            _ => kept.push(item),
        }
    }
    kept
}

struct Numbers<'n, 't> {
    said: &'n Conversation<'t>,
    cues: &'n [Vec<Cue>],
    runs: Vec<Run>,
    dates: &'n [Date],
    kinds: Vec<Option<Kind>>,
    /// Whether a number was named as something without need of hiding.
    plain: Vec<bool>,
    /// Parts of birthdays that are no row of digits.
    parts: Vec<Range<usize>>,
}

impl<'n, 't> Numbers<'n, 't> {
    fn new(
        said: &'n Conversation<'t>,
        cues: &'n [Vec<Cue>],
        runs: Vec<Run>,
        dates: &'n [Date],
    ) -> Self {
        let (kinds, plain) = (vec![None; runs.len()], vec![false; runs.len()]);
        Self { said, cues, runs, dates, kinds, plain, parts: Vec::new() }
    }

    /// The numbers that words or their shape give away, turn by turn.
    fn by_context(&mut self) {
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
                if kind.is_some() && rule == Rule::Open {
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

    fn runs_of(&self, turn: usize) -> Range<usize> {
        let tokens = self.said.tokens_of(turn);
        let start = self.runs.partition_point(|run| run.tokens.start < tokens.start);
        start..self.runs.partition_point(|run| run.tokens.start < tokens.end)
    }

    fn cues_of(&self, turn: usize) -> &'n [Cue] {
        self.cues.get(turn).map_or(&[], Vec::as_slice)
    }

    /// What the words around a number say of it.
    fn rule(&self, turn: usize, run: &Run) -> Rule {
        let cues = self.cues_of(turn);
        let before: Vec<(&Cue, usize)> = cues
            .iter()
            .filter(|cue| cue.tokens.end <= run.tokens.start)
            .map(|cue| (cue, self.distance(cue.tokens.end, run.tokens.start)))
            .collect();
        let strong = before.iter().rfind(|(cue, _)| !cue.weak && !is_email(cue)).copied();
        let weak = before.last().filter(|(cue, distance)| cue.weak && *distance <= WEAK).copied();
        let near = strong.is_some_and(|(_, distance)| distance < DIRECT);
        if !near && let Some(what) = self.named_behind(cues, run) {
            return Rule::Direct(what, false);
        }
        match (strong, weak) {
            // "My card number, for the order, is …": what was named first goes on.
            (Some((cue, distance)), Some((small, _)))
                if matches!(cue.what, What::Item(_))
                    && distance <= DIRECT * 2
                    && (small.what == What::Plain
                        || cue.what == small.what
                        || distance <= DIRECT) =>
            {
                Rule::Direct(cue.what, false)
            }
            (_, Some((small, _))) => Rule::Direct(small.what, true),
            (Some((cue, distance)), None) if distance <= DIRECT => Rule::Direct(cue.what, false),
            (Some((cue, distance)), None) if distance <= SAME_TURN => Rule::Turn(cue.what),
            _ => Rule::Open,
        }
    }

    /// Words from one place to another, without those of other numbers.
    fn distance(&self, from: usize, to: usize) -> usize {
        let inside = |at: &usize| !self.runs.iter().any(|run| run.tokens.contains(at));
        (from..to).filter(inside).count()
    }

    /// "4471 is my account number", "4 4 7 1 for the PIN".
    fn named_behind(&self, cues: &[Cue], run: &Run) -> Option<What> {
        let cue = cues.iter().find(|cue| cue.tokens.start >= run.tokens.end && !is_email(cue))?;
        let between = run.tokens.end..cue.tokens.start;
        let breaks = (run.tokens.end..=cue.tokens.start)
            .any(|at| self.said.gap(at).contains(['?', '!', ';']));
        let linked = between.clone().any(|at| {
            matches!(
                self.said.word(at),
                "is" | "that's" | "was" | "as" | "for" | "being" | "it's" | "would"
            )
        });
        let beside = !self.said.gap(run.tokens.end).starts_with('.')
            && between
                .clone()
                .all(|at| matches!(self.said.word(at), "the" | "my" | "a" | "b" | "c" | "x" | "y"));
        let linked = linked || beside;
        (between.len() <= WEAK + 1 && !breaks && linked && !cue.weak).then_some(cue.what)
    }

    fn decide(&self, run: &Run, rule: &Rule, slot: &Slot) -> Option<Kind> {
        match rule {
            Rule::Direct(What::Item(kind), weak) => self.direct(run, *kind, *weak),
            Rule::Turn(What::Item(kind)) if *kind == Kind::LongNumber => None,
            Rule::Turn(What::Item(kind)) => {
                (self.may_be(run, *kind) && run.digits.len() >= 3).then_some(*kind)
            }
            Rule::Open => self.open(run, slot),
            Rule::Direct(What::Plain, _) | Rule::Turn(What::Plain) => None,
        }
    }

    /// A number right beside the words that name it.
    fn direct(&self, run: &Run, kind: Kind, weak: bool) -> Option<Kind> {
        let length = run.digits.len();
        let least = match kind {
            Kind::LongNumber => 6,
            Kind::Phone if weak => 6,
            _ if weak => 4,
            _ => 2,
        };
        let fits = match run.look {
            Look::Digits if kind == Kind::BirthDate => (2..=8).contains(&length) && !run.sized,
            Look::Digits => !self.is_year_of_something(run) && !(weak && run.sized),
            Look::Date if kind == Kind::BirthDate => return Some(kind),
            Look::Date => !weak && self.is_numeric_date(run),
            Look::Time => !weak && self.said.gap(run.tokens.start + 1) == ":",
            Look::Amount => false,
        };
        (fits && length >= least).then_some(kind)
    }

    /// Whether the number may be an item of that kind by its look.
    fn may_be(&self, run: &Run, kind: Kind) -> bool {
        match kind {
            Kind::BirthDate => match run.look {
                Look::Date => true,
                Look::Digits => (4..=8).contains(&run.digits.len()) && !run.sized && !run.mixed,
                _ => false,
            },
            Kind::Email => false,
            Kind::Bank if run.look == Look::Date => self.is_numeric_date(run),
            _ => {
                run.look == Look::Digits
                    && (!run.sized || run.digits.len() >= SIZED || self.is_pure(run))
                    && (!run.mixed || kind.has_letters())
                    && !self.is_year_of_something(run)
            }
        }
    }

    /// A number after what was asked for in an earlier turn.
    fn open(&self, run: &Run, slot: &Slot) -> Option<Kind> {
        let speaker = self.said.speaker(self.said.turn_of(run.tokens.start));
        let length = run.digits.len();
        let fitting: Vec<Kind> = slot.kinds().filter(|kind| self.may_be_open(run, *kind)).collect();
        let best = |kind: &&Kind| match kind {
            Kind::BirthDate => usize::from(run.look != Look::Date) * 9,
            Kind::Card if length >= 12 => 0,
            Kind::SecurityCode if length <= 4 => 1,
            Kind::Bank if length == 6 => 1,
            Kind::Phone if length >= 10 => 1,
            _ => 2,
        };
        let kind = *fitting.iter().min_by_key(best)?;
        let pure = self.is_pure(run);
        if pure {
            let lone = length == 1 && !slot.is_begun() && !self.goes_on(run);
            return (!lone).then_some(kind);
        }
        if !slot.is_begun() {
            return (length >= 3 || (kind.has_letters() && self.is_code(run))).then_some(kind);
        }
        if kind == Kind::BirthDate {
            let same = slot.repeats(&self.value(run)) || self.parts_repeat(run, slot);
            return (same || slot.age() <= 1 && slot.all_of(speaker).len() < 6).then_some(kind);
        }
        let all = slot.all_of(speaker);
        let all: usize = if all.is_empty() { kind.full_length() } else { all.len() };
        let start = self.said.tokens_of(self.said.turn_of(run.tokens.start)).start;
        let first = self.distance(start, run.tokens.start) <= WEAK;
        let goes_on = length >= 2 && first && slot.age() <= 2 && all < kind.full_length();
        let more = length >= 3 && slot.age() <= 1 && all < kind.full_length() && kind == Kind::Card;
        let same = length >= 3 && slot.repeats(&run.digits);
        (same || goes_on || more).then_some(kind)
    }

    /// Whether the number is a part of a longer one with letters in it.
    fn is_code(&self, run: &Run) -> bool {
        const LEAST: usize = 5;
        let from = self.said.tokens_of(self.said.turn_of(run.tokens.start)).start;
        let all = letters::extend(self.said, &run.tokens, from);
        all.len() > run.tokens.len() && all.len() >= LEAST
    }

    fn may_be_open(&self, run: &Run, kind: Kind) -> bool {
        let pure_date = kind == Kind::BirthDate && self.is_pure(run) && run.look == Look::Digits;
        if run.look == Look::Date && kind == Kind::BirthDate {
            return true;
        }
        pure_date || kind != Kind::LongNumber && self.may_be(run, kind)
    }

    /// Whether a date says nothing that the birthday said before does not say.
    fn parts_repeat(&self, run: &Run, slot: &Slot) -> bool {
        let value = self.value(run);
        let year = value.get(value.len().saturating_sub(2)..).unwrap_or("");
        run.look == Look::Date && !year.is_empty() && slot.repeats(year)
    }

    /// The digits of a number; of a date also those that are said as words.
    fn value(&self, run: &Run) -> String {
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

    /// "since 2019", "in March 2020" are no part of a number.
    fn is_year_of_something(&self, run: &Run) -> bool {
        let before = run.tokens.start.checked_sub(1).map_or("", |at| self.said.word(at));
        let year =
            run.digits.len() == 4 && (run.digits.starts_with("19") || run.digits.starts_with("20"));
        year && matches!(
            before,
            "since"
                | "in"
                | "from"
                | "until"
                | "year"
                | "by"
                | "of"
                | "during"
                | "before"
                | "after"
                | "till"
        )
    }

    fn is_numeric_date(&self, run: &Run) -> bool {
        let found = self.dates.binary_search_by_key(&run.tokens.start, |date| date.tokens.start);
        found.ok().and_then(|index| self.dates.get(index)).is_some_and(|date| date.numeric)
    }

    /// Whether the turn of a number has nothing but digits and signs of attention.
    fn is_pure(&self, run: &Run) -> bool {
        self.is_pure_turn(self.said.turn_of(run.tokens.start))
    }

    fn is_pure_turn(&self, turn: usize) -> bool {
        let of_turn = self.runs_of(turn);
        let runs = self.runs.get(of_turn).unwrap_or_default();
        let plain = runs.iter().all(|run| matches!(run.look, Look::Digits | Look::Date));
        let mut at = self.said.tokens_of(turn);
        plain
            && at.all(|at| {
                runs.iter().any(|run| run.tokens.contains(&at)) || is_attending(self.said.word(at))
            })
    }

    /// Whether the next turns go on with digits.
    fn goes_on(&self, run: &Run) -> bool {
        let turn = self.said.turn_of(run.tokens.start);
        (turn + 1..turn + 3).any(|turn| !self.runs_of(turn).is_empty() && self.is_pure_turn(turn))
    }

    /// A day, a month or a year alone, where a birthday is said bit by bit.
    fn part_of_birthday(&mut self, turn: usize, slot: &mut Slot) {
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
            } else if is_month(self.said.word(at)) {
                parts.push(at..at + 1);
                at += 1;
            } else if is_attending(self.said.word(at)) {
                at += 1;
            } else {
                return;
            }
        }
        let lone = |range: &Range<usize>| {
            matches!(self.said.word(range.start), "second" | "first" | "one")
        };
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
    fn ask(&self, turn: usize, slot: &mut Slot) {
        let strong = self.cues_of(turn).iter().filter(|cue| !cue.weak);
        let mut whats: Vec<What> = Vec::new();
        for cue in strong.filter(|cue| cue.what != What::Item(Kind::LongNumber)) {
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

    /// Numbers that nobody names, said in pieces over several sentences or turns.
    fn in_pieces(&mut self) {
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

    fn is_piece(&self, index: usize) -> bool {
        let run = self.runs.get(index);
        let plain = self.plain.get(index).is_some_and(|plain| *plain);
        !plain && run.is_some_and(|run| run.look == Look::Digits && !run.mixed && !run.sized)
    }

    fn joins(&self, last: usize, run: &Run) -> bool {
        let Some(last) = self.runs.get(last) else { return false };
        let (from, to) =
            (self.said.turn_of(last.tokens.end - 1), self.said.turn_of(run.tokens.start));
        let between = self.distance(last.tokens.end, run.tokens.start);
        let aside = |at: &usize| {
            let word = self.said.word(*at);
            if to > from { is_attending(word) } else { is_filler(word) }
        };
        let talk = (last.tokens.end..run.tokens.start).filter(|at| !aside(at)).count();
        to - from <= 2 && between <= ASIDE && talk <= usize::from(to > from)
    }

    /// Masks a group of pieces where they make a card.
    fn close(&mut self, group: &[usize]) {
        let mut by_speaker: Vec<(crate::transcript::Speaker, String)> = Vec::new();
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

    /// A number that is masked in one place is masked in every other.
    fn by_repetition(&mut self) {
        const LEAST: usize = 4;
        const PART: usize = 5;
        let mut known: Vec<(String, Kind)> = Vec::new();
        for (run, kind) in self.runs.iter().zip(&self.kinds) {
            if let Some(kind) = kind.filter(|kind| *kind != Kind::BirthDate) {
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

    /// Every number with its kind, with the letters that belong to it.
    fn found(self) -> Vec<(Range<usize>, Kind)> {
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
            found.push((tokens, *kind));
        }
        found.extend(self.parts.into_iter().map(|part| (part, Kind::BirthDate)));
        found
    }
}

fn is_email(cue: &Cue) -> bool {
    cue.what == What::Item(Kind::Email)
}
