//! Why a model is not there.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::KnownModel;
use crate::speech::SpeechError;

/// Why a model could not be added or fetched.
#[derive(Debug, Error)]
pub enum ModelsError {
    /// A file or folder cannot be read or written.
    #[error("cannot {action} {}: {source}", path.display())]
    File {
        /// What was tried.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file holds no model, or not a whole one.
    #[error("{0}; nothing was added")]
    Unusable(#[from] SpeechError),
    /// The file ends too early.
    #[error(
        "{} has {} of {}: it is cut short; nothing was added",
        file.display(),
        megabytes(*.length),
        megabytes(*.whole)
    )]
    CutShort {
        /// The file.
        file: PathBuf,
        /// How long it is.
        length: u64,
        /// How long the model of its name is.
        whole: u64,
    },
    /// Another file has the name.
    #[error("{} is there already and holds another model; delete it first, or give this one another name", .0.display())]
    Taken(PathBuf),
    /// Two runs fetch the same model.
    #[error("another rolecall is fetching {0} just now")]
    Busy(&'static str),
    /// The server cannot be reached, or does not answer.
    #[error("cannot reach {url}: {reason}\n{}", elsewhere(.model))]
    Unreachable {
        /// What was to be fetched.
        model: &'static KnownModel,
        /// From where.
        url: String,
        /// What is wrong.
        reason: String,
    },
    /// The server has no such file, or does not give it.
    #[error("{url}: the server says {status}\n{}", elsewhere(.model))]
    Refused {
        /// What was to be fetched.
        model: &'static KnownModel,
        /// From where.
        url: String,
        /// Its number and name, as in "404 Not Found".
        status: String,
    },
    /// The connection broke.
    #[error(
        "the connection broke after {} of {} ({reason}); the same command goes on from there",
        megabytes(*.got),
        megabytes(.model.bytes)
    )]
    BrokenOff {
        /// What was to be fetched.
        model: &'static KnownModel,
        /// How many bytes of it there are.
        got: u64,
        /// What is wrong.
        reason: String,
    },
    /// What was fetched is something else.
    #[error(
        "{url} is not {}: {what}. Nothing was kept; try again, or another --url",
        .model.file_name()
    )]
    Other {
        /// What was to be fetched.
        model: &'static KnownModel,
        /// From where.
        url: String,
        /// How that is known.
        what: String,
    },
}

impl ModelsError {
    pub(super) fn file(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { action, path, source }
    }
}

/// What somebody without a network does.
fn elsewhere(model: &KnownModel) -> String {
    format!(
        "Without a network: download {} on another computer, bring the file here, then: rolecall \
         model add {}",
        model.url(),
        model.file_name()
    )
}

/// A length for people.
pub(super) fn megabytes(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}
