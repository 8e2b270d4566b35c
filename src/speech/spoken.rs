//! Which language is spoken in a call.

use super::languages::Languages;
use super::{Channel, SpeechError, Transcriber};
use crate::audio::{SAMPLE_RATE, Sound};

const SECOND: usize = SAMPLE_RATE as usize;

/// So much speech of a channel is listened to: a window of the model's. The sound before it,
/// ringing or music, says nothing of the language.
const ENOUGH: usize = 28 * SECOND;

/// A channel is looked through in parts of this length until there is enough speech.
const PART: usize = 60 * SECOND;

/// With less speech a channel goes by the rest of the call.
const LEAST: usize = 4 * SECOND;

/// From this probability on, a channel counts as being in another language than the call.
const SURE: f32 = 0.9;

/// A language, and how likely it is the one that is spoken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spoken {
    /// Its code.
    pub language: &'static str,
    /// From 0 to 1; 1 where it was said and not found.
    pub probability: f32,
}

/// The languages of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct SpokenLanguages {
    /// The one that is likeliest by all channels together.
    pub call: Spoken,
    /// The next in order of likelihood, where there is another one.
    pub second: Option<Spoken>,
    /// One per channel: that of the call, unless another one surely is spoken there.
    pub channels: Vec<Spoken>,
}

impl SpokenLanguages {
    /// What is said to be spoken.
    pub fn said(language: &'static str) -> Self {
        Self { call: Spoken { language, probability: 1.0 }, second: None, channels: Vec::new() }
    }

    /// What is spoken on a channel, counted from 0.
    pub fn on_channel(&self, index: usize) -> Spoken {
        self.channels.get(index).copied().unwrap_or(self.call)
    }

    /// Decides from how much speech was listened to on each channel, in samples, and the
    /// probability of every language there. Channels count by their speech. `None` where nobody
    /// speaks.
    fn decide(heard: &[(usize, Vec<(&'static str, f32)>)], languages: &Languages) -> Option<Self> {
        let likeliest = |mut found: Vec<Spoken>| {
            let sum: f32 = found.iter().map(|one| one.probability).sum();
            found.iter_mut().for_each(|one| one.probability /= sum.max(f32::MIN_POSITIVE));
            found.sort_by(|left, right| right.probability.total_cmp(&left.probability));
            found
        };
        let allowed = |probabilities: &[(&'static str, f32)], weight: f32| -> Vec<Spoken> {
            let allowed = probabilities.iter().filter(|(code, _)| languages.allows(code));
            allowed
                .map(|(language, sure)| Spoken { language, probability: sure * weight })
                .collect()
        };
        let mut together: Vec<Spoken> = Vec::new();
        for (length, probabilities) in heard {
            for one in allowed(probabilities, *length as f32) {
                match together.iter_mut().find(|known| known.language == one.language) {
                    Some(known) => known.probability += one.probability,
                    None => together.push(one),
                }
            }
        }
        let together = likeliest(together);
        let call = *together.first().filter(|call| call.probability > 0.0)?;
        let channels = heard.iter().map(|(length, probabilities)| {
            let own = likeliest(allowed(probabilities, 1.0)).into_iter().next();
            own.filter(|own| *length >= LEAST && own.probability >= SURE).unwrap_or(call)
        });
        Some(Self { call, second: together.get(1).copied(), channels: channels.collect() })
    }
}

impl Transcriber {
    /// Which language is spoken: the expected one, or where several may be, what the model makes of
    /// the first half minute of speech on each channel. `None` where nobody speaks.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn spoken(&self, channels: &[Channel<'_>]) -> Result<Option<SpokenLanguages>, SpeechError> {
        if let Languages::One(language) = self.languages() {
            return Ok(Some(SpokenLanguages::said(language)));
        }
        let mut heard = Vec::with_capacity(channels.len());
        for channel in channels {
            let speech = self.first_speech(channel.sound)?;
            let length = speech.len();
            let found = match length {
                0 => Vec::new(),
                _ => self.whisper.find_language(speech)?,
            };
            heard.push((length, found));
        }
        Ok(SpokenLanguages::decide(&heard, self.languages()))
    }

    /// The first speech on a channel without the pauses, [`ENOUGH`] at most.
    fn first_speech(&self, channel: &Sound) -> Result<Vec<f32>, SpeechError> {
        let mut speech = Vec::new();
        let mut from = 0;
        while speech.len() < ENOUGH && from < channel.len() {
            let end = (from + PART).min(channel.len());
            let part = channel.read(from..end).map_err(SpeechError::TemporaryFile)?;
            for stretch in self.find_speech(&part)? {
                speech.extend_from_slice(part.get(stretch).unwrap_or_default());
            }
            from = end;
        }
        speech.truncate(ENOUGH);
        Ok(speech)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(heard: &[(usize, &[(&'static str, f32)])], languages: &str) -> SpokenLanguages {
        let heard: Vec<_> =
            heard.iter().map(|(seconds, found)| (seconds * SECOND, found.to_vec())).collect();
        SpokenLanguages::decide(&heard, &languages.parse().unwrap()).unwrap()
    }

    #[test]
    fn channels_decide_together_by_how_much_is_said_on_them() {
        let found = decided(
            &[(20, &[("id", 0.7), ("ms", 0.3)]), (10, &[("id", 0.4), ("ms", 0.6)])],
            "auto",
        );
        assert_eq!(found.call.language, "id");
        assert!((found.call.probability - 0.6).abs() < 1e-5, "{found:?}");
        assert_eq!(found.second.map(|second| second.language), Some("ms"));
        assert_eq!(found.on_channel(1), found.call);
    }

    #[test]
    fn a_channel_that_is_surely_in_another_language_keeps_it() {
        let english: &[_] = &[("en", 0.97), ("pl", 0.03)];
        let polish: &[_] = &[("en", 0.02), ("pl", 0.98)];
        let found = decided(&[(28, english), (20, polish)], "auto");
        assert_eq!((found.call.language, found.on_channel(1).language), ("en", "pl"));
        // A word or two say little.
        let found = decided(&[(28, english), (2, polish)], "auto");
        assert_eq!(found.on_channel(1).language, "en");
    }

    #[test]
    fn what_may_not_be_spoken_is_not_found() {
        let found = decided(&[(20, &[("ms", 0.5), ("jw", 0.3), ("id", 0.2)])], "id,en");
        assert_eq!(found.call, Spoken { language: "id", probability: 1.0 });
    }

    #[test]
    fn where_nobody_speaks_there_is_no_language() {
        let nobody = [(0, Vec::new()), (0, Vec::new())];
        assert_eq!(SpokenLanguages::decide(&nobody, &Languages::Any), None);
    }
}
