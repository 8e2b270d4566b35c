//! Whether a condition can hold in any conversation at all.
//!
//! A conversation is seen only through what the conditions ask of it: in how many turns each
//! behaviour is heard where it counts, the value of each metric, and the channel. Every combination
//! that does not contradict itself is tried, so that "cannot hold" is sure; where there are too many
//! combinations, the condition is taken to be possible.

use crate::metrics::{Metric, Unit};
use crate::rubric::condition::{Order, Range, Reach, Said};
use crate::rubric::{BehaviourId, Condition, Rubric, Voice};
use crate::transcript::Channel;

/// More combinations are not tried.
const MOST_TRIED: usize = 100_000;

/// Part of a condition, with numbers in place of what it asks about.
#[derive(Debug, Clone)]
pub(super) enum Formula {
    Counted { what: usize, least: usize, most: Option<usize> },
    Measured { what: usize, range: Range },
    TakesPlace(Vec<Channel>),
    All(Vec<Formula>),
    Any(Vec<Formula>),
    Not(Box<Formula>),
}

impl Formula {
    /// What holds everywhere.
    pub(super) fn always() -> Self {
        Self::All(Vec::new())
    }

    pub(super) fn not(self) -> Self {
        Self::Not(Box::new(self))
    }
}

/// Where a behaviour counts.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    behaviour: BehaviourId,
    who: Voice,
    first: Option<Reach>,
    last: Option<Reach>,
    order: Option<Order>,
}

/// What conditions of one criterion ask of a conversation.
pub(super) struct World<'r> {
    rubric: &'r Rubric,
    places: Vec<Place>,
    metrics: Vec<(Metric, Vec<f64>)>,
    /// The highest number of turns that makes a difference.
    most: usize,
}

/// One way in which a conversation may go, filled in step by step.
struct Way {
    counts: Vec<Option<usize>>,
    values: Vec<Option<f64>>,
    channel: Option<Channel>,
    tried: usize,
}

impl<'r> World<'r> {
    pub(super) fn new(rubric: &'r Rubric) -> Self {
        Self { rubric, places: Vec::new(), metrics: Vec::new(), most: 1 }
    }

    /// Takes a condition in; all have to be in before any is tried.
    pub(super) fn read(&mut self, condition: &Condition) -> Formula {
        let all = |world: &mut Self, parts: &[Condition]| {
            parts.iter().map(|part| world.read(part)).collect::<Vec<_>>()
        };
        match condition {
            Condition::Said(said) => self.counted(said),
            Condition::Never(said) => self.counted(said).not(),
            Condition::Metric(metric, range) => self.measured(*metric, *range),
            Condition::Channel(channels) => Formula::TakesPlace(channels.clone()),
            Condition::All(parts) => Formula::All(all(self, parts)),
            Condition::Any(parts) => Formula::Any(all(self, parts)),
            Condition::Not(part) => self.read(part).not(),
        }
    }

    fn counted(&mut self, said: &Said) -> Formula {
        let place = Place {
            behaviour: said.behaviour.clone(),
            who: said.who.unwrap_or_else(|| self.voice_of(&said.behaviour)),
            first: said.first,
            last: said.last,
            order: said.order.clone(),
        };
        if let Some(order) = &place.order {
            let who = self.voice_of(order.other());
            let other = order.other().clone();
            self.index(Place { behaviour: other, who, first: None, last: None, order: None });
            self.index(Place { order: None, ..place.clone() });
        }
        let least = said.at_least.unwrap_or(usize::from(said.at_most.is_none()));
        self.most = self.most.max(least).max(said.at_most.map_or(0, |most| most.saturating_add(1)));
        Formula::Counted { what: self.index(place), least, most: said.at_most }
    }

