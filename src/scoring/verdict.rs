//! One criterion's verdict on one conversation.

use super::evaluation::{Basis, Evidence, Status, Verdict};
use super::finding::{Case, Finding, Proof};
use super::grounds::Grounds;
use super::reason::Reason;
use crate::interface::Interface;
use crate::metrics::Unit;
use crate::rubric::{Criterion, Level};
use crate::transcript::{Millis, Turn};

/// More evidence than this hides what matters.
const MAX_EVIDENCE: usize = 6;

/// Decides a criterion, without a doubt. `auto_failed` says only that it earned nothing and would
/// fail more than itself; `share` is filled in once all verdicts are known.
pub(super) fn decide(case: &Case<'_>, criterion: &Criterion, section: &str) -> Verdict {
    let applies = criterion.applies.as_ref().map(|condition| case.find(condition));
    if let Some(finding) = &applies
        && finding.holds != Some(true)
    {
        return not_applicable(case, criterion, section, &finding.reasons);
    }
    let mut sureness = applies.as_ref().map_or(1.0, |finding| finding.confidence);
    let mut tried: Vec<Finding> = Vec::new();
    for level in &criterion.levels {
        let Some(condition) = &level.when else {
            return scored(case, criterion, section, level, sureness, applies, tried);
        };
        let finding = case.find(condition);
        let Some(holds) = finding.holds else {
            return not_applicable(case, criterion, section, &finding.reasons);
        };
        sureness = sureness.min(finding.confidence);
        tried.push(finding);
        if holds {
            return scored(case, criterion, section, level, sureness, applies, tried);
        }
    }
    // The reader of rubrics refuses a last level that may not hold.
    not_applicable(case, criterion, section, &[Reason::NoLevel])
}

fn scored(
    case: &Case<'_>,
    criterion: &Criterion,
    section: &str,
    level: &Level,
    sureness: f32,
    applies: Option<Finding>,
    mut tried: Vec<Finding>,
) -> Verdict {
    let language = &case.rubric.language;
    let basis = basis(level, &tried);
    // The level that holds speaks for itself; where none did, the best one says what was missed.
    let deciding = if level.when.is_some() { tried.pop() } else { tried.into_iter().next() };
    let mut proofs = Vec::new();
    let mut reasons = Vec::new();
    for finding in deciding.into_iter().chain(applies) {
        reasons.extend(finding.reasons);
        proofs.extend(finding.proofs);
    }
    let max_points = criterion.max_points();
    let missed = level.points < max_points;
    let grounds = Grounds {
        reasons,
        nothing_shows_it: missed && basis == Basis::NoEvidence,
        doubts: Vec::new(),
    };
    Verdict {
        status: Status::Scored,
        level: level.label.as_ref().map(|label| label.get(language).to_owned()),
        points: Some(level.points),
        confidence: Some((sureness * 100.0).round() / 100.0),
        reason: grounds.reason(Interface::default()),
        basis: Some(basis),
        coach: criterion
            .coach
            .as_ref()
            .filter(|_| missed)
            .map(|coach| coach.get(language).to_owned()),
        auto_failed: criterion.auto_fail.is_some() && criterion.is_failed_by(level.points),
        evidence: evidence(case, proofs),
        grounds,
        ..blank(case, criterion, section)
    }
}

/// What the choice of a level rests on. Where no level's condition held, anything heard while they
/// were tried counts: what was said in the wrong place is more than nothing.
fn basis(level: &Level, tried: &[Finding]) -> Basis {
    let findings = match tried.split_last() {
        Some((deciding, _)) if level.when.is_some() => std::slice::from_ref(deciding),
        _ => tried,
    };
    let mut proofs = findings.iter().flat_map(|finding| &finding.proofs);
    if proofs.any(|proof| matches!(proof, Proof::Heard(..))) {
        Basis::Said
    } else if findings.iter().any(Finding::rests_on_facts) {
        Basis::Measured
    } else {
        Basis::NoEvidence
    }
}

