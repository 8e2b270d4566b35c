//! How conditions, levels and totals come out, with behaviours heard as told instead of matched.

use std::collections::BTreeMap;

use super::conversation::Conversation;
use super::evaluation::{Evaluation, Status, Verdict};
use super::finding::Case;
use super::listening::{Heard, HeardAll, HeardOf};
use super::{totals, verdict};
use crate::metrics::{Measured, Metric};
use crate::rubric::{BehaviourId, Rubric, Severity};
use crate::transcript::{Speaker, Transcript, Turn};

/// Scores a made-up conversation. Each line is `speaker: behaviours`; the words are the names of
/// the behaviours, and each is heard with full confidence.
fn score(sections: &str, lines: &[&str], metrics: &[(Metric, f64)]) -> Evaluation {
    let names = ["hello", "angry", "sorry", "verify", "disclose", "bye"];
    let behaviours: String =
        names.iter().map(|name| format!("  {name}: {{who: any, phrases: [{name}]}}\n")).collect();
    let text = format!(
        "format: 1\nid: r\ntitle: R\npass: 80\nbands: {{good: 80, poor: 0}}\n\
         behaviours:\n{behaviours}sections:\n{sections}"
    );
    let rubric = Rubric::parse("r.yaml", &text).unwrap_or_else(|problems| panic!("{problems}"));
    let turn = |line: &&str| {
        let (speaker, words) = line.split_once(": ").unwrap();
        let speaker = if speaker == "agent" { Speaker::Agent } else { Speaker::Customer };
        Turn::untimed(speaker, words)
    };
    let turns: Vec<Turn> = lines.iter().map(turn).collect();
    let transcript = Transcript { turns, ..Transcript::default() };
    let conversation = Conversation::new(&transcript);
    let heard = hear(&conversation, &names);
    let mut measured = Measured::default();
    for (metric, value) in metrics {
        measured.metrics.set(*metric, *value);
    }
    let case =
        Case { rubric: &rubric, conversation: &conversation, heard: &heard, measured: &measured };
    let decide = |criterion| verdict::decide(&case, criterion, "s");
    let verdicts: Vec<Verdict> = rubric.criteria().map(decide).collect();
    totals::total(&rubric, verdicts)
}

fn hear(conversation: &Conversation<'_>, names: &[&str]) -> HeardAll {
    let mut all = BTreeMap::new();
    for name in names {
        let mut of = HeardOf::default();
        for (turn, said) in conversation.turns().iter().enumerate() {
            for (start, word) in said.text.match_indices(name) {
                let bytes = start..start + word.len();
                of.heard.push(Heard {
                    turn,
                    speaker: said.speaker,
                    span: conversation.span_of(turn, &bytes),
                    sentence: bytes.clone(),
                    bytes,
                    matched: (*name).to_owned(),
                    similarity: 1.0,
                    confidence: 0.9,
                });
            }
        }
        all.insert(BehaviourId((*name).to_owned()), of);
    }
    HeardAll(all)
}

/// The points of a criterion with one condition: 1 when it holds, 0 when not, `None` for N/A.
fn points(condition: &str, lines: &[&str]) -> Option<f64> {
    let sections = format!(
        "  - id: s\n    title: S\n    criteria:\n      - id: c\n        title: C\n        \
         levels: [{{points: 1, when: {condition}}}, {{points: 0}}]\n"
    );
    score(&sections, lines, &[]).verdicts[0].points
}

#[test]
fn the_total_is_the_published_sum_of_weighted_points() {
    // Genesys Cloud's example: a group of weight 40 with 1 of 2 points and a group of weight 20
    // with 1 of 1 give (1·40 + 1·20) ÷ (2·40 + 1·20) = 60 %.
    let sections = "
  - {id: a, title: A, weight: 40, criteria: [{id: x, title: X, levels: [{points: 2, when: {said: bye}}, {points: 1, when: {said: hello}}, {points: 0}]}]}
  - {id: b, title: B, weight: 20, criteria: [{id: y, title: Y, levels: [{points: 1, when: {said: hello}}, {points: 0}]}]}
";
    let evaluation = score(sections, &["agent: hello"], &[]);
    assert_eq!(evaluation.percent, Some(60.0));
    assert_eq!(evaluation.band.as_deref(), Some("poor"));
    assert!(!evaluation.passed);
    let shares: Vec<f64> = evaluation.verdicts.iter().map(|verdict| verdict.share).collect();
    assert_eq!(shares, [80.0, 20.0]);
}

