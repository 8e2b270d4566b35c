//! Progress as a page.

use jiff::tz::TimeZone;

use super::spark::points;
use super::text::{attempts, lead, percent, plan_lead};
use crate::interface::Interface;
use crate::plan::{PlanStatus, StepState};
use crate::progress::menu::notes;
use crate::progress::{Class, Level, Progress, Tier};
use crate::report::ReportError;
use crate::report::format::{UNKNOWN, number};
use crate::report::sheet::{Cell, Section, Sheet, page};
use crate::report::text::{clean, count};

const LEVEL_NOTE: &str = "The level is a weighted mean: an attempt counts half as much as the one \
    three attempts later. It is called a trend from three attempts on.";

/// The page about one trainee.
///
/// # Errors
/// A built-in template is broken.
pub fn trainee_page(progress: &Progress, zone: &TimeZone) -> Result<String, ReportError> {
    let next = progress.next.as_ref();
    let advice = |it: &crate::progress::Advice| {
        format!(
            "Next: {} ({}), since {}.",
            clean(&it.title),
            clean(&it.scenario),
            clean(&it.reason)
        )
    };
    let mut sections = vec![scenarios(progress), skills(progress), criteria(progress)];
    sections.extend(progress.plans.iter().map(plan));
    page(
        &Sheet {
            title: format!("Progress of {}", clean(&progress.trainee)),
            lead: lead(progress, zone),
            advice: next.map(advice).unwrap_or_default(),
            sections,
        },
        Interface::default(),
    )
}

/// The page about a class.
///
/// # Errors
/// A built-in template is broken.
pub fn class_page(class: &Class, zone: &TimeZone) -> Result<String, ReportError> {
    let mut sections = vec![matrix(class), not_passed(class), class_skills(class)];
    sections.extend(class_plans(class));
    sections.push(trainees(class, zone));
    let skill = class.skills.first().filter(|_| class.skills.len() > 1);
    let advice = skill.map(|skill| {
        format!(
            "The class is weakest at {}: {}% on average over {}.",
            clean(&skill.skill),
            number(skill.percent),
            count(skill.trainees, "trainee", "trainees")
        )
    });
    page(
        &Sheet {
            title: "Progress of the class".to_owned(),
            lead: count(class.trainees.len(), "trainee", "trainees"),
            advice: advice.unwrap_or_default(),
            sections,
        },
        Interface::default(),
    )
}

fn scenarios(progress: &Progress) -> Section {
    let heads = ["Scenario", "n", "Best %", "Last %", "Passed", "Course"];
    let mut section = Section::new("Scenarios", &heads);
    section.empty = "No scenario was played to its end yet.".to_owned();
    for it in &progress.scenarios {
        let cells = vec![
            Cell::new(attempts(it)),
            Cell::new(percent(it.best)),
            Cell::new(percent(it.last)),
            passed(it.passed),
            it.level.as_ref().map(course).unwrap_or_default(),
        ];
        section.row(clean(&it.title), cells);
    }
    section
}

fn skills(progress: &Progress) -> Section {
    let mut section = levels("Skills, the weakest first");
    section.note = LEVEL_NOTE.to_owned();
    for it in &progress.skills {
        section.row(clean(&it.skill), level(&it.level));
    }
    section
}

fn criteria(progress: &Progress) -> Section {
    let mut section = levels("Criteria, the weakest first");
    for it in &progress.criteria {
        section.row(clean(&it.title), level(&it.level));
    }
    section
}

fn levels(title: &str) -> Section {
    let mut section = Section::new(title, &["", "n", "Level %", "So far", "Course"]);
    section.empty = "Nothing was scored yet.".to_owned();
    section
}

fn level(level: &Level) -> Vec<Cell> {
    let class = match level.tier {
        Tier::Starting => "bad",
        Tier::Growing => "warn",
        Tier::Solid => "",
        Tier::Strong => "good",
    };
    vec![
        Cell::new(level.attempts.to_string()),
        Cell::new(number(level.percent)),
        Cell::new(level.tier.name()).class(class),
        course(level),
    ]
}

fn course(level: &Level) -> Cell {
    let cell = Cell::new(level.trend.map_or("", |trend| trend.name()));
    if level.recent.len() < 2 { cell } else { cell.line(&points(&level.recent)) }
}

