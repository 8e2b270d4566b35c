//! Cuts what somebody said into pieces small enough to hold one idea each.
//!
//! A vector of a long sentence is a mixture of everything in it, so an apology inside a run-on
//! sentence would not be found. Therefore long sentences are matched as a whole and clause by
//! clause.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::language::Language;

/// Most pieces of one text. An hour of speech in a single turn has about 2,000; encoding that
/// many takes some seconds.
pub const MAX_PIECES: usize = 2_000;
/// Sentences of fewer words say little by themselves: several in a row go together.
const SHORT_SENTENCE: usize = 3;
/// Sentences of more words are cut into clauses as well.
const LONG_SENTENCE: usize = 12;
/// A clause has at least this many words.
const SHORT_CLAUSE: usize = 4;
/// A clause of more words, as speech recognition without punctuation gives, is cut anywhere.
const LONG_CLAUSE: usize = 20;
/// The pieces then have this many words; each begins in the middle of the one before.
const WINDOW: usize = 12;
/// Sentences of more words mean too much at once to be matched as a whole.
const LONGEST_SENTENCE: usize = 40;

/// The pieces of `text` to match, as byte ranges of it, by start, a sentence before its clauses.
///
/// Clauses lie inside their sentence, so pieces overlap. Spaces at the ends are not part of a
/// piece. Of a text with more than [`MAX_PIECES`] the rest is left out.
pub fn pieces(language: &Language, text: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    for sentence in sentences(language, text) {
        add_with_clauses(language, text, &sentence, &mut pieces);
        if pieces.len() >= MAX_PIECES {
            pieces.truncate(MAX_PIECES);
            break;
        }
    }
    pieces
}

/// The words of one sentence.
type Sentence = Vec<Range<usize>>;

/// Sentences by the Unicode rules, except that short ones in a row ("Right. Thank you. Bye.") count
/// as one, that a title such as "Mr." does not end one, and that a small letter may begin one. Stops
/// early once there must be more than enough.
fn sentences(language: &Language, text: &str) -> Vec<Sentence> {
    let mut sentences: Vec<Sentence> = Vec::new();
    // What the last of them is still open for.
    let (mut after_title, mut after_short) = (false, false);
    let cut = text.split_sentence_bound_indices();
    for (start, sentence) in cut.flat_map(|(start, part)| split_lower_case(language, start, part)) {
        let words: Sentence = sentence
            .unicode_word_indices()
            .map(|(at, word)| start + at..start + at + word.len())
            .collect();
        let Some(last) = words.last() else { continue };
        let is_short = words.len() < SHORT_SENTENCE;
        let ends_with_title = language.titles.contains(&&text[last.clone()]);
        let full = sentences.len() >= MAX_PIECES;
        match sentences.last_mut() {
            Some(open) if after_title || (after_short && is_short && open.len() < WINDOW) => {
                open.extend(words);
            }
            _ if full => break,
            _ => sentences.push(words),
        }
        (after_title, after_short) = (ends_with_title, is_short);
    }
    sentences
}

/// Cuts after full stops that a small letter follows, as in chats without capitals, which the Unicode
/// rules take for abbreviations; `start` is where `text` begins.
fn split_lower_case<'t>(language: &Language, start: usize, text: &'t str) -> Vec<(usize, &'t str)> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(". ") {
        let next = text[at + 2..].trim_start().chars().next();
        if next.is_some_and(char::is_lowercase) && ends_like_a_sentence(language, &text[..at]) {
            parts.push((start + from, &text[from..at + 2]));
            from = at + 2;
        }
    }
    parts.push((start + from, &text[from..]));
    parts
}

/// Whether the last word is long enough for a word in full, and no known abbreviation.
fn ends_like_a_sentence(language: &Language, text: &str) -> bool {
    let before = text.trim_end_matches(char::is_alphabetic);
    let word = text.get(before.len()..).unwrap_or_default();
    word.chars().count() > 2
        && !language.abbreviations.iter().any(|known| word.eq_ignore_ascii_case(known))
}

