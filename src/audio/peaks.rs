//! How loud a recording is over its length, coarse enough to draw and to keep.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::transcript::Speaker;

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
    /// The levels of samples from −1 to 1; none for no samples.
    pub fn of(speaker: Speaker, samples: &[f32]) -> Self {
        let count = LEVELS.min(samples.len());
        let at = |index: usize| index * samples.len() / count.max(1);
        let level = |index: usize| {
            let stretch = samples.get(at(index)..at(index + 1)).unwrap_or_default();
            let loudest = stretch.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
            (loudest.min(1.0) * 255.0).round() as u8
        };
        Self { speaker, levels: (0..count).map(level).collect() }
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

    #[test]
    fn the_loudest_sample_of_each_stretch_counts() {
        let mut samples = vec![0.0; 6_000];
        samples[15] = -0.5;
        samples[5_999] = 2.0;
        let peaks = Peaks::of(Speaker::Agent, &samples);
        assert_eq!(peaks.levels.len(), 600);
        assert_eq!((peaks.levels[0], peaks.levels[1], peaks.levels[599]), (0, 128, 255));
    }

    #[test]
    fn a_short_or_empty_channel_has_as_many_levels_as_samples() {
        assert_eq!(Peaks::of(Speaker::Agent, &[]).levels, Vec::<u8>::new());
        assert_eq!(Peaks::of(Speaker::Agent, &[1.0, f32::NAN]).levels, [255, 0]);
    }

    #[test]
    fn levels_come_back_from_a_file() {
        let peaks = Peaks::of(Speaker::Customer, &[0.0, 0.5, 1.0]);
        let text = serde_json::to_string(&peaks).unwrap();
        assert_eq!(text, r#"{"speaker":"customer","levels":"AID/"}"#);
        assert_eq!(serde_json::from_str::<Peaks>(&text).unwrap(), peaks);
    }
}
