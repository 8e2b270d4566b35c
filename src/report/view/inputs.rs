//! The inputs that are not among the calls, and why.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::batch::results::Results;
use crate::interface::Interface;
use crate::report::text::clean;

/// How many failed inputs are shown before the others fold away, and how many fold away.
const SHOWN: usize = 5;
const FOLDED: usize = 200;
/// How many skipped inputs are named for each reason.
const NAMED: usize = 20;

/// Failed and skipped inputs.
#[derive(Debug, Serialize)]
pub(in crate::report) struct Inputs {
    failed_title: String,
    failed: Vec<Failed>,
    more_failed_title: String,
    more_failed: Vec<Failed>,
    /// What is said of those that are not listed; may be empty.
    unlisted: String,
    skipped_title: String,
    skipped: Vec<Skipped>,
}

#[derive(Debug, Serialize)]
struct Failed {
    path: String,
    error: String,
}

/// The inputs that were skipped for the same reason.
#[derive(Debug, Serialize)]
struct Skipped {
    reason: String,
    count: String,
    paths: Vec<String>,
    unlisted: String,
}

impl Inputs {
    /// `None` where every input is a call.
    pub(in crate::report) fn new(results: &Results, interface: Interface) -> Option<Self> {
        if results.failed.is_empty() && results.skipped.is_empty() {
            return None;
        }
        let mut failed: Vec<Failed> = results
            .failed
            .iter()
            .take(SHOWN + FOLDED)
            .map(|input| Failed { path: clean(&input.path), error: clean(&input.error) })
            .collect();
        let more_failed = failed.split_off(failed.len().min(SHOWN));
        let all = results.failed.len();
        let more = all.saturating_sub(SHOWN);
        let skipped = results.skipped.len();
        Some(Self {
            failed_title: interface.fill("report-inputs-failed", &[("inputs", all.into())]),
            failed,
            more_failed_title: interface.fill("report-more", &[("count", more.into())]),
            more_failed,
            unlisted: unlisted_words(more.saturating_sub(FOLDED), interface),
            skipped_title: interface.fill("report-inputs-skipped", &[("inputs", skipped.into())]),
            skipped: skipped_inputs(results, interface),
        })
    }
}

fn skipped_inputs(results: &Results, interface: Interface) -> Vec<Skipped> {
    let counted = |n: usize| interface.fill("report-inputs-counted", &[("inputs", n.into())]);
    let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for input in &results.skipped {
        reasons.entry(&input.reason).or_default().push(&input.path);
    }
    let mut reasons: Vec<(&str, Vec<&str>)> = reasons.into_iter().collect();
    reasons.sort_by_key(|(_, paths)| std::cmp::Reverse(paths.len()));
    let rest: usize = reasons.iter().skip(FOLDED).map(|(_, paths)| paths.len()).sum();
    let mut skipped: Vec<Skipped> = reasons
        .into_iter()
        .take(FOLDED)
        .map(|(reason, paths)| Skipped {
            reason: clean(reason),
            count: counted(paths.len()),
            unlisted: unlisted_words(paths.len().saturating_sub(NAMED), interface),
            paths: paths.into_iter().take(NAMED).map(clean).collect(),
        })
        .collect();
    if rest > 0 {
        skipped.push(Skipped {
            reason: interface.text("report-other-reasons").into_owned(),
            count: counted(rest),
            paths: Vec::new(),
            unlisted: unlisted_words(rest, interface),
        });
    }
    skipped
}

fn unlisted_words(n: usize, interface: Interface) -> String {
    if n == 0 {
        return String::new();
    }
    interface.fill("report-inputs-unlisted", &[("inputs", n.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::batch::results::{FailedInput, SkippedInput};
    use crate::report::fixture;

    #[test]
    fn skipped_inputs_are_gathered_by_reason_the_most_frequent_first() {
        let mut results = fixture::results();
        let skip = |path: String, reason: &str| SkippedInput { path, reason: reason.into() };
        results.skipped = (0..25).map(|n| skip(format!("{n}.wav"), "too short")).collect();
        results.skipped.push(skip("x.wav".into(), "no speech"));
        let inputs = Inputs::new(&results, Interface::default()).unwrap();
        assert_eq!(inputs.skipped_title, "26 inputs were skipped");
        let rows: Vec<_> =
            inputs.skipped.iter().map(|s| (s.reason.as_str(), s.paths.len())).collect();
        assert_eq!(rows, [("too short", 20), ("no speech", 1)]);
        assert_eq!(inputs.skipped[0].unlisted, "5 more are listed in results.json");
    }

    #[test]
    fn a_flood_of_failures_does_not_flood_the_page() {
        let mut results = fixture::results();
        let fail = |n| FailedInput { path: format!("{n}.wav"), error: "is empty".into() };
        results.failed = (0..10_000).map(fail).collect();
        let inputs = Inputs::new(&results, Interface::default()).unwrap();
        assert_eq!((inputs.failed.len(), inputs.more_failed.len()), (5, 200));
        assert_eq!(inputs.unlisted, "9,795 more are listed in results.json");
    }
}
