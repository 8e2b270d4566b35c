//! `rolecall progress`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Show how trainees are getting on, and what to practise next.
#[derive(Debug, Args)]
pub(crate) struct Progress {
    /// Whose progress; without it, ROLECALL_TRAINEE or the login name
    #[arg(long, value_name = "NAME", conflicts_with = "class")]
    pub(crate) trainee: Option<String>,
    /// Everybody's progress, side by side
    #[arg(long)]
    pub(crate) class: bool,
    /// Only these figures
    #[arg(long, value_enum, value_name = "WHAT")]
    pub(crate) by: Option<By>,
    /// How to show it
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(crate) format: Format,
    /// Write it to a file instead of the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// The file in which attempts are kept; may be given several times, for a class whose members
    /// have machines of their own. Without it, ROLECALL_STORE or the user's data folder
    #[arg(long, value_name = "FILE")]
    pub(crate) store: Vec<PathBuf>,
}

/// Which figures are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    /// Those of each skill
    Skill,
    /// Those of each criterion
    Criterion,
    /// Those of each scenario
    Scenario,
}

/// How something is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For the terminal
    #[default]
    Table,
    /// For spreadsheets
    Csv,
    /// For other programs
    Json,
    /// A page that is complete in itself
    Html,
}
