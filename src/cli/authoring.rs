//! The commands for those who write scenarios and rubrics.

use std::path::PathBuf;

use clap::Args;

/// Check scenarios and rubrics, and run the tests inside them.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Files or folders; without any, the folders scenarios and rubrics
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Exit with code 2 for warnings, too
    #[arg(long)]
    pub(crate) deny_warnings: bool,
}
