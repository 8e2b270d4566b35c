//! Attempts that are left, and `rolecall practice --resume`.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use crate::sandbox::{Run, Sandbox};
use crate::shop::shop;

const REPLIES: [&str; 3] =
    ["What a pity, how did it happen?", "I am so sorry about that.", "I will exchange it for you."];

/// What a play came to, from the debrief on.
#[track_caller]
fn debrief(run: &Run) -> &str {
    assert_eq!(run.code, 0, "{}", run.stderr);
    let start = run.stdout.find("How it went").expect("a debrief");
    run.stdout[start..].trim_end()
}

fn lines(replies: &[&str]) -> String {
    replies.iter().map(|reply| format!("{reply}\n")).collect()
}

/// Sends so many replies, waits until the last one is answered, and kills the program.
fn play_and_kill(sandbox: &Sandbox, arguments: &[&str], replies: &[&str]) {
    let mut program = sandbox.program(arguments);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut program = program.spawn().unwrap();
    let mut input = program.stdin.take().unwrap();
    let mut shown = BufReader::new(program.stdout.take().unwrap()).lines();
    for reply in replies {
        writeln!(input, "{reply}").unwrap();
        let is_echo = |line: &String| *line == format!("You: {reply}");
        assert!(shown.by_ref().map(Result::unwrap).any(|line| is_echo(&line)), "{reply}");
        let answer = shown.next().unwrap().unwrap();
        assert!(answer.starts_with("Ines: "), "{answer}");
    }
    program.kill().unwrap();
    program.wait().unwrap();
}

#[test]
fn a_killed_play_goes_on_at_that_turn_and_comes_to_the_same_end() {
    let undisturbed = shop();
    let arguments = ["practice", "torn-bag", "--seed", "4"];
    let expected = undisturbed.run_with_input(&arguments, &lines(&REPLIES));

    let sandbox = shop();
    play_and_kill(&sandbox, &arguments, &REPLIES[..2]);
    let resumed = sandbox.run_with_input(&["practice", "--resume"], &lines(&REPLIES[2..]));
    assert_eq!(debrief(&resumed), debrief(&expected));
    for reply in REPLIES {
        assert!(resumed.stdout.contains(&format!("You: {reply}")), "{}", resumed.stdout);
    }
    let again = sandbox.run(&["practice", "--resume"]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("Ana has left no attempt open"), "{}", again.stderr);
    let again = sandbox.run(&["practice", "--resume", "1"]);
    assert!(again.stderr.contains("attempt 1 is over"), "{}", again.stderr);
}

#[test]
fn a_changed_scenario_does_not_disturb_what_was_begun() {
    let sandbox = shop();
    let left =
        sandbox.run_with_input(&["practice", "torn-bag", "--seed", "4"], &lines(&REPLIES[..2]));
    assert!(left.stdout.contains("rolecall practice --resume 1"), "{}", left.stdout);
    let sandbox = sandbox.file("scenarios/torn-bag.yaml", "format: 1\n");
    let resumed = sandbox.run_with_input(&["practice", "--resume", "1"], &lines(&REPLIES[2..]));
    assert!(debrief(&resumed).contains("A good ending"), "{}", resumed.stdout);
}

#[test]
fn a_new_play_of_the_same_scenario_mentions_the_one_that_was_left() {
    let sandbox = shop();
    sandbox.run_with_input(&["practice", "torn-bag", "--seed", "4"], &lines(&REPLIES[..2]));
    let other = sandbox.run(&["practice", "torn-bag", "--trainee", "Ben"]);
    assert!(!other.stdout.contains("You left \""), "{}", other.stdout);
    let anew = sandbox.run_with_input(&["practice", "torn-bag"], &lines(&REPLIES));
    let first = anew.stdout.lines().next().unwrap();
    assert!(first.starts_with("You left \"A torn bag\" at turn 3 on "), "{first}");
    let resumed = sandbox.run(&["practice", "--resume"]);
    assert!(resumed.stdout.contains(REPLIES[1]), "the old one is still open: {}", resumed.stdout);
}

#[test]
fn what_is_not_to_be_kept_is_not() {
    let sandbox = shop();
    sandbox.run_with_input(&["practice", "torn-bag", "--no-save"], &lines(&REPLIES[..1]));
    assert!(!sandbox.path("data").exists());
}

#[test]
fn a_store_that_cannot_be_used_costs_one_line_and_not_the_play() {
    let sandbox = shop().file("notes.txt", "these are notes, and no database at all\n".repeat(99));
    for (store, reason) in [("notes.txt", "is no store of rolecall"), ("notes.txt/x", "cannot be")]
    {
        let arguments = ["practice", "torn-bag", "--seed", "4", "--store", store];
        let run = sandbox.run_with_input(&arguments, &lines(&REPLIES));
        assert!(debrief(&run).contains("A good ending"), "{}", run.stdout);
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
        assert!(run.stderr.contains(reason), "{}", run.stderr);
    }
    assert!(sandbox.text("notes.txt").starts_with("these are notes"));
    let run = sandbox.run(&["practice", "--resume", "--store", "notes.txt"]);
    assert_eq!(run.code, 2);
}
