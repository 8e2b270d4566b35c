//! `calls.jsonl` and `verdicts.jsonl`: the rows of the CSV files as one flat object per line, with
//! numbers as numbers and `null` for what is not known.

use serde::{Serialize, Serializer};

use super::json::harmless;
use super::rows::{self, Value};
use crate::batch::results::Results;

/// One line per call and rubric.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn calls(results: &Results) -> Result<Vec<u8>, serde_json::Error> {
    let columns = rows::call_columns();
    lines(&columns.iter().map(String::as_str).collect::<Vec<_>>(), rows::calls(results))
}

/// One line per call and criterion.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn verdicts(results: &Results) -> Result<Vec<u8>, serde_json::Error> {
    lines(&rows::VERDICT_COLUMNS, rows::verdicts(results))
}

fn lines<'a>(
    columns: &[&str],
    rows: impl Iterator<Item = Vec<Value<'a>>>,
) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = String::new();
    for row in rows {
        text.push_str(&harmless(serde_json::to_string(&Line { columns, row: &row })?));
        text.push('\n');
    }
    Ok(text.into_bytes())
}

/// A row as an object whose keys keep the order of the columns.
struct Line<'a> {
    columns: &'a [&'a str],
    row: &'a [Value<'a>],
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.columns.iter().zip(self.row))
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Word(word) => serializer.serialize_str(word),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Share(share) => serializer.serialize_f32(*share),
            Self::Count(count) => serializer.serialize_u64(*count as u64),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn string(bytes: Vec<u8>) -> String {
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn calls_have_a_line_per_rubric() {
        insta::assert_snapshot!(string(calls(&fixture::reviewed()).unwrap()));
    }

    #[test]
    fn verdicts_have_a_line_per_criterion() {
        let text = string(verdicts(&fixture::reviewed()).unwrap());
        insta::assert_snapshot!(text.lines().take(3).collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn every_line_is_one_flat_object_whatever_was_said() {
        let results = fixture::hostile();
        for text in [calls(&results).unwrap(), verdicts(&results).unwrap()].map(string) {
            for line in text.lines() {
                let value: serde_json::Value = serde_json::from_str(line).unwrap();
                let object = value.as_object().unwrap();
                assert!(object.values().all(|value| !value.is_object() && !value.is_array()));
            }
        }
    }
}
