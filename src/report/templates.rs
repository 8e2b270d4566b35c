//! The texts that pages are made of: templates, styles and scripts, each of which a file of the
//! same name in a folder may replace.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use handlebars::{Handlebars, RenderError, RenderErrorReason};

use super::ReportError;
use super::texts::Texts;
use crate::input;
use crate::interface::Interface;
use crate::problem::nearest;

macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("templates/", $name)))),*]
    };
}

/// Every text by its file name.
const EMBEDDED: [(&str, &str); 38] = embedded![
    "agent.html.hbs",
    "agents.html.hbs",
    "base.css",
    "call.css",
    "call.html.hbs",
    "call.js",
    "call_table.html.hbs",
    "calls.html.hbs",
    "compare.css",
    "compare.html.hbs",
    "coaching.html.hbs",
    "evaluation.html.hbs",
    "evidence.html.hbs",
    "filter.html.hbs",
    "foot.html.hbs",
    "gap.html.hbs",
    "glyph.css",
    "glyph.html.hbs",
    "head.html.hbs",
    "index.css",
    "index.html.hbs",
    "inputs.html.hbs",
    "listen.html.hbs",
    "people.html.hbs",
    "queue.html.hbs",
    "review.css",
    "rubric.html.hbs",
    "rubric_criterion.html.hbs",
    "sheet.css",
    "sheet.html.hbs",
    "table.css",
    "table.js",
    "team.css",
    "theme.js",
    "timeline.css",
    "timeline.html.hbs",
    "transcript.html.hbs",
    "trend.html.hbs",
];

/// A larger file is no template.
const MAX_BYTES: u64 = 4 << 20;

const TEMPLATE: &str = ".html.hbs";

/// Templates, styles and scripts by file name.
#[derive(Debug, Clone)]
pub struct Templates {
    texts: BTreeMap<&'static str, Cow<'static, str>>,
    /// Where the texts come from that are not the program's own.
    folder: Option<PathBuf>,
}

impl Templates {
    /// The program's own.
    pub fn embedded() -> Self {
        let texts = EMBEDDED.map(|(name, text)| (name, Cow::Borrowed(text)));
        Self { texts: BTreeMap::from(texts), folder: None }
    }

