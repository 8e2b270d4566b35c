//! Cutting speech into windows that hold one voice each, as far as possible.

use std::ops::Range;

use crate::audio::SAMPLE_RATE;

/// Length of a window, that which the encoder was trained on: 1.6 s.
pub(super) const LENGTH: usize = SAMPLE_RATE as usize * 8 / 5;

/// Up to so much speech, four minutes, windows overlap by half. In longer calls the voices can be
/// told without, at half the cost.
const LITTLE: usize = 240 * SAMPLE_RATE as usize;

/// The windows of a recording, in order of time.
pub(super) struct Windows {
    /// Where each lies, in samples. A stretch of speech shorter than [`LENGTH`] is a shorter window.
    pub(super) ranges: Vec<Range<usize>>,
    /// How far apart windows of one stretch begin at most.
    pub(super) step: usize,
}

impl Windows {
    /// Cuts stretches of speech, given in order of time.
    pub(super) fn cut(speech: &[Range<usize>]) -> Self {
        let all: usize = speech.iter().map(Range::len).sum();
        let step = if all <= LITTLE { LENGTH / 2 } else { LENGTH };
        let mut ranges = Vec::new();
        for stretch in speech {
            let Some(room) = stretch.len().checked_sub(LENGTH) else {
                ranges.push(stretch.clone());
                continue;
            };
            let steps = room.div_ceil(step);
            ranges.extend((0..=steps).map(|index| {
                let start = stretch.start + room * index / steps.max(1);
                start..start + LENGTH
            }));
        }
        Self { ranges, step }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_cover_each_stretch_and_leave_none() {
        for more in [0, LITTLE] {
            let speech = [
                0..LENGTH / 3,
                50_000..50_000 + LENGTH,
                100_000..100_000 + 3 * LENGTH + 7,
                900_000..900_000 + more,
            ];
            let Windows { ranges, step } = Windows::cut(&speech);
            assert_eq!(ranges[..2], speech[..2]);
            let long: Vec<_> =
                ranges.iter().filter(|range| speech[2].contains(&range.start)).collect();
            assert_eq!((long[0].start, long[long.len() - 1].end), (speech[2].start, speech[2].end));
            for pair in long.windows(2) {
                assert!(pair[0].start < pair[1].start && pair[1].start <= pair[0].start + step);
                assert_eq!(pair[1].len(), LENGTH);
            }
        }
    }
}
