//! How long each part of the work takes, on the sample recordings: `cargo bench`, or
//! `cargo bench -- scoring` for one part.
//!
//! Whisper's own steps are not public in rolecall, where `speech/whisper.rs` alone knows of
//! `whisper_rs`; here they are called directly, since a library that showed them for the sake of
//! this file would let everybody pass by that one place.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{BatchSize, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use rolecall::audio::{self, Peaks, Recording, SAMPLE_RATE};
use rolecall::batch::results::ScoredCall;
use rolecall::intake::Metadata;
use rolecall::interface::Interface;
use rolecall::matching::{Encoder, Encoders};
use rolecall::metrics::measure;
use rolecall::report::html::Pages;
use rolecall::rubric::Rubric;
use rolecall::rubric::shipped::RUBRICS;
use rolecall::scoring::{self, Conversation, Listener};
use rolecall::speech::{self, Model, Transcriber};
use rolecall::transcript::{self, Millis, Source, Span, Speaker, Transcript, Turn, Word};
use serde::Deserialize;
use whisper_rs::{WhisperContext, WhisperContextParameters, WhisperState};

/// 63 s of two people, each on a channel.
const CALL: &str = "exemplary";

/// Whisper's longest window, 30 s.
const WINDOW: usize = 30 * SAMPLE_RATE as usize;

/// Tokens in a window that is full of speech.
const TOKENS: usize = 100;

fn decoding(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("decoding");
    for file in ["exemplary.wav", "unverified.flac", "long_hold.mp3", "card_payment.ogg"] {
        let path = recordings().join(file);
        let samples = read(file).channels.iter().map(|channel| channel.len() as u64).sum();
        group.throughput(Throughput::Elements(samples));
        group.bench_function(file, |bencher| {
            bencher.iter(|| audio::read(black_box(&path)).expect("a recording"));
        });
    }
}

fn hearing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("hearing");
    group.sampling_mode(SamplingMode::Flat);
    let recording = read("exemplary.wav");
    let transcriber = Transcriber::load(Model::Embedded, "en", 1).expect("the model");
    let agent = recording.channels[0].whole().expect("samples");
    group.bench_function("finding speech, one channel", |bencher| {
        bencher.iter(|| transcriber.find_speech(black_box(&agent)).expect("speech"));
    });
    let channels = [Speaker::Agent, Speaker::Customer];
    let channels: Vec<speech::Channel<'_>> = channels
        .into_iter()
        .zip(&recording.channels)
        .map(|(speaker, sound)| speech::Channel { speaker, sound })
        .collect();
    group.bench_function("a whole call written down, one worker", |bencher| {
        bencher.iter(|| transcriber.transcribe(black_box(&channels)).expect("words"));
    });
}

/// All 1500 positions of the encoder are at work here; the program leaves out those that a window
/// does not fill.
fn whisper(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("whisper");
    group.sampling_mode(SamplingMode::Flat);
    let mut samples = read("exemplary.wav").channels[0].whole().expect("samples");
    samples.truncate(WINDOW);
    let context = context();
    let mut state = state(&context);
    group.bench_function("spectrogram, 30 s", |bencher| {
        bencher.iter(|| state.pcm_to_mel(black_box(&samples), 1).expect("a spectrogram"));
    });
    group.bench_function("encoder, 30 s", |bencher| {
        bencher.iter(|| state.encode(0, 1).expect("a window"));
    });
    let start = [context.token_sot(), context.token_not()];
    // The time that a token takes does not depend on which one it is.
    let token = [context.token_eot() - 1];
    group.bench_function("decoding 100 tokens", |bencher| {
        bencher.iter(|| {
            state.decode(&start, 0, 1).expect("a first token");
            for place in start.len()..start.len() + TOKENS {
                state.decode(black_box(&token), place, 1).expect("a token");
            }
        });
    });
}

