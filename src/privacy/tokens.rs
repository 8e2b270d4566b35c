//! A conversation as a row of tokens: words and figures without what stands between them.

use std::ops::Range;

use super::language::{Lexicon, Meaning, Role, folded};
use crate::transcript::Speaker;

/// One word or figure.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// The turn that it stands in.
    pub(super) turn: usize,
    /// Its bytes in the turn's text.
    pub(super) range: Range<usize>,
    /// In lower case, with plain apostrophes and letters. What is masked already is one token that
    /// starts with a bracket.
    pub(super) word: String,
    /// What the word says in the language of the conversation.
    meaning: Meaning,
}

/// What was said, taken apart.
#[derive(Debug)]
pub(super) struct Conversation<'t> {
    language: &'static Lexicon,
    texts: Vec<(Speaker, &'t str)>,
    tokens: Vec<Token>,
    /// The tokens of each turn.
    turns: Vec<Range<usize>>,
}

impl<'t> Conversation<'t> {
    /// Takes texts apart; each is one turn.
    pub(super) fn new(texts: Vec<(Speaker, &'t str)>, language: &'static Lexicon) -> Self {
        let mut tokens = Vec::new();
        let mut turns = Vec::with_capacity(texts.len());
        for (turn, (_, text)) in texts.iter().enumerate() {
            let start = tokens.len();
            split(turn, text, language, &mut tokens);
            turns.push(start..tokens.len());
        }
        Self { language, texts, tokens, turns }
    }

    /// What it is said in.
    pub(super) fn language(&self) -> &'static Lexicon {
        self.language
    }

    /// How many turns there are.
    pub(super) fn turns(&self) -> usize {
        self.turns.len()
    }

    /// The tokens of a turn.
    pub(super) fn tokens_of(&self, turn: usize) -> Range<usize> {
        self.turns.get(turn).cloned().unwrap_or(0..0)
    }

    /// The text of a turn.
    pub(super) fn text(&self, turn: usize) -> &'t str {
        self.texts.get(turn).map_or("", |(_, text)| text)
    }

    /// Who speaks in a turn.
    pub(super) fn speaker(&self, turn: usize) -> Speaker {
        self.texts.get(turn).map_or(Speaker::Unknown, |(speaker, _)| *speaker)
    }

    /// The word at a place, empty behind the last one.
    pub(super) fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.word.as_str())
    }

    /// What the word at a place says; nothing behind the last one.
    pub(super) fn meaning(&self, at: usize) -> Meaning {
        self.tokens.get(at).map(|token| token.meaning).unwrap_or_default()
    }

    /// Whether the word at a place has a role.
    pub(super) fn is(&self, at: usize, role: Role) -> bool {
        self.meaning(at).is(role)
    }

    /// The turn that a token stands in.
    pub(super) fn turn_of(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(self.turns.len(), |token| token.turn)
    }

    /// The token as it is written.
    pub(super) fn raw(&self, at: usize) -> &'t str {
        let token = self.tokens.get(at);
        token.and_then(|token| self.text(token.turn).get(token.range.clone())).unwrap_or("")
    }

    /// What stands before a token: from the one before it, or from the start of the turn.
    pub(super) fn gap(&self, at: usize) -> &'t str {
        let Some(token) = self.tokens.get(at) else { return "" };
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        let from =
            before.filter(|before| before.turn == token.turn).map_or(0, |token| token.range.end);
        self.text(token.turn).get(from..token.range.start).unwrap_or("")
    }

    /// What stands behind a token: up to the next one or the end of the turn.
    pub(super) fn gap_after(&self, at: usize) -> &'t str {
        let Some(token) = self.tokens.get(at) else { return "" };
        if self.turn_of(at + 1) == token.turn {
            return self.gap(at + 1);
        }
        self.text(token.turn).get(token.range.end..).unwrap_or("")
    }

    /// The bytes of some tokens of one turn.
    pub(super) fn bytes(&self, tokens: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(0, |token| token.range.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        start..last.map_or(start, |token| token.range.end)
    }

    /// The tokens of a turn that share bytes with a range of its text.
    pub(super) fn tokens_at(&self, turn: usize, bytes: &Range<usize>) -> Range<usize> {
        let all = self.tokens_of(turn);
        let tokens = self.tokens.get(all.clone()).unwrap_or_default();
        let start = tokens.partition_point(|token| token.range.end <= bytes.start);
        let end = tokens.partition_point(|token| token.range.start < bytes.end);
        all.start + start..all.start + end.max(start)
    }

    /// Whether a token stands for something that is masked already.
    pub(super) fn is_label(&self, at: usize) -> bool {
        self.word(at).starts_with('[')
    }
}

/// Longer than any label.
const LONGEST_LABEL: usize = 60;

fn split(turn: usize, text: &str, language: &Lexicon, tokens: &mut Vec<Token>) {
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or("");
        let length = if letter == '[' {
            label(rest)
        } else if letter.is_alphanumeric() {
            word(rest)
        } else {
            0
        };
        if length == 0 {
            at += letter.len_utf8();
            continue;
        }
        let range = at..at + length;
        at = range.end;
        let word = folded(text.get(range.clone()).unwrap_or(""));
        let meaning = language.meaning(&word);
        tokens.push(Token { turn, range, word, meaning });
    }
}

/// Bytes of the label in brackets that a text starts with, 0 where there is none.
fn label(text: &str) -> usize {
    let Some(end) = text.find(']').filter(|end| *end <= LONGEST_LABEL) else { return 0 };
    let inner = text.get(1..end).unwrap_or("");
    let is_plain = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '-');
    if !inner.is_empty() && inner.chars().all(is_plain) { end + 1 } else { 0 }
}

/// Bytes of the word that a text starts with; an apostrophe between letters belongs to it.
fn word(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, letter)) = letters.next() {
        let inner = matches!(letter, '\'' | '\u{2019}')
            && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !letter.is_alphanumeric() && !inner {
            break;
        }
        end = at + letter.len_utf8();
    }
    end
}
