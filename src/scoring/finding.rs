//! Whether a condition holds in a conversation, and what shows it.

use super::conversation::Conversation;
use super::listening::{Heard, HeardAll};
use super::reason::{Moment, Reason};
use crate::metrics::{Measured, Metric};
use crate::rubric::condition::{Order, Range, Reach, Said};
use crate::rubric::{BehaviourId, Condition, Rubric, Voice};
use crate::transcript::{Channel, Millis, Span, Speaker};

/// A conversation with all that was heard and measured in it.
#[derive(Clone, Copy)]
pub(super) struct Case<'c> {
    /// The rubric that was listened for.
    pub rubric: &'c Rubric,
    /// What was said.
    pub conversation: &'c Conversation<'c>,
    /// Behaviours heard.
    pub heard: &'c HeardAll,
    /// Metrics measured.
    pub measured: &'c Measured,
}

/// The outcome of a condition.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Finding {
    /// Whether it holds; `None` when this conversation cannot tell, as a typed one cannot tell a
    /// pace.
    pub holds: Option<bool>,
    /// How sure that is, 0 to 1.
    pub confidence: f32,
    /// What shows it: what was heard, or when the measured thing happened.
    pub proofs: Vec<Proof>,
    /// The same in words.
    pub reasons: Vec<Reason>,
}

/// Something in the conversation that shows why a condition holds or does not.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Proof {
    /// A behaviour was heard.
    Heard(BehaviourId, Heard),
    /// A metric went up here.
    Moment(Metric, Span),
}

impl Finding {
    /// Whether something that was measured, or is known of the conversation, shows it.
    pub(super) fn rests_on_facts(&self) -> bool {
        let is_fact = |r: &Reason| {
            matches!(r, Reason::Measured(..) | Reason::NotMeasured(_) | Reason::TakesPlace(_))
        };
        self.reasons.iter().any(is_fact)
    }
}

