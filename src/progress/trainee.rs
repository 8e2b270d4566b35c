//! Where one trainee stands.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::advice::Advice;
use super::level::Level;
use super::{Played, played};
use crate::plan::{Plan, PlanStatus};
use crate::scenario::Scenario;
use crate::store::Attempt;

/// What there is to practise, and the day on which progress is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Every scenario by name, the easiest first.
    pub scenarios: Vec<(String, Scenario)>,
    /// Every plan, the most important first.
    pub plans: Vec<Plan>,
    /// The day.
    pub today: Date,
    /// Where days begin.
    pub zone: TimeZone,
}

/// Where one trainee stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Progress {
    /// The trainee's name.
    pub trainee: String,
    /// Attempts that came to their end.
    pub attempts: usize,
    /// Those of them in which the trainer was the customer.
    pub led: usize,
    /// Attempts that were left and can go on; they count for nothing else here.
    pub open: usize,
    /// When the trainee last did something.
    pub last: Option<Timestamp>,
    /// How many of the newest attempts were passed in a row.
    pub streak: usize,
    /// One for each scenario that was tried, in the order in which they were first tried.
    pub scenarios: Vec<ScenarioProgress>,
    /// One for each skill of those scenarios, the weakest first.
    pub skills: Vec<SkillLevel>,
    /// One for each criterion that applied, the weakest first.
    pub criteria: Vec<CriterionLevel>,
    /// How far the trainee has come with each plan.
    pub plans: Vec<PlanStatus>,
    /// What to practise next; `None` where there is nothing to practise.
    pub next: Option<Advice>,
}

/// Where a trainee stands with one scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioProgress {
    /// The scenario's `id`.
    pub scenario: String,
    /// The scenario's title for people.
    pub title: String,
    /// Whether some attempt was passed.
    pub passed: bool,
    /// The best score in percent; `None` where nothing could be scored.
    pub best: Option<f64>,
    /// The newest score in percent.
    pub last: Option<f64>,
    /// How often it was played to its end.
    pub attempts: usize,
    /// How often of that the trainer was the customer.
    pub led: usize,
    /// How well it goes by now; `None` where nothing could be scored.
    pub level: Option<Level>,
}

/// How well a trainee does at the scenarios that train a skill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SkillLevel {
    /// The skill.
    pub skill: String,
    /// How well it goes by now, from the scores of those scenarios.
    #[serde(flatten)]
    pub level: Level,
}

/// How well a trainee does by one criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionLevel {
    /// The rubric's `id`.
    pub rubric: String,
    /// The criterion's `id`.
    pub criterion: String,
    /// The criterion's title for people.
    pub title: String,
    /// How well it goes by now, from its points in percent of its most points.
    #[serde(flatten)]
    pub level: Level,
}

impl Progress {
    /// Where the trainee stands after those attempts.
    pub fn of(trainee: &str, attempts: &[Attempt], offer: &Offer) -> Self {
        let played = played(attempts);
        let skills = skills(&played);
        let tried = tried(&played);
        let plan_status = |plan: &Plan| PlanStatus::of(plan, attempts, offer.today, &offer.zone);
        Self {
            trainee: trainee.to_owned(),
            attempts: attempts.iter().filter(|attempt| !attempt.is_open()).count(),
            led: attempts.iter().filter(|it| it.is_led && !it.is_open()).count(),
            open: attempts.iter().filter(|attempt| attempt.is_open()).count(),
            last: attempts.iter().map(|attempt| attempt.changed).max(),
            streak: streak(attempts),
            plans: offer.plans.iter().map(plan_status).collect(),
            next: Advice::next(&tried, &skills, &offer.scenarios),
            scenarios: tried,
            skills,
            criteria: criteria(&played),
        }
    }

    /// Where the trainee stands with a scenario; `None` where they have not finished it yet.
    pub fn scenario(&self, id: &str) -> Option<&ScenarioProgress> {
        self.scenarios.iter().find(|scenario| scenario.scenario == id)
    }
}

/// An attempt counts when every customer of it was served well enough.
fn streak(attempts: &[Attempt]) -> usize {
    let mut finished: Vec<&Attempt> = attempts.iter().filter(|it| !it.is_open()).collect();
    finished.sort_by_key(|attempt| (attempt.finished, attempt.id));
    let is_passed = |attempt: &&&Attempt| {
        let mut scores = attempt.conversations.iter().map(|it| it.score.as_ref());
        scores.all(|score| score.is_some_and(|score| score.passed))
    };
    finished.iter().rev().take_while(is_passed).count()
}

/// Values in groups, the groups in order of first appearance.
fn grouped<K: Ord + Clone, V>(entries: impl Iterator<Item = (K, V)>) -> Vec<(K, Vec<V>)> {
    let mut places: BTreeMap<K, usize> = BTreeMap::new();
    let mut groups: Vec<(K, Vec<V>)> = Vec::new();
    for (key, value) in entries {
        let place = *places.entry(key.clone()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, values)) => values.push(value),
            None => groups.push((key, vec![value])),
        }
    }
    groups
}

fn tried(played: &[Played<'_>]) -> Vec<ScenarioProgress> {
    let entries = played.iter().map(|it| (it.conversation.scenario.clone(), *it));
    let progress = |(scenario, played): (String, Vec<Played<'_>>)| {
        let percents: Vec<f64> = played.iter().filter_map(|it| it.score.percent).collect();
        ScenarioProgress {
            scenario,
            title: played.last().map(|it| it.conversation.title.clone()).unwrap_or_default(),
            passed: played.iter().any(|it| it.score.passed),
            best: percents.iter().copied().reduce(f64::max),
            last: percents.last().copied(),
            attempts: played.len(),
            led: played.iter().filter(|it| it.is_led).count(),
            level: Level::of(&percents),
        }
    };
    grouped(entries).into_iter().map(progress).collect()
}

fn skills(played: &[Played<'_>]) -> Vec<SkillLevel> {
    let entries = played.iter().flat_map(|it| {
        let percent = it.score.percent;
        let skills = it.conversation.skills.iter().cloned();
        skills.filter_map(move |skill| Some((skill, percent?)))
    });
    let level = |(skill, percents): (String, Vec<f64>)| {
        Some(SkillLevel { skill, level: Level::of(&percents)? })
    };
    let mut skills: Vec<SkillLevel> = grouped(entries).into_iter().filter_map(level).collect();
    skills.sort_by(|left, right| left.level.percent.total_cmp(&right.level.percent));
    skills
}

fn criteria(played: &[Played<'_>]) -> Vec<CriterionLevel> {
    let entries = played.iter().flat_map(|it| {
        let rubric = it.conversation.rubric.as_str();
        it.score.verdicts.iter().filter_map(move |verdict| {
            let key = (rubric, verdict.criterion.as_str());
            Some((key, (verdict.title.as_str(), verdict.percent()?)))
        })
    });
    type Found<'a> = ((&'a str, &'a str), Vec<(&'a str, f64)>);
    let level = |((rubric, criterion), verdicts): Found<'_>| {
        let percents: Vec<f64> = verdicts.iter().map(|(_, percent)| *percent).collect();
        Some(CriterionLevel {
            rubric: rubric.to_owned(),
            criterion: criterion.to_owned(),
            title: verdicts.last().map(|(title, _)| (*title).to_owned())?,
            level: Level::of(&percents)?,
        })
    };
    let mut criteria: Vec<CriterionLevel> =
        grouped(entries).into_iter().filter_map(level).collect();
    criteria.sort_by(|left, right| left.level.percent.total_cmp(&right.level.percent));
    criteria
}
