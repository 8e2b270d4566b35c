//! The notation in which people write the words to listen for.
//!
//! `how (can|may) I help *` and its like; [`super::phrase_search`] finds them in a text.

use std::collections::{BTreeSet, VecDeque};

use super::language::Language;
use super::words::words;

/// Longest phrase that is accepted, in characters.
const MAX_CHARACTERS: usize = 500;
/// Brackets in brackets beyond this depth are a slip.
const MAX_DEPTH: usize = 8;
/// How many words `*` stands for at most.
const MAX_SKIPPED: usize = 3;

/// A pattern of words.
///
/// | written | matches |
/// |---|---|
/// | `thank you` | these words in a row |
/// | `(can\|may we)` | one of the alternatives |
/// | `so?`, `(very much)?` | with or without it |
/// | `*` | up to three words of any kind |
///
/// Case and punctuation do not count; a `?` behind the last word of the phrase is a question mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    written: String,
    pub(super) steps: Vec<Step>,
    /// The parts that it cannot do without: for each the steps with its words, of which one is
    /// taken wherever the phrase occurs.
    pub(super) needed: Vec<Vec<usize>>,
}

/// What is wrong with a phrase. Columns count characters from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// No word to listen for.
    #[error("has no word in it")]
    Empty,
    /// Every word can be left out.
    #[error("would match anything: at least one word must not be optional")]
    MatchesAnything,
    /// Too long to be a phrase.
    #[error("is longer than {MAX_CHARACTERS} characters; describe it in `like` instead")]
    TooLong,
    /// `(` without `)`.
    #[error("column {column}: `(` is never closed")]
    Unclosed {
        /// Where the bracket stands.
        column: usize,
    },
    /// `)` without `(`.
    #[error("column {column}: `)` without `(`")]
    Unopened {
        /// Where the bracket stands.
        column: usize,
    },
    /// `|` outside brackets.
    #[error("column {column}: put alternatives in brackets: `(this|that)`")]
    BarOutside {
        /// Where the bar stands.
        column: usize,
    },
    /// `(a|)`.
    #[error("column {column}: an alternative is empty; write `(this|that)?` for \"or nothing\"")]
    EmptyAlternative {
        /// Where the word is missing.
        column: usize,
    },
    /// `?` that belongs to nothing.
    #[error("column {column}: `?` must stand right behind a word or a bracket")]
    NothingOptional {
        /// Where the sign stands.
        column: usize,
    },
    /// Brackets in brackets in brackets …
    #[error("column {column}: brackets are nested too deeply")]
    TooDeep {
        /// Where the innermost bracket stands.
        column: usize,
    },
}

/// A step of a compiled phrase; numbers are indices of steps.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// This word, then the next step.
    Word(String),
    /// Any word, then the next step.
    Any,
    /// Go on at any of these steps.
    Fork(Vec<usize>),
    /// The phrase is complete.
    Done,
}

impl Phrase {
    /// Reads the notation above, with words of a language.
    ///
    /// # Errors
    /// The first problem, with its column.
    pub fn parse(language: &'static Language, written: &str) -> Result<Self, PhraseError> {
        let characters: Vec<char> = written.trim_end().chars().collect();
        if characters.len() > MAX_CHARACTERS {
            return Err(PhraseError::TooLong);
        }
        let mut parser = Parser { language, characters, at: 0, depth: 0 };
        let node = parser.sequence()?;
        match parser.peek() {
            Some(')') => return Err(PhraseError::Unopened { column: parser.column() }),
            Some(_) => return Err(PhraseError::BarOutside { column: parser.column() }),
            None => {}
        }
        match node.least_words() {
            _ if !node.has_words() => return Err(PhraseError::Empty),
            0 => return Err(PhraseError::MatchesAnything),
            _ => {}
        }
        let mut steps = Vec::new();
        let needed = node.compile(&mut steps);
        steps.push(Step::Done);
        Ok(Self { written: written.trim().to_owned(), steps, needed })
    }

