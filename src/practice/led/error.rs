//! Why a move of a led play cannot be made.

use crate::interface::Interface;
use crate::practice::error::PracticeError;

/// Why a move cannot be made, in words for trainer and trainee.
#[derive(Debug, thiserror::Error)]
pub enum LedError {
    /// It is the other one's turn.
    #[error("it is not their turn")]
    NotTheirTurn,
    /// A message or note without words.
    #[error("there are no words")]
    NothingSaid,
    /// The scenario has no such beat.
    #[error("{}", unknown("beat", .id, .all))]
    UnknownBeat {
        /// What was named.
        id: String,
        /// The beats of the scenario.
        all: Vec<String>,
    },
    /// The scenario has no such ending.
    #[error("{}", unknown("ending", .id, .all))]
    UnknownEnding {
        /// What was named.
        id: String,
        /// The endings of the scenario.
        all: Vec<String>,
    },
    /// The rubric has no such criterion.
    #[error("there is no criterion `{id}`; /criteria lists them")]
    UnknownCriterion {
        /// What was named.
        id: String,
    },
    /// The criterion cannot have so many points.
    #[error("`{id}` takes {least} to {most} points")]
    Points {
        /// The criterion.
        id: String,
        /// The fewest points that it can have.
        least: f64,
        /// The points of its best level.
        most: f64,
    },
    /// The play itself failed, or is over.
    #[error(transparent)]
    Practice(#[from] PracticeError),
}

impl LedError {
    /// Whether trainer or trainee can put it right by typing something else.
    pub fn is_refusal(&self) -> bool {
        !matches!(self, Self::Practice(_))
    }
}

impl LedError {
    /// The same as a sentence in the language of trainer and trainee.
    pub(super) fn told(&self, interface: Interface) -> String {
        let missing = |key: &str, id: &str, all: &[String]| {
            let all = ("all", all.join(", ").into());
            if id.is_empty() {
                interface.fill("led-name-one", &[all])
            } else {
                interface.fill(key, &[("id", id.into()), all])
            }
        };
        match self {
            Self::NotTheirTurn => interface.text("led-not-their-turn").into_owned(),
            Self::NothingSaid => interface.text("led-no-words").into_owned(),
            Self::UnknownBeat { id, all } => missing("led-no-beat", id, all),
            Self::UnknownEnding { id, all } => missing("led-no-ending", id, all),
            Self::UnknownCriterion { id } => {
                interface.fill("led-no-criterion", &[("id", id.as_str().into())])
            }
            Self::Points { id, least, most } => {
                let (least, most) = (("least", (*least).into()), ("most", (*most).into()));
                interface.fill("led-wrong-points", &[("id", id.as_str().into()), least, most])
            }
            Self::Practice(error) => error.to_string(),
        }
    }
}

/// That there is no such thing, or none was named, and what there is.
fn unknown(kind: &str, id: &str, all: &[String]) -> String {
    let all = all.join(", ");
    if id.is_empty() {
        format!("name one: {all}")
    } else {
        format!("there is no {kind} `{id}`; there are {all}")
    }
}
