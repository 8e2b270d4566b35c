//! Running the tests that authors write into rubrics.

use super::evaluation::Evaluation;
use super::{Listener, evaluate, prepare};
use crate::matching::MatchingError;
use crate::metrics::measure;
use crate::problem::{Code, Problem};
use crate::rubric::Expectation;
use crate::rubric::expectation::{CallOutcome, ExpectedPoints};
use crate::transcript::{FORMAT, Transcript};
use crate::yaml::Document;

/// Runs every test of a rubric and tells which expectations are not met; `document` is the file
/// that it was read from.
///
/// # Errors
/// The encoder fails.
pub fn rehearse(listener: &Listener, document: &Document) -> Result<Vec<Problem>, MatchingError> {
    let mut unmet = Vec::new();
    for test in &listener.rubric().tests {
        let transcript = Transcript {
            format: FORMAT,
            channel: test.channel,
            language: listener.rubric().language.clone(),
            turns: test.turns.clone(),
            ..Transcript::default()
        };
        let prepared = prepare(&transcript, &listener.encoder(&transcript.language))?;
        let measured = measure(&transcript);
        let evaluation = evaluate(listener, &transcript, &prepared, &measured);
        for (code, key, what) in compare(test, &evaluation) {
            let field = format!("{}.expect.{key}", test.field);
            let message = format!("test “{}”: {what}", test.name);
            unmet.push(document.problem_at(code, &field, message));
        }
    }
    Ok(unmet)
}

/// What a test expects and does not get: the key of the expectation and what came instead.
fn compare<'t>(test: &'t Expectation, evaluation: &Evaluation) -> Vec<(Code, &'t str, String)> {
    let mut differences = Vec::new();
    for (criterion, expected) in &test.criteria {
        let verdict = evaluation.verdicts.iter().find(|verdict| verdict.criterion == *criterion);
        let Some(verdict) = verdict else {
            continue;
        };
        let expected_points = match expected {
            ExpectedPoints::Points(points) => Some(*points),
            ExpectedPoints::NotApplicable => None,
        };
        if verdict.points != expected_points {
            let heard: Vec<String> = verdict
                .evidence
                .iter()
                .map(|evidence| format!("“{}” as {}", evidence.quote, evidence.behaviour))
                .collect();
            let heard = if heard.is_empty() {
                String::new()
            } else {
                format!(" (heard {})", heard.join(", "))
            };
            let difference = format!(
                "gets {}, expected {}. {}{heard}",
                points_in_words(verdict.points),
                points_in_words(expected_points),
                verdict.reason,
            );
            differences.push((Code::OtherPoints, criterion.as_str(), difference));
        }
    }
    if test.call.is_some_and(|call| (call == CallOutcome::Pass) != evaluation.passed) {
        let outcome = if evaluation.passed { "passes" } else { "fails" };
        let total = percent_in_words(evaluation.percent);
        let difference = format!("the call {outcome} with {total}, expected the opposite");
        differences.push((Code::OtherTotal, "call", difference));
    }
    if let Some(range) = test.percent
        && !evaluation.percent.is_some_and(|percent| range.contains(percent))
    {
        let total = percent_in_words(evaluation.percent);
        let difference = format!("the total is {total}, expected {range} %");
        differences.push((Code::OtherTotal, "percent", difference));
    }
    differences
}

fn points_in_words(points: Option<f64>) -> String {
    match points {
        None => "N/A".to_owned(),
        Some(1.0) => "1 point".to_owned(),
        Some(points) => format!("{points} points"),
    }
}

fn percent_in_words(percent: Option<f64>) -> String {
    percent.map_or("nothing to score".to_owned(), |percent| format!("{percent} %"))
}
