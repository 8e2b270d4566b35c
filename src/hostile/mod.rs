//! Ten thousand files that are nearly right, of every kind that people hand in: each is read or
//! refused, soon, with little memory, and without a panic.

pub(crate) mod mutation;
mod seeds;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::tz::TimeZone;
use tempfile::TempDir;

use crate::agreement::{Ratings, read as ratings};
use crate::batch::stored;
use crate::intake::{self, Manifest, NamePattern, Request};
use crate::matching::Language;
use crate::metrics::measure;
use crate::plan::Plan;
use crate::privacy::Masking;
use crate::problem::Problems;
use crate::random::SplitMix64;
use crate::review::read_sheet;
use crate::rubric::Rubric;
use crate::scenario::Scenario;
use crate::scoring::cut;
use crate::transcript::import;
use crate::workspace::Defaults;
use crate::yaml::read_text;

const SEED: u64 = 2_026;
const RECORDINGS: usize = 3_000;
const TEXTS: usize = 7_000;

/// A file is read in less, however slow the machine.
const PATIENCE: Duration = Duration::from_secs(5);

/// In kB, as Linux counts.
const MOST_MEMORY: u64 = 1 << 20;

/// The test that does the work; it runs in a process of its own, whose memory is its own.
const WORK: &str = "hostile::reads_ten_thousand_mutated_files";

#[test]
fn ten_thousand_mutated_files_do_no_harm() {
    let child = Command::new(std::env::current_exe().unwrap())
        .args([WORK, "--exact", "--ignored", "--nocapture", "--test-threads=1"])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&child.stdout);
    assert!(child.status.success(), "{told}\n{}", String::from_utf8_lossy(&child.stderr));
    let memory = told.lines().find_map(|line| line.strip_prefix("peak kB: "));
    if let Some(memory) = memory {
        assert!(memory.parse::<u64>().unwrap() < MOST_MEMORY, "{told}");
    }
    assert!(told.contains("files: 10000"), "{told}");
}

#[test]
#[ignore = "run by ten_thousand_mutated_files_do_no_harm"]
#[allow(clippy::print_stdout, reason = "read by the test that started it")]
fn reads_ten_thousand_mutated_files() {
    let mut slowest = Slowest::default();
    let counts =
        crate::audio::survive(SEED, RECORDINGS, &mut |what, time| slowest.note(what, time));
    // So that neither all nor none are refused, which would test little.
    assert!(counts.0 > 500 && counts.1 > 500, "{} readable, {} not", counts.0, counts.1);
    let (mut read, mut refused) = (0, 0);
    let folder = TempDir::new().unwrap();
    let mut random = SplitMix64::new(SEED);
    let kinds = kinds();
    for round in 0..TEXTS {
        let kind = &kinds[round % kinds.len()];
        let path = folder.path().join(kind.name);
        std::fs::write(&path, mutation::of_text(&kind.whole, &mut random)).unwrap();
        let start = Instant::now();
        match (kind.read)(&path) {
            true => read += 1,
            false => refused += 1,
        }
        slowest.note(&format!("{round} {}", kind.name), start.elapsed());
        std::fs::remove_file(&path).unwrap();
    }
    assert!(read > 500 && refused > 500, "{read} read, {refused} refused");
    println!("files: {}", RECORDINGS + TEXTS);
    println!(
        "recordings: {} readable, {} not; texts: {read} read, {refused} not",
        counts.0, counts.1
    );
    println!("longest: {:?} for {}", slowest.time, slowest.what);
    if let Some(peak) = peak() {
        println!("peak kB: {peak}");
    }
}

#[derive(Default)]
struct Slowest {
    time: Duration,
    what: String,
}

impl Slowest {
    fn note(&mut self, what: &str, time: Duration) {
        assert!(time < PATIENCE, "{what} took {time:?}");
        if time > self.time {
            *self = Self { time, what: what.to_owned() };
        }
    }
}

/// The most memory that this process ever took, in kB, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// A kind of file: its name, a good one, and the way it is read; whether that worked.
struct Kind {
    name: &'static str,
    whole: Vec<u8>,
    read: fn(&Path) -> bool,
}

