//! The spectrum that the voice encoder reads.

use std::f32::consts::PI;
use std::sync::Arc;

use realfft::{RealFftPlanner, RealToComplex};

use crate::audio::SAMPLE_RATE;

/// Bands of each frame.
pub(super) const BANDS: usize = 40;

/// Samples that a frame looks at: 25 ms.
pub(super) const FRAME: usize = 400;

/// Samples from one frame to the next: 10 ms.
pub(super) const STEP: usize = 160;

/// Turns samples into the power in each of [`BANDS`] bands, as the encoder was trained on it:
/// librosa's `melspectrogram` with Slaney's scale, each band's filter having the same area.
pub(super) struct Mel {
    fft: Arc<dyn RealToComplex<f32>>,
    hann: Vec<f32>,
    filters: Vec<Filter>,
}

/// A triangle over the spectrum.
struct Filter {
    first: usize,
    weights: Vec<f32>,
}

impl Mel {
    pub(super) fn new() -> Self {
        let hann = |sample| 0.5 - 0.5 * (2.0 * PI * sample as f32 / FRAME as f32).cos();
        let edge = |band: usize| hertz(mel(f64::from(SAMPLE_RATE) / 2.0) * band as f64 / 41.0);
        let filters =
            (0..BANDS).map(|band| Filter::new(edge(band), edge(band + 1), edge(band + 2)));
        Self {
            fft: RealFftPlanner::new().plan_fft_forward(FRAME),
            hann: (0..FRAME).map(hann).collect(),
            filters: filters.collect(),
        }
    }

    /// The frames of a stretch, [`BANDS`] numbers each: as many as begin every [`STEP`] samples and
    /// lie within it.
    pub(super) fn frames(&self, samples: &[f32]) -> Vec<[f32; BANDS]> {
        let mut input = self.fft.make_input_vec();
        let mut spectrum = self.fft.make_output_vec();
        let mut scratch = self.fft.make_scratch_vec();
        let mut power = vec![0.0; spectrum.len()];
        let mut frame = |samples: &[f32]| {
            for ((value, sample), weight) in input.iter_mut().zip(samples).zip(&self.hann) {
                *value = sample * weight;
            }
            // It only fails for vectors of another length than those made for it.
            let _ = self.fft.process_with_scratch(&mut input, &mut spectrum, &mut scratch);
            for (power, bin) in power.iter_mut().zip(&spectrum) {
                *power = bin.norm_sqr();
            }
            let mut bands = [0.0; BANDS];
            for (band, filter) in bands.iter_mut().zip(&self.filters) {
                let under = power.iter().skip(filter.first).zip(&filter.weights);
                *band = under.map(|(power, weight)| power * weight).sum();
            }
            bands
        };
        samples.windows(FRAME).step_by(STEP).map(&mut frame).collect()
    }
}

impl Filter {
    /// The triangle from `low` over `top` to `high`, in hertz.
    fn new(low: f64, top: f64, high: f64) -> Self {
        let bin = f64::from(SAMPLE_RATE) / FRAME as f64;
        let first = (low / bin).ceil() as usize;
        let last = (high / bin).floor() as usize;
        let weight = |index: usize| {
            let at = index as f64 * bin;
            let height = ((at - low) / (top - low)).min((high - at) / (high - top)).max(0.0);
            (height * 2.0 / (high - low)) as f32
        };
        Self { first, weights: (first..=last.min(FRAME / 2)).map(weight).collect() }
    }
}

/// Slaney's scale: even up to 1 kHz, logarithmic above (Auditory Toolbox, 1998).
fn mel(hertz: f64) -> f64 {
    if hertz < 1000.0 {
        hertz * 3.0 / 200.0
    } else {
        15.0 + (hertz / 1000.0).ln() * 27.0 / 6.4_f64.ln()
    }
}

fn hertz(mel: f64) -> f64 {
    if mel < 15.0 { mel * 200.0 / 3.0 } else { 1000.0 * ((mel - 15.0) * 6.4_f64.ln() / 27.0).exp() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tone_is_loud_in_its_own_band() {
        let mel = Mel::new();
        for (tone, band) in [(300.0, 3), (1000.0, 13), (3000.0, 27)] {
            let step = 2.0 * PI * tone / SAMPLE_RATE as f32;
            let samples: Vec<f32> = (0..1_600).map(|at| (step * at as f32).sin() * 0.1).collect();
            let frames = mel.frames(&samples);
            assert_eq!(frames.len(), 8);
            for bands in frames {
                let loudest = (0..BANDS).max_by(|a, b| bands[*a].total_cmp(&bands[*b])).unwrap();
                assert!(loudest.abs_diff(band) <= 1, "{tone} Hz in band {loudest}");
            }
        }
    }

    #[test]
    fn too_few_samples_are_no_frame() {
        assert!(Mel::new().frames(&[0.1; FRAME - 1]).is_empty());
        assert_eq!(Mel::new().frames(&[0.1; FRAME + STEP]).len(), 2);
    }
}
