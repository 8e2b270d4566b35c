//! Calls by lot, agent by agent.

use std::collections::BTreeMap;

use serde::Serialize;

use super::candidate::Candidate;
use super::filter::Filter;
use super::risk::Reason;
use super::{Chosen, Mode, Sample, Stratum};
use crate::hash::sha256_hex;

/// How many calls are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// So many of each agent, or all of an agent who has less.
    PerAgent(usize),
    /// So many in all.
    InAll {
        /// How many.
        calls: usize,
        /// How they are shared out among agents.
        allocation: Allocation,
    },
}

/// How calls are shared out among agents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Allocation {
    /// By how many calls each has, so that the sample stands for all calls.
    Proportional,
    /// As many of each, as far as they go.
    Equal,
}

/// Draws calls: every call gets a ticket, which its path and the seed decide alone, and of each
/// agent the lowest tickets win. So neither the order of the calls nor those of other agents matter,
/// and a call that comes later changes no ticket.
pub fn draw(calls: Vec<Candidate>, filter: &Filter, size: Size, seed: u64) -> Sample {
    let (calls, unknown) = filter.apply(calls);
    let agents = by_agent(&calls);
    let sizes: Vec<usize> = agents.values().map(Vec::len).collect();
    let tickets: Vec<String> =
        agents.keys().map(|agent| ticket(seed, agent.unwrap_or_default())).collect();
    let shares = match size {
        Size::PerAgent(calls) => sizes.iter().map(|size| calls.min(*size)).collect(),
        Size::InAll { calls, allocation: Allocation::Equal } => equal(calls, &sizes, &tickets),
        Size::InAll { calls, allocation: Allocation::Proportional } => {
            proportional(calls, &sizes, &tickets)
        }
    };
    let mut strata = Vec::new();
    let mut chosen = Vec::new();
    for ((agent, calls), share) in agents.iter().zip(shares) {
        let mut by_ticket: Vec<&Candidate> = calls.clone();
        by_ticket.sort_by_cached_key(|call| (ticket(seed, &call.path), call.name.clone()));
        strata.push(Stratum { agent: agent.map(str::to_owned), calls: calls.len(), chosen: share });
        chosen.extend(by_ticket.into_iter().take(share).map(|call| Chosen {
            call: call.clone(),
            reasons: vec![Reason::Drawn { chosen: share, of: calls.len() }],
        }));
    }
    Sample {
        mode: Mode::Random { seed, size },
        filter: filter.clone(),
        population: calls.len(),
        unknown,
        agents: strata,
        chosen,
    }
}

/// Calls of each agent, in order of name; those without one first.
pub(super) fn by_agent(calls: &[Candidate]) -> BTreeMap<Option<&str>, Vec<&Candidate>> {
    let mut agents: BTreeMap<Option<&str>, Vec<&Candidate>> = BTreeMap::new();
    for call in calls {
        agents.entry(call.agent.as_deref()).or_default().push(call);
    }
    agents
}

fn ticket(seed: u64, name: &str) -> String {
    sha256_hex(format!("{seed}\n{name}").as_bytes())
}

/// One call more for each agent who has one left, in order of ticket, again and again.
fn equal(calls: usize, sizes: &[usize], tickets: &[String]) -> Vec<usize> {
    let mut shares = vec![0; sizes.len()];
    let mut left = calls.min(sizes.iter().sum());
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|agent| &tickets[*agent]);
    while left > 0 {
        for agent in &order {
            if left > 0 && shares[*agent] < sizes[*agent] {
                shares[*agent] += 1;
                left -= 1;
            }
        }
    }
    shares
}

/// Each agent's part, whole calls first, then the largest remainders; of equals, the lower ticket.
fn proportional(calls: usize, sizes: &[usize], tickets: &[String]) -> Vec<usize> {
    let all: usize = sizes.iter().sum();
    let calls = calls.min(all);
    if all == 0 {
        return vec![0; sizes.len()];
    }
    // In whole numbers, so that no rounding decides.
    let part = |size: &usize| (*size as u128) * (calls as u128);
    let mut shares: Vec<usize> = sizes.iter().map(|it| (part(it) / all as u128) as usize).collect();
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|agent| {
        (std::cmp::Reverse(part(&sizes[*agent]) % all as u128), &tickets[*agent])
    });
    let left = calls - shares.iter().sum::<usize>();
    for agent in order.into_iter().take(left) {
        shares[agent] += 1;
    }
    shares
}
