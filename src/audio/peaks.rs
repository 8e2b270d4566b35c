//! How loud a recording is over its length, coarse enough to draw and to keep.

use std::io;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Sound;
use crate::transcript::{Millis, Span, Speaker};

/// So many levels a channel, whatever its length: more than a screen shows of them.
const LEVELS: usize = 600;

/// One voice's loudness over the length of the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peaks {
    /// Whose channel it is.
    pub speaker: Speaker,
    /// The loudest sample of each equal stretch, from 0 (silence) to 255 (full scale); base64 in
    /// files.
    #[serde(serialize_with = "encode", deserialize_with = "decode")]
    pub levels: Vec<u8>,
}

impl Peaks {
    /// The levels of a channel; none for no samples.
    ///
    /// # Errors
    /// A long sound cannot be read back from its temporary file.
    pub fn of(speaker: Speaker, sound: &Sound) -> io::Result<Self> {
        let count = LEVELS.min(sound.len());
        let mut loudest = vec![0.0_f32; count];
        let mut index = 0;
        for second in sound.seconds() {
            for sample in second? {
                if let Some(level) = loudest.get_mut(index * count / sound.len()) {
                    *level = level.max(sample.abs());
                }
                index += 1;
            }
        }
        let levels = loudest.into_iter().map(|level| (level.min(1.0) * 255.0).round() as u8);
        Ok(Self { speaker, levels: levels.collect() })
    }

    /// The same with silence outside `spans`; `length` is that of the whole recording.
    pub fn during(mut self, spans: &[Span], length: Millis) -> Self {
        let count = self.levels.len() as u64;
        let at = |index: u64| Millis(length.0 * index / count.max(1));
        for (level, index) in self.levels.iter_mut().zip(0..) {
            let stretch = Span::new(at(index), at(index + 1));
            if spans.iter().all(|span| span.overlap(stretch) == Millis(0)) {
                *level = 0;
            }
        }
        self
    }
}

fn encode<S: Serializer>(levels: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(levels))
}

fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(deserializer)?;
    STANDARD.decode(text).map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(samples: &[f32]) -> Peaks {
        Peaks::of(Speaker::Agent, &Sound::from(samples)).unwrap()
    }

    #[test]
    fn the_loudest_sample_of_each_stretch_counts() {
        let mut samples = vec![0.0; 6_000];
        samples[15] = -0.5;
        samples[5_999] = 2.0;
        let peaks = of(&samples);
        assert_eq!(peaks.levels.len(), 600);
        assert_eq!((peaks.levels[0], peaks.levels[1], peaks.levels[599]), (0, 128, 255));
    }

    #[test]
    fn a_short_or_empty_channel_has_as_many_levels_as_samples() {
        assert_eq!(of(&[]).levels, Vec::<u8>::new());
        assert_eq!(of(&[1.0, 0.0]).levels, [255, 0]);
    }

    #[test]
    fn levels_come_back_from_a_file() {
        let peaks = of(&[0.0, 0.5, 1.0]);
        let text = serde_json::to_string(&peaks).unwrap();
        assert_eq!(text, r#"{"speaker":"agent","levels":"AID/"}"#);
        assert_eq!(serde_json::from_str::<Peaks>(&text).unwrap(), peaks);
    }
}
