//! What the trainer could say as the customer.

use std::collections::BTreeSet;

use super::moves::LedMove;
use crate::interface::Interface;
use crate::practice::event::{Event, Finish};
use crate::practice::session::Session;
use crate::scenario::Line;
use crate::transcript::{Speaker, Transcript};

/// Something that the customer could say now.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The words; empty where the scenario's customer would leave without a word.
    pub line: String,
    /// Where it is from.
    pub origin: Origin,
    /// How the conversation ends with it, where the scenario's customer would end it.
    pub ends: Option<Finish>,
}

impl Suggestion {
    /// What saying it does.
    pub fn into_move(self) -> LedMove {
        let beat = match self.origin {
            Origin::Beat(id) => Some(id),
            _ => None,
        };
        LedMove::CustomerSays { text: self.line, beat, ends: self.ends.is_some() }
    }
}

/// Where a suggestion is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// What the scenario's customer would say to the trainee's last words.
    Customer,
    /// What is said on coming to the beat where the conversation stands.
    Here,
    /// An answer to a message that helps nobody.
    NotHelped,
    /// What is said into a silence.
    Silence,
    /// An answer to the reply of this `id`.
    Answer(String),
    /// An answer to who asks for the fact of this `id`.
    Fact(String),
    /// What is said on coming to the beat of this `id`; the conversation goes there.
    Beat(String),
}

impl Origin {
    /// Where it is from, in a few words.
    pub fn words(&self, interface: Interface) -> String {
        let (origin, id) = match self {
            Self::Customer => ("customer", ""),
            Self::Here => ("here", ""),
            Self::NotHelped => ("not-helped", ""),
            Self::Silence => ("silence", ""),
            Self::Answer(id) => ("answer", id.as_str()),
            Self::Fact(id) => ("fact", id.as_str()),
            Self::Beat(id) => ("beat", id.as_str()),
        };
        interface.fill("led-origin", &[("origin", origin.into()), ("id", id.into())])
    }
}

/// The suggestions, the likeliest first, each line once and none that was said already but that of
/// the scenario's customer.
pub(super) fn suggest(
    shadow: &Session<'_>,
    answer: &[Event],
    transcript: &Transcript,
) -> Vec<Suggestion> {
    let mut suggestions: Vec<Suggestion> = own_answer(answer).into_iter().collect();
    let said = |line: &str| {
        let mut by_customer = transcript.turns.iter().filter(|it| it.speaker == Speaker::Customer);
        by_customer.any(|turn| turn.text.contains(line))
    };
    let mut known: BTreeSet<String> = suggestions.iter().map(|it| it.line.clone()).collect();
    let mut add = |lines: &[Line], origin: Origin| {
        for line in shadow.fitting(lines) {
            if !line.is_empty() && !said(&line) && known.insert(line.clone()) {
                suggestions.push(Suggestion { line, origin: origin.clone(), ends: None });
            }
        }
    };
    let scenario = shadow.scenario();
    let here = shadow.beat();
    add(&here.says, Origin::Here);
    add(&here.otherwise.says, Origin::NotHelped);
    if let Some(silence) = &here.silence {
        add(&silence.says, Origin::Silence);
    }
    for reply in here.replies.iter().chain(&scenario.always) {
        add(&reply.says, Origin::Answer(reply.id.clone()));
    }
    for fact in &scenario.knows {
        add(&fact.says, Origin::Fact(fact.id.clone()));
    }
    for beat in scenario.beats.iter().filter(|beat| beat.id != here.id) {
        add(&beat.says, Origin::Beat(beat.id.clone()));
    }
    suggestions
}

/// All that the scenario's customer said, in one.
fn own_answer(answer: &[Event]) -> Option<Suggestion> {
    let lines: Vec<&str> = answer
        .iter()
        .filter_map(|event| match event {
            Event::Says { line, .. } => Some(line.as_str()),
            _ => None,
        })
        .collect();
    let ends = answer.iter().find_map(|event| match event {
        Event::Ended(finish) => Some(finish.clone()),
        _ => None,
    });
    let is_something = !lines.is_empty() || ends.is_some();
    is_something.then(|| Suggestion { line: lines.join(" "), origin: Origin::Customer, ends })
}
