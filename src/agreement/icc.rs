//! Intraclass correlation of points.

use super::kappa::corrected;

/// Two-way random effects, absolute agreement: ICC(2,1) and ICC(2,k) of Shrout and Fleiss (1979),
/// which `McGraw` and Wong (1996) call ICC(A,1) and ICC(A,k).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// How far a single rater's points can be relied on.
    pub single: f64,
    /// The same of the mean of all raters' points.
    pub mean: f64,
}

/// The correlation over calls that every rater has rated: a row for each call, a column for each
/// rater, all rows of one length. `None` with fewer than two calls or raters, or where all points
/// are the same.
///
/// With MSR, MSC and MSE the mean squares of calls, raters and residue, n calls and k raters:
/// ICC(2,1) = (MSR - MSE) ÷ (MSR + (k - 1) MSE + k (MSC - MSE) ÷ n),
/// ICC(2,k) = (MSR - MSE) ÷ (MSR + (MSC - MSE) ÷ n).
pub fn icc(rows: &[&Vec<f64>]) -> Option<Icc> {
    let (n, k) = (rows.len(), rows.first()?.len());
    if n < 2 || k < 2 || rows.iter().any(|row| row.len() != k) {
        return None;
    }
    let (calls, raters) = (n as f64, k as f64);
    let grand = rows.iter().flat_map(|row| row.iter()).sum::<f64>() / (calls * raters);
    let off = |mean: f64| (mean - grand).powi(2);
    let of_calls: f64 = rows.iter().map(|row| off(row.iter().sum::<f64>() / raters)).sum();
    let column = |rater: usize| rows.iter().filter_map(|row| row.get(rater)).sum::<f64>() / calls;
    let of_raters: f64 = (0..k).map(|rater| off(column(rater))).sum();
    let all: f64 = rows.iter().flat_map(|row| row.iter()).map(|points| off(*points)).sum();
    let residue = (all - raters * of_calls - calls * of_raters).max(0.0);
    let msr = raters * of_calls / (calls - 1.0);
    let msc = calls * of_raters / (raters - 1.0);
    let mse = residue / ((calls - 1.0) * (raters - 1.0));
    let share = |other: f64| corrected(other, msr - mse + other);
    Some(Icc {
        single: share(raters * mse + raters * (msc - mse) / calls)?,
        mean: share(mse + (msc - mse) / calls)?,
    })
}
