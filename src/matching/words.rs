//! Text as the words that phrases are compared with.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::language::Language;

/// Longer words are cut: nobody says them, and comparing them takes time.
const MAX_LETTERS: usize = 40;

/// A word in the form in which it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Lower case, without apostrophes; numbers up to 99 in digits, tens and units apart.
    pub text: String,
    /// Its bytes in the original text. The parts of a contraction share them.
    pub range: Range<usize>,
    /// Whether it says that something is not so.
    pub negates: bool,
}

/// The words of `text` in order: contractions spelt out, hesitations left out.
pub(super) fn words(language: &Language, text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    for (start, written) in text.unicode_word_indices() {
        let range = start..start + written.len();
        let lower: String = written
            .chars()
            .take(MAX_LETTERS)
            .flat_map(char::to_lowercase)
            .map(|letter| if matches!(letter, '’' | 'ʼ' | '`') { '\'' } else { letter })
            .collect();
        let mut add = |text: String| {
            if !language.is_hesitation(&text) {
                let negates = language.negations.contains(&text.as_str());
                found.push(Word { text, range: range.clone(), negates });
            }
        };
        match (language.spell_out)(&lower) {
            Some(parts) => parts.into_iter().for_each(add),
            None => add(lower),
        }
        if text[range.end..].starts_with('%') {
            let range = range.end..range.end + 1;
            found.push(Word { text: language.percent.to_owned(), range, negates: false });
        }
    }
    if language.reduplicates {
        found = without_repetitions(language, text, found);
    }
    let mut found = with_digits(language, found);
    acquit(language, text, &mut found);
    found
}

/// Whether `text` says that something is not so.
pub(super) fn negates(language: &Language, text: &str) -> bool {
    words(language, text).iter().any(|word| word.negates)
}

/// "Buku-buku" and "buku2" as one "buku", "teman-temannya" as "temannya".
fn without_repetitions(language: &Language, text: &str, words: Vec<Word>) -> Vec<Word> {
    let mut kept: Vec<Word> = Vec::with_capacity(words.len());
    for mut word in words {
        if let Some(once) = word.text.strip_suffix('2').filter(|once| is_plain_word(once)) {
            word.text = once.to_owned();
        }
        let repeated = kept.last().is_some_and(|last| {
            text.get(last.range.end..word.range.start) == Some("-")
                && is_plain_word(&last.text)
                && are_forms(language, &last.text, &word.text)
        });
        match kept.last_mut().filter(|_| repeated) {
            // What is behind the second part is the ending of both.
            Some(last) => *last = Word { range: last.range.start..word.range.end, ..word },
            None => kept.push(word),
        }
    }
    kept
}

fn is_plain_word(text: &str) -> bool {
    text.len() > 1 && text.chars().all(char::is_alphabetic)
}

fn are_forms(language: &Language, one: &str, other: &str) -> bool {
    let others = (language.roots)(other);
    (language.roots)(one).iter().any(|root| others.contains(root))
}

/// Number words in digits, with tens and units apart as they are spoken: 25 is "20", "5". Larger
/// numbers stay as they are written.
fn with_digits(language: &Language, words: Vec<Word>) -> Vec<Word> {
    let mut all: Vec<Word> = Vec::with_capacity(words.len());
    // Whether the last one is a unit that was said.
    let mut unit = None;
    for word in words {
        let said = (language.number)(&word.text);
        let times_ten = language.teen_and_ten.and_then(|(teen, ten)| {
            let unit: u32 = unit?;
            if word.text == teen {
                Some(unit + 10)
            } else {
                (word.text == ten).then_some(unit * 10)
            }
        });
        if let (Some(value), Some(last)) = (times_ten, all.last_mut()) {
            *last = Word {
                text: value.to_string(),
                range: last.range.start..word.range.end,
                negates: false,
            };
            unit = None;
            continue;
        }
        unit = said.filter(|value| (1..10).contains(value));
        let written = || word.text.parse().ok().filter(|_| word.text.len() == 2);
        match said.or_else(written) {
            Some(value) => {
                let parts = match value {
                    20.. if value % 10 > 0 => vec![value / 10 * 10, value % 10],
                    _ => vec![value],
                };
                let number = |part: u32| Word { text: part.to_string(), ..word.clone() };
                all.extend(parts.into_iter().map(number));
            }
            None => all.push(word),
        }
    }
    all
}

