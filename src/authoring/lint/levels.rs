//! Levels that nothing can reach, and auto-fails that never come.

use super::possible::{Formula, World};
use crate::problem::{Code, Problem};
use crate::rubric::condition::{Order, Reach, Said};
use crate::rubric::{Behaviour, Condition, Criterion, Rubric, Voice};
use crate::yaml::Document;

pub(super) fn check(rubric: &Rubric, document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    for (at, section) in rubric.sections.iter().enumerate() {
        for (index, criterion) in section.criteria.iter().enumerate() {
            let field = format!("sections[{at}].criteria[{index}]");
            found.extend(Checked::new(rubric, criterion, field, document).problems());
        }
    }
    found
}

/// A criterion with its conditions as formulas.
struct Checked<'c> {
    rubric: &'c Rubric,
    criterion: &'c Criterion,
    field: String,
    document: &'c Document,
    world: World<'c>,
    applies: Formula,
    /// One for each level; the last holds always.
    levels: Vec<Formula>,
}

impl<'c> Checked<'c> {
    fn new(
        rubric: &'c Rubric,
        criterion: &'c Criterion,
        field: String,
        document: &'c Document,
    ) -> Self {
        let mut world = World::new(rubric);
        let mut read = |condition: &Option<Condition>| {
            condition.as_ref().map_or_else(Formula::always, |condition| world.read(condition))
        };
        let applies = read(&criterion.applies);
        let levels = criterion.levels.iter().map(|level| read(&level.when)).collect();
        Self { rubric, criterion, field, document, world, applies, levels }
    }

    fn problems(mut self) -> Vec<Problem> {
        let mut found = Vec::new();
        let criterion = self.criterion;
        let applies = criterion.applies.iter().map(|it| (it, format!("{}.applies", self.field)));
        let whens = criterion.levels.iter().enumerate().filter_map(|(index, level)| {
            Some((level.when.as_ref()?, format!("{}.levels[{index}].when", self.field)))
        });
        let conditions: Vec<(&Condition, String)> = applies.chain(whens).collect();
        for (condition, field) in conditions {
            self.details(condition, &field, &mut found);
            self.never_holds(condition, &field, &mut found);
        }
        // A level that only an auto-fail would reach is told once.
        match self.hidden_auto_fail() {
            Some(problem) => found.push(problem),
            None => found.extend(self.hidden_levels()),
        }
        found
    }

    fn problem(&self, code: Code, field: &str, message: impl Into<String>) -> Problem {
        self.document.problem_at(code, field, message)
    }

    /// What is odd about a single `said`, in whatever it stands.
    fn details(&self, condition: &Condition, field: &str, found: &mut Vec<Problem>) {
        match condition {
            Condition::Said(said) | Condition::Never(said) => self.of_said(said, field, found),
            Condition::Metric(..) | Condition::Channel(_) => {}
            Condition::All(parts) | Condition::Any(parts) => {
                for (part, field) in parts_with_fields(condition, parts, field) {
                    self.details(part, &field, found);
                }
            }
            Condition::Not(part) => self.details(part, &format!("{field}.not"), found),
        }
    }

    fn of_said(&self, said: &Said, field: &str, found: &mut Vec<Problem>) {
        let within = said.order.as_ref().and_then(|order| match order {
            Order::Before(_, reach) | Order::After(_, reach) => *reach,
        });
        // The same turn is a place to count in, so `within: 0 turns` has a meaning.
        let within = within.filter(|reach| !matches!(reach, Reach::Turns(_)));
        for (key, reach) in [("first", said.first), ("last", said.last), ("within", within)] {
            if reach.is_some_and(is_nothing) {
                let message = "leaves no room for anything to be said in; make it longer";
                found.push(self.problem(Code::NeverHolds, &format!("{field}.{key}"), message));
            }
        }
        let own = self.rubric.behaviours.get(&said.behaviour).map(|Behaviour { who, .. }| *who);
        if let (Some(Voice::Only(own)), Some(Voice::Only(who))) = (own, said.who)
            && own != who
        {
            let message = format!(
                "`{}` listens to the {own}, and here the {who}'s words count; write a behaviour \
                 for the {who}, or `who: any` there",
                said.behaviour
            );
            found.push(self.problem(Code::OtherSpeaker, &format!("{field}.who"), message));
        }
    }

