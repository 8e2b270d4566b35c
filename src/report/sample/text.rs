//! A sample for the terminal.

use crate::practice::look::{Look, Tone};
use crate::report::columns::table;
use crate::report::format::{UNKNOWN, length, number};
use crate::report::text::{clean, count};
use crate::sampling::{Allocation, Among, Candidate, Mode, Plan, Reason, Sample, Size};

/// The calls to hear, with how and why they were chosen.
pub fn sample_text(sample: &Sample, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    page.heading(&format!("{} to hear", count(sample.chosen.len(), "call", "calls")));
    page.line(&how(sample));
    let filter = sample.filter.words();
    if !filter.is_empty() {
        page.line(&format!("Filter: {}.", clean(&filter.join(", "))));
    }
    if sample.unknown > 0 {
        let calls = count(sample.unknown, "call was", "calls were");
        page.line(&format!(
            "{calls} left out because what the filter asks for is not known of them."
        ));
    }
    if sample.chosen.is_empty() {
        page.line(match sample.mode {
            _ if sample.population == 0 => "No call passes the filter.",
            Mode::Risk { .. } => "No call gives a reason to hear it first.",
            Mode::Random { .. } => "None was asked for.",
        });
    }
    let agents = sample.agents.iter().filter(|agent| agent.chosen > 0 || agent.calls > 0);
    let rows: Vec<Vec<String>> = agents
        .map(|it| vec![name(it.agent.as_deref()), it.calls.to_string(), it.chosen.to_string()])
        .collect();
    page.text.push('\n');
    page.text.push_str(&table(&["Agent", "calls", "to hear"], &rows, look));
    if !sample.chosen.is_empty() {
        page.text.push('\n');
    }
    for (index, chosen) in sample.chosen.iter().enumerate() {
        let reasons: Vec<String> = chosen.reasons.iter().map(reason).collect();
        let facts = [facts(&chosen.call), vec![reasons.join("; ")]].concat().join(" · ");
        page.item(&format!("  {:>3}. ", index + 1), &facts);
    }
    page.text
}

fn how(sample: &Sample) -> String {
    let from = count(sample.population, "call", "calls");
    match sample.mode {
        Mode::Random { seed, size: Size::PerAgent(calls) } => {
            format!("Drawn by lot from {from}, {calls} of each agent; seed {seed}.")
        }
        Mode::Random { seed, size: Size::InAll { allocation, .. } } => {
            let shared = match allocation {
                Allocation::Proportional => "of each agent by how many calls they have",
                Allocation::Equal => "as many of each agent as they have",
            };
            format!("Drawn by lot from {from}, {shared}; seed {seed}.")
        }
        Mode::Risk { .. } => format!(
            "Those of {from} with the most reason to be heard. They are not typical: take no \
             averages over them."
        ),
    }
}

fn facts(call: &Candidate) -> Vec<String> {
    let percents: Vec<String> = call
        .evaluations
        .iter()
        .filter_map(|scored| Some(format!("{}%", number(scored.percent?))))
        .collect();
    let mut facts = vec![clean(&call.name)];
    facts.extend(call.agent.as_deref().map(clean));
    if !percents.is_empty() {
        facts.push(percents.join(", "));
    }
    facts.extend(call.seconds.map(length));
    facts
}

/// Why a call was chosen, in words.
pub(super) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::AutoFail { rubric } => format!("failed by itself in {}", clean(rubric)),
        Reason::Uncertain { verdicts } => {
            count(*verdicts, "uncertain verdict", "uncertain verdicts")
        }
        Reason::Outlier { rubric, percent, mean, deviations, among } => {
            let side = if *deviations < 0.0 { "below" } else { "above" };
            let among = match among {
                Among::Own => "the agent's own",
                Among::All => "everybody's",
            };
            format!(
                "{}% in {} is {} standard deviations {side} {among} mean of {}%",
                number(*percent),
                clean(rubric),
                number(deviations.abs()),
                number(*mean)
            )
        }
        Reason::LongSilence { seconds } => format!("a silence of {}", length(*seconds)),
        Reason::Drawn { chosen, of } => format!("drawn, {chosen} of the agent's {of}"),
    }
}

fn name(agent: Option<&str>) -> String {
    agent.map_or_else(|| "(not known)".to_owned(), clean)
}

/// How many calls to hear for which margin.
pub fn plan_text(plan: &Plan, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    page.heading("How many calls to hear");
    if plan.population == 0 {
        page.line("No call passes the filter.");
        return page.text;
    }
    let confidence = number(plan.confidence * 100.0);
    page.line(&format!(
        "Of {}, with {confidence}% confidence. The margin is how far the share of calls that pass \
         may lie from that of all calls, up or down.",
        count(plan.population, "call", "calls")
    ));
    let row = |it: &crate::sampling::Need| {
        vec![
            format!("±{} points", number(it.margin)),
            it.calls.to_string(),
            it.mean_margin
                .map_or_else(|| UNKNOWN.to_owned(), |it| format!("±{} points", number(it))),
        ]
    };
    let rows: Vec<Vec<String>> = plan.margins.iter().map(row).collect();
    page.text.push('\n');
    page.text.push_str(&table(&["Margin", "calls", "then the mean score"], &rows, look));
    page.heading("To say the same of each agent, ±10 points");
    let row = |it: &crate::sampling::AgentNeed| {
        vec![name(it.agent.as_deref()), it.population.to_string(), it.calls.to_string()]
    };
    let rows: Vec<Vec<String>> = plan.agents.iter().map(row).collect();
    page.text.push_str(&table(&["Agent", "calls", "to hear"], &rows, look));
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
