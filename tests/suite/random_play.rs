//! Every shipped scenario bears whatever is said to it.

use std::collections::BTreeSet;

use rolecall::interface::Interface;
use rolecall::matching::Encoders;
use rolecall::practice::{Event, Session, Stage};
use rolecall::random::SplitMix64;
use rolecall::scenario::{Scenario, shipped};

const SEEDS: u64 = 10;
const TURNS: usize = 200;

/// What nobody listens for.
const NONSENSE: [&str; 12] = [
    "bananas",
    "The weather is lovely today.",
    "asdf qwer zxcv",
    "No.",
    "…",
    "Ja, genau, das ist es.",
    "{{account}} {{#if x}}",
    "🦀🦀🦀",
    "What's your favourite film?",
    "Please. Please. Please.",
    "I had soup for lunch.",
    "\u{1b}[2J",
];

#[test]
fn two_hundred_random_turns_end_every_scenario_without_a_line_twice() {
    let encoders = Encoders::default();
    for (file, text) in shipped::SCENARIOS {
        let scenario = Scenario::parse(file, text).unwrap();
        let stage = Stage::new(scenario, &encoders).unwrap();
        let mut endings = BTreeSet::new();
        for seed in 0..SEEDS {
            let end = walk(&stage, seed);
            endings.insert(end.unwrap_or_else(|| panic!("{file} never ends with seed {seed}")));
        }
        println!("{file}: {}", endings.into_iter().collect::<Vec<_>>().join(", "));
    }
}

/// Plays at random: mostly examples of what is listened for, some nonsense, some silence. Gives
/// back how it ended, if it did.
fn walk(stage: &Stage, seed: u64) -> Option<String> {
    let mut random = SplitMix64::new(seed);
    let (mut session, mut events) = Session::start(stage, seed).unwrap();
    let mut said: BTreeSet<String> = BTreeSet::new();
    // Only the texts of an interface say how a customer puts a line again.
    let rewords = Interface::of(&stage.scenario().language).is_some();
    for _ in 0..TURNS {
        for event in &events {
            let Event::Says { line, .. } = event else { continue };
            assert!(!line.contains("{{") && !line.is_empty(), "{line}");
            let is_new = said.insert(line.clone());
            assert!(is_new || !rewords, "“{line}” comes twice with seed {seed}");
        }
        if session.is_over() {
            return Some(format!("{:?}", session.finish()?));
        }
        events = match random.next_bits() % 10 {
            0 => session.silence(),
            1 | 2 => session.reply(random.pick(&NONSENSE)?).unwrap(),
            _ => {
                let text = example(&session, &mut random)?;
                session.reply(&text).unwrap()
            }
        };
    }
    None
}

/// Something that is listened for where the conversation stands.
fn example(session: &Session<'_>, random: &mut SplitMix64) -> Option<String> {
    let scenario = session.scenario();
    let here = session.beat().replies.iter().chain(&scenario.always).map(|reply| &reply.wording);
    let asked = scenario.knows.iter().map(|fact| &fact.asked);
    let wordings =
        here.chain(asked).flat_map(|wording| std::iter::once(wording).chain(&wording.or));
    let examples: Vec<&String> = wordings.flat_map(|wording| &wording.like).collect();
    random.pick(&examples).map(|example| (*example).clone())
}
