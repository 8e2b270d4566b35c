//! What the name of a file says of its call.

use regex::Regex;
use thiserror::Error;

/// How a recorder names its files: a regular expression with named groups, as in
/// `(?P<date>\d{8})_(?P<agent>[^_]+)_(?P<queue>.+)`.
#[derive(Debug, Clone)]
pub struct NamePattern(Regex);

/// Why a text is no pattern for names.
#[derive(Debug, Error)]
pub enum NamePatternError {
    /// No regular expression.
    #[error("is no regular expression: {0}")]
    Syntax(regex::Error),
    /// Nothing would be read from it.
    #[error("names no group; write what a part means, as in (?P<agent>[^_]+)")]
    NoGroups,
}

impl NamePattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// It is no regular expression, or has no named group.
    pub fn parse(text: &str) -> Result<Self, NamePatternError> {
        let regex = Regex::new(text).map_err(NamePatternError::Syntax)?;
        if regex.capture_names().flatten().next().is_none() {
            return Err(NamePatternError::NoGroups);
        }
        Ok(Self(regex))
    }
}
