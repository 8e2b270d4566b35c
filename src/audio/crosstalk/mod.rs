//! The other side's voice on a channel: lines that touch, and echo that comes back late.
//!
//! A channel is taken for its own voice and, added to it, what the other channel carries: softer, filtered
//! and up to 0.6 s later, the same way all through the call. `lag` finds how much later, `path`
//! the filter, and `cancel` subtracts it. So of two people who speak at once both stay.

mod cancel;
mod lag;
mod levels;
mod path;

use std::io;
use std::path::Path;

use super::{SAMPLE_RATE, Sound};
use crate::transcript::Millis;
use cancel::Cleaned;
use levels::Levels;
use path::EchoPath;

/// Echo that comes back later is looked for no more.
const MAX_DELAY: usize = SAMPLE_RATE as usize * 6 / 10;

/// A voice that is heard on the other side's channel as well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leak {
    /// Which of the two channels, 0 or 1, it gets into.
    pub into: usize,
    /// How much louder it is there than on its own channel, in decibels; below 0 nearly always.
    pub decibels: f32,
    /// How much later it is there.
    pub delay: Millis,
}

/// Takes out of each of two channels what the other one leaks into it, and tells what was found. The
/// channels must carry two voices, see [`Sides`](super::Sides): of the same sound twice nothing would be
/// left. What is too long for the memory goes into a file in `folder`.
///
/// # Errors
/// A temporary file cannot be read or written.
pub fn remove(left: &mut Sound, right: &mut Sound, folder: &Path) -> io::Result<Vec<Leak>> {
    let channels = [&*left, &*right];
    let levels = Levels::of(channels)?;
    let lags = lag::find(channels, &levels)?;
    let mut paths: [Option<EchoPath>; 2] = [None, None];
    let mut leaks = Vec::new();
    for (into, path) in paths.iter_mut().enumerate() {
        let from = 1 - into;
        let Some(lag) = lags[into] else { continue };
        let both = [levels.of_channel(from), levels.of_channel(into)];
        *path = path::estimate(channels[from], channels[into], lag, lags[from], both)?;
        if let Some(path) = path {
            let delay = Millis::from_seconds(lag as f64 / f64::from(SAMPLE_RATE));
            leaks.push(Leak { into, decibels: path.decibels(), delay });
        }
    }
    let clean = |into: usize, voice: &Sound| -> io::Result<Option<Cleaned>> {
        let path = paths[into].as_ref();
        path.map(|path| cancel::cancel(path, voice, channels[into], folder)).transpose()
    };
    let mut cleaned = [clean(0, right)?, clean(1, left)?];
    if let [Some(left), Some(right)] = &cleaned {
        // Channels that leak both ways bring some of the own voice back. Where the other one does not speak,
        // its channel now counts as silent, so that nothing of that is subtracted.
        cleaned = [clean(0, &right.own)?, clean(1, &left.own)?];
    }
    for (channel, cleaned) in [left, right].into_iter().zip(cleaned) {
        if let Some(cleaned) = cleaned {
            *channel = cleaned.sound;
        }
    }
    Ok(leaks)
}

#[cfg(test)]
mod tests {
    use super::super::testing::noise;
    use super::*;

    const SECOND: usize = SAMPLE_RATE as usize;

    /// As loud as the hiss of a line is here at most, in decibels.
    const HISS: f32 = -70.0;

    /// A voice: noise in syllables, at the seconds in which it speaks, over hiss at −72 dB.
    fn voice(seed: u64, speaks: &[(usize, usize)]) -> Vec<f32> {
        let (hiss, sound) = (noise(seed + 100, 24 * SECOND), noise(seed, 24 * SECOND));
        let sample = |(at, (hiss, sound)): (usize, (f32, f32))| {
            let second = at / SECOND;
            let is_on = speaks.iter().any(|(from, to)| (*from..*to).contains(&second));
            let syllable = (at as f32 / SECOND as f32 * 12.0).sin().max(0.0);
            hiss * 0.0008 + if is_on { sound * 0.3 * syllable } else { 0.0 }
        };
        hiss.into_iter().zip(sound).enumerate().map(sample).collect()
    }

