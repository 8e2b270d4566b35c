//! A scorecard: one rubric applied to the call of the page.

use serde::Serialize;

use super::Fact;
use super::charts::position;
use super::evidence::EvidenceView;
use super::people::{PeopleScore, PeopleVerdict};
use crate::report::format::{UNKNOWN, number, parts_of_one, percent};
use crate::report::outcome::{Ending, Outcome, severity_label, to_check, top_loss};
use crate::report::summary::is_unheard;
use crate::report::text::{clean, count, words_of_id};
use crate::review::Reviewed;
use crate::rubric::Severity;
use crate::scoring::evaluation::{Doubt, DoubtKind, Evaluation, SectionScore, Status, Verdict};

/// One rubric's result.
#[derive(Debug, Serialize)]
pub(in crate::report) struct EvaluationView {
    id: String,
    title: String,
    score: String,
    /// The score without the sign, to set it large.
    score_number: String,
    verdict: &'static str,
    verdict_class: &'static str,
    /// Why it came out so, in words.
    headline: String,
    band: String,
    pass_mark: String,
    meter: Option<Meter>,
    severities: Vec<SeverityRow>,
    to_check: String,
    /// The score as people see it, beside the machine's.
    people: Option<PeopleScore>,
    sections: Vec<SectionView>,
}

/// A bar up to the score and a line at the pass mark.
#[derive(Debug, Serialize)]
struct Meter {
    width: String,
    mark: String,
}

#[derive(Debug, Serialize)]
struct SeverityRow {
    label: &'static str,
    result: String,
    some: bool,
}

#[derive(Debug, Serialize)]
struct SectionView {
    title: String,
    score: String,
    /// Says so where one criterion failed the whole section.
    auto_failed: bool,
    criteria: Vec<CriterionView>,
}

#[derive(Debug, Serialize)]
struct CriterionView {
    id: String,
    number: usize,
    title: String,
    outcome: &'static str,
    outcome_label: &'static str,
    open: bool,
    level: String,
    points: String,
    points_text: String,
    share: String,
    uncertain: bool,
    not_applicable: bool,
    auto_failed: bool,
    severity: String,
    reason: String,
    coach: String,
    facts: Vec<Fact>,
    evidence: Vec<EvidenceView>,
    /// Nothing of what was listened for was heard, which is not the same as done badly.
    unheard: bool,
    doubts: Vec<DoubtView>,
    people: Option<PeopleVerdict>,
}

/// Why a verdict is uncertain, and what it would be otherwise.
#[derive(Debug, Serialize)]
struct DoubtView {
    label: &'static str,
    what: String,
    otherwise: String,
}

impl EvaluationView {
    /// `number` is the number of the last criterion before this rubric; criteria are numbered
    /// through the page.
    pub(in crate::report) fn new(
        evaluation: &Evaluation,
        index: usize,
        number: &mut usize,
        playable: bool,
        reviewed: Option<&Reviewed>,
    ) -> Self {
        let criteria: Vec<(&str, CriterionView)> = evaluation
            .verdicts
            .iter()
            .map(|verdict| {
                *number += 1;
                (verdict.section.as_str(), CriterionView::new(verdict, *number, playable, reviewed))
            })
            .collect();
        let ending = Ending::of(evaluation);
        let check = to_check(evaluation);
        Self {
            id: format!("e{index}"),
            title: clean(&evaluation.rubric.title),
            score: percent(evaluation.percent),
            score_number: evaluation.percent.map_or_else(|| UNKNOWN.to_owned(), self::number),
            verdict: ending.label(),
            verdict_class: ending.class(),
            headline: headline(evaluation, ending),
            band: evaluation.band.as_deref().map(clean).unwrap_or_default(),
            pass_mark: format!("{}%", self::number(evaluation.pass_mark)),
            meter: evaluation.percent.map(|score| Meter {
                width: position(score),
                mark: position(evaluation.pass_mark),
            }),
            severities: severities(evaluation),
            to_check: if check == 0 {
                String::new()
            } else {
                format!("{} to check", count(check, "uncertain verdict", "uncertain verdicts"))
            },
            people: reviewed.map(|reviewed| PeopleScore::new(reviewed, evaluation)),
            sections: sections(&evaluation.sections, criteria),
        }
    }
}

fn headline(evaluation: &Evaluation, ending: Ending) -> String {
    let lost = top_loss(evaluation).map(|verdict| format!("“{}”", clean(&verdict.title)));
    match ending {
        Ending::AutoFailed => {
            let what = lost.unwrap_or_else(|| "A criterion".to_owned());
            let without = evaluation.percent_before_auto_fail.map_or_else(String::new, |score| {
                format!(" Without that the score would be {}%.", number(score))
            });
            format!("{what} fails the whole call by itself.{without}")
        }
        Ending::NotScored => "Nothing in this rubric applies to this call.".to_owned(),
        Ending::Passed | Ending::Failed => lost.map_or_else(
            || "Every criterion that applies earned all its points.".to_owned(),
            |what| format!("Lost most on {what}."),
        ),
    }
}

fn severities(evaluation: &Evaluation) -> Vec<SeverityRow> {
    let rows = Severity::ALL.into_iter().filter_map(|severity| {
        let tally = evaluation.severities.get(&severity).filter(|tally| tally.scored > 0)?;
        Some(SeverityRow {
            label: severity_label(severity),
            result: format!(
                "{} in {}",
                count(tally.errors, "error", "errors"),
                count(tally.scored, "criterion", "criteria")
            ),
            some: tally.errors > 0 && severity != Severity::Minor,
        })
    });
    rows.collect()
}

