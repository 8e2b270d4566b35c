//! Who gives less than the others, and who more.

use serde::Serialize;

use super::bootstrap::{Interval, Resampling};

/// How far a rater lies above or below the others.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bias {
    /// The calls that the rater and at least one other have given points.
    pub calls: usize,
    /// The mean of the rater's points less the mean of the others' points for the same call:
    /// below 0 for a strict rater, above 0 for a lenient one.
    pub mean: f64,
    /// Its 95 % interval.
    pub interval: Option<Interval>,
    /// What can be said of it.
    pub lean: Lean,
}

/// Whether a rater is stricter or more lenient than the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lean {
    /// Gives less: the whole interval lies below 0.
    Strict,
    /// Gives more: the whole interval lies above 0.
    Lenient,
    /// Neither shows.
    Unclear,
}

/// The bias over calls, each with the differences that were found in it: one for a criterion,
/// several where criteria are taken together. `None` without any difference.
pub fn bias(calls: &[Vec<f64>], resampling: Resampling) -> Option<Bias> {
    let calls: Vec<&Vec<f64>> = calls.iter().filter(|call| !call.is_empty()).collect();
    let mean = |calls: &[&&Vec<f64>]| {
        let count: usize = calls.iter().map(|call| call.len()).sum();
        let sum: f64 = calls.iter().flat_map(|call| call.iter()).sum();
        (count > 0).then(|| sum / count as f64)
    };
    let interval = resampling.interval(&calls, mean);
    Some(Bias {
        calls: calls.len(),
        mean: mean(&calls.iter().collect::<Vec<_>>())?,
        interval,
        lean: match interval {
            Some(interval) if interval.high < 0.0 => Lean::Strict,
            Some(interval) if interval.low > 0.0 => Lean::Lenient,
            _ => Lean::Unclear,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rater_who_gives_less_is_strict_and_one_who_varies_is_not() {
        let with = |differences: &[f64]| {
            let calls: Vec<Vec<f64>> = differences.iter().map(|it| vec![*it]).collect();
            bias(&calls, Resampling::default())
        };
        let strict = with(&[-1.0, 0.0, -1.0, -2.0, 0.0, -1.0, 0.0, -1.0]).unwrap();
        assert_eq!((strict.mean, strict.calls, strict.lean), (-0.75, 8, Lean::Strict));
        let lenient = with(&[1.0, 0.5, 1.0, 1.0]).unwrap();
        assert_eq!(lenient.lean, Lean::Lenient);
        assert_eq!(with(&[-1.0, 1.0, 0.0, 0.0]).unwrap().lean, Lean::Unclear);
        assert_eq!(with(&[2.0]).unwrap().lean, Lean::Unclear, "one call shows nothing");
        assert_eq!(with(&[]), None);
    }
}
