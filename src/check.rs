//! Checking the files that people write: their form, and the tests inside them.

use std::fs;
use std::path::{Path, PathBuf};

use crate::matching::{Encoder, MatchingError};
use crate::problem::{Problem, Problems};
use crate::rubric::Rubric;
use crate::scoring::{Listener, rehearsal};

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
            Err(error) => problems.push(unreadable(path, &error)),
        }
    }
    files.sort();
    files.dedup();
    (files, problems)
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>, problems: &mut Vec<Problem>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return problems.push(unreadable(folder, &error)),
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

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    Problem::of_file(path.display().to_string(), format!("cannot be read: {error}"))
}

/// Checks one file. `encoder` is asked for only if the file has tests and is sound.
///
/// # Errors
/// The encoder fails.
pub fn check<'e>(
    path: &Path,
    encoder: &dyn Fn() -> Result<&'e Encoder, MatchingError>,
) -> Result<Checked, MatchingError> {
    let file = path.display().to_string();
    let faulty = |problems: Problems| Checked {
        file: file.clone(),
        what: String::new(),
        problems: problems.iter().cloned().collect(),
    };
    let text = match read_text(path) {
        Ok(text) => text,
        Err(problem) => return Ok(faulty(problem.into())),
    };
    check_rubric(&file, &text, encoder).map(|checked| checked.unwrap_or_else(faulty))
}

fn check_rubric<'e>(
    file: &str,
    text: &str,
    encoder: &dyn Fn() -> Result<&'e Encoder, MatchingError>,
) -> Result<Result<Checked, Problems>, MatchingError> {
    let rubric = match Rubric::parse(file, text) {
        Ok(rubric) => rubric,
        Err(problems) => return Ok(Err(problems)),
    };
    let tests = rubric.tests.len();
    let problems = if tests == 0 {
        Vec::new()
    } else {
        let encoder = encoder()?;
        rehearsal::rehearse(&Listener::new(rubric, encoder)?, encoder)?
    };
    let plural = if tests == 1 { "" } else { "s" };
    let what = format!("rubric, {tests} test{plural}");
    Ok(Ok(Checked { file: file.to_owned(), what, problems }))
}

/// Reads a text file of reasonable size.
///
/// # Errors
/// It cannot be read or is no UTF-8.
pub fn read_text(path: &Path) -> Result<String, Problem> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let message = format!("is not UTF-8 text from byte {at} on; save it as UTF-8");
        Problem::of_file(path.display().to_string(), message)
    })
}
