//! Help for those who write scenarios and rubrics: what is sound and yet probably not meant, what
//! the tests inside reach, where plays can lead, and files to start from.

pub mod coverage;
pub mod draft;
pub mod exploring;
pub mod from_call;
pub mod graph;
pub mod lint;
mod places;
pub mod reach;
pub mod starter;

pub use coverage::Coverage;
pub use draft::Draft;
pub use exploring::{Exploration, Walks};
pub use from_call::Seen;
pub use graph::Graph;
pub use reach::Reach;
pub use starter::Place;
