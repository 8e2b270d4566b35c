//! What is kept of a led play beside what was said.

use serde::{Deserialize, Serialize};

use super::error::LedError;
use super::moves::LedMove;
use crate::rubric::Rubric;
use crate::transcript::{Speaker, Transcript};

/// What was done, noted and marked.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct LedRecord {
    /// What trainer and trainee did, in order.
    pub moves: Vec<LedMove>,
    /// The trainer's observations, in order.
    pub notes: Vec<Note>,
    /// The trainer's marks, one for each criterion that was marked, in the order in which they were
    /// first marked.
    pub marks: Vec<Mark>,
}

impl LedRecord {
    /// Puts a mark in place of an earlier one of its criterion.
    pub(super) fn put_mark(&mut self, mark: Mark) {
        match self.marks.iter_mut().find(|it| it.criterion == mark.criterion) {
            Some(earlier) => *earlier = mark,
            None => self.marks.push(mark),
        }
    }

    /// What the trainer gave a criterion.
    pub fn mark(&self, criterion: &str) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.criterion == criterion)
    }
}

/// A turn that a note or mark belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Index of the turn in the transcript, from 0.
    pub turn: usize,
    /// Who had spoken.
    pub speaker: Speaker,
    /// What they had said.
    pub quote: String,
}

impl About {
    /// What was said last; `None` before anything is said.
    fn last_of(transcript: &Transcript) -> Option<Self> {
        let last = transcript.turns.last()?;
        let turn = transcript.turns.len().saturating_sub(1);
        Some(Self { turn, speaker: last.speaker, quote: last.text.clone() })
    }
}

/// An observation of the trainer's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The words.
    pub text: String,
    /// What had been said last; `None` before anything was said.
    pub about: Option<About>,
}

impl Note {
    pub(super) fn of(text: &str, transcript: &Transcript) -> Result<Self, LedError> {
        if text.is_empty() {
            return Err(LedError::NothingSaid);
        }
        Ok(Self { text: text.to_owned(), about: About::last_of(transcript) })
    }
}

/// What the trainer gave a criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// The criterion's `id`.
    pub criterion: String,
    /// The criterion's title for people.
    pub title: String,
    /// The trainer's points.
    pub points: f64,
    /// Points of its best level.
    pub max_points: f64,
    /// Why; `None` where the trainer did not say.
    pub comment: Option<String>,
    /// What had been said last; `None` before anything was said.
    pub about: Option<About>,
}

impl Mark {
    pub(super) fn of(
        rubric: &Rubric,
        id: &str,
        points: f64,
        comment: Option<String>,
        transcript: &Transcript,
    ) -> Result<Self, LedError> {
        let found = rubric.criteria().find(|criterion| criterion.id == id);
        let criterion = found.ok_or_else(|| LedError::UnknownCriterion { id: id.to_owned() })?;
        let most = criterion.max_points();
        let least = criterion.levels.iter().map(|level| level.points).fold(0.0, f64::min);
        // What is between two levels is the trainer's to give; what is no number is not.
        if !(least..=most).contains(&points) {
            return Err(LedError::Points { id: id.to_owned(), least, most });
        }
        Ok(Self {
            criterion: criterion.id.clone(),
            title: criterion.title.get(&rubric.language).to_owned(),
            points,
            max_points: most,
            comment: comment.filter(|comment| !comment.is_empty()),
            about: About::last_of(transcript),
        })
    }
}
