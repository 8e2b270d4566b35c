//! What each key does.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::practice::command::Command;

/// Something that a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Nothing,
    Insert(char),
    Edit(Edit),
    /// Enter: sends a message, or begins a new line of an e-mail.
    Enter,
    Send,
    Up,
    Down,
    PageUp,
    PageDown,
    Command(Command),
    /// Yes to a question, and on from what is shown.
    Agree,
    /// No to a question, and back from what is shown.
    Decline,
    /// Leaves at once.
    Interrupt,
}

/// A change of the message that is being written, or of the place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    Left,
    Right,
    WordLeft,
    WordRight,
    Home,
    End,
    DeleteBack,
    DeleteForward,
    DeleteWordBack,
    DeleteWordForward,
    DeleteToStart,
    DeleteToEnd,
}

/// What the keys are for at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A message is being written.
    Message {
        /// Whether nothing is written yet.
        is_empty: bool,
    },
    /// The brief or the help is shown.
    Reading,
    /// A yes or no is asked for.
    Question,
    /// The play is paused.
    Pause,
    /// The play is over.
    Over,
    /// The debrief is shown.
    Debrief,
}

/// What a key does in a place.
pub(super) fn action(key: KeyEvent, place: Place) -> Action {
    if key.kind == KeyEventKind::Release {
        return Action::Nothing;
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let letter = match key.code {
        KeyCode::Char(letter) if control => Some(letter.to_ascii_lowercase()),
        _ => None,
    };
    let scroll = match key.code {
        KeyCode::Up => Action::Up,
        KeyCode::Down => Action::Down,
        KeyCode::PageUp => Action::PageUp,
        KeyCode::PageDown => Action::PageDown,
        _ => Action::Nothing,
    };
    if place != (Place::Message { is_empty: false }) && letter == Some('d') {
        return if matches!(place, Place::Message { .. }) { leave() } else { Action::Agree };
    }
    let leaves = matches!(letter, Some('c' | 'q'));
    match place {
        Place::Message { is_empty } => in_message(key, is_empty),
        Place::Question if letter == Some('c') => Action::Interrupt,
        Place::Question => match key.code {
            KeyCode::Enter | KeyCode::Char('y' | 'Y' | 'q') => Action::Agree,
            KeyCode::Esc | KeyCode::Char('n' | 'N') => Action::Decline,
            _ => Action::Nothing,
        },
        Place::Over | Place::Debrief if leaves => Action::Agree,
        _ if leaves => leave(),
        Place::Pause => Action::Decline,
        _ if scroll != Action::Nothing => scroll,
        Place::Debrief if key.code == KeyCode::Char(' ') => Action::PageDown,
        Place::Over | Place::Debrief => match key.code {
            KeyCode::Enter | KeyCode::Esc | KeyCode::Char('q') => Action::Agree,
            _ => Action::Nothing,
        },
        Place::Reading => match key.code {
            KeyCode::Enter | KeyCode::Esc | KeyCode::F(_) => Action::Decline,
            KeyCode::Char(' ') => Action::PageDown,
            KeyCode::Char(letter) if !control => Action::Insert(letter),
            _ => Action::Nothing,
        },
    }
}

fn leave() -> Action {
    Action::Command(Command::Quit)
}

fn in_message(key: KeyEvent, is_empty: bool) -> Action {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(letter) if control && !alt => with_control(letter),
        KeyCode::Char('b') if alt && !control => Action::Edit(Edit::WordLeft),
        KeyCode::Char('f') if alt && !control => Action::Edit(Edit::WordRight),
        KeyCode::Char('d') if alt && !control => Action::Edit(Edit::DeleteWordForward),
        KeyCode::Char('?') if is_empty => Action::Command(Command::Help),
        // Both together are how some keyboards type @ and the like.
        KeyCode::Char(letter) if control == alt => Action::Insert(letter),
        KeyCode::Enter if alt => Action::Send,
        KeyCode::Enter => Action::Enter,
        KeyCode::Esc => leave(),
        KeyCode::Left if control || alt => Action::Edit(Edit::WordLeft),
        KeyCode::Right if control || alt => Action::Edit(Edit::WordRight),
        KeyCode::Left => Action::Edit(Edit::Left),
        KeyCode::Right => Action::Edit(Edit::Right),
        KeyCode::Home => Action::Edit(Edit::Home),
        KeyCode::End => Action::Edit(Edit::End),
        KeyCode::Backspace if control || alt => Action::Edit(Edit::DeleteWordBack),
        KeyCode::Backspace => Action::Edit(Edit::DeleteBack),
        KeyCode::Delete if control || alt => Action::Edit(Edit::DeleteWordForward),
        KeyCode::Delete => Action::Edit(Edit::DeleteForward),
        KeyCode::Up => Action::Up,
        KeyCode::Down => Action::Down,
        KeyCode::PageUp => Action::PageUp,
        KeyCode::PageDown => Action::PageDown,
        KeyCode::F(number) => with_function(number),
        _ => Action::Nothing,
    }
}

