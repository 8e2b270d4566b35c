//! `rolecall practice --trainer`: the trainer is the customer.

use crate::sandbox::{Run, Sandbox};
use crate::shop::{shop, without_moments};

/// Trainer and trainee in turn; what begins with a `/` changes nobody's turn.
const SESSION: &str = "
Hm, let me see.
/note Did not greet.
/mark greeting 0 no greeting at all
/mark sorry 0
It was a present, you know!
/hint
I am so sorry about that.
/note Well said.
/mark sorry 0,5 late, but warm
/criteria
/end happy
";

const LED: [&str; 6] = ["practice", "torn-bag", "--seed", "1", "--trainer", "Bo"];

#[track_caller]
fn led(sandbox: &Sandbox, input: &str) -> Run {
    let run = sandbox.run_with_input(&LED, input);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    run
}

#[test]
fn trainer_and_trainee_take_turns_and_the_debrief_has_both_judgements() {
    let run = led(&shop(), SESSION);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn what_the_trainer_did_is_in_the_history_beside_the_programs_score() {
    let sandbox = shop();
    led(&sandbox, SESSION);
    let list = sandbox.run(&["history"]).stdout;
    assert!(list.contains("passed, good ending, led by Bo"), "{list}");
    let show = sandbox.run(&["history", "show", "1"]).stdout;
    insta::assert_snapshot!(without_moments(&show));
    let html = sandbox.run(&["history", "show", "1", "--format", "html"]).stdout;
    for words in ["Marks by Bo", "late, but warm", "Notes by Bo", "Did not greet."] {
        assert!(html.contains(words), "{words}");
    }
    let json = sandbox.run(&["history", "show", "1", "--format", "json"]).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["trainee"], &json["trainer"]), (&"Ana".into(), &"Bo".into()));
    assert_eq!(json["is_led"], true);
    assert_eq!(json["led"]["marks"][1]["points"], 0.5);
    assert_eq!(json["led"]["notes"][0]["about"]["quote"], "Hm, let me see.");
    assert_eq!(json["led"]["moves"][0]["move"], "customer_says");
}

#[test]
fn progress_counts_the_programs_score_and_says_who_led() {
    let sandbox = shop();
    led(&sandbox, SESSION);
    let text = sandbox.run(&["progress"]).stdout;
    assert!(text.contains("1 attempt, 1 of them led by a trainer"), "{text}");
    assert!(text.contains("A torn bag  1 (1 led)      50"), "{text}");
    let csv = sandbox.run(&["progress", "--format", "csv"]).stdout;
    let mut lines = csv.lines().map(|line| line.rsplit(',').next().unwrap());
    assert_eq!((lines.next(), lines.next()), (Some("led"), Some("1")));
}

#[test]
fn a_led_play_that_was_left_goes_on_with_both_names_and_all_that_was_marked() {
    let undisturbed = led(&shop(), SESSION).stdout;
    let sandbox = shop();
    let (before, after) = SESSION.split_at(SESSION.find("It was a present").unwrap());
    let left = led(&sandbox, before);
    assert!(left.stdout.contains("rolecall practice --resume 1"), "{}", left.stdout);
    let resumed = sandbox.run_with_input(&["practice", "--resume"], after);
    assert_eq!((resumed.code, resumed.stderr.as_str()), (0, ""));
    let debrief = |text: &str| {
        let start = text.find("How it went").unwrap_or_else(|| panic!("{text}"));
        text[start..].split("\nTo meet the same").next().unwrap().trim_end().to_owned()
    };
    assert_eq!(debrief(&resumed.stdout), debrief(&undisturbed));
    let other = sandbox.run(&["practice", "torn-bag", "--seed", "1"]);
    assert_eq!(other.code, 0);
    let list = sandbox.run(&["history"]).stdout;
    assert!(list.contains("led by Bo"), "{list}");
}

#[test]
fn what_is_typed_wrongly_is_told_and_the_same_one_tries_again() {
    let wrong = "\
99
/mark greeting
/mark greet 1
/mark greeting 7
/beat
/beat mars
/end mars
/fly
/hint
/undo
/note
Good morning. This bag is torn.
/note too early
/undo
Still there?

Well?
I am sorry.
/more
/more
/more
/quit
";
    let run = led(&shop(), wrong);
    let told = [
        "Suggestions 1 to ",
        "Write it so: /mark ID POINTS [WHY]",
        "There is no criterion `greet`; /criteria lists them.",
        "`greeting` takes 0 to 1 points.",
        "Name one: comes_in.",
        "There is no beat `mars`; there are comes_in.",
        "There is no ending `mars`; there are happy, leaves.",
        "`/fly` is no command.",
        "/hint is for the trainee",
        "There is nothing to take back.",
        "Write it so: /note TEXT",
        "/note is for the trainer",
        "Taken back: \"Good morning. This bag is torn.\"",
        "(Ana says nothing.)",
        "There are no more suggestions.",
        "You left before it was settled",
    ];
    let mut rest = run.stdout.as_str();
    for words in told {
        let at = rest.find(words).unwrap_or_else(|| panic!("“{words}” not in {rest}"));
        rest = &rest[at + words.len()..];
    }
}

#[test]
fn trainer_and_trainee_are_two() {
    let sandbox = shop();
    let run = sandbox.run(&["practice", "torn-bag", "--trainer", "ana"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("both called Ana"), "{}", run.stderr);
    let run = sandbox.run(&["practice", "torn-bag", "--trainee", "Ben", "--trainer"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("Ana plays Ines, Ben answers."), "{}", run.stdout);
    let mut program = sandbox.program(&["practice", "torn-bag", "--trainer"]);
    program.env("ROLECALL_TRAINER", "Bo");
    let output = program.stdin(std::process::Stdio::null()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("Bo plays Ines, Ana answers."), "{text}");
}

#[test]
fn who_plays_with_the_program_cannot_go_on_with_a_trainer() {
    let sandbox = shop();
    sandbox.run_with_input(&["practice", "torn-bag", "--seed", "1"], "I am sorry.\n");
    let run = sandbox.run(&["practice", "--resume", "1", "--trainer", "Bo"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("was begun without a trainer"), "{}", run.stderr);
}
