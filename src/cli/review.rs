//! The commands about calls that are in the store: reports of them and reviews.

use std::path::PathBuf;

use clap::{ArgGroup, Args, ValueEnum};
use jiff::civil::Date;

use super::Publishing;

/// Which calls of the store are meant.
#[derive(Debug, Args)]
pub(crate) struct Calls {
    /// Only calls of this agent
    #[arg(long, value_name = "NAME")]
    pub(crate) agent: Option<String>,
    /// Only calls of this queue
    #[arg(long, value_name = "NAME")]
    pub(crate) queue: Option<String>,
    /// Only calls that began on this day or later, as in 2026-05-03
    #[arg(long, value_name = "DAY")]
    pub(crate) from: Option<Date>,
    /// Only calls that began on this day or earlier
    #[arg(long, value_name = "DAY")]
    pub(crate) to: Option<Date>,
    /// The file in which calls are kept; without it, ROLECALL_STORE or the user's data folder
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,
}

/// Write the report of calls that were scored before
#[derive(Debug, Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) calls: Calls,
    /// Where the report and the data files go; without it, what rolecall.yaml says, or rolecall-out
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// Exit with code 3 when a call scores less, or fails by itself
    #[arg(long, value_name = "PERCENT", value_parser = super::percent)]
    pub(crate) fail_under: Option<f64>,
    #[command(flatten)]
    pub(crate) publishing: Publishing,
}

/// Say what you think of the machine's verdicts; nothing of theirs is overwritten
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").args(["call", "export", "import"]).required(true))]
pub(crate) struct Review {
    /// The call's name, as reports show it; with nothing else, each criterion is asked about
    pub(crate) call: Option<String>,
    /// The rubric's id, where the call was scored by several
    #[arg(long, value_name = "ID")]
    pub(crate) rubric: Option<String>,
    /// Only this criterion; may be given several times
    #[arg(long, value_name = "ID")]
    pub(crate) criterion: Vec<String>,
    /// Give these points, or N/A, to the one criterion that is named, without being asked
    #[arg(
        long,
        value_name = "POINTS",
        requires = "criterion",
        requires = "call",
        allow_hyphen_values = true
    )]
    pub(crate) points: Option<String>,
    /// Why, in a few words that can be counted
    #[arg(long, value_name = "TEXT", requires = "points")]
    pub(crate) reason: Option<String>,
    /// Whatever else there is to say
    #[arg(long, value_name = "TEXT", requires = "points")]
    pub(crate) comment: Option<String>,
    /// Whether you judge, object to what stands, or settle a dispute
    #[arg(long = "as", value_enum, default_value_t, value_name = "WHAT")]
    pub(crate) kind: Kind,
    /// Your name; without it, ROLECALL_REVIEWER or the login name
    #[arg(long, value_name = "NAME")]
    pub(crate) reviewer: Option<String>,
    /// Write a CSV file to be filled in, with a line for each criterion of the calls
    #[arg(long, value_name = "FILE")]
    pub(crate) export: Option<PathBuf>,
    /// Leave the machine's verdicts out of that file, for reviewers who are not to know them
    #[arg(long, requires = "export")]
    pub(crate) blind: bool,
    /// Read such a file in
    #[arg(long, value_name = "FILE")]
    pub(crate) import: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) calls: Calls,
}

/// What a reviewer does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    /// Give a verdict of your own
    #[default]
    Verdict,
    /// Object to the verdict that stands, and propose another
    Dispute,
    /// Settle a dispute
    Decision,
}
