//! `rolecall practice`.

use std::io::{BufRead, IsTerminal, Write, stdin};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use rolecall::clean::one_line;
use rolecall::matching::Encoders;
use rolecall::practice::{Cast, Closing, Look, Play, Scene, Stage};
use rolecall::progress::Offer;
use rolecall::progress::menu::Menu;
use rolecall::random::SplitMix64;
use rolecall::scenario::Script;
use rolecall::scoring::Listener;
use rolecall::store::Store;
use rolecall::workspace::Workspace;

use super::keeping;
use super::leading;
use super::progress::offer;
use super::sitting::sit;
use super::terminal::{Output, Terminal};
use crate::cli::{Keeping, Practice};
use crate::environment;
use crate::exit::Code;

/// Plays a scenario and shows how it went.
pub(crate) fn run(arguments: &Practice, terminal: &Terminal) -> Result<Code> {
    if arguments.spoken.voice {
        environment::prepare();
    }
    let workspace = super::workspace()?;
    let look = terminal.look();
    let is_part = arguments.from.is_some();
    let mut store = if is_part { None } else { keeping::open_for_play(&arguments.keeping) };
    let resumed = keeping::resumed(&arguments.keeping)?;
    let player = leading::player(&arguments.keeping, resumed.as_ref())?;
    let scripts = match (&resumed, &arguments.scenario) {
        (Some(record), _) => record.scripts()?,
        (None, Some(name)) => workspace.scripts(name)?,
        (None, None) => {
            let name = match &arguments.plan {
                Some(plan) => next_of(plan, &workspace, store.as_ref(), &arguments.keeping, look)?,
                None => choose(store.as_ref(), &arguments.keeping, look)?,
            };
            let Some(name) = name else { return Ok(Code::Done) };
            workspace.scripts(&name)?
        }
    };
    let encoders = Encoders::default();
    let set = |Script { scenario, rubric }| -> Result<(Stage, Listener)> {
        Ok((Stage::new(scenario, &encoders)?, Listener::new(rubric, &encoders)?))
    };
    let sets = scripts.into_iter().map(set).collect::<Result<Vec<_>>>()?;
    let mut scenes = sets.iter().map(|(stage, listener)| Scene { stage, listener });
    let scene = scenes.next().context("the attempt holds no scenario")?;
    let of_attempt = resumed.as_ref().map(|record| record.attempt.seed);
    let seed = of_attempt.or(arguments.seed).unwrap_or_else(seed_of_the_moment);
    let cast = Cast { scene, alongside: scenes.next(), seed, from: arguments.from.clone() };
    let mut out = Output::new();
    let id = &scene.stage.scenario().id;
    let left = keeping::left(store.as_ref(), &arguments.keeping, id, look.interface);
    if let (None, Some(left)) = (&resumed, left) {
        writeln!(out, "{left}\n")?;
    }
    if player.trainer.is_some() {
        let replies = arguments.replies.as_deref();
        leading::run(cast, &player, store.as_mut(), resumed.as_ref(), replies, look)?;
        return Ok(Code::Done);
    }
    let moves = resumed.as_ref().map(|record| record.moves.as_slice()).unwrap_or_default();
    let mut sitting = match &resumed {
        None => Play::start(cast)?,
        Some(_) => Play::resume(cast, moves)
            .context("the attempt cannot go on; `rolecall history` can still show it")?,
    };
    let mut keeper = keeping::keeper(store.as_mut(), player, resumed.as_ref());
    // What whoever leaves early is told.
    let goes_on = look.interface.text("program-goes-on");
    let farewell = keeper.as_ref().map(|_| goes_on.as_ref());
    let closing = if arguments.spoken.voice {
        let spoken = &arguments.spoken;
        let heard = super::spoken::play(spoken, &mut sitting, &mut keeper, look, &mut out)?;
        Closing::Debriefed(vec![heard.debrief])
    } else {
        sit(&mut sitting, &mut keeper, arguments, terminal, farewell)?
    };
    let Closing::Debriefed(debriefs) = closing else { return Ok(Code::Interrupted) };
    if let Some(open) = keeper.as_mut().and_then(|it| keeping::finish(it, &sitting, &debriefs)) {
        let id = ("id", open.to_string().into());
        writeln!(out, "\n{}", look.interface.fill("program-resume", &[id]))?;
    }
    let last = sitting.cast().seed;
    if arguments.seed != Some(last) && resumed.is_none() {
        let seed = ("seed", last.to_string().into());
        writeln!(out, "\n{}", look.interface.fill("program-same-customer", &[seed]))?;
    }
    Ok(Code::Done)
}

/// The scenario to play next in a plan; where all is passed, says so and gives back none.
fn next_of(
    plan: &str,
    workspace: &Workspace,
    store: Option<&Store>,
    keeping: &Keeping,
    look: Look,
) -> Result<Option<String>> {
    let plan = workspace.plan(plan)?;
    let progress = keeping::progress(store, keeping, &Offer { plans: vec![plan], ..offer()? });
    let status = progress.plans.into_iter().next();
    let next = status.as_ref().and_then(|status| status.next.clone());
    if let (None, Some(status)) = (&next, status) {
        let title = ("title", one_line(status.titles.get(look.interface.code())).into());
        let trainee = ("trainee", progress.trainee.as_str().into());
        let told = look.interface.fill("program-plan-passed", &[trainee, title]);
        writeln!(Output::new(), "{told}")?;
    }
    Ok(next)
}

/// Lists the scenarios, the plan first; at a terminal, one of them can be chosen.
fn choose(store: Option<&Store>, keeping: &Keeping, look: Look) -> Result<Option<String>> {
    let mut out = Output::new();
    let offer = offer()?;
    let progress = keeping::progress(store, keeping, &offer);
    let menu = Menu::new(&offer.scenarios, &progress, look);
    write!(out, "{}", menu.text)?;
    if !stdin().is_terminal() {
        writeln!(out, "{}", look.interface.text("program-play-one"))?;
        return Ok(None);
    }
    let which = if menu.next.is_some() { "program-which-next" } else { "program-which" };
    loop {
        write!(out, "{} ", look.interface.text(which))?;
        out.flush()?;
        let mut line = String::new();
        if stdin().lock().read_line(&mut line)? == 0 || line.trim().is_empty() {
            return Ok(None);
        }
        if let Some(name) = menu.chosen(line.trim()) {
            writeln!(out)?;
            return Ok(Some(name.to_owned()));
        }
        let line = ("line", line.trim().escape_default().to_string().into());
        writeln!(out, "{}", look.interface.fill("program-not-in-list", &[line]))?;
    }
}

/// Another customer each time.
fn seed_of_the_moment() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    SplitMix64::seed_after(now.as_millis() as u64)
}
