//! The page of one agent.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::calls::{CallTable, ROWS, newest_first, row_count};
use super::charts::position;
use super::coaching::{Chosen, Coaching, Rates, rate_words};
use super::rubric::{Figure, figures};
use super::trend::TrendView;
use crate::batch::results::{Results, ScoredCall};
use crate::interface::Interface;
use crate::report::format::interval;
use crate::report::link::{agent_file, compare_file, link};
use crate::report::outcome::critical_label;
use crate::report::standing::{FEWEST, Standing, standing};
use crate::report::summary::{CriterionTally, RubricSummary, criteria, scores, summarise};
use crate::report::text::clean;
use crate::report::trend::trend;

/// Everything on `agent-NAME.html`.
#[derive(Serialize)]
pub(in crate::report) struct AgentPage<'a> {
    #[serde(skip)]
    file: String,
    /// The calls that are compared on a page of their own.
    #[serde(skip)]
    compared: Vec<(&'a ScoredCall, &'a ScoredCall)>,
    name: String,
    lead: String,
    cards: Vec<AgentCard>,
    several: bool,
    table: CallTable,
    /// What is said of calls that the table has no room for; may be empty.
    unlisted: String,
}

/// One rubric over the agent's calls.
#[derive(Debug, Serialize)]
struct AgentCard {
    title: String,
    pass_mark: String,
    figures: Vec<Figure>,
    standing: String,
    standing_class: &'static str,
    standing_text: String,
    trend: Option<TrendView>,
    coaching: Coaching,
    /// The page on which the best call stands beside the one to coach; may be empty.
    compare: String,
    criteria: Vec<CriterionRow>,
}

/// How often a criterion earns all points, beside the others.
#[derive(Debug, Serialize)]
struct CriterionRow {
    title: String,
    severity: String,
    rate: String,
    counts: String,
    interval: String,
    others: String,
    others_counts: String,
    standing: String,
    standing_class: &'static str,
    dot: String,
    line: Option<(String, String)>,
    mark: String,
}

impl<'a> AgentPage<'a> {
    /// The name of its file.
    pub(in crate::report) fn file(&self) -> String {
        self.file.clone()
    }

    /// The pairs of calls that the page offers to compare.
    pub(in crate::report) fn compared(&self) -> &[(&'a ScoredCall, &'a ScoredCall)] {
        &self.compared
    }
}

/// A page for every agent whose name is known.
pub(in crate::report) fn agents<'a>(
    results: &'a Results,
    summaries: &[RubricSummary<'a>],
    interface: Interface,
) -> Vec<AgentPage<'a>> {
    let mut calls: BTreeMap<&str, Vec<&'a ScoredCall>> = BTreeMap::new();
    for call in &results.calls {
        if let Some(agent) = call.agent.as_deref() {
            calls.entry(agent).or_default().push(call);
        }
    }
    let team: Vec<Team<'_>> = summaries.iter().map(Team::new).collect();
    let calls: Vec<_> = calls.into_iter().collect();
    calls.into_par_iter().map(|(agent, calls)| page(agent, calls, &team, interface)).collect()
}

/// What an agent's calls under one rubric are set beside.
struct Team<'a> {
    rubric: &'a str,
    scores: Vec<f64>,
    criteria: Vec<CriterionTally<'a>>,
}

impl<'a> Team<'a> {
    fn new(summary: &RubricSummary<'a>) -> Self {
        let rubric = summary.calls.first().map_or("", |(_, e)| e.rubric.sha256.as_str());
        Self { rubric, scores: scores(&summary.calls), criteria: criteria(&summary.calls) }
    }
}

fn page<'a>(
    agent: &str,
    mut calls: Vec<&'a ScoredCall>,
    team: &[Team<'_>],
    interface: Interface,
) -> AgentPage<'a> {
    let mut compared = Vec::new();
    let mut cards = Vec::new();
    for rubric in team {
        let own: Vec<_> = calls
            .iter()
            .flat_map(|call| call.evaluations.iter().map(move |evaluation| (*call, evaluation)))
            .filter(|(_, evaluation)| evaluation.rubric.sha256 == rubric.rubric)
            .collect();
        if !own.is_empty() {
            let (card, chosen) = card(&summarise(own), rubric, interface);
            compared.extend(chosen.best.zip(chosen.worst).filter(|_| !card.compare.is_empty()));
            cards.push(card);
        }
    }
    let total = calls.len();
    newest_first(&mut calls);
    let mut rows = 0;
    let fits = |call: &&&ScoredCall| {
        rows += row_count([**call]);
        rows <= ROWS
    };
    let listed: Vec<&ScoredCall> = calls.iter().take_while(fits).copied().collect();
    AgentPage {
        file: agent_file(agent),
        name: clean(agent),
        lead: interface.fill("report-agent-lead", &[("calls", total.into())]),
        several: cards.len() > 1,
        cards,
        unlisted: if listed.len() < total {
            interface.fill(
                "report-agent-unlisted",
                &[("listed", listed.len().into()), ("calls", total.into())],
            )
        } else {
            String::new()
        },
        table: CallTable::of_one_agent(&listed, interface),
        compared,
    }
}

