//! Runs the real program on real files.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod authoring;
mod bad_input;
mod check;
mod fair_verdicts;
mod history;
mod intake;
mod plan;
mod practice;
mod progress;
mod random_play;
mod replies;
mod resume;
mod sandbox;
mod score;
mod screen;
mod shop;
#[cfg(unix)]
mod spoken;
mod tmux;
mod trainer;
