//! Whether two channels carry two voices or the same sound twice.

use std::io;

use super::{SAMPLE_RATE, Sound};

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
/// A channel in which less than this share of the stretches can be heard is silent: a click or a
/// beep is no voice.
const CLICKS: f64 = 0.02;
/// One channel may come so much later than the other and still be the same sound: 20 ms.
const MAX_DELAY: usize = SAMPLE_RATE as usize / 50;
/// The delay is looked for in so many stretches, the loudest ones.
const DELAY_WINDOWS: usize = 8;

/// What two channels carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sides {
    /// Two voices, as far as their sound tells.
    Apart,
    /// The same sound twice, equally loud or not, one perhaps a little later.
    Same,
    /// Only the first channel can be heard.
    OnlyLeft,
    /// Only the second channel can be heard.
    OnlyRight,
}

impl Sides {
    /// Compares two channels.
    ///
    /// Crosstalk is no sameness: where each side leaks into the other channel, every stretch alone
    /// looks alike, but not with one and the same gain over the whole call.
    ///
    /// # Errors
    /// A temporary file cannot be read.
    pub fn of(left: &Sound, right: &Sound) -> io::Result<Self> {
        let starts: Vec<usize> = sampled(left.len().min(right.len())).collect();
        let mut loudness = Vec::with_capacity(starts.len());
        let mut likeness = Likeness::default();
        for &start in &starts {
            let window = Products::of(
                &left.read(start..start + WINDOW)?,
                &right.read(start..start + WINDOW)?,
            );
            loudness.push(window.mean_squares());
            likeness.add(&window);
        }
        let silent = |side: fn(&(f64, f64)) -> f64| is_silent(loudness.iter().map(side));
        match (silent(|window| window.0), silent(|window| window.1)) {
            (false, true) => return Ok(Self::OnlyLeft),
            (true, false) => return Ok(Self::OnlyRight),
            (true, true) => return Ok(Self::Apart),
            (false, false) => {}
        }
        if likeness.is_same() {
            return Ok(Self::Same);
        }
        let mut loudest: Vec<(f64, usize)> =
            loudness.iter().zip(&starts).map(|((l, r), start)| (l.min(*r), *start)).collect();
        loudest.sort_by(|a, b| b.0.total_cmp(&a.0));
        loudest.truncate(DELAY_WINDOWS);
        let Some(delay) = delay(left, right, &loudest)? else { return Ok(Self::Apart) };
        let mut likeness = Likeness::default();
        for start in starts.into_iter().filter(|start| *start >= MAX_DELAY) {
            // Of two readings the shorter one, at the end of the call, decides.
            let left = left.read(start..start + WINDOW)?;
            let from = start.saturating_add_signed(delay);
            likeness.add(&Products::of(&left, &right.read(from..from + WINDOW)?));
        }
        Ok(if likeness.is_same() { Self::Same } else { Self::Apart })
    }
}

impl Sound {
    /// Whether nothing can be heard in it but a click or a beep.
    ///
    /// # Errors
    /// The temporary file cannot be read.
    pub fn is_silent(&self) -> io::Result<bool> {
        let loudness = |start| {
            let window = self.read(start..start + WINDOW)?;
            Ok(Products::of(&window, &window).mean_squares().0)
        };
        let loudness: Vec<f64> = sampled(self.len()).map(loudness).collect::<io::Result<_>>()?;
        Ok(is_silent(loudness.into_iter()))
    }
}

/// Where stretches begin that lie at equal distances over a call.
fn sampled(length: usize) -> impl Iterator<Item = usize> {
    let step = length.div_ceil(WINDOW).div_ceil(MAX_WINDOWS).max(1) * WINDOW;
    (0..length).step_by(step)
}

/// Whether stretches of this loudness, a mean square each, count as silence.
fn is_silent(loudness: impl ExactSizeIterator<Item = f64>) -> bool {
    let all = loudness.len() as f64;
    loudness.filter(|loudness| *loudness > AUDIBLE).count() as f64 <= CLICKS * all
}

