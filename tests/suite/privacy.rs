//! How much of what must not be kept is masked, and how much else: measured on written calls.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::path::Path;

use rolecall::privacy::{Item, Kind, Masking};
use rolecall::transcript::{Speaker, Transcript, Turn};

/// A conversation with the pieces that must be masked.
struct Case {
    kind: String,
    transcript: Transcript,
    secret: Vec<(usize, Range<usize>)>,
}

fn corpus(name: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/privacy").join(name);
    let text = fs::read_to_string(path).unwrap();
    let mut kind = String::new();
    let mut cases = Vec::new();
    for block in text.split("\n\n") {
        let mut case =
            Case { kind: String::new(), transcript: Transcript::default(), secret: Vec::new() };
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

#[test]
fn ordinary_calls_stay_as_they_are() {
    let masking = Masking::default();
    let (mut words, mut false_masks) = (0, String::new());
    let mut count = 0;
    for case in corpus("ordinary.txt") {
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
    println!("{count} false masks in {words} words, {rate:.2} per 1,000\n{false_masks}");
    assert!(words >= 3_000, "{words} words");
    assert!(rate <= 2.0, "{false_masks}");
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
    for case in corpus("items.txt").into_iter().chain(corpus("ordinary.txt")) {
        let mut once = case.transcript.clone();
        masking.apply(&mut once);
        let mut twice = once.clone();
        masking.apply(&mut twice);
        assert_eq!(once, twice);
    }
}
