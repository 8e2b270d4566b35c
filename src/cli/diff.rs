//! `rolecall diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Show what another version of a rubric would change, before it is used.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The rubric as it is: its id or file
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// The rubric as it shall be: its id or file
    #[arg(value_name = "NEW")]
    pub(crate) new: String,
    /// Transcripts of calls, or folders of them
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// How to show it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: DiffFormat,
    /// Write it to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// How a difference is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For the terminal
    #[default]
    Table,
    /// For spreadsheets, a row for each verdict that flips
    Csv,
    /// For other programs
    Json,
}
