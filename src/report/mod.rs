//! What people and other programs get from a run: pages, tables and data files.
//!
//! Each format is a pure function from results to bytes in a file of its own; [`Writer`] alone
//! touches the disk.

pub mod calibration;
mod columns;
pub mod csv;
pub mod difference;
mod error;
mod export;
#[cfg(test)]
mod fixture;
mod format;
pub mod history;
pub mod html;
pub mod json;
pub mod jsonl;
pub mod junit;
mod link;
mod outcome;
mod people;
pub mod progress;
mod queue;
pub mod review_sheet;
mod rows;
pub mod sample;
mod sheet;
mod standing;
mod stats;
mod summary;
pub mod table;
mod templates;
mod text;
mod texts;
mod trend;
mod view;
mod wording;
mod writer;

pub use error::ReportError;
pub use export::{Around, Exported, export};
pub use templates::Templates;
pub use writer::{Writer, Written, write, write_with};
