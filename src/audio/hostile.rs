//! Damaged and hostile recordings: any of them is read or refused, at once and with little memory.
//! The test that reads them is in `crate::hostile`.

use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::testing::{chunk, fixture, pcm16, tone, wav_format, whole_wav};
use super::*;
use crate::hostile::mutation;
use crate::random::SplitMix64;

/// Recordings of every form that is read, half a second long.
fn whole() -> Vec<Vec<u8>> {
    let pcm = pcm16(&tone(440.0, 8_000, 4_000));
    let mut files: Vec<Vec<u8>> = [
        (1, 1, 16),
        (1, 1, 8),
        (1, 2, 24),
        (1, 2, 32),
        (3, 1, 32),
        (3, 2, 64),
        (6, 2, 8),
        (7, 1, 8),
    ]
    .map(|(tag, channels, bits)| whole_wav(&wav_format(tag, channels, 8_000, bits), &pcm))
    .to_vec();
    // With notes behind the sound.
    let mut noted = whole_wav(&wav_format(1, 2, 8_000, 16), &pcm);
    noted.extend(chunk(b"LIST", 12, b"INFOISFT\0\0\0\0"));
    files.push(noted);
    for name in
        ["tone.flac", "tones.mp3", "tones.ogg", "tones.aiff", "tones-ms.wav", "tones-ima.wav"]
    {
        files.push(std::fs::read(fixture(name)).unwrap());
    }
    files
}

/// Reads so many mutated files and tells how long each took; how many could be read and how many
/// could not.
pub(crate) fn survive(
    seed: u64,
    rounds: usize,
    told: &mut dyn FnMut(&str, Duration),
) -> (u32, u32) {
    // Headers are where sizes and counts stand.
    const HEADER: usize = 80;
    let files = whole();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("call");
    let mut random = SplitMix64::new(seed);
    let (mut readable, mut unreadable) = (0, 0);
    for round in 0..rounds {
        let file = round % files.len();
        std::fs::write(&path, mutation::of_bytes(&files[file], HEADER, &mut random)).unwrap();
        let start = Instant::now();
        let read = read(&path);
        told(&format!("{round} recording {file}"), start.elapsed());
        match read {
            Ok(recording) => {
                readable += 1;
                // Ten times slower, or a lost minute that silence stands in for.
                assert!(recording.duration <= Millis(200_000), "{round}: {:?}", recording.duration);
                let [first, ..] = recording.channels.as_slice() else { panic!("{round}") };
                assert!(recording.channels.iter().all(|channel| channel.len() == first.len()));
                for channel in &recording.channels {
                    assert!(channel.whole().unwrap().iter().all(|sample| sample.abs() <= 1.0));
                }
            }
            Err(error) => {
                unreadable += 1;
                let message = error.to_string();
                assert!(!message.contains("the decoder failed"), "{round}, file {file}: {message}");
            }
        }
    }
    (readable, unreadable)
}
