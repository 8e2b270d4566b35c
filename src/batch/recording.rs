//! The sound of a call, from one file or from two.

use std::io;
use std::path::Path;

use super::hearing::NotScored;
use crate::audio::{self, AudioError, AudioWarning, Recording, Sides, Sound};
use crate::intake::Files;
use crate::transcript::Millis;

/// The sound of a call.
pub(super) struct Opened {
    /// One or two channels; of two files the agent's comes first.
    pub(super) channels: Vec<Sound>,
    pub(super) duration: Millis,
    /// How many channels there are in the files together.
    pub(super) source_channels: u16,
    /// What a reader must know.
    pub(super) warnings: Vec<String>,
}

/// Reads the sound of a call that is no transcript; what is too long for the memory is kept in
/// `folder` meanwhile.
pub(super) fn open(files: &Files, folder: &Path) -> Result<Opened, NotScored> {
    match files {
        Files::Recording(path) | Files::Transcript(path) => {
            let Recording { channels, duration, format, warnings } =
                audio::read_keeping(path, folder).map_err(|error| match error {
                    AudioError::TooShort { .. } => NotScored::Skipped(error.to_string()),
                    error => NotScored::failed(error),
                })?;
            Ok(Opened {
                duration,
                source_channels: format.channels,
                warnings: warnings.iter().map(AudioWarning::to_string).collect(),
                channels,
            })
        }
        Files::Pair { agent, customer } => {
            let mut warnings = Vec::new();
            let mut read = |path: &Path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let told = |error: &dyn ToString| {
                    NotScored::Failed(format!("{name}: {}", error.to_string()))
                };
                let recording = audio::read_keeping(path, folder).map_err(|error| told(&error))?;
                let of_file = recording.warnings.iter().map(|warning| format!("{name}: {warning}"));
                warnings.extend(of_file);
                one_voice(recording.channels, folder).map_err(|error| told(&error))
            };
            let mut channels = vec![read(agent)?, read(customer)?];
            let length = channels.iter().map(Sound::len).max().unwrap_or(0);
            for channel in &mut channels {
                channel.pad(length).map_err(|error| NotScored::failed(AudioError::Keep(error)))?;
            }
            let duration = channels.first().map(Sound::duration).unwrap_or_default();
            Ok(Opened { channels, duration, source_channels: 2, warnings })
        }
    }
}

/// One side's file as one channel: what can be heard of two, or both mixed.
fn one_voice(mut channels: Vec<Sound>, folder: &Path) -> io::Result<Sound> {
    let sides = match &channels[..] {
        [left, right] => Some(Sides::of(left, right)?),
        _ => None,
    };
    match sides {
        Some(Sides::Apart) => mixed(&channels, folder),
        Some(Sides::OnlyRight) => Ok(channels.swap_remove(1)),
        // There is always a first one.
        _ => Ok(channels.into_iter().next().unwrap_or_else(|| Sound::kept_in(folder))),
    }
}

fn mixed(channels: &[Sound], folder: &Path) -> io::Result<Sound> {
    let mut mixed = Sound::kept_in(folder);
    let [left, right] = channels else { return Ok(mixed) };
    for (left, right) in left.seconds().zip(right.seconds()) {
        let both = left?.iter().zip(right?).map(|(left, right)| (left + right) / 2.0).collect();
        let both: Vec<f32> = both;
        mixed.push(&both)?;
    }
    Ok(mixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: &Path, rate: u32, channels: u16, samples: &[i16]) {
        let spec = hound::WavSpec {
            channels,
            sample_rate: rate,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let mut writer = hound::WavWriter::create(path, spec).unwrap();
        samples.iter().for_each(|sample| writer.write_sample(*sample).unwrap());
        writer.finalize().unwrap();
    }

    #[test]
    fn two_files_of_any_rate_and_length_become_two_channels() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let wave: Vec<i16> = (0..16_000).map(|at| ((at % 40) * 400) as i16 - 8_000).collect();
        write(&path("a.wav"), 8_000, 1, &wave);
        // The same voice on both channels, one second of it.
        let twice: Vec<i16> = wave.iter().flat_map(|sample| [*sample, *sample]).collect();
        write(&path("c.wav"), 16_000, 2, &twice);
        let files = Files::Pair { agent: path("a.wav"), customer: path("c.wav") };
        let opened = open(&files, folder.path()).unwrap_or_else(|e| panic!("{e:?}"));
        assert_eq!(opened.duration, Millis(2_000));
        let [agent, customer] = &opened.channels[..] else { panic!("two channels") };
        assert_eq!((agent.len(), customer.len()), (32_000, 32_000));
        assert!(customer.read(16_000..32_000).unwrap().iter().all(|sample| *sample == 0.0));
        let copy = audio::write_for_browser(&[agent, customer], folder.path(), "call").unwrap();
        let copied = audio::read(&copy).unwrap();
        assert_eq!(copied.duration, Millis(2_000));
        assert_eq!(copied.channels[1].whole().unwrap(), customer.whole().unwrap());
    }

    #[test]
    fn a_file_of_two_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        write(&path("a.wav"), 8_000, 1, &[100; 16_000]);
        std::fs::write(path("c.wav"), "").unwrap();
        let files = Files::Pair { agent: path("a.wav"), customer: path("c.wav") };
        let Err(error) = open(&files, folder.path()) else { panic!("an empty file") };
        let is_told = |reason: &str| reason.starts_with("c.wav: the file is empty");
        assert!(matches!(&error, NotScored::Failed(reason) if is_told(reason)), "{error:?}");
    }
}
