//! Scoring a play, in the same way as a recorded call.

use crate::matching::{Encoder, MatchingError};
use crate::metrics::measure;
use crate::scoring::evaluation::Evaluation;
use crate::scoring::{Listener, evaluate, prepare};
use crate::transcript::Transcript;

/// Scores a play.
///
/// # Errors
/// The encoder fails.
pub fn score(
    transcript: &Transcript,
    listener: &Listener,
    encoder: &Encoder,
) -> Result<Evaluation, MatchingError> {
    let prepared = prepare(transcript, encoder)?;
    Ok(evaluate(listener, transcript, &prepared, &measure(transcript)))
}
