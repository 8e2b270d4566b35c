//! Signals of the telephone network (frequencies and cadences after ITU-T E.180, Q.23 and T.30).

use std::f32::consts::TAU;

use super::synth::{Random, add_tones, frames};
use super::{Kind, RATE};

pub(super) fn kinds() -> Vec<Kind> {
    let kind = |name, seconds, make| Kind { name, seconds, make };
    vec![
        kind("ringing-us", 14.0, |seconds, _| cadence(seconds, &[440.0, 480.0], &[2.0, 4.0])),
        kind("ringing-eu", 12.0, |seconds, _| cadence(seconds, &[425.0], &[1.0, 4.0])),
        kind("ringing-uk", 10.0, |seconds, _| {
            cadence(seconds, &[400.0, 450.0], &[0.4, 0.2, 0.4, 2.0])
        }),
        kind("busy-us", 6.0, |seconds, _| cadence(seconds, &[480.0, 620.0], &[0.5, 0.5])),
        kind("busy-eu", 6.0, |seconds, _| cadence(seconds, &[425.0], &[0.5, 0.5])),
        kind("dial-us", 5.0, |seconds, _| cadence(seconds, &[350.0, 440.0], &[seconds, 0.0])),
        kind("dial-eu", 5.0, |seconds, _| cadence(seconds, &[425.0], &[seconds, 0.0])),
        kind("not-in-service", 6.0, |seconds, _| not_in_service(seconds)),
        kind("dtmf", 10.0, dtmf),
        kind("fax", 12.0, |seconds, _| fax(seconds)),
        kind("modem", 8.0, modem),
    ]
}

/// Tones that sound and pause in turn, each for so many seconds.
fn cadence(seconds: f32, hertz: &[f32], lengths: &[f32]) -> Vec<f32> {
    let mut sound = vec![0.0; frames(seconds)];
    let mut at = 0.0;
    for (number, length) in lengths.iter().cycle().enumerate() {
        if at >= seconds {
            return sound;
        }
        if number % 2 == 0 {
            add_tones(&mut sound, hertz, at, *length);
        }
        at += length;
    }
    sound
}

/// The three rising tones before an announcement.
fn not_in_service(seconds: f32) -> Vec<f32> {
    let mut sound = vec![0.0; frames(seconds)];
    let mut at = 0.2;
    while at + 1.0 < seconds {
        for hertz in [950.0, 1_400.0, 1_800.0] {
            add_tones(&mut sound, &[hertz], at, 0.33);
            at += 0.33;
        }
        at += 1.0;
    }
    sound
}

/// Somebody keys numbers: fast and slow, short and long.
fn dtmf(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound = vec![0.0; frames(seconds)];
    let mut at = 0.3;
    while at < seconds - 0.5 {
        let row = random.pick(&[697.0, 770.0, 852.0, 941.0]);
        let column = random.pick(&[1_209.0, 1_336.0, 1_477.0]);
        let length = random.pick(&[0.06, 0.1, 0.18, 0.35]);
        add_tones(&mut sound, &[row, column], at, length);
        at += length + random.pick(&[0.06, 0.1, 0.3, 0.8]);
    }
    sound
}

/// A fax machine calls (1100 Hz), another one answers (2100 Hz), and both send their first frames.
fn fax(seconds: f32) -> Vec<f32> {
    let mut sound = vec![0.0; frames(seconds)];
    add_tones(&mut sound, &[1_100.0], 0.2, 0.5);
    add_tones(&mut sound, &[1_100.0], 3.7, 0.5);
    add_tones(&mut sound, &[2_100.0], 5.0, 2.6);
    let rest = frames(8.0).min(sound.len());
    let flags = keyed(seconds - 8.0, &[1_650.0, 1_850.0], 300.0, 5);
    sound[rest..].iter_mut().zip(flags).for_each(|(sample, flag)| *sample = flag);
    sound
}

/// Two modems speak at once, each by shifting its carrier's phase.
fn modem(seconds: f32, seed: u64) -> Vec<f32> {
    let calling = keyed(seconds, &[1_080.0, 1_280.0], 600.0, seed);
    let answering = keyed(seconds, &[1_650.0, 1_850.0, 2_250.0, 2_400.0], 1_200.0, seed + 1);
    calling.iter().zip(answering).map(|(one, other)| (one + other) / 2.0).collect()
}

/// A carrier that jumps between frequencies so many times a second without a break in its phase.
fn keyed(seconds: f32, hertz: &[f32], times_a_second: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let step = frames(1.0 / times_a_second);
    let (mut phase, mut now) = (0.0_f32, hertz[0]);
    let sample = |at: usize| {
        if at.is_multiple_of(step) {
            now = random.pick(hertz);
        }
        phase = (phase + TAU * now / RATE as f32) % TAU;
        phase.sin()
    };
    (0..frames(seconds)).map(sample).collect()
}
