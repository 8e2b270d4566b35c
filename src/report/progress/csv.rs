//! Progress for spreadsheets.

use super::By;
use crate::progress::{Level, Progress};
use crate::report::csv::{optional_number, table, text};

/// One row for each trainee and scenario, skill or criterion.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn csv(trainees: &[Progress], by: By) -> Result<Vec<u8>, csv::Error> {
    let first: &[&str] = match by {
        By::Scenario => &["trainee", "scenario", "title", "passed", "best", "last"],
        By::Skill => &["trainee", "skill"],
        By::Criterion => &["trainee", "rubric", "criterion", "title"],
    };
    let last = ["attempts", "level", "tier", "trend", "recent"];
    let of_scenarios: &[&str] = if by == By::Scenario { &["led"] } else { &[] };
    let heads = first.iter().chain(&last).chain(of_scenarios);
    let mut rows = vec![heads.map(|head| (*head).to_owned()).collect()];
    for trainee in trainees {
        rows.extend(rows_of(trainee, by));
    }
    table(rows)
}

fn rows_of(progress: &Progress, by: By) -> Vec<Vec<String>> {
    let trainee = text(&progress.trainee);
    match by {
        By::Scenario => {
            let row = |it: &crate::progress::ScenarioProgress| {
                let mut row = vec![
                    trainee.clone(),
                    text(&it.scenario),
                    text(&it.title),
                    it.passed.to_string(),
                    optional_number(it.best),
                    optional_number(it.last),
                ];
                row.extend(level(it.attempts, it.level.as_ref()));
                row.push(it.led.to_string());
                row
            };
            progress.scenarios.iter().map(row).collect()
        }
        By::Skill => {
            let row = |it: &crate::progress::SkillLevel| {
                let mut row = vec![trainee.clone(), text(&it.skill)];
                row.extend(level(it.level.attempts, Some(&it.level)));
                row
            };
            progress.skills.iter().map(row).collect()
        }
        By::Criterion => {
            let row = |it: &crate::progress::CriterionLevel| {
                let names = [&it.rubric, &it.criterion, &it.title].map(|name| text(name));
                let mut row = vec![trainee.clone()];
                row.extend(names);
                row.extend(level(it.level.attempts, Some(&it.level)));
                row
            };
            progress.criteria.iter().map(row).collect()
        }
    }
}

fn level(attempts: usize, level: Option<&Level>) -> [String; 5] {
    let recent = |level: &Level| level.recent.iter().map(f64::to_string).collect::<Vec<_>>();
    [
        attempts.to_string(),
        optional_number(level.map(|level| level.percent)),
        level.map(|level| level.tier.name().to_owned()).unwrap_or_default(),
        level.and_then(|it| it.trend).map(|trend| trend.name().to_owned()).unwrap_or_default(),
        level.map(|level| recent(level).join(" ")).unwrap_or_default(),
    ]
}
