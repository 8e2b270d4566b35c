//! What people count and measure.

use super::language::{Lexicon, Role};
use super::tokens::Conversation;

/// Whether the word at a place says what the number before it counts.
pub(super) fn counted(said: &Conversation<'_>, at: usize, end: usize) -> bool {
    at < end && {
        let gap = said.gap(at);
        let near = matches!(gap, " " | "-" | "" | "%" | "% ") || gap.starts_with('%');
        let named = is_counted(said.language(), said.word(at)) || said.is(at, Role::Clock);
        near && (gap.contains('%') || named && !names_a_date(said, at))
    } || at > 0 && said.gap_after(at - 1).starts_with(['%', '°', '€', '£'])
}

/// "Bulan" counts months, but "bulan Mei" is May, and "tahun 2019" a year.
fn names_a_date(said: &Conversation<'_>, at: usize) -> bool {
    let next = said.word(at + 1);
    let is_year = next.len() == 4 && (next.starts_with("19") || next.starts_with("20"));
    said.is(at, Role::DateArticle) && (is_year || said.is(at + 1, Role::Month))
}

/// Whether a word is what people count or measure, one of it or several.
pub(super) fn is_counted(language: &Lexicon, word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    language.meaning(one).is(Role::Counted) || language.meaning(word).is(Role::Counted)
}
