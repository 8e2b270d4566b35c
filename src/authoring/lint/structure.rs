//! How a scenario hangs together: endings, hints, tests.

use crate::authoring::reach::Reach;
use crate::problem::{Code, Problem};
use crate::rubric::condition::Range;
use crate::scenario::{BEST_MOOD, Beat, Destination, Ending, Outcome, Scenario, WORST_MOOD};
use crate::yaml::Document;

/// `reach` is what the tests inside come to.
pub(super) fn check(scenario: &Scenario, reach: &Reach, document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    found.extend(endings_never_open(scenario, document));
    found.extend(beats_without_hint(scenario, document));
    found.extend(no_bad_way(scenario, document));
    found.extend(beats_left_by_misses(scenario, document));
    found.extend(untested(scenario, reach, document));
    found
}

fn endings_never_open<'s>(
    scenario: &'s Scenario,
    document: &'s Document,
) -> impl Iterator<Item = Problem> + 's {
    let moods = moods(scenario);
    scenario.endings.iter().filter_map(move |ending| {
        let when = ending.when.as_ref()?;
        let never = |range: Option<Range>, possible: (i64, i64)| {
            range.is_some_and(|range| !holds_somewhere(range, possible))
        };
        let patience = scenario.customer.patience;
        let (key, why) = if never(when.mood, moods) {
            let (low, high) = moods;
            ("mood", format!("here the mood stays from {low} to {high}"))
        } else if never(when.patience, (-FURTHEST, patience)) {
            ("patience", format!("the customer starts with {patience} and it only falls"))
        } else if never(when.turns, (0, FURTHEST)) {
            ("turns", "a play has no turns of that number".to_owned())
        } else {
            return None;
        };
        let message = format!("never holds, since {why}; so nobody comes to this ending");
        let field = format!("endings.{}.when.{key}", ending.id);
        Some(document.problem_at(Code::EndingNeverHolds, &field, message))
    })
}

/// No play has more turns or misses.
const FURTHEST: i64 = 1_000;

fn holds_somewhere(range: Range, (low, high): (i64, i64)) -> bool {
    (low..=high).any(|value| range.contains(value as f64))
}

/// The lowest and the highest mood that replies and misses can lead to: kindness counts once for
/// each reply, harm every time.
fn moods(scenario: &Scenario) -> (i64, i64) {
    let start = scenario.customer.mood;
    let of_misses = || scenario.beats.iter().map(|beat| beat.otherwise.mood);
    let kindness: i64 =
        scenario.replies().map(|reply| reply.mood.max(0)).chain(of_misses().map(raises)).sum();
    let low = if lowers_mood(scenario) { WORST_MOOD } else { start };
    (low, start.saturating_add(kindness).min(BEST_MOOD))
}

/// A message without effect can be sent again and again.
fn raises(mood: i64) -> i64 {
    if mood > 0 { BEST_MOOD - WORST_MOOD } else { 0 }
}

fn lowers_mood(scenario: &Scenario) -> bool {
    scenario.replies().any(|reply| reply.mood < 0)
        || scenario.beats.iter().any(|beat| beat.otherwise.mood < 0)
}

fn beats_without_hint<'s>(
    scenario: &'s Scenario,
    document: &'s Document,
) -> impl Iterator<Item = Problem> + 's {
    let lacks_hint = |beat: &&Beat| {
        !beat.replies.is_empty() && beat.hint.is_none() && beat.otherwise.hint.is_none()
    };
    scenario.beats.iter().filter(lacks_hint).map(|beat| {
        let message = "has no hint for who is stuck here; add `hint`";
        document.problem_at(Code::NoHint, &format!("beats.{}", beat.id), message)
    })
}

fn no_bad_way(scenario: &Scenario, document: &Document) -> Option<Problem> {
    let is_bad = |ending: &Ending| ending.outcome == Outcome::Bad;
    let (field, message) = if !scenario.endings.iter().any(is_bad) {
        ("endings", "none of them is bad, so nothing can be learnt from a mistake; add one")
    } else if !lowers_mood(scenario) {
        ("beats", "no reply and no `otherwise` lowers the mood, so no mistake has an effect")
    } else {
        return None;
    };
    Some(document.problem_at(Code::NoBadWay, field, message))
}

