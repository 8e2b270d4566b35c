//! `rolecall.yaml`: what is taken for granted in a folder and in all folders below it.

use std::path::{Path, PathBuf};

use crate::intake::{AgentChannel, NamePattern};
use crate::interface::Interface;
use crate::privacy::Masking;
use crate::problem::Problems;
use crate::speech::Languages;
use crate::transcript::Millis;
use crate::vocabulary::Vocabulary;
use crate::yaml::{Document, Node, read_text};

/// The name of the file.
pub const FILE_NAME: &str = "rolecall.yaml";

/// A longer recording is a call in any case.
const LONGEST_LEAST_S: f64 = 86_400.0;

/// What a `rolecall.yaml` says; where it says nothing, the program's own defaults count.
#[derive(Debug, Clone, Default)]
pub struct Defaults {
    /// Names to expect in every call.
    pub vocabulary: Vocabulary,
    /// The languages to listen for.
    pub language: Option<Languages>,
    /// The name or file of the speech model.
    pub model: Option<String>,
    /// The ids or files of the rubrics.
    pub rubrics: Vec<String>,
    /// Where results go.
    pub out: Option<PathBuf>,
    /// The file in which calls and attempts are kept.
    pub store: Option<PathBuf>,
    /// What is masked.
    pub mask: Option<Masking>,
    /// On which channel the agent speaks; without one, the words tell.
    pub agent_channel: Option<AgentChannel>,
    /// Shorter recordings are skipped.
    pub min_length: Option<Millis>,
    /// What names of recordings say.
    pub name_pattern: Option<NamePattern>,
    /// The language in which the program speaks to people.
    pub interface: Option<Interface>,
}

impl Defaults {
    /// Reads the text of a `rolecall.yaml`; `file` is its path, from whose folder the paths in it
    /// start.
    ///
    /// # Errors
    /// Every fault of the file.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problems> {
        let document = Document::parse(file, text)?;
        let folder = Path::new(file).parent().unwrap_or(Path::new(""));
        let defaults = read(&document.root(), folder);
        document.finish(defaults)
    }

    /// The file in `folder`, the working directory, or the nearest above it, and what it says; `None`
    /// where there is none.
    ///
    /// # Errors
    /// Every fault of the file, or it cannot be read.
    pub fn find(folder: &Path) -> Result<Option<(PathBuf, Self)>, Problems> {
        let mut places = folder.ancestors().map(|folder| folder.join(FILE_NAME));
        // What has the name and is no file is told of when it is read.
        let Some(path) = places.find(|path| path.symlink_metadata().is_ok()) else {
            return Ok(None);
        };
        let text = read_text(&path)?;
        let path = path.strip_prefix(folder).map_or(path.clone(), Path::to_owned);
        let defaults = Self::parse(&path.display().to_string(), &text)?;
        Ok(Some((path, defaults)))
    }
}

fn read(root: &Node<'_>, folder: &Path) -> Option<Defaults> {
    let fields = root.fields(&[
        "format",
        "vocabulary",
        "language",
        "model",
        "rubric",
        "out",
        "store",
        "mask",
        "agent_channel",
        "min_length",
        "name_pattern",
        "lang",
    ])?;
    fields.check_format();
    let path = |key| fields.get(key).and_then(|node| node.text()).map(|text| folder.join(text));
    let named = |name: String| in_folder(folder, name);
    let rubrics = fields.get("rubric").and_then(|node| node.texts()).unwrap_or_default();
    let channels =
        [("left", Some(AgentChannel::Left)), ("right", Some(AgentChannel::Right)), ("auto", None)];
    let interfaces: Vec<(&str, Interface)> =
        Interface::all().map(|interface| (interface.code(), interface)).collect();
    let min_length = fields.get("min_length").and_then(|node| node.number_in(0.0, LONGEST_LEAST_S));
    Some(Defaults {
        vocabulary: fields
            .get("vocabulary")
            .map(|node| Vocabulary::read(&node))
            .unwrap_or_default(),
        language: fields.get("language").and_then(|node| {
            let codes = node.texts()?.join(",");
            codes.parse().map_err(|told: String| node.problem(told)).ok()
        }),
        model: fields.get("model").and_then(|node| node.text()).map(named),
        rubrics: rubrics.into_iter().map(named).collect(),
        out: path("out"),
        store: path("store"),
        mask: fields.get("mask").and_then(|node| {
            let kinds = node.texts()?.join(",");
            Masking::parse(&kinds).map_err(|error| node.problem(error.to_string())).ok()
        }),
        agent_channel: fields
            .get("agent_channel")
            .and_then(|node| node.choice(&channels))
            .unwrap_or_default(),
        min_length: min_length.map(Millis::from_seconds),
        name_pattern: fields.get("name_pattern").and_then(|node| {
            let text = node.text()?;
            NamePattern::parse(&text).map_err(|error| node.problem(error.to_string())).ok()
        }),
        interface: fields.get("lang").and_then(|node| node.choice(&interfaces)),
    })
}

