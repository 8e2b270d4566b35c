//! Recordings as the rest of the program hears them: one or two channels at 16 kHz.
//!
//! What a file holds decides what it is, never its name. Headers are not believed: a size that
//! does not fit the file is replaced by what the file holds, and nothing is allocated because
//! a header asks for it.

mod channels;
mod decoder;
mod error;
mod format;
mod packets;
mod pcm;
mod peaks;
mod playback;
mod resample;
mod sniff;
mod wav;

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::hash::sha256_of_file;
use crate::transcript::Millis;
use decoder::Decoder;
use resample::Resampler;

pub use channels::is_dual_mono;
pub use error::{AudioError, AudioWarning};
pub use format::{Codec, Container, SourceFormat};
pub use peaks::Peaks;
pub use playback::{copy_for_browser, copy_silenced};

/// Samples per second of every [`Recording`], the rate that the speech model listens at.
pub const SAMPLE_RATE: u32 = 16_000;

/// The sound of one call.
#[derive(Debug, Clone)]
pub struct Recording {
    /// One or two channels of equal length, at [`SAMPLE_RATE`], each sample from −1 to 1.
    pub channels: Vec<Vec<f32>>,
    /// How long it is.
    pub duration: Millis,
    /// Hash of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// How the file stores it.
    pub format: SourceFormat,
    /// What a reader must know before trusting it.
    pub warnings: Vec<AudioWarning>,
}

/// Reads a recording, whatever its name: WAV (PCM, float, A-law, mu-law, ADPCM), FLAC, MP3,
/// OGG Vorbis or AIFF, from 4 to 192 kHz, with one or two channels, from 0.1 s to 6 hours.
///
/// # Errors
/// When the file cannot be read or no sound can be made of it. A file that is cut off or partly
/// damaged is no error: what is there is read, and [`Recording::warnings`] says what is not.
pub fn read(path: &Path) -> Result<Recording, AudioError> {
    let mut decoder = Decoder::open(path)?;
    let format = decoder.format();
    let mut resampler = Resampler::new(format.sample_rate, usize::from(format.channels))?;
    let mut block = Vec::new();
    while decoder.next_block(&mut block)? {
        resampler.push(&block)?;
    }
    let warnings = decoder.finish()?;
    let channels = resampler.finish()?;
    let frames = channels.first().map_or(0, Vec::len);
    Ok(Recording {
        duration: Millis::from_seconds(frames as f64 / f64::from(SAMPLE_RATE)),
        channels,
        sha256: sha256_of_file(path).map_err(AudioError::Read)?,
        format,
        warnings,
    })
}

/// How a file stores its sound.
///
/// # Errors
/// As [`read`], for what shows in the file's header.
pub fn format(path: &Path) -> Result<SourceFormat, AudioError> {
    Ok(Decoder::open(path)?.format())
}

/// Brings one channel from `rate` samples per second to [`SAMPLE_RATE`]. Samples that are no number
/// count as silence, and none goes beyond full scale.
///
/// # Errors
/// The resampler cannot do with that rate.
pub fn at_sample_rate(mut channel: Vec<f32>, rate: u32) -> Result<Vec<f32>, AudioError> {
    for sample in &mut channel {
        *sample = if sample.is_finite() { sample.clamp(-1.0, 1.0) } else { 0.0 };
    }
    let mut resampler = Resampler::new(rate, 1)?;
    resampler.push(&[channel])?;
    Ok(resampler.finish()?.pop().unwrap_or_default())
}
