//! Many calls in one run: finding them, scoring them side by side, collecting what came out.

pub mod results;
