//! Ratings from CSV files, as spreadsheets and forms export them.
//!
//! Three shapes are read, told apart by the header: a row for each mark (`call, criterion, rater,
//! points`), a column for each rater (`call, criterion, Ana, Ben`), a column for each criterion
//! (`call, rater, greeting, empathy, total`). Where no column names the rater, the file's name does.

mod cell;
mod header;

use std::path::Path;

use csv::{ByteRecord, ReaderBuilder};

use super::ratings::{Mark, Ratings, Subject};
use crate::input;
use crate::problem::{Code, Place, Problem};
use crate::text::{Lines, delimiter};
use header::{Columns, Form};

/// More than people can have given.
const MAX_MARKS: usize = 500_000;

/// More criteria, and more people, than a calibration can show.
const MAX_NAMES: usize = 300;

/// A file with more faults is none of ratings.
const MAX_FAULTS: usize = 1_000;

/// Adds the ratings of a CSV file; the rows that could not be used, with line and reason.
///
/// # Errors
/// The file cannot be read, or its header does not say what its columns are.
pub fn read(path: &Path, ratings: &mut Ratings) -> Result<Vec<Problem>, Problem> {
    let file = path.display().to_string();
    let bytes = input::read_table(path).map_err(|error| Problem::of_input(path, &error))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    parse(&file, &stem, &bytes, ratings)
}

/// As [`read`], from bytes; `file` is the name to show in messages, `rater` whose ratings they are
/// where no column says so.
///
/// # Errors
/// The header does not say what the columns are.
pub fn parse(
    file: &str,
    rater: &str,
    bytes: &[u8],
    ratings: &mut Ratings,
) -> Result<Vec<Problem>, Problem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(bytes))
        .flexible(true)
        .has_headers(false)
        .from_reader(bytes);
    let mut record = ByteRecord::new();
    let broken =
        |error: csv::Error| Problem::of_file(Code::WrongValue, file, format!("is no CSV: {error}"));
    if !reader.read_byte_record(&mut record).map_err(broken)? {
        return Err(Problem::of_file(Code::Empty, file, "is empty"));
    }
    let Some(heads) = cells(&record) else {
        return Err(Problem::of_file(Code::Unreadable, file, NOT_UTF8));
    };
    let columns =
        Columns::of(&heads).map_err(|text| at_line(file, 1, Code::MissingField, "", text))?;
    let mut rows = Rows { file, rater, columns: &columns, ratings, marks: 0, faults: Vec::new() };
    let mut lines = Lines::of(bytes);
    while reader.read_byte_record(&mut record).map_err(broken)? {
        let line = lines.at(record.position().map_or(0, csv::Position::byte));
        match cells(&record) {
            Some(cells) => rows.take(&cells, line),
            None => rows.fault(line, Code::Unreadable, "", NOT_UTF8.to_owned()),
        }
        if let Some(fault) = rows.too_much() {
            rows.fault(line, Code::WrongValue, "", format!("{fault}; the rest is not read"));
            break;
        }
    }
    Ok(rows.faults)
}

const NOT_UTF8: &str = "is not UTF-8; save it as \"CSV UTF-8\"";

fn cells(record: &ByteRecord) -> Option<Vec<String>> {
    record.iter().map(|bytes| std::str::from_utf8(bytes).ok().map(cell::text)).collect()
}

/// The rows of one file.
struct Rows<'r> {
    file: &'r str,
    rater: &'r str,
    columns: &'r Columns,
    ratings: &'r mut Ratings,
    marks: usize,
    faults: Vec<Problem>,
}

impl Rows<'_> {
    /// Why no more is to be read, if so.
    fn too_much(&self) -> Option<String> {
        if self.faults.len() >= MAX_FAULTS {
            Some(format!("has {MAX_FAULTS} faults before this line"))
        } else if self.marks > MAX_MARKS {
            Some(format!("has more than {MAX_MARKS} marks"))
        } else if self.ratings.people().len() > MAX_NAMES {
            Some(format!("names more than {MAX_NAMES} raters"))
        } else if self.ratings.subjects().count() > MAX_NAMES {
            Some(format!("names more than {MAX_NAMES} criteria"))
        } else {
            None
        }
    }

    fn take(&mut self, cells: &[String], line: usize) {
        if cells.iter().all(String::is_empty) {
            return;
        }
        if cells.len() > self.columns.names.len() {
            let text = format!(
                "has {} cells and the header {}; put quotes around text with commas",
                cells.len(),
                self.columns.names.len()
            );
            return self.fault(line, Code::WrongValue, "", text);
        }
        let columns = self.columns;
        let at = |index: usize| cells.get(index).map_or("", String::as_str);
        let call = at(self.columns.call);
        if call.is_empty() {
            return self.fault(
                line,
                Code::MissingField,
                columns.name(columns.call),
                "is empty".into(),
            );
        }
        match &columns.form {
            Form::Marks { criterion, rater, points } => {
                let rater = rater.map(at);
                let subject = header::subject(at(*criterion));
                self.mark(line, call, subject, (*criterion, rater), (*points, at(*points)));
            }
            Form::Raters { criterion, raters } => {
                let subject = header::subject(at(*criterion));
                for index in raters {
                    let rater = Some(columns.name(*index));
                    self.mark(
                        line,
                        call,
                        subject.clone(),
                        (*criterion, rater),
                        (*index, at(*index)),
                    );
                }
            }
            Form::Criteria { rater, criteria } => {
                let rater = rater.map(at);
                for index in criteria {
                    let subject = header::subject(columns.name(*index));
                    self.mark(line, call, subject, (*index, rater), (*index, at(*index)));
                }
            }
        }
    }

    /// Notes one mark. `rater` is `None` where no column says who it is, and comes with the column
    /// that names the criterion.
    fn mark(
        &mut self,
        line: usize,
        call: &str,
        subject: Option<Subject>,
        (criterion, rater): (usize, Option<&str>),
        (column, text): (usize, &str),
    ) {
        let columns = self.columns;
        self.marks += 1;
        let mark = match cell::mark(text) {
            Ok(Some(mark)) => mark,
            Ok(None) => return,
            Err(fault) => return self.fault(line, Code::WrongValue, columns.name(column), fault),
        };
        let Some(subject) = subject else {
            return self.fault(
                line,
                Code::MissingField,
                columns.name(criterion),
                "is empty".into(),
            );
        };
        let rater = rater.unwrap_or(self.rater);
        if rater.is_empty() {
            let text = "does not say who rated".to_owned();
            return self.fault(line, Code::MissingField, "", text);
        }
        if header::is_machine(rater) {
            self.ratings.add_machine(call, &subject, mark);
        } else if let Err(known) = self.ratings.add(call, &subject, rater, mark) {
            let known = match known {
                Mark::Points(points) => points.to_string(),
                Mark::NotApplicable => "N/A".to_owned(),
            };
            let text = format!("{rater} has rated this call before, with {known}, which counts");
            self.fault(line, Code::TwiceThere, columns.name(column), text);
        }
    }

    fn fault(&mut self, line: usize, code: Code, field: &str, text: String) {
        self.faults.push(at_line(self.file, line, code, field, text));
    }
}

fn at_line(file: &str, line: usize, code: Code, field: &str, message: String) -> Problem {
    let place = Place { line, column: 1 };
    let problem = Problem::of_file(code, file, message);
    Problem { place: Some(place), field: field.to_owned(), ..problem }
}

#[cfg(test)]
mod tests;
