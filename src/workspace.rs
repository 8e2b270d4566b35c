//! Finding what people name: rubrics, scenarios and models, in their folders or inside the program.

use std::path::{Path, PathBuf};

use crate::check::read_text;
use crate::problem::{Problem, Problems, nearest};
use crate::rubric::{self, Rubric};
use crate::speech::Model;

/// Where files that are named by their id are looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workspace {
    /// Folders that may hold `rubrics` and `scenarios`, the first one wins.
    pub roots: Vec<PathBuf>,
    /// Folders with speech models.
    pub models: Vec<PathBuf>,
}

impl Workspace {
    /// The rubric that `name` means: a file, or the id of a file in a `rubrics` folder, or a
    /// shipped one.
    ///
    /// # Errors
    /// There is none, or it has faults.
    pub fn rubric(&self, name: &str) -> Result<Rubric, Problems> {
        let shipped = || rubric::shipped::find(name);
        if let Some(path) = self.file(name, "rubrics") {
            return Rubric::parse(&path.display().to_string(), &read_text(&path)?);
        }
        if let Some((file, text)) = shipped() {
            return Rubric::parse(file, text);
        }
        let ids =
            rubric::shipped::RUBRICS.iter().filter_map(|(file, _)| file.strip_suffix(".yaml"));
        Err(missing(name, "rubric", "rubrics", ids).into())
    }

    /// The file that `name` means in a folder of that kind, if there is one.
    fn file(&self, name: &str, folder: &str) -> Option<PathBuf> {
        let path = Path::new(name);
        if looks_like_a_path(name) {
            return Some(path.to_owned());
        }
        let candidates =
            self.roots.iter().map(|root| root.join(folder).join(format!("{name}.yaml")));
        candidates.into_iter().find(|candidate| candidate.is_file())
    }

    /// The speech model that `name` means: a file, or NAME for `ggml-NAME.bin` in a folder of
    /// models.
    ///
    /// # Errors
    /// There is none.
    pub fn model(&self, name: &str) -> Result<Model, Problem> {
        if Path::new(name).is_file() {
            return Ok(Model::File(name.into()));
        }
        if Model::Embedded.name() == name || name == "tiny.en" {
            return Ok(Model::Embedded);
        }
        let file = format!("ggml-{name}.bin");
        let found = self.models.iter().map(|folder| folder.join(&file)).find(|path| path.is_file());
        found.map(Model::File).ok_or_else(|| {
            let folders: Vec<String> =
                self.models.iter().map(|folder| folder.display().to_string()).collect();
            let message = format!(
                "there is no such speech model; give a file, or put {file} into {}",
                folders.join(" or ")
            );
            Problem::of_file(name, message)
        })
    }
}

fn looks_like_a_path(name: &str) -> bool {
    name.contains(['/', '\\']) || name.ends_with(".yaml") || name.ends_with(".yml")
}

fn missing<'i>(
    name: &str,
    what: &str,
    folder: &str,
    ids: impl Iterator<Item = &'i str> + Clone,
) -> Problem {
    let advice = match nearest(name, ids.clone()) {
        Some(near) => format!("did you mean {near}?"),
        None => {
            let ids: Vec<&str> = ids.collect();
            format!("give a file, the id of one in {folder}/, or one of {}", ids.join(", "))
        }
    };
    Problem::of_file(name, format!("there is no such {what}; {advice}"))
}