#[test]
fn what_does_not_apply_counts_for_nothing() {
    let sections = "
  - id: s
    title: S
    criteria:
      - {id: x, title: X, weight: 9, applies: {said: angry}, levels: [{points: 1, when: {said: sorry}}, {points: 0}]}
      - {id: y, title: Y, levels: [{points: 1, when: {said: hello}}, {points: 0}]}
";
    let calm = score(sections, &["agent: hello"], &[]);
    assert_eq!(calm.percent, Some(100.0));
    assert_eq!(calm.verdicts[0].status, Status::NotApplicable);
    assert_eq!(calm.verdicts[0].reason, "Not heard: “angry”");
    let heated = score(sections, &["agent: hello", "customer: angry"], &[]);
    assert_eq!(heated.percent, Some(10.0));
    assert_eq!(heated.verdicts[0].evidence[0].quote, "angry");
}

#[test]
fn an_auto_fail_takes_the_call_and_keeps_what_was_earned_beside_it() {
    let sections = "
  - id: s
    title: S
    criteria:
      - {id: x, title: X, severity: compliance, auto_fail: call, applies: {said: disclose}, levels: [{points: 1, when: {said: verify, before: disclose}}, {points: 0}]}
      - {id: y, title: Y, weight: 9, levels: [{points: 1, when: {said: hello}}, {points: 0}]}
";
    let evaluation = score(sections, &["agent: hello disclose", "agent: verify"], &[]);
    assert!(evaluation.auto_failed && !evaluation.passed);
    assert_eq!(evaluation.percent, Some(0.0));
    assert_eq!(evaluation.percent_before_auto_fail, Some(90.0));
    assert_eq!(evaluation.severities[&Severity::Compliance].errors, 1);
    assert_eq!(evaluation.severities[&Severity::Minor].errors, 0);
    let good = score(sections, &["agent: hello verify disclose"], &[]);
    assert!(good.passed);
}

#[test]
fn an_auto_fail_of_a_section_leaves_the_others() {
    let sections = "
  - {id: a, title: A, criteria: [{id: x, title: X, auto_fail: section, levels: [{points: 1, when: {said: bye}}, {points: 0}]}, {id: z, title: Z, levels: [{points: 1, when: {said: hello}}, {points: 0}]}]}
  - {id: b, title: B, criteria: [{id: y, title: Y, levels: [{points: 2, when: {said: hello}}, {points: 0}]}]}
";
    let evaluation = score(sections, &["agent: hello"], &[]);
    assert_eq!(evaluation.percent, Some(50.0));
    assert_eq!(evaluation.percent_before_auto_fail, Some(75.0));
    assert!(evaluation.sections[0].auto_failed && !evaluation.auto_failed);
}

#[test]
fn bonus_comes_on_top_and_penalties_go_off() {
    let sections = "
  - id: s
    title: S
    criteria:
      - {id: x, title: X, weight: 4, levels: [{points: 1, when: {said: hello}}, {points: 0}]}
      - {id: y, title: Y, bonus: true, levels: [{points: 1, when: {said: bye}}, {points: 0}]}
      - {id: z, title: Z, levels: [{points: -1, when: {said: angry}}, {points: 0}]}
";
    assert_eq!(score(sections, &["agent: hello bye"], &[]).percent, Some(125.0));
    assert_eq!(score(sections, &["agent: hello angry"], &[]).percent, Some(75.0));
    assert_eq!(score(sections, &["agent: angry"], &[]).percent, Some(0.0));
}

#[test]
fn a_penalty_fails_only_those_who_earn_it() {
    let sections = "
  - {id: a, title: A, criteria: [{id: x, title: X, severity: customer, auto_fail: section, levels: [{points: -3, when: {said: angry}}, {points: 0}]}, {id: y, title: Y, levels: [{points: 1, when: {said: hello}}, {points: 0}]}]}
  - {id: b, title: B, criteria: [{id: z, title: Z, levels: [{points: 1, when: {said: hello}}, {points: 0}]}]}
";
    let clean = score(sections, &["agent: hello"], &[]);
    assert_eq!(clean.percent, Some(100.0));
    assert!(!clean.sections[0].auto_failed);
    assert_eq!(clean.severities[&Severity::Customer].errors, 0);
    let rude = score(sections, &["agent: hello angry"], &[]);
    assert_eq!(rude.severities[&Severity::Customer].errors, 1);
    // Failing a section never earns more than its points would have.
    assert_eq!(rude.percent, Some(0.0));
    assert_eq!(rude.percent_before_auto_fail, Some(0.0));
}

#[test]
fn a_behaviour_counts_only_from_the_right_side() {
    assert_eq!(points("{said: sorry, who: agent}", &["customer: sorry"]), Some(0.0));
    assert_eq!(points("{said: sorry, who: agent}", &["agent: sorry"]), Some(1.0));
    assert_eq!(points("{said: sorry}", &["customer: sorry"]), Some(1.0));
}

