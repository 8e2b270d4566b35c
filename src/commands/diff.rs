//! `rolecall diff`.

use std::io::{Write, stderr};
use std::path::{Path, PathBuf};

use anyhow::Result;
use rolecall::batch::results::FailedInput;
use rolecall::clean::one_line;
use rolecall::intake::{self, Input};
use rolecall::matching::Encoder;
use rolecall::metrics::measure;
use rolecall::report::difference::{self, Difference, Pair};
use rolecall::scoring::{Listener, evaluate, prepare};
use rolecall::transcript::{Transcript, import};

use super::terminal::{Terminal, deliver};
use crate::cli::{Diff, DiffFormat};
use crate::exit::Code;

/// Scores calls under two rubrics and shows what differs.
pub(crate) fn run(arguments: &Diff, terminal: &Terminal) -> Result<Code> {
    let workspace = super::workspace();
    let rubrics = [workspace.rubric(&arguments.old)?, workspace.rubric(&arguments.new)?];
    let encoder = Encoder::embedded()?;
    let [old, new] = rubrics;
    let (old, new) = (Listener::new(old, &encoder)?, Listener::new(new, &encoder)?);
    let (calls, failed) = transcripts(&arguments.paths);
    let mut pairs = Vec::new();
    for (call, transcript) in calls {
        let prepared = prepare(&transcript, &encoder)?;
        let measured = measure(&transcript);
        let evaluations =
            [&old, &new].map(|listener| evaluate(listener, &transcript, &prepared, &measured));
        pairs.push(Pair { call, evaluations });
    }
    let difference = Difference::of(&pairs);
    let bytes = match arguments.format {
        DiffFormat::Table => difference::text(&difference, terminal.look()).into_bytes(),
        DiffFormat::Csv => difference::csv(&difference)?,
        DiffFormat::Json => difference.json()?,
    };
    deliver(&bytes, arguments.out.as_deref())?;
    for FailedInput { path, error } in &failed {
        writeln!(stderr(), "{}", one_line(&format!("{path}: {error}")))?;
    }
    Ok(if failed.is_empty() { Code::Done } else { Code::SomeFailed })
}

/// The calls to compare by name, and what could not be read.
fn transcripts(paths: &[PathBuf]) -> (Vec<(String, Transcript)>, Vec<FailedInput>) {
    let (inputs, mut failed) = intake::find(paths, Path::new(""));
    let names: Vec<&Path> = inputs.iter().map(Input::path).collect();
    let names = intake::names(&names);
    let mut calls = Vec::new();
    for (input, name) in inputs.iter().zip(names) {
        let read = match input {
            Input::Transcript(path) => import::read(path).map_err(|error| error.to_string()),
            Input::Recording(_) => {
                Err("is a recording; run `rolecall score` first and name its transcript".to_owned())
            }
        };
        match read {
            Ok(transcript) => calls.push((name, transcript)),
            Err(error) => {
                failed.push(FailedInput { path: input.path().display().to_string(), error });
            }
        }
    }
    (calls, failed)
}
