//! Rows of digits: what somebody says or writes as one number.

use std::ops::Range;

use super::amount::{counted, is_counted};
use super::dates::{Date, ordinal};
use super::language::Role;
use super::number::{Unit, unit};
use super::tokens::Conversation;

/// What a row of digits looks like by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Digits that may be anything.
    Digits,
    /// A time of day or a length of time.
    Time,
    /// A date; only a bank's numbers and birthdays look like it.
    Date,
    /// Money, a percentage, a count of something.
    Amount,
}

/// A row of digits within one turn.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// Where it stands.
    pub(super) tokens: Range<usize>,
    /// Its digits.
    pub(super) digits: String,
    /// What it looks like.
    pub(super) look: Look,
    /// Whether it is certain to be one number, and not two with a word between them.
    pub(super) tight: bool,
    /// Whether it says a size, as "two hundred" does.
    pub(super) sized: bool,
    /// Whether it is a size and nothing else, as "two million three hundred thousand" is.
    pub(super) cardinal: bool,
    /// Whether letters stand among the digits.
    pub(super) mixed: bool,
}

/// So many words may stand between the digits of one number.
const MOST_FILLERS: usize = 3;

/// Every row of digits, in order.
pub(super) fn runs(said: &Conversation<'_>, dates: &[Date]) -> Vec<Run> {
    let mut found = Vec::new();
    for turn in 0..said.turns() {
        let Range { start: mut at, end } = said.tokens_of(turn);
        while at < end {
            let run = literal(said, dates, at, end)
                .or_else(|| row(said, dates, at, end))
                .or_else(|| mixed(said, at));
            match run {
                Some(run) => {
                    at = run.tokens.end;
                    found.push(run);
                }
                None => at += 1,
            }
        }
    }
    found
}

/// Something that is no row of digits to anybody: money, a time, a date.
fn literal(said: &Conversation<'_>, dates: &[Date], at: usize, end: usize) -> Option<Run> {
    let make = |to: usize, look| {
        let digits = (at..to).flat_map(|token| said.word(token).chars());
        Some(Run {
            tokens: at..to,
            digits: digits.filter(char::is_ascii_digit).collect(),
            look,
            tight: true,
            sized: false,
            cardinal: false,
            mixed: false,
        })
    };
    if let Ok(index) = dates.binary_search_by_key(&at, |date| date.tokens.start) {
        return make(dates.get(index)?.tokens.end, Look::Date);
    }
    let is_figures = |at: usize| is_figures(said.word(at));
    let amount = |at: usize| {
        let mut to = at + 1;
        while to < end && matches!(said.gap(to), "." | ",") && is_figures(to) {
            to += 1;
        }
        make(to, Look::Amount)
    };
    // Rp25.000, RM 45.90
    let sign = said.word(at).trim_end_matches(|letter: char| letter.is_ascii_digit());
    if !sign.is_empty()
        && sign.len() < said.word(at).len()
        && said.language().meaning(sign).is(Role::Currency)
    {
        return amount(at);
    }
    let starts_with_figure = said.word(at).starts_with(|letter: char| letter.is_ascii_digit());
    if !starts_with_figure {
        return None;
    }
    let currency = at > 0
        && said.is(at - 1, Role::Currency)
        && said.turn_of(at - 1) == said.turn_of(at)
        && matches!(said.gap(at), " " | ". " | ".");
    if currency || said.gap(at).trim_end().ends_with(['$', '£', '€', '¥']) {
        return amount(at);
    }
    if is_figures(at) && at + 1 < end && said.gap(at + 1) == ":" {
        let part = |at: usize, most: u32| {
            said.word(at).parse().is_ok_and(|value: u32| value <= most && said.word(at).len() <= 2)
        };
        let minutes = said.word(at + 1);
        let minutes_only = minutes.trim_end_matches(['a', 'p', 'm']);
        let is_minutes =
            minutes_only.len() == 2 && minutes_only.parse().is_ok_and(|value: u32| value <= 59);
        if part(at, 24) && is_minutes {
            let seconds = at + 2 < end && said.gap(at + 2) == ":" && part(at + 2, 59);
            return make(if seconds { at + 3 } else { at + 2 }, Look::Time);
        }
    }
    // 5pm, 10am, 20gb, 4k, 3rd
    let figures = said.word(at).trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let ending = said.word(at).get(figures.len()..).unwrap_or("");
    match ending {
        "am" | "pm" | "h" => make(at + 1, Look::Time),
        _ if !ending.is_empty()
            && is_figures_text(figures)
            && is_counted(said.language(), ending) =>
        {
            make(at + 1, Look::Amount)
        }
        _ => None,
    }
}

/// A row of digits that starts at a token.
fn row(said: &Conversation<'_>, dates: &[Date], at: usize, end: usize) -> Option<Run> {
    let mut units: Vec<(Range<usize>, Unit)> = Vec::new();
    let first = unit(said, at).filter(|unit| unit.end <= end)?;
    if first.magnitude && first.digits.starts_with('0') {
        return None;
    }
    let mut tight = true;
    let mut next = first.end;
    units.push((at..first.end, first));
    while next < end {
        let Some((from, unit, clean)) = follow(said, dates, &units, next, end) else { break };
        tight &= clean;
        next = unit.end;
        units.push((from..unit.end, unit));
    }
    let look = look(said, next, end, &mut units);
    let last = units.last()?;
    let mut tokens = at..last.0.end;
    let digits: String = units.iter().map(|(_, unit)| unit.digits.as_str()).collect();
    let single = |index: usize| units.get(index).is_some_and(|(_, unit)| unit.digits.len() == 1);
    // The first or last digit may have been misheard as well.
    let spoken = units.len() >= 2 && single(0) && single(1);
    if spoken && at > 0 && said.gap(at) == " " && said.meaning(at - 1).slip.is_some() {
        tokens.start = at - 1;
    }
    let behind = tokens.end;
    if spoken
        && behind < end
        && said.gap(behind) == " "
        && said.meaning(behind).slip.is_some()
        && (behind + 1 == end || said.gap(behind + 1).starts_with(['.', ',', '?', '!']))
    {
        tokens.end += 1;
    }
    Some(Run {
        tokens,
        digits,
        look,
        tight,
        sized: units.iter().any(|(_, unit)| unit.magnitude),
        cardinal: is_cardinal(said, &units),
        mixed: false,
    })
}

