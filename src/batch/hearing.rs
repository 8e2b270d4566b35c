//! From the files of a call to its words.

use std::path::Path;

use super::recording::{self, Opened};
use super::roles::{self, Given, Settled, assign};
use super::{Scorer, skipping};
use crate::audio::Peaks;
use crate::intake::{Call, Files};
use crate::speech::{Languages, Spoken, SpokenLanguages, language_name};
use crate::store::Hearing;
use crate::transcript::{self, Millis, Source, Speaker, Transcript, import};

/// A language that is found with less probability is told as unsure.
const DOUBTED: f32 = 0.8;

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
    let mut heard = match &call.files {
        Files::Transcript(path) => take(scorer, path, key)?,
        Files::Recording(_) | Files::Pair { .. } => recognise(scorer, call, key)?,
    };
    heard.warnings.splice(0..0, call.warnings.iter().cloned());
    Ok(heard)
}

/// Recognises a recording.
fn recognise(scorer: &Scorer<'_>, call: &Call, key: String) -> Result<Hearing, NotScored> {
    let languages = &scorer.settings.language;
    let said = call.metadata.language.as_deref();
    skipping::said_to_be_other_language(said, languages)?;
    let opened = recording::open(&call.files, scorer.scratch)?;
    skipping::too_short(opened.duration, scorer.settings.min_length)?;
    let Opened { channels, duration, source_channels, mut warnings } = opened;
    let given = match (&call.files, call.agent_channel.or(scorer.settings.agent_channel)) {
        (Files::Pair { .. }, _) => Given::ByFiles,
        (_, Some(side)) => Given::Said(side),
        (_, None) => Given::Usual,
    };
    let mut roles = assign(channels, given).map_err(NotScored::failed)?;
    warnings.append(&mut roles.warnings);
    let transcriber = (scorer.transcriber)().map_err(NotScored::Failed)?;
    let channels = roles.channels();
    let spoken = match said.filter(|_| languages.is_open()).and_then(language_code) {
        Some(code) => Some(SpokenLanguages::said(code)),
        None => transcriber.spoken(&channels).map_err(NotScored::failed)?,
    };
    let turns = match &spoken {
        Some(spoken) => {
            skipping::no_rubric(spoken.call, &scorer.settings.rubric_languages)?;
            transcriber.transcribe_in(&channels, spoken).map_err(NotScored::failed)?
        }
        None => Vec::new(),
    };
    let sounds: Vec<_> = channels.iter().map(|channel| channel.sound).collect();
    skipping::no_words(&turns, &sounds, |sound| transcriber.speech_length(sound))?;
    let language = spoken.as_ref().map_or("", |spoken| spoken.call.language);
    if !languages.is_open() {
        skipping::other_language(&turns, &[language])?;
    }
    let found = roles.settle(turns, language, scorer).map_err(NotScored::failed)?;
    let Settled { turns, warning, is } = found;
    warnings.extend(warning);
    let speakers = channels.iter().map(|channel| is(channel.speaker));
    warnings.extend(spoken.as_ref().and_then(|spoken| not_one_language(spoken, speakers)));
    let peaks = channels.iter().map(|voice| Peaks::of(is(voice.speaker), voice.sound));
    let peaks = peaks.collect::<Result<Vec<_>, _>>().map_err(NotScored::failed)?;
    let source = Source {
        path: call.path().display().to_string(),
        sha256: key,
        duration_ms: duration,
        channels: source_channels,
    };
    let mut transcript = Transcript {
        format: transcript::FORMAT,
        source: Some(source.clone()),
        channel: transcript::Channel::Phone,
        language: language.to_owned(),
        model: transcriber.model_name(),
        turns,
    };
    let masked = scorer.mask(&mut transcript);
    Ok(Hearing { source, transcript, warnings, masked, peaks })
}

/// The code of a language that is said to be spoken, in a form such as `en-gb` as well; `None` for
/// one that whisper does not know.
fn language_code(said: &str) -> Option<&'static str> {
    match said.split('-').next()?.parse() {
        Ok(Languages::One(code)) => Some(code),
        _ => None,
    }
}

/// What a reader must know of the languages that were found.
fn not_one_language(
    spoken: &SpokenLanguages,
    speakers: impl Iterator<Item = Speaker>,
) -> Option<String> {
    let told = |one: Spoken| {
        format!("{} ({:.0} % sure)", language_name(one.language), one.probability * 100.0)
    };
    let other = speakers
        .enumerate()
        .map(|(index, speaker)| (speaker, spoken.on_channel(index)))
        .find(|(_, own)| own.language != spoken.call.language);
    if let Some((speaker, own)) = other {
        let who = match speaker {
            Speaker::Agent => "the agent",
            Speaker::Customer => "the customer",
            Speaker::Other | Speaker::Unknown => "one side",
        };
        return Some(format!(
            "{who} speaks {}; the call counts as {}",
            told(own),
            language_name(spoken.call.language)
        ));
    }
    let second = spoken.second.filter(|_| spoken.call.probability < DOUBTED)?;
    Some(format!("the language is not sure: {} or {}", told(spoken.call), told(second)))
}

/// Takes a transcript as it is.
fn take(scorer: &Scorer<'_>, path: &Path, key: String) -> Result<Hearing, NotScored> {
    let mut transcript = import::read(path).map_err(NotScored::failed)?;
    let mut expected: Vec<&str> =
        scorer.listeners.iter().map(|listener| listener.rubric().language.as_str()).collect();
    expected.sort_unstable();
    expected.dedup();
    skipping::other_language(&transcript.turns, &expected)?;
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
