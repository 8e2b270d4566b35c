//! Leaving out the plainest personal data of what somebody said.

use unicode_segmentation::UnicodeSegmentation;

/// So many digits in a row, spaces and dashes between them, are an account, a card or a telephone.
const DIGITS: usize = 4;

/// Digits as people say them.
const SPOKEN: [&str; 15] = [
    "zero", "oh", "o", "nought", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "double", "triple",
];

/// The text with long numbers and e-mail addresses replaced. Names, streets, dates in words and
/// addresses that are spelt out ("ana at example dot com") stay.
pub(super) fn masked(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(mask_address).collect();
    let mut masked: Vec<String> = Vec::new();
    let mut rest = words.as_slice();
    while let Some((word, after)) = rest.split_first() {
        let run = rest.iter().take_while(|word| digits(word) > 0).count();
        let all: usize = rest.iter().take(run).map(|word| digits(word)).sum();
        if run > 0 && all >= DIGITS {
            let last = rest.get(run - 1).map_or("", String::as_str);
            let end = last.trim_start_matches(|letter: char| !is_end(letter));
            masked.push(format!("[number]{end}"));
            rest = rest.get(run..).unwrap_or_default();
        } else {
            masked.push(word.clone());
            rest = after;
        }
    }
    masked.join(" ")
}

fn is_end(letter: char) -> bool {
    matches!(letter, '.' | ',' | '?' | '!' | ';' | ':')
}

fn mask_address(word: &str) -> String {
    let is_address = word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains(|letter: char| letter.is_alphanumeric())
    });
    if !is_address {
        return word.to_owned();
    }
    let end = word.trim_end_matches(is_end).len();
    format!("[e-mail]{}", word.get(end..).unwrap_or_default())
}

/// How many digits a word stands for, in figures or spoken.
fn digits(word: &str) -> usize {
    let figures = word.chars().filter(|letter| letter.is_numeric()).count();
    if figures > 0 {
        return figures;
    }
    let parts: Vec<String> = word.unicode_words().map(str::to_lowercase).collect();
    let spoken = parts.iter().filter(|part| SPOKEN.contains(&part.as_str())).count();
    if spoken == parts.len() { spoken } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_and_addresses_are_left_out() {
        for (text, expected) in [
            ("It's 4471.", "It's [number]."),
            ("Call 07700 900-123, please", "Call [number], please"),
            ("It's four four seven one, thanks", "It's [number], thanks"),
            ("oh double seven nine!", "[number]!"),
            ("write to ana.b@example.com.", "write to [e-mail]."),
            ("I paid 49 twice", "I paid 49 twice"),
            ("one or two things", "one or two things"),
            ("born 1988-03-09?", "born [number]?"),
            ("", ""),
        ] {
            assert_eq!(masked(text), expected);
        }
    }
}
