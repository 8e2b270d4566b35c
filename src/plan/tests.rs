//! Plans and how far somebody has come with them.

use jiff::civil::date;
use jiff::tz::TimeZone;

use super::{Plan, PlanStatus, StepState, shipped};
use crate::practice::Look;
use crate::progress::Progress;
use crate::progress::menu::Menu;
use crate::progress::tests::{attempt, offer};
use crate::store::Attempt;

const PLAN: &str = "\
format: 1
id: first-week
title: First week
steps:
  - {scenario: easy, due: 3d}
  - {scenario: hard, optional: true, due: 2026-05-02}
  - {scenario: shop, pass: 60, attempts: 2, due: 2026-05-10}
";

fn plan() -> Plan {
    Plan::parse("first-week.yaml", PLAN).unwrap()
}

fn status(attempts: &[Attempt], day: i8) -> PlanStatus {
    PlanStatus::of(&plan(), attempts, date(2026, 5, day), &TimeZone::UTC)
}

#[test]
fn every_fault_is_told_in_one_go() {
    let text = "format: 1\nid: First\nsteps:\n  - {scenaro: a}\n  - {scenario: b, pass: 120, \
        attempts: 0, due: soon}\n  - {scenario: c, due: 2026-13-01}\n  - {scenario: c}\n";
    insta::assert_snapshot!(Plan::parse("plan.yaml", text).unwrap_err().to_string());
    let empty = "format: 1\nid: a\ntitle: A\nsteps: []\n";
    let problems = Plan::parse("plan.yaml", empty).unwrap_err().to_string();
    assert!(problems.contains("needs at least one step"), "{problems}");
}

#[test]
fn shipped_plans_are_named_as_their_files() {
    for (file, text) in shipped::PLANS {
        let plan = Plan::parse(file, text).unwrap_or_else(|faults| panic!("{faults}"));
        assert_eq!(format!("{}.yaml", plan.id), file);
    }
}

#[test]
fn steps_come_in_order_and_optional_ones_last() {
    let nothing = status(&[], 1);
    assert_eq!((nothing.next.as_deref(), nothing.started), (Some("easy"), None));
    assert_eq!(nothing.steps[0].due, None, "days count from the start");
    let easy = attempt("Ana", "easy", 1, Some(80.0));
    assert_eq!(status(std::slice::from_ref(&easy), 1).next.as_deref(), Some("shop"));
    // Below the rubric's pass mark of 75, and enough for this step.
    let shop = attempt("Ana", "shop", 2, Some(60.0));
    let done = status(&[easy.clone(), shop.clone()], 2);
    assert!(done.is_done());
    assert_eq!(done.next.as_deref(), Some("hard"));
    assert_eq!(status(&[easy, shop, attempt("Ana", "hard", 3, Some(90.0))], 3).next, None);
}

#[test]
fn a_step_that_failed_by_itself_is_not_passed() {
    let mut failed = attempt("Ana", "shop", 1, Some(90.0));
    if let Some(score) = &mut failed.conversations[0].score {
        score.auto_failed = true;
    }
    assert_eq!(status(&[failed], 1).steps[2].state, StepState::Tried);
}

#[test]
fn what_is_overdue_and_what_needs_help_is_told() {
    let weak = |day| attempt("Ana", "shop", day, Some(30.0));
    let first = status(&[weak(4)], 7);
    assert_eq!(first.steps[0].due, Some(date(2026, 5, 7)));
    assert!(!first.steps[0].is_overdue && !first.steps[1].is_overdue && !first.steps[2].needs_help);
    let second = status(&[weak(4), weak(5)], 11);
    assert!(second.steps[0].is_overdue && second.steps[2].is_overdue && second.steps[2].needs_help);
}

#[test]
fn the_menu_offers_the_plan_first_and_marks_what_is_done() {
    let attempts = [attempt("Ana", "easy", 1, Some(80.0)), attempt("Ana", "shop", 4, Some(30.0))];
    let mut offer = offer();
    offer.plans = vec![Plan { steps: plan().steps.into_iter().skip(1).collect(), ..plan() }];
    let progress = Progress::of("Ana", &attempts, &offer);
    let menu = Menu::new(&offer.scenarios, &progress, Look::default());
    insta::assert_snapshot!(menu.text);
    assert_eq!(menu.chosen("n"), Some("shop"));
    assert_eq!(menu.chosen("1"), Some("hard"));
    assert_eq!(menu.chosen("easy"), Some("easy"));
    assert_eq!((menu.chosen("0"), menu.chosen("9"), menu.chosen("x")), (None, None, None));
}
