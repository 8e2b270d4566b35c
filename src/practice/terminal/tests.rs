//! Whole plays as they stand on the screen.

use super::{Source, play};
use crate::practice::look::{Look, Style};
use crate::practice::tests::{SHOP, encoder, stage};
use crate::practice::{Cast, Debrief, Exchange, Finish, Play, Scene, rehearse};
use crate::rubric::Rubric;
use crate::scoring::Listener;
use crate::yaml::Document;

const MANNERS: &str = r#"format: 1
id: manners
title: Manners
pass: 60
bands: {fine: 60, start: 0}
behaviours:
  apology: {who: agent, phrases: ["sorry"]}
  insult: {who: agent, phrases: ["shut up"]}
  question: {who: agent, phrases: ["when did you"]}
  complaint: {who: customer, phrases: ["outrageous"]}
sections:
  - id: all
    title: All
    criteria:
      - {id: feels, title: Says sorry, weight: 2, coach: Say sorry first., levels: [{points: 2, label: said, when: {said: apology}}, {points: 0, label: missing}]}
      - {id: asks, title: Asks what happened, coach: Ask one question., levels: [{points: 1, when: {said: question}}, {points: 0}]}
      - {id: polite, title: Stays polite, auto_fail: call, coach: Breathe out and begin again., levels: [{points: 1, when: {never: insult}}, {points: 0, label: insulted}]}
      - {id: calms, title: Calms the customer, applies: {said: complaint}, levels: [{points: 1, when: {said: apology}}, {points: 0}]}
"#;

pub(crate) fn listener() -> Listener {
    Listener::new(Rubric::parse("manners.yaml", MANNERS).unwrap(), encoder()).unwrap()
}

/// What is left of a play.
struct Played {
    debrief: Debrief,
    exchanges: Vec<Exchange>,
}

fn screen(source: Source, look: Look, input: &[u8]) -> (String, Played) {
    let (stage, listener) = (stage(SHOP), listener());
    let scene = Scene { stage: &stage, listener: &listener };
    let cast = Cast { scene, alongside: None, encoder: encoder(), seed: 1, from: None };
    let mut output = Vec::new();
    let mut sitting = Play::start(cast).unwrap();
    let mut debriefs = play(&mut sitting, &mut (), source, look, input, &mut output).unwrap();
    let exchanges = sitting.session().exchanges().to_vec();
    let played = Played { debrief: debriefs.remove(0), exchanges };
    (String::from_utf8(output).unwrap(), played)
}

#[test]
fn a_good_play_from_a_file() {
    let input =
        b"# the good way\nI am so sorry!\n\nWhen did you buy it?\nI'll send a new one.\nunused\n";
    let (text, played) = screen(Source::Script, Look::default(), input);
    insta::assert_snapshot!(text);
    assert_eq!(played.debrief.evaluation.unwrap().percent, Some(100.0));
    assert_eq!(played.exchanges.len(), 3);
}

#[test]
fn a_bad_play_in_ascii() {
    let look = Look { unicode: false, width: 48, ..Look::default() };
    let (text, _) = screen(Source::Pipe, look, b"Bananas.\nShut up.\nshut up");
    assert!(text.is_ascii(), "{text}");
    assert!(text.lines().all(|line| line.len() <= 48), "{text}");
    insta::assert_snapshot!(text);
}

#[test]
fn commands_at_the_keyboard() {
    let input = b"/help\n/hint\n/desk\n/brief\n/repeat\n/fly away\n\n\n/quit\n";
    let (text, played) = screen(Source::Keyboard, Look::default(), input);
    insta::assert_snapshot!(text);
    assert_eq!(played.debrief.finish, Finish::Quit);
    assert_eq!(played.debrief.evaluation, None);
}

#[test]
fn the_end_of_the_input_ends_the_play() {
    for source in [Source::Keyboard, Source::Pipe, Source::Script] {
        let (text, played) = screen(source, Look::default(), b"");
        assert_eq!(played.debrief.finish, Finish::Quit);
        assert!(text.contains("nothing to score"), "{text}");
    }
}

#[test]
fn colours_add_nothing_to_the_text() {
    let input = b"/hint\nSorry.\nBananas.\n/quit\n";
    let colour = Look { style: Style::Colour, ..Look::default() };
    let (plain, _) = screen(Source::Keyboard, Look::default(), input);
    let (coloured, _) = screen(Source::Keyboard, colour, input);
    assert_ne!(plain, coloured);
    let stripped: Vec<String> = coloured
        .split('\u{1b}')
        .enumerate()
        .map(|(index, part)| match part.split_once('m') {
            Some((_, rest)) if index > 0 => rest.to_owned(),
            _ => part.to_owned(),
        })
        .collect();
    assert_eq!(stripped.concat(), plain);
}

#[test]
fn tests_of_a_scenario_tell_what_happened_instead() {
    let text = format!(
        "{SHOP}tests:\n{}",
        r#"  - {name: right, replies: [Sorry!, When did you buy it?, I send a new one.], ends: happy, score: {above: 90}, did: [sorry], missed: [rude]}
  - {name: wrong ending, replies: [When did you buy it?, I send a new one., And more.], ends: happy}
  - {name: no end, replies: [Bananas.], ends: done, did: [sorry], missed: [rude]}
  - {name: rude, seed: 7, replies: [shut up], missed: [rude], score: 100}
"#
    );
    let (stage, listener) = (stage(&text), listener());
    let document = Document::parse("shop.yaml", &text).unwrap();
    let problems = rehearse(&stage, encoder(), &listener, &document).unwrap();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(told.join("\n"));
}
