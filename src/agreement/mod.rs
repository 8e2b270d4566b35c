//! How far raters agree, people with each other and the machine with people: from ratings of the
//! same calls to statistics with intervals, and to plain advice for each criterion.
//!
//! [`Ratings`] holds who gave what; [`Calibration::of`] says what it means. The statistics beneath
//! work on a [`Table`] of calls × raters and know nothing of calls or rubrics.

pub mod advice;
pub mod alpha;
pub mod bias;
pub mod bootstrap;
mod calibration;
pub mod confusion;
mod figures;
mod ground;
pub mod icc;
pub mod kappa;
mod machine;
mod ratings;
pub mod read;
mod table;
#[cfg(test)]
mod worked;

pub use advice::{Advice, Judgement};
pub use bias::{Bias, Lean};
pub use bootstrap::{Interval, Resampling};
pub use calibration::{Assessed, Calibration, Leaning, Person};
pub use confusion::Confusion;
pub use figures::{CLOSE_TOTALS, Estimate, Figures};
pub use machine::Matched;
pub use ratings::{Mark, Ratings, Subject};
pub use table::{Scale, Table, Unit};
