//! Progress for the terminal.

use jiff::tz::TimeZone;

use super::By;
use super::spark::sparkline;
use crate::interface::Interface;
use crate::plan::{PlanStatus, StepState};
use crate::practice::look::{Look, Tone};
use crate::progress::menu::{notes, passed_of};
use crate::progress::{Class, Level, Progress, ScenarioProgress};
use crate::report::columns::table;
use crate::report::format::UNKNOWN;
use crate::report::text::clean;

/// Criteria beyond these are the stronger ones; `--by criterion` shows all.
const SHOWN_CRITERIA: usize = 5;

/// Where a trainee stands, with the tables that are asked for; without any, with all of them.
pub fn trainee_text(progress: &Progress, by: Option<By>, zone: &TimeZone, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    page.heading(&clean(&progress.trainee));
    page.line(&lead(progress, zone, look.interface));
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
        page.heading(&page.told("progress-next"));
        page.line(&format!("{}: {}", clean(&next.scenario), clean(&next.title)));
        let why = next.why.in_words(look.interface);
        page.line(&format!("{}.", capital(&clean(&why))));
    }
    page.text
}

/// Where a class stands: who has passed what, what the class is weakest at, how far each is with
/// the plans.
pub fn class_text(class: &Class, by: Option<By>, zone: &TimeZone, look: Look) -> String {
    let mut page = Page { look, text: String::new() };
    page.heading(&trainees(class.trainees.len(), look.interface));
    for trainee in &class.trainees {
        page.line(&format!("{}: {}", clean(&trainee.trainee), lead(trainee, zone, look.interface)));
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
pub(super) fn lead(progress: &Progress, zone: &TimeZone, interface: Interface) -> String {
    let Some(last) = progress.last else {
        return interface.text("progress-none").into_owned();
    };
    let count = |number: usize| [("count", number.into())];
    let mut facts = vec![attempts_in_all(progress.attempts, interface)];
    if progress.led > 0 {
        facts.push(interface.fill("progress-led", &count(progress.led)));
    }
    if progress.open > 0 {
        facts.push(interface.fill("progress-open", &count(progress.open)));
    }
    if progress.streak > 0 {
        facts.push(interface.fill("progress-streak", &count(progress.streak)));
    }
    let day = interface.day_of(last, zone).into();
    facts.push(interface.fill("progress-last", &[("day", day)]));
    facts.join(", ")
}

/// So many attempts.
pub(super) fn attempts_in_all(count: usize, interface: Interface) -> String {
    interface.fill("progress-attempts", &[("count", count.into())])
}

/// So many trainees.
pub(super) fn trainees(count: usize, interface: Interface) -> String {
    interface.fill("progress-trainees", &[("count", count.into())])
}

/// Whether it is passed, in a word.
pub(super) fn passed(is_passed: bool, interface: Interface) -> String {
    let passed = if is_passed { "yes" } else { "no" };
    interface.fill("progress-passed", &[("passed", passed.into())])
}

/// How far a trainee is with a plan, in one line.
pub(super) fn plan_lead(plan: &PlanStatus, interface: Interface) -> String {
    let mut facts = vec![passed_of(plan, interface)];
    let overdue = plan.steps.iter().filter(|step| step.is_overdue).count();
    if overdue > 0 {
        facts.push(interface.fill("progress-overdue", &[("count", overdue.into())]));
    }
    let stuck: Vec<String> =
        plan.steps.iter().filter(|step| step.needs_help).map(|it| clean(&it.scenario)).collect();
    if !stuck.is_empty() {
        let scenarios = ("scenarios", stuck.join(", ").into());
        facts.push(interface.fill("progress-needs-help", &[scenarios]));
    }
    facts.push(match &plan.next {
        Some(next) => interface.fill("progress-next-step", &[("scenario", clean(next).into())]),
        None => interface.text("progress-done").into_owned(),
    });
    facts.join(", ")
}

/// How often a scenario was played, and how often of that with a trainer as the customer.
pub(super) fn attempts(progress: &ScenarioProgress, interface: Interface) -> String {
    match progress.led {
        0 => progress.attempts.to_string(),
        led => {
            let places = [("count", progress.attempts.into()), ("led", led.into())];
            interface.fill("progress-attempts-led", &places)
        }
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

    fn told(&self, key: &str) -> String {
        self.look.interface.text(key).into_owned()
    }

    fn rows(&mut self, title: &str, heads: &[String], rows: &[Vec<String>]) {
        if !rows.is_empty() {
            self.heading(title);
            self.text.push_str(&table(heads, rows, self.look));
        }
    }

    fn table_of(&mut self, progress: &Progress, by: By, whole: bool) {
        let interface = self.look.interface;
        match by {
            By::Scenario => {
                let row = |it: &ScenarioProgress| {
                    vec![
                        clean(&it.title),
                        attempts(it, interface),
                        percent(it.best, interface),
                        percent(it.last, interface),
                        passed(it.passed, interface),
                        it.level.as_ref().map(|level| self.course(level)).unwrap_or_default(),
                    ]
                };
                let rows: Vec<_> = progress.scenarios.iter().map(row).collect();
                self.rows(&self.told("progress-scenarios"), &scenario_heads(interface), &rows);
            }
            By::Skill => {
                let row = |it: &crate::progress::SkillLevel| self.level(&it.skill, &it.level);
                let rows: Vec<_> = progress.skills.iter().map(row).collect();
                self.rows(&self.told("progress-skills"), &level_heads(interface), &rows);
            }
            By::Criterion => {
                let shown = if whole { usize::MAX } else { SHOWN_CRITERIA };
                let row = |it: &crate::progress::CriterionLevel| self.level(&it.title, &it.level);
                let rows: Vec<_> = progress.criteria.iter().take(shown).map(row).collect();
                let title = match progress.criteria.len().saturating_sub(shown) {
                    0 => self.told("progress-criteria"),
                    more => interface.fill("progress-criteria-more", &[("count", more.into())]),
                };
                self.rows(&title, &level_heads(interface), &rows);
            }
        }
    }

    fn level(&self, name: &str, level: &Level) -> Vec<String> {
        vec![
            clean(name),
            level.attempts.to_string(),
            self.look.interface.number(level.percent),
            level.tier.title(self.look.interface),
            self.course(level),
        ]
    }

    fn course(&self, level: &Level) -> String {
        let line = sparkline(&level.recent, self.look.unicode);
        let trend = level.trend.map(|trend| trend.title(self.look.interface));
        trend.map_or(line.clone(), |trend| format!("{line} {trend}"))
    }

    fn plan(&mut self, plan: &PlanStatus) {
        self.heading(&plan_heading(plan, self.look.interface));
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
            let notes = notes(step, is_next, self.look.interface).join("; ");
            let text = format!("{}: {notes}", clean(&step.scenario));
            let first = format!("  {mark} ");
            for line in self.look.wrap(&first, text.trim_end_matches(": ")) {
                self.text.push_str(&line);
                self.text.push('\n');
            }
        }
    }

    fn matrix(&mut self, class: &Class) {
        let interface = self.look.interface;
        let cell = |trainee: &Progress, scenario: &str| match trainee.scenario(scenario) {
            Some(found) => {
                let mark = if found.passed { "+" } else { "" };
                format!("{}{mark} ({})", percent(found.best, interface), found.attempts)
            }
            None => UNKNOWN.to_owned(),
        };
        let row = |scenario: &crate::progress::ClassScenario| {
            let cells = class.trainees.iter().map(|trainee| cell(trainee, &scenario.scenario));
            [clean(&scenario.scenario)].into_iter().chain(cells).collect()
        };
        let rows: Vec<Vec<String>> = class.scenarios.iter().map(row).collect();
        let names = class.trainees.iter().map(|it| clean(&it.trainee));
        let heads: Vec<String> =
            [self.told("progress-head-scenario")].into_iter().chain(names).collect();
        self.rows(&self.told("progress-matrix"), &heads, &rows);
        let missing: Vec<String> = class
            .scenarios
            .iter()
            .filter(|scenario| !scenario.not_passed.is_empty())
            .map(|it| format!("{}: {}", clean(&it.scenario), clean(&it.not_passed.join(", "))))
            .collect();
        if !missing.is_empty() {
            self.heading(&self.told("progress-not-passed"));
            for line in missing {
                self.line(&line);
            }
        }
    }

    fn class_skills(&mut self, class: &Class) {
        let interface = self.look.interface;
        let row = |it: &crate::progress::ClassSkill| {
            vec![
                clean(&it.skill),
                interface.number(it.percent),
                trainees(it.trainees, interface),
                attempts_in_all(it.attempts, interface),
                it.lowest.as_deref().map(clean).unwrap_or_default(),
            ]
        };
        let rows: Vec<_> = class.skills.iter().map(row).collect();
        let heads = [
            "progress-head-skill",
            "progress-head-mean",
            "progress-head-over",
            "progress-head-in",
            "progress-head-lowest",
        ];
        let heads = heads.map(|key| self.told(key));
        self.rows(&self.told("progress-class-skills"), &heads, &rows);
    }

    fn class_plans(&mut self, class: &Class) {
        let Some(first) = class.trainees.first() else { return };
        for (index, plan) in first.plans.iter().enumerate() {
            self.heading(&plan_title(plan, self.look.interface));
            for trainee in &class.trainees {
                if let Some(plan) = trainee.plans.get(index) {
                    self.line(&format!(
                        "{}: {}",
                        clean(&trainee.trainee),
                        plan_lead(plan, self.look.interface)
                    ));
                }
            }
        }
    }
}

/// The headings of tables of scenarios.
pub(super) fn scenario_heads(interface: Interface) -> [String; 6] {
    let told = |key| interface.text(key).into_owned();
    let scenario = told("progress-head-scenario");
    let (best, last) = (told("progress-head-best"), told("progress-head-last"));
    let (passed, course) = (told("progress-head-passed"), told("progress-head-course"));
    [scenario, "n".to_owned(), best, last, passed, course]
}

/// The headings of tables of levels.
pub(super) fn level_heads(interface: Interface) -> [String; 5] {
    let told = |key| interface.text(key).into_owned();
    let (level, so_far) = (told("progress-head-level"), told("progress-head-so-far"));
    [String::new(), "n".to_owned(), level, so_far, told("progress-head-course")]
}

/// The title of a plan.
pub(super) fn plan_title(plan: &PlanStatus, interface: Interface) -> String {
    let title = clean(plan.titles.get(interface.code()));
    interface.fill("progress-plan", &[("title", title.into())])
}

/// The title of a plan, and how far a trainee is with it.
pub(super) fn plan_heading(plan: &PlanStatus, interface: Interface) -> String {
    let title = clean(plan.titles.get(interface.code())).into();
    let lead = plan_lead(plan, interface).into();
    interface.fill("progress-plan-lead", &[("title", title), ("lead", lead)])
}

/// A score in percent, or the sign for none.
pub(super) fn percent(value: Option<f64>, interface: Interface) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| interface.number(value))
}
