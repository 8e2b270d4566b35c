//! `rolecall score` on a call in which each side can be heard on the other one's channel as well.

use hound::{SampleFormat, WavSpec, WavWriter};
use rolecall::audio::{SAMPLE_RATE, read};
use serde_json::Value;

use crate::sandbox::Sandbox;

/// The other side comes 12 dB softer and 0.15 s later.
const GAIN: f32 = 0.25;
const DELAY: usize = SAMPLE_RATE as usize * 15 / 100;

#[test]
fn words_that_leak_into_the_other_channel_count_once_and_interruptions_stay() {
    let sandbox = Sandbox::new().copy("recordings/interrupting.mp3", "calls/clear.mp3");
    let recording = read(&sandbox.path("calls/clear.mp3")).unwrap();
    let sides = [0, 1].map(|channel: usize| recording.channels[channel].whole().unwrap());
    let spec = WavSpec {
        channels: 2,
        sample_rate: SAMPLE_RATE,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::create(sandbox.path("calls/leaking.wav"), spec).unwrap();
    for at in 0..sides[0].len() {
        for (own, other) in [(0, 1), (1, 0)] {
            let other = at.checked_sub(DELAY).map_or(0.0, |at| sides[other][at]);
            let sample = (sides[own][at] + GAIN * other).clamp(-1.0, 1.0);
            writer.write_sample((sample * 32_767.0) as i16).unwrap();
        }
    }
    writer.finalize().unwrap();
    let run = sandbox.run(&["score", "calls", "--out", "out"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);

    let results: Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    let calls = results["calls"].as_array().unwrap();
    let call = |name: &str| calls.iter().find(|call| call["name"] == name).unwrap();
    let leaking = call("leaking");
    assert_eq!(leaking["metrics"]["agent_interruptions"], 5.0, "{}", leaking["metrics"]);
    let warnings: Vec<&str> =
        leaking["warnings"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for into in ["on the left one, 12 dB softer and 0.15 s later", "on the right one, 12 dB softer"]
    {
        assert!(warnings.iter().any(|warning| warning.contains(into)), "{warnings:?}");
    }
    assert!(
        call("clear")["warnings"].as_array().unwrap().is_empty(),
        "{}",
        call("clear")["warnings"]
    );
    for speaker in ["agent", "customer"] {
        let (clear, leaking) =
            (words(&sandbox, "clear", speaker), words(&sandbox, "leaking", speaker));
        let differing = strsim::generic_levenshtein(&clear, &leaking);
        assert!(differing * 50 <= clear.len(), "{speaker}: {differing} of {}", clear.len());
    }
}

/// What a side says, without case and punctuation.
fn words(sandbox: &Sandbox, name: &str, speaker: &str) -> Vec<String> {
    let transcript: Value =
        serde_json::from_str(&sandbox.text(&format!("out/transcripts/{name}.json"))).unwrap();
    let turns = transcript["turns"].as_array().unwrap().iter();
    let texts = turns.filter(|turn| turn["speaker"] == speaker);
    let plain = |text: &str| -> Vec<String> {
        let letters = text.to_lowercase();
        let words = letters.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    texts.flat_map(|turn| plain(turn["text"].as_str().unwrap())).collect()
}
