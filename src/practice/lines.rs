//! Choosing among a customer's lines.

use std::collections::BTreeMap;

use super::random::SplitMix64;

/// Chooses lines so that none comes again while another fits.
#[derive(Debug, Clone)]
pub(super) struct Lines {
    random: SplitMix64,
    said: BTreeMap<String, usize>,
    last: Option<String>,
}

impl Lines {
    pub(super) fn new(seed: u64) -> Self {
        // Variables are picked from the seed itself; a second sequence keeps the lines the same
        // when a scenario gets one variable more.
        let random = SplitMix64::new(seed ^ 0x6c69_6e65_735f_5f5f);
        Self { random, said: BTreeMap::new(), last: None }
    }

    /// One of the lines in `pool` that was said least often so far, and not the one said last
    /// unless it is the only one.
    pub(super) fn choose(&mut self, pool: &[String]) -> Option<String> {
        let times = |line: &String| self.said.get(line).copied().unwrap_or(0);
        let fewest = pool.iter().map(times).min()?;
        let mut fresh: Vec<&String> = pool.iter().filter(|line| times(line) == fewest).collect();
        let is_new = |line: &&String| Some(*line) != self.last.as_ref();
        if fresh.iter().any(is_new) {
            fresh.retain(is_new);
        }
        let line = (*self.random.pick(&fresh)?).clone();
        *self.said.entry(line.clone()).or_default() += 1;
        self.last = Some(line.clone());
        Some(line)
    }
}

pub(super) fn asks(line: &str) -> bool {
    line.contains(['?', '？', '؟'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_comes_again_while_another_fits() {
        let pool: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        for seed in 0..50 {
            let mut lines = Lines::new(seed);
            let said: Vec<String> = (0..9).filter_map(|_| lines.choose(&pool)).collect();
            for round in said.chunks(3) {
                assert!(pool.iter().all(|line| round.contains(line)), "{said:?}");
            }
            assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
        }
    }
}
