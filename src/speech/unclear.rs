//! Words that were made of no speech, and speech of which no words were made.

use std::ops::Range;

use super::Recognised;
use super::detection::Stretch;
use crate::audio::SAMPLE_RATE;
use crate::transcript::{Millis, Reason, Span, Word};

/// Without a word for longer than this, somebody who surely speaks was not understood: two seconds.
/// People draw words out and think aloud for less.
const HOLE: Millis = Millis(2_000);

/// Words with a lower mean log probability are guessed: the model gives each of them less than 29 %. The
/// "you" that it hears in ringing and in a piano has −1.4, what it makes of keyed tones −1.7 to −3.2.
const GUESSED: f32 = -1.25;

/// The detector's stretches begin and end so much before and after the voice.
const MARGIN: Millis = Millis(150);

/// Two places closer than this are one.
const TOGETHER: Millis = Millis(1_000);

/// Takes out words that were guessed where perhaps nobody speaks, and notes where words are missing.
/// `speech` is what the detector found, in order of time.
///
/// A word is taken out only where two judges that know nothing of each other both doubt it: the
/// detector, which is not sure of the stretch, and the speech model, whose mean log probability over the
/// words of the stretch is below [`GUESSED`]. Tones and music give such words ("you", "oh"); soft speech
/// gives words of which the model is sure.
pub(super) fn mark(heard: Recognised, speech: &[Stretch]) -> Recognised {
    let Recognised { words, mut unclear } = heard;
    let mut kept = Vec::with_capacity(words.len());
    let mut words = words.into_iter().peekable();
    for (index, stretch) in speech.iter().enumerate() {
        let until = speech.get(index + 1).map(|next| between(stretch, next));
        let mut own: Vec<Word> = Vec::new();
        while let Some(word) = words.next_if(|word| until.is_none_or(|until| middle(word) < until))
        {
            own.push(word);
        }
        if stretch.is_sure() {
            let span = span(&stretch.samples);
            let known: Vec<Span> = unclear.iter().map(|(span, _)| *span).collect();
            unclear
                .extend(holes(span, &own, &known).into_iter().map(|hole| (hole, Reason::NoWords)));
        } else if !own.is_empty() && is_guessed(&own) {
            unclear.push((span(&stretch.samples), Reason::Doubtful));
            own.clear();
        }
        kept.extend(own);
    }
    kept.extend(words);
    Recognised { words: kept, unclear: together(unclear) }
}

/// Whether the speech model believes in none of the words.
fn is_guessed(words: &[Word]) -> bool {
    let sum: f32 = words.iter().map(|word| word.confidence.max(1e-3).ln()).sum();
    sum < GUESSED * words.len() as f32
}

/// The parts of a stretch of speech that are long and without words: nothing at all of it was
/// understood, or nothing for longer than [`HOLE`]. What is `known` to be unclear counts as words.
fn holes(speech: Span, words: &[Word], known: &[Span]) -> Vec<Span> {
    let mut taken: Vec<Span> = words.iter().map(|word| word.span).collect();
    taken.extend(known.iter().filter(|span| span.overlap(speech) > Millis(0)));
    taken.sort();
    let (first, last) = (speech.start().plus(MARGIN), speech.end().since(MARGIN));
    if taken.is_empty() {
        return vec![Span::new(first, last)];
    }
    let mut found = Vec::new();
    let mut from = first;
    for span in taken.into_iter().chain([Span::new(last, last)]) {
        if span.start().since(from) > HOLE {
            found.push(Span::new(from, span.start()));
        }
        from = from.max(span.end());
    }
    found
}

/// In order of time; of the same reason and close together they are one.
fn together(mut unclear: Vec<(Span, Reason)>) -> Vec<(Span, Reason)> {
    unclear.sort_by_key(|(span, _)| *span);
    let mut joined: Vec<(Span, Reason)> = Vec::new();
    for (span, reason) in unclear {
        match joined.last_mut() {
            Some((last, same)) if *same == reason && span.start().since(last.end()) < TOGETHER => {
                *last = last.join(span);
            }
            _ => joined.push((span, reason)),
        }
    }
    joined
}

