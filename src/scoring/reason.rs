//! Why a condition holds or does not, in words.

use std::fmt::Write;

use crate::rubric::BehaviourId;
use crate::transcript::{Channel, Millis};

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reason {
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
    Measured(String),
}

/// Where in the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// At this time of a recording.
    At(Millis),
    /// In this turn of a conversation without times, counted from 0.
    InTurn(usize),
}

/// The reasons as one line of text; those of a kind are told together, each once.
pub(super) fn in_words(reasons: &[Reason]) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut not_heard: Vec<String> = Vec::new();
    for reason in reasons {
        let part = match reason {
            Reason::Heard(behaviour, moment) => {
                format!("heard {} {}", name(behaviour), at(*moment))
            }
            Reason::Misplaced(behaviour, moment) => {
                format!("heard {} only {}, where it does not count", name(behaviour), at(*moment))
            }
            Reason::Counted(behaviour, turns) => {
                let plural = if *turns == 1 { "" } else { "s" };
                format!("heard {} in {turns} turn{plural}", name(behaviour))
            }
            Reason::TakesPlace(channel) => match channel {
                Channel::Phone => "this is a phone call".to_owned(),
                Channel::Chat => "this is a chat".to_owned(),
                Channel::Email => "this is an e-mail".to_owned(),
                Channel::Desk => "this is a talk face to face".to_owned(),
            },
            Reason::Measured(text) => text.clone(),
            Reason::NotHeard(behaviour) => {
                let name = name(behaviour);
                if !not_heard.contains(&name) {
                    not_heard.push(name);
                }
                continue;
            }
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    if let Some((last, others)) = not_heard.split_last() {
        let mut part = "not heard: ".to_owned();
        if !others.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(part, "{} or ", others.join(", "));
        }
        parts.push(part + last);
    }
    capitalized(&parts.join("; "))
}

/// `at 0:31`, or `in turn 5`.
pub(super) fn at(moment: Moment) -> String {
    match moment {
        Moment::At(time) => format!("at {time}"),
        Moment::InTurn(turn) => format!("in turn {}", turn + 1),
    }
}

/// The name of a behaviour for people: `verifies_identity` reads “verifies identity”.
pub(super) fn name(behaviour: &BehaviourId) -> String {
    format!("“{}”", behaviour.0.replace(['_', '-'], " "))
}

/// The text with its first letter in upper case.
pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_reasons_of_a_kind_together() {
        let id = |id: &str| BehaviourId(id.to_owned());
        let reasons = [
            Reason::NotHeard(id("asks_to_hold")),
            Reason::Heard(id("puts_on_hold"), Moment::At(Millis(28_000))),
            Reason::NotHeard(id("thanks_for_waiting")),
            Reason::NotHeard(id("asks_to_hold")),
        ];
        assert_eq!(
            in_words(&reasons),
            "Heard “puts on hold” at 0:28; not heard: “asks to hold” or “thanks for waiting”"
        );
        let typed = [Reason::Misplaced(id("verifies_identity"), Moment::InTurn(4))];
        let words = "Heard “verifies identity” only in turn 5, where it does not count";
        assert_eq!(in_words(&typed), words);
    }
}
