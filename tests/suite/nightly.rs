//! Runs over many calls that are broken off, in whatever way: nothing is lost, nothing is done twice.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::sandbox::{Run, Sandbox, project};

const CALLS: usize = 40;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// Calls as text, each with sentences of its own.
fn calls(count: usize) -> Sandbox {
    (0..count).fold(Sandbox::new(), |sandbox, call| {
        let mut text =
            "Agent: Thank you for calling Northwind, my name is Ana, how can I help?\n".to_owned();
        for line in 0..12 {
            text += &format!("Customer: My parcel number {} is late by {line} days.\n", call * 31);
            text +=
                &format!("Agent: I am sorry about that, I look into case {} now.\n", call + line);
        }
        sandbox.file(&format!("calls/{call:02}.txt"), text)
    })
}

fn score(sandbox: &Sandbox) -> Vec<String> {
    let mut arguments = vec!["score".to_owned()];
    let mut files: Vec<String> = fs::read_dir(sandbox.path("calls"))
        .unwrap()
        .map(|entry| format!("calls/{}", entry.unwrap().file_name().to_str().unwrap()))
        .collect();
    files.sort();
    arguments.extend(files);
    arguments.extend(["--out".to_owned(), "out".to_owned()]);
    arguments
}

fn start(sandbox: &Sandbox) -> Child {
    let arguments = score(sandbox);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut program = sandbox.program(&arguments);
    program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    program.spawn().unwrap()
}

fn run(sandbox: &Sandbox) -> Run {
    let arguments = score(sandbox);
    sandbox.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Everything that a run leaves for people and programs.
fn outcome(sandbox: &Sandbox) -> Vec<(String, Vec<u8>)> {
    fn collect(folder: &Path, root: &Path, found: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                collect(&path, root, found);
            } else {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                // What a killed run was just writing; it has no name that anybody reads.
                if !name.contains(".rolecall-") {
                    found.push((name, fs::read(&path).unwrap()));
                }
            }
        }
    }
    let mut found = Vec::new();
    collect(&sandbox.path("out"), &sandbox.path("out"), &mut found);
    found.sort();
    found
}

/// Forgets everything but the calls.
fn begin_anew(sandbox: &Sandbox) {
    for name in ["data", "out"] {
        let _ = fs::remove_dir_all(sandbox.path(name));
    }
}

