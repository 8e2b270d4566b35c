//! The pages: an overview of the run and one page per call.
//!
//! Every page is complete in itself, but for the recording that it plays. It loads nothing from
//! a network, and its content security policy lets no script run but the ones below.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use handlebars::{Handlebars, RenderError};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::ReportError;
use super::view::call::CallPage;
use super::view::index::IndexPage;
use crate::batch::results::{Results, ScoredCall};

const TEMPLATES: [(&str, &str); 11] = [
    ("call", include_str!("templates/call.html.hbs")),
    ("evaluation", include_str!("templates/evaluation.html.hbs")),
    ("foot", include_str!("templates/foot.html.hbs")),
    ("glyph", include_str!("templates/glyph.html.hbs")),
    ("head", include_str!("templates/head.html.hbs")),
    ("index", include_str!("templates/index.html.hbs")),
    ("rubric", include_str!("templates/rubric.html.hbs")),
    ("rubric_criterion", include_str!("templates/rubric_criterion.html.hbs")),
    ("sheet", include_str!("templates/sheet.html.hbs")),
    ("timeline", include_str!("templates/timeline.html.hbs")),
    ("transcript", include_str!("templates/transcript.html.hbs")),
];
const BASE_CSS: &str = include_str!("templates/base.css");
const INDEX_CSS: &str = include_str!("templates/index.css");
const CALL_CSS: &str = include_str!("templates/call.css");
const THEME_JS: &str = include_str!("templates/theme.js");
const INDEX_JS: &str = include_str!("templates/index.js");
const CALL_JS: &str = include_str!("templates/call.js");

/// Renders pages.
pub struct Pages {
    templates: Handlebars<'static>,
}

/// What every template may use: the page's own values and the parts that are the same for every
/// page of its kind.
#[derive(Serialize)]
struct Context<'a, Page> {
    page: &'a Page,
    policy: String,
    style: &'a str,
    theme_script: &'a str,
    page_script: &'a str,
    version: &'a str,
}

impl Pages {
    /// Reads the built-in templates.
    ///
    /// # Errors
    /// Never, unless a built-in template is broken.
    pub fn new() -> Result<Self, ReportError> {
        let mut templates = Handlebars::new();
        // A value that a template names and a page lacks is a mistake, not an empty text.
        templates.set_strict_mode(true);
        for (name, text) in TEMPLATES {
            templates
                .register_template_string(name, text)
                .map_err(|source| ReportError::Template { name, source: Box::new(source) })?;
        }
        Ok(Self { templates })
    }

    /// The page about all calls.
    ///
    /// # Errors
    /// When a template names something that the page does not have.
    pub fn index(&self, results: &Results) -> Result<String, RenderError> {
        self.render("index", &IndexPage::new(results), INDEX_CSS, INDEX_JS)
    }

    /// The page about one call.
    ///
    /// # Errors
    /// When a template names something that the page does not have.
    pub fn call(&self, call: &ScoredCall) -> Result<String, RenderError> {
        self.render("call", &CallPage::new(call), CALL_CSS, CALL_JS)
    }

    pub(super) fn render(
        &self,
        template: &str,
        page: &impl Serialize,
        css: &str,
        script: &str,
    ) -> Result<String, RenderError> {
        let style = format!("{BASE_CSS}{css}");
        let context = Context {
            page,
            policy: policy(&style, &[THEME_JS, script]),
            style: &style,
            theme_script: THEME_JS,
            page_script: script,
            version: env!("CARGO_PKG_VERSION"),
        };
        self.templates.render(template, &context)
    }
}

/// A content security policy that allows this style, these scripts, a recording beside the page,
/// and nothing else.
fn policy(style: &str, scripts: &[&str]) -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    let scripts: Vec<String> = scripts.iter().map(|script| hash(script)).collect();
    format!(
        "default-src 'none'; style-src {}; script-src {}; media-src 'self' file:; \
         base-uri 'none'; form-action 'none'",
        hash(style),
        scripts.join(" ")
    )
}

#[cfg(test)]
mod tests;
