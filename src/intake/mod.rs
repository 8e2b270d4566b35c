//! Finding the calls that a command line names, and what is known of them.

mod metadata;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::batch::results::FailedInput;
use crate::transcript::import;

pub use metadata::{AgentChannel, Direction, Metadata};

/// Endings of the files that are taken from a folder. A file that is named itself is taken
/// whatever its name.
const RECORDINGS: [&str; 8] = ["wav", "flac", "mp3", "ogg", "oga", "aif", "aiff", "aifc"];

/// Endings of files that may hold a transcript.
const TRANSCRIPTS: [&str; 2] = ["json", "txt"];

/// Folders nested deeper than this are not entered.
const MAX_DEPTH: usize = 32;

/// One input and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Sound.
    Recording(PathBuf),
    /// Words.
    Transcript(PathBuf),
}

impl Input {
    /// The file.
    pub fn path(&self) -> &Path {
        match self {
            Self::Recording(path) | Self::Transcript(path) => path,
        }
    }
}

/// One call to score, from one or two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Where it is.
    pub files: Files,
    /// The agent's name, where it is known.
    pub agent: Option<String>,
    /// On which channel the agent speaks, where this call says so.
    pub agent_channel: Option<AgentChannel>,
    /// Whatever else is known.
    pub metadata: Metadata,
}

/// The files of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Files {
    /// Sound.
    Recording(PathBuf),
    /// Sound in a file for each side.
    Pair {
        /// The agent's side.
        agent: PathBuf,
        /// The customer's side.
        customer: PathBuf,
    },
    /// Words.
    Transcript(PathBuf),
}

impl Call {
    /// The first file, for messages.
    pub fn path(&self) -> &Path {
        match &self.files {
            Files::Recording(path) | Files::Transcript(path) | Files::Pair { agent: path, .. } => {
                path
            }
        }
    }
}

impl From<Input> for Call {
    fn from(input: Input) -> Self {
        let files = match input {
            Input::Recording(path) => Files::Recording(path),
            Input::Transcript(path) => Files::Transcript(path),
        };
        Self { files, agent: None, agent_channel: None, metadata: Metadata::default() }
    }
}

/// The inputs that `paths` name, folders walked, each once and in order of path, and what could
/// not be looked at. The folder `out`, where results go, is not walked.
pub fn find(paths: &[PathBuf], out: &Path) -> (Vec<Input>, Vec<FailedInput>) {
    let mut walk = Walk { out: fs::canonicalize(out).ok(), ..Walk::default() };
    for path in paths {
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
    (walk.found, walk.failed)
}

#[derive(Default)]
struct Walk {
    /// Not entered.
    out: Option<PathBuf>,
    /// The real paths of what was found.
    known: BTreeSet<PathBuf>,
    found: Vec<Input>,
    failed: Vec<FailedInput>,
}

impl Walk {
    fn fail(&mut self, path: &Path, error: &str) {
        let path = path.display().to_string();
        self.failed.push(FailedInput { path, error: error.to_owned() });
    }

    fn take(&mut self, input: Input) {
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
                    self.take(Input::Recording(path));
                    any = true;
                } else if has_ending(&path, &["json"]) && is_own_transcript(&path) {
                    self.take(Input::Transcript(path));
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

fn classify(path: &Path) -> Input {
    if has_ending(path, &TRANSCRIPTS) {
        Input::Transcript(path.to_owned())
    } else {
        Input::Recording(path.to_owned())
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

/// A name for each path, unique and safe as a file name on every system.
pub fn names(paths: &[&Path]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let name = |path: &&Path| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let safe: String = stem
            .chars()
            .take(80)
            .map(|letter| match letter {
                'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => letter,
                _ => '-',
            })
            .collect();
        // `index` would overwrite the overview.
        let base = match safe.trim_matches('-') {
            "" => "call".to_owned(),
            other if other.eq_ignore_ascii_case("index") => format!("{other}-call"),
            other => other.to_owned(),
        };
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        std::iter::once(base.clone())
            .chain(numbered)
            .find(|name| taken.insert(name.to_lowercase()))
            .unwrap_or(base)
    };
    paths.iter().map(name).collect()
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
        let (found, failed) = find(
            &[folder.path().to_owned(), path("a.mp3"), path("missing.wav")],
            &path("inner/out"),
        );
        let expected = [
            Input::Recording(path("a.mp3")),
            Input::Recording(path("b.WAV")),
            Input::Transcript(path("d.json")),
            Input::Recording(path("inner/c.flac")),
        ];
        assert_eq!(found, expected);
        assert_eq!(failed.len(), 1);
    }

    #[test]
    fn names_are_unique_and_harmless() {
        let paths = ["a/call.wav", "b/Call.mp3", "../index.wav", "c/\"><x>.wav", "d/日本.wav"];
        let paths: Vec<&Path> = paths.iter().map(Path::new).collect();
        assert_eq!(names(&paths), ["call", "Call-2", "index-call", "x", "call-3"]);
    }
}
