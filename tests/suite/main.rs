//! Runs the real program on real files.

mod bad_input;
mod check;
mod sandbox;
mod score;
