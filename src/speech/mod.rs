//! From sound to words: finding speech, recognising it, and giving every word its time and
//! speaker.

mod detection;
mod detector;
mod languages;
mod model;
mod names;
mod progress;
mod prompt;
mod repetition;
mod silero;
mod spoken;
mod turns;
mod unclear;
mod voices;
mod whisper;
mod window;
mod words;

use std::ops::Range;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use thiserror::Error;

pub use languages::{Languages, language_name};
pub use model::Model;
pub use prompt::left_out;
pub use spoken::{Spoken, SpokenLanguages};
pub use turns::build as into_turns;
pub use voices::Voices;

use crate::audio::{SAMPLE_RATE, Sound};
use crate::transcript::{Millis, Reason, Span, Speaker, Turn, Unclear, Word};
use crate::vocabulary::Vocabulary;
use detection::Stretch;
use detector::Detector;
use progress::Progress;
use prompt::Prompt;
use voices::VoiceEncoder;
use whisper::Whisper;
use window::Window;

/// Text is dropped when the model thinks that nobody speaks and is unsure of what it wrote
/// (thresholds of Whisper's reference implementation).
const NO_SPEECH: f32 = 0.6;

/// See [`NO_SPEECH`]: mean log probability of the tokens.
const UNSURE: f32 = -1.0;

/// Windows that go wrong are cut in half this many times at most.
const MAX_RETRIES: usize = 3;

/// Turns sound into words; shared by all threads.
pub struct Transcriber {
    detector: Detector,
    whisper: Whisper,
    model: Model,
    languages: Languages,
    prompt: Prompt,
    stop: Arc<AtomicBool>,
    /// Loaded when the first call with one channel needs it.
    voice_encoder: OnceLock<VoiceEncoder>,
}

/// One channel of a call and who speaks on it.
pub struct Channel<'a> {
    /// Whose voice it carries.
    pub speaker: Speaker,
    /// Its sound.
    pub sound: &'a Sound,
}

/// What was heard in a call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heard {
    /// What was said, in order of time.
    pub turns: Vec<Turn>,
    /// Where something was said that was not understood, in order of time.
    pub unclear: Vec<Unclear>,
}

impl Transcriber {
    /// Loads a model for `workers` threads. `languages` is a code such as `en`, several with commas
    /// between them, or `auto`.
    ///
    /// # Errors
    /// The model cannot be read, or does not understand the language.
    pub fn load(model: Model, languages: &str, workers: usize) -> Result<Self, SpeechError> {
        let languages = languages.parse().map_err(SpeechError::UnknownLanguage)?;
        model.check(&languages)?;
        let whisper = Whisper::load(&model, workers)?;
        let detector = Detector::embedded()?;
        let (prompt, stop, voice_encoder) = (Prompt::default(), Arc::default(), OnceLock::new());
        Ok(Self { detector, whisper, model, languages, prompt, stop, voice_encoder })
    }

