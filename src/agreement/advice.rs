//! What to do about a criterion, from how far raters agree on it.
//!
//! The thresholds are conventions, not laws: Krippendorff (2004, *Content Analysis*, chapter 11)
//! relies on data with an alpha of .800 and more and draws no conclusions below .667. Here the
//! *lower end* of the interval must reach .667, so that few calls never pass for good agreement.

use serde::Serialize;

use super::bias::Lean;
use super::figures::Figures;

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
    pub fn label(self) -> &'static str {
        match self {
            Self::Trust => "trust the machine",
            Self::PeopleAgree => "people agree",
            Self::Reword => "reword",
            Self::LeaveToPeople => "leave to people",
            Self::TooFew => "too few calls",
        }
    }
}

/// Advice and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// What to do.
    pub advice: Advice,
    /// Why, in one or two sentences.
    pub why: String,
}

/// What can be said of one set of figures.
enum State {
    Good(String),
    Bad(String),
    Unclear(String),
}

impl Judgement {
    /// The advice that follows from how far people agree with each other, and the machine with
    /// them.
    pub(super) fn of(people: Option<&Figures>, machine: Option<&Figures>) -> Self {
        let between = people.map(state);
        let against = machine.map(state);
        let (advice, why) = match (between, against) {
            (Some(State::Bad(found)), _) => (
                Advice::Reword,
                format!(
                    "People do not agree with each other ({found}). Say more precisely what earns which points."
                ),
            ),
            (_, Some(State::Good(found))) => {
                (Advice::Trust, format!("The machine gives what people give ({found})."))
            }
            (Some(State::Good(_)), Some(State::Bad(found))) => (
                Advice::LeaveToPeople,
                format!(
                    "People agree with each other; the machine does not agree with them ({found})."
                ),
            ),
            (Some(State::Unclear(_)), Some(State::Bad(found))) => (
                Advice::LeaveToPeople,
                format!(
                    "The machine does not agree with people ({found}). Whether people agree with each other cannot be told yet."
                ),
            ),
            (None, Some(State::Bad(found))) => (
                Advice::LeaveToPeople,
                format!(
                    "The machine does not agree with people ({found}). Let a second person rate the same calls: if those two do not agree either, the wording is to blame."
                ),
            ),
            (_, Some(State::Unclear(why))) => {
                (Advice::TooFew, format!("{why} Until then a person should check the machine."))
            }
            (Some(State::Good(found)), None) => {
                (Advice::PeopleAgree, format!("People agree with each other ({found})."))
            }
            (Some(State::Unclear(why)), None) => (Advice::TooFew, why),
            (None, None) => {
                let why = "No call was rated by two people, or by a person and the machine.";
                (Advice::TooFew, why.to_owned())
            }
        };
        Self { advice, why }
    }

    /// The advice with what the machine's lean adds to it, where the machine is in doubt.
    pub(super) fn leaning(mut self, lean: Option<Lean>) -> Self {
        let is_in_doubt = matches!(self.advice, Advice::LeaveToPeople | Advice::TooFew);
        match lean.filter(|_| is_in_doubt) {
            Some(Lean::Strict) => self.why.push_str(" It is stricter than people."),
            Some(Lean::Lenient) => self.why.push_str(" It is more lenient than people."),
            Some(Lean::Unclear) | None => {}
        }
        self
    }
}

fn state(figures: &Figures) -> State {
    let calls = figures.calls;
    if calls < FEWEST_CALLS {
        return State::Unclear(format!(
            "Only {calls} calls can be compared; {FEWEST_CALLS} are the least."
        ));
    }
    let usual = calls.saturating_sub(figures.varied);
    let alpha = figures.alpha.filter(|_| figures.varied >= FEWEST_VARIED);
    let Some((value, interval)) = alpha.and_then(|it| Some((it.value, it.interval?))) else {
        return State::Unclear(format!(
            "In {usual} of {calls} calls everybody gave the same mark; rate calls that went \
             otherwise."
        ));
    };
    if interval.low >= ACCEPTABLE {
        return State::Good(format!("alpha {value:.2}, at least {:.2}", interval.low));
    }
    if interval.high < ACCEPTABLE {
        return State::Bad(format!("alpha {value:.2}, at most {:.2}", interval.high));
    }
    // The interval narrows with the square root of the number of calls.
    let needed = calls as f64 * ((value - interval.low) / (value - ACCEPTABLE)).powi(2);
    let wish = if value > ACCEPTABLE && needed <= MOST_CALLS_WORTH_NAMING {
        format!(" About {} calls would tell.", (needed / 10.0).ceil() * 10.0)
    } else {
        String::new()
    };
    State::Unclear(format!(
        "Alpha may lie anywhere from {:.2} to {:.2}.{wish}",
        interval.low, interval.high
    ))
}