    /// The program's own, but for those that `folder` holds a file of the same name for. Files whose
    /// names start with a dot are left alone.
    ///
    /// # Errors
    /// The folder or a file cannot be read, a file has the name of no template, or a template cannot
    /// be parsed; with the file and the line.
    pub fn from_folder(folder: &Path) -> Result<Self, ReportError> {
        let unreadable = |path: &Path, source| ReportError::Read { path: path.to_owned(), source };
        let mut templates = Self { folder: Some(folder.to_owned()), ..Self::embedded() };
        for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
            let path = entry.map_err(|error| unreadable(folder, error))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') || path.is_dir() {
                continue;
            }
            let Some((known, _)) = EMBEDDED.iter().find(|(known, _)| *known == name) else {
                let near = nearest(&name, EMBEDDED.iter().map(|(known, _)| *known));
                return Err(ReportError::NoSuchTemplate { path, near: near.map(str::to_owned) });
            };
            let text = input::read(&path, MAX_BYTES)
                .map_err(|error| unreadable(&path, io::Error::other(error)))?;
            let text = String::from_utf8(text)
                .map_err(|error| unreadable(&path, io::Error::other(error)))?;
            templates.texts.insert(known, Cow::Owned(text));
        }
        templates.parse(Interface::default())?;
        Ok(templates)
    }

    /// Writes the program's own into a folder, to start from; a file that is there already is no
    /// reason to stop, but it is left as it is.
    ///
    /// # Errors
    /// The folder or a file cannot be written, or every file is there already.
    pub fn write_to(folder: &Path) -> Result<Vec<PathBuf>, ReportError> {
        let failed = |path: &Path, source| ReportError::Write { path: path.to_owned(), source };
        fs::create_dir_all(folder)
            .map_err(|source| ReportError::Folder { path: folder.to_owned(), source })?;
        let mut written = Vec::new();
        for (name, text) in EMBEDDED {
            let path = folder.join(name);
            match fs::File::create_new(&path) {
                Ok(mut file) => {
                    file.write_all(text.as_bytes()).map_err(|error| failed(&path, error))?;
                    written.push(path);
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(failed(&path, error)),
            }
        }
        Ok(written)
    }

    /// A style or script by its file name; the names are the program's own.
    pub(super) fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", |text| text)
    }

    /// The templates, ready to render with the texts of a language.
    pub(super) fn parse(&self, interface: Interface) -> Result<Handlebars<'static>, ReportError> {
        let mut parsed = Handlebars::new();
        parsed.register_helper("t", Box::new(Texts(interface)));
        // A value that a template names and a page lacks is a mistake, not an empty text.
        parsed.set_strict_mode(true);
        for (file, text) in &self.texts {
            if let Some(name) = file.strip_suffix(TEMPLATE) {
                parsed.register_template_string(name, text).map_err(|error| {
                    let (line, column) = error.pos().unwrap_or((1, 1));
                    let reason = one_line(&error.reason().to_string());
                    ReportError::Template { place: self.place(file, line, column), reason }
                })?;
            }
        }
        Ok(parsed)
    }

    /// What is wrong with a template that a page could not be made of.
    pub(super) fn fault(&self, error: &RenderError) -> ReportError {
        let file = error.template_name.as_deref().unwrap_or("a template");
        let line = error.line_no.unwrap_or(1);
        let reason = match error.reason() {
            RenderErrorReason::MissingVariable(Some(name)) => {
                format!("nothing is called {name:?} in this place")
            }
            RenderErrorReason::PartialNotFound(name) => format!("there is no template {name:?}"),
            reason => one_line(&reason.to_string()),
        };
        let place = self.place(&format!("{file}{TEMPLATE}"), line, error.column_no.unwrap_or(1));
        ReportError::Template { place, reason }
    }

    fn place(&self, file: &str, line: usize, column: usize) -> String {
        match &self.folder {
            Some(folder) => format!("{}:{line}:{column}", folder.join(file).display()),
            None => format!("built-in template {file}:{line}:{column}"),
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::html::Pages;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    /// What is said of files, without the folder's name.
    fn said(folder: &tempfile::TempDir, error: &ReportError) -> String {
        error.to_string().replace(&format!("{}/", folder.path().display()), "")
    }

    #[test]
    fn a_file_of_the_same_name_replaces_a_template_or_a_style() {
        let folder = folder(&[
            ("foot.html.hbs", "<p>Northwind</p></body></html>"),
            ("base.css", ":root { --page: pink }"),
            (".DS_Store", "whatever"),
        ]);
        let pages =
            Pages::with(Templates::from_folder(folder.path()).unwrap(), Interface::default())
                .unwrap();
        let page = pages.call(&fixture::results().calls[0]).unwrap();
        assert!(page.ends_with("<p>Northwind</p></body></html>"));
        assert!(page.contains("<style>:root { --page: pink }"));
    }

    #[test]
    fn a_file_that_replaces_nothing_is_a_mistake() {
        let folder = folder(&[("cal.html.hbs", "")]);
        let error = Templates::from_folder(folder.path()).unwrap_err();
        insta::assert_snapshot!(said(&folder, &error), @"cal.html.hbs: replaces no template; did you mean call.html.hbs?");
    }

    #[test]
    fn a_template_that_cannot_be_parsed_is_told_with_its_line() {
        let folder = folder(&[("foot.html.hbs", "<p>\n{{#if page.a}}\n</p>")]);
        let error = said(&folder, &Templates::from_folder(folder.path()).unwrap_err());
        assert!(error.starts_with("foot.html.hbs:"), "{error}");
        assert!(!error.contains('\n'), "{error}");
    }

    #[test]
    fn a_value_that_a_page_lacks_is_told_with_its_line() {
        let folder = folder(&[("foot.html.hbs", "<p>\n{{page.colour}}</p>")]);
        let pages =
            Pages::with(Templates::from_folder(folder.path()).unwrap(), Interface::default())
                .unwrap();
        let error = pages.call(&fixture::results().calls[0]).unwrap_err();
        insta::assert_snapshot!(said(&folder, &error), @r#"foot.html.hbs:2:1: nothing is called "page.colour" in this place"#);
    }

    #[test]
    fn what_is_written_to_start_from_makes_the_same_pages_and_overwrites_nothing() {
        let folder = folder(&[("base.css", "mine")]);
        let written = Templates::write_to(folder.path()).unwrap();
        assert_eq!(written.len(), EMBEDDED.len() - 1);
        assert_eq!(fs::read_to_string(folder.path().join("base.css")).unwrap(), "mine");
        let templates = Templates::from_folder(folder.path()).unwrap();
        assert!(
            EMBEDDED
                .iter()
                .all(|(name, text)| *name == "base.css" || templates.text(name) == *text)
        );
    }
}
