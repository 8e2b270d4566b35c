//! Numbers as people read them. What is not known is a dash, never a zero.

use crate::metrics::{Metric, Unit};
use crate::transcript::Millis;

/// What stands where a number is not known.
pub(super) const UNKNOWN: &str = "–";

/// At most one decimal, and none where it would be zero.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// `62.5%`, or a dash.
pub(super) fn percent(value: Option<f64>) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| format!("{}%", number(value)))
}

/// `62.5%` or `80.0%`, so that the digits of a column stand below each other.
pub(super) fn column_percent(value: Option<f64>) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| format!("{value:.1}%"))
}

/// `2 of 3`.
pub(super) fn of(part: usize, whole: usize) -> String {
    format!("{part} of {whole}")
}

/// `67%` of two counts, or a dash when the whole is nothing.
pub(super) fn share(part: usize, whole: usize) -> String {
    if whole == 0 {
        return UNKNOWN.to_owned();
    }
    format!("{:.0}%", part as f64 * 100.0 / whole as f64)
}

/// A probability or similarity in whole percent.
pub(super) fn parts_of_one(value: f32) -> String {
    format!("{:.0}%", f64::from(value) * 100.0)
}

/// A length of time as the second counts in it: `12.4 s`, from a minute on `4:05`.
pub(super) fn length(seconds: f64) -> String {
    if seconds < 60.0 {
        format!("{} s", number(seconds))
    } else {
        Millis::from_seconds(seconds).to_string()
    }
}

/// A metric's value with its unit.
pub(super) fn metric(metric: Metric, value: f64) -> String {
    match metric.unit() {
        Unit::Seconds => length(value),
        Unit::Percent => format!("{}%", number(value)),
        Unit::WordsPerMinute => format!("{value:.0} words/min"),
        Unit::Count => number(value),
    }
}

/// Seconds for a program to read: `42.5`.
pub(super) fn seconds(time: Millis) -> String {
    format!("{}", time.seconds())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_a_decimal_only_where_it_says_something() {
        assert_eq!(number(80.0), "80");
        assert_eq!(number(62.46), "62.5");
        assert_eq!(number(-0.01), "0");
        assert_eq!(number(-1.5), "-1.5");
    }

    #[test]
    fn unknown_is_a_dash() {
        assert_eq!(percent(None), "–");
        assert_eq!(share(0, 0), "–");
        assert_eq!(share(2, 3), "67%");
    }

    #[test]
    fn metrics_carry_their_unit() {
        assert_eq!(metric(Metric::HandleTime, 245.2), "4:05");
        assert_eq!(metric(Metric::ResponseDelay, 1.4), "1.4 s");
        assert_eq!(metric(Metric::AgentWordsPerMinute, 142.3), "142 words/min");
        assert_eq!(metric(Metric::DeadAirCount, 2.0), "2");
        assert_eq!(seconds(Millis(42_500)), "42.5");
    }
}
