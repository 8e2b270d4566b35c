//! Lists of paths, one a line.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Why a list of paths could not be read.
#[derive(Debug, Error)]
#[error("{name}: the list cannot be read: {source}")]
pub struct ListError {
    name: String,
    source: io::Error,
}

/// The paths in a file, one a line; see [`read_list`].
///
/// # Errors
/// The file cannot be read.
pub fn read_list_file(path: &Path) -> Result<Vec<PathBuf>, ListError> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|source| ListError { name: name.clone(), source })?;
    read_list(BufReader::new(file), &name)
}

/// The paths in a text, one a line, to be taken from the folder that the program runs in. Empty
/// lines are left out; `name` stands in the message of a fault.
///
/// # Errors
/// The text cannot be read.
pub fn read_list(text: impl BufRead, name: &str) -> Result<Vec<PathBuf>, ListError> {
    let mut paths = Vec::new();
    for line in text.split(b'\n') {
        let line = line.map_err(|source| ListError { name: name.to_owned(), source })?;
        let line = line.strip_suffix(b"\r").unwrap_or(&line);
        if !line.is_empty() {
            paths.push(path_of(line));
        }
    }
    Ok(paths)
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
}
