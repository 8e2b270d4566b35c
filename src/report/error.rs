//! What can go wrong when reports are written.

use std::io;
use std::path::{Path, PathBuf};

use crate::store::StoreError;

/// Why a report could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A folder could not be made.
    #[error("{}: cannot make this folder: {source}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file could not be written.
    #[error("{}: cannot write this file: {source}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A call's name would lead out of the output folder.
    #[error("{}: {name:?} cannot be used as a file name for a call", path.display())]
    Name {
        /// The recording or transcript that has the name.
        path: PathBuf,
        /// The name.
        name: String,
    },
    /// Two calls would be written to the same file.
    #[error("{}: another call of this run is already called {name:?}", path.display())]
    SameName {
        /// The recording or transcript that came second.
        path: PathBuf,
        /// The name that both have.
        name: String,
    },
    /// A file could not be read.
    #[error("{}: cannot be read: {source}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file among the templates has the name of none.
    #[error("{}: replaces no template{}", path.display(), did_you_mean(near.as_deref()))]
    NoSuchTemplate {
        /// The file.
        path: PathBuf,
        /// The name that is most like it.
        near: Option<String>,
    },
    /// A template cannot be parsed, or names something that its page does not have.
    #[error("{place}: {reason}")]
    Template {
        /// The file with line and column.
        place: String,
        /// What is wrong there.
        reason: String,
    },
    /// The store could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The store could not be opened once more.
    #[error("{0}")]
    Unopened(String),
    /// A call is no longer in the store.
    #[error("a call was deleted from the store while the report was written; run it again")]
    Gone,
    /// A result could not be put into JSON.
    #[error("{}: cannot put the result into JSON: {source}", path.display())]
    Json {
        /// The file it was meant for.
        path: PathBuf,
        /// What the encoder says.
        source: serde_json::Error,
    },
    /// A result could not be put into CSV.
    #[error("{}: cannot put the result into CSV: {source}", path.display())]
    Csv {
        /// The file it was meant for.
        path: PathBuf,
        /// What the encoder says.
        source: csv::Error,
    },
}

impl ReportError {
    pub(super) fn json(path: &Path, source: serde_json::Error) -> Self {
        Self::Json { path: path.to_owned(), source }
    }

    pub(super) fn csv(path: &Path, source: csv::Error) -> Self {
        Self::Csv { path: path.to_owned(), source }
    }
}

fn did_you_mean(near: Option<&str>) -> String {
    let hint = "rolecall new templates DIR writes all of them";
    near.map_or_else(|| format!("; {hint}"), |near| format!("; did you mean {near}?"))
}
