//! One voice's sound, of any length in little memory.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use tempfile::SpooledTempFile;

use super::SAMPLE_RATE;
use crate::transcript::Millis;

/// A channel up to this length stays in memory, a longer one goes into a file: ten minutes.
const IN_MEMORY: usize = 600 * SAMPLE_RATE as usize;

const SAMPLE_BYTES: usize = size_of::<f32>();

/// One channel at [`SAMPLE_RATE`], each sample from −1 to 1. What is too long for the memory lies in
/// a temporary file without a name, which is gone with it.
#[derive(Debug)]
pub struct Sound {
    length: usize,
    /// The samples as little-endian bytes.
    kept: Mutex<SpooledTempFile>,
}

impl Sound {
    /// No sound yet. What will be too long for the memory goes into a file in `folder`.
    pub fn kept_in(folder: &Path) -> Self {
        let kept = tempfile::spooled_tempfile_in(IN_MEMORY * SAMPLE_BYTES, folder);
        Self { length: 0, kept: Mutex::new(kept) }
    }

    /// Adds samples at the end.
    ///
    /// # Errors
    /// The temporary file cannot be written.
    pub fn push(&mut self, samples: &[f32]) -> io::Result<()> {
        let bytes: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
        let kept = self.kept.get_mut().unwrap_or_else(PoisonError::into_inner);
        kept.seek(SeekFrom::End(0))?;
        kept.write_all(&bytes)?;
        self.length += samples.len();
        Ok(())
    }

    /// Adds silence, up to a length in samples.
    ///
    /// # Errors
    /// As [`Sound::push`].
    pub fn pad(&mut self, length: usize) -> io::Result<()> {
        const STEP: usize = SAMPLE_RATE as usize;
        while self.length < length {
            self.push(&vec![0.0; STEP.min(length - self.length)])?;
        }
        Ok(())
    }

    /// How many samples there are.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// How long it lasts.
    pub fn duration(&self) -> Millis {
        Millis::from_seconds(self.length as f64 / f64::from(SAMPLE_RATE))
    }

    /// The samples of a stretch, as far as it lies within the sound. Any number of threads may read.
    ///
    /// # Errors
    /// The temporary file cannot be read.
    pub fn read(&self, range: Range<usize>) -> io::Result<Vec<f32>> {
        let (start, end) = (range.start.min(self.length), range.end.min(self.length));
        let mut bytes = vec![0; end.saturating_sub(start) * SAMPLE_BYTES];
        {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            kept.seek(SeekFrom::Start((start * SAMPLE_BYTES) as u64))?;
            kept.read_exact(&mut bytes)?;
        }
        let (samples, _) = bytes.as_chunks::<SAMPLE_BYTES>();
        Ok(samples.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect())
    }

    /// All samples, for a sound that is known to be short.
    ///
    /// # Errors
    /// As [`Sound::read`].
    pub fn whole(&self) -> io::Result<Vec<f32>> {
        self.read(0..self.length)
    }

    /// The sound in stretches of a second, the last one shorter.
    pub fn seconds(&self) -> impl Iterator<Item = io::Result<Vec<f32>>> {
        const STEP: usize = SAMPLE_RATE as usize;
        (0..self.length).step_by(STEP).map(|start| self.read(start..start + STEP))
    }
}

impl From<&[f32]> for Sound {
    /// A sound that is in memory already and stays there.
    fn from(samples: &[f32]) -> Self {
        let mut sound = Self { length: 0, kept: Mutex::new(SpooledTempFile::new(usize::MAX)) };
        // Memory takes whatever is written into it.
        let _ = sound.push(samples);
        sound
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_in_comes_out_wherever_it_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let mut sound = Sound::kept_in(folder.path());
        let block: Vec<f32> = (0..=IN_MEMORY).map(|sample| sample as f32 / 1e8).collect();
        sound.push(&block[..1_000]).unwrap();
        assert_eq!(sound.read(10..20).unwrap(), block[10..20]);
        sound.push(&block[1_000..]).unwrap();
        assert_eq!(sound.len(), IN_MEMORY + 1);
        assert_eq!(sound.read(IN_MEMORY - 5..IN_MEMORY + 99).unwrap(), block[IN_MEMORY - 5..]);
        assert_eq!(sound.read(900..1_100).unwrap(), block[900..1_100]);
        // The file has no name that could be left behind.
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn silence_fills_up_to_a_length() {
        let mut sound = Sound::from(&[0.5_f32; 3][..]);
        sound.pad(20_000).unwrap();
        assert_eq!(sound.len(), 20_000);
        assert_eq!(sound.read(2..4).unwrap(), [0.5, 0.0]);
        assert_eq!(sound.seconds().count(), 2);
        sound.pad(10).unwrap();
        assert_eq!(sound.len(), 20_000);
    }
}
