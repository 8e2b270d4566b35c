//! `rolecall new`, and the ways in which `rolecall check` looks at scenarios.

use crate::sandbox::Sandbox;

#[test]
fn new_files_are_sound_and_are_never_overwritten() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&["new", "scenario", "late-parcel"]).code, 0);
    assert_eq!(sandbox.run(&["new", "rubric", "first", "--dir", "own/rubrics"]).code, 0);
    let run = sandbox.run(&["check", "--deny-warnings", "scenarios", "own"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(run.stdout.contains("no problems"), "{}", run.stdout);

    let before = sandbox.text("scenarios/late-parcel.yaml");
    let again = sandbox.run(&["new", "scenario", "late-parcel"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("is there already"), "{}", again.stderr);
    assert_eq!(sandbox.text("scenarios/late-parcel.yaml"), before);
}

#[test]
fn a_call_becomes_a_scenario_about_what_was_missed() {
    let sandbox = Sandbox::new()
        .copy("tests/fixtures/calls/support-electric-rude.txt", "calls/rude.txt")
        .copy("tests/fixtures/calls/support-council-tax.txt", "calls/fair.txt");
    let scored = sandbox.run(&["score", "calls/rude.txt", "calls/fair.txt"]);
    assert_eq!(scored.code, 0, "{}", scored.stderr);
    for (name, call) in [
        ("from-text", vec!["calls/rude.txt"]),
        ("from-transcript", vec!["rolecall-out/transcripts/rude.json"]),
        ("from-results", vec!["rolecall-out/results.json", "--call", "rude"]),
    ] {
        let arguments = [vec!["new", "scenario", name, "--from-call"], call].concat();
        let run = sandbox.run(&arguments);
        assert_eq!(run.code, 0, "{name}: {}", run.stderr);
    }
    let run = sandbox.run(&["check", "--deny-warnings", "scenarios"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    let text = sandbox.text("scenarios/from-results.yaml");
    assert!(text.contains("Stays courteous"), "{text}");

    let run = sandbox.run(&["new", "scenario", "x", "--from-call", "rolecall-out/results.json"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("--call: fair, rude"), "{}", run.stderr);
}

#[test]
fn a_scenario_can_be_drawn_covered_and_explored() {
    let sandbox = Sandbox::new().copy("scenarios/double-charge.yaml", "double-charge.yaml");
    for (format, start) in [("mermaid", "---\ntitle"), ("dot", "digraph {")] {
        let run = sandbox.run(&["check", "--graph", format, "double-charge.yaml"]);
        assert_eq!(run.code, 0);
        assert!(run.stdout.starts_with(start), "{}", run.stdout);
    }
    let run = sandbox.run(&["check", "--coverage", "double-charge.yaml"]);
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("endings reached by tests"), "{}", run.stdout);
    let explore = ["check", "--explore", "--walks", "20", "--seed", "3", "double-charge.yaml"];
    let run = sandbox.run(&explore);
    assert_eq!(run.code, 0);
    assert!(run.stdout.contains("20 walks, seed 3"), "{}", run.stdout);
    assert_eq!(sandbox.run(&explore).stdout, run.stdout);
}

#[test]
fn a_drawing_is_not_mixed_with_problems() {
    let sandbox = Sandbox::new().file("broken.yaml", "beats: {}\n");
    let run = sandbox.run(&["check", "--graph", "dot", "broken.yaml"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("error[F108]"), "{}", run.stderr);
}