fn not_applicable(
    case: &Case<'_>,
    criterion: &Criterion,
    section: &str,
    reasons: &[Reason],
) -> Verdict {
    let grounds = Grounds { reasons: reasons.to_vec(), ..Grounds::default() };
    let reason = grounds.reason(Interface::default());
    Verdict { reason, grounds, ..blank(case, criterion, section) }
}

fn blank(case: &Case<'_>, criterion: &Criterion, section: &str) -> Verdict {
    Verdict {
        criterion: criterion.id.clone(),
        title: criterion.title.get(&case.rubric.language).to_owned(),
        section: section.to_owned(),
        status: Status::NotApplicable,
        level: None,
        points: None,
        max_points: criterion.max_points(),
        share: 0.0,
        severity: criterion.severity,
        auto_failed: false,
        confidence: None,
        reason: String::new(),
        coach: None,
        evidence: Vec::new(),
        basis: None,
        doubts: Vec::new(),
        grounds: Grounds::default(),
    }
}

fn evidence(case: &Case<'_>, proofs: Vec<Proof>) -> Vec<Evidence> {
    let mut evidence: Vec<Evidence> =
        proofs.into_iter().filter_map(|proof| quote(case, proof)).collect();
    evidence.sort_by(|left, right| {
        (left.start_ms, left.turn, &left.quote).cmp(&(right.start_ms, right.turn, &right.quote))
    });
    evidence.dedup_by(|right, left| {
        (left.turn, &left.quote, &left.behaviour) == (right.turn, &right.quote, &right.behaviour)
    });
    evidence.truncate(MAX_EVIDENCE);
    evidence
}

fn quote(case: &Case<'_>, proof: Proof) -> Option<Evidence> {
    let turns = case.conversation.turns();
    match proof {
        Proof::Heard(behaviour, heard) => {
            let turn = turns.get(heard.turn)?;
            let span = turn.span.map(|_| case.conversation.span_of(heard.turn, &heard.sentence));
            Some(Evidence {
                quote: turn.text.get(heard.sentence)?.to_owned(),
                speaker: heard.speaker,
                turn: heard.turn,
                start_ms: span.map(|span| span.start()),
                end_ms: span.map(|span| span.end()),
                behaviour: behaviour.0,
                matched: heard.matched,
                similarity: (heard.similarity * 1000.0).round() / 1000.0,
            })
        }
        Proof::Moment(metric, span) => {
            let (turn, said) = last_started_by(turns, span.start())?;
            let length = match metric.unit() {
                Unit::Seconds | Unit::Count => format!("{:.1} s", span.length().seconds()),
                Unit::Percent | Unit::WordsPerMinute => String::new(),
            };
            Some(Evidence {
                quote: words_around(said, span.start()),
                speaker: said.speaker,
                turn,
                start_ms: Some(span.start()),
                end_ms: Some(span.end()),
                behaviour: metric.name().to_owned(),
                matched: format!("{} {length}", metric.label()).trim_end().to_owned(),
                similarity: 1.0,
            })
        }
    }
}

/// The turn that was being said, or had last been said, at `time`.
fn last_started_by(turns: &[Turn], time: Millis) -> Option<(usize, &Turn)> {
    let has_started = |turn: &Turn| turn.span.is_some_and(|span| span.start() <= time);
    let index =
        turns.iter().rposition(has_started).or(if turns.is_empty() { None } else { Some(0) });
    index.and_then(|index| Some((index, turns.get(index)?)))
}

/// The words of a turn nearest to `time`, enough of them to recognise the place.
fn words_around(turn: &Turn, time: Millis) -> String {
    const SHOWN: usize = 14;
    if turn.words.len() <= SHOWN {
        return turn.text.clone();
    }
    let at = turn.words.iter().position(|word| word.span.end() >= time);
    let end = at.map_or(turn.words.len(), |at| (at + SHOWN / 2).min(turn.words.len())).max(SHOWN);
    let words: Vec<&str> =
        turn.words[end - SHOWN..end].iter().map(|word| word.text.as_str()).collect();
    words.join(" ")
}
