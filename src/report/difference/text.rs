//! The difference for the terminal.

use std::borrow::Cow;

use super::{CallChange, CriterionChange, Difference, Presence};
use crate::interface::Interface;
use crate::practice::look::{Look, Tone};
use crate::report::columns::{fit, table};
use crate::report::format::{UNKNOWN, of, percent};
use crate::report::text::clean;
use crate::scoring::evaluation::RubricReference;

/// So much of a rubric's hash tells two versions apart.
const SHOWN_OF_HASH: usize = 8;

/// What changes, in tables that keep to the screen.
pub fn text(difference: &Difference, look: Look) -> String {
    let interface = look.interface;
    let Some([old, new]) = &difference.rubrics else {
        return format!("{}\n", interface.text("difference-no-call"));
    };
    let mut text = String::new();
    let heading = |text: &mut String, words: &str| {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&look.paint(Tone::Heading, words));
        text.push('\n');
    };
    let places = [
        ("old", name(old).into()),
        ("new", name(new).into()),
        ("calls", difference.calls.len().into()),
    ];
    let title = interface.fill("difference-title", &places);
    heading(&mut text, &fit(&title, look.width));
    text.push_str(&totals(difference, look));
    let flipped: Vec<&CallChange> =
        difference.calls.iter().filter(|call| call.flips() || call.auto_fail_flips()).collect();
    if flipped.is_empty() {
        text.push_str(&format!("\n{}\n", interface.text("difference-same-endings")));
    } else {
        heading(&mut text, &interface.text("difference-other-endings"));
        let rows = flipped.into_iter().map(|call| call_row(call, interface));
        let rows: Vec<Vec<String>> = rows.collect();
        let heads = [
            interface.text("difference-call"),
            interface.text("difference-old"),
            interface.text("difference-new"),
            interface.text("difference-by"),
        ];
        text.push_str(&table(&heads, &rows, look));
    }
    let changed = difference.criteria.iter().filter(|it| is_changed(it));
    let changed: Vec<Vec<String>> = changed.map(|it| criterion_row(it, interface)).collect();
    if changed.is_empty() {
        text.push_str(&format!("\n{}\n", interface.text("difference-no-flips")));
    } else {
        heading(&mut text, &interface.text("difference-flips"));
        let heads = [
            interface.text("difference-criterion"),
            interface.text("difference-up"),
            interface.text("difference-down"),
            interface.text("difference-applies-now"),
            interface.text("difference-na-now"),
        ];
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
    let interface = look.interface;
    let all = difference.calls.len();
    let scores = &difference.scores;
    let mean = |side: usize| percent(interface, scores.means.map(|means| means[side]));
    let change = scores.change.map(|change| mean_change(change, scores.interval, interface));
    let counts = |counts: [usize; 2]| {
        let change = counts[1] as i64 - counts[0] as i64;
        [of(interface, counts[0], all), of(interface, counts[1], all), format!("{change:+}")]
    };
    let row = |name: Cow<'static, str>, cells: [String; 3]| {
        [name.into_owned()].into_iter().chain(cells).collect::<Vec<String>>()
    };
    let change = change.unwrap_or_else(|| UNKNOWN.to_owned());
    let rows = [
        row(interface.text("difference-mean-score"), [mean(0), mean(1), change]),
        row(interface.text("difference-passed"), counts(difference.passed)),
        row(interface.text("difference-auto-fails"), counts(difference.auto_failed)),
    ];
    let heads = [
        Cow::Borrowed(""),
        interface.text("difference-old"),
        interface.text("difference-new"),
        interface.text("difference-change"),
    ];
    table(&heads, &rows, look)
}

fn mean_change(change: f64, interval: Option<(f64, f64)>, interface: Interface) -> String {
    let signed = |value: f64| {
        let plus = if value.is_sign_negative() { "" } else { "+" };
        format!("{plus}{}", interface.decimals(value, 1))
    };
    let Some((low, high)) = interval else { return signed(change) };
    let (low, high) = (signed(low).into(), signed(high).into());
    let places = [("change", signed(change).into()), ("low", low), ("high", high)];
    interface.fill("difference-mean-change", &places)
}

fn call_row(call: &CallChange, interface: Interface) -> Vec<String> {
    let side = |side: usize| {
        let percent = [("percent", percent(interface, call.percent[side]).into())];
        if call.auto_failed[side] {
            interface.fill("difference-auto-failed", &percent)
        } else if call.percent[side].is_none() {
            interface.fill("difference-not-scored", &percent)
        } else if call.passed[side] {
            interface.fill("difference-has-passed", &percent)
        } else {
            interface.fill("difference-has-failed", &percent)
        }
    };
    vec![clean(&call.call), side(0), side(1), by(call, interface)]
}

/// What makes a call pass or fail otherwise: the criterion that fails it alone, else what flips.
fn by(call: &CallChange, interface: Interface) -> String {
    let failing = call.failed_by.iter().zip(call.auto_failed).find(|(_, failed)| *failed);
    if call.auto_fail_flips()
        && let Some((Some(criterion), _)) = failing
    {
        return clean(criterion);
    }
    match call.verdicts.as_slice() {
        [] => interface.text("difference-by-rubric").into_owned(),
        [first] => clean(&first.criterion),
        [first, others @ ..] => interface.fill(
            "difference-by-more",
            &[("criterion", clean(&first.criterion).into()), ("others", others.len().into())],
        ),
    }
}

fn is_changed(criterion: &CriterionChange) -> bool {
    let CriterionChange { up, down, applies_now, no_longer_applies, .. } = criterion;
    criterion.presence != Presence::Both || up + down + applies_now + no_longer_applies > 0
}

fn criterion_row(criterion: &CriterionChange, interface: Interface) -> Vec<String> {
    let title = clean(&criterion.title);
    let title = match criterion.presence {
        Presence::Both => title,
        Presence::Added => interface.fill("difference-added", &[("criterion", title.into())]),
        Presence::Removed => interface.fill("difference-removed", &[("criterion", title.into())]),
    };
    let counts = [criterion.up, criterion.down, criterion.applies_now, criterion.no_longer_applies];
    let cell = |count: usize| match criterion.presence {
        Presence::Both => count.to_string(),
        Presence::Added | Presence::Removed => UNKNOWN.to_owned(),
    };
    [title].into_iter().chain(counts.map(cell)).collect()
}
