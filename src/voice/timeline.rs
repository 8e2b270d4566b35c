//! The clock of a spoken conversation: who says what when, on two channels.
//!
//! Only what the two would hear of each other takes time. How long the program recognises a reply,
//! chooses an answer or makes a voice is left out, so that pace, pauses and delays are those of a
//! call.

use std::ops::Range;

use super::sound::{as_kept, millis, samples};
use crate::speech;
use crate::transcript::{Channel, FORMAT, Millis, Source, Span, Speaker, Transcript, Word};

/// Silence before the first word, as a call has it.
const LEAD: Millis = Millis(500);

/// The customer answers so long after the trainee's last sound.
const CUSTOMER_DELAY: Millis = Millis(400);

/// Between two lines that the customer says in one go.
const BETWEEN_LINES: Millis = Millis(300);

/// A longer conversation is not recorded further.
const LONGEST: Millis = Millis(60 * 60 * 1000);

/// The sound and words of a conversation so far.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    agent: Vec<f32>,
    customer: Vec<f32>,
    customer_words: Vec<Word>,
    /// How far the conversation has come, in samples.
    now: usize,
    /// The customer spoke last.
    is_with_agent: bool,
}

impl Timeline {
    /// A conversation in which nothing was said yet.
    pub fn new() -> Self {
        Self { now: samples(LEAD), ..Self::default() }
    }

    /// The customer says a line, whose words have the time of its sound: after a breath where they
    /// spoke last themselves. `speech_end` is where the last word in the sound ends, in samples.
    pub fn customer_says(&mut self, sound: &[f32], words: &[Word], speech_end: usize) {
        if self.is_with_agent {
            self.now += samples(BETWEEN_LINES);
        }
        put(&mut self.customer, self.now, sound.get(..speech_end).unwrap_or(sound));
        self.customer_words.extend(moved(words, millis(self.now)));
        self.now += speech_end;
        self.is_with_agent = true;
    }

    /// The trainee answers, from the end of the customer's words on. The silence before the first
    /// word is the time they took; what comes after the last one is left out, since the customer
    /// answers then. Where they say nothing, all of it is silence.
    pub fn agent_says(&mut self, sound: &[f32], speech_end: Option<usize>) {
        let end = speech_end.map_or(sound.len(), |end| end + samples(CUSTOMER_DELAY));
        put(&mut self.agent, self.now, sound.get(..end).unwrap_or(sound));
        self.now += end;
        self.is_with_agent = false;
    }

    /// Whether there is no room for more.
    pub fn is_full(&self) -> bool {
        millis(self.now) >= LONGEST
    }

    /// Both channels, equally long: the agent's first, as `rolecall score` expects them.
    pub fn channels(&mut self) -> [&[f32]; 2] {
        let length = self.now.max(self.agent.len()).max(self.customer.len());
        self.agent.resize(length, 0.0);
        self.customer.resize(length, 0.0);
        [&self.agent, &self.customer]
    }

    /// What was said and when, in turns as a recorded call has them: the trainee's words as they
    /// were recognised on their channel, the customer's as they are written. `source` is the
    /// recording where it was kept.
    pub fn transcript(
        &self,
        agent: Vec<Word>,
        language: &str,
        model: &str,
        source: Option<Source>,
    ) -> Transcript {
        let heard = vec![(Speaker::Agent, agent), (Speaker::Customer, self.customer_words.clone())];
        Transcript {
            // As a recording of it is taken to be.
            channel: Channel::Phone,
            format: FORMAT,
            source,
            language: language.to_owned(),
            model: model.to_owned(),
            turns: speech::into_turns(heard),
            unclear: Vec::new(),
        }
    }
}

/// Gives the words of a line their times: spread over the stretches in which its sound is speech,
/// the longer words longer.
pub fn spread(line: &str, speech: &[Range<usize>]) -> Vec<Word> {
    /// A word takes as long as its letters and this many more.
    const BETWEEN: usize = 2;
    let weight = |word: &str| word.chars().count() + BETWEEN;
    let all: usize = line.split_whitespace().map(weight).sum();
    let length: usize = speech.iter().map(Range::len).sum();
    let mut before = 0;
    let word = |text: &str| {
        let start = length * before / all.max(1);
        before += weight(text);
        let end = length * before / all.max(1);
        let said = within(start..end, speech);
        Word {
            text: text.to_owned(),
            span: Span::new(millis(said.start), millis(said.end)),
            confidence: 1.0,
        }
    };
    line.split_whitespace().map(word).collect()
}

/// The place of a part of all speech in the sound; a part with a pause in it lies on that side on
/// which its middle is.
fn within(part: Range<usize>, speech: &[Range<usize>]) -> Range<usize> {
    let middle = part.start + part.len() / 2;
    let mut before = 0;
    for (index, stretch) in speech.iter().enumerate() {
        if middle < before + stretch.len() || index + 1 == speech.len() {
            let place =
                |at: usize| stretch.start + at.clamp(before, before + stretch.len()) - before;
            return place(part.start)..place(part.end);
        }
        before += stretch.len();
    }
    part
}

