//! Numbers and lengths of time as a language writes them.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;

use super::Interface;

impl Interface {
    /// A number with at most one decimal, and none where it would be zero.
    pub fn number(self, value: f64) -> String {
        let text = format!("{value:.1}");
        let text = text.strip_suffix(".0").unwrap_or(&text);
        in_digits(if text == "-0" { "0" } else { text }, self.code(), GroupingStrategy::Auto)
    }

    /// A number with that many decimals, so that the digits of a column stand below each other.
    pub fn decimals(self, value: f64, decimals: usize) -> String {
        in_digits(&format!("{value:.decimals$}"), self.code(), GroupingStrategy::Auto)
    }

    /// A number with all its decimals and nothing between its thousands.
    pub fn digits(self, value: f64) -> String {
        in_digits(&value.to_string(), self.code(), GroupingStrategy::Never)
    }

    /// A number of percent with at most one decimal.
    pub fn percent(self, value: f64) -> String {
        self.fill("percent", &[("number", self.number(value).into())])
    }

    /// A number of seconds with at most one decimal.
    pub fn seconds(self, value: f64) -> String {
        self.fill("seconds", &[("number", self.number(value).into())])
    }
}

/// A number with all its decimals.
pub(super) fn written(value: f64, language: &str) -> String {
    in_digits(&value.to_string(), language, GroupingStrategy::Auto)
}

/// The digits of a number with the signs of a language; what is no number stays as it is.
fn in_digits(digits: &str, language: &str, grouping: GroupingStrategy) -> String {
    let formatter = language.parse::<Locale>().ok().and_then(|locale| {
        DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::from(grouping)).ok()
    });
    match (digits.parse::<Decimal>(), formatter) {
        (Ok(number), Some(formatter)) => formatter.format(&number).to_string(),
        _ => digits.to_owned(),
    }
}
