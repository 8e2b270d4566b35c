//! Means that say how far they can be trusted.

use statrs::distribution::{ContinuousCDF, StudentsT};

/// A mean, over how many values, and where the true mean lies with 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mean {
    /// How many values.
    pub(super) n: usize,
    /// Their mean.
    pub(super) mean: f64,
    /// The 95 % interval by Student's t; one value has none.
    pub(super) interval: Option<(f64, f64)>,
}

/// The mean of percentages, `None` when there are none. The interval is cut to what a percentage
/// can be: from 0 to 100, or further where a value itself is.
pub(super) fn mean(values: &[f64]) -> Option<Mean> {
    if values.is_empty() {
        return None;
    }
    let n = values.len();
    let mean = values.iter().sum::<f64>() / n as f64;
    Some(Mean { n, mean, interval: interval(values, mean) })
}

/// The mean of paired differences, which may be anything; `None` when there are none.
pub(super) fn mean_change(changes: &[f64]) -> Option<Mean> {
    let mean = mean(changes)?;
    let half = half_width(changes);
    Some(Mean { interval: half.map(|half| (mean.mean - half, mean.mean + half)), ..mean })
}

fn interval(values: &[f64], mean: f64) -> Option<(f64, f64)> {
    let half = half_width(values)?;
    let lowest = values.iter().copied().fold(0.0, f64::min);
    let highest = values.iter().copied().fold(100.0, f64::max);
    Some(((mean - half).max(lowest), (mean + half).min(highest)))
}

/// Half the 95 % interval of a mean by Student's t; one value has none.
fn half_width(values: &[f64]) -> Option<f64> {
    let deviation = deviation(values)?;
    let t = StudentsT::new(0.0, 1.0, values.len() as f64 - 1.0).ok()?.inverse_cdf(0.975);
    Some(t * deviation / (values.len() as f64).sqrt())
}

/// Where the true share lies with 95 % confidence when `part` of `whole` were so; `None` of nothing.
/// The score interval of Wilson (1927), which holds for small counts and near 0 and 1.
pub(super) fn share(part: usize, whole: usize) -> Option<(f64, f64)> {
    const Z: f64 = 1.959_963_984_540_054;
    let n = Some(whole).filter(|whole| *whole > 0)? as f64;
    let p = part as f64 / n;
    let middle = (p + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    Some(((middle - half).max(0.0), (middle + half).min(1.0)))
}

/// The standard deviation of a sample; `None` of fewer than two values.
pub(super) fn deviation(values: &[f64]) -> Option<f64> {
    let degrees = values.len().checked_sub(1).filter(|degrees| *degrees > 0)? as f64;
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Some((squares / degrees).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_mean_and_one_value_has_no_interval() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[80.0]), Some(Mean { n: 1, mean: 80.0, interval: None }));
    }

    #[test]
    fn the_interval_is_students() {
        // By hand: mean 80, s = sqrt(50), n = 5, t(0.975; 4) = 2.776.
        let found = mean(&[70.0, 75.0, 80.0, 85.0, 90.0]).unwrap();
        let (low, high) = found.interval.unwrap();
        assert!((low - 70.184).abs() < 0.01, "{low}");
        assert!((high - 89.816).abs() < 0.01, "{high}");
    }

    #[test]
    fn the_interval_stays_inside_what_a_percentage_can_be() {
        assert_eq!(mean(&[0.0, 100.0]).unwrap().interval, Some((0.0, 100.0)));
        assert_eq!(mean(&[90.0, 90.0]).unwrap().interval, Some((90.0, 90.0)));
    }

    #[test]
    fn the_interval_of_a_share_is_wilsons() {
        // Published for 4 of 5 and 27 of 30: 38–96 % and 74–97 %.
        let percent = |part, whole| {
            let (low, high) = share(part, whole).unwrap();
            ((low * 100.0).round(), (high * 100.0).round())
        };
        assert_eq!(percent(4, 5), (38.0, 96.0));
        assert_eq!(percent(27, 30), (74.0, 97.0));
        assert_eq!(percent(0, 10).0, 0.0);
        assert_eq!(share(0, 0), None);
    }
}
