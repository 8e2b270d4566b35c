//! A role-play: a customer with a mood, what they say in each beat of the conversation, which
//! replies of the trainee they react to, and how it can end.

pub mod beat;
pub mod ending;
pub mod fact;
pub mod line;
mod paths;
mod read;
mod read_beats;
mod read_endings;
mod read_facts;
mod read_rehearsals;
mod reading;
pub mod rehearsal;
pub mod script;
pub mod shipped;
pub mod template;
#[cfg(test)]
pub(crate) mod tests;

pub use beat::{Beat, Destination, Otherwise, Reply, Silence};
pub use ending::{Ending, Outcome, When};
pub use fact::Fact;
pub use line::Line;
pub use rehearsal::Rehearsal;
pub use script::Script;

use crate::clean::one_line;
use crate::problem::Problems;
use crate::text::Text;
pub use crate::transcript::Channel;

/// The worst mood a customer can be in.
pub const WORST_MOOD: i64 = -5;

/// The best mood a customer can be in.
pub const BEST_MOOD: i64 = 5;

/// A valid scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The name that the command line uses.
    pub id: String,
    /// The name that people read.
    pub title: Text,
    /// The language that customer and trainee speak.
    pub language: String,
    /// Where the conversation takes place.
    pub channel: Channel,
    /// From 1, easy, to 5.
    pub difficulty: u8,
    /// What can be practised with it.
    pub skills: Vec<String>,
    /// The `id` of the rubric that scores it.
    pub rubric: String,
    /// What the trainee must know beforehand.
    pub brief: Text,
    /// What the trainee can look up during the conversation: labels and their contents.
    pub desk: Vec<(String, Text)>,
    /// What differs from play to play.
    pub variables: Vec<Variable>,
    /// Who the trainee talks to.
    pub customer: Customer,
    /// What the customer tells whoever asks, in the file's order.
    pub knows: Vec<Fact>,
    /// What the trainee should achieve, shown beside the play.
    pub goals: Vec<Goal>,
    /// Who else writes during the play, in a chat.
    pub alongside: Option<Alongside>,
    /// The `id` of the first beat.
    pub start: String,
    /// Replies that are recognised in every beat.
    pub always: Vec<Reply>,
    /// The stages of the conversation, in the file's order.
    pub beats: Vec<Beat>,
    /// How it can end, in the file's order.
    pub endings: Vec<Ending>,
    /// Plays that the author wrote out, with what they must lead to.
    pub tests: Vec<Rehearsal>,
    /// Codes of what `check` shall not report, as written.
    pub allow: Vec<String>,
    /// Hash of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// The file's text, so that what is kept of it does not change when the file does.
    pub source: String,
}

impl Scenario {
    /// Reads a scenario from YAML; `file` is the name to show in messages.
    ///
    /// # Errors
    /// Every fault of the file.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problems> {
        read::scenario(file, text)
    }

    /// The beat of that `id`.
    pub fn beat(&self, id: &str) -> Option<&Beat> {
        self.beats.iter().find(|beat| beat.id == id)
    }

    /// The ending of that `id`.
    pub fn ending(&self, id: &str) -> Option<&Ending> {
        self.endings.iter().find(|ending| ending.id == id)
    }

    /// Every reply, those of every beat first.
    pub fn replies(&self) -> impl Iterator<Item = &Reply> {
        self.always.iter().chain(self.beats.iter().flat_map(|beat| &beat.replies))
    }

    /// Where a `to` leads, from anywhere in the scenario.
    pub fn destinations(&self) -> impl Iterator<Item = &Destination> {
        let of_replies = self.replies().filter_map(|reply| reply.to.as_ref());
        of_replies.chain(self.beats.iter().filter_map(|beat| beat.otherwise.to.as_ref()))
    }

    /// Whether some `to` leads to the ending. Such an ending is reached only so; all others are
    /// watched for after every message.
    pub fn is_led_to(&self, ending: &Ending) -> bool {
        self.destinations().any(|to| matches!(to, Destination::Ending(id) if *id == ending.id))
    }
}

/// Who the trainee talks to.
#[derive(Debug, Clone, PartialEq)]
pub struct Customer {
    /// As it stands before each line.
    pub name: String,
    /// Who they are and how they behave, for the trainer.
    pub persona: Option<Text>,
    /// Their mood at the start, from [`WORST_MOOD`] to [`BEST_MOOD`].
    pub mood: i64,
    /// How many unhelpful messages they take before they give up.
    pub patience: i64,
    /// The voice that reads their lines aloud.
    pub voice: Option<Voice>,
}

impl Customer {
    /// The first name, as it stands before each line; the whole name after a title.
    pub fn short_name(&self) -> String {
        const TITLES: [&str; 5] = ["mr", "mrs", "ms", "miss", "dr"];
        let name = one_line(&self.name);
        let first = name.split_whitespace().next().unwrap_or("Customer");
        let title = first.trim_end_matches('.').to_lowercase();
        if TITLES.contains(&title.as_str()) { name } else { first.to_owned() }
    }
}

/// A voice that reads lines aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// A woman's.
    Female,
    /// A man's.
    Male,
}

/// Something that the trainee should achieve.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// What it is, for people.
    pub text: Text,
    /// Replies any one of which achieves it, never empty.
    pub did: Vec<String>,
}

/// A second customer who writes while the trainee serves the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alongside {
    /// The `id` of the scenario that brings them.
    pub scenario: String,
    /// After how many of the trainee's messages they come.
    pub after: usize,
}

/// A value that texts name as `{{name}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// Unique in the scenario.
    pub name: String,
    /// What it can be, never empty; one of them is picked for each play.
    pub values: Vec<String>,
}
