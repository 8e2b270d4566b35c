//! `rolecall score` on the sample recordings.

use serde_json::Value;

use crate::sandbox::Sandbox;

/// The results of scoring some of the sample recordings.
fn score(sandbox: &Sandbox, arguments: &[&str]) -> Value {
    let mut all = vec!["score", "calls", "--out", "out"];
    all.extend(arguments);
    let run = sandbox.run(&all);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    serde_json::from_str(&sandbox.text("out/results.json")).unwrap()
}

fn call<'r>(results: &'r Value, name: &str) -> &'r Value {
    let calls = results["calls"].as_array().unwrap();
    calls.iter().find(|call| call["name"] == name).unwrap_or_else(|| panic!("no call {name}"))
}

/// The criteria that lost points, by id.
fn lost(call: &Value) -> Vec<&str> {
    let verdicts = call["evaluations"][0]["verdicts"].as_array().unwrap();
    verdicts
        .iter()
        .filter(|verdict| {
            verdict["points"]
                .as_f64()
                .is_some_and(|points| points < verdict["max_points"].as_f64().unwrap_or_default())
        })
        .filter_map(|verdict| verdict["criterion"].as_str())
        .collect()
}

fn verdict<'c>(call: &'c Value, criterion: &str) -> &'c Value {
    let verdicts = call["evaluations"][0]["verdicts"].as_array().unwrap();
    verdicts.iter().find(|verdict| verdict["criterion"] == criterion).unwrap()
}

fn quotes(verdict: &Value) -> String {
    let evidence = verdict["evidence"].as_array().unwrap();
    evidence.iter().filter_map(|item| item["quote"].as_str()).collect::<Vec<_>>().join(" | ")
}
