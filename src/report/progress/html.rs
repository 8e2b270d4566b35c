//! Progress as a page.

use jiff::tz::TimeZone;

use super::spark::points;
use super::text::{
    attempts, attempts_in_all, lead, level_heads, passed, percent, plan_heading, plan_lead,
    plan_title, scenario_heads, trainees,
};
use crate::interface::Interface;
use crate::plan::{PlanStatus, StepState};
use crate::progress::menu::notes;
use crate::progress::{Class, Level, Progress, Tier};
use crate::report::ReportError;
use crate::report::format::UNKNOWN;
use crate::report::sheet::{Cell, Section, Sheet, page};
use crate::report::text::clean;

/// The page about one trainee.
///
/// # Errors
/// A built-in template is broken.
pub fn trainee_page(
    progress: &Progress,
    zone: &TimeZone,
    interface: Interface,
) -> Result<String, ReportError> {
    let words = Words(interface);
    let next = progress.next.as_ref();
    let advice = |it: &crate::progress::Advice| {
        let (title, scenario) = (clean(&it.title).into(), clean(&it.scenario).into());
        let reason = clean(&it.why.in_words(interface)).into();
        let places = [("title", title), ("scenario", scenario), ("reason", reason)];
        interface.fill("progress-page-next", &places)
    };
    let mut sections =
        vec![words.scenarios(progress), words.skills(progress), words.criteria(progress)];
    sections.extend(progress.plans.iter().map(|plan| words.plan(plan)));
    let trainee = ("trainee", clean(&progress.trainee).into());
    page(
        &Sheet {
            title: interface.fill("progress-page-trainee", &[trainee]),
            lead: lead(progress, zone, interface),
            advice: next.map(advice).unwrap_or_default(),
            sections,
        },
        interface,
    )
}

/// The page about a class.
///
/// # Errors
/// A built-in template is broken.
pub fn class_page(
    class: &Class,
    zone: &TimeZone,
    interface: Interface,
) -> Result<String, ReportError> {
    let words = Words(interface);
    let mut sections =
        vec![words.matrix(class), words.not_passed(class), words.class_skills(class)];
    sections.extend(words.class_plans(class));
    sections.push(words.trainees(class, zone));
    let skill = class.skills.first().filter(|_| class.skills.len() > 1);
    let advice = skill.map(|skill| {
        let name = ("skill", clean(&skill.skill).into());
        let percent = ("percent", interface.number(skill.percent).into());
        let over = ("trainees", trainees(skill.trainees, interface).into());
        interface.fill("progress-page-weakest", &[name, percent, over])
    });
    page(
        &Sheet {
            title: interface.text("progress-page-class").into_owned(),
            lead: trainees(class.trainees.len(), interface),
            advice: advice.unwrap_or_default(),
            sections,
        },
        interface,
    )
}

/// The tables in a reader's language.
#[derive(Clone, Copy)]
struct Words(Interface);

impl Words {
    fn told(self, key: &str) -> String {
        self.0.text(key).into_owned()
    }

    /// A table with its title and headings, and what stands in its place without rows.
    fn section(self, title: &str, heads: &[&str], empty: &str) -> Section {
        let heads: Vec<String> = heads.iter().map(|key| self.told(key)).collect();
        Section { empty: self.told(empty), ..Section::new(self.told(title), &refs(&heads)) }
    }

    fn scenarios(self, progress: &Progress) -> Section {
        let heads = scenario_heads(self.0);
        let mut section = Section::new(self.told("progress-scenarios"), &refs(&heads));
        section.empty = self.told("progress-page-not-played");
        for it in &progress.scenarios {
            let cells = vec![
                Cell::new(attempts(it, self.0)),
                Cell::new(percent(it.best, self.0)),
                Cell::new(percent(it.last, self.0)),
                self.passed(it.passed),
                it.level.as_ref().map(|level| self.course(level)).unwrap_or_default(),
            ];
            section.row(clean(&it.title), cells);
        }
        section
    }

    fn skills(self, progress: &Progress) -> Section {
        let mut section = self.levels("progress-skills");
        section.note = self.told("progress-page-levels");
        for it in &progress.skills {
            section.row(clean(&it.skill), self.level(&it.level));
        }
        section
    }

    fn criteria(self, progress: &Progress) -> Section {
        let mut section = self.levels("progress-criteria");
        for it in &progress.criteria {
            section.row(clean(&it.title), self.level(&it.level));
        }
        section
    }

    fn levels(self, title: &str) -> Section {
        let mut section = Section::new(self.told(title), &refs(&level_heads(self.0)));
        section.empty = self.told("progress-page-not-scored");
        section
    }

    fn level(self, level: &Level) -> Vec<Cell> {
        let class = match level.tier {
            Tier::Starting => "bad",
            Tier::Growing => "warn",
            Tier::Solid => "",
            Tier::Strong => "good",
        };
        vec![
            Cell::new(level.attempts.to_string()),
            Cell::new(self.0.number(level.percent)),
            Cell::new(level.tier.title(self.0)).class(class),
            self.course(level),
        ]
    }

    fn course(self, level: &Level) -> Cell {
        let trend = level.trend.map(|trend| trend.title(self.0)).unwrap_or_default();
        let cell = Cell::new(trend);
        if level.recent.len() < 2 { cell } else { cell.line(&points(&level.recent)) }
    }

