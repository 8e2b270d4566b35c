//! Lists of paths, one a line.

use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::input::{self, InputError};

/// Why a list of paths could not be read.
#[derive(Debug, Error)]
pub enum ListError {
    /// The system refused.
    #[error("{name}: the list cannot be read: {source}")]
    Read {
        /// The list as it was named.
        name: String,
        /// What the system says.
        source: io::Error,
    },
    /// A folder, a device or a pipe, which might never end.
    #[error("{name}: the list is not a file; `--list -` takes one from a pipe")]
    NotAFile {
        /// The list as it was named.
        name: String,
    },
    /// No list that anybody means.
    #[error("{name}: the list is too long; {MAX_PATHS} paths of {MAX_PATH} bytes can be read")]
    TooLong {
        /// The list as it was named.
        name: String,
    },
}

/// More calls are scored in parts.
const MAX_PATHS: usize = 1_000_000;

/// The longest path that a system takes is a quarter of that.
const MAX_PATH: usize = 16 << 10;

/// The paths in a file, one a line; see [`read_list`].
///
/// # Errors
/// The file cannot be read.
pub fn read_list_file(path: &Path) -> Result<Vec<PathBuf>, ListError> {
    let name = path.display().to_string();
    match input::open(path) {
        Ok(file) => read_list(BufReader::new(file), &name),
        Err(InputError::Read(source)) => Err(ListError::Read { name, source }),
        Err(_) => Err(ListError::NotAFile { name }),
    }
}

/// The paths in a text, one a line, to be taken from the folder that the program runs in. Empty
/// lines are left out; `name` stands in the message of a fault.
///
/// # Errors
/// The text cannot be read.
pub fn read_list(text: impl BufRead, name: &str) -> Result<Vec<PathBuf>, ListError> {
    let mut paths = Vec::new();
    let mut text = text;
    let mut line = Vec::new();
    loop {
        line.clear();
        // A line without an end would take all memory.
        let length = Read::take(&mut text, MAX_PATH as u64 + 2)
            .read_until(b'\n', &mut line)
            .map_err(|source| ListError::Read { name: name.to_owned(), source })?;
        if length == 0 {
            return Ok(paths);
        }
        let path = line.strip_suffix(b"\n").unwrap_or(&line);
        let path = path.strip_suffix(b"\r").unwrap_or(path);
        if path.len() > MAX_PATH || paths.len() == MAX_PATHS {
            return Err(ListError::TooLong { name: name.to_owned() });
        }
        if !path.is_empty() {
            paths.push(path_of(path));
        }
    }
}

/// Paths are bytes here: a name need not be UTF-8.
#[cfg(unix)]
pub(super) fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
pub(super) fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_one_path_a_line_whoever_wrote_it() {
        let paths = read_list(&b"a b.wav\r\n\nc/d.wav"[..], "list").unwrap();
        assert_eq!(paths, [PathBuf::from("a b.wav"), PathBuf::from("c/d.wav")]);
    }

    #[test]
    fn a_list_without_end_is_refused() {
        let endless = read_list(BufReader::new(io::repeat(b'a')), "list").unwrap_err();
        assert!(matches!(endless, ListError::TooLong { .. }), "{endless}");
        let many = read_list(BufReader::new(&b"a\n".repeat(MAX_PATHS + 1)[..]), "list");
        assert!(matches!(many, Err(ListError::TooLong { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_no_list() {
        let error = read_list_file(Path::new("/dev/zero")).unwrap_err().to_string();
        assert!(error.contains("--list -"), "{error}");
    }
}
