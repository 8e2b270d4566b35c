//! `rolecall check`.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use rolecall::check::{self, Checker};
use rolecall::matching::{Encoder, MatchingError};

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
        if checked.problems.is_empty() {
            writeln!(out, "{}: ok ({})", checked.file, checked.what)?;
        }
        for problem in &checked.problems {
            writeln!(out, "{problem}")?;
        }
        out.flush()?;
        problems.extend(checked.problems);
    }
    let (files, faults) = (count(files.len(), "file"), count(problems.len(), "problem"));
    writeln!(out, "{files} checked, {faults}")?;
    Ok(if problems.is_empty() { Code::Done } else { Code::Usage })
}

fn own_folders() -> Result<Vec<PathBuf>> {
    let folders: Vec<PathBuf> = ["scenarios", "rubrics", "plans"]
        .iter()
        .map(PathBuf::from)
        .filter(|folder| Path::is_dir(folder))
        .collect();
    if folders.is_empty() {
        bail!("there is no folder scenarios, rubrics or plans here; name the files to check");
    }
    Ok(folders)
}

fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
