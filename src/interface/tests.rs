//! Every language has every text, every text has its places, and the code names only texts there are.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use regex::Regex;

use super::languages::{LANGUAGES, Language};
use super::*;

/// The texts of a language as they are written, each with the names of its places.
fn places(language: &Language) -> BTreeMap<String, BTreeSet<String>> {
    let place = Regex::new(r"\$([a-z_]+)").unwrap();
    let key = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").unwrap();
    let mut texts = BTreeMap::new();
    for (file, text) in language.files {
        let starts: Vec<_> = key.captures_iter(text).map(|found| found.get(1).unwrap()).collect();
        for (index, start) in starts.iter().enumerate() {
            let end = starts.get(index + 1).map_or(text.len(), |next| next.start());
            let own = place.captures_iter(&text[start.end()..end]).map(|it| it[1].to_owned());
            let before = texts.insert(start.as_str().to_owned(), own.collect());
            assert_eq!(before, None, "{file}: {} stands twice", start.as_str());
        }
    }
    texts
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs" || it == "hbs" || it == "html") {
            found.push(path);
        }
    }
}

/// What the code says of the texts: each call with a key, and the places it fills where it lists
/// them itself.
fn calls() -> Vec<(String, Option<BTreeSet<String>>)> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.retain(|file| !file.ends_with("interface/tests.rs"));
    let call = Regex::new(
        r#"(?:\.(?:text|fill|tell)\(|\{\{\{?t |\(t )\s*"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"(,\s*&\[)?"#,
    )
    .unwrap();
    let place = Regex::new(r#"^\s*\(\s*"([a-z_]+)",\s"#).unwrap();
    let mut calls = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file).unwrap();
        for found in call.captures_iter(&text) {
            let places = found.get(2).and_then(|list| {
                let names = elements(&text[list.end()..]).into_iter();
                // What stands in a variable is not looked into.
                names.map(|it| Some(place.captures(it)?[1].to_owned())).collect()
            });
            calls.push((found[1].to_owned(), places));
        }
    }
    calls
}

/// The elements of the list whose bracket was opened before `text`.
fn elements(text: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (index, letter) in text.char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | '}' => depth -= 1,
            ']' if depth > 0 => depth -= 1,
            ',' if depth > 0 => {}
            ',' | ']' => {
                found.push(&text[start..index]);
                start = index + 1;
                if letter == ']' {
                    break;
                }
            }
            _ => {}
        }
    }
    found.retain(|element| !element.trim().is_empty());
    found
}

#[test]
fn every_text_is_rightly_written() {
    for language in &LANGUAGES {
        for (file, text) in language.files {
            if let Err((_, faults)) = fluent_bundle::FluentResource::try_new((*text).to_owned()) {
                panic!("{file}: {faults:?}");
            }
        }
    }
}

#[test]
fn every_language_has_the_texts_of_english_with_the_same_places_and_no_others() {
    let mut english = places(&LANGUAGES[0]);
    // English help stands in the code; every other language has as much as the next.
    english.extend(places(&LANGUAGES[1]).into_iter().filter(|(key, _)| key.starts_with("help-")));
    for language in &LANGUAGES[1..] {
        let own = places(language);
        let code = language.code;
        let lacking: Vec<&String> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        assert!(lacking.is_empty(), "{code} lacks {lacking:?}");
        let unknown: Vec<&String> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(unknown.is_empty(), "{code} has {unknown:?}, which English has not");
        for (key, places) in &own {
            assert_eq!(Some(places), english.get(key), "the places of {key} in {code}");
        }
    }
}

/// Every literal of the code that could be a key.
fn literals() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    files.retain(|file| !file.ends_with("interface/tests.rs"));
    let literal = Regex::new(r#""([a-z][a-z0-9]*(?:-[a-z0-9]+)*)""#).unwrap();
    let texts = files.into_iter().map(|file| std::fs::read_to_string(file).unwrap());
    let found = |text: String| -> Vec<String> {
        literal.captures_iter(&text).map(|it| it[1].to_owned()).collect()
    };
    texts.flat_map(found).collect()
}

