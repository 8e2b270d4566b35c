//! Letting the trainee hear the customer: another program plays the sound.

use std::path::PathBuf;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::recording::wav;
use super::{VoiceError, program, sound};

/// Programs that play a WAV file, with what they need to be told; the first one that is installed
/// is used.
const PLAYERS: [(&str, &[&str]); 6] = [
    ("afplay", &[]),
    ("pw-play", &[]),
    ("paplay", &[]),
    ("aplay", &["-q"]),
    ("ffplay", &["-nodisp", "-autoexit", "-loglevel", "error"]),
    ("play", &["-q"]),
];

/// A program may take so much longer than the sound lasts.
const GRACE: Duration = Duration::from_secs(10);

/// Plays sound.
#[derive(Debug)]
pub struct Player {
    program: PathBuf,
    arguments: &'static [&'static str],
}

impl Player {
    /// Looks for a program that plays sound.
    ///
    /// # Errors
    /// None is installed.
    pub fn find(folders: &[PathBuf]) -> Result<Self, VoiceError> {
        let mut found = PLAYERS.iter().filter_map(|(name, arguments)| {
            Some(Self { program: program::find(name, folders)?, arguments })
        });
        found.next().ok_or_else(|| {
            let names = PLAYERS.map(|(name, _)| name).join(", ");
            VoiceError::NoPlayer { programs: names }
        })
    }

    /// Plays sound at [`SAMPLE_RATE`](crate::audio::SAMPLE_RATE) and comes back at its end.
    ///
    /// # Errors
    /// The program fails or hangs.
    pub fn play(&self, voice: &[f32]) -> Result<(), VoiceError> {
        let file = NamedTempFile::with_suffix(".wav").map_err(VoiceError::TemporaryFile)?;
        let bytes = wav(&[voice]).map_err(VoiceError::TemporaryFile)?;
        std::fs::write(file.path(), bytes).map_err(VoiceError::TemporaryFile)?;
        let mut arguments: Vec<&std::ffi::OsStr> =
            self.arguments.iter().map(std::ffi::OsStr::new).collect();
        arguments.push(file.path().as_os_str());
        let limit = Duration::from_millis(sound::millis(voice.len()).0) + GRACE;
        program::run(&self.program, &arguments, "", limit).map(drop)
    }
}
