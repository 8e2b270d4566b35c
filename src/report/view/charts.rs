//! The measures of the small charts. Positions across are percentages of the chart's width, so
//! that a chart fits any screen without its text or marks being stretched.

use serde::Serialize;

use crate::interface::Interface;
use crate::report::format::number;
use crate::report::stats::Mean;

/// A position or width in percent for an SVG attribute.
pub(in crate::report) fn position(percent: f64) -> String {
    format!("{:.3}%", percent.clamp(0.0, 100.0))
}

/// How many calls scored how much, in ten steps.
#[derive(Debug, Serialize)]
pub(in crate::report) struct Histogram {
    bars: Vec<Bar>,
    pass_mark: String,
    /// The chart in words.
    text: String,
}

#[derive(Debug, Serialize)]
struct Bar {
    x: String,
    y: String,
    height: String,
    /// Where its number stands, just above it.
    number_x: String,
    number_y: String,
    number: String,
    title: String,
    passing: bool,
}

/// The chart's height and the room for numbers above the bars, as the template draws them.
const HEIGHT: f64 = 96.0;
const HEADROOM: f64 = 16.0;
const STEPS: usize = 10;

impl Histogram {
    pub(in crate::report) fn new(scores: &[f64], pass_mark: f64, interface: Interface) -> Self {
        let mut counts = [0_usize; STEPS];
        for score in scores {
            let step = (score.clamp(0.0, 100.0) / 10.0).floor() as usize;
            counts[step.min(STEPS - 1)] += 1;
        }
        let most = counts.into_iter().max().unwrap_or(0).max(1) as f64;
        let filled = counts.into_iter().enumerate().filter(|(_, n)| *n > 0);
        let bar = |(step, n)| bar(step, n, most, pass_mark, interface);
        let bars: Vec<Bar> = filled.map(bar).collect();
        let text = bars.iter().map(|bar| bar.title.clone()).collect::<Vec<_>>().join("; ");
        Self { bars, pass_mark: position(pass_mark), text }
    }
}

fn bar(step: usize, n: usize, most: f64, pass_mark: f64, interface: Interface) -> Bar {
    let left = step as f64 * 10.0;
    let height = (HEIGHT - HEADROOM) * n as f64 / most;
    Bar {
        x: position(left + 0.4),
        y: number(HEIGHT - height),
        height: number(height),
        number_x: position(left + 5.0),
        number_y: number(HEIGHT - height - 5.0),
        number: interface.number(n as f64),
        title: interface.fill(
            "report-histogram-bar",
            &[
                ("low", left.into()),
                ("high", interface.percent(left + 10.0).into()),
                ("calls", n.into()),
            ],
        ),
        passing: left >= pass_mark,
    }
}

/// A mean as a dot with its interval as a line.
#[derive(Debug, Serialize)]
pub(in crate::report) struct Whisker {
    x: String,
    interval: Option<Line>,
    pass_mark: String,
}

#[derive(Debug, Serialize)]
struct Line {
    from: String,
    to: String,
}

impl Whisker {
    pub(in crate::report) fn new(mean: Mean, pass_mark: f64) -> Self {
        let line = |(low, high)| Line { from: position(low), to: position(high) };
        Self {
            x: position(mean.mean),
            interval: mean.interval.map(line),
            pass_mark: position(pass_mark),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_of_a_hundred_or_more_is_in_the_last_step() {
        let chart = Histogram::new(&[100.0, 110.0, 95.0, -3.0], 80.0, Interface::default());
        assert_eq!(chart.text, "0–10%: 1 call; 90–100%: 3 calls");
        assert_eq!(chart.bars.iter().map(|bar| bar.passing).collect::<Vec<_>>(), [false, true]);
    }
}
