//! Recordings as the rest of the program hears them: one or two channels at 16 kHz.
//!
//! What a file holds decides what it is, never its name. Headers are not believed: a size that
//! does not fit the file is replaced by what the file holds, and nothing is allocated because
//! a header asks for it.

mod channels;
pub mod crosstalk;
mod decoder;
mod error;
mod format;
mod packets;
mod pcm;
mod peaks;
mod playback;
mod resample;
mod sniff;
mod sound;
mod wav;

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use std::path::Path;

use crate::transcript::Millis;
use decoder::Decoder;
use resample::Resampler;

pub use channels::Sides;
pub use error::{AudioError, AudioWarning};
pub use format::{Codec, Container, SourceFormat};
#[cfg(test)]
pub(crate) use hostile::survive;
pub use peaks::Peaks;
pub use playback::{copy_for_browser, copy_silenced, write_for_browser};
pub use sound::Sound;

/// Samples per second of every [`Recording`], the rate that the speech model listens at.
pub const SAMPLE_RATE: u32 = 16_000;

/// The sound of one call.
#[derive(Debug)]
pub struct Recording {
    /// One or two channels of equal length.
    pub channels: Vec<Sound>,
    /// How long it is.
    pub duration: Millis,
    /// How the file stores it.
    pub format: SourceFormat,
    /// What a reader must know before trusting it.
    pub warnings: Vec<AudioWarning>,
}

/// Reads a recording, whatever its name: WAV (PCM, float, A-law, mu-law, ADPCM), FLAC, MP3,
/// OGG Vorbis or AIFF, from 4 to 192 kHz, with one or two channels, from 0.1 s to 6 hours. What is
/// too long for the memory is kept in the system's folder for temporary files.
///
/// # Errors
/// When the file cannot be read or no sound can be made of it. A file that is cut off or partly
/// damaged is no error: what is there is read, and [`Recording::warnings`] says what is not.
pub fn read(path: &Path) -> Result<Recording, AudioError> {
    read_keeping(path, &std::env::temp_dir())
}

/// As [`read`]; what is too long for the memory is kept in `folder`.
///
/// # Errors
/// As [`read`].
pub fn read_keeping(path: &Path, folder: &Path) -> Result<Recording, AudioError> {
    let mut decoder = Decoder::open(path)?;
    let format = decoder.format();
    let mut resampler = Resampler::new(format.sample_rate, usize::from(format.channels))?;
    let mut channels: Vec<Sound> = (0..format.channels).map(|_| Sound::kept_in(folder)).collect();
    let mut keep = |ready: &[Vec<f32>]| {
        let mut both = channels.iter_mut().zip(ready);
        both.try_for_each(|(sound, samples)| sound.push(samples)).map_err(AudioError::Keep)
    };
    let mut block = Vec::new();
    while decoder.next_block(&mut block)? {
        keep(resampler.push(&block)?)?;
    }
    let warnings = decoder.finish()?;
    keep(&resampler.finish()?)?;
    let duration = channels.first().map(Sound::duration).unwrap_or_default();
    Ok(Recording { channels, duration, format, warnings })
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
    let mut brought = resampler.push(&[channel])?.concat();
    brought.extend(resampler.finish()?.concat());
    Ok(brought)
}
