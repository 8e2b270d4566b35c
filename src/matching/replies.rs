//! Which of a scenario's replies a trainee gave.

use super::prepared::PreparedText;
use super::target::{Match, Target};
use super::threshold;

/// How near each of some replies comes to a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ranking {
    /// Indices of the replies with what matched, surest first.
    pub ranked: Vec<(usize, Match)>,
    /// How many of them, from the first on, the text gives.
    pub taken: usize,
}

impl Ranking {
    /// The replies that the text gives, surest first.
    pub fn into_taken(mut self) -> Vec<(usize, Match)> {
        self.ranked.truncate(self.taken);
        self.ranked
    }
}

/// The replies that `text` gives, surest first, as indices of `replies` with what matched; empty
/// when it gives none of them.
pub fn choose_replies(replies: &[&Target], text: &PreparedText) -> Vec<(usize, Match)> {
    rank_replies(replies, text).into_taken()
}

/// Ranks replies by how surely `text` gives them.
///
/// A sentence may do several things, so every reply that reaches the threshold counts. Where none
/// does, the nearest one counts if it stands out: the trainee must have meant something, and the
/// alternatives are few, so less is needed than in a call where nobody may have said it.
pub fn rank_replies(replies: &[&Target], text: &PreparedText) -> Ranking {
    let mut ranked: Vec<(usize, Match)> = replies
        .iter()
        .enumerate()
        .filter_map(|(index, reply)| Some((index, reply.closest(text)?)))
        .collect();
    ranked.sort_by(|a, b| b.1.confidence.total_cmp(&a.1.confidence).then(a.0.cmp(&b.0)));
    let sure = ranked.iter().take_while(|(_, found)| found.is_sure()).count();
    let runner_up = ranked.get(1).map_or(0.0, |(_, found)| found.confidence);
    let stands_out = ranked.first().is_some_and(|(_, found)| {
        found.confidence >= threshold::REPLY_CONFIDENCE
            && found.confidence - runner_up >= threshold::REPLY_LEAD
    });
    let taken = if sure == 0 { usize::from(stands_out) } else { sure };
    Ranking { ranked, taken }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::{Encoder, Wording, prepare};

    #[track_caller]
    fn chosen(text: &str) -> Vec<usize> {
        let encoder = Encoder::embedded().unwrap();
        let replies: Vec<Wording> = [
            "I'm sorry about that, let me look into it right away",
            "Can I have your account number and name?",
            "That's not possible, you must have made a mistake",
        ]
        .map(|like| Wording { like: vec![like.to_owned()], ..Wording::default() })
        .into();
        let replies = Target::compile_all(&encoder, &replies.iter().collect::<Vec<_>>()).unwrap();
        let prepared = prepare(&encoder, &[text]).unwrap();
        let chosen = choose_replies(&replies.iter().collect::<Vec<_>>(), &prepared[0]);
        chosen.into_iter().map(|(index, _)| index).collect()
    }

    #[test]
    fn takes_the_reply_that_is_meant() {
        assert_eq!(chosen("so sorry, I'll check what went wrong"), [0]);
        assert_eq!(chosen("what's your name and your account number please"), [1]);
        assert_eq!(chosen("no way, that can't be, it's your mistake"), [2]);
    }

    #[test]
    fn one_sentence_may_give_two_replies() {
        let mut both = chosen(
            "I'm sorry about that, I'll look into it. Can I have your name and account number?",
        );
        both.sort_unstable();
        assert_eq!(both, [0, 1]);
    }

    #[test]
    fn a_phrase_behind_a_negation_is_no_reply() {
        let encoder = Encoder::embedded().unwrap();
        let refunds = Wording { phrases: vec!["refund".into()], ..Wording::default() };
        let refunds = Target::compile(&encoder, &refunds).unwrap();
        let texts = ["I can't refund that.", "I've refunded it."];
        let prepared = prepare(&encoder, &texts).unwrap();
        let count = |index: usize| choose_replies(&[&refunds], &prepared[index]).len();
        assert_eq!([count(0), count(1)], [0, 1]);
    }

    #[test]
    fn what_is_no_reply_is_none() {
        assert!(chosen("the weather is lovely today").is_empty());
        assert!(chosen("").is_empty());
        assert!(chosen("asdf qwer").is_empty());
    }
}
