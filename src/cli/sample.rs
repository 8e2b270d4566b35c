//! `rolecall sample`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::data_format::DataFormat;
use super::percent;

/// Choose calls that a person should hear.
#[derive(Debug, Args)]
pub(crate) struct Sample {
    /// The results.json of a run, in place of the calls in the store
    #[arg(long, value_name = "FILE", conflicts_with = "store")]
    pub(crate) results: Option<PathBuf>,
    /// The file in which calls are kept; without it, ROLECALL_STORE or the user's data folder
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,
    /// How many calls
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(crate) size: usize,
    /// So many of each agent instead
    #[arg(long, value_name = "N", conflicts_with_all = ["size", "margin", "risk", "allocation"])]
    pub(crate) per_agent: Option<usize>,
    /// As many as leave so many points to either side of the share of calls that pass
    #[arg(long, value_name = "POINTS", value_parser = points, conflicts_with_all = ["size", "risk"])]
    pub(crate) margin: Option<f64>,
    /// How sure to be, in percent, for --margin and --how-many
    #[arg(long, value_name = "PERCENT", default_value_t = 95.0, value_parser = confidence)]
    pub(crate) confidence: f64,
    /// How calls are shared out among agents
    #[arg(long, value_enum, default_value_t, value_name = "HOW", conflicts_with = "risk")]
    pub(crate) allocation: Allocation,
    /// The same seed draws the same calls
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// Those with the most reason to be heard instead: auto-fails, uncertain verdicts, scores far
    /// from the mean, long silences
    #[arg(long)]
    pub(crate) risk: bool,
    /// Choose none; tell how many calls would tell how much
    #[arg(long, conflicts_with_all = ["size", "per_agent", "margin", "risk", "allocation", "seed"])]
    pub(crate) how_many: bool,
    #[command(flatten)]
    pub(crate) filter: Filter,
    /// How to show it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: DataFormat,
    /// Write it to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// Which calls to choose from.
#[derive(Debug, Args)]
#[command(next_help_heading = "Which calls to choose from")]
pub(crate) struct Filter {
    /// Those of an agent; may be given several times
    #[arg(long, value_name = "NAME")]
    pub(crate) agent: Vec<String>,
    /// Those in a queue; may be given several times
    #[arg(long, value_name = "NAME")]
    pub(crate) queue: Vec<String>,
    /// From that day on
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) from: Option<Date>,
    /// Until the end of that day
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) to: Option<Date>,
    /// At least so many seconds long
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub(crate) min_seconds: Option<f64>,
    /// At most so many seconds long
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub(crate) max_seconds: Option<f64>,
    /// Scored so much or more
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub(crate) min_score: Option<f64>,
    /// Scored so much or less
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    pub(crate) max_score: Option<f64>,
    /// Scored by that rubric, which alone counts then
    #[arg(long, value_name = "ID")]
    pub(crate) rubric: Option<String>,
    /// Not reviewed by a person yet
    #[arg(long)]
    pub(crate) unreviewed: bool,
}

/// How calls are shared out among agents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Allocation {
    /// By how many calls each has, so that the sample stands for all calls
    #[default]
    Proportional,
    /// As many of each
    Equal,
}

fn points(text: &str) -> Result<f64, String> {
    between(text, 0.1, 50.0)
}

fn confidence(text: &str) -> Result<f64, String> {
    between(text, 50.0, 99.9)
}

fn seconds(text: &str) -> Result<f64, String> {
    between(text, 0.0, 86_400.0)
}

fn between(text: &str, least: f64, most: f64) -> Result<f64, String> {
    match text.trim_end_matches('%').trim().parse() {
        Ok(number) if (least..=most).contains(&number) => Ok(number),
        _ => Err(format!("must be a number from {least} to {most}")),
    }
}
