//! The command line.

mod authoring;
mod calibrate;
mod data_format;
mod diff;
pub(crate) mod help;
mod history;
mod keeping;
mod masking;
mod model;
mod progress;
mod publishing;
mod review;
mod sample;
mod spoken;

use std::path::PathBuf;
use std::str::FromStr;

use clap::{Args, Parser, Subcommand, ValueEnum};
use rolecall::intake::NamePattern;
use rolecall::interface::Interface;
use rolecall::speech::Languages;

pub(crate) use authoring::{Check, GraphFormat, New, NewFile, NewScenario, NewTemplates};
pub(crate) use calibrate::Calibrate;
pub(crate) use data_format::DataFormat;
pub(crate) use diff::Diff;
pub(crate) use history::{Action, History};
pub(crate) use keeping::Keeping;
pub(crate) use masking::Masked;
pub(crate) use model::{Models, WithModels};
pub(crate) use progress::{By, Format, Progress};
pub(crate) use publishing::Publishing;
pub(crate) use review::{Calls, Kind as ReviewKind, Report, Review};
pub(crate) use sample::{Allocation, Filter, Sample};
pub(crate) use spoken::Spoken;

/// Practise customer-service conversations and score recorded calls, on this machine alone.
#[derive(Debug, Parser)]
#[command(name = "rolecall", version, about, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 done, 1 some input failed, 2 wrong usage or an invalid file, \
                        3 a score below --fail-under, 130 stopped by Ctrl-C."
)]
pub(crate) struct Cli {
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: Color,
    /// The language of what the program says, as a code such as id; without it, what rolecall.yaml
    /// says, or the system's
    #[arg(long, global = true, value_name = "CODE", value_parser = interface)]
    pub(crate) lang: Option<Interface>,
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Play a role-play scenario and see how it went
    Practice(Practice),
    /// Show how trainees are getting on, and what to practise next
    Progress(Progress),
    /// List attempts, show one, compare two or delete them
    History(History),
    /// Transcribe and score recorded calls, and write a report
    Score(Score),
    /// Write the report of calls that were scored before
    Report(Report),
    /// Say what you think of the machine's verdicts
    Review(Review),
    /// Measure how far people agree with each other, and the machine with people
    Calibrate(Calibrate),
    /// Choose calls that a person should hear
    Sample(Sample),
    /// Check scenarios, rubrics and plans, and run the tests inside them
    Check(Check),
    /// Show what another version of a rubric would change
    Diff(Diff),
    /// List speech models, add one from a file, or fetch one
    Model(Models),
    /// Write a scenario, a rubric or report templates to start from
    New(New),
}

/// Play a role-play scenario and see how it went.
#[derive(Debug, Args)]
pub(crate) struct Practice {
    /// A scenario's id or file; without one, the scenarios are listed
    pub(crate) scenario: Option<String>,
    /// Read the trainee's replies from a file, one a line, instead of the terminal; - for stdin
    #[arg(long, value_name = "FILE")]
    pub(crate) replies: Option<PathBuf>,
    /// Choose the same variables and lines again; a play without it tells the seed it used
    #[arg(long, value_name = "N")]
    pub(crate) seed: Option<u64>,
    /// Play the next step of a plan, named by its id or file
    #[arg(long, value_name = "ID|FILE", conflicts_with_all = ["scenario", "resume"])]
    pub(crate) plan: Option<String>,
    /// Where the attempt is kept and whose it is
    #[command(flatten)]
    pub(crate) keeping: Keeping,
    /// Start at a beat of the scenario, to try a part of it; nothing is kept
    #[arg(long, value_name = "BEAT", conflicts_with = "resume")]
    pub(crate) from: Option<String>,
    /// Tell in plain lines why the customer reacts as they do, and what came next; for authors
    #[arg(long)]
    pub(crate) explain: bool,
    /// Plain lines in place of the full screen, as a screen reader needs them
    #[arg(long)]
    pub(crate) plain: bool,
    /// Let the customer wait for ever
    #[arg(long)]
    pub(crate) no_clock: bool,
    #[command(flatten)]
    pub(crate) spoken: Spoken,
}

