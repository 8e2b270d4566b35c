//! `rolecall diff`.

use std::io::{Write, stderr};
use std::path::PathBuf;

use anyhow::Result;
use rolecall::batch::evaluate_stored;
use rolecall::batch::results::FailedInput;
use rolecall::clean::one_line;
use rolecall::intake::{self, Files, Request};
use rolecall::matching::Encoders;
use rolecall::metrics::measure;
use rolecall::report::difference::{self, Difference, Pair};
use rolecall::scoring::evaluation::Evaluation;
use rolecall::scoring::{Listener, evaluate, prepare};
use rolecall::transcript::import;

use super::report::chosen;
use super::terminal::{Terminal, deliver};
use crate::cli::{DataFormat, Diff};
use crate::exit::Code;

/// Scores calls under two rubrics and shows what differs.
pub(crate) fn run(arguments: &Diff, terminal: &Terminal) -> Result<Code> {
    let workspace = super::workspace()?;
    let rubrics = [workspace.rubric(&arguments.old)?, workspace.rubric(&arguments.new)?];
    let encoders = Encoders::default();
    let [old, new] = rubrics;
    let (old, new) = (Listener::new(old, &encoders)?, Listener::new(new, &encoders)?);
    let (pairs, failed) = if arguments.paths.is_empty() {
        let (_, place, calls) = chosen(&arguments.calls)?;
        let evaluated = evaluate_stored(&place, &calls, [&old, &new])?;
        let pair = |(call, evaluations)| Pair { call, evaluations };
        (evaluated.into_iter().map(pair).collect(), Vec::new())
    } else {
        in_files(&arguments.paths, [&old, &new])?
    };
    let difference = Difference::of(&pairs);
    let bytes = match arguments.format {
        DataFormat::Table => difference::text(&difference, terminal.look()).into_bytes(),
        DataFormat::Csv => difference::csv(&difference)?,
        DataFormat::Json => difference.json()?,
    };
    deliver(&bytes, arguments.out.as_deref())?;
    for FailedInput { path, error } in &failed {
        writeln!(stderr(), "{}", one_line(&format!("{path}: {error}")))?;
    }
    Ok(if failed.is_empty() { Code::Done } else { Code::SomeFailed })
}

/// The calls in files under both rubrics, and what could not be read.
fn in_files(paths: &[PathBuf], listeners: [&Listener; 2]) -> Result<(Vec<Pair>, Vec<FailedInput>)> {
    let found = intake::find(&Request::new(paths.to_vec(), PathBuf::new()));
    let names = intake::names(&found.calls);
    let (mut pairs, mut failed) = (Vec::new(), found.failed);
    for (found, call) in found.calls.iter().zip(names) {
        let read = match &found.files {
            Files::Transcript(path) => import::read(path).map_err(|error| error.to_string()),
            Files::Recording(_) | Files::Pair { .. } => {
                Err("is a recording; run `rolecall score` first, and leave PATH out".to_owned())
            }
        };
        let transcript = match read {
            Ok(transcript) => transcript,
            Err(error) => {
                failed.push(FailedInput { path: found.path().display().to_string(), error });
                continue;
            }
        };
        let measured = measure(&transcript);
        let evaluation = |listener: &Listener| -> Result<Evaluation> {
            let prepared = prepare(&transcript, &listener.encoder(&transcript.language))?;
            Ok(evaluate(listener, &transcript, &prepared, &measured))
        };
        let [old, new] = listeners;
        pairs.push(Pair { call, evaluations: [evaluation(old)?, evaluation(new)?] });
    }
    Ok((pairs, failed))
}
