//! Tables of text whose columns stand below each other.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::practice::look::{Look, Tone};

/// Columns between two cells.
const GAP: &str = "  ";
/// The first column, which holds names, is cut down to this before a line gets too long.
const LEAST_NAME: usize = 12;

/// A heading line and a line for each row, each line ended. Columns whose heading ends with `%` or
/// is `n` hold numbers and stand to the right. When a row is wider than the screen, its first
/// column is cut.
pub(super) fn table(heads: &[impl AsRef<str>], rows: &[Vec<String>], look: Look) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let heads: Vec<&str> = heads.iter().map(AsRef::as_ref).collect();
    let widest = |(column, head): (usize, &&str)| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).chain([head.width()]).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = heads.iter().enumerate().map(widest).collect();
    let excess =
        (widths.iter().sum::<usize>() + GAP.len() * heads.len()).saturating_sub(look.width);
    if let Some(name) = widths.first_mut() {
        *name = name.saturating_sub(excess).max(LEAST_NAME.min(*name));
    }
    let heading: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
    let mut text = look.paint(Tone::Aside, &line(&heading, &heads, &widths));
    text.push('\n');
    for row in rows {
        text.push_str(&line(row, &heads, &widths));
        text.push('\n');
    }
    text
}

fn line(cells: &[String], heads: &[&str], widths: &[usize]) -> String {
    let mut line = String::new();
    for ((cell, head), width) in cells.iter().zip(heads).zip(widths) {
        let cell = fit(cell, *width);
        let space = " ".repeat(width - cell.width());
        line.push_str(GAP);
        if head.ends_with('%') || *head == "n" {
            line.extend([space, cell]);
        } else {
            line.extend([cell, space]);
        }
    }
    line.trim_end().to_owned()
}

/// The text cut to so many columns, with an ellipsis where something is missing.
pub(super) fn fit(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > width {
            break;
        }
        cut.push(c);
    }
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other_and_names_give_way() {
        let rows = [["a long name indeed", "5", "rising"], ["short", "100", ""]];
        let rows: Vec<Vec<String>> = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let look = Look { width: 34, ..Look::default() };
        insta::assert_snapshot!(table(&["Name", "Best %", "Trend"], &rows, look));
        assert_eq!(table(&["Name"], &[], look), "");
    }
}
