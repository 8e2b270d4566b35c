//! From the files of a call to its words.

use std::fs;
use std::path::{Path, PathBuf};

use super::Scorer;
use super::roles::{self, assign};
use crate::audio;
use crate::hash::sha256_hex;
use crate::privacy::{MaskedSpan, redact_audio};
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
    /// What was masked in the words.
    pub(super) masked: Vec<MaskedSpan>,
}

/// Recognises a recording.
pub(super) fn hear(scorer: &Scorer<'_>, path: &Path, name: &str) -> Result<Heard, String> {
    let recording = audio::read(path).map_err(|error| error.to_string())?;
    let mut warnings: Vec<String> = recording.warnings.iter().map(ToString::to_string).collect();
    let source = Source {
        path: path.display().to_string(),
        sha256: recording.sha256.clone(),
        duration_ms: recording.duration,
        channels: recording.format.channels,
    };
    let format = recording.format;
    let roles = assign(recording, scorer.agent_channel);
    warnings.extend(roles.warning.clone());
    let transcriber = (scorer.transcriber)()?;
    let turns = transcriber.transcribe(&roles.channels()).map_err(|error| error.to_string())?;
    if turns.is_empty() {
        return Err("no speech was found in it; check that the right file was exported".to_owned());
    }
    let mut transcript = Transcript {
        format: transcript::FORMAT,
        source: Some(source.clone()),
        channel: transcript::Channel::Phone,
        language: transcriber.language().to_owned(),
        model: transcriber.model_name(),
        turns,
    };
    let masked = scorer.masking.apply(&mut transcript);
    let copied = if scorer.redact_audio {
        let copy = scorer.audio_folder.join(format!("{name}.wav"));
        redact_audio(path, &masked, &copy).map(|()| copy).map_err(|error| error.to_string())
    } else {
        audio::copy_for_browser(path, format, &scorer.audio_folder, name)
            .map_err(|error| error.to_string())
    };
    let audio = match copied {
        Ok(copy) => Some(copy),
        Err(error) => {
            warnings.push(format!("the recording cannot be played in the report: {error}"));
            None
        }
    };
    Ok(Heard { source, transcript, warnings, audio, masked })
}

/// Takes a transcript as it is.
pub(super) fn take(scorer: &Scorer<'_>, path: &Path) -> Result<Heard, String> {
    let mut transcript = import::read(path).map_err(|error| error.to_string())?;
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
    let masked = scorer.masking.apply(&mut transcript);
    Ok(Heard { source, transcript, warnings, audio: None, masked })
}
