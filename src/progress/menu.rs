//! The list that a trainee chooses from: the plan first, then everything else.

use super::Progress;
use crate::clean::one_line;
use crate::plan::{PlanStatus, StepState, StepStatus};
use crate::practice::Look;
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
        let title = if plan.is_some() { "Other scenarios" } else { "Scenarios" };
        let is_other = |(name, _): &&(String, Scenario)| !menu.names.contains(name);
        let others: Vec<&(String, Scenario)> = scenarios.iter().filter(is_other).collect();
        if !others.is_empty() {
            menu.line(&look.paint(Tone::Heading, title));
        }
        for (name, scenario) in others {
            let best = progress.scenario(&scenario.id).map(|it| tried(it.passed, it.best));
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
        let of = format!("{} of {} passed", plan.passed(), plan.required().count());
        let title = format!("Plan: {} ({of})", one_line(&plan.title));
        self.line(&look.paint(Tone::Heading, &title));
        for step in &plan.steps {
            let found = scenarios.iter().find(|(_, scenario)| scenario.id == step.scenario);
            let Some((name, scenario)) = found else { continue };
            let is_next = plan.next.as_ref() == Some(&step.scenario);
            if is_next {
                self.next = Some(name.clone());
            }
            self.scenario(mark(step, is_next, look), name, scenario, notes(step, is_next), look);
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
        let title = one_line(scenario.title.get(&scenario.language));
        self.line(format!("{number:>3} {mark} {name}: {title}").trim_end());
        let skills = one_line(&scenario.skills.join(", "));
        notes.push(format!("difficulty {} of 5; practises {skills}", scenario.difficulty));
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
pub(crate) fn notes(step: &StepStatus, is_next: bool) -> Vec<String> {
    let mut notes = Vec::new();
    if is_next {
        notes.push("next".to_owned());
    }
    if step.attempts > 0 {
        notes.push(tried(step.state == StepState::Passed, step.best));
    }
    if step.state == StepState::Passed {
        return notes;
    }
    if let Some(due) = step.due {
        notes.push(if step.is_overdue {
            format!("overdue since {due}")
        } else {
            format!("due {due}")
        });
    }
    if step.needs_help {
        notes.push(format!("all {} attempts used, ask your trainer", step.attempts));
    } else if let Some(most) = step.most_attempts.filter(|_| step.attempts > 0) {
        notes.push(format!("{} of {most} attempts used", step.attempts));
    }
    if step.is_optional {
        notes.push("optional".to_owned());
    }
    notes
}

fn tried(is_passed: bool, best: Option<f64>) -> String {
    let how = if is_passed { "passed" } else { "tried" };
    best.map_or_else(|| how.to_owned(), |best| format!("{how}, best score {best}%"))
}
