//! Krippendorff's alpha: agreement of any number of raters, some of whom may have rated only some
//! of the calls.
//!
//! Formulas: Krippendorff, K. (2011), *Computing Krippendorff's Alpha-Reliability*, section D:
//! from the coincidences o of marks c and k within calls, n their margins,
//! α = 1 - (n - 1) Σ o(c,k) δ²(c,k) ÷ Σ n(c) n(k) δ²(c,k).

use super::kappa::corrected;
use super::table::{Scale, Unit};

/// How far two marks are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// The same or not; N/A is one more mark.
    Nominal,
    /// By how many marks lie between them; N/A has no place in an order and counts as not rated.
    Ordinal,
    /// By the square of the difference in points. Points and N/A are as far apart as can be.
    Interval,
}

/// Alpha over the calls that two or more have rated. `None` where it is not defined: no such call,
/// or all marks the same.
pub fn alpha(units: &[&Unit], scale: &Scale, metric: Metric) -> Option<f64> {
    let size = scale.len();
    let mut pairs = vec![0.0; size * size];
    for unit in units {
        let counts = |place: &usize| metric != Metric::Ordinal || scale.points(*place).is_some();
        let given: Vec<usize> = unit.iter().flatten().copied().filter(counts).collect();
        if given.len() < 2 {
            continue;
        }
        let weight = 1.0 / (given.len() - 1) as f64;
        for (index, left) in given.iter().enumerate() {
            for (other, right) in given.iter().enumerate() {
                if index != other {
                    pairs[left * size + right] += weight;
                }
            }
        }
    }
    coefficient(size, scale, metric, |left, right| pairs[left * size + right])
}

/// Alpha from coincidences of `size` marks.
pub(super) fn coefficient(
    size: usize,
    scale: &Scale,
    metric: Metric,
    coincidences: impl Fn(usize, usize) -> f64,
) -> Option<f64> {
    let margins: Vec<f64> =
        (0..size).map(|left| (0..size).map(|right| coincidences(left, right)).sum()).collect();
    let all: f64 = margins.iter().sum();
    if all <= 1.0 {
        return None;
    }
    // How many marks stand before the middle of each mark's own ones.
    let middles: Vec<f64> = margins
        .iter()
        .scan(0.0, |before, margin| {
            let middle = *before + margin / 2.0;
            *before += margin;
            Some(middle)
        })
        .collect();
    let (mut observed, mut expected) = (0.0, 0.0);
    for left in 0..size {
        for right in 0..size {
            let distance = match metric {
                Metric::Nominal => f64::from(left != right),
                Metric::Ordinal => (middles[left] - middles[right]).powi(2),
                Metric::Interval => scale.distance(left, right).powi(2),
            };
            observed += coincidences(left, right) * distance;
            expected += margins[left] * margins[right] * distance;
        }
    }
    corrected(observed * (all - 1.0), expected)
}
