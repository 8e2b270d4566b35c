//! What `rolecall score` takes for calls, what it knows of them, and what it leaves out.

use std::fs;
use std::path::Path;

use hound::{SampleFormat, WavSpec, WavWriter};
use rolecall::audio;
use serde_json::Value;

use crate::sandbox::{Run, Sandbox, project};

/// A written call, different for each name.
fn call(name: &str) -> String {
    format!(
        "Agent: Hello, this is Northwind, how can I help?\nCustomer: I am {name}, my bill is wrong.\n"
    )
}

/// Scores what is named, into `out`.
#[track_caller]
fn score(sandbox: &Sandbox, arguments: &[&str]) -> Run {
    sandbox.run(&[&["score"], arguments, &["--out", "out"]].concat())
}

fn results(sandbox: &Sandbox) -> Value {
    serde_json::from_str(&sandbox.text("out/results.json")).unwrap()
}

/// The paths of the calls that were scored.
fn scored(sandbox: &Sandbox) -> Vec<String> {
    let results = results(sandbox);
    let calls = results["calls"].as_array().unwrap().iter();
    calls.map(|call| call["source"]["path"].as_str().unwrap().to_owned()).collect()
}

/// Writes channels at 16 kHz.
fn write_wav(path: &Path, channels: &[Vec<f32>]) {
    let spec = WavSpec {
        channels: channels.len() as u16,
        sample_rate: 16_000,
        bits_per_sample: 16,
        sample_format: SampleFormat::Int,
    };
    let mut writer = WavWriter::create(path, spec).unwrap();
    for frame in 0..channels.iter().map(Vec::len).max().unwrap() {
        for channel in channels {
            let sample = channel.get(frame).copied().unwrap_or_default();
            writer.write_sample((sample * 32_768.0).round() as i16).unwrap();
        }
    }
    writer.finalize().unwrap();
}

/// The channels of a sample recording.
fn channels(name: &str) -> Vec<Vec<f32>> {
    let recording = audio::read(&project("recordings").join(name)).unwrap();
    recording.channels.iter().map(|channel| channel.whole().unwrap()).collect()
}

#[test]
fn patterns_lists_and_standard_input_name_calls() {
    let sandbox = Sandbox::new()
        .file("day/a.txt", call("a"))
        .file("day/b.txt", call("b"))
        .file("day/deep/c.txt", call("c"))
        .file("day/[d].txt", call("d"))
        .file("day/notes.md", "no call")
        .file("list.txt", "day/b.txt\r\n\nday/deep/c.txt\n");
    assert_eq!(score(&sandbox, &["day/?.txt"]).code, 0);
    assert_eq!(scored(&sandbox), ["day/a.txt", "day/b.txt"]);
    assert_eq!(score(&sandbox, &["day/**/*.txt"]).code, 0);
    assert_eq!(scored(&sandbox).len(), 4);
    // A file that is really called so is no pattern.
    assert_eq!(score(&sandbox, &["day/[d].txt"]).code, 0);
    assert_eq!(scored(&sandbox), ["day/[d].txt"]);
    assert_eq!(score(&sandbox, &["--list", "list.txt", "day/a.txt"]).code, 0);
    assert_eq!(scored(&sandbox), ["day/a.txt", "day/b.txt", "day/deep/c.txt"]);
    let run = sandbox.run_with_input(&["score", "-", "--out", "out"], "day/a.txt\nday/gone.txt\n");
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(scored(&sandbox), ["day/a.txt"]);
    assert!(run.stdout.contains("day/gone.txt: cannot be read"), "{}", run.stdout);
    let none = score(&sandbox, &["night/*.wav"]);
    assert_eq!(none.code, 1);
    assert!(none.stdout.contains("no file fits this pattern"), "{}", none.stdout);
}

