//! `rolecall new`.

use std::io::Write;
use std::path::Path;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use rolecall::authoring::{Place, Seen};
use rolecall::batch::results::ScoredCall;
use rolecall::batch::{HearingSettings, RoleWords, Scorer, Wanted, recall, score, stored};
use rolecall::intake::{self, Request};
use rolecall::matching::Encoders;
use rolecall::privacy::Masking;
use rolecall::problem::Problems;
use rolecall::report::Templates;
use rolecall::rubric::shipped::USUAL;
use rolecall::scoring::Listener;
use rolecall::speech::{Languages, Model, Transcriber};
use rolecall::store::Store;
use rolecall::transcript::Millis;
use rolecall::vocabulary::Vocabulary;

use super::terminal::Output;
use crate::cli::{New, NewFile, NewScenario, NewTemplates};
use crate::environment;
use crate::exit::Code;

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
        scored(path, arguments.rubric.as_deref().unwrap_or(USUAL))?
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
    let workspace = super::workspace()?;
    let rubric = workspace.rubric(rubric)?;
    let vocabulary = Vocabulary::joined([&workspace.defaults.vocabulary, &rubric.vocabulary]);
    let encoders = Encoders::default();
    let listeners = [Listener::new(rubric, &encoders)?];
    let transcriber = OnceLock::new();
    let load = || {
        let load = || {
            Transcriber::load(Model::Embedded, "en", rayon::current_num_threads())
                .and_then(|transcriber| transcriber.expecting(&vocabulary))
                .map_err(|error| error.to_string())
        };
        transcriber.get_or_init(load).as_ref().map_err(Clone::clone)
    };
    if !path.is_file() {
        bail!("{}: name one recording, transcript or results.json", path.display());
    }
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let store = folder.path().join("rolecall.db");
    let masking = Masking::default();
    let scorer = Scorer {
        transcriber: &load,
        settings: HearingSettings {
            model: Model::Embedded.sha256()?,
            language: Languages::One("en"),
            rubric_languages: Vec::new(),
            vocabulary: vocabulary.words().to_vec(),
            agent_channel: None,
            min_length: Millis(0),
            masking: masking.settings(),
        },
        roles: RoleWords::default(),
        folder: Path::new(""),
        scratch: folder.path(),
        masking: &masking,
        encoders: &encoders,
        listeners: &listeners,
        store: &store,
        listening: &|_, _| {},
        stop: &|| false,
        now: Timestamp::now(),
    };
    let request = Request::new(vec![path.to_owned()], folder.path().to_owned());
    let run = score(&scorer, intake::find(&request), &|_| {}, &|_, _| {})?;
    if let Some(kept) = run.calls.first()
        && let Some(call) = recall(&Store::open_existing(&store)?, *kept, Wanted::Newest)?
    {
        return Ok(call);
    }
    let failed = run.failed.into_iter().map(|input| (input.path, input.error));
    let skipped = run.skipped.into_iter().map(|input| (input.path, input.reason));
    match failed.chain(skipped).next() {
        Some((path, reason)) => bail!("{path}: {reason}"),
        None => bail!("{}: holds no call", path.display()),
    }
}