    /// Expects the words of a vocabulary, in all of a call.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn expecting(mut self, vocabulary: &Vocabulary) -> Result<Self, SpeechError> {
        let most = self.whisper.longest_prompt();
        self.prompt = Prompt::of(vocabulary, most, |text| self.whisper.tokens(text))?;
        Ok(self)
    }

    /// The words of the vocabulary that the model has no room for.
    pub fn left_out(&self) -> &[String] {
        &self.prompt.left_out
    }

    /// Breaks off what it is listening to once `stop` is set.
    pub fn stopped_by(mut self, stop: Arc<AtomicBool>) -> Self {
        self.stop = stop;
        self
    }

    /// The model's name.
    pub fn model_name(&self) -> String {
        self.model.name()
    }

    /// The languages that may be spoken.
    pub fn languages(&self) -> &Languages {
        &self.languages
    }

    /// Recognises a call, whatever language it is in. The windows of all channels are spread over
    /// rayon's threads.
    ///
    /// # Errors
    /// The engine fails, for want of memory for example.
    pub fn transcribe(&self, channels: &[Channel<'_>]) -> Result<Heard, SpeechError> {
        match self.spoken(channels)? {
            Some(spoken) => self.transcribe_in(channels, &spoken, &|_| {}),
            None => Ok(Heard::default()),
        }
    }

    /// As [`Transcriber::transcribe`], each channel in the language that is known to be spoken there;
    /// `progress` is told now and then which share of the call, 0 to 1, was listened to.
    ///
    /// # Errors
    /// As there.
    pub fn transcribe_in(
        &self,
        channels: &[Channel<'_>],
        spoken: &SpokenLanguages,
        progress: &(dyn Fn(f64) + Sync),
    ) -> Result<Heard, SpeechError> {
        let all = channels.iter().map(|channel| channel.sound.len()).sum();
        let progress = Progress::new(all, progress);
        let heard: Vec<(Speaker, Recognised)> = channels
            .par_iter()
            .enumerate()
            .map(|(index, channel)| {
                let language = spoken.on_channel(index).language;
                Ok((channel.speaker, self.hear(channel.sound, language, &progress)?))
            })
            .collect::<Result<_, SpeechError>>()?;
        let mut unclear = Vec::new();
        let mut words = Vec::with_capacity(heard.len());
        for (speaker, recognised) in heard {
            unclear.extend(recognised.unclear.into_iter().map(|(span, reason)| Unclear {
                speaker,
                start_ms: span.start(),
                end_ms: span.end(),
                reason,
            }));
            words.push((speaker, recognised.words));
        }
        unclear.sort_by_key(|stretch| (stretch.start_ms, stretch.speaker));
        Ok(Heard { turns: turns::build(words), unclear })
    }

    /// The stretches of a channel in which somebody speaks, in samples and in order of time.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn find_speech(&self, channel: &[f32]) -> Result<Vec<Range<usize>>, SpeechError> {
        let speech = self.detector.find(channel);
        Ok(speech.into_iter().map(|stretch| stretch.samples).collect())
    }

    /// As [`Transcriber::find_speech`], for a channel of any length, and only where it surely is speech.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn speech(&self, channel: &Sound) -> Result<Vec<Range<usize>>, SpeechError> {
        let speech = self.find_all_speech(channel)?.into_iter();
        Ok(speech.filter(Stretch::is_sure).map(|stretch| stretch.samples).collect())
    }

    /// How long somebody surely speaks on a channel in all, whether or not the words are understood.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn speech_length(&self, channel: &Sound) -> Result<Millis, SpeechError> {
        let speech = self.speech(channel)?;
        let samples: usize = speech.iter().map(|stretch| stretch.len()).sum();
        Ok(Millis::from_seconds(samples as f64 / f64::from(SAMPLE_RATE)))
    }

    fn find_all_speech(&self, channel: &Sound) -> Result<Vec<Stretch>, SpeechError> {
        let found = detection::find(channel, |samples| match self.is_stopped() {
            true => Vec::new(),
            false => self.detector.find(samples),
        });
        match self.is_stopped() {
            true => Err(SpeechError::Stopped),
            false => found.map_err(SpeechError::TemporaryFile),
        }
    }

    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Recognises one channel.
    fn hear(
        &self,
        channel: &Sound,
        language: &str,
        progress: &Progress<'_>,
    ) -> Result<Recognised, SpeechError> {
        let stretches = self.find_all_speech(channel)?;
        let speech: Vec<Range<usize>> =
            stretches.iter().map(|stretch| stretch.samples.clone()).collect();
        let windows = window::pack(&speech, channel).map_err(SpeechError::TemporaryFile)?;
        let starts = windows.iter().skip(1).map(Window::start).chain([channel.len()]);
        let ends: Vec<usize> = starts.collect();
        let recognised: Vec<Recognised> = windows
            .par_iter()
            .zip(&ends)
            .enumerate()
            .map(|(index, (window, end))| {
                let heard = self.recognise(window, channel, &speech, language, MAX_RETRIES)?;
                let start = if index == 0 { 0 } else { window.start() };
                progress.add(end - start);
                Ok(heard)
            })
            .collect::<Result<_, SpeechError>>()?;
        let mut heard = Recognised::default();
        recognised.into_iter().for_each(|window| heard.add(window));
        Ok(unclear::mark(heard, &stretches))
    }

    /// Recognises one window. When the model wrote in circles, both halves are tried by themselves;
    /// what still repeats in the end is cut off.
    fn recognise(
        &self,
        window: &Window,
        channel: &Sound,
        speech: &[Range<usize>],
        language: &str,
        retries: usize,
    ) -> Result<Recognised, SpeechError> {
        if self.is_stopped() {
            return Err(SpeechError::Stopped);
        }
        let samples = window.samples(channel).map_err(SpeechError::TemporaryFile)?;
        let seconds = samples.len() as f64 / f64::from(SAMPLE_RATE);
        let written = self.whisper.write_down(samples, language, &[])?;
        let log_probabilities = written.tokens.iter().map(|token| token.probability.max(1e-6).ln());
        let mean = log_probabilities.sum::<f32>() / written.tokens.len().max(1) as f32;
        if written.no_speech > NO_SPEECH && mean < UNSURE {
            return Ok(Recognised::default());
        }
        let mut words = words::build(&written.tokens, window, speech);
        let looped = repetition::loop_start(&words);
        if looped.is_none() && !repetition::is_too_much(&words, seconds) {
            let words = self.with_names(words, window, channel, speech, language)?;
            return Ok(Recognised { words, unclear: Vec::new() });
        }
        let halves = window.halves(channel).map_err(SpeechError::TemporaryFile)?;
        if let (Some((first, second)), 1..) = (halves, retries) {
            let mut heard = self.recognise(&first, channel, speech, language, retries - 1)?;
            heard.add(self.recognise(&second, channel, speech, language, retries - 1)?);
            return Ok(heard);
        }
        let cut = looped.map_or_else(Vec::new, |end| words.split_off(end));
        let cut = cut.iter().map(|word| word.span).reduce(Span::join);
        Ok(Recognised {
            words: self.with_names(words, window, channel, speech, language)?,
            unclear: cut.map(|span| (span, Reason::Circles)).into_iter().collect(),
        })
    }

    /// The words of a window, with the names of the vocabulary that were said in it.
    fn with_names(
        &self,
        words: Vec<Word>,
        window: &Window,
        channel: &Sound,
        speech: &[Range<usize>],
        language: &str,
    ) -> Result<Vec<Word>, SpeechError> {
        if words.is_empty() || self.prompt.tokens.is_empty() {
            return Ok(words);
        }
        let samples = window.samples(channel).map_err(SpeechError::TemporaryFile)?;
        let written = self.whisper.write_down(samples, language, &self.prompt.tokens)?;
        let told = words::build(&written.tokens, window, speech);
        Ok(names::put(words, &told, &self.prompt.names))
    }
}

