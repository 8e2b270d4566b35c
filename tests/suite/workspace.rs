//! `rolecall.yaml`, and vocabularies.

use std::fs;

use crate::hostile::RUBRIC;
use crate::sandbox::{Run, Sandbox};

const CALL: &str = "Agent: Good morning.\nCustomer: Hi.\nAgent: Thank you.\n";

fn run_in(sandbox: &Sandbox, folder: &str, arguments: &[&str]) -> Run {
    let mut program = sandbox.program(arguments);
    let output = program.current_dir(sandbox.path(folder)).output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn rubrics_of(results: &str) -> Vec<String> {
    let results: serde_json::Value = serde_json::from_str(results).unwrap();
    let evaluations = results["calls"][0]["evaluations"].as_array().unwrap().iter();
    evaluations.map(|one| one["rubric"]["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn defaults_count_in_all_folders_below_and_flags_beat_them() {
    let sandbox = Sandbox::new()
        .file("rolecall.yaml", "format: 1\nrubric: short\nout: results\nstore: own.db\n")
        .file("rubrics/short.yaml", RUBRIC)
        .file("calls/today/call.txt", CALL);
    let run = run_in(&sandbox, "calls/today", &["score", "call.txt"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert_eq!(rubrics_of(&sandbox.text("results/results.json")), ["short"]);
    assert!(sandbox.path("own.db").is_file());
    // Other commands look into the same store, and write to the same place.
    fs::remove_dir_all(sandbox.path("results")).unwrap();
    let run = run_in(&sandbox, "calls", &["report"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(sandbox.path("results/report/index.html").is_file());
    let flags = ["score", "call.txt", "--rubric", "support-call", "--out", "other"];
    let run = run_in(&sandbox, "calls/today", &flags);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(rubrics_of(&sandbox.text("calls/today/other/results.json")), ["support-call"]);
}

#[test]
fn a_faulty_file_stops_every_command_that_needs_it_and_is_told_by_check() {
    let sandbox = Sandbox::new()
        .file("rolecall.yaml", "format: 1\nvocabulry: [Northwind]\nlanguage: polsh\n")
        .file("call.txt", CALL);
    let run = sandbox.run(&["score", "call.txt"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("rolecall.yaml:2:1: error[F107]"), "{}", run.stderr);
    assert!(run.stderr.contains("did you mean `vocabulary`?"), "{}", run.stderr);
    let run = sandbox.run(&["check"]);
    assert_eq!(run.code, 2);
    assert!(run.stdout.contains("rolecall.yaml:3:11: error[F109]: language"), "{}", run.stdout);
}

#[test]
fn check_knows_what_the_defaults_name() {
    let names: Vec<String> = (0..150).map(|number| format!("Zolvarian{number}x")).collect();
    let sandbox = Sandbox::new()
        .file("bad/rolecall.yaml", "format: 1\nrubric: [support-call, suport-call]\nlanguage: pl\n")
        .file("gone/rolecall.yaml", "format: 1\nmodel: base\nlanguage: auto\n")
        .file("long/rolecall.yaml", format!("format: 1\nvocabulary: [{}]\n", names.join(", ")))
        .file(
            "good/rolecall.yaml",
            "format: 1\nvocabulary: [Northwind]\nrubric: own\nmask: [-phone]\n",
        )
        .file("good/rubrics/own.yaml", RUBRIC.replace("id: short", "id: own"));
    let told = |folder: &str| {
        let run = sandbox.run(&["check", &format!("{folder}/rolecall.yaml")]);
        (run.code, run.stdout)
    };
    let (code, text) = told("bad");
    assert_eq!(code, 2);
    assert!(text.contains("rubric[1]") && text.contains("did you mean support-call?"), "{text}");
    assert!(text.contains("language: ") && text.contains("understands English only"), "{text}");
    let (code, text) = told("gone");
    assert_eq!(code, 2);
    assert!(text.contains("rolecall model pull base"), "{text}");
    let (code, text) = told("long");
    assert_eq!(code, 0);
    assert!(text.contains("warning[F203]: vocabulary: the speech model reads only"), "{text}");
    let (code, text) = told("good");
    assert_eq!(code, 0);
    assert!(text.contains("good/rolecall.yaml: ok (defaults)"), "{text}");
}

#[test]
fn another_vocabulary_makes_a_call_heard_anew_and_nothing_else_does() {
    let sandbox = Sandbox::new().copy("recordings/cold.wav", "cold.wav");
    let hearings = || {
        let arguments = ["score", "cold.wav", "--store", "kept.db", "--no-report"];
        let run = sandbox.run(&arguments);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run
    };
    hearings();
    let before = fs::metadata(sandbox.path("kept.db")).unwrap().len();
    hearings();
    assert_eq!(fs::metadata(sandbox.path("kept.db")).unwrap().len(), before);
    let names: Vec<String> = (0..150).map(|number| format!("Zolvarian{number}x")).collect();
    let yaml = format!("format: 1\nvocabulary: [{}]\n", names.join(", "));
    fs::write(sandbox.path("rolecall.yaml"), yaml).unwrap();
    let run = hearings();
    assert!(run.stderr.contains("has no room for"), "{}", run.stderr);
    assert!(run.stderr.contains("Zolvarian149x") && !run.stderr.contains("Zolvarian0x"));
    // Nothing is listened to, so nothing is told.
    assert_eq!(hearings().stderr, "");
}

#[test]
fn calls_are_scored_by_the_rubrics_of_their_language() {
    let transcript = |language: &str| {
        format!(
            "{{\"format\": 1, \"language\": \"{language}\", \"turns\": [{{\"speaker\": \"agent\", \
             \"text\": \"Good morning.\"}}]}}"
        )
    };
    let sandbox = Sandbox::new()
        .file("short.yaml", RUBRIC)
        .file("id.yaml", RUBRIC.replace("id: short", "id: pendek\nlanguage: id"))
        .file("a.json", transcript("id"))
        .file("b.json", transcript("en"));
    for (call, rubric) in [("a.json", "pendek"), ("b.json", "short")] {
        let rubrics = ["--rubric", "short.yaml", "--rubric", "id.yaml"];
        let run = sandbox.run(
            &[&["score", call, "--out", call.trim_end_matches(".json")], &rubrics[..]].concat(),
        );
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        let results = sandbox.text(&format!("{}/results.json", call.trim_end_matches(".json")));
        assert_eq!(rubrics_of(&results), [rubric]);
    }
}
