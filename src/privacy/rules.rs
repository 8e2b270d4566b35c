//! What the words around a number, and what was asked before, say of it.

use super::cues::{Cue, What};
use super::kind::Kind;
use super::language::Role;
use super::letters;
use super::numbers::Numbers;
use super::runs::{Look, Run};
use super::slot::Slot;

/// A number stands so near to the words that name it.
const DIRECT: usize = 5;
/// In the same turn a number may stand so far from the words that name it.
const SAME_TURN: usize = 30;
/// After words that name only the number right behind them.
const WEAK: usize = 3;
/// "Nine hundred" is a part of a number where there is more of it than this.
const SIZED: usize = 7;

/// What rules a number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Rule {
    /// Words right beside it; whether they are weak.
    Direct(What, bool),
    /// Words earlier in the turn.
    Turn(What),
    /// What was asked for in an earlier turn.
    Open,
}

impl Numbers<'_, '_> {
    /// What the words around a number say of it.
    pub(super) fn rule(&self, turn: usize, run: &Run) -> Rule {
        let cues = self.cues_of(turn);
        let (begun, coming) = cues
            .split_at_checked(cues.partition_point(|cue| cue.tokens.start <= run.tokens.start))
            .unwrap_or((cues, &[]));
        if let Some(cue) = begun.last().filter(|cue| run.tokens.end <= cue.tokens.end) {
            return Rule::Direct(cue.what, cue.is_weak());
        }
        let measured =
            |cue| -> (&Cue, usize) { (cue, self.distance(cue.tokens.end, run.tokens.start)) };
        let strong = begun.iter().rfind(|cue| !cue.is_weak() && !is_email(cue)).map(measured);
        let weak = begun.last().filter(|cue| cue.is_weak()).map(measured);
        let weak = weak.filter(|(_, distance)| *distance <= WEAK);
        let near = strong.is_some_and(|(_, distance)| distance < DIRECT);
        // "My passport 4471902, valid until 2029" is no date.
        let item = weak.is_some_and(|(cue, _)| matches!(cue.what, What::Item(_)));
        if !near
            && let Some(what) = self.named_behind(coming, run)
            && !(item && what == What::Plain)
        {
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
    pub(super) fn distance(&self, from: usize, to: usize) -> usize {
        const FAR: usize = 300;
        if to.saturating_sub(from) > FAR {
            return FAR;
        }
        let first = self.runs.partition_point(|run| run.tokens.end <= from);
        let runs = self.runs.get(first..).unwrap_or_default().iter();
        let inside = runs
            .take_while(|run| run.tokens.start < to)
            .map(|run| run.tokens.end.min(to) - run.tokens.start.max(from));
        to.saturating_sub(from) - inside.sum::<usize>()
    }

    /// "4471 is my account number", "4 4 7 1 for the PIN".
    pub(super) fn named_behind(&self, cues: &[Cue], run: &Run) -> Option<What> {
        let cue = cues.iter().find(|cue| !is_email(cue))?;
        let between = run.tokens.end..cue.tokens.start;
        if between.len() > WEAK + 1 {
            return None;
        }
        // "C 4471902, valid until 2029": it says what comes behind.
        let own = cue.what == What::Plain
            && self.said.gap(cue.tokens.start).starts_with(',')
            && self.runs.iter().any(|other| other.tokens.start == cue.tokens.end);
        if own {
            return None;
        }
        let breaks = (run.tokens.end..=cue.tokens.start)
            .any(|at| self.said.gap(at).contains(['?', '!', ';']));
        let linked = between.clone().any(|at| self.said.is(at, Role::Linking));
        let beside = !self.said.gap(run.tokens.end).starts_with('.')
            && between.clone().all(|at| self.said.is(at, Role::Beside));
        let linked = linked || beside;
        (!breaks && linked && !cue.is_weak()).then_some(cue.what)
    }

    pub(super) fn decide(&self, run: &Run, rule: &Rule, slot: &Slot) -> Option<Kind> {
        match rule {
            Rule::Direct(What::Item(kind), weak) => self.direct(run, *kind, *weak),
            Rule::Turn(What::Item(Kind::LongNumber)) => {
                (run.look == Look::Digits && run.digits.len() >= 7).then_some(Kind::LongNumber)
            }
            Rule::Turn(What::Item(kind)) => {
                (self.may_be(run, *kind) && run.digits.len() >= 3).then_some(*kind)
            }
            Rule::Open => self.open(run, slot),
            Rule::Direct(What::Plain, _) | Rule::Turn(What::Plain) => None,
        }
    }

    /// A number right beside the words that name it.
    pub(super) fn direct(&self, run: &Run, kind: Kind, weak: bool) -> Option<Kind> {
        let length = run.digits.len();
        let least = match kind {
            Kind::LongNumber => 5,
            Kind::Phone if weak => 6,
            _ if weak => 4,
            _ => 2,
        };
        let fits = match run.look {
            Look::Digits if kind == Kind::BirthDate => (2..=8).contains(&length) && !run.sized,
            Look::Digits => {
                !self.is_year_of_something(run) && !(weak && (run.sized || self.is_price(run)))
            }
            Look::Date if kind == Kind::BirthDate => return Some(kind),
            Look::Date => !weak && self.is_numeric_date(run),
            Look::Time => !weak && self.said.gap(run.tokens.start + 1) == ":",
            Look::Amount => false,
        };
        (fits && length >= least).then_some(kind)
    }

    /// Whether the number may be an item of that kind by its look.
    pub(super) fn may_be(&self, run: &Run, kind: Kind) -> bool {
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
                    && (!run.sized
                        || (run.digits.len() >= SIZED && !run.cardinal)
                        || self.is_pure(run))
                    && (!run.mixed || kind.has_letters())
                    && !self.is_year_of_something(run)
                    && (!self.is_price(run) || self.is_pure(run))
            }
        }
    }

