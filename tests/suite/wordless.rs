//! `rolecall score` on sounds in which nobody speaks, by themselves and between words.

use std::fs;
use std::path::Path;

use hound::{SampleFormat, WavSpec, WavWriter};
use rolecall::audio::{Sound, read};
use serde_json::Value;

use crate::sandbox::{Sandbox, project};
use crate::sounds::{self, RATE};

fn write(path: &Path, channels: u16, samples: impl Iterator<Item = f32>) {
    let spec = WavSpec {
        channels,
        sample_rate: RATE,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::create(path, spec).unwrap();
    samples.for_each(|sample| writer.write_sample((sample * 32_767.0) as i16).unwrap());
    writer.finalize().unwrap();
}

#[test]
fn no_word_is_made_of_silence_noise_tones_or_music() {
    // Results are written only where something can be scored.
    let sandbox = Sandbox::new()
        .file("sounds/.keep", "")
        .file("call.txt", "Agent: Hello, how can I help?\nCustomer: My order is late.");
    let clips = sounds::wordless();
    let length: usize = clips.iter().map(|clip| clip.samples.len()).sum();
    assert!(length > 600 * RATE as usize, "ten minutes at least");
    for clip in &clips {
        let path = sandbox.path(&format!("sounds/{}.wav", clip.name));
        write(&path, 1, clip.samples.iter().copied());
    }
    let run = sandbox.run(&["score", "sounds", "call.txt", "--out", "out", "--min-length", "1"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let results: Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    assert_eq!(results["calls"].as_array().unwrap().len(), 1);
    assert_eq!(results["failed"].as_array().unwrap().len(), 0);
    let skipped = results["skipped"].as_array().unwrap();
    // With a word or two, or with sure speech, the reason would be another one; what is twice digital
    // silence of one length is the same call.
    let without_words = [
        "holds nothing but silence",
        "holds no speech, only music, ringing or noise",
        "is the same call as",
    ];
    for skipped in skipped {
        let reason = skipped["reason"].as_str().unwrap();
        assert!(without_words.iter().any(|told| reason.starts_with(told)), "{skipped}");
    }
    assert_eq!(skipped.len(), clips.len());
}

/// Half a minute of each sound is put where a pause of the call is, on the customer's channel, and what comes
/// later is moved. Words of the call may change only within a second of the seam, and none may lie in
/// the sound.
#[test]
fn waiting_adds_no_words_to_a_call_and_takes_none() {
    let sandbox = Sandbox::new().file("calls/.keep", "");
    let recording = read(&project("recordings/exemplary.wav")).unwrap();
    let of = |sound: &Sound| -> Vec<f32> {
        // Every second sample, as the recording has nothing above 4 kHz.
        sound.whole().unwrap().into_iter().step_by(2).collect()
    };
    let [agent, customer] = [0, 1].map(|channel| of(&recording.channels[channel]));
    let interleaved = |agent: &[f32], customer: &[f32]| -> Vec<f32> {
        agent.iter().zip(customer).flat_map(|(agent, customer)| [*agent, *customer]).collect()
    };
    let as_it_is = sandbox.path("calls/as-it-is.wav");
    write(&as_it_is, 2, interleaved(&agent, &customer).into_iter());
    let pauses = [0, pause(&agent, &customer), agent.len()];
    let clips = sounds::while_waiting();
    for (number, clip) in clips.iter().enumerate() {
        let at = pauses[number % pauses.len()];
        let silence = vec![0.0; clip.samples.len()];
        let with = |voice: &[f32], sound: &[f32]| [&voice[..at], sound, &voice[at..]].concat();
        let samples = interleaved(&with(&agent, &silence), &with(&customer, &clip.samples));
        write(&sandbox.path(&format!("calls/{}.wav", clip.name)), 2, samples.into_iter());
    }
    let run = sandbox.run(&["score", "calls", "--out", "out"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let before = words(&sandbox, "as-it-is");
    for (number, clip) in clips.iter().enumerate() {
        let at = (pauses[number % pauses.len()] as u64 * 1_000) / u64::from(RATE);
        let length = clip.samples.len() as u64 * 1_000 / u64::from(RATE);
        let heard = words(&sandbox, &clip.name);
        let within = heard.iter().filter(|(_, _, start)| {
            (at + SEAM..(at + length).saturating_sub(SEAM)).contains(start)
        });
        assert_eq!(within.collect::<Vec<_>>(), Vec::<&Word>::new(), "{}", clip.name);
        // What comes after the sound is moved back to where it was.
        let moved = heard.iter().map(|(speaker, text, start)| {
            let back = if *start + SEAM >= at + length { length.min(*start) } else { 0 };
            (speaker.clone(), text.clone(), *start - back)
        });
        let told = away_from(at, &moved.collect::<Vec<_>>());
        let expected = away_from(at, &before);
        let differing = strsim::generic_levenshtein(&expected, &told);
        assert!(differing <= MOST_DIFFERING, "{}: {differing} of {}", clip.name, expected.len());
    }
    assert!(fs::read_dir(sandbox.path("out/transcripts")).unwrap().count() > clips.len());
}

type Word = (String, String, u64);

/// Words this close to where the sound was put in may differ, in milliseconds.
const SEAM: u64 = 1_000;

/// Windows are packed otherwise with the sound in between, so that a word in a hundred may be heard
/// otherwise.
const MOST_DIFFERING: usize = 2;

/// Who says what, but for what is said close to a moment.
fn away_from(moment: u64, words: &[Word]) -> Vec<String> {
    let away = words.iter().filter(|(_, _, start)| start.abs_diff(moment) > SEAM);
    away.map(|(speaker, text, _)| format!("{speaker}: {text}")).collect()
}

/// The words of a call with who says them and when, each side by itself.
fn words(sandbox: &Sandbox, name: &str) -> Vec<Word> {
    let transcript: Value =
        serde_json::from_str(&sandbox.text(&format!("out/transcripts/{name}.json"))).unwrap();
    let mut words = Vec::new();
    for turn in transcript["turns"].as_array().unwrap() {
        for word in turn["words"].as_array().unwrap() {
            let text = word["text"].as_str().unwrap().to_lowercase();
            let text = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
            let speaker = turn["speaker"].as_str().unwrap().to_owned();
            words.push((speaker, text, word["start_ms"].as_u64().unwrap()));
        }
    }
    words.sort_by(|left, right| (&left.0, left.2).cmp(&(&right.0, right.2)));
    words
}

/// The middle of the longest time in which both channels are quiet, in the middle half of the call.
fn pause(agent: &[f32], customer: &[f32]) -> usize {
    let loud = |at: &usize| agent[*at].abs().max(customer[*at].abs()) > 0.02;
    let middle = agent.len() / 4..agent.len() * 3 / 4;
    let (mut best, mut from) = (0..0, middle.start);
    for at in middle.filter(loud) {
        if at - from > best.len() {
            best = from..at;
        }
        from = at;
    }
    (best.start + best.end) / 2
}
