//! Runs the real program on real files.

mod bad_input;
mod check;
mod fair_verdicts;
mod sandbox;
mod score;
