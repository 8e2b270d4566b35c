//! Where the trainee stands with the customer.

use std::collections::BTreeSet;

use crate::scenario::{BEST_MOOD, Customer, WORST_MOOD, When};

/// What endings depend on.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub(super) mood: i64,
    /// What is left of it.
    pub(super) patience: i64,
    /// Messages of the trainee.
    pub(super) turns: usize,
    /// Ids of the replies earned so far.
    pub(super) earned: BTreeSet<String>,
}

impl Standing {
    pub(super) fn new(customer: &Customer) -> Self {
        Self { mood: customer.mood, patience: customer.patience, turns: 0, earned: BTreeSet::new() }
    }

    pub(super) fn change_mood(&mut self, by: i64) {
        self.mood = self.mood.saturating_add(by).clamp(WORST_MOOD, BEST_MOOD);
    }

    /// Whether everything in `when` holds; nothing to hold always does.
    pub(super) fn allows(&self, when: Option<&When>) -> bool {
        let Some(when) = when else { return true };
        when.mood.is_none_or(|range| range.contains(self.mood as f64))
            && when.patience.is_none_or(|range| range.contains(self.patience as f64))
            && when.turns.is_none_or(|range| range.contains(self.turns as f64))
            && when.did.iter().all(|id| self.earned.contains(id))
            && !when.missed.iter().any(|id| self.earned.contains(id))
    }
}
