//! The outline of a channel, for drawing.

/// The loudest sample of each of `count` equal stretches of a channel, from 0 to 1.
///
/// The stretches share samples when there are fewer samples than stretches; without any samples
/// all are 0.
pub fn peaks(channel: &[f32], count: usize) -> Vec<f32> {
    let bound = |index: usize| (index as u128 * channel.len() as u128 / count as u128) as usize;
    (0..count)
        .map(|index| {
            let start = bound(index);
            let end = bound(index + 1).max(start + 1).min(channel.len());
            let stretch = channel.get(start..end).unwrap_or_default();
            stretch.iter().fold(0.0, |peak: f32, sample| peak.max(sample.abs()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_counts_whatever_its_sign() {
        assert_eq!(peaks(&[0.1, -0.5, 0.2, 0.0, 0.3, -0.9], 3), [0.5, 0.2, 0.9]);
        assert_eq!(peaks(&[0.0, 0.0, 0.0, 0.0, -0.7], 2), [0.0, 0.7]);
    }

    #[test]
    fn there_are_as_many_as_asked_for() {
        assert_eq!(peaks(&[0.5, -0.25], 4), [0.5, 0.5, 0.25, 0.25]);
        assert_eq!(peaks(&[], 2), [0.0, 0.0]);
        assert!(peaks(&[1.0], 0).is_empty());
    }
}
