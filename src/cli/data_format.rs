//! How figures are shown.

use clap::ValueEnum;

/// How figures are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum DataFormat {
    /// For the terminal
    #[default]
    Table,
    /// For spreadsheets
    Csv,
    /// For other programs
    Json,
}
