//! The pages: the team, its calls and agents, a page per call, and two calls side by side.
//!
//! Every page is complete in itself, but for the recording that it plays. It loads nothing from
//! a network, and its content security policy lets no script run but the ones on it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use handlebars::Handlebars;
use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::ReportError;
use super::link::compare_file;
use super::summary::by_rubric;
use super::templates::Templates;
use super::view::agent::{AgentPage, agents};
use super::view::call::CallPage;
use super::view::calls::call_pages;
use super::view::compare::ComparePage;
use super::view::index::IndexPage;
use crate::batch::results::{Results, ScoredCall};
use crate::interface::Interface;

/// Renders pages in the language of a reader.
pub struct Pages {
    interface: Interface,
    templates: Templates,
    parsed: Handlebars<'static>,
}

/// A page and the name of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The file's name in the folder of the report.
    pub file: String,
    /// The page.
    pub html: String,
}

/// What every template may use: the page's own values and the parts that are the same for every
/// page of its kind.
#[derive(Serialize)]
struct Context<'a, View> {
    page: &'a View,
    policy: String,
    style: &'a str,
    theme_script: &'a str,
    page_script: &'a str,
    version: &'a str,
    /// The code of the reader's language.
    language: &'a str,
    /// What stands at the ends and in the middle of a scale from nothing to everything.
    scale: [String; 3],
}

/// What kind of page it is: its template, and the styles and the script that it needs.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    template: &'static str,
    styles: &'static [&'static str],
    script: &'static str,
}

const TEAM: &[&str] = &["base.css", "index.css", "team.css", "table.css"];
const INDEX: Kind = Kind { template: "index", styles: TEAM, script: "table.js" };
const CALLS: Kind = Kind { template: "calls", styles: TEAM, script: "table.js" };
const AGENT: Kind = Kind { template: "agent", styles: TEAM, script: "table.js" };
const CALL: Kind = Kind {
    template: "call",
    styles: &["base.css", "call.css", "glyph.css", "timeline.css", "review.css"],
    script: "call.js",
};
const COMPARE: Kind =
    Kind { template: "compare", styles: &["base.css", "glyph.css", "compare.css"], script: "" };
/// A page of tables.
pub(super) const SHEET: Kind =
    Kind { template: "sheet", styles: &["base.css", "sheet.css"], script: "" };

impl Pages {
    /// Reads the built-in templates.
    ///
    /// # Errors
    /// Never, unless a built-in template is broken.
    pub fn new(interface: Interface) -> Result<Self, ReportError> {
        Self::with(Templates::embedded(), interface)
    }

    /// Pages made of these templates.
    ///
    /// # Errors
    /// When a template cannot be parsed.
    pub fn with(templates: Templates, interface: Interface) -> Result<Self, ReportError> {
        let parsed = templates.parse(interface)?;
        Ok(Self { interface, templates, parsed })
    }

    /// The page about all calls.
    ///
    /// # Errors
    /// When a template names something that the page does not have.
    pub fn index(&self, results: &Results) -> Result<String, ReportError> {
        self.render(INDEX, &IndexPage::new(results, &by_rubric(results), self.interface))
    }

    /// Every page that is about more than one call: `index.html`, `agent-NAME.html` for each agent,
    /// `calls-N.html` where there are too many calls for one page, and the comparisons that agents'
    /// pages offer.
    ///
    /// # Errors
    /// When a template names something that a page does not have.
    pub fn team(&self, results: &Results) -> Result<Vec<Page>, ReportError> {
        let summaries = by_rubric(results);
        let index = self.render(INDEX, &IndexPage::new(results, &summaries, self.interface))?;
        let mut pages = vec![Page { file: "index.html".to_owned(), html: index }];
        let calls = call_pages(results, self.interface);
        let calls = calls
            .par_iter()
            .map(|page| Ok(Page { file: page.file(), html: self.render(CALLS, page)? }))
            .collect::<Result<Vec<_>, ReportError>>()?;
        pages.extend(calls);
        let agents = agents(results, &summaries, self.interface)
            .par_iter()
            .map(|agent| self.agent(agent))
            .collect::<Result<Vec<_>, ReportError>>()?;
        pages.extend(agents.into_iter().flatten());
        Ok(pages)
    }

    /// An agent's page and the comparisons that it offers.
    fn agent(&self, agent: &AgentPage<'_>) -> Result<Vec<Page>, ReportError> {
        let mut pages = vec![Page { file: agent.file(), html: self.render(AGENT, agent)? }];
        for (left, right) in agent.compared() {
            let file = compare_file(&left.name, &right.name);
            pages.push(Page { file, html: self.compare(left, right)? });
        }
        Ok(pages)
    }

    /// The page about one call.
    ///
    /// # Errors
    /// When a template names something that the page does not have.
    pub fn call(&self, call: &ScoredCall) -> Result<String, ReportError> {
        self.render(CALL, &CallPage::new(call, self.interface))
    }

    /// Two calls side by side, criterion by criterion, for the rubrics that both were scored by.
    ///
    /// # Errors
    /// When a template names something that the page does not have.
    pub fn compare(&self, left: &ScoredCall, right: &ScoredCall) -> Result<String, ReportError> {
        self.render(COMPARE, &ComparePage::new(left, right, self.interface))
    }

    pub(super) fn render(&self, kind: Kind, page: &impl Serialize) -> Result<String, ReportError> {
        let style: String = kind.styles.iter().map(|name| self.templates.text(name)).collect();
        let theme_script = self.templates.text("theme.js");
        let page_script = self.templates.text(kind.script);
        let context = Context {
            page,
            policy: policy(&style, &[theme_script, page_script]),
            style: &style,
            theme_script,
            page_script,
            version: env!("CARGO_PKG_VERSION"),
            language: self.interface.code(),
            scale: [0.0, 50.0, 100.0].map(|percent| self.interface.percent(percent)),
        };
        self.parsed.render(kind.template, &context).map_err(|error| self.templates.fault(&error))
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
mod in_every_language;
#[cfg(test)]
mod tests;