fn with_control(letter: char) -> Action {
    match letter.to_ascii_lowercase() {
        'a' => Action::Edit(Edit::Home),
        'b' => Action::Edit(Edit::Left),
        'c' | 'q' => leave(),
        'd' => Action::Edit(Edit::DeleteForward),
        'e' => Action::Edit(Edit::End),
        'f' => Action::Edit(Edit::Right),
        'h' => Action::Edit(Edit::DeleteBack),
        'k' => Action::Edit(Edit::DeleteToEnd),
        'n' => Action::Down,
        'p' => Action::Up,
        's' => Action::Send,
        'u' => Action::Edit(Edit::DeleteToStart),
        'w' => Action::Edit(Edit::DeleteWordBack),
        _ => Action::Nothing,
    }
}

/// The function keys by number, and what they stand for.
pub(super) const FUNCTION_KEYS: [(u8, Command); 7] = [
    (1, Command::Help),
    (2, Command::Hint),
    (3, Command::Repeat),
    (4, Command::Undo),
    (5, Command::Pause),
    (6, Command::Restart),
    (7, Command::Brief),
];

fn with_function(number: u8) -> Action {
    let known = FUNCTION_KEYS.iter().find(|(key, _)| *key == number);
    known.map_or(Action::Nothing, |(_, command)| Action::Command(*command))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers, place: Place) -> Action {
        action(KeyEvent::new(code, modifiers), place)
    }

    #[test]
    fn ctrl_c_asks_first_and_leaves_then() {
        let ctrl_c = |place| press(KeyCode::Char('c'), KeyModifiers::CONTROL, place);
        for place in [Place::Message { is_empty: false }, Place::Reading, Place::Pause] {
            assert_eq!(ctrl_c(place), leave());
        }
        assert_eq!(ctrl_c(Place::Question), Action::Interrupt);
        assert_eq!(ctrl_c(Place::Debrief), Action::Agree);
    }

    #[test]
    fn ctrl_d_leaves_where_there_is_nothing_to_delete() {
        let ctrl_d = |place| press(KeyCode::Char('d'), KeyModifiers::CONTROL, place);
        assert_eq!(ctrl_d(Place::Message { is_empty: true }), leave());
        let written = Place::Message { is_empty: false };
        assert_eq!(ctrl_d(written), Action::Edit(Edit::DeleteForward));
        assert_eq!(ctrl_d(Place::Question), Action::Agree);
    }

    #[test]
    fn a_question_mark_asks_for_help_only_before_anything_is_written() {
        let mark =
            |is_empty| press(KeyCode::Char('?'), KeyModifiers::NONE, Place::Message { is_empty });
        assert_eq!(mark(true), Action::Command(Command::Help));
        assert_eq!(mark(false), Action::Insert('?'));
    }

    #[test]
    fn what_is_typed_with_alt_graph_is_a_letter() {
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let place = Place::Message { is_empty: true };
        assert_eq!(press(KeyCode::Char('@'), both, place), Action::Insert('@'));
        assert_eq!(press(KeyCode::Char('x'), KeyModifiers::ALT, place), Action::Nothing);
    }
}
