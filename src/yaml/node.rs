//! A value of a YAML file that can be asked for what it should be.

use serde_yaml::{Mapping, Value};

use super::places::join;
use super::{Document, NEWEST_FORMAT};
use crate::problem::{Code, alternatives, nearest};
use crate::text::Text;

const ID_RULE: &str = "must be made of lower-case letters, digits, `-` and `_`, 64 at most";

/// A value and the field path that leads to it. The methods that read it note a fault in the
/// document and return `None` when it is not what it should be, so that reading goes on.
#[derive(Clone)]
pub struct Node<'d> {
    document: &'d Document,
    value: &'d Value,
    field: String,
}

impl<'d> Node<'d> {
    pub(super) fn root(document: &'d Document, value: &'d Value) -> Self {
        Self { document, value, field: String::new() }
    }

    /// The field path, as in `sections[0].weight`.
    pub fn field(&self) -> &str {
        &self.field
    }

    /// Notes that this value is not what its field takes.
    pub fn problem(&self, message: impl Into<String>) {
        self.fault(Code::WrongValue, message);
    }

    /// Notes a fault of another kind at this value.
    pub fn fault(&self, code: Code, message: impl Into<String>) {
        self.document.note(self.document.problem_at(code, &self.field, message));
    }

    /// Whether the value is a map.
    pub fn is_map(&self) -> bool {
        self.value.is_mapping()
    }

    /// Whether the value is a list.
    pub fn is_list(&self) -> bool {
        self.value.is_sequence()
    }

    /// Whether there is a key without a value.
    pub fn is_null(&self) -> bool {
        self.value.is_null()
    }

    /// Whether the value is a map with this key.
    pub fn has_key(&self, key: &str) -> bool {
        self.value.get(key).is_some()
    }

