//! Prints how well the voices of one channel are told apart:
//!
//! `cargo run --release --example diarization_error [FILE or FOLDER]...`
//!
//! Recordings with two channels are mixed to one; who really speaks when is what the voice detector
//! hears on each channel by itself. For one channel it is the times in `NAME.words.json` beside it,
//! and other recordings are left out. Without arguments: `recordings/`.
//!
//! Diarization error rate as NIST has it = (missed + false alarm + wrong voice) ÷ time of speech,
//! under the best pairing of voices; with nothing forgiven, and with 0.25 s around each start and end
//! left out. Overlapping speech counts, and one of the two voices is always missed in it.

#![expect(clippy::print_stdout, reason = "a program for the command line")]

#[path = "diarization_error/error.rs"]
mod error;

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use rolecall::audio::{self, SAMPLE_RATE, Sound};
use rolecall::batch::{RoleWords, one_channel};
use rolecall::matching::Encoders;
use rolecall::speech::{Channel, Model, Transcriber};
use rolecall::transcript::{Millis, Speaker};
use serde::Deserialize;

use error::{MOMENTS_PER_SECOND, Parts};

#[derive(Deserialize)]
struct Reference {
    turns: Vec<ReferenceTurn>,
}

#[derive(Deserialize)]
struct ReferenceTurn {
    speaker: Speaker,
    start_ms: Millis,
    end_ms: Millis,
}

/// A recording on one channel, and who speaks in each hundredth of a second of it.
struct Call {
    sound: Sound,
    truth: BTreeMap<Speaker, Vec<bool>>,
}

fn main() -> Result<()> {
    let mut given: Vec<PathBuf> = std::env::args().skip(1).map(PathBuf::from).collect();
    if given.is_empty() {
        given.push("recordings".into());
    }
    let transcriber = Transcriber::load(Model::Embedded, "en", rayon::current_num_threads())?;
    let (roles, encoders) = (RoleWords::default(), Encoders::default());
    println!(
        "{:<26} {:>6}  {:>28}  {:>7}  {:>6}  {:>6}  {:>7}",
        "recording", "voices", "missed false wrong = error %", "0.25 s", "words", "roles", "speed"
    );
    let mut all: Vec<(Parts, Parts)> = Vec::new();
    for path in recordings(&given)? {
        let Some(call) = read(&transcriber, &path)? else { continue };
        let speech = transcriber.speech(&call.sound)?;
        let began = Instant::now();
        let voices = transcriber.voices_in(&call.sound, &speech)?;
        let speed = call.sound.duration().seconds() / began.elapsed().as_secs_f64();
        let truth: Vec<&Vec<bool>> = call.truth.values().collect();
        let heard = heard(voices.moments(), voices.count(), &speech, moments(&call.sound));
        let exact = error::parts(&truth, &heard, 0.0);
        let forgiving = error::parts(&truth, &heard, 0.25);
        let channel = Channel { speaker: Speaker::Unknown, sound: &call.sound };
        let turns = transcriber.transcribe(&[channel])?.turns;
        let told = one_channel::tell(turns, &voices, "one channel", "en", &roles, &encoders)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        println!(
            "{name:<26} {:>2} of {}  {:>6.1} {:>5.1} {:>5.1} {:>8.1}  {:>7.1}  {}  {speed:>5.0} x",
            voices.count(),
            truth.len(),
            exact.missed,
            exact.false_alarm,
            exact.wrong,
            exact.error(),
            forgiving.error(),
            right_words(&told.turns, &call.truth),
        );
        all.push((exact, forgiving));
    }
    ensure!(!all.is_empty(), "no recording with two channels or times beside it");
    let mean =
        |error: fn(&(Parts, Parts)) -> f64| all.iter().map(error).sum::<f64>() / all.len() as f64;
    let (exact, forgiving) = (mean(|parts| parts.0.error()), mean(|parts| parts.1.error()));
    println!("mean of {}: {exact:.1} %, with 0.25 s forgiven {forgiving:.1} %", all.len());
    Ok(())
}

fn recordings(given: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in given {
        if path.is_dir() {
            for entry in std::fs::read_dir(path).with_context(|| path.display().to_string())? {
                found.push(entry?.path());
            }
        } else {
            found.push(path.clone());
        }
    }
    let is_sound = |path: &PathBuf| {
        let endings = ["wav", "flac", "mp3", "ogg"];
        path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known))
    };
    found.retain(is_sound);
    found.sort();
    Ok(found)
}

