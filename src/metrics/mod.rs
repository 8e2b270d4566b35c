//! Numbers measured from a call: talk share, pace, dead air and the like.

mod measure;
mod talk;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::interface::Interface;

pub use measure::{Measured, measure};

/// A number that can be measured from a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Length of the recording in seconds.
    HandleTime,
    /// The agent's part of all speaking time, in percent.
    AgentTalkShare,
    /// The customer's part of all speaking time, in percent.
    CustomerTalkShare,
    /// Time in which nobody speaks, in percent of the recording.
    SilenceShare,
    /// The agent's words per minute of the agent's speaking time.
    AgentWordsPerMinute,
    /// The customer's words per minute of the customer's speaking time.
    CustomerWordsPerMinute,
    /// The longest turn of the agent, without a word of the customer and without a pause of 3 s,
    /// in seconds.
    LongestMonologue,
    /// The longest stretch in which nobody speaks, in seconds.
    LongestDeadAir,
    /// All stretches of dead air together, in seconds.
    DeadAirTotal,
    /// How many stretches of dead air there are.
    DeadAirCount,
    /// How often the agent talks over the customer.
    AgentInterruptions,
    /// How often the customer talks over the agent.
    CustomerInterruptions,
    /// The median time the agent takes to answer, in seconds.
    ResponseDelay,
    /// The longest time the agent takes to answer, in seconds.
    LongestResponseDelay,
    /// How many questions the agent asks.
    AgentQuestions,
}

/// What a metric is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Seconds.
    Seconds,
    /// Parts of a hundred.
    Percent,
    /// Words per minute.
    WordsPerMinute,
    /// A plain count.
    Count,
}

impl Unit {
    /// The name used in texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Seconds => "seconds",
            Self::Percent => "percent",
            Self::WordsPerMinute => "words_per_minute",
            Self::Count => "count",
        }
    }
}

impl Metric {
    /// Every metric, in the order in which reports show them.
    pub const ALL: [Self; 15] = [
        Self::HandleTime,
        Self::AgentTalkShare,
        Self::CustomerTalkShare,
        Self::SilenceShare,
        Self::AgentWordsPerMinute,
        Self::CustomerWordsPerMinute,
        Self::LongestMonologue,
        Self::LongestDeadAir,
        Self::DeadAirTotal,
        Self::DeadAirCount,
        Self::AgentInterruptions,
        Self::CustomerInterruptions,
        Self::ResponseDelay,
        Self::LongestResponseDelay,
        Self::AgentQuestions,
    ];

    /// The name used in rubrics and results.
    pub fn name(self) -> &'static str {
        match self {
            Self::HandleTime => "handle_time",
            Self::AgentTalkShare => "agent_talk_share",
            Self::CustomerTalkShare => "customer_talk_share",
            Self::SilenceShare => "silence_share",
            Self::AgentWordsPerMinute => "agent_words_per_minute",
            Self::CustomerWordsPerMinute => "customer_words_per_minute",
            Self::LongestMonologue => "longest_monologue",
            Self::LongestDeadAir => "longest_dead_air",
            Self::DeadAirTotal => "dead_air_total",
            Self::DeadAirCount => "dead_air_count",
            Self::AgentInterruptions => "agent_interruptions",
            Self::CustomerInterruptions => "customer_interruptions",
            Self::ResponseDelay => "response_delay",
            Self::LongestResponseDelay => "longest_response_delay",
            Self::AgentQuestions => "agent_questions",
        }
    }

    /// The name that people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::HandleTime => "Handle time",
            Self::AgentTalkShare => "Agent's share of the talking",
            Self::CustomerTalkShare => "Customer's share of the talking",
            Self::SilenceShare => "Silence",
            Self::AgentWordsPerMinute => "Agent's pace",
            Self::CustomerWordsPerMinute => "Customer's pace",
            Self::LongestMonologue => "Agent's longest monologue",
            Self::LongestDeadAir => "Longest dead air",
            Self::DeadAirTotal => "Dead air in all",
            Self::DeadAirCount => "Stretches of dead air",
            Self::AgentInterruptions => "Agent interrupts",
            Self::CustomerInterruptions => "Customer interrupts",
            Self::ResponseDelay => "Agent's response delay",
            Self::LongestResponseDelay => "Agent's longest response delay",
            Self::AgentQuestions => "Questions the agent asks",
        }
    }

    /// The name that a reader reads.
    pub fn title(self, interface: Interface) -> String {
        interface.fill("metric-name", &[("metric", self.name().into())])
    }

    /// What it is counted in.
    pub fn unit(self) -> Unit {
        match self {
            Self::HandleTime
            | Self::LongestMonologue
            | Self::LongestDeadAir
            | Self::DeadAirTotal
            | Self::ResponseDelay
            | Self::LongestResponseDelay => Unit::Seconds,
            Self::AgentTalkShare | Self::CustomerTalkShare | Self::SilenceShare => Unit::Percent,
            Self::AgentWordsPerMinute | Self::CustomerWordsPerMinute => Unit::WordsPerMinute,
            Self::DeadAirCount
            | Self::AgentInterruptions
            | Self::CustomerInterruptions
            | Self::AgentQuestions => Unit::Count,
        }
    }
}

/// The metrics that could be measured from one call; a metric that could not is absent, never zero.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Metrics(BTreeMap<Metric, f64>);

impl Metrics {
    /// The value in the metric's [`unit`](Metric::unit), where it could be measured.
    pub fn get(&self, metric: Metric) -> Option<f64> {
        self.0.get(&metric).copied()
    }

    /// Records a value, rounded to 0.1 so that results stay readable.
    pub fn set(&mut self, metric: Metric, value: f64) {
        // The sum of no stretches is −0 in floating point; adding 0 makes it plain.
        self.0.insert(metric, (value * 10.0).round() / 10.0 + 0.0);
    }
}
// x
