//! The list that a trainee chooses from: the plan first, then everything else.

use super::Progress;
use crate::clean::one_line;
use crate::interface::Interface;
use crate::plan::{PlanStatus, StepState, StepStatus};
use crate::practice::Look;
use crate::practice::difficulty;
use crate::practice::look::Tone;
use crate::scenario::Scenario;

/// The list, and the names that its numbers stand for, from 1 on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Menu {
    /// The list as people read it, its last line ended.
    pub text: String,
    /// The scenarios' names, in the order of their numbers.
    pub names: Vec<String>,
    /// The name of the plan's next step.
    pub next: Option<String>,
}

impl Menu {
    /// The list of `scenarios` by name for a trainee; of their plans, the first that is not done
    /// comes first.
    pub fn new(scenarios: &[(String, Scenario)], progress: &Progress, look: Look) -> Self {
        let mut menu = Self { text: String::new(), names: Vec::new(), next: None };
        let plan = progress.plans.iter().find(|plan| !plan.is_done());
        if let Some(plan) = plan {
            menu.plan(plan, scenarios, look);
        }
        let interface = look.interface;
        let title = interface.text(if plan.is_some() {
            "progress-menu-others"
        } else {
            "progress-menu-scenarios"
        });
        let is_other = |(name, _): &&(String, Scenario)| !menu.names.contains(name);
        let mut others: Vec<&(String, Scenario)> = scenarios.iter().filter(is_other).collect();
        // What the reader cannot speak comes last.
        others.sort_by_key(|(_, scenario)| scenario.language != interface.code());
        if !others.is_empty() {
            menu.line(&look.paint(Tone::Heading, &title));
        }
        for (name, scenario) in others {
            let best =
                progress.scenario(&scenario.id).map(|it| tried(it.passed, it.best, interface));
            menu.scenario(' ', name, scenario, best.into_iter().collect(), look);
        }
        menu
    }

    /// The name that somebody means by a number, a name, or `n` for the next step of the plan.
    pub fn chosen(&self, line: &str) -> Option<&str> {
        if line == "n" {
            return self.next.as_deref();
        }
        let by_number = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let found = by_number.and_then(|index| self.names.get(index));
        found.or_else(|| self.names.iter().find(|name| *name == line)).map(String::as_str)
    }

    fn plan(&mut self, plan: &PlanStatus, scenarios: &[(String, Scenario)], look: Look) {
        let interface = look.interface;
        let lead = passed_of(plan, interface).into();
        let title = one_line(plan.titles.get(interface.code())).into();
        let title = interface.fill("progress-plan-lead", &[("title", title), ("lead", lead)]);
        self.line(&look.paint(Tone::Heading, &title));
        for step in &plan.steps {
            let found = scenarios.iter().find(|(_, scenario)| scenario.id == step.scenario);
            let Some((name, scenario)) = found else { continue };
            let is_next = plan.next.as_ref() == Some(&step.scenario);
            if is_next {
                self.next = Some(name.clone());
            }
            self.scenario(
                mark(step, is_next, look),
                name,
                scenario,
                notes(step, is_next, interface),
                look,
            );
        }
        self.text.push('\n');
    }

    fn scenario(
        &mut self,
        mark: char,
        name: &str,
        scenario: &Scenario,
        mut notes: Vec<String>,
        look: Look,
    ) {
        self.names.push(name.to_owned());
        let number = self.names.len();
        let title = one_line(scenario.title.get(look.interface.code()));
        self.line(format!("{number:>3} {mark} {name}: {title}").trim_end());
        let skills = one_line(&scenario.skills.join(", "));
        let difficulty = ("difficulty", difficulty(scenario, look.interface).into());
        let about = [difficulty, ("skills", skills.into())];
        notes.push(look.interface.fill("progress-menu-about", &about));
        for line in look.wrap("      ", &notes.join("; ")) {
            self.line(&line);
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

fn mark(step: &StepStatus, is_next: bool, look: Look) -> char {
    let (passed, next) = if look.unicode { ('✓', '→') } else { ('+', '>') };
    match step.state {
        StepState::Passed => passed,
        _ if is_next => next,
        _ if step.is_overdue => '!',
        _ => ' ',
    }
}

/// What is to be said about a step, the most urgent first.
pub(crate) fn notes(step: &StepStatus, is_next: bool, interface: Interface) -> Vec<String> {
    let mut notes = Vec::new();
    if is_next {
        notes.push(interface.text("progress-step-next").into_owned());
    }
    if step.attempts > 0 {
        notes.push(tried(step.state == StepState::Passed, step.best, interface));
    }
    if step.state == StepState::Passed {
        return notes;
    }
    if let Some(due) = step.due {
        let key = if step.is_overdue { "progress-step-overdue" } else { "progress-step-due" };
        notes.push(interface.fill(key, &[("day", interface.day(due).into())]));
    }
    if step.needs_help {
        let count = ("count", step.attempts.into());
        notes.push(interface.fill("progress-step-used-up", &[count]));
    } else if let Some(most) = step.most_attempts.filter(|_| step.attempts > 0) {
        let used = [("count", step.attempts.into()), ("most", most.into())];
        notes.push(interface.fill("progress-step-used", &used));
    }
    if step.is_optional {
        notes.push(interface.text("progress-step-optional").into_owned());
    }
    notes
}

/// How many steps of a plan are passed.
pub(crate) fn passed_of(plan: &PlanStatus, interface: Interface) -> String {
    let (passed, all) = (plan.passed().into(), plan.required().count().into());
    interface.fill("progress-passed-of", &[("passed", passed), ("all", all)])
}

fn tried(is_passed: bool, best: Option<f64>, interface: Interface) -> String {
    let key = if is_passed { "progress-step-passed" } else { "progress-step-tried" };
    let how = interface.text(key).into_owned();
    let Some(best) = best else { return how };
    let places = [("how", how.into()), ("percent", best.into())];
    interface.fill("progress-step-best", &places)
}
