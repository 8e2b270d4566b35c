//! What stands beside the conversation: mood, goals, what the agent can see.

use ratatui::text::Line;

use super::style::style;
use crate::practice::clean;
use crate::practice::look::{Look, Tone};
use crate::practice::mood;
use crate::practice::session::Session;

/// Mood and patience of the customer, in rows.
pub(super) fn standing(session: &Session<'_>, look: Look) -> Vec<Line<'static>> {
    let customer = &session.scenario().customer;
    let (mood, patience) = (session.mood(), session.patience().max(0));
    let interface = look.interface;
    let bar = format!("{} {}", mood::bar(mood, look), mood::in_words(mood, interface));
    let left = [("patience", patience.into()), ("of", customer.patience.into())];
    let left = interface.fill("practice-patience", &left);
    let name = ("customer", customer.short_name().into());
    let name = interface.fill("practice-customer-is", &[name]);
    vec![
        Line::styled(name, style(look, Tone::Heading)),
        Line::styled(bar, style(look, if mood < 0 { Tone::Attention } else { Tone::Good })),
        Line::raw(left),
    ]
}

/// What the trainee should achieve, with what is achieved ticked; empty where there is nothing.
pub(super) fn goals(session: &Session<'_>, look: Look) -> Vec<Line<'static>> {
    let goals = &session.scenario().goals;
    let mut rows = Vec::new();
    if !goals.is_empty() {
        rows.push(heading("practice-goals", look));
    }
    for goal in goals {
        let is_done = goal.did.iter().any(|reply| session.has_earned(reply));
        let tick = match (is_done, look.unicode) {
            (true, true) => "☑ ",
            (false, true) => "☐ ",
            (true, false) => "[x] ",
            (false, false) => "[ ] ",
        };
        let lines = look.wrap(tick, &clean::one_line(&session.fill(&goal.text))).into_iter();
        let tone = if is_done { Some(Tone::Good) } else { None };
        rows.extend(lines.map(|line| match tone {
            Some(tone) => Line::styled(line, style(look, tone)),
            None => Line::raw(line),
        }));
    }
    rows
}

/// What the agent can look up; empty where there is nothing.
pub(super) fn desk(session: &Session<'_>, look: Look) -> Vec<Line<'static>> {
    let desk = session.desk();
    let mut rows = Vec::new();
    if !desk.is_empty() {
        rows.push(heading("practice-on-your-screen", look));
    }
    for (label, text) in desk {
        let entry = format!("{}: {}", clean::one_line(label), clean::one_line(&text));
        let narrow = Look { width: look.width.saturating_sub(2), ..look };
        let lines = narrow.wrap("", &entry).into_iter().enumerate();
        let indented =
            lines.map(|(index, line)| if index == 0 { line } else { format!("  {line}") });
        rows.extend(indented.map(Line::raw));
    }
    rows
}

/// What the trainee must know beforehand.
pub(super) fn brief(session: &Session<'_>, look: Look) -> Vec<Line<'static>> {
    let mut rows = vec![heading("practice-what-you-know", look)];
    for paragraph in clean::paragraphs(&session.brief()) {
        rows.extend(look.wrap("", &paragraph).into_iter().map(Line::raw));
    }
    rows
}

fn heading(key: &str, look: Look) -> Line<'static> {
    Line::styled(look.interface.text(key), style(look, Tone::Heading))
}

/// Those parts that are not empty, a blank row between them.
pub(super) fn stack(parts: impl IntoIterator<Item = Vec<Line<'static>>>) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !rows.is_empty() {
            rows.push(Line::default());
        }
        rows.extend(part);
    }
    rows
}
