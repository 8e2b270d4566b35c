//! What a play has shown: what went well, what was missed, and what to try next time.

use serde::{Deserialize, Serialize};

use super::error::PracticeError;
use super::event::Finish;
use super::score::score;
use super::session::Session;
use crate::interface::Interface;
use crate::rubric::Rubric;
use crate::scoring::evaluation::{Evaluation, Status, Verdict};
use crate::scoring::{Listener, worded};
use crate::transcript::{Speaker, Transcript};

/// How a play went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Debrief {
    /// The customer's name.
    pub customer: String,
    /// How the play came to its end.
    pub finish: Finish,
    /// What the scenario says about that ending.
    pub lesson: Option<String>,
    /// The customer's mood at the start.
    pub mood_at_start: i64,
    /// The customer's mood at the end.
    pub mood_at_end: i64,
    /// How often help was given.
    pub hints: usize,
    /// The rubric's verdict; `None` when the trainee said nothing.
    pub evaluation: Option<Evaluation>,
    /// Criteria that got their full points, in the rubric's order.
    pub strengths: Vec<Strength>,
    /// Criteria that lost points, what failed the call first, then by what they cost.
    pub gaps: Vec<Gap>,
}

/// A criterion that got its full points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    /// The criterion's `id`.
    pub criterion: String,
    /// The criterion's title for people.
    pub title: String,
    /// The trainee's words that earned it; `None` for what was rightly not said.
    pub quote: Option<String>,
}

/// A criterion that lost points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// The criterion's `id`.
    pub criterion: String,
    /// The criterion's title for people.
    pub title: String,
    /// Label of the level that it got.
    pub level: Option<String>,
    /// Points that it got.
    pub points: f64,
    /// Points of its best level.
    pub max_points: f64,
    /// What it cost of the total, in percent.
    pub cost: f64,
    /// The trainee's words that decided it.
    pub quote: Option<String>,
    /// What to do next time.
    pub tip: Option<String>,
    /// Whether it failed its section or the call by itself.
    pub auto_failed: bool,
    /// Whether it was so close that a person should look.
    pub is_uncertain: bool,
}

impl Debrief {
    /// Whether the trainee left before the end.
    pub fn is_left(&self) -> bool {
        self.finish == Finish::Quit
    }

    /// The same with titles, levels and tips in a reader's language, where `rubric`, by which it was
    /// scored, has them.
    pub fn worded(&self, rubric: &Rubric, interface: Interface) -> Self {
        let evaluation = self.evaluation.as_ref();
        let evaluation = evaluation.map(|evaluation| worded(rubric, evaluation, interface));
        Self {
            strengths: strengths(evaluation.as_ref()),
            gaps: gaps(evaluation.as_ref()),
            evaluation,
            ..self.clone()
        }
    }

    /// Looks back at a play. One that is not over counts as left.
    ///
    /// # Errors
    /// [`PracticeError::Matching`] when the encoder fails.
    pub fn of(session: &Session<'_>, listener: &Listener) -> Result<Self, PracticeError> {
        Self::of_transcript(session, session.transcript(), listener)
    }

    /// As [`Debrief::of`], with what was said as another transcript of the same session has it: one
    /// with times, of a play that was spoken.
    ///
    /// # Errors
    /// As [`Debrief::of`].
    pub fn of_transcript(
        session: &Session<'_>,
        transcript: &Transcript,
        listener: &Listener,
    ) -> Result<Self, PracticeError> {
        let finish = session.finish().cloned().unwrap_or(Finish::Quit);
        Self::of_words(session, transcript, finish, session.hints(), listener)
    }

    /// Looks back at what was said, as it was said, beside the session that went along with it.
    pub(super) fn of_words(
        session: &Session<'_>,
        transcript: &Transcript,
        finish: Finish,
        hints: usize,
        listener: &Listener,
    ) -> Result<Self, PracticeError> {
        let scenario = session.scenario();
        let lesson = match &finish {
            Finish::Ending { id, .. } => {
                scenario.ending(id).and_then(|ending| ending.debrief.as_ref())
            }
            Finish::GaveUp | Finish::Stopped | Finish::Quit => None,
        };
        let has_spoken = transcript.turns.iter().any(|turn| turn.speaker == Speaker::Agent);
        let evaluation = has_spoken.then(|| score(transcript, listener)).transpose()?;
        Ok(Self {
            customer: scenario.customer.name.clone(),
            lesson: lesson.map(|text| session.fill(text)),
            mood_at_start: scenario.customer.mood,
            mood_at_end: session.mood(),
            hints,
            strengths: strengths(evaluation.as_ref()),
            gaps: gaps(evaluation.as_ref()),
            finish,
            evaluation,
        })
    }
}

fn strengths(evaluation: Option<&Evaluation>) -> Vec<Strength> {
    let verdicts = evaluation.into_iter().flat_map(|evaluation| &evaluation.verdicts);
    verdicts.filter_map(strength).collect()
}

fn gaps(evaluation: Option<&Evaluation>) -> Vec<Gap> {
    let verdicts = evaluation.into_iter().flat_map(|evaluation| &evaluation.verdicts);
    let mut gaps: Vec<Gap> = verdicts.filter_map(gap).collect();
    gaps.sort_by(|left, right| {
        let first = right.auto_failed.cmp(&left.auto_failed);
        first.then(right.cost.total_cmp(&left.cost))
    });
    gaps
}

fn strength(verdict: &Verdict) -> Option<Strength> {
    let points = verdict.points?;
    (points >= verdict.max_points && points > 0.0).then(|| Strength {
        criterion: verdict.criterion.clone(),
        title: verdict.title.clone(),
        quote: quote(verdict),
    })
}

fn gap(verdict: &Verdict) -> Option<Gap> {
    let points = verdict.points?;
    (points < verdict.max_points).then(|| Gap {
        criterion: verdict.criterion.clone(),
        title: verdict.title.clone(),
        level: verdict.level.clone(),
        points,
        max_points: verdict.max_points,
        cost: verdict.cost(),
        quote: quote(verdict),
        tip: verdict.coach.clone(),
        auto_failed: verdict.auto_failed,
        is_uncertain: verdict.status == Status::Uncertain,
    })
}

/// The trainee's own words; what the customer said shows only why a criterion applied.
fn quote(verdict: &Verdict) -> Option<String> {
    let by_agent = verdict.evidence.iter().find(|evidence| evidence.speaker == Speaker::Agent);
    by_agent.map(|evidence| evidence.quote.clone())
}
