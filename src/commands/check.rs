//! `rolecall check`.

use std::fmt::Display;
use std::io::{Write, stderr};
use std::path::PathBuf;

use anyhow::{Result, bail};
use rolecall::authoring::{Coverage, Draft, Exploration, Graph, Walks, graph};
use rolecall::check::{self, Checker};
use rolecall::clean::one_line;
use rolecall::interface::Interface;
use rolecall::matching::Encoders;
use rolecall::problem::{Problem, Severity};
use rolecall::workspace::{Workspace, defaults};

use super::terminal::{Output, Terminal};
use crate::cli::{Check, GraphFormat};
use crate::exit::Code;

/// Checks every file and prints what is wrong as soon as it is known, or looks at the scenarios in
/// another way.
pub(crate) fn run(arguments: &Check, terminal: &Terminal) -> Result<Code> {
    let paths = if arguments.paths.is_empty() { own_folders()? } else { arguments.paths.clone() };
    let (files, problems) = check::find(&paths);
    let encoders = Encoders::default();
    // A faulty file of defaults is told of where it is checked, and keeps no other from being so.
    let workspace = super::workspace()
        .unwrap_or_else(|_| Workspace::without_defaults(super::data_folder().as_deref()));
    let interface = terminal.interface;
    let checker = Checker { encoders: &encoders, workspace: &workspace };
    let aside = arguments.graph.is_some();
    let mut run = Run { checker, interface, out: Output::new(), aside, problems: Vec::new() };
    run.tell(problems)?;
    if let Some(format) = arguments.graph {
        run.draw(&files, format)?;
    } else if arguments.coverage {
        run.each_draft(&files, |draft| Ok((Coverage::of(draft)?, Vec::new())))?;
    } else if arguments.explore {
        let walks = Walks { seed: arguments.seed, count: arguments.walks as usize };
        run.each_draft(&files, |draft| {
            let mut explored = Exploration::of(draft, walks)?;
            let problems = std::mem::take(&mut explored.problems);
            Ok((explored, problems))
        })?;
    } else {
        run.check(&files)?;
    }
    let limit = if arguments.deny_warnings { Severity::Warning } else { Severity::Error };
    Ok(if worst(&run.problems) < Some(limit) { Code::Done } else { Code::Usage })
}

struct Run<'c> {
    checker: Checker<'c>,
    interface: Interface,
    out: Output,
    /// Whether problems are kept out of what is printed, since another program reads it.
    aside: bool,
    problems: Vec<Problem>,
}

impl Run<'_> {
    fn check(&mut self, files: &[PathBuf]) -> Result<()> {
        for file in files {
            let checked = self.checker.check(file)?;
            if worst(&checked.problems) < Some(Severity::Warning) {
                let file = ("file", one_line(&checked.file).into());
                let what = checked.what.map(|what| what.in_words(self.interface));
                let what = ("what", what.unwrap_or_default().into());
                writeln!(self.out, "{}", self.interface.fill("program-checked-ok", &[file, what]))?;
            }
            self.tell(checked.problems)?;
        }
        let summary = ("summary", summary(&self.problems, self.interface).into());
        let files = ("files", files.len().into());
        writeln!(self.out, "{}", self.interface.fill("program-checked", &[files, summary]))?;
        Ok(())
    }

    fn draw(&mut self, files: &[PathBuf], format: GraphFormat) -> Result<()> {
        for file in files {
            match self.checker.scenario(file) {
                Ok(None) => {}
                Ok(Some(scenario)) => {
                    let graph = Graph::of(&scenario);
                    let text = match format {
                        GraphFormat::Mermaid => graph::mermaid(&graph),
                        GraphFormat::Dot => graph::dot(&graph),
                    };
                    write!(self.out, "{text}")?;
                }
                Err(problems) => self.tell(problems.iter().cloned().collect())?,
            }
        }
        Ok(())
    }

    /// Prints what `look` sees in every scenario of the files.
    fn each_draft<T: Display>(
        &mut self,
        files: &[PathBuf],
        look: impl Fn(&Draft) -> Result<(T, Vec<Problem>)>,
    ) -> Result<()> {
        for file in files {
            match self.checker.draft(file)? {
                Ok(None) => {}
                Ok(Some(draft)) => {
                    let (seen, problems) = look(&draft)?;
                    write!(self.out, "{}\n{seen}", one_line(&file.display().to_string()))?;
                    let of_rubric = draft.listener.err();
                    self.tell(problems.into_iter().chain(of_rubric).collect())?;
                }
                Err(problems) => self.tell(problems.iter().cloned().collect())?,
            }
        }
        Ok(())
    }

    fn tell(&mut self, problems: Vec<Problem>) -> Result<()> {
        for problem in &problems {
            if self.aside {
                writeln!(stderr(), "{problem}")?;
            } else {
                writeln!(self.out, "{problem}")?;
            }
        }
        self.out.flush()?;
        self.problems.extend(problems);
        Ok(())
    }
}

fn worst(problems: &[Problem]) -> Option<Severity> {
    problems.iter().map(|problem| problem.code.severity()).max()
}

/// How many problems of each severity there are, the worst first.
fn summary(problems: &[Problem], interface: Interface) -> String {
    let of = |severity| problems.iter().filter(|p| p.code.severity() == severity).count();
    let parts: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|severity| of(*severity) > 0)
        .map(|severity| {
            let places = [("severity", severity.name().into()), ("count", of(severity).into())];
            interface.fill("program-problems", &places)
        })
        .collect();
    if parts.is_empty() {
        interface.text("program-no-problems").into_owned()
    } else {
        parts.join(", ")
    }
}

fn own_folders() -> Result<Vec<PathBuf>> {
    let folders = ["scenarios", "rubrics", "plans"].iter().map(PathBuf::from);
    let mut own: Vec<PathBuf> = folders.filter(|folder| folder.is_dir()).collect();
    own.extend(Some(PathBuf::from(defaults::FILE_NAME)).filter(|file| file.exists()));
    if own.is_empty() {
        bail!("there is no folder scenarios, rubrics or plans here; name the files to check");
    }
    Ok(own)
}
