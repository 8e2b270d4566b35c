//! Scores week by week as a chart, with the same figures as a table.

use serde::Serialize;

use super::charts::position;
use crate::interface::Interface;
use crate::report::format::{self, UNKNOWN, column_percent, number};
use crate::report::trend::{Slot, Trend};

/// The chart's height, as the template draws it.
const HEIGHT: f64 = 120.0;
/// Names of weeks stand at least so far apart, in percent of the chart, to be read on a phone too.
const APART: f64 = 33.0;
/// Where more weeks stand side by side, their numbers of calls would run into each other.
const NUMBERED: usize = 16;

/// A chart of weeks.
#[derive(Debug, Serialize)]
pub(in crate::report) struct TrendView {
    /// The chart in words.
    text: String,
    mark: String,
    points: Vec<Point>,
    lines: Vec<Line>,
    gaps: Vec<Gap>,
    names: Vec<Name>,
    rows: Vec<Row>,
    /// What is left out; may be empty.
    note: String,
}

#[derive(Debug, Serialize)]
struct Point {
    x: String,
    y: String,
    interval: Option<(String, String)>,
    title: String,
    n: String,
}

#[derive(Debug, Serialize)]
struct Line {
    x1: String,
    y1: String,
    x2: String,
    y2: String,
}

#[derive(Debug, Serialize)]
struct Gap {
    x: String,
    width: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct Name {
    x: String,
    text: String,
    anchor: &'static str,
}

#[derive(Debug, Serialize)]
struct Row {
    week: String,
    n: String,
    mean: String,
    interval: String,
}

impl TrendView {
    /// `None` where fewer than two weeks have scores.
    pub(in crate::report) fn new(
        trend: &Trend,
        pass_mark: f64,
        interface: Interface,
    ) -> Option<Self> {
        let weeks = trend.weeks().count();
        if weeks < 2 {
            return None;
        }
        let slots = trend.slots.len() as f64;
        let centre = |index: usize| (index as f64 + 0.5) * 100.0 / slots;
        let mut view = Self {
            text: String::new(),
            mark: height(pass_mark),
            points: Vec::new(),
            lines: Vec::new(),
            gaps: Vec::new(),
            names: Vec::new(),
            rows: Vec::new(),
            note: note(trend, interface),
        };
        let mut before: Option<(f64, f64)> = None;
        let mut named: Option<f64> = None;
        for (index, slot) in trend.slots.iter().enumerate() {
            let x = centre(index);
            match slot {
                Slot::Gap(missing) => {
                    view.gaps.push(Gap {
                        x: position(index as f64 * 100.0 / slots),
                        width: position(100.0 / slots),
                        title: interface
                            .fill("report-no-calls-for", &[("weeks", (*missing).into())]),
                    });
                    view.rows.push(Row::gap(*missing, interface));
                    before = None;
                }
                Slot::Week(week) => {
                    if let Some((x1, y1)) = before {
                        view.lines.push(Line {
                            x1: position(x1),
                            y1: height(y1),
                            x2: position(x),
                            y2: height(week.mean.mean),
                        });
                    }
                    before = Some((x, week.mean.mean));
                    if named.is_none_or(|named| x - named >= APART) {
                        named = Some(x);
                        let anchor = match x {
                            x if x < 8.0 => "start",
                            x if x > 92.0 => "end",
                            _ => "middle",
                        };
                        view.names.push(Name {
                            x: position(x),
                            text: week.name(interface),
                            anchor,
                        });
                    }
                    let row = Row::of(week, interface);
                    view.points.push(Point {
                        x: position(x),
                        y: height(week.mean.mean),
                        interval: week.mean.interval.map(|(low, high)| (height(low), height(high))),
                        title: row.words(interface),
                        n: if weeks > NUMBERED { String::new() } else { row.n.clone() },
                    });
                    view.rows.push(row);
                }
            }
        }
        let words = view.rows.iter().map(|row| row.words(interface));
        view.text = words.collect::<Vec<_>>().join("; ");
        Some(view)
    }
}

fn height(percent: f64) -> String {
    number(HEIGHT - HEIGHT * percent.clamp(0.0, 100.0) / 100.0)
}

fn note(trend: &Trend, interface: Interface) -> String {
    let mut notes = Vec::new();
    if trend.earlier > 0 {
        notes.push(interface.fill("report-earlier-weeks", &[("weeks", trend.earlier.into())]));
    }
    if trend.undated > 0 {
        notes.push(interface.fill("report-undated-calls", &[("calls", trend.undated.into())]));
    }
    notes.join("; ")
}

impl Row {
    fn of(week: &crate::report::trend::Week, interface: Interface) -> Self {
        Self {
            week: week.name(interface),
            n: week.mean.n.to_string(),
            mean: column_percent(interface, Some(week.mean.mean)),
            interval: week.mean.interval.map_or_else(
                || UNKNOWN.to_owned(),
                |interval| format::interval(interface, interval, 1),
            ),
        }
    }

    fn gap(missing: usize, interface: Interface) -> Self {
        Self {
            week: interface.fill("report-weeks-without-calls", &[("weeks", missing.into())]),
            n: "0".to_owned(),
            mean: UNKNOWN.to_owned(),
            interval: UNKNOWN.to_owned(),
        }
    }

    fn words(&self, interface: Interface) -> String {
        if self.mean == UNKNOWN {
            return self.week.clone();
        }
        interface.fill(
            "report-week-words",
            &[
                ("week", self.week.as_str().into()),
                ("mean", self.mean.as_str().into()),
                ("n", self.n.as_str().into()),
                ("interval", self.interval.as_str().into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::stats;
    use crate::report::trend::Week;

    fn week(day: i8, scores: &[f64]) -> Slot {
        let monday = jiff::civil::date(2024, 5, day);
        Slot::Week(Week { monday, mean: stats::mean(scores).unwrap() })
    }

    #[test]
    fn a_gap_breaks_the_line_and_is_told() {
        let slots =
            vec![week(6, &[70.0, 90.0]), week(13, &[80.0]), Slot::Gap(1), week(27, &[60.0])];
        let view =
            TrendView::new(&Trend { slots, undated: 3, earlier: 0 }, 80.0, Interface::default());
        let view = view.unwrap();
        assert_eq!((view.points.len(), view.lines.len(), view.gaps.len()), (3, 1, 1));
        assert_eq!(view.note, "3 calls without a date not shown");
        let words = "2024-W19: 80.0% (n = 2, interval 0.0–100.0%); 2024-W20: 80.0% (n = 1, interval –); 1 week without calls; 2024-W22: 60.0% (n = 1, interval –)";
        assert_eq!(view.text, words);
        assert_eq!(view.points[0].y, "24");
    }

    #[test]
    fn one_week_is_no_trend() {
        let slots = vec![week(6, &[70.0])];
        assert!(
            TrendView::new(&Trend { slots, ..Trend::default() }, 80.0, Interface::default())
                .is_none()
        );
    }
}
