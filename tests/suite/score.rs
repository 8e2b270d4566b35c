//! `rolecall score` on the sample recordings.

use std::sync::LazyLock;

use serde_json::Value;

use crate::sandbox::{Run, Sandbox, project};

/// The sample recordings, scored once for all tests with all shipped rubrics.
static SCORED: LazyLock<(Sandbox, Run, Value)> = LazyLock::new(|| {
    let sandbox = Sandbox::new();
    let folder = project("recordings").display().to_string();
    let run = sandbox.run(&[
        "score",
        &folder,
        "--rubric",
        "support-call",
        "--rubric",
        "retention-call",
        "--rubric",
        "compliance-core",
        "--out",
        "out",
    ]);
    let results = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    (sandbox, run, results)
});

fn evaluation(call: &str, rubric: &str) -> &'static Value {
    let calls = SCORED.2["calls"].as_array().unwrap();
    let call = calls.iter().find(|found| found["name"] == call).unwrap();
    let evaluations = call["evaluations"].as_array().unwrap();
    evaluations.iter().find(|evaluation| evaluation["rubric"]["id"] == rubric).unwrap()
}

/// The criteria that lost points.
fn lost(evaluation: &'static Value) -> Vec<&'static str> {
    let verdicts = evaluation["verdicts"].as_array().unwrap().iter();
    let lost_points = |verdict: &&Value| {
        let (points, most) = (verdict["points"].as_f64(), verdict["max_points"].as_f64());
        points.zip(most).is_some_and(|(points, most)| points < most)
    };
    verdicts.filter(lost_points).filter_map(|verdict| verdict["criterion"].as_str()).collect()
}

/// What is quoted for a criterion, with the second it starts at.
fn quotes(evaluation: &'static Value, criterion: &str) -> Vec<(&'static str, u64)> {
    let verdicts = evaluation["verdicts"].as_array().unwrap();
    let verdict = verdicts.iter().find(|verdict| verdict["criterion"] == criterion).unwrap();
    let evidence = verdict["evidence"].as_array().unwrap().iter();
    evidence
        .filter_map(|item| Some((item["quote"].as_str()?, item["start_ms"].as_u64()? / 1000)))
        .collect()
}

#[test]
fn all_sample_recordings_are_scored() {
    let (sandbox, run, results) = &*SCORED;
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert_eq!(results["calls"].as_array().unwrap().len(), 8);
    assert_eq!(results["failed"].as_array().unwrap().len(), 0);
    for call in results["calls"].as_array().unwrap() {
        let name = call["name"].as_str().unwrap();
        for file in [format!("report/{name}.html"), format!("transcripts/{name}.json")] {
            assert!(sandbox.path("out").join(&file).is_file(), "{file}");
        }
    }
    let rows = |file: &str| sandbox.text(file).lines().count();
    assert_eq!(rows("out/calls.csv"), 1 + 8 * 3);
    assert!(rows("out/verdicts.csv") > 8 * 30);
}

#[test]
fn the_exemplary_call_loses_nothing() {
    let evaluation = evaluation("exemplary", "support-call");
    assert_eq!(lost(evaluation), [""; 0]);
    assert_eq!(evaluation["passed"], true);
}

#[test]
fn the_cold_call_fails_empathy_alone_and_quotes_the_unanswered_feeling() {
    let evaluation = evaluation("cold", "support-call");
    assert_eq!(lost(evaluation), ["empathy"]);
    let quotes = quotes(evaluation, "empathy");
    assert!(quotes.iter().any(|(quote, _)| quote.contains("upset")), "{quotes:?}");
}

#[test]
fn details_before_the_identity_check_fail_the_call_with_the_words_that_gave_them_away() {
    for rubric in ["support-call", "compliance-core"] {
        let evaluation = evaluation("unverified", rubric);
        assert_eq!(lost(evaluation), ["verify-first"], "{rubric}");
        assert_eq!(evaluation["auto_failed"], true);
        assert_eq!(evaluation["percent"], 0.0);
        let quotes = quotes(evaluation, "verify-first");
        assert!(quotes.iter().any(|(quote, _)| quote.contains("balance")), "{quotes:?}");
    }
}

#[test]
fn the_long_hold_fails_for_the_hold_and_its_silence() {
    let evaluation = evaluation("long_hold", "support-call");
    assert_eq!(lost(evaluation), ["hold", "dead-air"]);
    let quotes = quotes(evaluation, "hold");
    assert!(quotes.iter().any(|(quote, _)| quote.contains("Hold on")), "{quotes:?}");
}

#[test]
fn talking_over_the_customer_is_counted() {
    let evaluation = evaluation("interrupting", "support-call");
    assert!(lost(evaluation).contains(&"interruptions"));
    let calls = SCORED.2["calls"].as_array().unwrap();
    let call = calls.iter().find(|call| call["name"] == "interrupting").unwrap();
    assert_eq!(call["metrics"]["agent_interruptions"], 5.0);
    assert_eq!(quotes(evaluation, "interruptions").len(), 5);
}

#[test]
fn calls_that_fit_their_rubric_pass_it() {
    assert_eq!(lost(evaluation("retention", "retention-call")), [""; 0]);
    assert_eq!(lost(evaluation("card_payment", "compliance-core")), [""; 0]);
}

#[test]
fn the_two_voices_of_one_channel_are_told_apart() {
    let (sandbox, _, results) = &*SCORED;
    let calls = results["calls"].as_array().unwrap();
    let call = calls.iter().find(|call| call["name"] == "mono_mix").unwrap();
    let warning = call["warnings"][0].as_str().unwrap();
    assert!(warning.starts_with("one channel; two voices told apart by their sound"), "{warning}");
    assert!(warning.contains("% sure)"), "{warning}");
    let share = call["metrics"]["agent_talk_share"].as_f64().unwrap();
    assert!((60.0..80.0).contains(&share), "{share}");
    // Of two who speak at once only one is heard, so nobody can say that there were none.
    assert!(call["metrics"].get("agent_interruptions").is_none());
    let said = std::fs::read(project("recordings/mono_mix.words.json")).unwrap();
    let said: Value = serde_json::from_slice(&said).unwrap();
    let transcript: Value =
        serde_json::from_str(&sandbox.text("out/transcripts/mono_mix.json")).unwrap();
    let (mut right, mut all) = (0, 0);
    for turn in transcript["turns"].as_array().unwrap() {
        for word in turn["words"].as_array().unwrap() {
            let middle =
                (word["start_ms"].as_u64().unwrap() + word["end_ms"].as_u64().unwrap()) / 2;
            let is_then = |line: &&Value| {
                (line["start_ms"].as_u64().unwrap()..line["end_ms"].as_u64().unwrap())
                    .contains(&middle)
            };
            let Some(line) = said["turns"].as_array().unwrap().iter().find(is_then) else {
                continue;
            };
            right += usize::from(line["speaker"] == turn["speaker"]);
            all += 1;
        }
    }
    assert!(all > 150 && right * 100 >= all * 97, "{right} of {all} words");
}

#[test]
fn every_quote_stands_in_the_transcript_at_its_time() {
    let (sandbox, _, results) = &*SCORED;
    let mut seen = 0;
    for call in results["calls"].as_array().unwrap() {
        let name = call["name"].as_str().unwrap();
        let text = sandbox.text(&format!("out/transcripts/{name}.json"));
        let transcript: Value = serde_json::from_str(&text).unwrap();
        for evaluation in call["evaluations"].as_array().unwrap() {
            for verdict in evaluation["verdicts"].as_array().unwrap() {
                for evidence in verdict["evidence"].as_array().unwrap() {
                    let turn = &transcript["turns"][evidence["turn"].as_u64().unwrap() as usize];
                    let (said, quote) = (turn["text"].as_str(), evidence["quote"].as_str());
                    assert!(said.unwrap().contains(quote.unwrap()), "{name}: {quote:?}");
                    assert!(turn["start_ms"].as_u64() <= evidence["end_ms"].as_u64());
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn scoring_the_transcripts_again_gives_the_same_verdicts() {
    let (sandbox, _, results) = &*SCORED;
    let run = sandbox.run(&["score", "out/transcripts", "--out", "again"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let again: Value = serde_json::from_str(&sandbox.text("again/results.json")).unwrap();
    let evaluations = |results: &Value| -> Vec<Value> {
        let calls = results["calls"].as_array().unwrap().iter();
        calls.map(|call| call["evaluations"][0].clone()).collect()
    };
    assert_eq!(evaluations(&again), evaluations(results));
}

#[test]
fn the_right_channel_can_be_the_agents() {
    let sandbox = Sandbox::new().copy("recordings/exemplary.wav", "call.wav");
    let run = sandbox.run(&["score", "call.wav", "--agent-channel", "right", "--out", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let text = sandbox.text("out/transcripts/call.json");
    let transcript: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(transcript["turns"][0]["speaker"], "customer");
    assert!(transcript["turns"][0]["text"].as_str().unwrap().contains("Northwind"));
    let results: Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    let warning = results["calls"][0]["warnings"][0].as_str().unwrap();
    assert!(warning.contains("the agent is not on the right channel"), "{warning}");
}

#[test]
fn channels_that_are_as_usual_are_left_so() {
    let calls = SCORED.2["calls"].as_array().unwrap();
    for call in calls.iter().filter(|call| call["source"]["channels"] == 2) {
        assert_eq!(call["warnings"], serde_json::json!([]), "{}", call["name"]);
    }
}

#[test]
fn a_score_under_the_mark_gives_exit_code_3() {
    let cold = "Agent: Yes?\nCustomer: I am so angry, you charged me twice!\nAgent: Okay. Bye.\n";
    let sandbox = Sandbox::new().file("call.txt", cold);
    assert_eq!(sandbox.run(&["score", "call.txt", "--fail-under", "60"]).code, 3);
    assert_eq!(sandbox.run(&["score", "call.txt", "--fail-under", "0"]).code, 0);
}

#[test]
fn a_rubric_may_serve_calls_in_other_languages_when_it_says_so() {
    let rubric = std::fs::read_to_string(project("rubrics/support-call.yaml")).unwrap();
    let serving = rubric.replace("language: en", "language: en\nalso_for: [id]");
    let call = r#"{"format": 1, "language": "id", "turns": [
        {"speaker": "agent", "text": "Selamat pagi, dengan Rina dari layanan pelanggan, ada yang bisa saya bantu?"},
        {"speaker": "customer", "text": "Saya kesal sekali, tagihan saya dipotong dua kali dan belum ada yang membantu."},
        {"speaker": "agent", "text": "Mohon maaf atas ketidaknyamanannya, Bapak. Saya mengerti ini sangat menjengkelkan."}
    ]}"#;
    let sandbox = Sandbox::new().file("call.json", call).file("serving.yaml", &serving);
    let run = sandbox.run(&["score", "call.json", "--rubric", "serving.yaml", "--out", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let results: Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    let verdicts = results["calls"][0]["evaluations"][0]["verdicts"].as_array().unwrap();
    let empathy = verdicts.iter().find(|verdict| verdict["criterion"] == "empathy").unwrap();
    assert!(empathy["points"].as_f64().unwrap() > 0.0, "{empathy}");
    // Another rubric leaves the call alone.
    let sandbox = Sandbox::new().file("call.json", call).file("support-call.yaml", &rubric);
    let run = sandbox.run(&["score", "call.json", "--rubric", "./support-call.yaml"]);
    assert!(run.stdout.contains("seems to be in Indonesian"), "{}", run.stdout);
}
