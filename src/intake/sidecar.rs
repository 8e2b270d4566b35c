//! What a file beside a recording says of its call.

use std::path::Path;

use jiff::tz::TimeZone;

use super::known::{KEYS, Known};
use super::walk::is_own_transcript;
use crate::clean::one_line;
use crate::problem::{Problem, Problems};
use crate::yaml::{Document, read_text};

/// Endings of files that may say something, in the order in which they are looked for.
pub(super) const ENDINGS: [&str; 3] = ["yaml", "yml", "json"];

/// Reads what stands beside `path`: `call.yaml`, `call.yml` or `call.json` for `call.wav`.
///
/// # Errors
/// The file is there and faulty: its name, the line and what to do.
pub(super) fn read(path: &Path, zone: &TimeZone) -> Result<Option<Known>, String> {
    let beside = ENDINGS.iter().map(|ending| path.with_extension(ending));
    let mut beside = beside.filter(|beside| beside != path && is_sidecar(beside));
    match beside.next() {
        Some(beside) => parse(&beside, zone).map(Some).map_err(|problems| {
            let lines: Vec<String> = problems.iter().map(short).collect();
            lines.join("; ")
        }),
        None => Ok(None),
    }
}

/// Whether a file says something of a call. A JSON file may be anything else: a transcript, or what
/// another program wrote.
fn is_sidecar(path: &Path) -> bool {
    if !path.is_file() {
        return false;
    }
    if path.extension().is_some_and(|ending| ending != "json") {
        return true;
    }
    let Ok(text) = read_text(path) else { return false };
    let value: Result<serde_json::Value, _> = serde_json::from_str(&text);
    match value {
        Ok(serde_json::Value::Object(map)) => {
            // Every transcript of any program has a language.
            let says = |key: &&str| *key != "language" && map.contains_key(*key);
            KEYS.iter().any(says) && !is_own_transcript(path)
        }
        Ok(_) => false,
        // A fault to be told.
        Err(_) => true,
    }
}

fn parse(path: &Path, zone: &TimeZone) -> Result<Known, Problems> {
    let document = Document::parse(&path.display().to_string(), &read_text(path)?)?;
    let is_json = path.extension().is_some_and(|ending| ending == "json");
    let mut known = Known::default();
    for (key, node) in document.root().entries().unwrap_or_default() {
        // Other programs nest what is no business of this one.
        if (is_json && (node.is_map() || node.is_list())) || node.is_null() {
            continue;
        }
        if let Some(value) = node.text()
            && let Err(fault) = known.set(&key, &value, zone)
        {
            node.problem(fault);
        }
    }
    document.finish(Some(known))
}

/// A fault on one line.
fn short(problem: &Problem) -> String {
    let place = problem.place.map_or_else(String::new, |place| format!(":{}", place.line));
    let field = if problem.field.is_empty() {
        String::new()
    } else {
        format!("{}: ", one_line(&problem.field))
    };
    format!("{}{place}: {field}{}", one_line(&problem.file), one_line(&problem.message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{Call, Files};

    fn beside(name: &str, text: &str) -> Result<Option<Call>, String> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), text).unwrap();
        let path = folder.path().join("call.wav");
        let known = read(&path, &TimeZone::UTC)
            .map_err(|fault| fault.replace(&format!("{}/", folder.path().display()), ""))?;
        Ok(known.map(|known| {
            let mut call = Call::from(Files::Recording(path));
            known.tell(&mut call);
            call
        }))
    }

    #[test]
    fn yaml_and_json_say_the_same() {
        let yaml = "agent: Ana\ncustomer: 0042\ndate: 2026-05-03\nteam: blue\nnote:\n";
        let json = r#"{"agent": "Ana", "customer": "0042", "date": "2026-05-03", "team": "blue",
            "legs": [{"codec": "g711"}], "hold": null}"#;
        let yaml = beside("call.yaml", yaml).unwrap().unwrap();
        let json = beside("call.json", json).unwrap().unwrap();
        assert_eq!(yaml.agent.as_deref(), Some("Ana"));
        assert_eq!(yaml.metadata, json.metadata);
        assert_eq!(yaml.metadata.customer.as_deref(), Some("0042"));
        assert_eq!(yaml.metadata.other.keys().collect::<Vec<_>>(), ["team"]);
    }

    #[test]
    fn json_of_other_kinds_is_left_alone() {
        let transcript = r#"{"format": 1, "language": "en", "agent": "x",
            "turns": [{"speaker": "agent", "text": "hi"}]}"#;
        assert_eq!(beside("call.json", transcript).unwrap(), None);
        assert_eq!(beside("call.json", r#"{"text": "hello", "language": "en"}"#).unwrap(), None);
        assert_eq!(beside("call.json", "[1, 2]").unwrap(), None);
        assert_eq!(beside("other.yaml", "agent: Ana").unwrap(), None);
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let fault = beside("call.yml", "agent: Ana\ndirection: sideways\ndate: soon\n");
        insta::assert_snapshot!(fault.unwrap_err(), @"call.yml:2: direction: `sideways` is no direction; write `inbound` or `outbound`; call.yml:3: date: `soon` is no date; write it as 2026-05-03, 2026-05-03T14:07:00 or in seconds since 1970");
        let fault = beside("call.json", "{\"agent\": ").unwrap_err();
        assert!(fault.starts_with("call.json"), "{fault}");
        let fault = beside("call.yaml", "Ana\n").unwrap_err();
        assert!(fault.contains("expected a map"), "{fault}");
    }
}
