//! Behaviours that are heard in the same words.

use crate::matching::Overlap;
use crate::problem::{Code, Problem};
use crate::rubric::{Behaviour, BehaviourId, Rubric, Voice};
use crate::scoring::Listener;
use crate::yaml::Document;

/// Two behaviours are too alike when each hears this part of the other's examples.
const TOO_ALIKE: f64 = 0.5;

pub(super) fn check(listener: &Listener, document: &Document) -> Vec<Problem> {
    let rubric = listener.rubric();
    let all: Vec<(&BehaviourId, &Behaviour)> = rubric.behaviours.iter().collect();
    let pairs = all
        .iter()
        .enumerate()
        .flat_map(|(index, own)| all.iter().skip(index + 1).map(move |other| (*own, *other)));
    let pairs = pairs.filter(|((_, own), (_, other))| may_be_the_same(own.who, other.who));
    pairs
        .filter_map(|((own, _), (other, _))| {
            by_meaning(listener, own, other, document)
                .or_else(|| by_words(rubric, own, other, document))
        })
        .collect()
}

fn may_be_the_same(own: Voice, other: Voice) -> bool {
    own == other || own == Voice::Anybody || other == Voice::Anybody
}

fn by_meaning(
    listener: &Listener,
    own: &BehaviourId,
    other: &BehaviourId,
    document: &Document,
) -> Option<Problem> {
    let (left, right) = (listener.target(own)?, listener.target(other)?);
    let (there, here) = (left.overlap(right), right.overlap(left));
    let is_much = |overlap: &Overlap<'_>| overlap.share() >= TOO_ALIKE;
    if !is_much(&there) || !is_much(&here) {
        return None;
    }
    let (example, as_what) = (there.example?, here.example?);
    let message = format!(
        "is too much like `{other}`: {} of the {} examples there are heard as this, such as \
         “{example}”, and {} of the {} here as that, such as “{as_what}”; join the two, or list what \
         tells them apart under `unlike`",
        there.heard, there.of, here.heard, here.of
    );
    Some(document.problem_at(Code::BehavioursTooAlike, &format!("behaviours.{own}"), message))
}

/// A phrase that holds one of the other behaviour, so that it can never be heard without it.
fn by_words(
    rubric: &Rubric,
    own: &BehaviourId,
    other: &BehaviourId,
    document: &Document,
) -> Option<Problem> {
    let phrases = |id: &BehaviourId| {
        rubric.behaviours.get(id).map_or(&[][..], |behaviour| &behaviour.wording.phrases)
    };
    let holding = |holder: &BehaviourId, held: &BehaviourId| {
        phrases(holder).iter().enumerate().find_map(|(index, long)| {
            let short = phrases(held).iter().find(|short| holds(long, short))?;
            let message = format!(
                "“{long}” holds “{short}” of `{held}`, so whoever says it is heard as both; \
                 reword one, or refuse it there with `unlike`"
            );
            let field = format!("behaviours.{holder}.phrases[{index}]");
            Some(document.problem_at(Code::BehavioursTooAlike, &field, message))
        })
    };
    holding(own, other).or_else(|| holding(other, own))
}

/// Whether a phrase has another one in it, word for word.
fn holds(long: &str, short: &str) -> bool {
    let (long, short) = (long.to_lowercase(), short.to_lowercase());
    let long: Vec<&str> = long.split_whitespace().collect();
    let short: Vec<&str> = short.split_whitespace().collect();
    !short.is_empty() && long.windows(short.len()).any(|part| part == short)
}
