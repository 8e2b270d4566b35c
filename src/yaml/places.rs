//! Where each value of a YAML file stands.

use std::collections::{BTreeMap, BTreeSet};

use saphyr_parser::{Event, Marker, Parser, Span, StrInput};

use crate::problem::Place;

/// Deeper nesting than this is left without places; `serde_yaml` refuses it anyway.
const MAX_DEPTH: usize = 100;

/// So many bytes of field paths are kept; what comes after them is left without places.
const MAX_PATHS: usize = 32 << 20;

/// The places of keys and values by field path.
#[derive(Default)]
pub(super) struct Places {
    keys: BTreeMap<String, Place>,
    values: BTreeMap<String, Place>,
    duplicates: Vec<(String, Place)>,
}

impl Places {
    /// Finds the places of everything in `text` up to its first syntax error.
    pub(super) fn find(text: &str) -> Self {
        let mut walk =
            Walk { parser: Parser::new_from_str(text), found: Self::default(), bytes: 0 };
        while let Some((event, _)) = walk.next() {
            if let Event::DocumentStart(_) = event {
                walk.value(String::new(), 0);
                break;
            }
        }
        walk.found
    }

    pub(super) fn of_key(&self, field: &str) -> Option<Place> {
        self.keys.get(field).or_else(|| self.values.get(field)).copied()
    }

    pub(super) fn of_value(&self, field: &str) -> Option<Place> {
        self.values.get(field).copied()
    }

    pub(super) fn duplicates(&self) -> &[(String, Place)] {
        &self.duplicates
    }
}

/// `parent.key`, or `key` at the top.
pub(super) fn join(parent: &str, key: &str) -> String {
    // A place is told by this for every value below, so a key of megabytes is cut short.
    const LONGEST: usize = 80;
    let end = key.char_indices().nth(LONGEST).map(|(end, _)| end);
    let key = end.and_then(|end| key.get(..end)).unwrap_or(key);
    if parent.is_empty() { key.to_owned() } else { format!("{parent}.{key}") }
}

struct Walk<'t> {
    parser: Parser<'t, StrInput<'t>>,
    found: Places,
    /// Of the field paths in `found`.
    bytes: usize,
}

impl<'t> Walk<'t> {
    fn next(&mut self) -> Option<(Event<'t>, Span)> {
        self.parser.next_event()?.ok()
    }

    /// Reads one value; `None` at a syntax error, which ends the walk.
    fn value(&mut self, field: String, depth: usize) -> Option<()> {
        let (event, span) = self.next()?;
        self.value_of(event, span, field, depth)
    }

    fn value_of(
        &mut self,
        event: Event<'t>,
        span: Span,
        field: String,
        depth: usize,
    ) -> Option<()> {
        self.bytes = self.bytes.saturating_add(field.len());
        if depth > MAX_DEPTH || self.bytes > MAX_PATHS {
            return None;
        }
        self.found.values.insert(field.clone(), place(span.start));
        match event {
            Event::SequenceStart(..) => {
                for index in 0.. {
                    let (event, span) = self.next()?;
                    if let Event::SequenceEnd = event {
                        break;
                    }
                    self.value_of(event, span, format!("{field}[{index}]"), depth + 1)?;
                }
            }
            Event::MappingStart(..) => {
                let mut seen = BTreeSet::new();
                loop {
                    let (event, span) = self.next()?;
                    if let Event::MappingEnd = event {
                        break;
                    }
                    // A key that is itself a list or a map has no name; its entry has no place.
                    let Event::Scalar(key, ..) = event else {
                        return None;
                    };
                    let entry = join(&field, &key);
                    if !seen.insert(key) {
                        self.found.duplicates.push((entry.clone(), place(span.start)));
                    }
                    self.found.keys.insert(entry.clone(), place(span.start));
                    self.value(entry, depth + 1)?;
                }
            }
            _ => {}
        }
        Some(())
    }
}

fn place(marker: Marker) -> Place {
    Place { line: marker.line().max(1), column: marker.col() + 1 }
}
