//! Silero's voice activity detector 6.2: how likely it is that somebody speaks.
//!
//! The network is small, and its weights are read from whisper.cpp's file. whisper.cpp runs it
//! frame by frame; here all frames of a channel go through the spectrum and the convolutions
//! together, and only the memory of the network is worked out one frame after the other, which takes
//! half the time. Layers and their order are those of `whisper_vad_build_graph`.

use std::collections::HashMap;
use std::sync::Arc;

use half::f16;
use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView2, ShapeBuilder};
use realfft::{RealFftPlanner, RealToComplex};

/// The network judges so many samples at once.
pub(super) const FRAME: usize = 512;

/// So many samples beside a frame are mirrored into its spectra.
const MIRRORED: usize = 64;

/// Samples that a spectrum looks at.
const SPECTRUM: usize = 256;

/// Samples from one spectrum to the next.
const STEP: usize = 128;

/// Spectra of a frame.
const SPECTRA: usize = (FRAME + 2 * MIRRORED - SPECTRUM) / STEP + 1;

/// Bins of a spectrum.
const BINS: usize = SPECTRUM / 2 + 1;

/// Numbers that the network remembers from frame to frame.
const MEMORY: usize = 128;

/// Each convolution sees a place and its two neighbours.
const TAPS: usize = 3;

/// So many frames are worked on together: 4 seconds, whose numbers stay near the processor.
const TOGETHER: usize = 128;

/// The network with its weights.
pub(super) struct Silero {
    fft: Arc<dyn RealToComplex<f32>>,
    window: Vec<f32>,
    convolutions: [Convolution; 4],
    /// What is taken in, for the four gates of the memory: rows are inputs.
    input: Array2<f32>,
    /// What is remembered, for the same gates: rows are memories.
    recurrent: Array2<f32>,
    bias: Array1<f32>,
    output: Array1<f32>,
    output_bias: f32,
}

/// Every `stride`-th place with its neighbours, weighed.
struct Convolution {
    stride: usize,
    /// Rows are the inputs at the first place, then those at the second and the third.
    weights: Array2<f32>,
    bias: Array1<f32>,
}

impl Silero {
    /// Reads the weights from a file in whisper.cpp's format; `None` where it is another one.
    pub(super) fn read(file: &[u8]) -> Option<Self> {
        let tensors = Tensors::read(file)?;
        let convolution = |layer: usize, inputs, outputs, stride| {
            let name = format!("_model.encoder.{layer}.reparam_conv");
            let weights = tensors.of(&format!("{name}.weight"), inputs * outputs * TAPS)?;
            let weight = |(row, output): (usize, usize)| {
                weights[(output * inputs + row % inputs) * TAPS + row / inputs]
            };
            Some(Convolution {
                stride,
                weights: Array2::from_shape_fn((TAPS * inputs, outputs), weight),
                bias: Array1::from_vec(tensors.of(&format!("{name}.bias"), outputs)?.to_vec()),
            })
        };
        let gates = |kind: &str| {
            let weights = tensors.of(&format!("_model.decoder.rnn.weight_{kind}"), 512 * MEMORY)?;
            let weight = |(row, gate): (usize, usize)| weights[gate * MEMORY + row];
            Some(Array2::from_shape_fn((MEMORY, 4 * MEMORY), weight))
        };
        let gate_bias = |kind: &str| {
            tensors.of(&format!("_model.decoder.rnn.bias_{kind}"), 4 * MEMORY).map(<[f32]>::to_vec)
        };
        // The first row is the cosine of frequency 0: the window itself.
        let basis = tensors.of("_model.stft.forward_basis_buffer", 2 * BINS * SPECTRUM)?;
        Some(Self {
            fft: RealFftPlanner::new().plan_fft_forward(SPECTRUM),
            window: basis[..SPECTRUM].to_vec(),
            convolutions: [
                convolution(0, BINS, 128, 1)?,
                convolution(1, 128, 64, 2)?,
                convolution(2, 64, 64, 2)?,
                convolution(3, 64, MEMORY, 1)?,
            ],
            input: gates("ih")?,
            recurrent: gates("hh")?,
            bias: Array1::from_vec(gate_bias("ih")?) + Array1::from_vec(gate_bias("hh")?),
            output: Array1::from_vec(
                tensors.of("_model.decoder.decoder.2.weight", MEMORY)?.to_vec(),
            ),
            output_bias: tensors.of("_model.decoder.decoder.2.bias", 1)?[0],
        })
    }

