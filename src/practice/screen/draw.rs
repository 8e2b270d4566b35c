//! Where everything stands on the screen.

use std::borrow::Cow;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::{Block, Borders, Clear, Paragraph};
use unicode_width::UnicodeWidthStr;

use super::action::Place;
use super::state::{Sheet, State};
use super::style::style;
use super::{conversation, panel, sheet};
use crate::practice::clean;
use crate::practice::look::{Look, Tone};
use crate::practice::mood;
use crate::practice::paper::{channel, difficulty};
use crate::transcript::Millis;

/// A window with fewer columns or rows has no room beside the conversation.
const NARROW: (u16, u16) = (60, 16);

/// In a smaller window nothing can be read.
const TINY: (u16, u16) = (20, 6);

/// The keys in the last row behind the one that sends, the likeliest first: what has no room is
/// left out.
const BAR: [&str; 8] = [
    "practice-bar-help",
    "practice-bar-hint",
    "practice-bar-leave",
    "practice-bar-undo",
    "practice-bar-repeat",
    "practice-bar-pause",
    "practice-bar-restart",
    "practice-bar-brief",
];

/// Draws all of it.
pub(super) fn draw(state: &mut State<'_, '_, '_>, frame: &mut Frame<'_>) {
    let whole = frame.area();
    if whole.width < TINY.0 || whole.height < TINY.1 {
        let larger = state.setting.look.interface.text("practice-make-larger");
        frame.render_widget(Paragraph::new(larger), whole);
        return;
    }
    let [title, middle, keys] =
        Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)])
            .areas(whole);
    draw_title(state, frame, title);
    let shown = state.sheet.clone();
    if whole.width < NARROW.0 || whole.height < NARROW.1 {
        let [narrow, rest] =
            Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(middle);
        draw_narrow(state, frame, narrow);
        draw_talk(state, frame, rest);
    } else {
        let beside = (whole.width * 36 / 100).clamp(24, 44);
        let [talk, side] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(beside)])
            .spacing(1)
            .areas(middle);
        draw_talk(state, frame, talk);
        draw_side(state, frame, side);
    }
    draw_keys(state, frame, keys);
    if let Some(sheet) = shown {
        draw_sheet(state, &sheet, frame, middle);
    }
}

fn draw_title(state: &State<'_, '_, '_>, frame: &mut Frame<'_>, place: Rect) {
    let interface = state.setting.look.interface;
    let scenario = state.play.session().scenario();
    let dot = if state.setting.look.unicode { "·" } else { "-" };
    let title = format!(
        " {} {dot} {} {dot} {} {dot} {}",
        clean::one_line(scenario.title.get(interface.code())),
        clean::one_line(&scenario.customer.name),
        channel(scenario, interface),
        difficulty(scenario, interface),
    );
    let clock = state.watch.as_ref().map_or_else(String::new, |watch| {
        let elapsed = Millis(u64::try_from(watch.elapsed().as_millis()).unwrap_or(u64::MAX));
        if state.sheet == Some(Sheet::Pause) {
            format!(" {} {elapsed} ", interface.text("practice-clock-paused"))
        } else {
            format!(" {elapsed} ")
        }
    });
    let width = u16::try_from(clock.width()).unwrap_or(place.width);
    let [left, right] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(width)]).areas(place);
    let bar = Style::new().add_modifier(Modifier::REVERSED);
    frame.render_widget(Paragraph::new(title).style(bar), left);
    frame.render_widget(Paragraph::new(clock).style(bar), right);
}

fn draw_narrow(state: &State<'_, '_, '_>, frame: &mut Frame<'_>, place: Rect) {
    let session = state.play.session();
    let interface = state.setting.look.interface;
    let mood = ("mood", mood::in_words(session.mood(), interface).into());
    let patience = ("patience", session.patience().max(0).into());
    let line = interface.fill("practice-narrow", &[mood, patience]);
    frame.render_widget(Paragraph::new(line).style(style(state.setting.look, Tone::Aside)), place);
}

/// The conversation, what the program says, and the message that is being written.
fn draw_talk(state: &mut State<'_, '_, '_>, frame: &mut Frame<'_>, place: Rect) {
    let look = Look { width: usize::from(place.width).saturating_sub(1), ..state.setting.look };
    let notices = notices(state, look);
    let most = place.height / 3;
    let notice_rows = u16::try_from(notices.len()).unwrap_or(most).min(most);
    let input_rows = if state.is_email() { (place.height / 3).max(3) } else { 4 };
    let input_rows = input_rows.min(place.height.saturating_sub(notice_rows) / 2).max(2);
    let [talk, notice, input] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(notice_rows),
        Constraint::Length(input_rows),
    ])
    .areas(place);
    let rows = conversation::rows(state.play, look);
    let page = usize::from(talk.height);
    state.page = page.max(1);
    state.rows_below = state.rows_below.min(rows.len().saturating_sub(page));
    let end = rows.len() - state.rows_below;
    let shown = rows.get(end.saturating_sub(page)..end).unwrap_or_default().to_vec();
    frame.render_widget(Paragraph::new(shown), talk);
    frame.render_widget(Paragraph::new(notices), notice);
    draw_input(state, frame, input);
}

