//! Prints how long the sentence encoder takes to load and how many sentences it encodes a second:
//! `cargo run --release --example encoder_speed`

use std::error::Error;
use std::time::{Duration, Instant};

use rolecall::matching::Encoder;

/// Sentences of 19 words: 21 tokens with the two that every text gets.
const COUNT: usize = 512;
const WORDS: [&str; 16] = [
    "please", "confirm", "your", "address", "account", "before", "we", "can", "refund", "the",
    "order", "today", "number", "card", "last", "week",
];

#[expect(clippy::print_stdout, reason = "an example's whole purpose is its figures")]
fn main() -> Result<(), Box<dyn Error>> {
    let started = Instant::now();
    let encoder = Encoder::embedded()?;
    println!("loaded in {:.0} ms", started.elapsed().as_secs_f64() * 1000.0);

    // All different, or the encoder would remember them.
    let sentence = |seed: usize| -> String {
        let word = |place: usize| WORDS[(seed * 7 + place * place * (1 + seed / 16 % 16)) % 16];
        let words: Vec<&str> = (0..17).map(word).collect();
        format!("{} {}", words.join(" "), WORDS[seed / 256 % 16])
    };
    let sentences: Vec<String> =
        (0..COUNT).map(|seed| format!("{} {}", sentence(seed), seed % 10)).collect();
    let mut unique: Vec<&str> = sentences.iter().map(String::as_str).collect();
    unique.sort_unstable();
    unique.dedup();

    let (together, alone) = unique.split_at(unique.len() - 64);
    let started = Instant::now();
    encoder.encode(together)?;
    let per_second = together.len() as f64 / started.elapsed().as_secs_f64();
    println!("{per_second:.0} sentences a second ({} in one call)", together.len());

    let mut longest = Duration::ZERO;
    let started = Instant::now();
    for sentence in alone {
        let began = Instant::now();
        encoder.encode(&[sentence])?;
        longest = longest.max(began.elapsed());
    }
    let mean = started.elapsed().as_secs_f64() * 1000.0 / alone.len() as f64;
    println!("{mean:.1} ms for one by itself, at most {:.1}", longest.as_secs_f64() * 1000.0);
    Ok(())
}
