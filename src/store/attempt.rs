//! An attempt: one play of a scenario by a trainee.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::clean::one_line;
use crate::interface::Interface;
use crate::practice::{Debrief, Entry, Exchange, Finish, LedRecord, Move};
use crate::problem::Problems;
use crate::rubric::Rubric;
use crate::scenario::{Scenario, Script};
use crate::scoring::evaluation::Status;
use crate::transcript::Transcript;

/// The number by which an attempt is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AttemptId(pub i64);

impl fmt::Display for AttemptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One play of a scenario by a trainee, without the words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attempt {
    /// Its number in the store.
    pub id: AttemptId,
    /// Who played.
    pub trainee: String,
    /// The trainer's name, where there was one.
    pub trainer: Option<String>,
    /// Whether the trainer was the customer.
    pub is_led: bool,
    /// Where the conversation takes place.
    pub channel: String,
    /// What picked variables and lines.
    pub seed: u64,
    /// When the customer began to talk.
    pub started: Timestamp,
    /// When the trainee last did something.
    pub changed: Timestamp,
    /// When it came to its end; `None` while it is open.
    pub finished: Option<Timestamp>,
    /// How many messages the trainee has sent.
    pub replies: usize,
    /// One for each customer who has come, in order; never empty.
    pub conversations: Vec<Conversation>,
}

impl Attempt {
    /// Whether the trainee can go on with it.
    pub fn is_open(&self) -> bool {
        self.finished.is_none()
    }

    /// Where an open attempt was left, in one line; `None` for one that is over.
    pub fn left_where(&self, zone: &TimeZone, interface: Interface) -> Option<String> {
        let conversation = self.first().filter(|_| self.is_open())?;
        Some(interface.fill(
            "history-left",
            &[
                ("title", one_line(&conversation.title).into()),
                ("turn", (self.replies + 1).to_string().into()),
                ("day", interface.day_of(self.changed, zone).into()),
                ("id", self.id.to_string().into()),
            ],
        ))
    }

    /// Who led it, where the trainer was the customer.
    pub fn led_by(&self) -> Option<&str> {
        self.is_led.then(|| self.trainer.as_deref().unwrap_or("a trainer"))
    }

    /// The conversation that the attempt is named after.
    pub fn first(&self) -> Option<&Conversation> {
        self.conversations.first()
    }
}

/// A conversation with one customer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conversation {
    /// The scenario's `id`.
    pub scenario: String,
    /// The scenario's title for people.
    pub title: String,
    /// What the scenario trains.
    pub skills: Vec<String>,
    /// The `id` of the rubric that scores it.
    pub rubric: String,
    /// How it went, once it is over or was left.
    pub score: Option<Score>,
}

/// How a conversation went.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Score {
    /// How it came to its end.
    pub finish: Finish,
    /// Points earned in percent; `None` where nothing could be scored.
    pub percent: Option<f64>,
    /// The rubric's pass mark in percent.
    pub pass_mark: Option<f64>,
    /// Whether the rubric calls it passed.
    pub passed: bool,
    /// Whether a criterion failed it by itself.
    pub auto_failed: bool,
    /// How often help was given.
    pub hints: usize,
    /// The customer's mood at the end.
    pub mood: i64,
    /// One for each criterion, in the rubric's order.
    pub verdicts: Vec<CriterionScore>,
}

/// What a criterion got.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionScore {
    /// The criterion's `id`.
    pub criterion: String,
    /// The criterion's title for people.
    pub title: String,
    /// What became of it.
    pub status: Status,
    /// The points that it got; `None` when it did not apply.
    pub points: Option<f64>,
    /// Points of its best level.
    pub max_points: f64,
}

impl CriterionScore {
    /// The points in percent of the best level's; `None` when it did not apply or can only cost
    /// points.
    pub fn percent(&self) -> Option<f64> {
        let points = self.points.filter(|_| self.max_points > 0.0)?;
        Some((points / self.max_points * 100.0).clamp(0.0, 100.0))
    }
}

/// All that is kept of an attempt.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// Who, what and how well.
    #[serde(flatten)]
    pub attempt: Attempt,
    /// What the trainee did; nothing where the trainer was the customer.
    pub moves: Vec<Move>,
    /// What trainer and trainee did, and what the trainer noted and marked, where the trainer was
    /// the customer.
    pub led: Option<LedRecord>,
    /// All that was said and shown.
    pub log: Vec<Entry>,
    /// The words of each conversation, those of a customer who never came included.
    pub parts: Vec<Part>,
}

/// The words of a conversation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// The scenario's file.
    #[serde(skip)]
    pub scenario_source: String,
    /// The rubric's file.
    #[serde(skip)]
    pub rubric_source: String,
    /// What was said; `None` where the customer never came.
    pub transcript: Option<Transcript>,
    /// What came of each of the trainee's messages.
    pub exchanges: Vec<Exchange>,
    /// What was said about it at the end.
    pub debrief: Option<Debrief>,
}

impl Record {
    /// What the attempt was played from: first the scenario itself, then the one beside it.
    ///
    /// # Errors
    /// This program no longer reads such files.
    pub fn scripts(&self) -> Result<Vec<Script>, Problems> {
        let script = |part: &Part| {
            let file = format!("attempt {}", self.attempt.id);
            Ok(Script {
                scenario: Scenario::parse(&file, &part.scenario_source)?,
                rubric: Rubric::parse(&file, &part.rubric_source)?,
            })
        };
        self.parts.iter().map(script).collect()
    }
}