/// A name as it is, a path from the folder.
fn in_folder(folder: &Path, name: String) -> String {
    match name.contains(['/', '\\']) || [".yaml", ".yml", ".bin"].iter().any(|e| name.ends_with(e))
    {
        true => folder.join(name).display().to_string(),
        false => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FULL: &str = "\
format: 1
vocabulary: [Northwind, Gruber & Sons]
language: [id, ms]
model: base
rubric: [support-call, rubrics/own.yaml]
out: results
store: /srv/calls.db
mask: [-phone, -email]
agent_channel: right
min_length: 8
name_pattern: '(?P<agent>[^_]+)_.*'
lang: pl
";

    fn faults(text: &str) -> String {
        Defaults::parse("w/rolecall.yaml", text).unwrap_err().to_string()
    }

    #[test]
    fn paths_start_from_the_folder_of_the_file_and_names_stay() {
        let read = Defaults::parse("w/rolecall.yaml", FULL).unwrap();
        assert_eq!(read.vocabulary.words(), ["Northwind", "Gruber & Sons"]);
        assert_eq!(read.language, Some(Languages::Among(vec!["id", "ms"])));
        assert_eq!(read.model.as_deref(), Some("base"));
        assert_eq!(read.rubrics, ["support-call", "w/rubrics/own.yaml"]);
        assert_eq!(read.out, Some("w/results".into()));
        assert_eq!(read.store, Some("/srv/calls.db".into()));
        let mask = Masking::parse("-phone,-email").unwrap();
        assert_eq!(read.mask.map(|mask| mask.settings()), Some(mask.settings()));
        assert_eq!(read.agent_channel, Some(AgentChannel::Right));
        assert_eq!(read.min_length, Some(Millis(8_000)));
        assert!(read.name_pattern.is_some());
        assert_eq!(read.interface, Interface::of("pl"));
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let text = "format: 1\nlanguage: polsh\nmask: crd\nvocabulry: []\nagent_channel: middle\n\
                    name_pattern: '('\nlang: klingon\n";
        insta::assert_snapshot!(faults(text));
        assert!(faults("vocabulary: [A]\n").contains("`format` is missing"));
    }

    #[test]
    fn the_nearest_file_above_counts() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        std::fs::create_dir_all(&deep).unwrap();
        let write = |at: &Path, text| std::fs::write(at.join(FILE_NAME), text).unwrap();
        write(folder.path(), "format: 1\nmodel: base\n");
        let (path, found) = Defaults::find(&deep).unwrap().unwrap();
        assert_eq!((path, found.model.as_deref()), (folder.path().join(FILE_NAME), Some("base")));
        let (path, _) = Defaults::find(folder.path()).unwrap().unwrap();
        assert_eq!(path, Path::new(FILE_NAME));
        write(&folder.path().join("a"), "format: 1\nmodel: small\n");
        assert_eq!(Defaults::find(&deep).unwrap().unwrap().1.model.as_deref(), Some("small"));
        write(&deep, "format: 9\n");
        assert!(Defaults::find(&deep).unwrap_err().to_string().contains("update rolecall"));
    }
}
