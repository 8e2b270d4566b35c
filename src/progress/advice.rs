//! What to practise next.

use serde::Serialize;

use super::trainee::{ScenarioProgress, SkillLevel};
use crate::scenario::Scenario;

/// A scenario to practise next, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Advice {
    /// The scenario's name.
    pub scenario: String,
    /// The scenario's title for people.
    pub title: String,
    /// Why this one, as the rest of a sentence.
    pub reason: String,
}

impl Advice {
    /// The easiest scenario that is not passed yet and trains the weakest skill for which there is
    /// one; else the easiest that is not passed yet; else, when everything is passed, the one with
    /// the lowest score.
    pub(super) fn next(
        tried: &[ScenarioProgress],
        skills: &[SkillLevel],
        scenarios: &[(String, Scenario)],
    ) -> Option<Self> {
        let progress = |scenario: &Scenario| tried.iter().find(|it| it.scenario == scenario.id);
        let is_left = |(_, scenario): &&(String, Scenario)| {
            progress(scenario).is_none_or(|progress| !progress.passed)
        };
        let left: Vec<&(String, Scenario)> = scenarios.iter().filter(is_left).collect();
        let weakest = skills.iter().find_map(|skill| {
            let trains =
                |(_, scenario): &&&(String, Scenario)| scenario.skills.contains(&skill.skill);
            Some((skill, *left.iter().find(trains)?))
        });
        if let Some((skill, found)) = weakest {
            let place =
                if skills.first() == Some(skill) { "your weakest skill" } else { "a weak skill" };
            let reason = format!(
                "it trains {}, {place} so far ({}%, n = {})",
                skill.skill, skill.level.percent, skill.level.attempts
            );
            return Some(Self::new(found, reason));
        }
        if let Some(easiest) = left.first() {
            let reason = if tried.is_empty() {
                "it is an easy one to begin with"
            } else {
                "it is the easiest you have not passed yet"
            };
            return Some(Self::new(easiest, reason.to_owned()));
        }
        let best = |(_, scenario): &&(String, Scenario)| {
            progress(scenario).and_then(|progress| progress.best).unwrap_or_default()
        };
        let lowest = scenarios.iter().min_by(|left, right| best(left).total_cmp(&best(right)))?;
        let reason = format!(
            "you have passed everything; this is your lowest best score ({}%)",
            best(&lowest)
        );
        Some(Self::new(lowest, reason))
    }

    fn new((name, scenario): &(String, Scenario), reason: String) -> Self {
        let title = scenario.title.get(&scenario.language).to_owned();
        Self { scenario: name.clone(), title, reason }
    }
}
