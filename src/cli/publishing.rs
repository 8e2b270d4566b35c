//! How a report is written.

use std::path::PathBuf;

use clap::Args;

/// How a report is written.
#[derive(Debug, Args)]
pub(crate) struct Publishing {
    /// Templates, styles and scripts that replace the program's own of the same name
    #[arg(long, value_name = "DIR")]
    pub(crate) templates: Option<PathBuf>,
    /// Where the results go as XML for build servers.
    #[arg(
        long,
        value_name = "FILE",
        help = "Also write the results as JUnit XML, one test case a call"
    )]
    pub(crate) junit: Option<PathBuf>,
    /// Silence what is masked in the recordings that the report plays
    #[arg(long)]
    pub(crate) redact_audio: bool,
}
