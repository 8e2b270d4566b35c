//! Days and months as a language writes them.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::options::YearStyle;
use icu_locale_core::Locale;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::Interface;

/// A day with these fields, where the tables have the language; a function of it would need to name
/// a dozen traits of them.
macro_rules! written {
    ($interface:expr, $day:expr, $fields:expr) => {{
        let locale = $interface.0.dates.parse::<Locale>().ok();
        let formatter =
            locale.and_then(|locale| DateTimeFormatter::try_new(locale.into(), $fields).ok());
        let (month, number) = ($day.month().unsigned_abs(), $day.day().unsigned_abs());
        let day = icu_datetime::input::Date::try_new_iso($day.year().into(), month, number).ok();
        formatter.zip(day).map(|(formatter, day)| formatter.format(&day).to_string())
    }};
}

impl Interface {
    /// A day in digits, as in `2026-05-03` or `03.05.2026`.
    pub fn day(self, day: Date) -> String {
        let fields = YMD::short().with_year_style(YearStyle::Full);
        written!(self, day, fields).unwrap_or_else(|| day.to_string())
    }

    /// A day with the name of its month, as in `3 maja 2026`.
    pub fn long_day(self, day: Date) -> String {
        written!(self, day, YMD::long()).unwrap_or_else(|| day.to_string())
    }

    /// The month of a day with its year, as in `maj 2026`.
    pub fn month(self, day: Date) -> String {
        written!(self, day, YM::long()).unwrap_or_else(|| day.strftime("%Y-%m").to_string())
    }

    /// The day of a moment, in digits.
    pub fn day_of(self, moment: Timestamp, zone: &TimeZone) -> String {
        self.day(moment.to_zoned(zone.clone()).date())
    }

    /// The day and the minute of a moment, as in `2026-05-03 14:07`.
    pub fn minute_of(self, moment: Timestamp, zone: &TimeZone) -> String {
        self.minute(moment.to_zoned(zone.clone()).datetime())
    }

    /// The day and the minute, as in `2026-05-03 14:07`.
    pub fn minute(self, moment: DateTime) -> String {
        let two_digits = |number: i8| format!("{number:02}").into();
        let day = self.day(moment.date()).into();
        let (hour, minute) = (two_digits(moment.hour()), two_digits(moment.minute()));
        self.fill("minute-of-day", &[("day", day), ("hour", hour), ("minute", minute)])
    }
}
