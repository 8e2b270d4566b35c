//! `rolecall score` on recordings with one channel that carries several voices, or one.

use hound::{WavReader, WavSpec, WavWriter};
use serde_json::Value;

use crate::sandbox::{Sandbox, project};

/// Both channels of a sample recording, and how it is stored.
fn channels(name: &str) -> (Vec<i16>, Vec<i16>, WavSpec) {
    let mut reader = WavReader::open(project(&format!("recordings/{name}.wav"))).unwrap();
    let spec = reader.spec();
    let samples: Vec<i16> = reader.samples().map(Result::unwrap).collect();
    let side = |side: usize| samples.iter().skip(side).step_by(2).copied().collect();
    (side(0), side(1), spec)
}

fn write(sandbox: &Sandbox, name: &str, channels: &[&[i16]], spec: WavSpec) {
    let spec = WavSpec { channels: channels.len() as u16, ..spec };
    let mut writer = WavWriter::create(sandbox.path(name), spec).unwrap();
    for at in 0..channels[0].len() {
        channels.iter().for_each(|channel| writer.write_sample(channel[at]).unwrap());
    }
    writer.finalize().unwrap();
}

/// Speakers that a call's turns have, and its warning.
fn told(sandbox: &Sandbox, name: &str) -> (Vec<String>, String) {
    let text = sandbox.text(&format!("out/transcripts/{name}.json"));
    let transcript: Value = serde_json::from_str(&text).unwrap();
    let turns = transcript["turns"].as_array().unwrap().iter();
    let speakers = turns.map(|turn| turn["speaker"].as_str().unwrap().to_owned()).collect();
    let results: Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    let calls = results["calls"].as_array().unwrap();
    let call = calls.iter().find(|call| call["name"] == name).unwrap();
    (speakers, call["warnings"][0].as_str().unwrap().to_owned())
}

#[test]
fn a_mix_is_told_apart_and_one_voice_stays_one() {
    let sandbox = Sandbox::new();
    let (agent, customer, spec) = channels("exemplary");
    let both: Vec<i16> =
        agent.iter().zip(&customer).map(|(one, other)| (one + other) / 2).collect();
    write(&sandbox, "mix.wav", &[&both], spec);
    write(&sandbox, "twice.wav", &[&both, &both], spec);
    write(&sandbox, "alone.wav", &[&agent], spec);
    let run = sandbox.run(&["score", "mix.wav", "twice.wav", "alone.wav", "--out", "out"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let (speakers, warning) = told(&sandbox, "mix");
    assert_eq!(speakers[..4], ["agent", "customer", "agent", "customer"]);
    assert!(warning.starts_with("one channel; two voices told apart by their sound"), "{warning}");
    let (same, warning) = told(&sandbox, "twice");
    assert_eq!(same, speakers);
    assert!(warning.starts_with("both channels carry the same sound; two voices"), "{warning}");
    let (speakers, warning) = told(&sandbox, "alone");
    assert!(speakers.iter().all(|speaker| speaker == "unknown"), "{speakers:?}");
    assert!(warning.contains("only one voice can be made out"), "{warning}");
}
