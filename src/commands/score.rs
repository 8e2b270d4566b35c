//! `rolecall score`.

use std::collections::BTreeSet;
use std::io::{Write, stderr, stdin};
use std::iter;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use rolecall::batch::results::{FORMAT, Results};
use rolecall::batch::{
    Ended, HearingSettings, Recalled, RoleWords, Run, Scorer, Wanted, rescore, score,
};
use rolecall::clean::one_line;
use rolecall::intake::{self, AgentChannel, Manifest, Request};
use rolecall::interface::Interface;
use rolecall::matching::Encoders;
use rolecall::problem::Problems;
use rolecall::report::{Around, table};
use rolecall::scoring::Listener;
use rolecall::speech::{Languages, Transcriber};
use rolecall::store::{CallFilter, Store};
use rolecall::transcript::Millis;
use rolecall::vocabulary::Vocabulary;
use rolecall::workspace::{Defaults, Workspace};
use tempfile::TempDir;

use super::keeping;
use super::listening::Listening;
use super::publishing::Publisher;
use super::stopping::Stopping;
use super::terminal::{Output, Terminal};
use crate::cli::{Score, Side};
use crate::environment;
use crate::exit::Code;

/// Recordings that are shorter are no calls, as a rule.
const MIN_LENGTH: Millis = Millis(5_000);

/// Scores calls, writes the report and prints the summary.
pub(crate) fn run(arguments: &Score, terminal: &Terminal) -> Result<Code> {
    environment::prepare();
    let publisher = Publisher::new(&arguments.publishing, terminal.interface)?;
    let workspace = super::workspace()?;
    let defaults = &workspace.defaults;
    let language = arguments.language.as_ref().or(defaults.language.as_ref());
    let language = language.cloned().unwrap_or(Languages::One("en"));
    let rubrics = chosen_rubrics(arguments, defaults, &language)
        .iter()
        .map(|name| workspace.rubric(name))
        .collect::<Result<Vec<_>, Problems>>()?;
    let model = workspace.chosen_model(arguments.model.as_deref()).map_err(Problems::from)?;
    model.check(&language)?;
    let of_rubrics = rubrics.iter().map(|rubric| &rubric.vocabulary);
    let vocabulary = Vocabulary::joined(iter::once(&defaults.vocabulary).chain(of_rubrics));
    let out = super::out_folder(arguments.out.as_deref(), &workspace);
    let mut pool = rayon::ThreadPoolBuilder::new();
    if let Some(jobs) = arguments.jobs {
        pool = pool.num_threads(usize::from(jobs));
    }
    pool.build_global().context("cannot start the workers")?;
    let encoders = Encoders::default();
    let listeners = rubrics
        .into_iter()
        .map(|rubric| Ok(Listener::new(rubric, &encoders)?))
        .collect::<Result<Vec<Listener>>>()?;
    let masking = arguments.masked.masking(defaults.mask.as_ref())?;
    if masking.is_off() && arguments.publishing.redact_audio {
        bail!("--redact-audio silences what is masked, but --mask none masks nothing");
    }
    let place = Place::of(arguments)?;
    let stopping = Stopping::listen()?;
    let transcriber = OnceLock::new();
    let bar = progress_bar(terminal);
    let listening = Listening::default();
    let load = || {
        let load = || {
            Transcriber::load(model.clone(), &language.to_string(), rayon::current_num_threads())
                .and_then(|transcriber| transcriber.expecting(&vocabulary))
                .map(|transcriber| transcriber.stopped_by(stopping.flag()))
                .inspect(|transcriber| tell_left_out(&bar, transcriber.left_out()))
                .map_err(|error| error.to_string())
        };
        transcriber.get_or_init(load).as_ref().map_err(Clone::clone)
    };
    let scorer = Scorer {
        transcriber: &load,
        settings: HearingSettings {
            model: model.sha256()?,
            language: language.clone(),
            rubric_languages: if language.is_open() { languages(&listeners) } else { Vec::new() },
            vocabulary: vocabulary.words().to_vec(),
            agent_channel: match arguments.agent_channel {
                None => defaults.agent_channel,
                Some(Side::Auto) => None,
                Some(Side::Left) => Some(AgentChannel::Left),
                Some(Side::Right) => Some(AgentChannel::Right),
            },
            min_length: match arguments.min_length {
                Some(seconds) => Millis::from_seconds(seconds),
                None => defaults.min_length.unwrap_or(MIN_LENGTH),
            },
            masking: masking.settings(),
        },
        roles: RoleWords::default(),
        folder: &std::env::current_dir().unwrap_or_default(),
        scratch: place.folder(),
        masking: &masking,
        encoders: &encoders,
        listeners: &listeners,
        store: place.path(),
        listening: &|path, share| listening.tell(&bar, path, share),
        stop: &|| stopping.is_asked(),
        now: Timestamp::now(),
    };
    let note = |path: &str, ended: Ended<'_>| {
        listening.end(&bar, Path::new(path));
        note(&bar, path, ended);
    };
    let run = if arguments.stored {
        let calls = Store::open_existing(place.path())?.calls(&CallFilter::default())?;
        bar.set_length(calls.len() as u64);
        rescore(&scorer, &calls, &note)?
    } else {
        let found = intake::find(&request(arguments, &out, defaults)?);
        score(&scorer, found, &|count| bar.set_length(count as u64), &note)?
    };
    bar.finish_and_clear();
    if run.left > 0 {
        return stopped(&run, arguments, terminal.interface);
    }
    let rubrics: Vec<String> =
        listeners.iter().map(|listener| listener.rubric().sha256.clone()).collect();
    tell(run, &rubrics, &place, publisher, &out, arguments, terminal)
}

