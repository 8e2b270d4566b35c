//! What the name of a file says of its call.

use std::path::Path;

use jiff::tz::TimeZone;
use regex::Regex;
use thiserror::Error;

use super::known::Known;

/// How a recorder names its files: a regular expression with named groups, as in
/// `(?P<date>\d{8})_(?P<agent>[^_]+)_(?P<queue>.+)`. It is matched against the name without its
/// ending, or against the whole path where it has a `/`.
#[derive(Debug, Clone)]
pub struct NamePattern {
    regex: Regex,
    of_path: bool,
}

/// Why a text is no pattern for names.
#[derive(Debug, Error)]
pub enum NamePatternError {
    /// No regular expression.
    #[error("is no regular expression: {0}")]
    Syntax(#[from] regex::Error),
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
        let regex = Regex::new(text)?;
        if regex.capture_names().flatten().next().is_none() {
            return Err(NamePatternError::NoGroups);
        }
        Ok(Self { regex, of_path: text.contains('/') })
    }

    /// What it says of a call at `path` whose name is `stem`, and what a reader must know of that.
    pub(super) fn read(&self, path: &Path, stem: &str, zone: &TimeZone) -> (Known, Vec<String>) {
        let whole = path.to_string_lossy().replace('\\', "/");
        let Some(found) = self.regex.captures(if self.of_path { &whole } else { stem }) else {
            let warning = "its name does not fit the pattern for names, which says nothing of it";
            return (Known::default(), vec![warning.to_owned()]);
        };
        let mut known = Known::default();
        let mut warnings = Vec::new();
        for name in self.regex.capture_names().flatten() {
            let value = found.name(name).map_or("", |part| part.as_str());
            if let Err(fault) = known.set(name, value, zone) {
                warnings.push(format!("its name as {name}: {fault}"));
            }
        }
        (known, warnings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Call, Files};

    fn told(pattern: &str, path: &str) -> Call {
        let path = Path::new(path);
        let stem = path.file_stem().unwrap().to_string_lossy();
        let pattern = NamePattern::parse(pattern).unwrap();
        let (known, warnings) = pattern.read(path, &stem, &TimeZone::UTC);
        let mut call = Call::from(Files::Recording(path.to_owned()));
        known.tell(&mut call);
        Call { warnings, ..call }
    }

    #[test]
    fn groups_of_the_name_say_what_they_are_called() {
        let pattern = r"(?P<date>\d{8})_(?P<agent>[^_]+)_(?P<queue>[a-z]+)(?:_(?P<shift>\w+))?";
        let call = told(pattern, "calls/20260503_Ana Ruiz_billing_late.wav");
        assert_eq!(call.agent.as_deref(), Some("Ana Ruiz"));
        assert_eq!(call.metadata.queue.as_deref(), Some("billing"));
        assert_eq!(call.metadata.date.unwrap().to_string(), "2026-05-03T00:00:00");
        assert_eq!(call.metadata.other["shift"], "late");
        assert!(told(pattern, "20260503_Ana_billing.wav").metadata.other.is_empty());
    }

    #[test]
    fn a_pattern_with_folders_reads_the_path() {
        let call = told(r"(?P<agent>\w+)/[^/]+\.wav$", "calls/ana/1.wav");
        assert_eq!(call.agent.as_deref(), Some("ana"));
    }

    #[test]
    fn a_name_that_says_nothing_or_nonsense_costs_a_warning() {
        let call = told(r"^(?P<date>\d{8})_", "call.wav");
        assert!(call.warnings[0].contains("does not fit"), "{:?}", call.warnings);
        let call = told(r"^(?P<date>\d{8})_", "99999999_x.wav");
        assert!(call.warnings[0].contains("`99999999` is no date"), "{:?}", call.warnings);
    }

    #[test]
    fn what_is_no_pattern_is_told() {
        let fault = |text| NamePattern::parse(text).unwrap_err().to_string();
        assert!(fault("(?P<agent").contains("no regular expression"));
        assert!(fault("(a)b").contains("names no group"));
    }
}
