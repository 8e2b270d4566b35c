//! `rolecall review`.

use std::io::{Write, stderr, stdin, stdout};
use std::path::Path;

use anyhow::{Context, Result, bail};
use jiff::Timestamp;
use rolecall::batch::reviewing::{Reviewer, SheetReviews, from_rows, reviewable};
use rolecall::batch::{Wanted, recall};
use rolecall::clean::one_line;
use rolecall::input;
use rolecall::report::review_sheet;
use rolecall::review::{self, Answer, Interview, read_points, read_sheet};
use rolecall::store::Store;

use super::keeping::{open_kept, reviewer};
use super::report::chosen;
use super::terminal::{Output, deliver};
use crate::cli::{Review, ReviewKind};
use crate::exit::Code;

/// Takes reviews from whoever sits at the terminal or from a file, or writes a file for them.
pub(crate) fn run(arguments: &Review) -> Result<Code> {
    if let Some(file) = &arguments.export {
        return export(arguments, file);
    }
    let mut store = open_kept(arguments.calls.store.as_deref())?;
    let by = Reviewer {
        name: reviewer(arguments.reviewer.as_deref())?,
        kind: match arguments.kind {
            ReviewKind::Verdict => review::Kind::Verdict,
            ReviewKind::Dispute => review::Kind::Dispute,
            ReviewKind::Decision => review::Kind::Decision,
        },
        at: Timestamp::now(),
    };
    match (&arguments.import, &arguments.call) {
        (Some(file), _) => import(&mut store, file, &by),
        (None, Some(call)) => one(&mut store, call, arguments, &by),
        (None, None) => bail!("name a call, or a file with --export or --import"),
    }
}

/// Reviews one call.
fn one(store: &mut Store, call: &str, arguments: &Review, by: &Reviewer) -> Result<Code> {
    let reviewable = reviewable(store, call, arguments.rubric.as_deref())?;
    let kept = match (&arguments.points, arguments.criterion.as_slice()) {
        (Some(points), [criterion]) => {
            let answer = Answer {
                criterion: criterion.clone(),
                points: read_points(points).map_err(anyhow::Error::msg)?,
                reason: arguments.reason.as_deref().map(one_line).unwrap_or_default(),
                comment: arguments.comment.as_deref().map(one_line).unwrap_or_default(),
            };
            store.add_reviews(&[reviewable.review(answer, by)?])?;
            1
        }
        (Some(_), _) => bail!("--points is for one criterion; name it with --criterion"),
        (None, only) => {
            let (rubric, evaluation) = (&reviewable.rubric, &reviewable.evaluation);
            // Each answer is kept at once: whoever is interrupted has not worked for nothing.
            let mut keep = |answer| {
                let review = reviewable.review(answer, by).map_err(std::io::Error::other)?;
                store.add_reviews(&[review]).map_err(std::io::Error::other)
            };
            let interview = Interview { rubric, evaluation, only };
            interview.hold(&mut stdin().lock(), &mut stdout(), &mut keep)?
        }
    };
    told(kept)?;
    Ok(Code::Done)
}

/// Writes a sheet to be filled in.
fn export(arguments: &Review, file: &Path) -> Result<Code> {
    let (store, _, calls) = chosen(&arguments.calls)?;
    let mut lines = Vec::new();
    for kept in calls {
        let Some(call) = recall(&store, kept, Wanted::Newest)? else { continue };
        for evaluation in &call.evaluations {
            if arguments.rubric.as_ref().is_none_or(|id| *id == evaluation.rubric.id) {
                let rubric = store.rubric(&evaluation.rubric.sha256)?;
                lines.extend(review_sheet::lines(&call, &rubric, arguments.blind));
            }
        }
    }
    deliver(&review_sheet::sheet(lines)?, Some(file))?;
    Ok(Code::Done)
}

/// Reads a sheet in.
fn import(store: &mut Store, file: &Path, by: &Reviewer) -> Result<Code> {
    let sheet = input::read_table(file).with_context(|| file.display().to_string())?;
    let (rows, faults) = read_sheet(&sheet);
    let SheetReviews { reviews, known, errors } = from_rows(store, rows, by)?;
    let mut wrong: Vec<(u64, String)> =
        faults.into_iter().map(|fault| (fault.line, fault.message)).collect();
    wrong.extend(errors.into_iter().map(|(line, error)| (line, error.to_string())));
    wrong.sort();
    for (line, message) in &wrong {
        let place = one_line(&format!("{}:{line}: {message}", file.display()));
        // The exit code tells as well.
        let _ = writeln!(stderr(), "{place}");
    }
    store.add_reviews(&reviews)?;
    told(reviews.len())?;
    if known > 0 {
        writeln!(Output::new(), "{known} said what their reviewer had said before.")?;
    }
    Ok(if wrong.is_empty() { Code::Done } else { Code::SomeFailed })
}

fn told(count: usize) -> Result<()> {
    let what = if count == 1 { "verdict is" } else { "verdicts are" };
    writeln!(
        Output::new(),
        "{count} {what} kept beside the machine's; `rolecall report` shows both."
    )?;
    Ok(())
}
