//! Moments as people read them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The day, as in `2026-05-03`.
pub fn day(moment: Timestamp, zone: &TimeZone) -> String {
    moment.to_zoned(zone.clone()).strftime("%Y-%m-%d").to_string()
}

/// The day and the minute, as in `2026-05-03 14:07`.
pub fn minute(moment: Timestamp, zone: &TimeZone) -> String {
    moment.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
}
