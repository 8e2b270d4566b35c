//! Sound of any sample rate brought to 16 kHz, block by block.

use rubato::audioadapter_buffers::direct::SequentialSliceOfVecs;
use rubato::{Fft, FixedSync, Indexing, Resampler as _, WindowFunction};

use super::{AudioError, SAMPLE_RATE};

/// Length of the anti-aliasing filter in samples at the lower of the two rates; longer keeps
/// more of the highest frequencies.
const FILTER: usize = 1024;

/// Brings blocks of sound to 16 kHz; whatever lies at a moment in the input lies at the same
/// moment in the output.
pub(super) struct Resampler {
    rate: u32,
    /// `None` when the sound already has the right rate.
    stage: Option<Stage>,
    frames_in: u64,
    frames_out: u64,
    /// What is ready and was not handed out yet.
    output: Vec<Vec<f32>>,
}

struct Stage {
    fft: Fft<f32>,
    /// Input that does not fill a chunk yet.
    waiting: Vec<Vec<f32>>,
    /// One chunk of output.
    chunk: Vec<Vec<f32>>,
    /// Output frames that the filter's delay still puts before the sound.
    delay: usize,
}

impl Resampler {
    /// For `channels` channels with `rate` samples per second.
    pub(super) fn new(rate: u32, channels: usize) -> Result<Self, AudioError> {
        let output = vec![Vec::new(); channels];
        let stage = if rate == SAMPLE_RATE { None } else { Some(Stage::new(rate, channels)?) };
        Ok(Self { rate, stage, frames_in: 0, frames_out: 0, output })
    }

    /// Takes the next block, one `Vec` of equal length per channel, and gives what is ready.
    pub(super) fn push(&mut self, block: &[Vec<f32>]) -> Result<&[Vec<f32>], AudioError> {
        let rate = self.rate;
        self.frames_in += block.first().map_or(0, Vec::len) as u64;
        self.output.iter_mut().for_each(Vec::clear);
        match &mut self.stage {
            None => {
                for (channel, samples) in self.output.iter_mut().zip(block) {
                    channel.extend_from_slice(samples);
                }
            }
            Some(stage) => {
                for (channel, samples) in stage.waiting.iter_mut().zip(block) {
                    channel.extend_from_slice(samples);
                }
                stage.drain(&mut self.output).map_err(|detail| failure(rate, detail))?;
            }
        }
        self.clip();
        self.frames_out += self.output.first().map_or(0, Vec::len) as u64;
        Ok(&self.output)
    }

    /// The rest, with which every channel is as long as the input to the nearest sample.
    pub(super) fn finish(mut self) -> Result<Vec<Vec<f32>>, AudioError> {
        let rates = (u128::from(SAMPLE_RATE), u128::from(self.rate));
        let length = (u128::from(self.frames_in) * rates.0 + rates.1 / 2) / rates.1;
        let left = (length as u64).saturating_sub(self.frames_out) as usize;
        let rate = self.rate;
        self.output.iter_mut().for_each(Vec::clear);
        if let Some(stage) = &mut self.stage {
            while self.output.first().is_some_and(|channel| channel.len() < left) {
                stage.pad();
                stage.drain(&mut self.output).map_err(|detail| failure(rate, detail))?;
            }
        }
        self.output.iter_mut().for_each(|channel| channel.truncate(left));
        self.clip();
        Ok(self.output)
    }

    /// The filter overshoots at steep edges of sound that is already at full scale.
    fn clip(&mut self) {
        let samples = self.output.iter_mut().flatten();
        samples.for_each(|sample| *sample = sample.clamp(-1.0, 1.0));
    }
}

fn greatest_common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { greatest_common_divisor(b, a % b) }
}

fn failure(rate: u32, detail: impl ToString) -> AudioError {
    AudioError::Resampling { rate, detail: detail.to_string() }
}

impl Stage {
    fn new(rate: u32, channels: usize) -> Result<Self, AudioError> {
        let (from, to) = (rate as usize, SAMPLE_RATE as usize);
        // Whole periods of both rates; an odd number of samples would put the middle of the
        // filter, and with it the sound, half a sample off.
        let even = 2 * from / greatest_common_divisor(from, to);
        let chunk = (FILTER * from / from.min(to)).next_multiple_of(even);
        let window = WindowFunction::BlackmanHarris2;
        let fft = Fft::new_custom(from, to, chunk, 1, channels, window, FixedSync::Both)
            .map_err(|err| failure(rate, err))?;
        Ok(Self {
            waiting: vec![Vec::new(); channels],
            chunk: vec![vec![0.0; fft.output_frames_max()]; channels],
            delay: fft.output_delay(),
            fft,
        })
    }

    /// Silence that fills the chunk and so pushes out what the filter still holds.
    fn pad(&mut self) {
        let length = self.fft.input_frames_next();
        self.waiting.iter_mut().for_each(|channel| channel.resize(length, 0.0));
    }