fn put(channel: &mut Vec<f32>, at: usize, sound: &[f32]) {
    // Nothing was put here before: the clock has not come so far.
    channel.resize(at, 0.0);
    channel.extend(sound.iter().copied().map(as_kept));
}

fn moved(words: &[Word], by: Millis) -> impl Iterator<Item = Word> {
    words.iter().cloned().map(move |word| {
        let span = Span::new(word.span.start().plus(by), word.span.end().plus(by));
        Word { span, ..word }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::{Metric, measure};

    const SECOND: usize = 16_000;

    fn seconds(range: Range<usize>) -> Range<usize> {
        range.start * SECOND..range.end * SECOND
    }

    /// A conversation and the words that would be recognised on the agent's channel.
    struct Call {
        timeline: Timeline,
        agent: Vec<Word>,
    }

    impl Call {
        fn new() -> Self {
            Self { timeline: Timeline::new(), agent: Vec::new() }
        }

        /// So many seconds of sound, in which somebody speaks at those seconds.
        fn says(&mut self, speaker: Speaker, text: &str, speech: Range<usize>, all: usize) {
            let words = spread(text, std::slice::from_ref(&seconds(speech.clone())));
            let mut sound = vec![0.0; all * SECOND];
            sound[seconds(speech.clone())].fill(0.5);
            let end = speech.end * SECOND;
            if speaker == Speaker::Customer {
                return self.timeline.customer_says(&sound, &words, end);
            }
            self.agent.extend(moved(&words, millis(self.timeline.now)));
            self.timeline.agent_says(&sound, (!speech.is_empty()).then_some(end));
        }

        fn transcript(&self) -> Transcript {
            self.timeline.transcript(self.agent.clone(), "en", "", None)
        }
    }

    #[test]
    fn delays_and_pauses_are_those_of_a_call() {
        let mut call = Call::new();
        call.says(Speaker::Customer, "my money is gone", 0..2, 2);
        // Two seconds until the answer begins, and five after its end that nobody waits for.
        call.says(Speaker::Agent, "I am so sorry", 2..4, 9);
        call.says(Speaker::Customer, "thank you", 0..1, 1);
        call.says(Speaker::Agent, "gladly", 4..5, 5);
        let transcript = call.transcript();
        let times: Vec<(u64, u64)> = transcript
            .turns
            .iter()
            .filter_map(|turn| Some((turn.span?.start().0, turn.span?.end().0)))
            .collect();
        assert_eq!(times, [(500, 2_500), (4_500, 6_500), (6_900, 7_900), (11_900, 12_900)]);
        let metrics = measure(&transcript).metrics;
        assert_eq!(metrics.get(Metric::ResponseDelay), Some(3.0));
        assert_eq!(metrics.get(Metric::LongestResponseDelay), Some(4.0));
        assert_eq!(metrics.get(Metric::LongestDeadAir), Some(4.0));
    }

    #[test]
    fn both_channels_carry_the_sound_at_the_time_of_its_words() {
        let mut call = Call::new();
        call.says(Speaker::Customer, "hello", 0..1, 1);
        call.says(Speaker::Agent, "good morning", 1..2, 3);
        let transcript = call.transcript();
        let [agent, customer] = call.timeline.channels();
        assert_eq!(agent.len(), customer.len());
        for (turn, channel) in transcript.turns.iter().zip([customer, agent]) {
            let span = turn.span.unwrap();
            let loud = samples(span.start())..samples(span.end());
            assert!(channel[loud.clone()].iter().all(|sample| *sample == 0.5));
            assert!(channel[..loud.start].iter().all(|sample| *sample == 0.0));
            assert!(channel[loud.end..].iter().all(|sample| *sample == 0.0));
        }
    }

    #[test]
    fn silence_takes_its_time() {
        let mut call = Call::new();
        call.says(Speaker::Customer, "hello", 0..1, 1);
        call.says(Speaker::Agent, "", 0..0, 20);
        call.says(Speaker::Customer, "are you there", 0..1, 1);
        assert_eq!(measure(&call.transcript()).metrics.get(Metric::LongestDeadAir), Some(20.0));
    }

    #[test]
    fn words_lie_where_the_sound_is_speech() {
        let words = spread("One. Two", &[seconds(1..2), seconds(5..6)]);
        let times: Vec<u64> = words.iter().map(|word| word.span.start().0 / 1_000).collect();
        assert_eq!(times, [1, 5]);
        assert!(words[0].span.end() <= Millis(2_000), "{words:?}");
        assert!(spread("", &[]).is_empty());
        assert_eq!(spread("word", &[])[0].span.length(), Millis(0));
    }
}
