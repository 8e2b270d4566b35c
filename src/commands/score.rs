//! `rolecall score`.

use std::io::{Write, stderr, stdin};
use std::path::Path;
use std::sync::OnceLock;
use std::time::Duration;

use anyhow::{Context, Result};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::tz::TimeZone;
use rolecall::batch::results::Results;
use rolecall::batch::{NotScored, RoleWords, Scorer, score};
use rolecall::clean::one_line;
use rolecall::intake::{self, AgentChannel, Manifest, Request};
use rolecall::matching::Encoder;
use rolecall::problem::Problems;
use rolecall::report::{self, table};
use rolecall::scoring::Listener;
use rolecall::speech::{Model, Transcriber};
use rolecall::transcript::Millis;

use super::terminal::{Output, Terminal};

use crate::cli::{Score, Side};
use crate::environment;
use crate::exit::Code;

/// Scores calls, writes the report and prints the summary.
pub(crate) fn run(arguments: &Score, terminal: &Terminal) -> Result<Code> {
    environment::prepare();
    let workspace = super::workspace();
    let rubrics = arguments
        .rubric
        .iter()
        .map(|name| workspace.rubric(name))
        .collect::<Result<Vec<_>, Problems>>()?;
    let model = match &arguments.model {
        Some(name) => workspace.model(name).map_err(Problems::from)?,
        None => Model::Embedded,
    };
    model.check(&arguments.language)?;
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(jobs) = arguments.jobs {
        pool = pool.num_threads(usize::from(jobs));
    }
    pool.build_global().context("cannot start the workers")?;
    let encoder = Encoder::embedded()?;
    let listeners = rubrics
        .into_iter()
        .map(|rubric| Ok(Listener::new(rubric, &encoder)?))
        .collect::<Result<Vec<Listener>>>()?;
    let found = intake::find(&request(arguments)?);

    let transcriber = OnceLock::new();
    let load = || {
        let load = || {
            Transcriber::load(model.clone(), &arguments.language, rayon::current_num_threads())
                .map_err(|error| error.to_string())
        };
        transcriber.get_or_init(load).as_ref().map_err(Clone::clone)
    };
    let audio_folder = arguments.out.join("report").join("audio");
    std::fs::create_dir_all(&audio_folder)
        .with_context(|| format!("cannot make the folder {}", audio_folder.display()))?;
    let scorer = Scorer {
        transcriber: &load,
        encoder: &encoder,
        listeners: &listeners,
        agent_channel: match arguments.agent_channel {
            Side::Auto => None,
            Side::Left => Some(AgentChannel::Left),
            Side::Right => Some(AgentChannel::Right),
        },
        roles: RoleWords::default(),
        language: arguments.language.clone(),
        min_length: Millis::from_seconds(arguments.min_length),
        audio_folder,
    };
    let bar = progress_bar(found.calls.len(), terminal);
    let results = score(&scorer, found, &|path, result| note(&bar, path, result));
    bar.finish_and_clear();

    let mut out = Output::new();
    let style = if terminal.colour { table::Style::Colour } else { table::Style::Plain };
    let summary = table::summary(&results, terminal.width, style);
    if results.calls.is_empty() {
        // An earlier report in the same place is worth more than an empty one.
        writeln!(out, "{}\n\nNothing was scored, so no report was written.", summary.trim_end())?;
        return Ok(outcome(&results, arguments.fail_under));
    }
    let written = report::write(&results, &arguments.out)?;
    writeln!(out, "{}", summary.trim_end())?;
    writeln!(out, "\nReport: {}", written.index.display())?;
    Ok(outcome(&results, arguments.fail_under))
}

/// What to look for, as the command line says.
fn request(arguments: &Score) -> Result<Request> {
    let mut paths = Vec::new();
    for path in &arguments.paths {
        match path.as_os_str() == "-" {
            true => paths.extend(intake::read_list(stdin().lock(), "standard input")?),
            false => paths.push(path.clone()),
        }
    }
    for list in &arguments.list {
        match list.as_os_str() == "-" {
            true => paths.extend(intake::read_list(stdin().lock(), "standard input")?),
            false => paths.extend(intake::read_list_file(list)?),
        }
    }
    Ok(Request {
        paths,
        out: arguments.out.clone(),
        name_pattern: arguments.name_pattern.clone(),
        manifest: arguments
            .manifest
            .as_deref()
            .map(Manifest::read)
            .transpose()
            .map_err(Problems::from)?,
        zone: TimeZone::system(),
    })
}

fn progress_bar(inputs: usize, terminal: &Terminal) -> ProgressBar {
    if !terminal.progress {
        return ProgressBar::hidden();
    }
    const TICK: Duration = Duration::from_millis(200);
    let style = ProgressStyle::with_template(
        "{bar:30} {pos}/{len} calls, {elapsed} so far, {eta} left  {wide_msg}",
    );
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::new(inputs as u64).with_style(style);
    // Shown at once, and moving before the first call is done.
    bar.enable_steady_tick(TICK);
    bar
}

fn note(bar: &ProgressBar, path: &Path, result: Result<(), &NotScored>) {
    bar.inc(1);
    bar.set_message(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
    if let Err(NotScored::Failed(error)) = result {
        // The same line stands in the summary, so a lost one does no harm.
        let _ = bar.suspend(|| {
            writeln!(stderr(), "{}", one_line(&format!("{}: {error}", path.display())))
        });
    }
}

fn outcome(results: &Results, fail_under: Option<f64>) -> Code {
    let is_below = |mark: f64| {
        let mut evaluations = results.calls.iter().flat_map(|call| &call.evaluations);
        evaluations.any(|evaluation| {
            evaluation.auto_failed || evaluation.percent.is_some_and(|percent| percent < mark)
        })
    };
    if !results.failed.is_empty() {
        Code::SomeFailed
    } else if fail_under.is_some_and(is_below) {
        Code::BelowMark
    } else {
        Code::Done
    }
}
