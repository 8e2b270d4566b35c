//! From what the model wrote to words with their times in the call.

use std::ops::Range;

use super::whisper::Token;
use super::window::Window;
use crate::audio::SAMPLE_RATE;
use crate::transcript::{Millis, Span, Word};

/// A word beside a pause lasts no longer than this plus [`LETTER`] for each letter.
const WORD: usize = SAMPLE_RATE as usize / 4;

/// See [`WORD`].
const LETTER: usize = SAMPLE_RATE as usize * 7 / 100;

/// A word lasts at least this long.
const MIN_WORD: usize = SAMPLE_RATE as usize * 6 / 100;

/// Builds words from the tokens of one window, in order of time. The model tells roughly where
/// each token ends; `speech`, the stretches of the channel in which somebody speaks, says where
/// words cannot be.
pub(super) fn build(tokens: &[Token], window: &Window, speech: &[Range<usize>]) -> Vec<Word> {
    let groups = group(tokens);
    let mut words: Vec<Word> = Vec::with_capacity(groups.len());
    let mut from = 0;
    let mut after_pause = true;
    for group in &groups {
        let (start, end) = (window.locate(from), window.locate(group.end));
        from = group.next;
        let ends_sentence = group.text.ends_with(['.', '?', '!', ',']);
        let said = within_speech(start..end.max(start), speech, ends_sentence);
        let longest = WORD + LETTER * group.text.chars().count();
        let said = match said.len() > longest {
            true if after_pause => said.end - longest..said.end,
            true => said.start..said.start + longest,
            false => said,
        };
        after_pause = ends_sentence;
        let earliest = words.last().map(|word| word.span.end()).unwrap_or_default();
        let start = millis(said.start).max(earliest);
        words.push(Word {
            text: group.text.clone(),
            span: Span::new(start, millis(said.end.max(said.start + MIN_WORD))),
            confidence: (group.probability * 1000.0).round() / 1000.0,
        });
    }
    words
}

/// The part of `range` in which somebody speaks. When a pause lies in it, a word that ends a
/// sentence was said before the pause, any other one in the longer part. A range in silence is left
/// as it is.
fn within_speech(
    range: Range<usize>,
    speech: &[Range<usize>],
    ends_sentence: bool,
) -> Range<usize> {
    let mut parts = speech
        .iter()
        .map(|part| part.start.max(range.start)..part.end.min(range.end))
        .filter(|part| part.len() >= MIN_WORD);
    let part = if ends_sentence { parts.next() } else { parts.max_by_key(Range::len) };
    part.unwrap_or(range)
}

struct Group {
    text: String,
    /// Where it ends in the window, in samples.
    end: usize,
    /// Where the next one may start: the pause after a sentence belongs to its full stop.
    next: usize,
    probability: f32,
    tokens: f32,
}

/// Joins tokens to words: a token that starts with a space starts a word.
fn group(tokens: &[Token]) -> Vec<Group> {
    let mut groups: Vec<(Vec<u8>, Group)> = Vec::new();
    for token in tokens {
        if token.bytes.starts_with(b" ") || groups.is_empty() {
            let group = Group {
                text: String::new(),
                end: token.end,
                next: token.end,
                probability: 0.0,
                tokens: 0.0,
            };
            groups.push((Vec::new(), group));
        }
        if let Some((bytes, group)) = groups.last_mut() {
            bytes.extend(&token.bytes);
            group.next = token.end;
            if !token.bytes.iter().all(u8::is_ascii_punctuation) {
                group.end = token.end;
            }
            group.probability += token.probability;
            group.tokens += 1.0;
        }
    }
    let finish = |(bytes, mut group): (Vec<u8>, Group)| {
        group.text = String::from_utf8_lossy(&bytes).trim().to_owned();
        group.probability = (group.probability / group.tokens).clamp(0.0, 1.0);
        group
    };
    groups
        .into_iter()
        .map(finish)
        .filter(|group| group.text.chars().any(char::is_alphanumeric))
        .collect()
}

fn millis(sample: usize) -> Millis {
    Millis(sample as u64 * 1000 / u64::from(SAMPLE_RATE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::Sound;
    use crate::speech::window;

    const SECOND: usize = SAMPLE_RATE as usize;

    fn token(text: &str, end: f64) -> Token {
        Token {
            bytes: text.as_bytes().to_vec(),
            end: (end * SECOND as f64) as usize,
            probability: 0.9,
        }
    }

    fn shown(tokens: &[Token], speech: &[Range<usize>]) -> Vec<String> {
        let channel = Sound::from(&vec![0.1; 60 * SECOND][..]);
        let window = &window::pack(speech, &channel).unwrap()[0];
        let show = |word: &Word| {
            let span = word.span;
            format!("{} {:.1}-{:.1}", word.text, span.start().seconds(), span.end().seconds())
        };
        build(tokens, window, speech).iter().map(show).collect()
    }

    #[test]
    fn a_word_runs_from_the_token_before_to_its_own_last_one() {
        let tokens = [token(" thank", 0.4), token(" you", 0.7), token(".", 0.9)];
        let all = 10 * SECOND..20 * SECOND;
        assert_eq!(shown(&tokens, &[all]), ["thank 10.0-10.4", "you. 10.4-10.7"]);
    }

    #[test]
    fn the_pause_after_a_sentence_belongs_to_no_word() {
        let speech = [0..SECOND, 30 * SECOND..32 * SECOND];
        // The model stretches the last word before the pause into the speech after it.
        let tokens = [token(" call", 0.6), token(" me", 1.5), token(".", 1.5), token(" Sure", 1.9)];
        assert_eq!(shown(&tokens, &speech), ["call 0.1-0.6", "me. 0.6-1.0", "Sure 30.2-30.6"]);
    }

    #[test]
    fn letters_split_between_tokens_are_joined() {
        let speech: Vec<Range<usize>> = std::iter::once(0..SECOND).collect();
        let tokens = [token(" caf", 0.2), token("\u{e9}", 0.4), token(" -", 0.5)];
        assert_eq!(shown(&tokens, &speech), ["café 0.0-0.4"]);
        let [first, second] = [b" caf\xc3".to_vec(), b"\xa9".to_vec()];
        let token = |bytes, end| Token { bytes, end, probability: 0.5 };
        let tokens = [token(first, SECOND / 5), token(second, SECOND / 2)];
        assert_eq!(shown(&tokens, &speech), ["café 0.0-0.5"]);
    }
}
