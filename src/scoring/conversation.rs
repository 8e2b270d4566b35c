//! A transcript laid out in time, so that "within 30 s" has a meaning for every conversation.

use crate::transcript::{Channel, Millis, Span, Transcript, Turn};

/// How long a word takes in a conversation without times: 150 words a minute, an ordinary pace.
const ESTIMATED_WORD: Millis = Millis(400);

/// A transcript and where each of its turns lies.
pub struct Conversation<'t> {
    transcript: &'t Transcript,
    spans: Vec<Span>,
    /// Where the words of each turn without times start, in bytes.
    word_starts: Vec<Vec<usize>>,
    length: Millis,
}

impl<'t> Conversation<'t> {
    /// Lays out a transcript. Turns without times follow each other at an ordinary pace.
    pub fn new(transcript: &'t Transcript) -> Self {
        let word_starts: Vec<Vec<usize>> = transcript
            .turns
            .iter()
            .map(|turn| if turn.span.is_some() { Vec::new() } else { word_starts(&turn.text) })
            .collect();
        let mut spans: Vec<Span> = Vec::with_capacity(transcript.turns.len());
        for (turn, words) in transcript.turns.iter().zip(&word_starts) {
            let span = turn.span.unwrap_or_else(|| {
                let start = spans.last().map_or(Millis(0), |span| span.end());
                Span::new(start, start.plus(Millis(words.len() as u64 * ESTIMATED_WORD.0)))
            });
            spans.push(span);
        }
        let last = spans.iter().map(|span| span.end()).max().unwrap_or_default();
        let recorded = transcript.source.as_ref().map(|source| source.duration_ms);
        Self { transcript, spans, word_starts, length: recorded.unwrap_or_default().max(last) }
    }

    /// Its turns, in order.
    pub fn turns(&self) -> &'t [Turn] {
        &self.transcript.turns
    }

    /// The code of its language; empty where it is not known.
    pub fn language(&self) -> &'t str {
        &self.transcript.language
    }

    /// Where it takes place.
    pub fn channel(&self) -> Channel {
        self.transcript.channel
    }

    /// When the part of a turn at these bytes is said, estimated where there are no times.
    pub fn span_of(&self, turn: usize, bytes: &std::ops::Range<usize>) -> Span {
        if let Some(span) = self.transcript.turns.get(turn).and_then(|turn| turn.span_of(bytes)) {
            return span;
        }
        let start = self.spans.get(turn).map(|span| span.start()).unwrap_or_default();
        let words = self.word_starts.get(turn).map_or(&[][..], Vec::as_slice);
        let time_at = |byte: usize| {
            let words_before = words.partition_point(|word| *word < byte) as u64;
            start.plus(Millis(words_before * ESTIMATED_WORD.0))
        };
        Span::new(time_at(bytes.start), time_at(bytes.end))
    }

    /// From the start of the recording to its end.
    pub fn length(&self) -> Millis {
        self.length
    }
}

fn word_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut in_word = false;
    for (byte, letter) in text.char_indices() {
        if !letter.is_whitespace() && !in_word {
            starts.push(byte);
        }
        in_word = !letter.is_whitespace();
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::Speaker;

    #[test]
    fn typed_turns_are_laid_out_at_an_ordinary_pace() {
        let transcript = Transcript {
            turns: vec![
                Turn::untimed(Speaker::Agent, "one two three"),
                Turn::untimed(Speaker::Customer, "four five"),
            ],
            ..Transcript::default()
        };
        let conversation = Conversation::new(&transcript);
        assert_eq!(conversation.length(), Millis(2_000));
        assert_eq!(conversation.span_of(1, &(5..9)), Span::new(Millis(1_600), Millis(2_000)));
    }
}
