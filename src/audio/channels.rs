//! Whether two channels carry two voices or the same sound twice.

use super::{Recording, SAMPLE_RATE};

/// Length of the stretches that are compared: half a second.
const WINDOW: usize = SAMPLE_RATE as usize / 2;
/// At most so many stretches are compared, spread over the whole call.
const MAX_WINDOWS: usize = 1_200;
/// A correlation from here on is the same sound; lossy codecs leave about 0.99.
const SAME_SOUND: f64 = 0.97;
/// This share of the stretches with sound must be the same.
const MOST_WINDOWS: f64 = 0.97;
/// Mean square of a stretch with sound: −60 dB of full scale.
const AUDIBLE: f64 = 1e-6;

/// Whether both channels carry the same sound, equally loud or not.
///
/// Crosstalk does not count: where each side leaks into the other channel, every stretch alone
/// looks alike, but not with one and the same gain over the whole call. A recording with one
/// channel, or with one silent channel, is not dual mono.
pub fn is_dual_mono(recording: &Recording) -> bool {
    let [left, right] = recording.channels.as_slice() else { return false };
    if left == right {
        return true;
    }
    let mut whole = Products::default();
    let (mut audible, mut alike) = (0_u32, 0_u32);
    for (left, right) in sampled_windows(left, right) {
        let window = Products::of(left, right);
        if window.loudest() > AUDIBLE {
            audible += 1;
            alike += u32::from(window.correlation() >= SAME_SOUND);
        }
        whole.add(&window);
    }
    audible > 0
        && f64::from(alike) >= MOST_WINDOWS * f64::from(audible)
        && whole.correlation() >= SAME_SOUND
}

/// Stretches at equal distances over both channels.
fn sampled_windows<'a>(
    left: &'a [f32],
    right: &'a [f32],
) -> impl Iterator<Item = (&'a [f32], &'a [f32])> {
    let count = left.len().min(right.len()).div_ceil(WINDOW);
    let step = count.div_ceil(MAX_WINDOWS).max(1);
    left.chunks(WINDOW).zip(right.chunks(WINDOW)).step_by(step)
}

/// Sums that a correlation is made of.
#[derive(Default)]
struct Products {
    count: f64,
    left: f64,
    right: f64,
    left_left: f64,
    right_right: f64,
    left_right: f64,
}

impl Products {
    fn of(left: &[f32], right: &[f32]) -> Self {
        let mut sums = Self { count: left.len() as f64, ..Self::default() };
        for (&left, &right) in left.iter().zip(right) {
            let (left, right) = (f64::from(left), f64::from(right));
            sums.left += left;
            sums.right += right;
            sums.left_left += left * left;
            sums.right_right += right * right;
            sums.left_right += left * right;
        }
        sums
    }

    fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.left += other.left;
        self.right += other.right;
        self.left_left += other.left_left;
        self.right_right += other.right_right;
        self.left_right += other.left_right;
    }

    /// Mean square of the louder channel.
    fn loudest(&self) -> f64 {
        self.left_left.max(self.right_right) / self.count.max(1.0)
    }

    /// How alike both channels are, 0 to 1, whatever their gain, polarity and constant offset.
    fn correlation(&self) -> f64 {
        let count = self.count.max(1.0);
        let left = self.left_left - self.left * self.left / count;
        let right = self.right_right - self.right * self.right / count;
        let both = self.left_right - self.left * self.right / count;
        let scale = (left * right).sqrt();
        if scale > 0.0 { both.abs() / scale } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{noise, recording};
    use super::*;

    #[test]
    fn the_same_sound_at_another_level_is_dual_mono() {
        let sound = noise(1, 3 * 16_000);
        let quieter = sound.iter().map(|sample| sample * 0.3 + 0.01).collect();
        assert!(is_dual_mono(&recording(vec![sound.clone(), quieter])));
        assert!(is_dual_mono(&recording(vec![sound.clone(), sound])));
    }

    #[test]
    fn two_voices_are_not() {
        let (left, right) = (noise(1, 3 * 16_000), noise(2, 3 * 16_000));
        assert!(!is_dual_mono(&recording(vec![left, right])));
    }

    #[test]
    fn voices_that_leak_into_each_other_while_taking_turns_are_not() {
        let mut left = noise(1, 4 * 16_000);
        let mut right = left.clone();
        left[..32_000].iter_mut().for_each(|sample| *sample *= 0.1);
        right[32_000..].iter_mut().for_each(|sample| *sample *= 0.1);
        assert!(!is_dual_mono(&recording(vec![left, right])));
    }

    #[test]
    fn a_soft_voice_beside_a_loud_one_on_both_channels_is_kept_apart() {
        let left = noise(1, 8 * 16_000);
        let mut right = left.clone();
        for (sample, soft) in right[..32_000].iter_mut().zip(noise(2, 32_000)) {
            *sample = soft * 0.05;
        }
        assert!(!is_dual_mono(&recording(vec![left, right])));
    }

    #[test]
    fn one_channel_or_one_silent_channel_is_not() {
        let sound = noise(1, 16_000);
        assert!(!is_dual_mono(&recording(vec![sound.clone()])));
        assert!(!is_dual_mono(&recording(vec![sound, vec![0.0; 16_000]])));
    }
}
