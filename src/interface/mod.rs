//! What the program says to people, in the language of the reader.
//!
//! Texts stand in `interface/LANGUAGE/*.ftl`, in the syntax of [Fluent](https://projectfluent.org);
//! the code names them by keys. A text that a language lacks is shown in English. How numbers and
//! days are written comes from Unicode's tables.

mod dates;
mod languages;
mod numbers;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::FluentArgs;
/// What stands in a place of a text: a number, which decides on plural forms, or text.
pub use fluent_bundle::FluentValue as Value;

use languages::{ENGLISH, LANGUAGES, Language};

/// The language in which a reader is spoken to.
#[derive(Clone, Copy)]
pub struct Interface(&'static Language);

impl Interface {
    /// The interface in the language of a code such as `pl`, where there is one.
    pub fn of(code: &str) -> Option<Self> {
        LANGUAGES.iter().find(|language| language.code == code).map(Self)
    }

    /// The interface for a locale such as `pl_PL.UTF-8` or `pl-PL`, where there is one.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::of(&code.to_ascii_lowercase())
    }

    /// All there are, English first.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        LANGUAGES.iter().map(Self)
    }

    /// The code of its language, as in `Text::get`.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// A text without places.
    pub fn text(self, key: &str) -> Cow<'static, str> {
        self.written(key, None)
    }

    /// A text with what stands in its places, as in `{ $count }`.
    pub fn fill(self, key: &str, places: &[(&str, Value<'_>)]) -> String {
        let places: FluentArgs<'_> = places.iter().cloned().collect();
        self.written(key, Some(&places)).into_owned()
    }

    /// Whether this language itself has the text.
    pub fn has(self, key: &str) -> bool {
        self.0.texts.has_message(key)
    }

    fn written(self, key: &str, places: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        let written = [self.0, ENGLISH].into_iter().find_map(|language| {
            let pattern = language.texts.get_message(key)?.value()?;
            // A place without a value shows its name, which the reader of a text can tell of.
            let text = language.texts.format_pattern(pattern, places, &mut Vec::new());
            Some(Cow::Owned(text.into_owned()))
        });
        written.unwrap_or_else(|| Cow::Owned(key.to_owned()))
    }
}

impl Default for Interface {
    fn default() -> Self {
        Self(ENGLISH)
    }
}

impl fmt::Debug for Interface {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Interface").field(&self.code()).finish()
    }
}

impl PartialEq for Interface {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Interface {}
