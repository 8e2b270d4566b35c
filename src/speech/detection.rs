//! Finding the speech of a channel of any length, part by part.

use std::io;
use std::ops::Range;

use crate::audio::{SAMPLE_RATE, Sound};

const SECOND: usize = SAMPLE_RATE as usize;

/// So much is looked at in one go, which is all of nearly every call: fifteen minutes.
const PART: usize = 900 * SECOND;

/// The detector hears this much before the place where a part goes on, to be in the picture.
const LEAD: usize = 3 * SECOND;

/// Speech that ends so close to the end of a part may go on after it.
const EDGE: usize = SECOND;

/// Somebody speaks at least that long where the detector is sure of it: a "yes" of a third of a second.
const SURE: usize = SECOND * 7 / 20;

/// Where the detector hears somebody speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Where it lies in the channel.
    pub(super) samples: Range<usize>,
    /// In so many samples of it the detector is certain.
    pub(super) certain: usize,
}

impl Stretch {
    /// Whether the detector is sure that this is speech. Of soft speech it often is not, of tones and
    /// music it hardly ever is.
    pub(super) fn is_sure(&self) -> bool {
        self.certain >= SURE
    }
}

/// The stretches of a channel in which somebody speaks, in order of time; `detect` finds them in a part
/// of it. Parts are cut in a pause.
pub(super) fn find(
    channel: &Sound,
    detect: impl Fn(&[f32]) -> Vec<Stretch>,
) -> io::Result<Vec<Stretch>> {
    find_in_parts(channel, PART, detect)
}

fn find_in_parts(
    channel: &Sound,
    part: usize,
    detect: impl Fn(&[f32]) -> Vec<Stretch>,
) -> io::Result<Vec<Stretch>> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut from: usize = 0;
    loop {
        let heard_from = from.saturating_sub(LEAD);
        let end = (from + part).min(channel.len());
        let samples = channel.read(heard_from..end)?;
        let stretches = detect(&samples).into_iter().map(|Stretch { samples, certain }| {
            let start = (heard_from + samples.start).max(from);
            Stretch { samples: start..(heard_from + samples.end).min(end), certain }
        });
        let mut stretches: Vec<Stretch> =
            stretches.filter(|stretch| !stretch.samples.is_empty()).collect();
        let is_last = end == channel.len();
        let mut next = end;
        // What may go on is left to the next part as a whole, unless it fills this one.
        if let Some(last) = stretches.last().cloned()
            && !is_last
            && last.samples.end + EDGE >= end
            && last.samples.start >= from + part / 2
        {
            stretches.pop();
            next = last.samples.start;
        }
        for stretch in stretches {
            match found.last_mut() {
                Some(before) if stretch.samples.start <= before.samples.end => {
                    before.samples.end = before.samples.end.max(stretch.samples.end);
                    before.certain += stretch.certain;
                }
                _ => found.push(stretch),
            }
        }
        if is_last {
            return Ok(found);
        }
        from = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Speech is whatever is not silent, bridging short gaps as the real detector does.
    fn detect(samples: &[f32]) -> Vec<Stretch> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for (at, _) in samples.iter().enumerate().filter(|(_, sample)| **sample != 0.0) {
            match found.last_mut() {
                Some(stretch) if at < stretch.end + 100 => stretch.end = at + 1,
                _ => found.push(at..at + 1),
            }
        }
        found.into_iter().map(sure).collect()
    }

    fn sure(samples: Range<usize>) -> Stretch {
        Stretch { certain: samples.len(), samples }
    }

    fn channel(speech: &[Range<usize>]) -> Sound {
        let mut samples = vec![0.0; 300 * SECOND];
        speech.iter().for_each(|stretch| samples[stretch.clone()].fill(0.1));
        Sound::from(&samples[..])
    }

    #[test]
    fn parts_find_what_the_whole_finds() {
        let speech = [
            5 * SECOND..9 * SECOND,
            // Over the first cut, right at the second, and over all of a part.
            95 * SECOND..104 * SECOND,
            194 * SECOND..195 * SECOND,
            196 * SECOND..299 * SECOND,
        ];
        let channel = channel(&speech);
        let whole = find_in_parts(&channel, 1_000 * SECOND, detect).unwrap();
        assert_eq!(whole, speech.clone().map(sure));
        for part in [40, 70, 100, 130, 299, 300] {
            let found = find_in_parts(&channel, part * SECOND, detect).unwrap();
            let found = found.into_iter().map(|stretch| stretch.samples);
            assert_eq!(found.collect::<Vec<_>>(), speech, "{part}");
        }
    }

    #[test]
    fn silence_has_no_speech() {
        assert!(find_in_parts(&channel(&[]), 100 * SECOND, detect).unwrap().is_empty());
        assert!(find(&Sound::from(&[][..]), detect).unwrap().is_empty());
    }
}
