//! What a trainee can type beside what they say to the customer.

use super::clean::one_line;

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

/// Every command as it is typed, and what it does.
pub(super) const COMMANDS: [(Command, &str, &str); 9] = [
    (Command::Hint, "/hint", "a hint for where you are"),
    (Command::Repeat, "/repeat", "the customer's last words again"),
    (Command::Undo, "/undo", "take your last answer back"),
    (Command::Desk, "/desk", "what you can look up"),
    (Command::Brief, "/brief", "what you know beforehand"),
    (Command::Pause, "/pause", "stop the clock"),
    (Command::Restart, "/restart", "begin anew, with a slightly different customer"),
    (Command::Quit, "/quit", "leave and see how it went"),
    (Command::Help, "/help", "this list"),
];

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
    /// Reads a message.
    pub(super) fn read(text: &str) -> Self {
        let text = text.lines().map(one_line).collect::<Vec<_>>().join("\n");
        let text = text.trim();
        if text.is_empty() {
            return Self::Nothing;
        }
        if !text.starts_with('/') {
            return Self::Words(text.to_owned());
        }
        let known = COMMANDS.iter().find(|(_, name, _)| *name == text);
        known.map_or_else(
            || {
                let word = text.split_whitespace().next().unwrap_or(text);
                Self::Unknown(word.chars().take(30).collect())
            },
            |(command, _, _)| Self::Command(*command),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_words_from_commands() {
        assert_eq!(Typed::read(" \u{1b}[2J \n"), Typed::Nothing);
        assert_eq!(Typed::read("Hello,\n\nSam\u{7} "), Typed::Words("Hello,\n\nSam".into()));
        assert_eq!(Typed::read(" /hint "), Typed::Command(Command::Hint));
        assert_eq!(Typed::read("/fly away"), Typed::Unknown("/fly".into()));
    }
}