    fn measured(&mut self, metric: Metric, range: Range) -> Formula {
        let known = self.metrics.iter().position(|(known, _)| *known == metric);
        let what = known.unwrap_or_else(|| {
            self.metrics.push((metric, Vec::new()));
            self.metrics.len() - 1
        });
        if let Some((_, ends)) = self.metrics.get_mut(what) {
            match range {
                Range::Above(end) | Range::Below(end) => ends.push(end),
                Range::Between(low, high) => ends.extend([low, high]),
            }
        }
        Formula::Measured { what, range }
    }

    fn index(&mut self, place: Place) -> usize {
        let known = self.places.iter().position(|known| *known == place);
        known.unwrap_or_else(|| {
            self.places.push(place);
            self.places.len() - 1
        })
    }

    fn voice_of(&self, behaviour: &BehaviourId) -> Voice {
        let behaviour = self.rubric.behaviours.get(behaviour);
        behaviour.map_or(Voice::Anybody, |behaviour| behaviour.who)
    }

    /// Whether a conversation can be thought of in which all of `formulas` hold.
    pub(super) fn can_hold(&self, formulas: &[&Formula]) -> bool {
        let mut way = Way {
            counts: vec![None; self.places.len()],
            values: vec![None; self.metrics.len()],
            channel: None,
            tried: 0,
        };
        self.goes_on(formulas, &mut way, 0)
    }

    /// Whether some way on from here makes them hold; `step` counts what is filled in.
    fn goes_on(&self, formulas: &[&Formula], way: &mut Way, step: usize) -> bool {
        way.tried += 1;
        if way.tried > MOST_TRIED {
            return true;
        }
        let states: Vec<Option<bool>> =
            formulas.iter().map(|formula| holds(formula, way)).collect();
        if states.contains(&Some(false)) {
            return false;
        }
        let metric = step.checked_sub(self.places.len());
        if step < self.places.len() {
            let found = (0..=self.most).any(|count| {
                way.counts[step] = Some(count);
                self.is_sound(way, step) && self.goes_on(formulas, way, step + 1)
            });
            way.counts[step] = None;
            found
        } else if let Some((at, (metric, ends))) =
            metric.and_then(|at| Some((at, self.metrics.get(at)?)))
        {
            let found = values(*metric, ends).into_iter().any(|value| {
                way.values[at] = Some(value);
                self.goes_on(formulas, way, step + 1)
            });
            way.values[at] = None;
            found
        } else if way.channel.is_none() {
            let found = Channel::choices().iter().any(|(_, channel)| {
                way.channel = Some(*channel);
                self.goes_on(formulas, way, step + 1)
            });
            way.channel = None;
            found
        } else {
            true
        }
    }

    /// Whether the count filled in last agrees with those before it.
    fn is_sound(&self, way: &Way, last: usize) -> bool {
        let count = |index: usize| way.counts.get(index).copied().flatten();
        let agree = |small: usize, large: usize| match (count(small), count(large)) {
            (Some(fewer), Some(more)) => fewer <= more,
            _ => true,
        };
        let narrower_ones_count_less = (0..self.places.len()).all(|other| {
            let is_narrower = |a: usize, b: usize| self.places[a].is_within(&self.places[b]);
            (!is_narrower(last, other) || agree(last, other))
                && (!is_narrower(other, last) || agree(other, last))
        });
        narrower_ones_count_less && self.orders_hold(&count)
    }

    /// Nothing comes after what is never heard, and everything before it.
    fn orders_hold(&self, count: &impl Fn(usize) -> Option<usize>) -> bool {
        let find = |place: &Place| self.places.iter().position(|known| known == place);
        self.places.iter().enumerate().all(|(index, place)| {
            let Some(order) = &place.order else {
                return true;
            };
            let who = self.voice_of(order.other());
            let behaviour = order.other().clone();
            let other = find(&Place { behaviour, who, first: None, last: None, order: None });
            let Some((other, own)) = other.and_then(&count).zip(count(index)) else {
                return true;
            };
            if other > 0 {
                return true;
            }
            match order {
                Order::Before(_, None) => {
                    let anywhere = find(&Place { order: None, ..place.clone() }).and_then(&count);
                    anywhere.is_none_or(|anywhere| anywhere == own)
                }
                Order::Before(_, Some(_)) | Order::After(..) => own == 0,
            }
        })
    }
}

