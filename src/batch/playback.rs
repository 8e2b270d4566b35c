//! Copies of recordings for reports to play.

use std::path::{Path, PathBuf};

use super::hearing::NotScored;
use super::identity::still_hold;
use super::recording::{self, Opened};
use super::results::ScoredCall;
use crate::audio::{self, Sound};
use crate::intake::Files;
use crate::privacy::{MaskedSpan, redact_audio};
use crate::store::Store;
use crate::transcript::{Span, Transcript};

/// Puts a copy of a call's sound that browsers play into `folder` and says where it is; with
/// `silent`, nothing of that can be heard in it. A call in two files becomes one, the agent on the
/// left.
///
/// # Errors
/// A file cannot be read or has changed since it was scored, or the copy cannot be written, in
/// words; then there is no copy.
pub fn playable(
    store: &Store,
    call: &ScoredCall,
    silent: Option<&[MaskedSpan]>,
    folder: &Path,
) -> Result<PathBuf, String> {
    let files = match call.files.as_slice() {
        [] => return Err("nobody knows where its recording is".to_owned()),
        [path] => Files::Recording(path.clone()),
        [agent, customer, ..] => Files::Pair { agent: agent.clone(), customer: customer.clone() },
    };
    if !still_hold(&files, &call.source.sha256, store)? {
        return Err("it has changed since it was scored; score it again".to_owned());
    }
    let name = &call.name;
    match (&files, silent) {
        (Files::Recording(path) | Files::Transcript(path), None) => audio::format(path)
            .and_then(|format| audio::copy_for_browser(path, format, folder, name))
            .map_err(|error| error.to_string()),
        (Files::Recording(path) | Files::Transcript(path), Some(masked)) => {
            redacted(path, masked, folder, name)
        }
        (Files::Pair { .. }, None) => Joined::new(&files, folder)?.write(folder, name),
        (Files::Pair { .. }, Some(masked)) => {
            // What can be heard must not lie in the report's folder, not even for a moment.
            let hidden = tempfile::tempdir().map_err(|error| error.to_string())?;
            let joined = Joined::new(&files, hidden.path())?.write(hidden.path(), name)?;
            redacted(&joined, masked, folder, name)
        }
    }
}

/// What is masked, each up to the words before and after it. What was said between, but not
/// understood, may belong to it.
pub fn up_to_neighbours(masked: &[MaskedSpan], transcript: &Transcript) -> Vec<MaskedSpan> {
    let words = || transcript.turns.iter().flat_map(|turn| &turn.words).map(|word| word.span);
    let is_masked = |span: Span| masked.iter().any(|masked| masked.span == Some(span));
    let others: Vec<Span> = words().filter(|span| !is_masked(*span)).collect();
    let end = transcript.source.as_ref().map(|source| source.duration_ms).unwrap_or_default();
    let widened = masked.iter().map(|masked| {
        let span = masked.span.map(|span| {
            let before = others.iter().map(|word| word.end()).filter(|end| *end <= span.start());
            let after = others.iter().map(|word| word.start()).filter(|start| *start >= span.end());
            let start = before.max().unwrap_or_default();
            Span::new(start, after.min().unwrap_or(end.max(span.end())))
        });
        MaskedSpan { span, ..masked.clone() }
    });
    widened.collect()
}

fn redacted(
    path: &Path,
    masked: &[MaskedSpan],
    folder: &Path,
    name: &str,
) -> Result<PathBuf, String> {
    let copy = folder.join(format!("{name}.wav"));
    redact_audio(path, masked, &copy).map(|()| copy).map_err(|error| error.to_string())
}

/// Both sides of a call that lie in files of their own.
struct Joined(Vec<Sound>);

impl Joined {
    fn new(files: &Files, folder: &Path) -> Result<Self, String> {
        match recording::open(files, folder) {
            Ok(Opened { channels, .. }) => Ok(Self(channels)),
            Err(NotScored::Failed(reason) | NotScored::Skipped(reason)) => Err(reason),
        }
    }

    fn write(&self, folder: &Path, name: &str) -> Result<PathBuf, String> {
        let channels: Vec<&Sound> = self.0.iter().collect();
        audio::write_for_browser(&channels, folder, name).map_err(|error| error.to_string())
    }
}
