//! Checking the files that people write: their form, and the tests inside them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::authoring::{Draft, lint};
use crate::interface::Interface;
use crate::matching::Encoders;
use crate::plan::{Plan, Step};
use crate::practice::{self, PracticeError};
use crate::problem::{Code, Problem, Problems};
use crate::rubric::Rubric;
use crate::scenario::Scenario;
use crate::scoring::{Listener, rehearsal};
use crate::speech::{self, Languages};
use crate::vocabulary::Vocabulary;
use crate::workspace::{Defaults, Workspace, defaults};
use crate::yaml::{Document, read_text};

/// What was found in one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The file as it was named.
    pub file: String,
    /// What it is and how much of it was tried; `None` where it cannot be used.
    pub what: Option<What>,
    /// Its faults, in order of place.
    pub problems: Vec<Problem>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A rubric with so many tests.
    Rubric(usize),
    /// A scenario with so many tests.
    Scenario(usize),
    /// A plan of so many steps.
    Plan(usize),
    /// A `rolecall.yaml`.
    Defaults,
}

impl What {
    /// The same for people: "rubric, 7 tests".
    pub fn in_words(self, interface: Interface) -> String {
        let (kind, count) = match self {
            Self::Rubric(tests) => ("rubric", tests),
            Self::Scenario(tests) => ("scenario", tests),
            Self::Plan(steps) => ("plan", steps),
            Self::Defaults => ("defaults", 0),
        };
        interface.fill("program-kind", &[("kind", kind.into()), ("count", count.into())])
    }
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
                    problems.push(Problem::of_file(
                        Code::Empty,
                        path.display().to_string(),
                        message,
                    ));
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
    /// The sentence encoders.
    pub encoders: &'c Encoders,
    /// Where the rubrics of scenarios are looked for, after the folder beside the scenario's.
    pub workspace: &'c Workspace,
}

