//! A transcript laid out in time, so that "within 30 s" has a meaning for every conversation.

use crate::transcript::{Millis, Span, Transcript, Turn};

/// How long a word takes in a conversation without times: 150 words a minute, an ordinary pace.
const ESTIMATED_WORD: Millis = Millis(400);

/// A transcript and where each of its turns lies.
pub struct Conversation<'t> {
    transcript: &'t Transcript,
    spans: Vec<Span>,
    length: Millis,
}

impl<'t> Conversation<'t> {
    /// Lays out a transcript. Turns without times follow each other at an ordinary pace.
    pub fn new(transcript: &'t Transcript) -> Self {
        let mut spans: Vec<Span> = Vec::with_capacity(transcript.turns.len());
        for turn in &transcript.turns {
            let span = turn.span.unwrap_or_else(|| {
                let start = spans.last().map_or(Millis(0), |span| span.end());
                let words = turn.text.split_whitespace().count() as u64;
                Span::new(start, start.plus(Millis(words * ESTIMATED_WORD.0)))
            });
            spans.push(span);
        }
        let last = spans.iter().map(|span| span.end()).max().unwrap_or_default();
        let recorded = transcript.source.as_ref().map(|source| source.duration_ms);
        Self { transcript, spans, length: recorded.unwrap_or_default().max(last) }
    }

    /// Its turns, in order.
    pub fn turns(&self) -> &'t [Turn] {
        &self.transcript.turns
    }

    /// When the part of a turn at these bytes is said, estimated where there are no times.
    pub fn span_of(&self, turn: usize, bytes: &std::ops::Range<usize>) -> Span {
        let whole = self.spans[turn];
        let Some(said) = self.transcript.turns.get(turn) else {
            return whole;
        };
        if let Some(span) = said.span_of(bytes) {
            return span;
        }
        let words_until = |end: usize| {
            let words = said.text.get(..end).unwrap_or_default().split_whitespace().count() as u64;
            whole.start().plus(Millis(words * ESTIMATED_WORD.0))
        };
        Span::new(words_until(bytes.start), words_until(bytes.end))
    }

    /// From the start of the recording to its end.
    pub fn length(&self) -> Millis {
        self.length
    }
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
