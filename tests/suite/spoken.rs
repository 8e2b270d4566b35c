//! `rolecall practice --voice`, with replies cut out of a sample call.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;

use hound::{WavReader, WavSpec, WavWriter};
use serde_json::Value;

use crate::sandbox::{Run, Sandbox, project};

/// The agent answers so long after the end of the customer's words, in milliseconds.
const DELAYS: [u64; 5] = [800, 900, 2_600, 1_000, 900];

/// A call of the same kind as the scenario that is played: somebody was charged twice.
struct Call {
    spec: WavSpec,
    samples: Vec<i16>,
    turns: Vec<Value>,
}

impl Call {
    fn read() -> Self {
        let reader = WavReader::open(project("recordings/exemplary.wav")).unwrap();
        let spec = WavSpec { channels: 1, ..reader.spec() };
        let samples = reader.into_samples().collect::<Result<_, _>>().unwrap();
        let text = fs::read(project("recordings/exemplary.words.json")).unwrap();
        let words: Value = serde_json::from_slice(&text).unwrap();
        Self { spec, samples, turns: words["turns"].as_array().unwrap().clone() }
    }

    /// What one side says, turn by turn.
    fn turns_of(&self, speaker: &str) -> Vec<Vec<i16>> {
        let channel = usize::from(speaker != "agent");
        let turns = self.turns.iter().filter(|turn| turn["speaker"] == speaker);
        let frame = |turn: &Value, key: &str| {
            (turn[key].as_u64().unwrap() * u64::from(self.spec.sample_rate) / 1000) as usize
        };
        let cut = |turn: &Value| {
            let frames = frame(turn, "start_ms")..frame(turn, "end_ms");
            frames.map(|frame| self.samples[2 * frame + channel]).collect()
        };
        turns.map(cut).collect()
    }

    fn write(&self, path: &Path, silence: u64, sound: &[i16]) {
        let mut writer = WavWriter::create(path, self.spec).unwrap();
        let silent = vec![0; (silence * u64::from(self.spec.sample_rate) / 1000) as usize];
        for sample in silent.iter().chain(sound) {
            writer.write_sample(*sample).unwrap();
        }
        writer.finalize().unwrap();
    }
}

/// A folder with the first spoken replies, and something that a customer says.
fn replies(count: usize) -> Sandbox {
    let sandbox = Sandbox::new();
    let call = Call::read();
    fs::create_dir(sandbox.path("replies")).unwrap();
    let said = call.turns_of("agent");
    for (number, (sound, delay)) in said.iter().zip(DELAYS).take(count).enumerate() {
        let path = sandbox.path(&format!("replies/{}.wav", number + 8));
        call.write(&path, delay, sound);
    }
    call.write(&sandbox.path("customer.wav"), 0, &call.turns_of("customer")[0]);
    sandbox
}

fn practise(sandbox: &Sandbox, more: &[&str]) -> Run {
    let mut arguments = vec!["practice", "double-charge", "--seed", "1", "--voice"];
    arguments.extend(["--spoken-replies", "replies", "--save-recording", "call.wav"]);
    arguments.extend(more);
    sandbox.run(&arguments)
}

