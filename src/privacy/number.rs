//! What a word stands for in a number that is read out.

use super::language::{Number, Role};
use super::tokens::Conversation;

/// Some digits said in one piece: `4111`, `seven`, `forty-one`, `double seven`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// Behind its last token.
    pub(super) end: usize,
    /// The digits.
    pub(super) digits: String,
    /// Whether it says a size, as "hundred" does.
    pub(super) magnitude: bool,
}

/// The unit that starts at a token.
pub(super) fn unit(said: &Conversation<'_>, at: usize) -> Option<Unit> {
    let make = |end, digits: String| Some(Unit { end, digits, magnitude: false });
    if let Some((end, digits)) = several(said, at) {
        return make(end, digits);
    }
    if let Some(digits) = figures(said.word(at)) {
        return make(at + 1, digits);
    }
    match said.meaning(at).number? {
        Number::Repeat(times) => {
            let one = same_turn(said, at, at + 1).then(|| one_digit(said, at + 1))??;
            make(at + 2, one.repeat(times.into()))
        }
        Number::Zeros(zeros) => {
            Some(Unit { end: at + 1, digits: "0".repeat(zeros.into()), magnitude: true })
        }
        Number::Thousand => Some(Unit { end: at + 1, digits: "1000".to_owned(), magnitude: true }),
        Number::Named(digit) => make(at + 1, digit.to_string()),
        _ => {
            let (end, digits) = below_thousand(said, at)?;
            make(end, digits)
        }
    }
}

/// A word that is nothing but figures; in a row of letters and figures they may touch.
fn figures(word: &str) -> Option<String> {
    let all = !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit());
    all.then(|| word.to_owned())
}

fn same_turn(said: &Conversation<'_>, one: usize, other: usize) -> bool {
    said.turn_of(one) == said.turn_of(other)
}

/// Whether a word goes on with the number before it.
fn joined(said: &Conversation<'_>, at: usize) -> bool {
    matches!(said.gap(at), " " | "-") && same_turn(said, at - 1, at)
}

/// What may be said several times: "seven", "sevens", "7", "o's".
fn one_digit(said: &Conversation<'_>, at: usize) -> Option<String> {
    let word = said.word(at);
    match said.language().meaning(word.trim_end_matches("'s")).number {
        Some(Number::Digit(digit) | Number::Named(digit)) => Some(digit.to_string()),
        _ => figures(word).filter(|all| all.len() == 1),
    }
}

/// "Two sevens", and where the language says it so, "dua kali lima" and "lima dua kali".
fn several(said: &Conversation<'_>, at: usize) -> Option<(usize, String)> {
    let count = |at: usize| {
        let digit = match said.meaning(at).number {
            Some(Number::Digit(digit)) => Some(digit),
            _ => said.word(at).parse().ok().filter(|_| said.word(at).len() == 1),
        };
        digit.filter(|count| (2..=4).contains(count)).map(usize::from)
    };
    let times = |at: usize| joined(said, at) && said.meaning(at).number == Some(Number::Times);
    let next = at + 1;
    if !same_turn(said, at, next) {
        return None;
    }
    if let Some(count) = count(at) {
        if joined(said, next)
            && let Some(Number::Named(digit)) = said.meaning(next).number
        {
            return Some((next + 1, digit.to_string().repeat(count)));
        }
        if times(next) && joined(said, next + 1) {
            return Some((next + 2, one_digit(said, next + 1)?.repeat(count)));
        }
    }
    let count = count(next).filter(|_| joined(said, next) && times(next + 1))?;
    let goes_on = joined(said, next + 2) && one_digit(said, next + 2).is_some();
    (!goes_on).then(|| Some((next + 2, one_digit(said, at)?.repeat(count))))?
}

