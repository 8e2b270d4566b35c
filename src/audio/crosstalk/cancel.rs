//! Subtracting what came over from the other channel.

use std::io;
use std::path::Path;
use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};

use super::super::{SAMPLE_RATE, Sound};
use super::lag::transformed;
use super::path::{EchoPath, TAPS};

/// Samples that are transformed at once; what they give beyond the filter's length is exact.
const BLOCK: usize = 4_096;
const STEP: usize = BLOCK - TAPS;

/// Loudness is compared in steps of 10 ms …
const GATE: usize = SAMPLE_RATE as usize / 100;

/// … over so many of them on each side.
const AROUND: usize = 4;

/// So many steps are worked on at once: ten seconds.
const PART: usize = 1_000 * GATE;

/// What is left of echo without a voice of its own is turned down to this part.
const TURNED_DOWN: f32 = 0.01;

/// Left over is what has no more than so many times the energy that the filter usually leaves …
const MARGIN: f32 = 4.0;

/// … and never more than this part of the echo's: a voice so soft under the other one is lost.
const MOST_LEFT_OVER: f32 = 0.25;

/// Less than this is always taken for left over.
const LEAST_LEFT_OVER: f32 = 0.003;

/// A channel without the other one's voice.
pub(super) struct Cleaned {
    /// What is left of it.
    pub(super) sound: Sound,
    /// The channel as it was, but silent where it has no voice of its own.
    pub(super) own: Sound,
}

/// The sound of `to` without what comes from `from`. Where nothing but a rest of that is left, it is turned
/// down as well, as in every echo canceller: what a codec bent cannot be subtracted.
pub(super) fn cancel(
    path: &EchoPath,
    from: &Sound,
    to: &Sound,
    folder: &Path,
) -> io::Result<Cleaned> {
    let filter = Convolution::new(&path.taps)?;
    let left_over = (path.remains * MARGIN).clamp(LEAST_LEFT_OVER, MOST_LEFT_OVER);
    let margin = AROUND * GATE;
    let (mut sound, mut own) = (Sound::kept_in(folder), Sound::kept_in(folder));
    for start in (0..to.len()).step_by(PART) {
        let end = (start + PART).min(to.len());
        let first = start.saturating_sub(margin);
        let heard = to.read(first..end + margin)?;
        let echo = filter.apply(from, first as isize - path.delay, heard.len())?;
        let rest: Vec<f32> = heard.iter().zip(&echo).map(|(heard, echo)| heard - echo).collect();
        let gains = gains(&echo, &rest, left_over);
        let kept = |samples: &[f32]| -> Vec<f32> {
            let kept = samples.iter().enumerate().map(|(at, sample)| sample * gain_at(&gains, at));
            kept.skip(start - first).take(end - start).collect()
        };
        sound.push(&kept(&rest))?;
        own.push(&kept(&heard))?;
    }
    Ok(Cleaned { sound, own })
}

/// How much of each step is kept: 1, or [`TURNED_DOWN`] where only left-over echo is in it.
fn gains(echo: &[f32], rest: &[f32], left_over: f32) -> Vec<f32> {
    let energies = |sound: &[f32]| -> Vec<f32> {
        let energy = |step: &[f32]| step.iter().map(|sample| sample * sample).sum();
        sound.chunks(GATE).map(energy).collect()
    };
    let (echo, rest) = (energies(echo), energies(rest));
    let around = |energies: &[f32], at: usize| -> f32 {
        energies[at.saturating_sub(AROUND)..(at + AROUND + 1).min(energies.len())].iter().sum()
    };
    let is_left_over = |at: usize| around(&rest, at) < left_over * around(&echo, at);
    (0..rest.len()).map(|at| if is_left_over(at) { TURNED_DOWN } else { 1.0 }).collect()
}

/// The gain at a sample, changing evenly from the middle of a step to that of the next.
fn gain_at(gains: &[f32], at: usize) -> f32 {
    let place = at as f32 / GATE as f32 - 0.5;
    let before = place.floor().max(0.0) as usize;
    let of = |index: usize| gains.get(index).or(gains.last()).copied().unwrap_or(1.0);
    let part = (place - before as f32).clamp(0.0, 1.0);
    of(before) * (1.0 - part) + of(before + 1) * part
}

/// A filter that is applied by spectra (overlap-save).
struct Convolution {
    filter: Vec<Complex32>,
    forward: Arc<dyn RealToComplex<f32>>,
    backward: Arc<dyn ComplexToReal<f32>>,
}

impl Convolution {
    fn new(taps: &[f32]) -> io::Result<Self> {
        let mut planner = RealFftPlanner::<f32>::new();
        let (forward, backward) =
            (planner.plan_fft_forward(BLOCK), planner.plan_fft_inverse(BLOCK));
        let mut padded = vec![0.0; BLOCK];
        // The transforms there and back multiply by the length.
        padded.iter_mut().zip(taps).for_each(|(place, tap)| *place = tap / BLOCK as f32);
        let mut filter = forward.make_output_vec();
        transformed(forward.process(&mut padded, &mut filter))?;
        Ok(Self { filter, forward, backward })
    }

    /// The filtered sound of `from`, from sample `start` on, which may lie before its beginning.
    fn apply(&self, from: &Sound, start: isize, length: usize) -> io::Result<Vec<f32>> {
        let mut filtered = Vec::with_capacity(length + STEP);
        let mut spectrum = self.forward.make_output_vec();
        let mut output = self.backward.make_output_vec();
        while filtered.len() < length {
            let first = start + filtered.len() as isize - TAPS as isize;
            let before = first.min(0).unsigned_abs().min(BLOCK);
            let begin = usize::try_from(first).unwrap_or(0);
            let mut input = vec![0.0; before];
            input.extend(from.read(begin..begin + BLOCK - before)?);
            if input.iter().all(|sample| sample.abs() < 1e-5) {
                filtered.resize(filtered.len() + STEP, 0.0);
                continue;
            }
            input.resize(BLOCK, 0.0);
            transformed(self.forward.process(&mut input, &mut spectrum))?;
            spectrum.iter_mut().zip(&self.filter).for_each(|(bin, tap)| *bin *= tap);
            for end in [0, BLOCK / 2] {
                spectrum[end].im = 0.0;
            }
            transformed(self.backward.process(&mut spectrum, &mut output))?;
            filtered.extend_from_slice(&output[TAPS..]);
        }
        filtered.truncate(length);
        Ok(filtered)
    }
}
