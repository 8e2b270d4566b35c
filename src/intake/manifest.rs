//! A list of calls with what is known of them, as other systems export it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use csv::ByteRecord;
use jiff::tz::TimeZone;

use super::Files;
use super::known::Known;
use super::list::path_of;
use crate::input;
use crate::problem::{Code, Place, Problem, nearest};
use crate::text::delimiter;

/// More calls are scored in parts.
const MAX_ROWS: usize = 500_000;

/// A CSV file with a line for each call: a column `path`, from the folder of the manifest, and
/// columns for what is known. Commas, semicolons or tabs part them.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// The file, as it is named in messages.
    file: String,
    /// What the columns are called; that of the path has no name here.
    columns: Vec<Option<String>>,
    rows: Vec<Row>,
    /// The rows that name a file, by its real path.
    of_file: HashMap<PathBuf, Vec<usize>>,
}

/// One line.
#[derive(Debug, Clone)]
struct Row {
    line: u64,
    /// As it can be opened; as it is written where there is no such file.
    path: PathBuf,
    exists: bool,
    values: ByteRecord,
    /// What is wrong with the line as a whole.
    fault: Option<String>,
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    /// It cannot be read or has no column `path`. A faulty line is no error: it costs its call.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let bytes = input::read_table(path).map_err(|error| Problem::of_input(path, &error))?;
        let file = path.display().to_string();
        Self::parse(file, path.parent().unwrap_or(Path::new("")), &bytes)
    }

    /// As [`read`](Self::read), from bytes; `file` is the name to show in messages, `folder` where
    /// its paths start.
    ///
    /// # Errors
    /// As there.
    pub fn parse(file: String, folder: &Path, bytes: &[u8]) -> Result<Self, Problem> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter(bytes)).flexible(true).from_reader(bytes);
        let broken = |error: csv::Error| {
            let place = error.position().map(|at| Place { line: at.line() as usize, column: 1 });
            let message = format!("is no CSV that can be read: {error}");
            Problem { place, ..Problem::of_file(Code::WrongValue, file.clone(), message) }
        };
        let header = reader.byte_headers().map_err(broken)?;
        let names: Vec<String> =
            header.iter().map(|name| String::from_utf8_lossy(name).trim().to_lowercase()).collect();
        let Some(path_column) = names.iter().position(|name| name == "path") else {
            let near = nearest("path", names.iter().map(String::as_str));
            let advice = near.map_or_else(String::new, |near| format!("; is it `{near}`?"));
            let message = format!("its first line needs a column `path`{advice}");
            let place = Some(Place { line: 1, column: 1 });
            return Err(Problem { place, ..Problem::of_file(Code::MissingField, file, message) });
        };
        let mut rows = Vec::new();
        let mut lines = Lines { bytes, at: 0, line: 1 };
        for record in reader.byte_records() {
            let record = record.map_err(broken)?;
            let line = lines.at(record.position().map_or(0, |at| at.byte() as usize));
            let written = record.get(path_column).unwrap_or_default().trim_ascii();
            if written.is_empty() && record.iter().all(|value| value.trim_ascii().is_empty()) {
                continue;
            }
            let fault = if written.is_empty() {
                Some("has no path".to_owned())
            } else if record.len() > names.len() {
                Some(format!(
                    "has {} values for {} columns; put quotes around values with a comma",
                    record.len(),
                    names.len()
                ))
            } else {
                None
            };
            let written = path_of(written);
            // A path may also be meant from the folder that the program runs in.
            let places = [folder.join(&written), written.clone()];
            let found = places.into_iter().find(|path| path.is_file());
            let exists = found.is_some();
            let path = found.unwrap_or(written);
            if rows.len() == MAX_ROWS {
                let message = format!("has more than {MAX_ROWS} lines; split it");
                return Err(Problem::of_file(Code::WrongValue, file, message));
            }
            rows.push(Row { line, path, exists, values: record, fault });
        }
        let mut of_file: HashMap<PathBuf, Vec<usize>> = HashMap::new();
        for (index, row) in rows.iter().enumerate().filter(|(_, row)| row.exists) {
            if let Ok(real) = fs::canonicalize(&row.path) {
                of_file.entry(real).or_default().push(index);
            }
        }
        let is_path = |(column, name)| (column != path_column).then_some(name);
        let columns = names.into_iter().enumerate().map(is_path).collect();
        Ok(Self { file, columns, rows, of_file })
    }

    /// The files that it names and that are there.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.rows.iter().filter(|row| row.exists).map(|row| row.path.as_path())
    }

    /// The paths that it names in vain, with what to do.
    pub(super) fn missing(&self) -> impl Iterator<Item = (String, String)> {
        self.rows.iter().filter(|row| !row.exists).map(|row| {
            let fault = row.fault.as_deref().unwrap_or(
                "names it, but there is no such file; correct the path or remove the line",
            );
            let path = match row.path.as_os_str().is_empty() {
                true => self.file.clone(),
                false => row.path.display().to_string(),
            };
            (path, format!("{}:{} {fault}", self.file, row.line))
        })
    }

    /// What it says of a call.
    ///
    /// # Errors
    /// A line is faulty, or several say something: the line and what to do.
    pub(super) fn of(&self, files: &Files, zone: &TimeZone) -> Result<Known, String> {
        let mut known = Known::default();
        for path in files.all() {
            let Ok(real) = fs::canonicalize(path) else { continue };
            let rows = self.of_file.get(&real).map(Vec::as_slice).unwrap_or_default();
            let rows: Vec<&Row> = rows.iter().filter_map(|index| self.rows.get(*index)).collect();
            if let [first, second, ..] = &rows[..] {
                return Err(format!(
                    "{}:{} names it again after line {}; remove one of the two",
                    self.file, second.line, first.line
                ));
            }
            for row in rows {
                known = known.over(self.known(row, zone)?);
            }
        }
        Ok(known)
    }

    fn known(&self, row: &Row, zone: &TimeZone) -> Result<Known, String> {
        let at = |fault: &str| format!("{}:{} {fault}", self.file, row.line);
        if let Some(fault) = &row.fault {
            return Err(at(fault));
        }
        let mut known = Known::default();
        for (name, value) in self.columns.iter().zip(&row.values) {
            if let Some(name) = name {
                let value = String::from_utf8_lossy(value);
                known.set(name, &value, zone).map_err(|fault| at(&format!("{name}: {fault}")))?;
            }
        }
        Ok(known)
    }
}

