//! Plain PCM WAV, read by hound.

use std::io::Read;

use hound::{SampleFormat, WavReader};

use super::AudioError;

/// Frames per block.
const BLOCK: usize = 16_384;

/// The samples of a plain PCM WAV file.
pub(super) struct PcmReader<R> {
    wav: WavReader<R>,
    left: u32,
}

impl<R: Read> PcmReader<R> {
    /// `None` when hound does not know this kind of WAV.
    pub(super) fn new(source: R) -> Option<Self> {
        let wav = WavReader::new(source).ok()?;
        let left = wav.duration();
        Some(Self { wav, left })
    }

    /// Puts the next samples into `block`, which has one empty `Vec` per channel, and says
    /// whether there were any.
    pub(super) fn next_block(&mut self, block: &mut [Vec<f32>]) -> Result<bool, AudioError> {
        let spec = self.wav.spec();
        let frames = BLOCK.min(self.left as usize);
        self.left -= frames as u32;
        match spec.sample_format {
            SampleFormat::Float => deal(self.wav.samples::<f32>(), frames, block, |sample| sample)?,
            SampleFormat::Int => {
                let scale = 2_f32.powi(1 - i32::from(spec.bits_per_sample));
                let samples = self.wav.samples::<i32>();
                deal(samples, frames, block, |sample| sample as f32 * scale)?;
            }
        }
        Ok(frames > 0)
    }
}

/// Deals interleaved samples out to the channels.
fn deal<S>(
    samples: impl Iterator<Item = hound::Result<S>>,
    frames: usize,
    block: &mut [Vec<f32>],
    convert: impl Fn(S) -> f32,
) -> Result<(), AudioError> {
    let channels = block.len();
    let mut samples = samples.take(frames * channels);
    for _ in 0..frames {
        for channel in block.iter_mut() {
            let Some(sample) = samples.next() else { return Ok(()) };
            channel.push(convert(sample.map_err(failure)?));
        }
    }
    Ok(())
}

fn failure(error: hound::Error) -> AudioError {
    match error {
        hound::Error::IoError(error) => AudioError::Read(error),
        error => AudioError::damaged(error),
    }
}
