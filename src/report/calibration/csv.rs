//! A calibration for spreadsheets.

use crate::agreement::{Assessed, Bias, Calibration, Estimate, Figures, Lean};
use crate::interface::Interface;
use crate::report::csv::{optional_number, table, text};

/// Takes one statistic out of the figures.
type Pick = fn(&Figures) -> Option<Estimate>;

/// The statistics with their names, each of which has three columns: value, low and high end.
const ESTIMATES: [(&str, Pick); 10] = [
    ("agreement", |it| it.agreement),
    ("kappa", |it| it.kappa),
    ("weighted_kappa", |it| it.weighted_kappa),
    ("linear_kappa", |it| it.linear_kappa),
    ("fleiss_kappa", |it| it.fleiss_kappa),
    ("alpha", |it| it.alpha),
    ("alpha_nominal", |it| it.alpha_nominal),
    ("alpha_ordinal", |it| it.alpha_ordinal),
    ("icc", |it| it.icc),
    ("icc_mean", |it| it.icc_mean),
];

/// One row per criterion and comparison: people among each other (`people`), the machine with
/// people (`machine`), a person with the other people (`person`, bias alone). The total has no
/// criterion.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn csv(calibration: &Calibration) -> Result<Vec<u8>, csv::Error> {
    let first = ["criterion", "title", "advice", "why", "compared", "person", "calls", "raters"];
    let mut header: Vec<String> = first.map(str::to_owned).to_vec();
    for (name, _) in ESTIMATES {
        header.extend([name.to_owned(), format!("{name}_low"), format!("{name}_high")]);
    }
    header.extend(["icc_calls", "bias", "bias_low", "bias_high", "lean"].map(str::to_owned));
    let mut rows = vec![header];
    for assessed in calibration.assessed() {
        rows.push(row(assessed, "people", "", assessed.people.as_ref(), None));
        if assessed.machine.is_some() {
            let bias = assessed.machine_bias;
            rows.push(row(assessed, "machine", "", assessed.machine.as_ref(), bias));
        }
        for leaning in &assessed.people_bias {
            rows.push(row(assessed, "person", &leaning.name, None, Some(leaning.bias)));
        }
    }
    table(rows)
}

fn row(
    assessed: &Assessed,
    compared: &str,
    person: &str,
    figures: Option<&Figures>,
    bias: Option<Bias>,
) -> Vec<String> {
    let calls = figures.map(|it| it.calls).or(bias.map(|it| it.calls));
    let count = |count: Option<usize>| count.map(|it| it.to_string()).unwrap_or_default();
    let mut row = vec![
        text(assessed.criterion.as_deref().unwrap_or_default()),
        text(&assessed.title),
        assessed.judgement.advice.label(Interface::default()),
        text(&assessed.judgement.why),
        compared.to_owned(),
        text(person),
        count(calls),
        count(figures.map(|it| it.raters)),
    ];
    for (_, pick) in ESTIMATES {
        let estimate = figures.and_then(pick);
        let interval = estimate.and_then(|it| it.interval);
        row.push(rounded(estimate.map(|it| it.value)));
        row.push(rounded(interval.map(|it| it.low)));
        row.push(rounded(interval.map(|it| it.high)));
    }
    let interval = bias.and_then(|it| it.interval);
    row.extend([
        count(figures.map(|it| it.icc_calls)),
        rounded(bias.map(|it| it.mean)),
        rounded(interval.map(|it| it.low)),
        rounded(interval.map(|it| it.high)),
        bias.map(|it| lean(it.lean)).unwrap_or_default().to_owned(),
    ]);
    row
}

fn lean(lean: Lean) -> &'static str {
    match lean {
        Lean::Strict => "strict",
        Lean::Lenient => "lenient",
        Lean::Unclear => "unclear",
    }
}

/// Four decimals are more than any calibration can tell.
fn rounded(value: Option<f64>) -> String {
    optional_number(value.map(|value| (value * 10_000.0).round() / 10_000.0))
}
