//! What to tell an agent: what goes well, what to work on next, and which calls to hear together.

use serde::Serialize;

use super::calls::page_link;
use crate::batch::results::ScoredCall;
use crate::interface::Interface;
use crate::report::format::{counted, of, percent, share};
use crate::report::outcome::top_loss;
use crate::report::standing::{self, Standing};
use crate::report::stats;
use crate::report::summary::CriterionTally;
use crate::report::text::clean;
use crate::scoring::evaluation::{Evaluation, Verdict};

/// A criterion that applied in fewer calls says nothing of a habit.
const FEWEST: usize = 5;
const MOST_STRENGTHS: usize = 3;
const MOST_TO_COACH: usize = 3;
/// Earning all points in so many of a hundred calls is a strength even where everybody does.
const STRONG: f64 = 0.9;

/// What to tell an agent.
#[derive(Debug, Serialize)]
pub(in crate::report) struct Coaching {
    strengths: Vec<Strength>,
    focus: Option<Focus>,
    /// Stands where nothing can be said yet; empty otherwise.
    too_few: String,
    listen: Vec<ListenRow>,
}

#[derive(Debug, Serialize)]
struct Strength {
    title: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Focus {
    title: String,
    text: String,
    tip: String,
}

/// A call to hear together.
#[derive(Debug, Serialize)]
struct ListenRow {
    name: String,
    href: String,
    score: String,
    /// Whether it shows how it should be.
    example: bool,
    reason: String,
}

/// How often an agent earns all points of a criterion, beside everybody else.
pub(super) struct Rates<'a> {
    pub(super) own: CriterionTally<'a>,
    /// All points and calls of the others.
    pub(super) others: (usize, usize),
}

impl Rates<'_> {
    pub(super) fn interval(&self) -> Option<(f64, f64)> {
        stats::share(self.own.full, self.own.applied())
    }

    pub(super) fn standing(&self) -> Standing {
        let enough = |n: usize| n >= standing::FEWEST;
        let others = stats::share(self.others.0, self.others.1);
        match self.interval().zip(others) {
            Some((own, others)) if enough(self.own.applied()) && enough(self.others.1) => {
                standing::compare(own, others)
            }
            _ => Standing::TooFew,
        }
    }

    fn rate(&self) -> f64 {
        self.own.full as f64 / self.own.applied().max(1) as f64
    }
}

/// The calls that are heard together: the best one and those to coach.
pub(super) struct Chosen<'a> {
    pub(super) best: Option<&'a ScoredCall>,
    pub(super) worst: Option<&'a ScoredCall>,
}

impl Coaching {
    pub(super) fn new<'a>(
        calls: &[(&'a ScoredCall, &'a Evaluation)],
        rates: &[Rates<'_>],
        interface: Interface,
    ) -> (Self, Chosen<'a>) {
        let focus = focus(rates);
        let focused = focus.map(|rates| rates.own.verdict.criterion.as_str());
        let best = best(calls);
        let coach = to_coach(calls, focused);
        let chosen = Chosen {
            best: best.map(|(call, _)| call),
            worst: coach.first().map(|(call, _)| *call),
        };
        let mut listen = Vec::new();
        listen.extend(best.map(|(call, e)| ListenRow::example(call, e, interface)));
        let to_coach = coach.iter();
        listen.extend(to_coach.map(|(call, e)| ListenRow::to_coach(call, e, focused, interface)));
        let few = rates.iter().all(|rates| rates.own.applied() < FEWEST);
        let coaching = Self {
            strengths: strengths(rates, interface),
            focus: focus.map(|rates| Focus::new(rates, calls.len(), interface)),
            too_few: if few {
                interface.fill("report-too-few", &[("calls", calls.len().into())])
            } else {
                String::new()
            },
            listen,
        };
        (coaching, chosen)
    }
}

fn strengths(rates: &[Rates<'_>], interface: Interface) -> Vec<Strength> {
    let is_strong = |rates: &&Rates<'_>| {
        rates.own.applied() >= FEWEST
            && (rates.standing() == Standing::Above || rates.rate() >= STRONG)
    };
    let mut strong: Vec<&Rates<'_>> = rates.iter().filter(is_strong).collect();
    strong.sort_by(|left, right| {
        let below = |rates: &Rates<'_>| rates.standing() != Standing::Above;
        below(left)
            .cmp(&below(right))
            .then(right.rate().total_cmp(&left.rate()))
            .then(right.own.applied().cmp(&left.own.applied()))
    });
    let strengths = strong.into_iter().take(MOST_STRENGTHS).map(|rates| {
        let places = [("full", rates.own.full.into()), ("calls", rates.own.applied().into())];
        Strength {
            title: clean(&rates.own.verdict.title),
            text: if rates.standing() == Standing::Above {
                interface.fill("report-strength-above", &places)
            } else {
                interface.fill("report-strength", &places)
            },
        }
    });
    strengths.collect()
}

