//! Checking the files that people write: their form, and the tests inside them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::matching::{Encoder, MatchingError};
use crate::plan::{Plan, Step};
use crate::practice::{self, PracticeError, Stage};
use crate::problem::{Problem, Problems};
use crate::rubric::Rubric;
use crate::scenario::Scenario;
use crate::scoring::{Listener, rehearsal};
use crate::workspace::Workspace;
use crate::yaml::{Document, read_text};

/// What was found in one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The file as it was named.
    pub file: String,
    /// What it is and how much of it was tried, for people: "rubric, 7 tests".
    pub what: String,
    /// Its faults, in order of place.
    pub problems: Vec<Problem>,
}

/// The YAML files that `paths` name, folders walked, in order of path; what cannot be looked at
/// comes as a problem.
pub fn find(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<Problem>) {
    let mut files = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => {
                let before = files.len();
                walk(path, &mut files, &mut problems);
                if files.len() == before {
                    let message = "holds no .yaml files";
                    problems.push(Problem::of_file(path.display().to_string(), message));
                }
            }
            Ok(_) => files.push(path.clone()),
            Err(error) => problems.push(Problem::unreadable(path, &error)),
        }
    }
    files.sort();
    files.dedup();
    (files, problems)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>, problems: &mut Vec<Problem>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return problems.push(Problem::unreadable(folder, &error)),
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            walk(&path, files, problems);
        } else if path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml") {
            files.push(path);
        }
    }
}

/// What checking needs beside the files.
pub struct Checker<'c> {
    /// Loads the sentence encoder when the first test needs it.
    pub encoder: &'c dyn Fn() -> Result<&'c Encoder, MatchingError>,
    /// Where the rubrics of scenarios are looked for, after the folder beside the scenario's.
    pub workspace: &'c Workspace,
}

impl Checker<'_> {
    /// Checks one file: a plan if it has `steps`, a scenario if it has `beats`, else a rubric.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn check(&self, path: &Path) -> Result<Checked, PracticeError> {
        let file = path.display().to_string();
        let checked = self.check_text(path, &file)?;
        Ok(checked.unwrap_or_else(|problems| Checked {
            file,
            what: String::new(),
            problems: problems.iter().cloned().collect(),
        }))
    }

    fn check_text(
        &self,
        path: &Path,
        file: &str,
    ) -> Result<Result<Checked, Problems>, PracticeError> {
        let read = || -> Result<(Document, String), Problems> {
            let text = read_text(path)?;
            Ok((Document::parse(file, &text)?, text))
        };
        let (document, text) = match read() {
            Ok(read) => read,
            Err(problems) => return Ok(Err(problems)),
        };
        let tried = if document.has_key("steps") {
            Ok(self.plan(path, &document, file, &text))
        } else if document.has_key("beats") {
            self.scenario(path, &document, file, &text)
        } else {
            self.rubric(&document, file, &text)
        }?;
        Ok(tried.map(|(what, problems)| Checked { file: file.to_owned(), what, problems }))
    }

    fn plan(
        &self,
        path: &Path,
        document: &Document,
        file: &str,
        text: &str,
    ) -> Result<(String, Vec<Problem>), Problems> {
        let plan = Plan::parse(file, text)?;
        let workspace = self.workspace.beside(path);
        let fault = |(index, step): (usize, &Step)| {
            let problems = workspace.scenario(&step.scenario).err()?;
            let message = match problems.iter().next() {
                Some(problem) if problem.place.is_none() => problem.message.clone(),
                _ => format!("the scenario `{}` has faults; check it first", step.scenario),
            };
            Some(document.problem_at(&format!("steps[{index}].scenario"), message))
        };
        let faults = plan.steps.iter().enumerate().filter_map(fault).collect();
        let steps = plan.steps.len();
        let plural = if steps == 1 { "" } else { "s" };
        Ok((format!("plan, {steps} step{plural}"), faults))
    }

    fn rubric(&self, document: &Document, file: &str, text: &str) -> Tried {
        let rubric = match Rubric::parse(file, text) {
            Ok(rubric) => rubric,
            Err(problems) => return Ok(Err(problems)),
        };
        let what = described("rubric", rubric.tests.len());
        if rubric.tests.is_empty() {
            return Ok(Ok((what, Vec::new())));
        }
        let encoder = (self.encoder)()?;
        let listener = Listener::new(rubric, encoder)?;
        Ok(Ok((what, rehearsal::rehearse(&listener, encoder, document)?)))
    }

    fn scenario(&self, path: &Path, document: &Document, file: &str, text: &str) -> Tried {
        let scenario = match Scenario::parse(file, text) {
            Ok(scenario) => scenario,
            Err(problems) => return Ok(Err(problems)),
        };
        let what = described("scenario", scenario.tests.len());
        let rubric = match self.workspace.beside(path).rubric(&scenario.rubric) {
            Ok(rubric) => rubric,
            Err(problems) => {
                let message = match problems.iter().next() {
                    Some(problem) if problem.place.is_none() => problem.message.clone(),
                    _ => format!("the rubric `{}` has faults; check it first", scenario.rubric),
                };
                return Ok(Ok((what, vec![document.problem_at("rubric", message)])));
            }
        };
        if scenario.tests.is_empty() {
            return Ok(Ok((what, Vec::new())));
        }
        let encoder = (self.encoder)()?;
        let listener = Listener::new(rubric, encoder)?;
        let stage = Stage::new(scenario, encoder)?;
        Ok(Ok((what, practice::rehearse(&stage, encoder, &listener, document)?)))
    }
}

/// What a file is and what its tests showed, or its faults.
type Tried = Result<Result<(String, Vec<Problem>), Problems>, PracticeError>;

fn described(what: &str, tests: usize) -> String {
    let plural = if tests == 1 { "" } else { "s" };
    format!("{what}, {tests} test{plural}")
}
