//! Many calls in one run: finding them, scoring them side by side, collecting what came out.

mod hearing;
mod recording;
pub mod results;
mod role_words;
mod roles;
mod score;
mod skipping;
pub mod stored;

pub use hearing::NotScored;
pub use role_words::RoleWords;
pub use score::{Scorer, score};
