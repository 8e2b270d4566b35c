//! Recordings that are none: each costs one line, and nothing else is lost.

use std::io::Cursor;

use hound::{SampleFormat, WavSpec, WavWriter};

use crate::sandbox::Sandbox;

/// A 16-bit mono WAV at 8 kHz.
fn wav(samples: &[i16]) -> Vec<u8> {
    let spec = WavSpec {
        channels: 1,
        sample_rate: 8_000,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = WavWriter::new(&mut bytes, spec).unwrap();
    for sample in samples {
        writer.write_sample(*sample).unwrap();
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}

/// Six seconds of a tone on both channels, as 32-bit float at 48 kHz.
fn float_stereo() -> Vec<u8> {
    let spec = WavSpec {
        channels: 2,
        sample_rate: 48_000,
        bits_per_sample: 32,
        sample_format: SampleFormat::Float,
    };
    let mut bytes = Cursor::new(Vec::new());
    let mut writer = WavWriter::new(&mut bytes, spec).unwrap();
    for index in 0..288_000 {
        let time = index as f32 / 48_000.0;
        writer.write_sample((time * 440.0 * std::f32::consts::TAU).sin() * 0.3).unwrap();
        writer.write_sample((time * 300.0 * std::f32::consts::TAU).sin() * 0.3).unwrap();
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}

#[test]
fn each_bad_recording_costs_one_line_and_the_good_one_is_scored() {
    let sandbox = Sandbox::new()
        .file("calls/a-empty.wav", "")
        .file("calls/b-text.wav", "This is not a recording at all.\n".repeat(20))
        .file("calls/c-header.wav", &wav(&[1; 800])[..20])
        .file("calls/d-no-samples.wav", wav(&[]))
        .file("calls/e-one-sample.wav", wav(&[7]))
        .file("calls/f-silence.wav", wav(&[0; 48_000]))
        .file("calls/g-float.wav", float_stereo())
        .file("calls/h-noise.mp3", [0x5a_u8; 4_000])
        .file("calls/notes.txt", "not a call")
        .file("calls/good.json", GOOD);
    let run = sandbox.run(&["score", "calls", "missing.wav", "--out", "out"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout);
    let results: serde_json::Value =
        serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    assert_eq!(results["calls"].as_array().unwrap().len(), 1);
    assert_eq!(results["failed"].as_array().unwrap().len(), 6);
    assert_eq!(results["skipped"].as_array().unwrap().len(), 3);
    assert!(sandbox.path("out/report/good.html").is_file());
}

const GOOD: &str = r#"{"format": 1, "language": "en", "turns": [
  {"speaker": "agent", "text": "Thank you for calling Northwind, my name is Ana, how can I help?"},
  {"speaker": "customer", "text": "I would like to change my address."}
]}"#;

#[test]
fn a_missing_or_faulty_rubric_stops_before_anything_is_done() {
    let sandbox = Sandbox::new()
        .file("call.txt", "Agent: Hello.\nCustomer: Hi.\n")
        .file("rubrics/mine.yaml", "format: 1\nid: mine\n");
    let missing = sandbox.run(&["score", "call.txt", "--rubric", "suport-call"]);
    assert_eq!(missing.code, 2);
    insta::assert_snapshot!(missing.stderr, @"suport-call: error[F104]: there is no such rubric; did you mean support-call?");
    let faulty = sandbox.run(&["score", "call.txt", "--rubric", "mine"]);
    assert_eq!(faulty.code, 2);
    assert!(faulty.stderr.contains("mine.yaml"), "{}", faulty.stderr);
    assert!(!sandbox.path("rolecall-out").exists());
}

#[test]
fn a_model_that_is_none_is_told() {
    let sandbox = Sandbox::new().file("m.bin", "x").file("call.wav", wav(&[0; 16_000]));
    let unknown = sandbox.run(&["score", "call.wav", "--model", "hugest"]);
    assert_eq!(unknown.code, 2);
    assert!(unknown.stderr.contains("no such speech model here"), "{}", unknown.stderr);
    let broken = sandbox.run(&["score", "call.wav", "--model", "m.bin"]);
    assert_eq!(broken.code, 2);
    assert!(broken.stderr.contains("no speech model"), "{}{}", broken.stdout, broken.stderr);
    let polish = sandbox.run(&["score", "call.wav", "--language", "pl"]);
    assert_eq!(polish.code, 2);
    assert!(polish.stderr.contains("understands English only"), "{}", polish.stderr);
}

#[test]
fn when_nothing_can_be_scored_an_earlier_report_stays() {
    let sandbox = Sandbox::new().file("good.json", GOOD);
    assert_eq!(sandbox.run(&["score", "good.json", "--out", "out"]).code, 0);
    let before = sandbox.text("out/results.json");
    assert_eq!(sandbox.run(&["score", "godo.json", "--out", "out"]).code, 1);
    assert_eq!(sandbox.text("out/results.json"), before);
}

#[test]
fn the_folder_of_results_is_no_input_and_no_call_counts_twice() {
    let sandbox = Sandbox::new().file("good.json", GOOD);
    for _ in 0..2 {
        let run = sandbox.run(&["score", ".", "good.json", "--out", "out"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stdout.contains("n = 1"), "{}", run.stdout);
    }
}

#[test]
fn hostile_transcripts_end_soon_and_without_harm() {
    let endless = r#"{"format": 1, "language": "en", "turns": [
        {"speaker": "agent", "start_ms": 0, "end_ms": 18446744073709551615, "text": "hi"}]}"#;
    let sandbox = Sandbox::new()
        .file("endless.json", endless)
        .file("long.txt", format!("Agent: {}\n", "hello ".repeat(30_000)))
        .file("stranger.txt", "Agent: Hello.\nAnna Smith: Hi.\n");
    let run = sandbox.run(&["score", "endless.json", "long.txt", "stranger.txt"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stdout.contains("beyond 24 hours"), "{}", run.stdout);
    assert!(run.stdout.contains("line 2 starts with a name"), "{}", run.stdout);
    assert!(run.stdout.contains("n = 1"), "{}", run.stdout);
}

#[test]
fn names_and_words_of_a_hostile_call_stay_text() {
    let name = "<img src=x onerror=alert(1)>.txt";
    let sandbox = Sandbox::new().file(
        &format!("calls/{name}"),
        "Agent: Hello </script><script>alert(1)</script> \u{1b}[31mred\u{202e}.\nCustomer: =1+1\n",
    );
    let path = format!("calls/{name}");
    let run = sandbox.run(&["score", &path, "--out", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(!run.stdout.contains('\u{1b}'), "{:?}", run.stdout);
    let index = sandbox.text("out/report/index.html");
    assert!(!index.contains("<img src=x"), "a name became markup");
    let page = sandbox.text("out/report/img-src-x-onerror-alert-1.html");
    assert!(!page.contains("<script>alert"), "words became a script");
}
