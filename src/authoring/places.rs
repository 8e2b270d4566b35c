//! Where the parts of a scenario stand in its file, and what trainees might say.

use crate::matching::{Language, Phrase, Wording};
use crate::scenario::{Beat, Reply, Scenario};

/// A reply with its place.
pub(super) struct Placed<'s> {
    pub(super) reply: &'s Reply,
    /// Its field path, as in `beats.opens.replies[0]`.
    pub(super) field: String,
    /// The beat that listens for it; `None` for one that every beat listens for.
    pub(super) beat: Option<&'s Beat>,
}

/// Every reply of a scenario with its place, those of every beat first.
pub(super) fn replies(scenario: &Scenario) -> Vec<Placed<'_>> {
    let always = scenario.always.iter().enumerate();
    let mut all: Vec<Placed<'_>> = always
        .map(|(index, reply)| Placed { reply, field: format!("always[{index}]"), beat: None })
        .collect();
    for beat in &scenario.beats {
        all.extend(beat.replies.iter().enumerate().map(|(index, reply)| Placed {
            reply,
            field: format!("beats.{}.replies[{index}]", beat.id),
            beat: Some(beat),
        }));
    }
    all
}

/// What somebody might say who means this: its examples, then the shortest text for each phrase.
pub(super) fn examples(wording: &Wording, language: &str) -> Vec<String> {
    let language = Language::of(language);
    let phrases = wording.phrases.iter().filter_map(|phrase| Phrase::parse(language, phrase).ok());
    let of_phrases = phrases.map(|phrase| phrase.shortest_text());
    let of_intents = wording.or.iter().flat_map(|intent| &intent.like);
    wording.like.iter().cloned().chain(of_phrases).chain(of_intents.cloned()).collect()
}
