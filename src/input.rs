//! Opening files that people name: only plain files, and only so much of them as makes sense.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use thiserror::Error;

/// Why a file was not read; no message names the file.
#[derive(Debug, Error)]
pub enum InputError {
    /// The operating system refused to read.
    #[error("cannot be read: {0}")]
    Read(#[from] io::Error),
    /// A folder, a device or a pipe, which might never end.
    #[error("is not a file; save it to one first")]
    NotAFile,
    /// More than such a file can hold.
    #[error("is larger than {} MB", .most >> 20)]
    TooLarge {
        /// How many bytes are read at most.
        most: u64,
    },
    /// A table with columns without end.
    #[error("line {line} has more columns than can be read; is it a table?")]
    TooWide {
        /// Counted from 1.
        line: usize,
    },
}

/// Opens a plain file. Opening a pipe would wait for ever.
///
/// # Errors
/// The file cannot be opened, or is none.
pub fn open(path: &Path) -> Result<File, InputError> {
    if !fs::metadata(path)?.is_file() {
        return Err(InputError::NotAFile);
    }
    Ok(File::open(path)?)
}

/// What a plain file of at most `most` bytes holds.
///
/// # Errors
/// The file cannot be read, is none, or is larger.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, InputError> {
    let file = open(path)?;
    if file.metadata()?.len() > most {
        return Err(InputError::TooLarge { most });
    }
    // A file can grow while it is read.
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(InputError::TooLarge { most }) } else { Ok(bytes) }
}

/// What a file of CSV holds, which is read as [`read`] does.
///
/// # Errors
/// As there, or it has far more columns than people fill in.
pub fn read_table(path: &Path) -> Result<Vec<u8>, InputError> {
    let bytes = read(path, MAX_TABLE)?;
    match too_wide(&bytes) {
        Some(line) => Err(InputError::TooWide { line }),
        None => Ok(bytes),
    }
}

/// A larger table is not one that is read at once.
const MAX_TABLE: u64 = 32 << 20;

/// More columns are none that mean something.
const MAX_COLUMNS: usize = 2_000;

/// The first line, from 1, with too much that could part columns. Each column of a record takes
/// nine bytes of memory or more, so that one of millions would take far more than the file.
fn too_wide(bytes: &[u8]) -> Option<usize> {
    let parts = |line: &[u8]| line.iter().filter(|byte| b",;\t".contains(byte)).count();
    bytes.split(|byte| *byte == b'\n').position(|line| parts(line) > MAX_COLUMNS).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_files_of_that_size_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "12345").unwrap();
        assert_eq!(read(&path, 5).unwrap(), b"12345");
        assert!(matches!(read(&path, 4), Err(InputError::TooLarge { most: 4 })));
        assert!(matches!(read(folder.path(), 9), Err(InputError::NotAFile)));
        assert!(matches!(read(&path.join("b"), 9), Err(InputError::Read(_))));
    }

    #[test]
    fn a_table_without_an_end_of_columns_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, format!("a,b\n{}", ",".repeat(MAX_COLUMNS + 1))).unwrap();
        assert!(matches!(read_table(&path), Err(InputError::TooWide { line: 2 })));
    }

    #[cfg(unix)]
    #[test]
    fn a_device_without_end_is_no_file() {
        assert!(matches!(read(Path::new("/dev/zero"), 9), Err(InputError::NotAFile)));
    }
}
