//! Putting the names of a vocabulary where they were said.
//!
//! A speech model that is told names to expect writes them far more often, but hears everything else
//! a little worse, and may leave something out. So a window is written down twice, without and with
//! the names. The first text counts; only where the second one has a name in the place of something
//! that sounds alike, the name is taken from it. A name that stands for nothing, for something
//! that sounds different, or for what was heard more surely, was not said.

use crate::transcript::{Span, Word};
use crate::vocabulary::Vocabulary;

/// How alike a name and what was heard in its place must be written, from 0 to 1 (one minus the
/// edit distance over the longer length).
const ALIKE: f64 = 0.4;

/// The words of `plain`, with the names of the vocabulary that `told`, the same sound written down
/// with the names in mind, has in the place of something else.
pub(super) fn put(plain: Vec<Word>, told: &[Word], vocabulary: &Vocabulary) -> Vec<Word> {
    let names = find(told, vocabulary);
    if names.is_empty() {
        return plain;
    }
    let (plain_letters, told_letters) = (letters(&plain), letters(told));
    let counterparts = align(&plain_letters, &told_letters);
    let mut put: Vec<Word> = Vec::with_capacity(plain.len());
    let mut next = 0;
    for name in names {
        let place = counterpart(&name, &plain_letters, &told_letters, &counterparts);
        let Some((first, last)) = place.filter(|(first, _)| *first >= next) else { continue };
        let (Some(heard), Some(written)) = (plain.get(first..=last), told.get(name)) else {
            continue;
        };
        if is_same(heard, written) || !sounds_alike(heard, written) || is_surer(heard, written) {
            continue;
        }
        put.extend(plain.get(next..first).unwrap_or_default().iter().cloned());
        put.extend(in_place(written, heard));
        next = last + 1;
    }
    put.extend(plain.get(next..).unwrap_or_default().iter().cloned());
    put
}

