//! Every statistic of one criterion, for the terminal.

use std::borrow::Cow;

use super::text::{Page, Points, estimate, leans};
use crate::agreement::{Assessed, Estimate, Figures};
use crate::interface::Interface;
use crate::report::format::UNKNOWN;
use crate::report::text::clean;

/// Adds a part for a criterion or the total.
pub(super) fn add(page: &mut Page, assessed: &Assessed) {
    let title = clean(&assessed.title);
    let id = assessed.criterion.as_deref().map(clean).filter(|id| *id != title);
    let id = id.map(|id| format!(" ({id})")).unwrap_or_default();
    let interface = page.interface();
    let advice = assessed.judgement.advice.label(interface);
    page.heading(&format!("{title}{id}: {advice}"));
    page.line(&assessed.judgement.why(interface));
    statistics(page, assessed);
    let points = if assessed.criterion.is_some() { Points::Points } else { Points::Percent };
    if let Some(bias) = assessed.machine_bias {
        let bias = leans(bias, points, interface).into();
        page.line(&interface.fill("calibration-machine-bias", &[("bias", bias)]));
    }
    for leaning in &assessed.people_bias {
        let bias = leans(leaning.bias, points, interface).into();
        let places = [("name", clean(&leaning.name).into()), ("bias", bias)];
        page.line(&interface.fill("calibration-person-bias", &places));
    }
    confusion(page, assessed);
}

fn statistics(page: &mut Page, assessed: &Assessed) {
    let interface = page.interface();
    let figures = [&assessed.people, &assessed.machine];
    let shown: Vec<usize> = (0..2).filter(|index| figures[*index].is_some()).collect();
    let cells = |cell: &dyn Fn(&Figures) -> String| -> Vec<String> {
        let of = |index: &usize| figures[*index].as_ref().map_or_else(String::new, cell);
        shown.iter().map(of).collect()
    };
    let close = if assessed.criterion.is_some() {
        interface.text("calibration-the-same")
    } else {
        interface.text("calibration-within")
    };
    type Pick = fn(&Figures) -> Option<Estimate>;
    let picks: [(Cow<'static, str>, Pick); 9] = [
        (interface.text("calibration-kappa"), |it| it.kappa),
        (interface.text("calibration-weighted-kappa"), |it| it.weighted_kappa),
        (interface.text("calibration-fleiss-kappa"), |it| it.fleiss_kappa),
        (interface.text("calibration-alpha"), |it| it.alpha),
        (interface.text("calibration-alpha-nominal"), |it| it.alpha_nominal),
        (interface.text("calibration-alpha-ordinal"), |it| it.alpha_ordinal),
        (interface.text("calibration-icc"), |it| it.icc),
        (interface.text("calibration-icc-mean"), |it| it.icc_mean),
        (interface.text("calibration-linear-kappa"), |it| it.linear_kappa),
    ];
    let calls = interface.text("calibration-calls");
    let mut rows = vec![row(&calls, cells(&|it| it.calls.to_string()))];
    rows.push(row(&close, cells(&|it| share(it.agreement, interface))));
    for (name, pick) in picks {
        let cells = cells(&|it| estimate(pick(it), interface));
        if cells.iter().any(|cell| cell != UNKNOWN) {
            rows.push(row(&name, cells));
        }
    }
    let names = [interface.text("calibration-people"), interface.text("calibration-machine")];
    let heads: Vec<&str> =
        [""].into_iter().chain(shown.iter().map(|index| &*names[*index])).collect();
    if !shown.is_empty() {
        page.table(&heads, &rows);
    }
}

fn row(name: &str, cells: Vec<String>) -> Vec<String> {
    [name.to_owned()].into_iter().chain(cells).collect()
}

/// `85% (75–93%)`, or a dash.
fn share(estimate: Option<Estimate>, interface: Interface) -> String {
    let Some(estimate) = estimate else { return UNKNOWN.to_owned() };
    let percent = |share: f64| interface.percent((share * 100.0).round());
    let value = percent(estimate.value);
    let Some(interval) = estimate.interval else { return value };
    let low = interface.number((interval.low * 100.0).round()).into();
    interface.fill(
        "calibration-interval",
        &[("value", value.into()), ("low", low), ("high", percent(interval.high).into())],
    )
}

/// A scale of more marks than this makes a table that nobody reads.
const MOST_MARKS: usize = 8;

fn confusion(page: &mut Page, assessed: &Assessed) {
    if assessed.confusion.is_empty() || assessed.marks.len() > MOST_MARKS {
        return;
    }
    let interface = page.interface();
    let mark = |points: &Option<f64>| match points {
        None => interface.text("report-na").into_owned(),
        Some(points) => interface.number(*points),
    };
    let marks: Vec<String> = assessed.marks.iter().map(mark).collect();
    let heads: Vec<&str> = [""].into_iter().chain(marks.iter().map(String::as_str)).collect();
    let rows: Vec<Vec<String>> = marks
        .iter()
        .zip(&assessed.confusion)
        .map(|(mark, counts)| {
            let mark = [("mark", mark.as_str().into())];
            let name = interface.fill("calibration-machine-mark", &mark);
            row(&name, counts.iter().map(usize::to_string).collect())
        })
        .collect();
    page.line(&interface.text("calibration-confusion"));
    page.table(&heads, &rows);
}
