//! `rolecall practice`.

use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal, Write, stdin};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use rolecall::clean::one_line;
use rolecall::matching::Encoder;
use rolecall::practice::terminal::{Source, play};
use rolecall::practice::{Cast, Look, Play, Scene, Stage, Style};
use rolecall::scenario::Scenario;
use rolecall::scoring::Listener;
use rolecall::workspace::Workspace;

use super::terminal::{Output, Terminal};
use crate::cli::Practice;
use crate::environment;
use crate::exit::Code;

/// Plays a scenario and shows how it went.
pub(crate) fn run(arguments: &Practice, terminal: &Terminal) -> Result<Code> {
    if arguments.spoken.voice {
        environment::prepare();
    }
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
    let style = if terminal.colour { Style::Colour } else { Style::Plain };
    let look = Look { style, unicode: terminal.unicode, width: terminal.width.min(100) };
    let mut out = Output::new();
    let mut sitting = Play::start(cast)?;
    if arguments.spoken.voice {
        super::spoken::play(&arguments.spoken, &mut sitting, &mut (), look, &mut out)?;
    } else {
        let (source, input) = open_replies(arguments.replies.as_deref())?;
        play(&mut sitting, &mut (), source, look, input, &mut out)?;
    }
    if arguments.seed.is_none() {
        writeln!(out, "\nTo meet the same customer again: --seed {seed}")?;
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

fn open_replies(replies: Option<&Path>) -> Result<(Source, Box<dyn BufRead>)> {
    match replies {
        Some(path) if path != Path::new("-") => {
            let file = File::open(path)
                .with_context(|| format!("cannot read the replies in {}", path.display()))?;
            Ok((Source::Script, Box::new(BufReader::new(file))))
        }
        None if stdin().is_terminal() => Ok((Source::Keyboard, Box::new(stdin().lock()))),
        _ => Ok((Source::Pipe, Box::new(stdin().lock()))),
    }
}

/// Another customer each time: the thousandths of a second, short enough to type again.
fn seed_of_the_moment() -> u64 {
    const SEEDS: u128 = 100_000;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    (now.as_millis() % SEEDS) as u64
}