/// A number of up to three digits in words: "forty-one", "dua puluh tiga", "sześćset jeden".
fn below_thousand(said: &Conversation<'_>, at: usize) -> Option<(usize, String)> {
    let hundreds = match said.meaning(at).number? {
        Number::Hundreds(hundreds) => Some((at + 1, hundreds)),
        Number::Digit(digit) if makes(said, at + 1, Number::HundredsOf) => Some((at + 2, digit)),
        _ => None,
    };
    let Some((next, hundreds)) = hundreds else {
        let (end, value) = below_hundred(said, at)?;
        return Some((end, value.to_string()));
    };
    let rest = joined(said, next).then(|| below_hundred(said, next)).flatten();
    let (end, rest) = rest.filter(|(_, rest)| *rest > 0).unwrap_or((next, 0));
    Some((end, format!("{hundreds}{rest:02}")))
}

fn below_hundred(said: &Conversation<'_>, at: usize) -> Option<(usize, u8)> {
    let (next, tens) = match said.meaning(at).number? {
        Number::Teen(value) => return Some((at + 1, value)),
        Number::Digit(digit) if makes(said, at + 1, Number::TeenOf) => {
            return Some((at + 2, 10 + digit));
        }
        Number::Digit(digit) if makes(said, at + 1, Number::TensOf) => (at + 2, digit),
        Number::Digit(digit) => return Some((at + 1, digit)),
        Number::Tens(tens) => (at + 1, tens),
        _ => return None,
    };
    let ones = match said.meaning(next).number {
        Some(Number::Digit(digit)) if joined(said, next) => Some(digit).filter(|ones| *ones > 0),
        _ => None,
    };
    // "Dua puluh tiga puluh" is 20 and 30.
    let other = [Number::TeenOf, Number::TensOf, Number::HundredsOf, Number::Times];
    let begins = other.iter().any(|other| makes(said, next + 1, *other));
    let tens = tens * 10;
    Some(ones.filter(|_| !begins).map_or((next, tens), |ones| (next + 1, tens + ones)))
}

/// Whether a word makes this of the digit before it.
fn makes(said: &Conversation<'_>, at: usize, number: Number) -> bool {
    said.meaning(at).number == Some(number) && joined(said, at)
}

/// Words that a turn may have beside digits while somebody dictates or repeats a number.
pub(super) fn is_attending(said: &Conversation<'_>, at: usize) -> bool {
    let word = said.word(at);
    said.is(at, Role::Filler)
        || said.is(at, Role::Attending)
        || word.starts_with("mm")
        || word.starts_with("mhm")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::privacy::language;
    use crate::transcript::Speaker;

    /// The digits of each unit of a text.
    fn read(code: &str, text: &str) -> Vec<String> {
        let said = Conversation::new(vec![(Speaker::Unknown, text)], language::of(code));
        let (mut at, mut all) = (0, Vec::new());
        while at < said.tokens_of(0).end {
            let unit = unit(&said, at);
            at = unit.as_ref().map_or(at + 1, |unit| unit.end);
            all.extend(unit.map(|unit| unit.digits));
        }
        all
    }

    #[test]
    fn digits_pairs_and_hundreds_are_read_as_each_language_says_them() {
        for (code, text, digits) in [
            ("en", "four one double one, forty-one eleven", "4 1 11 41 11"),
            ("en", "two sevens and triple oh", "77 000"),
            ("id", "nol delapan satu dua, dua puluh tiga sebelas", "0 8 1 2 23 11"),
            ("id", "dua puluh tiga puluh lima belas", "20 30 15"),
            ("id", "enam ratus satu, seratus dua puluh tiga", "601 123"),
            ("id", "dobel tujuh, dua kali lima, lima dua kali", "77 55 55"),
            ("ms", "kosong lapan sifar triple five", "0 8 0 555"),
            ("pl", "sześćset jeden pięćset dwanaście", "601 512"),
            ("pl", "dwadziescia trzy, piec, pięciu", "23 5 5"),
            ("pl", "podwójne zero, dwie siódemki, trzy razy dwa", "00 77 222"),
        ] {
            assert_eq!(read(code, text).join(" "), digits, "{code}: {text}");
        }
    }
}
