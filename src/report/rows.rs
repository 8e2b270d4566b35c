//! The columns of the data files and what stands in them, the same for CSV and JSON Lines.

use std::borrow::Cow;

use super::outcome::to_check;
use super::people;
use crate::batch::results::{Results, ScoredCall};
use crate::metrics::Metric;
use crate::review::Review;
use crate::rubric::Severity;
use crate::scoring::evaluation::{Basis, Evaluation, Evidence, Status, Verdict};
use crate::transcript::Millis;

/// What stands in a column.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    /// It is not known, or there is none.
    Nothing,
    /// A word of the program's own, which cannot be taken for a formula.
    Word(&'static str),
    /// Text from outside.
    Text(Cow<'a, str>),
    /// A number.
    Number(f64),
    /// A part of one.
    Share(f32),
    /// A count.
    Count(usize),
    /// Yes or no.
    Flag(bool),
}

/// The columns of `calls.csv` and `calls.jsonl`. New ones come at the end.
pub(super) fn call_columns() -> Vec<String> {
    let first = [
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
    ];
    let last = [
        "warnings",
        "date",
        "queue",
        "direction",
        "customer",
        "language",
        "metadata",
        "uncertain",
        "human_percent",
        "human_passed",
        "reviews",
        "open_disputes",
        "sha256",
    ];
    let mut columns: Vec<String> = first.map(str::to_owned).to_vec();
    columns.extend(Severity::ALL.map(|severity| format!("errors_{}", severity.name())));
    columns.extend(Metric::ALL.map(|metric| metric.name().to_owned()));
    columns.extend(last.map(str::to_owned));
    columns
}

/// One row per call and rubric. A call without an evaluation still has a row.
pub(super) fn calls(results: &Results) -> impl Iterator<Item = Vec<Value<'_>>> {
    results.calls.iter().flat_map(|call| {
        let unscored = call.evaluations.is_empty().then(|| call_row(call, None));
        unscored.into_iter().chain(call.evaluations.iter().map(|e| call_row(call, Some(e))))
    })
}

fn call_row<'a>(call: &'a ScoredCall, evaluation: Option<&'a Evaluation>) -> Vec<Value<'a>> {
    let duration = Some(call.source.duration_ms).filter(|duration| *duration > Millis(0));
    let scored = evaluation.filter(|evaluation| evaluation.percent.is_some());
    let mut row = vec![
        text(&call.source.path),
        text(&call.name),
        optional_text(call.agent.as_deref()),
        number(duration.map(Millis::seconds)),
        optional_text(evaluation.map(|e| e.rubric.id.as_str())),
        optional_text(evaluation.map(|e| e.rubric.sha256.as_str())),
        number(evaluation.and_then(|e| e.percent)),
        number(evaluation.and_then(|e| e.percent_before_auto_fail)),
        // A call in which nothing applied has neither passed nor failed.
        scored.map_or(Value::Nothing, |e| Value::Flag(e.passed)),
        optional_text(evaluation.and_then(|e| e.band.as_deref())),
        evaluation.map_or(Value::Nothing, |e| Value::Flag(e.auto_failed)),
    ];
    row.extend(Severity::ALL.map(|severity| {
        let count = evaluation.and_then(|e| e.severities.get(&severity));
        // None of this class was checked, so how many errors there were is not known.
        let count = count.filter(|count| count.scored > 0);
        count.map_or(Value::Nothing, |count| Value::Count(count.errors))
    }));
    row.extend(Metric::ALL.map(|metric| number(call.metrics.get(metric))));
    row.push(owned(call.warnings.join("; ")));
    row.extend(known_of(call));
    row.extend(people_of(call, evaluation));
    row.push(text(&call.source.sha256));
    row
}

fn known_of(call: &ScoredCall) -> [Value<'_>; 6] {
    let known = &call.metadata;
    let other = known.other.iter().map(|(name, value)| format!("{name}={value}"));
    [
        date(call),
        optional_text(known.queue.as_deref()),
        known.direction.map_or(Value::Nothing, |direction| Value::Word(direction.as_str())),
        optional_text(known.customer.as_deref()),
        optional_text(known.language.as_deref()),
        owned(other.collect::<Vec<_>>().join("; ")),
    ]
}

fn people_of<'a>(call: &'a ScoredCall, evaluation: Option<&'a Evaluation>) -> [Value<'a>; 5] {
    let reviewed = evaluation.and_then(|evaluation| people::reviewed(call, evaluation));
    let human = reviewed.map(|reviewed| &reviewed.evaluation);
    let scored = human.filter(|human| human.percent.is_some());
    let open = reviewed.zip(evaluation).map_or(0, |(r, e)| people::open_disputes(r, e));
    [
        evaluation.map_or(Value::Nothing, |evaluation| Value::Count(to_check(evaluation))),
        number(human.and_then(|human| human.percent)),
        scored.map_or(Value::Nothing, |human| Value::Flag(human.passed)),
        Value::Count(reviewed.map_or(0, |reviewed| reviewed.reviews.len())),
        Value::Count(open),
    ]
}

/// The columns of `verdicts.csv` and `verdicts.jsonl`. New ones come at the end.
pub(super) const VERDICT_COLUMNS: [&str; 29] = [
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
    "name",
    "agent",
    "date",
    "queue",
    "title",
    "severity",
    "basis",
    "doubts",
    "human_points",
    "human_reviewer",
    "human_reason",
    "dispute",
    "rubric_sha256",
];

