//! What people say about the machine's verdicts. Neither overwrites the other: reviews are kept
//! beside the verdicts, and only ever added.

mod interview;
mod sheet;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::rubric::Rubric;
use crate::scoring::evaluation::Evaluation;
use crate::scoring::reconsider;

pub use interview::{Answer, Interview, can_give};
pub use sheet::{SHEET_COLUMNS, SheetError, SheetRow, read_points, read_sheet};

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

impl Kind {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verdict => "verdict",
            Self::Dispute => "dispute",
            Self::Decision => "decision",
        }
    }

    /// The kind of that name; what nobody knows counts as a plain verdict.
    pub fn named(name: &str) -> Self {
        match name {
            "dispute" => Self::Dispute,
            "decision" => Self::Decision,
            _ => Self::Verdict,
        }
    }
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
    /// What the machine had given then; `None` for N/A.
    #[serde(default)]
    pub machine_points: Option<f64>,
    /// Who it is.
    pub reviewer: String,
    /// When.
    pub at: Timestamp,
    /// Why, in a few words that can be counted.
    pub reason: String,
    /// Whatever else there is to say.
    pub comment: String,
}

/// The review whose points stand for a criterion: the newest verdict or decision. A dispute changes
/// nothing until it is decided.
pub fn standing<'r>(reviews: &'r [Review], criterion: &str) -> Option<&'r Review> {
    let is_meant = |review: &&Review| review.criterion == criterion && review.kind != Kind::Dispute;
    reviews.iter().rfind(is_meant)
}

/// The points that stand, by criterion.
fn standing_points(reviews: &[Review]) -> BTreeMap<String, Option<f64>> {
    let criteria = reviews.iter().map(|review| review.criterion.as_str());
    let standing = criteria.filter_map(|criterion| standing(reviews, criterion));
    standing.map(|review| (review.criterion.clone(), review.points)).collect()
}

impl Reviewed {
    /// What people make of an evaluation; `rubric` is the one that it was made with. Reviews by
    /// another version of the rubric count where the criterion still has those points. `None`
    /// where none counts.
    pub fn new(rubric: &Rubric, evaluation: &Evaluation, mut reviews: Vec<Review>) -> Option<Self> {
        reviews.retain(|review| {
            let criterion = rubric.criteria().find(|known| known.id == review.criterion);
            criterion.is_some_and(|criterion| can_give(criterion, review.points))
        });
        (!reviews.is_empty()).then(|| Self {
            rubric_sha256: rubric.sha256.clone(),
            evaluation: reconsider(rubric, evaluation, &standing_points(&reviews)),
            reviews,
        })
    }
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
