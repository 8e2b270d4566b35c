//! Packing speech into the windows that the speech model reads.
//!
//! Whisper always reads 30 seconds. Windows filled with speech from different places of a channel
//! cost far less than one window per stretch of speech; a [`Window`] remembers where each piece
//! came from, so that words get the times they have in the call.

use std::io;
use std::ops::Range;

use crate::audio::{SAMPLE_RATE, Sound};

/// A window of at most this many samples leaves the model room at the end; without it the decoder
/// tends to repeat itself.
const MAX_SAMPLES: usize = 28 * SAMPLE_RATE as usize;

/// A shorter pause between two stretches of speech is kept as it is.
const KEPT_PAUSE: usize = SAMPLE_RATE as usize;

/// Silence between pieces that were not neighbours.
const GAP: usize = SAMPLE_RATE as usize * 3 / 10;

/// Where speech longer than a window is cut: at its quietest moment this close to the limit.
const CUT_SEARCH: usize = 5 * SAMPLE_RATE as usize;

/// Pieces of one channel that are recognised together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Window {
    /// In order of time: where each piece lies in the channel, in samples.
    pieces: Vec<Range<usize>>,
}

impl Window {
    /// The sound of the window: its pieces with silence between them.
    pub(super) fn samples(&self, channel: &Sound) -> io::Result<Vec<f32>> {
        let mut samples = Vec::with_capacity(MAX_SAMPLES);
        for (index, piece) in self.pieces.iter().enumerate() {
            if index > 0 {
                samples.resize(samples.len() + GAP, 0.0);
            }
            samples.extend(channel.read(piece.clone())?);
        }
        Ok(samples)
    }

    /// Where it begins in the channel, in samples.
    pub(super) fn start(&self) -> usize {
        self.pieces.first().map_or(0, |piece| piece.start)
    }

    /// The place in the channel of a sample of the window. A sample in the silence between two
    /// pieces belongs to the nearer one.
    pub(super) fn locate(&self, sample: usize) -> usize {
        let mut start = 0;
        for (index, piece) in self.pieces.iter().enumerate() {
            let end = start + piece.len();
            let is_last = index + 1 == self.pieces.len();
            if sample < end + GAP / 2 || is_last {
                let inside = sample.saturating_sub(start).min(piece.len());
                return piece.start + inside;
            }
            start = end + GAP;
        }
        0
    }

    /// The same pieces in two windows; `None` for a single piece too short to cut.
    pub(super) fn halves(&self, channel: &Sound) -> io::Result<Option<(Self, Self)>> {
        if let [piece] = &self.pieces[..] {
            if piece.len() < 4 * SAMPLE_RATE as usize {
                return Ok(None);
            }
            let third = piece.len() / 3;
            let cut = quietest(channel, piece.start + third..piece.end - third)?;
            let of = |piece: Range<usize>| Self { pieces: Vec::from([piece]) };
            return Ok(Some((of(piece.start..cut), of(cut..piece.end))));
        }
        let (first, second) = self.pieces.split_at(self.pieces.len() / 2);
        Ok(Some((Self { pieces: first.to_vec() }, Self { pieces: second.to_vec() })))
    }
}

/// Packs stretches of speech, given in order of time, into as few windows as come in that order.
pub(super) fn pack(speech: &[Range<usize>], channel: &Sound) -> io::Result<Vec<Window>> {
    let mut windows: Vec<Window> = Vec::new();
    let mut filled = 0;
    for piece in cut_to_fit(&join_neighbours(speech), channel)? {
        match windows.last_mut() {
            Some(window) if filled + GAP + piece.len() <= MAX_SAMPLES => {
                filled += GAP + piece.len();
                window.pieces.push(piece);
            }
            _ => {
                filled = piece.len();
                windows.push(Window { pieces: vec![piece] });
            }
        }
    }
    Ok(windows)
}