/// One row per call and criterion, with the first quote that the verdict rests on.
pub(super) fn verdicts(results: &Results) -> impl Iterator<Item = Vec<Value<'_>>> {
    results.calls.iter().flat_map(|call| {
        call.evaluations.iter().flat_map(move |evaluation| {
            let verdicts = evaluation.verdicts.iter();
            verdicts.map(move |verdict| verdict_row(call, evaluation, verdict))
        })
    })
}

fn verdict_row<'a>(
    call: &'a ScoredCall,
    evaluation: &'a Evaluation,
    verdict: &'a Verdict,
) -> Vec<Value<'a>> {
    let evidence = verdict.evidence.first();
    let time = |time: fn(&Evidence) -> Option<Millis>| {
        number(evidence.and_then(time).map(Millis::seconds))
    };
    let mut row = vec![
        text(&call.source.path),
        text(&evaluation.rubric.id),
        text(&verdict.section),
        text(&verdict.criterion),
        Value::Word(match verdict.status {
            Status::Scored => "scored",
            Status::Uncertain => "uncertain",
            Status::NotApplicable => "not_applicable",
        }),
        optional_text(verdict.level.as_deref()),
        number(verdict.points),
        Value::Number(verdict.max_points),
        Value::Number(verdict.share),
        verdict.confidence.map_or(Value::Nothing, Value::Share),
        Value::Flag(verdict.auto_failed),
        text(&verdict.reason),
        optional_text(evidence.map(|evidence| evidence.quote.as_str())),
        evidence.map_or(Value::Nothing, |evidence| Value::Word(evidence.speaker.as_str())),
        time(|evidence| evidence.start_ms),
        time(|evidence| evidence.end_ms),
        text(&call.name),
        optional_text(call.agent.as_deref()),
        date(call),
        optional_text(call.metadata.queue.as_deref()),
        text(&verdict.title),
        Value::Word(verdict.severity.name()),
        verdict.basis.map_or(Value::Nothing, |basis| {
            Value::Word(match basis {
                Basis::Said => "said",
                Basis::Measured => "measured",
                Basis::NoEvidence => "no_evidence",
            })
        }),
        doubts(verdict),
    ];
    row.extend(people_of_verdict(call, evaluation, verdict));
    row.push(text(&evaluation.rubric.sha256));
    row
}

fn doubts(verdict: &Verdict) -> Value<'_> {
    let doubts = verdict.doubts.iter().map(|doubt| format!("{} {}", doubt.what, doubt.otherwise));
    Value::Text(doubts.collect::<Vec<_>>().join(" ").into())
}

fn people_of_verdict<'a>(
    call: &'a ScoredCall,
    evaluation: &'a Evaluation,
    verdict: &'a Verdict,
) -> [Value<'a>; 4] {
    let reviewed = people::reviewed(call, evaluation);
    let stands: Option<&Review> =
        reviewed.and_then(|reviewed| people::standing(reviewed, &verdict.criterion));
    let disputes = reviewed.map(|reviewed| people::disputes(reviewed, verdict));
    let last = disputes.and_then(|disputes| disputes.last().copied());
    [
        number(stands.and_then(|review| review.points)),
        optional_text(stands.map(|review| review.reviewer.as_str())),
        optional_text(stands.map(|review| review.reason.as_str())),
        last.map_or(Value::Nothing, |dispute| {
            Value::Word(if dispute.decision.is_some() { "settled" } else { "open" })
        }),
    ]
}

fn date(call: &ScoredCall) -> Value<'_> {
    call.metadata.date.map_or(Value::Nothing, |date| owned(date.to_string()))
}

fn text(value: &str) -> Value<'_> {
    Value::Text(Cow::Borrowed(value))
}

fn owned<'a>(value: String) -> Value<'a> {
    Value::Text(Cow::Owned(value))
}

fn optional_text(value: Option<&str>) -> Value<'_> {
    value.map_or(Value::Nothing, text)
}

fn number<'a>(value: Option<f64>) -> Value<'a> {
    value.map_or(Value::Nothing, Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn every_row_has_a_value_for_every_column() {
        let results = fixture::reviewed();
        assert!(calls(&results).all(|row| row.len() == call_columns().len()));
        assert!(verdicts(&results).all(|row| row.len() == VERDICT_COLUMNS.len()));
    }

    #[test]
    fn people_stand_beside_the_machine() {
        let results = fixture::reviewed();
        fn value<'a>(row: &[Value<'a>], column: &str) -> Value<'a> {
            let place = VERDICT_COLUMNS.iter().position(|name| *name == column).unwrap();
            row[place].clone()
        }
        let hold = verdicts(&results).nth(2).unwrap();
        assert_eq!(value(&hold, "points"), Value::Number(1.0));
        assert_eq!(value(&hold, "human_points"), Value::Number(1.0));
        assert_eq!(value(&hold, "dispute"), Value::Word("settled"));
        let recap = verdicts(&results).nth(7).unwrap();
        assert_eq!(value(&recap, "dispute"), Value::Word("open"));
        assert_eq!(value(&recap, "human_points"), Value::Nothing);
    }
}
