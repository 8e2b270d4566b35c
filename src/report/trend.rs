//! Scores week by week.

use std::collections::BTreeMap;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::stats::{self, Mean};
use crate::batch::results::ScoredCall;
use crate::interface::Interface;
use crate::scoring::evaluation::Evaluation;

/// So many weeks with calls are shown; older ones say little of today.
const MOST_WEEKS: usize = 52;

/// A week's scores, or weeks without any.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Slot {
    /// A week with scores.
    Week(Week),
    /// So many weeks in a row without.
    Gap(usize),
}

/// The scores of one week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Week {
    /// Its Monday.
    pub(super) monday: Date,
    /// The mean of its scores.
    pub(super) mean: Mean,
}

/// Scores over time.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Trend {
    /// From the first week with scores to the last one.
    pub(super) slots: Vec<Slot>,
    /// Scored calls whose date is not known.
    pub(super) undated: usize,
    /// Earlier weeks with scores that are left out.
    pub(super) earlier: usize,
}

/// The scores of these calls by ISO 8601 week.
pub(super) fn trend(calls: &[(&ScoredCall, &Evaluation)]) -> Trend {
    let mut weeks: BTreeMap<Date, Vec<f64>> = BTreeMap::new();
    let mut undated = 0;
    for (call, evaluation) in calls {
        let Some(score) = evaluation.percent else { continue };
        match call.metadata.date.and_then(|date| monday(date.date())) {
            Some(monday) => weeks.entry(monday).or_default().push(score),
            None => undated += 1,
        }
    }
    let earlier = weeks.len().saturating_sub(MOST_WEEKS);
    let mut slots = Vec::new();
    let mut before: Option<Date> = None;
    for (monday, scores) in weeks.into_iter().skip(earlier) {
        let Some(mean) = stats::mean(&scores) else { continue };
        let missing = before.and_then(|before| weeks_between(before, monday)).unwrap_or(1) - 1;
        if missing > 0 {
            slots.push(Slot::Gap(missing));
        }
        slots.push(Slot::Week(Week { monday, mean }));
        before = Some(monday);
    }
    Trend { slots, undated, earlier }
}

fn monday(date: Date) -> Option<Date> {
    let week = date.iso_week_date();
    ISOWeekDate::new(week.year(), week.week(), Weekday::Monday).ok().map(ISOWeekDate::date)
}

fn weeks_between(first: Date, second: Date) -> Option<usize> {
    let days = (second - first).get_days();
    usize::try_from(days / 7).ok().filter(|weeks| *weeks > 0)
}

impl Trend {
    /// The weeks with scores.
    pub(super) fn weeks(&self) -> impl Iterator<Item = &Week> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Week(week) => Some(week),
            Slot::Gap(_) => None,
        })
    }
}

impl Week {
    /// `2024-W18`.
    pub(super) fn name(&self, interface: Interface) -> String {
        let week = self.monday.iso_week_date();
        let (year, number) = (week.year().to_string(), format!("{:02}", week.week()));
        interface.fill("report-week", &[("year", year.into()), ("week", number.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn dates(dates: &[&str]) -> Trend {
        let mut call = fixture::results().calls.remove(0);
        let evaluation = call.evaluations.remove(0);
        let calls: Vec<ScoredCall> = dates
            .iter()
            .map(|date| {
                let mut call = call.clone();
                call.metadata.date = date.parse().ok();
                call
            })
            .collect();
        trend(&calls.iter().map(|call| (call, &evaluation)).collect::<Vec<_>>())
    }

    #[test]
    fn weeks_start_on_monday_and_years_with_their_first_thursday() {
        let trend = dates(&["2024-12-29T23:00", "2024-12-30T00:00", "2025-01-05T12:00"]);
        let weeks: Vec<_> =
            trend.weeks().map(|week| (week.name(Interface::default()), week.mean.n)).collect();
        assert_eq!(weeks, [("2024-W52".to_owned(), 1), ("2025-W01".to_owned(), 2)]);
    }

    #[test]
    fn weeks_without_calls_are_a_gap() {
        let trend = dates(&["2024-05-03T09:00", "2024-05-24T09:00", "2024-05-27T09:00"]);
        let gaps: Vec<_> = trend.slots.iter().map(|slot| matches!(slot, Slot::Gap(2))).collect();
        assert_eq!(gaps, [false, true, false, false]);
    }

    #[test]
    fn calls_without_a_date_are_counted_and_old_weeks_left_out() {
        assert_eq!(dates(&["", "2024-05-03T09:00", ""]).undated, 2);
        let weeks: Vec<String> = (0..60)
            .map(|week| jiff::civil::date(2023, 1, 2).saturating_add(jiff::Span::new().weeks(week)))
            .map(|date| format!("{date}T09:00"))
            .collect();
        let trend = dates(&weeks.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((trend.weeks().count(), trend.earlier), (52, 8));
        assert!(trend.slots.iter().all(|slot| matches!(slot, Slot::Week(_))));
    }

    #[test]
    fn a_date_far_away_is_one_gap() {
        assert_eq!(dates(&["1970-01-01T00:00", "2024-05-03T09:00"]).slots.len(), 3);
    }
}
