//! whisper.cpp through whisper-rs. Nothing else in the program knows of `whisper_rs`.

use std::ffi::c_int;
use std::io::Write;
use std::ops::Range;
use std::sync::{Condvar, Mutex, PoisonError};

use whisper_rs::{
    DtwMode, DtwModelPreset, DtwParameters, FullParams, SamplingStrategy, WhisperContext,
    WhisperContextParameters, WhisperError, WhisperState, WhisperVadContext,
    WhisperVadContextParams, WhisperVadParams,
};

use super::SpeechError;
use super::model::{Model, SILERO, Size, TINY_EN};
use crate::audio::SAMPLE_RATE;

/// Whisper and the voice detector count time in hundredths of a second.
const SAMPLES_PER_CENTISECOND: usize = SAMPLE_RATE as usize / 100;

/// A pause must last this long to end a stretch of speech.
const PAUSE_MS: i32 = 300;

/// Kept around speech, so that soft first and last sounds are not cut off.
const MARGIN_MS: i32 = 150;

/// Whether it was built for a graphics card; whisper.cpp takes the processor where none is found.
const GPU: bool =
    cfg!(any(feature = "cuda", feature = "hipblas", feature = "metal", feature = "vulkan"));

/// Whisper refuses shorter sound.
const MIN_SAMPLES: usize = 2 * SAMPLE_RATE as usize;

/// A loaded model that several workers share.
pub(super) struct Whisper {
    context: WhisperContext,
    pool: Mutex<Pool>,
    freed: Condvar,
}

/// The workers that nobody uses, and how many more may be made.
struct Pool {
    idle: Vec<Worker>,
    to_make: usize,
}

/// What one worker needs for itself: one thread, one call at a time.
struct Worker {
    state: WhisperState,
    detector: WhisperVadContext,
}

/// A piece of a word as the model wrote it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    /// Part of a UTF-8 text; a leading space starts a word.
    pub(super) bytes: Vec<u8>,
    /// Where it ends in the window, in samples.
    pub(super) end: usize,
    /// The model's probability, 0 to 1.
    pub(super) probability: f32,
}

/// What the model wrote for one window.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Written {
    pub(super) tokens: Vec<Token>,
    /// The model's probability that nobody speaks.
    pub(super) no_speech: f32,
}

/// The code and the English name, in small letters, of every language that whisper knows.
pub(super) fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    let named = |id| Some((whisper_rs::get_lang_str(id)?, whisper_rs::get_lang_str_full(id)?));
    (0..=whisper_rs::get_lang_max_id()).filter_map(named)
}

impl Whisper {
    /// Loads a model for `workers` workers.
    pub(super) fn load(model: &Model, workers: usize) -> Result<Self, SpeechError> {
        whisper_rs::install_logging_hooks();
        let size = model.size()?;
        let mut parameters = WhisperContextParameters::new();
        parameters.use_gpu(GPU).dtw_parameters(DtwParameters {
            mode: DtwMode::ModelPreset { model_preset: preset(size) },
            ..DtwParameters::default()
        });
        let context = match model {
            Model::Embedded => WhisperContext::new_from_buffer_with_params(TINY_EN, parameters),
            Model::File(path) => WhisperContext::new_with_params(path, parameters),
        }
        .map_err(engine_error("load the speech model"))?;
        let pool = Pool { idle: Vec::new(), to_make: workers.max(1) };
        Ok(Self { context, pool: Mutex::new(pool), freed: Condvar::new() })
    }

    /// The stretches of a channel in which somebody speaks, in samples and in order of time.
    pub(super) fn find_speech(&self, channel: &[f32]) -> Result<Vec<Range<usize>>, SpeechError> {
        self.with_worker(|worker| {
            let mut parameters = WhisperVadParams::new();
            parameters.set_min_silence_duration(PAUSE_MS);
            parameters.set_speech_pad(MARGIN_MS);
            let segments = worker
                .detector
                .segments_from_samples(parameters, channel)
                .map_err(engine_error("find speech"))?;
            let sample = |time: f32| {
                ((time.max(0.0) * SAMPLES_PER_CENTISECOND as f32) as usize).min(channel.len())
            };
            let range =
                |segment: whisper_rs::WhisperVadSegment| sample(segment.start)..sample(segment.end);
            Ok(segments.map(range).filter(|range| !range.is_empty()).collect())
        })
    }

    /// Writes down what is said in at most 30 seconds of sound, as if the tokens of `prompt` had
    /// been said before.
    pub(super) fn write_down(
        &self,
        mut samples: Vec<f32>,
        language: &str,
        prompt: &[c_int],
    ) -> Result<Written, SpeechError> {
        samples.resize(samples.len().max(MIN_SAMPLES), 0.0);
        self.with_worker(|worker| {
            worker
                .state
                .full(parameters(language, prompt), &samples)
                .map_err(engine_error("recognise speech"))?;
            Ok(self.read(&worker.state))
        })
    }

    /// The tokens that the model would write a text with.
    pub(super) fn tokens(&self, text: &str) -> Result<Vec<c_int>, SpeechError> {
        // A token stands for one byte or more.
        self.context.tokenize(text, text.len() + 1).map_err(engine_error("read the vocabulary"))
    }

    /// How many tokens of a prompt the model reads; it takes half its context for them, one of
    /// which says that they are one.
    pub(super) fn longest_prompt(&self) -> usize {
        usize::try_from(self.context.n_text_ctx() / 2 - 1).unwrap_or_default()
    }