/// By how many samples the right channel comes later, negative for earlier, where the sound of the
/// left one is found in it again in these stretches; given with their loudness.
fn delay(left: &Sound, right: &Sound, windows: &[(f64, usize)]) -> io::Result<Option<isize>> {
    let mut sums = vec![0.0_f64; 2 * MAX_DELAY + 1];
    let mut counted = 0.0;
    for (_, start) in
        windows.iter().filter(|(loudness, start)| *loudness > AUDIBLE && *start >= MAX_DELAY)
    {
        let left = left.read(*start..start + WINDOW)?;
        let right = right.read(start - MAX_DELAY..start + WINDOW + MAX_DELAY)?;
        if left.len() < WINDOW || right.len() < WINDOW + 2 * MAX_DELAY {
            continue;
        }
        counted += 1.0;
        let energy: f32 = left.iter().map(|sample| sample * sample).sum();
        for (sum, shifted) in sums.iter_mut().zip(right.windows(WINDOW)) {
            let (mut both, mut other) = (0.0_f32, 0.0_f32);
            for (left, right) in left.iter().zip(shifted) {
                both += left * right;
                other += right * right;
            }
            *sum += f64::from(both.abs() / (energy * other).sqrt().max(f32::MIN_POSITIVE));
        }
    }
    let best = sums.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
    let found = best.filter(|(_, sum)| counted > 0.0 && **sum / counted >= SAME_SOUND / 2.0);
    Ok(found.map(|(index, _)| index as isize - MAX_DELAY as isize))
}

/// How alike two channels are over a call.
#[derive(Default)]
struct Likeness {
    audible: u32,
    alike: u32,
    whole: Products,
}

impl Likeness {
    fn add(&mut self, window: &Products) {
        let (left, right) = window.mean_squares();
        if left.max(right) > AUDIBLE {
            self.audible += 1;
            self.alike += u32::from(window.correlation() >= SAME_SOUND);
        }
        self.whole.add(window);
    }

    fn is_same(&self) -> bool {
        self.audible > 0
            && f64::from(self.alike) >= MOST_WINDOWS * f64::from(self.audible)
            && self.whole.correlation() >= SAME_SOUND
    }
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
        let mut sums = Self { count: left.len().min(right.len()) as f64, ..Self::default() };
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

    /// Mean square of each channel.
    fn mean_squares(&self) -> (f64, f64) {
        let count = self.count.max(1.0);
        (self.left_left / count, self.right_right / count)
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
    use super::super::testing::noise;
    use super::*;

    fn sides(left: &[f32], right: &[f32]) -> Sides {
        Sides::of(&Sound::from(left), &Sound::from(right)).unwrap()
    }

    #[test]
    fn the_same_sound_at_another_level_is_the_same() {
        let sound = noise(1, 3 * 16_000);
        let quieter: Vec<f32> = sound.iter().map(|sample| sample * 0.3 + 0.01).collect();
        assert_eq!(sides(&sound, &quieter), Sides::Same);
        assert_eq!(sides(&sound, &sound), Sides::Same);
    }

    #[test]
    fn the_same_sound_a_little_later_and_softer_is_the_same() {
        let sound = noise(1, 4 * 16_000);
        for delay in [-320_isize, -7, 40, 320] {
            let later: Vec<f32> = (0..sound.len())
                .map(|at| at.checked_add_signed(-delay).and_then(|from| sound.get(from)))
                .map(|sample| sample.map_or(0.0, |sample| sample * -0.2))
                .collect();
            assert_eq!(sides(&sound, &later), Sides::Same, "{delay}");
        }
        let far: Vec<f32> = [&[0.0; 2_000][..], &sound].concat();
        assert_eq!(sides(&sound, &far), Sides::Apart, "an echo is no copy");
    }

    #[test]
    fn two_voices_are_apart() {
        assert_eq!(sides(&noise(1, 3 * 16_000), &noise(2, 3 * 16_000)), Sides::Apart);
    }

    #[test]
    fn voices_that_leak_into_each_other_while_taking_turns_are_apart() {
        let mut left = noise(1, 4 * 16_000);
        let mut right = left.clone();
        left[..32_000].iter_mut().for_each(|sample| *sample *= 0.1);
        right[32_000..].iter_mut().for_each(|sample| *sample *= 0.1);
        assert_eq!(sides(&left, &right), Sides::Apart);
    }

    #[test]
    fn a_soft_voice_beside_a_loud_one_on_both_channels_is_kept_apart() {
        let left = noise(1, 8 * 16_000);
        let mut right = left.clone();
        for (sample, soft) in right[..32_000].iter_mut().zip(noise(2, 32_000)) {
            *sample = soft * 0.05;
        }
        assert_eq!(sides(&left, &right), Sides::Apart);
    }

    #[test]
    fn a_channel_with_nothing_but_hiss_and_a_click_is_silent() {
        let sound = noise(1, 60 * 16_000);
        let mut hiss: Vec<f32> = noise(2, 60 * 16_000).iter().map(|s| s * 0.001).collect();
        hiss[100..300].fill(0.5);
        assert_eq!(sides(&sound, &hiss), Sides::OnlyLeft);
        assert_eq!(sides(&hiss, &sound), Sides::OnlyRight);
        assert_eq!(sides(&hiss, &vec![0.0; 60 * 16_000]), Sides::Apart);
    }
}
