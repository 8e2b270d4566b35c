//! Whether the calls seen tell somebody's scores apart from everybody else's.

use super::stats;
use crate::interface::Interface;

/// Fewer calls say too little of somebody to set them beside others.
pub(super) const FEWEST: usize = 10;

/// How somebody's mean stands to that of all other calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// Their whole 95 % interval lies above that of the others.
    Above,
    /// Their whole 95 % interval lies below that of the others.
    Below,
    /// The intervals overlap.
    NotTold,
    /// There are fewer than [`FEWEST`] calls on one side.
    TooFew,
}

/// Compares some of the calls with all the others. `all` holds `own` as well.
///
/// That two 95 % intervals do not even touch happens by chance in fewer than one of a hundred
/// comparisons, and not in one of twenty as a plain test would allow: a team has many agents.
pub(super) fn standing(own: &[f64], all: &[f64]) -> Standing {
    let others = all.len().saturating_sub(own.len());
    if own.len() < FEWEST || others < FEWEST {
        return Standing::TooFew;
    }
    let interval = |values: &[f64]| stats::mean(values).and_then(|mean| mean.interval);
    let Some((own, others)) = interval(own).zip(interval(&without(all, own))) else {
        return Standing::TooFew;
    };
    compare(own, others)
}

/// Compares two intervals.
pub(super) fn compare(own: (f64, f64), others: (f64, f64)) -> Standing {
    if own.0 > others.1 {
        Standing::Above
    } else if own.1 < others.0 {
        Standing::Below
    } else {
        Standing::NotTold
    }
}

/// The values of `all` that are left when those of `own` are taken away once each.
fn without(all: &[f64], own: &[f64]) -> Vec<f64> {
    let sorted = |values: &[f64]| {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        values
    };
    let mut own = sorted(own).into_iter().peekable();
    let mut left = sorted(all);
    left.retain(|value| own.next_if(|next| next.total_cmp(value).is_eq()).is_none());
    left
}

impl Standing {
    /// In words.
    pub(super) fn label(self, interface: Interface) -> String {
        interface.fill("report-standing", &[("standing", self.class().into())])
    }

    /// The name used for styling.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Below => "below",
            Self::NotTold => "same",
            Self::TooFew => "few",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(own: &[f64], others: &[f64]) -> Vec<f64> {
        [own, others].concat()
    }

    #[test]
    fn intervals_that_do_not_touch_tell_apart() {
        let low: Vec<f64> = (0..12).map(|n| 50.0 + f64::from(n % 3)).collect();
        let high: Vec<f64> = (0..12).map(|n| 80.0 + f64::from(n % 3)).collect();
        let team = all(&low, &high);
        assert_eq!(standing(&low, &team), Standing::Below);
        assert_eq!(standing(&high, &team), Standing::Above);
    }

    #[test]
    fn intervals_that_overlap_do_not() {
        let some: Vec<f64> = (0..12).map(|n| 60.0 + 3.0 * f64::from(n)).collect();
        let others: Vec<f64> = (0..12).map(|n| 62.0 + 3.0 * f64::from(n)).collect();
        assert_eq!(standing(&some, &all(&some, &others)), Standing::NotTold);
    }

    #[test]
    fn few_calls_prove_nothing_however_far_apart() {
        let (few, many) = ([100.0; 9], [10.0; 50]);
        assert_eq!(standing(&few, &all(&few, &many)), Standing::TooFew);
        assert_eq!(standing(&many, &all(&few, &many)), Standing::TooFew);
    }

    #[test]
    fn what_is_taken_away_is_taken_once() {
        assert_eq!(without(&[2.0, 1.0, 2.0, 3.0], &[2.0, 1.0]), [2.0, 3.0]);
    }
}
