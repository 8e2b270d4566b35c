//! Lets each side of the stereo sample recordings leak into the other one's channel, and counts the words that
//! are then heard twice or get lost, against the recording as it is:
//!
//! `cargo run --release --example crosstalk [FOLDER]`
//!
//! Heard twice are words of a channel that the recording as it is does not have there, lost those that it
//! has and that are missing; a word heard otherwise counts as both. Every leak goes through the codec of
//! telephone networks, as what recorders write does.

#![expect(clippy::print_stdout, reason = "a program for the command line")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use rolecall::audio::{self, SAMPLE_RATE, Sound, crosstalk};
use rolecall::speech::{Channel, Model, Transcriber};
use rolecall::transcript::{Speaker, Turn};

const DECIBELS: [f32; 5] = [-6.0, -10.0, -15.0, -20.0, -30.0];
/// In milliseconds.
const DELAYS: [usize; 4] = [0, 20, 150, 400];

/// With this delay the words are also counted with the leak in; it makes no difference how late it is.
const TRIED_AS_IT_IS: usize = 150;

/// How a voice gets into the other channel.
#[derive(Clone, Copy)]
struct Leak {
    decibels: f32,
    delay: usize,
    dull: bool,
    /// Into the left channel, into the right one.
    into: [bool; 2],
}

#[derive(Default, Clone, Copy)]
struct Count {
    twice: usize,
    lost: usize,
}

struct Call {
    sides: [Vec<f32>; 2],
    /// What is heard on each side as it is.
    words: [Vec<String>; 2],
}

fn main() -> Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "recordings".to_owned());
    let transcriber = Transcriber::load(Model::Embedded, "en", rayon::current_num_threads())?;
    let calls = calls(&transcriber, Path::new(&folder))?;
    let words: usize = calls.iter().flat_map(|call| &call.words).map(Vec::len).sum();
    let seconds: usize =
        calls.iter().map(|call| call.sides[0].len()).sum::<usize>() / SAMPLE_RATE as usize;
    println!("{} calls, {seconds} s, {words} words", calls.len());
    println!("{:<34} {:>15} {:>15}", "leak", "as it is", "removed");
    println!("{:<34} {:>7} {:>7} {:>7} {:>7}", "", "twice", "lost", "twice", "lost");
    let mut spent = Duration::ZERO;
    for leak in leaks() {
        let as_it_is = leak.delay == TRIED_AS_IT_IS;
        let (mut before, mut after) = (Count::default(), Count::default());
        for call in &calls {
            let mut sounds = leaking(call, leak);
            if as_it_is {
                before.add(compare(&transcriber, call, &sounds)?);
            }
            let started = Instant::now();
            let [left, right] = &mut sounds;
            crosstalk::remove(left, right, &std::env::temp_dir())?;
            spent += started.elapsed();
            after.add(compare(&transcriber, call, &sounds)?);
        }
        let told = |count: usize| if as_it_is { count.to_string() } else { String::new() };
        let (twice, lost) = (told(before.twice), told(before.lost));
        let leak = leak.told();
        println!("{leak:<34} {twice:>7} {lost:>7} {:>7} {:>7}", after.twice, after.lost);
    }
    let sound = (seconds * leaks().len()) as f64;
    println!("removing took {:.2} ms for a second of sound", spent.as_secs_f64() * 1e3 / sound);
    Ok(())
}

fn leaks() -> Vec<Leak> {
    let both = [true; 2];
    let mut leaks = vec![Leak { decibels: f32::NEG_INFINITY, delay: 0, dull: false, into: both }];
    for decibels in DECIBELS {
        for delay in DELAYS {
            leaks.push(Leak { decibels, delay, dull: delay == 20, into: both });
        }
    }
    for into in [[true, false], [false, true]] {
        leaks.push(Leak { decibels: -12.0, delay: 80, dull: true, into });
    }
    leaks
}

