//! `rolecall check`.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use rolecall::check::{self, Checker};
use rolecall::matching::{Encoder, MatchingError};
use rolecall::problem::{Problem, Severity};

use super::terminal::Output;
use crate::cli::Check;
use crate::exit::Code;

/// Checks every file and prints what is wrong as soon as it is known.
pub(crate) fn run(arguments: &Check) -> Result<Code> {
    let paths = if arguments.paths.is_empty() { own_folders()? } else { arguments.paths.clone() };
    let (files, mut problems) = check::find(&paths);
    let mut out = Output::new();
    for problem in &problems {
        writeln!(out, "{problem}")?;
    }
    let encoder = std::cell::OnceCell::new();
    let encoder = || -> Result<&Encoder, MatchingError> {
        match encoder.get() {
            Some(encoder) => Ok(encoder),
            None => {
                let loaded = Encoder::embedded()?;
                Ok(encoder.get_or_init(|| loaded))
            }
        }
    };
    let workspace = super::workspace();
    let checker = Checker { encoder: &encoder, workspace: &workspace };
    for file in &files {
        let checked = checker.check(file)?;
        if worst(&checked.problems) < Some(Severity::Warning) {
            writeln!(out, "{}: ok ({})", checked.file, checked.what)?;
        }
        for problem in &checked.problems {
            writeln!(out, "{problem}")?;
        }
        out.flush()?;
        problems.extend(checked.problems);
    }
    writeln!(out, "{} checked, {}", count(files.len(), "file"), summary(&problems))?;
    let limit = if arguments.deny_warnings { Severity::Warning } else { Severity::Error };
    Ok(if worst(&problems) < Some(limit) { Code::Done } else { Code::Usage })
}

fn worst(problems: &[Problem]) -> Option<Severity> {
    problems.iter().map(|problem| problem.code.severity()).max()
}

/// How many problems of each severity there are, the worst first.
fn summary(problems: &[Problem]) -> String {
    let of = |severity| problems.iter().filter(|p| p.code.severity() == severity).count();
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|severity| of(*severity) > 0)
        .map(|severity| count(of(severity), severity.name()))
        .collect();
    if parts.is_empty() { "no problems".to_owned() } else { parts.join(", ") }
}

fn own_folders() -> Result<Vec<PathBuf>> {
    let folders: Vec<PathBuf> = ["scenarios", "rubrics"]
        .iter()
        .map(PathBuf::from)
        .filter(|folder| Path::is_dir(folder))
        .collect();
    if folders.is_empty() {
        bail!("there is no folder scenarios or rubrics here; name the files to check");
    }
    Ok(folders)
}

fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
