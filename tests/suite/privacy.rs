//! How much of what must not be kept is masked, and how much else: measured on written calls.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use rolecall::privacy::{Item, Kind, Masking, languages};
use rolecall::transcript::{Speaker, Transcript, Turn};

/// A conversation with the pieces that must be masked.
struct Case {
    kind: String,
    transcript: Transcript,
    secret: Vec<(usize, Range<usize>)>,
}

/// The folder of the calls; those in it are English, those in other languages lie in folders named
/// after the language.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/privacy")
}

fn corpus(name: &str) -> Vec<Case> {
    let path = folder().join(name);
    let language = name.split_once('/').map_or("", |(language, _)| language);
    let text = fs::read_to_string(path).unwrap();
    let mut kind = String::new();
    let mut cases = Vec::new();
    for block in text.split("\n\n") {
        let transcript = Transcript { language: language.to_owned(), ..Transcript::default() };
        let mut case = Case { kind: String::new(), transcript, secret: Vec::new() };
        for line in block.lines() {
            if let Some(name) = line.strip_prefix("## ") {
                kind = name.to_owned();
            } else if let Some((speaker, said)) =
                line.split_once(": ").filter(|_| !line.starts_with('#'))
            {
                let speaker = match speaker {
                    "A" => Speaker::Agent,
                    "C" => Speaker::Customer,
                    _ => Speaker::Unknown,
                };
                let (text, pieces) = unmarked(said);
                let turn = case.transcript.turns.len();
                case.secret.extend(pieces.into_iter().map(|piece| (turn, piece)));
                case.transcript.turns.push(Turn::untimed(speaker, text));
            }
        }
        case.kind.clone_from(&kind);
        if !case.transcript.turns.is_empty() {
            cases.push(case);
        }
    }
    cases
}

/// A text without its braces, and what stood between them.
fn unmarked(said: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut pieces) = (String::new(), Vec::new());
    for (index, part) in said.split(['{', '}']).enumerate() {
        let start = text.len();
        text.push_str(part);
        if index % 2 == 1 {
            pieces.push(start..text.len());
        }
    }
    (text, pieces)
}

/// The letters and digits of a piece that no item covers.
fn uncovered(case: &Case, turn: usize, piece: &Range<usize>, items: &[Item]) -> usize {
    let text = &case.transcript.turns[turn].text;
    let covered =
        |at: usize| items.iter().any(|item| item.turn == turn && item.bytes.contains(&at));
    let is_said = |(at, letter): &(usize, char)| {
        piece.contains(at) && letter.is_alphanumeric() && !covered(*at)
    };
    let words: Vec<&str> =
        text[piece.clone()].split(|letter: char| !letter.is_alphanumeric()).collect();
    // "The fourteenth": articles give nothing away.
    if words.first().is_some_and(|word| word.eq_ignore_ascii_case("the")) {
        let inner = piece.start + 3..piece.end;
        return uncovered(case, turn, &inner, items);
    }
    text.char_indices().filter(is_said).count()
}

/// Counts by kind, with what was missed.
fn recall(name: &str) -> (usize, usize, String) {
    let masking = Masking::default();
    let mut by_kind: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut missed = String::new();
    for case in corpus(name) {
        let items = masking.find(&case.transcript);
        let all =
            case.secret.iter().all(|(turn, piece)| uncovered(&case, *turn, piece, &items) == 0);
        let (found, count) = by_kind.entry(case.kind.clone()).or_default();
        *count += 1;
        *found += usize::from(all);
        if !all {
            let mut masked = case.transcript.clone();
            masking.apply(&mut masked);
            writeln!(missed, "missed {}", case.kind).unwrap();
            for (turn, before) in masked.turns.iter().zip(&case.transcript.turns) {
                writeln!(missed, "    {}: {}   <- {}", turn.speaker, turn.text, before.text)
                    .unwrap();
            }
        }
    }
    let mut table = String::new();
    let (mut found, mut count) = (0, 0);
    for (kind, (of_kind, all)) in &by_kind {
        writeln!(table, "{kind:<14} {of_kind:>4} of {all:>4}").unwrap();
        (found, count) = (found + of_kind, count + all);
    }
    let percent = 100.0 * found as f64 / count as f64;
    writeln!(table, "{:<14} {found:>4} of {count:>4}  {percent:.1} %", "all").unwrap();
    (found, count, format!("{table}{missed}"))
}

#[test]
fn what_must_not_be_kept_is_masked() {
    let (found, count, table) = recall("items.txt");
    println!("{table}");
    assert!(count >= 300, "{count} items");
    assert!(found * 100 >= count * 98, "{table}");
}

#[test]
fn what_nobody_tried_out_is_masked_as_well() {
    let (found, count, table) = recall("blind.txt");
    println!("{table}");
    assert!(count >= 100, "{count} items");
    assert!(found * 100 >= count * 95, "{table}");
}