fn add_with_clauses(
    language: &Language,
    text: &str,
    words: &[Range<usize>],
    pieces: &mut Vec<Range<usize>>,
) {
    let whole = range(text, words);
    if words.len() <= LONG_SENTENCE {
        pieces.push(whole);
        return;
    }
    if words.len() <= LONGEST_SENTENCE {
        pieces.push(whole.clone());
    }
    for clause in clauses(language, text, words) {
        if clause.len() <= LONG_CLAUSE {
            let clause = range(text, clause);
            if clause != whole || words.len() > LONGEST_SENTENCE {
                pieces.push(clause);
            }
            continue;
        }
        let mut start = 0;
        while start + WINDOW / 2 < clause.len() {
            let end = (start + WINDOW).min(clause.len());
            pieces.push(range(text, &clause[start..end]));
            if pieces.len() > MAX_PIECES {
                return;
            }
            start += WINDOW / 2;
        }
    }
}

/// Cuts at punctuation and before words that begin a clause, where both sides are long enough.
fn clauses<'a>(
    language: &Language,
    text: &str,
    words: &'a [Range<usize>],
) -> Vec<&'a [Range<usize>]> {
    let mut clauses = Vec::new();
    let mut start = 0;
    for at in 1..words.len() {
        let between = &text[words[at - 1].end..words[at].start];
        let pause = between.contains([',', ';', ':', '.', '!', '?', '–', '—', '…', '\n'])
            || between.contains(" - ");
        let long_enough = at - start >= SHORT_CLAUSE && words.len() - at >= SHORT_CLAUSE;
        if long_enough && (pause || begins_clause(language, &text[words[at].clone()])) {
            clauses.push(&words[start..at]);
            start = at;
        }
    }
    clauses.push(&words[start..]);
    clauses
}

fn begins_clause(language: &Language, word: &str) -> bool {
    language.clause_words.iter().any(|other| word.eq_ignore_ascii_case(other))
}

/// From the first word to the last with the punctuation right behind it.
fn range(text: &str, words: &[Range<usize>]) -> Range<usize> {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return 0..0 };
    let marks = text[last.end..].chars().take_while(|c| matches!(c, '.' | '!' | '?' | '…')).take(3);
    first.start..last.end + marks.map(char::len_utf8).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        pieces(Language::english(), text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn cuts_sentences_and_joins_fragments() {
        assert_eq!(
            cut("  Right. I can help you with that! What is your name, Mr. Smith?"),
            ["Right.", "I can help you with that!", "What is your name, Mr. Smith?"]
        );
        assert_eq!(cut("Yes."), ["Yes."]);
        assert_eq!(
            cut("That is all done now. Okay. Thank you. Bye."),
            ["That is all done now.", "Okay. Thank you. Bye."]
        );
    }

    #[test]
    fn sentences_of_chats_begin_with_small_letters() {
        assert_eq!(
            cut("sorted, 22 a month from the first. have fun over there then!"),
            ["sorted, 22 a month from the first.", "have fun over there then!"]
        );
        for one in ["it takes approx. two more days", "at 9 a.m. on the next day", "the no. is 44"]
        {
            assert_eq!(cut(one), [one]);
        }
    }

    #[test]
    fn long_sentences_are_matched_clause_by_clause_too() {
        let text = "I see it here now, I'm really sorry about the double charge, and what I'll do is send it to billing today.";
        assert_eq!(
            cut(text),
            [
                text,
                "I see it here now",
                "I'm really sorry about the double charge",
                "and what I'll do is send it to billing today.",
            ]
        );
    }

    #[test]
    fn speech_without_punctuation_is_cut_into_overlapping_windows() {
        let text = "okay ".repeat(60);
        let cut = cut(&text);
        assert_eq!(cut.len(), 9);
        assert!(cut.iter().all(|piece| piece.split(' ').count() <= WINDOW));
    }

    #[test]
    fn texts_without_words_have_no_pieces() {
        for text in ["", "  \n", "?!...", "😀😀", "\u{0}\u{7}"] {
            assert!(cut(text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn hostile_texts_take_bounded_time() {
        let started = std::time::Instant::now();
        for text in [
            "a".repeat(1 << 20),
            "a ".repeat(1 << 19),
            "a.\n".repeat(1 << 18),
            ", ".repeat(1 << 19),
        ] {
            assert!(cut(&text).len() <= MAX_PIECES);
        }
        assert_eq!(cut("قال مرحبا بك. كيف حالك اليوم؟").len(), 2);
        assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
    }
}
