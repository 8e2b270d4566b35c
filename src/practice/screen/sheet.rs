//! What is read in front of the conversation.

use ratatui::text::Line;

use super::action::FUNCTION_KEYS;
use super::panel;
use super::state::{Sheet, State};
use super::style::style;
use crate::practice::clean;
use crate::practice::command::{Command, Entry, commands};
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
    let told = |key| look.interface.text(key).into_owned();
    match sheet {
        Sheet::Brief => Page {
            title: told(if is_begun { "practice-brief-title" } else { "practice-begin-title" }),
            rows: brief(state, look),
            keys: told(if is_begun { "practice-enter-goes-on" } else { "practice-enter-begins" }),
        },
        Sheet::Help => Page {
            title: told("practice-help-title"),
            rows: help(state.is_email(), look),
            keys: told("practice-enter-goes-on"),
        },
        Sheet::Pause => Page {
            title: told("practice-pause-title"),
            rows: text(&told("practice-pause-text"), look),
            keys: told("practice-any-key"),
        },
        Sheet::AskLeave => Page {
            title: told("practice-leave-title"),
            rows: panel::stack([
                text(&told("practice-leave-text"), look),
                text(state.setting.farewell.unwrap_or_default(), look),
            ]),
            keys: told("practice-leave-keys"),
        },
        Sheet::AskRestart => Page {
            title: told("practice-restart-title"),
            rows: text(&told("practice-restart-text"), look),
            keys: told("practice-restart-keys"),
        },
        Sheet::Debriefs(debriefs) => Page {
            title: told("practice-debrief-title"),
            rows: panel::stack(state.play.worded(debriefs, look.interface).iter().map(|debrief| {
                let rows = render::rows(debrief, look).into_iter();
                let row = |(tone, text): render::Row| match tone {
                    Some(tone) => Line::styled(text, style(look, tone)),
                    None => Line::raw(text),
                };
                rows.map(row).collect()
            })),
            keys: told("practice-enter-closes"),
        },
    }
}

fn brief(state: &State<'_, '_, '_>, look: Look) -> Vec<Line<'static>> {
    let session = state.play.session();
    let scenario = session.scenario();
    let skills = clean::one_line(&scenario.skills.join(", "));
    let first = format!("{}: ", look.interface.text("practice-you-practise"));
    let practises = look.wrap(&first, &skills).into_iter().map(Line::raw).collect();
    let send = if state.is_email() { "Ctrl-S" } else { "Enter" };
    let customer = ("customer", scenario.customer.short_name().into());
    let how = look.interface.fill("practice-how", &[customer, ("key", send.into())]);
    panel::stack([
        text(&how, look),
        panel::brief(session, look),
        panel::goals(session, look),
        panel::desk(session, look),
        practises,
    ])
}

fn help(is_email: bool, look: Look) -> Vec<Line<'static>> {
    const FUNCTION: usize = 4;
    let interface = look.interface;
    let commands: Vec<Entry> = commands(interface).collect();
    let longest = commands.iter().map(|it| it.typed.len()).max().unwrap_or_default();
    let width = (FUNCTION + longest + 2).max(14);
    let mut rows = Vec::new();
    let mut add = |keys: &str, what: &str| {
        rows.extend(look.wrap(&format!("{keys:<width$}"), what).into_iter().map(Line::raw));
    };
    if is_email {
        add("Ctrl-S", &interface.text("practice-key-send-letter"));
        add("Enter", &interface.text("practice-key-new-line"));
    } else {
        add("Enter", &interface.text("practice-key-send"));
    }
    for Entry { command, typed, what } in commands {
        let function = FUNCTION_KEYS.iter().find(|(_, known)| *known == command);
        let key = match function {
            Some((number, _)) => format!("F{number}"),
            None if command == Command::Quit => "Esc".to_owned(),
            None => String::new(),
        };
        add(&format!("{key:<FUNCTION$}{typed}"), &what);
    }
    add("PgUp PgDn", &interface.text("practice-key-pages"));
    add("Up Down", &interface.text("practice-key-earlier"));
    add("Ctrl-A Ctrl-E", &interface.text("practice-key-line"));
    rows
}

fn text(text: &str, look: Look) -> Vec<Line<'static>> {
    if text.is_empty() {
        return Vec::new();
    }
    look.wrap("", text).into_iter().map(Line::raw).collect()
}
