//! Reading the YAML files that people write: every fault of a file in one go, each with its
//! place. Nothing else in the program knows of `serde_yaml`.
//!
//! `serde_yaml` turns the text into values but stops at the first fault and knows no places.
//! So its values are read through [`Node`], which collects faults, and [`places`] finds where
//! each value stands.

mod node;
mod places;
mod value;

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

use serde_yaml::Value;

pub(crate) use node::is_id;
pub use node::{Fields, Node};

use crate::input::{self, InputError};
use crate::problem::{Code, Place, Problem, Problems};
use places::Places;

/// The newest `format:` that this program reads.
pub const NEWEST_FORMAT: u64 = 1;

/// A larger file is certainly not written by hand.
const MAX_BYTES: usize = 4 << 20;

/// Nobody reads more faults at once, and a file of another kind has one in every line.
const MAX_PROBLEMS: usize = 200;

/// A parsed file and the faults found in it so far.
pub struct Document {
    file: String,
    lines: Vec<Arc<str>>,
    root: Value,
    places: Places,
    problems: RefCell<Vec<Problem>>,
}

impl Document {
    /// Parses `text`; `file` is the name to show in messages.
    ///
    /// # Errors
    /// The text is no YAML, is too large, or expands without end.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problems> {
        if text.len() > MAX_BYTES {
            let message = "larger than 4 MB; split it into several files";
            return Err(Problem::of_file(Code::Unreadable, file, message).into());
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut document = Self {
            file: file.to_owned(),
            lines: text.lines().map(Arc::from).collect(),
            root: Value::Null,
            places: Places::find(text),
            problems: RefCell::default(),
        };
        for (field, place) in document.places.duplicates() {
            let message = "this key is there twice; remove one of the two";
            document.push(Code::TwiceThere, field.clone(), Some(*place), message.to_owned());
        }
        match value::read(text) {
            Ok(Value::Null) => {
                let message = "the file is empty".to_owned();
                document.push(Code::Empty, String::new(), None, message);
            }
            Ok(root) => document.root = root,
            Err(error) if document.places.duplicates().is_empty() => {
                let (place, message) = explain(&error);
                document.push(Code::NoYaml, String::new(), place, message);
            }
            Err(_) => {}
        }
        match Problems::from_list(document.problems.take()) {
            Some(problems) => Err(problems),
            None => Ok(document),
        }
    }

    /// The whole file as a node.
    pub fn root(&self) -> Node<'_> {
        Node::root(self, &self.root)
    }

    /// `valid`, or every fault that was found while reading.
    ///
    /// # Errors
    /// A fault was found, or there is nothing valid.
    pub fn finish<T>(self, valid: Option<T>) -> Result<T, Problems> {
        let mut problems = self.problems.take();
        if problems.len() >= MAX_PROBLEMS {
            let message = "has more faults than are listed here; mend these first";
            problems.push(Problem::of_file(Code::WrongValue, self.file.as_str(), message));
        }
        match (Problems::from_list(problems), valid) {
            (Some(problems), _) => Err(problems),
            (None, Some(valid)) => Ok(valid),
            (None, None) => {
                Err(Problem::of_file(Code::WrongValue, self.file, "cannot be read").into())
            }
        }
    }

    /// Whether the file is a map with that key.
    pub fn has_key(&self, key: &str) -> bool {
        self.root.get(key).is_some()
    }

    /// A fault at the value of `field`, for checks made after reading. Where there is no such
    /// value, as with the first of a list that is written as a single text, it stands at the
    /// value around it.
    pub fn problem_at(&self, code: Code, field: &str, message: impl Into<String>) -> Problem {
        let around = |field: &str| field.rfind(['.', '[']);
        let mut known = field;
        while self.places.of_value(known).is_none()
            && let Some(end) = around(known)
        {
            known = &known[..end];
        }
        self.problem(code, field.to_owned(), self.places.of_value(known), message.into())
    }

    /// The line on which the value of `field` starts, counted from 1.
    pub fn line_of(&self, field: &str) -> Option<usize> {
        self.places.of_key(field).map(|place| place.line)
    }

    fn problem(&self, code: Code, field: String, place: Option<Place>, message: String) -> Problem {
        let source_line = place.and_then(|place| self.lines.get(place.line - 1)).cloned();
        Problem { code, file: self.file.clone(), place, field, message, source_line }
    }

    fn push(&self, code: Code, field: String, place: Option<Place>, message: String) {
        self.note(self.problem(code, field, place, message));
    }

    fn note(&self, problem: Problem) {
        if !self.is_full() {
            self.problems.borrow_mut().push(problem);
        }
    }

    /// Whether no more faults are noted.
    fn is_full(&self) -> bool {
        self.problems.borrow().len() >= MAX_PROBLEMS
    }
}

