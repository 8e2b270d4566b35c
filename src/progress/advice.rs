//! What to practise next.

use serde::Serialize;

use super::trainee::{ScenarioProgress, SkillLevel};
use crate::interface::Interface;
use crate::scenario::Scenario;

/// A scenario to practise next, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Advice {
    /// The scenario's name.
    pub scenario: String,
    /// The scenario's title for people.
    pub title: String,
    /// Why this one, as the rest of a sentence.
    pub reason: String,
    /// Why this one.
    #[serde(skip)]
    pub why: Why,
}

/// Why a scenario is the one to practise next.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// It trains a skill that goes badly so far.
    Skill {
        /// The skill.
        skill: String,
        /// How well it goes, in percent.
        percent: f64,
        /// Over how many attempts.
        attempts: usize,
        /// Whether no skill goes worse.
        is_weakest: bool,
    },
    /// Nothing was tried yet, and it is easy.
    Easy,
    /// It is the easiest that is not passed.
    Easiest,
    /// Everything is passed, and its best score, in percent, is the lowest.
    Lowest(f64),
}

impl Why {
    /// The same as the rest of a sentence.
    pub fn in_words(&self, interface: Interface) -> String {
        match self {
            Self::Skill { skill, percent, attempts, is_weakest } => {
                let key = if *is_weakest { "progress-why-weakest" } else { "progress-why-weak" };
                let skill = ("skill", skill.as_str().into());
                let (percent, count) =
                    (("percent", (*percent).into()), ("count", (*attempts).into()));
                interface.fill(key, &[skill, percent, count])
            }
            Self::Easy => interface.text("progress-why-easy").into_owned(),
            Self::Easiest => interface.text("progress-why-easiest").into_owned(),
            Self::Lowest(percent) => {
                interface.fill("progress-why-lowest", &[("percent", (*percent).into())])
            }
        }
    }
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
            let why = Why::Skill {
                skill: skill.skill.clone(),
                percent: skill.level.percent,
                attempts: skill.level.attempts,
                is_weakest: skills.first() == Some(skill),
            };
            return Some(Self::new(found, why));
        }
        if let Some(easiest) = left.first() {
            return Some(Self::new(
                easiest,
                if tried.is_empty() { Why::Easy } else { Why::Easiest },
            ));
        }
        let best = |(_, scenario): &&(String, Scenario)| {
            progress(scenario).and_then(|progress| progress.best).unwrap_or_default()
        };
        let lowest = scenarios.iter().min_by(|left, right| best(left).total_cmp(&best(right)))?;
        Some(Self::new(lowest, Why::Lowest(best(&lowest))))
    }

    fn new((name, scenario): &(String, Scenario), why: Why) -> Self {
        let title = scenario.title.get(&scenario.language).to_owned();
        let reason = why.in_words(Interface::default());
        Self { scenario: name.clone(), title, reason, why }
    }
}
