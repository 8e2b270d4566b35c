//! Prints the word error rate on recordings whose exact words stand beside them in
//! `NAME.words.json`, as those in `recordings/` do:
//!
//! `cargo run --release --example word_error_rate [FOLDER] [--model FILE]`
//!
//! Word error rate = word-level edit distance ÷ words said, of each channel by itself. Before
//! comparing, case and punctuation are dropped and numbers are written out, because "20" for
//! "twenty" is no error of hearing.

#![expect(clippy::print_stdout, reason = "a program for the command line")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use num2words::Num2Words;
use rolecall::audio;
use rolecall::speech::{Channel, Model, Transcriber};
use rolecall::transcript::{Speaker, Turn};
use serde::Deserialize;

#[derive(Deserialize)]
struct Reference {
    turns: Vec<ReferenceTurn>,
}

#[derive(Deserialize)]
struct ReferenceTurn {
    speaker: Speaker,
    text: String,
}

#[derive(Default, Clone, Copy)]
struct Count {
    errors: usize,
    words: usize,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.errors += other.errors;
        self.words += other.words;
    }

    fn percent(self) -> f64 {
        self.errors as f64 / self.words.max(1) as f64 * 100.0
    }
}

fn main() -> Result<()> {
    let mut folder = PathBuf::from("recordings");
    let mut model = Model::Embedded;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--model" {
            model = Model::File(arguments.next().context("--model needs a file")?.into());
        } else {
            folder = argument.into();
        }
    }
    let transcriber = Transcriber::load(model, "en", rayon::current_num_threads())?;
    let mut stereo = Count::default();
    let mut seen = 0;
    println!("{:<24} {:>8} {:>6} {:>6} {:>7}", "recording", "channels", "words", "errors", "rate");
    for path in recordings(&folder)? {
        let (channels, count) = measure(&transcriber, &path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (words, errors, rate) = (count.words, count.errors, count.percent());
        println!("{name:<24} {channels:>8} {words:>6} {errors:>6} {rate:>6.1}%");
        seen += 1;
        if channels == 2 {
            stereo.add(count);
        }
    }
    ensure!(seen > 0, "no recording with a .words.json beside it in {}", folder.display());
    println!("all stereo recordings: {:.1} % of {} words", stereo.percent(), stereo.words);
    Ok(())
}

fn recordings(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending != "json") && words_of(&path).is_file() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn words_of(recording: &Path) -> PathBuf {
    recording.with_extension("words.json")
}

fn measure(transcriber: &Transcriber, path: &Path) -> Result<(usize, Count)> {
    let reference: Reference = serde_json::from_slice(&std::fs::read(words_of(path))?)?;
    let recording = audio::read(path)?;
    let speakers = match recording.channels.len() {
        1 => vec![Speaker::Unknown],
        _ => vec![Speaker::Agent, Speaker::Customer],
    };
    let channels: Vec<Channel<'_>> = speakers
        .iter()
        .zip(&recording.channels)
        .map(|(speaker, sound)| Channel { speaker: *speaker, sound })
        .collect();
    let heard = transcriber.transcribe(&channels)?.turns;
    let mut count = Count::default();
    for (speaker, said) in said_by_speaker(&reference, &speakers) {
        let heard = heard_from(&heard, speaker);
        count.add(Count { errors: strsim::generic_levenshtein(&said, &heard), words: said.len() });
    }
    Ok((channels.len(), count))
}

fn said_by_speaker(reference: &Reference, speakers: &[Speaker]) -> BTreeMap<Speaker, Vec<String>> {
    let mut said: BTreeMap<Speaker, Vec<String>> = BTreeMap::new();
    for turn in &reference.turns {
        let voice = if speakers == [Speaker::Unknown] { Speaker::Unknown } else { turn.speaker };
        said.entry(voice).or_default().extend(normalized(&turn.text));
    }
    said
}

fn heard_from(turns: &[Turn], speaker: Speaker) -> Vec<String> {
    let own = turns.iter().filter(|turn| turn.speaker == speaker);
    own.flat_map(|turn| normalized(&turn.text)).collect()
}

/// Lower-case words without punctuation, numbers written out.
fn normalized(text: &str) -> Vec<String> {
    let spelled: Vec<String> = text.split_whitespace().map(spell).collect();
    spelled
        .join(" ")
        .to_lowercase()
        .replace(['\'', '’'], "")
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A word, or a number as it is read aloud: "$20" as "twenty dollars", "1985" as a year, "4471"
/// digit by digit.
fn spell(word: &str) -> String {
    let core = word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '$');
    let unit = match (core.starts_with('$'), core.ends_with('%') || word.contains('%')) {
        (true, _) => " dollars",
        (_, true) => " percent",
        _ => "",
    };
    let core = core.trim_start_matches('$').replace(',', "");
    let suffix = core.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = &core[..core.len() - suffix.len()];
    let Ok(number) = digits.parse::<u32>() else {
        return word.to_owned();
    };
    let words = Num2Words::new(number);
    let spelled = match suffix {
        "" if unit.is_empty() && (1900..2100).contains(&number) => words.year().to_words(),
        "" if unit.is_empty() && digits.len() >= 4 => {
            let digits = digits.chars().filter_map(|digit| digit.to_digit(10));
            let spelled: Vec<String> =
                digits.filter_map(|digit| Num2Words::new(digit).to_words().ok()).collect();
            return spelled.join(" ");
        }
        "" => words.to_words(),
        "st" | "nd" | "rd" | "th" => words.ordinal().to_words(),
        _ => return word.to_owned(),
    };
    spelled.map_or_else(|_| word.to_owned(), |spelled| spelled + unit)
}