/// Transcribe and score recorded calls, and write a report.
#[derive(Debug, Args)]
pub(crate) struct Score {
    /// Recordings, transcripts, folders of them, or patterns such as 'day/*.wav'; - for a list of
    /// paths on standard input
    #[arg(required_unless_present_any = ["list", "manifest", "stored"], value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Score all calls of the store instead, without listening to any anew: after a change of the
    /// rubric, say
    #[arg(long, conflicts_with_all = ["paths", "list", "manifest", "no_save"])]
    pub(crate) stored: bool,
    /// Take the paths in a file as well, one a line; - for standard input
    #[arg(long, value_name = "FILE")]
    pub(crate) list: Vec<PathBuf>,
    /// Read agent, queue, date and the like from a CSV file with a line for each call; without a
    /// PATH, its calls are scored
    #[arg(long, value_name = "FILE")]
    pub(crate) manifest: Option<PathBuf>,
    /// Read them from the names of files: a regular expression with groups such as
    /// (?P<agent>[^_]+)
    #[arg(long, value_name = "REGEX", value_parser = NamePattern::parse)]
    pub(crate) name_pattern: Option<NamePattern>,
    /// A rubric's id or file; may be given several times; without it, what rolecall.yaml says, or
    /// support-call
    #[arg(long, value_name = "ID|FILE")]
    pub(crate) rubric: Vec<String>,
    /// Where the report and the data files go; without it, what rolecall.yaml says, or rolecall-out
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// On which channel of a stereo recording the agent speaks; auto takes the left one unless the
    /// words say otherwise, and is usual
    #[arg(long, value_enum, value_name = "SIDE")]
    pub(crate) agent_channel: Option<Side>,
    /// A whisper.cpp model: a file, or the name of one that `rolecall model list` shows
    #[arg(long, value_name = "FILE|NAME")]
    pub(crate) model: Option<String>,
    /// The language spoken, as a code such as id; auto finds it call by call, and id,ms,en only among
    /// these; without it, what rolecall.yaml says, or en
    #[arg(long, value_name = "CODE|auto", value_parser = Languages::from_str)]
    pub(crate) language: Option<Languages>,
    /// Skip recordings that are shorter than this, usually 5
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub(crate) min_length: Option<f64>,
    /// The file in which calls are kept; without it, ROLECALL_STORE or the user's data folder
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,
    /// Keep nothing but the report; what is stopped then begins anew
    #[arg(long, conflicts_with = "store")]
    pub(crate) no_save: bool,
    /// Write no report, only score
    #[arg(long, conflicts_with_all = ["fail_under", "junit", "templates", "redact_audio"])]
    pub(crate) no_report: bool,
    /// How many calls to work on at a time; without it, one for each processor core
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=512))]
    pub(crate) jobs: Option<u16>,
    #[command(flatten)]
    pub(crate) masked: Masked,
    /// Exit with code 3 when a call scores less, or fails by itself
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub(crate) fail_under: Option<f64>,
    #[command(flatten)]
    pub(crate) publishing: Publishing,
}

/// A language of the interface.
fn interface(code: &str) -> Result<Interface, String> {
    Interface::of(code).ok_or_else(|| {
        let codes: Vec<&str> = Interface::all().map(Interface::code).collect();
        format!("the program speaks {}", codes.join(", "))
    })
}

/// A number from 0 to 200: bonus criteria can lift a score above 100.
fn percent(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('%').trim().parse() {
        Ok(number) if (0.0..=200.0).contains(&number) => Ok(number),
        _ => Err("must be a number from 0 to 200".to_owned()),
    }
}

/// A length of time that is not negative.
fn seconds(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('s').trim().parse() {
        Ok(number) if (0.0..=86_400.0).contains(&number) => Ok(number),
        _ => Err("must be a number of seconds from 0 to 86400".to_owned()),
    }
}

/// Left or right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Side {
    /// As the words tell
    Auto,
    /// The first channel
    Left,
    /// The second channel
    Right,
}
