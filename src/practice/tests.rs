//! Plays of small scenarios: what a message does, and how a play ends.

use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::time::Duration;

use super::event::{Event, Finish};
use super::{Cast, PracticeError, Scene, Session, Stage};
use crate::matching::Encoders;
use crate::random::SplitMix64;
use crate::rubric::Rubric;
use crate::scenario::{Outcome, Scenario};
use crate::scoring::Listener;
use crate::transcript::{Channel, Speaker};

pub(crate) fn encoders() -> &'static Encoders {
    static ENCODERS: OnceLock<Encoders> = OnceLock::new();
    ENCODERS.get_or_init(Encoders::default)
}

/// A shop's phone: one beat to find out, one to solve it.
pub(crate) const SHOP: &str = r#"format: 1
id: shop
title: A broken kettle
channel: phone
difficulty: 2
skills: [empathy]
rubric: manners
brief: |
  You sell {{item}}s.
  A new one costs nothing in the first year.
desk: {Price: "12 for a {{item}}", Stock: plenty}
vars: {item: {pick: [kettle, lamp]}}
customer: {name: Dana Reyes, mood: -1, patience: 3}
start: opens
always:
  - {id: rude, phrases: ["shut up"], mood: -2, says: "Excuse me?"}
beats:
  opens:
    says: ["My {{item}} is broken.", "The {{item}} does not work."]
    replies:
      - {id: sorry, phrases: ["sorry"], mood: 2, says: ["Thank you.", "That is kind."]}
      - {id: listens, phrases: ["I see"]}
      - {id: asks, phrases: ["when did you buy"], mood: 1, says: "Let me think.", to: tells}
    otherwise: {says: ["What?", "Pardon?", "How so?"], after: 2, hint: "Ask about the {{item}}."}
    silence: {after: 20s, says: Hello?}
  tells:
    says: ["Last week.", "On Monday.", "Some days ago."]
    replies:
      - {id: replaces, phrases: ["send a new"], mood: 1, to: happy}
      - {id: ends, phrases: ["goodbye"], to: done}
      - {id: again, phrases: ["from the start"], to: opens}
    hint: Offer a new one.
endings:
  happy: {outcome: good, when: {mood: {above: 0}, did: [sorry]}, says: Great!, debrief: "Well done with the {{item}}."}
  done: {outcome: neutral, says: Right. Bye.}
  hangs_up: {outcome: bad, when: {mood: {below: -3}}, says: Forget it.}
  runs_out: {outcome: bad, when: {patience: {below: 1}}, says: I give up.}
"#;

pub(crate) fn stage(text: &str) -> Stage {
    let scenario = Scenario::parse("shop.yaml", text).unwrap_or_else(|faults| panic!("{faults}"));
    Stage::new(scenario, encoders()).unwrap()
}

pub(super) fn shop() -> &'static Stage {
    static STAGE: OnceLock<Stage> = OnceLock::new();
    STAGE.get_or_init(|| stage(SHOP))
}

/// What is said and shown in answer to each message, one line for each.
pub(super) fn play(stage: &Stage, messages: &[&str]) -> (String, Option<Finish>) {
    let (mut session, events) = Session::start(stage, 1).unwrap();
    let mut told = vec![tell(&events)];
    for message in messages {
        told.push(format!("{message} -> {}", tell(&session.reply(message).unwrap())));
    }
    (told.join("\n"), session.finish().cloned())
}

fn tell(events: &[Event]) -> String {
    let told = events.iter().map(|event| match event {
        Event::Says { line, mood, .. } => format!("{line} ({mood})"),
        Event::Hint(hint) => format!("hint: {hint}"),
        Event::Ended(Finish::Ending { id, .. }) => format!("ended in {id}"),
        Event::Ended(other) => format!("{other:?}"),
        Event::TurnsTo { customer } => format!("now {customer}"),
    });
    told.collect::<Vec<_>>().join(" | ")
}

pub(super) fn ending(id: &str, outcome: Outcome) -> Option<Finish> {
    Some(Finish::Ending { id: id.into(), outcome })
}

