//! Which quotes make a verdict uncertain, with behaviours heard as told instead of matched.

use std::collections::BTreeMap;

use super::super::conversation::Conversation;
use super::super::evaluation::{Basis, Evaluation};
use super::super::finding::Case;
use super::super::listening::{Heard, HeardAll, HeardOf};
use super::super::{totals, verdict};
use super::*;
use crate::metrics::Measured;
use crate::rubric::Rubric;
use crate::transcript::{Millis, Span, Speaker, Transcript, Turn, Word};

/// Words last half a second.
const WORD: u64 = 500;

const LEVELS: &str = "[{points: 2, label: promptly, when: {said: hello, first: 1 turn}}, \
                      {points: 1, label: late, when: {said: hello}}, {points: 0, label: missing}]";

/// A rubric of two criteria: `LEVELS`, worth half of it, and thanks.
fn two(levels: &str) -> String {
    format!(
        "{{id: x, title: X, levels: {levels}}}, \
         {{id: y, title: Y, weight: 2, levels: [{{points: 1, when: {{said: thanks}}}}, {{points: 0}}]}}"
    )
}

/// Scores a conversation in which each word is the name of a behaviour or nothing. `SECONDS
/// speaker: words`; after a word `!` means that it was heard badly, `~` that it only just
/// matches and `?` that it nearly matches.
fn score(criteria: &str, lines: &[&str]) -> Evaluation {
    let names = ["hello", "sorry", "thanks", "rude"];
    let behaviours: String =
        names.iter().map(|name| format!("  {name}: {{who: any, phrases: [{name}]}}\n")).collect();
    let text = format!(
        "format: 1\nid: r\ntitle: R\npass: 60\nbehaviours:\n{behaviours}sections:\n  \
         - {{id: s, title: S, criteria: [{criteria}]}}\n"
    );
    let rubric = Rubric::parse("r.yaml", &text).unwrap_or_else(|problems| panic!("{problems}"));
    let turns = lines.iter().map(|line| turn(line)).collect();
    let transcript = Transcript { turns, ..Transcript::default() };
    let conversation = Conversation::new(&transcript);
    let heard = HeardAll(names.iter().map(|name| hear(name, &conversation)).collect());
    let measured = Measured::default();
    let case =
        Case { rubric: &rubric, conversation: &conversation, heard: &heard, measured: &measured };
    let mut verdicts: Vec<Verdict> =
        rubric.criteria().map(|criterion| verdict::decide(&case, criterion, "s")).collect();
    raise(&case, &mut verdicts);
    totals::total(&rubric, verdicts)
}

fn turn(line: &str) -> Turn {
    let (start, words) = line.split_once(' ').unwrap();
    let (speaker, words) = words.split_once(": ").unwrap();
    let speaker = if speaker == "agent" { Speaker::Agent } else { Speaker::Customer };
    let start = start.parse::<u64>().unwrap() * 1000;
    let word = |(index, word): (usize, &str)| Word {
        text: word.to_owned(),
        span: Span::new(
            Millis(start + index as u64 * WORD),
            Millis(start + (index as u64 + 1) * WORD),
        ),
        confidence: if word.ends_with('!') { 0.34 } else { 0.95 },
    };
    Turn::from_words(speaker, words.split(' ').enumerate().map(word).collect()).unwrap()
}

fn hear(name: &str, conversation: &Conversation<'_>) -> (BehaviourId, HeardOf) {
    let mut of = HeardOf { nearly: BTreeMap::new(), ..HeardOf::default() };
    for (turn, said) in conversation.turns().iter().enumerate() {
        for (start, _) in said.text.match_indices(name) {
            let sign = said.text[start + name.len()..].chars().next();
            let confidence = match sign {
                Some('~') => 0.5,
                Some('?') => 0.3,
                _ => 0.9,
            };
            let bytes = start..start + name.len();
            let heard = Heard {
                turn,
                speaker: said.speaker,
                span: conversation.span_of(turn, &bytes),
                sentence: 0..said.text.len(),
                bytes,
                matched: name.to_owned(),
                similarity: 0.8,
                confidence,
            };
            if sign == Some('?') { of.near_misses.push(heard) } else { of.heard.push(heard) }
        }
    }
    (BehaviourId(name.to_owned()), of)
}

/// The doubts of the first criterion, a line each.
fn doubts(criteria: &str, lines: &[&str]) -> Vec<String> {
    let evaluation = score(criteria, lines);
    let verdict = &evaluation.verdicts[0];
    assert_eq!(verdict.status == Status::Uncertain, !verdict.doubts.is_empty());
    verdict.doubts.iter().map(|doubt| format!("{} {}", doubt.what, doubt.otherwise)).collect()
}

#[test]
fn words_that_were_heard_badly_make_a_verdict_uncertain_and_say_what_would_be_without() {
    let doubts = doubts(&two(LEVELS), &["0 agent: hello! there", "9 agent: thanks"]);
    assert_eq!(
        doubts,
        ["“hello! there” at 0:00 was heard badly: “hello” (34% sure). Without it this would be \
          “missing”, 0 of 2 points, and the call would fail (50%)."]
    );
}

