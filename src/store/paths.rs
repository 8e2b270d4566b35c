//! Paths as bytes, since they need not be UTF-8.

use std::path::{Path, PathBuf};

/// Paths with a zero byte between two; no path holds one.
pub(super) fn joined(paths: &[PathBuf]) -> Vec<u8> {
    let bytes: Vec<&[u8]> = paths.iter().map(|path| bytes(path)).collect();
    bytes.join(&0)
}

/// What [`joined`] has joined.
pub(super) fn parted(joined: &[u8]) -> Vec<PathBuf> {
    joined.split(|byte| *byte == 0).map(path).collect()
}

/// The bytes of a path.
pub(super) fn bytes(path: &Path) -> &[u8] {
    path.as_os_str().as_encoded_bytes()
}

/// The path of these bytes.
#[cfg(unix)]
pub(super) fn path(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

/// The path of these bytes, as far as it is UTF-8.
#[cfg(not(unix))]
pub(super) fn path(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_come_back_as_they_were() {
        let paths = [PathBuf::from("a b/c.wav"), path(b"odd-\xff\xfe.wav")];
        assert_eq!(parted(&joined(&paths)), paths);
    }
}
