//! How far a trainee has come with a plan.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::{Due, Plan, Step};
use crate::store::{Attempt, Score};
use crate::text::Text;

/// How far a trainee has come with a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanStatus {
    /// The plan's `id`.
    pub plan: String,
    /// The plan's title for people.
    pub title: String,
    /// The same in every language that the plan has it in.
    #[serde(skip)]
    pub titles: Text,
    /// The day of the trainee's first attempt at one of its steps; `None` before that.
    pub started: Option<Date>,
    /// One for each step, in order.
    pub steps: Vec<StepStatus>,
    /// The scenario to play next; `None` when all is passed.
    pub next: Option<String>,
}

/// How far a trainee has come with a step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepStatus {
    /// The scenario's `id`.
    pub scenario: String,
    /// Whether it is passed.
    pub state: StepState,
    /// The best score in percent.
    pub best: Option<f64>,
    /// Attempts that came to their end.
    pub attempts: usize,
    /// After so many without passing, a trainer should help.
    pub most_attempts: Option<usize>,
    /// Whether those attempts are used up and it is not passed.
    pub needs_help: bool,
    /// The last day for it; `None` where there is none, or the plan is not begun.
    pub due: Option<Date>,
    /// Whether that day is over and it is not passed.
    pub is_overdue: bool,
    /// Whether the plan is done without it.
    pub is_optional: bool,
}

/// Whether a step is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It is.
    Passed,
    /// It was played to its end, and not well enough yet.
    Tried,
    /// It was never played to its end.
    Left,
}

impl PlanStatus {
    /// How far the trainee has come by `today` with those attempts; `zone` says where their days
    /// begin.
    pub fn of(plan: &Plan, attempts: &[Attempt], today: Date, zone: &TimeZone) -> Self {
        let is_step = |attempt: &&Attempt| {
            let mut scenarios = attempt.conversations.iter().map(|it| &it.scenario);
            scenarios.any(|scenario| plan.steps.iter().any(|step| step.scenario == *scenario))
        };
        let start = attempts.iter().filter(is_step).map(|attempt| attempt.started).min();
        let started = start.map(|start| start.to_zoned(zone.clone()).date());
        let status = |step: &Step| StepStatus::of(step, attempts, started, today);
        let steps: Vec<StepStatus> = plan.steps.iter().map(status).collect();
        let mut left = steps.iter().filter(|step| step.state != StepState::Passed);
        let next = left.clone().find(|step| !step.is_optional).or_else(|| left.next());
        Self {
            plan: plan.id.clone(),
            title: plan.title.get("en").to_owned(),
            titles: plan.title.clone(),
            started,
            next: next.map(|step| step.scenario.clone()),
            steps,
        }
    }

    /// How many of the steps that must be passed are passed.
    pub fn passed(&self) -> usize {
        self.required().filter(|step| step.state == StepState::Passed).count()
    }

    /// The steps that must be passed.
    pub fn required(&self) -> impl Iterator<Item = &StepStatus> {
        self.steps.iter().filter(|step| !step.is_optional)
    }

    /// Whether all that must be passed is.
    pub fn is_done(&self) -> bool {
        self.required().all(|step| step.state == StepState::Passed)
    }
}

impl StepStatus {
    fn of(step: &Step, attempts: &[Attempt], started: Option<Date>, today: Date) -> Self {
        let finished = attempts.iter().filter(|attempt| !attempt.is_open());
        let scores: Vec<&Score> = finished
            .flat_map(|attempt| &attempt.conversations)
            .filter(|conversation| conversation.scenario == step.scenario)
            .filter_map(|conversation| conversation.score.as_ref())
            .collect();
        let is_passed = scores.iter().any(|score| match step.pass {
            Some(mark) => !score.auto_failed && score.percent.is_some_and(|it| it >= mark),
            None => score.passed,
        });
        let state = match (is_passed, scores.is_empty()) {
            (true, _) => StepState::Passed,
            (false, false) => StepState::Tried,
            (false, true) => StepState::Left,
        };
        let due = match step.due {
            Some(Due::On(date)) => Some(date),
            Some(Due::Days(days)) => {
                started.map(|started| started.saturating_add(i64::from(days).days()))
            }
            None => None,
        };
        Self {
            scenario: step.scenario.clone(),
            state,
            best: scores.iter().filter_map(|score| score.percent).reduce(f64::max),
            attempts: scores.len(),
            most_attempts: step.attempts,
            needs_help: !is_passed && step.attempts.is_some_and(|most| scores.len() >= most),
            due,
            is_overdue: !is_passed && !step.optional && due.is_some_and(|due| today > due),
            is_optional: step.optional,
        }
    }
}
