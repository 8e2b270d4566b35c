//! Reading transcripts from files.

use std::path::Path;

use thiserror::Error;

use crate::input::{self, InputError};

use super::{FORMAT, Millis, Span, Speaker, Transcript, Turn, Unclear};

/// A larger file is no transcript of one call.
pub(crate) const MAX_BYTES: u64 = 16 << 20;

/// In 24 hours somebody says 300,000 words at most.
const MAX_TEXT: usize = 3 << 20;

/// As many as there are seconds in 24 hours.
const MAX_TURNS: usize = 86_400;

/// No call takes longer.
const LONGEST_CALL: Millis = Millis(24 * 3_600_000);

/// Reads a transcript: this program's JSON, or plain text with a line `Agent: …` or
/// `Customer: …` for each turn.
///
/// # Errors
/// The file cannot be read or holds something else.
pub fn read(path: &Path) -> Result<Transcript, ImportError> {
    parse(&input::read(path, MAX_BYTES)?)
}

/// As [`read`], from bytes.
///
/// # Errors
/// They hold no transcript.
pub fn parse(bytes: &[u8]) -> Result<Transcript, ImportError> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let transcript = if text.trim_start().starts_with('{') { json(text)? } else { plain(text)? };
    let length = transcript.turns.iter().map(|turn| turn.text.len()).sum::<usize>();
    if length > MAX_TEXT || transcript.turns.len() > MAX_TURNS {
        return Err(ImportError::TooMuch);
    }
    Ok(transcript)
}

fn json(text: &str) -> Result<Transcript, ImportError> {
    let mut transcript: Transcript = serde_json::from_str(text).map_err(ImportError::Json)?;
    if transcript.format > FORMAT {
        return Err(ImportError::Newer { found: transcript.format });
    }
    transcript.turns.retain(|turn| !turn.text.trim().is_empty());
    let of_words = transcript.turns.iter().flat_map(|turn| &turn.words).map(|word| word.span);
    let of_turns = transcript.turns.iter().filter_map(|turn| turn.span);
    let of_unclear = transcript.unclear.iter().map(Unclear::span);
    let recorded = transcript.source.iter().map(|source| source.duration_ms);
    if of_words
        .chain(of_turns)
        .chain(of_unclear)
        .map(Span::end)
        .chain(recorded)
        .any(|time| time > LONGEST_CALL)
    {
        return Err(ImportError::TooLong);
    }
    // Where only some turns have times, none can be trusted to be in order.
    if transcript.turns.iter().any(|turn| turn.span.is_none()) {
        for turn in &mut transcript.turns {
            turn.span = None;
            turn.words.clear();
        }
        transcript.unclear.clear();
    }
    transcript.turns.sort_by_key(|turn| turn.span.map(|span| (span.start(), turn.speaker)));
    if transcript.turns.is_empty() { Err(ImportError::NoTurns) } else { Ok(transcript) }
}

fn plain(text: &str) -> Result<Transcript, ImportError> {
    let mut turns: Vec<Turn> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match (spoken(line), turns.last_mut()) {
            (Some((speaker, words)), _) => turns.push(Turn::untimed(speaker, words)),
            (None, _) if names_somebody(line) => {
                return Err(ImportError::UnknownSpeaker { line: number + 1 });
            }
            // A line without a speaker goes on with the one before.
            (None, Some(turn)) => {
                turn.text.push(' ');
                turn.text.push_str(line);
            }
            (None, None) => return Err(ImportError::NoSpeaker { line: number + 1 }),
        }
    }
    turns.retain(|turn| !turn.text.is_empty());
    if turns.is_empty() {
        return Err(ImportError::NoTurns);
    }
    Ok(Transcript { format: FORMAT, language: "en".to_owned(), turns, ..Transcript::default() })
}

/// Splits `Agent: words` into the speaker and the words.
pub fn spoken(line: &str) -> Option<(Speaker, &str)> {
    let (name, words) = line.split_once(':')?;
    let speaker = match name.trim().to_lowercase().as_str() {
        "agent" | "advisor" | "operator" | "representative" => Speaker::Agent,
        "customer" | "caller" | "client" => Speaker::Customer,
        "other" => Speaker::Other,
        _ => return None,
    };
    Some((speaker, words.trim()))
}

/// Whether a line starts like one of somebody who is not known: `Anna Smith: hello`.
fn names_somebody(line: &str) -> bool {
    const MAX_NAME_WORDS: usize = 3;
    let Some((name, _)) = line.split_once(':') else {
        return false;
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    (1..=MAX_NAME_WORDS).contains(&words.len())
        && words.iter().all(|word| word.starts_with(char::is_uppercase))
}

/// Why a transcript could not be read; no message names the file.
#[derive(Debug, Error)]
pub enum ImportError {
    /// There is no such file, or none that could be one.
    #[error(transparent)]
    Read(#[from] InputError),
    /// Far more than a call can hold.
    #[error("has more words than are said in 24 hours, so it is no transcript of one call")]
    TooMuch,
    /// No transcript of this program.
    #[error("is no transcript of rolecall: {0}")]
    Json(serde_json::Error),
    /// Written by a later version.
    #[error(
        "is a transcript of format {found}, this program reads up to {FORMAT}; update rolecall"
    )]
    Newer {
        /// The format it says it has.
        found: u32,
    },
    /// Plain text without speakers.
    #[error("line {line} must start with `Agent:` or `Customer:`")]
    NoSpeaker {
        /// Counted from 1.
        line: usize,
    },
    /// Plain text with a speaker that has no role.
    #[error(
        "line {line} starts with a name that is no role; write `Agent:`, `Customer:` or `Other:`"
    )]
    UnknownSpeaker {
        /// Counted from 1.
        line: usize,
    },
    /// Times that no call reaches.
    #[error("has times beyond 24 hours, so it is no transcript of one call")]
    TooLong,
    /// Nobody says anything.
    #[error("holds no words")]
    NoTurns,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_lines_become_turns() {
        let transcript = plain("# a note\nAgent: Hello,\n  how can I help?\nCaller: Hi.").unwrap();
        assert_eq!(transcript.turns[0], Turn::untimed(Speaker::Agent, "Hello, how can I help?"));
        assert_eq!(transcript.turns[1].speaker, Speaker::Customer);
    }

    #[test]
    fn what_is_no_transcript_is_told_apart() {
        assert!(matches!(plain("hello"), Err(ImportError::NoSpeaker { line: 1 })));
        assert!(matches!(plain(""), Err(ImportError::NoTurns)));
        let stranger = plain("Agent: Hello.\nAnna Smith: Hi.");
        assert!(matches!(stranger, Err(ImportError::UnknownSpeaker { line: 2 })));
        let endless = r#"{"format":1,"language":"en","turns":
            [{"speaker":"agent","start_ms":0,"end_ms":18446744073709551615,"text":"hi"}]}"#;
        assert!(matches!(json(endless), Err(ImportError::TooLong)));
        let endless = r#"{"format":1,"language":"en","turns":[{"speaker":"agent","text":"hi"}],
            "unclear":[{"speaker":"agent","start_ms":0,"end_ms":18446744073709551615,"reason":"no_words"}]}"#;
        assert!(matches!(json(endless), Err(ImportError::TooLong)));
        let newer = r#"{"format":9,"language":"en","turns":[]}"#;
        assert!(matches!(json(newer), Err(ImportError::Newer { found: 9 })));
        assert!(matches!(json("{}"), Err(ImportError::Json(_))));
    }
}
