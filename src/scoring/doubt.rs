//! Which verdicts hang on a quote that may be wrong, and what they would be without it.
//!
//! Every doubt is tried: the criterion is decided again with the quote taken out of what was heard,
//! or a near miss put into it. What changes no points is no doubt, however badly it was heard.

use std::collections::{BTreeMap, BTreeSet};

use super::clarity::Clarity;
use super::evaluation::{DoubtKind, Status, Verdict};
use super::finding::Case;
use super::grounds::{DoubtfulQuote, Flaw, Supposition};
use super::listening::{Heard, HeardAll, HeardOf};
use super::{totals, verdict};
use crate::interface::Interface;
use crate::matching::threshold::MATCH_CONFIDENCE;
use crate::rubric::{BehaviourId, Criterion};
use crate::transcript::Word;

/// Below this confidence a match only just counts.
const SURE_ENOUGH: f32 = 0.6;

/// More quotes of one criterion are not tried, the least sure first.
const MOST_TRIED: usize = 24;

/// More doubts of one verdict tell a reader nothing new.
const MOST_TOLD: usize = 3;

/// More badly heard words of a quote are not named.
const MOST_WORDS: usize = 3;

/// A longer quote is cut, in characters.
const LONGEST_QUOTE: usize = 80;

/// Makes every verdict uncertain that would earn other points if one doubtful quote, or all of
/// them together, were wrong. `verdicts` holds one per criterion of the rubric, in its order.
pub(super) fn raise(case: &Case<'_>, verdicts: &mut [Verdict]) {
    let clarity = Clarity::new(case.conversation);
    let mut points: Vec<Option<f64>> = verdicts.iter().map(|verdict| verdict.points).collect();
    let now = totals::outcome(case.rubric, &points);
    let mut quotes = Quotes { case, clarity, known: BTreeMap::new() };
    for (index, criterion) in case.rubric.criteria().enumerate() {
        let Some(verdict) = verdicts.get_mut(index).filter(|verdict| verdict.points.is_some())
        else {
            continue;
        };
        let doubts = quotes.flipping(criterion, verdict).into_iter().map(|(flipping, other)| {
            let own = std::mem::replace(&mut points[index], other.points);
            let then = totals::outcome(case.rubric, &points);
            points[index] = own;
            flipping.supposed(case, other, now, then)
        });
        verdict.grounds.doubts = doubts.collect();
        verdict.doubts = verdict.grounds.doubts(Interface::default());
        if !verdict.doubts.is_empty() {
            verdict.status = Status::Uncertain;
        }
    }
}

/// The doubtful quotes of a conversation.
struct Quotes<'c> {
    case: &'c Case<'c>,
    clarity: Clarity<'c>,
    /// By behaviour; looked for once, when a criterion first asks.
    known: BTreeMap<&'c BehaviourId, Vec<Quote<'c>>>,
}

/// A quote that may be wrong.
#[derive(Clone)]
struct Quote<'c> {
    behaviour: &'c BehaviourId,
    heard: &'c Heard,
    why: Why<'c>,
}

/// Why a quote may be wrong.
#[derive(Clone, PartialEq)]
enum Why<'c> {
    /// The speech model was unsure of these words.
    Misheard(Vec<&'c Word>),
    /// The other side spoke meanwhile.
    TalkedOver,
    /// It only just counts.
    BarelyCounts,
    /// It nearly counts.
    NearMiss,
}

