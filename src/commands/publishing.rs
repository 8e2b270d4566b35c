//! What the commands that write a report have in common.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use rolecall::batch::Recalled;
use rolecall::interface::Interface;
use rolecall::report::{self, Around, Exported, Templates, Writer, junit};

use crate::cli::Publishing;

/// How a report is written.
pub(crate) struct Publisher {
    interface: Interface,
    templates: Templates,
    junit: Option<PathBuf>,
}

impl Publisher {
    /// Reads the templates, so that a mistake in them is told before any work is done.
    pub(crate) fn new(arguments: &Publishing, interface: Interface) -> Result<Self> {
        let templates = match &arguments.templates {
            Some(folder) => Templates::from_folder(folder)?,
            None => Templates::embedded(),
        };
        Ok(Self { interface, templates, junit: arguments.junit.clone() })
    }

    /// Writes the report of calls in the store and whatever else was asked for; `done` is called as
    /// each call is written.
    pub(crate) fn publish(
        self,
        recalled: &Recalled<'_>,
        around: Around,
        out: &Path,
        fail_under: Option<f64>,
        done: &(dyn Fn() + Sync),
    ) -> Result<Exported> {
        let writer = Writer::with(out, self.templates, self.interface)?;
        let exported = report::export(&writer, recalled, around, done)?;
        if let Some(path) = &self.junit {
            let bytes = junit::junit(&exported.results, fail_under)?;
            std::fs::write(path, bytes)
                .with_context(|| format!("{}: cannot write this file", path.display()))?;
        }
        Ok(exported)
    }
}