fn join_neighbours(speech: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for piece in speech {
        match joined.last_mut() {
            Some(last) if piece.start <= last.end + KEPT_PAUSE => last.end = piece.end,
            _ => joined.push(piece.clone()),
        }
    }
    joined
}

fn cut_to_fit(speech: &[Range<usize>], channel: &Sound) -> io::Result<Vec<Range<usize>>> {
    let mut pieces = Vec::new();
    for stretch in speech {
        let mut rest = stretch.clone();
        while rest.len() > MAX_SAMPLES {
            let limit = rest.start + MAX_SAMPLES;
            let cut = quietest(channel, limit - CUT_SEARCH..limit)?;
            pieces.push(rest.start..cut);
            rest.start = cut;
        }
        pieces.push(rest);
    }
    Ok(pieces)
}

/// The middle of the quietest fifth of a second in `range`, or the end of the range where it is
/// too short to choose.
fn quietest(channel: &Sound, range: Range<usize>) -> io::Result<usize> {
    const FRAME: usize = SAMPLE_RATE as usize / 5;
    const STEP: usize = FRAME / 4;
    let samples = channel.read(range.clone())?;
    let energy = |start: &usize| -> f32 {
        let frame = samples.get(*start..start + FRAME).unwrap_or_default();
        frame.iter().map(|sample| sample * sample).sum()
    };
    let starts = (0..range.len().saturating_sub(FRAME)).step_by(STEP);
    let quietest = starts.min_by(|left, right| energy(left).total_cmp(&energy(right)));
    Ok(quietest.map_or(range.end, |start| range.start + start + FRAME / 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: usize = SAMPLE_RATE as usize;

    fn seconds(range: Range<usize>) -> Range<usize> {
        range.start * SECOND..range.end * SECOND
    }

    #[test]
    fn samples_find_their_way_back_to_the_channel() {
        let channel: Vec<f32> = (0..60 * SECOND).map(|index| index as f32).collect();
        let channel = Sound::from(&channel[..]);
        let speech = [seconds(2..5), seconds(20..26), seconds(40..44)];
        let windows = pack(&speech, &channel).unwrap();
        assert_eq!(windows.len(), 1);
        let samples = windows[0].samples(&channel).unwrap();
        for (index, sample) in samples.iter().enumerate().filter(|(_, sample)| **sample > 0.0) {
            assert_eq!(windows[0].locate(index), *sample as usize);
        }
    }

    #[test]
    fn a_sample_in_the_silence_between_pieces_goes_to_the_nearer_one() {
        let channel = Sound::from(&vec![0.1; 60 * SECOND][..]);
        let window = &pack(&[seconds(2..5), seconds(20..26)], &channel).unwrap()[0];
        assert_eq!(window.locate(3 * SECOND + GAP / 2 - 1), 5 * SECOND);
        assert_eq!(window.locate(3 * SECOND + GAP / 2 + 1), 20 * SECOND);
        assert_eq!(window.locate(usize::MAX), 26 * SECOND);
    }

    #[test]
    fn no_window_is_longer_than_the_model_reads() {
        let channel = Sound::from(&vec![0.1; 200 * SECOND][..]);
        let windows =
            pack(&[seconds(0..100), seconds(101..103), seconds(110..199)], &channel).unwrap();
        assert!(
            windows.iter().all(|window| window.samples(&channel).unwrap().len() <= MAX_SAMPLES)
        );
        let all: usize = windows.iter().flat_map(|w| &w.pieces).map(|piece| piece.len()).sum();
        assert_eq!(all, (103 + 89) * SECOND);
    }

    #[test]
    fn long_speech_is_cut_where_it_is_quiet() {
        let mut channel = vec![0.5; 40 * SECOND];
        channel[25 * SECOND..26 * SECOND].fill(0.0);
        let channel = Sound::from(&channel[..]);
        let windows = pack(&[seconds(0..40)], &channel).unwrap();
        let cut = windows[0].pieces[0].end;
        assert!((25 * SECOND..26 * SECOND).contains(&cut), "{cut}");
    }
}