/// The criteria under their sections; those whose section the result does not list come last.
fn sections(scores: &[SectionScore], criteria: Vec<(&str, CriterionView)>) -> Vec<SectionView> {
    let mut sections: Vec<(&str, SectionView)> = scores
        .iter()
        .map(|score| {
            let view = SectionView {
                title: clean(&score.title),
                score: percent(score.percent),
                auto_failed: score.auto_failed,
                criteria: Vec::new(),
            };
            (score.id.as_str(), view)
        })
        .collect();
    for (section, criterion) in criteria {
        match sections.iter_mut().find(|(id, _)| *id == section) {
            Some((_, view)) => view.criteria.push(criterion),
            None => sections.push((
                section,
                SectionView {
                    title: words_of_id(section),
                    score: UNKNOWN.to_owned(),
                    auto_failed: false,
                    criteria: vec![criterion],
                },
            )),
        }
    }
    sections.into_iter().map(|(_, view)| view).filter(|view| !view.criteria.is_empty()).collect()
}

impl CriterionView {
    fn new(verdict: &Verdict, index: usize, playable: bool, reviewed: Option<&Reviewed>) -> Self {
        let outcome = Outcome::of(verdict);
        let uncertain = verdict.status == Status::Uncertain;
        let max = number(verdict.max_points);
        let points = verdict.points.map(number);
        let people = reviewed.and_then(|reviewed| PeopleVerdict::new(reviewed, verdict));
        let is_debated = people.as_ref().is_some_and(PeopleVerdict::is_debated);
        Self {
            id: format!("c{index}"),
            number: index,
            title: clean(&verdict.title),
            outcome: outcome.class(),
            outcome_label: outcome.label(),
            // What a reader comes for stands open: losses, doubts and disagreement.
            open: uncertain || is_debated || matches!(outcome, Outcome::Part | Outcome::Missed),
            level: verdict.level.as_deref().map(clean).unwrap_or_default(),
            points_text: points.as_ref().map_or_else(
                || "not applicable".to_owned(),
                |points| format!("{points} of {max} points"),
            ),
            points: points.map_or_else(|| "N/A".to_owned(), |points| format!("{points} / {max}")),
            share: if outcome == Outcome::NotApplicable {
                String::new()
            } else {
                format!("{}% of the score", number(verdict.share))
            },
            uncertain,
            not_applicable: outcome == Outcome::NotApplicable,
            auto_failed: verdict.auto_failed,
            severity: if verdict.severity == Severity::Minor {
                String::new()
            } else {
                severity_label(verdict.severity).to_owned()
            },
            reason: clean(&verdict.reason),
            coach: verdict.coach.as_deref().map(clean).unwrap_or_default(),
            facts: verdict_facts(verdict),
            evidence: verdict.evidence.iter().map(|e| EvidenceView::new(e, playable)).collect(),
            unheard: is_unheard(verdict),
            doubts: verdict.doubts.iter().map(DoubtView::new).collect(),
            people,
        }
    }
}

fn verdict_facts(verdict: &Verdict) -> Vec<Fact> {
    let status = match verdict.status {
        Status::Scored => "scored",
        Status::Uncertain => "uncertain, a person should look",
        Status::NotApplicable => "not applicable",
    };
    let mut facts = vec![Fact::new("Status", status)];
    if let Some(confidence) = verdict.confidence {
        facts.push(Fact::new("Confidence", parts_of_one(confidence)));
    }
    facts
}

impl DoubtView {
    fn new(doubt: &Doubt) -> Self {
        let label = match doubt.kind {
            DoubtKind::HeardBadly => "Heard badly",
            DoubtKind::Crosstalk => "Both spoke",
            DoubtKind::CloseMatch => "Close match",
        };
        Self { label, what: clean(&doubt.what), otherwise: clean(&doubt.otherwise) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn view(call: usize) -> EvaluationView {
        EvaluationView::new(&fixture::results().calls[call].evaluations[0], 0, &mut 0, true, None)
    }

    #[test]
    fn an_auto_fail_is_told_in_words() {
        let view = view(1);
        assert_eq!((view.verdict, view.score.as_str()), ("Auto-fail", "0%"));
        let expected = "“Verifies identity before giving account details” fails the whole call by itself. Without that the score would be 45.5%.";
        assert_eq!(view.headline, expected);
    }

    #[test]
    fn losses_and_doubts_stand_open() {
        let open: Vec<_> = view(0)
            .sections
            .into_iter()
            .flat_map(|section| section.criteria)
            .filter(|criterion| criterion.open)
            .map(|criterion| criterion.number)
            .collect();
        assert_eq!(open, [3, 8]);
    }

    #[test]
    fn a_criterion_of_an_unlisted_section_is_not_lost() {
        let mut evaluation = fixture::results().calls[0].evaluations[0].clone();
        evaluation.sections.clear();
        let view = EvaluationView::new(&evaluation, 0, &mut 0, true, None);
        assert_eq!(view.sections.iter().map(|s| s.criteria.len()).sum::<usize>(), 8);
    }

    #[test]
    fn quotes_without_times_are_not_playable() {
        let evaluation = &fixture::results().calls[2].evaluations[0];
        let view = EvaluationView::new(evaluation, 0, &mut 0, false, None);
        let quote = &view.sections[0].criteria[0].evidence[0];
        assert!(!quote.playable && quote.time.is_empty());
    }
}
