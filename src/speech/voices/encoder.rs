//! Turns windows of speech into vectors that lie close together where the voice is the same.
//!
//! The network is Resemblyzer's voice encoder, three LSTM layers trained on the voices of thousands
//! of people (generalized end-to-end loss, Wan et al. 2018, arXiv:1710.10467), run by rten.

use std::ops::Range;

use rayon::prelude::*;
use rten::{Model, ModelOptions, NodeId, RunOptions, ThreadPool, Value};

use super::mel::{BANDS, FRAME, Mel, STEP};
use super::windows::LENGTH;
use crate::audio::Sound;
use crate::speech::SpeechError;

static MODEL: &[u8] = include_bytes!("../../../models/voice-encoder/model.onnx");

/// Numbers of a vector.
const SIZE: usize = 256;

/// Frames of a window.
const FRAMES: usize = LENGTH / STEP;

/// So many windows go through the network together, which is four times as fast as one by one.
const BATCH: usize = 32;

/// The encoder listens to speech at this level: −30 dB of full scale, root mean square.
const LEVEL: f64 = 0.031_622_776;

/// A voice in a window: 256 numbers of length one. The product of two is their cosine.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Voiceprint([f32; SIZE]);

impl Voiceprint {
    pub(super) const ZERO: Self = Self([0.0; SIZE]);

    /// The cosine of two voiceprints, or the product of sums of them.
    pub(super) fn dot(&self, other: &Self) -> f32 {
        self.0.iter().zip(&other.0).map(|(left, right)| left * right).sum()
    }

    pub(super) fn add(&mut self, other: &Self, weight: f32) {
        self.0.iter_mut().zip(&other.0).for_each(|(sum, value)| *sum += value * weight);
    }

    /// The same direction with length one; what has none stays zero.
    pub(super) fn normalized(mut self) -> Self {
        let length = self.dot(&self).sqrt();
        if length > 0.0 {
            self.0.iter_mut().for_each(|value| *value /= length);
        }
        self
    }
}

#[cfg(test)]
impl From<&[f32]> for Voiceprint {
    /// Of length one, the numbers that are left out being zero.
    fn from(values: &[f32]) -> Self {
        let mut print = Self::ZERO;
        print.0.iter_mut().zip(values).for_each(|(to, from)| *to = *from);
        print.normalized()
    }
}

/// The voice encoder; shared by all threads.
pub(in crate::speech) struct VoiceEncoder {
    model: Model,
    input: NodeId,
    output: NodeId,
    mel: Mel,
}

impl VoiceEncoder {
    /// The network inside this program.
    pub(super) fn embedded() -> Result<Self, SpeechError> {
        let model = ModelOptions::with_all_ops().load_static_slice(MODEL);
        let model = model.map_err(|error| failed("load the voice encoder", &error))?;
        let node = |name| model.node_id(name).map_err(|error| failed(LISTEN, &error));
        let (input, output) = (node("frames")?, node("voice")?);
        Ok(Self { model, input, output, mel: Mel::new() })
    }

    /// One voiceprint per window; `stopped` breaks it off. Windows are spread over rayon's threads.
    pub(super) fn encode(
        &self,
        sound: &Sound,
        windows: &[Range<usize>],
        stopped: impl Fn() -> bool + Sync,
    ) -> Result<Vec<Voiceprint>, SpeechError> {
        let gain = gain(sound, windows)?;
        let batches = windows.par_chunks(BATCH).map(|batch| {
            if stopped() {
                return Err(SpeechError::Stopped);
            }
            let frames = batch.iter().map(|window| self.frames(sound, window, gain));
            self.run(&frames.collect::<Result<Vec<_>, _>>()?)
        });
        Ok(batches.collect::<Result<Vec<_>, _>>()?.concat())
    }

    /// The frames of a window; a short one is heard over and over.
    fn frames(
        &self,
        sound: &Sound,
        window: &Range<usize>,
        gain: f32,
    ) -> Result<Vec<[f32; BANDS]>, SpeechError> {
        let count = (window.len() / STEP).clamp(1, FRAMES);
        // A frame stands for its middle.
        let before = (FRAME / 2).saturating_sub(window.start);
        let from = window.start.saturating_sub(FRAME / 2);
        let length = (count - 1) * STEP + FRAME;
        let mut samples = vec![0.0; before];
        let read = sound.read(from..from + length - before).map_err(SpeechError::TemporaryFile)?;
        samples.extend(read.iter().map(|sample| sample * gain));
        samples.resize(length, 0.0);
        let frames = self.mel.frames(&samples);
        Ok(frames.iter().copied().cycle().take(FRAMES).collect())
    }

    fn run(&self, windows: &[Vec<[f32; BANDS]>]) -> Result<Vec<Voiceprint>, SpeechError> {
        let mut values = Vec::with_capacity(FRAMES * windows.len() * BANDS);
        for frame in 0..FRAMES {
            for window in windows {
                values.extend(window.get(frame).copied().unwrap_or([0.0; BANDS]));
            }
        }
        let input = Value::from_shape([FRAMES, windows.len(), BANDS], values)
            .map_err(|error| failed(LISTEN, &error))?;
        // The workers are the threads; the products are too small to be shared among more.
        let threads = ThreadPool::with_num_threads(1);
        let options = RunOptions::default().with_thread_pool(Some(threads.into()));
        let [output] = self
            .model
            .run_n(vec![(self.input, input.into())], [self.output], Some(options))
            .map_err(|error| failed(LISTEN, &error))?;
        let (_, values) =
            output.into_shape_vec::<f32, 2>().map_err(|error| failed(LISTEN, &error))?;
        let (prints, _) = values.as_chunks::<SIZE>();
        Ok(prints.iter().map(|print| Voiceprint(*print).normalized()).collect())
    }
}

const LISTEN: &str = "tell the voices apart";

fn failed(action: &'static str, error: &dyn std::error::Error) -> SpeechError {
    SpeechError::Engine { action, reason: error.to_string() }
}

/// What brings the speech to the level that the encoder knows.
fn gain(sound: &Sound, windows: &[Range<usize>]) -> Result<f32, SpeechError> {
    let (mut energy, mut count) = (0.0_f64, 0_usize);
    for window in windows {
        for sample in sound.read(window.clone()).map_err(SpeechError::TemporaryFile)? {
            energy += f64::from(sample * sample);
            count += 1;
        }
    }
    let level = (energy / count.max(1) as f64).sqrt();
    Ok(if level > 0.0 { (LEVEL / level) as f32 } else { 1.0 })
}
