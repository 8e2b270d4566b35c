//! The message that is being written.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use super::action::Edit;
use crate::practice::clean::one_line;

/// Nobody says more in one go; the play would leave out the rest as well.
const MAX_BYTES: usize = 10_000;

/// The message and those that were sent before.
pub(super) struct Draft {
    area: TextArea<'static>,
    sent: Vec<String>,
    /// Which of the sent messages is shown in place of `unsent`.
    recalled: Option<usize>,
    unsent: String,
}

impl Draft {
    /// An empty message after those that were `sent`.
    pub(super) fn new(sent: Vec<String>) -> Self {
        Self { area: area(""), sent, recalled: None, unsent: String::new() }
    }

    pub(super) fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    pub(super) fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Takes the message away to send it.
    pub(super) fn send(&mut self) -> String {
        let text = self.text();
        if !text.trim().is_empty() && self.sent.last() != Some(&text) {
            self.sent.push(text.clone());
        }
        self.recalled = None;
        self.set("");
        text
    }

    /// `false` where there is no room left.
    pub(super) fn insert(&mut self, letter: char) -> bool {
        let has_room = self.has_room(letter.len_utf8());
        if has_room && !letter.is_control() {
            self.area.insert_char(letter);
        }
        has_room
    }

    pub(super) fn insert_newline(&mut self) -> bool {
        let has_room = self.has_room(1);
        if has_room {
            self.area.insert_newline();
        }
        has_room
    }

    /// Puts text in that comes from elsewhere, without what a terminal would obey; `false` where
    /// some of it had no room.
    pub(super) fn paste(&mut self, text: &str, keeps_lines: bool) -> bool {
        // Some terminals end pasted lines as the Enter key does.
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let clean = if keeps_lines {
            text.lines().map(one_line).collect::<Vec<_>>().join("\n")
        } else {
            one_line(&text)
        };
        let room = MAX_BYTES.saturating_sub(self.text().len());
        let part = clean.get(..clean.floor_char_boundary(room)).unwrap_or_default();
        self.area.insert_str(part);
        part.len() == clean.len()
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        let area = &mut self.area;
        match edit {
            Edit::Left => area.move_cursor(CursorMove::Back),
            Edit::Right => area.move_cursor(CursorMove::Forward),
            Edit::WordLeft => area.move_cursor(CursorMove::WordBack),
            Edit::WordRight => area.move_cursor(CursorMove::WordForward),
            Edit::Home => area.move_cursor(CursorMove::Head),
            Edit::End => area.move_cursor(CursorMove::End),
            Edit::DeleteBack => drop(area.delete_char()),
            Edit::DeleteForward => drop(area.delete_next_char()),
            Edit::DeleteWordBack => drop(area.delete_word()),
            Edit::DeleteWordForward => drop(area.delete_next_word()),
            Edit::DeleteToStart => drop(area.delete_line_by_head()),
            Edit::DeleteToEnd => drop(area.delete_line_by_end()),
        }
    }

    /// A line up, or to the message sent before.
    pub(super) fn up(&mut self) {
        if !self.moves(CursorMove::Up) {
            let before = self.recalled.unwrap_or(self.sent.len()).checked_sub(1);
            if before.is_some() {
                self.recall(before);
            }
        }
    }

    /// A line down, or to the message sent after.
    pub(super) fn down(&mut self) {
        if !self.moves(CursorMove::Down)
            && let Some(recalled) = self.recalled
        {
            self.recall(Some(recalled + 1).filter(|next| *next < self.sent.len()));
        }
    }

    /// Draws the message, and the cursor where the next letter goes.
    pub(super) fn draw(&self, frame: &mut Frame<'_>, place: Rect, has_cursor: bool) {
        if place.is_empty() {
            return;
        }
        frame.render_widget(&self.area, place);
        let cursor = self.area.screen_cursor();
        let row = cursor.row.saturating_sub(self.area.scroll_offset().0.into());
        let (Ok(column), Ok(row)) = (u16::try_from(cursor.col), u16::try_from(row)) else { return };
        if has_cursor {
            let x = place.x + column.min(place.width - 1);
            frame.set_cursor_position(Position::new(x, place.y + row.min(place.height - 1)));
        }
    }