/// Finds the negations that deny nothing: answers, and sayings such as "tidak apa-apa".
fn acquit(language: &Language, text: &str, words: &mut [Word]) {
    for at in 0..words.len() {
        let Some(word) = words.get(at).filter(|word| word.negates) else { continue };
        let behind = text.get(word.range.end..).unwrap_or_default();
        // "Bisa tidak, Pak?" asks.
        let idle = words.iter().skip(at + 1).take_while(|word| language.is_idle(&word.text));
        let after = idle.last().map_or(word.range.end, |last| last.range.end);
        let ends_at = |at: usize| {
            let rest = text.get(at..).unwrap_or_default();
            rest.trim_start().is_empty() || rest.starts_with(['.', '!', '?'])
        };
        let answers = language.bare_negation_answers
            && (behind.starts_with([',', ';']) || ends_at(word.range.end) || ends_at(after));
        let says = |saying: &&[&str]| {
            let rest = words.get(at..at + saying.len()).unwrap_or_default();
            !rest.is_empty() && rest.iter().zip(*saying).all(|(word, part)| word.text == *part)
        };
        let is_harmless = answers || language.harmless.iter().any(|saying| says(&saying));
        if let Some(word) = words.get_mut(at).filter(|_| is_harmless) {
            word.negates = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> String {
        words(Language::english(), text)
            .into_iter()
            .map(|word| word.text)
            .collect::<Vec<_>>()
            .join(" ")
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
        let found = words(Language::english(), text);
        assert_eq!(found.len(), 2);
        assert_eq!(&text[found[0].range.clone()], "THANK");
    }

    fn texts_in(code: &str, text: &str) -> String {
        let words = words(Language::of(code), text);
        words.into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
    }

    fn denies(code: &str, text: &str) -> bool {
        negates(Language::of(code), text)
    }

    #[test]
    fn what_people_type_for_short_is_spelt_out() {
        assert_eq!(texts_in("id", "gk bs dgn pak"), "tidak bisa dengan bapak");
        assert_eq!(texts_in("ms", "tq, x boleh"), "terima kasih tidak boleh");
        assert_eq!(texts_in("pl", "dzieki, ok"), "dziękuję okej");
    }

    #[test]
    fn words_said_twice_are_one() {
        assert_eq!(texts_in("id", "pelan-pelan saja, barang2 itu"), "pelan saja barang itu");
        assert_eq!(texts_in("ms", "teman-temannya"), "temannya");
        assert_eq!(texts_in("en", "half-half"), "half half");
    }

    #[test]
    fn numbers_of_several_words_are_read() {
        assert_eq!(texts_in("id", "dua puluh lima hari"), texts_in("id", "25 hari"));
        assert_eq!(texts_in("ms", "tiga belas"), "13");
        assert_eq!(texts_in("pl", "dwudziestu czterech godzin"), texts_in("pl", "24 godzin"));
    }

    #[test]
    fn answers_tags_and_sayings_deny_nothing() {
        for (code, text) in [
            ("id", "Tidak, Pak."),
            ("id", "Sudah sampai belum, Kak?"),
            ("id", "Nggak apa-apa kok, Bu, saya tunggu"),
            ("ms", "Takpe, boleh saya bantu"),
            ("pl", "Nie, dziękuję"),
            ("pl", "Nie ma problemu, już sprawdzam"),
        ] {
            assert!(!denies(code, text), "{code}: {text}");
        }
        for (code, text) in [
            ("id", "Saya nggak bisa bantu"),
            ("id", "Belum saya terima"),
            ("ms", "Saya tak dapat bayar balik"),
            ("pl", "Nie mogę tego zrobić"),
        ] {
            assert!(denies(code, text), "{code}: {text}");
        }
    }

    #[test]
    fn survives_anything() {
        assert!(words(Language::english(), "\u{0}\u{7} …!? 😀").is_empty());
        assert_eq!(words(Language::english(), &"x".repeat(1_000_000))[0].text.len(), MAX_LETTERS);
        assert_eq!(
            words(Language::english(), "'s n't 'd ' مرحبا 'll").len(),
            words(Language::english(), "'s n't 'd ' مرحبا 'll").len()
        );
    }
}
