//! What was said, ready to be matched against any number of targets.

use std::ops::Range;

use super::encoder::Encoder;
use super::error::MatchingError;
use super::sentences::{MAX_PIECES, pieces};
use super::vector::Vector;
use super::words::{Word, is_negation, negates, words};

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
    /// Whether the text was so long that only its start is matched by meaning. Phrases are looked
    /// for in all of it.
    pub fn is_cut(&self) -> bool {
        self.pieces.len() >= MAX_PIECES
    }

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
        before.iter().any(|word| word.range.start >= piece.range.start && is_negation(&word.text))
    }
}

/// Prepares the turns of a conversation, in order; their pieces are encoded in one go.
///
/// # Errors
/// As [`Encoder::encode`].
pub fn prepare(encoder: &Encoder, texts: &[&str]) -> Result<Vec<PreparedText>, MatchingError> {
    let cut: Vec<Vec<Range<usize>>> = texts.iter().map(|text| pieces(text)).collect();
    let to_encode: Vec<&str> = texts
        .iter()
        .zip(&cut)
        .flat_map(|(text, ranges)| ranges.iter().map(|range| &text[range.clone()]))
        .collect();
    let mut vectors = encoder.encode(&to_encode)?.into_iter();
    let prepared = texts.iter().zip(cut).map(|(text, ranges)| PreparedText {
        words: words(text),
        pieces: ranges
            .into_iter()
            .zip(vectors.by_ref())
            .map(|(range, vector)| {
                let negated = negates(&text[range.clone()]);
                Piece { range, vector, negated }
            })
            .collect(),
    });
    Ok(prepared.collect())
}
