//! Music to wait by, of several styles.

use super::synth::{Filter, Note, Random, Voice, add_note, frames, key};
use super::{Kind, RATE};

const PIANO: Voice = Voice {
    harmonics: &[1.0, 0.6, 0.35, 0.2, 0.15, 0.1, 0.06],
    attack: 0.005,
    decay: 0.7,
    vibrato: 0.0,
};
const ORGAN: Voice = Voice {
    harmonics: &[1.0, 0.8, 0.4, 0.6, 0.1, 0.3, 0.05, 0.25],
    attack: 0.06,
    decay: 60.0,
    vibrato: 0.004,
};
const STRINGS: Voice = Voice {
    harmonics: &[1.0, 0.5, 0.33, 0.25, 0.2, 0.17, 0.14, 0.12, 0.11, 0.1, 0.09, 0.08],
    attack: 0.5,
    decay: 60.0,
    vibrato: 0.006,
};
const FLUTE: Voice =
    Voice { harmonics: &[1.0, 0.3, 0.12, 0.04], attack: 0.07, decay: 4.0, vibrato: 0.012 };
/// A reed, whose lower harmonics are about as strong as those of an open vowel.
const SAXOPHONE: Voice = Voice {
    harmonics: &[0.8, 1.0, 0.9, 0.7, 0.35, 0.2, 0.25, 0.18, 0.1, 0.05],
    attack: 0.05,
    decay: 3.0,
    vibrato: 0.014,
};

/// Keys of a chord above its root.
const MAJOR: [i32; 4] = [0, 4, 7, 12];
const MINOR: [i32; 4] = [0, 3, 7, 12];
/// Steps of a major scale, for tunes.
const SCALE: [i32; 8] = [0, 2, 4, 5, 7, 9, 11, 12];
/// Roots and kinds of a round of chords that never ends.
const ROUND: [(i32, [i32; 4]); 4] = [(0, MAJOR), (9, MINOR), (5, MAJOR), (7, MAJOR)];

pub(super) fn kinds() -> Vec<Kind> {
    let kind = |name, make| Kind { name, seconds: 14.0, make };
    vec![
        kind("music-chords", chords),
        kind("music-organ", organ),
        kind("music-band", band),
        kind("music-strings", strings),
        kind("music-plucked", plucked),
        kind("music-flute", |seconds, seed| tune(seconds, seed, FLUTE, 74)),
        kind("music-saxophone", |seconds, seed| tune(seconds, seed, SAXOPHONE, 58)),
        kind("music-synthesizer", synthesizer),
    ]
}

/// Broken piano chords.
fn chords(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound = vec![0.0; frames(seconds)];
    let beat = 0.42;
    for number in 0..(seconds / beat) as usize {
        let (root, chord) = ROUND[number / 4 % ROUND.len()];
        let start = number as f32 * beat;
        let mut play = |offset: i32, gain: f32, seconds: f32| {
            let hertz = key(48 + root + offset);
            let start = start + random.between(0.0, 0.012);
            add_note(&mut sound, PIANO, Note { hertz, start, seconds, gain });
        };
        if number % 4 == 0 {
            chord.iter().for_each(|offset| play(*offset, 0.8, 4.0 * beat));
        }
        play(12 + chord[number % chord.len()], 1.0, beat);
    }
    sound
}

fn organ(seconds: f32, _: u64) -> Vec<f32> {
    let mut sound = vec![0.0; frames(seconds)];
    for number in 0..(seconds / 1.6).ceil() as usize {
        let (root, chord) = ROUND[number % ROUND.len()];
        for offset in chord {
            let hertz = key(53 + root + offset);
            let start = number as f32 * 1.6;
            add_note(&mut sound, ORGAN, Note { hertz, start, seconds: 1.5, gain: 1.0 });
        }
    }
    sound
}

/// A tune over bass and drums.
fn band(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound = tune(seconds, seed + 1, SAXOPHONE, 64);
    let beat = 0.5;
    for number in 0..(seconds / beat) as usize {
        let start = number as f32 * beat;
        let (root, _) = ROUND[number / 4 % ROUND.len()];
        let bass = Note { hertz: key(36 + root), start, seconds: beat * 0.8, gain: 1.2 };
        add_note(&mut sound, PIANO, bass);
        if number % 2 == 0 {
            add_note(&mut sound, PIANO, Note { hertz: 62.0, start, seconds: 0.1, gain: 3.0 });
        } else {
            drum(&mut sound, &mut random, start, 1_800.0, 0.1, 1.5);
        }
        for half in 0..2 {
            drum(&mut sound, &mut random, start + half as f32 * beat / 2.0, 3_400.0, 0.025, 0.8);
        }
    }
    sound
}