impl<'c> Quotes<'c> {
    /// The quotes that change the points of a criterion, each with the verdict that it would get.
    /// Where none does alone, all that would be taken away together.
    fn flipping(&mut self, criterion: &Criterion, verdict: &Verdict) -> Vec<(Flip<'c>, Verdict)> {
        let mut names = BTreeSet::new();
        let conditions = criterion.levels.iter().filter_map(|level| level.when.as_ref());
        conditions.chain(&criterion.applies).for_each(|it| it.behaviours(&mut names));
        let mut quotes: Vec<Quote<'c>> = names.iter().flat_map(|id| self.of(id).to_vec()).collect();
        if quotes.is_empty() {
            return Vec::new();
        }
        quotes.sort_by(|left, right| left.unsureness().total_cmp(&right.unsureness()));
        quotes.truncate(MOST_TRIED);
        quotes.sort_by_key(|quote| quote.heard.place());
        let heard = self.heard_of(&names);
        let decide = |changes: &[&Quote<'c>]| {
            let heard = changed(&heard, changes);
            let case = Case { heard: &heard, ..*self.case };
            let other = verdict::decide(&case, criterion, &verdict.section);
            (other.points != verdict.points).then_some(other)
        };
        let mut flips: Vec<(Flip<'c>, Verdict)> = Vec::new();
        for quote in &quotes {
            // What two behaviours heard in the same words is doubted once.
            let is_told = flips.iter().any(|(flip, _)| flip.quotes.iter().any(|q| q.is_at(quote)));
            if flips.len() < MOST_TOLD
                && !is_told
                && let Some(other) = decide(&[quote])
            {
                flips.push((Flip { quotes: vec![quote.clone()] }, other));
            }
        }
        let mut removed: Vec<&Quote<'c>> =
            quotes.iter().filter(|quote| quote.why != Why::NearMiss).collect();
        if flips.is_empty()
            && removed.len() > 1
            && let Some(mut other) = decide(&removed)
        {
            // Only those without which nothing would change.
            for quote in &quotes {
                let fewer: Vec<&Quote<'c>> =
                    removed.iter().copied().filter(|kept| !std::ptr::eq(*kept, quote)).collect();
                if let Some(still) = decide(&fewer) {
                    (removed, other) = (fewer, still);
                }
            }
            flips.push((Flip { quotes: removed.into_iter().cloned().collect() }, other));
        }
        flips
    }

    /// The doubtful quotes of one behaviour, from whomever.
    fn of(&mut self, id: &BehaviourId) -> &[Quote<'c>] {
        let Some((id, all)) = self.case.heard.0.get_key_value(id) else {
            return &[];
        };
        let clarity = &self.clarity;
        self.known.entry(id).or_insert_with(|| {
            let doubtful = all.heard.iter().filter_map(|heard| {
                let misheard = clarity.heard_badly(heard);
                let why = if !misheard.is_empty() {
                    Why::Misheard(misheard)
                } else if clarity.is_talked_over(heard) {
                    Why::TalkedOver
                } else if heard.confidence < SURE_ENOUGH {
                    Why::BarelyCounts
                } else {
                    return None;
                };
                Some(Quote { behaviour: id, heard, why })
            });
            let missed = all.near_misses.iter();
            let missed = missed.map(|heard| Quote { behaviour: id, heard, why: Why::NearMiss });
            doubtful.chain(missed).collect()
        })
    }

    fn heard_of(&self, names: &BTreeSet<BehaviourId>) -> HeardAll {
        let of = |id: &BehaviourId| Some((id.clone(), self.case.heard.of(id)?.clone()));
        HeardAll(names.iter().filter_map(of).collect())
    }
}

/// What would be heard if these quotes were wrong. Words that were misheard or talked over show no
/// behaviour at all; a close match is in doubt for its own behaviour only.
fn changed(heard: &HeardAll, quotes: &[&Quote<'_>]) -> HeardAll {
    let mut changed = heard.clone();
    for (id, HeardOf { heard, .. }) in &mut changed.0 {
        heard.retain(|heard| !quotes.iter().any(|quote| quote.takes_away(id, heard)));
        let added = quotes.iter().filter(|q| q.why == Why::NearMiss && q.behaviour == id);
        let before = heard.len();
        heard.extend(added.map(|quote| quote.heard.clone()));
        if heard.len() > before {
            heard.sort_by_key(Heard::place);
        }
    }
    changed
}

impl Quote<'_> {
    fn takes_away(&self, id: &BehaviourId, heard: &Heard) -> bool {
        match self.why {
            Why::NearMiss => false,
            Why::BarelyCounts => self.behaviour == id && self.heard == heard,
            Why::Misheard(_) | Why::TalkedOver => self.overlaps(heard),
        }
    }

    fn overlaps(&self, heard: &Heard) -> bool {
        self.heard.turn == heard.turn
            && self.heard.bytes.start < heard.bytes.end
            && heard.bytes.start < self.heard.bytes.end
    }

    fn is_at(&self, other: &Quote<'_>) -> bool {
        let same_words = self.overlaps(other.heard);
        let of_words = |why: &Why<'_>| matches!(why, Why::Misheard(_) | Why::TalkedOver);
        same_words && of_words(&self.why) && of_words(&other.why)
    }

    /// What orders quotes: the lower, the more doubtful.
    fn unsureness(&self) -> f32 {
        match self.why {
            Why::Misheard(_) | Why::TalkedOver => 0.0,
            Why::BarelyCounts => self.heard.confidence - MATCH_CONFIDENCE,
            Why::NearMiss => MATCH_CONFIDENCE - self.heard.confidence,
        }
    }

    fn kind(&self) -> DoubtKind {
        match self.why {
            Why::Misheard(_) => DoubtKind::HeardBadly,
            Why::TalkedOver => DoubtKind::Crosstalk,
            Why::BarelyCounts | Why::NearMiss => DoubtKind::CloseMatch,
        }
    }

    fn doubtful(&self, case: &Case<'_>) -> DoubtfulQuote {
        let turn = case.conversation.turns().get(self.heard.turn);
        let words = turn.and_then(|turn| turn.text.get(self.heard.sentence.clone()));
        DoubtfulQuote {
            words: cut(words.unwrap_or_default()),
            moment: case.moment(self.heard),
            behaviour: self.behaviour.clone(),
            confidence: self.heard.confidence,
            flaw: match &self.why {
                Why::Misheard(words) => Flaw::Misheard(
                    words.iter().take(MOST_WORDS).map(|word| misheard(word)).collect(),
                ),
                Why::TalkedOver => Flaw::TalkedOver,
                Why::BarelyCounts => Flaw::BarelyCounts,
                Why::NearMiss => Flaw::NearMiss,
            },
        }
    }
}

/// Quotes that change a verdict together; never empty.
struct Flip<'c> {
    quotes: Vec<Quote<'c>>,
}

impl Flip<'_> {
    fn supposed(
        &self,
        case: &Case<'_>,
        other: Verdict,
        now: totals::Outcome,
        then: totals::Outcome,
    ) -> Supposition {
        let quotes = self.quotes.iter().take(MOST_TOLD).map(|quote| quote.doubtful(case));
        Supposition {
            kind: self.quotes.first().map_or(DoubtKind::CloseMatch, Quote::kind),
            is_of_several: self.quotes.len() > 1,
            quotes: quotes.collect(),
            level: other.level,
            points: other.points,
            max_points: other.max_points,
            now,
            then,
        }
    }
}

fn misheard(word: &Word) -> (String, f32) {
    let text = word.text.trim_matches(|letter: char| !letter.is_alphanumeric());
    (text.to_owned(), word.confidence)
}

/// The start of a quote, whole words of it.
fn cut(quote: &str) -> String {
    let Some((end, _)) = quote.char_indices().nth(LONGEST_QUOTE) else {
        return quote.to_owned();
    };
    let start = &quote[..end];
    let start = start.rsplit_once(' ').map_or(start, |(start, _)| start);
    format!("{start} …")
}

#[cfg(test)]
mod tests;