impl Checker<'_> {
    /// Checks one file: a workspace's defaults if it is called `rolecall.yaml`, a plan if it has
    /// `steps`, a scenario if it has `beats`, else a rubric.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn check(&self, path: &Path) -> Result<Checked, PracticeError> {
        let file = path.display().to_string();
        let tried = match open(path) {
            Ok(Opened { kind: Kind::Scenario, text, .. }) => {
                self.scenario_with_tests(path, &file, &text)?
            }
            Ok(Opened { kind: Kind::Plan, document, text }) => {
                self.plan(path, &document, &file, &text)
            }
            Ok(Opened { kind: Kind::Rubric, document, text }) => {
                self.rubric(&document, &file, &text)?
            }
            Ok(Opened { kind: Kind::Defaults, document, text }) => {
                self.defaults(path, &document, &file, &text)
            }
            Err(problems) => Err(problems),
        };
        Ok(match tried {
            Ok((what, problems)) => Checked { file, what: Some(what), problems },
            Err(problems) => {
                let problems = problems.iter().cloned().collect();
                Checked { file, what: None, problems }
            }
        })
    }

    /// The scenario in a file; `None` where the file holds something else.
    ///
    /// # Errors
    /// The faults of the file.
    pub fn scenario(&self, path: &Path) -> Result<Option<Scenario>, Problems> {
        let opened = open(path)?;
        let file = path.display().to_string();
        (opened.kind == Kind::Scenario).then(|| Scenario::parse(&file, &opened.text)).transpose()
    }

    /// The scenario in a file, with its rubric; `None` where the file holds something else. The inner
    /// error holds the faults of the file.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn draft(&self, path: &Path) -> Result<Result<Option<Draft>, Problems>, PracticeError> {
        let file = path.display().to_string();
        match open(path) {
            Ok(Opened { kind: Kind::Defaults | Kind::Plan | Kind::Rubric, .. }) => Ok(Ok(None)),
            Ok(Opened { kind: Kind::Scenario, text, .. }) => {
                Ok(Draft::read(path, &file, &text, self.workspace, self.encoders)?.map(Some))
            }
            Err(problems) => Ok(Err(problems)),
        }
    }

    fn plan(
        &self,
        path: &Path,
        document: &Document,
        file: &str,
        text: &str,
    ) -> Result<(What, Vec<Problem>), Problems> {
        let plan = Plan::parse(file, text)?;
        let workspace = self.workspace.beside(path);
        let fault = |(index, step): (usize, &Step)| {
            let message = unusable(&workspace, &step.scenario)?;
            Some(document.problem_at(
                Code::StepUnusable,
                &format!("steps[{index}].scenario"),
                message,
            ))
        };
        let faults = plan.steps.iter().enumerate().filter_map(fault).collect();
        Ok((What::Plan(plan.steps.len()), faults))
    }

    /// Checks as well that the rubrics and the model are there, and that the model understands the
    /// languages.
    fn defaults(
        &self,
        path: &Path,
        document: &Document,
        file: &str,
        text: &str,
    ) -> Result<(What, Vec<Problem>), Problems> {
        let defaults = Defaults::parse(file, text)?;
        let workspace = self.workspace.within(path.parent().unwrap_or(Path::new("")));
        let mut faults = Vec::new();
        for (index, name) in defaults.rubrics.iter().enumerate() {
            if let Err(problems) = workspace.rubric(name) {
                let fault = match problems.iter().next() {
                    Some(problem) if problem.place.is_none() => problem.message.clone(),
                    _ => format!("the rubric `{name}` has faults; check it first"),
                };
                let field = format!("rubric[{index}]");
                faults.push(document.problem_at(Code::NotFound, &field, fault));
            }
        }
        let model = workspace.chosen_model(defaults.model.as_deref());
        match model.map(|model| model.check(defaults.language.as_ref().unwrap_or(&ENGLISH))) {
            Err(problem) => {
                faults.push(document.problem_at(Code::NotFound, "model", problem.message));
            }
            Ok(Err(error)) => {
                let told = error.to_string();
                faults.push(document.problem_at(Code::WrongValue, "language", told));
            }
            Ok(Ok(())) => faults.extend(too_long(&defaults.vocabulary, document)),
        }
        Ok((What::Defaults, faults))
    }

    fn rubric(&self, document: &Document, file: &str, text: &str) -> Tried {
        let rubric = match Rubric::parse(file, text) {
            Ok(rubric) => rubric,
            Err(problems) => return Ok(Err(problems)),
        };
        let what = What::Rubric(rubric.tests.len());
        let allow = rubric.allow.clone();
        let listener = Listener::new(rubric, self.encoders)?;
        let mut found = lint::rubric(&listener, document);
        found.extend(too_long(&listener.rubric().vocabulary, document));
        found.extend(rehearsal::rehearse(&listener, document)?);
        Ok(Ok((what, lint::without_allowed(found, &allow, document))))
    }

    fn scenario_with_tests(&self, path: &Path, file: &str, text: &str) -> Tried {
        let draft = match Draft::read(path, file, text, self.workspace, self.encoders)? {
            Ok(draft) => draft,
            Err(problems) => return Ok(Err(problems)),
        };
        let Draft { document, stage, listener } = &draft;
        let scenario = stage.scenario();
        let mut found = lint::scenario(stage, document)?;
        if let Some(alongside) = &scenario.alongside {
            let message = unusable(&self.workspace.beside(path), &alongside.scenario);
            found.extend(message.map(|message| {
                document.problem_at(Code::AlongsideUnusable, "alongside.scenario", message)
            }));
        }
        match listener {
            Ok(listener) => {
                found.extend(practice::rehearse(stage, listener, document)?);
            }
            Err(problem) => found.push(problem.clone()),
        }
        let what = What::Scenario(scenario.tests.len());
        Ok(Ok((what, lint::without_allowed(found, &scenario.allow, document))))
    }
}

/// Why a scenario that a file names cannot be played, if it cannot.
fn unusable(workspace: &Workspace, scenario: &str) -> Option<String> {
    let problems = workspace.scenario(scenario).err()?;
    Some(match problems.iter().next() {
        Some(problem) if problem.place.is_none() => problem.message.clone(),
        _ => format!("the scenario `{scenario}` has faults; check it first"),
    })
}

/// What is listened for where nothing is said.
const ENGLISH: Languages = Languages::One("en");

/// That the speech model has no room for all words of a vocabulary. Only a long one is tried.
fn too_long(vocabulary: &Vocabulary, document: &Document) -> Option<Problem> {
    let left_out = speech::left_out(vocabulary).ok()?;
    let first = left_out.first()?;
    let message = format!(
        "the speech model reads only the first {} of {} words, up to the one before `{first}`",
        vocabulary.words().len() - left_out.len(),
        vocabulary.words().len()
    );
    Some(document.problem_at(Code::VocabularyTooLong, "vocabulary", message))
}

/// A file that is YAML.
struct Opened {
    document: Document,
    text: String,
    kind: Kind,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Defaults,
    Plan,
    Scenario,
    Rubric,
}

fn open(path: &Path) -> Result<Opened, Problems> {
    let text = read_text(path)?;
    let document = Document::parse(&path.display().to_string(), &text)?;
    let kind = if path.file_name().is_some_and(|name| name == defaults::FILE_NAME) {
        Kind::Defaults
    } else if document.has_key("steps") {
        Kind::Plan
    } else if document.has_key("beats") {
        Kind::Scenario
    } else {
        Kind::Rubric
    };
    Ok(Opened { document, text, kind })
}

/// What a file is and what is wrong with it, or what keeps it from being used.
type Tried = Result<Result<(What, Vec<Problem>), Problems>, PracticeError>;