impl Leak {
    fn told(&self) -> String {
        if self.decibels == f32::NEG_INFINITY {
            return "none".to_owned();
        }
        let dull = if self.dull { ", dull" } else { "" };
        let into = match self.into {
            [true, true] => "both ways",
            [true, false] => "to the left",
            _ => "to the right",
        };
        format!("{} dB, {} ms{dull}, {into}", self.decibels, self.delay)
    }
}

impl Count {
    fn add(&mut self, other: Self) {
        self.twice += other.twice;
        self.lost += other.lost;
    }
}

fn calls(transcriber: &Transcriber, folder: &Path) -> Result<Vec<Call>> {
    let entries = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let mut calls = Vec::new();
    for path in paths {
        let Ok(recording) = audio::read(&path) else { continue };
        let Ok([left, right]) = <[Sound; 2]>::try_from(recording.channels) else { continue };
        let sides = [left.whole()?, right.whole()?];
        let words = words(transcriber, &[left, right])?;
        calls.push(Call { sides, words });
    }
    ensure!(!calls.is_empty(), "no recording with two channels in {}", folder.display());
    Ok(calls)
}

fn leaking(call: &Call, leak: Leak) -> [Sound; 2] {
    let side = |index: usize| {
        let other = &call.sides[1 - index];
        let gain = 10.0_f32.powf(leak.decibels / 20.0) * f32::from(u8::from(leak.into[index]));
        let late = leak.delay * SAMPLE_RATE as usize / 1_000;
        let (mut first, mut second) = (0.0, 0.0);
        let sample = |(at, own): (usize, &f32)| {
            let mut echo = at.checked_sub(late).and_then(|at| other.get(at)).map_or(0.0, |s| *s);
            if leak.dull {
                // Two low passes of first order at 1 kHz.
                first += 0.325 * (echo - first);
                second += 0.325 * (first - second);
                echo = second;
            }
            mu_law(own + gain * echo)
        };
        let samples: Vec<f32> = call.sides[index].iter().enumerate().map(sample).collect();
        Sound::from(&samples[..])
    };
    [side(0), side(1)]
}

/// A sample as it comes out of the codec of telephone networks (ITU-T G.711, the continuous form).
fn mu_law(sample: f32) -> f32 {
    const MU: f32 = 255.0;
    let code = (sample.abs().min(1.0) * MU).ln_1p() / MU.ln_1p() * 127.0;
    let level = ((code.round() / 127.0 * MU.ln_1p()).exp() - 1.0) / MU;
    level.copysign(sample)
}

fn compare(transcriber: &Transcriber, call: &Call, sounds: &[Sound; 2]) -> Result<Count> {
    let mut count = Count::default();
    for (heard, as_it_is) in words(transcriber, sounds)?.iter().zip(&call.words) {
        let same = common(heard, as_it_is);
        count.add(Count { twice: heard.len() - same, lost: as_it_is.len() - same });
    }
    Ok(count)
}

/// The words of each side, without case and punctuation.
fn words(transcriber: &Transcriber, sounds: &[Sound; 2]) -> Result<[Vec<String>; 2]> {
    let speakers = [Speaker::Agent, Speaker::Customer];
    let channels: Vec<Channel<'_>> = speakers
        .into_iter()
        .zip(sounds)
        .map(|(speaker, sound)| Channel { speaker, sound })
        .collect();
    let turns = transcriber.transcribe(&channels)?.turns;
    let of = |speaker: Speaker| {
        let own = turns.iter().filter(|turn: &&Turn| turn.speaker == speaker);
        let words = own.flat_map(|turn| turn.text.split_whitespace());
        let plain = words.map(|word| {
            word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        });
        plain.filter(|word: &String| !word.is_empty()).collect()
    };
    Ok(speakers.map(of))
}

/// The length of the longest common subsequence.
fn common(one: &[String], other: &[String]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for word in one {
        let mut before = 0;
        for (index, candidate) in other.iter().enumerate() {
            let here = row[index + 1];
            row[index + 1] = if word == candidate { before + 1 } else { here.max(row[index]) };
            before = here;
        }
    }
    row[other.len()]
}