fn beats_left_by_misses<'s>(
    scenario: &'s Scenario,
    document: &'s Document,
) -> impl Iterator<Item = Problem> + 's {
    // A reply of every beat that only ends the call badly is no way on.
    let leads_on = |to: &Destination| match to {
        Destination::Beat(_) => true,
        Destination::Ending(id) => {
            scenario.ending(id).is_none_or(|ending| ending.outcome != Outcome::Bad)
        }
    };
    let anywhere = scenario.always.iter().filter_map(|reply| reply.to.as_ref()).any(leads_on);
    let is_left_by_misses = move |beat: &&Beat| {
        !anywhere
            && beat.otherwise.to.is_some()
            && beat.replies.iter().all(|reply| reply.to.is_none())
    };
    scenario.beats.iter().filter(is_left_by_misses).map(|beat| {
        let message = "only messages that earn nothing lead on from here; give a reply a `to`";
        document.problem_at(Code::LeftByMissesOnly, &format!("beats.{}", beat.id), message)
    })
}

fn untested(scenario: &Scenario, reach: &Reach, document: &Document) -> Vec<Problem> {
    if scenario.tests.is_empty() {
        let message = "has no tests; write a good and a bad way under `tests`";
        return vec![document.problem_at(Code::NoTests, "", message)];
    }
    let unreached = |ending: &&Ending| !reach.endings.contains(&ending.id);
    let problem = |ending: &Ending| {
        let field = format!("endings.{}", ending.id);
        document.problem_at(Code::EndingNotTested, &field, "no test reaches this ending")
    };
    scenario.endings.iter().filter(unreached).map(problem).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::tests::SMALL;

    /// The codes and fields that are found in [`SMALL`] with the first `from` turned into `to`.
    #[track_caller]
    fn found(changes: &[(&str, &str)]) -> Vec<String> {
        let mut text =
            SMALL.replace("to: happy}", "to: happy}\n      - {id: ends, phrases: [bye], to: done}");
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            text = text.replacen(from, to, 1);
        }
        let document = Document::parse("small.yaml", &text).unwrap();
        let scenario = Scenario::parse("small.yaml", &text).unwrap();
        let found = check(&scenario, &Reach::default(), &document);
        found.iter().map(|problem| format!("{} {}", problem.code.as_str(), problem.field)).collect()
    }

    #[test]
    fn a_scenario_without_tests_is_told() {
        assert_eq!(found(&[]), ["T201 "]);
    }

    #[test]
    fn an_ending_that_no_mood_or_patience_can_open_is_told() {
        // From -1 with one kind reply of +1 and another of +1, the mood never gets above 1.
        let never = [("when: {mood: {above: 0}}", "when: {mood: {above: 1}}")];
        assert_eq!(found(&never), ["S203 endings.happy.when.mood", "T201 "]);
        let never = [("when: {mood: {below: -3}}", "when: {patience: {above: 3}}")];
        assert_eq!(found(&never), ["S203 endings.hangs_up.when.patience", "T201 "]);
        let kinder =
            [("when: {mood: {above: 0}}", "when: {mood: {above: 1}}"), ("mood: +1", "mood: +2")];
        assert_eq!(found(&kinder), ["T201 "]);
    }

    #[test]
    fn a_beat_without_a_hint_is_told() {
        assert_eq!(found(&[("    hint: Offer a new one.\n", "")]), ["S204 beats.tells", "T201 "]);
    }

    #[test]
    fn a_scenario_in_which_nothing_goes_wrong_is_told() {
        assert_eq!(found(&[("outcome: bad", "outcome: neutral")]), ["S205 endings", "T201 "]);
        let harmless = [
            ("mood: -2, says", "says"),
            ("otherwise: {says", "otherwise: {mood: 0, says"),
            ("hint: Offer a new one.", "hint: Offer a new one.\n    otherwise: {mood: 0}"),
            ("when: {mood: {below: -3}}", "when: {patience: {below: 1}}"),
        ];
        assert_eq!(found(&harmless), ["S205 beats", "T201 "]);
    }

    #[test]
    fn a_beat_that_only_misses_leave_is_told() {
        let stuck = [(", to: tells}", "}"), ("after: 2, hint", "after: 2, to: tells, hint")];
        assert_eq!(found(&stuck), ["S207 beats.opens", "T201 "]);
    }

    #[test]
    fn endings_that_no_test_reaches_are_told() {
        let tests = "tests:\n  - {name: rude, replies: [shut up], did: [rude]}\nendings:";
        let found = found(&[("endings:", tests)]);
        assert_eq!(found, ["T202 endings.happy", "T202 endings.done", "T202 endings.hangs_up"]);
    }
}