    /// How likely it is that somebody speaks, 0 to 1, in each [`FRAME`] of a sound at 16 kHz; what
    /// the last one lacks is silence.
    pub(super) fn probabilities(&self, samples: &[f32]) -> Vec<f32> {
        let mut memory = Memory { hidden: [0.0; MEMORY], cell: [0.0; MEMORY] };
        let mut probabilities = Vec::with_capacity(samples.len().div_ceil(FRAME));
        for stretch in samples.chunks(TOGETHER * FRAME) {
            let mut places = self.spectra(stretch);
            for convolution in &self.convolutions {
                places = convolution.apply(&places);
            }
            let mut gates = Array2::zeros((places.frames, 4 * MEMORY));
            gates += &self.bias;
            general_mat_mul(1.0, &places.inner(0), &self.input, 1.0, &mut gates);
            for gates in gates.rows_mut() {
                let hidden = memory.next(gates, &self.recurrent);
                let sum = hidden.iter().zip(&self.output).map(|(h, weight)| h.max(0.0) * weight);
                probabilities.push(sigmoid(sum.sum::<f32>() + self.output_bias));
            }
        }
        probabilities
    }

    /// The strength of each frequency at the places of each frame.
    fn spectra(&self, samples: &[f32]) -> Places {
        let mut places = Places::new(samples.len().div_ceil(FRAME), SPECTRA, BINS);
        let mut input = self.fft.make_input_vec();
        let mut spectrum = self.fft.make_output_vec();
        let mut scratch = self.fft.make_scratch_vec();
        let mut mirrored = [0.0; FRAME + 2 * MIRRORED];
        for (frame, samples) in samples.chunks(FRAME).enumerate() {
            let inside = &mut mirrored[MIRRORED..MIRRORED + FRAME];
            inside.fill(0.0);
            inside[..samples.len()].copy_from_slice(samples);
            for at in 0..MIRRORED {
                mirrored[MIRRORED - 1 - at] = mirrored[MIRRORED + 1 + at];
                mirrored[MIRRORED + FRAME + at] = mirrored[MIRRORED + FRAME - 2 - at];
            }
            for (place, heard) in mirrored.windows(SPECTRUM).step_by(STEP).enumerate() {
                for ((value, sample), weight) in input.iter_mut().zip(heard).zip(&self.window) {
                    *value = sample * weight;
                }
                // It only fails for vectors of another length than those made for it.
                let _ = self.fft.process_with_scratch(&mut input, &mut spectrum, &mut scratch);
                for (value, bin) in places.at(frame, place).iter_mut().zip(&spectrum) {
                    *value = bin.norm();
                }
            }
        }
        places
    }
}

/// Numbers at some places of each frame, with a place of zeros before the first and after the last.
struct Places {
    values: Vec<f32>,
    frames: usize,
    places: usize,
    width: usize,
}

impl Places {
    fn new(frames: usize, places: usize, width: usize) -> Self {
        Self { values: vec![0.0; frames * (places + 2) * width], frames, places, width }
    }

    /// Numbers from one frame to the next.
    fn frame(&self) -> usize {
        (self.places + 2) * self.width
    }

    fn at(&mut self, frame: usize, place: usize) -> &mut [f32] {
        let start = frame * self.frame() + (place + 1) * self.width;
        &mut self.values[start..start + self.width]
    }

    /// The numbers of `taps` neighbours, a row for each frame, from `first` on, where 0 is the place of
    /// zeros.
    fn rows(&self, first: usize, taps: usize) -> ArrayView2<'_, f32> {
        let shape = (self.frames, taps * self.width).strides((self.frame(), 1));
        ArrayView2::from_shape(shape, &self.values[first * self.width..])
            .expect("neighbours lie within their frame")
    }

    /// The numbers of one place, a row for each frame.
    fn inner(&self, place: usize) -> ArrayView2<'_, f32> {
        self.rows(place + 1, 1)
    }
}

