//! One file per command; each wires the parts of the library together.

mod calibrate;
mod check;
mod diff;
mod history;
mod keeping;
mod leading;
mod listening;
mod model;
mod new;
mod practice;
mod progress;
mod publishing;
mod reader;
mod report;
mod review;
mod sample;
mod score;
mod sitting;
mod spoken;
mod stopping;
mod terminal;
mod window;

use std::path::{Path, PathBuf};

use anyhow::Result;
use rolecall::clean::one_line;
use rolecall::interface::Interface;
use rolecall::problem::Problems;
use rolecall::workspace::Workspace;

use crate::cli::{Cli, Command};
use crate::exit::Code;
use terminal::Terminal;

pub(crate) use reader::interface;

/// Runs what the command line asks for.
pub(crate) fn run(cli: Cli, interface: Interface) -> Result<Code> {
    let terminal = Terminal::detect(cli.color, interface);
    match cli.command {
        Command::Score(arguments) => score::run(&arguments, &terminal),
        Command::Report(arguments) => report::run(&arguments, &terminal),
        Command::Review(arguments) => review::run(&arguments),
        Command::Calibrate(arguments) => calibrate::run(&arguments, &terminal),
        Command::Sample(arguments) => sample::run(&arguments, &terminal),
        Command::Check(arguments) => check::run(&arguments, &terminal),
        Command::Diff(arguments) => diff::run(&arguments, &terminal),
        Command::Model(arguments) => model::run(&arguments, &terminal),
        Command::New(arguments) => new::run(&arguments),
        Command::Progress(arguments) => progress::run(&arguments, &terminal),
        Command::History(arguments) => history::run(&arguments, &terminal),
        Command::Practice(arguments) => practice::run(&arguments, &terminal),
    }
}

/// The text to show for an error: the whole chain, or the list of faults as it is.
pub(crate) fn describe(error: &anyhow::Error) -> String {
    match error.downcast_ref::<Problems>() {
        Some(problems) => problems.to_string(),
        // Errors name files, and calls by what others called them.
        None => format!("rolecall: {}", cleaned(&format!("{error:#}"))),
    }
}

/// Lines without what a terminal would obey; spaces at their starts stay.
pub(crate) fn cleaned(text: &str) -> String {
    let clean = |line: &str| {
        let indent = line.len() - line.trim_start_matches(' ').len();
        format!("{:indent$}{}", "", one_line(line))
    };
    text.lines().map(clean).collect::<Vec<_>>().join("\n")
}

/// Where this user's attempts, recordings and models are kept.
fn data_folder() -> Option<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from);
    let data = set("XDG_DATA_HOME").or_else(|| Some(set("HOME")?.join(".local").join("share")));
    data.map(|data| data.join("rolecall"))
}

/// Where results go: as named, else as `rolecall.yaml` says, else as usual.
fn out_folder(named: Option<&Path>, workspace: &Workspace) -> PathBuf {
    let named = named.or(workspace.defaults.out.as_deref());
    named.unwrap_or(Path::new("rolecall-out")).to_owned()
}

/// The folders that this user's files are looked for in, and what is taken for granted here.
fn workspace() -> Result<Workspace, Problems> {
    let folder = std::env::current_dir().unwrap_or_default();
    Workspace::of(&folder, data_folder().as_deref())
}
