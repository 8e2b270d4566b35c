//! `rolecall new`.

use std::io::Write;
use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use rolecall::authoring::{Place, Seen};
use rolecall::batch::results::ScoredCall;
use rolecall::batch::{Scorer, score, stored};
use rolecall::intake::{self, AgentChannel};
use rolecall::matching::Encoder;
use rolecall::problem::Problems;
use rolecall::report::Templates;
use rolecall::scoring::Listener;
use rolecall::speech::{Model, Transcriber};

use super::terminal::Output;
use crate::cli::{New, NewFile, NewScenario, NewTemplates};
use crate::environment;
use crate::exit::Code;

/// The rubric that scores a call where none is named.
const USUAL_RUBRIC: &str = "support-call";

/// Writes a file to start from and tells what to do with it.
pub(crate) fn run(arguments: &New) -> Result<Code> {
    let (place, text, next) = match &arguments.what {
        NewFile::Rubric(new) => {
            let place = Place::new(&new.dir, &new.name).map_err(Problems::from)?;
            let text = place.rubric();
            (place, text, "rolecall score calls/ --rubric")
        }
        NewFile::Templates(new) => return templates(new),
        NewFile::Scenario(new) => {
            let place = Place::new(&new.dir, &new.name).map_err(Problems::from)?;
            let text = match &new.from_call {
                Some(call) => from_call(call, new, &place)?,
                None => place.scenario(),
            };
            (place, text, "rolecall practice")
        }
    };
    place.write(&text).map_err(Problems::from)?;
    let file = place.path.display();
    let mut out = Output::new();
    writeln!(out, "{file} is written. Change it as you like, then:")?;
    writeln!(out, "  rolecall check {file}\n  {next} {file}")?;
    Ok(Code::Done)
}

/// Writes what reports are made of.
fn templates(arguments: &NewTemplates) -> Result<Code> {
    let folder = arguments.dir.display();
    let written = Templates::write_to(&arguments.dir)?;
    let mut out = Output::new();
    if written.is_empty() {
        writeln!(out, "{folder} holds every template already; none was changed.")?;
        return Ok(Code::Done);
    }
    writeln!(
        out,
        "{} templates are written to {folder}. Keep those that you change, then:",
        written.len()
    )?;
    writeln!(out, "  rolecall score calls/ --templates {folder}")?;
    Ok(Code::Done)
}

fn from_call(path: &Path, arguments: &NewScenario, place: &Place) -> Result<String> {
    let call = if stored::is_results(path) {
        stored::call(path, arguments.call.as_deref()).map_err(Problems::from)?
    } else {
        scored(path, arguments.rubric.as_deref().unwrap_or(USUAL_RUBRIC))?
    };
    let is_wanted = |id: &str| {
        // What was scored just now was scored by what was asked for, be it a file.
        call.evaluations.len() == 1 || arguments.rubric.as_deref().is_none_or(|wanted| wanted == id)
    };
    let mut evaluations = call.evaluations.iter();
    let Some(evaluation) = evaluations.find(|evaluation| is_wanted(&evaluation.rubric.id)) else {
        bail!("{}: the call {} was not scored by that rubric", path.display(), call.name);
    };
    let seen = Seen { name: &call.name, transcript: &call.transcript, evaluation };
    Ok(seen.scenario(place))
}

/// Transcribes and scores one call.
fn scored(path: &Path, rubric: &str) -> Result<ScoredCall> {
    environment::prepare();
    let rubric = super::workspace().rubric(rubric)?;
    let encoder = Encoder::embedded()?;
    let listeners = [Listener::new(rubric, &encoder)?];
    let transcriber = OnceLock::new();
    let load = || {
        let load = || {
            Transcriber::load(Model::Embedded, "en", rayon::current_num_threads())
                .map_err(|error| error.to_string())
        };
        transcriber.get_or_init(load).as_ref().map_err(Clone::clone)
    };
    let audio = tempfile::tempdir().context("cannot make a folder for the recording")?;
    let scorer = Scorer {
        transcriber: &load,
        encoder: &encoder,
        listeners: &listeners,
        agent_channel: AgentChannel::Left,
        audio_folder: audio.path().to_owned(),
    };
    if !path.is_file() {
        bail!("{}: name one recording, transcript or results.json", path.display());
    }
    let (inputs, failed) = intake::find(&[path.to_owned()], audio.path());
    let results = score(&scorer, &inputs, failed, &|_, _| {});
    let failed = results.failed.into_iter().next();
    match (results.calls.into_iter().next(), failed) {
        (Some(call), _) => Ok(call),
        (None, Some(failed)) => bail!("{}: {}", failed.path, failed.error),
        (None, None) => bail!("{}: holds no call", path.display()),
    }
}