/// A word before this moment belongs to the first of two stretches.
fn between(first: &Stretch, second: &Stretch) -> Millis {
    millis((first.samples.end + second.samples.start) / 2)
}

fn middle(word: &Word) -> Millis {
    Millis((word.span.start().0 + word.span.end().0) / 2)
}

fn span(samples: &Range<usize>) -> Span {
    Span::new(millis(samples.start), millis(samples.end))
}

fn millis(sample: usize) -> Millis {
    Millis(sample as u64 * 1000 / u64::from(SAMPLE_RATE))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(start: u64, end: u64, certain: u64) -> Stretch {
        let sample = |millis: u64| millis as usize * SAMPLE_RATE as usize / 1000;
        Stretch { samples: sample(start)..sample(end), certain: sample(certain) }
    }

    fn word(text: &str, start: u64, end: u64, confidence: f32) -> Word {
        Word { text: text.into(), span: Span::new(Millis(start), Millis(end)), confidence }
    }

    fn marked(words: Vec<Word>, speech: &[Stretch]) -> (Vec<String>, Vec<(u64, u64, Reason)>) {
        let marked = mark(Recognised { words, unclear: Vec::new() }, speech);
        let unclear = marked.unclear.into_iter();
        let plain = |(span, reason): (Span, Reason)| (span.start().0, span.end().0, reason);
        (marked.words.into_iter().map(|word| word.text).collect(), unclear.map(plain).collect())
    }

    #[test]
    fn a_guess_at_what_is_perhaps_no_speech_is_taken_out_and_noted() {
        let speech = [stretch(1_000, 2_000, 900), stretch(5_000, 5_600, 60)];
        let words = vec![word("Hold", 1_100, 1_400, 0.9), word("You", 5_100, 5_400, 0.2)];
        assert_eq!(
            marked(words, &speech),
            (vec!["Hold".to_owned()], vec![(5_000, 5_600, Reason::Doubtful)])
        );
    }

    #[test]
    fn one_judge_who_believes_in_a_word_is_enough() {
        let soft = [stretch(5_000, 5_600, 0)];
        assert_eq!(marked(vec![word("Yes", 5_100, 5_400, 0.7)], &soft).0, ["Yes"]);
        let sure = [stretch(5_000, 5_600, 400)];
        assert_eq!(
            marked(vec![word("Mhm", 5_100, 5_400, 0.1)], &sure),
            (vec!["Mhm".into()], vec![])
        );
    }

    #[test]
    fn speech_without_words_is_noted_as_far_as_nothing_was_understood() {
        let speech = [stretch(0, 9_000, 8_000), stretch(20_000, 21_000, 800)];
        let words = vec![word("So", 200, 500, 0.9), word("then", 5_000, 5_300, 0.9)];
        let unclear = marked(words, &speech).1;
        // The one word in nine seconds parts nothing.
        let expected = [(500, 8_850, Reason::NoWords), (20_150, 20_850, Reason::NoWords)];
        assert_eq!(unclear, expected);
    }

    #[test]
    fn nothing_is_noted_where_the_detector_itself_is_unsure_and_there_are_no_words() {
        assert_eq!(marked(Vec::new(), &[stretch(0, 1_000, 100)]), (vec![], vec![]));
        assert_eq!(marked(Vec::new(), &[]), (vec![], vec![]));
    }

    #[test]
    fn what_was_cut_is_not_noted_twice() {
        let cut = (Span::new(Millis(1_000), Millis(8_500)), Reason::Circles);
        let heard = Recognised { words: vec![word("No", 200, 900, 0.9)], unclear: vec![cut] };
        assert_eq!(mark(heard, &[stretch(0, 9_000, 8_000)]).unclear, [cut]);
    }
}
