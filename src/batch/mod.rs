//! Many calls in one run: finding them, scoring them side by side, collecting what came out.

pub mod intake;
pub mod results;
mod roles;
mod score;
pub mod stored;

pub use roles::AgentChannel;
pub use score::{Scorer, score};
