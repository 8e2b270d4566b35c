//! From the words of each channel to turns in order of time.

use crate::transcript::{Millis, Speaker, Turn, Word};

/// A longer pause ends an utterance.
const UTTERANCE_PAUSE: Millis = Millis(700);

/// After a longer silence the same speaker starts a new turn.
const TURN_PAUSE: Millis = Millis(3_000);

/// Merges the channels: one turn lasts until the other side starts, or a long silence comes.
/// A sign of listening in the middle of an unbroken utterance does not cut it in two. Where voices
/// cannot be told apart, every utterance is a turn: the next one may be somebody else's.
pub fn build(channels: Vec<(Speaker, Vec<Word>)>) -> Vec<Turn> {
    let mut utterances: Vec<(Speaker, Vec<Word>)> = channels
        .into_iter()
        .flat_map(|(speaker, words)| {
            split(words).into_iter().map(move |utterance| (speaker, utterance))
        })
        .collect();
    let start = |words: &[Word]| words.first().map(|word| word.span.start());
    utterances.sort_by_key(|(speaker, words)| (start(words), *speaker));
    let mut turns: Vec<(Speaker, Vec<Word>)> = Vec::new();
    for (speaker, words) in utterances {
        match turns.last_mut() {
            Some((last, said))
                if *last == speaker
                    && speaker != Speaker::Unknown
                    && gap(said, &words) < TURN_PAUSE =>
            {
                said.extend(words);
            }
            _ => turns.push((speaker, words)),
        }
    }
    turns.into_iter().filter_map(|(speaker, words)| Turn::from_words(speaker, words)).collect()
}

fn split(words: Vec<Word>) -> Vec<Vec<Word>> {
    let mut utterances: Vec<Vec<Word>> = Vec::new();
    for word in words {
        match utterances.last_mut() {
            Some(said) if gap(said, std::slice::from_ref(&word)) < UTTERANCE_PAUSE => {
                said.push(word);
            }
            _ => utterances.push(vec![word]),
        }
    }
    utterances
}

fn gap(said: &[Word], next: &[Word]) -> Millis {
    match (said.last(), next.first()) {
        (Some(last), Some(next)) => next.span.start().since(last.span.end()),
        _ => Millis(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::Span;

    fn say(text: &str, start: u64) -> Vec<Word> {
        let word = |(text, index): (&str, u64)| Word {
            text: text.into(),
            span: Span::new(Millis(start + index * 300), Millis(start + index * 300 + 250)),
            confidence: 1.0,
        };
        text.split_whitespace().zip(0..).map(word).collect()
    }

    fn shown(turns: &[Turn]) -> Vec<String> {
        turns.iter().map(|turn| format!("{}: {}", turn.speaker, turn.text)).collect()
    }

    #[test]
    fn speakers_take_turns() {
        let agent = [say("hello there", 0), say("sure, one moment", 5_000)].concat();
        let customer = [say("hi", 1_500), say("my order is late", 2_500)].concat();
        let turns = build(vec![(Speaker::Agent, agent), (Speaker::Customer, customer)]);
        assert_eq!(
            shown(&turns),
            ["agent: hello there", "customer: hi my order is late", "agent: sure, one moment"]
        );
    }

    #[test]
    fn a_sign_of_listening_does_not_cut_a_sentence() {
        let customer = say("I have been waiting for two weeks now", 0);
        let turns = build(vec![(Speaker::Agent, say("okay", 900)), (Speaker::Customer, customer)]);
        assert_eq!(
            shown(&turns),
            ["customer: I have been waiting for two weeks now", "agent: okay"]
        );
    }

    #[test]
    fn an_unknown_voice_starts_a_new_turn_after_each_pause() {
        let mixed = [say("how can I help", 0), say("my order is late", 2_500)].concat();
        assert_eq!(build(vec![(Speaker::Unknown, mixed)]).len(), 2);
    }

    #[test]
    fn a_long_silence_starts_a_new_turn() {
        let agent = [say("please hold", 0), say("thanks for waiting", 30_000)].concat();
        assert_eq!(build(vec![(Speaker::Agent, agent)]).len(), 2);
    }
}
