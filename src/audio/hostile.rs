//! Damaged and hostile files: any of them is read or refused, at once and with little memory.

use std::time::Instant;

use tempfile::TempDir;

use super::testing::{Random, fixture, pcm16, tone, wav_format, whole_wav};
use super::*;

/// A file with a few bytes changed, blocks copied about, or its end cut off.
fn mutated(whole: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    match random.below(4) {
        0 => bytes.truncate(random.below(whole.len())),
        1 => {
            for _ in 0..=random.below(8) {
                let at = random.below(whole.len());
                bytes[at] = random.next() as u8;
            }
        }
        // Headers are where sizes and counts stand.
        2 => {
            for _ in 0..=random.below(4) {
                let at = random.below(whole.len().min(80));
                bytes[at] = [0x00, 0xFF, 0x7F, 0x80, random.next() as u8][random.below(5)];
            }
        }
        _ => {
            let (from, to) = (random.below(whole.len()), random.below(whole.len()));
            let length = random.below(whole.len() - from.max(to));
            bytes.copy_within(from..from + length, to);
        }
    }
    bytes
}

#[test]
fn no_mutation_panics_hangs_or_makes_sound_from_nothing() {
    let (readable, unreadable) = survive(2_024, 2_000);
    assert!(readable > 500 && unreadable > 200, "{readable} readable, {unreadable} not");
}

/// Reads so many mutated files; how many could be read and how many could not.
pub(super) fn survive(seed: u64, rounds: usize) -> (u32, u32) {
    let sound = tone(440.0, 8_000, 4_000);
    let pcm = pcm16(&sound);
    let mut files = vec![
        whole_wav(&wav_format(1, 1, 8_000, 16), &pcm),
        whole_wav(&wav_format(3, 2, 8_000, 64), &pcm),
        whole_wav(&wav_format(6, 2, 8_000, 8), &pcm),
    ];
    for name in
        ["tone.flac", "tones.mp3", "tones.ogg", "tones.aiff", "tones-ms.wav", "tones-ima.wav"]
    {
        files.push(std::fs::read(fixture(name)).unwrap());
    }
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("call");
    let mut random = Random::new(seed);
    let (mut readable, mut unreadable) = (0, 0);
    for round in 0..rounds {
        let file = round % files.len();
        std::fs::write(&path, mutated(&files[file], &mut random)).unwrap();
        let start = Instant::now();
        match read(&path) {
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
        assert!(start.elapsed().as_secs() < 10, "{round} took {:?}", start.elapsed());
    }
    (readable, unreadable)
}