fn score(sandbox: &Sandbox) -> Value {
    let run = sandbox.run(&["score", "call.wav", "--out", "out"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let results: Value = serde_json::from_str(&sandbox.text("out/results.json")).unwrap();
    results["calls"][0].clone()
}

/// The titles of the criteria with full points, and of those that lost some, as a debrief shows
/// them.
fn debriefed(stdout: &str) -> (Vec<String>, Vec<String>) {
    let titles = |signs: &[&str]| {
        let title = |line: &str| {
            let title = signs.iter().find_map(|sign| line.strip_prefix(sign))?;
            Some(title.split(" (").next().unwrap_or(title).to_owned())
        };
        stdout.lines().filter_map(title).collect()
    };
    (titles(&["  + "]), titles(&["  - ", "  ! "]))
}

/// The same of a recording that was scored.
fn scored(call: &Value) -> (Vec<String>, Vec<String>) {
    let verdicts = call["evaluations"][0]["verdicts"].as_array().unwrap();
    let titles = |is_full: bool| {
        let counts = |verdict: &&Value| {
            let (points, most) = (verdict["points"].as_f64(), verdict["max_points"].as_f64());
            points.is_some_and(|points| (Some(points) >= most) == is_full)
        };
        let title = |verdict: &Value| verdict["title"].as_str().unwrap().to_owned();
        verdicts.iter().filter(counts).map(title).collect()
    };
    (titles(true), titles(false))
}

fn sorted((mut kept, mut lost): (Vec<String>, Vec<String>)) -> (Vec<String>, Vec<String>) {
    kept.sort();
    lost.sort();
    (kept, lost)
}

/// A play whose customer says the same words every time.
static SPOKEN: LazyLock<(Sandbox, Run)> = LazyLock::new(|| {
    let sandbox = replies(DELAYS.len());
    let run = practise(&sandbox, &["--tts", "cat customer.wav"]);
    (sandbox, run)
});

#[test]
fn spoken_replies_are_heard_in_their_order_and_scored() {
    let (_, run) = &*SPOKEN;
    assert_eq!(run.code, 0, "{}", run.stderr);
    let said: Vec<&str> = run.stdout.lines().filter(|line| line.starts_with("You: ")).collect();
    assert_eq!(said.len(), DELAYS.len(), "{}", run.stdout);
    assert!(said[0].contains("Thank you for calling Northwind"), "{said:?}");
    assert!(said[4].contains("anything else I can help you with"), "{said:?}");
    let (kept, _) = debriefed(&run.stdout);
    assert!(kept.contains(&"Acknowledges how the customer feels".to_owned()), "{kept:?}");
    // Only what has times can be scored for its pace.
    assert!(kept.contains(&"Speaks at a pace that can be followed".to_owned()), "{kept:?}");
    assert!(run.stdout.contains("Recording: call.wav"), "{}", run.stdout);
}

#[test]
fn the_recording_is_a_call_with_the_delays_of_the_replies() {
    let (sandbox, _) = &*SPOKEN;
    let spec = WavReader::open(sandbox.path("call.wav")).unwrap().spec();
    assert_eq!((spec.channels, spec.sample_rate, spec.bits_per_sample), (2, 16_000, 16));
    let call = score(sandbox);
    let metric = |name: &str| call["metrics"][name].as_f64().unwrap();
    assert!((metric("response_delay") - 0.9).abs() < 0.4, "{}", metric("response_delay"));
    let longest = metric("longest_response_delay");
    assert!((longest - 2.6).abs() < 0.4, "{longest}");
    assert!((100.0..200.0).contains(&metric("agent_words_per_minute")));
}

/// Needs a text-to-speech program; says so where there is none.
#[test]
fn the_recording_of_a_play_gets_the_verdicts_of_its_debrief() {
    let sandbox = replies(DELAYS.len());
    let run = practise(&sandbox, &[]);
    if run.stderr.contains("no program was found that can speak") {
        // Straight to the stream: what a test that passes prints is not shown.
        let why = "SKIPPED: no text-to-speech program is installed, so no customer can speak";
        writeln!(std::io::stderr(), "{why}").unwrap();
        return;
    }
    assert_eq!(run.code, 0, "{}", run.stderr);
    let call = score(&sandbox);
    assert_eq!(sorted(scored(&call)), sorted(debriefed(&run.stdout)), "{}", run.stdout);
}

#[test]
fn silence_is_no_reply_and_the_customer_waits_or_asks() {
    let sandbox = replies(1);
    let call = Call::read();
    call.write(&sandbox.path("replies/1.wav"), 6_000, &[]);
    let run = practise(&sandbox, &["--tts", "cat customer.wav", "--no-recording"]);
    assert_eq!(run.code, 2, "a recording cannot be both kept and not: {}", run.stderr);
    let run = practise(&sandbox, &["--tts", "cat customer.wav"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("(Nothing was heard.)"), "{}", run.stdout);
    assert!(run.stdout.contains("You: Thank you for calling Northwind"), "{}", run.stdout);
}

#[test]
fn a_reply_that_cannot_be_read_ends_the_play_with_its_debrief() {
    let sandbox = replies(2).file("replies/9.wav", "no sound at all");
    let run = practise(&sandbox, &["--tts", "cat customer.wav"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("9.wav"), "{}", run.stderr);
    assert!(run.stdout.contains("Score by"), "{}", run.stdout);
    assert!(sandbox.path("call.wav").is_file());
}

#[test]
fn what_is_missing_for_a_spoken_play_is_told_before_it_starts() {
    let sandbox = Sandbox::new().file("empty/notes.txt", "");
    for (arguments, says) in [
        (["--spoken-replies", "nowhere"], "cannot read the folder of spoken replies nowhere"),
        (["--spoken-replies", "empty"], "one file for each reply"),
    ] {
        let run =
            sandbox.run(&[&["practice", "double-charge", "--voice"], &arguments[..]].concat());
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(says), "{}", run.stderr);
    }
    let sandbox = replies(1);
    let run = practise(&sandbox, &["--tts", "no-such-voice --loud"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("no-such-voice"), "{}", run.stderr);
    let start = ["practice", "double-charge", "--voice", "--spoken-replies", "replies"];
    let nowhere = ["--tts", "cat customer.wav", "--save-recording", "no/call.wav"];
    let run = sandbox.run(&[&start[..], &nowhere].concat());
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("cannot be written to no"), "{}", run.stderr);
}
