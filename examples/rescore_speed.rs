//! How many stored calls a changed rubric scores in a second.
//!
//! `cargo run --release --example rescore_speed -- [CALLS] [FOLDER]` makes that many transcripts of
//! about 1,000 words with times, keeps them in a store with the vectors of their sentences, and
//! scores them with the support-call rubric. Every call has sentences of its own beside those that
//! agents say in every call; only the vectors of the former are made up, since their values do not
//! change the work.

#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use jiff::Timestamp;
use rolecall::batch::{HearingSettings, RoleWords, Scorer, rescore};
use rolecall::hash::sha256_hex;
use rolecall::intake::Metadata;
use rolecall::matching::{Encoder, Encoders, Vector};
use rolecall::privacy::Masking;
use rolecall::rubric::Rubric;
use rolecall::scoring::{self, Listener};
use rolecall::speech::Languages;
use rolecall::store::scored::{Finished, KeptHearing, Making};
use rolecall::store::{CallEntry, CallFilter, Hearing, NewVectors, Outcome, Store};
use rolecall::transcript::{Channel, Millis, Source, Span, Speaker, Transcript, Turn, Word};

const WORDS: usize = 1_000;
const TOGETHER: usize = 100;
const WORD: u64 = 350;

/// What is said in calls; `{}` is a number that differs from call to call.
const LINES: [(Speaker, &str); 24] = [
    (Speaker::Agent, "Thank you for calling Northwind, my name is Ana, how can I help you today?"),
    (Speaker::Customer, "Hello, I ordered {} things last week and only {} of them have come."),
    (Speaker::Customer, "This is the third time I call about it and I am really fed up."),
    (Speaker::Agent, "I am so sorry about that, I understand how frustrating it must be."),
    (Speaker::Agent, "Could you confirm your date of birth and the first line of your address?"),
    (Speaker::Customer, "Sure, it is house {} on the long road behind the station."),
    (Speaker::Agent, "Thank you, I can see the order, it was packed in {} parcels on the ninth."),
    (Speaker::Customer, "Well, one of them went to number {} and they never told me."),
    (Speaker::Agent, "May I put you on hold for a minute while I ask the warehouse?"),
    (Speaker::Customer, "Yes, but please not for {} minutes like the last time."),
    (Speaker::Agent, "Thank you for waiting, they have found parcel {} and it leaves today."),
    (Speaker::Customer, "And when do I get my money back for the {} that were broken?"),
    (Speaker::Agent, "I have refunded {} to your card, it takes three to five working days."),
    (Speaker::Customer, "Okay, that is good, I was worried about the {} I had paid."),
    (Speaker::Agent, "To sum up, parcel {} comes tomorrow and the refund is on its way."),
    (Speaker::Customer, "Will somebody ring me before they come, at about {} maybe?"),
    (Speaker::Agent, "Yes, the driver sends a message with the {} minutes that remain."),
    (Speaker::Customer, "My neighbour at {} can take it if I am still at work."),
    (Speaker::Agent, "I have added that to the note for stop {} on the route."),
    (Speaker::Customer, "The other company wanted {} for the same thing, by the way."),
    (Speaker::Agent, "Is there anything else that I can help you with today?"),
    (Speaker::Customer, "No, that was all, I have been waiting for {} days for this."),
    (Speaker::Agent, "Thank you for your patience, and have a lovely day."),
    (Speaker::Customer, "You too, goodbye."),
];

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let calls = arguments.next().map_or(Ok(20_000), |count| count.parse())?;
    let folder = arguments.next().map(PathBuf::from);
    let own = tempfile::tempdir()?;
    let path = folder.unwrap_or_else(|| own.path().to_owned()).join("rescore.db");
    let encoders = Encoders::default();
    if !path.exists() {
        let started = Instant::now();
        fill(&path, calls, &encoders.of("en")?)?;
        let size = std::fs::metadata(&path)?.len() >> 20;
        println!("{calls} calls made in {:.0} s, {size} MiB", started.elapsed().as_secs_f64());
    }
    let (file, text) = rolecall::rubric::shipped::RUBRICS
        .into_iter()
        .find(|(file, _)| file.starts_with("support-call"))
        .context("the rubric is shipped")?;
    let found = Store::open_existing(&path)?.calls(&CallFilter::default())?;
    for round in 1..=3 {
        // A comment makes another rubric of the same work.
        let rubric =
            Rubric::parse(file, &format!("{text}\n# changed {} {round}\n", Timestamp::now()))?;
        let listeners = [Listener::new(rubric, &encoders)?];
        let scorer = Scorer {
            transcriber: &|| Err("nothing is listened to".to_owned()),
            settings: settings(),
            roles: RoleWords::default(),
            folder: own.path(),
            scratch: own.path(),
            masking: &Masking::default(),
            encoders: &encoders,
            listeners: &listeners,
            store: &path,
            listening: &|_, _| {},
            stop: &|| false,
            now: Timestamp::now(),
        };
        let started = Instant::now();
        let run = rescore(&scorer, &found, &|_, _| {})?;
        let seconds = started.elapsed().as_secs_f64();
        let rate = run.calls.len() as f64 / seconds;
        println!("{} calls scored in {seconds:.1} s: {rate:.0} a second", run.calls.len());
    }
    Ok(())
}

