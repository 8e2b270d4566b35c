//! Noise of lines, rooms and hands.

use super::Kind;
use super::synth::{Filter, Random, add_tones, frames};

pub(super) fn kinds() -> Vec<Kind> {
    let kind = |name, seconds, make| Kind { name, seconds, make };
    vec![
        kind("digital-zero", 5.0, |seconds, _| vec![0.0; frames(seconds)]),
        kind("white", 6.0, white),
        kind("pink", 6.0, pink),
        kind("brown", 6.0, brown),
        kind("hum-50", 6.0, |seconds, seed| hum(seconds, seed, 50.0)),
        kind("hum-60", 6.0, |seconds, seed| hum(seconds, seed, 60.0)),
        kind("taps", 10.0, taps),
        kind("breathing", 12.0, breathing),
        kind("crackle", 6.0, crackle),
    ]
}

fn white(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    (0..frames(seconds)).map(|_| random.next()).collect()
}

/// The sum of slower and slower steps (the Voss-McCartney method).
fn pink(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut rows = [0.0_f32; 12];
    let sum = |at: usize| {
        let row = (at.trailing_zeros() as usize).min(rows.len() - 1);
        rows[row] = random.next();
        rows.iter().sum::<f32>() + random.next()
    };
    (0..frames(seconds)).map(sum).collect()
}

fn brown(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut level = 0.0;
    let step = |_| {
        level = 0.998 * level + random.next();
        level
    };
    (0..frames(seconds)).map(step).collect()
}

fn hum(seconds: f32, seed: u64, hertz: f32) -> Vec<f32> {
    let mut sound = white(seconds, seed).into_iter().map(|noise| noise * 0.02).collect::<Vec<_>>();
    for (harmonic, times) in [(1.0, 3), (2.0, 2), (3.0, 2), (5.0, 1), (7.0, 1)] {
        (0..times).for_each(|_| add_tones(&mut sound, &[hertz * harmonic], 0.0, seconds));
    }
    sound
}

/// Keys of a keyboard: a click as each goes down and a softer one as it comes up.
fn taps(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound: Vec<f32> =
        white(seconds, seed + 1).into_iter().map(|noise| noise * 0.004).collect();
    let mut at = 0.3;
    while at < seconds - 0.3 {
        for (delay, gain) in [(0.0, 1.0), (random.between(0.06, 0.11), 0.4)] {
            let mut body = Filter::band_pass(random.between(900.0, 2_600.0), 1.5);
            let first = frames(at + delay);
            for (place, sample) in sound[first..].iter_mut().take(frames(0.03)).enumerate() {
                let fade = (-(place as f32) / frames(0.006) as f32).exp();
                *sample += gain * fade * body.next(random.next());
            }
        }
        at += random.pick(&[0.11, 0.14, 0.18, 0.22, 0.6, 1.1]);
    }
    sound
}

/// Somebody breathes into the microphone: noise that swells and falls, higher on the way in.
fn breathing(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound = vec![0.0; frames(seconds)];
    let mut at = 0.4;
    while at < seconds - 1.5 {
        for (hertz, length, gain) in [(1_500.0, 0.9, 0.6), (700.0, 1.2, 1.0)] {
            let length = length * random.between(0.85, 1.15);
            let mut throat = Filter::band_pass(hertz * random.between(0.9, 1.1), 0.8);
            let count = frames(length);
            let first = frames(at).min(sound.len());
            for (place, sample) in sound[first..].iter_mut().take(count).enumerate() {
                let swell = (std::f32::consts::PI * place as f32 / count as f32).sin().powi(2);
                *sample += gain * swell * throat.next(random.next());
            }
            at += length + random.between(0.1, 0.4);
        }
        at += random.between(0.5, 1.2);
    }
    sound
}

/// A bad contact: noise that comes and goes, and hard clicks.
fn crackle(seconds: f32, seed: u64) -> Vec<f32> {
    let mut random = Random::new(seed);
    let mut sound = white(seconds, seed + 1);
    let mut gain = 0.1;
    for sample in &mut sound {
        if random.next() > 0.999 {
            gain = random.pick(&[0.0, 0.05, 0.2, 1.0]);
        }
        let click = if random.next() > 0.9995 { random.next() * 3.0 } else { 0.0 };
        *sample = *sample * gain + click;
    }
    sound
}
