//! Where attempts are kept, whose they are and what the time is: what the library does not look at
//! by itself.

use std::env;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rolecall::clean::one_line;
use rolecall::interface::Interface;
use rolecall::practice::{Debrief, Sitting};
use rolecall::progress::{Offer, Progress};
use rolecall::store::attempts::Filter;
use rolecall::store::{AttemptId, AttemptKeeper, Player, Record, Store};

use crate::cli::Keeping;

/// The store of this user, made where there is none.
pub(super) fn open(store: Option<&Path>) -> Result<Store> {
    Ok(Store::open(&place(store)?)?)
}

/// The store that was named, which must be there; else this user's own, made where there is none.
pub(super) fn open_kept(store: Option<&Path>) -> Result<Store> {
    match store {
        Some(path) => Ok(Store::open_existing(path)?),
        None => open(None),
    }
}

/// The stores that were named, all of them there; else this user's own, or none where nothing was
/// kept yet.
pub(super) fn open_all(stores: &[PathBuf]) -> Result<Vec<Store>> {
    if !stores.is_empty() {
        let open = |path: &PathBuf| Ok(Store::open_existing(path)?);
        return stores.iter().map(open).collect();
    }
    let own = place(None)?;
    if own.exists() { Ok(vec![Store::open_existing(&own)?]) } else { Ok(Vec::new()) }
}

/// The store, or nothing and one line that says why: a play goes on without it.
pub(super) fn open_for_play(arguments: &Keeping) -> Option<Store> {
    if arguments.no_save {
        return None;
    }
    let store = open(arguments.store.as_deref());
    store.inspect_err(|error| warn(&format!("{error:#}"))).ok()
}

/// Says that a play is not kept, in one line.
pub(super) fn warn(reason: &str) {
    // Nothing can be done when even the warning cannot be written.
    let _ = writeln!(stderr(), "rolecall: this play is not kept: {}", one_line(reason));
}

/// A keeper for a play that begins, or goes on with an attempt.
pub(super) fn keeper<'k>(
    store: Option<&'k mut Store>,
    player: Player,
    resumed: Option<&Record>,
) -> Option<AttemptKeeper<'k>> {
    let keeper = AttemptKeeper::new(store?, player, &Timestamp::now);
    Some(match resumed {
        Some(record) => keeper.go_on(record.attempt.id),
        None => keeper,
    })
}

/// Where the trainee stands; without a store that can be read, as if nothing had been played.
pub(super) fn progress(store: Option<&Store>, arguments: &Keeping, offer: &Offer) -> Progress {
    let name = trainee(arguments.trainee.as_deref());
    let filter = Filter { trainee: Some(name.clone()), ..Filter::default() };
    let attempts = store.and_then(|store| store.attempts(&filter).ok()).unwrap_or_default();
    Progress::of(&name, &attempts, offer)
}

/// Keeps how a play went, and gives back its attempt where that stays open.
pub(super) fn finish(
    keeper: &mut AttemptKeeper<'_>,
    sitting: &dyn Sitting,
    debriefs: &[Debrief],
) -> Option<AttemptId> {
    keeper.finish(sitting, debriefs);
    if let Some(trouble) = keeper.trouble() {
        warn(&trouble.to_string());
        return None;
    }
    keeper.id().filter(|_| debriefs.iter().any(Debrief::is_left))
}

/// That the trainee has left an attempt at this scenario, in one line.
pub(super) fn left(
    store: Option<&Store>,
    arguments: &Keeping,
    scenario: &str,
    interface: Interface,
) -> Option<String> {
    let filter = Filter {
        trainee: Some(trainee(arguments.trainee.as_deref())),
        scenario: Some(scenario.to_owned()),
        limit: Some(1),
    };
    // Without the line the play is as good; a store that fails is told of when it keeps nothing.
    let newest = store?.attempts(&filter).ok()?.into_iter().next()?;
    newest.left_where(&zone(), interface)
}

/// The attempt that `--resume` means.
pub(super) fn resumed(arguments: &Keeping) -> Result<Option<Record>> {
    let Some(id) = arguments.resume else { return Ok(None) };
    let store = open_kept(arguments.store.as_deref())?;
    let id = match id {
        Some(id) => AttemptId(id),
        None => {
            let trainee = trainee(arguments.trainee.as_deref());
            match store.newest_open(&trainee, None)? {
                Some(id) => id,
                None => bail!("{trainee} has left no attempt open; `rolecall history` lists all"),
            }
        }
    };
    let Some(record) = store.record(id)? else {
        bail!("there is no attempt {id}; `rolecall history` lists them");
    };
    if !record.attempt.is_open() {
        bail!("attempt {id} is over; `rolecall history show {id}` shows it");
    }
    Ok(Some(record))
}

/// The trainee's name: the one that was given, else the one in the environment, else the login name.
pub(super) fn trainee(given: Option<&str>) -> String {
    name(given, "ROLECALL_TRAINEE", "trainee")
}

/// The trainer's name, in the same way.
pub(super) fn trainer(given: Option<&str>) -> String {
    name(given, "ROLECALL_TRAINER", "trainer")
}

/// The reviewer's name, in the same way; nobody reviews without one, since people are compared by
/// it.
pub(super) fn reviewer(given: Option<&str>) -> Result<String> {
    match name(given, "ROLECALL_REVIEWER", "") {
        name if name.is_empty() => bail!("say who reviews, with --reviewer NAME"),
        name => Ok(name),
    }
}

fn name(given: Option<&str>, variable: &str, nameless: &str) -> String {
    const LONGEST: usize = 100;
    let variables = [variable, "USER", "LOGNAME", "USERNAME"];
    let set = variables.into_iter().filter_map(|name| env::var(name).ok());
    let names = given.map(str::to_owned).into_iter().chain(set).map(|name| one_line(&name));
    let name = names.into_iter().find(|name| !name.is_empty());
    name.map_or_else(|| nameless.to_owned(), |name| name.chars().take(LONGEST).collect())
}

/// Where this user's days begin and end.
pub(super) fn zone() -> TimeZone {
    TimeZone::system()
}

/// The file that was given, else the one in the environment, else the one that `rolecall.yaml`
/// names, else the one in the data folder.
pub(super) fn place(given: Option<&Path>) -> Result<PathBuf> {
    let set = || env::var_os("ROLECALL_STORE").filter(|path| !path.is_empty()).map(PathBuf::from);
    let own = || super::data_folder().map(|data| data.join("rolecall.db"));
    if let Some(path) = given.map(Path::to_owned).or_else(set) {
        return Ok(path);
    }
    let named = super::workspace()?.defaults.store;
    named.or_else(own).context("cannot tell where your data lies; give --store FILE")
}
