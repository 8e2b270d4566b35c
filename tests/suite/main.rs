//! Runs the real program on real files.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod bad_input;
mod check;
mod fair_verdicts;
mod history;
mod plan;
mod practice;
mod progress;
mod replies;
mod resume;
mod sandbox;
mod score;
mod shop;
