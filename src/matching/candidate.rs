//! What may match, before it is known what of it is taken.

use std::collections::BTreeMap;
use std::ops::Range;

use super::target::{Kind, Match};
use super::threshold;

/// A [`Match`] that may be dropped again.
pub(super) struct Candidate<'t> {
    pub range: Range<usize>,
    pub matched: &'t str,
    pub kind: Kind,
    pub similarity: f32,
    pub confidence: f32,
}

impl Candidate<'_> {
    pub(super) fn is_sure(&self) -> bool {
        self.confidence >= threshold::MATCH_CONFIDENCE
    }

    pub(super) fn taken(self) -> Match {
        Match {
            range: self.range,
            matched: self.matched.to_owned(),
            kind: self.kind,
            similarity: self.similarity,
            confidence: self.confidence,
        }
    }
}

/// Those that are sure, in order, none overlapping another.
pub(super) fn take(mut candidates: Vec<Candidate<'_>>) -> Vec<Match> {
    candidates.retain(Candidate::is_sure);
    candidates.sort_by(better_first);
    // None of those taken overlaps another, so only the two neighbours can be in the way.
    let mut taken: BTreeMap<usize, Match> = BTreeMap::new();
    for candidate in candidates {
        let Range { start, end } = candidate.range;
        let before = taken.range(..=start).next_back();
        let after = taken.range(start..).next();
        let is_free = before.is_none_or(|(_, before)| before.range.end <= start)
            && after.is_none_or(|(after, _)| *after >= end);
        if is_free {
            taken.insert(start, candidate.taken());
        }
    }
    taken.into_values().collect()
}

/// Surer matches first; of equally sure ones the shorter, then the earlier.
pub(super) fn better_first(a: &Candidate<'_>, b: &Candidate<'_>) -> std::cmp::Ordering {
    b.confidence
        .total_cmp(&a.confidence)
        .then(a.range.len().cmp(&b.range.len()))
        .then(a.range.start.cmp(&b.range.start))
}
