//! What the overview says about one rubric.

use serde::Serialize;

use super::Fact;
use super::agents::Agents;
use super::charts::{Histogram, position};
use super::trend::TrendView;
use crate::interface::Interface;
use crate::report::format::{counted, number, of, percent, share};
use crate::report::outcome::{critical_label, severity_label};
use crate::report::people;
use crate::report::stats::{self, Mean};
use crate::report::summary::{CriterionTally, RubricSummary};
use crate::report::text::clean;
use crate::report::trend::trend;
use crate::rubric::Severity;

/// How many criteria are shown before the others fold away.
const SHOWN_CRITERIA: usize = 6;

/// One rubric over all calls.
#[derive(Debug, Serialize)]
pub(in crate::report) struct RubricCard {
    title: String,
    id: String,
    hash: String,
    short_hash: String,
    pass_mark: String,
    figures: Vec<Figure>,
    histogram: Option<Histogram>,
    bands: Vec<BandRow>,
    trend: Option<TrendView>,
    severities: Vec<SeverityRow>,
    criteria: Vec<CriterionRow>,
    more_criteria: Vec<CriterionRow>,
    more_title: String,
    agents: Option<Agents>,
    /// What people changed of it; empty where nobody has reviewed anything.
    people: String,
}

#[derive(Debug, Serialize)]
struct BandRow {
    name: String,
    calls: usize,
    share: String,
    width: String,
}

/// A large number with its name and what must stand beside it.
#[derive(Debug, Serialize)]
pub(super) struct Figure {
    label: String,
    value: String,
    note: String,
    alarm: bool,
}

#[derive(Debug, Serialize)]
struct SeverityRow {
    label: String,
    errors: usize,
    checked: usize,
    calls: String,
    some: bool,
}

#[derive(Debug, Serialize)]
struct CriterionRow {
    title: String,
    /// Its class, where it is a critical one.
    severity: String,
    missed: Fact,
    part: Fact,
    applied: String,
    missed_width: String,
    part_width: String,
    auto_failed: String,
    /// The bar in words.
    text: String,
    /// In how many calls nothing of it was heard; empty for none.
    unheard: String,
}

impl RubricCard {
    pub(in crate::report) fn new(summary: &RubricSummary<'_>, interface: Interface) -> Self {
        // A summary is only ever made of at least one call.
        let first = summary.calls.first().map(|(_, evaluation)| *evaluation);
        let pass_mark = first.map_or(0.0, |evaluation| evaluation.pass_mark);
        let hash = first.map_or_else(String::new, |e| clean(&e.rubric.sha256));
        let losing = summary.losing_criteria();
        let mut criteria: Vec<CriterionRow> =
            losing.iter().map(|tally| CriterionRow::new(tally, interface)).collect();
        let more = criteria.split_off(criteria.len().min(SHOWN_CRITERIA));
        let scores: Vec<f64> = summary.calls.iter().filter_map(|(_, e)| e.percent).collect();
        Self {
            title: first.map_or_else(String::new, |e| clean(&e.rubric.title)),
            id: first.map_or_else(String::new, |e| clean(&e.rubric.id)),
            short_hash: hash.chars().take(8).collect(),
            hash,
            pass_mark: interface.percent(pass_mark),
            figures: figures(summary, interface),
            bands: bands(summary, interface),
            trend: TrendView::new(&trend(&summary.calls), pass_mark, interface),
            people: people_words(summary, interface),
            histogram: (!scores.is_empty()).then(|| Histogram::new(&scores, pass_mark, interface)),
            severities: severities(summary, interface),
            criteria,
            more_title: interface.fill("report-more", &[("count", more.len().into())]),
            more_criteria: more,
            agents: Agents::new(&summary.agents(), pass_mark, interface),
        }
    }
}

pub(super) fn figures(summary: &RubricSummary<'_>, interface: Interface) -> Vec<Figure> {
    let without = summary.mean_before_auto_fail.filter(|_| summary.auto_failed > 0);
    vec![
        Figure {
            label: interface.text("report-mean-score").into_owned(),
            value: percent(interface, summary.mean.map(|mean| mean.mean)),
            note: mean_note(summary, interface),
            alarm: false,
        },
        Figure {
            label: interface.text("report-passed").into_owned(),
            value: share(interface, summary.passed, summary.scored),
            note: of(interface, summary.passed, summary.scored),
            alarm: false,
        },
        Figure {
            label: interface.text("report-auto-failed").into_owned(),
            value: interface.number(summary.auto_failed as f64),
            note: match without {
                None => interface.text("report-no-auto-fail").into_owned(),
                Some(mean) => {
                    let mean = interface.percent(mean.mean).into();
                    interface.fill("report-mean-without", &[("mean", mean)])
                }
            },
            alarm: summary.auto_failed > 0,
        },
        Figure {
            label: interface.text("report-to-check").into_owned(),
            value: interface.number(summary.to_check as f64),
            note: if summary.to_check == 0 {
                interface.text("report-nothing-to-check").into_owned()
            } else {
                interface.fill("report-uncertain-in", &[("calls", summary.calls_to_check.into())])
            },
            alarm: false,
        },
    ]
}

