//! Many calls in one run: finding them, scoring them side by side, collecting what came out.

mod hearing;
pub mod results;
mod roles;
mod score;
pub mod stored;

pub use hearing::NotScored;
pub use score::{Scorer, score};
