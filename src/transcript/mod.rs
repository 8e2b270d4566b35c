//! What was said in a conversation, by whom and when.
//!
//! A transcript comes from a recording, from a file that another program wrote, or from a
//! practice run; the last two may have no times.

pub mod channel;
pub mod import;
pub mod speaker;
pub mod time;
pub mod unclear;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use channel::Channel;
pub use speaker::Speaker;
pub use time::{Millis, Span};
pub use unclear::{Reason, Unclear};

/// The version of the transcript file format that this program writes.
pub const FORMAT: u32 = 1;

/// The words of one conversation in the order in which they were said.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Transcript {
    /// File format version, see [`FORMAT`].
    pub format: u32,
    /// The recording behind it; absent for a practice run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Where it took place.
    #[serde(default)]
    pub channel: Channel,
    /// Language code such as `en`.
    pub language: String,
    /// The speech model that heard it, empty for text that was typed or imported.
    #[serde(default)]
    pub model: String,
    /// What was said, by start time; of equal starts the agent first.
    pub turns: Vec<Turn>,
    /// Where somebody said something that was not understood, by start time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unclear: Vec<Unclear>,
}

/// The recording that a transcript was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The path as given on the command line.
    pub path: String,
    /// Hash of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Length of the audio.
    pub duration_ms: Millis,
    /// How many channels carry sound of their own: 1 or 2.
    pub channels: u16,
}

/// Everything one speaker says until the other one starts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "TurnRecord", into = "TurnRecord")]
pub struct Turn {
    /// Who speaks.
    pub speaker: Speaker,
    /// When, in a conversation that has times.
    pub span: Option<Span>,
    /// The words as people read them.
    pub text: String,
    /// The same words one by one; empty in a conversation without times.
    pub words: Vec<Word>,
}

impl Transcript {
    /// Adds words without times, and gives back their turn's index; a speaker who goes on speaking
    /// goes on with the same turn.
    pub fn say(&mut self, speaker: Speaker, text: &str) -> usize {
        match self.turns.last_mut() {
            Some(turn) if turn.speaker == speaker => {
                turn.text.push(' ');
                turn.text.push_str(text);
            }
            _ => self.turns.push(Turn::untimed(speaker, text)),
        }
        self.turns.len().saturating_sub(1)
    }
}

impl Turn {
    /// A turn of a conversation without times.
    pub fn untimed(speaker: Speaker, text: impl Into<String>) -> Self {
        Self { speaker, span: None, text: text.into(), words: Vec::new() }
    }

    /// A turn made of words, in order of time; `None` without words.
    pub fn from_words(speaker: Speaker, words: Vec<Word>) -> Option<Self> {
        let span = words.first()?.span.join(words.last()?.span);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        Some(Self { speaker, span: Some(span), text: texts.join(" "), words })
    }

    /// When the part of the text at these bytes is said: from the first to the last of its words,
    /// or the whole turn where the words have no times.
    pub fn span_of(&self, bytes: &Range<usize>) -> Option<Span> {
        let spans = self.words_at(bytes).into_iter().map(|word| word.span);
        spans.reduce(Span::join).or(self.span)
    }

    /// The words of the part of the text at these bytes, in order; none where the words have no
    /// times.
    pub fn words_at(&self, bytes: &Range<usize>) -> Vec<&Word> {
        let mut found = Vec::new();
        let mut cursor = 0;
        for word in &self.words {
            if cursor >= bytes.end {
                break;
            }
            let Some(offset) = self.text.get(cursor..).and_then(|rest| rest.find(&word.text))
            else {
                continue;
            };
            let start = cursor + offset;
            cursor = start + word.text.len();
            if start < bytes.end && cursor > bytes.start {
                found.push(word);
            }
        }
        found
    }
}

/// One word with its time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "WordRecord", into = "WordRecord")]
pub struct Word {
    /// The word with its punctuation, without spaces.
    pub text: String,
    /// When it is said.
    pub span: Span,
    /// How sure the speech model is, 0 to 1.
    pub confidence: f32,
}

impl Word {
    /// Whether the speech model was so unsure of the word that it may well be another one: on the sample
    /// calls with noise mixed in, 55 % of such words were wrong.
    pub fn is_unsure(&self) -> bool {
        const UNSURE: f32 = 0.5;
        self.confidence < UNSURE
    }
}

/// The file form of [`Turn`].
#[derive(Serialize, Deserialize)]
struct TurnRecord {
    speaker: Speaker,
    start_ms: Option<Millis>,
    end_ms: Option<Millis>,
    text: String,
    #[serde(default)]
    words: Vec<Word>,
}

impl From<TurnRecord> for Turn {
    fn from(record: TurnRecord) -> Self {
        let span = record.start_ms.zip(record.end_ms).map(|(start, end)| Span::new(start, end));
        Self { speaker: record.speaker, span, text: record.text, words: record.words }
    }
}

impl From<Turn> for TurnRecord {
    fn from(turn: Turn) -> Self {
        Self {
            speaker: turn.speaker,
            start_ms: turn.span.map(Span::start),
            end_ms: turn.span.map(Span::end),
            text: turn.text,
            words: turn.words,
        }
    }
}

/// The file form of [`Word`].
#[derive(Serialize, Deserialize)]
struct WordRecord {
    text: String,
    start_ms: Millis,
    end_ms: Millis,
    confidence: f32,
}

impl From<WordRecord> for Word {
    fn from(record: WordRecord) -> Self {
        let span = Span::new(record.start_ms, record.end_ms);
        Self { text: record.text, span, confidence: record.confidence }
    }
}

impl From<Word> for WordRecord {
    fn from(word: Word) -> Self {
        Self {
            text: word.text,
            start_ms: word.span.start(),
            end_ms: word.span.end(),
            confidence: word.confidence,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, start: u64, end: u64) -> Word {
        Word { text: text.into(), span: Span::new(Millis(start), Millis(end)), confidence: 0.9 }
    }

    #[test]
    fn a_quote_lasts_from_its_first_to_its_last_word() {
        let words = vec![word("So,", 0, 200), word("thank", 300, 500), word("you.", 500, 800)];
        let turn = Turn::from_words(Speaker::Agent, words).unwrap();
        assert_eq!(turn.text, "So, thank you.");
        assert_eq!(turn.span_of(&(4..14)), Some(Span::new(Millis(300), Millis(800))));
        assert_eq!(turn.span_of(&(0..1)), Some(Span::new(Millis(0), Millis(200))));
    }

    #[test]
    fn transcripts_survive_the_way_to_a_file_and_back() {
        let turn = Turn::from_words(Speaker::Customer, vec![word("Hi", 10, 20)]).unwrap();
        let transcript = Transcript {
            format: FORMAT,
            language: "en".into(),
            turns: vec![turn, Turn::untimed(Speaker::Agent, "Hello")],
            ..Transcript::default()
        };
        let json = serde_json::to_string(&transcript).unwrap();
        assert_eq!(serde_json::from_str::<Transcript>(&json).unwrap(), transcript);
    }
}
