//! What can be wrong with a file, by a short name that stays the same.

use std::fmt;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing has to be done.
    Note,
    /// The file works, though probably not as its author means it.
    Warning,
    /// The file cannot be used, or does not do what it says.
    Error,
}

impl Severity {
    /// The name that stands before a problem's code.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $severity:ident;)+) => {
        /// The kind of a problem. Its code never changes its meaning, and the code of a kind that
        /// is gone is not given to another; `docs/checks.md` explains them all.
        ///
        /// The letter says where to look: F the form of the file, S a scenario, R a rubric, T the
        /// tests inside, P a plan. Errors start with 1, what is less with 2.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The code as it is printed, as in `S104`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }
        }
    };
}

codes! {
    /// A file or folder cannot be read as text.
    Unreadable = "F101", Error;
    /// A file is no YAML.
    NoYaml = "F102", Error;
    /// A folder or file holds nothing to check.
    Empty = "F103", Error;
    /// Nothing of that name is there.
    NotFound = "F104", Error;
    /// The file needs another version of the program.
    Format = "F105", Error;
    /// A key is there twice.
    TwiceThere = "F106", Error;
    /// A key is none that the program knows.
    UnknownField = "F107", Error;
    /// A key that is needed is not there.
    MissingField = "F108", Error;
    /// A value is not what its field takes.
    WrongValue = "F109", Error;
    /// An id has letters that an id must not have.
    WrongId = "F110", Error;
    /// An id is taken by something else.
    TakenId = "F111", Error;
    /// A phrase does not follow the notation of phrases.
    WrongPhrase = "F112", Error;
    /// `allow` names an error.
    ErrorAllowed = "F113", Error;
    /// A file cannot be written.
    Unwritable = "F114", Error;
    /// `allow` names no code.
    UnknownCode = "F201", Warning;
    /// `allow` names a code that is not reported.
    NeedlessAllow = "F202", Warning;
    /// The speech model has no room for all words of a vocabulary.
    VocabularyTooLong = "F203", Warning;
    /// A `to`, `start` or `ends` names no beat or ending.
    NowhereToGo = "S101", Error;
    /// Nothing leads to a beat.
    UnreachableBeat = "S102", Error;
    /// No reply leads from a beat to an ending.
    DeadEnd = "S103", Error;
    /// Nothing leads to an ending.
    UnreachableEnding = "S104", Error;
    /// A text names a variable that is never set.
    VariableNeverSet = "S105", Error;
    /// No text uses a variable.
    VariableNeverUsed = "S106", Error;
    /// `did` or `missed` names no reply.
    UnknownReply = "S107", Error;
    /// What an ending asks for contradicts itself.
    Contradiction = "S108", Error;
    /// The rubric of a scenario is not there or has faults.
    RubricUnusable = "S109", Error;
    /// Plays go on without end.
    EndlessPlay = "S110", Error;
    /// The scenario of the second customer is not there or has faults.
    AlongsideUnusable = "S111", Error;
    /// A reply never wins, not even with its own examples.
    ReplyNeverWins = "S201", Warning;
    /// Two replies that do different things have examples that mean the same.
    ExamplesTooAlike = "S202", Warning;
    /// Nothing that can happen makes an ending's `when` hold.
    EndingNeverHolds = "S203", Warning;
    /// A beat has replies and no hint.
    NoHint = "S204", Warning;
    /// Nothing can go wrong.
    NoBadWay = "S205", Warning;
    /// A text seems to be in another language than the scenario.
    OtherLanguage = "S206", Warning;
    /// Only messages that earn nothing lead on from a beat.
    LeftByMissesOnly = "S207", Warning;
    /// No random walk reaches an ending.
    EndingNotWalked = "S208", Note;
    /// No behaviour of that name is there.
    UnknownBehaviour = "R101", Error;
    /// A level can never be reached, or none is sure to hold.
    WrongLevels = "R102", Error;
    /// A criterion counts for nothing.
    WorthNothing = "R103", Error;
    /// Nothing can be earned in a rubric.
    NothingToEarn = "R104", Error;
    /// Nothing uses a behaviour.
    BehaviourNeverUsed = "R201", Warning;
    /// An example seems to be in another language than the rubric.
    OtherLanguageInRubric = "R202", Warning;
    /// A condition can never hold.
    NeverHolds = "R203", Warning;
    /// A level is never reached, since others hold before it.
    LevelHidden = "R204", Warning;
    /// A criterion's auto-fail can never come.
    AutoFailHidden = "R205", Warning;
    /// A condition counts the words of the side that its behaviour does not listen to.
    OtherSpeaker = "R206", Warning;
    /// A section or criterion adds nothing to the total.
    CountsForNothing = "R207", Warning;
    /// Two behaviours are heard in the same words.
    BehavioursTooAlike = "R208", Warning;
    /// A test expects nothing.
    ExpectsNothing = "T101", Error;
    /// A test names no criterion.
    UnknownCriterion = "T102", Error;
    /// A play ends in another way than its test says.
    EndsElsewhere = "T103", Error;
    /// A play is over before its test's last reply.
    EndsEarly = "T104", Error;
    /// A reply was earned that a test rules out, or the other way round.
    EarnsOtherwise = "T105", Error;
    /// A play's score is not what its test says.
    ScoresOtherwise = "T106", Error;
    /// A criterion gets other points than its test says.
    OtherPoints = "T107", Error;
    /// A conversation's total is not what its test says.
    OtherTotal = "T108", Error;
    /// There are no tests.
    NoTests = "T201", Warning;
    /// No test reaches an ending.
    EndingNotTested = "T202", Note;
    /// A scenario of a plan is not there or has faults.
    StepUnusable = "P101", Error;
}

impl Code {
    /// The code that is written so, in capitals or not.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str().eq_ignore_ascii_case(text))
    }
}

impl fmt::Display for Code {
    /// With its severity, as in `error[S104]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.severity().name(), self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_digit_tells_errors_from_the_rest() {
        for code in Code::ALL {
            let is_error = code.severity() == Severity::Error;
            assert_eq!(code.as_str().get(1..2) == Some("1"), is_error, "{code}");
        }
    }

    #[test]
    fn no_code_is_given_twice() {
        for (index, code) in Code::ALL.iter().enumerate() {
            assert_eq!(Code::parse(code.as_str()), Code::ALL.get(index).copied());
        }
    }

    #[test]
    fn the_page_about_checks_lists_every_code_with_its_severity() {
        let page = include_str!("../../docs/checks.md");
        let listed: Vec<(&str, &str)> = page
            .lines()
            .filter_map(|line| {
                let mut cells = line.strip_prefix("| `")?.split(" | ");
                Some((cells.next()?.trim_end_matches('`'), cells.next()?))
            })
            .collect();
        let known: Vec<(&str, &str)> =
            Code::ALL.iter().map(|code| (code.as_str(), code.severity().name())).collect();
        assert_eq!(listed, known);
    }
}
