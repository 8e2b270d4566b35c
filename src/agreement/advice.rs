//! What to do about a criterion, from how far raters agree on it.
//!
//! The thresholds are conventions, not laws: Krippendorff (2004, *Content Analysis*, chapter 11)
//! relies on data with an alpha of .800 and more and draws no conclusions below .667. Here the
//! *lower end* of the interval must reach .667, so that few calls never pass for good agreement.

use serde::Serialize;

use super::bias::Lean;
use super::figures::Figures;
use super::ground::{Found, Ground, Lack, in_words};
use crate::interface::Interface;

/// The lowest alpha from which conclusions may be drawn, by Krippendorff's convention.
pub const ACCEPTABLE: f64 = 0.667;

/// Fewer calls tell nothing, whatever they say.
pub const FEWEST_CALLS: usize = 20;

/// With fewer calls that went otherwise than usual, chance alone decides the coefficients.
pub const FEWEST_VARIED: usize = 5;

/// Wishes for more calls than this help nobody.
const MOST_CALLS_WORTH_NAMING: f64 = 2_000.0;

/// What to do about a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// The machine's verdicts can stand.
    Trust,
    /// People agree with each other; there is no machine to compare.
    PeopleAgree,
    /// People do not agree with each other: say more clearly what earns which points.
    Reword,
    /// The machine does not agree with people: let people score it.
    LeaveToPeople,
    /// More calls are needed.
    TooFew,
}

impl Advice {
    /// Every advice, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Trust, Self::PeopleAgree, Self::Reword, Self::LeaveToPeople, Self::TooFew];

    /// The advice in a few words.
    pub fn label(self, interface: Interface) -> String {
        let advice = match self {
            Self::Trust => "trust",
            Self::PeopleAgree => "people_agree",
            Self::Reword => "reword",
            Self::LeaveToPeople => "leave_to_people",
            Self::TooFew => "too_few",
        };
        interface.fill("calibration-advised", &[("advice", advice.into())])
    }
}

/// Advice and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Judgement {
    /// What to do.
    pub advice: Advice,
    /// Why, in one or two English sentences.
    pub why: String,
    #[serde(skip)]
    ground: Ground,
    /// How the machine leans, where that adds to it.
    #[serde(skip)]
    lean: Option<Lean>,
}

impl Judgement {
    /// The advice that follows from how far people agree with each other, and the machine with
    /// them.
    pub(super) fn of(people: Option<&Figures>, machine: Option<&Figures>) -> Self {
        let between = people.map(state);
        let against = machine.map(state);
        let (advice, ground) = match (between, against) {
            (Some(State::Bad(found)), _) => (Advice::Reword, Ground::PeopleDiffer(found)),
            (_, Some(State::Good(found))) => (Advice::Trust, Ground::MachineAgrees(found)),
            (Some(State::Good(_)), Some(State::Bad(found))) => {
                (Advice::LeaveToPeople, Ground::MachineDiffers(found))
            }
            (Some(State::Unclear(_)), Some(State::Bad(found))) => {
                (Advice::LeaveToPeople, Ground::MachineDiffersFromUnclear(found))
            }
            (None, Some(State::Bad(found))) => {
                (Advice::LeaveToPeople, Ground::MachineDiffersFromOne(found))
            }
            (_, Some(State::Unclear(lack))) => (Advice::TooFew, Ground::MachineUnclear(lack)),
            (Some(State::Good(found)), None) => (Advice::PeopleAgree, Ground::PeopleAgree(found)),
            (Some(State::Unclear(lack)), None) => (Advice::TooFew, Ground::PeopleUnclear(lack)),
            (None, None) => (Advice::TooFew, Ground::NobodyRated),
        };
        Self::new(advice, ground, None)
    }

    fn new(advice: Advice, ground: Ground, lean: Option<Lean>) -> Self {
        let why = in_words(&ground, lean, Interface::default());
        Self { advice, why, ground, lean }
    }

    /// Why, in a reader's language.
    pub fn why(&self, interface: Interface) -> String {
        in_words(&self.ground, self.lean, interface)
    }

    /// The advice with what the machine's lean adds to it, where the machine is in doubt.
    pub(super) fn leaning(self, lean: Option<Lean>) -> Self {
        let is_in_doubt = matches!(self.advice, Advice::LeaveToPeople | Advice::TooFew);
        Self::new(self.advice, self.ground, lean.filter(|_| is_in_doubt))
    }
}

/// What can be said of one set of figures.
enum State {
    Good(Found),
    Bad(Found),
    Unclear(Lack),
}

fn state(figures: &Figures) -> State {
    let calls = figures.calls;
    if calls < FEWEST_CALLS {
        return State::Unclear(Lack::FewCalls { calls, fewest: FEWEST_CALLS });
    }
    let usual = calls.saturating_sub(figures.varied);
    let alpha = figures.alpha.filter(|_| figures.varied >= FEWEST_VARIED);
    let Some((alpha, interval)) = alpha.and_then(|it| Some((it.value, it.interval?))) else {
        return State::Unclear(Lack::AllAlike { usual, calls });
    };
    let (low, high) = (interval.low, interval.high);
    if low >= ACCEPTABLE {
        return State::Good(Found::AtLeast { alpha, low });
    }
    if high < ACCEPTABLE {
        return State::Bad(Found::AtMost { alpha, high });
    }
    // The interval narrows with the square root of the number of calls.
    let needed = calls as f64 * ((alpha - low) / (alpha - ACCEPTABLE)).powi(2);
    let is_worth_naming = alpha > ACCEPTABLE && needed <= MOST_CALLS_WORTH_NAMING;
    let needed = is_worth_naming.then_some((needed / 10.0).ceil() * 10.0);
    State::Unclear(Lack::Anywhere { low, high, needed })
}
