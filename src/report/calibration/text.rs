//! A calibration for the terminal.

use std::borrow::Cow;

use super::details;
use crate::agreement::{Advice, Assessed, Bias, Calibration, Estimate, Figures, Lean};
use crate::interface::Interface;
use crate::practice::look::{Look, Tone};
use crate::report::columns::table;
use crate::report::format::UNKNOWN;
use crate::report::text::clean;

/// What to do about each criterion, the figures behind it, and how each person leans; with every
/// statistic of each criterion where `whole` asks for it.
pub fn text(calibration: &Calibration, whole: bool, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    let interface = look.interface;
    page.heading(&interface.text("calibration-title"));
    page.line(&lead(calibration, interface));
    for note in &calibration.notes {
        page.line(&clean(note));
    }
    page.advice(calibration);
    page.criteria(calibration);
    if !whole {
        page.reasons(calibration);
    }
    page.people(calibration);
    if whole {
        for assessed in calibration.assessed() {
            details::add(&mut page, assessed);
        }
    } else {
        page.text.push('\n');
        page.line(&interface.text("calibration-details-hint"));
    }
    page.text
}

fn lead(calibration: &Calibration, interface: Interface) -> String {
    let (calls, people) = (calibration.calls.into(), calibration.people.len().into());
    let mut facts =
        vec![interface.fill("calibration-rated", &[("calls", calls), ("people", people)])];
    let of_two = calibration.calls_of_two.into();
    facts.push(interface.fill("calibration-of-two", &[("calls", of_two)]));
    if calibration.calls_of_machine > 0 {
        let of_machine = calibration.calls_of_machine.into();
        facts.push(interface.fill("calibration-of-machine", &[("calls", of_machine)]));
    }
    // What is typed again stands as it is typed.
    let resampling = calibration.resampling;
    let replicates = resampling.replicates.to_string().into();
    let seed = resampling.seed.to_string().into();
    let facts = facts.join(", ").into();
    interface
        .fill("calibration-lead", &[("facts", facts), ("replicates", replicates), ("seed", seed)])
}

/// What is written so far.
pub(super) struct Page {
    look: Look,
    text: String,
}

impl Page {
    pub(super) fn interface(&self) -> Interface {
        self.look.interface
    }

    pub(super) fn heading(&mut self, title: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        for line in self.look.wrap("", title) {
            self.text.push_str(&self.look.paint(Tone::Heading, &line));
            self.text.push('\n');
        }
    }

    pub(super) fn line(&mut self, text: &str) {
        self.item("  ", text);
    }