    /// The shortest text that it matches, of equally short ones the first.
    pub fn shortest_text(&self) -> String {
        let mut seen = BTreeSet::new();
        let mut waiting: VecDeque<(usize, Vec<&str>)> = VecDeque::from([(0, Vec::new())]);
        while let Some((at, mut words)) = waiting.pop_front() {
            match self.steps.get(at).filter(|_| seen.insert(at)) {
                Some(Step::Word(text)) => {
                    words.push(text);
                    waiting.push_back((at + 1, words));
                }
                Some(Step::Fork(ways)) => {
                    // A fork costs no word, so its ways come before longer ones.
                    for way in ways.iter().rev() {
                        waiting.push_front((*way, words.clone()));
                    }
                }
                Some(Step::Done) => return words.join(" "),
                // There is always a way around a word of any kind.
                Some(Step::Any) | None => {}
            }
        }
        String::new()
    }

    /// The phrase as it was written.
    pub fn as_str(&self) -> &str {
        &self.written
    }
}

enum Node {
    Word(String),
    Wildcard,
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Optional(Box<Node>),
}

impl Node {
    fn has_words(&self) -> bool {
        match self {
            Self::Word(_) => true,
            Self::Wildcard => false,
            Self::Sequence(nodes) | Self::Choice(nodes) => nodes.iter().any(Self::has_words),
            Self::Optional(node) => node.has_words(),
        }
    }

    /// The fewest words of its own that a text must contain to match.
    fn least_words(&self) -> usize {
        match self {
            Self::Word(_) => 1,
            Self::Wildcard | Self::Optional(_) => 0,
            Self::Sequence(nodes) => nodes.iter().map(Self::least_words).sum(),
            Self::Choice(nodes) => nodes.iter().map(Self::least_words).min().unwrap_or(0),
        }
    }

    /// Appends the steps of this node so that the step behind them comes next. Gives back the parts
    /// that are needed, see [`Phrase`].
    fn compile(&self, steps: &mut Vec<Step>) -> Vec<Vec<usize>> {
        match self {
            Self::Word(text) => {
                steps.push(Step::Word(text.clone()));
                vec![vec![steps.len() - 1]]
            }
            Self::Wildcard => {
                let end = steps.len() + 2 * MAX_SKIPPED;
                for _ in 0..MAX_SKIPPED {
                    let here = steps.len();
                    steps.extend([Step::Fork(vec![here + 1, end]), Step::Any]);
                }
                Vec::new()
            }
            Self::Sequence(nodes) => nodes.iter().flat_map(|node| node.compile(steps)).collect(),
            Self::Optional(node) => {
                let fork = steps.len();
                steps.push(Step::Done);
                node.compile(steps);
                steps[fork] = Step::Fork(vec![fork + 1, steps.len()]);
                Vec::new()
            }
            Self::Choice(nodes) => {
                let fork = steps.len();
                steps.push(Step::Done);
                let (mut starts, mut exits, mut needed) = (Vec::new(), Vec::new(), Vec::new());
                for node in nodes {
                    starts.push(steps.len());
                    needed.push(node.compile(steps));
                    exits.push(steps.len());
                    steps.push(Step::Done);
                }
                let end = steps.len();
                steps[fork] = Step::Fork(starts);
                for exit in exits {
                    steps[exit] = Step::Fork(vec![end]);
                }
                // One alternative is taken, and of that each part.
                let fewest = needed.iter().map(Vec::len).min().unwrap_or_default();
                (0..fewest)
                    .map(|at| needed.iter().flat_map(|of| of[at].clone()).collect())
                    .collect()
            }
        }
    }
}

