//! A scenario together with the file and the rubric that belong to it.

use std::path::Path;

use crate::matching::Encoders;
use crate::practice::{PracticeError, Stage};
use crate::problem::{Code, Problem, Problems};
use crate::scenario::Scenario;
use crate::scoring::Listener;
use crate::workspace::Workspace;
use crate::yaml::Document;

/// A scenario that can be played, with its file and its rubric.
pub struct Draft {
    /// The file that it was read from.
    pub document: Document,
    /// The scenario itself.
    pub stage: Stage,
    /// Its rubric, or why there is none.
    pub listener: Result<Listener, Problem>,
}

impl Draft {
    /// Reads a scenario from `text`, the content of the file at `path`, which is called `file` in
    /// messages; its rubric is looked for in `workspace`. The outer error is the encoder's, the
    /// inner one holds the faults of the file.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn read(
        path: &Path,
        file: &str,
        text: &str,
        workspace: &Workspace,
        encoders: &Encoders,
    ) -> Result<Result<Self, Problems>, PracticeError> {
        let read = || Ok((Document::parse(file, text)?, Scenario::parse(file, text)?));
        let (document, scenario) = match read() {
            Ok(read) => read,
            Err(problems) => return Ok(Err(problems)),
        };
        let listener = match workspace.beside(path).rubric(&scenario.rubric) {
            Ok(rubric) => Ok(Listener::new(rubric, encoders)?),
            Err(problems) => {
                let message = match problems.iter().next() {
                    Some(problem) if problem.place.is_none() => problem.message.clone(),
                    _ => format!("the rubric `{}` has faults; check it first", scenario.rubric),
                };
                Err(document.problem_at(Code::RubricUnusable, "rubric", message))
            }
        };
        let stage = Stage::new(scenario, encoders)?;
        Ok(Ok(Self { document, stage, listener }))
    }
}