    pub(super) fn item(&mut self, first: &str, text: &str) {
        for line in self.look.wrap(first, text) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    pub(super) fn table(&mut self, heads: &[impl AsRef<str>], rows: &[Vec<String>]) {
        self.text.push_str(&table(heads, rows, self.look));
    }

    fn advice(&mut self, calibration: &Calibration) {
        let interface = self.interface();
        self.heading(&interface.text("calibration-what-to-do"));
        for advice in Advice::ALL {
            let of = calibration.assessed().filter(|it| it.judgement.advice == advice);
            let titles: Vec<String> = of.map(|it| clean(&it.title)).collect();
            if !titles.is_empty() {
                self.item(&format!("  {:<19}", advice.label(interface)), &titles.join(", "));
            }
        }
    }

    fn criteria(&mut self, calibration: &Calibration) {
        let interface = self.interface();
        let with_machine = calibration.assessed().any(|it| it.machine.is_some());
        let row = |it: &Assessed| {
            let alpha = |figures: &Option<Figures>| {
                estimate(figures.as_ref().and_then(|it| it.alpha), interface)
            };
            let calls = |figures: &Option<Figures>| figures.as_ref().map_or(0, |it| it.calls);
            let mut row =
                vec![clean(&it.title), calls(&it.people).max(calls(&it.machine)).to_string()];
            row.push(alpha(&it.people));
            if with_machine {
                row.push(alpha(&it.machine));
            }
            row.push(it.judgement.advice.label(interface));
            row
        };
        let rows: Vec<Vec<String>> = calibration.assessed().map(row).collect();
        self.heading(&interface.text("calibration-how-far"));
        let mut heads = vec![
            interface.text("calibration-criterion"),
            Cow::Borrowed("n"),
            interface.text("calibration-people"),
        ];
        if with_machine {
            heads.push(interface.text("calibration-machine"));
        }
        heads.push(interface.text("calibration-advice"));
        self.table(&heads, &rows);
    }

    fn reasons(&mut self, calibration: &Calibration) {
        let is_open =
            |it: &&Assessed| !matches!(it.judgement.advice, Advice::Trust | Advice::PeopleAgree);
        let open: Vec<&Assessed> = calibration.assessed().filter(is_open).collect();
        if !open.is_empty() {
            let interface = self.interface();
            self.heading(&interface.text("calibration-why"));
            for it in open {
                let why = it.judgement.why(interface);
                self.item("  ", &format!("{}: {why}", clean(&it.title)));
            }
        }
    }

    fn people(&mut self, calibration: &Calibration) {
        let leaning: Vec<_> =
            calibration.people.iter().filter_map(|it| Some((it, it.bias?))).collect();
        if leaning.is_empty() {
            return;
        }
        let interface = self.interface();
        self.heading(&interface.text("calibration-leaning"));
        for (person, bias) in leaning {
            let leans = leans(bias, Points::Percent, interface);
            self.line(&format!("{}: {leans}", clean(&person.name)));
        }
    }
}

/// `0.82 (0.71–0.90)`, or a dash.
pub(super) fn estimate(estimate: Option<Estimate>, interface: Interface) -> String {
    let Some(estimate) = estimate else { return UNKNOWN.to_owned() };
    let two = |value: f64| interface.decimals(value, 2).into();
    let value = two(estimate.value);
    match estimate.interval {
        Some(it) => interface.fill(
            "calibration-interval",
            &[("value", value), ("low", two(it.low)), ("high", two(it.high))],
        ),
        None => interface.fill("calibration-no-interval", &[("value", value)]),
    }
}

/// What a bias is counted in.
#[derive(Clone, Copy)]
pub(super) enum Points {
    /// Points of a criterion.
    Points,
    /// Parts of a hundred.
    Percent,
}

/// `strict, -6.2 points (-9 to -3.1, 40 calls)`.
pub(super) fn leans(bias: Bias, points: Points, interface: Interface) -> String {
    let mean = signed(bias.mean, interface).into();
    let mean = match points {
        Points::Points => interface.fill("calibration-bias-points", &[("bias", mean)]),
        Points::Percent => interface.fill("calibration-bias-percent", &[("bias", mean)]),
    };
    let interval = match bias.interval {
        None => interface.text("calibration-bias-alone").into_owned(),
        Some(it) => {
            let (low, high) = (signed(it.low, interface), signed(it.high, interface));
            let places = [("low", low.into()), ("high", high.into())];
            interface.fill("calibration-bias-interval", &places)
        }
    };
    let places =
        [("bias", mean.into()), ("interval", interval.into()), ("calls", bias.calls.into())];
    match bias.lean {
        Lean::Strict => interface.fill("calibration-strict", &places),
        Lean::Lenient => interface.fill("calibration-lenient", &places),
        Lean::Unclear => interface.fill("calibration-unclear", &places),
    }
}

fn signed(value: f64, interface: Interface) -> String {
    // Points of a criterion differ by hundredths, which one decimal would hide.
    let most = if value.abs() < 1.0 { 2 } else { 1 };
    let digits = format!("{value:.most$}");
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    match digits {
        // What is written as nothing has no sign.
        "-0" | "0" => "0".to_owned(),
        _ if value > 0.0 => format!("+{}", interface.decimals(value, decimals)),
        _ => interface.decimals(value, decimals),
    }
}