/// A word of letters and at least two digits.
fn mixed(said: &Conversation<'_>, at: usize) -> Option<Run> {
    let word = said.word(at);
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let other = word.chars().any(char::is_alphabetic) && !said.is_label(at);
    (other && digits.len() >= 2 && ordinal(said, at).is_none()).then(|| Run {
        tokens: at..at + 1,
        digits,
        look: Look::Digits,
        tight: false,
        sized: false,
        cardinal: false,
        mixed: true,
    })
}

/// The unit that goes on with a number, where it starts, and whether nothing but sounds stands in
/// between.
fn follow(
    said: &Conversation<'_>,
    dates: &[Date],
    units: &[(Range<usize>, Unit)],
    next: usize,
    end: usize,
) -> Option<(usize, Unit, bool)> {
    let last = &units.last()?.1;
    let starts = |at: usize| {
        let free = at < end
            && literal(said, dates, at, end).is_none()
            && !said.gap(at).contains(['$', '£', '€', '¥', '(', '[', '_']);
        let unit = unit(said, at).filter(|unit| free && unit.end <= end)?;
        // A count of something else behind the number.
        let alone = units.len() > 1 && counted(said, unit.end, end) && unit.digits.len() < 4;
        (!alone).then_some(unit)
    };
    if let Some(unit) = starts(next) {
        return Some((next, unit, true));
    }
    // A digit that was misheard, between others.
    if let Some(digit) = said.meaning(next).slip
        && last.digits.len() == 1
        && !said.gap(next).contains('.')
    {
        let after = starts(next + 1).filter(|unit| unit.digits.len() == 1 || units.len() > 1);
        if after.is_some() {
            let unit = Unit { end: next + 1, digits: digit.to_string(), magnitude: false };
            let certain = units.len() > 1;
            return Some((next, unit, certain));
        }
    }
    let mut clean = true;
    for place in next..(next + MOST_FILLERS).min(end) {
        if !said.is(place, Role::Filler) {
            return None;
        }
        clean &= !said.is(place, Role::Separator);
        if let Some(unit) = starts(place + 1) {
            return Some((place + 1, unit, clean));
        }
    }
    None
}

/// What the number is by the word behind it. Of a longer row, what is counted is cut off.
fn look(
    said: &Conversation<'_>,
    next: usize,
    end: usize,
    units: &mut Vec<(Range<usize>, Unit)>,
) -> Look {
    let grouped = units.len() > 1
        && units.iter().enumerate().all(|(index, (range, unit))| {
            let comma = index == 0 || (said.gap(range.start) == "," && unit.digits.len() == 3);
            comma && is_figures(said.word(range.start))
        });
    if grouped || dot_grouped(said, units) {
        return Look::Amount;
    }
    // Nobody counts digit by digit: "4 4 7 1 hari ini" is a number, today.
    let dictated = units.len() >= 4 && units.iter().all(|(_, unit)| unit.digits.len() == 1);
    if dictated || !counted(said, next, end) {
        return Look::Digits;
    }
    let digits: usize = units.iter().map(|(_, unit)| unit.digits.len()).sum();
    if digits > 8 && units.len() > 1 {
        units.pop();
        return Look::Digits;
    }
    if said.is(next, Role::Clock) { Look::Time } else { Look::Amount }
}

/// Whether units are the millions, thousands and ones of one size.
fn is_cardinal(said: &Conversation<'_>, units: &[(Range<usize>, Unit)]) -> bool {
    let sizes: Vec<usize> = units
        .iter()
        .filter(|(_, unit)| unit.magnitude)
        .map(|(_, unit)| unit.digits.matches('0').count())
        .collect();
    let mut pairs = units.iter().zip(units.iter().skip(1));
    !sizes.is_empty()
        && sizes.is_sorted_by(|larger, smaller| larger > smaller)
        && pairs.all(|((_, one), (range, next))| {
            one.magnitude || next.magnitude || matches!(said.gap(range.start), "," | ".")
        })
}

/// `1.250.000`, `25.000` where that is how thousands are written. Not every row of threes is one.
fn dot_grouped(said: &Conversation<'_>, units: &[(Range<usize>, Unit)]) -> bool {
    let mut all = units.iter();
    let first = all.next().is_some_and(|(range, unit)| {
        unit.digits.len() <= 3
            && !unit.digits.starts_with('0')
            && is_figures(said.word(range.start))
    });
    let rest = all.all(|(range, unit)| said.gap(range.start) == "." && unit.digits.len() == 3);
    let round = units.last().is_some_and(|(_, unit)| unit.digits == "000");
    said.language().dot_groups() && first && rest && (units.len() == 2 || units.len() > 2 && round)
}

/// Whether a word is nothing but figures.
fn is_figures(word: &str) -> bool {
    is_figures_text(word)
}

fn is_figures_text(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}
