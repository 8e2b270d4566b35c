//! Which calls are chosen from.

use jiff::civil::Date;
use serde::Serialize;

use super::candidate::Candidate;
use crate::interface::{Interface, Value};

/// What a call must be to be chosen from. What is `None` or empty asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Filter {
    /// One of these agents, in capitals or not.
    pub agents: Vec<String>,
    /// In one of these queues, in capitals or not.
    pub queues: Vec<String>,
    /// On this day or later.
    pub from: Option<Date>,
    /// On this day or earlier.
    pub to: Option<Date>,
    /// At least so long, in seconds.
    pub least_seconds: Option<f64>,
    /// At most so long, in seconds.
    pub most_seconds: Option<f64>,
    /// Scored so much or more, in percent, by any rubric that counts.
    pub least_percent: Option<f64>,
    /// Scored so much or less.
    pub most_percent: Option<f64>,
    /// Scored by this rubric, which alone counts.
    pub rubric: Option<String>,
    /// Not reviewed by a person yet.
    pub unreviewed: bool,
}

/// The answer to one condition; `None` where it is not known.
type Answer = Option<bool>;

impl Filter {
    /// The calls that pass, in order of path, and how many were left out only because what is asked
    /// for is not known of them.
    pub fn apply(&self, calls: Vec<Candidate>) -> (Vec<Candidate>, usize) {
        let mut unknown = 0;
        let mut passed = Vec::new();
        for mut call in calls {
            if let Some(rubric) = &self.rubric {
                call.evaluations.retain(|scored| scored.rubric == *rubric);
            }
            let answers = self.answers(&call);
            if answers.contains(&Some(false)) {
                continue;
            }
            if answers.contains(&None) {
                unknown += 1;
            } else {
                passed.push(call);
            }
        }
        passed.sort_by(|left, right| (&left.path, &left.name).cmp(&(&right.path, &right.name)));
        (passed, unknown)
    }

    fn answers(&self, call: &Candidate) -> [Answer; 6] {
        let day = call.date.map(|date| date.date());
        [
            is_one_of(call.agent.as_deref(), &self.agents),
            is_one_of(call.queue.as_deref(), &self.queues),
            within(day, self.from, self.to),
            within(call.seconds, self.least_seconds, self.most_seconds),
            self.score(call),
            Some(!(self.unreviewed && call.reviewed)),
        ]
    }

    fn score(&self, call: &Candidate) -> Answer {
        if self.rubric.is_some() && call.evaluations.is_empty() {
            return Some(false);
        }
        let of = |percent| within(percent, self.least_percent, self.most_percent);
        let answers: Vec<Answer> =
            call.evaluations.iter().map(|scored| of(scored.percent)).collect();
        match answers.contains(&Some(true)) {
            true => Some(true),
            false => answers.into_iter().flatten().next().or_else(|| of(None)),
        }
    }

    /// What it asks for, in words; empty where it lets everything pass.
    pub fn words(&self, interface: Interface) -> Vec<String> {
        let names = |names: &[String]| Some(Value::from(either(names, interface)?));
        let day = |day: Date| Value::from(interface.day(day));
        let number = |number: f64| Value::from(interface.digits(number));
        let asked = [
            names(&self.agents).map(|it| interface.fill("sample-filter-agent", &[("names", it)])),
            names(&self.queues).map(|it| interface.fill("sample-filter-queue", &[("names", it)])),
            names(self.rubric.as_slice())
                .map(|it| interface.fill("sample-filter-rubric", &[("names", it)])),
            self.from.map(|it| interface.fill("sample-filter-from", &[("day", day(it))])),
            self.to.map(|it| interface.fill("sample-filter-to", &[("day", day(it))])),
            self.least_seconds
                .map(|it| interface.fill("sample-filter-longer", &[("seconds", number(it))])),
            self.most_seconds
                .map(|it| interface.fill("sample-filter-shorter", &[("seconds", number(it))])),
            self.least_percent
                .map(|it| interface.fill("sample-filter-scored-more", &[("percent", number(it))])),
            self.most_percent
                .map(|it| interface.fill("sample-filter-scored-less", &[("percent", number(it))])),
            self.unreviewed.then(|| interface.text("sample-filter-unreviewed").into_owned()),
        ];
        asked.into_iter().flatten().collect()
    }
}

/// One of several names, in words.
fn either(names: &[String], interface: Interface) -> Option<String> {
    let or = |others: String, last: &String| {
        let places = [("others", others.into()), ("last", last.as_str().into())];
        interface.fill("sample-filter-or", &places)
    };
    let (first, others) = names.split_first()?;
    Some(others.iter().fold(first.clone(), or))
}

fn is_one_of(name: Option<&str>, wanted: &[String]) -> Answer {
    if wanted.is_empty() {
        return Some(true);
    }
    let name = name?.to_lowercase();
    Some(wanted.iter().any(|wanted| wanted.to_lowercase() == name))
}

fn within<T: PartialOrd>(value: Option<T>, least: Option<T>, most: Option<T>) -> Answer {
    if least.is_none() && most.is_none() {
        return Some(true);
    }
    let value = value?;
    Some(least.is_none_or(|least| value >= least) && most.is_none_or(|most| value <= most))
}
