//! Measures what a vocabulary does to recordings:
//!
//! `cargo run --release --example vocabulary WORKSPACE.yaml RECORDING… [--model FILE]`
//!
//! Every recording is listened to without and with the vocabulary of a `rolecall.yaml`. Where its
//! exact words stand beside it in `NAME.words.json`, it is told how often the names were said and how
//! often they were written right; in all recordings, how often a name was written more often than it
//! was said (without exact words: at all), how many words differ otherwise, and how long it took.

#![expect(clippy::print_stdout, reason = "a program for the command line")]

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use rolecall::audio;
use rolecall::speech::{Channel, Model, Transcriber};
use rolecall::transcript::Speaker;
use rolecall::workspace::Defaults;
use serde::Deserialize;

#[derive(Deserialize)]
struct Reference {
    turns: Vec<Line>,
}

#[derive(Deserialize)]
struct Line {
    text: String,
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().context("name a rolecall.yaml and recordings")?;
    let vocabulary = Defaults::parse(&file, &std::fs::read_to_string(&file)?)?.vocabulary;
    let (mut model, mut recordings) = (Model::Embedded, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--model" => {
                model = Model::File(arguments.next().context("--model needs a file")?.into());
            }
            _ => recordings.push(PathBuf::from(argument)),
        }
    }
    ensure!(!recordings.is_empty(), "name recordings");
    let load = || Transcriber::load(model.clone(), "en", rayon::current_num_threads());
    let (without, with) = (load()?, load()?.expecting(&vocabulary)?);
    println!("{} names, without room for {}", vocabulary.words().len(), with.left_out().len());
    println!("recording                 said  right without/with  too often  changed  seconds");
    for path in recordings {
        let said = said(&path)?;
        let (first, first_s) = heard(&without, &path)?;
        let (second, second_s) = heard(&with, &path)?;
        let [mut all, mut before, mut after, mut too_often] = [0_usize; 4];
        for name in vocabulary.words() {
            let expected = said.as_deref().map_or(0, |words| count(words, name));
            let found = count(&second, name);
            all += expected;
            before += count(&first, name).min(expected);
            after += found.min(expected);
            let otherwise = expected.max(if said.is_none() { count(&first, name) } else { 0 });
            too_often += found.saturating_sub(otherwise);
        }
        let changed = strsim::generic_levenshtein(&first, &second);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        println!(
            "{name:24}  {all:4}  {before:9} / {after:<8}  {too_often:9}  {changed:7}  {first_s:.1} / {second_s:.1}"
        );
    }
    Ok(())
}

/// The exact words of a recording, where they are known.
fn said(recording: &Path) -> Result<Option<Vec<String>>> {
    let path = recording.with_extension("words.json");
    if !path.is_file() {
        return Ok(None);
    }
    let reference: Reference = serde_json::from_slice(&std::fs::read(path)?)?;
    Ok(Some(reference.turns.iter().flat_map(|line| words(&line.text)).collect()))
}

/// The words that are written down, and how many seconds it takes.
fn heard(transcriber: &Transcriber, recording: &Path) -> Result<(Vec<String>, f64)> {
    let sound = audio::read(recording)?;
    let speakers = [Speaker::Agent, Speaker::Customer];
    let channels: Vec<Channel<'_>> = speakers
        .into_iter()
        .zip(&sound.channels)
        .map(|(speaker, sound)| Channel { speaker, sound })
        .collect();
    let start = Instant::now();
    let turns = transcriber.transcribe(&channels)?.turns;
    let seconds = start.elapsed().as_secs_f64();
    Ok((turns.iter().flat_map(|turn| words(&turn.text)).collect(), seconds))
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// How often a name stands in a text.
fn count(text: &[String], name: &str) -> usize {
    let name = words(name);
    text.windows(name.len()).filter(|window| *window == name).count()
}
