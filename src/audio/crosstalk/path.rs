//! The way on which a voice gets into the other channel.

use std::io;

use realfft::num_complex::Complex32;
use realfft::{RealFftPlanner, RealToComplex};

use super::super::Sound;
use super::lag::transformed;
use super::levels::{AUDIBLE, FRAME, spread};

/// Length of the filter in samples: 32 ms.
pub(super) const TAPS: usize = 512;

/// So many of them lie before the lag at which most arrives.
const EARLY: isize = 96;

/// So many frames are learned from at most.
const MOST_FRAMES: usize = 240;

/// How often the frames are weighed anew.
const ROUNDS: usize = 4;

/// A frame is explained when so much of its energy is left at most.
const EXPLAINED: f32 = 0.25;

/// So many frames, and such a share of those with sound, must be explained: two seconds.
const FEWEST_EXPLAINED: usize = 8;
const LEAST_SHARE: f32 = 0.15;

/// Below this energy a frame weighs no more: that of a frame at −60 dB of full scale.
const AUDIBLE_ENERGY: f32 = 3.0;

/// At so small a lag the direction shows in the levels alone.
const AT_ONCE: isize = 80;

/// How a voice gets into the other channel.
#[derive(Debug)]
pub(super) struct EchoPath {
    /// The filter.
    pub(super) taps: Vec<f32>,
    /// By how many samples its first tap is late.
    pub(super) delay: isize,
    /// The part of the echo's energy that the filter does not foresee.
    pub(super) remains: f32,
    gain: f32,
}

impl EchoPath {
    /// How much louder the voice is after the way, in decibels.
    pub(super) fn decibels(&self) -> f32 {
        10.0 * self.gain.max(1e-9).log10()
    }
}

struct Frame {
    from: Vec<Complex32>,
    to: Vec<Complex32>,
    energy: f32,
    left: f32,
}

/// Learns how the voice of `from` gets into `to`, where it is about `lag` samples late; `back` is the lag
/// of the other way, where there is one, and `levels` are those of both channels. `None` where it does
/// not get there.
///
/// Least squares over the whole call, each frame weighted by the inverse of what the filter left of it
/// the time before, as dereverberation does (Nakatani et al., "Speech dereverberation based on
/// variance-normalized delayed linear prediction", 2010): frames in which `to` has a voice of its own
/// then hardly count.
pub(super) fn estimate(
    from: &Sound,
    to: &Sound,
    lag: isize,
    back: Option<isize>,
    levels: [&[f32]; 2],
) -> io::Result<Option<EchoPath>> {
    let delay = lag - EARLY;
    let mut planner = RealFftPlanner::<f32>::new();
    let (forward, backward) = (planner.plan_fft_forward(FRAME), planner.plan_fft_inverse(FRAME));
    let mut frames = frames(from, to, lag, back, levels, &*forward)?;
    let mut taps = vec![0.0; TAPS];
    for _ in 0..ROUNDS {
        let mut own = forward.make_output_vec();
        let mut both = forward.make_output_vec();
        for frame in &frames {
            let weight = 1.0 / (frame.left + 1e-3 * frame.energy + AUDIBLE_ENERGY);
            let of_both = own.iter_mut().zip(&mut both).zip(frame.from.iter().zip(&frame.to));
            for ((own, both), (from, to)) in of_both {
                *own += from.norm_sqr() * weight;
                *both += from.conj() * to * weight;
            }
        }
        let correlated = |mut spectrum: Vec<Complex32>| {
            // A real signal's spectrum is real at both ends.
            for end in [0, FRAME / 2] {
                spectrum[end].im = 0.0;
            }
            let mut lags = backward.make_output_vec();
            transformed(backward.process(&mut spectrum, &mut lags))?;
            Ok::<_, io::Error>(
                lags[..TAPS].iter().map(|value| f64::from(*value)).collect::<Vec<f64>>(),
            )
        };
        let (own, both) = (correlated(own)?, correlated(both)?);
        let Some(solved) = solve(&own, &both) else { return Ok(None) };
        taps = solved;
        let filter = spectrum(&taps, &*forward)?;
        for frame in &mut frames {
            let rest = frame.from.iter().zip(&frame.to).zip(&filter);
            frame.left = rest.map(|((from, to), tap)| (to - from * tap).norm_sqr()).sum();
        }
    }
    let share = |frame: &Frame| frame.left / frame.energy.max(f32::MIN_POSITIVE);
    let mut shares: Vec<f32> =
        frames.iter().map(share).filter(|share| *share < EXPLAINED).collect();
    let enough = (FEWEST_EXPLAINED as f32).max(LEAST_SHARE * frames.len() as f32);
    if (shares.len() as f32) < enough {
        return Ok(None);
    }
    shares.sort_by(f32::total_cmp);
    let remains = shares.get(shares.len() / 2).copied().unwrap_or(1.0);
    let filter = spectrum(&taps, &*forward)?;
    let (mut heard, mut said) = (0.0, 0.0);
    for frame in frames.iter().filter(|frame| share(frame) < EXPLAINED) {
        said += frame.from.iter().map(Complex32::norm_sqr).sum::<f32>();
        heard +=
            frame.from.iter().zip(&filter).map(|(from, tap)| (from * tap).norm_sqr()).sum::<f32>();
    }
    let gain = heard / said.max(f32::MIN_POSITIVE);
    Ok(Some(EchoPath { taps, delay, remains, gain }))
}

