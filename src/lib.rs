//! rolecall plays customer-service role-plays and scores recorded calls, offline.
//!
//! The library does the work and returns values; it never prints, exits or reads the
//! environment. ARCHITECTURE.md shows how the modules below fit together.

pub mod agreement;
pub mod audio;
pub mod authoring;
pub mod batch;
pub mod calendar;
pub mod check;
pub mod clean;
pub mod hash;
#[cfg(test)]
mod hostile;
pub mod input;
pub mod intake;
pub mod intents;
pub mod interface;
pub mod language;
pub mod matching;
pub mod metrics;
pub mod models;
pub mod plan;
pub mod practice;
pub mod privacy;
pub mod problem;
pub mod progress;
pub mod random;
pub mod report;
pub mod review;
pub mod rubric;
pub mod sampling;
pub mod scenario;
pub mod scoring;
pub mod speech;
pub mod store;
pub mod text;
pub mod transcript;
pub mod vocabulary;
pub mod voice;
pub mod workspace;
pub mod yaml;
