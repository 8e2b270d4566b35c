//! What a conversation is scored against: behaviours to listen for, and criteria that turn what
//! was heard and measured into points.

pub mod condition;
pub mod expectation;
mod read;
mod read_condition;
pub mod severity;
pub mod shipped;

use std::collections::BTreeMap;
use std::fmt;

pub use condition::{Condition, Voice};
pub use expectation::Expectation;
pub(crate) use read::percent;
pub(crate) use read_condition::range;
pub use severity::Severity;

use serde::{Deserialize, Serialize};

use crate::matching::Wording;
use crate::problem::Problems;
use crate::text::Text;
use crate::vocabulary::Vocabulary;

/// A valid rubric.
#[derive(Debug, Clone, PartialEq)]
pub struct Rubric {
    /// The name that scenarios and the command line use.
    pub id: String,
    /// The name that people read.
    pub title: Text,
    /// What the rubric is for.
    pub description: Option<Text>,
    /// The language of its examples and phrases.
    pub language: String,
    /// Other languages whose calls it scores by the same examples, where no rubric is in theirs.
    pub also_for: Vec<String>,
    /// Names to expect in the calls that it scores.
    pub vocabulary: Vocabulary,
    /// The pass mark in percent.
    pub pass: f64,
    /// Names for ranges of the total, the highest mark first.
    pub bands: Vec<Band>,
    /// What to listen for.
    pub behaviours: BTreeMap<BehaviourId, Behaviour>,
    /// The criteria, in groups.
    pub sections: Vec<Section>,
    /// Conversations with the verdicts that the author expects.
    pub tests: Vec<Expectation>,
    /// Codes of what `check` shall not report, as written.
    pub allow: Vec<String>,
    /// Hash of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file's text, so that what is kept of it does not change when the file does.
    pub source: String,
}

impl Rubric {
    /// Reads a rubric from YAML; `file` is the name to show in messages.
    ///
    /// # Errors
    /// Every fault of the file.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problems> {
        read::rubric(file, text)
    }

    /// The codes of the languages that it is for, its own first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.language).chain(&self.also_for).map(String::as_str)
    }

    /// All criteria of all sections, in order.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.sections.iter().flat_map(|section| &section.criteria)
    }

    /// The name of the highest band whose mark `percent` reaches.
    pub fn band(&self, percent: f64) -> Option<&str> {
        self.bands.iter().find(|band| percent >= band.from).map(|band| band.name.as_str())
    }
}

/// A name for all totals from a mark on.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The name that people read.
    pub name: String,
    /// The lowest percent that belongs to it.
    pub from: f64,
}

/// The name of a behaviour inside its rubric.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BehaviourId(pub String);

impl fmt::Display for BehaviourId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One thing that somebody says.
#[derive(Debug, Clone, PartialEq)]
pub struct Behaviour {
    /// Whose words count.
    pub who: Voice,
    /// What shows it.
    pub wording: Wording,
}

/// A group of criteria.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Unique in the rubric.
    pub id: String,
    /// The name that people read.
    pub title: Text,
    /// Multiplies the weight of each of its criteria.
    pub weight: f64,
    /// In the order in which reports show them.
    pub criteria: Vec<Criterion>,
}

/// One thing that is scored.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Unique in the rubric.
    pub id: String,
    /// The name that people read.
    pub title: Text,
    /// What to listen for, when, and why it matters.
    pub guide: Option<Text>,
    /// Multiplies its points.
    pub weight: f64,
    /// Its class of error.
    pub severity: Severity,
    /// What earning nothing brings down with it.
    pub auto_fail: Option<AutoFail>,
    /// Whether its points come on top instead of counting as points that could be earned.
    pub bonus: bool,
    /// When it applies; always, without a condition.
    pub applies: Option<Condition>,
    /// Tried in order, the first that holds counts; the last one always holds.
    pub levels: Vec<Level>,
    /// A tip for who lost points.
    pub coach: Option<Text>,
}

impl Criterion {
    /// The points of its best level, at least 0.
    pub fn max_points(&self) -> f64 {
        self.levels.iter().map(|level| level.points).fold(0.0, f64::max)
    }

    /// Whether so many points are an error: none or less, where more could be had.
    pub fn is_failed_by(&self, points: f64) -> bool {
        points <= 0.0 && points < self.max_points()
    }
}

/// A grade that a criterion can get.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// May be negative.
    pub points: f64,
    /// The name that people read.
    pub label: Option<Text>,
    /// When it holds; always, without a condition.
    pub when: Option<Condition>,
}

/// What a failed criterion brings down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AutoFail {
    /// All points of its section.
    Section,
    /// The whole call.
    Call,
}
