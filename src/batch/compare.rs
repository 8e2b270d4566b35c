//! Stored calls under several rubrics, of which nothing is kept.

use std::path::Path;

use rayon::prelude::*;

use super::encoding::Encoding;
use crate::matching::MatchingError;
use crate::metrics::measure;
use crate::scoring::evaluation::Evaluation;
use crate::scoring::{Listener, evaluate};
use crate::store::{KeptCall, Store, StoreError};

/// Why what a call says could not be matched.
#[derive(Debug, thiserror::Error)]
pub enum CompareError {
    /// The store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The encoder fails.
    #[error(transparent)]
    Matching(#[from] MatchingError),
}

/// Each call's name and its evaluations, one per listener and in their order. Rubrics that are
/// only tried leave no trace in the store.
///
/// # Errors
/// The store or the encoder fails.
pub fn evaluate_stored<const N: usize>(
    store: &Path,
    calls: &[KeptCall],
    listeners: [&Listener; N],
) -> Result<Vec<(String, [Evaluation; N])>, CompareError> {
    let one = |store: &Store, kept: KeptCall| {
        let (Some(entry), Some(heard)) = (store.call(kept.call)?, store.heard(kept)?) else {
            return Ok(None);
        };
        let mut encoding = Encoding::new(store, &heard.transcript);
        let measured = measure(&heard.transcript);
        let mut evaluations = Vec::with_capacity(N);
        for listener in listeners {
            let texts = encoding.texts(listener)?;
            evaluations.push(evaluate(listener, &heard.transcript, texts, &measured));
        }
        let evaluations: Result<[Evaluation; N], _> = evaluations.try_into();
        Ok::<_, CompareError>(evaluations.ok().map(|evaluations| (entry.name, evaluations)))
    };
    // Calls are taken in stretches, each with the store open once.
    let stretches: Vec<Vec<_>> = calls
        .par_chunks(STRETCH)
        .map(|stretch| {
            let store = Store::open_existing(store)?;
            stretch.iter().filter_map(|kept| one(&store, *kept).transpose()).collect()
        })
        .collect::<Result<_, CompareError>>()?;
    Ok(stretches.into_iter().flatten().collect())
}

/// Calls that are read with one opening of the store.
const STRETCH: usize = 64;
