//! Two calls side by side.

use serde::Serialize;

use super::calls::page_link;
use super::speaker_label;
use crate::batch::results::ScoredCall;
use crate::interface::Interface;
use crate::metrics::Metric;
use crate::report::format::{self, UNKNOWN, percent};
use crate::report::link::agent_file;
use crate::report::outcome::{Ending, Outcome};
use crate::report::summary::is_unheard;
use crate::report::text::clean;
use crate::scoring::evaluation::{Evaluation, Status, Verdict};
use crate::transcript::Millis;

/// Everything on `compare-A--B.html`.
#[derive(Debug, Serialize)]
pub(in crate::report) struct ComparePage {
    title: String,
    calls: [CallHead; 2],
    rubrics: Vec<RubricPair>,
    /// Rubrics that only one of the calls was scored by, in a sentence; may be empty.
    unshared: String,
    metrics: Vec<MetricPair>,
}

#[derive(Debug, Serialize)]
struct CallHead {
    letter: &'static str,
    name: String,
    href: String,
    agent: String,
    agent_href: String,
    facts: String,
}

#[derive(Debug, Serialize)]
struct RubricPair {
    title: String,
    scores: [Score; 2],
    criteria: Vec<CriterionPair>,
    differing: String,
}

#[derive(Debug, Serialize)]
struct Score {
    letter: &'static str,
    score: String,
    verdict: String,
    verdict_class: &'static str,
}

#[derive(Debug, Serialize)]
struct CriterionPair {
    title: String,
    differs: bool,
    sides: [Side; 2],
}

/// One call's verdict on a criterion.
#[derive(Debug, Serialize)]
struct Side {
    letter: &'static str,
    outcome: &'static str,
    outcome_label: String,
    points: String,
    level: String,
    uncertain: bool,
    unheard: bool,
    /// The first quote that it rests on; may be empty.
    quote: String,
    /// The code of the language that it is in; empty where that is not known.
    language: String,
    by: String,
    href: String,
}

#[derive(Debug, Serialize)]
struct MetricPair {
    label: String,
    values: [String; 2],
}

const LETTERS: [&str; 2] = ["A", "B"];

impl ComparePage {
    pub(in crate::report) fn new(
        left: &ScoredCall,
        right: &ScoredCall,
        interface: Interface,
    ) -> Self {
        let mut number = 0;
        let mut rubrics = Vec::new();
        let mut unshared = Vec::new();
        for evaluation in &left.evaluations {
            match same(right, evaluation) {
                Some((other, start)) => {
                    let (left, right) = ((left, evaluation, number), (right, other, start));
                    rubrics.push(RubricPair::new(left, right, interface));
                }
                None => unshared.push(clean(&evaluation.rubric.title)),
            }
            number += evaluation.verdicts.len();
        }
        let only_right = right.evaluations.iter().filter(|e| same(left, e).is_none());
        unshared.extend(only_right.map(|evaluation| clean(&evaluation.rubric.title)));
        Self {
            title: interface.fill(
                "report-two-calls",
                &[("first", clean(&left.name).into()), ("second", clean(&right.name).into())],
            ),
            calls: [
                CallHead::new(LETTERS[0], left, interface),
                CallHead::new(LETTERS[1], right, interface),
            ],
            rubrics,
            unshared: if unshared.is_empty() {
                String::new()
            } else {
                let rubrics = unshared.join(", ").into();
                interface.fill("report-unshared", &[("rubrics", rubrics)])
            },
            metrics: metrics(left, right, interface),
        }
    }
}

/// The call's evaluation by the same version of the rubric, and how many verdicts stand before it.
fn same<'a>(call: &'a ScoredCall, evaluation: &Evaluation) -> Option<(&'a Evaluation, usize)> {
    let place = call.evaluations.iter().position(|other| {
        other.rubric.sha256 == evaluation.rubric.sha256 && other.rubric.id == evaluation.rubric.id
    })?;
    let before = call.evaluations.iter().take(place).map(|e| e.verdicts.len()).sum();
    Some((call.evaluations.get(place)?, before))
}

impl CallHead {
    fn new(letter: &'static str, call: &ScoredCall, interface: Interface) -> Self {
        let mut facts = Vec::new();
        facts.extend(call.metadata.date.map(|date| interface.minute(date)));
        facts.extend(call.metadata.queue.as_deref().map(clean));
        if call.source.duration_ms > Millis(0) {
            facts.push(call.source.duration_ms.to_string());
        }
        Self {
            letter,
            name: clean(&call.name),
            href: page_link(call),
            agent: call.agent.as_deref().map(clean).unwrap_or_default(),
            agent_href: call.agent.as_deref().map(agent_file).unwrap_or_default(),
            facts: facts.join(" · "),
        }
    }
}

