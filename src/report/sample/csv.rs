//! A sample for spreadsheets.

use super::text::reason;
use crate::interface::Interface;
use crate::report::csv::{number, optional_number, optional_text, table, text};
use crate::sampling::{Chosen, Mode, Plan, Sample};

/// One row per call, in the order in which they are to be heard; how they were chosen stands in
/// every row, so that it stays with them.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn sample_csv(sample: &Sample) -> Result<Vec<u8>, csv::Error> {
    let header = [
        "order",
        "path",
        "call",
        "agent",
        "queue",
        "date",
        "duration_s",
        "percent",
        "why",
        "mode",
        "seed",
        "population",
        "filter",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    let (mode, seed) = match sample.mode {
        Mode::Random { seed, .. } => ("random", seed.to_string()),
        Mode::Risk { .. } => ("risk", String::new()),
    };
    let row = |(index, chosen): (usize, &Chosen)| {
        let call = &chosen.call;
        let reasons: Vec<String> =
            chosen.reasons.iter().map(|it| reason(it, Interface::default())).collect();
        let percents: Vec<String> =
            call.evaluations.iter().filter_map(|it| Some(number(it.percent?))).collect();
        vec![
            (index + 1).to_string(),
            text(&call.path),
            text(&call.name),
            optional_text(call.agent.as_deref()),
            optional_text(call.queue.as_deref()),
            call.date.map(|date| date.to_string()).unwrap_or_default(),
            optional_number(call.seconds),
            percents.join(" "),
            text(&reasons.join("; ")),
            mode.to_owned(),
            seed.clone(),
            sample.population.to_string(),
            text(&sample.filter.words(Interface::default()).join(", ")),
        ]
    };
    rows.extend(sample.chosen.iter().enumerate().map(row));
    table(rows)
}

/// One row per margin for all calls, then one per agent.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn plan_csv(plan: &Plan) -> Result<Vec<u8>, csv::Error> {
    let header = ["of", "agent", "population", "confidence", "margin", "calls"];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    let confidence = number(plan.confidence);
    rows.extend(plan.margins.iter().map(|need| {
        let of = ["all".to_owned(), String::new(), plan.population.to_string()];
        [of.to_vec(), vec![confidence.clone(), number(need.margin), need.calls.to_string()]]
            .concat()
    }));
    rows.extend(plan.agents.iter().map(|need| {
        let of =
            ["agent".to_owned(), optional_text(need.agent.as_deref()), need.population.to_string()];
        [of.to_vec(), vec![confidence.clone(), "10".to_owned(), need.calls.to_string()]].concat()
    }));
    table(rows)
}