#[test]
fn one_message_can_earn_several_replies() {
    let (told, _) = play(shop(), &["Sorry! When did you buy it?"]);
    insta::assert_snapshot!(told);
}

#[test]
fn nothing_is_asked_where_the_conversation_moves_on_anyway() {
    let text = SHOP
        .replace("\"Thank you.\", \"That is kind.\"", "\"Can you help?\", \"Thank you.\"")
        .replace("says: \"Let me think.\"", "says: \"Why do you ask?\"");
    let stage = stage(&text);
    for seed in 0..10 {
        let (mut session, _) = Session::start(&stage, seed).unwrap();
        let told = tell(&session.reply("Sorry! When did you buy it?").unwrap());
        assert!(told.starts_with("Thank you. (2) | ") && !told.contains('?'), "{told}");
    }
    let (told, _) = play(&stage, &["Sorry!", "Sorry!"]);
    assert!(told.contains("Can you help?"), "{told}");
    let (told, _) = play(&stage, &["Sorry, shut up."]);
    assert!(told.ends_with("-> Excuse me? (-1)"), "{told}");
    let (told, _) = play(&stage, &["shut up. When did you buy it?"]);
    assert!(told.contains("Excuse me? (-2) | "), "{told}");
}

#[test]
fn kindness_counts_once_and_harm_every_time() {
    let (mut session, _) = Session::start(shop(), 1).unwrap();
    let moods: Vec<i64> = ["I am sorry.", "So sorry.", "shut up", "shut up"]
        .iter()
        .map(|message| {
            session.reply(message).unwrap();
            session.mood()
        })
        .collect();
    assert_eq!(moods, [1, 1, -1, -3]);
}

#[test]
fn of_two_ways_to_the_same_place_only_the_surer_counts() {
    let text = SHOP.replace(
        "    otherwise: {says: [\"What?\"",
        "      - {id: mutters, phrases: [\"when did\"], mood: -2, to: tells}\n    otherwise: {says: [\"What?\"",
    );
    let stage = stage(&text);
    let (mut session, _) = Session::start(&stage, 1).unwrap();
    session.reply("When did you buy it?").unwrap();
    assert!(session.has_earned("asks") && session.has_earned("mutters"));
    assert_eq!(session.mood(), 0);
}

#[test]
fn the_mood_stays_within_its_bounds() {
    let text = SHOP.replace("mood: 2, says: [\"Thank", "mood: 9, says: [\"Thank");
    let stage = stage(&text);
    let (mut session, _) = Session::start(&stage, 1).unwrap();
    session.reply("sorry").unwrap();
    assert_eq!(session.mood(), 5);
}

#[test]
fn who_is_only_listened_to_asks_again_in_other_words() {
    let (told, _) = play(shop(), &["I see."]);
    let mut lines = told.lines();
    let (asked, again) = (lines.next().unwrap(), lines.next().unwrap());
    assert!(again.starts_with("I see. -> ") && !again.ends_with(asked), "{told}");
}

#[test]
fn a_message_that_earns_nothing_costs_mood_and_patience_and_brings_a_hint() {
    let (told, finish) = play(shop(), &["Bananas.", "Purple.", "Soup."]);
    insta::assert_snapshot!(told);
    assert_eq!(finish, ending("hangs_up", Outcome::Bad));
}

#[test]
fn patience_that_nobody_watches_ends_the_play() {
    let text = SHOP
        .replace("  runs_out: {outcome: bad, when: {patience: {below: 1}}, says: I give up.}\n", "")
        .replace("  hangs_up: {outcome: bad, when: {mood: {below: -3}}, says: Forget it.}\n", "");
    let stage = stage(&text);
    let (_, finish) = play(&stage, &["Bananas.", "Purple.", "Soup."]);
    assert_eq!(finish, Some(Finish::GaveUp));
}

