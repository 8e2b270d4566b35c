//! `rolecall progress`.

use crate::sandbox::Sandbox;
use crate::shop::{shop, without_moments};

const GOOD: &str = "Good morning, I am so sorry about that.\nI will exchange it for you.\n";
const BAD: &str = "Hm.\nThe weather is nice.\n";

/// Plays the torn bag to its end.
#[track_caller]
fn play(sandbox: &Sandbox, trainee: &str, replies: &str, options: &[&str]) {
    let arguments = ["practice", "torn-bag", "--seed", "1", "--trainee", trainee];
    let run = sandbox.run_with_input(&[&arguments, options].concat(), replies);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(run.stderr, "");
}

#[test]
fn a_trainee_sees_scenarios_skills_criteria_and_what_to_do_next() {
    let sandbox = shop();
    for replies in [BAD, "Hm.\nI will exchange it for you.\n", GOOD] {
        play(&sandbox, "Ana", replies, &[]);
    }
    let run = sandbox.run(&["progress"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let until_plan = run.stdout.split("\nPlan:").next().unwrap();
    insta::assert_snapshot!(without_moments(until_plan));
    assert!(run.stdout.contains("\nNext\n"), "{}", run.stdout);
}

#[test]
fn two_attempts_are_no_trend() {
    let sandbox = shop();
    for replies in [BAD, GOOD] {
        play(&sandbox, "Ana", replies, &[]);
    }
    let run = sandbox.run(&["progress"]);
    assert!(!run.stdout.contains("rising"), "{}", run.stdout);
}

#[test]
fn whoever_has_not_played_is_told_where_to_begin() {
    let run = Sandbox::new().run(&["progress"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.starts_with("Ana\n  no attempts yet\n"), "{}", run.stdout);
    assert!(run.stdout.contains("an easy one to begin with"), "{}", run.stdout);
}

#[test]
fn a_class_on_two_machines_is_put_side_by_side() {
    let sandbox = shop();
    play(&sandbox, "Ana", GOOD, &["--store", "a.db"]);
    play(&sandbox, "=Ben<b>", BAD, &["--store", "b.db"]);
    let class = ["progress", "--class", "--store", "a.db", "--store", "b.db"];
    let run = sandbox.run(&class);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("2 trainees"), "{}", run.stdout);
    assert!(run.stdout.contains("torn-bag: =Ben<b>"), "{}", run.stdout);

    let csv = sandbox.run(&[&class[..], &["--format", "csv"]].concat()).stdout;
    assert!(csv.starts_with("trainee,scenario,title,passed,best,last,attempts,"), "{csv}");
    assert!(csv.contains("\n'=Ben<b>,torn-bag,A torn bag,false,0,0,1,"), "{csv}");

    let json = sandbox.run(&[&class[..], &["--format", "json"]].concat()).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["format"], 1);
    assert_eq!(json["trainees"][1]["scenarios"][0]["best"], 100.0);

    let html = [&class[..], &["--format", "html", "--out", "class.html"]].concat();
    let run = sandbox.run(&html);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    let html = sandbox.text("class.html");
    assert!(html.contains("&#x3D;Ben&lt;b&gt;") && !html.contains("Ben<b>"));
    assert!(html.contains("Content-Security-Policy") && !html.contains("http://"));
}

#[test]
fn a_store_that_is_missing_or_foreign_is_named() {
    let sandbox = Sandbox::new().copy("README.md", "notes.db");
    for store in ["none.db", "notes.db"] {
        let run = sandbox.run(&["progress", "--store", store]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(store), "{}", run.stderr);
    }
    assert!(!sandbox.path("none.db").exists());
}
