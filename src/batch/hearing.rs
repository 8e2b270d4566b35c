//! From the files of a call to its words.

use std::path::{Path, PathBuf};

use super::Scorer;
use super::roles::{self, assign};
use crate::audio;
use crate::intake::{Call, Files};
use crate::transcript::{self, Millis, Source, Speaker, Transcript, import};

/// A call as words, with what is known of where they come from.
pub(super) struct Heard {
    /// The file.
    pub(super) source: Source,
    /// What was said.
    pub(super) transcript: Transcript,
    /// What a reader must know.
    pub(super) warnings: Vec<String>,
    /// A copy of the sound that browsers play.
    pub(super) audio: Option<PathBuf>,
}

/// Why a call has no score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotScored {
    /// It could not be read or understood: what is wrong and what to do.
    Failed(String),
    /// It is no call to score, which is no fault: why not.
    Skipped(String),
}

impl NotScored {
    /// As [`NotScored::Failed`], for `map_err`.
    pub(super) fn failed(error: impl ToString) -> Self {
        Self::Failed(error.to_string())
    }

    /// What is wrong, or why it is left out.
    pub fn reason(&self) -> &str {
        match self {
            Self::Failed(reason) | Self::Skipped(reason) => reason,
        }
    }
}

/// Gives a call its words; `key` is its [`content_key`](crate::intake::content_key).
pub(super) fn hear(
    scorer: &Scorer<'_>,
    call: &Call,
    key: String,
    name: &str,
) -> Result<Heard, NotScored> {
    match &call.files {
        Files::Recording(path) => recognise(scorer, call, path, key, name),
        Files::Pair { agent, .. } => recognise(scorer, call, agent, key, name),
        Files::Transcript(path) => take(path, key),
    }
}

fn recognise(
    scorer: &Scorer<'_>,
    call: &Call,
    path: &Path,
    key: String,
    name: &str,
) -> Result<Heard, NotScored> {
    let recording = audio::read(path).map_err(NotScored::failed)?;
    let mut warnings: Vec<String> = recording.warnings.iter().map(ToString::to_string).collect();
    let source = Source {
        path: path.display().to_string(),
        sha256: key,
        duration_ms: recording.duration,
        channels: recording.format.channels,
    };
    let format = recording.format;
    let side = call.agent_channel.or(scorer.agent_channel).unwrap_or_default();
    let roles = assign(recording, side);
    warnings.extend(roles.warning.clone());
    let transcriber = (scorer.transcriber)().map_err(NotScored::Failed)?;
    let turns = transcriber.transcribe(&roles.channels()).map_err(NotScored::failed)?;
    if turns.is_empty() {
        return Err(NotScored::Skipped("nobody speaks in it".to_owned()));
    }
    let transcript = Transcript {
        format: transcript::FORMAT,
        source: Some(source.clone()),
        channel: transcript::Channel::Phone,
        language: transcriber.language().to_owned(),
        model: transcriber.model_name(),
        turns,
    };
    let audio = match audio::copy_for_browser(path, format, &scorer.audio_folder, name) {
        Ok(copy) => Some(copy),
        Err(error) => {
            warnings.push(format!("the recording cannot be played in the report: {error}"));
            None
        }
    };
    Ok(Heard { source, transcript, warnings, audio })
}

/// Takes a transcript as it is.
fn take(path: &Path, key: String) -> Result<Heard, NotScored> {
    let transcript = import::read(path).map_err(NotScored::failed)?;
    let last = transcript.turns.iter().filter_map(|turn| turn.span).map(transcript::Span::end);
    let source = match transcript.source.clone() {
        Some(source) => source,
        None => Source {
            path: path.display().to_string(),
            sha256: key,
            duration_ms: last.max().unwrap_or(Millis(0)),
            channels: 0,
        },
    };
    let mut warnings = Vec::new();
    if transcript.turns.iter().any(|turn| turn.span.is_none()) {
        let warning = "a transcript without times: pace, pauses and the like are not measured";
        warnings.push(warning.to_owned());
    }
    if transcript.turns.iter().any(|turn| turn.speaker == Speaker::Unknown) {
        warnings.push(roles::not_told_apart("a transcript without speakers"));
    }
    Ok(Heard { source, transcript, warnings, audio: None })
}
