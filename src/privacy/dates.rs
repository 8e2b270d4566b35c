//! Dates as people write and say them.

use std::ops::Range;

use super::number::{Unit, unit};
use super::tokens::Conversation;

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
    (year_last || year_first).then_some(Date { tokens: at..at + 3, has_year: true, numeric: true })
}

/// `March 9th, 1985`, `March the ninth, eighty-five`.
fn month_first(said: &Conversation<'_>, at: usize, end: usize) -> Option<Date> {
    if !is_month(said.word(at)) {
        return None;
    }
    let mut next = at + 1;
    let after_the = if said.word(next) == "the" { next + 1 } else { next };
    if let Some(day) = day(said, after_the, end) {
        next = day;
    }
    let has_day = next > at + 1;
    let year = year(said, skip(said, next, &["of", "in"]), end, has_day);
    if !has_day && year.is_none() {
        return None;
    }
    Some(Date { tokens: at..year.unwrap_or(next), has_year: year.is_some(), numeric: false })
}

/// `9 March 1985`, `the ninth of March`, `the ninth of the third eighty-five`.
fn day_first(said: &Conversation<'_>, at: usize, end: usize) -> Option<Date> {
    let after_day = day(said, at, end)?;
    let month = skip(said, skip(said, after_day, &["of", "in"]), &["the"]);
    let named = month < end && is_month(said.word(month));
    let by_number = month > after_day
        && month < end
        && ordinal(said, month).is_some_and(|(end, value)| {
            value <= 12 && end <= month + 1 && ordinal(said, at).is_some()
        });
    if !named && !by_number {
        // "the 23rd of 2016": the month was not heard.
        let year = (month > after_day && ordinal(said, at).is_some())
            .then(|| year(said, month, end, false))
            .flatten()?;
        return Some(Date { tokens: at..year, has_year: true, numeric: false });
    }
    let next = skip(said, month + 1, &["of", "in"]);
    let year = year(said, next, end, true);
    Some(Date { tokens: at..year.unwrap_or(month + 1), has_year: year.is_some(), numeric: false })
}

fn skip(said: &Conversation<'_>, at: usize, words: &[&str]) -> usize {
    if words.contains(&said.word(at)) { at + 1 } else { at }
}

/// Behind the day of a month that stands at a token.
fn day(said: &Conversation<'_>, at: usize, end: usize) -> Option<usize> {
    if at >= end {
        return None;
    }
    if let Some((end, _)) = ordinal(said, at) {
        return Some(end);
    }
    let unit = unit(said, at).filter(|unit| unit.end <= end && !unit.magnitude)?;
    let value: u32 = unit.digits.parse().ok()?;
    (unit.digits.len() <= 2 && (1..=31).contains(&value)).then_some(unit.end)
}

/// Behind a year that stands at a token; two digits are one only behind a day and a month.
pub(super) fn year(said: &Conversation<'_>, at: usize, end: usize, short: bool) -> Option<usize> {
    let first = unit(said, at).filter(|unit| unit.end <= end)?;
    let is_figures = said.word(at).starts_with(|letter: char| letter.is_ascii_digit());
    if is_figures && first.digits.len() == 4 {
        return (first.digits.starts_with("19") || first.digits.starts_with("20"))
            .then_some(first.end);
    }
    if is_figures && first.digits.len() > 2 {
        return None;
    }
    let second = |at: usize| unit(said, at).filter(|unit| unit.end <= end);
    let century = matches!(first.digits.as_str(), "19" | "20");
    match second(first.end) {
        // nineteen eighty-five, twenty oh five, nineteen hundred and eighty.
        Some(next) if century && next.magnitude => {
            let rest = skip(said, next.end, &["and"]);
            Some(second(rest).filter(short_year).map_or(next.end, |rest| rest.end))
        }
        Some(next) if century && next.digits == "0" => {
            Some(second(next.end).map_or(next.end, |rest| rest.end))
        }
        Some(next) if century && short_year(&next) => Some(next.end),
        // two thousand and five
        Some(next) if first.digits == "2" && next.digits == "000" => {
            let rest = skip(said, next.end, &["and"]);
            let rest = second(rest).filter(|rest| rest.digits.len() <= 2 && !rest.magnitude);
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

/// Whether a word names a month.
pub(super) fn is_month(word: &str) -> bool {
    matches!(
        word,
        "january"
            | "february"
            | "march"
            | "april"
            | "may"
            | "june"
            | "july"
            | "august"
            | "september"
            | "october"
            | "november"
            | "december"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "sept"
            | "oct"
            | "nov"
            | "dec"
    )
}

/// Behind an ordinal number that stands at a token, and its value: `4th`, `fourth`, `twenty-first`.
pub(super) fn ordinal(said: &Conversation<'_>, at: usize) -> Option<(usize, u32)> {
    let word = said.word(at);
    let figures = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    if !figures.is_empty() && figures.len() < word.len() {
        let ending = word.get(figures.len()..)?;
        let value = figures.parse().ok()?;
        return (matches!(ending, "st" | "nd" | "rd" | "th") && value <= 31)
            .then_some((at + 1, value));
    }
    let tens = match word {
        "twenty" => Some(20),
        "thirty" => Some(30),
        _ => None,
    };
    if let Some(tens) = tens {
        let ones = ordinal_word(said.word(at + 1)).filter(|ones| *ones < 10)?;
        return Some((at + 2, tens + ones));
    }
    ordinal_word(word).map(|value| (at + 1, value))
}

fn ordinal_word(word: &str) -> Option<u32> {
    const WORDS: [&str; 20] = [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];
    if word == "thirtieth" {
        return Some(30);
    }
    let at = WORDS.iter().position(|known| *known == word)?;
    u32::try_from(at + 1).ok()
}
