//! Calls whose words, names and metadata would like to break out of what shows them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::sandbox::{Run, Sandbox};
use crate::shop::shop;

/// Markup, a terminal command in both its forms, a title for the window, a formula and an override
/// of the reading direction.
const ATTACK: &str = "=cmd|' /C calc'!A0 </script><script>alert(1)</script>\
    <img src=x onerror=alert(2)>\"'\u{1b}[2J\u{9b}31m\u{1b}]0;owned\u{7}\u{202e}\u{2066}&]]>";

pub(crate) const RUBRIC: &str = "\
format: 1
id: short
title: Short
pass: 60
behaviours:
  greeting: {who: agent, phrases: [good morning]}
  thanks: {who: agent, phrases: [thank you]}
sections:
  - id: s
    title: All
    criteria:
      - {id: greets, title: Greets, levels: [{points: 1, label: greeted, when: {said: greeting}}, {points: 0, label: missing}]}
      - {id: thanks, title: Says thanks, levels: [{points: 1, label: thanked, when: {said: thanks}}, {points: 0, label: missing}]}
";

fn call(name: &str) -> String {
    format!("Agent: {ATTACK} Good morning. {ATTACK}\nCustomer: {ATTACK}\nAgent: -1+1 {name}.\n")
}

/// Names that a shell, a page, a table, a terminal or another system would take for something else.
fn names() -> Vec<Vec<u8>> {
    let mut names: Vec<Vec<u8>> = [
        "=cmd|' -C calc'!A0",
        "<img src=x onerror=alert(2)>",
        "\u{1b}]0;owned\u{7}\u{9b}2J",
        "\u{202e}gpj.wav",
        "CON",
        "nul",
        "..",
        "...",
        "-@SUM(A1)",
        "--help",
        "line\nbreak",
        "%2e%2e%2fup",
        "..\\..\\up",
        "index",
        "Same",
        "same",
        "\u{ff1d}wide",
    ]
    .map(|name| name.as_bytes().to_vec())
    .to_vec();
    names.push(vec![b'a'; 240]);
    #[cfg(target_os = "linux")]
    names.push(b"odd-\xff\xfe".to_vec());
    names
}

#[cfg(unix)]
fn path_of(folder: &Path, name: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    folder.join(std::ffi::OsStr::from_bytes(&[name, b".txt"].concat()))
}

#[cfg(not(unix))]
fn path_of(folder: &Path, name: &[u8]) -> PathBuf {
    folder.join(format!("{}.txt", String::from_utf8_lossy(name).replace(['<', '>', '|'], "-")))
}

/// A store with hostile calls, scored and reviewed, and the report of them in `out`.
static SCORED: LazyLock<Sandbox> = LazyLock::new(|| {
    let sandbox = Sandbox::new()
        .file("short.yaml", RUBRIC)
        .file("new.yaml", RUBRIC.replace("[thank you]", "[thanks, calc]"))
        .file("broken/\u{1b}[31m\u{202e}.wav", "no sound");
    let folder = sandbox.path("calls");
    fs::create_dir_all(&folder).unwrap();
    let quoted = format!("\"{}\"", ATTACK.replace('"', "\"\""));
    let mut manifest = format!("path,agent,queue,customer,{quoted}\n").into_bytes();
    for (index, name) in names().iter().enumerate() {
        let path = path_of(&folder, name);
        fs::write(&path, call(&index.to_string())).unwrap();
        let path = path.strip_prefix(sandbox.folder()).unwrap().as_os_str().as_encoded_bytes();
        let path = String::from_utf8_lossy(path).replace('"', "\"\"");
        let short: String = ATTACK.chars().take(90).collect::<String>().replace('"', "\"\"");
        let agent = ["=1+1", "@SUM(A1)", "../../up", &short][index % 4];
        manifest.extend(format!("\"{path}\",\"{agent}\",\"{short}\",-5,{quoted}\n").bytes());
    }
    fs::write(sandbox.path("m.csv"), manifest).unwrap();
    let before = files(sandbox.folder());
    let run = sandbox.run(&[
        "score",
        "calls/*.txt",
        "broken",
        "--manifest",
        "m.csv",
        "--rubric",
        "short.yaml",
        "--out",
        "out",
        "--store",
        "kept/calls.db",
        "--junit",
        "junit.xml",
        "--color",
        "never",
    ]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    harmless_run(&run);
    let after = files(sandbox.folder()).into_iter().filter(|file| !before.contains(file));
    for file in after {
        let inside = ["out", "kept", "junit.xml"].iter().any(|place| file.starts_with(place));
        assert!(inside, "{} lies outside", file.display());
    }
    sandbox
});

fn on_store(arguments: &[&str], input: &str) -> Run {
    let arguments = [arguments, &["--store", "kept/calls.db"]].concat();
    let run = SCORED.run_with_input(&arguments, input);
    harmless_run(&run);
    run
}

/// Every file below a folder, from there.
fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut open, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            match entry.file_type().unwrap().is_dir() {
                true => open.push(entry.path()),
                false => found.push(entry.path().strip_prefix(folder).unwrap().to_owned()),
            }
        }
    }
    found.sort();
    found
}

