//! From the files of a call to its words.

use std::path::Path;

use super::Scorer;
use super::roles::{self, assign};
use crate::audio::{self, Peaks};
use crate::intake::{Call, Files};
use crate::store::Hearing;
use crate::transcript::{self, Millis, Source, Speaker, Transcript, import};

/// Why a call has no score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NotScored {
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
}

/// Gives a call its words; `key` is its [`content_key`](crate::intake::content_key).
pub(super) fn hear(scorer: &Scorer<'_>, call: &Call, key: String) -> Result<Hearing, NotScored> {
    match &call.files {
        Files::Recording(path) => recognise(scorer, call, path, key),
        Files::Pair { agent, .. } => recognise(scorer, call, agent, key),
        Files::Transcript(path) => take(scorer, path, key),
    }
}

fn recognise(
    scorer: &Scorer<'_>,
    call: &Call,
    path: &Path,
    key: String,
) -> Result<Hearing, NotScored> {
    let recording = audio::read(path).map_err(NotScored::failed)?;
    let mut warnings: Vec<String> = recording.warnings.iter().map(ToString::to_string).collect();
    let source = Source {
        path: path.display().to_string(),
        sha256: key,
        duration_ms: recording.duration,
        channels: recording.format.channels,
    };
    let side = call.agent_channel.or(scorer.settings.agent_channel).unwrap_or_default();
    let roles = assign(recording, side);
    warnings.extend(roles.warning.clone());
    let transcriber = (scorer.transcriber)().map_err(NotScored::Failed)?;
    let turns = transcriber.transcribe(&roles.channels()).map_err(NotScored::failed)?;
    if turns.is_empty() {
        return Err(NotScored::Skipped("nobody speaks in it".to_owned()));
    }
    let channels = roles.channels();
    let peaks = channels.iter().map(|voice| Peaks::of(voice.speaker, voice.samples)).collect();
    let mut transcript = Transcript {
        format: transcript::FORMAT,
        source: Some(source.clone()),
        channel: transcript::Channel::Phone,
        language: transcriber.language().to_owned(),
        model: transcriber.model_name(),
        turns,
    };
    let masked = scorer.mask(&mut transcript);
    Ok(Hearing { source, transcript, warnings, masked, peaks })
}

/// Takes a transcript as it is.
fn take(scorer: &Scorer<'_>, path: &Path, key: String) -> Result<Hearing, NotScored> {
    let mut transcript = import::read(path).map_err(NotScored::failed)?;
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
    let masked = scorer.mask(&mut transcript);
    Ok(Hearing { source, transcript, warnings, masked, peaks: Vec::new() })
}
