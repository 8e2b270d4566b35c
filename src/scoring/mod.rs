//! Applying a rubric to a conversation.
//!
//! The same path serves recorded calls, practice runs and the tests inside rubrics:
//! a [`Transcript`](crate::transcript::Transcript) is laid out in time, a [`Listener`] hears the
//! rubric's behaviours in it, every criterion gets a verdict, verdicts that hang on a doubtful quote
//! get their doubts, and all are added up.

mod clarity;
pub mod conversation;
mod doubt;
pub mod evaluation;
mod finding;
pub mod grounds;
pub mod listening;
mod otherwise;
mod reason;
mod reconsidered;
pub mod rehearsal;
#[cfg(test)]
mod tests;
mod totals;
mod verdict;
mod worded;

pub use conversation::Conversation;
pub use listening::{Listener, cut, prepare};
pub use reconsidered::reconsider;
pub use worded::worded;

/// Tells ways of scoring apart. Counts changes that give other verdicts for the same words and the
/// same rubric; what was scored in another way is scored anew.
pub const METHOD: &str = concat!(env!("CARGO_PKG_VERSION"), " 2");

use evaluation::{Evaluation, Verdict};
use finding::Case;

use crate::matching::PreparedText;
use crate::metrics::Measured;
use crate::transcript::Transcript;

/// Scores a transcript; `prepared` holds its turns in order.
pub fn evaluate(
    listener: &Listener,
    transcript: &Transcript,
    prepared: &[PreparedText],
    measured: &Measured,
) -> Evaluation {
    let conversation = Conversation::new(transcript);
    let heard = listener.listen(&conversation, prepared);
    let rubric = listener.rubric();
    let case = Case { rubric, conversation: &conversation, heard: &heard, measured };
    let mut verdicts: Vec<Verdict> = rubric
        .sections
        .iter()
        .flat_map(|section| section.criteria.iter().map(move |criterion| (section, criterion)))
        .map(|(section, criterion)| verdict::decide(&case, criterion, &section.id))
        .collect();
    doubt::raise(&case, &mut verdicts);
    totals::total(rubric, verdicts)
}
