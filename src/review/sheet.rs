//! Reviews as a table that goes to a spreadsheet and comes back.

use csv::{ReaderBuilder, StringRecord};

use super::Kind;
use crate::text::{Lines, delimiter};

/// The columns that are read; the sheet has others beside them for whoever fills it in.
const COLUMNS: [&str; 8] =
    ["call", "rubric", "criterion", "points", "reviewer", "kind", "reason", "comment"];

/// The columns of the sheet that `rolecall review --export` writes, in order.
pub const SHEET_COLUMNS: [&str; 14] = [
    "call",
    "agent",
    "rubric",
    "criterion",
    "title",
    "levels",
    "machine_points",
    "machine_reason",
    "quote",
    "points",
    "reviewer",
    "kind",
    "reason",
    "comment",
];

/// More is not filled in at once.
const MAX_ROWS: usize = 500_000;

/// A file with more faults is no sheet.
const MAX_FAULTS: usize = 1_000;

/// A row that somebody has filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetRow {
    /// Line of the file, from 1.
    pub line: u64,
    /// The call's name.
    pub call: String,
    /// The rubric's `id`; empty where the call has only one.
    pub rubric: String,
    /// The criterion's `id`.
    pub criterion: String,
    /// The points; `None` for N/A.
    pub points: Option<f64>,
    /// Who; empty for whoever reads the sheet in.
    pub reviewer: String,
    /// What the reviewer does.
    pub kind: Kind,
    /// Why.
    pub reason: String,
    /// Whatever else there is to say.
    pub comment: String,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct SheetError {
    /// Line of the file, from 1.
    pub line: u64,
    /// What is wrong and what to do.
    pub message: String,
}

/// The rows that have points, and what is wrong with the others. Rows without points are left out:
/// nobody has looked at them.
///
/// Columns may be parted by commas, semicolons or tabs, as spreadsheets do.
pub fn read_sheet(bytes: &[u8]) -> (Vec<SheetRow>, Vec<SheetError>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter(bytes)).flexible(true).from_reader(bytes);
    let (mut rows, mut errors) = (Vec::new(), Vec::new());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => {
            let message = format!("cannot be read as CSV: {error}");
            return (rows, vec![SheetError { line: 1, message }]);
        }
    };
    let places = COLUMNS.map(|name| header.iter().position(|column| is_named(column, name)));
    for (name, place) in COLUMNS.iter().zip(places).filter(|(name, _)| is_needed(name)) {
        if place.is_none() {
            let message = format!("there is no column {name}");
            errors.push(SheetError { line: 1, message });
        }
    }
    if !errors.is_empty() {
        return (rows, errors);
    }
    let mut lines = Lines::of(bytes);
    for record in reader.records() {
        if rows.len() >= MAX_ROWS || errors.len() >= MAX_FAULTS {
            let place = record.as_ref().ok().and_then(StringRecord::position);
            let line = lines.at(place.map_or(0, csv::Position::byte)) as u64;
            let message = "the rest is not read: split the sheet, or mend what is wrong before";
            errors.push(SheetError { line, message: message.to_owned() });
            break;
        }
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = lines.at(error.position().map_or(0, csv::Position::byte)) as u64;
                let message = format!("cannot be read as CSV: {error}");
                errors.push(SheetError { line, message });
                continue;
            }
        };
        let line = lines.at(record.position().map_or(0, csv::Position::byte)) as u64;
        match row(&record, line, places) {
            Ok(row) => rows.extend(row),
            Err(error) => errors.push(error),
        }
    }
    (rows, errors)
}

fn is_named(column: &str, name: &str) -> bool {
    column.trim().trim_start_matches('\u{feff}').eq_ignore_ascii_case(name)
}

fn is_needed(name: &str) -> bool {
    matches!(name, "call" | "criterion" | "points")
}

fn row(
    record: &StringRecord,
    line: u64,
    places: [Option<usize>; 8],
) -> Result<Option<SheetRow>, SheetError> {
    let [call, rubric, criterion, points, reviewer, kind, reason, comment] =
        places.map(|place| plain(place.and_then(|place| record.get(place)).unwrap_or_default()));
    if points.is_empty() {
        return Ok(None);
    }
    let wrong = |message: String| SheetError { line, message };
    let points = read_points(&points).map_err(wrong)?;
    let kind = match kind.to_lowercase().as_str() {
        "" | "verdict" => Kind::Verdict,
        "dispute" => Kind::Dispute,
        "decision" => Kind::Decision,
        other => {
            let message = format!("`{other}` is no kind; write verdict, dispute or decision");
            return Err(wrong(message));
        }
    };
    Ok(Some(SheetRow { line, call, rubric, criterion, points, reviewer, kind, reason, comment }))
}

/// A cell without the sign that keeps spreadsheets from taking it for a formula.
fn plain(cell: &str) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// Points as people write them; `None` for N/A.
///
/// # Errors
/// It is something else; the message says what to write.
pub fn read_points(text: &str) -> Result<Option<f64>, String> {
    let text = text.trim();
    if ["n/a", "na", "not applicable"].iter().any(|na| text.eq_ignore_ascii_case(na)) {
        return Ok(None);
    }
    match text.replace(',', ".").parse::<f64>() {
        Ok(points) if points.is_finite() => Ok(Some(points)),
        _ => Err(format!("`{text}` are no points; write a number or N/A")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_with_points_are_reviews_and_the_others_are_not() {
        let text = "call,criterion,points,kind,reason\na,empathy,2,,late\na,pace,,,\nb,empathy,N/A,\
                    decision,'=x\nc,empathy,lots,,\nd,empathy,\"1,5\",shout,\n";
        let (rows, errors) = read_sheet(text.as_bytes());
        assert_eq!(rows.len(), 2);
        assert_eq!((rows[0].points, rows[0].reason.as_str()), (Some(2.0), "late"));
        let second = (rows[1].line, rows[1].points, rows[1].kind, rows[1].reason.as_str());
        assert_eq!(second, (4, None, Kind::Decision, "=x"));
        let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
        let expected = [
            "line 5: `lots` are no points; write a number or N/A",
            "line 6: `shout` is no kind; write verdict, dispute or decision",
        ];
        assert_eq!(errors, expected);
    }

    #[test]
    fn what_a_european_spreadsheet_writes_is_read() {
        let text = "\u{feff}call;criterion;points\r\na;pace;\"1,5\"\r\nb;pace;so so\r\n";
        let (rows, errors) = read_sheet(text.as_bytes());
        assert_eq!((rows[0].line, rows[0].points), (2, Some(1.5)));
        assert_eq!(errors[0].line, 3);
    }

    #[test]
    fn a_sheet_without_its_columns_is_refused() {
        let (rows, errors) = read_sheet(b"name,points\na,2\n");
        assert!(rows.is_empty());
        assert_eq!(errors.len(), 2);
    }
}
