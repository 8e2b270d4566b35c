//! Faults in files that people write, told so that they can be mended.

mod code;

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::clean::{is_harmful, one_line};
use crate::input::InputError;
pub use code::{Code, Severity};

/// One fault: where it is, what is wrong and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What kind of fault it is, and how much it matters.
    pub code: Code,
    /// The file as it was named on the command line.
    pub file: String,
    /// Line and column, both from 1; `None` for a fault of the whole file.
    pub place: Option<Place>,
    /// The field, as in `sections[0].criteria[2].weight`; empty for the whole file.
    pub field: String,
    /// What is wrong and what to write instead.
    pub message: String,
    /// The text of the line, to show below the message.
    pub source_line: Option<Arc<str>>,
}

/// A place in a text file, line and column counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

impl Problem {
    /// A fault of a whole file: it cannot be read, say.
    pub fn of_file(code: Code, file: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code,
            file: file.into(),
            place: None,
            field: String::new(),
            message: message.into(),
            source_line: None,
        }
    }

    /// A file that people name and that is not to be read.
    pub fn of_input(path: &Path, error: &InputError) -> Self {
        Self::of_file(Code::Unreadable, path.display().to_string(), error.to_string())
    }

    /// A file or folder that the system does not let us look at.
    pub fn unreadable(path: &Path, error: &io::Error) -> Self {
        let message = format!("cannot be read: {error}");
        Self::of_file(Code::Unreadable, path.display().to_string(), message)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&one_line(&self.file))?;
        if let Some(place) = self.place {
            write!(f, ":{}:{}", place.line, place.column)?;
        }
        write!(f, ": {}", self.code)?;
        if !self.field.is_empty() {
            write!(f, ": {}", one_line(&self.field))?;
        }
        write!(f, ": {}", one_line(&self.message))?;
        if let (Some(place), Some(line)) = (self.place, &self.source_line) {
            // A long line is shown around the fault, so that the caret stays on the screen.
            const SHOWN_BEFORE: usize = 60;
            const SHOWN_AFTER: usize = 40;
            let skipped = place.column.saturating_sub(SHOWN_BEFORE + 1);
            let shown: String = line
                .chars()
                .skip(skipped)
                .take(SHOWN_BEFORE + SHOWN_AFTER)
                .map(|letter| if is_harmful(letter) { ' ' } else { letter })
                .collect();
            let number = place.line.to_string();
            let margin = " ".repeat(number.len());
            let indent = " ".repeat(place.column - 1 - skipped);
            write!(f, "\n  {number} | {}\n  {margin} | {indent}^", shown.trim_end())?;
        }
        Ok(())
    }
}

/// All faults of one file, never empty, in order of place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// The faults in order of place; `None` when there are none.
    pub fn from_list(mut list: Vec<Problem>) -> Option<Self> {
        list.sort_by_key(|problem| problem.place);
        (!list.is_empty()).then_some(Self(list))
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.0.iter()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// The candidate that `word` is most likely a slip of, where one is near enough.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    const NEAR_ENOUGH: f64 = 0.7;
    // Comparing takes time and memory by the product of the lengths.
    const LONGEST: usize = 200;
    if word.len() > LONGEST {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .map(|candidate| (strsim::normalized_damerau_levenshtein(word, candidate), candidate))
        .filter(|(similarity, _)| *similarity >= NEAR_ENOUGH)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, candidate)| candidate)
}

/// `one, two or three`, each in backticks.
pub fn alternatives<'c>(candidates: impl IntoIterator<Item = &'c str>) -> String {
    let quoted: Vec<String> = candidates.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_place_field_and_source_line() {
        let problem = Problem {
            code: Code::UnknownField,
            file: "rubrics/support.yaml".into(),
            place: Some(Place { line: 4, column: 5 }),
            field: "criteria[0].weigth".into(),
            message: "unknown field, did you mean `weight`?".into(),
            source_line: Some("    weigth: 3".into()),
        };
        insta::assert_snapshot!(problem, @r"
        rubrics/support.yaml:4:5: error[F107]: criteria[0].weigth: unknown field, did you mean `weight`?
          4 |     weigth: 3
            |     ^
        ");
    }

    #[test]
    fn a_very_long_line_is_shown_around_the_fault() {
        let problem = Problem {
            place: Some(Place { line: 1, column: 5_001 }),
            source_line: Some("x".repeat(100_000).into()),
            ..Problem::of_file(Code::WrongValue, "a.yaml", "too long")
        };
        let text = problem.to_string();
        assert!(text.lines().all(|line| line.chars().count() < 120), "{text}");
    }

    #[test]
    fn suggests_only_what_is_near() {
        assert_eq!(nearest("weigth", ["weight", "title"]), Some("weight"));
        assert_eq!(nearest("colour", ["weight", "title"]), None);
    }
}
