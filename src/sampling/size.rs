//! How many calls tell how much.
//!
//! Formulas: Cochran (1977), *Sampling Techniques*, third edition, chapter 4: with z the quantile
//! of the confidence, s² the variance of what is measured (p (1 - p) for a share p), e the margin
//! and N calls in all, n₀ = z² s² ÷ e² and n = n₀ ÷ (1 + (n₀ - 1) ÷ N).

use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal};

use super::candidate::Candidate;

/// The variance of a share of which nothing is known: the largest there is, that of one half.
pub const WORST_VARIANCE: f64 = 0.25;

/// How many of `population` calls to hear so that what is measured in them lies within `margin` of
/// what all calls would give, with `confidence` (0 to 1). Margin and variance in the same unit: for
/// the share of calls that pass, 0.05 and [`WORST_VARIANCE`].
pub fn sample_size(population: usize, margin: f64, confidence: f64, variance: f64) -> usize {
    let all = population as f64;
    let endless = quantile(confidence).powi(2) * variance / margin.powi(2);
    if population == 0 || !endless.is_finite() {
        return population;
    }
    // A hair less, so that rounding errors do not ask for one more.
    let needed = (endless / (1.0 + (endless - 1.0) / all) - 1e-9).ceil().max(1.0);
    (needed as usize).min(population)
}

/// The margin that `calls` of `population` calls leave, the other way round; `None` for no calls.
pub fn margin(population: usize, calls: usize, confidence: f64, variance: f64) -> Option<f64> {
    if calls == 0 || population == 0 {
        return None;
    }
    let (all, calls) = (population as f64, calls.min(population) as f64);
    let unheard = if population > 1 { (all - calls) / (all - 1.0) } else { 0.0 };
    Some(quantile(confidence) * (variance / calls * unheard).sqrt())
}

fn quantile(confidence: f64) -> f64 {
    Normal::standard().inverse_cdf(0.5 + confidence.clamp(0.0, 1.0) / 2.0)
}

/// How many calls would tell how much.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// Calls that could be heard.
    pub population: usize,
    /// How sure one wants to be, 0 to 1.
    pub confidence: f64,
    /// Calls for margins of the share of calls that pass.
    pub margins: Vec<Need>,
    /// The standard deviation of the scores, in percent, where it is known.
    pub deviation: Option<f64>,
    /// The same calls for each agent by itself, with a margin of 10 points.
    pub agents: Vec<AgentNeed>,
}

/// A margin and the calls that it needs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Need {
    /// In points of a percentage, up and down.
    pub margin: f64,
    /// Calls to hear.
    pub calls: usize,
    /// The margin that so many calls leave for the mean score, by how far scores lie apart.
    pub mean_margin: Option<f64>,
}

/// What one agent needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgentNeed {
    /// The agent; `None` for calls whose agent is not known.
    pub agent: Option<String>,
    /// The agent's calls.
    pub population: usize,
    /// Calls to hear for a margin of 10 points.
    pub calls: usize,
}

/// How many of these calls would tell how much; scores by any rubric that they have.
pub fn plan(calls: &[Candidate], confidence: f64) -> Plan {
    const MARGINS: [f64; 5] = [20.0, 15.0, 10.0, 5.0, 3.0];
    const OF_AGENTS: f64 = 10.0;
    let population = calls.len();
    let scores: Vec<f64> =
        calls.iter().flat_map(|call| &call.evaluations).filter_map(|it| it.percent).collect();
    let deviation = super::risk::spread(&scores).map(|(_, deviation)| deviation);
    let need = |percent: f64| {
        let calls = sample_size(population, percent / 100.0, confidence, WORST_VARIANCE);
        let of_mean = |deviation: f64| margin(population, calls, confidence, deviation.powi(2));
        Need { margin: percent, calls, mean_margin: deviation.and_then(of_mean) }
    };
    let of_agent = |(agent, count): (Option<String>, usize)| AgentNeed {
        agent,
        population: count,
        calls: sample_size(count, OF_AGENTS / 100.0, confidence, WORST_VARIANCE),
    };
    Plan {
        population,
        confidence,
        margins: if population == 0 { Vec::new() } else { MARGINS.map(need).to_vec() },
        deviation,
        agents: super::draw::by_agent(calls)
            .into_iter()
            .map(|(agent, calls)| of_agent((agent.map(str::to_owned), calls.len())))
            .collect(),
    }
}
