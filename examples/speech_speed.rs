//! Prints how fast recordings are written down, once the program is warm:
//!
//! `cargo run --release --example speech_speed -- [--rounds N] [--jobs N] [--heard FILE] PATH…`
//!
//! Each round decodes all recordings, finds the speech and writes it down, as many calls at a time as
//! there are workers; no scoring, no store. `--heard` writes what was heard on each channel as JSON,
//! `{"PATH": ["left channel", "right channel"]}`.

#![expect(clippy::print_stdout, reason = "a program for the command line")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use rolecall::audio;
use rolecall::speech::{Channel, Model, Transcriber};
use rolecall::transcript::Speaker;

/// What was heard on each channel of each recording.
type Heard = BTreeMap<String, Vec<String>>;

struct Arguments {
    recordings: Vec<PathBuf>,
    rounds: usize,
    jobs: usize,
    heard: Option<PathBuf>,
    model: Model,
}

fn main() -> Result<()> {
    let arguments = arguments()?;
    ensure!(!arguments.recordings.is_empty(), "name some recordings");
    rayon::ThreadPoolBuilder::new().num_threads(arguments.jobs).build_global()?;
    let began = Instant::now();
    let transcriber = Transcriber::load(arguments.model.clone(), "en", arguments.jobs)?;
    println!("loaded in {:.2} s", began.elapsed().as_secs_f64());
    let mut heard = Heard::new();
    for round in 1..=arguments.rounds {
        let began = Instant::now();
        let (texts, seconds) = write_down(&transcriber, &arguments)?;
        let taken = began.elapsed().as_secs_f64();
        println!(
            "round {round}: {taken:.2} s for {seconds:.0} s of channels, {:.1} times as fast",
            seconds / taken
        );
        heard = texts;
    }
    if let Some(path) = &arguments.heard {
        std::fs::write(path, serde_json::to_vec_pretty(&heard)?)
            .with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// Writes all recordings down; also tells how long their channels last together, in seconds.
fn write_down(transcriber: &Transcriber, arguments: &Arguments) -> Result<(Heard, f64)> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new((Heard::new(), 0.0));
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..arguments.jobs)
            .map(|_| {
                scope.spawn(|| -> Result<()> {
                    while let Some(path) =
                        arguments.recordings.get(next.fetch_add(1, Ordering::Relaxed))
                    {
                        let (texts, seconds) = write_down_one(transcriber, path)
                            .with_context(|| path.display().to_string())?;
                        let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                        done.0.insert(path.display().to_string(), texts);
                        done.1 += seconds;
                    }
                    Ok(())
                })
            })
            .collect();
        workers.into_iter().try_for_each(|worker| worker.join().expect("a worker panicked"))
    })?;
    Ok(done.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn write_down_one(transcriber: &Transcriber, path: &Path) -> Result<(Vec<String>, f64)> {
    let recording = audio::read(path)?;
    let speakers = [Speaker::Agent, Speaker::Customer];
    let channels: Vec<Channel<'_>> = speakers
        .iter()
        .zip(&recording.channels)
        .map(|(speaker, sound)| Channel { speaker: *speaker, sound })
        .collect();
    let turns = transcriber.transcribe(&channels)?.turns;
    let said_by = |speaker: Speaker| {
        let own = turns.iter().filter(|turn| turn.speaker == speaker);
        own.map(|turn| turn.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    let texts = channels.iter().map(|channel| said_by(channel.speaker)).collect();
    Ok((texts, recording.duration.seconds() * channels.len() as f64))
}

fn arguments() -> Result<Arguments> {
    let mut found = Arguments {
        recordings: Vec::new(),
        rounds: 5,
        jobs: std::thread::available_parallelism().map_or(1, usize::from),
        heard: None,
        model: Model::Embedded,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--rounds" => found.rounds = value()?.parse()?,
            "--jobs" => found.jobs = value()?.parse()?,
            "--heard" => found.heard = Some(value()?.into()),
            "--model" => found.model = Model::File(value()?.into()),
            _ => found.recordings.push(argument.into()),
        }
    }
    Ok(found)
}
