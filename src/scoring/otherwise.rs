//! What would be if a doubt is right, in words.

use super::evaluation::Verdict;
use super::totals::Outcome;

/// The sentence. `lead` is what is supposed, as in "Without it"; `now` is what the call comes to,
/// `then` what it would come to with `other` as the verdict.
pub(super) fn in_words(lead: &str, other: &Verdict, now: Outcome, then: Outcome) -> String {
    format!("{lead} this {}, and {}.", verdict(other), call(now, then))
}

fn verdict(verdict: &Verdict) -> String {
    let Some(points) = verdict.points else {
        return "would not apply".to_owned();
    };
    let points = format!("{points} of {} points", verdict.max_points);
    match &verdict.level {
        Some(level) => format!("would be “{level}”, {points}"),
        None => format!("would get {points}"),
    }
}

fn call(now: Outcome, then: Outcome) -> String {
    let Some(percent) = then.percent else {
        return "nothing would be left to score".to_owned();
    };
    let ending = if then.passed { "pass" } else { "fail" };
    match (now.auto_failed, then.auto_failed) {
        (false, true) => "the whole call would fail by it".to_owned(),
        (true, true) => "the call would still fail by itself".to_owned(),
        (true, false) => {
            format!("the call would no longer fail by itself but {ending} with {percent}%")
        }
        (false, false) if now.passed == then.passed => {
            format!("the call would still {ending} ({percent}%)")
        }
        (false, false) => format!("the call would {ending} ({percent}%)"),
    }
}
