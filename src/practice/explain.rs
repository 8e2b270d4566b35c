//! Why the customer reacts as they do, for authors who try a scenario.

use unicode_width::UnicodeWidthStr;

use super::session::Considered;
use crate::clean::one_line;
use crate::interface::Interface;
use crate::matching::Kind;

/// So many of those that were not taken are told.
const RUNNERS_UP: usize = 3;

/// One line for each reply and question that a message was taken for, and for those that came
/// next; `considered` is what [`Session::consider`](super::Session::consider) gave for `message`.
pub fn explain(message: &str, considered: &[Considered], interface: Interface) -> Vec<String> {
    let taken = considered.iter().filter(|one| one.is_taken);
    let others = considered.iter().filter(|one| !one.is_taken).take(RUNNERS_UP);
    let (yes, no) = (interface.text("practice-taken"), interface.text("practice-not-taken"));
    let width = yes.width().max(no.width());
    let pad = |word: &str| format!("{word}{}", " ".repeat(width - word.width()));
    let line = |word: &str, one: &Considered| line(&pad(word), message, one, interface);
    let mut lines: Vec<String> = taken.map(|one| line(&yes, one)).collect();
    if lines.is_empty() {
        lines.push(interface.text("practice-nothing-taken").into_owned());
    }
    lines.extend(others.map(|one| line(&no, one)));
    lines
}

fn line(verdict: &str, message: &str, one: &Considered, interface: Interface) -> String {
    let what = if one.is_question { "knows." } else { "" };
    let found = &one.found;
    let quote = one_line(message.get(found.range.clone()).unwrap_or_default());
    let by = match found.kind {
        Kind::Meaning => interface.text("practice-means"),
        Kind::Words => interface.text("practice-has-words"),
    };
    let matched = one_line(&found.matched);
    let sure = interface.decimals(found.confidence.into(), 2);
    format!("{verdict} {sure} {what}{}: “{quote}” {by} “{matched}”", one.id)
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
        let told =
            |text: &str| explain(text, &session.consider(text).unwrap(), Interface::default());
        let lines = told("Sorry! When did you buy it?");
        assert_eq!(lines[0], "taken 0.85 sorry: “Sorry” has the words “sorry”");
        assert!(lines[1].starts_with("taken 0.85 asks: "), "{lines:?}");
        assert_eq!(told("bananas"), ["nothing was taken"]);
    }
}
