//! How loud two channels are, frame by frame.

use std::io;

use super::super::Sound;

/// Length of a frame in samples, about a quarter of a second.
pub(super) const FRAME: usize = 4_096;

/// Mean square of a frame in which a voice may be heard: −60 dB of full scale.
pub(super) const AUDIBLE: f32 = 1e-6;

/// Mean squares of the frames of both channels.
pub(super) struct Levels([Vec<f32>; 2]);

impl Levels {
    pub(super) fn of(channels: [&Sound; 2]) -> io::Result<Self> {
        let of_channel = |sound: &Sound| -> io::Result<Vec<f32>> {
            let starts = (0..sound.len()).step_by(FRAME);
            let level = |start| Ok(mean_square(&sound.read(start..start + FRAME)?));
            starts.map(level).collect()
        };
        Ok(Self([of_channel(channels[0])?, of_channel(channels[1])?]))
    }

    /// Those of one channel.
    pub(super) fn of_channel(&self, channel: usize) -> &[f32] {
        &self.0[channel.min(1)]
    }
}

pub(super) fn mean_square(samples: &[f32]) -> f32 {
    samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len().max(1) as f32
}

/// So many of `items` at most, spread evenly.
pub(super) fn spread<T>(items: Vec<T>, most: usize) -> Vec<T> {
    let step = items.len().div_ceil(most.max(1)).max(1);
    items.into_iter().step_by(step).collect()
}
