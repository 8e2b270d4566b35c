//! What the tests inside a scenario reach, and which criteria nothing in it can exercise.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::places::{examples, replies};
use super::{Draft, Reach};
use crate::matching::MatchingError;
use crate::practice::PracticeError;
use crate::rubric::condition::Said;
use crate::rubric::{BehaviourId, Condition, Criterion, Rubric, Voice};
use crate::scenario::Scenario;
use crate::scenario::template::Filler;
use crate::scoring::{Conversation, Listener, listening, prepare};
use crate::text::Text;
use crate::transcript::{Channel, FORMAT, Speaker, Transcript, Turn};

/// What the tests inside one scenario reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Beats in which a test stood.
    pub beats: Share,
    /// Replies that a test earned.
    pub replies: Share,
    /// Endings that a test came to.
    pub endings: Share,
    /// Criteria of the rubric that something said in the scenario can exercise, with their titles;
    /// `None` without a rubric.
    pub criteria: Option<Share>,
}

/// How many there are, and which of them are missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Share {
    /// How many there are.
    pub all: usize,
    /// Those that were not reached.
    pub missing: Vec<Missing>,
}

/// Something that was not reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Its name.
    pub name: String,
    /// The line of the scenario's file on which it starts, counted from 1.
    pub line: Option<usize>,
}

impl Coverage {
    /// Runs the tests of a scenario without scoring them.
    ///
    /// # Errors
    /// As [`Session::reply`](crate::practice::Session::reply).
    pub fn of(draft: &Draft) -> Result<Self, PracticeError> {
        let scenario = draft.stage.scenario();
        let reach = Reach::of_tests(&draft.stage)?;
        let share = |reached: &BTreeSet<String>, all: Vec<(&str, String)>| {
            let missing = all.iter().filter(|(id, _)| !reached.contains(*id));
            let missing = missing.map(|(id, field)| Missing {
                name: (*id).to_owned(),
                line: draft.document.line_of(field),
            });
            Share { all: all.len(), missing: missing.collect() }
        };
        let beats = scenario.beats.iter().map(|beat| (&*beat.id, format!("beats.{}", beat.id)));
        let endings = scenario.endings.iter();
        let endings = endings.map(|ending| (&*ending.id, format!("endings.{}", ending.id)));
        let placed = replies(scenario).into_iter();
        let placed = placed.map(|placed| (&*placed.reply.id, placed.field));
        let criteria = match &draft.listener {
            Ok(listener) => Some(exercised(scenario, listener)?),
            Err(_) => None,
        };
        Ok(Self {
            beats: share(&reach.beats, beats.collect()),
            replies: share(&reach.replies, placed.collect()),
            endings: share(&reach.endings, endings.collect()),
            criteria,
        })
    }
}

/// The criteria for which something in the scenario shows a behaviour, and which can apply.
fn exercised(scenario: &Scenario, listener: &Listener) -> Result<Share, MatchingError> {
    let heard = everything_heard(scenario, listener)?;
    let criteria: Vec<&Criterion> = listener.rubric().criteria().collect();
    let missing = criteria.iter().filter(|criterion| !heard.exercises(criterion));
    let missing = missing.map(|criterion| Missing {
        name: format!("{} ({})", criterion.id, criterion.title.get(&scenario.language)),
        line: None,
    });
    Ok(Share { missing: missing.collect(), all: criteria.len() })
}

/// Listens to everything that can be said in the scenario as if it were one conversation.
fn everything_heard<'r>(
    scenario: &Scenario,
    listener: &'r Listener,
) -> Result<HeardFrom<'r>, MatchingError> {
    let values = scenario
        .variables
        .iter()
        .filter_map(|variable| Some((variable.name.clone(), variable.values.first()?.clone())));
    let filler = Filler::new(values.collect::<BTreeMap<_, _>>());
    let fill = |text: &Text| filler.fill(text.get(&scenario.language));
    let of_agent =
        scenario.replies().flat_map(|reply| examples(&reply.wording, &scenario.language));
    let in_tests = scenario.tests.iter().flat_map(|test| test.replies.iter().cloned());
    let of_customer = customer_lines(scenario).map(fill);
    let agent = of_agent.chain(in_tests).map(|text| Turn::untimed(Speaker::Agent, text));
    let customer = of_customer.map(|text| Turn::untimed(Speaker::Customer, text));
    let transcript = Transcript {
        format: FORMAT,
        language: scenario.language.clone(),
        turns: agent.chain(customer).collect(),
        ..Transcript::default()
    };
    let prepared = prepare(&transcript, &listener.encoder(&transcript.language))?;
    let all = listener.listen(&Conversation::new(&transcript), &prepared);
    Ok(HeardFrom { rubric: listener.rubric(), channel: scenario.channel, all })
}

