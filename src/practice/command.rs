//! What a trainee can type beside what they say to the customer.

use super::clean::one_line;
use crate::interface::Interface;

/// Something that a trainee asks of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    Hint,
    Repeat,
    Undo,
    Pause,
    Restart,
    Desk,
    Brief,
    Quit,
    Help,
}

/// Every command and its name.
const COMMANDS: [(Command, &str); 9] = [
    (Command::Hint, "hint"),
    (Command::Repeat, "repeat"),
    (Command::Undo, "undo"),
    (Command::Desk, "desk"),
    (Command::Brief, "brief"),
    (Command::Pause, "pause"),
    (Command::Restart, "restart"),
    (Command::Quit, "quit"),
    (Command::Help, "help"),
];

/// A command as the help tells of it.
pub(super) struct Entry {
    pub(super) command: Command,
    /// How it is typed in the reader's language.
    pub(super) typed: String,
    /// What it does.
    pub(super) what: String,
}

/// Every command in the reader's language.
pub(super) fn commands(interface: Interface) -> impl Iterator<Item = Entry> {
    COMMANDS.into_iter().map(move |(command, name)| Entry {
        command,
        typed: in_language(name, interface),
        what: interface.fill("practice-command", &[("command", name.into())]),
    })
}

fn in_language(name: &str, interface: Interface) -> String {
    interface.fill("practice-command-name", &[("command", name.into())])
}

/// That what was typed is no command.
pub(super) fn unknown(word: &str, interface: Interface) -> String {
    interface.fill("practice-no-command", &[("word", word.into())])
}

/// A message that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// Said to the customer; lines of an e-mail stay lines.
    Words(String),
    /// Nothing visible.
    Nothing,
    /// Asked of the program.
    Command(Command),
    /// Meant as a command that there is not; the start of what was typed.
    Unknown(String),
}

impl Typed {
    /// Reads a message. Commands have their English names and those of the reader's language.
    pub(super) fn read(text: &str, interface: Interface) -> Self {
        let text = text.lines().map(one_line).collect::<Vec<_>>().join("\n");
        let text = text.trim();
        if text.is_empty() {
            return Self::Nothing;
        }
        if !text.starts_with('/') {
            return Self::Words(text.to_owned());
        }
        let is_meant = |name: &str| text.strip_prefix('/') == Some(name);
        let mut commands = COMMANDS.iter();
        let known =
            commands.find(|(_, name)| is_meant(name) || in_language(name, interface) == text);
        known.map_or_else(
            || {
                let word = text.split_whitespace().next().unwrap_or(text);
                Self::Unknown(word.chars().take(30).collect())
            },
            |(command, _)| Self::Command(*command),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_words_from_commands() {
        let read = |text: &str| Typed::read(text, Interface::default());
        assert_eq!(read(" \u{1b}[2J \n"), Typed::Nothing);
        assert_eq!(read("Hello,\n\nSam\u{7} "), Typed::Words("Hello,\n\nSam".into()));
        assert_eq!(read(" /hint "), Typed::Command(Command::Hint));
        assert_eq!(read("/fly away"), Typed::Unknown("/fly".into()));
    }

    #[test]
    fn commands_are_known_by_the_names_of_the_language_and_by_the_english_ones() {
        for interface in Interface::all() {
            let typed: Vec<String> = commands(interface).map(|it| it.typed).collect();
            for (name, (command, english)) in typed.iter().zip(COMMANDS) {
                assert!(name.is_ascii() && name.starts_with('/'), "{name}");
                let english = Typed::read(&format!("/{english}"), interface);
                assert_eq!(english, Typed::Command(command));
                assert_eq!(Typed::read(name, interface), Typed::Command(command), "{name}");
            }
        }
        let polish = Interface::of("pl").unwrap();
        assert_eq!(Typed::read("/podpowiedz", polish), Typed::Command(Command::Hint));
    }
}
