//! Replies that cannot be told apart.

use std::collections::BTreeSet;

use crate::authoring::places::{examples, replies};
use crate::matching::{MatchingError, Target, choose_replies, prepare};
use crate::practice::Stage;
use crate::problem::{Code, Problem};
use crate::scenario::{Beat, Reply};
use crate::yaml::Document;

/// Two examples this near to each other mean the same.
const TOO_ALIKE: f32 = 0.8;

pub(super) fn check(stage: &Stage, document: &Document) -> Result<Vec<Problem>, MatchingError> {
    let mut found = never_wins(stage, document)?;
    found.extend(too_alike(stage, document));
    Ok(found)
}

/// Replies whose every example is heard as another one, in every beat that listens for them.
fn never_wins(stage: &Stage, document: &Document) -> Result<Vec<Problem>, MatchingError> {
    let scenario = stage.scenario();
    let mut found = Vec::new();
    for placed in replies(scenario) {
        let texts = examples(&placed.reply.wording, &stage.scenario().language);
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let prepared = prepare(stage.encoder(), &texts)?;
        let beats =
            scenario.beats.iter().filter(|beat| placed.beat.is_none_or(|own| own.id == beat.id));
        let mut loses_to: Option<(&str, &Reply)> = None;
        let mut wins = false;
        for beat in beats {
            let (on_offer, targets): (Vec<&Reply>, Vec<&Target>) =
                stage.replies_in(beat).into_iter().unzip();
            for (text, prepared) in texts.iter().zip(&prepared) {
                let heard = choose_replies(&targets, prepared);
                let surest = heard.first().and_then(|(index, _)| on_offer.get(*index));
                match surest {
                    Some(surest)
                        if surest.id != placed.reply.id && surest.to != placed.reply.to =>
                    {
                        loses_to.get_or_insert((text, surest));
                    }
                    Some(_) => wins = true,
                    None => {}
                }
            }
        }
        if let (false, Some((text, winner))) = (wins, loses_to) {
            let message = format!(
                "no example of `{}` is heard as it: “{text}” is heard as `{}`; reword them, or \
                 list them under `unlike` there",
                placed.reply.id, winner.id
            );
            found.push(document.problem_at(Code::ReplyNeverWins, &placed.field, message));
        }
    }
    Ok(found)
}

/// Pairs of replies that are on offer together, do different things and have examples that mean
/// the same.
fn too_alike(stage: &Stage, document: &Document) -> Vec<Problem> {
    let scenario = stage.scenario();
    let placed = replies(scenario);
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for beat in &scenario.beats {
        for (left, right) in pairs(stage, beat) {
            let (own, other) = (left.0, right.0);
            if does_the_same(own, other) || !seen.insert((own.id.as_str(), other.id.as_str())) {
                continue;
            }
            let Some((text, near, similarity)) = left.1.nearest_examples(right.1) else { continue };
            if similarity < TOO_ALIKE {
                continue;
            }
            let place = placed.iter().find(|placed| placed.reply.id == own.id);
            let example = own.wording.like.iter().position(|like| like == text);
            if let (Some(place), Some(example)) = (place, example) {
                let message = format!(
                    "“{text}” means the same as “{near}” of `{}`, which does something else \
                     ({:.0} % alike); reword one, or list it under `unlike` of the other",
                    other.id,
                    similarity * 100.0
                );
                let field = format!("{}.like[{example}]", place.field);
                found.push(document.problem_at(Code::ExamplesTooAlike, &field, message));
            }
        }
    }
    found
}

type OnOffer<'s> = (&'s Reply, &'s Target);

fn pairs<'s>(stage: &'s Stage, beat: &'s Beat) -> Vec<(OnOffer<'s>, OnOffer<'s>)> {
    let on_offer = stage.replies_in(beat);
    let pairs = on_offer.iter().enumerate().flat_map(|(index, left)| {
        on_offer.iter().skip(index + 1).map(move |right| (*left, *right))
    });
    pairs.collect()
}

fn does_the_same(left: &Reply, right: &Reply) -> bool {
    left.to == right.to && left.mood.signum() == right.mood.signum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Encoders;
    use crate::scenario::Scenario;
    use crate::scenario::tests::SMALL;

    fn found(replies: &str) -> Vec<String> {
        let from = SMALL.find("      - {id: replaces").unwrap();
        let to = SMALL.find("    hint: Offer").unwrap();
        let text = [&SMALL[..from], replies, &SMALL[to..]].concat();
        let encoders = Encoders::default();
        let document = Document::parse("small.yaml", &text).unwrap();
        let stage = Stage::new(Scenario::parse("small.yaml", &text).unwrap(), &encoders).unwrap();
        let found = check(&stage, &document).unwrap();
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_reply_that_another_one_hides_is_told() {
        let found = found(
            "      - {id: replaces, like: [\"I'll send you a new kettle today\", \"You will get a \
             new kettle\"], mood: 1, to: happy}\n      - {id: repeats, like: [\"I'll send you a \
             new kettle right away\"], unlike: [\"I'll send you a new kettle right away\"], \
             mood: 1, to: done}\n",
        );
        insta::assert_snapshot!(found.join("\n"));
    }

    #[test]
    fn examples_that_mean_the_same_are_told_unless_one_is_refused_by_the_other() {
        let replies = "      - {id: asks, like: [\"Can I have your account number?\"], to: happy}\n      \
             - {id: demands, like: [\"What is your account number please?\"], mood: -1, to: done}\n";
        let replies = replies.replace("id: asks", "id: asks-number");
        insta::assert_snapshot!(found(&replies).join("\n"));
        let refused =
            replies.replace("mood: -1", "unlike: [\"Can I have your account number?\"], mood: -1");
        assert_eq!(found(&refused), Vec::<String>::new());
    }
}
