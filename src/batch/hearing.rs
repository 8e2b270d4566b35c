//! From the files of a call to its words.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::one_channel::Told;
use super::recording::{self, Opened};
use super::roles::{self, Given, Settled, assign};
use super::{Scorer, one_channel, skipping};
use crate::audio::{Peaks, Sound};
use crate::intake::{Call, Files};
use crate::speech::{Heard, Languages, Spoken, SpokenLanguages, language_name};
use crate::store::Hearing;
use crate::transcript::{self, Millis, Source, Span, Speaker, Transcript, Turn, import};

/// From this share of all speech on, a reader must know that it was not understood.
const MUCH_UNCLEAR: f64 = 0.05;

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
    let mut roles = assign(channels, given, scorer.scratch).map_err(NotScored::failed)?;
    warnings.append(&mut roles.warnings);
    let transcriber = (scorer.transcriber)().map_err(NotScored::Failed)?;
    let channels = roles.channels();
    let spoken = match said.filter(|_| languages.is_open()).and_then(language_code) {
        Some(code) => Some(SpokenLanguages::said(code)),
        None => transcriber.spoken(&channels).map_err(NotScored::failed)?,
    };
    let Heard { turns, mut unclear } = match &spoken {
        Some(spoken) => {
            skipping::no_rubric(spoken.call, &scorer.settings.rubric_languages)?;
            let progress = |share| (scorer.listening)(call.path(), share);
            transcriber.transcribe_in(&channels, spoken, &progress).map_err(NotScored::failed)?
        }
        None => Heard::default(),
    };
    let sounds: Vec<_> = channels.iter().map(|channel| channel.sound).collect();
    skipping::no_words(&turns, &sounds, |sound| transcriber.speech_length(sound))?;
    let language = spoken.as_ref().map_or("", |spoken| spoken.call.language);
    if !languages.is_open() {
        skipping::other_language(&turns, &[language])?;
    }
    let (turns, peaks) = match roles.only() {
        Some((sound, reason)) => {
            let voices = transcriber.voices(sound).map_err(NotScored::failed)?;
            let (words, encoders) = (&scorer.roles, scorer.encoders);
            let told = one_channel::tell(turns, &voices, reason, language, words, encoders);
            let Told { turns, warning } = told.map_err(NotScored::failed)?;
            warnings.push(warning);
            warnings.extend(spoken.as_ref().and_then(|s| not_one_language(s, std::iter::empty())));
            let peaks = peaks_of_voices(sound, &turns).map_err(NotScored::failed)?;
            (turns, peaks)
        }
        None => {
            let found = roles.settle(turns, language, scorer).map_err(NotScored::failed)?;
            let Settled { turns, warning, is } = found;
            warnings.extend(warning);
            let speakers = channels.iter().map(|channel| is(channel.speaker));
            warnings.extend(spoken.as_ref().and_then(|spoken| not_one_language(spoken, speakers)));
            unclear.iter_mut().for_each(|stretch| stretch.speaker = is(stretch.speaker));
            let peaks = channels.iter().map(|voice| Peaks::of(is(voice.speaker), voice.sound));
            (turns, peaks.collect::<Result<Vec<_>, _>>().map_err(NotScored::failed)?)
        }
    };
    let source = Source {
        path: call.path().display().to_string(),
        sha256: key,
        duration_ms: duration,
        channels: if roles.only().is_some() { 1 } else { source_channels },
    };
    let mut transcript = Transcript {
        format: transcript::FORMAT,
        source: Some(source.clone()),
        channel: transcript::Channel::Phone,
        language: language.to_owned(),
        model: transcriber.model_name(),
        turns,
        unclear,
    };
    warnings.extend(much_unclear(&transcript));
    let mut masked = scorer.mask(&mut transcript);
    // Its echo must not be heard either.
    for span in masked.iter_mut().flatten().filter_map(|masked| masked.span.as_mut()) {
        *span = Span::new(span.start(), span.end().plus(roles.echo));
    }
    Ok(Hearing { source, transcript, warnings, masked, peaks })
}

/// Says how much of the speech was not understood, where that is much.
fn much_unclear(transcript: &Transcript) -> Option<String> {
    let words = transcript.turns.iter().flat_map(|turn| &turn.words);
    let understood: u64 = words.map(|word| word.span.length().0).sum();
    let speech = transcript.unclear.iter().filter(|stretch| stretch.is_speech());
    let unclear: u64 = speech.map(|stretch| stretch.span().length().0).sum();
    let share = unclear as f64 / (understood + unclear).max(1) as f64;
    (share >= MUCH_UNCLEAR).then(|| {
        format!(
            "{:.0} s of speech, {:.0} % of all, gave no words; what was said there counts for nothing, \
             so listen to the places marked as unclear",
            Millis(unclear).seconds(),
            share * 100.0
        )
    })
}

/// The loudness of one channel while each of its speakers speaks.
fn peaks_of_voices(sound: &Sound, turns: &[Turn]) -> io::Result<Vec<Peaks>> {
    let speakers: BTreeSet<Speaker> = turns.iter().map(|turn| turn.speaker).collect();
    let of = |speaker| {
        let own = turns.iter().filter(|turn| turn.speaker == speaker);
        let spans: Vec<Span> = own.filter_map(|turn| turn.span).collect();
        Ok(Peaks::of(speaker, sound)?.during(&spans, sound.duration()))
    };
    speakers.into_iter().map(of).collect()
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
        scorer.listeners.iter().flat_map(|listener| listener.rubric().languages()).collect();
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
