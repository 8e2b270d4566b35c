//! A call as the store knows it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::audio::Peaks;
use crate::intake::Metadata;
use crate::privacy::MaskedSpan;
use crate::transcript::{Source, Transcript};

/// The number of a call in a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId(pub(super) i64);

/// The number of what was heard in a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HearingId(pub(super) i64);

/// A call that can be shown: something was heard in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptCall {
    /// Which call.
    pub call: CallId,
    /// Which hearing of it.
    pub hearing: HearingId,
}

/// What is known of a call beside what is said in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallEntry {
    /// Hash of its content, in lower-case hexadecimal.
    pub sha256: String,
    /// A short name, safe as a file name. Another call may have it already; then the store adds to
    /// it.
    pub name: String,
    /// Its files as they were named when they were found last; of two the agent's first.
    pub files: Vec<PathBuf>,
    /// The folder that names which are no absolute paths begin at.
    pub folder: PathBuf,
    /// The agent's name.
    pub agent: Option<String>,
    /// Queue, date and so on.
    pub metadata: Metadata,
}

impl CallEntry {
    /// Its files, from wherever this program runs.
    pub fn places(&self) -> Vec<PathBuf> {
        self.files.iter().map(|file| self.folder.join(file)).collect()
    }
}

/// What was heard in a call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hearing {
    /// The file, as it was found then.
    pub source: Source,
    /// What was said.
    pub transcript: Transcript,
    /// What a reader must know.
    pub warnings: Vec<String>,
    /// What was masked in the words; `None` where nothing was to be masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub masked: Option<Vec<MaskedSpan>>,
    /// How loud each voice is, to draw it; empty for a call that came as text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub peaks: Vec<Peaks>,
}

/// What came of listening to a call.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It can be scored.
    Heard(Box<Hearing>),
    /// There is nothing to score in it, for this reason.
    Skipped(String),
}
