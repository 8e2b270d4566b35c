//! Runs the real program on real files.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod authoring;
mod bad_input;
mod calibrate;
mod check;
mod crosstalk;
mod diff;
mod fair_verdicts;
mod history;
mod hostile;
mod intake;
mod interface;
mod masking;
mod models;
mod nightly;
mod one_channel;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod package;
mod plan;
mod practice;
mod privacy;
mod progress;
mod random_play;
mod replies;
mod report;
mod resume;
mod sample;
mod sandbox;
mod score;
mod screen;
mod shop;
#[path = "../sounds/mod.rs"]
mod sounds;
#[cfg(unix)]
mod spoken;
mod tmux;
mod trainer;
mod unending;
mod word_times;
mod wordless;
mod workspace;
