//! What one side gave against what the other side gave.

use super::alpha::{Metric, coefficient};
use super::kappa::corrected;
use super::table::{Scale, Unit};

/// How often one side gave a mark (the row) where the other gave another (the column). Counts need
/// not be whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Confusion {
    size: usize,
    counts: Vec<f64>,
}

impl Confusion {
    /// Two raters, over the calls that both have rated, with so many different marks.
    pub fn between(units: &[&Unit], row: usize, column: usize, size: usize) -> Self {
        let mut table = Self { size, counts: vec![0.0; size * size] };
        for unit in units {
            if let (Some(Some(left)), Some(Some(right))) = (unit.get(row), unit.get(column)) {
                table.count(*left, *right, 1.0);
            }
        }
        table
    }

    /// The first rater (the machine) against all others (people), every pair of marks counting
    /// once.
    pub fn of_first(units: &[&Unit], size: usize) -> Self {
        Self::against_first(units, size, |_| 1.0)
    }

    /// As [`Self::of_first`], every call counting once, however many people have rated it: the
    /// first rater against one of the others taken at random.
    pub fn of_first_by_call(units: &[&Unit], size: usize) -> Self {
        Self::against_first(units, size, |others| 1.0 / others as f64)
    }

    fn against_first(units: &[&Unit], size: usize, weight: impl Fn(usize) -> f64) -> Self {
        let mut table = Self { size, counts: vec![0.0; size * size] };
        for unit in units {
            let Some((Some(first), others)) = unit.split_first() else { continue };
            let weight = weight(others.iter().flatten().count());
            for other in others.iter().flatten() {
                table.count(*first, *other, weight);
            }
        }
        table
    }

    fn count(&mut self, row: usize, column: usize, weight: f64) {
        if let Some(count) = self.counts.get_mut(row * self.size + column) {
            *count += weight;
        }
    }

    /// How often the row's mark met the column's.
    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.counts.get(row * self.size + column).copied().unwrap_or(0.0)
    }

    /// All pairs of marks.
    pub fn total(&self) -> f64 {
        self.counts.iter().sum()
    }

    /// The share of pairs that are the same.
    pub fn agreement(&self) -> Option<f64> {
        let total = self.total();
        let same: f64 = (0..self.size).map(|place| self.at(place, place)).sum();
        (total > 0.0).then(|| same / total)
    }

    /// Kappa with a weight for each disagreement (Cohen 1968): 1 - Σ w·observed ÷ Σ w·expected;
    /// with weight 1 for all of them Cohen's kappa (1960). `None` where chance alone would leave
    /// no disagreement.
    pub fn kappa(&self, weight: impl Fn(usize, usize) -> f64) -> Option<f64> {
        let total = self.total();
        if total <= 0.0 {
            return None;
        }
        let rows: Vec<f64> = (0..self.size).map(|row| self.sum(|at| self.at(row, at))).collect();
        let columns: Vec<f64> =
            (0..self.size).map(|column| self.sum(|at| self.at(at, column))).collect();
        let (mut observed, mut expected) = (0.0, 0.0);
        for (row, of_row) in rows.iter().enumerate() {
            for (column, of_column) in columns.iter().enumerate() {
                let weight = weight(row, column);
                observed += weight * self.at(row, column) / total;
                expected += weight * of_row * of_column / (total * total);
            }
        }
        corrected(observed, expected)
    }

    /// Krippendorff's alpha of the two sides, see [`super::alpha`].
    pub fn alpha(&self, scale: &Scale, metric: Metric) -> Option<f64> {
        let applies = |place: usize| metric != Metric::Ordinal || scale.points(place).is_some();
        let pair = |left: usize, right: usize| {
            let both = self.at(left, right) + self.at(right, left);
            if applies(left) && applies(right) { both } else { 0.0 }
        };
        coefficient(self.size, scale, metric, pair)
    }

    fn sum(&self, count: impl Fn(usize) -> f64) -> f64 {
        (0..self.size).map(count).sum()
    }
}