#[test]
fn the_code_names_only_texts_there_are_and_fills_their_places() {
    let english = places(&LANGUAGES[0]);
    let help = places(&LANGUAGES[1]);
    for (key, filled) in calls() {
        let known = if key.starts_with("help-") { help.get(&key) } else { english.get(&key) };
        assert!(known.is_some(), "there is no text {key}");
        if let Some(filled) = filled {
            assert_eq!(Some(&filled), known, "the places of {key}");
        }
    }
}

/// Help is named by the names of commands and arguments, which its own test looks through.
#[test]
fn no_text_is_left_that_nothing_shows() {
    let named = literals();
    let texts = places(&LANGUAGES[0]).into_keys();
    let dead: Vec<_> = texts.filter(|it| !it.starts_with("help-") && !named.contains(it)).collect();
    assert!(dead.is_empty(), "{dead:?}");
}

fn interface(code: &str) -> Interface {
    Interface::of(code).unwrap()
}

#[test]
fn a_language_is_found_by_its_code_and_by_a_locale() {
    assert_eq!(Interface::of_locale("pl_PL.UTF-8"), Interface::of("pl"));
    assert_eq!(Interface::of_locale("ID-id"), Interface::of("id"));
    assert_eq!(Interface::of_locale("ms"), Interface::of("ms"));
    assert_eq!((Interface::of_locale("C.UTF-8"), Interface::of_locale("")), (None, None));
    assert_eq!(Interface::of("xx"), None);
    assert_eq!(Interface::default().code(), "en");
}

#[test]
fn a_text_that_is_nowhere_is_its_key() {
    assert_eq!(interface("pl").text("no-such-text"), "no-such-text");
    assert!(!interface("pl").has("no-such-text"));
}

#[test]
fn numbers_have_the_signs_of_the_language() {
    let all = |value: f64| Interface::all().map(|it| it.number(value)).collect::<Vec<_>>();
    assert_eq!(all(1234.5), ["1,234.5", "1.234,5", "1,234.5", "1234,5"]);
    assert_eq!(all(12345.0), ["12,345", "12.345", "12,345", "12\u{a0}345"]);
    assert_eq!(all(-0.01), ["0"; 4]);
    assert_eq!(all(-1.54), ["-1.5", "-1,5", "-1.5", "-1,5"]);
    assert_eq!(interface("pl").decimals(0.8, 2), "0,80");
    assert_eq!(interface("id").decimals(80.0, 1), "80,0");
    let percent: Vec<_> = Interface::all().map(|it| it.percent(87.5)).collect();
    assert_eq!(percent, ["87.5%", "87,5%", "87.5%", "87,5%"]);
    assert_eq!(interface("pl").number(f64::NAN), "NaN");
}

#[test]
fn days_are_written_as_in_the_language() {
    let day = jiff::civil::date(2026, 5, 3);
    let all = |write: fn(Interface, jiff::civil::Date) -> String| {
        Interface::all().map(|it| write(it, day)).collect::<Vec<_>>()
    };
    assert_eq!(all(Interface::day), ["2026-05-03", "03/05/2026", "3/05/2026", "03.05.2026"]);
    let long = ["May 3, 2026", "3 Mei 2026", "3 Mei 2026", "3 maja 2026"];
    assert_eq!(all(Interface::long_day), long);
    assert_eq!(all(Interface::month), ["May 2026", "Mei 2026", "Mei 2026", "maj 2026"]);
    let moment = day.at(14, 7, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
    let minutes = Interface::all().map(|it| it.minute_of(moment, &jiff::tz::TimeZone::UTC));
    let written = ["2026-05-03 14:07", "03/05/2026 14.07", "3/05/2026 14:07", "03.05.2026 14:07"];
    assert_eq!(minutes.collect::<Vec<_>>(), written);
}
