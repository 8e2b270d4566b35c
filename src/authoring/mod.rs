//! Help for those who write scenarios and rubrics: what is sound and yet probably not meant, what
//! the tests inside reach, where plays can lead, and files to start from.

pub mod draft;
pub mod lint;
mod places;
pub mod reach;

pub use draft::Draft;
pub use reach::Reach;
