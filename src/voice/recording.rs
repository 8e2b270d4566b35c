//! Keeping the sound of an attempt.

use std::fs;
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};

use hound::{SampleFormat, WavSpec, WavWriter};
use tempfile::NamedTempFile;

use super::VoiceError;
use super::sound::in_16_bits;
use crate::audio::SAMPLE_RATE;
use crate::hash::sha256_hex;
use crate::transcript::{Millis, Source};

/// Where a recording goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// Into that file; one that is there is replaced.
    File(PathBuf),
    /// Into a folder, under the first of the names `STEM-1.wav`, `STEM-2.wav` … that is free.
    Folder {
        /// The folder, made where there is none.
        folder: PathBuf,
        /// How its name begins.
        stem: String,
    },
    /// Nowhere.
    Nowhere,
}

impl Destination {
    /// Makes sure that a file can be written there, before anybody has spoken.
    ///
    /// # Errors
    /// It cannot.
    pub fn prepare(&self) -> Result<(), VoiceError> {
        let Some(folder) = self.folder() else { return Ok(()) };
        let written = match self {
            Self::Folder { .. } => fs::create_dir_all(folder),
            Self::File(_) | Self::Nowhere => Ok(()),
        };
        let written = written.and_then(|()| NamedTempFile::new_in(folder).map(drop));
        written.map_err(|source| VoiceError::Recording { path: folder.to_owned(), source })
    }

    /// Writes a recording of these channels, which appears whole or not at all; `None` where it
    /// goes nowhere.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, channels: &[&[f32]]) -> Result<Option<Source>, VoiceError> {
        let Some(folder) = self.folder() else { return Ok(None) };
        let failed = |source| VoiceError::Recording { path: folder.to_owned(), source };
        let bytes = wav(channels).map_err(failed)?;
        let mut file = NamedTempFile::new_in(folder).map_err(failed)?;
        file.write_all(&bytes).map_err(failed)?;
        let path = self.persist(file).map_err(failed)?;
        let frames = channels.first().map_or(0, |channel| channel.len());
        Ok(Some(Source {
            path: path.display().to_string(),
            sha256: sha256_hex(&bytes),
            duration_ms: Millis::from_seconds(frames as f64 / f64::from(SAMPLE_RATE)),
            channels: channels.len() as u16,
        }))
    }

    fn folder(&self) -> Option<&Path> {
        match self {
            Self::File(path) => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
                Some(folder.unwrap_or(Path::new(".")))
            }
            Self::Folder { folder, .. } => Some(folder),
            Self::Nowhere => None,
        }
    }

    fn persist(&self, mut file: NamedTempFile) -> io::Result<PathBuf> {
        let (folder, stem) = match self {
            Self::File(path) => {
                file.persist(path)?;
                return Ok(path.clone());
            }
            Self::Folder { folder, stem } => (folder.as_path(), stem.as_str()),
            Self::Nowhere => return Ok(PathBuf::new()),
        };
        let mut number = 1_u32;
        loop {
            let path = folder.join(format!("{stem}-{number}.wav"));
            match file.persist_noclobber(&path) {
                Ok(_) => return Ok(path),
                Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                    file = error.file;
                    number += 1;
                }
                Err(error) => return Err(error.error),
            }
        }
    }
}

/// A WAV file of 16-bit samples.
pub(super) fn wav(channels: &[&[f32]]) -> io::Result<Vec<u8>> {
    let spec = WavSpec {
        channels: channels.len() as u16,
        sample_rate: SAMPLE_RATE,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut bytes = Vec::new();
    let mut writer = WavWriter::new(Cursor::new(&mut bytes), spec).map_err(io::Error::other)?;
    for frame in 0..channels.iter().map(|channel| channel.len()).max().unwrap_or(0) {
        for channel in channels {
            let sample = in_16_bits(channel.get(frame).copied().unwrap_or_default());
            writer.write_sample(sample).map_err(io::Error::other)?;
        }
    }
    writer.finalize().map_err(io::Error::other)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio;
    use crate::hash::sha256_of_file;

    #[test]
    fn what_is_written_is_read_back_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("call.wav");
        let left: Vec<f32> = (0..8_000).map(|at| (at % 200) as f32 / 256.0 - 0.25).collect();
        let right = vec![0.5; 8_000];
        let source = Destination::File(path.clone()).write(&[&left, &right]).unwrap().unwrap();
        let recording = audio::read(&path).unwrap();
        let [first, second] = &recording.channels[..] else { panic!("two channels") };
        assert_eq!([first.whole().unwrap(), second.whole().unwrap()], [left, right]);
        assert_eq!(sha256_of_file(&path).unwrap(), source.sha256);
        assert_eq!(recording.duration, source.duration_ms);
    }

    #[test]
    fn a_folder_keeps_every_recording_under_a_name_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let place = Destination::Folder {
            folder: folder.path().join("attempts"),
            stem: "double-charge".to_owned(),
        };
        place.prepare().unwrap();
        let sound = [0.1; 1_600];
        let paths: Vec<String> =
            (0..2).map(|_| place.write(&[&sound, &sound]).unwrap().unwrap().path).collect();
        assert!(paths[0].ends_with("double-charge-1.wav"), "{paths:?}");
        assert!(paths[1].ends_with("double-charge-2.wav"), "{paths:?}");
        assert_eq!(fs::read_dir(folder.path().join("attempts")).unwrap().count(), 2);
    }

    #[test]
    fn a_place_that_cannot_be_written_is_told_before() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = Destination::File(folder.path().join("missing").join("call.wav"));
        assert!(matches!(nowhere.prepare(), Err(VoiceError::Recording { .. })));
        assert!(Destination::Nowhere.write(&[&[0.0]]).unwrap().is_none());
    }
}