/// Reads a text file of reasonable size.
///
/// # Errors
/// It cannot be read or is no UTF-8.
pub fn read_text(path: &Path) -> Result<String, Problem> {
    let bytes = input::read(path, MAX_BYTES as u64).map_err(|error| {
        let message = match error {
            InputError::NotAFile => "is not a file; name a .yaml file or a folder of them",
            InputError::TooLarge { .. } => "is larger than 4 MB, so nobody wrote it by hand",
            error => return Problem::of_input(path, &error),
        };
        Problem::of_file(Code::Unreadable, path.display().to_string(), message)
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let message = format!("is not UTF-8 text from byte {at} on; save it as UTF-8");
        Problem::of_file(Code::Unreadable, path.display().to_string(), message)
    })
}

/// Turns a syntax error into a place and a sentence.
fn explain(error: &serde_yaml::Error) -> (Option<Place>, String) {
    let place = error
        .location()
        .filter(|location| location.line() > 0)
        .map(|location| Place { line: location.line(), column: location.column().max(1) });
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or(&text);
    let message = match text {
        "repetition limit exceeded" => {
            "its aliases (*name) expand without end; write the values out".to_owned()
        }
        other if other.ends_with(value::TOO_MUCH) => {
            format!("{}; write less, or several files", value::TOO_MUCH)
        }
        "recursion limit exceeded" => "it is nested too deeply".to_owned(),
        other => format!("not valid YAML: {other}; check indentation, quotes and colons"),
    };
    (place, message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> String {
        match Document::parse("a.yaml", text) {
            Ok(_) => String::new(),
            Err(problems) => problems.to_string(),
        }
    }

    #[test]
    fn an_alias_bomb_is_refused_quickly() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for level in 1..30 {
            let previous = format!("*a{}", level - 1);
            bomb += &format!("a{level}: &a{level} [{}]\n", [previous.as_str(); 9].join(", "));
        }
        assert!(problems(&bomb).contains("expand without end"), "{}", problems(&bomb));
    }

    #[test]
    fn a_large_part_written_out_a_thousand_times_is_refused() {
        let large = vec!["x"; 10_000].join(", ");
        let bomb = format!("a: &a [{large}]\nb: [{}]\n", vec!["*a"; 100_000].join(", "));
        assert!(problems(&bomb).contains("holds more values"), "{}", problems(&bomb));
        let text = "x".repeat(1_000_000);
        let bomb = format!("a: &a {text}\nb: [{}]\n", vec!["*a"; 100_000].join(", "));
        assert!(problems(&bomb).contains("holds more values"));
    }

    #[test]
    fn a_file_full_of_faults_lists_the_first() {
        let many: String = (0..50_000).map(|key| format!("key{key}: 1, ")).collect();
        let document = Document::parse("a.yaml", &format!("{{{many}}}")).unwrap();
        document.root().fields(&["format", "title"]);
        let problems = document.finish(Some(())).unwrap_err();
        assert_eq!(problems.count(), MAX_PROBLEMS + 1);
        assert!(problems.to_string().contains("has more faults"));
    }

    #[test]
    fn a_long_name_over_much_does_not_fill_the_memory() {
        let many: String = (0..50_000).map(|key| format!("a{key}: 1, ")).collect();
        let text = format!("? {}\n: {{{many}}}\n", "k".repeat(300_000));
        let Ok(document) = Document::parse("a.yaml", &text) else { panic!("it is YAML") };
        for (_, node) in document.root().entries().unwrap() {
            assert!(node.entries().unwrap().iter().all(|(_, node)| node.field().len() < 400));
        }
    }

    #[test]
    fn nesting_without_end_is_refused() {
        assert!(problems(&"[".repeat(100_000)).contains("a.yaml"));
        assert!(problems(&"a: {".repeat(5_000)).contains("a.yaml"));
    }

    #[test]
    fn a_key_given_twice_is_shown_where_it_stands() {
        insta::assert_snapshot!(problems("id: a\ntitle: b\nid: c\n"), @r"
        a.yaml:3:1: error[F106]: id: this key is there twice; remove one of the two
          3 | id: c
            | ^
        ");
    }

    #[test]
    fn an_empty_file_says_so() {
        assert_eq!(problems("# nothing\n"), "a.yaml: error[F103]: the file is empty");
    }

    #[test]
    fn broken_syntax_names_the_line() {
        insta::assert_snapshot!(problems("id: a\ntitle: [b\n"));
    }
}
