//! What is kept between runs: one SQLite file.
//!
//! This folder holds all SQL. [`Store`] opens the file and brings it to the newest form; each kind
//! of thing that is kept has a file of its own: [`attempts`] reads plays and [`keeping`] writes one
//! while it goes on; [`calls`] reads calls and [`scored`] writes them as they are scored.

pub mod attempt;
pub mod attempts;
pub mod call;
pub mod calls;
mod error;
mod evaluations;
pub mod files;
pub mod keeping;
mod migrations;
mod paths;
pub mod reviews;
pub mod scored;
#[cfg(test)]
pub(crate) mod tests;
mod vectors;

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

pub use attempt::{Attempt, AttemptId, Conversation, CriterionScore, Part, Record, Score};
pub use call::{CallEntry, CallId, Hearing, HearingId, KeptCall, Outcome};
pub use calls::CallFilter;
pub use error::StoreError;
pub use keeping::{AttemptKeeper, Player};
pub use scored::NewVectors;

/// Another program writes for a few milliseconds at a time.
const PATIENCE: Duration = Duration::from_secs(2);

/// Between two tries to open a store that another program is just making.
const PAUSE: Duration = Duration::from_millis(10);

/// The open store.
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Opens the store at `path`, and makes it where there is none. Only its owner can read a new
    /// one: it holds what people said.
    ///
    /// # Errors
    /// The file cannot be made or opened, is no store, or is newer than this program.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let failed = |source| StoreError::File { path: path.to_owned(), source };
        if !path.exists() {
            if let Some(folder) = path.parent() {
                make_folder(folder).map_err(failed)?;
            }
            // SQLite gives the files beside it the same rights.
            make_file(path).map_err(failed)?;
        }
        Self::connect(path)
    }

    /// Opens a store that must be there.
    ///
    /// # Errors
    /// As [`Store::open`], and where there is no such file.
    pub fn open_existing(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing { path: path.to_owned() });
        }
        Self::connect(path)
    }

    fn connect(path: &Path) -> Result<Self, StoreError> {
        // SQLite would wait for ever at a pipe.
        if !path.is_file() {
            return Err(StoreError::Foreign { path: path.to_owned() });
        }
        let open = |source| match source {
            rusqlite::Error::SqliteFailure(error, _)
                if error.code == rusqlite::ErrorCode::NotADatabase =>
            {
                StoreError::Foreign { path: path.to_owned() }
            }
            source => StoreError::Open { path: path.to_owned(), source },
        };
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(open)?;
        connection.busy_timeout(PATIENCE).map_err(open)?;
        // SQLite does not wait by itself while another program turns a new store to WAL.
        let deadline = Instant::now() + PATIENCE;
        loop {
            match prepare(&mut connection, path) {
                Err(StoreError::Sqlite(error)) if is_busy(&error) && Instant::now() < deadline => {
                    std::thread::sleep(PAUSE);
                }
                Err(StoreError::Sqlite(source)) => return Err(open(source)),
                Err(error) => return Err(error),
                Ok(()) => return Ok(Self { connection }),
            }
        }
    }

    /// A store that is gone with the program.
    ///
    /// # Errors
    /// SQLite fails.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        prepare(&mut connection, Path::new("memory"))?;
        Ok(Self { connection })
    }
}

fn prepare(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    migrations::migrate(connection, path)?;
    Ok(set_up(connection)?)
}

fn is_busy(error: &rusqlite::Error) -> bool {
    error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy)
}

/// A commit waits until the words lie on the disk (`FULL`), so neither a killed program nor a power
/// cut takes back a reply; somebody who types does not notice the milliseconds.
fn set_up(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // Deleted words are overwritten, not only forgotten.
    connection.pragma_update(None, "secure_delete", true)?;
    // A copy that cannot be written can be read all the same.
    if !connection.is_readonly("main")? {
        connection.pragma_update(None, "journal_mode", "WAL")?;
    }
    Ok(())
}

fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn make_file(path: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}