    fn has_room(&self, bytes: usize) -> bool {
        self.text().len() + bytes <= MAX_BYTES
    }

    fn moves(&mut self, to: CursorMove) -> bool {
        let before = self.area.cursor();
        self.area.move_cursor(to);
        self.area.cursor() != before
    }

    fn recall(&mut self, which: Option<usize>) {
        if self.recalled.is_none() {
            self.unsent = self.text();
        }
        self.recalled = which;
        let text = which.and_then(|index| self.sent.get(index)).unwrap_or(&self.unsent).clone();
        self.set(&text);
    }

    fn set(&mut self, text: &str) {
        self.area = area(text);
    }
}

fn area(text: &str) -> TextArea<'static> {
    let mut area = TextArea::from(text.split('\n'));
    area.set_wrap_mode(WrapMode::WordOrGlyph);
    // The terminal's own cursor shows the place; screen readers and input methods follow that.
    area.set_cursor_style(Style::default());
    area.set_cursor_line_style(Style::default());
    area.set_max_histories(0);
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    area
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        let mut draft = Draft::new(Vec::new());
        assert!(draft.paste(text, true));
        draft
    }

    fn after(text: &str, edits: &[Edit]) -> String {
        let mut draft = draft(text);
        edits.iter().for_each(|edit| draft.edit(*edit));
        draft.insert('|');
        draft.text()
    }

    #[test]
    fn moves_and_deletes_by_letters_words_and_lines() {
        assert_eq!(after("one two", &[Edit::Left, Edit::DeleteBack]), "one t|o");
        assert_eq!(after("one two", &[Edit::WordLeft]), "one |two");
        assert_eq!(after("one two", &[Edit::Home, Edit::WordRight]), "one |two");
        assert_eq!(after("one two", &[Edit::DeleteWordBack]), "one |");
        assert_eq!(after("one two", &[Edit::WordLeft, Edit::DeleteToEnd]), "one |");
        assert_eq!(after("one two", &[Edit::WordLeft, Edit::DeleteToStart]), "|two");
        assert_eq!(after("one two", &[Edit::Home, Edit::DeleteForward, Edit::End]), "ne two|");
        assert_eq!(after("one two", &[Edit::Home, Edit::DeleteWordForward]), "| two");
        assert_eq!(after("", &[Edit::DeleteBack, Edit::DeleteForward, Edit::Left]), "|");
    }

    #[test]
    fn goes_back_to_earlier_messages_and_to_the_unsent_one() {
        let mut draft = Draft::new(vec!["first".to_owned()]);
        draft.paste("second", false);
        assert_eq!(draft.send(), "second");
        draft.paste("half", false);
        let mut seen = Vec::new();
        for up in [true, true, true, false, false, false] {
            if up {
                draft.up();
            } else {
                draft.down();
            }
            seen.push(draft.text());
        }
        assert_eq!(seen, ["second", "first", "first", "second", "half", "half"]);
    }

    #[test]
    fn what_is_pasted_is_cleaned_and_has_its_bounds() {
        let mut pasted = Draft::new(Vec::new());
        assert!(pasted.paste("one\r\ntwo\u{1b}[2J\u{7}", false));
        assert_eq!(pasted.text(), "one two");
        assert_eq!(draft("one\rtwo").text(), "one\ntwo");
        assert!(!pasted.paste(&"é".repeat(MAX_BYTES), false));
        assert!(pasted.text().len() <= MAX_BYTES);
        while pasted.insert('x') {}
        assert_eq!(pasted.text().len(), MAX_BYTES);
    }
}
