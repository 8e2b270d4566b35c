//! `rolecall diff`.

use crate::sandbox::Sandbox;

const OLD: &str = "\
format: 1
id: short
title: Short
pass: 60
behaviours:
  greeting: {who: agent, phrases: [good morning]}
  thanks: {who: agent, phrases: [thank you]}
  rude: {who: agent, phrases: [calm down]}
sections:
  - id: s
    title: All
    criteria:
      - {id: greets, title: Greets, levels: [{points: 1, label: greeted, when: {said: greeting}}, {points: 0, label: missing}]}
      - {id: thanks, title: Says thanks, levels: [{points: 1, label: thanked, when: {said: thanks}}, {points: 0, label: missing}]}
";

/// Three typed calls, and two versions of a rubric: the new one wants the greeting first, and fails
/// who is rude.
fn sandbox() -> Sandbox {
    let first = "when: {said: greeting, first: 1 turn}}";
    let kind = "{id: kind, title: Stays kind, auto_fail: call, levels: [{points: 1, when: {never: rude}}, {points: 0}]}";
    let new = OLD.replace("when: {said: greeting}}", first) + "      - " + kind + "\n";
    Sandbox::new()
        .file("old.yaml", OLD)
        .file("new.yaml", new)
        .file(
            "calls/a.txt",
            "Agent: Good morning, how can I help?\nCustomer: Hi.\nAgent: Thank you.\n",
        )
        .file("calls/b.txt", "Agent: Yes?\nCustomer: Hi.\nAgent: Good morning. Thank you.\n")
        .file(
            "calls/c.txt",
            "Agent: Good morning.\nCustomer: What?\nAgent: Calm down. Thank you.\n",
        )
}

#[test]
fn tells_which_calls_and_verdicts_another_version_flips() {
    let sandbox = sandbox();
    let calls = ["calls/a.txt", "calls/b.txt", "calls/c.txt"];
    let run = sandbox.run(&[&["diff", "old.yaml", "new.yaml"][..], &calls].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout);
    let csv =
        sandbox.run(&[&["diff", "old.yaml", "new.yaml", "--format", "csv"][..], &calls].concat());
    insta::assert_snapshot!(csv.stdout);
    let json =
        sandbox.run(&[&["diff", "old.yaml", "old.yaml", "--format", "json"][..], &calls].concat());
    let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(json["scores"]["change"], 0.0);
    assert_eq!(json["passed"], serde_json::json!([3, 3]));
}

#[test]
fn what_is_no_transcript_is_told_and_the_rest_compared() {
    let sandbox = sandbox().file("calls/broken.json", "{").file("calls/sound.wav", "RIFF");
    let run = sandbox.run(&["diff", "old.yaml", "new.yaml", "calls/a.txt", "calls/broken.json"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("calls/broken.json: "), "{}", run.stderr);
    assert!(run.stdout.contains("1 call"), "{}", run.stdout);
    let missing = sandbox.run(&["diff", "old.yaml", "none", "calls/a.txt"]);
    assert_eq!(missing.code, 2);
}