impl Place {
    /// Whether what counts here counts there as well.
    fn is_within(&self, wider: &Self) -> bool {
        let reach = |own: Option<Reach>, wider: Option<Reach>| match (own, wider) {
            (_, None) => true,
            (Some(own), Some(wider)) => is_no_longer(own, wider),
            (None, Some(_)) => false,
        };
        let order = match (&self.order, &wider.order) {
            (_, None) => true,
            (Some(Order::After(own, near)), Some(Order::After(other, far))) => {
                own == other && reach(*near, *far)
            }
            (Some(Order::Before(own, Some(near))), Some(Order::Before(other, Some(far)))) => {
                own == other && is_no_longer(*near, *far)
            }
            (own, wider) => own == wider,
        };
        self.behaviour == wider.behaviour
            && (self.who == wider.who || wider.who == Voice::Anybody)
            && reach(self.first, wider.first)
            && reach(self.last, wider.last)
            && order
    }
}

/// Whether a reach is no longer than another, as far as that can be told.
fn is_no_longer(own: Reach, wider: Reach) -> bool {
    match (own, wider) {
        (Reach::Time(own), Reach::Time(wider)) => own <= wider,
        (Reach::Turns(own), Reach::Turns(wider)) => own <= wider,
        (Reach::Percent(own), Reach::Percent(wider)) => own <= wider,
        _ => false,
    }
}

/// A value in every stretch that the ends of ranges make, as far as the metric can have it.
fn values(metric: Metric, ends: &[f64]) -> Vec<f64> {
    let mut ends = ends.to_vec();
    ends.push(0.0);
    ends.sort_by(f64::total_cmp);
    let between = ends.windows(2).map(|pair| (pair[0] + pair[1]) / 2.0);
    let beyond = ends.last().map(|last| last + 1.0);
    let mut values: Vec<f64> = between.chain(beyond).chain(ends.iter().copied()).collect();
    match metric.unit() {
        Unit::Count => {
            let whole = |value: f64| [value.floor(), value.ceil()];
            values = values.into_iter().flat_map(whole).collect();
        }
        Unit::Percent => values.push(100.0),
        Unit::Seconds | Unit::WordsPerMinute => {}
    }
    let most = if metric.unit() == Unit::Percent { 100.0 } else { f64::MAX };
    values.retain(|value| (0.0..=most).contains(value));
    values.sort_by(f64::total_cmp);
    values.dedup();
    values
}

/// Whether a formula holds, as far as the way is filled in.
fn holds(formula: &Formula, way: &Way) -> Option<bool> {
    match formula {
        Formula::Counted { least, most, .. } if *least == 0 && most.is_none() => Some(true),
        Formula::Counted { what, least, most } => {
            let count = way.counts.get(*what).copied().flatten()?;
            Some(count >= *least && most.is_none_or(|most| count <= most))
        }
        Formula::Measured { what, range } => {
            way.values.get(*what).copied().flatten().map(|value| range.contains(value))
        }
        Formula::TakesPlace(channels) => way.channel.map(|channel| channels.contains(&channel)),
        Formula::All(parts) => join(parts, way, false),
        Formula::Any(parts) => join(parts, way, true),
        Formula::Not(part) => holds(part, way).map(|holds| !holds),
    }
}

/// What one part decides by being `deciding`; otherwise all have to be known.
fn join(parts: &[Formula], way: &Way, deciding: bool) -> Option<bool> {
    let mut known = true;
    for part in parts {
        match holds(part, way) {
            Some(holds) if holds == deciding => return Some(deciding),
            Some(_) => {}
            None => known = false,
        }
    }
    known.then_some(!deciding)
}
