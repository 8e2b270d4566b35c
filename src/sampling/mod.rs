//! Which calls a person should hear: drawn by lot, so that they stand for all, or the ones with
//! the most reason first.
//!
//! The same calls, filter and seed give the same sample, in whatever order the calls come.

mod candidate;
mod draw;
mod filter;
mod risk;
mod size;
#[cfg(test)]
mod tests;

pub use candidate::{Candidate, Scored};
pub use draw::{Allocation, Size, draw};
pub use filter::Filter;
pub use risk::{Among, Reason, by_risk};
pub use size::{AgentNeed, Need, Plan, WORST_VARIANCE, margin, plan, sample_size};

use serde::Serialize;

/// Calls to hear, and how they were chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sample {
    /// How they were chosen.
    pub mode: Mode,
    /// What calls had to be to be chosen from.
    pub filter: Filter,
    /// Calls that were chosen from.
    pub population: usize,
    /// Calls that were left out because what the filter asks for is not known of them.
    pub unknown: usize,
    /// How many calls each agent has, and how many of them were chosen.
    pub agents: Vec<Stratum>,
    /// The calls.
    pub chosen: Vec<Chosen>,
}

/// How calls are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Mode {
    /// By lot.
    Random {
        /// The same seed draws the same calls.
        seed: u64,
        /// How many.
        size: Size,
    },
    /// Those with the most reason to be heard.
    Risk {
        /// How many at most.
        most: usize,
    },
}

/// The calls of one agent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stratum {
    /// The agent; `None` for calls whose agent is not known.
    pub agent: Option<String>,
    /// Calls that were chosen from.
    pub calls: usize,
    /// Calls that were chosen.
    pub chosen: usize,
}

/// A call to hear.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chosen {
    /// The call.
    #[serde(flatten)]
    pub call: Candidate,
    /// Why it was chosen, the strongest reason first; never empty.
    pub reasons: Vec<Reason>,
}
