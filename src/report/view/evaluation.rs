//! A scorecard: one rubric applied to the call of the page.

use serde::Serialize;

use super::Fact;
use super::charts::position;
use super::evidence::EvidenceView;
use super::people::{PeopleScore, PeopleVerdict};
use crate::interface::Interface;
use crate::report::format::{UNKNOWN, parts_of_one, percent};
use crate::report::outcome::{Ending, Outcome, critical_label, severity_label, to_check, top_loss};
use crate::report::summary::is_unheard;
use crate::report::text::{clean, words_of_id};
use crate::review::Reviewed;
use crate::rubric::Severity;
use crate::scoring::evaluation::{
    Basis, Doubt, DoubtKind, Evaluation, SectionScore, Status, Verdict,
};

/// One rubric's result.
#[derive(Debug, Serialize)]
pub(in crate::report) struct EvaluationView {
    id: String,
    title: String,
    score: String,
    /// The score without the sign, to set it large, and the sign.
    score_number: String,
    unit: String,
    verdict: String,
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
    label: String,
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
    outcome_label: String,
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
    label: String,
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
        interface: Interface,
    ) -> Self {
        let criteria: Vec<(&str, CriterionView)> = evaluation
            .verdicts
            .iter()
            .map(|verdict| {
                *number += 1;
                let view = CriterionView::new(verdict, *number, playable, reviewed, interface);
                (verdict.section.as_str(), view)
            })
            .collect();
        let ending = Ending::of(evaluation);
        let check = to_check(evaluation);
        Self {
            id: format!("e{index}"),
            title: clean(&evaluation.rubric.title),
            score: percent(interface, evaluation.percent),
            score_number: evaluation
                .percent
                .map_or_else(|| UNKNOWN.to_owned(), |score| interface.number(score)),
            unit: interface.fill("percent", &[("number", "".into())]),
            verdict: ending.label(interface),
            verdict_class: ending.class(),
            headline: headline(evaluation, ending, interface),
            band: evaluation.band.as_deref().map(clean).unwrap_or_default(),
            pass_mark: interface.percent(evaluation.pass_mark),
            meter: evaluation.percent.map(|score| Meter {
                width: position(score),
                mark: position(evaluation.pass_mark),
            }),
            severities: severities(evaluation, interface),
            to_check: if check == 0 {
                String::new()
            } else {
                interface.fill("report-verdicts-to-check", &[("verdicts", check.into())])
            },
            people: reviewed.map(|reviewed| PeopleScore::new(reviewed, evaluation, interface)),
            sections: sections(&evaluation.sections, criteria, interface),
        }
    }
}

fn headline(evaluation: &Evaluation, ending: Ending, interface: Interface) -> String {
    let lost = top_loss(evaluation).map(|verdict| clean(&verdict.title).into());
    match (ending, lost) {
        (Ending::AutoFailed, lost) => {
            let failed = match lost {
                Some(lost) => interface.fill("report-headline-auto-fail", &[("criterion", lost)]),
                None => interface.text("report-headline-auto-fail-unnamed").into_owned(),
            };
            let Some(score) = evaluation.percent_before_auto_fail else { return failed };
            let score = interface.percent(score).into();
            let places = [("headline", failed.into()), ("score", score)];
            interface.fill("report-headline-without", &places)
        }
        (Ending::NotScored, _) => interface.text("report-headline-nothing").into_owned(),
        (Ending::Passed | Ending::Failed, Some(lost)) => {
            interface.fill("report-headline-lost", &[("criterion", lost)])
        }
        (Ending::Passed | Ending::Failed, None) => {
            interface.text("report-headline-all").into_owned()
        }
    }
}

fn severities(evaluation: &Evaluation, interface: Interface) -> Vec<SeverityRow> {
    let rows = Severity::ALL.into_iter().filter_map(|severity| {
        let tally = evaluation.severities.get(&severity).filter(|tally| tally.scored > 0)?;
        Some(SeverityRow {
            label: severity_label(interface, severity),
            result: interface.fill(
                "report-errors-in",
                &[("errors", tally.errors.into()), ("criteria", tally.scored.into())],
            ),
            some: tally.errors > 0 && severity != Severity::Minor,
        })
    });
    rows.collect()
}

