//! Text from outside, made safe to show.

/// The text without what could move, hide or reorder other text where it is shown: line breaks
/// and tabs become spaces, other control characters and bidirectional overrides go.
///
/// Escaping for HTML or CSV is not done here; each format does its own.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                Some(' ')
            }
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

/// An id such as `states_frustration` as words.
pub(super) fn words_of_id(id: &str) -> String {
    clean(id).replace(['_', '-'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_and_overrides_do_not_survive() {
        assert_eq!(clean("a\u{0}b\u{1b}[31mc\u{202e}d\u{2066}e\nf\tg"), "ab[31mcde f g");
        assert_eq!(clean("naïve – عربى"), "naïve – عربى");
    }
}