/// What fails calls by itself, else what costs most over all calls.
fn focus<'r, 'a>(rates: &'r [Rates<'a>]) -> Option<&'r Rates<'a>> {
    let lost = |rates: &&Rates<'_>| {
        rates.own.applied() >= FEWEST && rates.own.missed + rates.own.part >= 2
            || rates.own.auto_failed > 0
    };
    let key = |rates: &Rates<'_>| (rates.own.auto_failed > 0, rates.own.cost);
    rates.iter().filter(lost).max_by(|left, right| {
        let (left, right) = (key(left), key(right));
        left.0.cmp(&right.0).then(left.1.total_cmp(&right.1))
    })
}

impl Focus {
    fn new(rates: &Rates<'_>, calls: usize, interface: Interface) -> Self {
        let own = &rates.own;
        let places = [("missed", own.missed.into()), ("calls", own.applied().into())];
        let mut missed = interface.fill("report-focus-missed", &places);
        if own.part > 0 {
            let places = [("missed", missed.into()), ("part", own.part.into())];
            missed = interface.fill("report-focus-part", &places);
        }
        if own.unheard > 0 {
            let places = [("missed", missed.into()), ("unheard", own.unheard.into())];
            missed = interface.fill("report-focus-unheard", &places);
        }
        let (missed, points) = (missed.into(), counted(own.cost / calls.max(1) as f64));
        let text = if own.auto_failed > 0 {
            interface.fill(
                "report-focus-cost-failed",
                &[("missed", missed), ("points", points), ("calls", own.auto_failed.into())],
            )
        } else {
            interface.fill("report-focus-cost", &[("missed", missed), ("points", points)])
        };
        Self {
            title: clean(&own.verdict.title),
            text,
            tip: own.coach.map(clean).unwrap_or_default(),
        }
    }
}

/// The call with the highest score that passed; of equals the longest, in which most happens.
fn best<'a>(
    calls: &[(&'a ScoredCall, &'a Evaluation)],
) -> Option<(&'a ScoredCall, &'a Evaluation)> {
    let passed = calls.iter().filter(|(_, evaluation)| evaluation.passed).copied();
    passed.reduce(|best, next| {
        let key = |(call, evaluation): (&ScoredCall, &Evaluation)| {
            (evaluation.percent.unwrap_or(0.0), call.source.duration_ms)
        };
        if key(next) > key(best) { next } else { best }
    })
}

/// The calls in which most was lost: by an auto-fail first, then on what to work on next.
fn to_coach<'a>(
    calls: &[(&'a ScoredCall, &'a Evaluation)],
    focus: Option<&str>,
) -> Vec<(&'a ScoredCall, &'a Evaluation)> {
    let cost = |evaluation: &Evaluation| {
        let verdicts = evaluation.verdicts.iter();
        let focused = verdicts.filter(|verdict| Some(verdict.criterion.as_str()) == focus);
        focused.map(|verdict| verdict.cost()).sum::<f64>()
    };
    let key = |evaluation: &Evaluation| {
        let lost = 100.0 - evaluation.percent_before_auto_fail.unwrap_or(100.0);
        (evaluation.auto_failed, cost(evaluation), lost)
    };
    let lost = |evaluation: &Evaluation| evaluation.auto_failed || top_loss(evaluation).is_some();
    let mut found: Vec<_> =
        calls.iter().filter(|(_, evaluation)| lost(evaluation)).copied().collect();
    found.sort_by(|(_, left), (_, right)| {
        let (left, right) = (key(left), key(right));
        right.0.cmp(&left.0).then(right.1.total_cmp(&left.1)).then(right.2.total_cmp(&left.2))
    });
    found.truncate(MOST_TO_COACH);
    found
}

impl ListenRow {
    fn example(call: &ScoredCall, evaluation: &Evaluation, interface: Interface) -> Self {
        let reason = match top_loss(evaluation) {
            None => interface.text("report-example-all").into_owned(),
            Some(verdict) => {
                let title = clean(&verdict.title).into();
                interface.fill("report-example-lost", &[("criterion", title)])
            }
        };
        Self { example: true, reason, ..Self::of(call, evaluation, None, interface) }
    }

