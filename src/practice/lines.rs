//! Choosing among a customer's lines.

use std::collections::BTreeMap;

use crate::interface::Interface;
use crate::random::SplitMix64;

/// A line that the customer could say now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) line: String,
    /// Whether it is meant for moods such as this one, rather than for any.
    pub(super) is_of_mood: bool,
}

/// Chooses lines so that none comes again while another fits, and never word for word where the
/// language has a way to say "as I said".
#[derive(Debug, Clone)]
pub(super) struct Lines {
    random: SplitMix64,
    said: BTreeMap<String, usize>,
    last: Option<String>,
    /// What customers say by themselves, where there are texts in their language.
    own: Option<Interface>,
}

impl Lines {
    pub(super) fn new(seed: u64, language: &str) -> Self {
        // Variables are picked from the seed itself; a second sequence keeps the lines the same
        // when a scenario gets one variable more.
        let random = SplitMix64::new(seed ^ 0x6c69_6e65_735f_5f5f);
        Self { random, said: BTreeMap::new(), last: None, own: Interface::of(language) }
    }

    /// One of the lines in `pool` that was said least often so far, those of the mood before the
    /// others, and not the one said last unless it is the only one.
    pub(super) fn choose(&mut self, pool: &[Candidate]) -> Option<String> {
        let times = |candidate: &Candidate| self.said.get(&candidate.line).copied().unwrap_or(0);
        let fewest = pool.iter().map(times).min()?;
        let mut fresh: Vec<&Candidate> = pool.iter().filter(|one| times(one) == fewest).collect();
        prefer(&mut fresh, |one| Some(&one.line) != self.last.as_ref());
        prefer(&mut fresh, |one| one.is_of_mood);
        let line = self.random.pick(&fresh)?.line.clone();
        *self.said.entry(line.clone()).or_default() += 1;
        self.last = Some(line.clone());
        let own = self.own.filter(|_| fewest > 0);
        Some(own.map_or_else(|| line.clone(), |own| again(&line, fewest, own)))
    }
}

/// Keeps those for which `is_better` holds, if there are any.
fn prefer(candidates: &mut Vec<&Candidate>, is_better: impl Fn(&Candidate) -> bool) {
    if candidates.iter().any(|one| is_better(one)) {
        candidates.retain(|one| is_better(one));
    }
}

/// A line that was said `times` times already, in other words.
fn again(line: &str, times: usize, own: Interface) -> String {
    let key = if asks(line) { "customer-asked-again" } else { "customer-said-again" };
    let ways = own.text(key);
    let ways: Vec<&str> = ways.lines().collect();
    let way = ways.get((times - 1) % ways.len().max(1)).unwrap_or(&"…");
    way.replace('…', line)
}

pub(super) fn asks(line: &str) -> bool {
    line.contains(['?', '？', '؟'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool(lines: &[(&str, bool)]) -> Vec<Candidate> {
        let candidate = |(line, is_of_mood): &(&str, bool)| Candidate {
            line: (*line).to_owned(),
            is_of_mood: *is_of_mood,
        };
        lines.iter().map(candidate).collect()
    }

    #[test]
    fn no_line_comes_again_while_another_fits() {
        let pool = pool(&[("a", false), ("b", false), ("c", false)]);
        for seed in 0..50 {
            let mut lines = Lines::new(seed, "de");
            let said: Vec<String> = (0..9).filter_map(|_| lines.choose(&pool)).collect();
            for round in said.chunks(3) {
                assert!(pool.iter().all(|one| round.contains(&one.line)), "{said:?}");
            }
            assert!(said.windows(2).all(|pair| pair[0] != pair[1]), "{said:?}");
        }
    }

    #[test]
    fn what_must_be_said_again_is_said_in_other_words() {
        let pool = pool(&[("Can you help?", false), ("It is broken.", false)]);
        let mut lines = Lines::new(1, "en");
        let mut said: Vec<String> = (0..14).filter_map(|_| lines.choose(&pool)).collect();
        assert!(said.contains(&"I'll ask again: Can you help?".to_owned()), "{said:?}");
        assert!(said.contains(&"As I said: It is broken.".to_owned()), "{said:?}");
        said.sort();
        said.dedup();
        assert_eq!(said.len(), 14);
    }

    #[test]
    fn every_language_has_its_own_ways_to_say_something_again() {
        let pool = pool(&[("? ", false), ("! ", false)]);
        for interface in Interface::all() {
            let mut lines = Lines::new(1, interface.code());
            let mut said: Vec<String> = (0..10).filter_map(|_| lines.choose(&pool)).collect();
            said.sort();
            said.dedup();
            assert_eq!(said.len(), 10, "{said:?}");
        }
    }

    #[test]
    fn lines_of_the_mood_come_first() {
        let pool = pool(&[("any", false), ("angry", true)]);
        for seed in 0..20 {
            let mut lines = Lines::new(seed, "en");
            assert_eq!(lines.choose(&pool).unwrap(), "angry");
            assert_eq!(lines.choose(&pool).unwrap(), "any");
        }
    }
}
