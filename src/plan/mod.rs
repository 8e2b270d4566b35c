//! A plan: scenarios in the order in which a trainee is to pass them.

mod read;
pub mod shipped;
pub mod status;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

pub use status::{PlanStatus, StepState, StepStatus};

use crate::problem::Problems;
use crate::text::Text;

/// A valid plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The name that the command line uses.
    pub id: String,
    /// The name that people read.
    pub title: Text,
    /// What the plan is for.
    pub description: Option<Text>,
    /// In the order in which they are to be passed, never empty.
    pub steps: Vec<Step>,
}

impl Plan {
    /// Reads a plan from YAML; `file` is the name to show in messages.
    ///
    /// # Errors
    /// Every fault of the file.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problems> {
        read::plan(file, text)
    }
}

/// One scenario to pass.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The scenario's `id`.
    pub scenario: String,
    /// The score to reach in percent, in place of the rubric's own pass mark.
    pub pass: Option<f64>,
    /// After so many attempts without passing, a trainer should help.
    pub attempts: Option<usize>,
    /// By when it is to be passed.
    pub due: Option<Due>,
    /// Whether the plan is done without it.
    pub optional: bool,
}

/// The last day for a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// So many days after the trainee began with the plan.
    Days(i32),
    /// That day.
    On(Date),
}
