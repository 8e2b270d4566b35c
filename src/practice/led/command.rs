//! What is typed in a led play.

use super::moves::Turn;
use crate::interface::Interface;
use crate::practice::command::unknown;

/// Something that is typed with a `/`.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Command {
    Note(String),
    Mark { criterion: String, points: f64, comment: Option<String> },
    Criteria,
    More,
    Beat(String),
    Undo,
    End(Option<String>),
    Hint,
    Repeat,
    Desk,
    Brief,
    Quit,
    Help,
}

/// What one can type, and whose it is where it is not both's.
const COMMANDS: [(&str, Option<Turn>); 13] = [
    ("note", Some(Turn::Trainer)),
    ("mark", Some(Turn::Trainer)),
    ("criteria", Some(Turn::Trainer)),
    ("more", Some(Turn::Trainer)),
    ("beat", Some(Turn::Trainer)),
    ("end", Some(Turn::Trainer)),
    ("hint", Some(Turn::Trainee)),
    ("undo", None),
    ("repeat", None),
    ("desk", None),
    ("brief", None),
    ("quit", None),
    ("help", None),
];

impl Command {
    /// Reads a line that starts with `/`.
    ///
    /// # Errors
    /// What is wrong with it, in words for whoever typed it.
    pub(super) fn read(line: &str, turn: Turn, interface: Interface) -> Result<Self, String> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim();
        let mut commands = COMMANDS.iter();
        let known = commands.find(|(name, _)| word.strip_prefix('/') == Some(*name));
        let Some(&(name, whose)) = known else {
            let shown: String = word.chars().take(30).collect();
            return Err(unknown(&shown, interface));
        };
        let command = || [("command", word.into())];
        match (whose, turn) {
            (Some(Turn::Trainer), Turn::Trainee) => {
                return Err(interface.fill("led-for-trainer", &command()));
            }
            (Some(Turn::Trainee), Turn::Trainer) => {
                return Err(interface.fill("led-for-trainee", &command()));
            }
            _ => {}
        }
        let missing = || {
            let usage = ("usage", usage(name, interface).into());
            interface.fill("led-write-it-so", &[usage])
        };
        Ok(match name {
            "note" if rest.is_empty() => return Err(missing()),
            "note" => Self::Note(rest.to_owned()),
            "mark" => mark(rest).ok_or_else(missing)?,
            "criteria" => Self::Criteria,
            "more" => Self::More,
            // Without an id, the answer to an unknown one lists them.
            "beat" => Self::Beat(rest.to_owned()),
            "end" => Self::End((!rest.is_empty()).then(|| rest.to_owned())),
            "hint" => Self::Hint,
            "undo" => Self::Undo,
            "repeat" => Self::Repeat,
            "desk" => Self::Desk,
            "brief" => Self::Brief,
            "quit" => Self::Quit,
            _ => Self::Help,
        })
    }

    /// What can be typed at somebody's turn, and what it does.
    pub(super) fn list(turn: Turn, interface: Interface) -> impl Iterator<Item = (String, String)> {
        let is_theirs = move |whose: Option<Turn>| whose.is_none_or(|whose| whose == turn);
        let theirs = COMMANDS.into_iter().filter(move |(_, whose)| is_theirs(*whose));
        theirs.map(move |(name, _)| {
            let what = interface.fill("led-command", &[("command", name.into())]);
            (usage(name, interface), what)
        })
    }
}

/// How a command is written.
fn usage(name: &str, interface: Interface) -> String {
    interface.fill("led-usage", &[("command", name.into())])
}

fn mark(text: &str) -> Option<Command> {
    let mut words = text.splitn(3, ' ').map(str::trim);
    let criterion = words.next().filter(|id| !id.is_empty())?.to_owned();
    // In many countries half a point is 0,5.
    let points = words.next()?.replace(',', ".").parse().ok()?;
    let comment = words.next().filter(|comment| !comment.is_empty()).map(str::to_owned);
    Some(Command::Mark { criterion, points, comment })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_has_a_criterion_points_and_perhaps_a_reason() {
        let read = |line: &str| Command::read(line, Turn::Trainer, Interface::default());
        let mark = |points: f64, comment: Option<&str>| {
            let comment = comment.map(str::to_owned);
            Ok(Command::Mark { criterion: "asks".into(), points, comment })
        };
        assert_eq!(read("/mark asks 1"), mark(1.0, None));
        assert_eq!(read("/mark asks 0,5 a bit late"), mark(0.5, Some("a bit late")));
        for wrong in ["/mark", "/mark asks", "/mark asks well", "/mark 1"] {
            assert_eq!(read(wrong), Err("Write it so: /mark ID POINTS [WHY]".to_owned()));
        }
    }

    #[test]
    fn each_has_their_own_commands() {
        for interface in Interface::all() {
            let read = |line: &str, turn| Command::read(line, turn, interface);
            assert_eq!(read("/end", Turn::Trainer), Ok(Command::End(None)));
            assert_eq!(read("/end happy ", Turn::Trainer), Ok(Command::End(Some("happy".into()))));
            assert!(read("/end", Turn::Trainee).is_err());
            assert!(read("/hint", Turn::Trainer).is_err());
            assert!(read("/fly away", Turn::Trainee).is_err());
            let mut usages = Command::list(Turn::Trainee, interface).map(|(usage, _)| usage);
            assert!(usages.all(|usage| read(&usage, Turn::Trainee).is_ok()));
        }
    }
}
