//! What a telephone line does to a sound.

use super::synth::{Filter, Random};

/// A kind of line.
#[derive(Clone, Copy)]
pub(super) struct Line {
    pub(super) name: &'static str,
    /// As loud as this, part of full scale, it hisses.
    hiss: f32,
    /// So many times too loud it is, and clips.
    overdrive: f32,
    codec: bool,
}

pub(super) const LINES: [Line; 4] = [
    Line { name: "line", hiss: 0.0004, overdrive: 1.0, codec: false },
    Line { name: "mulaw", hiss: 0.0, overdrive: 1.0, codec: true },
    Line { name: "hissing", hiss: 0.004, overdrive: 1.0, codec: true },
    Line { name: "clipped", hiss: 0.0004, overdrive: 4.0, codec: true },
];

impl Line {
    /// Limits a sound to 300 to 3,400 Hz and adds what the line adds.
    pub(super) fn carry(&self, sound: &[f32], seed: u64) -> Vec<f32> {
        let mut random = Random::new(seed ^ 0xabcd);
        let high = || Filter::high_pass(300.0, std::f32::consts::FRAC_1_SQRT_2);
        let low = || Filter::low_pass(3_400.0, std::f32::consts::FRAC_1_SQRT_2);
        let mut band = [high(), high(), low(), low()];
        let carried = sound.iter().map(|sample| {
            let sample = (sample * self.overdrive).clamp(-0.9, 0.9) + random.next() * self.hiss;
            let sample = band.iter_mut().fold(sample, |sample, filter| filter.next(sample));
            let sample = sample.clamp(-1.0, 1.0);
            if self.codec { mu_law(sample) } else { sample }
        });
        carried.collect()
    }
}

/// A sample as it comes out of the codec of telephone networks: 255 steps that grow with the level
/// (ITU-T G.711, the continuous form).
fn mu_law(sample: f32) -> f32 {
    const MU: f32 = 255.0;
    let code = (sample.abs() * MU).ln_1p() / MU.ln_1p() * 127.0;
    let level = ((code.round() / 127.0 * MU.ln_1p()).exp() - 1.0) / MU;
    level.copysign(sample)
}
