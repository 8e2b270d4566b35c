//! Running the tests that authors write into rubrics.

use super::evaluation::Evaluation;
use super::{Listener, evaluate, prepare};
use crate::matching::{Encoder, MatchingError};
use crate::metrics::measure;
use crate::problem::Problem;
use crate::rubric::Expectation;
use crate::rubric::expectation::{CallOutcome, ExpectedPoints};
use crate::transcript::{FORMAT, Transcript};

/// Runs every test of a rubric and tells which expectations are not met.
///
/// # Errors
/// The encoder fails.
pub fn rehearse(listener: &Listener, encoder: &Encoder) -> Result<Vec<Problem>, MatchingError> {
    let mut unmet = Vec::new();
    for test in &listener.rubric().tests {
        let transcript = Transcript {
            format: FORMAT,
            language: listener.rubric().language.clone(),
            turns: test.turns.clone(),
            ..Transcript::default()
        };
        let prepared = prepare(&transcript, encoder)?;
        let measured = measure(&transcript);
        let evaluation = evaluate(listener, &transcript, &prepared, &measured);
        unmet.extend(compare(test, &evaluation).into_iter().map(|what| Problem {
            message: format!("test `{}`: {what}", test.name),
            ..test.unmet.clone()
        }));
    }
    Ok(unmet)
}

fn compare(test: &Expectation, evaluation: &Evaluation) -> Vec<String> {
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
            differences.push(format!(
                "`{criterion}` gets {}, expected {}: {}{heard}",
                points_in_words(verdict.points),
                points_in_words(expected_points),
                verdict.reason,
            ));
        }
    }
    if test.call.is_some_and(|call| (call == CallOutcome::Pass) != evaluation.passed) {
        let outcome = if evaluation.passed { "passes" } else { "fails" };
        let total = percent_in_words(evaluation.percent);
        differences.push(format!("the call {outcome} with {total}, expected the opposite"));
    }
    if let Some(range) = test.percent
        && !evaluation.percent.is_some_and(|percent| range.contains(percent))
    {
        let total = percent_in_words(evaluation.percent);
        differences.push(format!("the total is {total}, expected {range} %"));
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