impl RubricPair {
    fn new(
        left: (&ScoredCall, &Evaluation, usize),
        right: (&ScoredCall, &Evaluation, usize),
        interface: Interface,
    ) -> Self {
        let score = |letter, evaluation: &Evaluation| {
            let ending = Ending::of(evaluation);
            Score {
                letter,
                score: percent(interface, evaluation.percent),
                verdict: ending.label(interface),
                verdict_class: ending.class(),
            }
        };
        let pairs = left.1.verdicts.iter().enumerate().filter_map(|(index, verdict)| {
            let (other_index, other) = right.1.verdicts.iter().enumerate().find(|(_, other)| {
                other.criterion == verdict.criterion && other.section == verdict.section
            })?;
            Some(CriterionPair {
                title: clean(&verdict.title),
                differs: verdict.points != other.points,
                sides: [
                    Side::new(LETTERS[0], left.0, verdict, left.2 + index + 1, interface),
                    Side::new(LETTERS[1], right.0, other, right.2 + other_index + 1, interface),
                ],
            })
        });
        let criteria: Vec<CriterionPair> = pairs.collect();
        let differing = criteria.iter().filter(|pair| pair.differs).count();
        Self {
            title: clean(&left.1.rubric.title),
            scores: [score(LETTERS[0], left.1), score(LETTERS[1], right.1)],
            differing: interface.fill(
                "report-differ",
                &[("differing", differing.into()), ("verdicts", criteria.len().into())],
            ),
            criteria,
        }
    }
}

impl Side {
    fn new(
        letter: &'static str,
        call: &ScoredCall,
        verdict: &Verdict,
        index: usize,
        interface: Interface,
    ) -> Self {
        let outcome = Outcome::of(verdict);
        let evidence = verdict.evidence.first();
        Self {
            letter,
            outcome: outcome.class(),
            outcome_label: outcome.label(interface),
            points: verdict.points.map_or_else(
                || interface.text("report-na").into_owned(),
                |points| {
                    let most = interface.number(verdict.max_points);
                    format!("{} / {most}", interface.number(points))
                },
            ),
            level: verdict.level.as_deref().map(clean).unwrap_or_default(),
            uncertain: verdict.status == Status::Uncertain,
            unheard: is_unheard(verdict),
            quote: evidence.map(|evidence| clean(&evidence.quote)).unwrap_or_default(),
            language: clean(&call.transcript.language),
            by: evidence.map_or_else(String::new, |evidence| {
                let time = evidence.start_ms.map(|time| format!(", {time}")).unwrap_or_default();
                format!("{}{time}", speaker_label(interface, evidence.speaker))
            }),
            href: format!("{}#c{index}", page_link(call)),
        }
    }
}

fn metrics(left: &ScoredCall, right: &ScoredCall, interface: Interface) -> Vec<MetricPair> {
    let pairs = Metric::ALL.into_iter().filter_map(|metric| {
        let values = [left, right].map(|call| call.metrics.get(metric));
        values.iter().any(Option::is_some).then(|| MetricPair {
            label: metric.title(interface),
            values: values.map(|value| {
                value.map_or_else(
                    || UNKNOWN.to_owned(),
                    |value| format::metric(interface, metric, value),
                )
            }),
        })
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn criteria_stand_side_by_side_and_what_is_not_shared_is_named() {
        let results = fixture::results();
        let page = ComparePage::new(&results.calls[0], &results.calls[1], Interface::default());
        assert_eq!(page.rubrics.len(), 1);
        let pair =
            page.rubrics[0].criteria.iter().find(|c| c.title.starts_with("Verifies")).unwrap();
        assert!(pair.differs);
        assert_eq!(pair.sides.each_ref().map(|side| side.points.as_str()), ["1 / 1", "0 / 1"]);
        assert!(page.unshared.ends_with("in this version: Legal duties."));
    }

    #[test]
    fn a_quote_leads_to_its_criterion() {
        let results = fixture::results();
        let page = ComparePage::new(&results.calls[0], &results.calls[1], Interface::default());
        assert_eq!(page.rubrics[0].criteria[0].sides[0].href, "2024-05-03-0412.html#c1");
    }
}
