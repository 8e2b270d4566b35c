//! Files that were hashed before.

use std::path::Path;

use rusqlite::{OptionalExtension, Transaction, params};

use super::paths::bytes;
use super::{Store, StoreError};

/// What tells that a file has not changed since it was hashed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Bytes.
    pub size: u64,
    /// Nanoseconds since 1970.
    pub modified: i64,
}

/// A file with its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HashedFile {
    /// The bytes of its absolute path.
    pub path: Vec<u8>,
    /// When it was hashed.
    pub stamp: Stamp,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
}

impl HashedFile {
    /// A file and its hash.
    pub fn new(path: &Path, stamp: Stamp, sha256: String) -> Self {
        Self { path: bytes(path).to_vec(), stamp, sha256 }
    }
}

impl Store {
    /// The hash of a file that has not changed since it was last hashed.
    ///
    /// # Errors
    /// The store fails.
    pub fn known_hash(&self, path: &Path, stamp: Stamp) -> Result<Option<String>, StoreError> {
        let sql = "SELECT sha256 FROM files WHERE path = ?1 AND size = ?2 AND modified_ns = ?3";
        let mut statement = self.connection.prepare_cached(sql)?;
        let given = params![bytes(path), stamp.size, stamp.modified];
        Ok(statement.query_row(given, |row| row.get(0)).optional()?)
    }
}

/// Keeps the hashes of files.
pub(super) fn keep(
    transaction: &Transaction<'_>,
    files: &[HashedFile],
) -> Result<(), rusqlite::Error> {
    let sql = "INSERT INTO files (path, size, modified_ns, sha256) VALUES (?1, ?2, ?3, ?4) \
        ON CONFLICT (path) DO UPDATE SET size = ?2, modified_ns = ?3, sha256 = ?4";
    let mut statement = transaction.prepare_cached(sql)?;
    for file in files {
        statement.execute(params![file.path, file.stamp.size, file.stamp.modified, file.sha256])?;
    }
    Ok(())
}
