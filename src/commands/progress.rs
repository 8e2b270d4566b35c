//! `rolecall progress`.

use anyhow::Result;
use jiff::Timestamp;
use rolecall::progress::{self, Class, Offer, Progress};
use rolecall::report::progress::{
    By, class_page, class_text, csv, json, trainee_page, trainee_text,
};
use rolecall::store::attempts::Filter;

use super::keeping;
use super::terminal::{Terminal, deliver};
use crate::cli::{self, Format};
use crate::exit::Code;

/// Shows how a trainee or a class is getting on.
pub(crate) fn run(arguments: &cli::Progress, terminal: &Terminal) -> Result<Code> {
    let stores = keeping::open_all(&arguments.store)?;
    let attempts = stores.iter().map(|store| store.attempts(&Filter::default()));
    let trainees = progress::by_trainee(attempts.collect::<Result<Vec<_>, _>>()?);
    let offer = offer()?;
    let of = |(name, attempts): &(String, Vec<_>)| Progress::of(name, attempts, &offer);
    let by = arguments.by.map(|by| match by {
        cli::By::Skill => By::Skill,
        cli::By::Criterion => By::Criterion,
        cli::By::Scenario => By::Scenario,
    });
    let (zone, look) = (&offer.zone, terminal.look());
    let rows = by.unwrap_or(By::Scenario);
    let bytes = if arguments.class {
        let class = Class::of(trainees.iter().map(of).collect());
        match arguments.format {
            Format::Table => class_text(&class, by, zone, look).into_bytes(),
            Format::Csv => csv(&class.trainees, rows)?,
            Format::Json => json(&class)?,
            Format::Html => class_page(&class, zone, terminal.interface)?.into_bytes(),
        }
    } else {
        let name = keeping::trainee(arguments.trainee.as_deref());
        let is_meant = |(known, _): &&(String, Vec<_>)| known.to_lowercase() == name.to_lowercase();
        let found = trainees.iter().find(is_meant).map(of);
        let progress = found.unwrap_or_else(|| Progress::of(&name, &[], &offer));
        match arguments.format {
            Format::Table => trainee_text(&progress, by, zone, look).into_bytes(),
            Format::Csv => csv(&[progress], rows)?,
            Format::Json => json(&progress)?,
            Format::Html => trainee_page(&progress, zone, terminal.interface)?.into_bytes(),
        }
    };
    deliver(&bytes, arguments.out.as_deref())?;
    Ok(Code::Done)
}

/// What there is to practise here and today.
pub(super) fn offer() -> Result<Offer> {
    let workspace = super::workspace()?;
    let zone = keeping::zone();
    let today = Timestamp::now().to_zoned(zone.clone()).date();
    Ok(Offer { scenarios: workspace.scenarios(), plans: workspace.plans(), today, zone })
}
