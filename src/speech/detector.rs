//! Where somebody speaks, from how likely it is in each frame.

use std::ops::Range;

use super::SpeechError;
use super::detection::Stretch;
use super::model::SILERO;
use super::silero::{FRAME, Silero};
use crate::audio::SAMPLE_RATE;

const SECOND: usize = SAMPLE_RATE as usize;

/// From this probability on sound counts as speech. With the usual half a third of a deep voice at
/// −20 dB is missed (13.5 s instead of 19.9 s of the customer of `cold.wav`, with this 19.1 s); what is
/// wrongly taken for speech is told by its being seldom certain, see [`CERTAIN`].
const SPEECH: f32 = 0.35;

/// Below this probability speech may have ended: Silero's own distance from [`SPEECH`].
const SILENCE: f32 = SPEECH - 0.15;

/// From this probability on it is certain; of music and tones it seldom is.
const CERTAIN: f32 = 0.8;

/// A pause must last this long to end a stretch of speech.
const PAUSE: usize = SECOND * 3 / 10;

/// What is no longer than this is no speech.
const SHORTEST: usize = SECOND / 4;

/// Kept around speech, so that soft first and last sounds are not cut off.
const MARGIN: usize = SECOND * 15 / 100;

/// Finds speech; shared by all workers.
pub(super) struct Detector(Silero);

impl Detector {
    /// The detector inside the program.
    ///
    /// # Errors
    /// Its file is not what it should be.
    pub(super) fn embedded() -> Result<Self, SpeechError> {
        Silero::read(SILERO).map(Self).ok_or_else(|| SpeechError::Engine {
            action: "load the voice detector",
            reason: "its file is damaged".to_owned(),
        })
    }

    /// The stretches of a channel in which somebody speaks, in order of time.
    pub(super) fn find(&self, channel: &[f32]) -> Vec<Stretch> {
        let probabilities = self.0.probabilities(channel);
        let ends = channel.len();
        let certain = |samples: &Range<usize>| {
            let frames = samples.start / FRAME..(samples.end / FRAME).min(probabilities.len());
            let frames = probabilities.get(frames).unwrap_or_default();
            frames.iter().filter(|speech| **speech >= CERTAIN).count() * FRAME
        };
        with_margins(spoken(&probabilities), ends)
            .into_iter()
            .filter(|samples| !samples.is_empty())
            .map(|samples| Stretch { certain: certain(&samples), samples })
            .collect()
    }
}

/// Where speech is likely, in samples. It ends where silence begins that lasts for [`PAUSE`]; a frame
/// that is neither speech nor silence changes nothing.
fn spoken(probabilities: &[f32]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    let mut silent_from = None;
    for (at, speech) in probabilities.iter().enumerate().map(|(frame, p)| (frame * FRAME, *p)) {
        if speech >= SPEECH {
            silent_from = None;
            start.get_or_insert(at);
        } else if speech < SILENCE
            && let Some(began) = start
        {
            let ended = *silent_from.get_or_insert(at);
            if at - ended >= PAUSE {
                found.push(began..ended);
                (start, silent_from) = (None, None);
            }
        }
    }
    found.extend(start.map(|began| began..probabilities.len() * FRAME));
    found.retain(|stretch| stretch.len() > SHORTEST);
    found
}

/// The stretches with [`MARGIN`] on both sides; two that are near each other share what is between
/// them. None reaches beyond `end`.
fn with_margins(stretches: Vec<Range<usize>>, end: usize) -> Vec<Range<usize>> {
    let mut widened: Vec<Range<usize>> = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        let mut start = stretch.start.saturating_sub(MARGIN);
        if let Some(before) = widened.last_mut()
            && before.end > start
        {
            // The one before was given its whole margin.
            let spoken = before.end - MARGIN;
            start = spoken + (stretch.start - spoken) / 2;
            before.end = start;
        }
        widened.push(start..stretch.end + MARGIN);
    }
    for stretch in &mut widened {
        stretch.end = stretch.end.min(end);
    }
    widened
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where speech begins and ends in frames of speech (`#`), of silence (`.`) and of neither (`?`).
    fn frames(text: &str) -> Vec<(usize, usize)> {
        let probability = |frame| match frame {
            '#' => 0.9,
            '?' => (SPEECH + SILENCE) / 2.0,
            _ => 0.1,
        };
        let probabilities: Vec<f32> = text.chars().map(probability).collect();
        spoken(&probabilities).into_iter().map(|s| (s.start / FRAME, s.end / FRAME)).collect()
    }

    #[test]
    fn speech_ends_with_a_pause_of_ten_frames() {
        assert_eq!(frames(".########.........########............"), [(1, 26)]);
        assert_eq!(frames(".########...........########............"), [(1, 9), (20, 28)]);
        assert!(frames("..#######").is_empty(), "too short");
        assert_eq!(frames("..########"), [(2, 10)]);
    }

    #[test]
    fn a_doubtful_frame_neither_ends_nor_lengthens_speech() {
        assert_eq!(frames("#########....???.......########"), [(0, 9), (23, 31)]);
        assert_eq!(frames("#########????????????????????"), [(0, 29)]);
        assert!(frames("?????????????????").is_empty());
    }

    #[test]
    fn margins_meet_in_the_middle() {
        let stretches = vec![1_000..10_000, 13_000..20_000, 40_000..50_000];
        assert_eq!(with_margins(stretches, 51_000), [0..11_500, 11_500..22_400, 37_600..51_000]);
    }
}