    fn to_coach(
        call: &ScoredCall,
        evaluation: &Evaluation,
        focus: Option<&str>,
        interface: Interface,
    ) -> Self {
        let focused = evaluation
            .verdicts
            .iter()
            .find(|verdict| Some(verdict.criterion.as_str()) == focus && verdict.cost() > 0.0);
        let verdict = match top_loss(evaluation) {
            Some(failing) if evaluation.auto_failed => Some(failing),
            lost => focused.or(lost),
        };
        let reason = verdict.map_or_else(String::new, |verdict| why_to_coach(verdict, interface));
        let criterion = verdict.map(|verdict| verdict.criterion.as_str());
        Self { reason, ..Self::of(call, evaluation, criterion, interface) }
    }

    fn of(
        call: &ScoredCall,
        evaluation: &Evaluation,
        criterion: Option<&str>,
        interface: Interface,
    ) -> Self {
        Self {
            name: clean(&call.name),
            href: format!("{}#{}", page_link(call), anchor(call, evaluation, criterion)),
            score: percent(interface, evaluation.percent),
            example: false,
            reason: String::new(),
        }
    }
}

fn why_to_coach(verdict: &Verdict, interface: Interface) -> String {
    let title = clean(&verdict.title).into();
    let points = verdict.points.unwrap_or(0.0);
    if verdict.auto_failed {
        interface.fill("report-coach-auto-fail", &[("criterion", title)])
    } else if points <= 0.0 {
        interface.fill("report-coach-no-points", &[("criterion", title)])
    } else {
        let (points, most) = (counted(points), counted(verdict.max_points));
        let places = [("points", points), ("most", most), ("criterion", title)];
        interface.fill("report-coach-points", &places)
    }
}

/// Where on the call's page the criterion stands; without one, the rubric.
fn anchor(call: &ScoredCall, evaluation: &Evaluation, criterion: Option<&str>) -> String {
    let mut number = 0;
    for (index, other) in call.evaluations.iter().enumerate() {
        if other.rubric == evaluation.rubric {
            let place = other.verdicts.iter().position(|v| Some(v.criterion.as_str()) == criterion);
            return place
                .map_or_else(|| format!("e{index}"), |place| format!("c{}", number + place + 1));
        }
        number += other.verdicts.len();
    }
    "e0".to_owned()
}

/// `73%` with its counts, as `8 of 11`.
pub(super) fn rate_words(full: usize, applied: usize, interface: Interface) -> (String, String) {
    (share(interface, full, applied), of(interface, full, applied))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::summary::{by_rubric, criteria};

    /// The second call of the fixture so many times, all by one agent.
    fn coaching(times: usize) -> Coaching {
        let results = fixture::reviewed();
        let summaries = by_rubric(&results);
        let calls = vec![summaries[0].calls[1]; times];
        let rates: Vec<Rates<'_>> =
            criteria(&calls).into_iter().map(|own| Rates { own, others: (2, 3) }).collect();
        Coaching::new(&calls, &rates, Interface::default()).0
    }

    #[test]
    fn what_fails_calls_by_itself_is_the_next_focus() {
        let coaching = coaching(6);
        let focus = coaching.focus.unwrap();
        assert_eq!(focus.title, "Verifies identity before giving account details");
        assert!(focus.text.ends_with("and failed 6 calls by itself."), "{}", focus.text);
        assert!(focus.tip.starts_with("Ask for name"));
        assert_eq!(coaching.listen.len(), 3);
        assert!(coaching.listen[0].href.starts_with("2024-05-03-0415.html#c"));
        assert!(coaching.listen.iter().all(|row| !row.example));
    }

    #[test]
    fn few_calls_show_no_habits() {
        let coaching = coaching(2);
        assert!(coaching.strengths.is_empty());
        assert_eq!(coaching.too_few, "2 calls say too little of habits; hear them one by one.");
    }

    #[test]
    fn what_is_always_done_is_a_strength() {
        let strengths = coaching(6).strengths;
        assert!(strengths.iter().any(|strength| strength.text == "All points in 6 of 6 calls."));
    }

    #[test]
    fn the_best_call_is_an_example() {
        let results = fixture::results();
        let summaries = by_rubric(&results);
        let (coaching, chosen) = Coaching::new(&summaries[0].calls, &[], Interface::default());
        assert!(coaching.listen[0].example);
        assert_eq!(chosen.best.map(|call| call.name.as_str()), Some("chat-0099"));
        assert_eq!(chosen.worst.map(|call| call.name.as_str()), Some("2024-05-03-0415"));
    }
}
