//! Finding the calls that a command line names, and what is known of them.

mod call;
mod content;
mod list;
mod manifest;
mod metadata;
mod names;
mod pattern;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::batch::results::{FailedInput, SkippedInput};
use crate::transcript::import;

pub use call::{Call, Files};
pub use content::content_key;
pub use list::{ListError, read_list, read_list_file};
pub use manifest::Manifest;
pub use metadata::{AgentChannel, Direction, Metadata};
pub use names::names;
pub use pattern::{NamePattern, NamePatternError};

/// Endings of the files that are taken from a folder. A file that is named itself is taken
/// whatever its name.
const RECORDINGS: [&str; 8] = ["wav", "flac", "mp3", "ogg", "oga", "aif", "aiff", "aifc"];

/// Endings of files that may hold a transcript.
const TRANSCRIPTS: [&str; 2] = ["json", "txt"];

/// Folders nested deeper than this are not entered.
const MAX_DEPTH: usize = 32;

/// What to look for, and where what is known of the calls comes from.
#[derive(Debug, Clone)]
pub struct Request {
    /// Files, folders and patterns such as `day/*_ana.wav`.
    pub paths: Vec<PathBuf>,
    /// Where results go; it is not walked.
    pub out: PathBuf,
    /// Reads what the names of files say.
    pub name_pattern: Option<NamePattern>,
    /// A list of calls with what is known of them.
    pub manifest: Option<Manifest>,
    /// Of the place that calls without a time zone were recorded at.
    pub zone: TimeZone,
}

impl Request {
    /// Looks for these paths, with nothing known beside the files.
    pub fn new(paths: Vec<PathBuf>, out: PathBuf) -> Self {
        Self { paths, out, name_pattern: None, manifest: None, zone: TimeZone::UTC }
    }
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The calls, each once, in order of path.
    pub calls: Vec<Call>,
    /// What could not be looked at, or whose description is faulty.
    pub failed: Vec<FailedInput>,
    /// What is there twice.
    pub skipped: Vec<SkippedInput>,
}

/// The calls that a request names, folders walked.
pub fn find(request: &Request) -> Found {
    let mut walk = Walk { out: fs::canonicalize(&request.out).ok(), ..Walk::default() };
    for path in &request.paths {
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => {
                if !walk.folder(path, 0) {
                    let message = "holds no recordings and no transcripts of rolecall; name .txt \
                                   transcripts one by one";
                    walk.fail(path, message);
                }
            }
            Ok(_) => walk.take(classify(path)),
            Err(error) => walk.fail(path, &format!("cannot be read: {error}")),
        }
    }
    walk.found.sort_by(|left, right| left.path().cmp(right.path()));
    let calls = walk.found.into_iter().map(Call::from).collect();
    Found { calls, failed: walk.failed, skipped: Vec::new() }
}

#[derive(Default)]
struct Walk {
    /// Not entered.
    out: Option<PathBuf>,
    /// The real paths of what was found.
    known: BTreeSet<PathBuf>,
    found: Vec<Files>,
    failed: Vec<FailedInput>,
}

impl Walk {
    fn fail(&mut self, path: &Path, error: &str) {
        let path = path.display().to_string();
        self.failed.push(FailedInput { path, error: error.to_owned() });
    }

    fn take(&mut self, input: Files) {
        let path = input.path();
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if self.known.insert(real) {
            self.found.push(input);
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
            if entry.file_name().to_string_lossy().starts_with('.') || self.is_out(&path) {
                continue;
            }
            // Links to folders are not followed, so a circle of them is no trap.
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_folder && depth == MAX_DEPTH {
                self.fail(&path, "is nested too deeply; name it by itself");
                any = true;
            } else if is_folder {
                any |= self.folder(&path, depth + 1);
            } else if fs::metadata(&path).is_ok_and(|data| data.is_file()) {
                if has_ending(&path, &RECORDINGS) {
                    self.take(Files::Recording(path));
                    any = true;
                } else if has_ending(&path, &["json"]) && is_own_transcript(&path) {
                    self.take(Files::Transcript(path));
                    any = true;
                }
            }
        }
        any
    }

    fn is_out(&self, path: &Path) -> bool {
        self.out.is_some() && fs::canonicalize(path).ok() == self.out
    }
}

fn classify(path: &Path) -> Files {
    if has_ending(path, &TRANSCRIPTS) {
        Files::Transcript(path.to_owned())
    } else {
        Files::Recording(path.to_owned())
    }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    endings.contains(&ending.as_str())
}

/// Whether a JSON file beside recordings is a transcript of this program and not something else.
fn is_own_transcript(path: &Path) -> bool {
    #[derive(serde::Deserialize)]
    struct Shape {
        format: u32,
        turns: Vec<serde::de::IgnoredAny>,
    }
    if !fs::metadata(path).is_ok_and(|data| data.len() <= import::MAX_BYTES) {
        return false;
    }
    let shape = fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Shape>(&bytes).ok());
    shape.is_some_and(|shape| shape.format > 0 && !shape.turns.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_recordings_and_transcripts_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("inner")).unwrap();
        for name in ["b.WAV", "a.mp3", "notes.txt", ".hidden.wav", "inner/c.flac", "x.json"] {
            fs::write(path(name), "x").unwrap();
        }
        fs::create_dir(path("inner/out")).unwrap();
        fs::write(path("inner/out/copy.wav"), "x").unwrap();
        fs::write(path("d.json"), r#"{"format":1,"turns":[{"text":"hi"}]}"#).unwrap();
        let paths = vec![folder.path().to_owned(), path("a.mp3"), path("missing.wav")];
        let Found { calls, failed, .. } = find(&Request::new(paths, path("inner/out")));
        let found: Vec<Files> = calls.into_iter().map(|call| call.files).collect();
        let expected = [
            Files::Recording(path("a.mp3")),
            Files::Recording(path("b.WAV")),
            Files::Transcript(path("d.json")),
            Files::Recording(path("inner/c.flac")),
        ];
        assert_eq!(found, expected);
        assert_eq!(failed.len(), 1);
    }
}