    /// Resamples every full chunk that waits.
    fn drain(&mut self, output: &mut [Vec<f32>]) -> Result<(), String> {
        let channels = self.waiting.len();
        let waiting = self.waiting.first().map_or(0, Vec::len);
        let mut used = 0;
        while waiting - used >= self.fft.input_frames_next() {
            let room = self.chunk.first().map_or(0, Vec::len);
            let input = SequentialSliceOfVecs::new(&self.waiting, channels, waiting)
                .map_err(|err| err.to_string())?;
            let mut chunk = SequentialSliceOfVecs::new_mut(&mut self.chunk, channels, room)
                .map_err(|err| err.to_string())?;
            let (read, written) = self
                .fft
                .process_into_buffer(&input, &mut chunk, Some(&Indexing::new().input_offset(used)))
                .map_err(|err| err.to_string())?;
            used += read;
            let skip = self.delay.min(written);
            self.delay -= skip;
            for (channel, samples) in output.iter_mut().zip(&self.chunk) {
                channel.extend_from_slice(&samples[skip..written]);
            }
        }
        self.waiting.iter_mut().for_each(|channel| drop(channel.drain(..used)));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{amplitude, tone};
    use super::*;

    const RATES: [u32; 13] = [
        4_000, 7_999, 8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000,
        96_000, 192_000,
    ];

    fn resampled(rate: u32, channels: &[Vec<f32>]) -> Vec<Vec<f32>> {
        let mut resampler = Resampler::new(rate, channels.len()).unwrap();
        let frames = channels[0].len();
        let mut all = vec![Vec::new(); channels.len()];
        for start in (0..frames).step_by(1000) {
            let end = (start + 1000).min(frames);
            let block: Vec<Vec<f32>> =
                channels.iter().map(|channel| channel[start..end].to_vec()).collect();
            for (all, ready) in all.iter_mut().zip(resampler.push(&block).unwrap()) {
                all.extend(ready);
            }
        }
        for (all, rest) in all.iter_mut().zip(resampler.finish().unwrap()) {
            all.extend(rest);
        }
        all
    }

    #[test]
    fn a_click_stays_where_it_is_on_every_channel() {
        for rate in RATES {
            let mut channels = vec![vec![0.0; rate as usize], vec![0.0; rate as usize]];
            for (channel, seconds) in channels.iter_mut().zip([0.25, 0.7]) {
                channel[(f64::from(rate) * seconds) as usize] = 1.0;
            }
            for (channel, seconds) in resampled(rate, &channels).iter().zip([0.25, 0.7]) {
                let loudest = (0..channel.len())
                    .max_by(|&a, &b| channel[a].abs().total_cmp(&channel[b].abs()));
                let at = loudest.unwrap() as f64 / 16_000.0;
                assert!((at - seconds).abs() < 0.0003, "{rate} Hz: {at} instead of {seconds}");
            }
        }
    }

    #[test]
    fn the_length_stays_the_same_however_short() {
        for rate in RATES {
            for frames in [1, 37, rate as usize / 10, rate as usize + 1] {
                let expected = (frames as f64 * 16_000.0 / f64::from(rate)).round();
                let length = resampled(rate, &[vec![0.1; frames]])[0].len();
                assert!((length as f64 - expected).abs() <= 1.0, "{rate} Hz, {frames} frames");
            }
        }
    }

    #[test]
    fn a_tone_keeps_its_loudness_and_its_phase() {
        for rate in RATES {
            let output = &resampled(rate, &[tone(440.0, rate, rate as usize)])[0];
            let expected = tone(440.0, 16_000, 16_000);
            for at in 2_000..14_000 {
                let difference = (output[at] - expected[at]).abs();
                assert!(difference < 0.002, "{rate} Hz, sample {at}: off by {difference}");
            }
        }
    }

    #[test]
    fn what_16_khz_cannot_hold_is_gone_instead_of_folded_down() {
        for rate in [44_100, 48_000, 96_000, 192_000] {
            let high = &resampled(rate, &[tone(9_000.0, rate, rate as usize)])[0];
            assert!(amplitude(high, 16_000, 7_000.0) < 1e-4, "{rate} Hz");
            let middle = &high[2_000..14_000];
            assert!(middle.iter().all(|sample| sample.abs() < 1e-3), "{rate} Hz");
            let speech = &resampled(rate, &[tone(7_000.0, rate, rate as usize)])[0];
            assert!(amplitude(&speech[2_000..14_000], 16_000, 7_000.0) > 0.49, "{rate} Hz");
        }
    }

    #[test]
    fn sound_from_8_khz_gets_no_mirror_image() {
        let output = &resampled(8_000, &[tone(3_000.0, 8_000, 8_000)])[0];
        assert!(amplitude(&output[2_000..14_000], 16_000, 5_000.0) < 1e-4);
    }
}
