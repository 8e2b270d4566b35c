//! When each side speaks.

use crate::transcript::{Millis, Span, Speaker, Transcript, Turn};

/// A shorter pause belongs to the speaking around it.
const BREATH: Millis = Millis(500);

/// An unbroken stretch of one voice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Talk {
    pub(super) span: Span,
    pub(super) words: usize,
}

/// The stretches in which voices with `speaker`'s role speak, in order of time. A breath does not
/// end a stretch.
pub(super) fn of(transcript: &Transcript, speaker: Speaker) -> Vec<Talk> {
    let turns = transcript.turns.iter().filter(|turn| turn.speaker == speaker);
    joined(turns.flat_map(pieces).collect())
}

/// The stretches in which anybody speaks, understood or not, in order of time.
pub(super) fn of_anybody(transcript: &Transcript) -> Vec<Talk> {
    let unclear = transcript.unclear.iter().filter(|stretch| stretch.is_speech());
    let unclear = unclear.map(|stretch| Talk { span: stretch.span(), words: 0 });
    joined(transcript.turns.iter().flat_map(pieces).chain(unclear).collect())
}

fn pieces(turn: &Turn) -> Vec<Talk> {
    if turn.words.is_empty() {
        let words = turn.text.split_whitespace().count();
        return turn.span.map(|span| Talk { span, words }).into_iter().collect();
    }
    turn.words.iter().map(|word| Talk { span: word.span, words: 1 }).collect()
}

fn joined(mut pieces: Vec<Talk>) -> Vec<Talk> {
    pieces.sort_by_key(|piece| piece.span);
    let mut stretches: Vec<Talk> = Vec::new();
    for piece in pieces {
        match stretches.last_mut() {
            Some(last) if piece.span.start() <= last.span.end().plus(BREATH) => {
                last.span = last.span.join(piece.span);
                last.words += piece.words;
            }
            _ => stretches.push(piece),
        }
    }
    stretches
}

/// How long all stretches last together.
pub(super) fn length(stretches: &[Talk]) -> Millis {
    Millis(stretches.iter().map(|talk| talk.span.length().0).sum())
}
