//! `rolecall diff`.

use std::path::PathBuf;

use clap::Args;

use super::{Calls, DataFormat};

/// Show what another version of a rubric would change, before it is used.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// The rubric as it is: its id or file
    #[arg(value_name = "OLD")]
    pub(crate) old: String,
    /// The rubric as it shall be: its id or file
    #[arg(value_name = "NEW")]
    pub(crate) new: String,
    /// Transcripts of calls, or folders of them, in place of the calls in the store
    #[arg(value_name = "PATH", conflicts_with_all = ["agent", "queue", "from", "to", "store"])]
    pub(crate) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) calls: Calls,
    /// How to show it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: DataFormat,
    /// Write it to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}