/// Holds that nothing in a text does something to a terminal.
#[track_caller]
fn harmless(text: &str, what: &str) {
    let obeyed = |letter: char| {
        letter.is_control() && !matches!(letter, '\n' | '\t' | '\r')
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if let Some(at) = text.find(obeyed) {
        let from = text[..at].char_indices().rev().nth(80).map_or(0, |(from, _)| from);
        panic!("{what}: {:?}", &text[from..text.len().min(at + 4)]);
    }
}

#[track_caller]
fn harmless_run(run: &Run) {
    harmless(&run.stdout, "stdout");
    harmless(&run.stderr, "stderr");
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
}

#[track_caller]
fn harmless_csv(text: &str, what: &str) {
    harmless(text, what);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut rows = 0;
    for record in reader.records().map(Result::unwrap) {
        rows += 1;
        for cell in &record {
            let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']);
            assert!(!is_formula || cell.parse::<f64>().is_ok(), "{what}: {cell:?}");
        }
    }
    assert!(rows > 0, "{what} has no header");
}

#[track_caller]
fn harmless_html(text: &str, what: &str) {
    harmless(text, what);
    let small = text.to_lowercase();
    assert!(small.contains("<html"), "{what}");
    for markup in ["<script>alert", "<img src=x", "</script><script>"] {
        assert!(!small.contains(markup), "{what} holds {markup}");
    }
}

#[track_caller]
fn harmless_json(text: &str, what: &str) {
    harmless(text, what);
    serde_json::from_str::<serde_json::Value>(text)
        .unwrap_or_else(|error| panic!("{what}: {error}"));
}

#[track_caller]
fn harmless_xml(text: &str) {
    harmless(text, "junit");
    let mut reader = Reader::from_str(text);
    let mut elements = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(element) | Event::Empty(element) => {
                elements.push(AsRef::<str>::as_ref(&element.name()).to_owned());
            }
            _ => {}
        }
    }
    assert!(!elements.iter().any(|name| name == "script" || name == "img"), "{elements:?}");
}

/// Holds that for a folder that `score` or `report` wrote.
#[track_caller]
fn harmless_report(sandbox: &Sandbox, out: &str) {
    let (mut pages, mut names) = (0, Vec::new());
    for file in files(&sandbox.path(out)) {
        let name = file.to_string_lossy().into_owned();
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_./".contains(letter);
        assert!(name.chars().all(plain) && name.len() < 200, "{name:?}");
        names.push(name.to_lowercase());
        let path = sandbox.path(out).join(&file);
        let Ok(text) = fs::read_to_string(&path) else { continue };
        match file.extension().unwrap_or_default().to_string_lossy().as_ref() {
            "html" => {
                pages += 1;
                harmless_html(&text, &name);
            }
            "csv" => harmless_csv(&text, &name),
            "json" => harmless_json(&text, &name),
            "jsonl" => text.lines().for_each(|line| harmless_json(line, &name)),
            _ => {}
        }
    }
    assert!(pages > names_count(), "{pages} pages");
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "two files differ in capitals only");
    for name in &names {
        let stem = name.rsplit('/').next().and_then(|file| file.split('.').next()).unwrap();
        assert!(!matches!(stem, "con" | "nul" | "prn" | "aux"), "{name}");
    }
}

fn names_count() -> usize {
    names().len() - 2
}

#[test]
fn score_writes_what_no_reader_obeys() {
    harmless_report(&SCORED, "out");
    harmless_xml(&SCORED.text("junit.xml"));
}

#[test]
fn reviews_are_text_in_the_sheet_the_report_and_the_terminal() {
    let results: serde_json::Value =
        serde_json::from_str(&SCORED.text("out/results.json")).unwrap();
    let first = results["calls"][0]["name"].as_str().unwrap();
    let second = results["calls"][1]["name"].as_str().unwrap();
    // Arguments cannot hold a zero byte, all else they can.
    let run = on_store(
        &[
            "review",
            first,
            "--criterion",
            "greets",
            "--points",
            "0",
            "--reason",
            ATTACK,
            "--comment",
            ATTACK,
            "--reviewer",
            ATTACK,
        ],
        "",
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
    let run = on_store(&["review", second], &format!("0\n{ATTACK}\n{ATTACK}\nn/a\nx\ny\n"));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let run = on_store(&["review", ATTACK, "--criterion", ATTACK, "--points", "1"], "");
    assert_eq!(run.code, 2, "{}", run.stderr);

    assert_eq!(on_store(&["review", "--export", "sheet.csv"], "").code, 0);
    let sheet = SCORED.text("sheet.csv");
    harmless_csv(&sheet, "sheet.csv");
    // Filled in by somebody who means harm, and with rows that say nonsense.
    let mut reader = csv::Reader::from_reader(sheet.as_bytes());
    let mut filled = csv::Writer::from_writer(Vec::new());
    filled.write_record(reader.headers().unwrap()).unwrap();
    for (index, record) in reader.records().map(Result::unwrap).enumerate() {
        let mut row: Vec<String> = record.iter().map(str::to_owned).collect();
        row[9] = ["0", "1", "N/A", ATTACK][index % 4].to_owned();
        row[10] = ATTACK.to_owned();
        row[11] = ["", "verdict", "dispute", ATTACK][index / 4 % 4].to_owned();
        row[12] = ATTACK.to_owned();
        row[13] = ATTACK.to_owned();
        if index % 7 == 6 {
            row[0] = ATTACK.to_owned();
        }
        filled.write_record(row).unwrap();
    }
    fs::write(SCORED.path("filled.csv"), filled.into_inner().unwrap()).unwrap();
    let run = on_store(&["review", "--import", "filled.csv"], "");
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stdout.contains("are kept"), "{}", run.stdout);

    let arguments = ["report", "--out", "again", "--junit", "again.xml", "--color", "never"];
    let run = on_store(&arguments, "");
    assert_eq!(run.code, 0, "{}", run.stderr);
    harmless_report(&SCORED, "again");
    harmless_xml(&SCORED.text("again.xml"));
    let run = on_store(&["report", "--out", "none", "--agent", ATTACK], "");
    assert_eq!(run.code, 2, "{}", run.stderr);
}