    fn two() -> [Vec<f32>; 2] {
        [voice(1, &[(0, 4), (8, 12), (15, 18), (20, 22)]), voice(2, &[(4, 8), (11, 15), (18, 21)])]
    }

    /// Adds `gain` of each voice to the other one, `delay` samples later, through a dull filter.
    fn leaking(voices: &[Vec<f32>; 2], gains: [f32; 2], delay: usize) -> [Sound; 2] {
        let side = |into: usize| {
            let mut dull = 0.0;
            let sample = |(at, own): (usize, &f32)| {
                let other = at.checked_sub(delay).and_then(|at| voices[1 - into].get(at));
                dull += 0.5 * (other.copied().unwrap_or(0.0) - dull);
                own + gains[into] * dull
            };
            let samples: Vec<f32> = voices[into].iter().enumerate().map(sample).collect();
            Sound::from(&samples[..])
        };
        [side(0), side(1)]
    }

    fn parted([left, right]: &mut [Sound; 2]) -> Vec<Leak> {
        remove(left, right, &std::env::temp_dir()).unwrap()
    }

    /// How much of a stretch of seconds, in decibels of full scale, is on a channel.
    fn loudness(sound: &Sound, from: usize, to: usize) -> f32 {
        let samples = sound.read(from * SECOND..to * SECOND).unwrap();
        10.0 * levels::mean_square(&samples).max(1e-12).log10()
    }

    #[test]
    fn the_other_voice_is_taken_out_and_the_own_one_stays() {
        let voices = two();
        let own = Sound::from(&voices[1][..]);
        for delay in [0, 320, 2_400, 6_400] {
            let mut channels = leaking(&voices, [0.0, 0.3], delay);
            let before = loudness(&channels[1], 1, 3);
            let leaks = parted(&mut channels);
            assert_eq!(leaks.len(), 1, "{delay}: {leaks:?}");
            assert_eq!(leaks[0].into, 1);
            assert!(leaks[0].delay.0.abs_diff(delay as u64 / 16) <= 1, "{leaks:?}");
            assert!(loudness(&channels[1], 1, 3) < before - 25.0, "{delay}");
            // Both speak in the twelfth second.
            for second in [5, 11, 13, 19] {
                let (is, was) = (
                    loudness(&channels[1], second, second + 1),
                    loudness(&own, second, second + 1),
                );
                assert!((is - was).abs() < 0.5, "{delay}, second {second}: {is} {was}");
            }
        }
    }

    #[test]
    fn voices_that_leak_both_ways_are_parted() {
        let voices = two();
        for (gain, delay) in [(0.4, 0), (0.4, 2_400), (0.4, 6_400), (0.05, 320)] {
            let mut channels = leaking(&voices, [gain; 2], delay);
            let before = [loudness(&channels[0], 5, 7), loudness(&channels[1], 1, 3)];
            let leaks = parted(&mut channels);
            assert_eq!(leaks.len(), 2, "{gain} {delay}: {leaks:?}");
            let after = [loudness(&channels[0], 5, 7), loudness(&channels[1], 1, 3)];
            for (before, after) in before.into_iter().zip(after) {
                let is_gone = after < before - 18.0 || after < HISS;
                assert!(is_gone, "{gain} {delay}: {before} {after}");
            }
        }
    }

    #[test]
    fn voices_that_do_not_leak_are_left_alone() {
        let [left, right] = two();
        let mut channels = [Sound::from(&left[..]), Sound::from(&right[..])];
        assert_eq!(parted(&mut channels), []);
        assert_eq!(channels[0].whole().unwrap(), left);
        let mut silent = [Sound::from(&left[..]), Sound::from(&vec![0.0; left.len()][..])];
        assert_eq!(parted(&mut silent), []);
        let mut short = [Sound::from(&[0.1; 100][..]), Sound::from(&[][..])];
        assert_eq!(parted(&mut short), []);
    }
}