fn card<'a>(
    own: &RubricSummary<'a>,
    team: &Team<'_>,
    interface: Interface,
) -> (AgentCard, Chosen<'a>) {
    let first = own.calls.first().map(|(_, evaluation)| *evaluation);
    let pass_mark = first.map_or(0.0, |evaluation| evaluation.pass_mark);
    let standing = standing(&scores(&own.calls), &team.scores);
    let mut rates: Vec<Rates<'_>> = criteria(&own.calls)
        .into_iter()
        .filter(|tally| tally.applied() > 0)
        .map(|tally| Rates { others: others(&tally, team), own: tally })
        .collect();
    rates.sort_by(|left, right| right.own.cost.total_cmp(&left.own.cost));
    let (coaching, chosen) = Coaching::new(&own.calls, &rates, interface);
    let compare = match (chosen.best, chosen.worst) {
        (Some(best), Some(worst)) if best.name != worst.name => {
            link(compare_file(&best.name, &worst.name).as_bytes()).into_owned()
        }
        _ => String::new(),
    };
    let card = AgentCard {
        title: first.map_or_else(String::new, |e| clean(&e.rubric.title)),
        pass_mark: interface.percent(pass_mark),
        figures: figures(own, interface),
        standing: standing.label(interface),
        standing_class: standing.class(),
        standing_text: standing_words(standing, interface),
        trend: TrendView::new(&trend(&own.calls), pass_mark, interface),
        coaching,
        compare,
        criteria: rates.iter().map(|it| CriterionRow::new(it, interface)).collect(),
    };
    (card, chosen)
}

fn others(own: &CriterionTally<'_>, team: &Team<'_>) -> (usize, usize) {
    let same = team.criteria.iter().find(|tally| {
        tally.verdict.criterion == own.verdict.criterion
            && tally.verdict.section == own.verdict.section
    });
    same.map_or((0, 0), |all| {
        (all.full.saturating_sub(own.full), all.applied().saturating_sub(own.applied()))
    })
}

fn standing_words(standing: Standing, interface: Interface) -> String {
    match standing {
        Standing::Above => interface.text("report-agent-above").into_owned(),
        Standing::Below => interface.text("report-agent-below").into_owned(),
        Standing::NotTold => interface.text("report-agent-same").into_owned(),
        Standing::TooFew => interface.fill("report-agent-few", &[("fewest", FEWEST.into())]),
    }
}

impl CriterionRow {
    fn new(rates: &Rates<'_>, interface: Interface) -> Self {
        let own = &rates.own;
        let (rate, counts) = rate_words(own.full, own.applied(), interface);
        let (others, others_counts) = rate_words(rates.others.0, rates.others.1, interface);
        let across = |part: f64| position(part * 100.0);
        let ends = rates.interval();
        let standing = rates.standing();
        Self {
            title: clean(&own.verdict.title),
            severity: critical_label(interface, own.verdict.severity),
            rate,
            counts,
            interval: ends.map_or_else(String::new, |(low, high)| {
                interval(interface, (low * 100.0, high * 100.0), 0)
            }),
            others,
            others_counts,
            standing: standing.label(interface),
            standing_class: standing.class(),
            dot: across(own.full as f64 / own.applied().max(1) as f64),
            line: ends.map(|(low, high)| (across(low), across(high))),
            mark: if rates.others.1 > 0 {
                across(rates.others.0 as f64 / rates.others.1 as f64)
            } else {
                String::new()
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::summary::by_rubric;

    #[test]
    fn every_known_agent_has_a_page() {
        let results = fixture::results();
        let pages = agents(&results, &by_rubric(&results), Interface::default());
        let names: Vec<_> = pages.iter().map(|page| page.name.as_str()).collect();
        assert_eq!(names, ["Ana Ruiz", "Ben Okafor"]);
        assert_eq!(pages[0].cards.len(), 2);
        assert_eq!(pages[0].cards[0].standing, "too few calls");
    }

    #[test]
    fn an_agent_of_very_many_calls_has_the_newest_on_the_page() {
        let mut results = fixture::results();
        let call = results.calls.remove(1);
        results.calls = vec![call; 1_200];
        let pages = agents(&results, &by_rubric(&results), Interface::default());
        assert_eq!(pages[0].lead, "1,200 calls.");
        assert_eq!(pages[0].unlisted, "The newest 500 of 1,200 calls; calls.csv has all.");
    }

    #[test]
    fn rates_stand_beside_those_of_the_others_with_their_counts() {
        let results = fixture::results();
        let pages = agents(&results, &by_rubric(&results), Interface::default());
        let recap = pages[1].cards[0].criteria.iter().find(|row| row.title.starts_with("Sums up"));
        let recap = recap.unwrap();
        assert_eq!((recap.rate.as_str(), recap.counts.as_str()), ("100%", "1 of 1"));
        assert_eq!(recap.others_counts, "1 of 2");
        assert_eq!(recap.standing, "too few calls");
    }
}
