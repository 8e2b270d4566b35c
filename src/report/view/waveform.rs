//! Loudness over the call as the outline of a shape.

use crate::audio::Peaks;

/// The outline as an SVG path in a box of as many units across as there are levels and 2 units high.
/// `loudest` fills the height. Levels are drawn by their square root: speech that is easily heard
/// lies far below full scale.
pub(in crate::report) fn outline(levels: &[u8], loudest: u8) -> String {
    let half = |level: u8| (f64::from(level) / f64::from(loudest.max(1))).sqrt().min(1.0);
    let up = levels.iter().map(|level| format!("{:.2}", 1.0 - half(*level)));
    let down = levels.iter().rev().map(|level| format!("{:.2}", 1.0 + half(*level)));
    let mut path = String::from("M0 1");
    for (index, y) in up.enumerate() {
        path.push_str(&format!("L{index} {y}"));
    }
    for (index, y) in down.enumerate() {
        path.push_str(&format!("L{} {y}", levels.len() - 1 - index));
    }
    path.push('Z');
    path
}

/// The loudest level of all voices, so that they can be compared.
pub(in crate::report) fn loudest(peaks: &[Peaks]) -> u8 {
    peaks.iter().flat_map(|voice| voice.levels.iter().copied()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loudest_level_fills_the_height() {
        assert_eq!(outline(&[0, 200, 50], 200), "M0 1L0 1.00L1 0.00L2 0.50L2 1.50L1 2.00L0 1.00Z");
        assert_eq!(outline(&[0], 0), "M0 1L0 1.00L0 1.00Z");
    }
}