    /// The value as a map with the keys `known` and no others.
    pub fn fields(&self, known: &'static [&'static str]) -> Option<Fields<'d>> {
        let map =
            self.map(&format!("a map with the keys {}", alternatives(known.iter().copied())))?;
        for (key, node) in self.entries_of(map) {
            if self.document.is_full() {
                break;
            }
            if !known.contains(&key.as_str()) {
                let known = known.iter().copied();
                let advice = match nearest(&key, known.clone()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("expected one of {}", alternatives(known)),
                };
                let place = self.document.places.of_key(&node.field);
                let message = format!("unknown field, {advice}");
                self.document.push(Code::UnknownField, node.field, place, message);
            }
        }
        Some(Fields { node: self.clone(), map })
    }

    /// The value as a map whose keys are names given by the author, in the file's order.
    pub fn entries(&self) -> Option<Vec<(String, Self)>> {
        let map = self.map("a map of names")?;
        Some(self.entries_of(map))
    }

    /// As [`entries`](Self::entries), each name being an [`id`](Self::id).
    pub fn named(&self) -> Option<Vec<(String, Self)>> {
        let entries = self.entries()?;
        for (name, node) in &entries {
            if !is_id(name) {
                let place = self.document.places.of_key(&node.field);
                let message = format!("`{name}` {ID_RULE}");
                self.document.push(Code::WrongId, node.field.clone(), place, message);
            }
        }
        Some(entries)
    }

    /// The value as a list.
    pub fn list(&self) -> Option<Vec<Self>> {
        let Value::Sequence(items) = self.value else {
            return self.expected("a list");
        };
        let item = |(index, value)| Self {
            document: self.document,
            value,
            field: format!("{}[{index}]", self.field),
        };
        Some(items.iter().enumerate().map(item).collect())
    }

    /// The value as text. A number or a yes/no is taken as it stands, as authors expect.
    pub fn text(&self) -> Option<String> {
        let text = match self.value {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            Value::Bool(flag) => flag.to_string(),
            _ => return self.expected("text"),
        };
        if text.is_empty() {
            self.problem("must not be empty");
            return None;
        }
        Some(text)
    }

    /// The value as one text or a list of texts.
    pub fn texts(&self) -> Option<Vec<String>> {
        if self.value.is_sequence() {
            Some(self.list()?.iter().filter_map(Self::text).collect())
        } else {
            Some(vec![self.text()?])
        }
    }

    /// The value as text for people, in one language or in several.
    pub fn localized(&self) -> Option<Text> {
        if !self.is_map() {
            return self.text().map(Text::plain);
        }
        let mut text = Text::default();
        for (language, node) in self.entries()? {
            if is_language(&language) {
                text.set(&language, node.text()?);
            } else {
                node.problem(format!("`{language}` is no language code such as `en` or `id`"));
            }
        }
        Some(text)
    }

    /// The value as a language code.
    pub fn language(&self) -> Option<String> {
        let code = self.text()?;
        if !is_language(&code) {
            self.problem(format!("`{code}` is no language code such as `en` or `id`"));
            return None;
        }
        Some(code)
    }

    /// The value as a name of lower-case letters, digits, `-` and `_`.
    pub fn id(&self) -> Option<String> {
        let id = self.text()?;
        if !is_id(&id) {
            self.fault(Code::WrongId, format!("`{id}` {ID_RULE}"));
            return None;
        }
        Some(id)
    }

    /// The value as a finite number.
    pub fn number(&self) -> Option<f64> {
        match self.value.as_f64() {
            Some(number) if number.is_finite() => Some(number),
            _ => self.expected("a number"),
        }
    }

    /// The value as a number from `low` to `high`.
    pub fn number_in(&self, low: f64, high: f64) -> Option<f64> {
        let number = self.number()?;
        if !(low..=high).contains(&number) {
            self.problem(format!("{number} must be from {low} to {high}"));
            return None;
        }
        Some(number)
    }

    /// The value as a whole number from `low` to `high`.
    pub fn whole(&self, low: i64, high: i64) -> Option<i64> {
        let Some(number) = self.value.as_i64() else {
            return self.expected("a whole number");
        };
        if !(low..=high).contains(&number) {
            self.problem(format!("{number} must be from {low} to {high}"));
            return None;
        }
        Some(number)
    }

    /// The value as `true` or `false`.
    pub fn flag(&self) -> Option<bool> {
        self.value.as_bool().or_else(|| self.expected("`true` or `false`"))
    }

    /// The value as one of the named choices.
    pub fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Option<T> {
        let name = self.text()?;
        if let Some((_, choice)) = choices.iter().find(|(candidate, _)| *candidate == name) {
            return Some(*choice);
        }
        let names = choices.iter().map(|(candidate, _)| *candidate);
        let advice = match nearest(&name, names.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("expected {}", alternatives(names)),
        };
        self.problem(format!("`{name}` is unknown, {advice}"));
        None
    }

    fn map(&self, what: &str) -> Option<&'d Mapping> {
        self.value.as_mapping().or_else(|| self.expected(what))
    }

    fn entries_of(&self, map: &'d Mapping) -> Vec<(String, Self)> {
        let mut entries = Vec::with_capacity(map.len());
        for (key, value) in map {
            let key = match key {
                Value::String(key) => key.clone(),
                Value::Number(key) => key.to_string(),
                Value::Bool(key) => key.to_string(),
                _ => {
                    self.problem("its keys must be plain names");
                    continue;
                }
            };
            let field = join(&self.field, &key);
            entries.push((key, Self { document: self.document, value, field }));
        }
        entries
    }

    fn expected<T>(&self, what: &str) -> Option<T> {
        let found = match self.value {
            Value::Null => "nothing",
            Value::Bool(_) => "a yes/no",
            Value::Number(_) => "a number",
            Value::String(_) => "text",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a map",
            Value::Tagged(_) => "a tagged value",
        };
        self.problem(format!("expected {what}, found {found}"));
        None
    }
}

/// A map whose keys are known.
pub struct Fields<'d> {
    node: Node<'d>,
    map: &'d Mapping,
}

impl<'d> Fields<'d> {
    /// The map itself, to note a fault of the whole.
    pub fn node(&self) -> &Node<'d> {
        &self.node
    }

    /// The value of `key`, where there is one. A key without a value counts as absent.
    pub fn get(&self, key: &str) -> Option<Node<'d>> {
        let value = self.map.get(key).filter(|value| !value.is_null())?;
        Some(Node { document: self.node.document, value, field: join(&self.node.field, key) })
    }

    /// The value of `key`; its absence is a fault.
    pub fn require(&self, key: &str) -> Option<Node<'d>> {
        let found = self.get(key);
        if found.is_none() {
            self.node.fault(Code::MissingField, format!("`{key}` is missing"));
        }
        found
    }

    /// Checks `format:`, which every file starts with.
    pub fn check_format(&self) {
        let Some(node) = self.require("format") else {
            return;
        };
        match node.value.as_u64() {
            Some(format) if (1..=NEWEST_FORMAT).contains(&format) => {}
            Some(format) if format > NEWEST_FORMAT => node.fault(
                Code::Format,
                format!(
                    "this file needs format {format}, this program reads up to {NEWEST_FORMAT}; \
                 update rolecall"
                ),
            ),
            _ => node.fault(Code::Format, format!("must be {NEWEST_FORMAT}")),
        }
    }
}

fn is_language(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// Whether this can be an id.
pub(crate) fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= 64
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_".contains(&b))
}
