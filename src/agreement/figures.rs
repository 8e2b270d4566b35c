//! All statistics of one table, with their intervals.

use serde::Serialize;

use super::alpha::{Metric, alpha};
use super::bootstrap::{Interval, Resampling};
use super::confusion::Confusion;
use super::icc::{Icc, icc};
use super::kappa::{Weights, agreement, fleiss, kappa};
use super::table::{Scale, Table, Unit};

/// Totals that are no further apart count as agreeing, in percent of the total.
pub const CLOSE_TOTALS: f64 = 5.0;

/// A value and where it lies with 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Estimate {
    /// What was found.
    pub value: f64,
    /// Its interval; `None` where resampling gives none.
    pub interval: Option<Interval>,
}

/// How far raters agree on one criterion or on the total. What is `None` is not defined: all gave
/// the same, say, or the statistic makes no sense for a total.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    /// The calls that could be compared.
    pub calls: usize,
    /// The raters who rated any of them.
    pub raters: usize,
    /// The calls in which somebody gave another mark than the most frequent one.
    pub varied: usize,
    /// The share of 1 in which two raters gave the same; for totals, about the same.
    pub agreement: Option<Estimate>,
    /// Cohen's kappa, N/A being one more mark.
    pub kappa: Option<Estimate>,
    /// Cohen's kappa with quadratic weights.
    pub weighted_kappa: Option<Estimate>,
    /// Cohen's kappa with linear weights.
    pub linear_kappa: Option<Estimate>,
    /// Fleiss' kappa, for three raters and more.
    pub fleiss_kappa: Option<Estimate>,
    /// Krippendorff's alpha of points; advice goes by it.
    pub alpha: Option<Estimate>,
    /// The same, where only "the same or not" counts.
    pub alpha_nominal: Option<Estimate>,
    /// The same, where only the order of marks counts.
    pub alpha_ordinal: Option<Estimate>,
    /// The calls of which all raters gave points, over which the two below are found.
    pub icc_calls: usize,
    /// ICC(2,1): one rater's points.
    pub icc: Option<Estimate>,
    /// ICC(2,k): the mean of all raters' points.
    pub icc_mean: Option<Estimate>,
}

/// What the marks are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Points of a few levels.
    Levels,
    /// Percent.
    Percent,
}

impl Figures {
    /// How far all raters of a table agree; `None` where no two have rated the same call.
    pub(super) fn among(table: &Table, kind: Kind, resampling: Resampling) -> Option<Self> {
        let units: Vec<&Unit> =
            table.units.iter().filter(|unit| unit.iter().flatten().count() > 1).collect();
        let raters = raters_of(&units);
        let scale = &table.scale;
        let sample = Sample { units: &units, resampling };
        let only = |wanted: bool, found: fn(&Sample<'_>, &Scale) -> Option<Estimate>| {
            wanted.then(|| found(&sample, scale)).flatten()
        };
        let levels = kind == Kind::Levels;
        let complete = complete(&units, scale);
        (!units.is_empty()).then(|| Self {
            calls: units.len(),
            raters,
            varied: varied(&units, scale, kind),
            agreement: sample
                .of(|units| agreement(units, |one, other| same(scale, kind, one, other))),
            kappa: only(levels, |it, scale| it.of(|units| kappa(units, scale, Weights::None))),
            weighted_kappa: only(levels, |it, scale| {
                it.of(|units| kappa(units, scale, Weights::Quadratic))
            }),
            linear_kappa: only(levels, |it, scale| {
                it.of(|units| kappa(units, scale, Weights::Linear))
            }),
            fleiss_kappa: only(levels && raters > 2, |it, scale| {
                it.of(|units| fleiss(units, scale))
            }),
            alpha: sample.of(|units| alpha(units, scale, Metric::Interval)),
            alpha_nominal: only(levels, |it, scale| {
                it.of(|units| alpha(units, scale, Metric::Nominal))
            }),
            alpha_ordinal: only(levels, |it, scale| {
                it.of(|units| alpha(units, scale, Metric::Ordinal))
            }),
            icc_calls: complete.len(),
            icc: correlation(&complete, resampling, |icc| icc.single),
            icc_mean: correlation(&complete, resampling, |icc| icc.mean),
        })
    }