#[test]
fn what_came_later_is_masked_as_well() {
    let (found, count, table) = recall("fresh.txt");
    println!("{table}");
    assert!(found * 100 >= count * 90, "{table}");
}

/// Every set of calls in a language other than English: `pl/items.txt`, and whatever lies beside it.
/// `ordinary.txt` has nothing to hide.
fn sets_of_items() -> Vec<String> {
    let mut sets = Vec::new();
    for language in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        if !language.is_dir() {
            continue;
        }
        for file in fs::read_dir(&language).unwrap().map(|entry| entry.unwrap().path()) {
            if file.extension().is_some_and(|ending| ending == "txt")
                && file.file_name().is_some_and(|name| name != "ordinary.txt")
            {
                let name = file.strip_prefix(folder()).unwrap();
                sets.push(name.to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    sets.sort();
    sets
}

#[test]
fn what_must_not_be_kept_is_masked_in_every_language() {
    let sets = sets_of_items();
    for language in languages() {
        assert!(sets.contains(&format!("{language}/items.txt")), "{sets:?}");
    }
    let mut short = String::new();
    for name in sets {
        let (found, count, table) = recall(&name);
        println!("{name}\n{table}");
        let tuned = name.ends_with("items.txt");
        assert!(count >= 60 || !tuned, "{name}: {count} items");
        if found * 100 < count * 95 {
            writeln!(short, "{name}: {found} of {count}").unwrap();
        }
    }
    assert!(short.is_empty(), "{short}");
}

/// Counts what is masked in calls with nothing to hide.
fn false_masks(name: &str) -> (u32, usize, String) {
    let masking = Masking::default();
    let (mut words, mut false_masks) = (0, String::new());
    let mut count = 0;
    for case in corpus(name) {
        for item in masking.find(&case.transcript) {
            count += 1;
            let text = &case.transcript.turns[item.turn].text;
            writeln!(false_masks, "{} {:?} in {text}", item.kind, &text[item.bytes.clone()])
                .unwrap();
        }
        words += case
            .transcript
            .turns
            .iter()
            .map(|turn| turn.text.split_whitespace().count())
            .sum::<usize>();
    }
    let rate = f64::from(count) * 1000.0 / words as f64;
    println!("{name}: {count} false masks in {words} words, {rate:.2} per 1,000\n{false_masks}");
    (count, words, false_masks)
}

#[test]
fn ordinary_calls_stay_as_they_are() {
    let (count, words, false_masks) = false_masks("ordinary.txt");
    assert!(words >= 3_000, "{words} words");
    assert!(count as usize * 500 <= words, "{false_masks}");
}

#[test]
fn ordinary_calls_stay_as_they_are_in_every_language() {
    for language in languages() {
        let (count, words, false_masks) = false_masks(&format!("{language}/ordinary.txt"));
        assert!(words >= 1_000, "{language}: {words} words");
        assert!(count as usize * 500 <= words, "{false_masks}");
    }
}

#[test]
fn the_words_of_scenarios_stay_as_they_are() {
    let masking = Masking::default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let (mut words, mut count, mut false_masks) = (0, 0_u32, String::new());
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "yaml") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        // What stands in quotes is said; what has a bar in it is a pattern.
        let quoted = text.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
        for said in quoted.filter(|said| !said.contains('|')) {
            words += said.split_whitespace().count();
            let turns = vec![Turn::untimed(Speaker::Unknown, said)];
            let transcript = Transcript { turns, ..Transcript::default() };
            for item in masking.find(&transcript) {
                let item = (item.kind, &said[item.bytes]);
                // Made-up numbers and addresses of made-up people are what is to be masked.
                let right = match item {
                    (Kind::Email, address) => address.contains('@'),
                    (Kind::BirthDate, date) => date.contains("19") || date.contains("/99"),
                    (Kind::Account, number) => number.starts_with("C-"),
                    (_, number) => number.starts_with("055"),
                };
                if !right {
                    count += 1;
                    writeln!(false_masks, "{} {:?} in {said}", item.0, item.1).unwrap();
                }
            }
        }
    }
    let rate = f64::from(count) * 1000.0 / words as f64;
    println!(
        "{count} false masks in {words} words of scenarios, {rate:.2} per 1,000\n{false_masks}"
    );
    assert!(words > 50_000, "{words} words");
    assert!(rate <= 0.5, "{false_masks}");
}

#[test]
fn masking_twice_changes_nothing_more() {
    let masking = Masking::default();
    let folders = std::iter::once(String::new()).chain(languages().map(|code| format!("{code}/")));
    let names = folders
        .flat_map(|folder| ["items.txt", "ordinary.txt"].map(|name| format!("{folder}{name}")));
    for case in names.flat_map(|name| corpus(&name)) {
        let mut once = case.transcript.clone();
        masking.apply(&mut once);
        let mut twice = once.clone();
        masking.apply(&mut twice);
        assert_eq!(once, twice);
    }
}
