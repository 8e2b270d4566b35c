//! Text for people, in one language or in several.

use std::collections::BTreeMap;

/// A text by language code; a text without a language serves every reader.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    any: Option<String>,
    by_language: BTreeMap<String, String>,
}

impl Text {
    /// A text that serves every reader.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { any: Some(text.into()), by_language: BTreeMap::new() }
    }

    /// Sets the text in one language.
    pub fn set(&mut self, language: &str, text: String) {
        self.by_language.insert(language.to_owned(), text);
    }

    /// The text with `change` made in every language.
    pub fn map(&self, change: impl Fn(&str) -> String) -> Self {
        let by_language = self.by_language.iter();
        Self {
            any: self.any.as_deref().map(&change),
            by_language: by_language.map(|(code, text)| (code.clone(), change(text))).collect(),
        }
    }

    /// The text in `language`, else without a language, else in English, else in any.
    pub fn get(&self, language: &str) -> &str {
        self.by_language
            .get(language)
            .or(self.any.as_ref())
            .or_else(|| self.by_language.get("en"))
            .or_else(|| self.by_language.values().next())
            .map_or("", String::as_str)
    }
}

/// Puts values in the places `{name}` that name them, in one pass: what stands in a value is never
/// taken for a place. Other braces stay as they are.
pub(crate) fn fill_places(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.split_once('}');
        let known = place.and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((value, after))
        });
        match known {
            Some((value, after)) => {
                filled.push_str(value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// What stands between cells: whichever of comma, semicolon and tab the first line has most of.
pub fn delimiter(bytes: &[u8]) -> u8 {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |delimiter: &u8| line.iter().filter(|byte| *byte == delimiter).count();
    // Of equals the last one wins, and a file of one column has none of them.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// Counts lines, empty ones as well, which the reader of CSV passes over uncounted.
#[derive(Debug)]
pub struct Lines<'b> {
    bytes: &'b [u8],
    offset: usize,
    line: usize,
}

impl<'b> Lines<'b> {
    /// Counts the lines of a text.
    pub fn of(bytes: &'b [u8]) -> Self {
        Self { bytes, offset: 0, line: 1 }
    }

    /// The line of the first text at or after an offset; offsets come in rising order.
    pub fn at(&mut self, offset: u64) -> usize {
        let starts = usize::try_from(offset).unwrap_or(usize::MAX);
        let is_before = |offset: usize, byte: u8| offset < starts || matches!(byte, b'\n' | b'\r');
        while let Some(byte) = self.bytes.get(self.offset).copied() {
            if !is_before(self.offset, byte) {
                break;
            }
            self.line += usize::from(byte == b'\n');
            self.offset += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_english_before_any_other() {
        let mut text = Text::default();
        text.set("de", "Hallo".into());
        text.set("en", "Hello".into());
        assert_eq!(text.get("pl"), "Hello");
        assert_eq!(text.get("de"), "Hallo");
    }
}