#[test]
fn an_ending_whose_condition_does_not_hold_gives_way_to_one_that_does() {
    let (_, finish) = play(shop(), &["Sorry, when did you buy it?", "I send a new one."]);
    assert_eq!(finish, ending("happy", Outcome::Good));
    let (_, finish) = play(shop(), &["When did you buy it?", "I send a new one."]);
    assert_eq!(finish, ending("done", Outcome::Neutral));
}

#[test]
fn of_several_open_endings_the_first_in_the_file_is_taken() {
    let text = SHOP
        .replace("done: {outcome: neutral,", "done: {outcome: neutral, when: {turns: {above: 2}},")
        .replace(
            "      - {id: ends,",
            "      - {id: leaves, phrases: [farewell], to: late}\n      - {id: ends,",
        )
        .replace("  hangs_up:", "  late: {outcome: neutral, says: Oh.}\n  hangs_up:");
    let stage = stage(&text);
    let (_, finish) = play(&stage, &["When did you buy it?", "I send a new one."]);
    assert_eq!(finish, ending("late", Outcome::Neutral));
}

#[test]
fn an_ending_that_nothing_leads_to_is_watched_for() {
    let (told, finish) = play(shop(), &["shut up", "shut up"]);
    assert_eq!(finish, ending("hangs_up", Outcome::Bad), "{told}");
    assert!(told.ends_with("Excuse me? (-5) | Forget it. (-5) | ended in hangs_up"), "{told}");
}

#[test]
fn silence_is_asked_into_and_costs_patience() {
    let (mut session, _) = Session::start(shop(), 1).unwrap();
    assert_eq!(session.bears_silence_for(), Some(Duration::from_millis(20_000)));
    assert_eq!(tell(&session.silence()), "Hello? (-1)");
    assert_eq!(session.patience(), 2);
    assert_eq!(
        session.bears_silence_for(),
        Some(Duration::from_millis(40_000)),
        "the second wait is longer"
    );
    assert_eq!(tell(&session.reply(" \u{0} ").unwrap()), "I'll ask again: Hello? (-1)");
    session.reply("When did you buy it?").unwrap();
    assert_eq!(session.bears_silence_for(), None);
    assert_eq!(tell(&session.silence()), "", "this beat does not listen for silence");
    session.reply("Tell me from the start.").unwrap();
    let told = tell(&session.silence());
    assert!(told.ends_with("ended in runs_out"), "{told}");
}

#[test]
fn hints_are_counted_and_filled_in() {
    let (mut session, _) = Session::start(shop(), 1).unwrap();
    let item = session.variables()["item"].clone();
    assert_eq!(session.hint(), Some(format!("Ask about the {item}.")));
    assert_eq!(session.hints(), 1);
    assert!(session.brief().starts_with(&format!("You sell {item}s.\n")));
    assert_eq!(session.desk()[0], ("Price", format!("12 for a {item}")));
}

#[test]
fn after_the_end_nothing_more_is_taken() {
    let (mut session, _) = Session::start(shop(), 1).unwrap();
    session.quit();
    assert!(matches!(session.reply("Hello?"), Err(PracticeError::Over)));
    assert!(session.silence().is_empty());
    assert_eq!(session.finish(), Some(&Finish::Quit));
}

#[test]
fn the_same_seed_gives_the_same_play_and_seeds_differ() {
    let first = |seed| tell(&Session::start(shop(), seed).unwrap().1);
    assert_eq!(first(5), first(5));
    let different: std::collections::BTreeSet<String> = (0..20).map(first).collect();
    assert_eq!(different.len(), 4, "two items in two lines: {different:?}");
}

#[test]
fn the_transcript_has_one_turn_for_each_change_of_speaker() {
    let (mut session, _) = Session::start(shop(), 1).unwrap();
    session.silence();
    session.reply("Sorry, when did you buy it?").unwrap();
    session.reply("Then \u{1b}[31mgoodbye\u{7}.").unwrap();
    let turns = &session.transcript().turns;
    let told: Vec<String> =
        turns.iter().map(|turn| format!("{}: {}", turn.speaker, turn.text)).collect();
    insta::assert_snapshot!(told.join("\n"));
    let exchange = &session.exchanges()[0];
    assert_eq!((exchange.turn, exchange.beat.as_str()), (1, "opens"));
    assert_eq!(turns[exchange.turn].speaker, Speaker::Agent);
    assert!(exchange.earned.iter().any(|earned| earned.quote.eq_ignore_ascii_case("sorry")));
}

