//! Replacing what must not be kept.

use std::cmp::Reverse;
use std::ops::Range;

use regex::Regex;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::finder::{Finder, Found};
use super::kind::Kind;
use super::language::{self, Lexicon};
use super::replace;
use super::tokens::Conversation;
use crate::transcript::{Millis, Span, Speaker, Transcript};

/// A pattern of the user's own cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MaskingError {
    /// The pattern is no regular expression.
    #[error("the pattern {pattern:?} cannot be read: {detail}")]
    Pattern {
        /// What was given.
        pattern: String,
        /// What is wrong with it.
        detail: String,
    },
    /// The pattern finds something in an empty text, so it would mask everything.
    #[error("the pattern {pattern:?} fits an empty text; say what must stand there")]
    FitsAll {
        /// What was given.
        pattern: String,
    },
    /// The label would not be known as one.
    #[error("the label {label:?} must be letters, spaces and hyphens, 1 to 40 of them")]
    Label {
        /// What was given.
        label: String,
    },
    /// No kind has that name.
    #[error(
        "unknown kind {name:?}; name some of card, security-code, password, account, identity, bank, \
         email, phone, birth-date, long-number, or say `all` or `none`"
    )]
    Kind {
        /// What was given.
        name: String,
    },
}

/// Something that was masked. It holds nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaskedSpan {
    /// What it is.
    pub kind: Kind,
    /// In which turn, from 0.
    pub turn: usize,
    /// Who says it.
    pub speaker: Speaker,
    /// When it is said; absent in a conversation without times.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "times")]
    pub span: Option<Span>,
}

/// Where an item stands, for those who check the masking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// In which turn, from 0.
    pub turn: usize,
    /// Its bytes in the text of the turn.
    pub bytes: Range<usize>,
}

/// What is masked, and how it is found.
#[derive(Debug, Clone)]
pub struct Masking {
    kinds: Vec<Kind>,
    own: Vec<(Regex, String)>,
    finder: Finder,
}

impl Default for Masking {
    fn default() -> Self {
        Self::of(Kind::ALL.to_vec())
    }
}

impl Masking {
    /// Masks only these kinds.
    pub fn of(kinds: Vec<Kind>) -> Self {
        Self { kinds, own: Vec::new(), finder: Finder::new() }
    }

    /// Reads `all`, `none` or a list of kinds with commas between them; a kind with a minus sign
    /// before it is left out of all.
    ///
    /// # Errors
    /// A name that no kind has.
    pub fn parse(text: &str) -> Result<Self, MaskingError> {
        let mut names = text.split(',').map(str::trim).peekable();
        let all = names.peek().is_some_and(|name| name.starts_with('-'));
        let mut kinds = if all { Kind::ALL.to_vec() } else { Vec::new() };
        let names: Vec<&str> = names.collect();
        match names.as_slice() {
            ["all"] => return Ok(Self::default()),
            ["none"] => return Ok(Self::of(Vec::new())),
            _ => {}
        }
        for name in names {
            let (out, bare) = name.strip_prefix('-').map_or((false, name), |bare| (true, bare));
            let kind = Kind::named(bare);
            let kind = kind.ok_or_else(|| MaskingError::Kind { name: name.to_owned() })?;
            if out {
                kinds.retain(|known| *known != kind);
            } else if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        Ok(Self::of(kinds))
    }

    /// Also masks what a regular expression finds within a turn; `label` stands in its place, in
    /// brackets.
    ///
    /// # Errors
    /// The expression is none, fits an empty text, or the label would not be known as one.
    pub fn with_own(mut self, pattern: &str, label: &str) -> Result<Self, MaskingError> {
        let owned = || pattern.to_owned();
        let regex = Regex::new(pattern).map_err(|error| {
            let detail = error.to_string();
            let detail = detail.lines().last().unwrap_or("").trim().to_owned();
            MaskingError::Pattern { pattern: owned(), detail }
        })?;
        if regex.is_match("") {
            return Err(MaskingError::FitsAll { pattern: owned() });
        }
        let plain = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '-');
        let label = label.trim_matches(['[', ']']);
        if !(1..=40).contains(&label.len()) || !label.chars().all(plain) {
            return Err(MaskingError::Label { label: label.to_owned() });
        }
        self.own.push((regex, format!("[{label}]")));
        Ok(self)
    }

    /// Whether nothing is masked.
    pub fn is_off(&self) -> bool {
        self.kinds.is_empty() && self.own.is_empty()
    }

    /// The kinds that are masked, and the patterns of the user's own, in a form that changes
    /// whenever the result may.
    pub fn settings(&self) -> String {
        let mut parts: Vec<String> = self.kinds.iter().map(ToString::to_string).collect();
        parts.sort();
        parts.extend(self.own.iter().map(|(regex, label)| format!("{label}={regex}")));
        parts.join(",")
    }

