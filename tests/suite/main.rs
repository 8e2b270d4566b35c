//! Runs the real program on real files.

mod bad_input;
mod check;
mod fair_verdicts;
mod practice;
mod sandbox;
mod score;
