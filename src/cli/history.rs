//! `rolecall history`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Format;

/// List attempts, show one, compare two or delete them.
#[derive(Debug, Args)]
pub(crate) struct History {
    /// What to do with attempts; without it, they are listed
    #[command(subcommand)]
    pub(crate) action: Option<Action>,
    /// Only those of this trainee
    #[arg(long, value_name = "NAME")]
    pub(crate) trainee: Option<String>,
    /// Only those at the scenario of this id
    #[arg(long, value_name = "ID")]
    pub(crate) scenario: Option<String>,
    /// So many at most, the newest
    #[arg(long, value_name = "N", default_value_t = 30)]
    pub(crate) limit: usize,
    /// How to show it
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,
    /// Write it to a file instead of the terminal
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// The file in which attempts are kept; without it, ROLECALL_STORE or the user's data folder
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) store: Option<PathBuf>,
}

/// What to do with attempts.
#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// Show what was said, what it earned and the debrief
    Show {
        /// The attempt's number
        id: i64,
    },
    /// Show two attempts side by side, criterion by criterion
    Compare {
        /// The attempt to compare with
        first: i64,
        /// The other attempt
        second: i64,
    },
    /// Remove attempts for good
    Delete {
        /// The attempts' numbers
        #[arg(required_unless_present = "all", conflicts_with = "all", value_name = "ID")]
        ids: Vec<i64>,
        /// All attempts of the trainee
        #[arg(long, requires = "trainee")]
        all: bool,
        /// Whose attempts, with --all
        #[arg(long, value_name = "NAME")]
        trainee: Option<String>,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}