/// Where names stand, in order and without overlaps; the longest counts.
fn find(words: &[Word], vocabulary: &Vocabulary) -> Vec<std::ops::Range<usize>> {
    let spoken: Vec<String> = words.iter().map(|word| spelled(&word.text)).collect();
    let mut names: Vec<Vec<String>> =
        vocabulary.words().iter().map(|name| name.split(' ').map(spelled).collect()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut found = Vec::new();
    let mut at = 0;
    while at < spoken.len() {
        let rest = spoken.get(at..).unwrap_or_default();
        match names.iter().find(|name| rest.starts_with(name)) {
            Some(name) => {
                found.push(at..at + name.len());
                at += name.len();
            }
            None => at += 1,
        }
    }
    found
}

/// The letters and digits of a word, in small letters and without a possessive.
fn spelled(word: &str) -> String {
    if word == "&" {
        return "and".to_owned();
    }
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(&word);
    word.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Every letter with the word that it is in.
fn letters(words: &[Word]) -> Vec<(usize, char)> {
    let of = |(index, word): (usize, &Word)| {
        spelled(&word.text).chars().map(move |letter| (index, letter)).collect::<Vec<_>>()
    };
    words.iter().enumerate().flat_map(of).collect()
}

/// For each letter of `told` the one of `plain` that it stands for, where there is one, by the
/// fewest edits (Wagner and Fischer 1974).
fn align(plain: &[(usize, char)], told: &[(usize, char)]) -> Vec<Option<usize>> {
    let width = told.len() + 1;
    let mut edits: Vec<u32> = (0..).take(width).collect();
    for (row, (_, letter)) in plain.iter().enumerate() {
        for column in 0..width {
            let above = edits[row * width + column] + 1;
            let best = match column {
                0 => above,
                _ => {
                    let differs = u32::from(told[column - 1].1 != *letter);
                    let left = edits[(row + 1) * width + column - 1] + 1;
                    above.min(left).min(edits[row * width + column - 1] + differs)
                }
            };
            edits.push(best);
        }
    }
    let mut counterparts = vec![None; told.len()];
    let (mut row, mut column) = (plain.len(), told.len());
    while row > 0 && column > 0 {
        let here = edits[row * width + column];
        let differs = u32::from(told[column - 1].1 != plain[row - 1].1);
        if here == edits[(row - 1) * width + column - 1] + differs {
            counterparts[column - 1] = Some(row - 1);
            (row, column) = (row - 1, column - 1);
        } else if here == edits[(row - 1) * width + column] + 1 {
            row -= 1;
        } else {
            column -= 1;
        }
    }
    counterparts
}

/// The first and the last word of `plain` that a name stands for: those with half of their letters
/// between the outermost ones that it stands for.
fn counterpart(
    name: &std::ops::Range<usize>,
    plain: &[(usize, char)],
    told: &[(usize, char)],
    counterparts: &[Option<usize>],
) -> Option<(usize, usize)> {
    let own = told.iter().zip(counterparts).filter(|((word, _), _)| name.contains(word));
    let own: Vec<usize> = own.filter_map(|(_, counterpart)| *counterpart).collect();
    let (from, to) = (*own.first()?, *own.last()?);
    let is_meant = |word: usize| {
        let of_word = plain.iter().enumerate().filter(|(_, (of, _))| *of == word);
        let (inside, all) = of_word.fold((0, 0), |(inside, all), (at, _)| {
            (inside + usize::from((from..=to).contains(&at)), all + 1)
        });
        inside * 2 >= all
    };
    let words = plain.get(from)?.0..=plain.get(to)?.0;
    let meant: Vec<usize> = words.filter(|word| is_meant(*word)).collect();
    Some((*meant.first()?, *meant.last()?))
}

fn is_same(heard: &[Word], written: &[Word]) -> bool {
    let spelled = |words: &[Word]| -> Vec<String> {
        words.iter().map(|word| self::spelled(&word.text)).collect()
    };
    spelled(heard) == spelled(written)
}

fn sounds_alike(heard: &[Word], written: &[Word]) -> bool {
    let joined =
        |words: &[Word]| -> String { words.iter().map(|word| spelled(&word.text)).collect() };
    strsim::normalized_levenshtein(&joined(heard), &joined(written)) >= ALIKE
}

/// Whether what was heard is surer than the name: "Tesla" is not "Tessaly" because somebody expects
/// that.
fn is_surer(heard: &[Word], written: &[Word]) -> bool {
    let mean = |words: &[Word]| {
        let sum: f32 = words.iter().map(|word| word.confidence).sum();
        sum / words.len().max(1) as f32
    };
    mean(heard) > mean(written)
}

/// The words of a name in the time of what was heard in its place, with the signs that follow it
/// there.
fn in_place(written: &[Word], heard: &[Word]) -> Vec<Word> {
    let (Some(first), Some(last)) = (heard.first(), heard.last()) else { return Vec::new() };
    let (start, end) = (first.span.start(), last.span.end());
    let count = written.len();
    let mut from = start;
    let placed = written.iter().enumerate().map(|(index, word)| {
        let to = if index + 1 == count { end } else { word.span.end().clamp(from, end) };
        let span = Span::new(from, to);
        from = to;
        Word { span, ..word.clone() }
    });
    let mut placed: Vec<Word> = placed.collect();
    if let Some(word) = placed.last_mut() {
        let is_sign = |letter: char| matches!(letter, '.' | ',' | '?' | '!' | ';' | ':');
        let signs = last.text.trim_start_matches(|letter| !is_sign(letter));
        word.text = format!("{}{signs}", word.text.trim_end_matches(is_sign));
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::Millis;
    use crate::yaml::Document;

    fn words(text: &str) -> Vec<Word> {
        let timed = text.split(' ').zip(0..).map(|(text, index)| Word {
            text: text.to_owned(),
            span: Span::new(Millis(index * 300), Millis(index * 300 + 300)),
            confidence: 0.9,
        });
        timed.collect()
    }

    fn put_all(plain: &str, told: &str) -> Vec<Word> {
        let names = "[Skyvolt, Zolvara, Northwind, Gruber & Sons, Hadleigh Plus]";
        let document = Document::parse("a.yaml", names).unwrap();
        put(words(plain), &words(told), &Vocabulary::read(&document.root()))
    }

    fn text(plain: &str, told: &str) -> String {
        let put = put_all(plain, told);
        put.into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_name_takes_the_place_of_what_sounds_alike_and_nothing_else_changes() {
        let plain = "the skive old stopped working after a few weeks.";
        let told = "this Skyvolt stopped looking after a view weeks.";
        assert_eq!(text(plain, told), "the Skyvolt stopped working after a few weeks.");
        assert_eq!(
            text("is hardly plus, or north wind?", "is Hadleigh Plus or Northwind"),
            "is Hadleigh Plus, or Northwind?"
        );
        assert_eq!(
            text("from Grouper and Son's.", "from Gruber and Sons"),
            "from Gruber and Sons."
        );
    }

    #[test]
    fn a_name_that_stands_for_nothing_or_for_something_else_was_not_said() {
        let plain = "I would like to cancel it.";
        assert_eq!(text(plain, "I would like to cancel Zolvara."), plain);
        assert_eq!(text(plain, "Zolvara. I would like to cancel it. Northwind."), plain);
        assert_eq!(text("", "Zolvara"), "");
        assert_eq!(text(plain, ""), plain);
    }

    #[test]
    fn what_was_heard_more_surely_stays() {
        let mut plain = words("Is that Skyfold?");
        let told = words("Is that Skyvolt?");
        let document = Document::parse("a.yaml", "[Skyvolt]").unwrap();
        let vocabulary = Vocabulary::read(&document.root());
        assert_eq!(put(plain.clone(), &told, &vocabulary)[2].text, "Skyvolt?");
        plain[2].confidence = 0.95;
        assert_eq!(put(plain.clone(), &told, &vocabulary), plain);
    }

    #[test]
    fn a_name_that_was_heard_right_is_left_as_it_is() {
        assert_eq!(text("Call northwind's line.", "Call Northwind line"), "Call northwind's line.");
    }

    #[test]
    fn a_name_is_said_when_what_it_replaces_was() {
        let put = put_all("the skive old, please", "the Skyvolt please");
        let skyvolt = &put[1];
        assert_eq!(skyvolt.text, "Skyvolt,");
        assert_eq!((skyvolt.span.start(), skyvolt.span.end()), (Millis(300), Millis(900)));
        let put = put_all("at hardly plus now", "at Hadleigh Plus now");
        assert_eq!((put[1].span.end(), put[2].span.end()), (Millis(600), Millis(900)));
    }
}
