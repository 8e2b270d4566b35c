//! What sounds are made of.

use std::f32::consts::TAU;

use rolecall::random::SplitMix64;

use super::RATE;

/// So many samples are so many seconds.
pub(super) fn frames(seconds: f32) -> usize {
    (seconds * RATE as f32) as usize
}

/// Random numbers from −1 to 1.
pub(super) struct Random(SplitMix64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(SplitMix64::new(seed))
    }

    pub(super) fn next(&mut self) -> f32 {
        (self.0.next_bits() >> 40) as f32 / (1_u32 << 23) as f32 - 1.0
    }

    /// A number between two others.
    pub(super) fn between(&mut self, least: f32, most: f32) -> f32 {
        least + (self.next() + 1.0) / 2.0 * (most - least)
    }

    /// One of `items`.
    pub(super) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        *self.0.pick(items).expect("something to pick from")
    }
}

/// Adds sines of these frequencies from a moment on, for so many seconds, with soft edges.
pub(super) fn add_tones(sound: &mut [f32], hertz: &[f32], start: f32, seconds: f32) {
    let edge = frames(0.004);
    let first = frames(start).min(sound.len());
    let length = frames(seconds);
    for (at, sample) in sound[first..].iter_mut().take(length).enumerate() {
        let gain = (at.min(length - at) as f32 / edge as f32).min(1.0) / hertz.len() as f32;
        let time = at as f32 / RATE as f32;
        *sample += gain * hertz.iter().map(|hertz| (TAU * hertz * time).sin()).sum::<f32>();
    }
}

/// A note of an instrument.
#[derive(Clone, Copy)]
pub(super) struct Note {
    pub(super) hertz: f32,
    pub(super) start: f32,
    pub(super) seconds: f32,
    pub(super) gain: f32,
}

/// How an instrument sounds.
#[derive(Clone, Copy)]
pub(super) struct Voice {
    /// How loud each harmonic is, from the fundamental on.
    pub(super) harmonics: &'static [f32],
    /// Seconds until it is at its loudest.
    pub(super) attack: f32,
    /// Seconds in which it falls to a third; it goes on falling until the note ends.
    pub(super) decay: f32,
    /// How far the pitch swings, as part of itself, five and a half times a second.
    pub(super) vibrato: f32,
}

/// Adds a note, with half a second for it to fade in after its end.
pub(super) fn add_note(sound: &mut [f32], voice: Voice, note: Note) {
    let first = frames(note.start).min(sound.len());
    let release = 0.12;
    let length = frames(note.seconds + 4.0 * release);
    let mut phase = 0.0;
    for (at, sample) in sound[first..].iter_mut().take(length).enumerate() {
        let time = at as f32 / RATE as f32;
        let mut envelope = (time / voice.attack).min(1.0) * (-time / voice.decay).exp();
        envelope *= (-(time - note.seconds).max(0.0) / release).exp();
        phase += TAU * note.hertz * (1.0 + voice.vibrato * (TAU * 5.5 * time).sin()) / RATE as f32;
        let below_half_rate = (RATE as f32 / 2.0 / note.hertz) as usize;
        let harmonics = voice.harmonics.iter().zip(1_u8..).take(below_half_rate);
        let wave: f32 =
            harmonics.map(|(gain, number)| gain * (phase * f32::from(number)).sin()).sum();
        *sample += note.gain * envelope * wave;
    }
}

/// The frequency of a key of the piano, 69 being A at 440 Hz.
pub(super) fn key(number: i32) -> f32 {
    440.0 * 2.0_f32.powf((number - 69) as f32 / 12.0)
}

/// A filter of second order (Robert Bristow-Johnson's cookbook of audio EQ biquad filters).
pub(super) struct Filter {
    feed: [f32; 3],
    back: [f32; 2],
    seen: [f32; 2],
    given: [f32; 2],
}

impl Filter {
    pub(super) fn low_pass(hertz: f32, quality: f32) -> Self {
        let (cosine, alpha) = Self::angle(hertz, quality);
        Self::new([(1.0 - cosine) / 2.0, 1.0 - cosine, (1.0 - cosine) / 2.0], cosine, alpha)
    }

    pub(super) fn high_pass(hertz: f32, quality: f32) -> Self {
        let (cosine, alpha) = Self::angle(hertz, quality);
        Self::new([(1.0 + cosine) / 2.0, -1.0 - cosine, (1.0 + cosine) / 2.0], cosine, alpha)
    }

    pub(super) fn band_pass(hertz: f32, quality: f32) -> Self {
        let (cosine, alpha) = Self::angle(hertz, quality);
        Self::new([alpha, 0.0, -alpha], cosine, alpha)
    }

    fn angle(hertz: f32, quality: f32) -> (f32, f32) {
        let angle = TAU * hertz / RATE as f32;
        (angle.cos(), angle.sin() / (2.0 * quality))
    }

    fn new(feed: [f32; 3], cosine: f32, alpha: f32) -> Self {
        let whole = 1.0 + alpha;
        Self {
            feed: feed.map(|part| part / whole),
            back: [-2.0 * cosine / whole, (1.0 - alpha) / whole],
            seen: [0.0; 2],
            given: [0.0; 2],
        }
    }

    pub(super) fn next(&mut self, sample: f32) -> f32 {
        let given =
            self.feed[0] * sample + self.feed[1] * self.seen[0] + self.feed[2] * self.seen[1]
                - self.back[0] * self.given[0]
                - self.back[1] * self.given[1];
        self.seen = [sample, self.seen[0]];
        self.given = [given, self.given[0]];
        given
    }
}

/// Brings the loudest tenth of a second to a level in decibels of full scale (root mean square);
/// what goes beyond full scale is clipped, as an overdriven line does. Silence stays silence.
pub(super) fn at_level(mut sound: Vec<f32>, decibels: f32) -> Vec<f32> {
    let loudness = |part: &[f32]| part.iter().map(|sample| sample * sample).sum::<f32>();
    let tenth = frames(0.1);
    let loudest = sound.chunks(tenth).map(loudness).fold(0.0, f32::max) / tenth as f32;
    if loudest > 0.0 {
        let gain = 10.0_f32.powf(decibels / 20.0) / loudest.sqrt();
        sound.iter_mut().for_each(|sample| *sample = (*sample * gain).clamp(-1.0, 1.0));
    }
    sound
}
