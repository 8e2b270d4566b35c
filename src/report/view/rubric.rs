//! What the overview says about one rubric.

use serde::Serialize;

use super::Fact;
use super::agents::Agents;
use super::charts::{Histogram, position};
use super::trend::TrendView;
use crate::report::format::{number, of, percent, share};
use crate::report::outcome::severity_label;
use crate::report::people;
use crate::report::stats::{self, Mean};
use crate::report::summary::{CriterionTally, RubricSummary};
use crate::report::text::{clean, count};
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
    label: &'static str,
    value: String,
    note: String,
    alarm: bool,
}

#[derive(Debug, Serialize)]
struct SeverityRow {
    label: &'static str,
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
    pub(in crate::report) fn new(summary: &RubricSummary<'_>) -> Self {
        // A summary is only ever made of at least one call.
        let first = summary.calls.first().map(|(_, evaluation)| *evaluation);
        let pass_mark = first.map_or(0.0, |evaluation| evaluation.pass_mark);
        let hash = first.map_or_else(String::new, |e| clean(&e.rubric.sha256));
        let mut criteria: Vec<CriterionRow> =
            summary.losing_criteria().iter().map(CriterionRow::new).collect();
        let more = criteria.split_off(criteria.len().min(SHOWN_CRITERIA));
        let scores: Vec<f64> = summary.calls.iter().filter_map(|(_, e)| e.percent).collect();
        Self {
            title: first.map_or_else(String::new, |e| clean(&e.rubric.title)),
            id: first.map_or_else(String::new, |e| clean(&e.rubric.id)),
            short_hash: hash.chars().take(8).collect(),
            hash,
            pass_mark: format!("{}%", number(pass_mark)),
            figures: figures(summary),
            bands: bands(summary),
            trend: TrendView::new(&trend(&summary.calls), pass_mark),
            people: people_words(summary),
            histogram: (!scores.is_empty()).then(|| Histogram::new(&scores, pass_mark)),
            severities: severities(summary),
            criteria,
            more_title: format!("{} more", more.len()),
            more_criteria: more,
            agents: Agents::new(&summary.agents(), pass_mark),
        }
    }
}

pub(super) fn figures(summary: &RubricSummary<'_>) -> Vec<Figure> {
    let unscored = summary.calls.len() - summary.scored;
    let mean_note = match summary.mean {
        None => "nothing in the rubric applied to any call".to_owned(),
        Some(mean) => {
            let mut note = format!("n = {}, {}", mean.n, interval_words(mean));
            if unscored > 0 {
                note.push_str(&format!("; {} without a score", count(unscored, "call", "calls")));
            }
            note
        }
    };
    let without = summary.mean_before_auto_fail.filter(|_| summary.auto_failed > 0);
    vec![
        Figure {
            label: "Mean score",
            value: percent(summary.mean.map(|mean| mean.mean)),
            note: mean_note,
            alarm: false,
        },
        Figure {
            label: "Passed",
            value: share(summary.passed, summary.scored),
            note: of(summary.passed, summary.scored),
            alarm: false,
        },
        Figure {
            label: "Auto-failed",
            value: summary.auto_failed.to_string(),
            note: without.map_or_else(
                || "no criterion failed a call by itself".to_owned(),
                |mean| format!("the mean would be {}% without", number(mean.mean)),
            ),
            alarm: summary.auto_failed > 0,
        },
        Figure {
            label: "To check",
            value: summary.to_check.to_string(),
            note: if summary.to_check == 0 {
                "no verdict was a close one".to_owned()
            } else {
                format!("uncertain, in {}", count(summary.calls_to_check, "call", "calls"))
            },
            alarm: false,
        },
    ]
}

/// How many calls are in each band, the best band first.
fn bands(summary: &RubricSummary<'_>) -> Vec<BandRow> {
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
        share: share(calls, summary.scored),
        width: position(calls as f64 * 100.0 / summary.scored.max(1) as f64),
    });
    rows.collect()
}

/// How the scores that people gave differ from the machine's in the calls that both have scored.
fn people_words(summary: &RubricSummary<'_>) -> String {
    let differences: Vec<f64> = summary
        .calls
        .iter()
        .filter_map(|(call, evaluation)| {
            let human = people::reviewed(call, evaluation)?.evaluation.percent?;
            Some(human - evaluation.percent?)
        })
        .collect();
    let Some(mean) = stats::mean(&differences) else { return String::new() };
    let side = if mean.mean < 0.0 { "lower" } else { "higher" };
    let by = match number(mean.mean.abs()).as_str() {
        "0" => "the same on average as".to_owned(),
        by => format!("{by} points {side} on average than"),
    };
    let calls = count(mean.n, "call", "calls");
    format!("People have reviewed {calls}: their scores are {by} the machine's in the same calls.")
}

fn interval_words(mean: Mean) -> String {
    mean.interval.map_or_else(
        || "no interval from one call".to_owned(),
        |(low, high)| format!("95% interval {}–{}%", number(low), number(high)),
    )
}

fn severities(summary: &RubricSummary<'_>) -> Vec<SeverityRow> {
    let tallies = summary.severities();
    let rows = Severity::ALL.into_iter().filter_map(|severity| {
        let tally = tallies.get(&severity).filter(|tally| tally.checked > 0)?;
        Some(SeverityRow {
            label: severity_label(severity),
            errors: tally.errors,
            checked: tally.checked,
            calls: of(tally.calls, summary.calls.len()),
            some: tally.errors > 0 && severity != Severity::Minor,
        })
    });
    rows.collect()
}

impl CriterionRow {
    fn new(tally: &CriterionTally<'_>) -> Self {
        let applied = tally.applied();
        let width = |n: usize| position(n as f64 * 100.0 / applied.max(1) as f64);
        let severity = tally.verdict.severity;
        Self {
            title: clean(&tally.verdict.title),
            severity: if severity == Severity::Minor {
                String::new()
            } else {
                severity_label(severity).to_owned()
            },
            missed: Fact::new(share(tally.missed, applied), tally.missed.to_string()),
            part: Fact::new(share(tally.part, applied), tally.part.to_string()),
            applied: count(applied, "call", "calls"),
            missed_width: width(tally.missed),
            part_width: width(tally.missed + tally.part),
            auto_failed: if tally.auto_failed > 0 {
                format!("failed {} by itself", count(tally.auto_failed, "call", "calls"))
            } else {
                String::new()
            },
            unheard: if tally.unheard > 0 {
                format!("nothing heard in {}", tally.unheard)
            } else {
                String::new()
            },
            text: format!(
                "No points in {}, some in {}, all in {} of {}",
                tally.missed,
                tally.part,
                tally.full,
                count(applied, "call", "calls")
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
        let cards: Vec<_> = by_rubric(&results).iter().map(RubricCard::new).collect();
        assert!(cards[0].figures[0].note.starts_with("n = 3, 95% interval 0–"));
        assert_eq!(cards[1].figures[0].note, "n = 1, no interval from one call");
        assert_eq!(cards[0].figures[1].note, "2 of 3");
    }

    #[test]
    fn severities_are_counted_in_errors_and_in_calls() {
        let results = fixture::results();
        let card = RubricCard::new(&by_rubric(&results)[0]);
        let compliance = card.severities.iter().find(|r| r.label == "Compliance critical").unwrap();
        assert_eq!((compliance.errors, compliance.checked), (1, 2));
        assert_eq!(compliance.calls, "1 of 3");
    }
}
