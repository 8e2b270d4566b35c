//! What stands in a cell.

use super::super::ratings::Mark;

/// How people write that a criterion does not apply.
const NOT_APPLICABLE: [&str; 5] = ["n/a", "na", "n.a.", "not applicable", "not_applicable"];

/// The cell's text without spaces around it, and without the apostrophe that keeps a spreadsheet
/// from running it as a formula.
pub(super) fn text(cell: &str) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.trim().to_owned(),
        _ => cell.to_owned(),
    }
}

/// The mark, `None` in an empty cell: not rated.
///
/// # Errors
/// It is neither a number nor N/A.
pub(super) fn mark(text: &str) -> Result<Option<Mark>, String> {
    let lower = text.to_lowercase();
    if lower.is_empty() {
        return Ok(None);
    }
    if NOT_APPLICABLE.contains(&lower.as_str()) {
        return Ok(Some(Mark::NotApplicable));
    }
    let number = lower.trim_end_matches('%').trim_end();
    // Half of Europe writes 0,5.
    let number =
        if number.contains('.') { number.to_owned() } else { number.replacen(',', ".", 1) };
    match number.parse::<f64>() {
        Ok(points) if points.is_finite() => Ok(Some(Mark::Points(points))),
        _ => Err(format!("`{text}` is neither a number of points nor N/A")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_as_people_write_them() {
        let points = |points| Ok(Some(Mark::Points(points)));
        assert_eq!(mark("2"), points(2.0));
        assert_eq!(mark("0,5"), points(0.5));
        assert_eq!(mark("87.5 %"), points(87.5));
        assert_eq!(mark("-1"), points(-1.0));
        assert_eq!(mark("N/A"), Ok(Some(Mark::NotApplicable)));
        assert_eq!(mark(""), Ok(None));
        for wrong in ["good", "1,5,2", "inf", "nan"] {
            assert!(mark(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_apostrophe_before_a_formula_is_gone_and_others_stay() {
        assert_eq!(text(" '=Ben "), "=Ben");
        assert_eq!(text("'t Hooft"), "'t Hooft");
    }
}
