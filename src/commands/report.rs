//! `rolecall report`.

use std::io::Write;

use anyhow::{Result, bail};
use rolecall::batch::{Recalled, Wanted};
use rolecall::report::{Around, table};
use rolecall::store::{CallFilter, KeptCall, Store};

use super::keeping::open_kept;
use super::publishing::Publisher;
use super::score::{outcome, progress_bar};
use super::terminal::{Output, Terminal};
use crate::cli::{Calls, Report};
use crate::exit::Code;

/// Writes the report of the calls that are meant, and prints the summary.
pub(crate) fn run(arguments: &Report, terminal: &Terminal) -> Result<Code> {
    let out_folder = super::out_folder(arguments.out.as_deref(), &super::workspace()?);
    let publisher = Publisher::new(&arguments.publishing, terminal.interface)?;
    let (_, place, calls) = chosen(&arguments.calls)?;
    let bar = progress_bar(terminal);
    bar.set_length(calls.len() as u64);
    let recalled = Recalled { store: &place, calls: &calls, wanted: Wanted::Newest };
    let around = Around { redact_audio: arguments.publishing.redact_audio, ..Around::default() };
    let exported =
        publisher.publish(&recalled, around, &out_folder, arguments.fail_under, &|| bar.inc(1))?;
    bar.finish_and_clear();
    let style = if terminal.colour { table::Style::Colour } else { table::Style::Plain };
    let mut out = Output::new();
    let (width, interface) = (terminal.width, terminal.interface);
    let summary = table::summary(exported.for_reader(), width, style, interface);
    writeln!(out, "{}", summary.trim_end())?;
    let path = ("path", exported.written.index.display().to_string().into());
    writeln!(out, "\n{}", interface.fill("program-report", &[path]))?;
    Ok(outcome(&exported.results, arguments.fail_under))
}

/// The store, where it lies and the calls that are meant, of which there is at least one.
pub(super) fn chosen(calls: &Calls) -> Result<(Store, std::path::PathBuf, Vec<KeptCall>)> {
    let place = super::keeping::place(calls.store.as_deref())?;
    let store = open_kept(calls.store.as_deref())?;
    let filter = CallFilter {
        agent: calls.agent.clone(),
        queue: calls.queue.clone(),
        from: calls.from,
        to: calls.to,
    };
    let found = store.calls(&filter)?;
    if found.is_empty() {
        let what = if filter == CallFilter::default() { "no calls yet" } else { "no such calls" };
        bail!("{}: the store holds {what}; `rolecall score` puts calls into it", place.display());
    }
    Ok((store, place, found))
}
