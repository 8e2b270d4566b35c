//! What a batch run found, as `results.json` holds it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::audio::Peaks;
use crate::intake::Metadata;
use crate::metrics::Metrics;
use crate::privacy::MaskedSpan;
use crate::review::Reviewed;
use crate::scoring::evaluation::Evaluation;
use crate::transcript::{Millis, Source, Transcript, Unclear};

/// The version of `results.json` that this program writes.
pub const FORMAT: u32 = 1;

/// Everything one run of `rolecall score` found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// File format version, see [`FORMAT`].
    pub format: u32,
    /// The calls that could be scored, in order of their paths.
    pub calls: Vec<ScoredCall>,
    /// The inputs that could not, in order of their paths.
    pub failed: Vec<FailedInput>,
    /// The inputs that are no call to score, in order of their paths.
    #[serde(default)]
    pub skipped: Vec<SkippedInput>,
}

/// One call with its evaluations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoredCall {
    /// Short name, unique in this run and safe as a file name: `report/NAME.html`.
    pub name: String,
    /// The file it came from.
    pub source: Source,
    /// The agent's name, where it is known.
    pub agent: Option<String>,
    /// Whatever else is known of the call: queue, date, direction.
    #[serde(default)]
    pub metadata: Metadata,
    /// What was measured.
    pub metrics: Metrics,
    /// What a reader must know before trusting the result.
    pub warnings: Vec<String>,
    /// One per rubric, in the order in which the rubrics were given.
    pub evaluations: Vec<Evaluation>,
    /// What people say of the evaluations that somebody has reviewed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviewed: Vec<Reviewed>,
    /// What was masked in the words, in the order in which it was said; `None` where nothing was to
    /// be masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub masked: Option<Vec<MaskedSpan>>,
    /// What was said; written to a file of its own, `transcripts/NAME.json`.
    #[serde(skip)]
    pub transcript: Transcript,
    /// Stretches in which something was said that was not understood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unclear: Vec<Unclear>,
    /// Stretches in which nobody speaks for longer than a customer should wait.
    #[serde(default)]
    pub dead_air: Vec<Stretch>,
    /// How loud each voice is over the call, to draw it; empty for a call that came as text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub peaks: Vec<Peaks>,
    /// The files that the call came from.
    #[serde(skip)]
    pub files: Vec<PathBuf>,
    /// Where the sound can be read, for the report; absent for a call that came as text.
    #[serde(skip)]
    pub audio: Option<PathBuf>,
}

/// A stretch of a call in the result file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// Where it starts.
    pub start_ms: Millis,
    /// Where it ends.
    pub end_ms: Millis,
}

/// An input that could not be scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedInput {
    /// The path as given or found.
    pub path: String,
    /// What is wrong with it and what to do.
    pub error: String,
}

/// An input that was left out for a reason that is no fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkippedInput {
    /// The path as given or found.
    pub path: String,
    /// Why it is no call to score: too short, no speech, the same call once more …
    pub reason: String,
}
