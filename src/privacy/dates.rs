//! Dates as people write and say them.

use std::ops::Range;

use super::language::{Number, Role};
use super::number::{Unit, unit};
use super::tokens::Conversation;

/// No month has more days.
const LAST_DAY: u32 = 31;

/// A date in a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Date {
    /// Where it stands.
    pub(super) tokens: Range<usize>,
    /// Whether it names the year.
    pub(super) has_year: bool,
    /// Written in figures with one sign between them, which a bank's number may be as well.
    pub(super) numeric: bool,
}

/// Every date, in order.
pub(super) fn dates(said: &Conversation<'_>) -> Vec<Date> {
    let mut found: Vec<Date> = Vec::new();
    for turn in 0..said.turns() {
        let Range { start: mut at, end } = said.tokens_of(turn);
        while at < end {
            match date(said, at, end) {
                Some(date) => {
                    at = date.tokens.end;
                    found.push(date);
                }
                None => at += 1,
            }
        }
    }
    found
}

fn date(said: &Conversation<'_>, at: usize, end: usize) -> Option<Date> {
    numeric(said, at, end)
        .or_else(|| month_first(said, at, end))
        .or_else(|| day_first(said, at, end))
}

/// `04/02/1979`, `4.2.79`, `1979-02-04`.
fn numeric(said: &Conversation<'_>, at: usize, end: usize) -> Option<Date> {
    let sign = said.gap(at + 1);
    let same = at + 2 < end && matches!(sign, "/" | "." | "-") && said.gap(at + 2) == sign;
    // A further part makes it something else.
    let goes_on = at + 3 < end
        && said.gap(at + 3) == sign
        && said.word(at + 3).starts_with(|letter: char| letter.is_ascii_digit());
    let goes_before = said.gap(at) == sign && at > 0;
    if !same || goes_on || goes_before {
        return None;
    }
    let part = |offset: usize| -> Option<(usize, u32)> {
        let word = said.word(at + offset);
        let all = word.bytes().all(|byte| byte.is_ascii_digit());
        Some((word.len(), word.parse().ok().filter(|_| all)?))
    };
    // A time may touch an ISO date: 1979-02-04T10:00.
    let last = said.word(at + 2).split_once('t').map_or(said.word(at + 2), |(day, _)| day);
    let last: (usize, u32) = (last.len(), last.parse().ok()?);
    let (first, second) = (part(0)?, part(1)?);
    let is_day = |(length, value): (usize, u32)| length <= 2 && (1..=31).contains(&value);
    let is_month = |(length, value): (usize, u32)| length <= 2 && (1..=12).contains(&value);
    let is_year = |(length, value): (usize, u32)| length == 4 && (1800..=2100).contains(&value);
    let year_last = (is_year(last) || last.0 == 2)
        && ((is_day(first) && is_month(second)) || (is_month(first) && is_day(second)));
    let year_first = is_year(first) && is_month(second) && is_day(last);
    let behind = if at + 3 < end { skip(said, at + 3, Role::YearBehind) } else { at + 3 };
    (year_last || year_first).then_some(Date { tokens: at..behind, has_year: true, numeric: true })
}

/// `March 9th, 1985`, `March the ninth, eighty-five`.
fn month_first(said: &Conversation<'_>, at: usize, end: usize) -> Option<Date> {
    if !said.is(at, Role::Month) {
        return None;
    }
    let mut next = at + 1;
    if let Some(day) = day(said, skip(said, next, Role::DateArticle), end) {
        next = day;
    }
    let has_day = next > at + 1;
    let year = year(said, skip(said, next, Role::DateLink), end, has_day);
    if !has_day && year.is_none() {
        return None;
    }
    Some(Date { tokens: at..year.unwrap_or(next), has_year: year.is_some(), numeric: false })
}

/// `9 March 1985`, `the ninth of March`, `the ninth of the third eighty-five`, `9 bulan 3`.
fn day_first(said: &Conversation<'_>, at: usize, end: usize) -> Option<Date> {
    let after_day = day(said, at, end)?;
    let month = skip(said, skip(said, after_day, Role::DateLink), Role::DateArticle);
    let by_ordinals = ordinal(said, month)
        .filter(|(end, value)| *value <= 12 && *end <= month + 1 && ordinal(said, at).is_some())
        .filter(|(next, _)| month > after_day || year(said, *next, end, true).is_some());
    let by_digits = || {
        let unit = unit(said, month).filter(|_| said.is(month - 1, Role::MonthNumber))?;
        unit.digits.parse().is_ok_and(|month: u32| (1..=12).contains(&month)).then_some(unit.end)
    };
    let named = said.is(month, Role::Month).then_some(month + 1);
    let by_number = by_ordinals.map(|(end, _)| end).or_else(by_digits);
    let after_month = named.or(by_number).filter(|after| month < end && *after <= end);
    let Some(after_month) = after_month else {
        // "the 23rd of 2016": the month was not heard.
        let year = (month > after_day && ordinal(said, at).is_some())
            .then(|| year(said, month, end, false))
            .flatten()?;
        return Some(Date { tokens: at..year, has_year: true, numeric: false });
    };
    let year = year(said, skip(said, after_month, Role::DateLink), end, true);
    Some(Date { tokens: at..year.unwrap_or(after_month), has_year: year.is_some(), numeric: false })
}

