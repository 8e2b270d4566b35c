//! The difference for spreadsheets.

use super::{CallChange, Difference, Flip, VerdictChange};
use crate::report::csv::{number, optional_number, optional_text, table, text};

/// One row for each verdict that flips, with how its call comes out; a call in which none does has
/// one row without a criterion.
///
/// # Errors
/// A row cannot be put into CSV.
pub fn csv(difference: &Difference) -> Result<Vec<u8>, csv::Error> {
    let header = [
        "call",
        "old_percent",
        "new_percent",
        "old_passed",
        "new_passed",
        "old_auto_failed",
        "new_auto_failed",
        "criterion",
        "flip",
        "old_level",
        "new_level",
        "old_points",
        "new_points",
        "old_max_points",
        "new_max_points",
        "reason",
    ];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for call in &difference.calls {
        if call.verdicts.is_empty() {
            rows.push(row(call, None));
        }
        rows.extend(call.verdicts.iter().map(|verdict| row(call, Some(verdict))));
    }
    table(rows)
}

fn row(call: &CallChange, verdict: Option<&VerdictChange>) -> Vec<String> {
    let mut row = vec![text(&call.call)];
    row.extend(call.percent.map(optional_number));
    row.extend(call.passed.map(|passed| passed.to_string()));
    row.extend(call.auto_failed.map(|failed| failed.to_string()));
    let Some(verdict) = verdict else {
        row.resize(16, String::new());
        return row;
    };
    let flip = match verdict.flip {
        Flip::Up => "up",
        Flip::Down => "down",
        Flip::AppliesNow => "applies_now",
        Flip::NoLongerApplies => "no_longer_applies",
    };
    row.extend([text(&verdict.criterion), flip.to_owned()]);
    row.extend(verdict.level.each_ref().map(|level| optional_text(level.as_deref())));
    row.extend(verdict.points.map(optional_number));
    row.extend(verdict.max_points.map(number));
    row.push(text(&verdict.reason));
    row
}
