//! Calls to hear, and how many would tell how much: as text, as CSV and as JSON.

mod csv;
mod text;

use serde::Serialize;

pub use csv::{plan_csv, sample_csv};
pub use text::{plan_text, sample_text};

/// A sample or a plan as JSON, ending with a line break.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn json(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    super::json::versioned(value)
}
