//! `rolecall calibrate`.

use std::path::PathBuf;

use clap::Args;

use super::data_format::DataFormat;

/// Measure how far people agree with each other, and the machine with people.
#[derive(Debug, Args)]
pub(crate) struct Calibrate {
    /// CSV files of ratings: a row for each mark (call,criterion,rater,points), or a column for
    /// each rater or each criterion
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The results.json of a run: what the machine gave, and reviewers beside it; in place of the
    /// calls in the store
    #[arg(long, value_name = "FILE", conflicts_with = "store")]
    pub(crate) results: Option<PathBuf>,
    /// The file in which calls are kept; without it, ROLECALL_STORE or the user's data folder
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,
    /// Of several rubrics in the results, the one that was rated
    #[arg(long, value_name = "ID")]
    pub(crate) rubric: Option<String>,
    /// Show every statistic of each criterion, and who gave what
    #[arg(long)]
    pub(crate) details: bool,
    /// How often the calls are drawn anew to find the intervals
    #[arg(long, value_name = "N", default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(100..=100_000))]
    pub(crate) resamples: u32,
    /// The same seed gives the same intervals
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) seed: u64,
    /// How to show it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: DataFormat,
    /// Write it to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}
