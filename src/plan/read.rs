//! Reads a plan from YAML.

use super::{Due, Plan, Step};
use crate::problem::Problems;
use crate::yaml::{Document, Node};

const MOST_ATTEMPTS: i64 = 100;

pub(super) fn plan(file: &str, text: &str) -> Result<Plan, Problems> {
    let document = Document::parse(file, text)?;
    let plan = read(&document.root());
    document.finish(plan)
}

fn read(root: &Node<'_>) -> Option<Plan> {
    let fields = root.fields(&["format", "id", "title", "description", "steps"])?;
    fields.check_format();
    let id = fields.require("id").and_then(|node| node.id());
    let title = fields.require("title").and_then(|node| node.localized());
    let description = fields.get("description").and_then(|node| node.localized());
    let steps = fields.require("steps").and_then(|node| steps(&node));
    Some(Plan { id: id?, title: title?, description, steps: steps? })
}

fn steps(node: &Node<'_>) -> Option<Vec<Step>> {
    let items = node.list()?;
    if items.is_empty() {
        node.problem("needs at least one step");
    }
    let mut steps: Vec<Step> = Vec::new();
    for item in &items {
        let Some(step) = step(item) else { continue };
        if steps.iter().any(|known| known.scenario == step.scenario) {
            item.problem(format!("`{}` is already a step; name each scenario once", step.scenario));
        }
        steps.push(step);
    }
    Some(steps)
}

fn step(item: &Node<'_>) -> Option<Step> {
    let fields = item.fields(&["scenario", "pass", "attempts", "due", "optional"])?;
    let scenario = fields.require("scenario").and_then(|node| node.id());
    let pass = fields.get("pass").and_then(|node| node.number_in(0.0, 100.0));
    let attempts = fields.get("attempts").and_then(|node| node.whole(1, MOST_ATTEMPTS));
    let due = fields.get("due").and_then(|node| due(&node));
    let optional = fields.get("optional").and_then(|node| node.flag()).unwrap_or_default();
    let attempts = attempts.and_then(|attempts| usize::try_from(attempts).ok());
    Some(Step { scenario: scenario?, pass, attempts, due, optional })
}

fn due(node: &Node<'_>) -> Option<Due> {
    const MOST_DAYS: i32 = 3_650;
    let text = node.text()?;
    let days = text.strip_suffix('d').and_then(|days| days.trim().parse().ok());
    let days = days.filter(|days| (1..=MOST_DAYS).contains(days)).map(Due::Days);
    // Dates are written as they stand in files, without time and zone.
    let date = || text.parse().ok().filter(|_| text.len() == "2026-12-31".len()).map(Due::On);
    let due = days.or_else(date);
    if due.is_none() {
        node.problem(format!(
            "`{text}` is no last day; write `14d` for 14 days after the start, \
             or a date such as `2026-12-31`"
        ));
    }
    due
}
