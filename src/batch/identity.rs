//! Which call a file holds, by its content.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::results::{FailedInput, SkippedInput};
use crate::hash::sha256_of_file;
use crate::intake::{Call, Files, Found, content_key};
use crate::store::files::{HashedFile, Stamp};
use crate::store::{Store, StoreError};

/// A call and what tells it from all others.
#[derive(Debug)]
pub(super) struct Identified {
    pub(super) call: Call,
    /// Hash of its content.
    pub(super) sha256: String,
    /// Its files that the store did not know.
    pub(super) hashed: Vec<HashedFile>,
}

/// What came of looking at all inputs.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    pub(super) calls: Vec<Identified>,
    pub(super) failed: Vec<FailedInput>,
    pub(super) skipped: Vec<SkippedInput>,
    /// How many were not looked at, because the program was told to stop.
    pub(super) left: usize,
}

/// Hashes the files of calls and leaves out those that were there already in this run. Files that
/// have not changed since an earlier run are not read.
pub(super) fn identify(
    found: Found,
    store: &Store,
    stop: &dyn Fn() -> bool,
) -> Result<Sorted, StoreError> {
    let Found { calls, failed } = found;
    let mut sorted = Sorted { failed, ..Sorted::default() };
    let mut first: HashMap<String, String> = HashMap::new();
    for call in calls {
        if stop() {
            sorted.left += 1;
            continue;
        }
        let path = call.path().display().to_string();
        let mut hashed = Vec::new();
        match content_key(&call.files, &mut |path| of_file(path, store, &mut hashed)) {
            Err(KeyError::Store(error)) => return Err(error),
            Err(KeyError::Read(error)) => {
                sorted.failed.push(FailedInput { path, error: format!("cannot be read: {error}") });
            }
            Ok(sha256) => match first.get(&sha256) {
                // Of an empty file it is told that it is empty.
                Some(earlier) if !is_empty(&call) => {
                    let reason = format!("is the same call as {earlier}");
                    sorted.skipped.push(SkippedInput { path, reason });
                }
                _ => {
                    first.insert(sha256.clone(), path);
                    sorted.calls.push(Identified { call, sha256, hashed });
                }
            },
        }
    }
    Ok(sorted)
}

/// Whether files still hold the call with that hash. Those that have not changed since they were
/// hashed are not read.
///
/// # Errors
/// The store fails, or a file cannot be read; in words.
pub(super) fn still_hold(files: &Files, sha256: &str, store: &Store) -> Result<bool, String> {
    let key = content_key(files, &mut |path| of_file(path, store, &mut Vec::new()));
    match key {
        Ok(found) => Ok(found == sha256),
        Err(KeyError::Read(error)) => Err(format!("cannot be read: {error}")),
        Err(KeyError::Store(error)) => Err(error.to_string()),
    }
}

/// Why a file could not be hashed.
enum KeyError {
    Read(io::Error),
    Store(StoreError),
}

fn of_file(path: &Path, store: &Store, hashed: &mut Vec<HashedFile>) -> Result<String, KeyError> {
    // The store outlives the folder that the program was started in.
    let (Ok(absolute), Some(stamp)) = (std::path::absolute(path), stamp(path)) else {
        return sha256_of_file(path).map_err(KeyError::Read);
    };
    if let Some(sha256) = store.known_hash(&absolute, stamp).map_err(KeyError::Store)? {
        return Ok(sha256);
    }
    let sha256 = sha256_of_file(path).map_err(KeyError::Read)?;
    hashed.push(HashedFile::new(&absolute, stamp, sha256.clone()));
    Ok(sha256)
}

fn is_empty(call: &Call) -> bool {
    call.files.all().all(|path| fs::metadata(path).is_ok_and(|data| data.len() == 0))
}

fn stamp(path: &Path) -> Option<Stamp> {
    let data = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let modified = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(Stamp { size: data.len(), modified: i64::try_from(modified.as_nanos()).ok()? })
}
