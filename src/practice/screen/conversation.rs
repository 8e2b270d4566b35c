//! What was said so far, in rows.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

use super::style::style;
use crate::practice::clean;
use crate::practice::event::Event;
use crate::practice::look::{Look, Tone};
use crate::practice::play::{Entry, Play};

/// The trainee's words stand further in than the customer's.
const INSET: usize = 6;

/// The conversation in rows of the look's width.
pub(super) fn rows(play: &Play<'_>, look: Look) -> Vec<Line<'static>> {
    let mut rows: Vec<Line<'static>> = Vec::new();
    let mut was_said = false;
    for entry in play.log() {
        let is_said = matches!(entry, Entry::Said { .. });
        // What one of the two says in a row stays together.
        if is_said != was_said && !rows.is_empty() {
            rows.push(Line::default());
        }
        was_said = is_said;
        match entry {
            Entry::Said { text, .. } => rows.extend(said(text, look)),
            Entry::Happened(Event::Says { customer, line, .. }) => {
                let first = format!("{customer}: ");
                rows.extend(speech(look.wrap(&first, line), &first, 0, style(look, Tone::Heading)));
            }
            Entry::Happened(Event::Hint(hint)) => {
                let first = format!("{}: ", look.interface.text("practice-hint"));
                let lines = look.wrap(&first, &clean::one_line(hint)).into_iter();
                rows.extend(lines.map(|line| Line::styled(line, style(look, Tone::Attention))));
            }
            Entry::Happened(Event::TurnsTo { customer }) => {
                let now = ("customer", customer.as_str().into());
                let line = look.interface.fill("practice-now-with", &[now]);
                rows.push(Line::styled(line, style(look, Tone::Aside)));
            }
            Entry::Happened(Event::Ended(_)) => {}
        }
    }
    rows
}

fn said(text: &str, look: Look) -> Vec<Line<'static>> {
    let who = format!("{}: ", look.interface.text("practice-you"));
    let margin = " ".repeat(who.width());
    let narrow = Look { width: look.width.saturating_sub(INSET), ..look };
    let mut lines = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let first = if index == 0 { &who } else { &margin };
        lines.extend(narrow.wrap(first, &clean::one_line(line)));
    }
    speech(lines, &who, INSET, style(look, Tone::Good))
}

/// Rows whose first begins with a name.
fn speech(lines: Vec<String>, name: &str, inset: usize, style: Style) -> Vec<Line<'static>> {
    let inset = " ".repeat(inset);
    let row = |(index, line): (usize, String)| match line.strip_prefix(name.trim_end()) {
        Some(rest) if index == 0 => Line::from(vec![
            Span::raw(inset.clone()),
            Span::styled(name.trim_end().to_owned(), style),
            Span::raw(rest.to_owned()),
        ]),
        _ => Line::raw(format!("{inset}{line}")),
    };
    lines.into_iter().enumerate().map(row).collect()
}
