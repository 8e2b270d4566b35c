//! What is typed in a led play.

use super::moves::Turn;

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

/// What one can type: how it is written, what it does, whose it is where it is not both's.
const COMMANDS: [(&str, &str, Option<Turn>); 13] = [
    ("/note TEXT", "note something about what was said last", Some(Turn::Trainer)),
    ("/mark ID POINTS [WHY]", "give a criterion points", Some(Turn::Trainer)),
    ("/criteria", "the criteria with their ids, and your marks", Some(Turn::Trainer)),
    ("/more", "more that the customer could say", Some(Turn::Trainer)),
    ("/beat ID", "take the conversation to a beat", Some(Turn::Trainer)),
    ("/end [ENDING]", "end it, as one of the scenario's endings or just so", Some(Turn::Trainer)),
    ("/hint", "a hint for where you are", Some(Turn::Trainee)),
    ("/undo", "take back the last note or mark, or the customer's last line", None),
    ("/repeat", "the last words again", None),
    ("/desk", "what the trainee can look up", None),
    ("/brief", "what the trainee knows beforehand", None),
    ("/quit", "leave; the attempt stays open", None),
    ("/help", "this list", None),
];

impl Command {
    /// Reads a line that starts with `/`.
    ///
    /// # Errors
    /// What is wrong with it, in words for whoever typed it.
    pub(super) fn read(line: &str, turn: Turn) -> Result<Self, String> {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim();
        let known = COMMANDS.iter().find(|(usage, ..)| usage.split(' ').next() == Some(word));
        let Some((usage, _, whose)) = known else {
            let shown: String = word.chars().take(30).collect();
            return Err(format!("`{shown}` is no command. /help lists what there is."));
        };
        match (whose, turn) {
            (Some(Turn::Trainer), Turn::Trainee) => {
                return Err(format!("{word} is for the trainer, at the customer's turn."));
            }
            (Some(Turn::Trainee), Turn::Trainer) => {
                return Err(format!("{word} is for the trainee, at their turn."));
            }
            _ => {}
        }
        let missing = || format!("Write it so: {usage}");
        Ok(match word {
            "/note" if rest.is_empty() => return Err(missing()),
            "/note" => Self::Note(rest.to_owned()),
            "/mark" => mark(rest).ok_or_else(missing)?,
            "/criteria" => Self::Criteria,
            "/more" => Self::More,
            // Without an id, the answer to an unknown one lists them.
            "/beat" => Self::Beat(rest.to_owned()),
            "/end" => Self::End((!rest.is_empty()).then(|| rest.to_owned())),
            "/hint" => Self::Hint,
            "/undo" => Self::Undo,
            "/repeat" => Self::Repeat,
            "/desk" => Self::Desk,
            "/brief" => Self::Brief,
            "/quit" => Self::Quit,
            _ => Self::Help,
        })
    }

    /// What can be typed at somebody's turn, and what it does.
    pub(super) fn list(turn: Turn) -> impl Iterator<Item = (&'static str, &'static str)> {
        let is_theirs = move |whose: Option<Turn>| whose.is_none_or(|whose| whose == turn);
        let theirs = COMMANDS.into_iter().filter(move |(.., whose)| is_theirs(*whose));
        theirs.map(|(usage, what, _)| (usage, what))
    }
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
        let read = |line: &str| Command::read(line, Turn::Trainer);
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
        assert_eq!(Command::read("/end", Turn::Trainer), Ok(Command::End(None)));
        assert_eq!(
            Command::read("/end happy ", Turn::Trainer),
            Ok(Command::End(Some("happy".into())))
        );
        assert!(Command::read("/end", Turn::Trainee).is_err());
        assert!(Command::read("/hint", Turn::Trainer).is_err());
        assert!(Command::read("/fly away", Turn::Trainee).is_err());
        assert!(
            Command::list(Turn::Trainee)
                .all(|(usage, _)| Command::read(usage, Turn::Trainee).is_ok())
        );
    }
}
