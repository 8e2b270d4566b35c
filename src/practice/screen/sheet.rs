//! What is read in front of the conversation.

use ratatui::text::Line;

use super::action::FUNCTION_KEYS;
use super::panel;
use super::state::{Sheet, State};
use super::style::style;
use crate::practice::clean;
use crate::practice::command::{COMMANDS, Command};
use crate::practice::look::Look;
use crate::practice::render;

/// A title, rows of text, and the keys that lead on.
pub(super) struct Page {
    pub(super) title: String,
    pub(super) rows: Vec<Line<'static>>,
    pub(super) keys: String,
}

/// What a sheet shows.
pub(super) fn page(state: &State<'_, '_, '_>, sheet: &Sheet, look: Look) -> Page {
    let is_begun = !state.play.moves().is_empty();
    match sheet {
        Sheet::Brief => Page {
            title: if is_begun { "Brief and desk" } else { "Before you begin" }.to_owned(),
            rows: brief(state, look),
            keys: if is_begun { "Enter goes on" } else { "Enter begins" }.to_owned(),
        },
        Sheet::Help => Page {
            title: "Help".to_owned(),
            rows: help(state.is_email(), look),
            keys: "Enter goes on".to_owned(),
        },
        Sheet::Pause => Page {
            title: "Paused".to_owned(),
            rows: text("The clock stands still. Take your time.", look),
            keys: "any key goes on".to_owned(),
        },
        Sheet::AskLeave => Page {
            title: "Leave?".to_owned(),
            rows: panel::stack([
                text("You will see how it went so far.", look),
                text(state.setting.farewell.unwrap_or_default(), look),
            ]),
            keys: "y leaves   n stays   Ctrl-C leaves at once".to_owned(),
        },
        Sheet::AskRestart => Page {
            title: "Begin anew?".to_owned(),
            rows: text("What was said so far is dropped, and details may differ.", look),
            keys: "y begins anew   n goes on".to_owned(),
        },
        Sheet::Debriefs(debriefs) => Page {
            title: "Debrief".to_owned(),
            rows: panel::stack(debriefs.iter().map(|debrief| {
                let rows = render::rows(debrief, look).into_iter();
                let row = |(tone, text): render::Row| match tone {
                    Some(tone) => Line::styled(text, style(look, tone)),
                    None => Line::raw(text),
                };
                rows.map(row).collect()
            })),
            keys: "Enter closes".to_owned(),
        },
    }
}

fn brief(state: &State<'_, '_, '_>, look: Look) -> Vec<Line<'static>> {
    let session = state.play.session();
    let scenario = session.scenario();
    let skills = clean::one_line(&scenario.skills.join(", "));
    let practises = look.wrap("You practise: ", &skills).into_iter().map(Line::raw).collect();
    let send = if state.is_email() { "Ctrl-S" } else { "Enter" };
    let how = format!(
        "You are the agent. Read what {} says, type what you would say in your own words, and \
         press {send}. F1 helps.",
        scenario.customer.short_name()
    );
    panel::stack([
        text(&how, look),
        panel::brief(session, look),
        panel::goals(session, look),
        panel::desk(session, look),
        practises,
    ])
}

fn help(is_email: bool, look: Look) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    let mut add = |keys: &str, what: &str| {
        rows.extend(look.wrap(&format!("{keys:<14}"), what).into_iter().map(Line::raw));
    };
    if is_email {
        add("Ctrl-S", "send your e-mail (Alt-Enter does the same)");
        add("Enter", "a new line");
    } else {
        add("Enter", "send your answer");
    }
    for (command, name, what) in COMMANDS {
        let function = FUNCTION_KEYS.iter().find(|(_, known)| *known == command);
        let key = match function {
            Some((number, _)) => format!("F{number}"),
            None if command == Command::Quit => "Esc".to_owned(),
            None => String::new(),
        };
        add(&format!("{key:<4}{name}"), what);
    }
    add("PgUp PgDn", "earlier and later parts of the conversation");
    add("Up Down", "your earlier answers, to send them again or change them");
    add("Ctrl-A Ctrl-E", "start and end of the line; Ctrl-U, Ctrl-K and Ctrl-W delete");
    rows
}

fn text(text: &str, look: Look) -> Vec<Line<'static>> {
    if text.is_empty() {
        return Vec::new();
    }
    look.wrap("", text).into_iter().map(Line::raw).collect()
}
