//! Where trainees stand: what they have tried and passed, how well they do what they train, and
//! what to practise next. Pure functions of attempts; only finished attempts count.

mod advice;
mod class;
mod comparison;
mod level;
pub mod menu;
#[cfg(test)]
pub(crate) mod tests;
mod trainee;

pub use advice::{Advice, Why};
pub use class::{Class, ClassScenario, ClassSkill};
pub use comparison::{ComparedConversation, ComparedCriterion, Comparison};
pub use level::{HALF_LIFE, Level, Tier, Trend};
pub use trainee::{CriterionLevel, Offer, Progress, ScenarioProgress, SkillLevel};

use std::collections::{BTreeMap, BTreeSet};

use crate::store::{Attempt, Conversation, Score};

/// A scored conversation of a finished attempt.
#[derive(Clone, Copy)]
struct Played<'a> {
    /// Whether the trainer was the customer.
    is_led: bool,
    conversation: &'a Conversation,
    score: &'a Score,
}

/// The scored conversations, in order of time.
fn played(attempts: &[Attempt]) -> Vec<Played<'_>> {
    let mut finished: Vec<&Attempt> = attempts.iter().filter(|it| !it.is_open()).collect();
    finished.sort_by_key(|attempt| (attempt.finished, attempt.id));
    finished
        .into_iter()
        .flat_map(|attempt| attempt.conversations.iter().map(|it| (attempt.is_led, it)))
        .filter_map(|(is_led, conversation)| {
            Some(Played { is_led, conversation, score: conversation.score.as_ref()? })
        })
        .collect()
}

/// The attempts of several stores by trainee, in order of name. An attempt that lies in two
/// stores, since one was copied from the other, counts once, as it stands in the later copy. Names
/// that differ in upper and lower case alone are one trainee's.
pub fn by_trainee(stores: Vec<Vec<Attempt>>) -> Vec<(String, Vec<Attempt>)> {
    let mut all: Vec<Attempt> = stores.into_iter().flatten().collect();
    all.sort_by(|left, right| right.changed.cmp(&left.changed).then(right.id.cmp(&left.id)));
    let mut seen = BTreeSet::new();
    let mut trainees: BTreeMap<String, (String, Vec<Attempt>)> = BTreeMap::new();
    for attempt in all {
        let key = attempt.trainee.to_lowercase();
        let scenario = attempt.first().map(|first| first.scenario.clone());
        if seen.insert((key.clone(), attempt.started, attempt.seed, scenario)) {
            let name = attempt.trainee.clone();
            trainees.entry(key).or_insert((name, Vec::new())).1.push(attempt);
        }
    }
    trainees.into_values().collect()
}
