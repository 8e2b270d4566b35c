//! Applying a rubric to a conversation.

pub mod evaluation;
