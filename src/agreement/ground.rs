//! What advice rests on, and the sentences that say so.

use super::bias::Lean;
use crate::interface::Interface;

/// What advice rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ground {
    /// People do not agree with each other.
    PeopleDiffer(Found),
    /// The machine gives what people give.
    MachineAgrees(Found),
    /// People agree with each other, but not the machine with them.
    MachineDiffers(Found),
    /// The machine does not agree with people, of whom it is not known whether they agree.
    MachineDiffersFromUnclear(Found),
    /// The machine does not agree with the one person who rated.
    MachineDiffersFromOne(Found),
    /// It is not known whether the machine agrees with people.
    MachineUnclear(Lack),
    /// People agree with each other.
    PeopleAgree(Found),
    /// It is not known whether people agree with each other.
    PeopleUnclear(Lack),
    /// Nothing can be compared.
    NobodyRated,
}

/// What was found of Krippendorff's alpha.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Found {
    /// It surely reaches `low`.
    AtLeast { alpha: f64, low: f64 },
    /// It surely does not exceed `high`.
    AtMost { alpha: f64, high: f64 },
}

/// Why nothing was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Lack {
    /// Fewer calls than the fewest that tell anything.
    FewCalls { calls: usize, fewest: usize },
    /// Nearly all calls went alike.
    AllAlike { usual: usize, calls: usize },
    /// The interval is too wide; so many calls might be enough.
    Anywhere { low: f64, high: f64, needed: Option<f64> },
}

/// The sentences. `lean` is how the machine leans, where that is to be said as well.
pub(super) fn in_words(ground: &Ground, lean: Option<Lean>, interface: Interface) -> String {
    let why = reason(ground, interface);
    match lean {
        Some(Lean::Strict) => interface.fill("calibration-stricter", &[("why", why.into())]),
        Some(Lean::Lenient) => interface.fill("calibration-more-lenient", &[("why", why.into())]),
        Some(Lean::Unclear) | None => why,
    }
}

fn reason(ground: &Ground, interface: Interface) -> String {
    let found = |found: &Found| [("found", alpha(found, interface).into())];
    match ground {
        Ground::PeopleDiffer(it) => interface.fill("calibration-people-differ", &found(it)),
        Ground::MachineAgrees(it) => interface.fill("calibration-machine-agrees", &found(it)),
        Ground::MachineDiffers(it) => interface.fill("calibration-machine-differs", &found(it)),
        Ground::MachineDiffersFromUnclear(it) => {
            interface.fill("calibration-machine-differs-unclear", &found(it))
        }
        Ground::MachineDiffersFromOne(it) => {
            interface.fill("calibration-machine-differs-alone", &found(it))
        }
        Ground::MachineUnclear(it) => {
            interface.fill("calibration-machine-unclear", &[("why", lack(it, interface).into())])
        }
        Ground::PeopleAgree(it) => interface.fill("calibration-people-do-agree", &found(it)),
        Ground::PeopleUnclear(it) => lack(it, interface),
        Ground::NobodyRated => interface.text("calibration-nobody-rated").into_owned(),
    }
}

fn alpha(found: &Found, interface: Interface) -> String {
    let two = |value: f64| interface.decimals(value, 2).into();
    match found {
        Found::AtLeast { alpha, low } => interface
            .fill("calibration-alpha-at-least", &[("alpha", two(*alpha)), ("low", two(*low))]),
        Found::AtMost { alpha, high } => interface
            .fill("calibration-alpha-at-most", &[("alpha", two(*alpha)), ("high", two(*high))]),
    }
}

fn lack(lack: &Lack, interface: Interface) -> String {
    let two = |value: f64| interface.decimals(value, 2).into();
    match lack {
        Lack::FewCalls { calls, fewest } => interface.fill(
            "calibration-few-calls",
            &[("calls", (*calls).into()), ("fewest", (*fewest).into())],
        ),
        Lack::AllAlike { usual, calls } => interface.fill(
            "calibration-all-alike",
            &[("usual", (*usual).into()), ("calls", (*calls).into())],
        ),
        Lack::Anywhere { low, high, needed: None } => interface
            .fill("calibration-alpha-anywhere", &[("low", two(*low)), ("high", two(*high))]),
        // The number is rough and never large, so that nothing stands between its thousands.
        Lack::Anywhere { low, high, needed: Some(needed) } => interface.fill(
            "calibration-alpha-wish",
            &[
                ("low", two(*low)),
                ("high", two(*high)),
                ("needed", interface.digits(*needed).into()),
            ],
        ),
    }
}
