//! Whole plays as they stand on the screen.

use std::collections::VecDeque;
use std::time::Duration;

use super::input::{Heard, Input, Lines};
use super::{Source, play};
use crate::practice::clock::testing::StillClock;
use crate::practice::look::{Look, Style};
use crate::practice::sitting::Sitting;
use crate::practice::tests::{SHOP, encoders, stage};
use crate::practice::{
    Cast, Closing, Debrief, Entry, Event, Exchange, Finish, Keeper, Move, Play, Scene, Setting,
    rehearse,
};
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
    Listener::new(Rubric::parse("manners.yaml", MANNERS).unwrap(), encoders()).unwrap()
}

/// What is left of a play.
struct Played {
    debrief: Debrief,
    exchanges: Vec<Exchange>,
}

fn screen(source: Source, look: Look, input: &[u8]) -> (String, Played) {
    let setting = Setting { look, ..Setting::default() };
    let (text, closing, exchanges) = put(SHOP, source, setting, &mut Input::new(input));
    let Closing::Debriefed(mut debriefs) = closing else { panic!("{text}") };
    (text, Played { debrief: debriefs.remove(0), exchanges })
}

fn put(
    scenario: &str,
    source: Source,
    setting: Setting<'_>,
    lines: &mut dyn Lines,
) -> (String, Closing, Vec<Exchange>) {
    let (stage, listener) = (stage(scenario), listener());
    let scene = Scene { stage: &stage, listener: &listener };
    let cast = Cast { scene, alongside: None, seed: 1, from: None };
    let mut output = Vec::new();
    let mut sitting = Play::start(cast).unwrap();
    let closing = play(&mut sitting, &mut (), source, setting, lines, &mut output).unwrap();
    let exchanges = sitting.session().exchanges().to_vec();
    (String::from_utf8(output).unwrap(), closing, exchanges)
}

/// Somebody who types lines after a time.
struct Typist<'k> {
    clock: &'k StillClock,
    lines: VecDeque<(u64, &'static str)>,
}

impl Lines for Typist<'_> {
    fn next(&mut self, wait: Duration) -> std::io::Result<Heard> {
        let Some((seconds, line)) = self.lines.front_mut() else { return Ok(Heard::End) };
        if *seconds == 0 {
            let line = (*line).to_owned();
            self.lines.pop_front();
            return Ok(Heard::Line(line));
        }
        assert!(wait <= Duration::from_secs(1));
        *seconds -= 1;
        self.clock.pass(Duration::from_secs(1));
        Ok(Heard::Nothing)
    }
}

/// The play of somebody who types each line after so many seconds.
fn typed(scenario: &str, lines: &[(u64, &'static str)]) -> (String, Vec<Exchange>) {
    let clock = StillClock::default();
    let mut typist = Typist { clock: &clock, lines: lines.iter().copied().collect() };
    let setting = Setting { clock: Some(&clock), ..Setting::default() };
    let (text, _, exchanges) = put(scenario, Source::Keyboard, setting, &mut typist);
    (text, exchanges)
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
fn an_answer_can_be_taken_back_and_the_play_begun_anew() {
    let input = b"/undo\nshut up\n/undo\nSorry.\n/restart\n/quit\n";
    let (text, played) = screen(Source::Keyboard, Look::default(), input);
    insta::assert_snapshot!(text);
    assert!(played.exchanges.is_empty());
}

#[test]
fn the_customer_asks_into_the_silence_once_the_trainee_has_begun() {
    let (text, _) = typed(SHOP, &[(500, "I see."), (59, "I see."), (60, "/quit")]);
    assert_eq!(text.matches("Hello?").count(), 1, "{text}");
    let (text, _) = typed(SHOP, &[(0, "I see."), (50, "/help"), (50, "I see."), (50, "/quit")]);
    assert_eq!(text.matches("Hello?").count(), 0, "{text}");
}

#[test]
fn nobody_asks_while_the_play_is_paused() {
    let (text, _) = typed(SHOP, &[(0, "I see."), (0, "/pause"), (500, ""), (50, "/quit")]);
    assert!(text.contains("(Going on.)") && !text.contains("Hello?"), "{text}");
}

#[test]
fn an_email_is_sent_by_a_dot() {
    let scenario = SHOP.replace("channel: phone", "channel: email");
    let lines = [(0, "Dear Dana,"), (0, ""), (0, "sorry!"), (0, "."), (0, "/hint"), (0, "shut up")];
    let (text, exchanges) = typed(&scenario, &lines);
    assert!(text.contains("a line that is only a dot"), "{text}");
    let earned: Vec<&str> =
        exchanges.iter().map(|exchange| exchange.earned[0].reply.as_str()).collect();
    assert_eq!(earned, ["sorry", "rude"], "what stands at the end of the input is sent as well");
}

#[test]
fn who_is_told_to_stop_leaves_the_play_as_it_is() {
    let clock = StillClock::default();
    let mut typist = Typist { clock: &clock, lines: [(0, "Sorry."), (9, "Sorry.")].into() };
    let is_late = || crate::practice::Clock::now(&clock) > Duration::from_secs(3);
    let farewell = Some("It is kept.");
    let setting = Setting { is_stopped: &is_late, farewell, ..Setting::default() };
    let (text, closing, exchanges) = put(SHOP, Source::Keyboard, setting, &mut typist);
    assert_eq!((closing, exchanges.len()), (Closing::Interrupted, 1));
    assert!(text.ends_with("Stopped.\nIt is kept.\n"), "{text}");
}

#[test]
fn a_play_that_goes_on_shows_what_was_said() {
    let (stage, listener) = (stage(SHOP), listener());
    let scene = Scene { stage: &stage, listener: &listener };
    let cast = Cast { scene, alongside: None, seed: 1, from: None };
    let moves = [Move::Reply { text: "Sorry!".to_owned() }, Move::Silence];
    let mut sitting = Play::resume(cast, &moves).unwrap();
    let mut output = Vec::new();
    let mut lines = Input::new(&b"/repeat\n"[..]);
    let setting = Setting::default();
    play(&mut sitting, &mut (), Source::Keyboard, setting, &mut lines, &mut output).unwrap();
    let text = String::from_utf8(output).unwrap();
    let shown = text.split_once("Dana: ").unwrap().1.split_once("How it went").unwrap().0;
    insta::assert_snapshot!(shown);
}

#[test]
fn every_change_is_kept() {
    struct Count(usize);
    impl Keeper for Count {
        fn keep(&mut self, _: &dyn Sitting) {
            self.0 += 1;
        }
    }
    let (stage, listener) = (stage(SHOP), listener());
    let scene = Scene { stage: &stage, listener: &listener };
    let cast = Cast { scene, alongside: None, seed: 1, from: None };
    let mut sitting = Play::start(cast).unwrap();
    let mut count = Count(0);
    let mut lines = Input::new(&b"Sorry.\n/hint\n/desk\n/undo\n/restart\n"[..]);
    let setting = Setting::default();
    play(&mut sitting, &mut count, Source::Pipe, setting, &mut lines, Vec::new()).unwrap();
    assert_eq!(count.0, 5, "the start, an answer, a hint, taking back, beginning anew");
    let is_first = |entry: &Entry| matches!(entry, Entry::Happened(Event::Says { .. }));
    assert!(sitting.log().len() == 1 && sitting.log().iter().all(is_first));
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
    let problems = rehearse(&stage, &listener, &document).unwrap();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(told.join("\n"));
}
