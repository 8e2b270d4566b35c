//! Sounds and files for the tests of this module.

use std::f64::consts::TAU;
use std::path::{Path, PathBuf};

use super::SAMPLE_RATE;

/// A file that was made with ffmpeg: 0.5 s of 440 Hz, and of 1000 Hz on a second channel.
pub(super) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/audio").join(name)
}

/// A sine at half of full scale.
pub(super) fn tone(hertz: f64, rate: u32, frames: usize) -> Vec<f32> {
    let step = TAU * hertz / f64::from(rate);
    (0..frames).map(|frame| (0.5 * (frame as f64 * step).sin()) as f32).collect()
}

/// How loud a frequency is in a sound, 0 to 1: one coefficient of its Fourier transform.
pub(super) fn amplitude(sound: &[f32], rate: u32, hertz: f64) -> f64 {
    let step = TAU * hertz / f64::from(rate);
    let (mut cosine, mut sine) = (0.0, 0.0);
    for (frame, sample) in sound.iter().enumerate() {
        cosine += f64::from(*sample) * (frame as f64 * step).cos();
        sine += f64::from(*sample) * (frame as f64 * step).sin();
    }
    2.0 * cosine.hypot(sine) / sound.len() as f64
}

/// The loudest multiple of 20 Hz in a channel at 16 kHz.
pub(super) fn dominant(channel: &[f32]) -> u32 {
    let loudness = |hertz: &u32| amplitude(channel, SAMPLE_RATE, f64::from(*hertz));
    let candidates = (1..400).map(|step| step * 20);
    candidates.max_by(|a, b| loudness(a).total_cmp(&loudness(b))).unwrap_or(0)
}

/// A small generator of numbers that look random, the same for the same seed.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// From 0 to `limit` − 1.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }
}

/// White noise at half of full scale.
pub(super) fn noise(seed: u64, frames: usize) -> Vec<f32> {
    let mut random = Random::new(seed);
    (0..frames).map(|_| random.below(65_536) as f32 / 65_536.0 - 0.5).collect()
}

/// A RIFF chunk.
pub(super) fn chunk(id: &[u8; 4], claimed: u32, content: &[u8]) -> Vec<u8> {
    let mut bytes = id.to_vec();
    bytes.extend_from_slice(&claimed.to_le_bytes());
    bytes.extend_from_slice(content);
    bytes
}

/// The sixteen bytes that every WAV format begins with.
pub(super) fn wav_format(tag: u16, channels: u16, rate: u32, bits: u16) -> Vec<u8> {
    let block = channels * bits / 8;
    let mut bytes = tag.to_le_bytes().to_vec();
    bytes.extend_from_slice(&channels.to_le_bytes());
    bytes.extend_from_slice(&rate.to_le_bytes());
    bytes.extend_from_slice(&(rate * u32::from(block)).to_le_bytes());
    bytes.extend_from_slice(&block.to_le_bytes());
    bytes.extend_from_slice(&bits.to_le_bytes());
    bytes
}

/// A WAV file whose data chunk claims a length of its own.
pub(super) fn wav(format: &[u8], claimed: u32, data: &[u8]) -> Vec<u8> {
    let mut body = b"WAVE".to_vec();
    body.extend(chunk(b"fmt ", format.len() as u32, format));
    body.extend(chunk(b"data", claimed, data));
    chunk(b"RIFF", body.len() as u32, &body)
}

/// A proper WAV file.
pub(super) fn whole_wav(format: &[u8], data: &[u8]) -> Vec<u8> {
    wav(format, data.len() as u32, data)
}

/// Sound as 16-bit samples.
pub(super) fn pcm16(sound: &[f32]) -> Vec<u8> {
    sound.iter().flat_map(|sample| ((sample * 32_768.0) as i16).to_le_bytes()).collect()
}
