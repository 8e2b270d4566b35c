//! The languages of the interface and their texts.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

use super::numbers;

/// The texts of a language by their keys.
pub(super) type Texts = FluentBundle<FluentResource>;

/// A language of the interface.
pub(super) struct Language {
    /// Its code, as in files.
    pub(super) code: &'static str,
    /// Whose habits it follows in writing dates, as a locale.
    pub(super) dates: &'static str,
    /// Its texts as they are written, file by file.
    #[cfg(test)]
    pub(super) files: &'static [(&'static str, &'static str)],
    /// Its texts.
    pub(super) texts: LazyLock<Texts>,
}

/// The language of a code, with every file of texts in its folder.
macro_rules! language {
    ($code:literal, dates: $dates:literal) => {
        language!($code, $dates, [
            "calibration",
            "customer",
            "debrief",
            "difference",
            "help",
            "history",
            "led",
            "numbers",
            "practice",
            "program",
            "progress",
            "report",
            "sample",
            "scoring"
        ])
    };
    ($code:literal, $dates:literal, [$($file:literal),*]) => {{
        const FILES: &[(&str, &str)] = &[$((
            concat!("interface/", $code, "/", $file, ".ftl"),
            include_str!(concat!("../../interface/", $code, "/", $file, ".ftl")),
        )),*];
        Language {
            code: $code,
            dates: $dates,
            #[cfg(test)]
            files: FILES,
            texts: LazyLock::new(|| {
                let mut texts = read($code, FILES);
                texts.set_formatter(Some(|value, _| match value {
                    FluentValue::Number(number) => Some(numbers::written(number.value, $code)),
                    _ => None,
                }));
                texts
            }),
        }
    }};
}

/// Every language, English first. English dates are the Canadian ones, which start with the year and
/// so mean the same to every reader.
pub(super) static LANGUAGES: [Language; 4] = [
    language!("en", dates: "en-CA"),
    language!("id", dates: "id"),
    language!("ms", dates: "ms"),
    language!("pl", dates: "pl"),
];

/// The language that has every text.
pub(super) static ENGLISH: &Language = &LANGUAGES[0];

/// Reads texts. What is wrongly written in them is left out; that nothing is, the tests see to.
fn read(code: &str, files: &[(&str, &str)]) -> Texts {
    let mut texts = Texts::new_concurrent(code.parse().into_iter().collect());
    // The marks would show in terminals and files; all languages here run from left to right.
    texts.set_use_isolating(false);
    for (_, text) in files {
        let resource = FluentResource::try_new((*text).to_owned());
        texts.add_resource_overriding(resource.unwrap_or_else(|(resource, _)| resource));
    }
    texts
}