impl Case<'_> {
    /// Looks whether `condition` holds.
    pub(super) fn find(&self, condition: &Condition) -> Finding {
        match condition {
            Condition::Said(said) => self.said(said),
            Condition::Never(said) => negate(self.said(said)),
            Condition::Metric(metric, range) => self.metric(*metric, *range),
            Condition::Channel(channels) => self.channel(channels),
            Condition::All(parts) => self.join(parts, true),
            Condition::Any(parts) => self.join(parts, false),
            Condition::Not(part) => negate(self.find(part)),
        }
    }

    fn said(&self, said: &Said) -> Finding {
        let who = said.who.unwrap_or_else(|| self.voice_of(&said.behaviour));
        let is_by = |speaker: Speaker| who.may_be(speaker);
        let by_anybody = self.heard.of(&said.behaviour);
        let other = said.order.as_ref().map(|order| self.heard_in_role(order.other()));
        let by_who = by_anybody.into_iter().flat_map(|of| &of.heard).filter(|h| is_by(h.speaker));
        let counted: Vec<&Heard> = by_who
            .clone()
            .filter(|heard| self.counts(heard, said, other.as_deref().unwrap_or_default()))
            .collect();

        let mut turns: Vec<usize> = counted.iter().map(|heard| heard.turn).collect();
        // Where both talk at once, the words of two turns come in turn.
        turns.sort_unstable();
        turns.dedup();
        let least = said.at_least.unwrap_or(usize::from(said.at_most.is_none()));
        let holds = turns.len() >= least && said.at_most.is_none_or(|most| turns.len() <= most);

        let nearly = by_anybody
            .into_iter()
            .flat_map(|of| &of.nearly)
            .filter(|(speaker, _)| is_by(**speaker))
            .map(|(_, confidence)| *confidence)
            .fold(0.0, f32::max);
        let strongest = counted.iter().map(|heard| heard.confidence).fold(0.0, f32::max);
        let heard_other = other.iter().flatten().map(|heard| heard.confidence);
        let surely = if turns.is_empty() { 1.0 - nearly } else { strongest };
        // The order is no surer than the other behaviour that it goes by.
        let confidence = heard_other.reduce(f32::max).map_or(surely, |other| surely.min(other));
        let behaviour = said.behaviour.clone();
        let reason = match (counted.first(), by_who.clone().next()) {
            (Some(_), _) if said.at_least.is_some() || said.at_most.is_some() => {
                Reason::Counted(behaviour, turns.len())
            }
            (Some(heard), _) => Reason::Heard(behaviour, self.moment(heard)),
            (None, Some(heard)) => Reason::Misplaced(behaviour, self.moment(heard)),
            (None, None) => Reason::NotHeard(behaviour),
        };
        // What was said in the wrong place explains a failure better than nothing.
        let shown: Vec<&Heard> = if counted.is_empty() { by_who.collect() } else { counted };
        let proofs = shown
            .into_iter()
            .map(|heard| Proof::Heard(said.behaviour.clone(), heard.clone()))
            .collect();
        Finding { holds: Some(holds), confidence, proofs, reasons: vec![reason] }
    }

    fn channel(&self, channels: &[Channel]) -> Finding {
        let channel = self.conversation.channel();
        Finding {
            holds: Some(channels.contains(&channel)),
            confidence: 1.0,
            proofs: Vec::new(),
            reasons: vec![Reason::TakesPlace(channel)],
        }
    }

    /// When something was heard, for people.
    pub(super) fn moment(&self, heard: &Heard) -> Moment {
        let has_times = self.conversation.turns().get(heard.turn).is_some_and(|t| t.span.is_some());
        if has_times { Moment::At(heard.span.start()) } else { Moment::InTurn(heard.turn) }
    }

    /// Whose words count for a behaviour by itself.
    fn voice_of(&self, behaviour: &BehaviourId) -> Voice {
        let behaviour = self.rubric.behaviours.get(behaviour);
        behaviour.map_or(Voice::Anybody, |behaviour| behaviour.who)
    }

    /// What was heard of a behaviour from those whose words count for it.
    fn heard_in_role(&self, behaviour: &BehaviourId) -> Vec<&Heard> {
        let who = self.voice_of(behaviour);
        self.heard
            .of(behaviour)
            .into_iter()
            .flat_map(|of| &of.heard)
            .filter(|heard| who.may_be(heard.speaker))
            .collect()
    }

    fn counts(&self, heard: &Heard, said: &Said, other: &[&Heard]) -> bool {
        let turn_count = self.conversation.turns().len();
        let length = self.conversation.length();
        let in_first = said.first.is_none_or(|reach| match reach {
            Reach::Time(time) => heard.span.start() <= time,
            Reach::Turns(turns) => heard.turn < turns,
            Reach::Percent(percent) => heard.span.start() <= part(length, percent),
        });
        let in_last = said.last.is_none_or(|reach| match reach {
            Reach::Time(time) => heard.span.end().plus(time) >= length,
            Reach::Turns(turns) => heard.turn + turns >= turn_count,
            Reach::Percent(percent) => heard.span.end().plus(part(length, percent)) >= length,
        });
        let in_order = said.order.as_ref().is_none_or(|order| match order {
            Order::Before(_, reach) => match (other.first(), reach) {
                (None, reach) => reach.is_none(),
                (Some(first), None) => is_before(heard, first),
                (Some(_), Some(reach)) => {
                    other.iter().any(|o| is_before(heard, o) && self.near(heard, o, *reach))
                }
            },
            Order::After(_, reach) => other.iter().any(|earlier| {
                !is_before(heard, earlier)
                    && reach.is_none_or(|reach| self.near(earlier, heard, reach))
            }),
        });
        in_first && in_last && in_order
    }

    /// Whether `later` comes within `reach` of `earlier`.
    fn near(&self, earlier: &Heard, later: &Heard, reach: Reach) -> bool {
        let gap = later.span.start().since(earlier.span.end());
        match reach {
            Reach::Time(time) => gap <= time,
            Reach::Turns(turns) => later.turn.saturating_sub(earlier.turn) <= turns,
            Reach::Percent(percent) => gap <= part(self.conversation.length(), percent),
        }
    }

    fn metric(&self, metric: Metric, range: Range) -> Finding {
        let Some(value) = self.measured.metrics.get(metric) else {
            return Finding {
                holds: None,
                confidence: 1.0,
                proofs: Vec::new(),
                reasons: vec![Reason::NotMeasured(metric)],
            };
        };
        let holds = range.contains(value);
        let moments = self.measured.moments.get(&metric).into_iter().flatten();
        Finding {
            holds: Some(holds),
            confidence: 1.0,
            proofs: moments.map(|span| Proof::Moment(metric, *span)).collect(),
            reasons: vec![Reason::Measured(metric, value, range)],
        }
    }

    /// All of `parts`, or any of them. What cannot be told decides only when nothing else does.
    fn join(&self, parts: &[Condition], all: bool) -> Finding {
        let findings: Vec<Finding> = parts.iter().map(|part| self.find(part)).collect();
        let deciding = !all;
        let holds = if findings.iter().any(|finding| finding.holds == Some(deciding)) {
            Some(deciding)
        } else if findings.iter().any(|finding| finding.holds.is_none()) {
            None
        } else {
            Some(all)
        };
        // One part is enough to decide; otherwise every part has to be right.
        let (relevant, decided): (Vec<Finding>, bool) = if holds == Some(deciding) {
            (findings.into_iter().filter(|f| f.holds == Some(deciding)).collect(), true)
        } else {
            (findings.into_iter().filter(|f| holds.is_some() || f.holds.is_none()).collect(), false)
        };
        let confidences = relevant.iter().map(|finding| finding.confidence);
        let confidence =
            if decided { confidences.fold(0.0, f32::max) } else { confidences.fold(1.0, f32::min) };
        let (mut proofs, mut reasons) = (Vec::new(), Vec::new());
        for finding in relevant {
            proofs.extend(finding.proofs);
            reasons.extend(finding.reasons);
        }
        Finding { holds, confidence, proofs, reasons }
    }
}

fn negate(mut finding: Finding) -> Finding {
    finding.holds = finding.holds.map(|holds| !holds);
    finding
}

fn is_before(heard: &Heard, other: &Heard) -> bool {
    heard.place() < other.place()
}

fn part(length: Millis, percent: f64) -> Millis {
    Millis((length.0 as f64 * percent / 100.0).round() as u64)
}
