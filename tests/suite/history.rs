//! `rolecall history`.

use crate::sandbox::Sandbox;
use crate::shop::{shop, without_moments};

const GOOD: &str = "Good morning, I am so sorry about that.\n/hint\nI will exchange it for you.\n";
const BAD: &str = "Hm.\nThe weather is nice.\n";

/// A bad attempt of Ana's, a good one, and one of Ben's that he left.
fn played() -> Sandbox {
    let sandbox = shop();
    let plays = [("Ana", BAD), ("Ana", GOOD), ("Ben", "I am so sorry about that.\n")];
    for (trainee, replies) in plays {
        let arguments = ["practice", "torn-bag", "--seed", "1", "--trainee", trainee];
        let run = sandbox.run_with_input(&arguments, replies);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    }
    sandbox
}

#[test]
fn attempts_are_listed_the_newest_first() {
    let sandbox = played();
    let run = sandbox.run(&["history"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(without_moments(&run.stdout));
    let some = sandbox.run(&["history", "--trainee", "ana", "--limit", "1"]).stdout;
    assert_eq!(some.lines().count(), 2, "{some}");
    let none = sandbox.run(&["history", "--scenario", "double-charge"]).stdout;
    assert_eq!(none, "No attempt is kept that fits.\n");
    let csv = sandbox.run(&["history", "--format", "csv"]).stdout;
    assert_eq!(csv.lines().count(), 4, "{csv}");
    assert!(csv.lines().nth(1).unwrap().contains(",true,1,,,open at turn 2"), "{csv}");
}

#[test]
fn an_attempt_is_shown_line_by_line_with_what_it_earned() {
    let sandbox = played();
    let run = sandbox.run(&["history", "show", "2"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(without_moments(&run.stdout));
    let open = sandbox.run(&["history", "show", "3"]).stdout;
    assert!(open.contains("rolecall practice --resume 3 goes on here"), "{open}");
    let html = sandbox.run(&["history", "show", "2", "--format", "html"]).stdout;
    assert!(
        html.contains("Content-Security-Policy") && html.contains("I will exchange it for you.")
    );
    let json = sandbox.run(&["history", "show", "2", "--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["moves"][1]["move"], "hint");
    assert_eq!(json["parts"][0]["debrief"]["hints"], 1);
}

#[test]
fn two_attempts_are_compared_criterion_by_criterion() {
    let sandbox = played();
    let run = sandbox.run(&["history", "compare", "1", "2"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(without_moments(&run.stdout));
    let csv = sandbox.run(&["history", "compare", "1", "2", "--format", "csv"]).stdout;
    assert!(csv.contains("\ngreeting,Greets,1,0,1,1,,"), "{csv}");
    let html = sandbox.run(&["history", "compare", "1", "3", "--format", "html"]);
    assert_eq!(html.code, 0, "{}", html.stderr);
}

#[test]
fn people_can_remove_what_they_said() {
    let sandbox = played();
    let refused = sandbox.run(&["history", "delete", "1"]);
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("add --yes"), "{}", refused.stderr);
    let run = sandbox.run(&["history", "delete", "1", "--yes"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, "1 removed.\n"));
    assert_eq!(sandbox.run(&["history", "show", "1"]).code, 2);
    let run = sandbox.run(&["history", "delete", "--all", "--trainee", "Ben", "--yes"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, "1 removed.\n"));
    assert_eq!(sandbox.run(&["history"]).stdout.lines().count(), 2);
    assert_eq!(sandbox.run(&["history", "delete", "--all", "--yes"]).code, 2);
    assert_eq!(sandbox.run(&["history", "delete", "99", "--yes"]).code, 2);
    assert_eq!(sandbox.run(&["history", "--store", "none.db"]).code, 2);
    assert!(!sandbox.path("none.db").exists());
}
