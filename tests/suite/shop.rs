//! A small scenario with its rubric.

use crate::sandbox::Sandbox;

const RUBRIC: &str = "\
format: 1
id: shop-talk
title: Shop talk
pass: 60
behaviours:
  greets: {who: agent, phrases: [good morning]}
  apologises: {who: agent, like: [I am so sorry about that], phrases: [sorry]}
sections:
  - id: s
    title: S
    criteria:
      - {id: greeting, title: Greets, levels: [{points: 1, label: said, when: {said: greets}}, {points: 0, label: missing}], coach: Start with a greeting.}
      - {id: sorry, title: Apologises, levels: [{points: 1, label: said, when: {said: apologises}}, {points: 0, label: missing}], coach: Say sorry before you solve it.}
";

const SCENARIO: &str = "\
format: 1
id: torn-bag
title: A torn bag
channel: desk
difficulty: 1
skills: [empathy]
rubric: shop-talk
brief: You are at the counter of Northwind. You may exchange what is faulty.
desk: {Receipt: 'number {{receipt}}'}
vars: {receipt: {pick: ['17', '18']}}
customer: {name: Ines, mood: 0, patience: 2}
start: comes_in
beats:
  comes_in:
    says: Good morning. This bag is torn.
    replies:
      - {id: owns-it, like: [I am so sorry about that], phrases: [sorry], mood: 1, says: 'It is only a week old.'}
      - {id: exchanges, like: [I will exchange it for you right away], phrases: [exchange], mood: 1, to: happy}
    otherwise: {mood: -1, says: ['And what about my bag?', 'The bag, please.'], after: 1, hint: Say what you can do about the bag.}
endings:
  happy: {outcome: good, says: 'Lovely, thank you.', debrief: You found the way out quickly.}
  leaves: {outcome: bad, when: {patience: {below: 1}}, says: I am off., debrief: She never heard what you could do.}
tests:
  - {name: the good way, replies: ['I am sorry.', 'I can exchange it.'], ends: happy, score: {above: 40}}
  - {name: the bad way, replies: ['Hm.', 'The weather is nice.'], ends: leaves}
";

/// A folder with the scenario and its rubric.
pub(crate) fn shop() -> Sandbox {
    Sandbox::new().file("scenarios/torn-bag.yaml", SCENARIO).file("rubrics/shop-talk.yaml", RUBRIC)
}

/// The text with days and times of day left out.
pub(crate) fn without_moments(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split(' ').map(without_moment).collect();
        words.join(" ") + "\n"
    });
    lines.collect()
}

fn without_moment(word: &str) -> &str {
    let plain = word.trim_end_matches([',', '.']);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let is_made_of =
        |separator: char| plain.contains(separator) && plain.split(separator).all(is_number);
    match plain.len() {
        10 if is_made_of('-') => "DAY",
        5 if is_made_of(':') => "TIME",
        _ => word,
    }
}
