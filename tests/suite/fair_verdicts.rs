//! The shipped rubrics against the verdicts of a fair person, on written calls
//! (`tests/fixtures/calls`, whose README says how they came about).

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::sandbox::{Sandbox, project};

#[test]
fn the_shipped_rubrics_agree_with_a_fair_person() {
    let sandbox = Sandbox::new();
    let mut by_rubric: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut expected: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for entry in fs::read_dir(project("tests/fixtures/calls")).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        if let Some(name) = file.strip_suffix(".expected.yaml") {
            let fields = fields(&fs::read_to_string(&path).unwrap());
            let call = path.with_file_name(format!("{name}.txt"));
            by_rubric.entry(fields["rubric"].clone()).or_default().push(call.display().to_string());
            expected.insert(name.to_owned(), fields);
        }
    }
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for (rubric, calls) in &by_rubric {
        let mut arguments = vec!["score", "--rubric", rubric, "--out", rubric];
        arguments.extend(calls.iter().map(String::as_str));
        assert_eq!(sandbox.run(&arguments).code, 0);
        let text = sandbox.text(&format!("{rubric}/results.json"));
        let results: Value = serde_json::from_str(&text).unwrap();
        for call in results["calls"].as_array().unwrap() {
            let name = call["name"].as_str().unwrap();
            let got = verdicts(&call["evaluations"][0]);
            for (key, wanted) in expected[name].iter().filter(|(key, _)| *key != "rubric") {
                all += 1;
                if got.get(key) == Some(wanted) {
                    right += 1;
                } else {
                    wrong.push(format!("{name}: {key} {:?}, a person: {wanted}", got.get(key)));
                }
            }
        }
    }
    println!("{right} of {all} verdicts as a fair person gave them");
    assert!(right * 100 >= all * 97, "{right} of {all}:\n{}", wrong.join("\n"));
}

/// `key: value` lines, nested ones by their own key.
fn fields(text: &str) -> BTreeMap<String, String> {
    let lines = text.lines().map(|line| line.split(" #").next().unwrap_or_default());
    let pairs = lines.filter_map(|line| line.trim().split_once(": "));
    pairs.map(|(key, value)| (key.to_owned(), value.trim().to_owned())).collect()
}

/// The points of each criterion, and the outcome of the call, as the expectations write them.
fn verdicts(evaluation: &Value) -> BTreeMap<String, String> {
    let of = |verdict: &Value| {
        let points = verdict["points"].as_f64();
        let points = points.map_or("na".to_owned(), |points| points.to_string());
        (verdict["criterion"].as_str().unwrap_or_default().to_owned(), points)
    };
    let mut all: BTreeMap<String, String> =
        evaluation["verdicts"].as_array().unwrap().iter().map(of).collect();
    let outcome = if evaluation["passed"] == true { "pass" } else { "fail" };
    all.insert("call".to_owned(), outcome.to_owned());
    all
}
