//! What must have been said or measured for a level to hold.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::BehaviourId;
use crate::metrics::Metric;
use crate::transcript::{Channel, Millis, Speaker};

/// Something that holds for a conversation, or does not.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// A behaviour was heard often enough where it counts.
    Said(Said),
    /// A behaviour was not heard where it counts.
    Never(Said),
    /// A metric lies in a range.
    Metric(Metric, Range),
    /// The conversation takes place in one of these ways.
    Channel(Vec<Channel>),
    /// Each of them holds.
    All(Vec<Condition>),
    /// One of them holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// Shows every [`Said`] in it to `look`.
    pub fn each_said<'c>(&'c self, look: &mut impl FnMut(&'c Said)) {
        match self {
            Self::Said(said) | Self::Never(said) => look(said),
            Self::Metric(..) | Self::Channel(_) => {}
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().for_each(|part| part.each_said(look));
            }
            Self::Not(part) => part.each_said(look),
        }
    }

    /// Adds every behaviour that it names to `names`.
    pub fn behaviours(&self, names: &mut BTreeSet<BehaviourId>) {
        self.each_said(&mut |said| {
            names.insert(said.behaviour.clone());
            names.extend(said.order.iter().map(|order| order.other().clone()));
        });
    }
}

/// A behaviour and where in the conversation it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// What to listen for.
    pub behaviour: BehaviourId,
    /// Whose words count, in place of the behaviour's own `who`.
    pub who: Option<Voice>,
    /// Only this far from the start.
    pub first: Option<Reach>,
    /// Only this far from the end.
    pub last: Option<Reach>,
    /// Where it counts beside another behaviour.
    pub order: Option<Order>,
    /// The fewest times that are enough.
    pub at_least: Option<usize>,
    /// The most times that are still good.
    pub at_most: Option<usize>,
}

/// Whose words count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Whoever says them.
    Anybody,
    /// This side only.
    Only(Speaker),
}

impl Voice {
    /// Whether words of `speaker` may count.
    pub fn may_be(self, speaker: Speaker) -> bool {
        match self {
            Self::Anybody => true,
            Self::Only(wanted) => speaker.may_be(wanted),
        }
    }
}

/// A distance in a conversation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reach {
    /// Time.
    Time(Millis),
    /// Turns of any speaker.
    Turns(usize),
    /// Part of the whole length, 0 to 100.
    Percent(f64),
}

/// Where a behaviour counts beside another one.
#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    /// Before the other one is first heard, no further away than the reach. Holds as well when the
    /// other one is never heard and no reach is given.
    Before(BehaviourId, Option<Reach>),
    /// After the other one is heard, no further away than the reach.
    After(BehaviourId, Option<Reach>),
}

impl Order {
    /// The other behaviour.
    pub fn other(&self) -> &BehaviourId {
        match self {
            Self::Before(other, _) | Self::After(other, _) => other,
        }
    }
}

/// A range of numbers; both ends belong to `Between` only.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Range {
    /// More than this.
    Above(f64),
    /// Less than this.
    Below(f64),
    /// From the first to the second.
    Between(f64, f64),
}

impl Range {
    /// Whether `value` lies in it.
    pub fn contains(self, value: f64) -> bool {
        match self {
            Self::Above(low) => value > low,
            Self::Below(high) => value < high,
            Self::Between(low, high) => (low..=high).contains(&value),
        }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Above(low) => write!(f, "above {low}"),
            Self::Below(high) => write!(f, "below {high}"),
            // A single number is read as a range around it, since totals are rounded.
            Self::Between(low, high) if high - low < 0.2 => write!(f, "{:.1}", (low + high) / 2.0),
            Self::Between(low, high) => write!(f, "{low} to {high}"),
        }
    }
}