/// Counts lines as an editor does; the reader of CSV leaves out empty ones.
struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of what stands at a byte, or behind the empty lines there; bytes come in order.
    fn at(&mut self, byte: usize) -> u64 {
        let rest = self.bytes.get(byte..).unwrap_or_default();
        let empty = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.bytes.get(self.at..byte + empty).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = self.at.max(byte + empty);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Call;

    fn told(text: &str) -> (Result<Call, String>, Vec<(String, String)>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("call.wav");
        fs::write(&path, "x").unwrap();
        let manifest = Manifest::parse("m.csv".into(), folder.path(), text.as_bytes()).unwrap();
        let mut call = Call::from(Files::Recording(path));
        let known = manifest.of(&call.files, &TimeZone::UTC);
        let call = known.map(|known| {
            known.tell(&mut call);
            call
        });
        (call, manifest.missing().collect())
    }

    #[test]
    fn a_line_says_what_its_columns_are_called() {
        for text in [
            "path,agent,queue,Team\ncall.wav,\"Ruiz, Ana\",billing,blue\n",
            "\u{feff}agent;path;queue;Team\r\nRuiz, Ana;call.wav;billing;blue\r\n\r\n",
            "path\tagent\tqueue\tTeam\ncall.wav\tRuiz, Ana\tbilling\tblue",
        ] {
            let call = told(text).0.unwrap();
            assert_eq!(call.agent.as_deref(), Some("Ruiz, Ana"), "{text}");
            assert_eq!(call.metadata.queue.as_deref(), Some("billing"));
            assert_eq!(call.metadata.other["team"], "blue");
        }
        assert_eq!(told("path,agent\nother.wav,Bo\n").0.unwrap().agent, None);
        assert_eq!(told("path,agent,queue\ncall.wav,Bo\n").0.unwrap().metadata.queue, None);
    }

    #[test]
    fn a_faulty_line_is_told_with_its_number() {
        let fault = |text| told(text).0.unwrap_err();
        insta::assert_snapshot!(fault("path,date\n\ncall.wav,soon\n"), @"m.csv:3 date: `soon` is no date; write it as 2026-05-03, 2026-05-03T14:07:00 or in seconds since 1970");
        insta::assert_snapshot!(fault("path,agent\ncall.wav,Ruiz, Ana\n"), @"m.csv:2 has 3 values for 2 columns; put quotes around values with a comma");
        insta::assert_snapshot!(fault("path,agent\ncall.wav,A\n./call.wav,B\n"), @"m.csv:3 names it again after line 2; remove one of the two");
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let missing = told("path,agent\ngone.wav,Bo\n,Bo\n").1;
        assert_eq!(missing[0].0, "gone.wav");
        insta::assert_snapshot!(missing[0].1, @"m.csv:2 names it, but there is no such file; correct the path or remove the line");
        insta::assert_snapshot!(missing[1].1, @"m.csv:3 has no path");
    }

    #[test]
    fn a_manifest_without_paths_is_none() {
        let fault = Manifest::parse("m.csv".into(), Path::new(""), b"paths,agent\n").unwrap_err();
        insta::assert_snapshot!(fault, @"m.csv:1:1: error[F108]: its first line needs a column `path`; is it `paths`?");
    }
}
