//! Finding the calls that a command line names, and what is known of them.

mod call;
mod content;
mod date;
mod glob;
mod known;
mod list;
mod manifest;
mod metadata;
mod names;
mod pairs;
mod pattern;
mod sidecar;
mod walk;

use std::path::PathBuf;

use jiff::tz::TimeZone;

use crate::batch::results::FailedInput;
use known::Known;
use walk::Walk;

pub use call::{Call, Files};
pub use content::content_key;
pub use list::{ListError, read_list, read_list_file};
pub use manifest::Manifest;
pub use metadata::{AgentChannel, Direction, Metadata};
pub use names::names;
pub use pattern::{NamePattern, NamePatternError};

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
}

/// The calls that a request names: folders walked, patterns written out, two files of one call
/// joined, what is known of each told, and what is there twice left out. Without paths the calls of
/// the manifest are taken.
///
/// Of what is known the manifest counts before a file beside the recording, and that before the
/// name.
pub fn find(request: &Request) -> Found {
    let mut walk = Walk::around(&request.out);
    request.paths.iter().for_each(|path| walk.named(path));
    if let Some(manifest) = &request.manifest {
        if request.paths.is_empty() {
            manifest.paths().for_each(|path| walk.named(path));
        }
        let missing = manifest.missing();
        walk.failed.extend(missing.map(|(path, error)| FailedInput { path, error }));
    }
    let mut failed = walk.failed;
    let mut calls = Vec::with_capacity(walk.found.len());
    for mut call in pairs::join(walk.found) {
        match describe(&mut call, request) {
            Ok(()) => calls.push(call),
            Err(error) => {
                failed.push(FailedInput { path: call.path().display().to_string(), error });
            }
        }
    }
    calls.sort_by(|left, right| left.path().cmp(right.path()));
    Found { calls, failed }
}

/// Puts into a call what is known of it.
fn describe(call: &mut Call, request: &Request) -> Result<(), String> {
    let zone = &request.zone;
    let mut known = match &request.manifest {
        Some(manifest) => manifest.of(&call.files, zone)?,
        None => Known::default(),
    };
    let stem = pairs::stem(&call.files);
    let shared = match &call.files {
        Files::Pair { agent, .. } => Some(agent.with_file_name(format!("{stem}.wav"))),
        Files::Recording(_) | Files::Transcript(_) => None,
    };
    for path in call.files.all().chain(shared.as_deref()) {
        if let Some(beside) = sidecar::read(path, zone)? {
            known = known.over(beside);
        }
    }
    if let Some(pattern) = &request.name_pattern {
        let (named, warnings) = pattern.read(call.path(), &stem, zone);
        known = known.over(named);
        call.warnings.extend(warnings);
    }
    known.tell(call);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_gives_its_recordings_and_transcripts_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("inner")).unwrap();
        for name in ["b.WAV", "a.mp3", "notes.txt", ".hidden.wav", "inner/c.flac", "x.json"] {
            fs::write(path(name), name).unwrap();
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
