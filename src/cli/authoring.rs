//! The commands for those who write scenarios and rubrics.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};

/// Check scenarios and rubrics, and run the tests inside them.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("instead").args(["graph", "coverage", "explore"]))]
pub(crate) struct Check {
    /// Files or folders; without any, the folders scenarios and rubrics
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Exit with code 2 for warnings, too
    #[arg(long)]
    pub(crate) deny_warnings: bool,
    /// Instead, draw the scenarios: print beats, endings and what leads from one to the other
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub(crate) graph: Option<GraphFormat>,
    /// Instead, tell what the tests inside scenarios reach, and which criteria nothing exercises
    #[arg(long)]
    pub(crate) coverage: bool,
    /// Instead, walk through scenarios at random: where plays end, how well and badly they score
    #[arg(long)]
    pub(crate) explore: bool,
    /// What chance the walks are left to
    #[arg(long, value_name = "N", default_value_t = 1, requires = "explore")]
    pub(crate) seed: u64,
    /// How many walks there are
    #[arg(long, value_name = "N", default_value_t = 200, requires = "explore")]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=100_000))]
    pub(crate) walks: u32,
}

/// What a graph is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum GraphFormat {
    /// For Markdown viewers
    Mermaid,
    /// For Graphviz
    Dot,
}

/// Write a scenario, a rubric or report templates to start from.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// What to write
    #[command(subcommand)]
    pub(crate) what: NewFile,
}

/// What to write.
#[derive(Debug, Subcommand)]
pub(crate) enum NewFile {
    /// A scenario that explains every field, or one made from a call
    Scenario(NewScenario),
    /// A rubric that explains every field
    Rubric(NewRubric),
    /// The templates, styles and scripts of reports, to change and give to --templates
    Templates(NewTemplates),
}

/// A scenario that explains every field, or one made from a call.
#[derive(Debug, Args)]
pub(crate) struct NewScenario {
    /// Its id, which is the file's name as well
    pub(crate) name: String,
    /// The folder for the file
    #[arg(long, value_name = "DIR", default_value = "scenarios")]
    pub(crate) dir: PathBuf,
    /// A call that went wrong: a recording, a transcript, or the results.json of a run
    #[arg(long, value_name = "CALL")]
    pub(crate) from_call: Option<PathBuf>,
    /// Which call of a results.json
    #[arg(long, value_name = "NAME", requires = "from_call")]
    pub(crate) call: Option<String>,
    /// The id or file of the rubric that scores the call
    #[arg(long, value_name = "ID|FILE", requires = "from_call")]
    pub(crate) rubric: Option<String>,
}

/// A rubric that explains every field.
#[derive(Debug, Args)]
pub(crate) struct NewRubric {
    /// Its id, which is the file's name as well
    pub(crate) name: String,
    /// The folder for the file
    #[arg(long, value_name = "DIR", default_value = "rubrics")]
    pub(crate) dir: PathBuf,
}

/// The templates, styles and scripts of reports.
#[derive(Debug, Args)]
pub(crate) struct NewTemplates {
    /// The folder for the files; those that are there already are left as they are
    #[arg(value_name = "DIR", default_value = "templates")]
    pub(crate) dir: PathBuf,
}
