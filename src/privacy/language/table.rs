//! What a language's words mean to those who look for numbers and secrets.

use super::super::cues::What;
use super::super::kind::Kind;

/// What is known of one language. Lists are words in lower case with spaces between them; marks on
/// letters do not matter, and a list that a language has no use for is left out.
pub(in crate::privacy) struct Table {
    /// Its two-letter code.
    pub(super) code: &'static str,
    /// Languages whose words its speakers use as well; where two differ, the own meaning counts.
    pub(super) mixes: &'static [&'static str],
    /// Words for numbers.
    pub(super) numbers: &'static [(Number, &'static str)],
    /// The value of a number from 10 to 9999 that is one long word, where the language writes them so:
    /// "dreiundzwanzig". The word has plain letters.
    pub(super) in_one_word: fn(&str) -> Option<u16>,
    /// Words for a place in a row, as days and years are named.
    pub(super) ordinals: &'static [(u32, &'static str)],
    /// The digits that speech recognition hears as these words in the middle of a number.
    pub(super) slips: &'static [(u8, &'static str)],
    /// Every other word that says something.
    pub(super) words: &'static [(Role, &'static str)],
    /// What ends the name of a domain when it is spoken; here a name may have several words.
    pub(super) top_levels: &'static [&'static str],
    /// Endings of a word that say "its … is": "the password's bluebell".
    pub(super) possessives: &'static [&'static str],
    /// A pattern for what people call the number of something, behind its name. It replaces
    /// `NUMBER` in the patterns below.
    pub(super) number: &'static str,
    /// Patterns for what names a number wherever it stands in a turn.
    pub(super) strong: &'static [(What, &'static str)],
    /// Somebody's number, and nobody knows which.
    pub(super) any: &'static str,
    /// Patterns for what names only the number right behind.
    pub(super) weak: &'static [(What, &'static str)],
    /// What a row of digits is by the rules of the country, where it can be nothing else.
    pub(super) by_digits: fn(&str) -> Option<Kind>,
    /// Whether thousands are written with a dot, 1.250.000, and cents with a comma.
    pub(super) dot_groups: bool,
}

/// What a word does in a number that is read out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::privacy) enum Number {
    /// One digit: "seven".
    Digit(u8),
    /// The name of a digit, which may be counted: "sevens", as in "two sevens".
    Named(u8),
    /// 10 to 19 in one word, and any other number of two digits that is one word.
    Teen(u8),
    /// A multiple of ten in one word; the number of tens.
    Tens(u8),
    /// A multiple of a hundred in one word; the number of hundreds.
    Hundreds(u8),
    /// More than two digits in one word: "neunzehnhundertachtundachtzig".
    Long(u16),
    /// Makes a teen of the digit before it: "dua belas".
    TeenOf,
    /// Makes tens of the digit before it: "dua puluh".
    TensOf,
    /// Makes hundreds of the digit before it: "dua ratus".
    HundredsOf,
    /// So many zeros behind what is before it: "thousand".
    Zeros(u8),
    /// A thousand, where one word says it without "one".
    Thousand,
    /// The next digit so many times: "double".
    Repeat(u8),
    /// With a number before it, the next digit so many times: "dua kali lima".
    Times,
}

/// What else a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::privacy) enum Role {
    /// Said between the digits of one number: "um", "dash".
    Filler,
    /// A filler between what may be two numbers: "and".
    Separator,
    /// May stand beside digits in a turn in which somebody dictates, repeats or listens: "go on".
    Attending,
    /// Announces the next part of a number: "ending with".
    Announcing,
    /// What was said before is wrong, and what follows is right: "no, sorry".
    Correcting,
    /// Links a number to what it is called behind it: "4471 is my account number".
    Linking,
    /// May stand between a number and what it is called behind it: "4471, my account number".
    Beside,
    /// What follows is the year of something: "since".
    BeforeYear,
    /// No part of a birthday where nothing but this is said: "first".
    Lone,
    /// What is counted or measured, behind its number: "dollars", "days".
    Counted,
    /// What makes a number before it a time of day: "pm".
    Clock,
    /// Money, before its number: "Rp".
    Currency,
    /// A month.
    Month,
    /// Stands between the parts of a date: "of".
    DateLink,
    /// Stands right before a day or a month: "the".
    DateArticle,
    /// Stands between the hundreds of a year and the rest: "and".
    HundredAnd,
    /// What follows is the number of a month.
    MonthNumber,
    /// Stands behind a year and belongs to it.
    YearBehind,
    /// Behind the figures of a day: the "th" of "4th".
    OrdinalEnding,
    /// A tens that an ordinal digit may follow: the "twenty" of "twenty-first".
    OrdinalTens,
    /// A word that stands for a letter: "bravo", "zed".
    LetterName,
    /// Between a letter and a word that begins with it: the "for" of "B for Bravo".
    LetterLike,
    /// The "as" of "as in".
    LetterAs,
    /// The "in" of "as in".
    LetterIn,
    /// One letter that is a word as well: "a".
    WordOfOneLetter,
    /// A few capitals that are no part of a number: "PIN".
    Abbreviation,
    /// The @ when it is spoken.
    MailAt,
    /// What an @ is heard as; it counts before the name of a provider.
    MailAtMisheard,
    /// A dot in an address.
    MailDot,
    /// A sign in an address, or what describes the letter after it: "underscore", "capital".
    MailJoint,
    /// Before this no address begins: "is".
    MailStop,
    /// Speaks of e-mail.
    MailWord,
    /// The domain of somebody who gives out addresses.
    Provider,
    /// Says what a password is: "is".
    SecretIs,
    /// May stand between the name of a secret and the secret.
    SecretSkip,
    /// Where a password that is said has ended, if not before: "because".
    SecretBreak,
    /// Behind a secret and no part of it: "please".
    SecretTail,
    /// What names the secret is a question, whose answer comes later.
    SecretQuestion,
    /// Somebody speaks of passwords and asks for none: "reset".
    SecretHarmless,
    /// Asks: "what".
    SecretAsking,
    /// Comes before an answer: "it's".
    SecretLead,
    /// No secret begins with it: "not".
    NoSecret,
}
