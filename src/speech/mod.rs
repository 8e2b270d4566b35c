//! From sound to words: finding speech, recognising it, and giving every word its time and
//! speaker.

mod detection;
mod languages;
mod model;
mod names;
mod prompt;
mod repetition;
mod spoken;
mod turns;
mod whisper;
mod window;
mod words;

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use thiserror::Error;

pub use languages::{Languages, language_name};
pub use model::Model;
pub use prompt::left_out;
pub use spoken::{Spoken, SpokenLanguages};
pub use turns::build as into_turns;

use crate::audio::{SAMPLE_RATE, Sound};
use crate::transcript::{Millis, Speaker, Turn, Word};
use crate::vocabulary::Vocabulary;
use prompt::Prompt;
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
    whisper: Whisper,
    model: Model,
    languages: Languages,
    prompt: Prompt,
    stop: Arc<AtomicBool>,
}

/// One channel of a call and who speaks on it.
pub struct Channel<'a> {
    /// Whose voice it carries.
    pub speaker: Speaker,
    /// Its sound.
    pub sound: &'a Sound,
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
        Ok(Self { whisper, model, languages, prompt: Prompt::default(), stop: Arc::default() })
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
    pub fn transcribe(&self, channels: &[Channel<'_>]) -> Result<Vec<Turn>, SpeechError> {
        match self.spoken(channels)? {
            Some(spoken) => self.transcribe_in(channels, &spoken),
            None => Ok(Vec::new()),
        }
    }

    /// As [`Transcriber::transcribe`], each channel in the language that is known to be spoken there.
    ///
    /// # Errors
    /// As there.
    pub fn transcribe_in(
        &self,
        channels: &[Channel<'_>],
        spoken: &SpokenLanguages,
    ) -> Result<Vec<Turn>, SpeechError> {
        let heard: Vec<(Speaker, Vec<Word>)> = channels
            .par_iter()
            .enumerate()
            .map(|(index, channel)| {
                let language = spoken.on_channel(index).language;
                Ok((channel.speaker, self.hear(channel.sound, language)?))
            })
            .collect::<Result<_, SpeechError>>()?;
        Ok(turns::build(heard))
    }

    /// The stretches of a channel in which somebody speaks, in samples and in order of time.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn find_speech(&self, channel: &[f32]) -> Result<Vec<Range<usize>>, SpeechError> {
        self.whisper.find_speech(channel)
    }

    /// How long somebody speaks on a channel in all, whether or not the words are understood.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn speech_length(&self, channel: &Sound) -> Result<Millis, SpeechError> {
        let speech = detection::find(channel, |samples| self.whisper.find_speech(samples))?;
        let samples: usize = speech.iter().map(|stretch| stretch.len()).sum();
        Ok(Millis::from_seconds(samples as f64 / f64::from(SAMPLE_RATE)))
    }

    /// Recognises one channel.
    fn hear(&self, channel: &Sound, language: &str) -> Result<Vec<Word>, SpeechError> {
        let speech = detection::find(channel, |samples| self.whisper.find_speech(samples))?;
        let words: Vec<Vec<Word>> = window::pack(&speech, channel)
            .map_err(SpeechError::TemporaryFile)?
            .par_iter()
            .map(|window| self.recognise(window, channel, &speech, language, MAX_RETRIES))
            .collect::<Result<_, SpeechError>>()?;
        Ok(words.concat())
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
    ) -> Result<Vec<Word>, SpeechError> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(SpeechError::Stopped);
        }
        let samples = window.samples(channel).map_err(SpeechError::TemporaryFile)?;
        let seconds = samples.len() as f64 / f64::from(SAMPLE_RATE);
        let written = self.whisper.write_down(samples, language, &[])?;
        let log_probabilities = written.tokens.iter().map(|token| token.probability.max(1e-6).ln());
        let mean = log_probabilities.sum::<f32>() / written.tokens.len().max(1) as f32;
        if written.no_speech > NO_SPEECH && mean < UNSURE {
            return Ok(Vec::new());
        }
        let mut words = words::build(&written.tokens, window, speech);
        let looped = repetition::loop_start(&words);
        if looped.is_none() && !repetition::is_too_much(&words, seconds) {
            return self.with_names(words, window, channel, speech, language);
        }
        let halves = window.halves(channel).map_err(SpeechError::TemporaryFile)?;
        if let (Some((first, second)), 1..) = (halves, retries) {
            let mut words = self.recognise(&first, channel, speech, language, retries - 1)?;
            words.extend(self.recognise(&second, channel, speech, language, retries - 1)?);
            return Ok(words);
        }
        if let Some(end) = looped {
            words.truncate(end);
        }
        self.with_names(words, window, channel, speech, language)
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
    /// The voice detector and long recordings need temporary files.
    #[error("cannot use a temporary file: {0}; free some space or set TMPDIR")]
    TemporaryFile(std::io::Error),
}
