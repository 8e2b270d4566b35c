//! How much later one channel repeats another.

use std::io;
use std::ops::Range;

use realfft::RealFftPlanner;

use super::super::{SAMPLE_RATE, Sound};
use super::MAX_DELAY;
use super::levels::{AUDIBLE, FRAME, Levels, spread};

/// So many samples are compared at once: a second.
const WINDOW: usize = 4 * FRAME;

/// So many windows are compared, spread over the call.
const MOST_WINDOWS: usize = 64;

/// What a telephone carries, in hertz; outside it there is only noise.
const BAND: Range<usize> = 300..3_400;

/// A lag stands out when the correlation there is so many times the usual one.
const STANDS_OUT: f32 = 7.0;

/// Crosstalk without a delay may seem to come a little early, in samples.
const SLACK: usize = SAMPLE_RATE as usize / 500;

/// By how many samples the voice of the other channel comes later on the first channel, and on the
/// second; `None` where it is not found at all.
///
/// The correlation is that of the phases alone (GCC-PHAT: Knapp and Carter, "The generalized correlation
/// method for estimation of time delay", 1976), so that a filter on the way hardly matters and a soft
/// copy beside a loud voice is found.
pub(super) fn find(channels: [&Sound; 2], levels: &Levels) -> io::Result<[Option<isize>; 2]> {
    let mut planner = RealFftPlanner::<f32>::new();
    let (forward, backward) = (planner.plan_fft_forward(WINDOW), planner.plan_fft_inverse(WINDOW));
    let mut sum = forward.make_output_vec();
    let mut spectra = [forward.make_output_vec(), forward.make_output_vec()];
    let mut scratch = forward.make_scratch_vec();
    let bin = |hertz: usize| hertz * WINDOW / SAMPLE_RATE as usize;
    for start in windows(levels) {
        for (sound, spectrum) in channels.iter().zip(&mut spectra) {
            let mut samples = sound.read(start..start + WINDOW)?;
            samples.resize(WINDOW, 0.0);
            transformed(forward.process_with_scratch(&mut samples, spectrum, &mut scratch))?;
        }
        let [left, right] = &spectra;
        let band = bin(BAND.start)..bin(BAND.end);
        for ((sum, left), right) in
            sum[band.clone()].iter_mut().zip(&left[band.clone()]).zip(&right[band])
        {
            let product = left.conj() * right;
            *sum += product / product.norm().max(f32::MIN_POSITIVE);
        }
    }
    let mut correlation = backward.make_output_vec();
    transformed(backward.process(&mut sum, &mut correlation))?;
    let at = |lag: isize| correlation[lag.rem_euclid(WINDOW as isize) as usize].abs();
    let most = MAX_DELAY as isize;
    let usual =
        ((-most..=most).map(|lag| at(lag).powi(2)).sum::<f32>() / (2 * most + 1) as f32).sqrt();
    let best = |into_first: bool| {
        let later = |lag: isize| if into_first { at(-lag) } else { at(lag) };
        let lags = -(SLACK as isize)..=most;
        let best = lags.max_by(|one, other| later(*one).total_cmp(&later(*other)))?;
        (later(best) > STANDS_OUT * usual && usual > 0.0).then_some(best)
    };
    Ok([best(true), best(false)])
}

/// Where windows begin in which somebody can be heard.
fn windows(levels: &Levels) -> Vec<usize> {
    let frames = WINDOW / FRAME;
    let both = levels.of_channel(0).chunks(frames).zip(levels.of_channel(1).chunks(frames));
    let audible = both
        .enumerate()
        .filter(|(_, (left, right))| left.iter().chain(*right).any(|level| *level > AUDIBLE));
    spread(audible.map(|(index, _)| index * WINDOW).collect(), MOST_WINDOWS)
}

/// A transform fails only where its buffers have another length than its plan.
pub(super) fn transformed(result: Result<(), realfft::FftError>) -> io::Result<()> {
    result.map_err(io::Error::other)
}
