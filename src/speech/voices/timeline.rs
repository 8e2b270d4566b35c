//! Which voice speaks at which moment.

use std::ops::Range;

use super::encoder::Voiceprint;
use super::path;
use super::windows::LENGTH;
use crate::audio::SAMPLE_RATE;
use crate::transcript::{Millis, Span, Word};

/// The voice is told every tenth of a second.
const MOMENT: usize = SAMPLE_RATE as usize / 10;

/// How much a difference of cosines says about one moment.
const WEIGHT: f32 = 20.0;

/// What a change of voice costs while somebody goes on speaking.
const CHANGE: f32 = 8.0;

/// What it costs in a pause.
const CHANGE_IN_PAUSE: f32 = 2.0;

/// Seconds that must sound like another voice before a word within a sentence is given to it.
const WITHIN_SENTENCE: f32 = 0.6;

/// The same for the first word of a sentence, or after a pause.
const NEW_SENTENCE: f32 = 0.1;

/// A pause between two words.
const PAUSE: Millis = Millis(300);

/// The voices of a recording, and when each speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voices {
    count: usize,
    /// Who speaks in each tenth of a second; nobody in a pause.
    moments: Vec<Option<usize>>,
}

impl Voices {
    /// Tells for every moment of `speech` which of `voices` the windows around it sound like.
    pub(super) fn of(
        voices: &[Voiceprint],
        prints: &[Voiceprint],
        windows: &[Range<usize>],
        speech: &[Range<usize>],
    ) -> Self {
        let end = speech.last().map_or(0, |stretch| stretch.end.div_ceil(MOMENT));
        let mut sums = vec![vec![0.0_f32; voices.len()]; end];
        for (window, print) in windows.iter().zip(prints) {
            let cosines: Vec<f32> = voices.iter().map(|voice| voice.dot(print)).collect();
            let moments = window.start / MOMENT..window.end.div_ceil(MOMENT).min(end);
            for (moment, sums) in moments.clone().zip(sums.get_mut(moments).into_iter().flatten()) {
                let nearness = nearness(moment, window);
                for (sum, cosine) in sums.iter_mut().zip(&cosines) {
                    *sum += nearness * cosine;
                }
            }
        }
        let mut weights = vec![0.0_f32; end];
        for window in windows {
            let moments = window.start / MOMENT..window.end.div_ceil(MOMENT).min(end);
            for (moment, weight) in
                moments.clone().zip(weights.get_mut(moments).into_iter().flatten())
            {
                *weight += nearness(moment, window);
            }
        }
        let mut spoken = vec![false; end];
        for stretch in speech {
            let moments = stretch.start / MOMENT..stretch.end.div_ceil(MOMENT).min(end);
            spoken.get_mut(moments).into_iter().flatten().for_each(|spoken| *spoken = true);
        }
        let spoken: Vec<usize> =
            spoken.iter().enumerate().filter(|(_, spoken)| **spoken).map(|(at, _)| at).collect();
        let scores: Vec<Vec<f32>> = spoken
            .iter()
            .filter_map(|moment| Some((sums.get(*moment)?, weights.get(*moment)?)))
            .map(|(sums, weight)| {
                sums.iter().map(|sum| WEIGHT * sum / weight.max(f32::MIN_POSITIVE)).collect()
            })
            .collect();
        let cost = |step: usize| match spoken.get(step.wrapping_sub(1)..=step) {
            Some([before, now]) if now - before > 1 => CHANGE_IN_PAUSE,
            _ => CHANGE,
        };
        let mut moments = vec![None; end];
        for (moment, voice) in spoken.iter().zip(path::best(&scores, cost)) {
            moments[*moment] = Some(voice);
        }
        Self { count: voices.len(), moments }
    }

    /// How many voices there are. They are counted in the order in which they are first heard.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Who speaks in each tenth of a second, up to the end of the last speech; nobody in a pause.
    pub fn moments(&self) -> &[Option<usize>] {
        &self.moments
    }

    /// Whose each word is. A voice hardly changes within a sentence, so a moment that sounds
    /// otherwise moves no word.
    pub fn of_words(&self, words: &[Word]) -> Vec<usize> {
        let scores: Vec<Vec<f32>> = words.iter().map(|word| self.heard(word.span)).collect();
        let cost = |index: usize| match words.get(index.wrapping_sub(1)..=index) {
            Some([before, word])
                if before.text.ends_with(['.', '?', '!'])
                    || word.span.start().since(before.span.end()) >= PAUSE =>
            {
                NEW_SENTENCE
            }
            _ => WITHIN_SENTENCE,
        };
        path::best(&scores, cost)
    }

