//! `calls.csv` and `verdicts.csv`, for spreadsheets and reporting tools.

use csv::{Terminator, WriterBuilder};

use super::rows::{self, Value};
use crate::batch::results::Results;
use crate::clean::is_harmful;

/// One row per call and rubric. A call without an evaluation still has a row.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn calls(results: &Results) -> Result<Vec<u8>, csv::Error> {
    table(std::iter::once(rows::call_columns()).chain(rows::calls(results).map(cells)))
}

/// One row per call and criterion, with the first quote that the verdict rests on.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn verdicts(results: &Results) -> Result<Vec<u8>, csv::Error> {
    let header = rows::VERDICT_COLUMNS.map(str::to_owned).to_vec();
    table(std::iter::once(header).chain(rows::verdicts(results).map(cells)))
}

fn cells(row: Vec<Value<'_>>) -> Vec<String> {
    let cell = |value| match value {
        Value::Nothing => String::new(),
        Value::Word(word) => word.to_owned(),
        Value::Text(value) => text(&value),
        Value::Number(value) => number(value),
        Value::Share(share) => share.to_string(),
        Value::Count(count) => count.to_string(),
        Value::Flag(flag) => flag.to_string(),
    };
    row.into_iter().map(cell).collect()
}

pub(super) fn table(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, csv::Error> {
    let mut writer =
        WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

pub(super) fn number(value: f64) -> String {
    value.to_string()
}

pub(super) fn optional_number(value: Option<f64>) -> String {
    value.map(number).unwrap_or_default()
}

pub(super) fn optional_text(value: Option<&str>) -> String {
    value.map(text).unwrap_or_default()
}

/// A cell from outside. Spreadsheets run a cell as a formula when it starts with one of these
/// characters; an apostrophe before it makes it text again. Numbers of our own do not come here:
/// `-1` must stay a number. What a terminal would obey goes away first, since it could hide such a
/// character.
pub(super) fn text(value: &str) -> String {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let is_kept = |letter: &char| matches!(letter, '\t' | '\r' | '\n') || !is_harmful(*letter);
    let value: String = value.chars().filter(is_kept).collect();
    if value.starts_with(FORMULA) { format!("'{value}") } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn string(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn calls_have_a_row_per_rubric() {
        insta::assert_snapshot!(string(calls(&fixture::results()).unwrap()));
    }

    #[test]
    fn verdicts_have_a_row_per_criterion() {
        insta::assert_snapshot!(string(verdicts(&fixture::results()).unwrap()));
    }

    #[test]
    fn formulas_are_text() {
        assert_eq!(text("=1+1"), "'=1+1");
        assert_eq!(text("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(text("\tx"), "'\tx");
        assert_eq!(text("a=b"), "a=b");
        assert_eq!(text("\u{202e}\u{1b}=1\u{9b}+1"), "'=1+1");
        let mut results = fixture::results();
        results.calls[0].agent = Some("+cmd|' /C calc'!A0".into());
        results.calls[0].source.path = "-2, \"quoted\"\r\n.wav".into();
        let csv = string(calls(&results).unwrap());
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        assert_eq!(&row[0], "'-2, \"quoted\"\r\n.wav");
        assert_eq!(&row[2], "'+cmd|' /C calc'!A0");
    }

    #[test]
    fn what_people_and_recorders_write_is_text_as_well() {
        let mut results = fixture::reviewed();
        let call = &mut results.calls[0];
        call.metadata.queue = Some("=1+1".into());
        call.metadata.customer = Some("@SUM(A1)".into());
        call.metadata.other.insert("=note".into(), "x".into());
        for review in &mut call.reviewed[0].reviews {
            review.reviewer = "=HYPERLINK(1)".into();
            review.reason = "-2+3".into();
        }
        for csv in [calls(&results).unwrap(), verdicts(&results).unwrap()].map(string) {
            let mut reader = csv::Reader::from_reader(csv.as_bytes());
            for row in reader.records().map(Result::unwrap) {
                let is_formula = |cell: &str| {
                    cell.starts_with(['=', '+', '-', '@']) && cell.parse::<f64>().is_err()
                };
                assert!(!row.iter().any(is_formula), "{row:?}");
            }
        }
    }

    #[test]
    fn what_is_not_known_is_empty() {
        let csv = string(calls(&fixture::results()).unwrap());
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let untimed = reader.records().map(Result::unwrap).find(|row| row[0].ends_with(".txt"));
        let untimed = untimed.unwrap();
        assert_eq!(&untimed[2], "");
        assert_eq!(&untimed[3], "");
    }
}
