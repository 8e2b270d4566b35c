//! `rolecall practice`.

use std::io::{BufRead, IsTerminal, Write, stdin};
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;
use rolecall::clean::one_line;
use rolecall::matching::Encoder;
use rolecall::practice::{Cast, Closing, Play, Scene, Stage};
use rolecall::scenario::Scenario;
use rolecall::scoring::Listener;
use rolecall::workspace::Workspace;

use super::sitting::sit;
use super::terminal::{Output, Terminal};
use crate::cli::Practice;
use crate::exit::Code;

/// Plays a scenario and shows how it went.
pub(crate) fn run(arguments: &Practice, terminal: &Terminal) -> Result<Code> {
    let workspace = super::workspace();
    let chosen = match &arguments.scenario {
        Some(name) => Some(name.clone()),
        None => choose(&workspace)?,
    };
    let Some(name) = chosen else {
        return Ok(Code::Done);
    };
    let (scenario, workspace) = workspace.scenario(&name)?;
    let rubric = workspace.rubric(&scenario.rubric)?;
    let encoder = Encoder::embedded()?;
    let stage = Stage::new(scenario, &encoder)?;
    let listener = Listener::new(rubric, &encoder)?;
    let seed = arguments.seed.unwrap_or_else(seed_of_the_moment);
    let second = stage.scenario().alongside.as_ref().map(|alongside| {
        let (scenario, workspace) = workspace.scenario(&alongside.scenario)?;
        let rubric = workspace.rubric(&scenario.rubric)?;
        Ok((Stage::new(scenario, &encoder)?, Listener::new(rubric, &encoder)?))
    });
    let second: Option<(Stage, Listener)> =
        second.transpose().map_err(|error: anyhow::Error| error)?;
    let scene = Scene { stage: &stage, listener: &listener };
    let alongside = second.as_ref().map(|(stage, listener)| Scene { stage, listener });
    let cast = Cast { scene, alongside, encoder: &encoder, seed, from: None };
    let mut play = Play::start(cast)?;
    if sit(&mut play, &mut (), arguments, terminal)? == Closing::Interrupted {
        return Ok(Code::Interrupted);
    }
    let last = play.cast().seed;
    if arguments.seed != Some(last) {
        writeln!(Output::new(), "\nTo meet the same customer again: --seed {last}")?;
    }
    Ok(Code::Done)
}

/// Lists the scenarios; at a terminal, one of them can be chosen.
fn choose(workspace: &Workspace) -> Result<Option<String>> {
    let mut out = Output::new();
    let scenarios = workspace.scenarios();
    writeln!(out, "Scenarios")?;
    for (number, (name, scenario)) in scenarios.iter().enumerate() {
        let Scenario { title, language, difficulty, skills, .. } = scenario;
        let (title, skills) = (one_line(title.get(language)), one_line(&skills.join(", ")));
        writeln!(out, "{:>3}  {name}: {title}", number + 1)?;
        writeln!(out, "     difficulty {difficulty} of 5; practises {skills}")?;
    }
    if !stdin().is_terminal() {
        writeln!(out, "Play one with: rolecall practice NAME")?;
        return Ok(None);
    }
    loop {
        write!(out, "Which one? Its number or name, or nothing to leave: ")?;
        out.flush()?;
        let mut line = String::new();
        if stdin().lock().read_line(&mut line)? == 0 || line.trim().is_empty() {
            return Ok(None);
        }
        let line = line.trim();
        let by_number = line.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let found = by_number
            .and_then(|index| scenarios.get(index))
            .or_else(|| scenarios.iter().find(|(name, _)| name == line));
        if let Some((name, _)) = found {
            writeln!(out)?;
            return Ok(Some(name.clone()));
        }
        writeln!(out, "There is no “{}” in the list.", line.escape_default())?;
    }
}

/// Another customer each time: the thousandths of a second, short enough to type again.
fn seed_of_the_moment() -> u64 {
    const SEEDS: u128 = 100_000;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    (now.as_millis() % SEEDS) as u64
}
