//! whisper.cpp through whisper-rs. Nothing else in the program knows of `whisper_rs`.

use std::ffi::c_int;
use std::sync::{Condvar, Mutex, PoisonError};

use whisper_rs::{
    DtwMode, DtwModelPreset, DtwParameters, FullParams, SamplingStrategy, WhisperContext,
    WhisperContextParameters, WhisperError, WhisperState,
};

use super::SpeechError;
use super::model::{Model, Size, TINY_EN};
use crate::audio::SAMPLE_RATE;

/// Whisper counts time in hundredths of a second.
const SAMPLES_PER_CENTISECOND: usize = SAMPLE_RATE as usize / 100;

/// Whether it was built for a graphics card; whisper.cpp takes the processor where none is found.
const GPU: bool =
    cfg!(any(feature = "cuda", feature = "hipblas", feature = "metal", feature = "vulkan"));

/// Whisper refuses shorter sound.
const MIN_SAMPLES: usize = 2 * SAMPLE_RATE as usize;

/// The encoder has a position for each 20 ms.
const SAMPLES_PER_POSITION: usize = SAMPLE_RATE as usize / 50;

/// Positions that the encoder has in all.
const POSITIONS: usize = 1500;

/// Positions left silent after the last sound: with less room the decoder tends to repeat itself.
const ROOM: usize = 100;

/// Fewer positions than this cost words, however short the sound.
const MIN_POSITIONS: usize = 1024;

/// The fast matrix kernels work on blocks of this many positions.
const BLOCK: usize = 64;

/// A loaded model that several workers share.
pub(super) struct Whisper {
    context: WhisperContext,
    pool: Mutex<Pool>,
    freed: Condvar,
}

/// The workers that nobody uses, and how many more may be made. Each works in one thread, on one
/// window at a time.
struct Pool {
    idle: Vec<WhisperState>,
    to_make: usize,
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

    /// Writes down what is said in at most 30 seconds of sound, as if the tokens of `prompt` had
    /// been said before.
    pub(super) fn write_down(
        &self,
        mut samples: Vec<f32>,
        language: &str,
        prompt: &[c_int],
    ) -> Result<Written, SpeechError> {
        samples.resize(samples.len().max(MIN_SAMPLES), 0.0);
        self.with_worker(|state| {
            let mut parameters = parameters(language, prompt);
            parameters.set_audio_ctx(positions(samples.len()) as i32);
            state.full(parameters, &samples).map_err(engine_error("recognise speech"))?;
            Ok(self.read(state))
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
        // A worker keeps the positions of its last window, on which the answer would depend.
        let mut state = self.new_worker()?;
        let failed = || engine_error("tell the language");
        state.pcm_to_mel(&samples, 1).map_err(failed())?;
        let (_, probabilities) = state.lang_detect(0, 1).map_err(failed())?;
        Ok(languages().map(|(code, _)| code).zip(probabilities).collect())
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
        work: impl FnOnce(&mut WhisperState) -> Result<T, SpeechError>,
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
        let mut worker = match idle.map_or_else(|| self.new_worker(), Ok) {
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

    fn new_worker(&self) -> Result<WhisperState, SpeechError> {
        self.context.create_state().map_err(engine_error("start a worker"))
    }
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

/// How many positions the encoder works on. Sound that does not fill a window costs less, and
/// [`POSITIONS`], which is no multiple of [`BLOCK`], is left to sound that needs it.
fn positions(samples: usize) -> usize {
    let needed = (samples.div_ceil(SAMPLES_PER_POSITION) + ROOM).next_multiple_of(BLOCK);
    match needed.max(MIN_POSITIONS) {
        blocks if blocks <= POSITIONS => blocks,
        // A window of 28 s still fits into whole blocks with a little less room.
        _ if samples.div_ceil(SAMPLES_PER_POSITION) < LAST_BLOCK => LAST_BLOCK,
        _ => POSITIONS,
    }
}

/// The most positions that are a multiple of 16, the smallest block.
const LAST_BLOCK: usize = POSITIONS / 16 * 16;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::model::SILERO;
    use crate::speech::silero::Silero;

    #[test]
    fn the_detector_hears_what_whisper_cpp_makes_of_its_weights() {
        whisper_rs::install_logging_hooks();
        let mut parameters = whisper_rs::WhisperVadContextParams::new();
        parameters.set_n_threads(1);
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/models/ggml-silero-v6.2.0.bin");
        let mut theirs = whisper_rs::WhisperVadContext::new(file, parameters).unwrap();
        let call = concat!(env!("CARGO_MANIFEST_DIR"), "/recordings/cold.wav");
        let recording = crate::audio::read(std::path::Path::new(call)).unwrap();
        let ours = Silero::read(SILERO).unwrap();
        for channel in recording.channels {
            let samples = channel.whole().unwrap();
            theirs.detect_speech(&samples).unwrap();
            let (ours, theirs) = (ours.probabilities(&samples), theirs.probabilities());
            assert_eq!(ours.len(), theirs.len());
            // whisper.cpp rounds to half precision on the way, which shows where it is nearly silent.
            let apart = ours.iter().zip(theirs).map(|(ours, theirs)| (ours - theirs).abs());
            let apart: Vec<f32> = apart.collect();
            assert!(apart.iter().copied().fold(0.0, f32::max) < 0.06);
            assert!(apart.iter().sum::<f32>() < 0.002 * apart.len() as f32);
        }
    }

    #[test]
    fn the_encoder_works_on_what_is_said_and_some_room() {
        let second = SAMPLE_RATE as usize;
        assert_eq!(positions(2 * second), MIN_POSITIONS);
        assert_eq!(positions(20 * second), 1152);
        assert_eq!(positions(28 * second), LAST_BLOCK);
        assert_eq!(positions(30 * second), POSITIONS);
        for samples in (0..30 * second).step_by(1_000) {
            // whisper.cpp ends the program where the words it aligns reach beyond the positions.
            assert!(positions(samples) * SAMPLES_PER_POSITION >= samples, "{samples}");
        }
    }
}