fn skip(said: &Conversation<'_>, at: usize, role: Role) -> usize {
    if said.is(at, role) { at + 1 } else { at }
}

/// Behind the day of a month that stands at a token.
fn day(said: &Conversation<'_>, at: usize, end: usize) -> Option<usize> {
    if at >= end {
        return None;
    }
    if let Some((end, _)) = ordinal(said, at).filter(|(_, value)| *value <= LAST_DAY) {
        return Some(end);
    }
    let unit = unit(said, at).filter(|unit| unit.end <= end && !unit.magnitude)?;
    let value: u32 = unit.digits.parse().ok()?;
    (unit.digits.len() <= 2 && (1..=LAST_DAY).contains(&value)).then_some(unit.end)
}

/// Behind a year that stands at a token; two digits are one only behind a day and a month.
fn year(said: &Conversation<'_>, at: usize, end: usize, short: bool) -> Option<usize> {
    let year = year_of_units(said, at, end, short)?;
    Some(if year < end { skip(said, year, Role::YearBehind) } else { year })
}

fn year_of_units(said: &Conversation<'_>, at: usize, end: usize, short: bool) -> Option<usize> {
    let named = |at: usize, least: u32| {
        let (end, value) = ordinal(said, at).filter(|(_, value)| *value >= least)?;
        Some(Unit { end, digits: format!("{value:02}"), magnitude: false })
    };
    let within = |unit: &Unit| unit.end <= end;
    let part = |at: usize| unit(said, at).or_else(|| named(at, 1)).filter(within);
    // Alone, "the nineteenth" is a day.
    let first = unit(said, at).or_else(|| named(at, LAST_DAY + 1)).filter(within)?;
    let is_figures = said.word(at).starts_with(|letter: char| letter.is_ascii_digit());
    if matches!(first.digits.len(), 4) && !first.magnitude {
        let digits = first.digits.as_str();
        return (digits.starts_with("19") || digits.starts_with("20")).then_some(first.end);
    }
    if is_figures && first.digits.len() > 2 {
        return None;
    }
    let rest = |at: usize| part(at).filter(|rest| rest.digits.len() <= 2 && !rest.magnitude);
    let century = matches!(first.digits.as_str(), "19" | "20");
    match part(first.end) {
        // tysiąc dziewięćset osiemdziesiąty piąty, seribu sembilan ratus delapan puluh lima
        Some(next) if first.digits == "1000" && next.digits.starts_with('9') => {
            let rest = rest(next.end).filter(|_| next.digits.ends_with("00"));
            Some(rest.map_or(next.end, |rest| rest.end))
        }
        // nineteen eighty-five, twenty oh five, nineteen hundred and eighty.
        Some(next) if century && next.magnitude => {
            let after_and = skip(said, next.end, Role::HundredAnd);
            Some(part(after_and).filter(short_year).map_or(next.end, |rest| rest.end))
        }
        Some(next) if century && next.digits == "0" => {
            Some(part(next.end).map_or(next.end, |rest| rest.end))
        }
        Some(next) if century && short_year(&next) => Some(next.end),
        // sembilan belas delapan satu
        Some(next) if short && first.digits == "19" && next.digits.len() == 1 => {
            part(next.end).filter(|last| last.digits.len() == 1).map(|last| last.end)
        }
        // two thousand and five
        Some(next) if first.digits == "2" && next.digits == "000" => {
            let rest = rest(skip(said, next.end, Role::HundredAnd));
            Some(rest.map_or(next.end, |rest| rest.end))
        }
        Some(next) if short && first.digits.len() == 1 && next.digits.len() == 1 => Some(next.end),
        _ if short && short_year(&first) => Some(first.end),
        _ => None,
    }
}

fn short_year(unit: &Unit) -> bool {
    unit.digits.len() == 2 && !unit.magnitude
}

/// Behind an ordinal number that stands at a token, and its value: `4th`, `fourth`, `twenty-first`.
pub(super) fn ordinal(said: &Conversation<'_>, at: usize) -> Option<(usize, u32)> {
    let word = said.word(at);
    let figures = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    if !figures.is_empty() && figures.len() < word.len() {
        let ending = said.language().meaning(word.get(figures.len()..)?);
        let value = figures.parse().ok()?;
        return (ending.is(Role::OrdinalEnding) && value <= 31).then_some((at + 1, value));
    }
    let meaning = said.meaning(at);
    if meaning.is(Role::OrdinalTens)
        && let Some(ones) = said.meaning(at + 1).ordinal.filter(|ones| *ones < 10)
    {
        let tens = match meaning.number {
            Some(Number::Tens(tens)) => u32::from(tens) * 10,
            _ => meaning.ordinal?,
        };
        return Some((at + 2, tens + ones));
    }
    meaning.ordinal.map(|value| (at + 1, value))
}