struct Parser {
    language: &'static Language,
    characters: Vec<char>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.characters.get(self.at).copied()
    }

    /// Of the character that comes next, counted from 1.
    fn column(&self) -> usize {
        self.at + 1
    }

    /// Up to the end, `|` or `)`.
    fn sequence(&mut self) -> Result<Node, PhraseError> {
        let mut nodes = Vec::new();
        // Whether the sign before was a word or bracket that `?` can make optional.
        let mut complete = false;
        while let Some(next) = self.peek() {
            match next {
                ')' | '|' => break,
                '(' => {
                    nodes.push(self.group()?);
                    complete = true;
                }
                '*' => {
                    self.at += 1;
                    nodes.push(Node::Wildcard);
                    complete = false;
                }
                '?' => {
                    if !complete {
                        return Err(PhraseError::NothingOptional { column: self.column() });
                    }
                    self.at += 1;
                    complete = false;
                    let ends_phrase = self.at == self.characters.len();
                    match nodes.pop() {
                        Some(node @ Node::Sequence(_)) if ends_phrase => nodes.push(node),
                        Some(node) => nodes.push(Node::Optional(Box::new(node))),
                        None => {}
                    }
                }
                _ => {
                    let word = self.word();
                    complete = !word.is_empty();
                    if complete {
                        nodes.push(Node::Sequence(word));
                    }
                }
            }
        }
        Ok(Node::Sequence(nodes))
    }

    fn group(&mut self) -> Result<Node, PhraseError> {
        let opened = self.column();
        if self.depth == MAX_DEPTH {
            return Err(PhraseError::TooDeep { column: opened });
        }
        self.depth += 1;
        let mut choices = Vec::new();
        loop {
            self.at += 1;
            let node = self.sequence()?;
            match self.peek() {
                None => return Err(PhraseError::Unclosed { column: opened }),
                Some(_) if !node.has_words() => {
                    return Err(PhraseError::EmptyAlternative { column: self.column() });
                }
                Some('|') => choices.push(node),
                Some(_) => {
                    choices.push(node);
                    break;
                }
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(Node::Choice(choices))
    }

    /// What stands up to the next space or sign: several words for "I'm", none for a comma.
    fn word(&mut self) -> Vec<Node> {
        let start = self.at;
        while self.peek().is_some_and(|next| !matches!(next, '(' | ')' | '|' | '*' | '?' | ' ')) {
            self.at += 1;
        }
        let written: String = self.characters[start..self.at].iter().collect();
        if self.at == start {
            self.at += 1;
        }
        words(self.language, &written).into_iter().map(|word| Node::Word(word.text)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_name_the_column() {
        let error =
            |written: &str| Phrase::parse(Language::english(), written).unwrap_err().to_string();
        assert_eq!(error("how (can|may I help"), "column 5: `(` is never closed");
        assert_eq!(error("how can) I"), "column 8: `)` without `(`");
        assert_eq!(error("can|may"), "column 4: put alternatives in brackets: `(this|that)`");
        assert!(error("(can|) I").starts_with("column 6: an alternative is empty"));
        assert!(error("(can||may) I").starts_with("column 6: an alternative is empty"));
        assert!(error("thank ? you").starts_with("column 7: `?` must stand right behind"));
        assert!(error("? you").starts_with("column 1: `?` must stand right behind"));
        assert!(error(&"(".repeat(9)).starts_with("column 9: brackets are nested"));
    }

    #[test]
    fn refuses_phrases_that_say_nothing() {
        assert_eq!(Phrase::parse(Language::english(), ""), Err(PhraseError::Empty));
        assert_eq!(Phrase::parse(Language::english(), " ,. "), Err(PhraseError::Empty));
        assert_eq!(Phrase::parse(Language::english(), "* *"), Err(PhraseError::Empty));
        assert_eq!(Phrase::parse(Language::english(), "um *"), Err(PhraseError::Empty));
        assert_eq!(
            Phrase::parse(Language::english(), "(thank you)?"),
            Err(PhraseError::MatchesAnything)
        );
        assert_eq!(
            Phrase::parse(Language::english(), &"word ".repeat(200)),
            Err(PhraseError::TooLong)
        );
    }

    #[test]
    fn keeps_what_was_written() {
        assert_eq!(
            Phrase::parse(Language::english(), " how (can|may) I help? ").unwrap().as_str(),
            "how (can|may) I help?"
        );
    }

    #[test]
    fn the_shortest_text_of_a_phrase_is_found_by_it() {
        let texts = ["how (can|may) I help", "so? * sorry", "(never|not ever)? again", "a * b"];
        for (written, shortest) in
            texts.into_iter().zip(["how can i help", "sorry", "again", "a b"])
        {
            let phrase = Phrase::parse(Language::english(), written).unwrap();
            assert_eq!(phrase.shortest_text(), shortest);
            assert!(!phrase.find(Language::english(), shortest).is_empty(), "{written}");
        }
    }
}
