//! What was said, ready to be matched against any number of targets.

use std::collections::HashMap;
use std::ops::Range;

use super::encoder::Encoder;
use super::error::MatchingError;
use super::language::Language;
use super::sentences::{MAX_PIECES, pieces};
use super::vector::Vector;
use super::words::{Word, words};

/// How many words before a phrase a "not" may stand to concern it.
const REACH_OF_NEGATION: usize = 4;

/// A turn with its words, and its pieces with their vectors.
#[derive(Debug, Clone)]
pub struct PreparedText {
    pub(super) words: Vec<Word>,
    pub(super) pieces: Vec<Piece>,
}

/// A part of a turn that is matched by meaning.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Its bytes in the turn.
    pub range: Range<usize>,
    pub vector: Vector,
    /// Whether it says that something is not so.
    pub negated: bool,
}

impl PreparedText {
    /// The sentence or clause around `range`, or `range` itself where it spans several.
    pub fn sentence_around(&self, range: &Range<usize>) -> Range<usize> {
        self.piece_around(range).map_or_else(|| range.clone(), |piece| piece.range.clone())
    }

    /// The smallest piece that holds all of `range`.
    pub(super) fn piece_around(&self, range: &Range<usize>) -> Option<&Piece> {
        self.pieces
            .iter()
            .filter(|piece| piece.range.start <= range.start && range.end <= piece.range.end)
            .min_by_key(|piece| piece.range.len())
    }

    /// Whether a "not" shortly before `range` turns it into its opposite, as in "I can't help you
    /// with anything else".
    pub(super) fn negates_before(&self, range: &Range<usize>, piece: &Piece) -> bool {
        let first = self.words.partition_point(|word| word.range.start < range.start);
        let before = &self.words[first.saturating_sub(REACH_OF_NEGATION)..first];
        before.iter().any(|word| word.range.start >= piece.range.start && word.negates)
    }
}

/// Prepares the turns of a conversation, in order; their pieces are encoded in one go.
///
/// # Errors
/// As [`Encoder::encode`].
pub fn prepare(encoder: &Encoder, texts: &[&str]) -> Result<Vec<PreparedText>, MatchingError> {
    Ok(Cut::new(encoder.language(), texts).prepare(encoder, &HashMap::new())?.texts)
}

/// The turns of a conversation in pieces, not yet encoded.
pub struct Cut<'t> {
    language: &'static Language,
    texts: Vec<(&'t str, Vec<Range<usize>>)>,
}

/// What [`Cut::prepare`] gives.
pub struct Prepared {
    /// One per turn, in order.
    pub texts: Vec<PreparedText>,
    /// The pieces that had to be encoded, each once.
    pub encoded: Vec<(String, Vector)>,
}

impl<'t> Cut<'t> {
    /// Cuts the turns of a conversation in a language.
    pub fn new(language: &'static Language, texts: &[&'t str]) -> Self {
        let texts = texts.iter().map(|text| (*text, pieces(language, text))).collect();
        Self { language, texts }
    }

    /// Whether a turn is so long that only its start is matched by meaning. Phrases are looked for
    /// in all of it.
    pub fn is_incomplete(&self) -> bool {
        self.texts.iter().any(|(_, pieces)| pieces.len() >= MAX_PIECES)
    }

    /// The pieces, in order.
    pub fn pieces(&self) -> Vec<&'t str> {
        let pieces = self
            .texts
            .iter()
            .flat_map(|(text, ranges)| ranges.iter().filter_map(|range| text.get(range.clone())));
        pieces.collect()
    }

    /// Gives every piece its vector: the one in `known`, or else the encoder's.
    ///
    /// # Errors
    /// As [`Encoder::encode`].
    pub fn prepare(
        self,
        encoder: &Encoder,
        known: &HashMap<&str, Vector>,
    ) -> Result<Prepared, MatchingError> {
        let mut unknown = self.pieces();
        unknown.retain(|piece| !known.contains_key(piece));
        unknown.sort_unstable();
        unknown.dedup();
        let encoded = encoder.encode(&unknown)?;
        let made: HashMap<&str, &Vector> = unknown.iter().copied().zip(&encoded).collect();
        let vector = |piece: &str| {
            known.get(piece).or_else(|| made.get(piece).copied()).unwrap_or(&Vector::ZERO).clone()
        };
        let texts = self.texts.into_iter().map(|(text, ranges)| {
            let words = words(self.language, text);
            let piece = |range: Range<usize>| {
                let piece = text.get(range.clone())?;
                let first = words.partition_point(|word| word.range.start < range.start);
                let inside = words.iter().skip(first);
                let mut inside = inside.take_while(|word| word.range.start < range.end);
                let negated = inside.any(|word| word.negates);
                Some(Piece { range, vector: vector(piece), negated })
            };
            let pieces = ranges.into_iter().filter_map(piece).collect();
            PreparedText { words, pieces }
        });
        let texts = texts.collect();
        let encoded = unknown.into_iter().map(str::to_owned).zip(encoded).collect();
        Ok(Prepared { texts, encoded })
    }
}
