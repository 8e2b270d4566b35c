//! How a verdict and an evaluation came out, in the few words that every format uses.

use crate::interface::Interface;
use crate::rubric::Severity;
use crate::scoring::evaluation::{Evaluation, Status, Verdict};

/// What a verdict earned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All points.
    Full,
    /// Some points.
    Part,
    /// No points, or fewer.
    Missed,
    /// The criterion does not apply.
    NotApplicable,
}

impl Outcome {
    pub(super) fn of(verdict: &Verdict) -> Self {
        match verdict.points {
            None => Self::NotApplicable,
            Some(_) if verdict.status == Status::NotApplicable => Self::NotApplicable,
            Some(points) if points >= verdict.max_points => Self::Full,
            Some(points) if points <= 0.0 => Self::Missed,
            Some(_) => Self::Part,
        }
    }

    /// The name used for styling.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Part => "part",
            Self::Missed => "missed",
            Self::NotApplicable => "na",
        }
    }

    /// The words that people read.
    pub(super) fn label(self, interface: Interface) -> String {
        interface.fill("outcome", &[("outcome", self.class().into())])
    }

    /// The same inside a sentence.
    pub(super) fn label_inside(self, interface: Interface) -> String {
        interface.fill("outcome-inside", &[("outcome", self.class().into())])
    }
}

/// How a whole evaluation came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Passed,
    Failed,
    AutoFailed,
    /// Nothing in the rubric applied.
    NotScored,
}

impl Ending {
    pub(super) fn of(evaluation: &Evaluation) -> Self {
        if evaluation.auto_failed {
            Self::AutoFailed
        } else if evaluation.percent.is_none() {
            Self::NotScored
        } else if evaluation.passed {
            Self::Passed
        } else {
            Self::Failed
        }
    }

    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Passed => "good",
            Self::Failed | Self::AutoFailed => "bad",
            Self::NotScored => "none",
        }
    }

    pub(super) fn label(self, interface: Interface) -> String {
        let ending = match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::AutoFailed => "auto_failed",
            Self::NotScored => "not_scored",
        };
        interface.fill("ending", &[("ending", ending.into())])
    }
}

/// A class of error as people read it.
pub(super) fn severity_label(interface: Interface, severity: Severity) -> String {
    interface.fill("severity", &[("severity", severity.name().into())])
}

/// The class of a critical error; nothing for any other, which needs no mention.
pub(super) fn critical_label(interface: Interface, severity: Severity) -> String {
    if severity == Severity::Minor { String::new() } else { severity_label(interface, severity) }
}

/// A critical class without the word that the columns' common heading says already.
pub(super) fn severity_short(interface: Interface, severity: Severity) -> String {
    interface.fill("severity-short", &[("severity", severity.name().into())])
}

/// The verdict that explains the result best: what failed the call by itself, else what cost
/// most; of equals the first. `None` when nothing was lost.
pub(super) fn top_loss(evaluation: &Evaluation) -> Option<&Verdict> {
    let failing = evaluation.verdicts.iter().find(|verdict| verdict.auto_failed);
    if evaluation.auto_failed && failing.is_some() {
        return failing;
    }
    evaluation
        .verdicts
        .iter()
        .filter(|verdict| verdict.cost() > 0.0)
        .reduce(|most, verdict| if verdict.cost() > most.cost() { verdict } else { most })
}

/// How many verdicts a person should look at.
pub(super) fn to_check(evaluation: &Evaluation) -> usize {
    evaluation.verdicts.iter().filter(|verdict| verdict.status == Status::Uncertain).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn an_auto_fail_explains_more_than_a_larger_loss() {
        let results = fixture::results();
        let failed = &results.calls[1].evaluations[0];
        assert_eq!(top_loss(failed).map(|v| v.criterion.as_str()), Some("verify-first"));
        assert_eq!(Ending::of(failed), Ending::AutoFailed);
    }

    #[test]
    fn a_deduction_that_was_not_taken_is_full_points() {
        let mut verdict = fixture::results().calls[0].evaluations[0].verdicts[0].clone();
        verdict.max_points = 0.0;
        verdict.points = Some(0.0);
        assert_eq!(Outcome::of(&verdict), Outcome::Full);
        verdict.points = Some(-2.0);
        assert_eq!(Outcome::of(&verdict), Outcome::Missed);
        assert!(verdict.cost() > 0.0);
    }
}
