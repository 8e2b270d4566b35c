//! `rolecall calibrate`.

use std::io::{Write, stderr};
use std::path::PathBuf;

use anyhow::{Result, bail};
use rolecall::agreement::{Calibration, Ratings, Resampling, read};
use rolecall::batch::results::Results;
use rolecall::batch::{Wanted, recall_all, stored};
use rolecall::interface::Interface;
use rolecall::problem::{Problem, Problems};
use rolecall::report::calibration::{csv, json, text};
use rolecall::store::{CallFilter, Store};

use super::keeping;
use super::terminal::{Terminal, deliver};
use crate::cli::{Calibrate, DataFormat};
use crate::exit::Code;

/// Compares ratings and shows what they say.
pub(crate) fn run(arguments: &Calibrate, terminal: &Terminal) -> Result<Code> {
    let mut ratings = Ratings::default();
    let mut faults = Vec::new();
    for file in &arguments.files {
        match read::read(file, &mut ratings) {
            Ok(of_rows) => faults.extend(of_rows),
            Err(of_file) => faults.push(of_file),
        }
    }
    tell(&faults);
    let mut notes = Vec::new();
    if let Some((results, place)) = machine(arguments)? {
        ratings.add_reviews(&results, arguments.rubric.as_deref());
        let matched = ratings.add_results(&results, arguments.rubric.as_deref());
        // People can be compared without the machine; but who names a place means the machine.
        let is_named = arguments.results.is_some() || arguments.store.is_some();
        if let (0, Some(first), true) = (matched.calls, matched.unknown_calls.first(), is_named) {
            let known = results.calls.first().map_or("none", |call| call.name.as_str());
            let place = place.display();
            bail!("{place}: holds none of the rated calls; {first} is rated, {known} is in it");
        }
        let reader = match arguments.format {
            DataFormat::Table => terminal.interface,
            DataFormat::Csv | DataFormat::Json => Interface::default(),
        };
        notes = matched.notes(reader);
    }
    if ratings.is_empty() {
        bail!("there are no ratings to compare");
    }
    let resampling = Resampling { replicates: arguments.resamples as usize, seed: arguments.seed };
    let calibration = Calibration { notes, ..Calibration::of(&ratings, resampling) };
    let bytes = match arguments.format {
        DataFormat::Table => text(&calibration, arguments.details, terminal.look()).into_bytes(),
        DataFormat::Csv => csv(&calibration)?,
        DataFormat::Json => json(&calibration)?,
    };
    deliver(&bytes, arguments.out.as_deref())?;
    Ok(if faults.is_empty() { Code::Done } else { Code::SomeFailed })
}

/// What the machine gave, and where it was found; `None` where no calls are kept.
fn machine(arguments: &Calibrate) -> Result<Option<(Results, PathBuf)>> {
    if let Some(path) = &arguments.results {
        return Ok(Some((stored::results(path).map_err(Problems::from)?, path.clone())));
    }
    let place = keeping::place(arguments.store.as_deref())?;
    if arguments.store.is_none() && !place.exists() {
        return Ok(None);
    }
    let store = Store::open_existing(&place)?;
    let calls = store.calls(&CallFilter::default())?;
    let results = recall_all(&store, &calls, Wanted::Newest)?;
    Ok((!results.calls.is_empty()).then_some((results, place)))
}

/// Names what could not be used on stderr.
fn tell(faults: &[Problem]) {
    // A file of another kind has a fault in every row.
    const MOST: usize = 50;
    let mut err = stderr().lock();
    // The exit code tells as well, so a lost line does no harm.
    for fault in faults.iter().take(MOST) {
        let _ = writeln!(err, "{fault}");
    }
    if faults.len() > MOST {
        let _ = writeln!(err, "… and {} more", faults.len() - MOST);
    }
}
