//! What a verdict and its doubts rest on, from which their sentences are made in a reader's language.

use serde::{Deserialize, Serialize};

use super::evaluation::{Doubt, DoubtKind};
use super::otherwise;
pub use super::reason::{Moment, Reason};
use super::reason::{at, in_words, name};
pub use super::totals::Outcome;
use crate::interface::Interface;
use crate::matching::threshold::MATCH_CONFIDENCE;
use crate::rubric::BehaviourId;

/// What a verdict and its doubts rest on.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Grounds {
    /// What decided it.
    pub reasons: Vec<Reason>,
    /// Whether points were lost because nothing shows what was listened for.
    pub nothing_shows_it: bool,
    /// What was supposed, one for each doubt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Supposition>,
}

/// That a quote, or several, are not what they were taken for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Supposition {
    /// What is doubtful.
    pub kind: DoubtKind,
    /// The quotes, not all where there are many.
    pub quotes: Vec<DoubtfulQuote>,
    /// Whether all of several quotes are supposed to be wrong.
    pub is_of_several: bool,
    /// Label of the level that would hold then.
    pub level: Option<String>,
    /// Its points; `None` where the criterion would not apply.
    pub points: Option<f64>,
    /// Points of the best level.
    pub max_points: f64,
    /// What the call comes to.
    pub now: Outcome,
    /// What it would come to.
    pub then: Outcome,
}

/// A quote that may be wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DoubtfulQuote {
    /// The words, or their start.
    pub words: String,
    /// When they were said.
    pub moment: Moment,
    /// What they show, or nearly show.
    pub behaviour: BehaviourId,
    /// How surely, 0 to 1.
    pub confidence: f32,
    /// Why they may be wrong.
    pub flaw: Flaw,
}

/// Why a quote may be wrong.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// The speech model was unsure of these words; how sure it was, 0 to 1.
    Misheard(Vec<(String, f32)>),
    /// The other side spoke meanwhile.
    TalkedOver,
    /// It only just counts.
    BarelyCounts,
    /// It nearly counts.
    NearMiss,
}

impl Grounds {
    /// Why the level was chosen, or why the criterion is N/A.
    pub fn reason(&self, interface: Interface) -> String {
        let reason = in_words(&self.reasons, interface);
        if !self.nothing_shows_it {
            return reason;
        }
        let told = interface.fill("scoring-no-evidence", &[("reason", reason.into())]);
        told.trim_end().to_owned()
    }

    /// The doubts in words.
    pub fn doubts(&self, interface: Interface) -> Vec<Doubt> {
        let told = |supposed: &Supposition| Doubt {
            kind: supposed.kind,
            what: supposed.what(interface),
            otherwise: otherwise::in_words(supposed, interface),
        };
        self.doubts.iter().map(told).collect()
    }
}

impl Supposition {
    fn what(&self, interface: Interface) -> String {
        let quotes: Vec<String> =
            self.quotes.iter().map(|quote| quote.in_words(interface)).collect();
        quotes.join(" ")
    }

    /// Whether the quote would count that now does not.
    pub(super) fn is_near_miss(&self) -> bool {
        self.quotes.first().is_some_and(|quote| quote.flaw == Flaw::NearMiss)
    }
}

impl DoubtfulQuote {
    /// What is doubtful, as one sentence.
    fn in_words(&self, interface: Interface) -> String {
        let words = self.words.as_str().into();
        let moment = at(self.moment, interface).into();
        let quote = interface.fill("scoring-quote", &[("words", words), ("moment", moment)]);
        let quote = ("quote", quote.into());
        let behaviour = || ("behaviour", name(&self.behaviour, interface).into());
        let sure = ("sure", whole_percent(self.confidence, interface).into());
        match &self.flaw {
            Flaw::Misheard(words) => {
                let words: Vec<String> =
                    words.iter().map(|(word, sure)| misheard(word, *sure, interface)).collect();
                let places = [quote, ("words", words.join(", ").into())];
                interface.fill("scoring-misheard", &places)
            }
            Flaw::TalkedOver => interface.fill("scoring-talked-over", &[quote]),
            Flaw::BarelyCounts => {
                interface.fill("scoring-barely-counts", &[quote, behaviour(), sure])
            }
            Flaw::NearMiss => {
                let needed = ("needed", whole_percent(MATCH_CONFIDENCE, interface).into());
                interface.fill("scoring-near-miss", &[quote, behaviour(), sure, needed])
            }
        }
    }
}

fn misheard(word: &str, sure: f32, interface: Interface) -> String {
    let sure = whole_percent(sure, interface).into();
    interface.fill("scoring-misheard-word", &[("word", word.into()), ("sure", sure)])
}

fn whole_percent(part_of_one: f32, interface: Interface) -> String {
    interface.percent((f64::from(part_of_one) * 100.0).round_ties_even())
}
