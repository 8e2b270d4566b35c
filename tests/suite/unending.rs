//! Pipes and files without end in place of what is to be read: an error, and no waiting.

use std::fs;
use std::io::Write;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::hostile::RUBRIC;
use crate::sandbox::Sandbox;

/// Commands that read a file each, and the name that the file has in them.
const INPUTS: [&[&str]; 15] = [
    &["score", "call.txt", "--rubric", "FILE.yaml"],
    &["score", "call.txt", "--manifest", "FILE"],
    &["score", "--list", "FILE"],
    &["score", "FILE.txt"],
    &["score", "FILE.json"],
    &["score", "call.txt", "--templates", "DIR"],
    &["review", "--import", "FILE", "--store", "kept.db"],
    &["calibrate", "FILE"],
    &["calibrate", "ratings.csv", "--results", "FILE.json"],
    &["sample", "--results", "FILE.json"],
    &["sample", "--store", "FILE"],
    &["diff", "FILE.yaml", "short.yaml", "call.txt"],
    &["check", "FILE.yaml"],
    &["check", "DIR/rolecall.yaml"],
    &["model", "add", "FILE"],
];

fn inputs() -> Sandbox {
    let sandbox = Sandbox::new()
        .file("call.txt", "Agent: Good morning.\nCustomer: Hi.\n")
        .file("short.yaml", RUBRIC)
        .file("ratings.csv", "call,criterion,rater,points\na,x,Eva,1\na,x,Tom,1\n");
    let run = sandbox.run(&["score", "call.txt", "--no-report", "--store", "kept.db"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    sandbox
}

/// Runs a command that must end soon, with an error on one line.
#[track_caller]
fn refused(sandbox: &Sandbox, arguments: &[String]) {
    const PATIENCE: Duration = Duration::from_secs(60);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut child = sandbox
        .program(&arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let code = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status.code();
        }
        if start.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("{arguments:?} hangs");
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let mut said = String::new();
    std::io::Read::read_to_string(&mut child.stderr.take().unwrap(), &mut said).unwrap();
    assert!(matches!(code, Some(1 | 2)), "{arguments:?} ends with {code:?}: {said}");
    assert!(!said.contains("panicked") && said.len() < 4_000, "{arguments:?}: {said}");
}

fn named(arguments: &[&str], name: &str) -> Vec<String> {
    arguments.iter().map(|argument| argument.replace("FILE", name).replace("DIR", "own")).collect()
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_a_file_is_refused_and_not_waited_for() {
    let sandbox = inputs();
    fs::create_dir(sandbox.path("own")).unwrap();
    for name in
        ["pipe", "pipe.yaml", "pipe.txt", "pipe.json", "own/foot.html.hbs", "own/rolecall.yaml"]
    {
        let made = std::process::Command::new("mkfifo").arg(sandbox.path(name)).status().unwrap();
        assert!(made.success());
    }
    for arguments in INPUTS {
        refused(&sandbox, &named(arguments, "pipe"));
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_beside_a_recording_is_left_alone() {
    let sandbox = inputs().file("calls/call.wav", "RIFF");
    for name in ["calls/call.yaml", "calls/call.json", "calls/other.json", "calls/other.wav"] {
        let made = std::process::Command::new("mkfifo").arg(sandbox.path(name)).status().unwrap();
        assert!(made.success());
    }
    refused(&sandbox, &named(&["score", "calls"], ""));
    refused(&sandbox, &named(&["score", "calls/call.json", "calls/call.wav"], ""));
}

#[test]
fn a_file_of_a_hundred_megabytes_is_refused_at_once() {
    let sandbox = inputs()
        .file("own/foot.html.hbs", "x".repeat(5 << 20))
        .file("own/rolecall.yaml", "x".repeat(5 << 20));
    let line = "a,b,c,d,e,f,g\n".repeat(1 << 16);
    for name in ["huge", "huge.yaml", "huge.txt", "huge.json"] {
        let mut file = fs::File::create(sandbox.path(name)).unwrap();
        let begin =
            if name.ends_with("json") { "{\"calls\": [" } else { "path,criterion,points\n" };
        file.write_all(begin.as_bytes()).unwrap();
        for _ in 0..(100 << 20) / line.len() {
            file.write_all(line.as_bytes()).unwrap();
        }
    }
    for arguments in INPUTS {
        refused(&sandbox, &named(arguments, "huge"));
    }
}
