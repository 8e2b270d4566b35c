//! Options about where attempts are kept and whose they are.

use std::path::PathBuf;

use clap::Args;

/// What becomes of an attempt.
#[derive(Debug, Args)]
pub(crate) struct Keeping {
    /// Whose attempt it is; without it, ROLECALL_TRAINEE or the login name
    #[arg(long, value_name = "NAME")]
    pub(crate) trainee: Option<String>,
    /// Let the trainer be the customer, beside the trainee, noting and marking meanwhile; without
    /// a name, ROLECALL_TRAINER or the login name
    #[arg(long, value_name = "NAME", num_args = 0..=1)]
    pub(crate) trainer: Option<Option<String>>,
    /// Go on with an attempt that was left: the newest one, or the one of that number
    #[arg(
        long,
        value_name = "ID",
        num_args = 0..=1,
        conflicts_with_all = ["scenario", "seed", "no_save"]
    )]
    pub(crate) resume: Option<Option<i64>>,
    /// Keep nothing of this play
    #[arg(long)]
    pub(crate) no_save: bool,
    /// The file in which attempts are kept; without it, ROLECALL_STORE or the user's data folder
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,
}
