//! Agreement of two raters, and of several in pairs.

use super::confusion::Confusion;
use super::table::{Scale, Unit};

/// How much a disagreement counts in a weighted kappa.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// Every disagreement the same: Cohen's kappa (Cohen 1960).
    None,
    /// By how far the points are apart.
    Linear,
    /// By the square of how far the points are apart (Fleiss and Cohen 1973).
    Quadratic,
}

impl Weights {
    /// The weight of a disagreement, 0 to 1. Points and N/A are as far apart as can be.
    pub fn of(self, scale: &Scale, left: usize, right: usize) -> f64 {
        match self {
            Self::None => f64::from(left != right),
            Self::Linear => scale.distance(left, right),
            Self::Quadratic => scale.distance(left, right).powi(2),
        }
    }
}

/// Percent agreement as a share of 1: the share of pairs of raters who gave the same mark, call by
/// call, every call that two or more have rated counting once. Not corrected for chance.
pub fn agreement(units: &[&Unit], agrees: impl Fn(usize, usize) -> bool) -> Option<f64> {
    let shares = units.iter().filter_map(|unit| {
        let given: Vec<usize> = unit.iter().flatten().copied().collect();
        let pairs = pairs(given.len()).count();
        let is_same = |(left, right): &(usize, usize)| agrees(given[*left], given[*right]);
        let same = self::pairs(given.len()).filter(is_same).count();
        (pairs > 0).then(|| same as f64 / pairs as f64)
    });
    mean(shares)
}

/// Cohen's kappa, plain or weighted (Cohen 1960, 1968); for more than two raters the mean over
/// their pairs (Light 1971), each pair over the calls that both have rated.
///
/// `None` where it is not defined: where all gave the same mark, or nobody shares a call.
pub fn kappa(units: &[&Unit], scale: &Scale, weights: Weights) -> Option<f64> {
    let raters = units.first()?.len();
    mean(pairs(raters).filter_map(|(left, right)| {
        Confusion::between(units, left, right, scale.len())
            .kappa(|one, other| weights.of(scale, one, other))
    }))
}

/// Fleiss' kappa (Fleiss 1971): raters need not be the same from call to call, but as many.
///
/// `None` where calls were rated by different numbers of raters, or all marks are the same.
pub fn fleiss(units: &[&Unit], scale: &Scale) -> Option<f64> {
    let raters = units.first()?.iter().flatten().count();
    if raters < 2 || units.iter().any(|unit| unit.iter().flatten().count() != raters) {
        return None;
    }
    let observed = agreement(units, |left, right| left == right)?;
    let all = (units.len() * raters) as f64;
    let share = |place: usize| {
        let count = units.iter().flat_map(|unit| unit.iter()).filter(|it| **it == Some(place));
        count.count() as f64 / all
    };
    let expected: f64 = (0..scale.len()).map(|place| share(place).powi(2)).sum();
    corrected(1.0 - observed, 1.0 - expected)
}

/// 1 - disagreement observed ÷ disagreement expected by chance; `None` where none is expected.
pub(super) fn corrected(observed: f64, expected: f64) -> Option<f64> {
    // Less is nothing but rounding.
    const NOTHING: f64 = 1e-12;
    (expected > NOTHING).then(|| 1.0 - observed / expected)
}

/// Every pair of so many raters once.
fn pairs(raters: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..raters).flat_map(move |left| (left + 1..raters).map(move |right| (left, right)))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (count, sum) = values.fold((0_usize, 0.0), |(count, sum), value| (count + 1, sum + value));
    (count > 0).then(|| sum / count as f64)
}
