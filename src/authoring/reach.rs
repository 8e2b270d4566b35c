//! Which parts of a scenario plays come to.

use std::collections::BTreeSet;

use crate::practice::{Finish, PracticeError, Session, Stage};

/// The ids of what plays came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// Beats in which the conversation stood.
    pub beats: BTreeSet<String>,
    /// Replies that were earned.
    pub replies: BTreeSet<String>,
    /// Endings.
    pub endings: BTreeSet<String>,
}

impl Reach {
    /// What the tests inside a scenario come to.
    ///
    /// # Errors
    /// As [`Session::reply`].
    pub fn of_tests(stage: &Stage) -> Result<Self, PracticeError> {
        let mut reach = Self::default();
        for test in &stage.scenario().tests {
            let (mut session, _) = Session::start(stage, test.seed)?;
            reach.note(&session);
            for reply in &test.replies {
                if session.is_over() {
                    break;
                }
                session.reply(reply)?;
                reach.note(&session);
            }
        }
        Ok(reach)
    }

    /// Adds where a play stands and what its last message earned.
    pub fn note(&mut self, session: &Session<'_>) {
        self.beats.insert(session.beat().id.clone());
        let last = session.exchanges().iter().next_back();
        let earned = last.into_iter().flat_map(|exchange| &exchange.earned);
        self.replies.extend(earned.map(|earned| earned.reply.clone()));
        if let Some(Finish::Ending { id, .. }) = session.finish() {
            self.endings.insert(id.clone());
        }
    }
}
