//! One call and the files that it lies in.

use std::path::{Path, PathBuf};

use super::{AgentChannel, Metadata};

/// One call to score.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// Where its sound or its words are.
    pub files: Files,
    /// Who the agent is, where that is known.
    pub agent: Option<String>,
    /// On which channel the agent speaks, where that is known of this call.
    pub agent_channel: Option<AgentChannel>,
    /// What else is known.
    pub metadata: Metadata,
    /// What a reader must know of how the call was found.
    pub warnings: Vec<String>,
}

/// The files of one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Files {
    /// Sound.
    Recording(PathBuf),
    /// Sound of each side in a file of its own.
    Pair {
        /// The agent's.
        agent: PathBuf,
        /// The customer's.
        customer: PathBuf,
    },
    /// Words.
    Transcript(PathBuf),
}

impl Files {
    /// The file, of two that of the agent.
    pub fn path(&self) -> &Path {
        match self {
            Self::Recording(path) | Self::Transcript(path) | Self::Pair { agent: path, .. } => path,
        }
    }

    /// Every file of the call.
    pub fn all(&self) -> impl Iterator<Item = &Path> {
        let second = match self {
            Self::Pair { customer, .. } => Some(customer.as_path()),
            Self::Recording(_) | Self::Transcript(_) => None,
        };
        std::iter::once(self.path()).chain(second)
    }
}

impl Call {
    /// The first file, to name the call by in messages.
    pub fn path(&self) -> &Path {
        self.files.path()
    }
}

impl From<Files> for Call {
    /// A call of which nothing is known.
    fn from(files: Files) -> Self {
        Self {
            files,
            agent: None,
            agent_channel: None,
            metadata: Metadata::default(),
            warnings: Vec::new(),
        }
    }
}
