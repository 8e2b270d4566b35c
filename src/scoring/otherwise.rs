//! What would be if a doubt is right, in words.

use super::grounds::Supposition;
use crate::interface::Interface;

/// The sentence, as in "Without it this would be “late”, 1 of 2 points, and the call would fail".
pub(super) fn in_words(supposed: &Supposition, interface: Interface) -> String {
    let lead = match supposed.is_of_several {
        _ if supposed.is_near_miss() => "counted",
        true => "several",
        false => "one",
    };
    let verdict = verdict(supposed, interface).into();
    let call = call(supposed, interface).into();
    let places = [("lead", lead.into()), ("verdict", verdict), ("call", call)];
    interface.fill("scoring-otherwise", &places)
}

fn verdict(supposed: &Supposition, interface: Interface) -> String {
    let Some(points) = supposed.points else {
        return interface.text("scoring-would-not-apply").into_owned();
    };
    let points = interface.digits(points).into();
    let points = [("points", points), ("most", supposed.max_points.into())];
    let points = interface.fill("scoring-points", &points).into();
    match &supposed.level {
        Some(level) => {
            let places = [("level", level.as_str().into()), ("points", points)];
            interface.fill("scoring-would-be", &places)
        }
        None => interface.fill("scoring-would-get", &[("points", points)]),
    }
}

fn call(supposed: &Supposition, interface: Interface) -> String {
    let (now, then) = (supposed.now, supposed.then);
    let Some(percent) = then.percent else {
        return interface.text("scoring-nothing-left").into_owned();
    };
    let percent = ("percent", interface.digits(percent).into());
    let ending = ("ending", if then.passed { "pass" } else { "fail" }.into());
    match (now.auto_failed, then.auto_failed) {
        (false, true) => interface.text("scoring-call-would-fail-by-it").into_owned(),
        (true, true) => interface.text("scoring-call-would-still-fail-by-itself").into_owned(),
        (true, false) => interface.fill("scoring-call-would-no-longer-fail", &[ending, percent]),
        (false, false) if now.passed == then.passed => {
            interface.fill("scoring-call-would-still", &[ending, percent])
        }
        (false, false) => interface.fill("scoring-call-would", &[ending, percent]),
    }
}
