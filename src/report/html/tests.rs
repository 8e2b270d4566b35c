//! What every page must keep to, whatever is on it.

use super::*;
use crate::report::fixture;
use crate::report::link::link;

/// The overview, the page of every call, then every other page.
fn pages(results: &Results) -> Vec<String> {
    let pages = Pages::new(Interface::default()).unwrap();
    let mut html = vec![pages.index(results).unwrap()];
    html.extend(results.calls.iter().map(|call| pages.call(call).unwrap()));
    html.extend(pages.team(results).unwrap().into_iter().skip(1).map(|page| page.html));
    if let [left, right, ..] = results.calls.as_slice() {
        html.push(pages.compare(left, right).unwrap());
        html.push(pages.compare(right, left).unwrap());
    }
    html
}

/// So many calls of a team over half a year, made of the second call of the fixture.
fn many(calls: usize, base: &Results) -> Results {
    let call = &base.calls[1];
    let day = jiff::civil::date(2024, 1, 1);
    let made = (0..calls).map(|index| {
        let mut call = call.clone();
        call.name = format!("call-{index:05}");
        call.agent = Some(format!("Agent {:03}", index % 120));
        let days = jiff::Span::new().days((index % 180) as i64);
        call.metadata.date = Some(day.saturating_add(days).at(9, 0, 0, 0));
        call
    });
    Results { calls: made.collect(), ..base.clone() }
}

/// The attributes called `name` of every tag, as they are written.
fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn nothing_from_outside_becomes_markup() {
    for html in pages(&fixture::hostile()) {
        assert!(!html.contains("<script>alert"), "a script came through");
        assert!(!html.contains("<img"), "a tag came through");
        assert!(!html.contains('\u{202e}') && !html.contains('\0'), "a control came through");
        assert_eq!(html.matches("<script>").count(), 2);
        assert_eq!(html.matches("</script>").count(), 2);
        // Whatever it says, it is said as text.
        for (place, _) in html.match_indices("onerror") {
            assert!(html[..place].ends_with("&lt;img src&#x3D;x "), "{}", &html[place - 40..place]);
        }
    }
}

#[test]
fn pages_of_calls_escape_as_well() {
    let hostile = fixture::hostile();
    let mut results = many(600, &hostile);
    for call in &mut results.calls {
        call.agent = hostile.calls[0].agent.clone();
        call.metadata = hostile.calls[0].metadata.clone();
        call.evaluations = hostile.calls[0].evaluations.clone();
    }
    for page in Pages::new(Interface::default()).unwrap().team(&results).unwrap() {
        assert!(!page.html.contains("<script>alert") && !page.html.contains("<img"));
        assert!(page.file.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c)));
    }
}

#[test]
fn ten_thousand_calls_make_no_page_above_two_megabytes() {
    let results = many(10_000, &fixture::results());
    let pages = Pages::new(Interface::default()).unwrap().team(&results).unwrap();
    assert_eq!(pages.iter().filter(|page| page.file.starts_with("calls-")).count(), 20);
    assert_eq!(pages.iter().filter(|page| page.file.starts_with("agent-")).count(), 120);
    let largest = pages.iter().max_by_key(|page| page.html.len()).unwrap();
    assert!(largest.html.len() < 2_000_000, "{}: {}", largest.file, largest.html.len());
}

#[test]
fn links_between_pages_lead_to_pages() {
    for results in [fixture::reviewed(), many(1_100, &fixture::results())] {
        let html = Pages::new(Interface::default()).unwrap();
        let mut files: Vec<String> =
            results.calls.iter().map(|call| crate::report::link::page_file(&call.name)).collect();
        let team = html.team(&results).unwrap();
        files.extend(team.iter().map(|page| page.file.clone()));
        for page in &team {
            for href in attributes(&page.html, "href").into_iter().filter(|h| !h.starts_with('#')) {
                let file = href.split('#').next().unwrap();
                assert!(files.iter().any(|known| known == file), "{}: {href}", page.file);
            }
        }
    }
}

#[test]
fn nothing_is_loaded_from_a_network() {
    for html in pages(&fixture::results()) {
        assert!(!html.replace("http-equiv", "").contains("http"));
        for link in attributes(&html, "href").into_iter().chain(attributes(&html, "src")) {
            assert!(!link.contains("//") && !link.contains(':'), "{link}");
        }
        assert!(html.contains("default-src &#x27;none&#x27;"));
    }
}

#[test]
fn the_policy_names_exactly_the_style_and_the_scripts_that_the_page_has() {
    for html in pages(&fixture::results()) {
        let inside = |tag: &str| -> Vec<String> {
            let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
            let parts = html.split(open.as_str()).skip(1);
            parts.map(|part| part.split(close.as_str()).next().unwrap().to_owned()).collect()
        };
        let scripts = inside("script");
        let scripts: Vec<&str> = scripts.iter().map(String::as_str).collect();
        let policy = policy(&inside("style")[0], &scripts);
        assert!(html.contains(&handlebars::html_escape(&policy)));
        assert!(!html.contains(" style=") && !html.contains(" onclick="));
    }
}

#[test]
fn every_link_inside_a_page_leads_somewhere() {
    for html in pages(&fixture::results()) {
        let ids = attributes(&html, "id");
        for link in attributes(&html, "href") {
            if let Some(id) = link.strip_prefix('#') {
                assert!(ids.contains(&id), "{link} leads nowhere");
            }
        }
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids.len(), "an id is used twice");
    }
}

#[test]
fn a_quote_plays_from_its_second() {
    let html = &pages(&fixture::results())[1];
    assert!(
        html.contains("<audio controls preload=\"metadata\" src=\"audio/2024-05-03-0412.wav\">")
    );
    let quote = fixture::results().calls[0].evaluations[0].verdicts[0].evidence[0].clone();
    assert_eq!(quote.start_ms.unwrap().0, 600);
    assert!(html.contains("data-play=\"0.6\""));
}

#[test]
fn a_conversation_without_times_has_no_player_and_plain_quotes() {
    let html = &pages(&fixture::results())[3];
    let body = html.split("<body>").nth(1).unwrap().split("<script>").next().unwrap();
    for absent in ["<audio", "data-play", "class=\"dock", "class=\"time\""] {
        assert!(!body.contains(absent), "{absent}");
    }
    assert!(body.contains("<div class=\"quote agent\">"));
    assert!(body.contains("<mark class=\"full\">arrives tomorrow</mark>"));
}

#[test]
fn an_auto_fail_is_told_on_both_pages() {
    let html = pages(&fixture::results());
    assert!(html[0].contains("Auto-fail</span><span class=\"cause\""));
    assert!(html[2].contains("fails the whole call by itself. Without that the score would be"));
}

#[test]
fn a_run_without_calls_has_an_overview() {
    let mut results = fixture::results();
    results.calls.clear();
    let html = pages(&results);
    assert!(html[0].contains("No call was scored."));
    assert!(html[0].contains("the file ends in the middle of its header"));
}

#[test]
fn file_names_become_links() {
    assert_eq!(link("a b#?%/ü.wav".as_bytes()), "a%20b%23%3F%25%2F%C3%BC.wav");
}