fn customer_lines(scenario: &Scenario) -> impl Iterator<Item = &Text> {
    let of_beats = scenario.beats.iter().flat_map(|beat| {
        let silence = beat.silence.iter().flat_map(|silence| &silence.says);
        beat.says.iter().chain(&beat.otherwise.says).chain(silence)
    });
    let of_replies = scenario.replies().flat_map(|reply| &reply.says);
    let of_endings = scenario.endings.iter().flat_map(|ending| &ending.says);
    let of_facts = scenario.knows.iter().flat_map(|fact| &fact.says);
    of_beats.chain(of_replies).chain(of_endings).chain(of_facts).map(|line| &line.text)
}

struct HeardFrom<'r> {
    rubric: &'r Rubric,
    channel: Channel,
    all: listening::HeardAll,
}

impl HeardFrom<'_> {
    /// Whether a criterion can apply and, if it listens for anything, one of that can be heard.
    fn exercises(&self, criterion: &Criterion) -> bool {
        let mut listened_for = BTreeSet::new();
        for condition in criterion.levels.iter().filter_map(|level| level.when.as_ref()) {
            condition.behaviours(&mut listened_for);
        }
        let is_heard = |id: &BehaviourId| self.is_heard(id);
        criterion.applies.as_ref().is_none_or(|applies| self.may_hold(applies))
            && (listened_for.is_empty() || listened_for.iter().any(is_heard))
    }

    /// Whether a condition can hold in some play. What must not be said can always be left unsaid.
    fn may_hold(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Said(said) => self.may_be_said(said),
            Condition::Channel(channels) => channels.contains(&self.channel),
            Condition::Never(_) | Condition::Metric(..) | Condition::Not(_) => true,
            Condition::All(parts) => parts.iter().all(|part| self.may_hold(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.may_hold(part)),
        }
    }

    fn may_be_said(&self, said: &Said) -> bool {
        let least = said.at_least.unwrap_or(usize::from(said.at_most.is_none()));
        least == 0 || self.is_heard_from(&said.behaviour, said.who)
    }

    fn is_heard(&self, id: &BehaviourId) -> bool {
        self.is_heard_from(id, None)
    }

    /// Whether a behaviour is heard from `who`, or from those whose words count for it.
    fn is_heard_from(&self, id: &BehaviourId, who: Option<Voice>) -> bool {
        let own = self.rubric.behaviours.get(id).map(|behaviour| behaviour.who);
        let mut heard = self.all.of(id).into_iter().flat_map(|of| &of.heard);
        heard.any(|heard| who.or(own).is_none_or(|who| who.may_be(heard.speaker)))
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shares = [
            ("beats", "reached by tests", Some(&self.beats)),
            ("replies", "earned in tests", Some(&self.replies)),
            ("endings", "reached by tests", Some(&self.endings)),
            ("criteria", "exercised by what is said here", self.criteria.as_ref()),
        ];
        for (what, how, share) in shares {
            let Some(Share { all, missing }) = share else { continue };
            writeln!(f, "  {} of {all} {what} {how}", all - missing.len())?;
            for Missing { name, line } in missing {
                match line {
                    Some(line) => writeln!(f, "    line {line}: {name}")?,
                    None => writeln!(f, "    {name}")?,
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::scenario::tests::SMALL;
    use crate::workspace::Workspace;

    const MANNERS: &str = "\
format: 1
id: manners
title: Manners
pass: 50
behaviours:
  apology: {who: agent, phrases: [sorry]}
  shouts: {who: customer, phrases: [how dare you]}
  complains: {who: customer, phrases: [is broken]}
sections:
  - id: all
    title: All
    criteria:
      - id: apologises
        title: Apologises
        applies: {said: complains}
        levels: [{points: 1, when: {said: apology}}, {points: 0}]
      - id: stays-calm
        title: Stays calm
        applies: {said: shouts}
        levels: [{points: 1, when: {said: apology}}, {points: 0}]
      - id: quick
        title: Quick
        levels: [{points: 1, when: {metric: handle_time, below: 60}}, {points: 0}]
";

    #[test]
    fn tells_what_no_test_reaches_and_what_nothing_exercises() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("manners.yaml"), MANNERS).unwrap();
        let text = SMALL
            .replace("to: happy}", "to: happy}\n      - {id: ends, phrases: [bye], to: done}")
            + "tests:\n  - {name: rude, replies: [\"when did you buy it\", bye], ends: done}\n";
        let encoders = crate::matching::Encoders::default();
        let path = folder.path().join("small.yaml");
        let workspace = Workspace::default();
        let draft = Draft::read(Path::new(&path), "small.yaml", &text, &workspace, &encoders);
        let coverage = Coverage::of(&draft.unwrap().unwrap()).unwrap();
        insta::assert_snapshot!(coverage);
    }
}