fn moments(sound: &Sound) -> usize {
    sound.len() * MOMENTS_PER_SECOND / SAMPLE_RATE as usize
}

fn read(transcriber: &Transcriber, path: &Path) -> Result<Option<Call>> {
    let channels = audio::read(path)?.channels;
    let mut truth = BTreeMap::new();
    if let [left, right] = &channels[..] {
        let (left_samples, right_samples) = (left.whole()?, right.whole()?);
        let both = left_samples.iter().zip(right_samples).map(|(left, right)| (left + right) / 2.0);
        let sound = Sound::from(&both.collect::<Vec<f32>>()[..]);
        for (speaker, channel) in [(Speaker::Agent, left), (Speaker::Customer, right)] {
            let mut spoken = vec![false; moments(&sound)];
            for stretch in transcriber.speech(channel)? {
                fill(&mut spoken, &stretch, SAMPLE_RATE as usize);
            }
            truth.insert(speaker, spoken);
        }
        return Ok(Some(Call { sound, truth }));
    }
    let words = path.with_extension("words.json");
    let Some(sound) = channels.into_iter().next().filter(|_| words.is_file()) else {
        return Ok(None);
    };
    let reference: Reference = serde_json::from_slice(&std::fs::read(words)?)?;
    for turn in reference.turns {
        let spoken = truth.entry(turn.speaker).or_insert_with(|| vec![false; moments(&sound)]);
        fill(spoken, &(turn.start_ms.0 as usize..turn.end_ms.0 as usize), 1000);
    }
    Ok(Some(Call { sound, truth }))
}

/// Marks a stretch that is counted in units of which `rate` make a second.
fn fill(spoken: &mut [bool], stretch: &Range<usize>, rate: usize) {
    let end = (stretch.end * MOMENTS_PER_SECOND / rate).min(spoken.len());
    let start = (stretch.start * MOMENTS_PER_SECOND / rate).min(end);
    spoken[start..end].fill(true);
}

/// When each voice was heard, in hundredths of a second.
fn heard(
    tenths: &[Option<usize>],
    voices: usize,
    speech: &[Range<usize>],
    length: usize,
) -> Vec<Vec<bool>> {
    let mut spoken = vec![false; length];
    speech.iter().for_each(|stretch| fill(&mut spoken, stretch, SAMPLE_RATE as usize));
    let of = |voice| {
        let tenth = |moment: usize| tenths.get(moment / 10).copied().flatten();
        (0..length).map(|moment| spoken[moment] && tenth(moment) == Some(voice)).collect()
    };
    (0..voices).map(of).collect()
}

/// The share of words that have their speaker, of those during which one person speaks, and whether
/// most of the agent's and of the customer's have.
fn right_words(
    turns: &[rolecall::transcript::Turn],
    truth: &BTreeMap<Speaker, Vec<bool>>,
) -> String {
    let (mut right, mut all) = (BTreeMap::new(), BTreeMap::new());
    for turn in turns {
        for word in &turn.words {
            let middle = (word.span.start().0 + word.span.end().0) as usize / 20;
            let says = |spoken: &[bool]| spoken.get(middle).copied().unwrap_or(false);
            let speaking: Vec<Speaker> =
                truth.iter().filter(|(_, spoken)| says(spoken)).map(|(who, _)| *who).collect();
            if let [speaker] = speaking[..] {
                *all.entry(speaker).or_insert(0.0) += 1.0;
                *right.entry(speaker).or_insert(0.0) +=
                    f64::from(u8::from(turn.speaker == speaker));
            }
        }
    }
    let share = right.values().sum::<f64>() / all.values().sum::<f64>().max(1.0) * 100.0;
    let told = turns.iter().any(|turn| turn.speaker != Speaker::Unknown);
    let most =
        all.iter().all(|(speaker, all)| right.get(speaker).copied().unwrap_or(0.0) > all / 2.0);
    let roles = match (told, most) {
        (false, _) => "open",
        (true, true) => "right",
        (true, false) => "WRONG",
    };
    format!("{share:>4.1} %  {roles:>6}")
}
