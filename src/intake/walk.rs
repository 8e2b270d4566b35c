//! Files and folders that a command line names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Files, glob, sidecar};
use crate::batch::results::FailedInput;
use crate::input;
use crate::transcript::import;

/// Endings of the files that are taken from a folder. A file that is named itself is taken
/// whatever its name.
const RECORDINGS: [&str; 8] = ["wav", "flac", "mp3", "ogg", "oga", "aif", "aiff", "aifc"];

/// Endings of files that may hold a transcript.
const TRANSCRIPTS: [&str; 2] = ["json", "txt"];

/// Folders nested deeper than this are not entered.
const MAX_DEPTH: usize = 32;

/// What was found so far.
#[derive(Default)]
pub(super) struct Walk {
    /// Not entered.
    out: Option<PathBuf>,
    /// The real paths of what was found.
    known: BTreeSet<PathBuf>,
    pub(super) found: Vec<Files>,
    pub(super) failed: Vec<FailedInput>,
}

impl Walk {
    /// A walk that leaves out the folder `out`, where results go.
    pub(super) fn around(out: &Path) -> Self {
        Self { out: fs::canonicalize(out).ok(), ..Self::default() }
    }

    /// Takes what a path names: a file, whatever is in a folder, or whatever fits a pattern.
    pub(super) fn named(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => {
                if !self.folder(path, 0) {
                    let message = "holds no recordings and no transcripts of rolecall; name .txt \
                                   transcripts one by one";
                    self.fail(path, message);
                }
            }
            Ok(_) => self.file(path),
            // A file whose name looks like a pattern was there.
            Err(error) => match glob::Pattern::of(path) {
                Some(Ok(pattern)) => self.fitting(path, &pattern),
                Some(Err(fault)) => self.fail(path, &fault),
                None => self.fail(path, &format!("cannot be read: {error}")),
            },
        }
    }

    fn fitting(&mut self, path: &Path, pattern: &glob::Pattern) {
        let fitting = pattern.fitting();
        if fitting.is_empty() {
            self.fail(path, "no file fits this pattern");
        }
        for path in fitting {
            match fs::metadata(&path) {
                Ok(data) if data.is_dir() => {
                    self.folder(&path, 0);
                }
                Ok(_) if pattern.names_ending() => self.file(&path),
                Ok(_) if has_ending(&path, &["txt"]) => self.file(&path),
                Ok(_) => {
                    self.of_folder(path);
                }
                Err(error) => self.fail(&path, &format!("cannot be read: {error}")),
            }
        }
    }

    /// Takes a file by its name, unless it only says something of another one, as `call.yaml` does
    /// where a shell wrote out `calls/*`.
    fn file(&mut self, path: &Path) {
        let is_beside = || RECORDINGS.iter().any(|ending| path.with_extension(ending).is_file());
        let may_be_sidecar = has_ending(path, &sidecar::ENDINGS);
        if may_be_sidecar && is_beside() && !is_own_transcript(path) {
            return;
        }
        self.take(if has_ending(path, &TRANSCRIPTS) {
            Files::Transcript(path.to_owned())
        } else {
            Files::Recording(path.to_owned())
        });
    }

    fn fail(&mut self, path: &Path, error: &str) {
        let path = path.display().to_string();
        self.failed.push(FailedInput { path, error: error.to_owned() });
    }

    fn take(&mut self, files: Files) {
        let path = files.path();
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if self.known.insert(real) {
            self.found.push(files);
        }
    }

    /// Takes what is in a folder; whether there was anything to take or to complain about.
    fn folder(&mut self, folder: &Path, depth: usize) -> bool {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                self.fail(folder, &format!("cannot be read: {error}"));
                return true;
            }
        };
        let mut any = false;
        for entry in entries.flatten() {
            let path = entry.path();
            if entry.file_name().as_encoded_bytes().starts_with(b".") || self.is_out(&path) {
                continue;
            }
            // Links to folders are not followed, so a circle of them is no trap.
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_folder && depth == MAX_DEPTH {
                self.fail(&path, "is nested too deeply; name it by itself");
                any = true;
            } else if is_folder {
                any |= self.folder(&path, depth + 1);
            } else {
                any |= self.of_folder(path);
            }
        }
        any
    }

    /// Takes a file of a folder if its name and what it holds say that it is a call; whether there
    /// was anything to take or to complain about.
    fn of_folder(&mut self, path: PathBuf) -> bool {
        match fs::metadata(&path) {
            Ok(data) if data.is_file() => {
                if has_ending(&path, &RECORDINGS) {
                    self.take(Files::Recording(path));
                } else if has_ending(&path, &["json"]) && is_own_transcript(&path) {
                    self.take(Files::Transcript(path));
                } else {
                    return false;
                }
                true
            }
            Err(error) if has_ending(&path, &RECORDINGS) => {
                self.fail(&path, &format!("is a link that leads nowhere: {error}"));
                true
            }
            Ok(_) | Err(_) => false,
        }
    }

    fn is_out(&self, path: &Path) -> bool {
        self.out.is_some() && fs::canonicalize(path).ok() == self.out
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    endings.contains(&ending.as_str())
}

/// Whether a JSON file beside recordings is a transcript of this program and not something else.
pub(super) fn is_own_transcript(path: &Path) -> bool {
    #[derive(serde::Deserialize)]
    struct Shape {
        format: u32,
        turns: Vec<serde::de::IgnoredAny>,
    }
    let bytes = input::read(path, import::MAX_BYTES).ok();
    let shape = bytes.and_then(|bytes| serde_json::from_slice::<Shape>(&bytes).ok());
    shape.is_some_and(|shape| shape.format > 0 && !shape.turns.is_empty())
}
