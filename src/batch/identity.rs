//! Which call a file holds, by its content.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::results::{FailedInput, SkippedInput};
use crate::hash::{sha256_hex, sha256_of_file};
use crate::intake::{Call, Files};
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
}

/// Hashes the files of calls and leaves out those that were there already in this run. Files that
/// have not changed since an earlier run are not read.
pub(super) fn identify(
    calls: Vec<Call>,
    store: &Store,
    stop: &dyn Fn() -> bool,
) -> Result<Sorted, StoreError> {
    let mut sorted = Sorted::default();
    let mut first: HashMap<String, String> = HashMap::new();
    for call in calls {
        if stop() {
            break;
        }
        let path = call.path().display().to_string();
        let mut hashed = Vec::new();
        match content(&call, store, &mut hashed)? {
            Err(error) => {
                sorted.failed.push(FailedInput { path, error: format!("cannot be read: {error}") })
            }
            Ok(sha256) => match first.get(&sha256) {
                Some(earlier) => {
                    let reason = format!("is the same call as {earlier}");
                    sorted.skipped.push(SkippedInput { path, reason });
                }
                None => {
                    first.insert(sha256.clone(), path);
                    sorted.calls.push(Identified { call, sha256, hashed });
                }
            },
        }
    }
    Ok(sorted)
}

/// The hash of a call's content: its file's, or that of both files' hashes.
fn content(
    call: &Call,
    store: &Store,
    hashed: &mut Vec<HashedFile>,
) -> Result<io::Result<String>, StoreError> {
    match &call.files {
        Files::Recording(path) | Files::Transcript(path) => of_file(path, store, hashed),
        Files::Pair { agent, customer } => {
            let (agent, customer) =
                (of_file(agent, store, hashed)?, of_file(customer, store, hashed)?);
            Ok(agent.and_then(|agent| Ok(sha256_hex(format!("{agent} {}", customer?).as_bytes()))))
        }
    }
}

fn of_file(
    path: &Path,
    store: &Store,
    hashed: &mut Vec<HashedFile>,
) -> Result<io::Result<String>, StoreError> {
    // The store outlives the folder that the program was started in.
    let Ok(absolute) = std::path::absolute(path) else { return Ok(sha256_of_file(path)) };
    let Some(stamp) = stamp(path) else { return Ok(sha256_of_file(path)) };
    if let Some(sha256) = store.known_hash(&absolute, stamp)? {
        return Ok(Ok(sha256));
    }
    let sha256 = sha256_of_file(path);
    if let Ok(sha256) = &sha256 {
        hashed.push(HashedFile::new(&absolute, stamp, sha256.clone()));
    }
    Ok(sha256)
}

fn stamp(path: &Path) -> Option<Stamp> {
    let data = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let modified = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(Stamp { size: data.len(), modified: i64::try_from(modified.as_nanos()).ok()? })
}