fn notices(state: &State<'_, '_, '_>, look: Look) -> Vec<Line<'static>> {
    let text = if state.rows_below > 0 {
        look.interface.text("practice-more-below")
    } else if state.place() == Place::Over {
        look.interface.text("practice-is-over")
    } else if state.notice.is_empty() {
        return Vec::new();
    } else {
        state.notice.as_str().into()
    };
    // The mark tells it from the conversation without colours.
    let lines = look.wrap("* ", &text).into_iter();
    lines.map(|line| Line::styled(line, style(look, Tone::Attention))).collect()
}

fn draw_input(state: &State<'_, '_, '_>, frame: &mut Frame<'_>, place: Rect) {
    let customer = state.play.session().scenario().customer.short_name();
    let look = state.setting.look;
    let title = look.interface.fill("practice-your-answer", &[("customer", customer.into())]);
    let title = Line::styled(format!(" {title} "), style(look, Tone::Heading));
    let block = edge(Borders::TOP, look).title(title);
    let inner = block.inner(place);
    frame.render_widget(block, place);
    let takes_words = matches!(state.place(), Place::Message { .. });
    state.draft.draw(frame, inner, takes_words);
}

fn draw_side(state: &State<'_, '_, '_>, frame: &mut Frame<'_>, place: Rect) {
    let block = edge(Borders::LEFT, state.setting.look);
    let mut inner = block.inner(place);
    frame.render_widget(block, place);
    inner.x += 1;
    inner.width = inner.width.saturating_sub(1);
    let look = Look { width: inner.width.into(), ..state.setting.look };
    let session = state.play.session();
    let mut rows = panel::stack([
        panel::standing(session, look),
        panel::goals(session, look),
        panel::desk(session, look),
        panel::brief(session, look),
    ]);
    let room = usize::from(inner.height);
    if rows.len() > room {
        rows.truncate(room.saturating_sub(1));
        let rest = look.interface.text("practice-rest");
        rows.push(Line::styled(rest, style(look, Tone::Aside)));
    }
    frame.render_widget(Paragraph::new(rows), inner);
}

fn draw_keys(state: &State<'_, '_, '_>, frame: &mut Frame<'_>, place: Rect) {
    let interface = state.setting.look.interface;
    let send = if state.is_email() { "Ctrl-S" } else { "Enter" };
    let send = interface.fill("practice-bar-send", &[("key", send.into())]);
    let keys: Vec<Cow<'_, str>> = match state.place() {
        Place::Message { .. } => {
            let others = BAR.into_iter().map(|key| interface.text(key));
            [send.into()].into_iter().chain(others).collect()
        }
        Place::Over => vec![interface.text("practice-bar-over")],
        _ => Vec::new(),
    };
    let mut line = String::new();
    for key in keys {
        if line.width() + key.width() + 3 > usize::from(place.width) {
            break;
        }
        line.push(' ');
        line.push_str(&key);
        line.push_str("  ");
    }
    let bar = Style::new().add_modifier(Modifier::REVERSED);
    frame.render_widget(Paragraph::new(line).style(bar), place);
}

fn draw_sheet(state: &mut State<'_, '_, '_>, sheet: &Sheet, frame: &mut Frame<'_>, place: Rect) {
    const MARGIN: u16 = 2;
    let asks = matches!(sheet, Sheet::Pause | Sheet::AskLeave | Sheet::AskRestart);
    let width = place.width.min(if asks { 56 } else { 100 });
    let inside = width.saturating_sub(2 + 2 * MARGIN);
    let page = sheet::page(state, sheet, Look { width: inside.into(), ..state.setting.look });
    let wanted = u16::try_from(page.rows.len()).unwrap_or(u16::MAX).saturating_add(2);
    let height = wanted.min(place.height);
    let sheet_place = Rect {
        x: place.x + (place.width - width) / 2,
        y: if asks { place.y + (place.height - height) / 2 } else { place.y },
        width,
        height,
    };
    let rows_shown = usize::from(height.saturating_sub(2));
    let hidden = page.rows.len().saturating_sub(rows_shown);
    state.rows_above = state.rows_above.min(hidden);
    state.page = rows_shown.max(1);
    let more = if state.rows_above < hidden {
        format!("   {}", state.setting.look.interface.text("practice-more-pages"))
    } else {
        String::new()
    };
    let bold = style(state.setting.look, Tone::Heading);
    let block = edge(Borders::ALL, state.setting.look)
        .title(Line::styled(format!(" {} ", page.title), bold))
        .title_bottom(Line::styled(format!(" {}{more} ", page.keys), bold));
    let mut inner = block.inner(sheet_place);
    inner.x += MARGIN.min(inner.width);
    inner.width = inside;
    let shown: Vec<Line<'static>> =
        page.rows.into_iter().skip(state.rows_above).take(rows_shown).collect();
    // What is read takes the eye alone; a question stands in front of the conversation.
    frame.render_widget(Clear, if asks { sheet_place } else { place });
    frame.render_widget(block, sheet_place);
    frame.render_widget(Paragraph::new(shown), inner);
}

fn edge(borders: Borders, look: Look) -> Block<'static> {
    const ASCII: ratatui::symbols::border::Set<'static> = ratatui::symbols::border::Set {
        top_left: "+",
        top_right: "+",
        bottom_left: "+",
        bottom_right: "+",
        vertical_left: "|",
        vertical_right: "|",
        horizontal_top: "-",
        horizontal_bottom: "-",
    };
    let block = Block::new().borders(borders).border_style(style(look, Tone::Aside));
    if look.unicode { block } else { block.border_set(ASCII) }
}
