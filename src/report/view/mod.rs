//! What each page shows, ready to print: every number is text here, and every text is clean.
//! Escaping is the templates' work.

pub(super) mod agent;
pub(super) mod agents;
pub(super) mod call;
pub(super) mod calls;
pub(super) mod charts;
pub(super) mod coaching;
pub(super) mod compare;
pub(super) mod evaluation;
pub(super) mod evidence;
pub(super) mod index;
pub(super) mod inputs;
pub(super) mod people;
pub(super) mod queue;
pub(super) mod rubric;
pub(super) mod timeline;
mod timeline_words;
pub(super) mod transcript;
pub(super) mod trend;
pub(super) mod waveform;

use serde::Serialize;

use crate::interface::Interface;
use crate::transcript::Speaker;

/// A name and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) value: String,
}

impl Fact {
    fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// A voice as people read it.
fn speaker_label(interface: Interface, speaker: Speaker) -> String {
    interface.fill("speaker", &[("speaker", speaker.as_str().into())])
}
