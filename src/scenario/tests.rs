//! Reading scenarios: what is valid, and how every fault is told.

use super::{BEST_MOOD, Channel, Destination, Outcome, Scenario};

pub(crate) const SMALL: &str = r#"format: 1
id: small
title: A small one
channel: phone
difficulty: 1
skills: [empathy]
rubric: manners
brief: You sell {{item}}s.
desk: {Price: "12 for {{item}}"}
vars: {item: {pick: [kettle, lamp]}}
customer: {name: Dana, mood: -1, patience: 3}
start: opens
always:
  - {id: rude, phrases: ["shut up"], mood: -2, says: "Excuse me?"}
beats:
  opens:
    says: ["My {{item}} is broken.", "The {{item}} does not work."]
    replies:
      - {id: sorry, phrases: ["sorry"], mood: +1, says: ["Thank you."]}
      - {id: asks, phrases: ["when did you buy"], to: tells}
    otherwise: {says: ["What?", "Pardon?"], after: 2, hint: "Ask about the {{item}}."}
    silence: {after: 20s, says: Hello?}
  tells:
    says: Last week.
    replies:
      - {id: replaces, phrases: ["send a new"], mood: 1, to: happy}
    hint: Offer a new one.
endings:
  happy: {outcome: good, when: {mood: {above: 0}}, says: Great!, debrief: Well done.}
  done: {outcome: neutral, says: Right. Bye.}
  hangs_up: {outcome: bad, when: {mood: {below: -3}}, says: Forget it.}
"#;

/// [`SMALL`] with the first `from` turned into `to`.
fn changed(from: &str, to: &str) -> String {
    assert!(SMALL.contains(from), "{from}");
    SMALL.replacen(from, to, 1)
}

#[track_caller]
fn faults(text: &str) -> String {
    match Scenario::parse("small.yaml", text) {
        Ok(_) => "valid".to_owned(),
        Err(problems) => problems.to_string(),
    }
}

fn valid() -> String {
    changed("to: happy}", "to: happy}\n      - {id: ends, phrases: [bye], to: done}")
}

#[test]
fn reads_a_scenario() {
    let scenario = Scenario::parse("small.yaml", &valid()).unwrap();
    assert_eq!(scenario.channel, Channel::Phone);
    assert_eq!(scenario.customer.patience, 3);
    assert_eq!(scenario.language, "en");
    let opens = scenario.beat("opens").unwrap();
    assert_eq!(opens.says.len(), 2);
    assert_eq!(opens.replies[1].to, Some(Destination::Beat("tells".into())));
    assert_eq!(opens.otherwise.mood, -1);
    assert_eq!(scenario.beat("tells").unwrap().otherwise.after, 2);
    let ids: Vec<&str> = scenario.endings.iter().map(|ending| ending.id.as_str()).collect();
    assert_eq!(ids, ["happy", "done", "hangs_up"]);
    assert_eq!(scenario.ending("hangs_up").unwrap().outcome, Outcome::Bad);
    assert!(!scenario.is_led_to(scenario.ending("hangs_up").unwrap()));
    assert_eq!(BEST_MOOD, 5);
}

#[test]
fn every_fault_is_told_in_one_go() {
    let text = r#"format: 1
id: Broken One
title: {en: Broken, id: Rusak}
chanel: phone
channel: telephone
difficulty: 9
skills: [empathy]
rubric: manners
brief: "You sell {{itm}} and {{#if item}}more{{/if}}."
vars: {item: {pick: []}, colour: red, log: blue, sizes: [s, m]}
customer: {name: Dana, mood: sad, patience: 0, voice: robot}
start: open
always:
  - {id: rude, mood: -2}
beats:
  opens:
    says: []
    replies:
      - {id: sorry, like: ["I am sorry about the {{item}}"], mood: +1, to: tels}
      - {id: sorry, phrases: ["(sorry"], to: happy}
    silence: {after: soon, says: Hello?}
  tells:
    says: {en: "{{item}}", english: x}
    replies: []
    otherwise: {after: 0}
endings:
  tells: {outcome: great}
  happy: {outcome: good, when: {mood: {above: 7}, did: [sorri]}}
  sad: {outcome: bad, when: {}}
tests:
  - {name: nothing, replies: []}
  - {name: wrong, replies: [hello], ends: hapy, score: {over: 3}, missed: [rude]}
"#;
    insta::assert_snapshot!(faults(text));
}

#[test]
fn an_ending_with_a_condition_needs_none_beside_it() {
    let text = changed("  done: {outcome: neutral, says: Right. Bye.}\n", "");
    assert_eq!(faults(&text), "valid");
}

#[test]
fn what_cannot_be_reached_is_told() {
    insta::assert_snapshot!(faults(&changed("to: tells", "mood: 1")));
}

#[test]
fn a_dead_end_is_told() {
    let text = valid().replace("says: [\"Thank you.\"]}", "to: trap}").replace(
        "  tells:\n",
        "  trap:\n    says: Hm.\n    replies:\n      - {id: round, phrases: [again], to: trap}\n  tells:\n",
    );
    insta::assert_snapshot!(faults(&text));
}

#[test]
fn a_variable_that_no_text_uses_is_told() {
    let text = valid().replace("vars: {", "vars: {unused: 3, ");
    insta::assert_snapshot!(faults(&text));
}
