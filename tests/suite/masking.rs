//! `rolecall score` keeps nothing that must not be kept.

use std::fs;
use std::path::Path;

use hound::WavReader;
use serde_json::Value;

use crate::sandbox::{Sandbox, project};

const CALL: &str = "Agent: Thank you for calling Northwind. What's the card number?\n\
    Customer: It's four one one one, two two two two, and then 3333 4444.\n\
    Agent: Thank you. Your order number is 48812.\n";

/// All text that a run has written, file after file.
fn written(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.push_str(&written(&path));
        } else {
            all.push_str(&String::from_utf8_lossy(&fs::read(path).unwrap()));
        }
    }
    all
}

#[test]
fn no_file_holds_the_digits_of_a_card() {
    let sandbox = Sandbox::new().file("call.txt", CALL);
    let run = sandbox.run(&["score", "call.txt", "--out", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let all = written(&sandbox.path("out"));
    assert!(all.contains("[card number]") && all.contains("48812"));
    for digits in ["four one one one", "two two two", "3333", "4444"] {
        assert!(!all.contains(digits), "{digits}");
    }
    let results: Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    let masked = &results["calls"][0]["masked"];
    assert_eq!(masked[0]["kind"], "card");
    assert_eq!((&masked[0]["turn"], &masked[0]["speaker"]), (&Value::from(1), &"customer".into()));
}

#[test]
fn only_none_switches_masking_off() {
    let sandbox = Sandbox::new().file("call.txt", CALL);
    let text = |options: &[&str]| {
        let arguments = [&["score", "call.txt", "--out", "out"], options].concat();
        assert_eq!(sandbox.run(&arguments).code, 0);
        sandbox.text("out/transcripts/call.json")
    };
    assert!(text(&["--mask", "none"]).contains("3333 4444"));
    assert!(text(&["--mask", "phone,email"]).contains("3333 4444"));
    let both = text(&["--mask", "-phone", "--mask-also", "order=488[0-9]+"]);
    assert!(both.contains("[card number]") && both.contains("order number is [order]"), "{both}");
}

#[test]
fn a_wrong_option_stops_before_anything_is_read() {
    let sandbox = Sandbox::new().file("call.txt", CALL);
    for (options, expected) in [
        (vec!["--mask", "fone"], "unknown kind \"fone\""),
        (vec!["--mask", ""], "unknown kind \"\""),
        (vec!["--mask-also", "NW-[0-9]+"], "say LABEL=REGEX"),
        (vec!["--mask-also", "order=("], "the pattern \"(\" cannot be read"),
        (vec!["--mask", "none", "--redact-audio"], "--mask none masks nothing"),
    ] {
        let run = sandbox.run(&[vec!["score", "call.txt", "--out", "out"], options].concat());
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains(expected), "{}", run.stderr);
        assert!(!sandbox.path("out").exists());
    }
}

#[test]
fn what_is_masked_cannot_be_heard_in_the_report() {
    let sandbox = Sandbox::new();
    let call = project("recordings/card_payment.ogg").display().to_string();
    let run = sandbox.run(&["score", &call, "--out", "out", "--redact-audio"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let names: Vec<_> = fs::read_dir(sandbox.path("out/report/audio")).unwrap().collect();
    assert_eq!(names.len(), 1);
    let mut copy = WavReader::open(sandbox.path("out/report/audio/card_payment.wav")).unwrap();
    let (rate, channels) = (copy.spec().sample_rate, usize::from(copy.spec().channels));
    let samples: Vec<i16> = copy.samples::<i16>().map(Result::unwrap).collect();
    let results: Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    let masked = results["calls"][0]["masked"].as_array().unwrap();
    let kinds: Vec<&str> = masked.iter().filter_map(|masked| masked["kind"].as_str()).collect();
    assert!(kinds.contains(&"card") && kinds.contains(&"birth-date"), "{kinds:?}");
    for span in masked.iter().map(|masked| &masked["span"]) {
        let at = |millis: u64| (millis * u64::from(rate) / 1000) as usize * channels;
        let (start, end) = (span["start_ms"].as_u64().unwrap(), span["end_ms"].as_u64().unwrap());
        assert!(samples[at(start - 250)..at(end + 250)].iter().all(|sample| *sample == 0));
    }
    assert!(samples.iter().any(|sample| sample.unsigned_abs() > 1_000));
}
