//! What is odd about rubrics.

use super::*;
use crate::matching::Encoders;
use crate::rubric::Rubric;

const HEAD: &str = "\
format: 1
id: small
title: Small
pass: 50
behaviours:
  hello: {who: agent, phrases: [hello]}
  bye: {who: agent, phrases: [goodbye]}
  angry: {who: customer, phrases: [ridiculous]}
  verify: {who: agent, phrases: [date of birth]}
  disclose: {who: agent, phrases: [your balance]}
";

/// What is found in a rubric with these behaviours, or others, and these sections.
#[track_caller]
fn found(head: &str, sections: &str) -> String {
    let text = format!("{head}sections:\n{sections}tests: []\nallow: []\n");
    let document = Document::parse("small.yaml", &text).unwrap();
    let rubric = Rubric::parse("small.yaml", &text).unwrap_or_else(|faults| panic!("{faults}"));
    let listener = Listener::new(rubric, &Encoders::default()).unwrap();
    let found = super::rubric(&listener, &document);
    let is_new = |problem: &&Problem| problem.code != crate::problem::Code::NoTests;
    let is_used = |p: &&Problem| p.code != crate::problem::Code::BehaviourNeverUsed;
    found.iter().filter(is_new).filter(is_used).map(|p| format!("{p}\n")).collect()
}

/// The same for one criterion in a section.
#[track_caller]
fn criterion(criterion: &str) -> String {
    found(HEAD, &format!("  - {{id: s, title: S, criteria: [{criterion}]}}\n"))
}

fn levels(levels: &str) -> String {
    criterion(&format!("{{id: x, title: X, levels: [{levels}]}}"))
}

#[test]
fn sound_levels_are_no_problem() {
    let sound = [
        "{points: 2, when: {said: hello, first: 4 turns}}, {points: 1, when: {said: hello, first: 6 turns}}, {points: 0}",
        "{points: 2, when: {said: hello, at_least: 2}}, {points: 1, when: {said: hello}}, {points: 0}",
        "{points: 2, when: {metric: agent_interruptions, below: 2}}, {points: 1, when: {metric: agent_interruptions, below: 3}}, {points: 0}",
        "{points: 2, when: {any: [{said: hello, before: bye}, {all: [{said: hello}, {never: bye}]}]}}, {points: 1, when: {said: hello}}, {points: 0}",
        "{points: 2, when: {said: hello, within: 0 turns, of: bye}}, {points: 0}",
        "{points: 1, when: {all: [{channel: phone}, {metric: longest_dead_air, between: [0, 8]}]}}, {points: 0}",
    ];
    for sound in sound {
        assert_eq!(levels(sound), "", "{sound}");
    }
}

#[test]
fn what_contradicts_itself_never_holds() {
    let never = [
        "{said: hello, at_least: 3, at_most: 2}",
        "{all: [{said: hello}, {never: hello}]}",
        "{all: [{said: hello, first: 4 turns}, {said: hello, at_most: 0}]}",
        "{all: [{channel: phone}, {channel: [chat, email]}]}",
        "{all: [{metric: longest_dead_air, above: 8}, {metric: longest_dead_air, below: 8}]}",
        "{metric: agent_interruptions, between: [0.2, 0.8]}",
        "{metric: agent_talk_share, above: 100}",
        "{all: [{said: hello, after: bye}, {never: bye}]}",
        "{any: [{said: bye}, {said: hello, at_least: 2, at_most: 1}]}",
        "{said: hello, first: 0 turns}",
        "{said: hello, within: 0s, of: bye}",
    ];
    let all: String = never
        .iter()
        .map(|when| levels(&format!("{{points: 1, when: {when}}}, {{points: 0}}")))
        .collect();
    insta::assert_snapshot!(all);
}

#[test]
fn a_level_behind_one_that_holds_whenever_it_does_is_told() {
    let hidden = [
        "{points: 1, label: said, when: {said: hello}}, {points: 2, when: {said: hello, first: 4 turns}}, {points: 0}",
        "{points: 1, when: {said: hello, at_least: 0}}, {points: 0}",
        "{points: 1, when: {never: hello}}, {points: 2, when: {said: hello}}, {points: 0}",
        "{points: 2, when: {metric: longest_dead_air, below: 12}}, {points: 1, when: {metric: longest_dead_air, below: 8}}, {points: 0}",
    ];
    insta::assert_snapshot!(hidden.map(levels).concat());
}

#[test]
fn an_auto_fail_that_never_comes_is_told() {
    let hidden = [
        // Who never checks gets N/A.
        "{id: x, title: X, auto_fail: call, applies: {said: verify}, levels: [{points: 1, when: {said: verify}}, {points: 0}]}",
        "{id: x, title: X, auto_fail: call, applies: {never: disclose}, levels: [{points: 0, when: {said: disclose}}, {points: 1}]}",
        "{id: x, title: X, auto_fail: call, levels: [{points: 2, when: {said: hello}}, {points: 1}]}",
    ];
    insta::assert_snapshot!(hidden.map(criterion).concat());
    let sound = "{id: x, title: X, auto_fail: call, applies: {said: disclose}, levels: [{points: 1, when: {said: verify, before: disclose}}, {points: 0}]}";
    assert_eq!(criterion(sound), "");
}

#[test]
fn a_behaviour_of_the_other_side_is_told() {
    insta::assert_snapshot!(levels("{points: 1, when: {said: angry, who: agent}}, {points: 0}"));
}

#[test]
fn weights_that_add_to_nothing_are_told() {
    let hello = "levels: [{points: 1, when: {said: hello}}, {points: 0}]";
    let found = found(
        HEAD,
        &format!(
            "  - {{id: a, title: A, weight: 0, criteria: [{{id: a1, title: A, {hello}}}]}}\n  \
             - {{id: b, title: B, criteria: [{{id: b1, title: B, bonus: true, {hello}}}]}}\n  \
             - {{id: c, title: C, criteria: [{{id: c1, title: C, weight: 0, {hello}}}]}}\n  \
             - {{id: d, title: D, criteria: [{{id: d1, title: D, levels: [{{points: -1, when: {{said: angry}}}}, {{points: 0}}]}}]}}\n"
        ),
    );
    insta::assert_snapshot!(found);
}

#[test]
fn behaviours_that_are_heard_in_the_same_words_are_told() {
    let head = "\
format: 1
id: small
title: Small
pass: 50
behaviours:
  asks_wait: {who: agent, like: [Could you hold for a moment please?, May I put you on hold for a minute?]}
  holds: {who: agent, like: [Can I put you on hold for a moment?, Would you hold on for a minute please?]}
  thanks: {who: agent, phrases: [thank you]}
  closes: {who: agent, phrases: [\"(well|so) thank you for calling\"]}
  customer_holds: {who: customer, like: [Could you hold for a moment please?]}
";
    let section = "  - {id: s, title: S, criteria: [{id: x, title: X, levels: [{points: 1, when: {said: thanks}}, {points: 0}]}]}\n";
    insta::assert_snapshot!(found(head, section));
    let apart = head
        .replace(
            "[Can I put you on hold for a moment?, Would you hold on for a minute please?]",
            "[That is on the second floor., It's next to the lift.]",
        )
        .replace("thank you for calling", "bye");
    assert_eq!(found(&apart, section), "");
}