/// The criteria under their sections; those whose section the result does not list come last.
fn sections(
    scores: &[SectionScore],
    criteria: Vec<(&str, CriterionView)>,
    interface: Interface,
) -> Vec<SectionView> {
    let mut sections: Vec<(&str, SectionView)> = scores
        .iter()
        .map(|score| {
            let view = SectionView {
                title: clean(&score.title),
                score: percent(interface, score.percent),
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
    fn new(
        verdict: &Verdict,
        index: usize,
        playable: bool,
        reviewed: Option<&Reviewed>,
        interface: Interface,
    ) -> Self {
        let outcome = Outcome::of(verdict);
        let uncertain = verdict.status == Status::Uncertain;
        let max = interface.number(verdict.max_points);
        let points = verdict.points.map(|points| interface.number(points));
        let people = reviewed.and_then(|it| PeopleVerdict::new(it, verdict, interface));
        let evidence = verdict.evidence.iter();
        let is_debated = people.as_ref().is_some_and(PeopleVerdict::is_debated);
        Self {
            id: format!("c{index}"),
            number: index,
            title: clean(&verdict.title),
            outcome: outcome.class(),
            outcome_label: outcome.label(interface),
            // What a reader comes for stands open: losses, doubts and disagreement.
            open: uncertain || is_debated || matches!(outcome, Outcome::Part | Outcome::Missed),
            level: verdict.level.as_deref().map(clean).unwrap_or_default(),
            points_text: match &points {
                None => interface.text("report-not-applicable").into_owned(),
                Some(points) => interface.fill(
                    "report-points-in-words",
                    &[("points", points.as_str().into()), ("most", max.as_str().into())],
                ),
            },
            points: points.map_or_else(
                || interface.text("report-na").into_owned(),
                |points| format!("{points} / {max}"),
            ),
            share: if outcome == Outcome::NotApplicable {
                String::new()
            } else {
                interface
                    .fill("report-share", &[("share", interface.percent(verdict.share).into())])
            },
            uncertain,
            not_applicable: outcome == Outcome::NotApplicable,
            auto_failed: verdict.auto_failed,
            severity: critical_label(interface, verdict.severity),
            reason: clean(&verdict.reason),
            coach: verdict.coach.as_deref().map(clean).unwrap_or_default(),
            facts: verdict_facts(verdict, interface),
            evidence: evidence.map(|it| EvidenceView::new(it, playable, interface)).collect(),
            unheard: is_unheard(verdict),
            doubts: verdict.doubts.iter().map(|it| DoubtView::new(it, interface)).collect(),
            people,
        }
    }
}

fn verdict_facts(verdict: &Verdict, interface: Interface) -> Vec<Fact> {
    let status = match verdict.status {
        Status::Scored => interface.text("report-status-scored"),
        Status::Uncertain => interface.text("report-status-uncertain"),
        Status::NotApplicable => interface.text("report-not-applicable"),
    };
    let mut facts = vec![Fact::new(interface.text("report-status"), status)];
    if let Some(basis) = verdict.basis {
        let rests_on = match basis {
            Basis::Said => interface.text("report-basis-said"),
            Basis::Measured => interface.text("report-basis-measured"),
            Basis::NoEvidence => interface.text("report-basis-no-evidence"),
        };
        facts.push(Fact::new(interface.text("report-rests-on"), rests_on));
    }
    if let Some(confidence) = verdict.confidence {
        let sure = parts_of_one(interface, confidence);
        facts.push(Fact::new(interface.text("report-confidence"), sure));
    }
    facts
}

impl DoubtView {
    fn new(doubt: &Doubt, interface: Interface) -> Self {
        let label = match doubt.kind {
            DoubtKind::HeardBadly => interface.text("report-heard-badly"),
            DoubtKind::Crosstalk => interface.text("report-doubt-crosstalk"),
            DoubtKind::CloseMatch => interface.text("report-doubt-close-match"),
        };
        let label = label.into_owned();
        Self { label, what: clean(&doubt.what), otherwise: clean(&doubt.otherwise) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn view(call: usize) -> EvaluationView {
        let evaluation = &fixture::results().calls[call].evaluations[0];
        EvaluationView::new(evaluation, 0, &mut 0, true, None, Interface::default())
    }

    #[test]
    fn an_auto_fail_is_told_in_words() {
        let view = view(1);
        assert_eq!((view.verdict.as_str(), view.score.as_str()), ("Auto-fail", "0%"));
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
    fn a_doubt_says_what_would_be_otherwise() {
        let sections = view(0).sections;
        let doubts = sections.iter().flat_map(|section| &section.criteria).flat_map(|c| &c.doubts);
        let doubts: Vec<&str> = doubts.map(|doubt| doubt.otherwise.as_str()).collect();
        assert_eq!(doubts, ["Without it this would be “missing”, and the call would fail (62%)."]);
    }

    #[test]
    fn a_criterion_of_an_unlisted_section_is_not_lost() {
        let mut evaluation = fixture::results().calls[0].evaluations[0].clone();
        evaluation.sections.clear();
        let view = EvaluationView::new(&evaluation, 0, &mut 0, true, None, Interface::default());
        assert_eq!(view.sections.iter().map(|s| s.criteria.len()).sum::<usize>(), 8);
    }

    #[test]
    fn quotes_without_times_are_not_playable() {
        let evaluation = &fixture::results().calls[2].evaluations[0];
        let view = EvaluationView::new(evaluation, 0, &mut 0, false, None, Interface::default());
        let quote = &view.sections[0].criteria[0].evidence[0];
        assert!(!quote.playable && quote.time.is_empty());
    }
}
