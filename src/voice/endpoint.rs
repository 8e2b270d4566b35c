//! When a reply by microphone is over: after a pause that follows speech, or when nobody speaks.
//!
//! Going by loudness alone is enough for one close voice, and needs to look at each sample once.
//! The words are found by the voice detector afterwards, as in a recorded call.

use crate::transcript::Millis;

/// A pause this long after speech ends a reply.
const PAUSE: Millis = Millis(1_500);

/// Loudness is looked at in stretches of this length.
const FRAME: Millis = Millis(20);

/// Speech is so many times louder (in amplitude) than the quietest stretches around it.
const ABOVE_NOISE: f32 = 3.0;

/// Less is never speech: −50 dB of full scale.
const FAINTEST: f32 = 0.003;

/// Less than this may be a click or a cough.
const SHORTEST_SPEECH: Millis = Millis(120);

/// How fast what counts as noise follows the room, for each frame of it.
const ADAPTS: f32 = 0.05;

/// Listens to a reply as it comes in.
#[derive(Debug, Clone)]
pub struct Endpoint {
    frame: usize,
    /// Samples of the frame under way, and the sum of their squares.
    filled: usize,
    energy: f32,
    noise: f32,
    heard: Millis,
    /// How long it was loud in one go.
    loud: Millis,
    /// How long it was quiet since somebody spoke; `None` where nobody has yet.
    quiet: Option<Millis>,
    patience: Millis,
}

/// How a reply stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// It goes on.
    GoesOn,
    /// It is over.
    Over,
    /// Nobody spoke for as long as the customer is patient.
    Nothing,
}

impl Endpoint {
    /// For sound of so many samples a second; a customer waits for `patience`.
    pub fn new(sample_rate: u32, patience: Millis) -> Self {
        let frame = (u64::from(sample_rate) * FRAME.0 / 1000).max(1) as usize;
        Self {
            frame,
            filled: 0,
            energy: 0.0,
            noise: FAINTEST / ABOVE_NOISE,
            heard: Millis(0),
            loud: Millis(0),
            quiet: None,
            patience,
        }
    }

    /// Takes the next samples and says how the reply stands.
    pub fn hear(&mut self, samples: &[f32]) -> Heard {
        for sample in samples {
            self.energy += sample * sample;
            self.filled += 1;
            if self.filled == self.frame {
                let loudness = (self.energy / self.frame as f32).sqrt();
                (self.filled, self.energy) = (0, 0.0);
                self.take(loudness);
            }
        }
        match self.quiet {
            Some(quiet) if quiet >= PAUSE => Heard::Over,
            None if self.heard >= self.patience => Heard::Nothing,
            _ => Heard::GoesOn,
        }
    }

    fn take(&mut self, loudness: f32) {
        self.heard = self.heard.plus(FRAME);
        if loudness > FAINTEST.max(self.noise * ABOVE_NOISE) {
            self.loud = self.loud.plus(FRAME);
            if self.loud >= SHORTEST_SPEECH {
                self.quiet = Some(Millis(0));
            }
        } else {
            self.loud = Millis(0);
            self.noise += (loudness - self.noise) * ADAPTS;
            self.quiet = self.quiet.map(|quiet| quiet.plus(FRAME));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: u32 = 16_000;

    fn sound(level: f32, millis: usize) -> Vec<f32> {
        (0..16 * millis).map(|at| if at % 2 == 0 { level } else { -level }).collect()
    }

    /// How much of a sound is heard until the reply is over, in milliseconds.
    fn heard(parts: &[Vec<f32>], patience: u64) -> (Heard, usize) {
        let mut endpoint = Endpoint::new(RATE, Millis(patience));
        let mut so_far = 0;
        for block in parts.concat().chunks(160) {
            so_far += 10;
            match endpoint.hear(block) {
                Heard::GoesOn => {}
                over => return (over, so_far),
            }
        }
        (Heard::GoesOn, so_far)
    }

    #[test]
    fn a_pause_after_speech_ends_a_reply_and_a_shorter_one_does_not() {
        let parts = [
            sound(0.0, 2_000),
            sound(0.2, 900),
            sound(0.001, 1_000),
            sound(0.1, 500),
            sound(0.001, 4_000),
        ];
        assert_eq!(heard(&parts, 20_000), (Heard::Over, 5_900));
    }

    #[test]
    fn silence_and_clicks_are_no_reply() {
        let parts = [sound(0.0005, 3_000), sound(0.5, 60), sound(0.0005, 9_000)];
        assert_eq!(heard(&parts, 8_000), (Heard::Nothing, 8_000));
    }

    #[test]
    fn the_noise_of_a_room_is_no_speech() {
        let parts =
            [sound(0.0025, 2_000), sound(0.004, 4_000), sound(0.2, 600), sound(0.004, 3_000)];
        assert_eq!(heard(&parts, 10_000), (Heard::Over, 8_100));
    }
}
