//! English.

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::{Language, own};

pub(super) static ENGLISH: Language = Language {
    code: "en",
    hesitations: &["um", "umm", "uh", "uhh", "uhm", "er", "erm", "hm", "hmm", "mm", "mmm"],
    // A bare "no" is none: it answers, or stands in "no problem".
    negations: &["not", "never", "nobody"],
    lacks: &["no", "without"],
    harmless: &[],
    bare_negation_answers: false,
    fixed: &[
        "not", "never", "none", "nothing", "nobody", "without", "can", "could", "will", "would",
        "may", "might", "must", "shall", "should", "has", "had", "have", "was", "were", "are",
        "his", "her", "him", "you", "your", "our", "their", "them", "they", "this", "these",
        "those", "that", "than", "then", "the", "and", "but", "for", "how", "who", "why", "what",
        "when", "where", "which", "with", "from", "there", "use",
    ],
    strengthening: &[
        "so",
        "very",
        "really",
        "just",
        "quite",
        "truly",
        "deeply",
        "extremely",
        "terribly",
    ],
    clause_words: &["and", "but", "so", "because", "then", "or", "if", "while"],
    abbreviations: &[
        "approx", "incl", "etc", "dept", "tel", "ext", "ref", "max", "min", "est", "acc", "avg",
        "resp", "misc",
    ],
    titles: &["Mr", "Mrs", "Ms", "Dr", "St", "Prof"],
    percent: "percent",
    spell_out,
    number,
    teen_and_ten: None,
    roots: |word| vec![stem(word)],
    plain_letters: false,
    reduplicates: false,
};

/// What the forms of a word have in common: `refund` for "refunding".
fn stem(word: &str) -> String {
    if word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Stemmer::create(Algorithm::English).stem(word).into_owned()
    } else {
        word.to_owned()
    }
}

/// Contractions, however they are written, and what people type for short.
fn spell_out(lower: &str) -> Option<Vec<String>> {
    match lower {
        "can't" | "cant" | "cannot" => return Some(own(&["can", "not"])),
        "won't" | "wont" => return Some(own(&["will", "not"])),
        "shan't" => return Some(own(&["shall", "not"])),
        "let's" | "lets" => return Some(own(&["let", "us"])),
        "gonna" => return Some(own(&["going", "to"])),
        "wanna" => return Some(own(&["want", "to"])),
        "gotta" => return Some(own(&["got", "to"])),
        "ok" => return Some(own(&["okay"])),
        "gimme" => return Some(own(&["give", "me"])),
        "lemme" => return Some(own(&["let", "me"])),
        "dunno" => return Some(own(&["do", "not", "know"])),
        "ain't" | "aint" => return Some(own(&["is", "not"])),
        "u" => return Some(own(&["you"])),
        "ur" => return Some(own(&["your"])),
        "pls" | "plz" => return Some(own(&["please"])),
        "thx" => return Some(own(&["thanks"])),
        "sry" | "soz" => return Some(own(&["sorry"])),
        "im" => return Some(own(&["i", "am"])),
        "ive" => return Some(own(&["i", "have"])),
        "youre" => return Some(own(&["you", "are"])),
        "youve" => return Some(own(&["you", "have"])),
        "thats" => return Some(own(&["that", "is"])),
        "whats" => return Some(own(&["what", "is"])),
        "theres" => return Some(own(&["there", "is"])),
        _ => {}
    }
    if let Some(stem) = lower.strip_suffix("n't").or_else(|| spoken_without_apostrophe(lower)) {
        return Some(own(&[stem, "not"]));
    }
    let endings = [("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "would"), ("'m", "am")];
    for (ending, word) in endings {
        if let Some(stem) = lower.strip_suffix(ending).filter(|stem| !stem.is_empty()) {
            return Some(own(&[stem, word]));
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
        return Some(if stands_for_is { own(&[stem, "is"]) } else { own(&[stem]) });
    }
    lower.contains('\'').then(|| own(&[lower.replace('\'', "").as_str()]))
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

fn number(word: &str) -> Option<u32> {
    let tens = || TENS.iter().position(|&tens| tens == word && !tens.is_empty());
    let value = UNITS.iter().position(|&unit| unit == word).or_else(|| Some(tens()? * 10))?;
    u32::try_from(value).ok()
}
