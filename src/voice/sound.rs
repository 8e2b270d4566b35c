//! Sound of one voice.

use std::path::Path;

use crate::audio::{self, AudioError, SAMPLE_RATE};
use crate::transcript::Millis;

/// What readers of 16-bit files divide by.
const FULL_SCALE: f32 = 32_768.0;

/// Reads a file as one voice at [`SAMPLE_RATE`]; two channels are mixed.
///
/// # Errors
/// As [`audio::read`].
pub(super) fn read(path: &Path) -> Result<Vec<f32>, AudioError> {
    let recording = audio::read(path)?;
    let mut channels = recording.channels.iter().map(|channel| channel.whole());
    let mut voice = channels.next().transpose().map_err(AudioError::Read)?.unwrap_or_default();
    if let Some(second) = channels.next() {
        for (sample, other) in voice.iter_mut().zip(second.map_err(AudioError::Read)?) {
            *sample = (*sample + other) / 2.0;
        }
    }
    Ok(voice)
}

/// How long so many samples last.
pub(super) fn millis(samples: usize) -> Millis {
    Millis(samples as u64 * 1000 / u64::from(SAMPLE_RATE))
}

/// So many samples last that long.
pub(super) fn samples(length: Millis) -> usize {
    (length.0 * u64::from(SAMPLE_RATE) / 1000) as usize
}

/// A sample as a 16-bit file holds it; beyond full scale it is cut.
pub(super) fn in_16_bits(sample: f32) -> i16 {
    (sample * FULL_SCALE).round() as i16
}

/// A sample as it is read back from a 16-bit file.
pub(super) fn as_kept(sample: f32) -> f32 {
    f32::from(in_16_bits(sample)) / FULL_SCALE
}
