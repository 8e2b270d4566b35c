//! Weights that add to nothing.

use crate::problem::{Code, Problem};
use crate::rubric::{Criterion, Rubric, Section};
use crate::yaml::Document;

pub(super) fn check(rubric: &Rubric, document: &Document) -> Vec<Problem> {
    let mut found = Vec::new();
    for (index, section) in rubric.sections.iter().enumerate() {
        let field = format!("sections[{index}]");
        if section.weight == 0.0 {
            let message = "of 0 leaves the whole section out of the total; raise it, or remove the \
                           section";
            let field = format!("{field}.weight");
            found.push(document.problem_at(Code::CountsForNothing, &field, message));
        } else if possible(section) == 0.0 {
            let message = format!("has nothing to earn, since {}", why(section));
            found.push(document.problem_at(Code::CountsForNothing, &field, message));
        }
        for (index, criterion) in section.criteria.iter().enumerate() {
            if criterion.weight == 0.0 {
                let message = "of 0 leaves the criterion out of the total; raise it, or remove the \
                               criterion";
                let field = format!("{field}.criteria[{index}].weight");
                found.push(document.problem_at(Code::CountsForNothing, &field, message));
            }
        }
    }
    if rubric.sections.iter().map(|section| section.weight * possible(section)).sum::<f64>() == 0.0
    {
        let message = "nothing can be earned in the whole rubric, so no call gets a score; give a \
                       criterion that is no bonus points and weight";
        found.push(document.problem_at(Code::NothingToEarn, "sections", message));
    }
    found
}

/// The points that can be earned in a section, at its own weight of 1.
fn possible(section: &Section) -> f64 {
    let counted = section.criteria.iter().filter(|criterion| !criterion.bonus);
    counted.map(|criterion| criterion.weight * criterion.max_points()).sum()
}

fn why(section: &Section) -> &'static str {
    let all = |is: fn(&Criterion) -> bool| section.criteria.iter().all(is);
    if all(|criterion| criterion.bonus) {
        "all its criteria are bonus; put them beside others"
    } else if all(|criterion| criterion.max_points() == 0.0) {
        "its criteria only take points; put them beside others that give some"
    } else {
        "the weights of its criteria add to 0; raise one that is no bonus"
    }
}
