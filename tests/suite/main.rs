//! Runs the real program on real files.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod bad_input;
mod check;
mod fair_verdicts;
mod practice;
mod replies;
mod sandbox;
mod score;
#[cfg(unix)]
mod spoken;
