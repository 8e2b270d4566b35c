//! `rolecall practice`.

use crate::sandbox::{Sandbox, project};

const RUBRIC: &str = "\
format: 1
id: shop-talk
title: Shop talk
pass: 60
behaviours:
  greets: {who: agent, phrases: [good morning]}
  apologises: {who: agent, like: [I am so sorry about that], phrases: [sorry]}
sections:
  - id: s
    title: S
    criteria:
      - {id: greeting, title: Greets, levels: [{points: 1, label: said, when: {said: greets}}, {points: 0, label: missing}], coach: Start with a greeting.}
      - {id: sorry, title: Apologises, levels: [{points: 1, label: said, when: {said: apologises}}, {points: 0, label: missing}], coach: Say sorry before you solve it.}
";

const SCENARIO: &str = "\
format: 1
id: torn-bag
title: A torn bag
channel: desk
difficulty: 1
skills: [empathy]
rubric: shop-talk
brief: You are at the counter of Northwind. You may exchange what is faulty.
desk: {Receipt: 'number {{receipt}}'}
vars: {receipt: {pick: ['17', '18']}}
customer: {name: Ines, mood: 0, patience: 2}
start: comes_in
beats:
  comes_in:
    says: Good morning. This bag is torn.
    replies:
      - {id: owns-it, like: [I am so sorry about that], phrases: [sorry], mood: 1, says: 'It is only a week old.'}
      - {id: exchanges, like: [I will exchange it for you right away], phrases: [exchange], mood: 1, to: happy}
    otherwise: {mood: -1, says: ['And what about my bag?', 'The bag, please.'], after: 1, hint: Say what you can do about the bag.}
endings:
  happy: {outcome: good, says: 'Lovely, thank you.', debrief: You found the way out quickly.}
  leaves: {outcome: bad, when: {patience: {below: 1}}, says: I am off., debrief: She never heard what you could do.}
tests:
  - {name: the good way, replies: ['I am sorry.', 'I can exchange it.'], ends: happy, score: {above: 40}}
  - {name: the bad way, replies: ['Hm.', 'The weather is nice.'], ends: leaves}
";

pub(crate) fn shop() -> Sandbox {
    Sandbox::new().file("scenarios/torn-bag.yaml", SCENARIO).file("rubrics/shop-talk.yaml", RUBRIC)
}

#[test]
fn a_play_from_a_file_of_replies_ends_with_the_debrief() {
    let replies = "# the good way\nI'm terribly sorry about that.\n\nLet me exchange it for you.\n";
    let sandbox = shop().file("good.txt", replies);
    let run = sandbox.run(&["practice", "torn-bag", "--replies", "good.txt", "--seed", "1"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn a_play_from_a_pipe_goes_on_through_nonsense_to_a_bad_end() {
    let replies = "\u{1b}[2J\u{0}\nqwertz 😀\nblah\nblah\n";
    let run = shop().run_with_input(&["practice", "torn-bag", "--seed", "2"], replies);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(!run.stdout.contains('\u{1b}'), "{:?}", run.stdout);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn the_end_of_input_ends_a_play_with_the_debrief() {
    let run = shop().run(&["practice", "torn-bag", "--seed", "2"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("You left before it was settled"), "{}", run.stdout);
}

#[test]
fn scenarios_and_rubrics_of_the_folder_are_checked_with_their_tests() {
    let run = shop().run(&["check"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(run.stdout.contains("torn-bag.yaml: ok (scenario, 2 tests)"), "{}", run.stdout);
}

#[test]
fn without_a_name_the_scenarios_are_listed() {
    let run = shop().run(&["practice"]);
    assert_eq!(run.code, 0);
    for name in ["torn-bag", "double-charge", "warm-transfer", "abusive-caller"] {
        assert!(run.stdout.contains(name), "{name}: {}", run.stdout);
    }
}

#[test]
fn wrong_names_are_told_with_the_nearest_right_one() {
    let sandbox = shop();
    let run = sandbox.run(&["practice", "duoble-charge"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean double-charge?"), "{}", run.stderr);
    let run = sandbox.run(&["practice", "torn-bag", "--replies", "nowhere.txt"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("nowhere.txt"), "{}", run.stderr);
}

#[test]
fn every_shipped_scenario_plays_to_an_end_or_on_whatever_is_said() {
    let lines = ["", "ok", "What?", "I am sorry, may I have your name?", "😀", "no no no"];
    let input: String = lines.iter().cycle().take(60).map(|line| format!("{line}\n")).collect();
    for entry in std::fs::read_dir(project("scenarios")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "yaml") {
            let path = path.display().to_string();
            let run = Sandbox::new().run_with_input(&["practice", &path, "--seed", "3"], &input);
            assert_eq!(run.code, 0, "{path}: {}", run.stderr);
            assert!(run.stdout.contains("Score"), "{path}: {}", run.stdout);
        }
    }
}
