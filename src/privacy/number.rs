//! What a word stands for in a number that is read out.

use super::tokens::Conversation;

/// Some digits said in one piece: `4111`, `seven`, `forty-one`, `double seven`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// Behind its last token.
    pub(super) end: usize,
    /// The digits.
    pub(super) digits: String,
    /// Whether it says a size, as "hundred" does.
    pub(super) magnitude: bool,
}

/// The unit that starts at a token.
pub(super) fn unit(said: &Conversation<'_>, at: usize) -> Option<Unit> {
    let word = said.word(at);
    let make = |end, digits: String| Some(Unit { end, digits, magnitude: false });
    if let Some(digits) = figures(word) {
        return make(at + 1, digits);
    }
    if let Some(times) = repeats(word) {
        let next = said.word(at + 1);
        if said.turn_of(at + 1) != said.turn_of(at) {
            return None;
        }
        let one = digit(next.trim_end_matches("'s")).or_else(|| plural(next));
        let one = one.map(str::to_owned).or_else(|| figures(next).filter(|all| all.len() == 1));
        return make(at + 2, one?.repeat(times));
    }
    if let Some(tens) = tens(word) {
        let joined =
            matches!(said.gap(at + 1), " " | "-") && said.turn_of(at + 1) == said.turn_of(at);
        let ones = digit(said.word(at + 1)).filter(|ones| joined && *ones != "0");
        return match ones {
            Some(ones) => make(at + 2, format!("{tens}{ones}")),
            None => make(at + 1, format!("{tens}0")),
        };
    }
    if let Some(zeros) = magnitude(word) {
        return Some(Unit { end: at + 1, digits: zeros.to_owned(), magnitude: true });
    }
    let one = digit(word).or_else(|| teen(word)).or_else(|| plural(word));
    make(at + 1, one?.to_owned())
}

/// A word that is nothing but figures; in a row of letters and figures they may touch.
fn figures(word: &str) -> Option<String> {
    let all = !word.is_empty() && word.chars().all(|letter| letter.is_ascii_digit());
    all.then(|| word.to_owned())
}

/// One digit as a word.
pub(super) fn digit(word: &str) -> Option<&'static str> {
    Some(match word {
        "zero" | "oh" | "o" | "nought" | "naught" | "nil" | "null" | "ought" | "aught" => "0",
        "one" => "1",
        "two" => "2",
        "three" => "3",
        "four" => "4",
        "five" | "fife" => "5",
        "six" => "6",
        "seven" => "7",
        "eight" => "8",
        "nine" | "niner" => "9",
        _ => return None,
    })
}

fn plural(word: &str) -> Option<&'static str> {
    Some(match word {
        "zeros" | "zeroes" | "ohs" | "noughts" => "0",
        "ones" => "1",
        "twos" => "2",
        "threes" => "3",
        "fours" => "4",
        "fives" => "5",
        "sixes" => "6",
        "sevens" => "7",
        "eights" => "8",
        "nines" => "9",
        _ => return None,
    })
}

fn teen(word: &str) -> Option<&'static str> {
    Some(match word {
        "ten" => "10",
        "eleven" => "11",
        "twelve" => "12",
        "thirteen" => "13",
        "fourteen" => "14",
        "fifteen" => "15",
        "sixteen" => "16",
        "seventeen" => "17",
        "eighteen" => "18",
        "nineteen" => "19",
        _ => return None,
    })
}

fn tens(word: &str) -> Option<&'static str> {
    Some(match word {
        "twenty" => "2",
        "thirty" => "3",
        "forty" | "fourty" => "4",
        "fifty" => "5",
        "sixty" => "6",
        "seventy" => "7",
        "eighty" => "8",
        "ninety" => "9",
        _ => return None,
    })
}

fn repeats(word: &str) -> Option<usize> {
    Some(match word {
        "double" => 2,
        "triple" | "treble" => 3,
        "quadruple" => 4,
        _ => return None,
    })
}

fn magnitude(word: &str) -> Option<&'static str> {
    Some(match word {
        "hundred" => "00",
        "thousand" => "000",
        "million" => "000000",
        _ => return None,
    })
}

/// The digit that speech recognition hears as this word in the middle of a number.
pub(super) fn slip(word: &str) -> Option<&'static str> {
    Some(match word {
        "for" | "fore" | "or" => "4",
        "to" | "too" | "tu" => "2",
        "won" | "wan" => "1",
        "ate" | "hate" => "8",
        "tree" | "free" | "re" => "3",
        "sex" | "sick" | "sics" => "6",
        "nein" | "line" | "mine" => "9",
        "hi" | "fight" => "5",
        "hero" | "owe" => "0",
        _ => return None,
    })
}

/// What people say between the digits of one number.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "um" | "uh"
            | "uhm"
            | "er"
            | "erm"
            | "ah"
            | "eh"
            | "hmm"
            | "mm"
            | "and"
            | "then"
            | "so"
            | "okay"
            | "ok"
            | "yes"
            | "yeah"
            | "dash"
            | "hyphen"
            | "minus"
            | "slash"
            | "stroke"
            | "space"
            | "point"
            | "dot"
            | "next"
            | "again"
            | "followed"
            | "by"
            | "sorry"
            | "wait"
            | "no"
            | "like"
            | "that's"
            | "it's"
    )
}

/// Fillers between which two numbers may be two things.
pub(super) fn separates(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "so"
            | "okay"
            | "ok"
            | "yes"
            | "yeah"
            | "no"
            | "like"
            | "that's"
            | "it's"
            | "then"
            | "point"
            | "dot"
    )
}

/// Words that a turn may have beside digits while somebody dictates or repeats a number.
pub(super) fn is_attending(word: &str) -> bool {
    is_filler(word)
        || word.starts_with("mm")
        || word.starts_with("mhm")
        || matches!(
            word,
            "yep"
                | "yup"
                | "right"
                | "huh"
                | "the"
                | "is"
                | "sure"
                | "thanks"
                | "thank"
                | "you"
                | "got"
                | "it"
                | "go"
                | "on"
                | "ahead"
                | "last"
                | "first"
                | "second"
                | "please"
                | "number"
                | "numbers"
                | "number's"
                | "my"
                | "with"
                | "ends"
                | "ending"
                | "starts"
                | "let"
                | "me"
                | "see"
                | "now"
                | "here"
                | "well"
                | "just"
                | "finally"
                | "group"
                | "digits"
                | "lastly"
                | "perfect"
                | "great"
                | "lovely"
                | "carry"
                | "continue"
                | "correct"
                | "alright"
                | "all"
                | "of"
                | "course"
                | "hang"
                | "hold"
                | "moment"
                | "a"
                | "in"
                | "what"
                | "was"
                | "repeat"
                | "say"
                | "could"
                | "can"
                | "read"
                | "back"
                | "to"
                | "this"
                | "i"
                | "have"
                | "that"
                | "do"
                | "at"
                | "end"
                | "middle"
                | "i'm"
                | "ready"
                | "listening"
                | "noted"
                | "did"
                | "or"
                | "we"
                | "are"
                | "there"
                | "i've"
                | "you're"
                | "cool"
                | "brilliant"
                | "fine"
                | "good"
        )
}