/// The rubrics that are named, else those of `rolecall.yaml`, else the usual ones for what may be
/// spoken.
fn chosen_rubrics(arguments: &Score, defaults: &Defaults, language: &Languages) -> Vec<String> {
    let named = [&arguments.rubric, &defaults.rubrics].into_iter().find(|names| !names.is_empty());
    named.cloned().unwrap_or_else(|| Workspace::usual_rubrics(language))
}

/// The languages that rubrics are for, each once.
fn languages(listeners: &[Listener]) -> Vec<String> {
    let all = listeners.iter().flat_map(|listener| listener.rubric().languages());
    all.map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Tells which names do nothing.
fn tell_left_out(bar: &ProgressBar, words: &[String]) {
    if !words.is_empty() {
        let told = format!(
            "rolecall: the speech model has no room for {} words of the vocabulary: {}",
            words.len(),
            words.join(", ")
        );
        // Nothing can be done when even the warning cannot be written.
        let _ = bar.suspend(|| writeln!(stderr(), "{}", one_line(&told)));
    }
}

/// Where calls are kept.
enum Place {
    File(PathBuf),
    /// Gone when the program ends.
    Folder(#[expect(dead_code, reason = "removed when dropped")] TempDir, PathBuf),
}

impl Place {
    fn of(arguments: &Score) -> Result<Self> {
        if !arguments.no_save {
            return Ok(Self::File(keeping::place(arguments.store.as_deref())?));
        }
        let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
        let path = folder.path().join("rolecall.db");
        Ok(Self::Folder(folder, path))
    }

    /// Where there is room beside it.
    fn folder(&self) -> &Path {
        self.path().parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
    }

    fn path(&self) -> &Path {
        match self {
            Self::File(path) | Self::Folder(_, path) => path,
        }
    }
}

/// Tells whoever has stopped a run what is kept of it.
fn stopped(run: &Run, arguments: &Score, interface: Interface) -> Result<Code> {
    let done = run.calls.len() + run.skipped.len() + run.failed.len();
    let all = done + run.left;
    let mut err = stderr().lock();
    let places = [("done", done.into()), ("all", all.into())];
    writeln!(err, "{}", interface.fill("program-stopped-after", &places))?;
    if !arguments.no_save && done > 0 {
        writeln!(err, "{}", interface.text("program-they-are-kept"))?;
    }
    Ok(Code::Interrupted)
}

/// Writes the report and prints the summary.
fn tell(
    run: Run,
    rubrics: &[String],
    place: &Place,
    publisher: Publisher,
    folder: &Path,
    arguments: &Score,
    terminal: &Terminal,
) -> Result<Code> {
    let mut out = Output::new();
    let style = if terminal.colour { table::Style::Colour } else { table::Style::Plain };
    let around = Around {
        failed: run.failed,
        skipped: run.skipped,
        redact_audio: arguments.publishing.redact_audio,
    };
    if arguments.no_report {
        let failed = around.failed.len();
        let places = [
            ("calls", run.calls.len().into()),
            ("skipped", around.skipped.len().into()),
            ("failed", failed.into()),
        ];
        writeln!(out, "{}", terminal.interface.fill("program-scored", &places))?;
        return Ok(if failed > 0 { Code::SomeFailed } else { Code::Done });
    }
    if run.calls.is_empty() {
        // An earlier report in the same place is worth more than an empty one.
        let Around { failed, skipped, .. } = around;
        let results = Results { format: FORMAT, calls: Vec::new(), failed, skipped };
        let summary = table::summary(&results, terminal.width, style, terminal.interface);
        let nothing = terminal.interface.text("program-nothing-scored");
        writeln!(out, "{}\n\n{nothing}", summary.trim_end())?;
        return Ok(outcome(&results, None));
    }
    let recalled = Recalled { store: place.path(), calls: &run.calls, wanted: Wanted::By(rubrics) };
    let bar = progress_bar(terminal);
    bar.set_length(run.calls.len() as u64);
    let exported =
        publisher.publish(&recalled, around, folder, arguments.fail_under, &|| bar.inc(1))?;
    bar.finish_and_clear();
    let (width, interface) = (terminal.width, terminal.interface);
    let summary = table::summary(exported.for_reader(), width, style, interface);
    writeln!(out, "{}", summary.trim_end())?;
    let path = ("path", exported.written.index.display().to_string().into());
    writeln!(out, "\n{}", interface.fill("program-report", &[path]))?;
    Ok(outcome(&exported.results, arguments.fail_under))
}

/// What to look for, as the command line says.
fn request(arguments: &Score, out: &Path, defaults: &Defaults) -> Result<Request> {
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
        out: out.to_owned(),
        name_pattern: arguments.name_pattern.as_ref().or(defaults.name_pattern.as_ref()).cloned(),
        manifest: arguments
            .manifest
            .as_deref()
            .map(Manifest::read)
            .transpose()
            .map_err(Problems::from)?,
        zone: TimeZone::system(),
    })
}

pub(super) fn progress_bar(terminal: &Terminal) -> ProgressBar {
    if !terminal.progress {
        return ProgressBar::hidden();
    }
    const TICK: Duration = Duration::from_millis(200);
    let places = [("done", "{pos}"), ("all", "{len}"), ("elapsed", "{elapsed}"), ("left", "{eta}")];
    let counts =
        terminal.interface.fill("program-listening", &places.map(|(it, at)| (it, at.into())));
    let style = ProgressStyle::with_template(&format!("{{bar:30}} {counts}  {{wide_msg}}"));
    let style = style.unwrap_or_else(|_| ProgressStyle::default_bar());
    let bar = ProgressBar::new(0).with_style(style);
    // Shown at once, and moving before the first call is done.
    bar.enable_steady_tick(TICK);
    bar
}

fn note(bar: &ProgressBar, path: &str, ended: Ended<'_>) {
    bar.inc(1);
    if let Ended::Failed(error) = ended {
        // The same line stands in the summary, so a lost one does no harm.
        let _ = bar.suspend(|| writeln!(stderr(), "{}", one_line(&format!("{path}: {error}"))));
    }
}

pub(super) fn outcome(results: &Results, fail_under: Option<f64>) -> Code {
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