impl Convolution {
    fn apply(&self, input: &Places) -> Places {
        let outputs = self.bias.len();
        let mut output = Places::new(input.frames, input.places.div_ceil(self.stride), outputs);
        let mut sums = Array2::zeros((input.frames, outputs));
        for place in 0..output.places {
            sums.fill(0.0);
            sums += &self.bias;
            let seen = input.rows(place * self.stride, TAPS);
            general_mat_mul(1.0, &seen, &self.weights, 1.0, &mut sums);
            for (frame, sums) in sums.rows().into_iter().enumerate() {
                for (value, sum) in output.at(frame, place).iter_mut().zip(sums) {
                    *value = sum.max(0.0);
                }
            }
        }
        output
    }
}

/// What the network remembers (a long short-term memory, Hochreiter and Schmidhuber 1997).
struct Memory {
    hidden: [f32; MEMORY],
    cell: [f32; MEMORY],
}

impl Memory {
    /// Takes in a frame; `gates` holds what its input gives for each gate.
    fn next(
        &mut self,
        mut gates: ndarray::ArrayViewMut1<'_, f32>,
        recurrent: &Array2<f32>,
    ) -> &[f32; MEMORY] {
        let gates = gates.as_slice_mut().expect("rows are contiguous");
        for (hidden, weights) in self.hidden.iter().zip(recurrent.rows()) {
            let weights = weights.to_slice().expect("rows are contiguous");
            gates.iter_mut().zip(weights).for_each(|(gate, weight)| *gate += hidden * weight);
        }
        for at in 0..MEMORY {
            let [take, keep, new, show] = [0, 1, 2, 3].map(|gate| gates[gate * MEMORY + at]);
            self.cell[at] = sigmoid(keep) * self.cell[at] + sigmoid(take) * new.tanh();
            self.hidden[at] = sigmoid(show) * self.cell[at].tanh();
        }
        &self.hidden
    }
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// The tensors of a file.
struct Tensors<'f>(HashMap<&'f str, Vec<f32>>);

impl<'f> Tensors<'f> {
    fn read(file: &'f [u8]) -> Option<Self> {
        let mut rest = Reader(file);
        let magic = rest.bytes(4)?;
        let name = rest.number()?;
        let kind = rest.bytes(name)?;
        if magic != b"lmgg" || !kind.starts_with(b"silero") {
            return None;
        }
        // Version, samples of a frame and of its surroundings, layers with three sizes each, four sizes.
        rest.bytes(5 * 4)?;
        let layers = rest.number()?;
        rest.bytes(layers.checked_mul(12)?.checked_add(16)?)?;
        let mut tensors = HashMap::new();
        while !rest.0.is_empty() {
            let [dimensions, name, half] = [rest.number()?, rest.number()?, rest.number()?];
            let mut count = 1_usize;
            for _ in 0..dimensions {
                count = count.checked_mul(rest.number()?)?;
            }
            let name = std::str::from_utf8(rest.bytes(name)?).ok()?;
            let values = match half {
                0 => {
                    let (values, _) = rest.bytes(count.checked_mul(4)?)?.as_chunks();
                    values.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect()
                }
                _ => {
                    let (values, _) = rest.bytes(count.checked_mul(2)?)?.as_chunks();
                    values.iter().map(|bytes| f16::from_le_bytes(*bytes).to_f32()).collect()
                }
            };
            tensors.insert(name, values);
        }
        Some(Self(tensors))
    }

    fn of(&self, name: &str, count: usize) -> Option<&[f32]> {
        self.0.get(name).map(Vec::as_slice).filter(|values| values.len() == count)
    }
}

/// The rest of a file.
struct Reader<'f>(&'f [u8]);

impl<'f> Reader<'f> {
    fn bytes(&mut self, count: usize) -> Option<&'f [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<usize> {
        let bytes = self.bytes(4)?.try_into().ok()?;
        usize::try_from(i32::from_le_bytes(bytes)).ok()
    }
}
