//! What a conversation is scored against.

pub mod severity;

pub use severity::Severity;
