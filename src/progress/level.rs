//! How well somebody does something by now.

use serde::Serialize;

use crate::interface::Interface;

/// After so many further attempts, an attempt counts half.
pub const HALF_LIFE: f64 = 3.0;

/// So many of the newest attempts are shown one by one.
const SHOWN: usize = 8;

/// How well somebody does something by now, from attempts in order of time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Level {
    /// Over how many attempts.
    pub attempts: usize,
    /// In percent, recent attempts weighing more.
    pub percent: f64,
    /// The level in one word.
    pub tier: Tier,
    /// Where it is going; `None` with fewer than three attempts.
    pub trend: Option<Trend>,
    /// The newest attempts in percent, the oldest of them first.
    pub recent: Vec<f64>,
}

impl Level {
    /// The level that attempts in percent show, in order of time; `None` without any.
    ///
    /// It is the exponentially weighted mean (S. W. Roberts, Control Chart Tests Based on Geometric
    /// Moving Averages, Technometrics 1 (1959), 239–250), normed for a short history:
    /// Σ wᵢxᵢ ÷ Σ wᵢ with wᵢ = 2^(−age ÷ [`HALF_LIFE`]), the newest attempt having age 0. So what
    /// somebody did three attempts ago counts half as much as what they did last, and five bad
    /// first days are soon forgotten.
    pub fn of(percents: &[f64]) -> Option<Self> {
        let mut sum = 0.0;
        let mut weights = 0.0;
        for (age, percent) in percents.iter().rev().enumerate() {
            let weight = (-(age as f64) / HALF_LIFE).exp2();
            sum += weight * percent;
            weights += weight;
        }
        if weights == 0.0 {
            return None;
        }
        let percent = (sum / weights * 10.0).round() / 10.0;
        Some(Self {
            attempts: percents.len(),
            percent,
            tier: Tier::of(percent),
            trend: Trend::of(percents),
            recent: percents.get(percents.len().saturating_sub(SHOWN)..)?.to_vec(),
        })
    }
}

/// A level in one word. The marks 90, 75 and 50 are those of exec.com's skill scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Below 50.
    Starting,
    /// From 50 on.
    Growing,
    /// From 75 on.
    Solid,
    /// From 90 on.
    Strong,
}

impl Tier {
    fn of(percent: f64) -> Self {
        match percent {
            90.0.. => Self::Strong,
            75.0.. => Self::Solid,
            50.0.. => Self::Growing,
            _ => Self::Starting,
        }
    }

    /// The word that a reader reads.
    pub fn title(self, interface: Interface) -> String {
        interface.fill("progress-tier", &[("tier", self.name().into())])
    }

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Growing => "growing",
            Self::Solid => "solid",
            Self::Strong => "strong",
        }
    }
}

/// Where attempts are going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// Upwards.
    Rising,
    /// Neither up nor down.
    Steady,
    /// Downwards.
    Falling,
}

impl Trend {
    /// Looks at all pairs of the newest six attempts. The median of their slopes (Theil and Sen),
    /// which one bad day does not turn, must be 3 points an attempt, and most pairs must point the
    /// same way (Kendall's tau, at least a half). Fewer than three attempts show no trend.
    fn of(percents: &[f64]) -> Option<Self> {
        const LEAST: usize = 3;
        const LOOKED_AT: usize = 6;
        const SLOPE: f64 = 3.0;
        const AGREEMENT: f64 = 0.5;
        let recent = percents.get(percents.len().saturating_sub(LOOKED_AT)..)?;
        if recent.len() < LEAST {
            return None;
        }
        let later = |(from, first): (usize, &f64)| -> Vec<f64> {
            let others = recent.iter().enumerate().skip(from + 1);
            others.map(|(to, second)| (second - first) / (to - from) as f64).collect()
        };
        let mut slopes: Vec<f64> = recent.iter().enumerate().flat_map(later).collect();
        slopes.sort_by(f64::total_cmp);
        let middle = slopes.len() / 2;
        let high = slopes.get(middle)?;
        let low = slopes.get((slopes.len() - 1) / 2)?;
        let signs: f64 = slopes.iter().filter(|slope| **slope != 0.0).map(|it| it.signum()).sum();
        let agreement = signs / slopes.len() as f64;
        Some(match (low + high) / 2.0 {
            SLOPE.. if agreement >= AGREEMENT => Self::Rising,
            slope if slope <= -SLOPE && agreement <= -AGREEMENT => Self::Falling,
            _ => Self::Steady,
        })
    }

    /// The word that a reader reads.
    pub fn title(self, interface: Interface) -> String {
        interface.fill("progress-trend", &[("trend", self.name().into())])
    }

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rising => "rising",
            Self::Steady => "steady",
            Self::Falling => "falling",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recent_attempts_weigh_more() {
        assert_eq!(Level::of(&[]), None);
        assert_eq!(Level::of(&[60.0]).unwrap().percent, 60.0);
        // By hand: weights 1/2, 0.630, 0.794 and 1 from the oldest to the newest.
        let level = Level::of(&[0.0, 0.0, 0.0, 100.0]).unwrap();
        assert_eq!((level.percent, level.attempts), (34.2, 4));
        assert!(Level::of(&[100.0, 0.0]).unwrap().percent < 50.0);
    }

    #[test]
    fn the_tiers_begin_at_their_marks() {
        let tier = |percent| Level::of(&[percent]).unwrap().tier;
        let tiers = [0.0, 49.9, 50.0, 75.0, 89.9, 90.0, 104.0].map(tier).map(Tier::name);
        let expected = ["starting", "starting", "growing", "solid", "solid", "strong", "strong"];
        assert_eq!(tiers, expected);
    }

    #[test]
    fn nothing_is_called_a_trend_with_fewer_than_three_attempts() {
        let trend = |percents: &[f64]| Level::of(percents).unwrap().trend;
        assert_eq!(trend(&[10.0, 90.0]), None);
        assert_eq!(trend(&[10.0, 50.0, 90.0]), Some(Trend::Rising));
        assert_eq!(trend(&[90.0, 80.0, 85.0, 60.0]), Some(Trend::Falling));
        assert_eq!(trend(&[70.0, 20.0, 70.0, 72.0, 71.0]), Some(Trend::Steady));
        assert_eq!(trend(&[0.0, 100.0, 0.0, 100.0]), Some(Trend::Steady));
    }
}
