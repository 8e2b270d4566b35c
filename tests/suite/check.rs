//! `rolecall check`.

use crate::sandbox::{Sandbox, project};

#[test]
fn everything_shipped_is_sound_and_its_tests_pass() {
    let folders =
        ["rubrics", "scenarios", "plans"].map(|folder| project(folder).display().to_string());
    let run =
        Sandbox::new().run(&["check", "--deny-warnings", &folders[0], &folders[1], &folders[2]]);
    assert_eq!(run.code, 0, "{}", run.stdout);
}

#[test]
fn all_faults_of_a_rubric_are_told_at_once_with_their_places() {
    let rubric = "\
format: 1
id: Support Call
title: Support
pass: 140
behaviours:
  greeting:
    who: agnet
    like: [Hello]
  empty: {who: agent}
sections:
  - id: care
    title: Care
    weigth: 2
    criteria:
      - id: empathy
        title: Empathy
        levels:
          - {points: 2, when: {said: greting, within: 2 turns}}
          - {points: 1, when: {metric: pace, above: 3}}
          - {points: lots}
          - {points: 0, when: {said: greeting, above: 3}}
";
    let sandbox = Sandbox::new().file("bad.yaml", rubric);
    let run = sandbox.run(&["check", "bad.yaml"]);
    assert_eq!(run.code, 2);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn a_rubric_test_that_fails_says_what_was_heard() {
    let rubric = "\
format: 1
id: short
title: Short
pass: 50
behaviours:
  greeting: {who: agent, phrases: [good morning]}
sections:
  - id: s
    title: S
    criteria:
      - {id: greets, title: Greets, levels: [{points: 1, when: {said: greeting}}, {points: 0}]}
tests:
  - name: a warm start
    turns: ['agent: Good morning, how are you?', 'customer: Fine.']
    expect: {greets: 0, call: fail, percent: {below: 10}}
";
    let sandbox = Sandbox::new().file("short.yaml", rubric);
    let run = sandbox.run(&["check", "short.yaml"]);
    assert_eq!(run.code, 2);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn what_is_no_yaml_is_told_and_the_rest_is_checked() {
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..25 {
        let previous = format!("*a{}", level - 1);
        bomb += &format!("a{level}: &a{level} [{}]\n", [previous.as_str(); 9].join(", "));
    }
    let sandbox = Sandbox::new()
        .file("all/bomb.yaml", bomb)
        .file("all/binary.yaml", [0xff, 0xfe, 0x00])
        .file("all/broken.yaml", "id: [unclosed\n")
        .file("all/empty.yaml", "")
        .file("all/newer.yaml", "format: 7\nid: x\ntitle: X\npass: 1\nsections: []\n")
        .copy("rubrics/retention-call.yaml", "all/retention-call.yaml");
    let run = sandbox.run(&["check", "all", "missing"]);
    assert_eq!(run.code, 2);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let rubric = "\
format: 1
id: short
title: Short
pass: 50
behaviours:
  greeting: {who: agent, phrases: [good morning]}
  goodbye: {who: agent, phrases: [bye]}
sections:
  - id: s
    title: S
    criteria:
      - {id: greets, title: Greets, levels: [{points: 1, when: {said: greeting}}, {points: 0}]}
";
    let sandbox = Sandbox::new()
        .file("odd.yaml", rubric)
        .file("allowed.yaml", format!("{rubric}allow: [R201, T201]\n"));
    let run = sandbox.run(&["check", "odd.yaml"]);
    assert_eq!(run.code, 0);
    insta::assert_snapshot!(run.stdout);
    assert_eq!(sandbox.run(&["check", "--deny-warnings", "odd.yaml"]).code, 2);
    assert_eq!(sandbox.run(&["check", "--deny-warnings", "allowed.yaml"]).code, 0);
}
