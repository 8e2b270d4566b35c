//! Dates and times as recorders write them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// Calls were recorded in these years.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// What stands between the parts of a date.
const BETWEEN: [char; 8] = ['-', ':', '.', '/', '_', ' ', 'T', 't'];

/// When a call began, in the time of the place it was recorded at: `20260503`, `2026-05-03`,
/// `2026-05-03T14-07-00`, `20260503140700` and the like, or the seconds or milliseconds since 1970.
/// A moment that is given for the whole world (`…Z`, seconds since 1970) is told in `zone`; a time
/// with an offset such as `+02:00` is that of the place already.
pub(super) fn moment(text: &str, zone: &TimeZone) -> Option<DateTime> {
    let found = since_1970(text, zone).or_else(|| written(text, zone))?;
    YEARS.contains(&found.year()).then_some(found)
}

/// A time of day: `14:07`, `14-07-00`, `140700`.
pub(super) fn time(text: &str) -> Option<Time> {
    let digits = digits(text)?;
    match digits.len() {
        4 => clock(&format!("{digits}00")),
        6 => clock(&digits),
        _ => None,
    }
}

fn since_1970(text: &str, zone: &TimeZone) -> Option<DateTime> {
    let number: i64 = text.parse().ok()?;
    let moment = match text.len() {
        10 => Timestamp::from_second(number).ok()?,
        13 => Timestamp::from_millisecond(number).ok()?,
        _ => return None,
    };
    Some(moment.to_zoned(zone.clone()).datetime())
}

fn written(text: &str, zone: &TimeZone) -> Option<DateTime> {
    let (text, offset) = split_offset(text);
    // A fraction of a second says nothing of use.
    let text = match text.rsplit_once(['.', ',']) {
        Some((before, fraction))
            if digits(before).is_some_and(|digits| digits.len() == 14)
                && fraction.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            before
        }
        _ => text,
    };
    let digits = digits(text)?;
    let day = Date::new(
        digits.get(..4)?.parse().ok()?,
        digits.get(4..6)?.parse().ok()?,
        digits.get(6..8)?.parse().ok()?,
    )
    .ok()?;
    let time = match digits.len() {
        8 => Time::midnight(),
        12 => clock(&format!("{}00", digits.get(8..)?))?,
        14 => clock(digits.get(8..)?)?,
        _ => return None,
    };
    let local = day.to_datetime(time);
    match offset {
        Offset::None | Offset::Local => Some(local),
        Offset::World => {
            let moment = TimeZone::UTC.to_timestamp(local).ok()?;
            Some(moment.to_zoned(zone.clone()).datetime())
        }
    }
}

enum Offset {
    None,
    /// The time is that of a place with such an offset.
    Local,
    /// The time is that of Greenwich.
    World,
}

/// Takes a `Z` or `+02:00` off the end of a time.
fn split_offset(text: &str) -> (&str, Offset) {
    let has_time = |before: &str| digits(before).is_some_and(|digits| digits.len() >= 12);
    if let Some(before) = text.strip_suffix(['Z', 'z'])
        && has_time(before)
    {
        return (before, Offset::World);
    }
    if let Some(at) = text.rfind(['+', '-'])
        && let (before, offset) = text.split_at(at)
        && has_time(before)
        && matches!(offset.replace(':', "").len(), 3 | 5)
        && offset.bytes().skip(1).all(|byte| byte.is_ascii_digit() || byte == b':')
    {
        return (before, Offset::Local);
    }
    (text, Offset::None)
}

/// The digits of a date whose parts are set apart in one of the usual ways; `None` for anything
/// else.
fn digits(text: &str) -> Option<String> {
    let begins_well = text.starts_with(|first: char| first.is_ascii_digit());
    let usual = text.chars().all(|letter| letter.is_ascii_digit() || BETWEEN.contains(&letter));
    (begins_well && usual).then(|| text.chars().filter(char::is_ascii_digit).collect())
}

fn clock(digits: &str) -> Option<Time> {
    let part = |at: usize| digits.get(at..at + 2)?.parse::<i8>().ok();
    // A leap second is the one before it.
    Time::new(part(0)?, part(2)?, part(4)?.min(59), 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let zone = TimeZone::fixed(jiff::tz::offset(2));
        moment(text, &zone).map_or("none".to_owned(), |date| date.to_string())
    }

    #[test]
    fn the_forms_that_recorders_write_are_understood() {
        for text in ["20260503", "2026-05-03", "2026_05_03", "2026.05.03"] {
            assert_eq!(shown(text), "2026-05-03T00:00:00", "{text}");
        }
        let times = [
            "2026-05-03T14-07-00",
            "2026-05-03T14:07:00",
            "2026-05-03 14:07",
            "20260503140700",
            "20260503T140700",
            "20260503-1407",
            "2026-05-03_14.07.00",
            "2026-05-03T14:07:00.250",
            "2026-05-03T14:07:00-05:00",
            "2026-05-03T14:07:00+0200",
            "2026-05-03T12:07:00Z",
            "20260503T120700Z",
            "1777810020",
            "1777810020000",
        ];
        for text in times {
            assert_eq!(shown(text), "2026-05-03T14:07:00", "{text}");
        }
        assert_eq!(time("14:07"), Some(Time::constant(14, 7, 0, 0)));
        assert_eq!(time("140730"), Some(Time::constant(14, 7, 30, 0)));
    }

    #[test]
    fn what_is_no_date_or_could_be_two_is_none() {
        for text in [
            "",
            "today",
            "03/05/2026",
            "2026-13-01",
            "20260230",
            "2026-5-3",
            "99999999",
            "123",
            "20260503_2507",
            "17770000200",
            "-20260503",
        ] {
            assert_eq!(shown(text), "none", "{text}");
        }
        assert_eq!(time("25:00"), None);
        assert_eq!(time("noon"), None);
    }
}
