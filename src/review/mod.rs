//! What people say about the machine's verdicts. Neither overwrites the other: reviews are kept
//! beside the verdicts, and only ever added.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::scoring::evaluation::Evaluation;

/// What somebody does with a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Gives a verdict of their own.
    Verdict,
    /// Objects to the verdict that stands, and proposes another.
    Dispute,
    /// Settles a dispute.
    Decision,
}

/// A person's verdict on one criterion of one call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// The criterion's `id`.
    pub criterion: String,
    /// What the reviewer does with the verdict.
    pub kind: Kind,
    /// The points that the reviewer gives; `None` where the criterion does not apply.
    pub points: Option<f64>,
    /// Who it is.
    pub reviewer: String,
    /// When.
    pub at: Timestamp,
    /// Why, in a few words that can be counted.
    pub reason: String,
    /// Whatever else there is to say.
    pub comment: String,
}

/// An evaluation as people see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reviewed {
    /// Hash of the rubric of the machine's evaluation that was reviewed.
    pub rubric_sha256: String,
    /// All reviews of it, the oldest first.
    pub reviews: Vec<Review>,
    /// What the call scores with the points that people gave in place of the machine's.
    pub evaluation: Evaluation,
}
