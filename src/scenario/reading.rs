//! What the readers of a scenario's parts share: the names that exist and those that were used.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use super::beat::Destination;
use super::line::{Line, unspoken_mood};
use super::template;
use crate::problem::{Code, alternatives, nearest};
use crate::rubric::range;
use crate::text::Text;
use crate::yaml::{Fields, Node};

/// So many names are listed when a wrong one is like none of them.
const LISTED: usize = 8;

/// The names of a scenario.
#[derive(Default)]
pub(super) struct Reading {
    /// The code of the language that is spoken.
    pub(super) language: String,
    /// Beats, faulty ones included, so that their users are not reported as well.
    pub(super) beats: Vec<String>,
    /// Endings, in the same way.
    pub(super) endings: Vec<String>,
    /// Variables, in the same way.
    pub(super) variables: Vec<String>,
    /// Reply ids met so far.
    pub(super) replies: RefCell<Vec<String>>,
    /// Variables met in a text so far.
    pub(super) used: RefCell<BTreeSet<String>>,
    /// Whether a faulty `to` or reply was left out, so that paths cannot be judged.
    pub(super) paths_missing: Cell<bool>,
}

impl Reading {
    /// Reads a text that may name variables.
    pub(super) fn text(&self, node: &Node<'_>) -> Option<Text> {
        let text = node.localized()?;
        if node.is_map() {
            for (language, part) in node.entries()? {
                self.check_variables(&part, text.get(&language));
            }
        } else {
            self.check_variables(node, text.get(""));
        }
        Some(text)
    }

    /// Reads a list of lines; a single one will do.
    pub(super) fn list_of_lines(&self, node: &Node<'_>) -> Option<Vec<Line>> {
        let items = if node.is_list() { node.list()? } else { vec![node.clone()] };
        let lines: Vec<Line> = items.iter().filter_map(|item| self.line(item)).collect();
        if let Some(mood) = unspoken_mood(&lines) {
            node.problem(format!(
                "none of these lines fits a mood of {mood}; add one that is for any mood"
            ));
        }
        Some(lines)
    }

    fn line(&self, node: &Node<'_>) -> Option<Line> {
        if !node.has_key("line") {
            return Some(Line { text: self.text(node)?, mood: None });
        }
        let fields = node.fields(&["line", "mood"])?;
        let mood = fields
            .require("mood")
            .and_then(|node| range(&node.fields(&["above", "below", "between"])?));
        let text = fields.require("line").and_then(|node| self.text(&node))?;
        Some(Line { text, mood })
    }

    /// Reads the lines under `key`, none where it is absent.
    pub(super) fn lines(&self, fields: &Fields<'_>, key: &str) -> Vec<Line> {
        fields.get(key).and_then(|node| self.list_of_lines(&node)).unwrap_or_default()
    }

    fn check_variables(&self, node: &Node<'_>, text: &str) {
        match template::variables(text) {
            Ok(names) => {
                for name in names {
                    if !self.variables.contains(&name) {
                        let advice = advice(&name, &self.variables, "add it under `vars`");
                        let message = format!("there is no variable `{name}`, {advice}");
                        node.fault(Code::VariableNeverSet, message);
                    }
                    self.used.borrow_mut().insert(name);
                }
            }
            Err(message) => node.problem(message),
        }
    }

    /// Reads where a `to` leads.
    pub(super) fn destination(&self, node: &Node<'_>) -> Option<Destination> {
        let id = node.text()?;
        if self.beats.contains(&id) {
            return Some(Destination::Beat(id));
        }
        if self.endings.contains(&id) {
            return Some(Destination::Ending(id));
        }
        let known: Vec<String> = self.beats.iter().chain(&self.endings).cloned().collect();
        let advice = advice(&id, &known, "add it under `beats` or `endings`");
        let message = format!("there is no beat or ending `{id}`, {advice}");
        node.fault(Code::NowhereToGo, message);
        self.paths_missing.set(true);
        None
    }

    /// Reads a list of reply ids; to be called when all replies have been read.
    pub(super) fn reply_ids(&self, fields: &Fields<'_>, key: &str) -> Vec<String> {
        let items = fields.get(key).and_then(|node| node.list()).unwrap_or_default();
        let known = self.replies.borrow();
        let read = |item: &Node<'_>| {
            let id = item.text()?;
            if known.contains(&id) {
                return Some(id);
            }
            let advice = advice(&id, &known, "no beat listens for it");
            item.fault(Code::UnknownReply, format!("there is no reply `{id}`, {advice}"));
            None
        };
        items.iter().filter_map(read).collect()
    }
}

/// What to write in place of `name`.
pub(super) fn advice(name: &str, known: &[String], otherwise: &str) -> String {
    let names = || known.iter().map(String::as_str);
    match nearest(name, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if (1..=LISTED).contains(&known.len()) => {
            format!("expected {}", alternatives(names()))
        }
        None => otherwise.to_owned(),
    }
}
