//! Pages in each language: all of what the program says is in it, and nothing else is touched.

use super::*;
use crate::report::fixture::{self, SPOKEN, english_in, foreign};
use crate::report::table::{Style, summary};

/// The pages that people see, by the names of their files.
fn pages(results: &Results, interface: Interface) -> Vec<Page> {
    let pages = Pages::new(interface).unwrap();
    let calls = results.calls.iter().take(3).map(|call| {
        let file = crate::report::link::page_file(&call.name);
        Page { file, html: pages.call(call).unwrap() }
    });
    let mut all: Vec<Page> = calls.collect();
    all.extend(pages.team(results).unwrap());
    if let [left, right, ..] = results.calls.as_slice() {
        all.push(Page { file: "compare".into(), html: pages.compare(left, right).unwrap() });
    }
    all
}

/// What a page says: its text, and what browsers and screen readers say of its parts.
fn said(html: &str) -> String {
    const SAYING: [&str; 9] = [
        "aria-label",
        "title",
        "placeholder",
        "data-label",
        "data-light",
        "data-dark",
        "data-name",
        "data-place",
        "data-shown",
    ];
    let without = |html: &str, tag: &str| -> String {
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        let parts = html.split(open.as_str());
        parts.map(|part| part.split_once(close.as_str()).map_or(part, |(_, rest)| rest)).collect()
    };
    let html = without(&without(html, "style"), "script");
    let mut said = String::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        for name in SAYING {
            let start = format!(" {name}=\"");
            if let Some((_, value)) = tag.split_once(start.as_str()) {
                said.extend([value.split('"').next().unwrap_or_default(), "\n"]);
            }
        }
        said.extend([text, "\n"]);
    }
    let signs = [("&#x27;", "'"), ("&quot;", "\""), ("&#x3D;", "="), ("&amp;", "&")];
    signs.iter().fold(said, |said, (written, sign)| said.replace(written, sign))
}

#[test]
fn no_page_has_a_word_of_english_or_a_key_left() {
    for interface in Interface::all().skip(1) {
        // With few calls all are on the overview, with many they have pages of their own.
        for calls in [60, 700] {
            for page in pages(&foreign(calls), interface) {
                let left = english_in(&said(&page.html), interface.code());
                assert!(left.is_empty(), "{} {}: {left:?}", interface.code(), page.file);
            }
        }
        let summary = summary(&foreign(60), 120, Style::Plain, interface);
        let left = english_in(&summary, interface.code());
        assert!(left.is_empty(), "{}: {left:?}\n{summary}", interface.code());
    }
}

#[test]
fn a_page_is_in_the_readers_language_and_quotes_are_in_the_calls() {
    let (results, language) = (foreign(3), format!(" lang=\"{SPOKEN}\""));
    for interface in Interface::all() {
        let html = Pages::new(interface).unwrap().call(&results.calls[0]).unwrap();
        assert!(html.contains(&format!("<html lang=\"{}\">", interface.code())));
        for spoken in ["<q dir=\"auto\"", "<p class=\"said\" dir=\"auto\""] {
            let all = html.matches(spoken).count();
            let marked = html.matches(&format!("{spoken}{language}")).count();
            assert!(all > 0 && all == marked, "{spoken}: {marked} of {all}");
        }
    }
}

#[test]
fn a_call_in_an_unknown_language_claims_none() {
    let mut call = fixture::results().calls.remove(0);
    call.transcript.language.clear();
    let html = Pages::new(Interface::default()).unwrap().call(&call).unwrap();
    assert_eq!(html.matches(" lang=\"").count(), 1);
}

/// What scripts sort by and play from is for programs, and the same whoever reads.
#[test]
fn what_scripts_read_is_the_same_in_every_language() {
    let machine = |interface| -> Vec<String> {
        let pages = pages(&foreign(60), interface);
        let values = |html: &str| -> Vec<String> {
            let names =
                ["data-sort", "data-kind", "data-start", "data-play", "data-column", "d", "cx"];
            let of = |name: &str| -> Vec<String> {
                let start = format!(" {name}=\"");
                let values = html.split(start.as_str()).skip(1);
                values.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
            };
            names.into_iter().flat_map(of).collect()
        };
        pages.iter().flat_map(|page| values(&page.html)).collect()
    };
    let english = machine(Interface::default());
    assert!(english.len() > 1_000, "{}", english.len());
    for interface in Interface::all().skip(1) {
        assert!(machine(interface) == english, "{}", interface.code());
    }
}

#[test]
fn numbers_and_plurals_are_those_of_the_language() {
    let polish = Pages::new(Interface::of("pl").unwrap()).unwrap();
    let results = fixture::reviewed();
    let index = said(&polish.index(&results).unwrap());
    assert!(index.contains("3 rozmowy ocenione według 2 arkuszy, 03.05.2024."), "{index}");
    assert!(index.contains("przedział 95%: 0–"), "{index}");
    let call = said(&polish.call(&results.calls[1]).unwrap());
    assert!(call.contains("Bez tego wynik wynosiłby 45,5%."), "{call}");
    assert!(call.contains("1 niepewna ocena do sprawdzenia"), "{call}");
}
