//! Tells which language is found in recordings, on each channel and in all:
//!
//! `cargo run --release --example find_language RECORDING… --model FILE [--among id,ms]`

#![expect(clippy::print_stdout, reason = "a program for the command line")]

use anyhow::{Context, Result};
use rolecall::audio;
use rolecall::speech::{Channel, Model, Spoken, Transcriber};
use rolecall::transcript::Speaker;

fn main() -> Result<()> {
    let (mut model, mut among, mut recordings) = (None, "auto".to_owned(), Vec::new());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().with_context(|| format!("{argument} needs a value"));
        match argument.as_str() {
            "--model" => model = Some(value()?),
            "--among" => among = value()?,
            _ => recordings.push(argument),
        }
    }
    let model = Model::File(model.context("name a multilingual model with --model")?.into());
    let transcriber = Transcriber::load(model, &among, 1)?;
    for path in recordings {
        let sound = audio::read(path.as_ref())?;
        let speakers = [Speaker::Agent, Speaker::Customer];
        let channels = speakers.into_iter().zip(&sound.channels);
        let channels: Vec<Channel<'_>> =
            channels.map(|(speaker, sound)| Channel { speaker, sound }).collect();
        let told = |one: &Spoken| format!("{} {:.0} %", one.language, one.probability * 100.0);
        match transcriber.spoken(&channels)? {
            None => println!("{path}: nobody speaks"),
            Some(found) => {
                let own: Vec<String> = found.channels.iter().map(told).collect();
                let second = found.second.as_ref().map_or("none".to_owned(), told);
                println!("{path}: {}, then {second}; {}", told(&found.call), own.join(", "));
            }
        }
    }
    Ok(())
}
