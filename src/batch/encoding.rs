//! What the sentences of a call mean: from the store, or encoded now.

use super::compare::CompareError;
use crate::matching::{Encoder, PreparedText};
use crate::scoring::{self, Listener};
use crate::store::{NewVectors, Store};
use crate::transcript::Transcript;

/// A call as the encoders of rubrics take it.
pub(super) struct Encoding<'c> {
    store: &'c Store,
    transcript: &'c Transcript,
    texts: Vec<(Encoder, Vec<PreparedText>)>,
    new: Vec<NewVectors>,
}

impl<'c> Encoding<'c> {
    pub(super) fn new(store: &'c Store, transcript: &'c Transcript) -> Self {
        Self { store, transcript, texts: Vec::new(), new: Vec::new() }
    }

    /// The turns for a rubric. Rubrics with the same encoder share them.
    ///
    /// # Errors
    /// The store or the encoder fails.
    pub(super) fn texts(&mut self, listener: &Listener) -> Result<&[PreparedText], CompareError> {
        let encoder = listener.encoder(&self.transcript.language);
        let place = match self.texts.iter().position(|(known, _)| known.is(&encoder)) {
            Some(place) => place,
            None => {
                let cut = scoring::cut(self.transcript, encoder.language());
                let known = self.store.vectors(encoder.name(), &cut.pieces())?;
                let prepared = cut.prepare(&encoder, &known)?;
                let vectors = prepared.encoded;
                self.new.push(NewVectors { encoder: encoder.name(), vectors });
                self.texts.push((encoder, prepared.texts));
                self.texts.len() - 1
            }
        };
        Ok(self.texts.get(place).map_or(&[], |(_, texts)| texts))
    }

    /// What had to be encoded.
    pub(super) fn into_new(self) -> Vec<NewVectors> {
        self.new
    }
}
