//! Copies of recordings for reports to play.

use std::path::{Path, PathBuf};

use super::hearing::NotScored;
use super::recording::{self, Opened};
use crate::audio::{self, Sound};
use crate::intake::Files;
use crate::privacy::{MaskedSpan, redact_audio};

/// Puts a copy of a call's sound that browsers play into `folder` and says where it is; with
/// `silent`, nothing of that can be heard in it. A call in two files becomes one, the agent on the
/// left. `name` is the copy's without its ending.
///
/// # Errors
/// A file cannot be read or the copy cannot be written, in words; then there is no copy.
pub fn playable(
    files: &[PathBuf],
    silent: Option<&[MaskedSpan]>,
    folder: &Path,
    name: &str,
) -> Result<PathBuf, String> {
    let told = |error: &dyn ToString| error.to_string();
    match (files, silent) {
        ([], _) => Err("nobody knows where its recording is".to_owned()),
        ([path], None) => audio::format(path)
            .and_then(|format| audio::copy_for_browser(path, format, folder, name))
            .map_err(|error| told(&error)),
        ([path], Some(masked)) => redacted(path, masked, folder, name),
        ([agent, customer, ..], silent) => {
            let joined = Joined::new(agent, customer, folder)?;
            let Some(masked) = silent else { return joined.write(folder, name) };
            // What can be heard must not lie in the report's folder, not even for a moment.
            let hidden = tempfile::tempdir().map_err(|error| told(&error))?;
            redacted(&joined.write(hidden.path(), name)?, masked, folder, name)
        }
    }
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
    fn new(agent: &Path, customer: &Path, folder: &Path) -> Result<Self, String> {
        let files = Files::Pair { agent: agent.to_owned(), customer: customer.to_owned() };
        match recording::open(&files, folder) {
            Ok(Opened { channels, .. }) => Ok(Self(channels)),
            Err(NotScored::Failed(reason) | NotScored::Skipped(reason)) => Err(reason),
        }
    }

    fn write(&self, folder: &Path, name: &str) -> Result<PathBuf, String> {
        let channels: Vec<&Sound> = self.0.iter().collect();
        audio::write_for_browser(&channels, folder, name).map_err(|error| error.to_string())
    }
}