    fn plan(self, plan: &PlanStatus) -> Section {
        let heads = [self.told("progress-head-step"), "n".to_owned()];
        let rest = ["progress-head-best", "progress-head-passed"].map(|key| self.told(key));
        let heads: Vec<String> = heads.into_iter().chain(rest).chain([String::new()]).collect();
        let mut section = Section::new(plan_heading(plan, self.0), &refs(&heads));
        for step in &plan.steps {
            let is_next = plan.next.as_ref() == Some(&step.scenario);
            let note = Cell::new(notes(step, is_next, self.0).join("; "));
            let note = if step.is_overdue || step.needs_help { note.class("warn") } else { note };
            let cells = vec![
                Cell::new(step.attempts.to_string()),
                Cell::new(percent(step.best, self.0)),
                self.passed(step.state == StepState::Passed),
                note,
            ];
            section.row(clean(&step.scenario), cells);
        }
        section
    }

    fn matrix(self, class: &Class) -> Section {
        let names = class.trainees.iter().map(|it| clean(&it.trainee));
        let heads: Vec<String> =
            [self.told("progress-head-scenario")].into_iter().chain(names).collect();
        let mut section = Section::new(self.told("progress-page-best"), &refs(&heads));
        section.note = self.told("progress-page-best-note");
        section.empty = self.told("progress-page-not-played");
        for scenario in &class.scenarios {
            let cell = |trainee: &Progress| match trainee.scenario(&scenario.scenario) {
                Some(found) => {
                    let best = ("best", percent(found.best, self.0).into());
                    let attempts = ("attempts", found.attempts.into());
                    let how = ("passed", passed(found.passed, self.0).into());
                    let text = self.0.fill("progress-page-best-cell", &[best, attempts, how]);
                    Cell::new(text).class(if found.passed { "good" } else { "bad" })
                }
                None => Cell::new(UNKNOWN),
            };
            section.row(clean(&scenario.title), class.trainees.iter().map(cell).collect());
        }
        section
    }

    fn not_passed(self, class: &Class) -> Section {
        let heads = ["progress-head-scenario", "progress-head-tried", "progress-head-not-tried"];
        let mut section = self.section("progress-page-to-pass", &heads, "progress-page-all-passed");
        for it in &class.scenarios {
            if !(it.not_passed.is_empty() && it.not_tried.is_empty()) {
                let names = |names: &[String]| Cell::new(clean(&names.join(", ")));
                section.row(clean(&it.title), vec![names(&it.not_passed), names(&it.not_tried)]);
            }
        }
        section
    }

    fn class_skills(self, class: &Class) -> Section {
        let heads = [
            "progress-head-skill",
            "progress-head-mean",
            "progress-head-over",
            "progress-head-lowest",
        ];
        let mut section = self.section("progress-skills", &heads, "progress-page-not-scored");
        section.note = self.told("progress-page-skills-note");
        for it in &class.skills {
            let over = ("trainees", trainees(it.trainees, self.0).into());
            let attempts = ("attempts", attempts_in_all(it.attempts, self.0).into());
            let cells = vec![
                Cell::new(self.0.number(it.percent)),
                Cell::new(self.0.fill("progress-page-skills-over", &[over, attempts])),
                Cell::new(it.lowest.as_deref().map(clean).unwrap_or_default()),
            ];
            section.row(clean(&it.skill), cells);
        }
        section
    }

    fn class_plans(self, class: &Class) -> Vec<Section> {
        let plans = class.trainees.first().map(|it| it.plans.as_slice()).unwrap_or_default();
        let heads = ["progress-head-trainee", "progress-head-stand"].map(|key| self.told(key));
        let section = |(index, plan): (usize, &PlanStatus)| {
            let mut section = Section::new(plan_title(plan, self.0), &refs(&heads));
            for trainee in &class.trainees {
                if let Some(plan) = trainee.plans.get(index) {
                    let asks = plan.steps.iter().any(|step| step.is_overdue || step.needs_help);
                    let class = if asks { "warn" } else { "" };
                    let cell = Cell::new(plan_lead(plan, self.0)).class(class);
                    section.row(clean(&trainee.trainee), vec![cell]);
                }
            }
            section
        };
        plans.iter().enumerate().map(section).collect()
    }

    fn trainees(self, class: &Class, zone: &TimeZone) -> Section {
        let heads = ["progress-head-trainee", "progress-head-so-far", "progress-head-to-practise"];
        let heads = heads.map(|key| self.told(key));
        let mut section = Section::new(self.told("progress-page-trainees"), &refs(&heads));
        for it in &class.trainees {
            let next = it.next.as_ref().map(|next| clean(&next.title)).unwrap_or_default();
            let cells = vec![Cell::new(lead(it, zone, self.0)), Cell::new(next)];
            section.row(clean(&it.trainee), cells);
        }
        section
    }

    fn passed(self, is_passed: bool) -> Cell {
        let cell = Cell::new(passed(is_passed, self.0));
        if is_passed { cell.class("good") } else { cell }
    }
}

fn refs(heads: &[String]) -> Vec<&str> {
    heads.iter().map(String::as_str).collect()
}
