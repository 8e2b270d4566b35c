//! Numbers as people read them. What is not known is a dash, never a zero.

use crate::interface::{Interface, Value};
use crate::metrics::{Metric, Unit};
use crate::transcript::Millis;

/// What stands where a number is not known.
pub(super) const UNKNOWN: &str = "–";

/// At most one decimal, and none where it would be zero, as programs read it.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// The same, to stand in a text whose form depends on the number.
pub(super) fn counted(value: f64) -> Value<'static> {
    Value::from(number(value).parse().unwrap_or(value))
}

/// `62.5%`, or a dash.
pub(super) fn percent(interface: Interface, value: Option<f64>) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| interface.percent(value))
}

/// `62.5%` or `80.0%`, so that the digits of a column stand below each other.
pub(super) fn column_percent(interface: Interface, value: Option<f64>) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), |value| percents(interface, value, 1))
}

/// `12.0–80.5%`, with as many decimals.
pub(super) fn interval(interface: Interface, (low, high): (f64, f64), decimals: usize) -> String {
    let low = interface.decimals(low, decimals).into();
    let high = percents(interface, high, decimals).into();
    interface.fill("report-interval", &[("low", low), ("high", high)])
}

/// `2 of 3`.
pub(super) fn of(interface: Interface, part: usize, whole: usize) -> String {
    interface.fill("report-of", &[("part", part.into()), ("whole", whole.into())])
}

/// `67%` of two counts, or a dash when the whole is nothing.
pub(super) fn share(interface: Interface, part: usize, whole: usize) -> String {
    if whole == 0 {
        return UNKNOWN.to_owned();
    }
    percents(interface, part as f64 * 100.0 / whole as f64, 0)
}

/// A probability or similarity in whole percent.
pub(super) fn parts_of_one(interface: Interface, value: f32) -> String {
    percents(interface, f64::from(value) * 100.0, 0)
}

fn percents(interface: Interface, value: f64, decimals: usize) -> String {
    interface.fill("percent", &[("number", interface.decimals(value, decimals).into())])
}

/// A length of time as the second counts in it: `12.4 s`, from a minute on `4:05`.
pub(super) fn length(interface: Interface, seconds: f64) -> String {
    if seconds < 60.0 {
        interface.seconds(seconds)
    } else {
        Millis::from_seconds(seconds).to_string()
    }
}

/// A metric's value with its unit.
pub(super) fn metric(interface: Interface, metric: Metric, value: f64) -> String {
    match metric.unit() {
        Unit::Seconds => length(interface, value),
        Unit::Percent => interface.percent(value),
        Unit::WordsPerMinute => {
            let number = interface.decimals(value, 0).into();
            interface
                .fill("scoring-value", &[("unit", metric.unit().name().into()), ("number", number)])
        }
        Unit::Count => interface.number(value),
    }
}

/// Seconds for a program to read: `42.5`.
pub(super) fn seconds(time: Millis) -> String {
    format!("{}", time.seconds())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english() -> Interface {
        Interface::default()
    }

    #[test]
    fn numbers_have_a_decimal_only_where_it_says_something() {
        assert_eq!(number(80.0), "80");
        assert_eq!(number(62.46), "62.5");
        assert_eq!(number(-0.01), "0");
        assert_eq!(number(-1.5), "-1.5");
    }

    #[test]
    fn unknown_is_a_dash() {
        assert_eq!(percent(english(), None), "–");
        assert_eq!(share(english(), 0, 0), "–");
        assert_eq!(share(english(), 2, 3), "67%");
    }

    #[test]
    fn metrics_carry_their_unit() {
        let metric = |kind, value| metric(english(), kind, value);
        assert_eq!(metric(Metric::HandleTime, 245.2), "4:05");
        assert_eq!(metric(Metric::ResponseDelay, 1.4), "1.4 s");
        assert_eq!(metric(Metric::AgentWordsPerMinute, 142.3), "142 words/min");
        assert_eq!(metric(Metric::DeadAirCount, 2.0), "2");
        assert_eq!(seconds(Millis(42_500)), "42.5");
    }

    #[test]
    fn a_reader_meets_the_signs_of_their_language() {
        let polish = Interface::of("pl").unwrap();
        assert_eq!(column_percent(polish, Some(80.0)), "80,0%");
        assert_eq!(interval(polish, (12.04, 100.0), 1), "12,0–100,0%");
        assert_eq!(of(polish, 2, 3), "2 z 3");
        assert_eq!(metric(polish, Metric::AgentWordsPerMinute, 142.3), "142 słów/min");
    }
}