    /// For how many seconds of a span each voice speaks. A span of a pause counts for whoever
    /// speaks nearest to it, a little.
    fn heard(&self, span: Span) -> Vec<f32> {
        const MOMENT_MS: u64 = 100;
        const LITTLE: f32 = 0.01;
        let mut seconds = vec![0.0; self.count];
        let first = (span.start().0 / MOMENT_MS) as usize;
        let last = (span.end().0.div_ceil(MOMENT_MS) as usize).max(first + 1);
        for voice in self.moments.iter().take(last).skip(first).flatten() {
            seconds[*voice] += 0.1;
        }
        if seconds.iter().all(|seconds| *seconds == 0.0) {
            let at = |moment: Option<usize>| self.moments.get(moment?).copied().flatten();
            let near = (0..self.moments.len()).find_map(|away| {
                at(first.checked_sub(away)).or_else(|| at(last.checked_add(away)))
            });
            near.into_iter().for_each(|voice| seconds[voice] = LITTLE);
        }
        seconds
    }
}

/// How much a window says about a moment: most about its middle.
fn nearness(moment: usize, window: &Range<usize>) -> f32 {
    let middle = (window.start + window.end) as f32 / 2.0;
    let half = (window.len().min(LENGTH) as f32 / 2.0).max(MOMENT as f32);
    let away = ((moment as f32 + 0.5) * MOMENT as f32 - middle).abs() / half;
    (1.0 - away).max(0.05).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of 0.3 s each, the voice of every tenth of a second being a letter or a pause.
    fn told(moments: &str, words: &str) -> Vec<usize> {
        let moment = |letter: char| "ab".find(letter);
        let voices = Voices { count: 2, moments: moments.chars().map(moment).collect() };
        let word = |(text, index): (&str, u64)| Word {
            text: text.into(),
            span: Span::new(Millis(index * 300), Millis(index * 300 + 300)),
            confidence: 1.0,
        };
        voices.of_words(&words.split(' ').zip(0..).map(word).collect::<Vec<_>>())
    }

    #[test]
    fn a_word_is_its_voices() {
        assert_eq!(told("aaaaaabbbbbb", "how long? two days"), [0, 0, 1, 1]);
        assert_eq!(told("", "hello"), [0]);
    }

    #[test]
    fn a_change_waits_for_the_end_of_the_sentence() {
        // The sound changes a little before and after the full stop.
        assert_eq!(told("aaaabbbbbbbb", "thank you. my pleasure"), [0, 0, 1, 1]);
        assert_eq!(told("aaaaaaaabbbb", "thank you. my pleasure"), [0, 0, 1, 1]);
        assert_eq!(told("aaaabbaaaaaa", "that was all of it"), [0; 5]);
    }

    #[test]
    fn a_short_answer_is_no_flicker() {
        assert_eq!(told("aaaaaabbbaaaaaa", "is it? yes. good then, bye"), [0, 0, 1, 0, 0, 0]);
    }

    #[test]
    fn a_word_in_a_pause_goes_to_whoever_speaks_next_to_it() {
        assert_eq!(told("aaa.......bbbbb", "so. well. yes. it is."), [0, 0, 1, 1, 1]);
    }

    #[test]
    fn moments_sound_like_the_windows_around_them() {
        let (one, other) = (Voiceprint::from(&[1.0, 0.5][..]), Voiceprint::from(&[0.5, 1.0][..]));
        let speech = [0..2 * LENGTH, 3 * LENGTH..4 * LENGTH];
        let windows = [0..LENGTH, LENGTH..2 * LENGTH, 3 * LENGTH..4 * LENGTH];
        let prints = [one.clone(), other.clone(), one.clone()];
        let voices = Voices::of(&[one, other], &prints, &windows, &speech);
        let seconds: Vec<Option<usize>> = voices.moments().iter().copied().step_by(8).collect();
        let expected = [Some(0), Some(0), Some(1), Some(1), None, None, Some(0), Some(0)];
        assert_eq!(seconds, expected);
    }
}
