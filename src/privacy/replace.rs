//! Putting labels where items stand, in the text of a turn and in its words.

use std::ops::Range;

use crate::transcript::{Turn, Word};

/// What stands in a turn of which every word is masked.
const WHOLE: &str = "[masked]";

/// The words of a turn as one text, where it is not the turn's text.
pub(super) fn other_text(turn: &Turn) -> Option<String> {
    if turn.words.is_empty() {
        return None;
    }
    let mut joined = String::with_capacity(turn.text.len());
    for word in &turn.words {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(&word.text);
    }
    (joined != turn.text).then_some(joined)
}

/// A text with labels at these places, which are in order and do not overlap.
pub(super) fn in_text(text: &str, places: &[(Range<usize>, &str)]) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for (place, label) in places {
        masked.push_str(text.get(at..place.start).unwrap_or(""));
        masked.push_str(label);
        at = place.end;
    }
    masked.push_str(text.get(at..).unwrap_or(""));
    masked
}

/// Puts labels into a turn whose text is its words with spaces between them. The words of a place
/// become one word.
pub(super) fn places(turn: &mut Turn, places: &[(Range<usize>, &str)]) {
    let text = in_text(&turn.text, places);
    let mut words: Vec<Word> = Vec::with_capacity(turn.words.len());
    // Where in the old text the last of the new words begins and ends.
    let mut last = 0..0;
    let mut at = 0;
    let touches = |left: &Range<usize>, right: &Range<usize>| {
        let first = places.partition_point(|(place, _)| place.end <= left.start);
        places.iter().skip(first).take_while(|(place, _)| place.start < left.end).any(
            |(place, _)| {
                place.start < left.end
                    && place.end > left.start
                    && place.start < right.end
                    && place.end > right.start
            },
        )
    };
    for word in std::mem::take(&mut turn.words) {
        let range = at..at + word.text.len();
        at = range.end + 1;
        match words.last_mut() {
            Some(before) if touches(&last, &range) => {
                before.span = before.span.join(word.span);
                before.confidence = before.confidence.min(word.confidence);
                last.end = range.end;
            }
            _ => {
                words.push(word);
                last = range;
            }
        }
        if let Some(word) = words.last_mut() {
            word.text = masked_part(&turn.text, &last, places);
        }
    }
    turn.words = words;
    turn.text = text;
}

/// A stretch of the text with labels in it.
fn masked_part(text: &str, part: &Range<usize>, places: &[(Range<usize>, &str)]) -> String {
    let first = places.partition_point(|(place, _)| place.end <= part.start);
    let places = places.get(first..).unwrap_or_default();
    let inside = places
        .iter()
        .take_while(|(place, _)| place.start < part.end)
        .filter(|(place, _)| place.start < part.end && place.end > part.start);
    let moved: Vec<(Range<usize>, &str)> = inside
        .map(|(place, label)| {
            let start = place.start.saturating_sub(part.start);
            (start..place.end.min(part.end) - part.start, *label)
        })
        .collect();
    in_text(text.get(part.clone()).unwrap_or(""), &moved)
}

/// Masks all of a turn.
pub(super) fn whole(turn: &mut Turn) {
    let mut words = std::mem::take(&mut turn.words).into_iter();
    if let Some(mut all) = words.next() {
        for word in words {
            all.span = all.span.join(word.span);
            all.confidence = all.confidence.min(word.confidence);
        }
        all.text = WHOLE.to_owned();
        turn.words.push(all);
    }
    turn.text = WHOLE.to_owned();
}
