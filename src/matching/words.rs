//! Text as the words that phrases are compared with.

use std::collections::VecDeque;
use std::ops::Range;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_segmentation::UnicodeSegmentation;

/// Longer words are cut: nobody says them, and comparing them takes time.
const MAX_LETTERS: usize = 40;

/// A word in the form in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower case, without apostrophes; numbers up to 99 in digits, tens and units apart.
    pub text: String,
    /// Its bytes in the original text. The parts of a contraction share them.
    pub range: Range<usize>,
}

/// The words of `text` in order: contractions spelt out, hesitations left out.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    for (start, written) in text.unicode_word_indices() {
        let range = start..start + written.len();
        let lower: String = written
            .chars()
            .take(MAX_LETTERS)
            .flat_map(char::to_lowercase)
            .map(|letter| if matches!(letter, '’' | 'ʼ' | '`') { '\'' } else { letter })
            .collect();
        for part in spell_out(&lower) {
            if !is_hesitation(&part) {
                found.push(Word { text: part, range: range.clone() });
            }
        }
        if text[range.end..].starts_with('%') {
            let range = range.end..range.end + 1;
            found.push(Word { text: "percent".to_owned(), range });
        }
    }
    found
}

/// Whether the word is a noise that speech recognition wrote down.
pub(super) fn is_hesitation(lower: &str) -> bool {
    matches!(
        lower,
        "um" | "umm" | "uh" | "uhh" | "uhm" | "er" | "erm" | "hm" | "hmm" | "mm" | "mmm"
    )
}

/// Whether `text` says that something is not so.
pub(super) fn negates(text: &str) -> bool {
    may_negate(text) && words(text).iter().any(|word| is_negation(&word.text))
}

/// However a negation is written, one of these stands in it, so most texts need not be taken apart.
fn may_negate(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    !text.is_ascii()
        || ["not", "nt", "n't", "never", "nobody", "dunno"].iter().any(|part| lower.contains(part))
}

/// A bare "no" is none: it answers, or stands in "no problem".
pub(super) fn is_negation(word: &str) -> bool {
    matches!(word, "not" | "never" | "nobody")
}

/// What the forms of a word have in common: `refund` for "refunding".
pub(super) fn stem(word: &str) -> String {
    if word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Stemmer::create(Algorithm::English).stem(word).into_owned()
    } else {
        word.to_owned()
    }
}

/// The words that a written word stands for.
fn spell_out(lower: &str) -> VecDeque<String> {
    let own = |parts: &[&str]| parts.iter().map(|&part| part.to_owned()).collect();
    match lower {
        "can't" | "cant" | "cannot" => return own(&["can", "not"]),
        "won't" | "wont" => return own(&["will", "not"]),
        "shan't" => return own(&["shall", "not"]),
        "let's" | "lets" => return own(&["let", "us"]),
        "gonna" => return own(&["going", "to"]),
        "wanna" => return own(&["want", "to"]),
        "gotta" => return own(&["got", "to"]),
        "ok" => return own(&["okay"]),
        "gimme" => return own(&["give", "me"]),
        "lemme" => return own(&["let", "me"]),
        "dunno" => return own(&["do", "not", "know"]),
        "ain't" | "aint" => return own(&["is", "not"]),
        "u" => return own(&["you"]),
        "ur" => return own(&["your"]),
        "pls" | "plz" => return own(&["please"]),
        "thx" => return own(&["thanks"]),
        "sry" | "soz" => return own(&["sorry"]),
        "im" => return own(&["i", "am"]),
        "ive" => return own(&["i", "have"]),
        "youre" => return own(&["you", "are"]),
        "youve" => return own(&["you", "have"]),
        "thats" => return own(&["that", "is"]),
        "whats" => return own(&["what", "is"]),
        "theres" => return own(&["there", "is"]),
        _ => {}
    }
    if let Some(stem) = lower.strip_suffix("n't").or_else(|| spoken_without_apostrophe(lower)) {
        return own(&[stem, "not"]);
    }
    let endings = [("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "am")];
    for (ending, word) in endings {
        if let Some(stem) = lower.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            return own(&[stem, word]);
        }
    }
    if let Some(stem) = lower.strip_suffix("'s") {
        let stands_for_is = matches!(
            stem,
            "it" | "he"
                | "she"
                | "that"
                | "this"
                | "what"
                | "there"
                | "here"
                | "who"
                | "how"
                | "where"
                | "when"
                | "why"
                | "everything"
                | "something"
                | "nothing"
        );
        return if stands_for_is { own(&[stem, "is"]) } else { own(&[stem]) };
    }
    number(lower).unwrap_or_else(|| own(&[lower.replace('\'', "").as_str()]))
}

/// "dont" for "don't". Only where no other word is written like this.
fn spoken_without_apostrophe(lower: &str) -> Option<&str> {
    let known = matches!(
        lower,
        "dont"
            | "doesnt"
            | "didnt"
            | "isnt"
            | "arent"
            | "wasnt"
            | "werent"
            | "havent"
            | "hasnt"
            | "hadnt"
            | "couldnt"
            | "wouldnt"
            | "shouldnt"
            | "mustnt"
            | "neednt"
    );
    lower.strip_suffix("nt").filter(|_| known)
}

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Number words in digits, with tens and units apart as they are spoken: 25 is "20", "5". Larger
/// numbers stay as they are written.
fn number(lower: &str) -> Option<VecDeque<String>> {
    let one = |value: usize| Some(VecDeque::from([value.to_string()]));
    if let Some(value) = UNITS.iter().position(|&unit| unit == lower) {
        return one(value);
    }
    if let Some(tens) = TENS.iter().position(|&tens| tens == lower && !tens.is_empty()) {
        return one(tens * 10);
    }
    let value: usize = lower.parse().ok().filter(|_| lower.len() == 2)?;
    match value {
        0..=19 => one(value),
        _ if value.is_multiple_of(10) => one(value),
        _ => Some(VecDeque::from([(value / 10 * 10).to_string(), (value % 10).to_string()])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> String {
        words(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn spells_out_contractions_however_they_are_written() {
        assert_eq!(
            texts("I'm sure I can’t, we won't; you cannot"),
            "i am sure i can not we will not you can not"
        );
        assert_eq!(
            texts("im sorry it dont work, it's theirs"),
            "i am sorry it do not work it is theirs"
        );
        assert_eq!(texts("Your mother's name"), "your mother name");
    }

    #[test]
    fn numbers_are_the_same_in_words_and_digits() {
        assert_eq!(texts("in twenty-five days"), texts("in 25 days"));
        assert_eq!(texts("5 or 10"), texts("five or ten"));
        assert_eq!(texts("account 4471"), "account 4471");
    }

    #[test]
    fn leaves_out_hesitations_and_keeps_places() {
        let text = "Um, THANK you";
        let found = words(text);
        assert_eq!(found.len(), 2);
        assert_eq!(&text[found[0].range.clone()], "THANK");
    }

    #[test]
    fn survives_anything() {
        assert!(words("\u{0}\u{7} …!? 😀").is_empty());
        assert_eq!(words(&"x".repeat(1_000_000))[0].text.len(), MAX_LETTERS);
        assert_eq!(words("'s n't 'd ' مرحبا 'll").len(), words("'s n't 'd ' مرحبا 'll").len());
    }
}
