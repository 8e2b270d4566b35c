//! A sample for the terminal.

use std::borrow::Cow;

use crate::interface::Interface;
use crate::practice::look::{Look, Tone};
use crate::report::columns::table;
use crate::report::format::{UNKNOWN, counted, length};
use crate::report::text::clean;
use crate::sampling::{Allocation, Among, Candidate, Mode, Plan, Reason, Sample, Size};

/// The calls to hear, with how and why they were chosen.
pub fn sample_text(sample: &Sample, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    let interface = look.interface;
    page.heading(&interface.fill("sample-to-hear", &[("calls", sample.chosen.len().into())]));
    page.line(&how(sample, interface));
    let filter = sample.filter.words(interface);
    if !filter.is_empty() {
        let filter = clean(&filter.join(", ")).into();
        page.line(&interface.fill("sample-filter", &[("filter", filter)]));
    }
    if sample.unknown > 0 {
        page.line(&interface.fill("sample-unknown", &[("calls", sample.unknown.into())]));
    }
    if sample.chosen.is_empty() {
        page.line(&match sample.mode {
            _ if sample.population == 0 => interface.text("sample-none-passes"),
            Mode::Risk { .. } => interface.text("sample-none-risky"),
            Mode::Random { .. } => interface.text("sample-none-asked"),
        });
    }
    let agents = sample.agents.iter().filter(|agent| agent.chosen > 0 || agent.calls > 0);
    let rows: Vec<Vec<String>> = agents
        .map(|it| {
            let name = name(it.agent.as_deref(), interface);
            vec![name, it.calls.to_string(), it.chosen.to_string()]
        })
        .collect();
    page.text.push('\n');
    page.text.push_str(&table(&heads(interface), &rows, look));
    if !sample.chosen.is_empty() {
        page.text.push('\n');
    }
    for (index, chosen) in sample.chosen.iter().enumerate() {
        let reasons = chosen.reasons.iter().map(|it| reason(it, interface));
        let reasons: Vec<String> = reasons.collect();
        let facts = [facts(&chosen.call, interface), vec![reasons.join("; ")]].concat().join(" · ");
        page.item(&format!("  {:>3}. ", index + 1), &facts);
    }
    page.text
}

/// The headings of the table of agents.
fn heads(interface: Interface) -> [Cow<'static, str>; 3] {
    [interface.text("sample-agent"), interface.text("sample-calls"), interface.text("sample-hear")]
}

fn how(sample: &Sample, interface: Interface) -> String {
    let calls = sample.population.into();
    // A seed is typed again as it stands.
    match sample.mode {
        Mode::Random { seed, size: Size::PerAgent(size) } => interface.fill(
            "sample-per-agent",
            &[("calls", calls), ("size", size.into()), ("seed", seed.to_string().into())],
        ),
        Mode::Random { seed, size: Size::InAll { allocation, .. } } => {
            let places = [("calls", calls), ("seed", seed.to_string().into())];
            match allocation {
                Allocation::Proportional => interface.fill("sample-proportional", &places),
                Allocation::Equal => interface.fill("sample-equal", &places),
            }
        }
        Mode::Risk { .. } => interface.fill("sample-by-risk", &[("calls", calls)]),
    }
}

fn facts(call: &Candidate, interface: Interface) -> Vec<String> {
    let percents = call.evaluations.iter().filter_map(|scored| scored.percent);
    let percents: Vec<String> = percents.map(|percent| interface.percent(percent)).collect();
    let mut facts = vec![clean(&call.name)];
    facts.extend(call.agent.as_deref().map(clean));
    if !percents.is_empty() {
        facts.push(percents.join(", "));
    }
    facts.extend(call.seconds.map(|seconds| length(interface, seconds)));
    facts
}

/// Why a call was chosen, in words.
pub(super) fn reason(reason: &Reason, interface: Interface) -> String {
    match reason {
        Reason::AutoFail { rubric } => {
            interface.fill("sample-auto-fail", &[("rubric", clean(rubric).into())])
        }
        Reason::Uncertain { verdicts } => {
            interface.fill("sample-uncertain", &[("verdicts", (*verdicts).into())])
        }
        Reason::Outlier { rubric, percent, mean, deviations, among } => {
            let places = [
                ("percent", interface.percent(*percent).into()),
                ("rubric", clean(rubric).into()),
                ("deviations", counted(deviations.abs())),
                ("mean", interface.percent(*mean).into()),
            ];
            match (*deviations < 0.0, among) {
                (true, Among::Own) => interface.fill("sample-below-own", &places),
                (false, Among::Own) => interface.fill("sample-above-own", &places),
                (true, Among::All) => interface.fill("sample-below-all", &places),
                (false, Among::All) => interface.fill("sample-above-all", &places),
            }
        }
        Reason::LongSilence { seconds } => {
            interface.fill("sample-silence", &[("length", length(interface, *seconds).into())])
        }
        Reason::Drawn { chosen, of } => {
            interface.fill("sample-drawn", &[("chosen", (*chosen).into()), ("calls", (*of).into())])
        }
    }
}

fn name(agent: Option<&str>, interface: Interface) -> String {
    agent.map_or_else(|| interface.text("sample-agent-unknown").into_owned(), clean)
}

/// How many calls to hear for which margin.
pub fn plan_text(plan: &Plan, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    let interface = look.interface;
    page.heading(&interface.text("sample-how-many"));
    if plan.population == 0 {
        page.line(&interface.text("sample-none-passes"));
        return page.text;
    }
    let confidence = interface.percent(plan.confidence * 100.0).into();
    let calls = plan.population.into();
    let places = [("calls", calls), ("confidence", confidence)];
    page.line(&interface.fill("sample-margin-note", &places));
    let points = |it: f64| interface.fill("sample-points", &[("points", counted(it))]);
    let row = |it: &crate::sampling::Need| {
        let mean = it.mean_margin.map_or_else(|| UNKNOWN.to_owned(), points);
        vec![points(it.margin), it.calls.to_string(), mean]
    };
    let rows: Vec<Vec<String>> = plan.margins.iter().map(row).collect();
    page.text.push('\n');
    let margin = [
        interface.text("sample-margin"),
        interface.text("sample-calls"),
        interface.text("sample-then-mean"),
    ];
    page.text.push_str(&table(&margin, &rows, look));
    page.heading(&interface.text("sample-each-agent"));
    let row = |it: &crate::sampling::AgentNeed| {
        let name = name(it.agent.as_deref(), interface);
        vec![name, it.population.to_string(), it.calls.to_string()]
    };
    let rows: Vec<Vec<String>> = plan.agents.iter().map(row).collect();
    page.text.push_str(&table(&heads(interface), &rows, look));
    page.text
}

/// What is written so far.
struct Page {
    look: Look,
    text: String,
}

impl Page {
    fn heading(&mut self, title: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&self.look.paint(Tone::Heading, title));
        self.text.push('\n');
    }

    fn line(&mut self, text: &str) {
        self.item("  ", text);
    }

    fn item(&mut self, first: &str, text: &str) {
        for line in self.look.wrap(first, text) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }
}
