//! What can go wrong with the store.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use super::AttemptId;
use crate::problem::Problems;

/// Why the store could not be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("{}: there is no such store", path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The folder or the file could not be made or opened.
    #[error("{}: the store cannot be opened: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// SQLite does not open it.
    #[error("{}: the store cannot be opened: {source}", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// Another program's database.
    #[error("{}: this is no store of rolecall; name another file", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// A later program has changed its form.
    #[error(
        "{}: this store has form {found}, this program reads up to {known}; update rolecall",
        path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its form.
        found: i64,
        /// The newest form that this program knows.
        known: i64,
    },
    /// Reading or writing failed.
    #[error("the store failed: {0}")]
    Sqlite(rusqlite::Error),
    /// There is no room for it on the disk.
    #[error(
        "the store cannot grow, the disk is full; make room and run the same command again, what was \
         kept until now stays"
    )]
    Full(rusqlite::Error),
    /// Something in it cannot be read.
    #[error("attempt {attempt} in the store cannot be read: {source}")]
    Damaged {
        /// The attempt.
        attempt: i64,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// An attempt is no longer there.
    #[error("attempt {id} is no longer in the store")]
    Gone {
        /// The attempt.
        id: AttemptId,
    },
    /// Something cannot be put into it, which is a fault of this program.
    #[error("the attempt cannot be put into the store: {0}")]
    Unwritable(#[from] serde_json::Error),
    /// What is kept of a call cannot be read.
    #[error("call {call} in the store cannot be read: {source}")]
    DamagedCall {
        /// The call.
        call: i64,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// Something about a call cannot be put into it, which is a fault of this program.
    #[error("the call cannot be put into the store: {0}")]
    UnwritableCall(serde_json::Error),
    /// A rubric is not in the store.
    #[error("the store holds no rubric with the hash {sha256}")]
    NoRubric {
        /// Its hash.
        sha256: String,
    },
    /// A rubric that was once in order no longer is.
    #[error("a rubric in the store was written for another version of rolecall:\n{problems}")]
    OldRubric {
        /// What is wrong with it.
        problems: Problems,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => Self::Full(error),
            _ => Self::Sqlite(error),
        }
    }
}