    /// The smallest parts of a condition that cannot hold; whether the whole cannot.
    fn never_holds(
        &mut self,
        condition: &Condition,
        field: &str,
        found: &mut Vec<Problem>,
    ) -> bool {
        let formula = self.world.read(condition);
        let never = !self.world.can_hold(&[&formula]);
        let mut is_told = false;
        if let Condition::All(parts) | Condition::Any(parts) = condition {
            for (part, field) in parts_with_fields(condition, parts, field) {
                is_told |= self.never_holds(part, &field, found);
            }
        }
        if never && !is_told {
            let message = "can never hold, since it contradicts itself; loosen or remove it";
            found.push(self.problem(Code::NeverHolds, field, message));
        }
        never
    }

    /// Whether a level is the one that holds in some conversation, also in one to which the
    /// criterion need not apply.
    fn is_reached(&self, index: usize, applies: bool) -> bool {
        let above: Vec<Formula> =
            self.levels.iter().take(index).map(|above| above.clone().not()).collect();
        let mut all: Vec<&Formula> = above.iter().collect();
        all.extend(self.levels.get(index));
        if applies {
            all.push(&self.applies);
        }
        self.world.can_hold(&all)
    }

    fn hidden_levels(&self) -> Vec<Problem> {
        if !self.world.can_hold(&[&self.applies]) {
            return Vec::new();
        }
        let can_hold_alone = |index: usize| {
            self.levels.get(index).is_some_and(|level| self.world.can_hold(&[level]))
        };
        let hidden = (0..self.levels.len())
            .filter(|index| can_hold_alone(*index) && !self.is_reached(*index, true));
        let tell = |index: usize| {
            let message = if self.is_reached(index, false) {
                "is never reached where the criterion applies; loosen `applies` or remove the level"
                    .to_owned()
            } else if let Some(by) = self.hidden_by(index) {
                format!("holds only where {} above it holds already; move it up", self.name(by))
            } else {
                "is never reached, since the levels above it cover everything; loosen one of them, \
                 or drop the `when` of the one above"
                    .to_owned()
            };
            let field = format!("{}.levels[{index}]", self.field);
            self.problem(Code::LevelHidden, &field, message)
        };
        hidden.map(tell).collect()
    }

    /// The level above that holds whenever this one does.
    fn hidden_by(&self, index: usize) -> Option<usize> {
        self.criterion.levels.get(index)?.when.as_ref()?;
        let own = self.levels.get(index)?;
        self.levels.iter().take(index).position(|above| {
            let above = above.clone().not();
            !self.world.can_hold(&[own, &above])
        })
    }

    fn name(&self, index: usize) -> String {
        let label = self.criterion.levels.get(index).and_then(|level| level.label.as_ref());
        match label {
            Some(label) => format!("“{}”", label.get(&self.rubric.language)),
            None => format!("level {}", index + 1),
        }
    }

    fn hidden_auto_fail(&self) -> Option<Problem> {
        self.criterion.auto_fail?;
        let fails = |index: &usize| {
            let level = self.criterion.levels.get(*index);
            level.is_some_and(|level| self.criterion.is_failed_by(level.points))
        };
        let failing: Vec<usize> = (0..self.levels.len()).filter(fails).collect();
        if failing.iter().any(|index| self.is_reached(*index, true)) {
            return None;
        }
        let hidden = failing.iter().any(|index| self.is_reached(*index, false));
        let (key, message) = if hidden {
            let message = "makes the criterion N/A whenever it would fail, so its auto-fail never \
                           comes; let it apply to what goes wrong as well";
            ("applies", message)
        } else {
            let message = "never comes, since no level that can be reached earns nothing; add one, \
                           or remove it";
            ("auto_fail", message)
        };
        Some(self.problem(Code::AutoFailHidden, &format!("{}.{key}", self.field), message))
    }
}

fn is_nothing(reach: Reach) -> bool {
    match reach {
        Reach::Time(time) => time.0 == 0,
        Reach::Turns(turns) => turns == 0,
        Reach::Percent(percent) => percent == 0.0,
    }
}

fn parts_with_fields<'c>(
    condition: &Condition,
    parts: &'c [Condition],
    field: &str,
) -> Vec<(&'c Condition, String)> {
    let key = if matches!(condition, Condition::All(_)) { "all" } else { "any" };
    let named = |(index, part): (usize, &'c Condition)| (part, format!("{field}.{key}[{index}]"));
    parts.iter().enumerate().map(named).collect()
}
