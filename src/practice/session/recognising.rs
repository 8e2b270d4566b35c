//! What a trainee's message says.

use std::ops::Range;

use super::Session;
use crate::matching::{Kind, Match, MatchingError, Ranking, Target, prepare, rank_replies};
use crate::practice::event::Earned;
use crate::scenario::{Fact, Reply};

/// What was heard in a message.
pub(super) struct Heard<'s> {
    /// The replies that it gives, surest first.
    pub(super) replies: Vec<(&'s Reply, Earned)>,
    /// The facts that it asks for, surest first.
    pub(super) facts: Vec<&'s Fact>,
}

impl Heard<'_> {
    pub(super) fn is_nothing(&self) -> bool {
        self.replies.is_empty() && self.facts.is_empty()
    }
}

/// A reply or question that a message was compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Considered {
    /// The `id` of the reply, or of the fact that is asked for.
    pub id: String,
    /// Whether it is a question for a fact.
    pub is_question: bool,
    /// What came nearest to it.
    pub found: Match,
    /// Whether the customer reacts to it.
    pub is_taken: bool,
}

/// How near a message comes to everything on offer.
struct Compared<'s> {
    replies: Vec<&'s Reply>,
    facts: Vec<&'s Fact>,
    of_replies: Ranking,
    of_facts: Ranking,
}

impl<'s> Session<'s> {
    /// What a message would be compared with where the conversation stands, surest first.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn consider(&self, message: &str) -> Result<Vec<Considered>, MatchingError> {
        let Compared { replies, facts, of_replies, of_facts } = self.compare(message)?;
        let all = |ranking: Ranking, ids: Vec<&'s str>, is_question: bool| {
            let taken = ranking.taken;
            let ranked = ranking.ranked.into_iter().enumerate();
            ranked.filter_map(move |(rank, (index, found))| {
                let id = (*ids.get(index)?).to_owned();
                Some(Considered { id, is_question, found, is_taken: rank < taken })
            })
        };
        let replies = replies.into_iter().map(|reply| reply.id.as_str()).collect();
        let facts = facts.into_iter().map(|fact| fact.id.as_str()).collect();
        let mut considered: Vec<Considered> =
            all(of_replies, replies, false).chain(all(of_facts, facts, true)).collect();
        considered.sort_by(|a, b| b.found.confidence.total_cmp(&a.found.confidence));
        Ok(considered)
    }

    /// What a message says, as the customer takes it.
    pub(super) fn recognise(&self, message: &str) -> Result<Heard<'s>, MatchingError> {
        let Compared { replies, facts, of_replies, of_facts } = self.compare(message)?;
        let mut earned: Vec<(&'s Reply, Earned)> = Vec::new();
        let mut harmless: Vec<Range<usize>> = Vec::new();
        let scale = self.stage.encoder().scale();
        for (index, found) in of_replies.into_taken() {
            let Some(reply) = replies.get(index).copied() else { continue };
            // Nobody is blamed on a guess, or for words that more surely mean no harm.
            let is_kind = |place: &Range<usize>| overlap(place, &found.range);
            let means_no_harm = found.kind == Kind::Meaning
                && (harmless.iter().any(is_kind) || found.confidence < scale.harm_confidence);
            if reply.mood < 0 && (!found.is_sure() || means_no_harm) {
                continue;
            }
            if reply.mood >= 0 {
                harmless.push(found.range.clone());
            }
            let mood = self.mood_of(reply, &earned);
            let by = Earned {
                reply: reply.id.clone(),
                quote: message.get(found.range).unwrap_or_default().to_owned(),
                matched: found.matched,
                by_words: found.kind == Kind::Words,
                similarity: found.similarity,
                confidence: found.confidence,
                mood,
            };
            earned.push((reply, by));
        }
        let asked = of_facts.into_taken().into_iter();
        let facts = asked.filter_map(|(index, _)| facts.get(index).copied()).collect();
        Ok(Heard { replies: earned, facts })
    }

    fn compare(&self, message: &str) -> Result<Compared<'s>, MatchingError> {
        let stage = self.stage;
        let (replies, reply_targets): (Vec<&'s Reply>, Vec<&Target>) =
            stage.replies_in(self.beat).into_iter().unzip();
        let (facts, fact_targets): (Vec<&'s Fact>, Vec<&Target>) =
            stage.facts().into_iter().unzip();
        let prepared = prepare(self.stage.encoder(), &[message])?;
        let (mut of_replies, mut of_facts) = match prepared.first() {
            Some(text) => (rank_replies(&reply_targets, text), rank_replies(&fact_targets, text)),
            None => (Ranking::default(), Ranking::default()),
        };
        keep_questions(&mut of_facts);
        // A guess gives way to what is sure.
        let is_sure = |ranking: &Ranking| {
            ranking.taken > 0 && ranking.ranked.first().is_some_and(|(_, found)| found.is_sure())
        };
        match (is_sure(&of_replies), is_sure(&of_facts)) {
            (false, true) => of_replies.taken = 0,
            (true, false) => of_facts.taken = 0,
            (false, false) if of_replies.taken > 0 => of_facts.taken = 0,
            _ => {}
        }
        Ok(Compared { replies, facts, of_replies, of_facts })
    }

    /// What a reply does to the mood beside the surer ones of the same message. Kindness counts
    /// once in a play, harm every time. Replies that lead to the same place are better and worse
    /// ways to do one thing ("Hello, how can I help?" and "Yeah?"), so only the surest of them
    /// counts.
    fn mood_of(&self, reply: &Reply, surer: &[(&Reply, Earned)]) -> i64 {
        let is_other_way =
            |(other, _): &(&Reply, Earned)| reply.to.is_some() && other.to == reply.to;
        let is_known_kindness = reply.mood > 0 && self.has_earned(&reply.id);
        if is_known_kindness || surer.iter().any(is_other_way) { 0 } else { reply.mood }
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// How sure a question for a fact must be where it was understood by meaning. Those that are on
/// offer in every beat must not be guessed, and who tells something ("Sam's the name") asks
/// nothing.
const QUESTION_CONFIDENCE: f32 = 0.6;

/// Questions are short and alike ("What's your phone number?", "What's your account number?"), so
/// of those that were understood by meaning in one place only the surest counts.
fn keep_questions(questions: &mut Ranking) {
    let mut kept: Vec<(usize, Match)> = Vec::new();
    let mut rest: Vec<(usize, Match)> = Vec::new();
    for (rank, (index, found)) in questions.ranked.drain(..).enumerate() {
        let overlaps = |(_, surer): &(usize, Match)| overlap(&surer.range, &found.range);
        let is_clear = found.kind == Kind::Words
            || (found.confidence >= QUESTION_CONFIDENCE && !kept.iter().any(overlaps));
        let fits = rank < questions.taken && is_clear;
        if fits { kept.push((index, found)) } else { rest.push((index, found)) }
    }
    questions.taken = kept.len();
    kept.extend(rest);
    questions.ranked = kept;
}
