//! `rolecall history`.

use std::io::{BufRead, IsTerminal, Write, stdin};

use anyhow::{Result, bail};
use rolecall::interface::Interface;
use rolecall::progress::Comparison;
use rolecall::report::history::{
    Attempts, compare_csv, compare_page, compare_text, json, list_csv, list_page, list_text,
    show_page, show_text,
};
use rolecall::store::attempts::Filter;
use rolecall::store::{AttemptId, Record, Store};

use super::keeping::{open_kept, zone};
use super::terminal::{Output, Terminal, deliver};
use crate::cli::{Action, Format, History};
use crate::exit::Code;

/// Lists, shows, compares or deletes attempts.
pub(crate) fn run(arguments: &History, terminal: &Terminal) -> Result<Code> {
    let mut store = open_kept(arguments.store.as_deref())?;
    let bytes = match &arguments.action {
        None => list(&store, arguments, terminal)?,
        Some(Action::Show { id }) => show(&record(&store, *id)?, arguments.format, terminal)?,
        Some(Action::Compare { first, second }) => {
            let comparison = Comparison::of(&record(&store, *first)?, &record(&store, *second)?);
            compare(&comparison, arguments.format, terminal)?
        }
        Some(Action::Delete { ids, trainee, yes, .. }) => {
            return delete(&mut store, ids, trainee.as_deref(), *yes, terminal.interface);
        }
    };
    deliver(&bytes, arguments.out.as_deref())?;
    Ok(Code::Done)
}

fn record(store: &Store, id: i64) -> Result<Record> {
    match store.record(AttemptId(id))? {
        Some(record) => Ok(record),
        None => bail!("there is no attempt {id}; `rolecall history` lists them"),
    }
}

fn list(store: &Store, arguments: &History, terminal: &Terminal) -> Result<Vec<u8>> {
    let attempts = store.attempts(&Filter {
        trainee: arguments.trainee.clone(),
        scenario: arguments.scenario.clone(),
        limit: Some(arguments.limit),
    })?;
    Ok(match arguments.format {
        Format::Table => list_text(&attempts, &zone(), terminal.look()).into_bytes(),
        Format::Csv => list_csv(&attempts)?,
        Format::Json => json(&Attempts { attempts })?,
        Format::Html => list_page(&attempts, &zone(), terminal.interface)?.into_bytes(),
    })
}

fn show(record: &Record, format: Format, terminal: &Terminal) -> Result<Vec<u8>> {
    Ok(match format {
        Format::Table => show_text(record, &zone(), terminal.look()).into_bytes(),
        Format::Csv => bail!("one attempt has no form as CSV; use table, json or html"),
        Format::Json => json(record)?,
        Format::Html => show_page(record, &zone(), terminal.interface)?.into_bytes(),
    })
}

fn compare(comparison: &Comparison, format: Format, terminal: &Terminal) -> Result<Vec<u8>> {
    Ok(match format {
        Format::Table => compare_text(comparison, &zone(), terminal.look()).into_bytes(),
        Format::Csv => compare_csv(comparison)?,
        Format::Json => json(comparison)?,
        Format::Html => compare_page(comparison, &zone(), terminal.interface)?.into_bytes(),
    })
}

fn delete(
    store: &mut Store,
    ids: &[i64],
    trainee: Option<&str>,
    yes: bool,
    interface: Interface,
) -> Result<Code> {
    let ids: Vec<AttemptId> = if ids.is_empty() {
        let filter = Filter { trainee: trainee.map(str::to_owned), ..Filter::default() };
        store.attempts(&filter)?.iter().map(|attempt| attempt.id).collect()
    } else {
        ids.iter().copied().map(AttemptId).collect()
    };
    let mut out = Output::new();
    let what =
        if ids.len() == 1 { "1 attempt".to_owned() } else { format!("{} attempts", ids.len()) };
    if !yes {
        if !stdin().is_terminal() {
            bail!("this removes {what} for good; add --yes");
        }
        let word = interface.text("history-yes");
        let places = [("count", ids.len().into()), ("yes", word.as_ref().into())];
        write!(out, "{} ", interface.fill("history-remove", &places))?;
        out.flush()?;
        let mut answer = String::new();
        stdin().lock().read_line(&mut answer)?;
        if answer.trim() != word && answer.trim() != "yes" {
            writeln!(out, "{}", interface.text("history-not-removed"))?;
            return Ok(Code::Done);
        }
    }
    let deleted = store.delete(&ids)?;
    let missing = ids.len() - deleted;
    writeln!(out, "{}", interface.fill("history-removed", &[("count", deleted.into())]))?;
    if missing > 0 {
        bail!("{missing} of those attempts are not there; `rolecall history` lists them");
    }
    Ok(Code::Done)
}