#[test]
fn samples_comparisons_and_calibrations_are_text() {
    for extra in [&["--size", "50"][..], &["--risk"], &["--how-many"], &["--per-agent", "2"]] {
        for format in ["table", "csv", "json"] {
            let run = on_store(&[&["sample", "--format", format], extra].concat(), "");
            assert_eq!(run.code, 0, "{extra:?} {}", run.stderr);
            shown(&run, format);
        }
    }
    let run = on_store(&["sample", "--agent", ATTACK], "");
    assert_ne!(run.code, 101, "{}", run.stderr);
    for format in ["table", "csv", "json"] {
        let run = on_store(&["diff", "short.yaml", "new.yaml", "--format", format], "");
        assert_eq!(run.code, 0, "{}", run.stderr);
        shown(&run, format);
    }
    let run = SCORED.run(&["diff", "short.yaml", "new.yaml", "calls", "broken"]);
    harmless_run(&run);
}

#[test]
fn ratings_are_text() {
    let quoted = format!("\"{}\"", ATTACK.replace('"', "\"\""));
    let mut ratings = "call,criterion,rater,points\n".to_owned();
    for call in 0..8 {
        for rater in [quoted.as_str(), "@Eva", "-Tom"] {
            for criterion in [quoted.as_str(), "=1+1"] {
                let points = (call + rater.len()) % 2;
                ratings += &format!("=call{call},{criterion},{rater},{points}\n");
            }
        }
    }
    let bad = ratings.clone() + &format!("{quoted},{quoted},{quoted},{quoted}\n{quoted}\n");
    let sandbox = Sandbox::new().file("ratings.csv", ratings).file("\u{1b}[2J.csv", bad);
    for format in ["table", "csv", "json"] {
        let options = ["calibrate", "ratings.csv", "--format", format, "--resamples", "100"];
        let run = sandbox.run(&options);
        assert_eq!(run.code, 0, "{}", run.stderr);
        harmless_run(&run);
        shown(&run, format);
    }
    let run = sandbox.run(&["calibrate", "\u{1b}[2J.csv", "--details", "--resamples", "100"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    harmless_run(&run);
}

#[test]
fn what_a_trainee_says_is_text() {
    let sandbox = shop();
    for _ in 0..2 {
        let arguments = ["practice", "torn-bag", "--seed", "1", "--trainee", ATTACK];
        let run = sandbox.run_with_input(&arguments, &format!("{ATTACK}\nsorry {ATTACK}\n"));
        assert_eq!(run.code, 0, "{}", run.stderr);
        harmless_run(&run);
    }
    let commands: [&[&str]; 4] =
        [&["history"], &["history", "show", "1"], &["history", "compare", "1", "2"], &["progress"]];
    for command in commands {
        for format in ["table", "csv", "json", "html"] {
            if command.contains(&"show") && format == "csv" {
                continue;
            }
            let run = sandbox.run(&[command, &["--format", format]].concat());
            assert_eq!(run.code, 0, "{command:?} {format} {}", run.stderr);
            harmless_run(&run);
            if command != ["progress"] {
                shown(&run, format);
            }
        }
    }
}

#[track_caller]
fn shown(run: &Run, format: &str) {
    match format {
        "csv" => harmless_csv(&run.stdout, "csv"),
        "json" => harmless_json(&run.stdout, "json"),
        "html" => harmless_html(&run.stdout, "html"),
        _ => {}
    }
}

#[test]
fn what_the_command_line_says_is_told_again_as_text() {
    let option = format!("--{ATTACK}");
    for arguments in
        [&["score", &option][..], &["score", "a.txt", "--min-length", ATTACK], &[ATTACK]]
    {
        let run = Sandbox::new().run(arguments);
        assert_eq!(run.code, 2);
        harmless_run(&run);
        assert!(run.stderr.contains("Usage") || run.stderr.contains("--help"), "{}", run.stderr);
    }
    let run = Sandbox::new().run(&["score", ATTACK, "--rubric", ATTACK]);
    assert_eq!(run.code, 2);
    harmless_run(&run);
}
