//! Listens to sounds in which nobody speaks, and prints what was taken for speech in them and the words that
//! were made of it:
//!
//! `cargo run --release --example invented_words`

#![expect(clippy::print_stdout, reason = "a program for the command line")]

use anyhow::Result;
use rolecall::audio::{Sound, at_sample_rate};
use rolecall::speech::{Channel, Model, Transcriber};
use rolecall::transcript::Speaker;

#[path = "../tests/sounds/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod sounds;

fn main() -> Result<()> {
    let transcriber = Transcriber::load(Model::Embedded, "en", rayon::current_num_threads())?;
    let (mut seconds, mut speech, mut words) = (0.0, 0.0, 0);
    println!("{:<36} {:>7} {:>7} {:>6}", "sound", "seconds", "speech", "words");
    for clip in sounds::wordless() {
        let samples = at_sample_rate(clip.samples, sounds::RATE)?;
        let sound = Sound::from(&samples[..]);
        let found = transcriber.speech_length(&sound)?.seconds();
        let channel = Channel { speaker: Speaker::Unknown, sound: &sound };
        let turns = transcriber.transcribe(&[channel])?.turns;
        let count: usize = turns.iter().map(|turn| turn.words.len()).sum();
        let texts: Vec<&str> = turns.iter().map(|turn| turn.text.as_str()).collect();
        let length = sound.duration().seconds();
        println!("{:<36} {length:>7.1} {found:>7.1} {count:>6} {}", clip.name, texts.join(" | "));
        seconds += length;
        speech += found;
        words += count;
    }
    println!("all: {words} words in {:.1} minutes, {speech:.0} s taken for speech", seconds / 60.0);
    Ok(())
}
