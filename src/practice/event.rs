//! What happens in a play.

use serde::{Deserialize, Serialize};

use crate::scenario::Outcome;

/// Something that happens in a play.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The customer says a line.
    Says {
        /// Who says it, as [`Customer::short_name`](crate::scenario::Customer::short_name) has it.
        customer: String,
        /// The line.
        line: String,
        /// The customer's mood by now.
        mood: i64,
    },
    /// Help for the trainee.
    Hint(String),
    /// The trainee now talks to another customer.
    TurnsTo {
        /// Who that is.
        customer: String,
    },
    /// The play is over.
    Ended(Finish),
}

/// How a play came to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finish {
    /// It reached an ending of the scenario.
    Ending {
        /// The ending's `id`.
        id: String,
        /// Whether it is one to be glad about.
        outcome: Outcome,
    },
    /// The customer's patience ran out and the scenario has no ending for that.
    GaveUp,
    /// The trainer, who led it, ended it without one of the scenario's endings.
    Stopped,
    /// The trainee left.
    Quit,
}

/// One message of the trainee and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exchange {
    /// Index of the message's turn in the transcript, from 0.
    pub turn: usize,
    /// The `id` of the beat in which it was said.
    pub beat: String,
    /// The replies that it earned, surest first; empty when it earned none.
    pub earned: Vec<Earned>,
    /// The facts that it asked for, by `id`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<String>,
    /// The customer's mood afterwards.
    pub mood: i64,
    /// What was left of the customer's patience afterwards.
    pub patience: i64,
}

/// A reply that a message earned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Earned {
    /// The reply's `id`.
    pub reply: String,
    /// The words of the message that showed it.
    pub quote: String,
    /// The example or phrase of the scenario that they matched.
    pub matched: String,
    /// Whether they matched a phrase word by word rather than an example by meaning.
    pub by_words: bool,
    /// Cosine similarity to the example, or agreement of the phrase's words; up to 1.
    pub similarity: f32,
    /// How likely a person would call it a match, 0 to 1.
    pub confidence: f32,
    /// By how much it changed the customer's mood.
    pub mood: i64,
}
