//! What people write: the text is read as a rubric, a scenario, a plan and a workspace's defaults.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rolecall::plan::Plan;
use rolecall::problem::Problems;
use rolecall::rubric::Rubric;
use rolecall::scenario::Scenario;
use rolecall::workspace::Defaults;

fuzz_target!(|text: &str| {
    shown(Rubric::parse("a.yaml", text));
    shown(Scenario::parse("a.yaml", text));
    shown(Plan::parse("a.yaml", text));
    shown(Defaults::parse("a.yaml", text));
});

/// What is wrong can be told, without anything that a terminal would obey.
fn shown<T>(read: Result<T, Problems>) {
    if let Err(problems) = read {
        let text = problems.to_string();
        assert!(!text.chars().any(|letter| letter != '\n' && letter.is_control()), "{text:?}");
    }
}
