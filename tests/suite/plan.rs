//! Plans: `rolecall practice --plan`, the list to choose from, and `rolecall check`.

use crate::shop::shop;

const PLAN: &str = "\
format: 1
id: first-week
title: First week
steps:
  - {scenario: torn-bag, attempts: 1, due: 5d}
  - {scenario: double-charge, optional: true}
";
const GOOD: &str = "Good morning, I am so sorry about that.\nI will exchange it for you.\n";
const BAD: &str = "Hm.\nThe weather is nice.\n";

#[test]
fn the_next_step_is_played_until_it_is_passed() {
    let sandbox = shop().file("plans/first-week.yaml", PLAN);
    let play = ["practice", "--plan", "first-week", "--seed", "1"];
    for replies in [BAD, GOOD] {
        let run = sandbox.run_with_input(&play, replies);
        assert!(run.stdout.starts_with("A torn bag\n"), "{}{}", run.stdout, run.stderr);
    }
    let run = sandbox.run(&play);
    assert!(run.stdout.starts_with("Charged twice for one order\n"), "{}", run.stdout);
}

#[test]
fn the_list_and_the_progress_show_how_far_the_plan_is() {
    let sandbox = shop().file("plans/first-week.yaml", PLAN);
    sandbox.run_with_input(&["practice", "torn-bag", "--seed", "1"], BAD);
    let list = sandbox.run(&["practice"]).stdout;
    assert!(
        list.starts_with("Plan: First week (0 of 1 passed)\n  1 → torn-bag: A torn bag\n"),
        "{list}"
    );
    assert!(list.contains("all 1 attempts used, ask your trainer"), "{list}");
    assert!(list.contains("Other scenarios\n  3   "), "{list}");
    let class = sandbox.run(&["progress", "--class"]).stdout;
    assert!(
        class.contains("Ana: 0 of 1 passed, needs help with torn-bag, next torn-bag"),
        "{class}"
    );
    sandbox.run_with_input(&["practice", "torn-bag", "--seed", "1"], GOOD);
    let progress = sandbox.run(&["progress"]).stdout;
    assert!(progress.contains("✓ torn-bag: passed, best score 100%"), "{progress}");
}

#[test]
fn a_plan_is_checked_with_the_scenarios_that_it_names() {
    let sandbox = shop().file("plans/first-week.yaml", PLAN);
    let run = sandbox.run(&["check"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(run.stdout.contains("first-week.yaml: ok (plan, 2 steps)"), "{}", run.stdout);
    let sandbox = sandbox.file("plans/first-week.yaml", PLAN.replace("torn-bag", "torn-bug"));
    let run = sandbox.run(&["check", "plans"]);
    assert_eq!(run.code, 2);
    assert!(
        run.stdout.contains("plans/first-week.yaml:5:16: error[P101]: steps[0].scenario"),
        "{}",
        run.stdout
    );
    let run = sandbox.run(&["practice", "--plan", "frist-week"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("there is no such plan"), "{}", run.stderr);
}
