//! Calls that somebody should hear, and why.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::candidate::{Candidate, Scored};
use super::draw::by_agent;
use super::filter::Filter;
use super::{Chosen, Mode, Sample, Stratum};

/// So many standard deviations from the mean make an outlier.
const FAR: f64 = 2.0;

/// Of fewer calls nothing can lie that far from the mean, or only by chance.
const FEWEST: usize = 8;

/// Why a call was chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Reason {
    /// A criterion failed the whole call by itself.
    AutoFail {
        /// By this rubric.
        rubric: String,
    },
    /// Verdicts that were close.
    Uncertain {
        /// How many.
        verdicts: usize,
    },
    /// A score far from the mean, auto-fails left aside.
    Outlier {
        /// By this rubric.
        rubric: String,
        /// The score in percent.
        percent: f64,
        /// The mean of the calls it is compared with.
        mean: f64,
        /// How many standard deviations it lies from it; below 0 for a low score.
        deviations: f64,
        /// Which calls it is compared with.
        among: Among,
    },
    /// A silence far longer than in other calls.
    LongSilence {
        /// How long.
        seconds: f64,
    },
    /// Drawn by lot.
    Drawn {
        /// So many were drawn …
        chosen: usize,
        /// … of so many calls of the same agent.
        of: usize,
    },
}

/// Which calls a score is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Among {
    /// Those of the same agent.
    Own,
    /// All.
    All,
}

/// The calls with the most reason to be heard, at most `most` of them. First come auto-fails, those
/// with uncertain verdicts before the others; then calls with more kinds of reasons before those
/// with fewer; then more uncertain verdicts, scores further out, longer silences; last the path.
/// A call without a reason is not chosen.
pub fn by_risk(calls: Vec<Candidate>, filter: &Filter, most: usize) -> Sample {
    let (calls, unknown) = filter.apply(calls);
    let usual = Usual::of(&calls);
    let mut risky: Vec<Chosen> = calls
        .iter()
        .map(|call| Chosen { call: call.clone(), reasons: usual.reasons(call) })
        .filter(|chosen| !chosen.reasons.is_empty())
        .collect();
    risky.sort_by_cached_key(rank);
    risky.truncate(most);
    let agents = by_agent(&calls).into_iter().map(|(agent, calls)| Stratum {
        agent: agent.map(str::to_owned),
        calls: calls.len(),
        chosen: risky.iter().filter(|chosen| chosen.call.agent.as_deref() == agent).count(),
    });
    Sample {
        mode: Mode::Risk { most },
        filter: filter.clone(),
        population: calls.len(),
        unknown,
        agents: agents.collect(),
        chosen: risky,
    }
}

/// What a call is sorted by, the first first.
fn rank(chosen: &Chosen) -> (impl Ord + use<>, String) {
    let (mut auto_fail, mut uncertain, mut deviations, mut silence) = (false, 0, 0.0_f64, 0.0_f64);
    for reason in &chosen.reasons {
        match reason {
            Reason::AutoFail { .. } => auto_fail = true,
            Reason::Uncertain { verdicts } => uncertain = *verdicts,
            Reason::Outlier { deviations: found, .. } => deviations = deviations.max(found.abs()),
            Reason::LongSilence { seconds } => silence = *seconds,
            Reason::Drawn { .. } => {}
        }
    }
    let kinds = [auto_fail, uncertain > 0, deviations > 0.0, silence > 0.0];
    let kinds = kinds.into_iter().filter(|kind| *kind).count();
    // Thousandths, since only whole numbers have an order.
    let whole = |value: f64| (value * 1000.0) as u64;
    let key = (
        auto_fail && uncertain > 0,
        auto_fail,
        kinds,
        uncertain,
        whole(deviations),
        whole(silence),
    );
    (Reverse(key), chosen.call.path.clone())
}

/// What is usual, to see what is not.
struct Usual {
    /// Mean and standard deviation of the scores, by rubric and agent, and by rubric alone.
    scores: BTreeMap<(String, Option<String>), (f64, f64)>,
    silence: Option<(f64, f64)>,
}

impl Usual {
    fn of(calls: &[Candidate]) -> Self {
        let mut scores: BTreeMap<(String, Option<String>), Vec<f64>> = BTreeMap::new();
        for call in calls {
            for scored in &call.evaluations {
                let Some(percent) = score(scored) else { continue };
                let keys = [None, call.agent.clone()];
                let different = if call.agent.is_some() { 2 } else { 1 };
                for agent in keys.into_iter().take(different) {
                    scores.entry((scored.rubric.clone(), agent)).or_default().push(percent);
                }
            }
        }
        let silences: Vec<f64> = calls.iter().filter_map(|call| call.longest_silence).collect();
        let spread = |values: &[f64]| (values.len() >= FEWEST).then(|| spread(values)).flatten();
        let scores = scores.into_iter().filter_map(|(key, values)| Some((key, spread(&values)?)));
        Self { scores: scores.collect(), silence: spread(&silences) }
    }

    fn reasons(&self, call: &Candidate) -> Vec<Reason> {
        let failed = call.evaluations.iter().filter(|scored| scored.auto_failed);
        let mut reasons: Vec<Reason> =
            failed.map(|scored| Reason::AutoFail { rubric: scored.rubric.clone() }).collect();
        let verdicts: usize = call.evaluations.iter().map(|scored| scored.uncertain).sum();
        if verdicts > 0 {
            reasons.push(Reason::Uncertain { verdicts });
        }
        reasons.extend(call.evaluations.iter().filter_map(|scored| self.outlier(call, scored)));
        if let (Some(seconds), Some((mean, deviation))) = (call.longest_silence, self.silence)
            && seconds >= mean + FAR * deviation
        {
            reasons.push(Reason::LongSilence { seconds });
        }
        reasons
    }

    /// The score as an outlier among the agent's own calls or all, whichever is further out.
    fn outlier(&self, call: &Candidate, scored: &Scored) -> Option<Reason> {
        let percent = score(scored)?;
        let against = |agent: Option<String>, among: Among| {
            let (mean, deviation) = self.scores.get(&(scored.rubric.clone(), agent))?;
            Some(((percent - mean) / deviation, *mean, among))
        };
        let own = call.agent.clone().and_then(|agent| against(Some(agent), Among::Own));
        let (deviations, mean, among) = [own, against(None, Among::All)]
            .into_iter()
            .flatten()
            .filter(|(deviations, ..)| deviations.abs() >= FAR)
            .max_by(|left, right| left.0.abs().total_cmp(&right.0.abs()))?;
        Some(Reason::Outlier { rubric: scored.rubric.clone(), percent, mean, deviations, among })
    }
}

/// An auto-fail is a reason of its own; the score behind it is what is compared.
fn score(scored: &Scored) -> Option<f64> {
    scored.percent_before_auto_fail.or(scored.percent)
}

/// Mean and standard deviation; `None` where all are the same or there are fewer than two.
pub(super) fn spread(values: &[f64]) -> Option<(f64, f64)> {
    let degrees = values.len().checked_sub(1).filter(|degrees| *degrees > 0)? as f64;
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / degrees;
    // Less is nothing but rounding.
    (variance > 1e-9).then(|| (mean, variance.sqrt()))
}
