//! Scoring a play, in the same way as a recorded call.

use crate::matching::MatchingError;
use crate::metrics::measure;
use crate::scoring::evaluation::Evaluation;
use crate::scoring::{Listener, evaluate, prepare};
use crate::transcript::Transcript;

/// Scores a play.
///
/// # Errors
/// The encoder fails.
pub fn score(transcript: &Transcript, listener: &Listener) -> Result<Evaluation, MatchingError> {
    let prepared = prepare(transcript, &listener.encoder(&transcript.language))?;
    Ok(evaluate(listener, transcript, &prepared, &measure(transcript)))
}
