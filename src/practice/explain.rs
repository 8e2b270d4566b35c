//! Why the customer reacts as they do, for authors who try a scenario.

use super::session::Considered;
use crate::clean::one_line;
use crate::matching::Kind;

/// So many of those that were not taken are told.
const RUNNERS_UP: usize = 3;

/// One line for each reply and question that a message was taken for, and for those that came
/// next; `considered` is what [`Session::consider`](super::Session::consider) gave for `message`.
pub fn explain(message: &str, considered: &[Considered]) -> Vec<String> {
    let taken = considered.iter().filter(|one| one.is_taken);
    let others = considered.iter().filter(|one| !one.is_taken).take(RUNNERS_UP);
    let mut lines: Vec<String> = taken.map(|one| line("taken", message, one)).collect();
    if lines.is_empty() {
        lines.push("nothing was taken".to_owned());
    }
    lines.extend(others.map(|one| line("not", message, one)));
    lines
}

fn line(verdict: &str, message: &str, one: &Considered) -> String {
    let what = if one.is_question { "knows." } else { "" };
    let found = &one.found;
    let quote = one_line(message.get(found.range.clone()).unwrap_or_default());
    let by = match found.kind {
        Kind::Meaning => "means",
        Kind::Words => "has the words",
    };
    let matched = one_line(&found.matched);
    format!("{verdict:<5} {:.2} {what}{}: “{quote}” {by} “{matched}”", found.confidence, one.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::Session;
    use crate::practice::tests::{SHOP, stage};

    #[test]
    fn what_was_taken_comes_first_and_then_what_came_next() {
        let stage = stage(SHOP);
        let (session, _) = Session::start(&stage, 1).unwrap();
        let told = |text: &str| explain(text, &session.consider(text).unwrap());
        let lines = told("Sorry! When did you buy it?");
        assert_eq!(lines[0], "taken 0.85 sorry: “Sorry” has the words “sorry”");
        assert!(lines[1].starts_with("taken 0.85 asks: "), "{lines:?}");
        assert_eq!(told("bananas"), ["nothing was taken"]);
    }
}
