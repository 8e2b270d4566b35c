//! How a rubric hangs together: behaviours and tests.

use std::collections::BTreeSet;

use crate::problem::{Code, Problem};
use crate::rubric::{BehaviourId, Condition, Criterion, Rubric};
use crate::yaml::Document;

pub(super) fn check(rubric: &Rubric, document: &Document) -> Vec<Problem> {
    let mut used = BTreeSet::new();
    for condition in rubric.criteria().flat_map(conditions) {
        condition.behaviours(&mut used);
    }
    let unused = rubric.behaviours.keys().filter(|id| !used.contains(id));
    let mut found: Vec<Problem> = unused
        .map(|BehaviourId(id)| {
            let message = "no criterion listens for this; use it or remove it";
            document.problem_at(Code::BehaviourNeverUsed, &format!("behaviours.{id}"), message)
        })
        .collect();
    if rubric.tests.is_empty() {
        let message = "has no tests; write a good and a bad call under `tests`";
        found.push(document.problem_at(Code::NoTests, "", message));
    }
    found
}

fn conditions(criterion: &Criterion) -> impl Iterator<Item = &Condition> {
    let levels = criterion.levels.iter().filter_map(|level| level.when.as_ref());
    criterion.applies.iter().chain(levels)
}