#[test]
fn a_doubt_that_changes_nothing_is_none() {
    // The greeting was said once more, well, and earns the same.
    assert_eq!(
        doubts(&two(LEVELS), &["0 agent: hello! oh hello", "9 agent: thanks"]),
        Vec::<String>::new()
    );
    // Said again later it earns less, and the call still passes.
    assert_eq!(
        doubts(&two(LEVELS), &["0 agent: hello!", "9 customer: x", "12 agent: hello thanks"]),
        ["“hello!” at 0:00 was heard badly: “hello” (34% sure). Without it this would be “late”, \
          1 of 2 points, and the call would still pass (75%)."]
    );
}

#[test]
fn what_is_doubtful_twice_is_doubted_together() {
    let lines = ["0 agent: hello!", "3 customer: x", "5 agent: hello! thanks"];
    let any = "[{points: 2, label: said, when: {said: hello}}, {points: 0, label: missing}]";
    assert_eq!(
        doubts(&two(any), &lines),
        ["“hello!” at 0:00 was heard badly: “hello” (34% sure). “hello! thanks” at 0:05 was \
          heard badly: “hello” (34% sure). Without all of them this would be “missing”, 0 of 2 \
          points, and the call would fail (50%)."]
    );
}

#[test]
fn crosstalk_counts_from_a_third_of_the_words_on() {
    let said = "[{points: 2, when: {said: hello, who: agent}}, {points: 0}]";
    let beside = ["0 agent: hello", "1 customer: well I", "4 agent: thanks"];
    assert_eq!(doubts(&two(said), &beside), Vec::<String>::new());
    let over = ["0 agent: hello", "0 customer: well I", "4 agent: thanks"];
    assert_eq!(
        doubts(&two(said), &over),
        ["“hello” at 0:00 was said while both spoke. Without it this would get 0 of 2 points, \
          and the call would fail (50%)."]
    );
}

#[test]
fn close_matches_are_doubted_from_both_sides() {
    let said = "[{points: 1, label: said, when: {said: sorry}}, {points: 0, label: missing}]";
    assert_eq!(
        doubts(&two(said), &["0 agent: sorry~ thanks"]),
        ["“sorry~ thanks” at 0:00 only just counts as “sorry” (50% sure). Without it this would \
          be “missing”, 0 of 1 points, and the call would still pass (66.7%)."]
    );
    assert_eq!(
        doubts(&two(said), &["0 agent: sorry? thanks"]),
        ["“sorry? thanks” at 0:00 nearly counts as “sorry” (30% sure, 35% needed). If it \
          counted, this would be “said”, 1 of 1 points, and the call would still pass (100%)."]
    );
}

#[test]
fn an_auto_fail_on_a_doubtful_word_says_so() {
    let never = "{id: x, title: X, auto_fail: call, levels: [{points: 1, label: kind, when: \
                 {never: rude}}, {points: 0, label: rude}]}";
    assert_eq!(
        doubts(never, &["0 agent: rude!"]),
        ["“rude!” at 0:00 was heard badly: “rude” (34% sure). Without it this would be “kind”, 1 \
          of 1 points, and the call would no longer fail by itself but pass with 100%."]
    );
    assert_eq!(
        doubts(never, &["0 agent: rude?"]),
        ["“rude?” at 0:00 nearly counts as “rude” (30% sure, 35% needed). If it counted, this \
          would be “rude”, 0 of 1 points, and the whole call would fail by it."]
    );
}

#[test]
fn a_criterion_that_applies_for_a_doubtful_reason_might_not_apply() {
    let applies = "{id: x, title: X, applies: {said: rude}, levels: [{points: 1, when: {said: \
                   sorry}}, {points: 0}]}";
    assert_eq!(
        doubts(applies, &["0 customer: rude!", "3 agent: okay"]),
        ["“rude!” at 0:00 was heard badly: “rude” (34% sure). Without it this would not apply, \
          and nothing would be left to score."]
    );
}

#[test]
fn no_evidence_is_told_from_done_badly() {
    let first = "[{points: 1, when: {said: sorry, first: 1 turn}}, {points: 0}]";
    let verdict = |lines: &[&str]| score(&two(first), lines).verdicts[0].clone();
    let nothing = verdict(&["0 agent: well", "3 agent: thanks"]);
    assert_eq!(nothing.basis, Some(Basis::NoEvidence));
    assert_eq!(nothing.reason, "No evidence of it. Not heard: “sorry”");
    let late = verdict(&["0 agent: well", "3 customer: x", "5 agent: sorry"]);
    assert_eq!(late.basis, Some(Basis::Said));
    assert_eq!(late.reason, "Heard “sorry” only at 0:05, where it does not count");
    assert_eq!(verdict(&["0 agent: sorry"]).basis, Some(Basis::Said));
    // Nothing against the agent is no lack of evidence.
    let never = "[{points: 1, when: {never: rude}}, {points: 0}]";
    let kind = score(&two(never), &["0 agent: well"]).verdicts[0].clone();
    assert_eq!((kind.basis, kind.reason.as_str()), (Some(Basis::NoEvidence), "Not heard: “rude”"));
    let channel = "[{points: 1, when: {channel: chat}}, {points: 0}]";
    let known = score(&two(channel), &["0 agent: well"]).verdicts[0].clone();
    assert_eq!(known.basis, Some(Basis::Measured));
}