fn drum(sound: &mut [f32], random: &mut Random, start: f32, hertz: f32, decay: f32, gain: f32) {
    let mut skin = Filter::band_pass(hertz, 0.7);
    let first = frames(start).min(sound.len());
    for (at, sample) in sound[first..].iter_mut().take(frames(decay * 5.0)).enumerate() {
        let fade = (-(at as f32) / (decay * RATE as f32)).exp();
        *sample += gain * fade * skin.next(random.next());
    }
}

/// Strings that swell, each chord played by several that are a little out of tune.
fn strings(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound = vec![0.0; frames(seconds)];
    for number in 0..(seconds / 2.8).ceil() as usize {
        let (root, chord) = ROUND[number % ROUND.len()];
        for offset in chord {
            for _ in 0..3 {
                let hertz = key(48 + root + offset) * random.between(0.994, 1.006);
                let start = number as f32 * 2.8 + random.between(0.0, 0.1);
                add_note(&mut sound, STRINGS, Note { hertz, start, seconds: 2.6, gain: 0.4 });
            }
        }
    }
    sweep(&sound, 0.15, 500.0, 2_600.0)
}

/// Filters a sound with a low pass that rises and falls so many times a second.
fn sweep(sound: &[f32], times_a_second: f32, least: f32, most: f32) -> Vec<f32> {
    const BLOCK: usize = 64;
    let mut swept: Vec<f32> = Vec::with_capacity(sound.len());
    let (mut low, mut band) = (0.0_f32, 0.0_f32);
    for (number, block) in sound.chunks(BLOCK).enumerate() {
        let time = (number * BLOCK) as f32 / RATE as f32;
        let swing = (1.0 - (std::f32::consts::TAU * times_a_second * time).cos()) / 2.0;
        let hertz = least * (most / least).powf(swing);
        // A state variable filter, which may be swept without clicks.
        let step = 2.0 * (std::f32::consts::PI * hertz / (2.0 * RATE as f32)).sin();
        for sample in block {
            for _ in 0..2 {
                low += step * band;
                band += step * (sample - low - 0.8 * band);
            }
            swept.push(low);
        }
    }
    swept
}

/// A guitar: each string is a short burst of noise that runs round in a loop and grows dull (Karplus
/// and Strong, 1983).
fn plucked(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound = vec![0.0; frames(seconds)];
    let beat = 0.26;
    for number in 0..(seconds / beat) as usize {
        let (root, chord) = ROUND[number / 8 % ROUND.len()];
        let hertz = key(52 + root + chord[[0, 2, 3, 1, 3, 2, 1, 2][number % 8]]);
        let length = (RATE as f32 / hertz) as usize;
        let mut string: Vec<f32> = (0..length).map(|_| random.next()).collect();
        let first = frames(number as f32 * beat);
        for (at, sample) in sound[first..].iter_mut().take(frames(1.5)).enumerate() {
            let place = at % length;
            let played = string[place];
            string[place] = 0.996 * (played + string[(place + 1) % length]) / 2.0;
            *sample += played;
        }
    }
    sound
}

/// A tune that nobody wrote: mostly steps, now and then a leap, a breath after each phrase.
fn tune(seconds: f32, seed: u64, voice: Voice, lowest: i32) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound = vec![0.0; frames(seconds)];
    let (mut at, mut step, mut played) = (0.1, 3_i32, 0);
    while at < seconds - 0.3 {
        let length = random.pick(&[0.25, 0.25, 0.5, 0.5, 0.75, 1.0]);
        step = (step + random.pick(&[-2, -1, -1, 1, 1, 2, 4, -4])).clamp(0, 7);
        let hertz = key(lowest + SCALE[step as usize]);
        add_note(&mut sound, voice, Note { hertz, start: at, seconds: length * 0.9, gain: 1.0 });
        at += length;
        played += 1;
        if played % 8 == 0 {
            at += 0.5;
        }
    }
    sound
}

/// A square wave that runs up and down a chord through a swept filter.
fn synthesizer(seconds: f32, _: u64) -> Vec<f32> {
    const SQUARE: Voice = Voice {
        harmonics: &[1.0, 0.0, 0.33, 0.0, 0.2, 0.0, 0.14, 0.0, 0.11],
        attack: 0.01,
        decay: 0.4,
        vibrato: 0.0,
    };
    let mut sound = vec![0.0; frames(seconds)];
    let beat = 0.16;
    for number in 0..(seconds / beat) as usize {
        let (root, chord) = ROUND[number / 16 % ROUND.len()];
        let hertz = key(57 + root + chord[[0, 1, 2, 3, 2, 1][number % 6]]);
        let start = number as f32 * beat;
        add_note(&mut sound, SQUARE, Note { hertz, start, seconds: beat, gain: 1.0 });
    }
    sweep(&sound, 0.4, 400.0, 3_000.0)
}