fn plan(plan: &PlanStatus) -> Section {
    let title = format!("Plan: {} ({})", clean(&plan.title), plan_lead(plan));
    let mut section = Section::new(title, &["Step", "n", "Best %", "Passed", ""]);
    for step in &plan.steps {
        let is_next = plan.next.as_ref() == Some(&step.scenario);
        let note = Cell::new(notes(step, is_next).join("; "));
        let note = if step.is_overdue || step.needs_help { note.class("warn") } else { note };
        let cells = vec![
            Cell::new(step.attempts.to_string()),
            Cell::new(percent(step.best)),
            passed(step.state == StepState::Passed),
            note,
        ];
        section.row(clean(&step.scenario), cells);
    }
    section
}

fn matrix(class: &Class) -> Section {
    let names: Vec<String> = class.trainees.iter().map(|it| clean(&it.trainee)).collect();
    let heads: Vec<&str> =
        ["Scenario"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let mut section = Section::new("Best scores", &heads);
    section.note = "In percent, with the number of attempts.".to_owned();
    section.empty = "No scenario was played to its end yet.".to_owned();
    for scenario in &class.scenarios {
        let cell = |trainee: &Progress| match trainee.scenario(&scenario.scenario) {
            Some(found) => {
                let how = if found.passed { "passed" } else { "not yet" };
                let text = format!("{} ({}), {how}", percent(found.best), found.attempts);
                Cell::new(text).class(if found.passed { "good" } else { "bad" })
            }
            None => Cell::new(UNKNOWN),
        };
        section.row(clean(&scenario.title), class.trainees.iter().map(cell).collect());
    }
    section
}

fn not_passed(class: &Class) -> Section {
    let mut section = Section::new("Who has what to pass", &["Scenario", "Tried", "Not tried"]);
    section.empty = "Everybody has passed what was tried.".to_owned();
    for it in &class.scenarios {
        if !(it.not_passed.is_empty() && it.not_tried.is_empty()) {
            let names = |names: &[String]| Cell::new(clean(&names.join(", ")));
            section.row(clean(&it.title), vec![names(&it.not_passed), names(&it.not_tried)]);
        }
    }
    section
}

fn class_skills(class: &Class) -> Section {
    let heads = ["Skill", "Mean %", "Over", "Lowest"];
    let mut section = Section::new("Skills, the weakest first", &heads);
    section.note = "The mean of the trainees' levels, each trainee counting once.".to_owned();
    section.empty = "Nothing was scored yet.".to_owned();
    for it in &class.skills {
        let (trainees, attempts) =
            (count(it.trainees, "trainee", "trainees"), count(it.attempts, "attempt", "attempts"));
        let cells = vec![
            Cell::new(number(it.percent)),
            Cell::new(format!("{trainees}, {attempts}")),
            Cell::new(it.lowest.as_deref().map(clean).unwrap_or_default()),
        ];
        section.row(clean(&it.skill), cells);
    }
    section
}

fn class_plans(class: &Class) -> Vec<Section> {
    let plans = class.trainees.first().map(|it| it.plans.as_slice()).unwrap_or_default();
    let section = |(index, plan): (usize, &PlanStatus)| {
        let title = format!("Plan: {}", clean(&plan.title));
        let mut section = Section::new(title, &["Trainee", "Where they stand"]);
        for trainee in &class.trainees {
            if let Some(plan) = trainee.plans.get(index) {
                let asks = plan.steps.iter().any(|step| step.is_overdue || step.needs_help);
                let class = if asks { "warn" } else { "" };
                let cell = Cell::new(plan_lead(plan)).class(class);
                section.row(clean(&trainee.trainee), vec![cell]);
            }
        }
        section
    };
    plans.iter().enumerate().map(section).collect()
}

fn trainees(class: &Class, zone: &TimeZone) -> Section {
    let mut section = Section::new("Trainees", &["Trainee", "So far", "To practise next"]);
    for it in &class.trainees {
        let next = it.next.as_ref().map(|next| clean(&next.title)).unwrap_or_default();
        section.row(clean(&it.trainee), vec![Cell::new(lead(it, zone)), Cell::new(next)]);
    }
    section
}

fn passed(is_passed: bool) -> Cell {
    if is_passed { Cell::new("passed").class("good") } else { Cell::new("not yet") }
}
