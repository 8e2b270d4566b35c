//! Texts that are in another language than their file says.

use crate::authoring::places::{Placed, replies};
use crate::language::OtherLanguages;
use crate::problem::{Code, Problem};
use crate::rubric::Rubric;
use crate::scenario::{Line, Scenario};
use crate::text::Text;
use crate::yaml::Document;

pub(super) fn of_scenario(scenario: &Scenario, document: &Document) -> Vec<Problem> {
    let language = scenario.language.as_str();
    let list = |field: String, lines: &'_ [Line]| -> (String, Vec<String>) {
        (field, lines.iter().map(|line| line.text.get(language).to_owned()).collect())
    };
    let one = |field: String, text: Option<&Text>| {
        (field, text.map(|text| text.get(language).to_owned()).into_iter().collect())
    };
    let mut lists = vec![one("brief".to_owned(), Some(&scenario.brief))];
    for beat in &scenario.beats {
        let field = format!("beats.{}", beat.id);
        lists.push(list(format!("{field}.says"), &beat.says));
        lists.push(one(format!("{field}.hint"), beat.hint.as_ref()));
        lists.push(list(format!("{field}.otherwise.says"), &beat.otherwise.says));
        lists.push(one(format!("{field}.otherwise.hint"), beat.otherwise.hint.as_ref()));
        let silence = beat.silence.as_ref().map_or(&[][..], |silence| &silence.says);
        lists.push(list(format!("{field}.silence.says"), silence));
    }
    for Placed { reply, field, .. } in replies(scenario) {
        lists.push(list(format!("{field}.says"), &reply.says));
        lists.push((format!("{field}.like"), reply.wording.like.clone()));
        lists.push((format!("{field}.unlike"), reply.wording.unlike.clone()));
    }
    for ending in &scenario.endings {
        let field = format!("endings.{}", ending.id);
        lists.push(list(format!("{field}.says"), &ending.says));
        lists.push(one(format!("{field}.debrief"), ending.debrief.as_ref()));
    }
    check(Code::OtherLanguage, language, &lists, document)
}

pub(super) fn of_rubric(rubric: &Rubric, document: &Document) -> Vec<Problem> {
    let behaviours = rubric.behaviours.iter();
    let lists: Vec<(String, Vec<String>)> = behaviours
        .flat_map(|(id, behaviour)| {
            let wording = &behaviour.wording;
            [
                (format!("behaviours.{id}.like"), wording.like.clone()),
                (format!("behaviours.{id}.unlike"), wording.unlike.clone()),
            ]
        })
        .collect();
    check(Code::OtherLanguageInRubric, &rubric.language, &lists, document)
}

/// The texts of a list are told together, which is surest; where they are all in order together,
/// one of them can still be a stray.
fn check(
    code: Code,
    language: &str,
    lists: &[(String, Vec<String>)],
    document: &Document,
) -> Vec<Problem> {
    let Some(others) = OtherLanguages::than(language) else { return Vec::new() };
    let problem = |field: &str, name: &str| {
        let message = format!("seems to be {name}, but the file says `language: {language}`");
        document.problem_at(code, field, message)
    };
    let mut problems = Vec::new();
    for (field, texts) in lists {
        if let Some(found) = others.find(&texts.join(" ")) {
            problems.push(problem(field, found));
            continue;
        }
        for (index, text) in texts.iter().enumerate() {
            let found = others.find(text);
            problems.extend(found.map(|found| problem(&format!("{field}[{index}]"), found)));
        }
    }
    problems
}