#[test]
fn nothing_that_is_typed_breaks_a_play() {
    let megabyte = "help me ".repeat(1 << 17);
    let hostile: [&str; 14] = [
        "",
        "   ",
        "\u{0}\u{1b}[2J",
        "😀😀😀",
        "{{item}} {{#if}}",
        "../../etc/passwd",
        "\"'`;--",
        "sorry",
        "I see",
        "when did you buy it",
        "from the start",
        "\u{202e}drawkcab",
        "e\u{301}\u{301}\u{301}",
        &megabyte,
    ];
    let text = SHOP
        .replace("patience: 3", "patience: 100")
        .replace("mood: {below: -3}", "mood: {below: -4}, turns: {above: 150}");
    let stage = stage(&text);
    let mut random = SplitMix64::new(42);
    let mut turns = 0;
    let mut plays = 0;
    while turns < 200 {
        plays += 1;
        let (mut session, events) = Session::start(&stage, plays).unwrap();
        let mut said = BTreeMap::new();
        check_lines(&session, &events, &mut said);
        while !session.is_over() && turns < 200 {
            turns += 1;
            let events = session.reply(random.pick(&hostile).unwrap()).unwrap();
            assert!((-5..=5).contains(&session.mood()));
            check_lines(&session, &events, &mut said);
        }
        assert!(
            session.transcript().turns.iter().all(|turn| !turn.text.chars().any(char::is_control))
        );
    }
}

/// Checks that each line was said no more often than the others that stand beside it in the file.
fn check_lines(session: &Session<'_>, events: &[Event], said: &mut BTreeMap<String, usize>) {
    let scenario = session.scenario();
    let mut pools: Vec<Vec<String>> = Vec::new();
    for beat in &scenario.beats {
        for texts in [&beat.says, &beat.otherwise.says] {
            pools.push(texts.iter().map(|line| session.fill(&line.text)).collect());
        }
    }
    pools.extend(
        scenario
            .replies()
            .map(|reply| reply.says.iter().map(|line| session.fill(&line.text)).collect()),
    );
    for event in events {
        let Event::Says { line, .. } = event else { continue };
        let times = |line: &String| said.get(line).copied().unwrap_or(0);
        for pool in pools.iter().filter(|pool| pool.contains(line)) {
            assert!(pool.iter().all(|other| times(line) <= times(other)), "{line} in {pool:?}");
        }
        *said.entry(line.clone()).or_default() += 1;
    }
}

/// The shop with its customer and a rubric.
pub(super) fn cast() -> Cast<'static> {
    cast_of(shop())
}

pub(super) fn cast_of(stage: &'static Stage) -> Cast<'static> {
    static LISTENER: OnceLock<Listener> = OnceLock::new();
    let listener = LISTENER.get_or_init(|| {
        let text = include_str!("../../rubrics/support-call.yaml");
        Listener::new(Rubric::parse("support-call.yaml", text).unwrap(), encoders()).unwrap()
    });
    let scene = Scene { stage, listener };
    Cast { scene, alongside: None, seed: 1, from: None }
}

#[test]
fn an_email_keeps_its_lines_and_earns_all_it_says() {
    let stage = stage(&SHOP.replace("channel: phone", "channel: email"));
    let (mut session, _) = Session::start(&stage, 1).unwrap();
    session.reply("Dear Ms Reyes,\n\nI am so sorry.\r\nWhen did you buy it?\n").unwrap();
    let mail = session.transcript().turns.iter().find(|turn| turn.speaker == Speaker::Agent);
    assert_eq!(mail.unwrap().text, "Dear Ms Reyes,\n\nI am so sorry.\nWhen did you buy it?");
    assert!(session.has_earned("sorry") && session.has_earned("asks"));
    assert_eq!(session.transcript().channel, Channel::Email);
}
