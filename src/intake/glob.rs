//! Paths with `*` and the like, which not every shell writes out.

use std::fs;
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};

/// Folders nested deeper than this are not entered.
const MAX_DEPTH: usize = 32;

/// A path with `*`, `?`, `[…]`, `{…}` or `**` in it.
pub(super) struct Pattern {
    /// The folder in which it begins.
    folder: PathBuf,
    /// What must fit from there on.
    matcher: GlobMatcher,
    /// So many folders deep; with `**` any number.
    depth: Option<usize>,
    names_ending: bool,
}

impl Pattern {
    /// The pattern that a path is, `None` for a plain path, or what is wrong with it.
    pub(super) fn of(path: &Path) -> Option<Result<Self, String>> {
        let is_open = |part: &Component<'_>| {
            part.as_os_str().as_encoded_bytes().iter().any(|byte| b"*?[{".contains(byte))
        };
        let parts: Vec<Component<'_>> = path.components().collect();
        let first = parts.iter().position(is_open)?;
        let (folder, rest) = parts.split_at(first);
        let rest: PathBuf = rest.iter().collect();
        let Some(text) = rest.to_str() else {
            return Some(Err("is a pattern with letters that are no UTF-8".to_owned()));
        };
        let matcher = match GlobBuilder::new(text).literal_separator(true).build() {
            Ok(glob) => glob.compile_matcher(),
            Err(error) => return Some(Err(format!("is no pattern: {}", error.kind()))),
        };
        let ending = rest.extension().map(|ending| ending.to_string_lossy().into_owned());
        let names_ending = ending.is_some_and(|ending| !ending.contains(['*', '?', '[', '{', '}']));
        let is_deep = text.contains("**");
        Some(Ok(Self {
            folder: folder.iter().collect(),
            matcher,
            depth: (!is_deep).then(|| rest.components().count()),
            names_ending,
        }))
    }

    /// Whether it says which ending the files have; otherwise it may fit anything.
    pub(super) fn names_ending(&self) -> bool {
        self.names_ending
    }

    /// The files and folders that fit. Hidden ones do not.
    pub(super) fn fitting(&self) -> Vec<PathBuf> {
        let mut fitting = Vec::new();
        self.look(&self.folder, Path::new(""), 1, &mut fitting);
        fitting
    }

    fn look(&self, folder: &Path, inside: &Path, depth: usize, fitting: &mut Vec<PathBuf>) {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let Ok(entries) = fs::read_dir(here) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name();
            if name.as_encoded_bytes().starts_with(b".") {
                continue;
            }
            let (path, inside) = (folder.join(&name), inside.join(&name));
            // A link to a folder is followed only so far as the pattern says: a circle is no trap.
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir())
                || (self.depth.is_some() && path.is_dir());
            if self.matcher.is_match(&inside) {
                fitting.push(path.clone());
            }
            if is_folder && depth < self.depth.unwrap_or(MAX_DEPTH) {
                self.look(&path, &inside, depth + 1, fitting);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitting(pattern: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.wav", "b.wav", "b.txt", ".c.wav", "in/d.wav", "in/deep/e.wav"] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let pattern = Pattern::of(&folder.path().join(pattern)).unwrap().unwrap();
        let mut found: Vec<String> = pattern
            .fitting()
            .iter()
            .map(|path| path.strip_prefix(folder.path()).unwrap().display().to_string())
            .collect();
        found.sort();
        found
    }

    #[test]
    fn patterns_fit_as_in_a_shell() {
        assert_eq!(fitting("*.wav"), ["a.wav", "b.wav"]);
        assert_eq!(fitting("[ab].{txt,wav}"), ["a.wav", "b.txt", "b.wav"]);
        assert_eq!(fitting("*/?.wav"), ["in/d.wav"]);
        assert_eq!(fitting("**/*.wav"), ["a.wav", "b.wav", "in/d.wav", "in/deep/e.wav"]);
        assert_eq!(fitting("i*"), ["in"]);
        assert!(fitting("*.mp3").is_empty());
    }

    #[test]
    fn a_plain_path_is_none_and_a_broken_one_is_told() {
        assert!(Pattern::of(Path::new("calls/a.wav")).is_none());
        assert!(Pattern::of(Path::new("calls/[a.wav")).unwrap().is_err());
        assert!(Pattern::of(Path::new("*.wav")).unwrap().unwrap().names_ending());
        assert!(!Pattern::of(Path::new("calls/*")).unwrap().unwrap().names_ending());
    }
}
