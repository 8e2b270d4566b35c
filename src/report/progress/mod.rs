//! Progress of trainees: as text, as CSV, as JSON and as a page.

mod csv;
mod html;
mod spark;
mod text;

use serde::Serialize;

pub use csv::csv;
pub use html::{class_page, trainee_page};
pub use text::{class_text, trainee_text};

/// Which figures are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Those of each scenario.
    Scenario,
    /// Those of each skill.
    Skill,
    /// Those of each criterion.
    Criterion,
}

impl By {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Scenario, Self::Skill, Self::Criterion];
}

/// Progress of a trainee or a class as JSON, ending with a line break.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn json(progress: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    super::json::versioned(progress)
}
