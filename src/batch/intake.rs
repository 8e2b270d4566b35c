//! Finding the calls that a command line names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::results::FailedInput;

/// Endings of the files that are taken from a folder. A file that is named itself is taken
/// whatever its name.
const RECORDINGS: [&str; 8] = ["wav", "flac", "mp3", "ogg", "oga", "aif", "aiff", "aifc"];

/// Endings of files that may hold a transcript.
const TRANSCRIPTS: [&str; 2] = ["json", "txt"];

/// Folders nested deeper than this are not entered.
const MAX_DEPTH: usize = 32;

/// One input and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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

/// The inputs that `paths` name, folders walked, each once and in order of path, and what could
/// not be looked at.
pub fn find(paths: &[PathBuf]) -> (Vec<Input>, Vec<FailedInput>) {
    let mut found = BTreeSet::new();
    let mut failed = Vec::new();
    for path in paths {
        match fs::metadata(path) {
            Ok(data) if data.is_dir() => {
                let before = found.len();
                walk(path, 0, &mut found, &mut failed);
                if found.len() == before && failed.is_empty() {
                    failed.push(failure(path, "holds no recordings and no transcripts of rolecall; name .txt transcripts one by one"));
                }
            }
            Ok(_) => {
                found.insert(classify(path));
            }
            Err(error) => failed.push(failure(path, &format!("cannot be read: {error}"))),
        }
    }
    (found.into_iter().collect(), failed)
}

fn walk(folder: &Path, depth: usize, found: &mut BTreeSet<Input>, failed: &mut Vec<FailedInput>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            failed.push(failure(folder, &format!("cannot be read: {error}")));
            return;
        }
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        // Links are not followed, so a circle of them is no trap.
        let kind = entry.file_type();
        let is_folder = kind.as_ref().is_ok_and(fs::FileType::is_dir);
        let is_file = kind.is_ok_and(|kind| kind.is_file())
            || (!is_folder && fs::metadata(&path).is_ok_and(|data| data.is_file()));
        if is_hidden {
            continue;
        }
        if is_folder && depth < MAX_DEPTH {
            walk(&path, depth + 1, found, failed);
        } else if is_file && has_ending(&path, &RECORDINGS) {
            found.insert(Input::Recording(path));
        } else if is_file && has_ending(&path, &["json"]) && is_own_transcript(&path) {
            found.insert(Input::Transcript(path));
        }
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
    let shape = fs::read(path).ok().and_then(|bytes| serde_json::from_slice::<Shape>(&bytes).ok());
    shape.is_some_and(|shape| shape.format > 0 && !shape.turns.is_empty())
}

fn failure(path: &Path, error: &str) -> FailedInput {
    FailedInput { path: path.display().to_string(), error: error.to_owned() }
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
        fs::write(path("d.json"), r#"{"format":1,"turns":[{"text":"hi"}]}"#).unwrap();
        let (found, failed) = find(&[folder.path().to_owned(), path("missing.wav")]);
        let expected = [
            Input::Recording(path("a.mp3")),
            Input::Recording(path("b.WAV")),
            Input::Recording(path("inner/c.flac")),
            Input::Transcript(path("d.json")),
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
