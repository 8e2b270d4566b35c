//! A page of tables: what progress and history show as HTML.

use serde::Serialize;

use super::ReportError;
use super::html::{Pages, SHEET};
use crate::interface::Interface;

/// A page of tables.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct Sheet {
    /// What the page is about.
    pub(super) title: String,
    /// What stands below the title.
    pub(super) lead: String,
    /// What the reader should do next; may be empty.
    pub(super) advice: String,
    pub(super) sections: Vec<Section>,
}

/// A table with its title.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct Section {
    pub(super) title: String,
    /// How to read it; may be empty.
    pub(super) note: String,
    pub(super) heads: Vec<Head>,
    pub(super) rows: Vec<Row>,
    /// What stands in place of a table without rows; may be empty.
    pub(super) empty: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Head {
    pub(super) text: String,
    pub(super) number: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) cells: Vec<Cell>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) number: bool,
    /// `good`, `bad`, `warn` or nothing; the text says the same.
    pub(super) class: &'static str,
    /// The points of a line through the newest figures; empty for none.
    pub(super) line: String,
    /// The last of those points.
    pub(super) end: Option<(f64, f64)>,
    /// The column's heading, where the table has no room for columns.
    pub(super) label: String,
}

impl Section {
    /// A table; a heading that ends with `%` or is `n` stands over numbers.
    pub(super) fn new(title: impl Into<String>, heads: &[&str]) -> Self {
        let is_number = |head: &str| head.ends_with('%') || head == "n";
        let head = |head: &&str| Head { text: (*head).to_owned(), number: is_number(head) };
        Self { title: title.into(), heads: heads.iter().map(head).collect(), ..Self::default() }
    }

    /// Adds a row: its name, and a cell for each further column.
    pub(super) fn row(&mut self, name: impl Into<String>, cells: Vec<Cell>) {
        let with_label = |(mut cell, head): (Cell, &Head)| {
            cell.label.clone_from(&head.text);
            cell.number = head.number;
            cell
        };
        let cells = cells.into_iter().zip(self.heads.iter().skip(1)).map(with_label).collect();
        self.rows.push(Row { name: name.into(), cells });
    }
}

impl Cell {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub(super) fn class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    /// With a line through points.
    pub(super) fn line(self, points: &[(f64, f64)]) -> Self {
        let texts: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        Self { line: texts.join(" "), end: points.last().copied(), ..self }
    }
}

/// The page as HTML. The texts in it are in the language of `interface` already.
///
/// # Errors
/// A built-in template is broken.
pub(super) fn page(sheet: &Sheet, interface: Interface) -> Result<String, ReportError> {
    Pages::new(interface)?.render(SHEET, sheet)
}