#[test]
fn first_and_last_count_turns_seconds_and_parts() {
    // At 150 words a minute a word takes 0.4 s.
    let long = format!("agent: {}sorry", "word ".repeat(50));
    let lines = ["agent: hello", &long, "agent: bye"];
    assert_eq!(points("{said: hello, first: 1 turn}", &lines), Some(1.0));
    assert_eq!(points("{said: sorry, first: 1 turn}", &lines), Some(0.0));
    assert_eq!(points("{said: sorry, first: 10s}", &lines), Some(0.0));
    assert_eq!(points("{said: sorry, first: 30s}", &lines), Some(1.0));
    assert_eq!(points("{said: sorry, first: 50%}", &lines), Some(0.0));
    assert_eq!(points("{said: bye, last: 10%}", &lines), Some(1.0));
    assert_eq!(points("{said: hello, last: 2 turns}", &lines), Some(0.0));
    assert_eq!(points("{never: hello, last: 2 turns}", &lines), Some(1.0));
}

#[test]
fn order_and_distance_between_behaviours() {
    let late = ["customer: angry", "agent: hello", "customer: x", "agent: x", "agent: sorry"];
    assert_eq!(points("{said: sorry, within: 2 turns, of: angry}", &late), Some(0.0));
    assert_eq!(points("{said: sorry, within: 4 turns, of: angry}", &late), Some(1.0));
    assert_eq!(points("{said: sorry, after: angry}", &late), Some(1.0));
    assert_eq!(points("{said: sorry, before: angry}", &late), Some(0.0));
    assert_eq!(points("{said: hello, before: sorry, within: 2 turns}", &late), Some(0.0));
    assert_eq!(points("{said: hello, before: sorry, within: 3 turns}", &late), Some(1.0));
    // Nothing to come before: the order is not broken.
    assert_eq!(points("{said: hello, before: disclose}", &late), Some(1.0));
    assert_eq!(points("{said: hello, after: disclose}", &late), Some(0.0));
}

#[test]
fn counts_turns_in_which_a_behaviour_is_heard() {
    let lines = ["agent: sorry sorry", "customer: x", "agent: sorry"];
    assert_eq!(points("{said: sorry, at_least: 2}", &lines), Some(1.0));
    assert_eq!(points("{said: sorry, at_least: 3}", &lines), Some(0.0));
    assert_eq!(points("{said: sorry, at_most: 1}", &lines), Some(0.0));
    assert_eq!(points("{said: bye, at_most: 1}", &lines), Some(1.0));
}

#[test]
fn conditions_combine() {
    let lines = ["agent: hello sorry"];
    assert_eq!(points("{all: [{said: hello}, {said: sorry}]}", &lines), Some(1.0));
    assert_eq!(points("{all: [{said: hello}, {said: bye}]}", &lines), Some(0.0));
    assert_eq!(points("{any: [{said: bye}, {said: sorry}]}", &lines), Some(1.0));
    assert_eq!(points("{not: {any: [{said: bye}, {said: angry}]}}", &lines), Some(1.0));
}

#[test]
fn a_metric_that_cannot_be_measured_makes_a_criterion_not_applicable() {
    let pace = "{metric: agent_words_per_minute, between: [110, 170]}";
    assert_eq!(points(pace, &["agent: hello"]), None);
    // What decides without the metric, decides.
    let any = format!("{{any: [{{said: hello}}, {pace}]}}");
    assert_eq!(points(&any, &["agent: hello"]), Some(1.0));
    let all = format!("{{all: [{{said: bye}}, {pace}]}}");
    assert_eq!(points(&all, &["agent: hello"]), Some(0.0));
    assert_eq!(points(&format!("{{not: {pace}}}"), &["agent: hello"]), None);
}

#[test]
fn a_metric_says_its_value_and_what_is_wanted() {
    let sections = "
  - {id: s, title: S, criteria: [{id: c, title: C, coach: Slow down., levels: [{points: 1, label: calm, when: {metric: agent_words_per_minute, between: [110, 170]}}, {points: 0, label: hurried}]}]}
";
    let evaluation = score(sections, &["agent: hello"], &[(Metric::AgentWordsPerMinute, 201.4)]);
    let verdict = &evaluation.verdicts[0];
    assert_eq!(verdict.level.as_deref(), Some("hurried"));
    assert_eq!(verdict.reason, "Agent's pace 201.4 words/min, wanted 110 to 170 words/min");
    assert_eq!(verdict.coach.as_deref(), Some("Slow down."));
}