/// How many scores the mean is of, and how far it can be trusted.
fn mean_note(summary: &RubricSummary<'_>, interface: Interface) -> String {
    let Some(mean) = summary.mean else {
        return interface.text("report-nothing-applied").into_owned();
    };
    let interval = interval_words(mean, interface).into();
    let note = interface.fill("report-mean-note", &[("n", mean.n.into()), ("interval", interval)]);
    let unscored = summary.calls.len() - summary.scored;
    if unscored == 0 {
        return note;
    }
    interface.fill("report-without-score", &[("note", note.into()), ("calls", unscored.into())])
}

/// How many calls are in each band, the best band first.
fn bands(summary: &RubricSummary<'_>, interface: Interface) -> Vec<BandRow> {
    // A band's mark is not known here; the lowest score in it orders the bands as well.
    let mut bands: Vec<(&str, usize, f64)> = Vec::new();
    for (_, evaluation) in &summary.calls {
        if let Some((name, score)) = evaluation.band.as_deref().zip(evaluation.percent) {
            match bands.iter_mut().find(|(band, ..)| *band == name) {
                Some((_, calls, lowest)) => (*calls, *lowest) = (*calls + 1, lowest.min(score)),
                None => bands.push((name, 1, score)),
            }
        }
    }
    bands.sort_by(|left, right| right.2.total_cmp(&left.2));
    let rows = bands.into_iter().map(|(name, calls, _)| BandRow {
        name: clean(name),
        calls,
        share: share(interface, calls, summary.scored),
        width: position(calls as f64 * 100.0 / summary.scored.max(1) as f64),
    });
    rows.collect()
}

/// How the scores that people gave differ from the machine's in the calls that both have scored.
fn people_words(summary: &RubricSummary<'_>, interface: Interface) -> String {
    let differences: Vec<f64> = summary
        .calls
        .iter()
        .filter_map(|(call, evaluation)| {
            let human = people::reviewed(call, evaluation)?.evaluation.percent?;
            Some(human - evaluation.percent?)
        })
        .collect();
    let Some(mean) = stats::mean(&differences) else { return String::new() };
    let (calls, points) = (mean.n.into(), counted(mean.mean.abs()));
    if number(mean.mean.abs()) == "0" {
        interface.fill("report-people-same", &[("calls", calls)])
    } else if mean.mean < 0.0 {
        interface.fill("report-people-lower", &[("calls", calls), ("points", points)])
    } else {
        interface.fill("report-people-higher", &[("calls", calls), ("points", points)])
    }
}

fn interval_words(mean: Mean, interface: Interface) -> String {
    let Some((low, high)) = mean.interval else {
        return interface.text("report-no-interval").into_owned();
    };
    let (low, high) = (interface.number(low).into(), interface.percent(high).into());
    interface.fill("report-interval-of", &[("low", low), ("high", high)])
}

fn severities(summary: &RubricSummary<'_>, interface: Interface) -> Vec<SeverityRow> {
    let tallies = summary.severities();
    let rows = Severity::ALL.into_iter().filter_map(|severity| {
        let tally = tallies.get(&severity).filter(|tally| tally.checked > 0)?;
        Some(SeverityRow {
            label: severity_label(interface, severity),
            errors: tally.errors,
            checked: tally.checked,
            calls: of(interface, tally.calls, summary.calls.len()),
            some: tally.errors > 0 && severity != Severity::Minor,
        })
    });
    rows.collect()
}

impl CriterionRow {
    fn new(tally: &CriterionTally<'_>, interface: Interface) -> Self {
        let applied = tally.applied();
        let width = |n: usize| position(n as f64 * 100.0 / applied.max(1) as f64);
        let counted_share =
            |n: usize| Fact::new(share(interface, n, applied), interface.number(n as f64));
        Self {
            title: clean(&tally.verdict.title),
            severity: critical_label(interface, tally.verdict.severity),
            missed: counted_share(tally.missed),
            part: counted_share(tally.part),
            applied: interface.fill("report-of-calls", &[("calls", applied.into())]),
            missed_width: width(tally.missed),
            part_width: width(tally.missed + tally.part),
            auto_failed: if tally.auto_failed > 0 {
                interface.fill("report-failed-by-itself", &[("calls", tally.auto_failed.into())])
            } else {
                String::new()
            },
            unheard: if tally.unheard > 0 {
                interface.fill("report-unheard-in", &[("calls", tally.unheard.into())])
            } else {
                String::new()
            },
            text: interface.fill(
                "report-criterion-bar",
                &[
                    ("missed", tally.missed.into()),
                    ("part", tally.part.into()),
                    ("full", tally.full.into()),
                    ("calls", applied.into()),
                ],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::summary::by_rubric;

    #[test]
    fn a_mean_never_stands_without_its_n() {
        let results = fixture::results();
        let cards: Vec<_> = by_rubric(&results)
            .iter()
            .map(|summary| RubricCard::new(summary, Interface::default()))
            .collect();
        assert!(cards[0].figures[0].note.starts_with("n = 3, 95% interval 0–"));
        assert_eq!(cards[1].figures[0].note, "n = 1, no interval from one call");
        assert_eq!(cards[0].figures[1].note, "2 of 3");
    }

    #[test]
    fn severities_are_counted_in_errors_and_in_calls() {
        let results = fixture::results();
        let card = RubricCard::new(&by_rubric(&results)[0], Interface::default());
        let compliance = card.severities.iter().find(|r| r.label == "Compliance critical").unwrap();
        assert_eq!((compliance.errors, compliance.checked), (1, 2));
        assert_eq!(compliance.calls, "1 of 3");
    }
}
