//! Why a condition holds or does not, in words.

use serde::{Deserialize, Serialize};

use crate::interface::Interface;
use crate::metrics::{Metric, Unit};
use crate::rubric::BehaviourId;
use crate::rubric::condition::Range;
use crate::transcript::{Channel, Millis};

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A behaviour was heard where it counts.
    Heard(BehaviourId, Moment),
    /// A behaviour was heard, but not where it counts.
    Misplaced(BehaviourId, Moment),
    /// A behaviour was heard in so many turns, which is what counts.
    Counted(BehaviourId, usize),
    /// A behaviour was not heard at all.
    NotHeard(BehaviourId),
    /// Where the conversation takes place.
    TakesPlace(Channel),
    /// A metric, its value and what is wanted.
    Measured(Metric, f64, Range),
    /// A metric that this conversation does not tell.
    NotMeasured(Metric),
    /// None of the levels holds.
    NoLevel,
}

/// Where in the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// At this time of a recording.
    At(Millis),
    /// In this turn of a conversation without times, counted from 0.
    InTurn(usize),
}

/// The reasons as one line of text; those of a kind are told together, each once.
pub(super) fn in_words(reasons: &[Reason], interface: Interface) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut not_heard: Vec<String> = Vec::new();
    for reason in reasons {
        let (told, part) = match reason {
            Reason::NotHeard(behaviour) => (&mut not_heard, name(behaviour, interface)),
            other => (&mut parts, one(other, interface)),
        };
        if !told.contains(&part) {
            told.push(part);
        }
    }
    if let Some((last, others)) = not_heard.split_last() {
        let behaviours = if others.is_empty() {
            last.clone()
        } else {
            let (others, last) = (others.join(", ").into(), last.as_str().into());
            interface.fill("scoring-or", &[("others", others), ("last", last)])
        };
        parts.push(interface.fill("scoring-not-heard", &[("behaviours", behaviours.into())]));
    }
    capitalized(&parts.join("; "))
}

fn one(reason: &Reason, interface: Interface) -> String {
    let name = |behaviour| name(behaviour, interface).into();
    let metric = |metric: Metric| metric.title(interface).into();
    match reason {
        Reason::Heard(behaviour, moment) => {
            let moment = at(*moment, interface).into();
            interface.fill("scoring-heard", &[("behaviour", name(behaviour)), ("moment", moment)])
        }
        Reason::Misplaced(behaviour, moment) => {
            let (behaviour, moment) = (name(behaviour), at(*moment, interface).into());
            interface.fill("scoring-misplaced", &[("behaviour", behaviour), ("moment", moment)])
        }
        Reason::Counted(behaviour, turns) => {
            let (behaviour, turns) = (name(behaviour), (*turns).into());
            interface.fill("scoring-counted", &[("behaviour", behaviour), ("turns", turns)])
        }
        Reason::NotHeard(behaviour) => {
            interface.fill("scoring-not-heard", &[("behaviours", name(behaviour))])
        }
        Reason::TakesPlace(channel) => {
            interface.fill("scoring-takes-place", &[("channel", channel.name().into())])
        }
        Reason::Measured(which, value, range) => {
            let unit = which.unit();
            let value = with_unit(interface.digits(*value), unit, interface).into();
            let wanted = with_unit(in_range(*range, interface), unit, interface).into();
            let places = [("metric", metric(*which)), ("value", value), ("wanted", wanted)];
            interface.fill("scoring-measured", &places)
        }
        Reason::NotMeasured(which) => {
            interface.fill("scoring-not-measured", &[("metric", metric(*which))])
        }
        Reason::NoLevel => interface.text("scoring-no-level").into_owned(),
    }
}

/// `at 0:31`, or `in turn 5`.
pub(super) fn at(moment: Moment, interface: Interface) -> String {
    match moment {
        Moment::At(time) => interface.fill("scoring-at", &[("time", time.to_string().into())]),
        Moment::InTurn(turn) => {
            interface.fill("scoring-in-turn", &[("turn", (turn + 1).to_string().into())])
        }
    }
}

/// The name of a behaviour for people: `verifies_identity` reads “verifies identity”.
pub(super) fn name(behaviour: &BehaviourId, interface: Interface) -> String {
    let name = behaviour.0.replace(['_', '-'], " ");
    interface.fill("scoring-behaviour", &[("name", name.into())])
}

/// The text with its first letter in upper case.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

fn in_range(range: Range, interface: Interface) -> String {
    let digits = |number| interface.digits(number).into();
    match range {
        Range::Above(low) => interface.fill("scoring-above", &[("number", digits(low))]),
        Range::Below(high) => interface.fill("scoring-below", &[("number", digits(high))]),
        // A single number is read as a range around it, since totals are rounded.
        Range::Between(low, high) if high - low < 0.2 => interface.decimals((low + high) / 2.0, 1),
        Range::Between(low, high) => {
            interface.fill("scoring-between", &[("low", digits(low)), ("high", digits(high))])
        }
    }
}

fn with_unit(number: String, unit: Unit, interface: Interface) -> String {
    interface.fill("scoring-value", &[("number", number.into()), ("unit", unit.name().into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(reasons: &[Reason]) -> Vec<String> {
        Interface::all().map(|interface| in_words(reasons, interface)).collect()
    }

    #[test]
    fn tells_reasons_of_a_kind_together() {
        let id = |id: &str| BehaviourId(id.to_owned());
        let reasons = [
            Reason::NotHeard(id("asks_to_hold")),
            Reason::Heard(id("puts_on_hold"), Moment::At(Millis(28_000))),
            Reason::NotHeard(id("thanks_for_waiting")),
            Reason::NotHeard(id("asks_to_hold")),
        ];
        insta::assert_snapshot!(told(&reasons).join("\n"));
        let typed = [Reason::Misplaced(id("verifies_identity"), Moment::InTurn(4))];
        let words = "Heard “verifies identity” only in turn 5, where it does not count";
        assert_eq!(told(&typed)[0], words);
    }

    #[test]
    fn what_was_measured_is_told_with_its_unit() {
        let pace =
            Reason::Measured(Metric::AgentWordsPerMinute, 1234.5, Range::Between(110.0, 160.0));
        let single = Reason::Measured(Metric::SilenceShare, 12.0, Range::Between(9.95, 10.05));
        let all = [pace, single, Reason::NotMeasured(Metric::DeadAirCount)];
        insta::assert_snapshot!(told(&all).join("\n"));
    }
}
