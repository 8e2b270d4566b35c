//! A calibration for the terminal.

use super::details;
use crate::agreement::{Advice, Assessed, Bias, Calibration, Estimate, Figures, Lean};
use crate::practice::look::{Look, Tone};
use crate::report::columns::table;
use crate::report::format::{UNKNOWN, number};
use crate::report::text::{clean, count};

/// What to do about each criterion, the figures behind it, and how each person leans; with every
/// statistic of each criterion where `whole` asks for it.
pub fn text(calibration: &Calibration, whole: bool, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    page.heading("Calibration");
    page.line(&lead(calibration));
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
        page.line("--details shows kappa, ICC, bias and who gave what for each criterion.");
    }
    page.text
}

fn lead(calibration: &Calibration) -> String {
    let mut facts = vec![format!(
        "{} by {}",
        count(calibration.calls, "call rated", "calls rated"),
        count(calibration.people.len(), "person", "people")
    )];
    facts.push(format!("{} of them by two or more", calibration.calls_of_two));
    if calibration.calls_of_machine > 0 {
        facts.push(format!("{} by the machine too", calibration.calls_of_machine));
    }
    let resampling = calibration.resampling;
    format!(
        "{}. Alpha is 1 where raters agree fully and 0 where chance would agree as well; in \
         brackets its 95% interval ({} resamples, seed {}).",
        facts.join(", "),
        resampling.replicates,
        resampling.seed
    )
}

/// What is written so far.
pub(super) struct Page {
    look: Look,
    text: String,
}

impl Page {
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

    pub(super) fn table(&mut self, heads: &[&str], rows: &[Vec<String>]) {
        self.text.push_str(&table(heads, rows, self.look));
    }

    fn advice(&mut self, calibration: &Calibration) {
        self.heading("What to do");
        for advice in Advice::ALL {
            let of = calibration.assessed().filter(|it| it.judgement.advice == advice);
            let titles: Vec<String> = of.map(|it| clean(&it.title)).collect();
            if !titles.is_empty() {
                self.item(&format!("  {:<19}", advice.label()), &titles.join(", "));
            }
        }
    }

    fn criteria(&mut self, calibration: &Calibration) {
        let with_machine = calibration.assessed().any(|it| it.machine.is_some());
        let row = |it: &Assessed| {
            let alpha =
                |figures: &Option<Figures>| estimate(figures.as_ref().and_then(|it| it.alpha));
            let calls = |figures: &Option<Figures>| figures.as_ref().map_or(0, |it| it.calls);
            let mut row =
                vec![clean(&it.title), calls(&it.people).max(calls(&it.machine)).to_string()];
            row.push(alpha(&it.people));
            if with_machine {
                row.push(alpha(&it.machine));
            }
            row.push(it.judgement.advice.label().to_owned());
            row
        };
        let rows: Vec<Vec<String>> = calibration.assessed().map(row).collect();
        self.heading("How far they agree (alpha)");
        if with_machine {
            let heads = ["Criterion", "n", "People", "Machine with people", "Advice"];
            self.table(&heads, &rows);
        } else {
            self.table(&["Criterion", "n", "People", "Advice"], &rows);
        }
    }

    fn reasons(&mut self, calibration: &Calibration) {
        let is_open =
            |it: &&Assessed| !matches!(it.judgement.advice, Advice::Trust | Advice::PeopleAgree);
        let open: Vec<&Assessed> = calibration.assessed().filter(is_open).collect();
        if !open.is_empty() {
            self.heading("Why");
            for it in open {
                self.item("  ", &format!("{}: {}", clean(&it.title), it.judgement.why));
            }
        }
    }

    fn people(&mut self, calibration: &Calibration) {
        let leaning: Vec<_> =
            calibration.people.iter().filter_map(|it| Some((it, it.bias?))).collect();
        if leaning.is_empty() {
            return;
        }
        self.heading(
            "Strict or lenient, against the other people, in percent of a criterion's points",
        );
        for (person, bias) in leaning {
            self.line(&format!("{}: {}", clean(&person.name), leans(bias, "%")));
        }
    }
}

/// `0.82 (0.71–0.90)`, or a dash.
pub(super) fn estimate(estimate: Option<Estimate>) -> String {
    match estimate.map(|it| (it.value, it.interval)) {
        Some((value, Some(it))) => format!("{value:.2} ({:.2}–{:.2})", it.low, it.high),
        Some((value, None)) => format!("{value:.2} (no interval)"),
        None => UNKNOWN.to_owned(),
    }
}

/// `strict, -6.2 points (-9 to -3.1, 40 calls)`.
pub(super) fn leans(bias: Bias, unit: &str) -> String {
    let calls = count(bias.calls, "call", "calls");
    let lean = match bias.lean {
        Lean::Strict => "strict",
        Lean::Lenient => "lenient",
        Lean::Unclear => "no clear lean",
    };
    let interval = bias.interval.map_or_else(
        || "no interval".to_owned(),
        |it| format!("{} to {}", signed(it.low), signed(it.high)),
    );
    format!("{lean}, {}{unit} ({interval}, {calls})", signed(bias.mean))
}

fn signed(value: f64) -> String {
    // Points of a criterion differ by hundredths, which one decimal would hide.
    let text = if value.abs() < 1.0 {
        let text = format!("{value:.2}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        number(value)
    };
    match text.as_str() {
        "-0" | "0" | "" => "0".to_owned(),
        _ if value > 0.0 => format!("+{text}"),
        _ => text,
    }
}
