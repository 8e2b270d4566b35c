//! Intervals by resampling.

use serde::Serialize;

use crate::random::SplitMix64;

/// From where to where a value lies with 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// How intervals are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Resampling {
    /// How often the calls are drawn anew.
    pub replicates: usize,
    /// The same seed gives the same intervals.
    pub seed: u64,
}

impl Default for Resampling {
    fn default() -> Self {
        Self { replicates: 2_000, seed: 1 }
    }
}

/// So much of the resamples must give a value, or their spread says nothing.
const DEFINED: f64 = 0.9;

impl Resampling {
    /// The 95 % percentile interval (Efron and Tibshirani 1993, chapter 13): as many items are
    /// drawn as there are, with repetition, and the value found for them, again and again; 95 % of
    /// the values lie inside.
    ///
    /// `None` for fewer than two items, and where more than a tenth of the resamples gives no
    /// value.
    pub fn interval<T>(
        self,
        items: &[T],
        value: impl Fn(&[&T]) -> Option<f64>,
    ) -> Option<Interval> {
        if items.len() < 2 {
            return None;
        }
        let mut random = SplitMix64::new(self.seed);
        let mut drawn = Vec::with_capacity(items.len());
        let mut values: Vec<f64> = (0..self.replicates)
            .filter_map(|_| {
                drawn.clear();
                drawn.extend(items.iter().filter_map(|_| random.pick(items)));
                value(&drawn)
            })
            .collect();
        if (values.len() as f64) < self.replicates as f64 * DEFINED {
            return None;
        }
        values.sort_by(f64::total_cmp);
        Some(Interval { low: quantile(&values, 0.025)?, high: quantile(&values, 0.975)? })
    }
}

/// Between the two nearest of the sorted values, in proportion (type 7 of Hyndman and Fan 1996).
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * sorted.len().checked_sub(1)? as f64;
    let below = sorted.get(place.floor() as usize)?;
    let above = sorted.get(place.ceil() as usize)?;
    Some(below + (above - below) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(values: &[&f64]) -> Option<f64> {
        Some(values.iter().copied().sum::<f64>() / values.len() as f64)
    }

    #[test]
    fn the_interval_of_a_share_is_the_one_of_the_binomial_distribution() {
        // The resampled share is Binomial(40, 0.75) ÷ 40, whose quantiles are known exactly:
        // scipy.stats.binom.ppf([0.025, 0.975], 40, 0.75) gives 24 and 35.
        let values: Vec<f64> = (0..40).map(|index| f64::from(index < 30)).collect();
        let found = Resampling::default().interval(&values, mean).unwrap();
        assert_eq!(found, Interval { low: 24.0 / 40.0, high: 35.0 / 40.0 });
    }

    #[test]
    fn the_same_seed_gives_the_same_and_another_one_nearly_the_same() {
        let values: Vec<f64> = (0..57).map(|index| f64::from(index % 13)).collect();
        let with = |seed| Resampling { seed, ..Resampling::default() }.interval(&values, mean);
        assert_eq!(with(1), with(1));
        let (one, other) = (with(1).unwrap(), with(2).unwrap());
        assert_ne!(one, other);
        assert!((one.low - other.low).abs() < 0.1 && (one.high - other.high).abs() < 0.1);
    }

    #[test]
    fn there_is_none_for_one_item_or_where_the_value_is_mostly_not_defined() {
        let resampling = Resampling::default();
        assert_eq!(resampling.interval(&[1.0], mean), None);
        assert_eq!(resampling.interval::<f64>(&[], mean), None);
        let often = |drawn: &[&f64]| drawn.iter().any(|it| **it == 1.0).then_some(1.0);
        assert_eq!(resampling.interval(&[1.0, 0.0, 0.0], often), None);
    }
}
