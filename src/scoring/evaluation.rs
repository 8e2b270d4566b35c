//! The result of applying one rubric to one conversation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::grounds::Grounds;
use crate::rubric::Severity;
use crate::transcript::{Millis, Speaker};

/// One rubric applied to one conversation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Which rubric, pinned by its content.
    pub rubric: RubricReference,
    /// Points earned in percent of the points that could be earned, rounded to 0.1; 0 after an
    /// auto-fail of the call, above 100 only through bonus criteria. `None` when every criterion
    /// is N/A.
    pub percent: Option<f64>,
    /// What `percent` would be without auto-fails.
    pub percent_before_auto_fail: Option<f64>,
    /// The rubric's pass mark in percent.
    pub pass_mark: f64,
    /// Whether `percent` reaches the pass mark and nothing failed the call by itself.
    pub passed: bool,
    /// Name of the best band whose mark `percent` reaches.
    pub band: Option<String>,
    /// Whether a criterion failed the whole call by itself.
    pub auto_failed: bool,
    /// Critical errors by class, beside the total.
    pub severities: BTreeMap<Severity, SeverityCount>,
    /// One per section of the rubric, in its order.
    pub sections: Vec<SectionScore>,
    /// One per criterion, in the rubric's order.
    pub verdicts: Vec<Verdict>,
}

/// A rubric's name and the hash of the file it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RubricReference {
    /// The rubric's `id`.
    pub id: String,
    /// The rubric's title for people.
    pub title: String,
    /// Hash of the rubric file's bytes, in lower-case hexadecimal.
    pub sha256: String,
}

/// How a severity class came out in one conversation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeverityCount {
    /// Criteria of this class that applied.
    pub scored: usize,
    /// Those of them that earned nothing.
    pub errors: usize,
}

/// A section's own result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SectionScore {
    /// The section's `id`.
    pub id: String,
    /// The section's title for people.
    pub title: String,
    /// As [`Evaluation::percent`], for this section alone.
    pub percent: Option<f64>,
    /// Whether one of its criteria failed the section by itself.
    pub auto_failed: bool,
}

/// What became of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It has points.
    Scored,
    /// It has points, but would have others if a doubtful quote were wrong: a person should look.
    Uncertain,
    /// It does not apply to this conversation and counts for nothing.
    NotApplicable,
}

/// One criterion's result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The criterion's `id`.
    pub criterion: String,
    /// The criterion's title for people.
    pub title: String,
    /// The `id` of its section.
    pub section: String,
    /// What became of it.
    pub status: Status,
    /// Label of the level that held; `None` when the criterion is N/A.
    pub level: Option<String>,
    /// Points of that level; `None` when the criterion is N/A.
    pub points: Option<f64>,
    /// Points of the best level.
    pub max_points: f64,
    /// The criterion's share of all points that could be earned in this conversation, in percent;
    /// 0 when it is N/A.
    pub share: f64,
    /// The criterion's class.
    pub severity: Severity,
    /// Whether this verdict failed the section or the call by itself.
    pub auto_failed: bool,
    /// How sure the program is of the level, 0 to 1; `None` when the criterion is N/A.
    pub confidence: Option<f32>,
    /// Why the level was chosen, or why the criterion is N/A, in words.
    pub reason: String,
    /// The rubric's tip; only where points were lost.
    pub coach: Option<String>,
    /// What was said that decided it, in order of time.
    pub evidence: Vec<Evidence>,
    /// What it rests on; `None` when the criterion is N/A.
    #[serde(default)]
    pub basis: Option<Basis>,
    /// Why a person should look at it; empty unless it is [`Status::Uncertain`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    /// What `reason` and the sentences of `doubts` were made from, to tell them in another language;
    /// kept by the store, and in no file.
    #[serde(skip)]
    pub grounds: Grounds,
}

/// What a verdict rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Something that was said.
    Said,
    /// Something that was measured.
    Measured,
    /// Nothing of what was listened for was heard: it was not done, or it was not understood.
    NoEvidence,
}

impl Basis {
    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Measured => "measured",
            Self::NoEvidence => "no_evidence",
        }
    }
}

/// One reason to doubt a verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Doubt {
    /// What is doubtful.
    pub kind: DoubtKind,
    /// The same in words, with the quote.
    pub what: String,
    /// What the verdict would be if the doubt is right, in words.
    pub otherwise: String,
}

/// What may be wrong with what decided a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// The deciding words were recognised with low confidence.
    HeardBadly,
    /// Both spoke at once.
    Crosstalk,
    /// The words match, or fail to match, by a narrow margin.
    CloseMatch,
}

impl Verdict {
    /// How many points of a hundred it cost; a deduction, which has no share of what could be
    /// earned, costs its points.
    pub fn cost(&self) -> f64 {
        match self.points {
            Some(points) if self.max_points > 0.0 => {
                self.share * (self.max_points - points) / self.max_points
            }
            Some(points) => (self.max_points - points).max(0.0),
            None => 0.0,
        }
    }
}

/// Words of the conversation that a verdict rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The words exactly as they stand in the transcript.
    pub quote: String,
    /// Who said them.
    pub speaker: Speaker,
    /// Index of the turn in the transcript, from 0.
    pub turn: usize,
    /// Where they start; `None` in a conversation without times.
    pub start_ms: Option<Millis>,
    /// Where they end; `None` in a conversation without times.
    pub end_ms: Option<Millis>,
    /// The behaviour that they show.
    pub behaviour: String,
    /// The example or phrase of the rubric that they matched.
    pub matched: String,
    /// How strongly: cosine similarity for an example, share of the words for a phrase; 0 to 1.
    pub similarity: f32,
}
