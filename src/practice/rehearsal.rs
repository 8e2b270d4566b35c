//! Running the tests inside a scenario.

use super::error::PracticeError;
use super::event::{Exchange, Finish};
use super::score::score;
use super::session::Session;
use super::stage::Stage;
use crate::problem::{Code, Problem};
use crate::scenario::Rehearsal;
use crate::scoring::Listener;
use crate::yaml::Document;

/// Runs the tests of a scenario; `document` is the file that it was read from. Gives back where a
/// play does not lead to what its author expects, with what happened instead.
///
/// # Errors
/// As [`Session::reply`].
pub fn rehearse(
    stage: &Stage,
    listener: &Listener,
    document: &Document,
) -> Result<Vec<Problem>, PracticeError> {
    let mut problems = Vec::new();
    for test in &stage.scenario().tests {
        for (code, key, message) in failures(test, stage, listener)? {
            let message = format!("test “{}”: {message}", test.name);
            problems.push(document.problem_at(code, &format!("{}.{key}", test.field), message));
        }
    }
    Ok(problems)
}

/// What a test expects and does not get: the kind of fault, the key of the expectation and what
/// happened.
fn failures(
    test: &Rehearsal,
    stage: &Stage,
    listener: &Listener,
) -> Result<Vec<(Code, String, String)>, PracticeError> {
    let (mut session, _) = Session::start(stage, test.seed)?;
    let mut said = 0;
    for reply in &test.replies {
        if session.is_over() {
            break;
        }
        session.reply(reply)?;
        said += 1;
    }
    let story = story(session.exchanges());
    let mut failures = Vec::new();
    if let Some(expected) = &test.ends {
        let ended = how_it_ended(&session);
        if !matches!(session.finish(), Some(Finish::Ending { id, .. }) if id == expected) {
            let message = format!("{ended}, not in `{expected}`; {story}");
            failures.push((Code::EndsElsewhere, "ends".to_owned(), message));
        }
    }
    if said < test.replies.len() {
        let message = format!(
            "{} after {said} of {} replies; {story}",
            how_it_ended(&session),
            test.replies.len()
        );
        failures.push((Code::EndsEarly, format!("replies[{said}]"), message));
    }
    let both = [("did", &test.did, true), ("missed", &test.missed, false)];
    for (key, ids, expected) in both {
        for (index, id) in ids.iter().enumerate() {
            if session.has_earned(id) != expected {
                let verb = if expected { "was not" } else { "was" };
                let message = format!("`{id}` {verb} earned; {story}");
                failures.push((Code::EarnsOtherwise, format!("{key}[{index}]"), message));
            }
        }
    }
    if let Some(range) = test.score {
        let evaluation = score(session.transcript(), listener)?;
        if !evaluation.percent.is_some_and(|percent| range.contains(percent)) {
            let got = match evaluation.percent {
                Some(percent) => format!("scores {percent} %"),
                None => "cannot be scored, since no criterion applies".to_owned(),
            };
            let failed = if evaluation.auto_failed { " (a criterion fails the call)" } else { "" };
            let message = format!("{got}{failed}, not {range} %; {story}");
            failures.push((Code::ScoresOtherwise, "score".to_owned(), message));
        }
    }
    Ok(failures)
}

fn how_it_ended(session: &Session<'_>) -> String {
    match session.finish() {
        Some(Finish::Ending { id, .. }) => format!("ends in `{id}`"),
        Some(Finish::GaveUp) => "ends with the customer giving up".to_owned(),
        Some(Finish::Quit | Finish::Stopped) | None => format!(
            "does not end; it stands in `{}` with mood {} and patience {}",
            session.beat().id,
            session.mood(),
            session.patience()
        ),
    }
}

/// Which replies each message earned, and where.
fn story(exchanges: &[Exchange]) -> String {
    let told = exchanges.iter().enumerate().map(|(index, exchange)| {
        let earned: Vec<&str> =
            exchange.earned.iter().map(|earned| earned.reply.as_str()).collect();
        let earned = if earned.is_empty() { "nothing".to_owned() } else { earned.join(" + ") };
        format!("{} in {}: {earned}", index + 1, exchange.beat)
    });
    format!("what each reply earned: {}", told.collect::<Vec<_>>().join(", "))
}