    /// Where items stand in the texts of a conversation.
    pub fn find(&self, transcript: &Transcript) -> Vec<Item> {
        let texts = transcript.turns.iter().map(|turn| (turn.speaker, turn.text.as_str()));
        let found = self.found(texts.collect(), language::of(&transcript.language)).into_iter();
        found.map(|(Found { kind, turn, bytes }, _)| Item { kind, turn, bytes }).collect()
    }

    /// Replaces every item by its label, in the texts and in the words, and says what was replaced.
    /// Where words and text of a turn differ, so that an item cannot be placed, the whole turn is
    /// replaced. What is masked already stays as it is.
    pub fn apply(&self, transcript: &mut Transcript) -> Vec<MaskedSpan> {
        if self.is_off() {
            return Vec::new();
        }
        let joined: Vec<Option<String>> =
            transcript.turns.iter().map(replace::other_text).collect();
        let texts = transcript.turns.iter().map(|turn| (turn.speaker, turn.text.as_str()));
        let language = language::of(&transcript.language);
        let mut found = self.found(texts.collect(), language);
        if joined.iter().any(Option::is_some) {
            let words = transcript.turns.iter().zip(&joined);
            let texts = words.map(|(turn, other)| {
                (turn.speaker, other.as_deref().unwrap_or(turn.text.as_str()))
            });
            let other = self.found(texts.collect(), language).into_iter();
            found.extend(
                other.filter(|(item, _)| joined.get(item.turn).is_some_and(Option::is_some)),
            );
            found.sort_by_key(|(item, _)| (item.turn, item.bytes.start));
        }
        let mut masked = Vec::new();
        for (index, turn) in transcript.turns.iter_mut().enumerate() {
            let start = found.partition_point(|(item, _)| item.turn < index);
            let end = found.partition_point(|(item, _)| item.turn <= index);
            let items = found.get(start..end).unwrap_or_default();
            if items.is_empty() {
                continue;
            }
            let note = |kind, span| MaskedSpan { kind, turn: index, speaker: turn.speaker, span };
            if joined.get(index).is_some_and(Option::is_some) {
                let kind = items.first().map_or(Kind::Own, |(item, _)| item.kind);
                masked.push(note(kind, turn.span));
                replace::whole(turn);
                continue;
            }
            masked.extend(items.iter().map(|(item, _)| note(item.kind, turn.span_of(&item.bytes))));
            let places: Vec<(Range<usize>, &str)> =
                items.iter().map(|(item, label)| (item.bytes.clone(), label.as_str())).collect();
            replace::places(turn, &places);
        }
        masked
    }

    /// A single text with every item replaced: a value of the metadata, a warning, a name. Its words
    /// tell the language.
    pub fn text(&self, text: &str) -> String {
        if self.is_off() {
            return text.to_owned();
        }
        let found = self.found(vec![(Speaker::Unknown, text)], language::of_text(text));
        let places: Vec<(Range<usize>, &str)> =
            found.iter().map(|(item, label)| (item.bytes.clone(), label.as_str())).collect();
        replace::in_text(text, &places)
    }

    /// Every item that is to be masked, with its label, in order and without overlaps.
    fn found(
        &self,
        texts: Vec<(Speaker, &str)>,
        language: &'static Lexicon,
    ) -> Vec<(Found, String)> {
        if self.is_off() {
            return Vec::new();
        }
        let said = Conversation::new(texts, language);
        let mut found: Vec<(Found, String)> = Vec::new();
        if !self.kinds.is_empty() {
            let wanted =
                self.finder.find(&said).into_iter().filter(|item| self.kinds.contains(&item.kind));
            found.extend(wanted.map(|item| {
                let label = item.kind.label().to_owned();
                (item, label)
            }));
        }
        for turn in 0..said.turns() {
            for (regex, label) in &self.own {
                for place in regex.find_iter(said.text(turn)).filter(|place| !place.is_empty()) {
                    let item = Found { kind: Kind::Own, turn, bytes: place.range() };
                    found.push((item, label.clone()));
                }
            }
        }
        found.sort_by_key(|(item, _)| (item.turn, item.bytes.start, Reverse(item.bytes.end)));
        found.dedup_by(|(item, _), (last, _)| last.absorbs(item));
        found
    }
}

/// The file form of a span.
mod times {
    use super::{Millis, Span};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Record {
        start_ms: Millis,
        end_ms: Millis,
    }

    pub(super) fn serialize<S: Serializer>(span: &Option<Span>, to: S) -> Result<S::Ok, S::Error> {
        let record = span.map(|span| Record { start_ms: span.start(), end_ms: span.end() });
        record.serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Span>, D::Error> {
        let record = Option::<Record>::deserialize(from)?;
        Ok(record.map(|record| Span::new(record.start_ms, record.end_ms)))
    }
}