#[test]
fn the_manifest_counts_before_the_sidecar_and_that_before_the_name() {
    let sandbox = Sandbox::new()
        .file("calls/20260503_bo_sales.txt", call("a"))
        .file("calls/20260503_bo_sales.yaml", "agent: Ana Ruiz\nqueue: billing\nteam: blue\n")
        .file(
            "calls.csv",
            "path;agent;Customer_ID;direction\ncalls/20260503_bo_sales.txt;Chi;0042;in\n",
        );
    let run = score(
        &sandbox,
        &[
            "--manifest",
            "calls.csv",
            "--name-pattern",
            r"(?P<date>\d{8})_(?P<agent>[^_]+)_(?P<queue>.+)",
        ],
    );
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let results = results(&sandbox);
    assert_eq!(results["calls"][0]["agent"], "Chi");
    let expected = serde_json::json!({
        "customer": "0042",
        "queue": "billing",
        "direction": "inbound",
        "date": "2026-05-03T00:00:00",
        "team": "blue"
    });
    assert_eq!(results["calls"][0]["metadata"], expected);
    assert!(run.stdout.contains("Chi"), "{}", run.stdout);
}

#[test]
fn a_faulty_description_costs_its_call_and_no_other() {
    let sandbox = Sandbox::new()
        .file("a.txt", call("a"))
        .file("a.yaml", "agent: Ana\ndirection: sideways\n")
        .file("b.txt", call("b"))
        .file("c.txt", call("c"))
        .file("m.csv", "path,agent,date\nb.txt,Bo,soon\nc.txt,Chi,2026-05-03 14:07\ngone.txt,,\n");
    let run = score(&sandbox, &["a.txt", "b.txt", "c.txt", "--manifest", "m.csv"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(scored(&sandbox), ["c.txt"]);
    insta::assert_snapshot!(run.stdout);
    let broken = score(&sandbox, &["a.txt", "--name-pattern", "(?P<agent"]);
    assert_eq!(broken.code, 2);
    let no_path = sandbox.file("n.csv", "file,agent\nb.txt,Bo\n");
    let broken = score(&no_path, &["a.txt", "--manifest", "n.csv"]);
    assert_eq!(broken.code, 2);
    assert!(broken.stderr.contains("needs a column `path`"), "{}", broken.stderr);
}

#[test]
fn the_same_call_twice_is_scored_once() {
    let sandbox = Sandbox::new()
        .file("calls/a.json", TIMED)
        .file("calls/copy of a.json", TIMED)
        .file("b.txt", call("b"));
    let run = score(&sandbox, &["calls", "b.txt", "./b.txt"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(scored(&sandbox), ["b.txt", "calls/a.json"]);
    assert!(run.stdout.contains("1 input was skipped"), "{}", run.stdout);
    let reason = "calls/copy of a.json: is the same call as calls/a.json";
    assert!(run.stdout.contains(reason), "{}", run.stdout);
    let skipped = &results(&sandbox)["skipped"];
    assert_eq!(skipped[0]["path"], "calls/copy of a.json");
}

const TIMED: &str = r#"{"format": 1, "language": "en", "turns": [
  {"speaker": "agent", "text": "Thank you for calling Northwind, my name is Ana, how can I help?"},
  {"speaker": "customer", "text": "I would like to change my address."}
]}"#;

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_utf_8_are_scored_and_have_pages_of_their_own() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let sandbox = Sandbox::new().file("calls/plain.json", TIMED);
    for (name, text) in [(&b"caf\xe9.txt"[..], call("a")), (b"caf\xe8.txt", call("b"))] {
        fs::write(sandbox.path("calls").join(OsStr::from_bytes(name)), text).unwrap();
    }
    fs::write(sandbox.path("list"), b"calls/caf\xe8.txt\n").unwrap();
    let run = score(&sandbox, &["calls/*.txt", "--list", "list", "calls/plain.json"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let results = results(&sandbox);
    let names: Vec<&str> =
        results["calls"].as_array().unwrap().iter().map(|c| c["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["caf", "caf-2", "plain"]);
    for name in names {
        assert!(sandbox.path(&format!("out/report/{name}.html")).is_file(), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn links_in_circles_end_and_links_to_files_are_followed() {
    use std::os::unix::fs::symlink;

    let sandbox = Sandbox::new().file("calls/in/a.json", TIMED).file("elsewhere/b.txt", call("b"));
    symlink(sandbox.path("calls"), sandbox.path("calls/in/up")).unwrap();
    symlink(sandbox.path("calls/in"), sandbox.path("calls/again")).unwrap();
    symlink(sandbox.path("elsewhere/b.txt"), sandbox.path("calls/b.txt")).unwrap();
    symlink("nowhere.wav", sandbox.path("calls/lost.wav")).unwrap();
    symlink("self.wav", sandbox.path("calls/self.wav")).unwrap();
    let run = score(&sandbox, &["calls", "calls/*.txt", "calls/**/*.json"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(scored(&sandbox), ["calls/b.txt", "calls/in/a.json"]);
    let failed = results(&sandbox)["failed"].as_array().unwrap().len();
    assert_eq!(failed, 2, "{}", run.stdout);
    assert!(run.stdout.contains("lost.wav: is a link that leads nowhere"), "{}", run.stdout);
}

#[test]
fn what_is_no_call_is_skipped_with_its_reason_and_no_failure() {
    let sandbox = Sandbox::new()
        .file("calls/german.wav", "")
        .file("calls/german.yaml", "language: de-AT\n")
        .file(
            "calls/other.txt",
            "Agent: Guten Tag, wie kann ich Ihnen heute behilflich sein?\nCustomer: \
               Meine Rechnung ist viel zu hoch, können Sie mir bitte sagen, warum das so ist?\n",
        );
    let tone = |hertz: f32, seconds: usize| -> Vec<f32> {
        let wave = |at: usize| (at as f32 / 16_000.0 * hertz * std::f32::consts::TAU).sin() * 0.2;
        (0..seconds * 16_000).map(wave).collect()
    };
    let ringing: Vec<f32> = [tone(440.0, 2), vec![0.0; 64_000], tone(440.0, 2)].concat();
    write_wav(&sandbox.path("calls/ringing.wav"), &[ringing]);
    write_wav(&sandbox.path("calls/short.wav"), &[tone(440.0, 2)]);
    write_wav(&sandbox.path("calls/silent.wav"), &[vec![0.0; 6 * 16_000], vec![0.0; 6 * 16_000]]);
    let run = score(&sandbox, &["calls", "calls/other.txt"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    insta::assert_snapshot!(run.stdout);
}

#[test]
fn two_files_of_one_call_are_scored_as_one() {
    let sandbox = Sandbox::new().file("calls/notes.yaml", "agent: Nobody\n");
    let sides = channels("cold.wav");
    write_wav(&sandbox.path("calls/7_agent.wav"), &sides[..1]);
    // Recorders stop with the voice, so one side is shorter.
    let end = sides[1].iter().rposition(|sample| sample.abs() > 0.01).unwrap();
    write_wav(&sandbox.path("calls/7_caller.wav"), &[sides[1][..end].to_vec()]);
    fs::write(sandbox.path("calls/7.yaml"), "agent: Mark\n").unwrap();
    let run = score(&sandbox, &["calls"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let results = results(&sandbox);
    let call = &results["calls"][0];
    assert_eq!((&call["name"], &call["agent"]), (&"7".into(), &"Mark".into()));
    assert_eq!(call["source"]["channels"], 2);
    assert_eq!(call["warnings"], serde_json::json!([]));
    let transcript: Value = serde_json::from_str(&sandbox.text("out/transcripts/7.json")).unwrap();
    assert_eq!(transcript["turns"][0]["speaker"], "agent");
    assert!(transcript["turns"][0]["text"].as_str().unwrap().contains("Northwind"));
    assert_eq!(transcript["turns"][1]["speaker"], "customer");
    assert!(sandbox.path("out/report/audio/7.wav").is_file());
}

#[test]
fn swapped_channels_are_found_by_the_words() {
    let sandbox = Sandbox::new().file("calls/notes.yaml", "agent: Nobody\n");
    for name in ["cold.wav", "interrupting.mp3", "card_payment.ogg"] {
        let mut sides = channels(name);
        sides.swap(0, 1);
        let path = sandbox.path("calls").join(name).with_extension("wav");
        write_wav(&path, &sides);
    }
    let run = score(&sandbox, &["calls"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let results = results(&sandbox);
    for call in results["calls"].as_array().unwrap() {
        let warning = call["warnings"][0].as_str().unwrap_or_default();
        assert!(warning.contains("the agent speaks on the right channel"), "{call}");
        let name = call["name"].as_str().unwrap();
        let text = sandbox.text(&format!("out/transcripts/{name}.json"));
        let transcript: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(transcript["turns"][0]["speaker"], "agent", "{name}");
    }
}