fn kinds() -> Vec<Kind> {
    let kind = |name, whole: &str, read| Kind { name, whole: whole.as_bytes().to_vec(), read };
    let mut kinds = vec![
        kind("rubric.yaml", seeds::RUBRIC, |path| parsed(path, Rubric::parse)),
        kind("scenario.yaml", seeds::SCENARIO, |path| parsed(path, Scenario::parse)),
        kind("rolecall.yaml", seeds::DEFAULTS, |path| parsed(path, Defaults::parse)),
        kind("plan.yaml", seeds::PLAN, |path| parsed(path, Plan::parse)),
        kind("transcript.json", seeds::TRANSCRIPT, transcript),
        kind("transcript.txt", seeds::LINES, transcript),
        kind("manifest.csv", seeds::MANIFEST, manifest),
        kind("call.yaml", seeds::SIDECAR, beside),
        kind("call.json", seeds::SIDECAR_JSON, beside),
        kind("sheet.csv", seeds::SHEET, |path| {
            let bytes = crate::input::read_table(path);
            bytes.is_ok_and(|bytes| read_sheet(bytes.as_slice()).1.is_empty())
        }),
        kind("list.txt", seeds::LIST, |path| intake::read_list_file(path).is_ok()),
        kind("results.json", seeds::RESULTS, |path| {
            stored::is_results(path) && stored::results(path).is_ok()
        }),
        kind("pattern.txt", seeds::PATTERN, pattern),
    ];
    kinds.extend(seeds::RATINGS.map(|whole| {
        kind("ratings.csv", whole, |path| ratings::read(path, &mut Ratings::default()).is_ok())
    }));
    let whole = seeds::call("support-software-hold.txt");
    kinds.push(Kind { name: "call.txt", whole, read: transcript });
    kinds
}

/// Whether text is what `parse` reads; what is wrong with it can be shown.
fn parsed<T>(path: &Path, parse: fn(&str, &str) -> Result<T, Problems>) -> bool {
    let text = match read_text(path) {
        Ok(text) => text,
        Err(problem) => return problem.to_string().is_empty(),
    };
    match parse("a.yaml", &text) {
        Ok(_) => true,
        Err(problems) => is_harmless(&problems.to_string()),
    }
}

/// Never: what is shown must not hold what a terminal obeys.
fn is_harmless(shown: &str) -> bool {
    let is_bad = |letter: char| letter != '\n' && crate::clean::is_harmful(letter);
    assert!(!shown.contains(is_bad), "{shown:?}");
    false
}

/// Reads a transcript and does with it what comes before scoring.
fn transcript(path: &Path) -> bool {
    let Ok(mut transcript) = import::read(path) else { return false };
    Masking::default().apply(&mut transcript);
    measure(&transcript);
    let _ = cut(&transcript, Language::english());
    true
}

fn manifest(path: &Path) -> bool {
    match Manifest::read(path) {
        Ok(manifest) => find(path, Some(manifest), None),
        Err(problem) => is_harmless(&problem.to_string()),
    }
}

/// Reads what stands beside a recording.
fn beside(path: &Path) -> bool {
    find(path, None, None)
}

fn pattern(path: &Path) -> bool {
    let text = std::fs::read(path).unwrap();
    let pattern = NamePattern::parse(&String::from_utf8_lossy(&text));
    pattern.is_ok_and(|pattern| find(path, None, Some(pattern)))
}

/// Finds the call beside a file, with whatever that says of it.
fn find(path: &Path, manifest: Option<Manifest>, name_pattern: Option<NamePattern>) -> bool {
    let recording: PathBuf = path.with_file_name("call.wav");
    std::fs::write(&recording, "RIFF").unwrap();
    let request = Request {
        manifest,
        name_pattern,
        zone: TimeZone::UTC,
        ..Request::new(vec![recording.clone()], PathBuf::from("out"))
    };
    let found = intake::find(&request);
    std::fs::remove_file(recording).unwrap();
    for failed in &found.failed {
        assert!(!failed.error.contains('\u{1b}'), "{:?}", failed.error);
    }
    found.failed.is_empty()
}
