//! What is sound and yet probably not what the author means.

mod alike;
mod allow;
mod language;
mod levels;
mod possible;
mod rubric;
mod structure;
#[cfg(test)]
mod tests;
mod weights;
mod wording;

pub use allow::{is_allowed, without_allowed};

use super::reach::Reach;
use crate::practice::{PracticeError, Stage};
use crate::problem::Problem;
use crate::scoring::Listener;
use crate::yaml::Document;

/// What is odd about a scenario; `document` is the file that it was read from.
///
/// # Errors
/// The encoder fails.
pub fn scenario(stage: &Stage, document: &Document) -> Result<Vec<Problem>, PracticeError> {
    let scenario = stage.scenario();
    let reach = Reach::of_tests(stage)?;
    let mut found = structure::check(scenario, &reach, document);
    found.extend(wording::check(stage, document)?);
    found.extend(language::of_scenario(scenario, document));
    Ok(found)
}

/// What is odd about the rubric of a listener; `document` is the file that it was read from.
pub fn rubric(listener: &Listener, document: &Document) -> Vec<Problem> {
    let rubric = listener.rubric();
    let mut found = rubric::check(rubric, document);
    found.extend(levels::check(rubric, document));
    found.extend(weights::check(rubric, document));
    found.extend(alike::check(listener, document));
    found.extend(language::of_rubric(rubric, document));
    found
}
