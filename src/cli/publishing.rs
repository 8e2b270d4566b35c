//! How a report is written.

use std::path::PathBuf;

use clap::Args;

/// How a report is written.
#[derive(Debug, Args)]
pub(crate) struct Publishing {
    /// Templates, styles and scripts that replace the program's own of the same name
    #[arg(long, value_name = "DIR")]
    pub(crate) templates: Option<PathBuf>,
    /// Also write the results as JUnit XML, one test case a call
    #[arg(long, value_name = "FILE")]
    pub(crate) junit: Option<PathBuf>,
    /// Silence what is masked in the recordings that the report plays
    #[arg(long)]
    pub(crate) redact_audio: bool,
}
