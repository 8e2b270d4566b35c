//! Attempts looked back at: a list of them, one of them, two side by side.

mod compare;
mod led;
mod list;
mod show;

use serde::Serialize;

pub use compare::{compare_csv, compare_page, compare_text};
pub use list::{list_csv, list_page, list_text};
pub use show::{show_page, show_text};

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
fn outcome(attempt: &Attempt) -> String {
    if attempt.is_open() {
        return format!("open at turn {}", attempt.replies + 1);
    }
    let Some(score) = attempt.first().and_then(|first| first.score.as_ref()) else {
        return String::new();
    };
    let passed = if score.passed { "passed" } else { "not passed" };
    format!("{passed}, {}", finish(&score.finish))
}

fn finish(finish: &Finish) -> String {
    match finish {
        Finish::Ending { outcome, .. } => format!("{} ending", outcome.name()),
        Finish::GaveUp => "customer gave up".to_owned(),
        Finish::Stopped => "ended by the trainer".to_owned(),
        Finish::Quit => "left".to_owned(),
    }
}

/// The score of an attempt's first conversation; that of an open one is not final, so it has none.
fn percent(attempt: &Attempt) -> Option<f64> {
    let first = attempt.first().filter(|_| !attempt.is_open())?;
    first.score.as_ref()?.percent
}
