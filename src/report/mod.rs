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
mod link;
mod outcome;
pub mod progress;
pub mod review_sheet;
pub mod sample;
mod sheet;
mod stats;
mod summary;
pub mod table;
mod text;
mod view;
mod writer;

pub use error::ReportError;
pub use export::{Around, export};
pub use writer::{Writer, Written, write};
