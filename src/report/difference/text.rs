//! The difference for the terminal.

use super::{CallChange, CriterionChange, Difference, Presence};
use crate::practice::look::{Look, Tone};
use crate::report::columns::{fit, table};
use crate::report::format::{UNKNOWN, of, percent};
use crate::report::text::{clean, count};
use crate::scoring::evaluation::RubricReference;

/// So much of a rubric's hash tells two versions apart.
const SHOWN_OF_HASH: usize = 8;

/// What changes, in tables that keep to the screen.
pub fn text(difference: &Difference, look: Look) -> String {
    let Some([old, new]) = &difference.rubrics else {
        return "No call was compared.\n".to_owned();
    };
    let mut text = String::new();
    let heading = |text: &mut String, words: &str| {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&look.paint(Tone::Heading, words));
        text.push('\n');
    };
    let calls = count(difference.calls.len(), "call", "calls");
    let title = format!("{} → {}, {calls}", name(old), name(new));
    heading(&mut text, &fit(&title, look.width));
    text.push_str(&totals(difference, look));
    let flipped: Vec<&CallChange> =
        difference.calls.iter().filter(|call| call.flips() || call.auto_fail_flips()).collect();
    if flipped.is_empty() {
        text.push_str("\nNo call passes or fails otherwise than before.\n");
    } else {
        heading(&mut text, "Calls that pass or fail otherwise");
        let rows: Vec<Vec<String>> = flipped.into_iter().map(call_row).collect();
        text.push_str(&table(&["Call", "Old", "New", "By"], &rows, look));
    }
    let changed: Vec<Vec<String>> =
        difference.criteria.iter().filter(|it| is_changed(it)).map(criterion_row).collect();
    if changed.is_empty() {
        text.push_str("\nNo verdict flips.\n");
    } else {
        heading(&mut text, "Criteria whose verdicts flip, in calls");
        let heads = ["Criterion", "Up", "Down", "Applies now", "N/A now"];
        text.push_str(&table(&heads, &changed, look));
    }
    text
}

/// `Support call (3f2a1b9c)`.
fn name(rubric: &RubricReference) -> String {
    let hash: String = rubric.sha256.chars().take(SHOWN_OF_HASH).collect();
    format!("{} ({hash})", clean(&rubric.title))
}

fn totals(difference: &Difference, look: Look) -> String {
    let all = difference.calls.len();
    let scores = &difference.scores;
    let mean = |side: usize| percent(scores.means.map(|means| means[side]));
    let change = scores.change.map_or_else(
        || UNKNOWN.to_owned(),
        |change| {
            let interval = scores.interval.map_or_else(String::new, |(low, high)| {
                format!(" (95% interval {low:+.1} to {high:+.1})")
            });
            format!("{change:+.1}{interval}")
        },
    );
    let counts = |counts: [usize; 2]| {
        let change = counts[1] as i64 - counts[0] as i64;
        [of(counts[0], all), of(counts[1], all), format!("{change:+}")]
    };
    let row = |name: &str, cells: [String; 3]| {
        [name.to_owned()].into_iter().chain(cells).collect::<Vec<String>>()
    };
    let rows = [
        row("Mean score", [mean(0), mean(1), change]),
        row("Passed", counts(difference.passed)),
        row("Auto-fails", counts(difference.auto_failed)),
    ];
    table(&["", "Old", "New", "Change"], &rows, look)
}

fn call_row(call: &CallChange) -> Vec<String> {
    let side = |side: usize| {
        let ending = if call.auto_failed[side] {
            "auto-fail"
        } else if call.percent[side].is_none() {
            "not scored"
        } else if call.passed[side] {
            "passed"
        } else {
            "failed"
        };
        format!("{} {ending}", percent(call.percent[side]))
    };
    vec![clean(&call.call), side(0), side(1), by(call)]
}

/// What makes a call pass or fail otherwise: the criterion that fails it alone, else what flips.
fn by(call: &CallChange) -> String {
    let failing = call.failed_by.iter().zip(call.auto_failed).find(|(_, failed)| *failed);
    if call.auto_fail_flips()
        && let Some((Some(criterion), _)) = failing
    {
        return clean(criterion);
    }
    match call.verdicts.as_slice() {
        [] => "weights, pass mark, or what is new or gone".to_owned(),
        [first] => clean(&first.criterion),
        [first, others @ ..] => format!("{} and {} more", clean(&first.criterion), others.len()),
    }
}

fn is_changed(criterion: &CriterionChange) -> bool {
    let CriterionChange { up, down, applies_now, no_longer_applies, .. } = criterion;
    criterion.presence != Presence::Both || up + down + applies_now + no_longer_applies > 0
}

fn criterion_row(criterion: &CriterionChange) -> Vec<String> {
    let title = clean(&criterion.title);
    let title = match criterion.presence {
        Presence::Both => title,
        Presence::Added => format!("New: {title}"),
        Presence::Removed => format!("Gone: {title}"),
    };
    let counts = [criterion.up, criterion.down, criterion.applies_now, criterion.no_longer_applies];
    let cell = |count: usize| match criterion.presence {
        Presence::Both => count.to_string(),
        Presence::Added | Presence::Removed => UNKNOWN.to_owned(),
    };
    [title].into_iter().chain(counts.map(cell)).collect()
}
