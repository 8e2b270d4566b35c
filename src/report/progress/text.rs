//! Progress for the terminal.

use jiff::tz::TimeZone;

use super::By;
use super::spark::sparkline;
use crate::calendar::day;
use crate::plan::{PlanStatus, StepState};
use crate::practice::look::{Look, Tone};
use crate::progress::menu::notes;
use crate::progress::{Class, Level, Progress, ScenarioProgress};
use crate::report::columns::table;
use crate::report::format::{UNKNOWN, number};
use crate::report::text::{clean, count};

/// Criteria beyond these are the stronger ones; `--by criterion` shows all.
const SHOWN_CRITERIA: usize = 5;

/// Where a trainee stands, with the tables that are asked for; without any, with all of them.
pub fn trainee_text(progress: &Progress, by: Option<By>, zone: &TimeZone, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    page.heading(&clean(&progress.trainee));
    page.line(&lead(progress, zone));
    if progress.attempts > 0 {
        for kind in By::ALL.into_iter().filter(|kind| by.is_none_or(|by| by == *kind)) {
            page.table_of(progress, kind, by.is_some());
        }
    }
    if by.is_none() {
        for plan in &progress.plans {
            page.plan(plan);
        }
    }
    if let Some(next) = &progress.next {
        page.heading("Next");
        page.line(&format!("{}: {}", clean(&next.scenario), clean(&next.title)));
        page.line(&format!("{}.", capital(&clean(&next.reason))));
    }
    page.text
}

/// Where a class stands: who has passed what, what the class is weakest at, how far each is with
/// the plans.
pub fn class_text(class: &Class, by: Option<By>, zone: &TimeZone, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    page.heading(&count(class.trainees.len(), "trainee", "trainees"));
    for trainee in &class.trainees {
        page.line(&format!("{}: {}", clean(&trainee.trainee), lead(trainee, zone)));
    }
    if by.is_none_or(|by| by == By::Scenario) {
        page.matrix(class);
    }
    if by.is_none_or(|by| by == By::Skill) {
        page.class_skills(class);
    }
    if by == Some(By::Criterion) {
        for trainee in &class.trainees {
            page.heading(&clean(&trainee.trainee));
            page.table_of(trainee, By::Criterion, true);
        }
    }
    if by.is_none() {
        page.class_plans(class);
    }
    page.text
}

/// What a trainee has done so far, in one line.
pub(super) fn lead(progress: &Progress, zone: &TimeZone) -> String {
    let Some(last) = progress.last else {
        return "no attempts yet".to_owned();
    };
    let mut facts = vec![count(progress.attempts, "attempt", "attempts")];
    if progress.led > 0 {
        facts.push(format!("{} of them led by a trainer", progress.led));
    }
    if progress.open > 0 {
        facts.push(format!("{} left open", progress.open));
    }
    if progress.streak > 0 {
        facts.push(format!("{} passed in a row", progress.streak));
    }
    facts.push(format!("last on {}", day(last, zone)));
    facts.join(", ")
}

/// How far a trainee is with a plan, in one line.
pub(super) fn plan_lead(plan: &PlanStatus) -> String {
    let mut facts = vec![format!("{} of {} passed", plan.passed(), plan.required().count())];
    let overdue = plan.steps.iter().filter(|step| step.is_overdue).count();
    if overdue > 0 {
        facts.push(format!("{overdue} overdue"));
    }
    let stuck: Vec<String> =
        plan.steps.iter().filter(|step| step.needs_help).map(|it| clean(&it.scenario)).collect();
    if !stuck.is_empty() {
        facts.push(format!("needs help with {}", stuck.join(", ")));
    }
    match &plan.next {
        Some(next) => facts.push(format!("next {}", clean(next))),
        None => facts.push("done".to_owned()),
    }
    facts.join(", ")
}