    /// `49.90` is money to anybody who was not asked for a number.
    pub(super) fn is_price(&self, run: &Run) -> bool {
        let last = run.tokens.end.saturating_sub(1);
        run.tokens.len() == 2
            && (self.said.gap(last) == "."
                || self.said.gap(last) == "," && self.said.language().dot_groups())
            && self.said.word(last).len() == 2
            && self.said.word(last).bytes().all(|byte| byte.is_ascii_digit())
    }

    /// A number after what was asked for in an earlier turn.
    pub(super) fn open(&self, run: &Run, slot: &Slot) -> Option<Kind> {
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
        if run.look == Look::Date && kind == Kind::BirthDate && !slot.is_begun() {
            return Some(kind);
        }
        let length = length.max(self.with_neighbour(run));
        if !slot.is_begun() {
            let least = if kind == Kind::LongNumber { 4 } else { 3 };
            return (length >= least || (kind.has_letters() && self.is_code(run))).then_some(kind);
        }
        if kind == Kind::BirthDate {
            let same = slot.repeats(&self.value(run)) || self.parts_repeat(run, slot);
            return (same || slot.age() <= 1 && slot.all_of(speaker).len() < 6).then_some(kind);
        }
        // "Is it still 530 221 887?" "No, it's …"
        let another = length >= 6 && slot.age() <= 1 && slot.all_of(speaker).is_empty();
        let all = slot.all_of(speaker);
        let all: usize = if all.is_empty() { kind.full_length() } else { all.len() };
        let start = self.said.tokens_of(self.said.turn_of(run.tokens.start)).start;
        let first = self.distance(start, run.tokens.start) <= WEAK;
        let goes_on = length >= 2 && first && slot.age() <= 2 && all < kind.full_length();
        let more = length >= 3 && slot.age() <= 1 && all < kind.full_length() && kind == Kind::Card;
        let same = length >= 3 && slot.repeats(&run.digits);
        (same || goes_on || more || another).then_some(kind)
    }

    /// How many digits a number has with the next one in its turn, where only a few words, which
    /// may be misheard digits, are in between.
    fn with_neighbour(&self, run: &Run) -> usize {
        const NEAR: usize = 2;
        let turn = self.said.turn_of(run.tokens.start);
        let at = self.runs.partition_point(|other| other.tokens.start < run.tokens.start);
        let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
        let near = beside.filter_map(|index| self.runs.get(index)).filter(|other| {
            let apart = other.tokens.start.checked_sub(run.tokens.end);
            let apart = apart.or(run.tokens.start.checked_sub(other.tokens.end));
            let between =
                run.tokens.end.min(other.tokens.end)..run.tokens.start.max(other.tokens.start);
            // "24, room 3" are two things.
            let named = self.cues_of(turn).iter().any(|cue| {
                cue.what == What::Plain
                    && cue.tokens.start < between.end
                    && cue.tokens.end > between.start
            });
            self.said.turn_of(other.tokens.start) == turn
                && !named
                && other.look == Look::Digits
                && apart.is_some_and(|apart| apart <= NEAR)
        });
        near.map(|other| other.digits.len() + run.digits.len()).max().unwrap_or(0)
    }

    /// Whether the number is a part of a longer one with letters in it.
    pub(super) fn is_code(&self, run: &Run) -> bool {
        const LEAST: usize = 5;
        let from = self.said.tokens_of(self.said.turn_of(run.tokens.start)).start;
        let all = letters::extend(self.said, &run.tokens, from);
        all.len() > run.tokens.len() && all.len() >= LEAST
    }

    pub(super) fn may_be_open(&self, run: &Run, kind: Kind) -> bool {
        let pure_date = kind == Kind::BirthDate && self.is_pure(run) && run.look == Look::Digits;
        if run.look == Look::Date && kind == Kind::BirthDate {
            return true;
        }
        pure_date || self.may_be(run, kind)
    }

    /// Whether a date says nothing that the birthday said before does not say.
    pub(super) fn parts_repeat(&self, run: &Run, slot: &Slot) -> bool {
        let value = self.value(run);
        let year = value.get(value.len().saturating_sub(2)..).unwrap_or("");
        run.look == Look::Date && !year.is_empty() && slot.repeats(year)
    }

    /// "since 2019", "in March 2020" are no part of a number.
    pub(super) fn is_year_of_something(&self, run: &Run) -> bool {
        let before = run.tokens.start.checked_sub(1);
        let year =
            run.digits.len() == 4 && (run.digits.starts_with("19") || run.digits.starts_with("20"));
        year && before.is_some_and(|at| self.said.is(at, Role::BeforeYear))
    }

    pub(super) fn is_numeric_date(&self, run: &Run) -> bool {
        let found = self.dates.binary_search_by_key(&run.tokens.start, |date| date.tokens.start);
        found.ok().and_then(|index| self.dates.get(index)).is_some_and(|date| date.numeric)
    }

    /// Whether the next turns go on with digits.
    pub(super) fn goes_on(&self, run: &Run) -> bool {
        let turn = self.said.turn_of(run.tokens.start);
        (turn + 1..turn + 3).any(|turn| !self.runs_of(turn).is_empty() && self.is_pure_turn(turn))
    }
}

fn is_email(cue: &Cue) -> bool {
    cue.what == What::Item(Kind::Email)
}
