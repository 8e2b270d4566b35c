//! `rolecall sample`.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::sandbox::Sandbox;

/// 100 calls as a run may have scored them, Ana's 60 and Ben's 40.
static TEAM: LazyLock<Sandbox> = LazyLock::new(|| {
    let calls: Vec<Value> = (0..100).map(call).collect();
    let results = json!({"format": 1, "calls": calls, "failed": []});
    let mut reversed = results.clone();
    if let Some(calls) = reversed["calls"].as_array_mut() {
        calls.reverse();
    }
    Sandbox::new()
        .file("results.json", results.to_string())
        .file("reversed.json", reversed.to_string())
});

fn call(index: usize) -> Value {
    let agent = if index % 5 < 3 { "Ana" } else { "=Ben()" };
    let percent = 70.0 + (index % 4) as f64;
    let auto_failed = index == 17;
    let status = if matches!(index, 17 | 33) { "uncertain" } else { "scored" };
    let silence = if index == 42 { 75.0 } else { 5.0 + (index % 3) as f64 };
    json!({
        "name": format!("call-{index:03}"),
        "source": {"path": format!("calls/call-{index:03}.wav"), "sha256": "", "duration_ms": 120_000 + index * 1000, "channels": 2},
        "agent": agent,
        "metadata": {"queue": "billing", "date": format!("2026-05-{:02}T10:00:00", index % 28 + 1)},
        "metrics": {"longest_dead_air": silence},
        "warnings": [],
        "evaluations": [{
            "rubric": {"id": "support-call", "title": "Support call", "sha256": "x"},
            "percent": if auto_failed { 0.0 } else { percent },
            "percent_before_auto_fail": percent,
            "pass_mark": 60.0,
            "passed": !auto_failed,
            "band": null,
            "auto_failed": auto_failed,
            "severities": {},
            "sections": [],
            "verdicts": [{
                "criterion": "greeting", "title": "Greets", "section": "s", "status": status, "level": "said",
                "points": 1.0, "max_points": 1.0, "share": 100.0, "severity": "minor", "auto_failed": auto_failed,
                "confidence": 0.9, "reason": "", "coach": null, "evidence": []
            }],
        }],
    })
}

#[test]
fn the_same_seed_draws_the_same_calls_and_says_how() {
    let arguments = ["sample", "--results", "results.json", "--size", "10", "--from", "2026-05-03"];
    let run = TEAM.run(&arguments);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!(run.stdout);
    let of = |file: &str, seed: &str| {
        let arguments = ["sample", "--results", file, "--seed", seed, "--format", "csv"];
        TEAM.run(&arguments).stdout
    };
    assert_eq!(of("results.json", "3"), of("reversed.json", "3"));
    assert_ne!(of("results.json", "3"), of("results.json", "4"));
}

#[test]
fn those_with_the_most_reason_come_first() {
    let run = TEAM.run(&["sample", "--results", "results.json", "--risk"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn it_tells_how_many_calls_would_tell_how_much() {
    let run = TEAM.run(&["sample", "--results", "results.json", "--how-many"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout);
    let run =
        TEAM.run(&["sample", "--results", "results.json", "--margin", "10", "--format", "json"]);
    let sample: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(sample["chosen"].as_array().unwrap().len(), 50);
}

#[test]
fn the_filter_and_the_seed_stay_with_the_calls() {
    let arguments = ["sample", "--results", "results.json", "--per-agent", "2", "--seed", "9"];
    let filter = ["--agent", "ana", "--queue", "Billing", "--min-seconds", "130"];
    let json = TEAM.run(&[&arguments[..], &filter, &["--format", "json"]].concat());
    let sample: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(sample["mode"]["seed"], 9);
    assert_eq!(sample["mode"]["size"]["per_agent"], 2);
    assert_eq!(sample["filter"]["agents"][0], "ana");
    assert_eq!(sample["filter"]["least_seconds"], 130.0);
    assert_eq!(sample["population"], 54);
    assert_eq!(sample["chosen"].as_array().unwrap().len(), 2);
    assert_eq!(sample["chosen"][0]["reasons"][0]["kind"], "drawn");

    let csv = TEAM.run(&[&arguments[..], &["--agent", "=ben()", "--format", "csv"]].concat());
    let rows: Vec<&str> = csv.stdout.lines().collect();
    assert_eq!(rows.len(), 3, "{}", csv.stdout);
    assert!(rows[1].contains(",'=Ben(),billing,2026-05-"), "{}", rows[1]);
    assert!(rows[1].ends_with(",random,9,40,agent =ben()"), "{}", rows[1]);
}

#[test]
fn wrong_usage_is_told() {
    for (arguments, told) in [
        (&["sample", "--store", "none.db"][..], "there is no such store"),
        (&["sample", "--results", "none.json"], "none.json"),
        (&["sample", "--results", "results.json", "--margin", "0"], "from 0.1 to 50"),
        (&["sample", "--results", "results.json", "--risk", "--per-agent", "2"], "cannot be used"),
    ] {
        let run = TEAM.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
}