    /// Each language that the model knows, by its code, with the probability, 0 to 1, that it is
    /// spoken in at most 30 seconds of sound.
    pub(super) fn find_language(
        &self,
        mut samples: Vec<f32>,
    ) -> Result<Vec<(&'static str, f32)>, SpeechError> {
        samples.resize(samples.len().max(MIN_SAMPLES), 0.0);
        self.with_worker(|worker| {
            let failed = || engine_error("tell the language");
            worker.state.pcm_to_mel(&samples, 1).map_err(failed())?;
            let (_, probabilities) = worker.state.lang_detect(0, 1).map_err(failed())?;
            Ok(languages().map(|(code, _)| code).zip(probabilities).collect())
        })
    }

    fn read(&self, state: &WhisperState) -> Written {
        let first_special = self.context.token_eot();
        let mut tokens = Vec::new();
        let mut no_speech = 0.0_f32;
        for segment in state.as_iter() {
            no_speech = no_speech.max(segment.no_speech_probability());
            for token in (0..segment.n_tokens()).filter_map(|index| segment.get_token(index)) {
                let data = token.token_data();
                if data.id >= first_special {
                    continue;
                }
                tokens.push(Token {
                    bytes: token.to_bytes().unwrap_or_default().to_vec(),
                    // whisper.cpp notes when the alignment leaves a token, not when it enters it.
                    end: data.t_dtw.max(0) as usize * SAMPLES_PER_CENTISECOND,
                    probability: data.p,
                });
            }
        }
        Written { tokens, no_speech }
    }

    /// Lends a worker to `work`, as soon as one is free or may be made.
    fn with_worker<T>(
        &self,
        work: impl FnOnce(&mut Worker) -> Result<T, SpeechError>,
    ) -> Result<T, SpeechError> {
        let lock = || self.pool.lock().unwrap_or_else(PoisonError::into_inner);
        let mut pool = lock();
        let idle = loop {
            if let Some(worker) = pool.idle.pop() {
                break Some(worker);
            }
            if pool.to_make > 0 {
                pool.to_make -= 1;
                break None;
            }
            pool = self.freed.wait(pool).unwrap_or_else(PoisonError::into_inner);
        };
        drop(pool);
        let mut worker = match idle.map_or_else(|| Worker::new(&self.context), Ok) {
            Ok(worker) => worker,
            Err(error) => {
                lock().to_make += 1;
                self.freed.notify_one();
                return Err(error);
            }
        };
        let result = work(&mut worker);
        lock().idle.push(worker);
        self.freed.notify_one();
        result
    }
}

impl Worker {
    fn new(context: &WhisperContext) -> Result<Self, SpeechError> {
        let mut parameters = WhisperVadContextParams::new();
        parameters.set_n_threads(1);
        let file = detector_file()?;
        let path = file.path().to_string_lossy();
        Ok(Self {
            state: context.create_state().map_err(engine_error("start a worker"))?,
            detector: WhisperVadContext::new(&path, parameters)
                .map_err(engine_error("load the voice detector"))?,
        })
    }
}

/// whisper-rs reads the voice detector from a file only; it is gone once a worker is made.
fn detector_file() -> Result<tempfile::NamedTempFile, SpeechError> {
    let mut file = tempfile::NamedTempFile::new().map_err(SpeechError::TemporaryFile)?;
    file.write_all(SILERO).map_err(SpeechError::TemporaryFile)?;
    Ok(file)
}

fn engine_error(action: &'static str) -> impl FnOnce(WhisperError) -> SpeechError {
    move |error| SpeechError::Engine { action, reason: error.to_string() }
}

/// Greedy decoding in one thread without fallbacks: loops are found and retried by the caller,
/// which costs less and leaves no word out.
fn parameters<'p>(language: &'p str, prompt: &'p [c_int]) -> FullParams<'p, 'p> {
    let mut parameters = FullParams::new(SamplingStrategy::Greedy { best_of: 1 });
    parameters.set_n_threads(1);
    parameters.set_language(Some(language));
    parameters.set_no_context(true);
    parameters.set_tokens(prompt);
    parameters.set_no_timestamps(true);
    parameters.set_single_segment(true);
    parameters.set_suppress_blank(true);
    parameters.set_suppress_nst(true);
    parameters.set_temperature(0.0);
    parameters.set_temperature_inc(0.0);
    parameters.set_print_progress(false);
    parameters.set_print_realtime(false);
    parameters.set_print_timestamps(false);
    parameters
}

fn preset(size: Size) -> DtwModelPreset {
    match size {
        Size::TinyEn => DtwModelPreset::TinyEn,
        Size::Tiny => DtwModelPreset::Tiny,
        Size::BaseEn => DtwModelPreset::BaseEn,
        Size::Base => DtwModelPreset::Base,
        Size::SmallEn => DtwModelPreset::SmallEn,
        Size::Small => DtwModelPreset::Small,
        Size::MediumEn => DtwModelPreset::MediumEn,
        Size::Medium => DtwModelPreset::Medium,
        Size::Large => DtwModelPreset::LargeV2,
        Size::LargeV3 => DtwModelPreset::LargeV3,
        Size::LargeV3Turbo => DtwModelPreset::LargeV3Turbo,
    }
}