/// What was understood of a channel or of a part of it, in order of time.
#[derive(Debug, Default, PartialEq)]
struct Recognised {
    words: Vec<Word>,
    /// Where words are missing.
    unclear: Vec<(Span, Reason)>,
}

impl Recognised {
    fn add(&mut self, other: Self) {
        self.words.extend(other.words);
        self.unclear.extend(other.unclear);
    }
}

/// Why speech could not be recognised.
#[derive(Debug, Error)]
pub enum SpeechError {
    /// The model's file cannot be read.
    #[error("cannot read the speech model {}: {source}", path.display())]
    ModelUnreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is something else.
    #[error("{} is no speech model; give a file in whisper.cpp's format, such as ggml-base.bin", path.display())]
    NotAModel {
        /// The file.
        path: PathBuf,
    },
    /// An English model was asked for another language.
    #[error(
        "the speech model {model} understands English only, not `{language}`; get a multilingual model with: rolecall model pull base, and name it: --model base"
    )]
    EnglishOnly {
        /// The model's name.
        model: String,
        /// The language that was asked for.
        language: String,
    },
    /// Nobody can listen for the language.
    #[error("{0}")]
    UnknownLanguage(String),
    /// whisper.cpp reports a failure.
    #[error("cannot {action}: {reason}")]
    Engine {
        /// What was tried.
        action: &'static str,
        /// What whisper.cpp says.
        reason: String,
    },
    /// It was told to stop.
    #[error("was told to stop")]
    Stopped,
    /// Long recordings need temporary files.
    #[error("cannot use a temporary file: {0}; free some space or set TMPDIR")]
    TemporaryFile(std::io::Error),
}