fn matching(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("matching and scoring");
    let transcript = known_words();
    group.bench_function("sentence vectors of a call", |bencher| {
        // An encoder remembers what it has encoded.
        let fresh = || Encoder::embedded().expect("the encoder");
        let encode = |encoder| scoring::prepare(black_box(&transcript), &encoder).expect("vectors");
        bencher.iter_batched(fresh, encode, BatchSize::PerIteration);
    });
    let encoders = Encoders::default();
    let listener = Listener::new(rubric(), &encoders).expect("a listener");
    let prepared = scoring::prepare(&transcript, &listener.encoder("en")).expect("vectors");
    group.bench_function("matching of a rubric's behaviours", |bencher| {
        let conversation = Conversation::new(&transcript);
        bencher.iter(|| listener.listen(&conversation, black_box(&prepared)));
    });
    let measured = measure(&transcript);
    group.bench_function("scoring by the support-call rubric", |bencher| {
        bencher.iter(|| scoring::evaluate(&listener, black_box(&transcript), &prepared, &measured));
    });
}

fn rendering(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("rendering");
    let call = scored();
    let pages = Pages::new(Interface::default()).expect("the templates");
    group.bench_function("a call's page", |bencher| {
        bencher.iter(|| pages.call(black_box(&call)).expect("a page"));
    });
}

fn recordings() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("recordings")
}

fn read(file: &str) -> Recording {
    audio::read(&recordings().join(file)).expect("a recording")
}

fn context() -> WhisperContext {
    whisper_rs::install_logging_hooks();
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/ggml-tiny.en-q8_0.bin");
    WhisperContext::new_with_params(&model, WhisperContextParameters::new()).expect("the model")
}

fn state(context: &WhisperContext) -> WhisperState {
    context.create_state().expect("memory for a worker")
}

fn rubric() -> Rubric {
    let (file, text) = RUBRICS[0];
    Rubric::parse(file, text).expect("a shipped rubric")
}

/// What was really said, as `recordings/README.md` describes it.
#[derive(Deserialize)]
struct KnownWords {
    turns: Vec<KnownTurn>,
}

#[derive(Deserialize)]
struct KnownTurn {
    speaker: Speaker,
    start_ms: u64,
    end_ms: u64,
    text: String,
}

/// The call's exact words, each turn's spread evenly over its time.
fn known_words() -> Transcript {
    let file = recordings().join(CALL).with_extension("words.json");
    let text = std::fs::read_to_string(file).expect("the words of a recording");
    let known: KnownWords = serde_json::from_str(&text).expect("the words of a recording");
    let turns = known.turns.iter().filter_map(|turn| {
        let count = turn.text.split_whitespace().count() as u64;
        let time =
            |place: u64| Millis(turn.start_ms + (turn.end_ms - turn.start_ms) * place / count);
        let words = turn.text.split_whitespace().zip(0..).map(|(text, place)| Word {
            text: text.to_owned(),
            span: Span::new(time(place), time(place + 1)),
            confidence: 1.0,
        });
        Turn::from_words(turn.speaker, words.collect())
    });
    Transcript {
        format: transcript::FORMAT,
        source: None,
        channel: transcript::Channel::Phone,
        language: "en".to_owned(),
        model: "known words".to_owned(),
        turns: turns.collect(),
        unclear: Vec::new(),
    }
}

fn scored() -> ScoredCall {
    let recording = read("exemplary.wav");
    let transcript = known_words();
    let encoders = Encoders::default();
    let listener = Listener::new(rubric(), &encoders).expect("a listener");
    let prepared = scoring::prepare(&transcript, &listener.encoder("en")).expect("vectors");
    let measured = measure(&transcript);
    let speakers = [Speaker::Agent, Speaker::Customer];
    let peaks = speakers.into_iter().zip(&recording.channels);
    ScoredCall {
        name: CALL.to_owned(),
        source: Source {
            path: "recordings/exemplary.wav".to_owned(),
            sha256: String::new(),
            duration_ms: recording.duration,
            channels: 2,
        },
        agent: None,
        metadata: Metadata::default(),
        warnings: Vec::new(),
        evaluations: vec![scoring::evaluate(&listener, &transcript, &prepared, &measured)],
        reviewed: Vec::new(),
        masked: None,
        metrics: measured.metrics,
        transcript,
        unclear: Vec::new(),
        dead_air: Vec::new(),
        peaks: peaks.map(|(speaker, sound)| Peaks::of(speaker, sound).expect("levels")).collect(),
        files: Vec::new(),
        audio: None,
    }
}

criterion_group! {
    name = parts;
    // Few samples, since a call takes seconds; criterion says how far to trust each figure.
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3));
    targets = decoding, hearing, whisper, matching, rendering
}
criterion_main!(parts);