fn settings() -> HearingSettings {
    HearingSettings {
        model: "made".to_owned(),
        language: Languages::One("en"),
        rubric_languages: Vec::new(),
        vocabulary: Vec::new(),
        agent_channel: None,
        min_length: Millis(0),
        masking: String::new(),
    }
}

fn fill(path: &Path, calls: usize, encoder: &Encoder) -> Result<()> {
    let mut store = Store::open(path)?;
    let mut known: HashMap<String, Vector> = HashMap::new();
    let making = Making { method: "made", at: Timestamp::now() };
    for start in (0..calls).step_by(TOGETHER) {
        let mut finished = Vec::new();
        for index in start..(start + TOGETHER).min(calls) {
            let transcript = transcript(index);
            let vectors = vectors(&transcript, encoder, &mut known)?;
            finished.push(call(index, transcript, vectors));
        }
        store.keep_finished(&finished, making)?;
    }
    Ok(())
}

fn call(index: usize, transcript: Transcript, vectors: NewVectors) -> Finished<'static> {
    let sha256 = sha256_hex(&index.to_le_bytes());
    let end = transcript.turns.last().and_then(|turn| turn.span).map(Span::end);
    let source = Source {
        path: format!("calls/{index:05}.wav"),
        sha256: sha256.clone(),
        duration_ms: end.unwrap_or_default(),
        channels: 2,
    };
    let hearing =
        Hearing { source, transcript, warnings: Vec::new(), masked: None, peaks: Vec::new() };
    Finished {
        call: CallEntry {
            sha256,
            name: format!("{index:05}"),
            files: vec![PathBuf::from(format!("calls/{index:05}.wav"))],
            folder: PathBuf::new(),
            agent: Some(format!("Agent {}", index % 40)),
            metadata: Metadata::default(),
        },
        files: Vec::new(),
        hearing: KeptHearing::New {
            settings: "made".to_owned(),
            outcome: Outcome::Heard(Box::new(hearing)),
        },
        vectors: vec![vectors],
        evaluations: Vec::new(),
    }
}

fn transcript(index: usize) -> Transcript {
    let mut turns = Vec::new();
    let (mut time, mut words, mut line) = (0, 0, 0);
    while words < WORDS {
        let (speaker, text) = LINES[line % LINES.len()];
        // Where a sentence comes again, it comes with another number.
        let text = text.replace("{}", &(index * 31 + line * 7).to_string());
        let mut spoken = Vec::new();
        for word in text.split(' ') {
            let span = Span::new(Millis(time), Millis(time + WORD - 50));
            spoken.push(Word { text: word.to_owned(), span, confidence: 0.9 });
            time += WORD;
        }
        words += spoken.len();
        turns.extend(Turn::from_words(speaker, spoken));
        time += 400;
        line += 1;
    }
    Transcript {
        format: rolecall::transcript::FORMAT,
        source: None,
        channel: Channel::Phone,
        language: "en".to_owned(),
        model: "made".to_owned(),
        turns,
        unclear: Vec::new(),
    }
}

/// A vector for each piece: that of the piece without its numbers, moved a little by them.
fn vectors(
    transcript: &Transcript,
    encoder: &Encoder,
    known: &mut HashMap<String, Vector>,
) -> Result<NewVectors> {
    let mut made = Vec::new();
    for piece in scoring::cut(transcript, encoder.language()).pieces() {
        let plain: String = piece.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        if !known.contains_key(&plain) {
            let vector = encoder.encode(&[&plain])?.pop().unwrap_or(Vector::ZERO);
            known.insert(plain.clone(), vector);
        }
        let hash = sha256_hex(piece.as_bytes());
        let mut vector = known[&plain].clone();
        for (value, byte) in vector.0.iter_mut().zip(hash.bytes().cycle()) {
            *value += f32::from(byte) * 1e-5;
        }
        let vector = Vector::normalized(&vector.0).unwrap_or(Vector::ZERO).rounded();
        made.push((piece.to_owned(), vector));
    }
    Ok(NewVectors { encoder: encoder.name(), vectors: made })
}
