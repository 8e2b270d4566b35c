//! A row of figures as a small picture.

/// Percentages as one sign each: bars, or the tens as digits where the screen shows ASCII alone.
pub(super) fn sparkline(percents: &[f64], unicode: bool) -> String {
    const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let sign = |percent: &f64| {
        let share = (percent / 100.0).clamp(0.0, 1.0);
        let step = |steps: usize| ((share * steps as f64) as usize).min(steps - 1);
        if unicode {
            BARS.get(step(BARS.len())).copied().unwrap_or(' ')
        } else {
            char::from_digit(step(10) as u32, 10).unwrap_or(' ')
        }
    };
    percents.iter().map(sign).collect()
}

/// The width of [`points`].
pub(super) const WIDTH: f64 = 96.0;
/// The height of [`points`].
pub(super) const HEIGHT: f64 = 20.0;

/// Percentages as the points of an SVG line, from the left to the right, 100 at the top.
pub(super) fn points(percents: &[f64]) -> Vec<(f64, f64)> {
    let step = WIDTH / percents.len().saturating_sub(1).max(1) as f64;
    let round = |value: f64| (value * 10.0).round() / 10.0;
    let point = |(index, percent): (usize, &f64)| {
        let y = HEIGHT - percent.clamp(0.0, 100.0) / 100.0 * HEIGHT;
        (round(index as f64 * step), round(y))
    };
    percents.iter().enumerate().map(point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_each_figure_as_one_sign() {
        let percents = [0.0, 12.0, 50.0, 99.0, 100.0, 104.0];
        assert_eq!(sparkline(&percents, true), "▁▁▅███");
        assert_eq!(sparkline(&percents, false), "015999");
        assert_eq!(points(&[0.0, 100.0]), [(0.0, 20.0), (96.0, 0.0)]);
    }
}