/// Frames in which `from` speaks, and what `to` carries when that arrives.
fn frames(
    from: &Sound,
    to: &Sound,
    lag: isize,
    back: Option<isize>,
    [from_levels, to_levels]: [&[f32]; 2],
    forward: &dyn RealToComplex<f32>,
) -> io::Result<Vec<Frame>> {
    let later = (lag.max(0) as f32 / FRAME as f32).round() as usize;
    let is_useful = |index: &usize| {
        let (from, to) = (from_levels[*index], to_levels.get(index + later).copied());
        // At once, what is louder on the other channel comes from there; so it does a little later
        // where there is a way back.
        let is_echo = back.is_some_and(|back| {
            let before = index.saturating_sub(back.max(0) as usize / FRAME + 1);
            let earlier = to_levels[before..(before + 2).min(to_levels.len())].iter();
            earlier.copied().fold(0.0, f32::max) > 2.0 * from
        });
        to.is_some_and(|to| from > AUDIBLE && !is_echo && (lag > AT_ONCE || to < from))
    };
    let useful = (1..from_levels.len()).filter(is_useful).collect();
    let mut frames = Vec::new();
    for index in spread(useful, MOST_FRAMES) {
        let start = index * FRAME;
        let arrives = start.saturating_add_signed(lag - EARLY);
        let from = windowed_spectrum(&from.read(start..start + FRAME)?, forward)?;
        let to = windowed_spectrum(&to.read(arrives..arrives + FRAME)?, forward)?;
        let energy = to.iter().map(Complex32::norm_sqr).sum();
        frames.push(Frame { from, to, energy, left: energy });
    }
    Ok(frames)
}

/// The spectrum of a frame under von Hann's window.
fn windowed_spectrum(
    samples: &[f32],
    forward: &dyn RealToComplex<f32>,
) -> io::Result<Vec<Complex32>> {
    let mut windowed = vec![0.0; FRAME];
    for ((at, windowed), sample) in windowed.iter_mut().enumerate().zip(samples) {
        let turn = std::f32::consts::TAU * at as f32 / FRAME as f32;
        *windowed = sample * (0.5 - 0.5 * turn.cos());
    }
    let mut spectrum = forward.make_output_vec();
    transformed(forward.process(&mut windowed, &mut spectrum))?;
    Ok(spectrum)
}

fn spectrum(taps: &[f32], forward: &dyn RealToComplex<f32>) -> io::Result<Vec<Complex32>> {
    let mut padded = vec![0.0; FRAME];
    padded[..taps.len()].copy_from_slice(taps);
    let mut spectrum = forward.make_output_vec();
    transformed(forward.process(&mut padded, &mut spectrum))?;
    Ok(spectrum)
}

/// Solves the normal equations of the filter, whose matrix is made of the autocorrelation `own`, with
/// `both` on the right side (Levinson's recursion). `None` where `own` is no autocorrelation, of silence
/// for example.
fn solve(own: &[f64], both: &[f64]) -> Option<Vec<f32>> {
    /// Keeps frequencies out of which nothing can be learned from growing.
    const LOADING: f64 = 1e-5;
    let whole = own.first().copied().filter(|whole| *whole > 0.0)? * (1.0 + LOADING);
    let mut predictor: Vec<f64> = vec![1.0];
    let mut error = whole;
    let mut filter: Vec<f64> = vec![both.first()? / whole];
    for order in 1..own.len() {
        let next = predictor.iter().zip(own[1..=order].iter().rev());
        let reflection = -next.map(|(one, other)| one * other).sum::<f64>() / error;
        predictor.push(0.0);
        let mirrored: Vec<f64> = predictor.iter().rev().copied().collect();
        predictor.iter_mut().zip(&mirrored).for_each(|(one, other)| *one += reflection * other);
        error *= 1.0 - reflection * reflection;
        if error.is_nan() || error <= 0.0 {
            return None;
        }
        let reached = filter.iter().zip(own[1..=order].iter().rev());
        let missing = both.get(order)? - reached.map(|(one, other)| one * other).sum::<f64>();
        filter.push(0.0);
        let step = missing / error;
        let turned = predictor.iter().rev();
        filter.iter_mut().zip(turned).for_each(|(tap, other)| *tap += step * other);
    }
    Some(filter.into_iter().map(|tap| tap as f32).collect())
}

#[cfg(test)]
mod tests {
    use super::super::super::testing::noise;
    use super::*;

    #[test]
    fn the_filter_between_two_sounds_is_found() {
        let sound = noise(3, 20_000);
        let filter = [0.0, 0.5, -0.3, 0.0, 0.1];
        let heard: Vec<f32> = (0..sound.len())
            .map(|at| {
                let taps = filter.iter().enumerate();
                taps.map(|(tap, gain)| gain * if at < tap { 0.0 } else { sound[at - tap] }).sum()
            })
            .collect();
        let correlated = |one: &[f32], other: &[f32]| -> Vec<f64> {
            let at = |lag: usize| other[lag..].iter().zip(one).map(|(a, b)| f64::from(a * b)).sum();
            (0..8).map(at).collect()
        };
        let found = solve(&correlated(&sound, &sound), &correlated(&sound, &heard)).unwrap();
        for (tap, gain) in found.iter().enumerate() {
            let expected = filter.get(tap).copied().unwrap_or(0.0);
            assert!((gain - expected).abs() < 0.01, "{tap}: {gain}");
        }
        assert!(solve(&[0.0; 4], &[0.0; 4]).is_none(), "nothing is learned from silence");
    }
}