#[test]
fn fifty_killed_runs_come_to_the_same_end_as_one_that_nobody_disturbed() {
    let sandbox = calls(CALLS);
    assert_eq!(run(&sandbox).code, 0);
    let undisturbed = outcome(&sandbox);
    begin_anew(&sandbox);
    let mut dice = Dice(7);
    let (mut kills, mut ends) = (0, 0);
    while kills < 50 {
        let mut program = start(&sandbox);
        // Runs that are killed late grow shorter, since what was kept is not done again.
        sleep(Duration::from_millis(100 + dice.below(1_500)));
        if let Some(status) = program.try_wait().unwrap() {
            assert!(status.success());
            assert!(outcome(&sandbox) == undisturbed, "the results differ");
            ends += 1;
            begin_anew(&sandbox);
            continue;
        }
        program.kill().unwrap();
        program.wait().unwrap();
        kills += 1;
        // A power cut may take the end of the journal with it.
        let journal = sandbox.path("data/rolecall/rolecall.db-wal");
        if kills % 2 == 0
            && let Ok(data) = fs::metadata(&journal)
        {
            let file = fs::OpenOptions::new().write(true).open(&journal).unwrap();
            file.set_len(dice.below(data.len() + 1)).unwrap();
        }
    }
    assert_eq!(run(&sandbox).code, 0);
    assert!(outcome(&sandbox) == undisturbed, "the results differ");
    println!("{kills} kills, {ends} runs came to their end between them");
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_soon_keeps_what_is_done_and_the_same_command_goes_on() {
    let sandbox = Sandbox::new();
    for copy in 0..6 {
        // Another byte behind the sound makes it another recording.
        let mut bytes = fs::read(project("recordings/cold.wav")).unwrap();
        bytes.push(copy);
        fs::create_dir_all(sandbox.path("calls")).unwrap();
        fs::write(sandbox.path(&format!("calls/{copy}.wav")), bytes).unwrap();
    }
    let arguments = ["score", "calls", "--out", "out", "--jobs", "1"];
    let mut program = sandbox.program(&arguments);
    program.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    let child = program.spawn().unwrap();
    let store = sandbox.path("data/rolecall/rolecall.db");
    // Until the first call is kept: then its transcript lies in the store or its journal.
    for _ in 0..600 {
        let journal = fs::metadata(store.with_extension("db-wal")).map_or(0, |data| data.len());
        if journal > 60_000 {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    let asked = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(asked.unwrap().success());
    let ended = child.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(130), "{told}");
    assert!(told.contains("the same command goes on with the others"), "{told}");
    assert!(!sandbox.path("out/results.json").exists());
    let done = sandbox.run(&["score", "calls", "--out", "out"]);
    assert_eq!(done.code, 0, "{}", done.stderr);
    assert_eq!(sandbox.text("out/calls.csv").lines().count(), 7);
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_what_was_kept_is_not_lost() {
    let sandbox = calls(CALLS);
    let arguments = score(&sandbox);
    let mut limited = std::process::Command::new("sh");
    let program = sandbox.program(&[]);
    // The system lets no file grow beyond so many blocks; the signal would end the program at once.
    let script = "trap '' XFSZ; ulimit -f 300; exec \"$0\" \"$@\"";
    limited.arg("-c").arg(script).arg(program.get_program()).args(&arguments);
    limited.current_dir(sandbox.folder());
    for (name, value) in program.get_envs() {
        if let Some(value) = value {
            limited.env(name, value);
        }
    }
    let ended = limited.output().unwrap();
    let told = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(2), "{told}");
    assert!(told.contains("make room and run the same command again"), "{told}");
    assert_eq!(run(&sandbox).code, 0);
    let resumed = outcome(&sandbox);
    begin_anew(&sandbox);
    assert_eq!(run(&sandbox).code, 0);
    assert!(outcome(&sandbox) == resumed, "the results differ");
}

#[test]
fn of_five_hundred_recordings_the_broken_ones_are_listed_and_all_others_scored() {
    let mut sandbox = Sandbox::new();
    let whole = fs::read(project("recordings/cold.wav")).unwrap();
    let words = sandbox_transcript();
    for call in 0..500 {
        sandbox = match call % 20 {
            0 => sandbox.file(&format!("calls/{call:03}.wav"), broken(call)),
            // Listening takes long, so most calls come as words; the others are sound.
            1 if call < 40 => {
                let mut bytes = whole.clone();
                bytes.push(call as u8);
                sandbox.file(&format!("calls/{call:03}.wav"), bytes)
            }
            _ => {
                let text = words.replace("4471", &format!("{call}"));
                sandbox.file(&format!("calls/{call:03}.json"), text)
            }
        };
    }
    let run = sandbox.run(&["score", "calls", "--out", "out"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stdout.contains("25 inputs could not be scored"), "{}", run.stdout);
    let results: serde_json::Value =
        serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    assert_eq!(results["calls"].as_array().unwrap().len(), 475);
    let failed = results["failed"].as_array().unwrap();
    assert_eq!(failed.len(), 25);
    assert!(failed.iter().all(|input| input["error"].as_str().is_some_and(|text| text.len() > 10)));
}

/// A recording that is none, in one of several ways.
fn broken(call: usize) -> Vec<u8> {
    match (call / 20) % 4 {
        0 => Vec::new(),
        1 => format!("RIFF\x10\0\0\0WAVE{call}").into_bytes(),
        2 => format!("This is call {call}, but no recording.").into_bytes(),
        _ => vec![call as u8; 4_000],
    }
}

fn sandbox_transcript() -> String {
    let turns: Vec<serde_json::Value> = (0..20)
        .map(|turn| {
            let (speaker, text) = match turn % 2 {
                0 => ("agent", "Thank you for calling, how can I help you with order 4471?"),
                _ => ("customer", "I have waited for weeks and it is still not here."),
            };
            serde_json::json!({"speaker": speaker, "start_ms": turn * 5_000,
                "end_ms": turn * 5_000 + 4_000, "text": text})
        })
        .collect();
    serde_json::json!({"format": 1, "language": "en", "turns": turns}).to_string()
}

#[test]
fn what_was_heard_is_scored_by_a_changed_rubric_without_the_recordings() {
    let sandbox = calls(3);
    assert_eq!(run(&sandbox).code, 0);
    fs::remove_dir_all(sandbox.path("calls")).unwrap();
    let rubric = fs::read_to_string(project("rubrics/support-call.yaml")).unwrap();
    fs::write(sandbox.path("stricter.yaml"), rubric.replace("pass: 75", "pass: 99")).unwrap();
    let rescored = sandbox.run(&["score", "--stored", "--rubric", "stricter.yaml", "--out", "new"]);
    assert_eq!(rescored.code, 0, "{}", rescored.stderr);
    assert!(rescored.stdout.contains("0 of 3 passed (mark 99%)"), "{}", rescored.stdout);
    let reported = sandbox.run(&["report", "--out", "again"]);
    assert_eq!(reported.code, 0, "{}", reported.stderr);
    assert_eq!(sandbox.text("again/calls.csv"), sandbox.text("new/calls.csv"));
}

#[test]
fn a_person_says_otherwise_and_both_are_shown() {
    let sandbox = calls(2);
    assert_eq!(run(&sandbox).code, 0);
    let give = |criterion: &str, points: &str, more: &[&str]| {
        let mut arguments = vec!["review", "00", "--criterion", criterion, "--points", points];
        arguments.extend(more);
        sandbox.run(&arguments)
    };
    let reviewed = give("greeting", "0", &["--reason", "too fast", "--reviewer", "Eva"]);
    assert_eq!(reviewed.code, 0, "{}", reviewed.stderr);
    let machine = sandbox.text("out/results.json");
    assert_eq!(sandbox.run(&["report", "--out", "out"]).code, 0);
    let both: serde_json::Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    let before: serde_json::Value = serde_json::from_str(&machine).unwrap();
    assert_eq!(both["calls"][0]["evaluations"], before["calls"][0]["evaluations"]);
    let reviewed = &both["calls"][0]["reviewed"][0];
    assert_eq!(reviewed["reviews"][0]["reviewer"], "Eva");
    assert_eq!(reviewed["reviews"][0]["reason"], "too fast");
    let percent = |evaluation: &serde_json::Value| evaluation["percent"].as_f64().unwrap();
    assert!(percent(&reviewed["evaluation"]) < percent(&both["calls"][0]["evaluations"][0]));
    let wrong = give("greeting", "7", &[]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("greeting has no level with 7 points"), "{}", wrong.stderr);
    let unknown = give("greting", "1", &[]);
    assert!(unknown.stderr.contains("did you mean greeting?"), "{}", unknown.stderr);
}

#[test]
fn reviews_go_to_a_spreadsheet_and_come_back() {
    let sandbox = calls(2);
    assert_eq!(run(&sandbox).code, 0);
    assert_eq!(sandbox.run(&["review", "--export", "sheet.csv"]).code, 0);
    let sheet = sandbox.text("sheet.csv");
    let mut reader = csv::Reader::from_reader(sheet.as_bytes());
    let header = reader.headers().unwrap().clone();
    let place = |name: &str| header.iter().position(|column| column == name).unwrap();
    let (points, criterion, call) = (place("points"), place("criterion"), place("call"));
    let mut filled = csv::Writer::from_writer(Vec::new());
    filled.write_record(&header).unwrap();
    for record in reader.records().map(Result::unwrap) {
        let mut cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if &record[criterion] == "greeting" {
            cells[points] = if &record[call] == "00" { "0" } else { "many" }.to_owned();
        }
        filled.write_record(cells).unwrap();
    }
    fs::write(sandbox.path("filled.csv"), filled.into_inner().unwrap()).unwrap();
    let imported = sandbox.run(&["review", "--import", "filled.csv", "--reviewer", "Eva"]);
    assert_eq!(imported.code, 1, "{}", imported.stderr);
    assert!(imported.stderr.contains("`many` are no points"), "{}", imported.stderr);
    assert!(imported.stdout.contains("1 verdict is kept"), "{}", imported.stdout);
}
