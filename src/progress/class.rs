//! Where a whole class stands.

use serde::Serialize;

use super::trainee::Progress;

/// Where a whole class stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Class {
    /// One for each trainee, in order of name.
    pub trainees: Vec<Progress>,
    /// Each scenario that somebody has finished, those that most have still to pass first.
    pub scenarios: Vec<ClassScenario>,
    /// Each skill that was trained, the weakest first.
    pub skills: Vec<ClassSkill>,
}

/// Where a class stands with one scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClassScenario {
    /// The scenario's `id`.
    pub scenario: String,
    /// The scenario's title for people.
    pub title: String,
    /// Who has passed it.
    pub passed: Vec<String>,
    /// Who has tried it and not passed yet.
    pub not_passed: Vec<String>,
    /// Who has not finished it even once.
    pub not_tried: Vec<String>,
}

/// Where a class stands with one skill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClassSkill {
    /// The skill.
    pub skill: String,
    /// The mean of the trainees' levels in percent, each trainee counting once.
    pub percent: f64,
    /// Over how many trainees.
    pub trainees: usize,
    /// Over how many attempts of theirs.
    pub attempts: usize,
    /// Whose level is the lowest; `None` where nobody's is.
    pub lowest: Option<String>,
}

impl Class {
    /// Puts the progress of trainees together.
    pub fn of(trainees: Vec<Progress>) -> Self {
        Self { scenarios: scenarios(&trainees), skills: skills(&trainees), trainees }
    }
}

fn scenarios(trainees: &[Progress]) -> Vec<ClassScenario> {
    let mut scenarios: Vec<ClassScenario> = Vec::new();
    for found in trainees.iter().flat_map(|trainee| &trainee.scenarios) {
        if scenarios.iter().any(|known| known.scenario == found.scenario) {
            continue;
        }
        let mut scenario = ClassScenario {
            scenario: found.scenario.clone(),
            title: found.title.clone(),
            passed: Vec::new(),
            not_passed: Vec::new(),
            not_tried: Vec::new(),
        };
        for trainee in trainees {
            let names = match trainee.scenario(&found.scenario) {
                Some(progress) if progress.passed => &mut scenario.passed,
                Some(_) => &mut scenario.not_passed,
                None => &mut scenario.not_tried,
            };
            names.push(trainee.trainee.clone());
        }
        scenarios.push(scenario);
    }
    scenarios.sort_by_key(|scenario| std::cmp::Reverse(scenario.not_passed.len()));
    scenarios
}

fn skills(trainees: &[Progress]) -> Vec<ClassSkill> {
    let mut names: Vec<&str> =
        trainees.iter().flat_map(|it| &it.skills).map(|skill| skill.skill.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let skill = |name: &str| {
        let mut levels: Vec<(&str, f64, usize)> = Vec::new();
        for trainee in trainees {
            let found = trainee.skills.iter().find(|skill| skill.skill == name);
            levels.extend(found.map(|found| {
                (trainee.trainee.as_str(), found.level.percent, found.level.attempts)
            }));
        }
        let mean = levels.iter().map(|(_, percent, _)| percent).sum::<f64>() / levels.len() as f64;
        let lowest = levels.iter().min_by(|left, right| left.1.total_cmp(&right.1));
        let is_lowest = |found: &&(&str, f64, usize)| levels.iter().any(|it| it.1 > found.1);
        ClassSkill {
            skill: name.to_owned(),
            percent: (mean * 10.0).round() / 10.0,
            trainees: levels.len(),
            attempts: levels.iter().map(|(_, _, attempts)| attempts).sum(),
            lowest: lowest.filter(is_lowest).map(|(name, ..)| (*name).to_owned()),
        }
    };
    let mut skills: Vec<ClassSkill> = names.into_iter().map(skill).collect();
    skills.sort_by(|left, right| left.percent.total_cmp(&right.percent));
    skills
}
