//! `calls.csv` and `verdicts.csv`, for spreadsheets and reporting tools.

use csv::{Terminator, WriterBuilder};

use crate::batch::results::{Results, ScoredCall};
use crate::metrics::Metric;
use crate::rubric::Severity;
use crate::scoring::evaluation::{Basis, Evaluation, Status, Verdict};
use crate::transcript::Millis;

/// One row per call and rubric. A call without an evaluation still has a row.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn calls(results: &Results) -> Result<Vec<u8>, csv::Error> {
    let mut header: Vec<String> = [
        "path",
        "name",
        "agent",
        "duration_s",
        "rubric",
        "rubric_sha256",
        "percent",
        "percent_before_auto_fail",
        "passed",
        "band",
        "auto_failed",
    ]
    .map(str::to_owned)
    .to_vec();
    header.extend(Severity::ALL.map(|severity| format!("errors_{}", severity.name())));
    header.extend(Metric::ALL.map(|metric| metric.name().to_owned()));
    header.push("warnings".to_owned());

    let mut rows = vec![header];
    for call in &results.calls {
        if call.evaluations.is_empty() {
            rows.push(call_row(call, None));
        }
        rows.extend(call.evaluations.iter().map(|evaluation| call_row(call, Some(evaluation))));
    }
    table(rows)
}

fn call_row(call: &ScoredCall, evaluation: Option<&Evaluation>) -> Vec<String> {
    let duration = call.source.duration_ms;
    let mut row = vec![
        text(&call.source.path),
        text(&call.name),
        optional_text(call.agent.as_deref()),
        if duration == Millis(0) { String::new() } else { number(duration.seconds()) },
    ];
    row.extend([
        evaluation.map(|e| text(&e.rubric.id)).unwrap_or_default(),
        evaluation.map(|e| text(&e.rubric.sha256)).unwrap_or_default(),
        optional_number(evaluation.and_then(|e| e.percent)),
        optional_number(evaluation.and_then(|e| e.percent_before_auto_fail)),
        // A call in which nothing applied has neither passed nor failed.
        evaluation
            .filter(|e| e.percent.is_some())
            .map(|e| e.passed.to_string())
            .unwrap_or_default(),
        optional_text(evaluation.and_then(|e| e.band.as_deref())),
        evaluation.map(|e| e.auto_failed.to_string()).unwrap_or_default(),
    ]);
    row.extend(Severity::ALL.map(|severity| {
        let count = evaluation.and_then(|e| e.severities.get(&severity));
        // None of this class was checked, so how many errors there were is not known.
        count.filter(|count| count.scored > 0).map(|c| c.errors.to_string()).unwrap_or_default()
    }));
    row.extend(Metric::ALL.map(|metric| optional_number(call.metrics.get(metric))));
    row.push(text(&call.warnings.join("; ")));
    row
}

/// One row per call and criterion, with the first quote that the verdict rests on.
///
/// # Errors
/// When a row cannot be put into CSV.
pub fn verdicts(results: &Results) -> Result<Vec<u8>, csv::Error> {
    let header = [
        "path",
        "rubric",
        "section",
        "criterion",
        "status",
        "level",
        "points",
        "max_points",
        "share",
        "confidence",
        "auto_failed",
        "reason",
        "quote",
        "speaker",
        "start_s",
        "end_s",
        "basis",
        "doubts",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for call in &results.calls {
        for evaluation in &call.evaluations {
            rows.extend(evaluation.verdicts.iter().map(|v| verdict_row(call, evaluation, v)));
        }
    }
    table(rows)
}

fn verdict_row(call: &ScoredCall, evaluation: &Evaluation, verdict: &Verdict) -> Vec<String> {
    let evidence = verdict.evidence.first();
    let time = |time: Option<Millis>| optional_number(time.map(Millis::seconds));
    vec![
        text(&call.source.path),
        text(&evaluation.rubric.id),
        text(&verdict.section),
        text(&verdict.criterion),
        match verdict.status {
            Status::Scored => "scored",
            Status::Uncertain => "uncertain",
            Status::NotApplicable => "not_applicable",
        }
        .to_owned(),
        optional_text(verdict.level.as_deref()),
        optional_number(verdict.points),
        number(verdict.max_points),
        number(verdict.share),
        verdict.confidence.map(|confidence| confidence.to_string()).unwrap_or_default(),
        verdict.auto_failed.to_string(),
        text(&verdict.reason),
        optional_text(evidence.map(|evidence| evidence.quote.as_str())),
        evidence.map(|evidence| evidence.speaker.to_string()).unwrap_or_default(),
        time(evidence.and_then(|evidence| evidence.start_ms)),
        time(evidence.and_then(|evidence| evidence.end_ms)),
        verdict.basis.map(Basis::name).unwrap_or_default().to_owned(),
        text(&doubts(verdict)),
    ]
}

/// All doubts of a verdict in one cell.
fn doubts(verdict: &Verdict) -> String {
    let doubts = verdict.doubts.iter().map(|doubt| format!("{} {}", doubt.what, doubt.otherwise));
    doubts.collect::<Vec<_>>().join(" ")
}

pub(super) fn table(rows: Vec<Vec<String>>) -> Result<Vec<u8>, csv::Error> {
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
/// `-1` must stay a number.
pub(super) fn text(value: &str) -> String {
    const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
    let value = value.replace('\0', "");
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
    fn what_is_not_known_is_empty() {
        let csv = string(calls(&fixture::results()).unwrap());
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let untimed = reader.records().map(Result::unwrap).find(|row| row[0].ends_with(".txt"));
        let untimed = untimed.unwrap();
        assert_eq!(&untimed[2], "");
        assert_eq!(&untimed[3], "");
    }
}
