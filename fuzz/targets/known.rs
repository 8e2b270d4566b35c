//! What a file beside a recording, or its name, says of a call. The first line is a pattern for
//! names, the second a name, the rest is the file.

#![no_main]

use std::path::PathBuf;

use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use rolecall::intake::{self, NamePattern, Request};

fuzz_target!(|text: &str| {
    let mut parts = text.splitn(3, '\n');
    let mut part = || parts.next().unwrap_or_default();
    let (pattern, name, beside) = (part(), part(), part());
    let folder = tempfile::tempdir().expect("a temporary folder");
    let safe: String = name.chars().filter(|letter| !"/\0".contains(*letter)).take(60).collect();
    let recording = folder.path().join(format!("_{safe}.wav"));
    let ending = if beside.trim_start().starts_with('{') { "json" } else { "yaml" };
    std::fs::write(&recording, "RIFF").expect("a file");
    std::fs::write(recording.with_extension(ending), beside).expect("a file");
    let found = intake::find(&Request {
        name_pattern: NamePattern::parse(pattern).ok(),
        zone: TimeZone::UTC,
        ..Request::new(vec![recording], PathBuf::from("out"))
    });
    assert_eq!(found.calls.len() + found.failed.len(), 1);
});
