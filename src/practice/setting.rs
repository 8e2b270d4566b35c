//! What a play before a person needs beside the play, and how it closes.

use super::clock::Clock;
use super::debrief::Debrief;
use super::look::Look;

/// How a play is put before a person.
#[derive(Clone, Copy)]
pub struct Setting<'s> {
    /// How text is shown.
    pub look: Look,
    /// Tells how long the trainee is silent; without one the customer waits for ever.
    pub clock: Option<&'s dyn Clock>,
    /// Whether the program was told to stop, as by Ctrl-C.
    pub is_stopped: &'s dyn Fn() -> bool,
    /// What whoever leaves early is told about going on later.
    pub farewell: Option<&'s str>,
    /// Whether the plain lines tell why the customer reacts as they do.
    pub explains: bool,
}

impl Default for Setting<'_> {
    fn default() -> Self {
        Self {
            look: Look::default(),
            clock: None,
            is_stopped: &|| false,
            farewell: None,
            explains: false,
        }
    }
}

/// How a play before a person closed.
#[derive(Debug, Clone, PartialEq)]
pub enum Closing {
    /// It ended or the trainee left, and these debriefs were shown, one for each conversation.
    Debriefed(Vec<Debrief>),
    /// The program was told to stop; the play stands as it was kept.
    Interrupted,
}
