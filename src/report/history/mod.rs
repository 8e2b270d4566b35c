//! Attempts looked back at: a list of them, one of them, two side by side.

mod compare;
mod led;
mod list;
mod show;

use serde::Serialize;

pub use compare::{compare_csv, compare_page, compare_text};
pub use list::{list_csv, list_page, list_text};
pub use show::{show_page, show_text};

use crate::interface::Interface;
use crate::practice::Finish;
use crate::store::Attempt;

/// An attempt, attempts or a comparison as JSON, ending with a line break.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn json(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    super::json::versioned(value)
}

/// Attempts, as JSON names them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attempts {
    /// The newest first.
    pub attempts: Vec<Attempt>,
}

/// How an attempt came out, in a few words: that of the first customer, who names the scenario.
fn outcome(attempt: &Attempt, interface: Interface) -> String {
    if attempt.is_open() {
        let turn = (attempt.replies + 1).to_string();
        return interface.fill("history-open-at", &[("turn", turn.into())]);
    }
    let Some(score) = attempt.first().and_then(|first| first.score.as_ref()) else {
        return String::new();
    };
    let passed = if score.passed { "yes" } else { "no" };
    let ending = match &score.finish {
        Finish::Ending { outcome, .. } => outcome.name(),
        Finish::GaveUp => "gave-up",
        Finish::Stopped => "stopped",
        Finish::Quit => "left",
    };
    interface.fill("history-outcome", &[("passed", passed.into()), ("ending", ending.into())])
}

/// What somebody said, in quotes.
fn quoted(words: &str, interface: Interface) -> String {
    interface.fill("history-quote", &[("words", words.into())])
}

/// The score of an attempt's first conversation; that of an open one is not final, so it has none.
fn percent(attempt: &Attempt) -> Option<f64> {
    let first = attempt.first().filter(|_| !attempt.is_open())?;
    first.score.as_ref()?.percent
}
