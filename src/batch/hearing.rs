//! From the files of a call to its words.

use std::fs;
use std::path::Path;

use super::Scorer;
use super::roles::{self, assign};
use crate::audio;
use crate::hash::sha256_hex;
use crate::store::Hearing;
use crate::transcript::{self, Millis, Source, Speaker, Transcript, import};

/// Recognises a recording.
pub(super) fn hear(scorer: &Scorer<'_>, path: &Path) -> Result<Hearing, String> {
    let recording = audio::read(path).map_err(|error| error.to_string())?;
    let mut warnings: Vec<String> = recording.warnings.iter().map(ToString::to_string).collect();
    let source = Source {
        path: path.display().to_string(),
        sha256: recording.sha256.clone(),
        duration_ms: recording.duration,
        channels: recording.format.channels,
    };
    let roles = assign(recording, scorer.settings.agent_channel);
    warnings.extend(roles.warning.clone());
    let transcriber = (scorer.transcriber)()?;
    let turns = transcriber.transcribe(&roles.channels()).map_err(|error| error.to_string())?;
    if turns.is_empty() {
        return Err("no speech was found in it; check that the right file was exported".to_owned());
    }
    let transcript = Transcript {
        format: transcript::FORMAT,
        source: Some(source.clone()),
        channel: transcript::Channel::Phone,
        language: transcriber.language().to_owned(),
        model: transcriber.model_name(),
        turns,
    };
    Ok(Hearing { source, transcript, warnings })
}

/// Takes a transcript as it is.
pub(super) fn take(path: &Path) -> Result<Hearing, String> {
    let transcript = import::read(path).map_err(|error| error.to_string())?;
    let last = transcript.turns.iter().filter_map(|turn| turn.span).map(transcript::Span::end);
    let source = match transcript.source.clone() {
        Some(source) => source,
        None => Source {
            path: path.display().to_string(),
            sha256: sha256_hex(&fs::read(path).map_err(|error| error.to_string())?),
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
    Ok(Hearing { source, transcript, warnings })
}