/// How often a scenario was played, and how often of that with a trainer as the customer.
pub(super) fn attempts(progress: &ScenarioProgress) -> String {
    match progress.led {
        0 => progress.attempts.to_string(),
        led => format!("{} ({led} led)", progress.attempts),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
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
        for line in self.look.wrap("  ", text) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    fn rows(&mut self, title: &str, heads: &[&str], rows: &[Vec<String>]) {
        if !rows.is_empty() {
            self.heading(title);
            self.text.push_str(&table(heads, rows, self.look));
        }
    }

    fn table_of(&mut self, progress: &Progress, by: By, whole: bool) {
        match by {
            By::Scenario => {
                let row = |it: &ScenarioProgress| {
                    vec![
                        clean(&it.title),
                        attempts(it),
                        percent(it.best),
                        percent(it.last),
                        if it.passed { "passed" } else { "not yet" }.to_owned(),
                        it.level.as_ref().map(|level| self.course(level)).unwrap_or_default(),
                    ]
                };
                let rows: Vec<_> = progress.scenarios.iter().map(row).collect();
                let heads = ["Scenario", "n", "Best %", "Last %", "Passed", "Course"];
                self.rows("Scenarios", &heads, &rows);
            }
            By::Skill => {
                let row = |it: &crate::progress::SkillLevel| self.level(&it.skill, &it.level);
                let rows: Vec<_> = progress.skills.iter().map(row).collect();
                self.rows("Skills, the weakest first", &LEVEL_HEADS, &rows);
            }
            By::Criterion => {
                let shown = if whole { usize::MAX } else { SHOWN_CRITERIA };
                let row = |it: &crate::progress::CriterionLevel| self.level(&it.title, &it.level);
                let rows: Vec<_> = progress.criteria.iter().take(shown).map(row).collect();
                let title = match progress.criteria.len().saturating_sub(shown) {
                    0 => "Criteria, the weakest first".to_owned(),
                    more => format!("Criteria, the weakest first ({more} more: --by criterion)"),
                };
                self.rows(&title, &LEVEL_HEADS, &rows);
            }
        }
    }

    fn level(&self, name: &str, level: &Level) -> Vec<String> {
        vec![
            clean(name),
            level.attempts.to_string(),
            number(level.percent),
            level.tier.name().to_owned(),
            self.course(level),
        ]
    }

    fn course(&self, level: &Level) -> String {
        let line = sparkline(&level.recent, self.look.unicode);
        level.trend.map_or(line.clone(), |trend| format!("{line} {}", trend.name()))
    }

    fn plan(&mut self, plan: &PlanStatus) {
        self.heading(&format!("Plan: {} ({})", clean(&plan.title), plan_lead(plan)));
        for step in &plan.steps {
            let mark = match (step.state, step.is_overdue) {
                (StepState::Passed, _) => {
                    if self.look.unicode {
                        "✓"
                    } else {
                        "+"
                    }
                }
                (_, true) => "!",
                _ => {
                    if self.look.unicode {
                        "·"
                    } else {
                        "-"
                    }
                }
            };
            let is_next = plan.next.as_ref() == Some(&step.scenario);
            let notes = notes(step, is_next).join("; ");
            let text = format!("{}: {notes}", clean(&step.scenario));
            let first = format!("  {mark} ");
            for line in self.look.wrap(&first, text.trim_end_matches(": ")) {
                self.text.push_str(&line);
                self.text.push('\n');
            }
        }
    }

    fn matrix(&mut self, class: &Class) {
        let cell = |trainee: &Progress, scenario: &str| match trainee.scenario(scenario) {
            Some(found) => {
                let mark = if found.passed { "+" } else { "" };
                format!("{}{mark} ({})", percent(found.best), found.attempts)
            }
            None => UNKNOWN.to_owned(),
        };
        let row = |scenario: &crate::progress::ClassScenario| {
            let cells = class.trainees.iter().map(|trainee| cell(trainee, &scenario.scenario));
            [clean(&scenario.scenario)].into_iter().chain(cells).collect()
        };
        let rows: Vec<Vec<String>> = class.scenarios.iter().map(row).collect();
        let names: Vec<String> = class.trainees.iter().map(|it| clean(&it.trainee)).collect();
        let heads: Vec<&str> =
            ["Scenario"].into_iter().chain(names.iter().map(String::as_str)).collect();
        self.rows("Best scores in percent (attempts); + passed", &heads, &rows);
        let missing: Vec<String> = class
            .scenarios
            .iter()
            .filter(|scenario| !scenario.not_passed.is_empty())
            .map(|it| format!("{}: {}", clean(&it.scenario), clean(&it.not_passed.join(", "))))
            .collect();
        if !missing.is_empty() {
            self.heading("Tried and not passed yet");
            for line in missing {
                self.line(&line);
            }
        }
    }

    fn class_skills(&mut self, class: &Class) {
        let row = |it: &crate::progress::ClassSkill| {
            vec![
                clean(&it.skill),
                number(it.percent),
                count(it.trainees, "trainee", "trainees"),
                count(it.attempts, "attempt", "attempts"),
                it.lowest.as_deref().map(clean).unwrap_or_default(),
            ]
        };
        let rows: Vec<_> = class.skills.iter().map(row).collect();
        let heads = ["Skill", "Mean %", "Over", "In", "Lowest"];
        self.rows("Skills of the class, the weakest first", &heads, &rows);
    }

    fn class_plans(&mut self, class: &Class) {
        let Some(first) = class.trainees.first() else { return };
        for (index, plan) in first.plans.iter().enumerate() {
            self.heading(&format!("Plan: {}", clean(&plan.title)));
            for trainee in &class.trainees {
                if let Some(plan) = trainee.plans.get(index) {
                    self.line(&format!("{}: {}", clean(&trainee.trainee), plan_lead(plan)));
                }
            }
        }
    }
}

const LEVEL_HEADS: [&str; 5] = ["", "n", "Level %", "So far", "Course"];

/// A score in percent, or the sign for none.
pub(super) fn percent(value: Option<f64>) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), number)
}
