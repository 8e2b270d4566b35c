//! A calibration: as text, as CSV and as JSON.

mod csv;
mod details;
mod text;

use crate::agreement::Calibration;

pub use csv::csv;
pub use text::text;

/// A calibration as JSON, ending with a line break.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn json(calibration: &Calibration) -> Result<Vec<u8>, serde_json::Error> {
    super::json::versioned(calibration)
}