    /// How far the first rater of a table agrees with the others, every call counting once; `None`
    /// where it shares no call with any of them. The correlation is with the others' mean.
    pub(super) fn of_first(table: &Table, kind: Kind, resampling: Resampling) -> Option<Self> {
        let is_shared = |unit: &&Unit| {
            unit.first().is_some_and(Option::is_some) && unit.iter().flatten().count() > 1
        };
        let units: Vec<&Unit> = table.units.iter().filter(is_shared).collect();
        let scale = &table.scale;
        let size = scale.len();
        let sample = Sample { units: &units, resampling };
        let of = |found: &dyn Fn(&Confusion) -> Option<f64>| {
            sample.of(|units| found(&Confusion::of_first_by_call(units, size)))
        };
        let levels = kind == Kind::Levels;
        let only = |found: &dyn Fn(&Confusion) -> Option<f64>| levels.then(|| of(found)).flatten();
        let weighted =
            |weights: Weights| only(&|it| it.kappa(|one, other| weights.of(scale, one, other)));
        let means: Vec<Vec<f64>> = units.iter().filter_map(|unit| with_mean(unit, scale)).collect();
        (!units.is_empty()).then(|| Self {
            calls: units.len(),
            raters: raters_of(&units),
            varied: varied(&units, scale, kind),
            agreement: match kind {
                Kind::Levels => of(&|it| it.agreement()),
                Kind::Percent => {
                    sample.of(|units| agreement(units, |one, other| same(scale, kind, one, other)))
                }
            },
            kappa: weighted(Weights::None),
            weighted_kappa: weighted(Weights::Quadratic),
            linear_kappa: weighted(Weights::Linear),
            fleiss_kappa: None,
            alpha: match kind {
                Kind::Levels => of(&|it| it.alpha(scale, Metric::Interval)),
                Kind::Percent => sample.of(|units| alpha(units, scale, Metric::Interval)),
            },
            alpha_nominal: only(&|it| it.alpha(scale, Metric::Nominal)),
            alpha_ordinal: only(&|it| it.alpha(scale, Metric::Ordinal)),
            icc_calls: means.len(),
            icc: correlation(&means, resampling, |icc| icc.single),
            icc_mean: correlation(&means, resampling, |icc| icc.mean),
        })
    }
}

/// Calls, and how they are drawn anew.
struct Sample<'t> {
    units: &'t [&'t Unit],
    resampling: Resampling,
}

impl Sample<'_> {
    fn of(&self, value: impl Fn(&[&Unit]) -> Option<f64>) -> Option<Estimate> {
        let drawn = |units: &[&&Unit]| value(&units.iter().map(|unit| **unit).collect::<Vec<_>>());
        Some(Estimate {
            value: value(self.units)?,
            interval: self.resampling.interval(self.units, drawn),
        })
    }
}

fn correlation(
    rows: &[Vec<f64>],
    resampling: Resampling,
    which: impl Fn(Icc) -> f64,
) -> Option<Estimate> {
    let value = |rows: &[&Vec<f64>]| icc(rows).map(&which);
    Some(Estimate {
        value: value(&rows.iter().collect::<Vec<_>>())?,
        interval: resampling.interval(rows, value),
    })
}

fn same(scale: &Scale, kind: Kind, one: usize, other: usize) -> bool {
    match (kind, scale.points(one), scale.points(other)) {
        (Kind::Percent, Some(one), Some(other)) => (one - other).abs() <= CLOSE_TOTALS,
        _ => one == other,
    }
}

fn raters_of(units: &[&Unit]) -> usize {
    let most = units.first().map_or(0, |unit| unit.len());
    (0..most)
        .filter(|rater| units.iter().any(|unit| matches!(unit.get(*rater), Some(Some(_)))))
        .count()
}

fn varied(units: &[&Unit], scale: &Scale, kind: Kind) -> usize {
    if kind == Kind::Percent {
        return units.len();
    }
    let count = |place: usize| {
        units.iter().flat_map(|unit| unit.iter()).filter(|it| **it == Some(place)).count()
    };
    let most = (0..scale.len()).max_by_key(|place| count(*place));
    units.iter().filter(|unit| unit.iter().flatten().any(|place| Some(*place) != most)).count()
}

/// The points of the calls of which all raters gave some. Who rated less than half of the calls is
/// left aside, since otherwise one who rated few would leave few calls for all.
fn complete(units: &[&Unit], scale: &Scale) -> Vec<Vec<f64>> {
    let raters = units.first().map_or(0, |unit| unit.len());
    let points = |unit: &Unit, rater: usize| scale.points(unit.get(rater).copied().flatten()?);
    let rated = |rater: usize| units.iter().filter(|unit| points(unit, rater).is_some()).count();
    let usual: Vec<usize> = (0..raters).filter(|rater| rated(*rater) * 2 >= units.len()).collect();
    let row = |unit: &&Unit| usual.iter().map(|rater| points(unit, *rater)).collect();
    units.iter().filter_map(row).collect()
}

/// The first rater's points and the mean of the others'.
fn with_mean(unit: &Unit, scale: &Scale) -> Option<Vec<f64>> {
    let (first, others) = unit.split_first()?;
    let first = scale.points((*first)?)?;
    let others: Vec<f64> = others.iter().flatten().filter_map(|at| scale.points(*at)).collect();
    let mean = others.iter().sum::<f64>() / others.len() as f64;
    (!others.is_empty()).then(|| vec![first, mean])
}
