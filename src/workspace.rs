//! Finding what people name: rubrics, scenarios and models, in their folders or inside the program.

pub mod defaults;

use std::path::{Path, PathBuf};

pub use defaults::Defaults;

use crate::intents::Intents;
use crate::models::{KnownModel, ModelsFolder};
use crate::plan::{self, Plan};
use crate::problem::{Code, Problem, Problems, nearest};
use crate::rubric::{self, Rubric};
use crate::scenario::{self, Scenario, Script};
use crate::speech::{Languages, Model};
use crate::yaml::read_text;

/// Endings of files that people write.
const ENDINGS: [&str; 2] = ["yaml", "yml"];

/// Where files that are named by their id are looked for.
#[derive(Debug, Clone, Default)]
pub struct Workspace {
    /// Folders that may hold `rubrics`, `scenarios` and `plans`, the first one wins.
    pub roots: Vec<PathBuf>,
    /// The folder of the scenario that names something, looked at before all others.
    pub own: Option<PathBuf>,
    /// Folders with speech models.
    pub models: Vec<PathBuf>,
    /// What is taken for granted here.
    pub defaults: Defaults,
}

impl Workspace {
    /// The workspace of a working directory: that directory, and the one above it that holds a
    /// `rolecall.yaml`. `data` is where this user's files are kept.
    ///
    /// # Errors
    /// The faults of the `rolecall.yaml`.
    pub fn of(folder: &Path, data: Option<&Path>) -> Result<Self, Problems> {
        let mut workspace = Self::without_defaults(data);
        if let Some((file, defaults)) = Defaults::find(folder)? {
            workspace.defaults = defaults;
            if let Some(root) = file.parent().filter(|root| *root != Path::new("")) {
                workspace.roots.push(root.to_owned());
                workspace.models.insert(1, root.join("models"));
            }
        }
        Ok(workspace)
    }

    /// As [`Workspace::of`], but no `rolecall.yaml` is looked for.
    pub fn without_defaults(data: Option<&Path>) -> Self {
        let mut models = vec![PathBuf::from("models")];
        models.extend(data.map(|data| data.join("models")));
        Self { roots: vec![PathBuf::from(".")], models, ..Self::default() }
    }

    /// The rubric that `name` means: a file, or the id of a file in a `rubrics` folder, or a
    /// shipped one.
    ///
    /// # Errors
    /// There is none, or it has faults.
    pub fn rubric(&self, name: &str) -> Result<Rubric, Problems> {
        if let Some(path) = self.file(name, "rubrics") {
            return Rubric::parse(&path.display().to_string(), &read_text(&path)?);
        }
        if let Some((file, text)) = shipped(&rubric::shipped::RUBRICS, name) {
            return Rubric::parse(file, text);
        }
        Err(missing(name, "rubric", "rubrics", ids(&rubric::shipped::RUBRICS)).into())
    }

    /// The ids of the usual rubrics for what may be spoken: one for each language that there is one
    /// for, or the English one.
    pub fn usual_rubrics(languages: &Languages) -> Vec<String> {
        let usual = rubric::shipped::USUAL;
        let of_language = |code: &str| match code {
            "en" => usual.to_owned(),
            _ => format!("{usual}-{code}"),
        };
        let there = ids(&rubric::shipped::RUBRICS);
        let for_them = there.filter(|id| {
            let known = Intents::languages().filter(|code| languages.allows(code));
            known.into_iter().any(|code| of_language(code) == *id)
        });
        let for_them: Vec<String> = for_them.map(str::to_owned).collect();
        if for_them.is_empty() { vec![usual.to_owned()] } else { for_them }
    }

    /// The scenario that `name` means: a file, or the id of a file in a `scenarios` folder, or a
    /// shipped one; with the workspace in which its rubric is looked for.
    ///
    /// # Errors
    /// There is none, or it has faults.
    pub fn scenario(&self, name: &str) -> Result<(Scenario, Self), Problems> {
        if let Some(path) = self.file(name, "scenarios") {
            let scenario = Scenario::parse(&path.display().to_string(), &read_text(&path)?)?;
            return Ok((scenario, self.beside(&path)));
        }
        if let Some((file, text)) = shipped(&scenario::shipped::SCENARIOS, name) {
            return Ok((Scenario::parse(file, text)?, self.clone()));
        }
        Err(missing(name, "scenario", "scenarios", ids(&scenario::shipped::SCENARIOS)).into())
    }

    /// What a play of the scenario that `name` means is made from: the scenario itself and, where it
    /// brings one, the scenario beside it, each with its rubric.
    ///
    /// # Errors
    /// One of the files is missing or has faults.
    pub fn scripts(&self, name: &str) -> Result<Vec<Script>, Problems> {
        let (scenario, own) = self.scenario(name)?;
        let mut scripts = vec![Script { rubric: own.rubric(&scenario.rubric)?, scenario }];
        let beside = scripts.first().and_then(|script| script.scenario.alongside.clone());
        if let Some(beside) = beside {
            let (scenario, own) = own.scenario(&beside.scenario)?;
            scripts.push(Script { rubric: own.rubric(&scenario.rubric)?, scenario });
        }
        Ok(scripts)
    }

    /// Every scenario that can be named, by name: those in `scenarios` folders, then the shipped
    /// ones that they do not replace. Files with faults are left out.
    pub fn scenarios(&self) -> Vec<(String, Scenario)> {
        let files = self.roots.iter().flat_map(|root| yaml_files(&root.join("scenarios")));
        let own = files.filter_map(|path| {
            let text = read_text(&path).ok()?;
            Some((path.file_stem()?.to_string_lossy().into_owned(), text))
        });
        let shipped = scenario::shipped::SCENARIOS
            .iter()
            .filter_map(|(file, text)| Some((id_of(file)?.to_owned(), (*text).to_owned())));
        let mut all: Vec<(String, Scenario)> = Vec::new();
        for (name, text) in own.chain(shipped) {
            if all.iter().all(|(known, _)| *known != name)
                && let Ok(scenario) = Scenario::parse(&name, &text)
            {
                all.push((name, scenario));
            }
        }
        all.sort_by_key(|(_, scenario)| scenario.difficulty);
        all
    }

    /// The plan that `name` means: a file, or the id of a file in a `plans` folder, or a shipped
    /// one.
    ///
    /// # Errors
    /// There is none, or it has faults.
    pub fn plan(&self, name: &str) -> Result<Plan, Problems> {
        if let Some(path) = self.file(name, "plans") {
            return Plan::parse(&path.display().to_string(), &read_text(&path)?);
        }
        if let Some((file, text)) = shipped(&plan::shipped::PLANS, name) {
            return Plan::parse(file, text);
        }
        Err(missing(name, "plan", "plans", ids(&plan::shipped::PLANS)).into())
    }

    /// The plans to follow: those in `plans` folders in order of name, or the shipped ones where
    /// there are none. Files with faults are left out.
    pub fn plans(&self) -> Vec<Plan> {
        let files = self.roots.iter().flat_map(|root| yaml_files(&root.join("plans")));
        let own = files.filter_map(|path| {
            Plan::parse(&path.display().to_string(), &read_text(&path).ok()?).ok()
        });
        let own: Vec<Plan> = own.collect();
        if !own.is_empty() {
            return own;
        }
        let shipped = plan::shipped::PLANS.iter();
        shipped.filter_map(|(file, text)| Plan::parse(file, text).ok()).collect()
    }

    /// This workspace, with the folder above the scenario's looked at first.
    pub fn beside(&self, scenario: &Path) -> Self {
        let above = scenario.parent().and_then(Path::parent);
        let above = above.map(|root| if root == Path::new("") { Path::new(".") } else { root });
        let mut workspace = Self { own: scenario.parent().map(Path::to_owned), ..self.clone() };
        workspace.roots.splice(0..0, above.map(Path::to_owned));
        workspace
    }

    /// This workspace, with another one's folders looked at first.
    pub fn within(&self, root: &Path) -> Self {
        let root = if root == Path::new("") { Path::new(".") } else { root };
        let mut workspace = self.clone();
        workspace.roots.insert(0, root.to_owned());
        workspace.models.insert(0, root.join("models"));
        workspace
    }

    /// The file that `name` means in a folder of that kind, if there is one.
    fn file(&self, name: &str, folder: &str) -> Option<PathBuf> {
        let path = Path::new(name);
        if looks_like_a_path(name) {
            return Some(path.to_owned());
        }
        let named = self.roots.iter().map(|root| root.join(folder));
        let folders = self.own.iter().cloned().chain(named);
        folders
            .flat_map(|folder| ENDINGS.map(|ending| folder.join(format!("{name}.{ending}"))))
            .find(|candidate| candidate.is_file())
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
        if Model::is_embedded(name) {
            return Ok(Model::Embedded);
        }
        let mut places = self.models.iter().map(|folder| ModelsFolder::at(folder).place(name));
        places.find(|path| path.is_file()).map(Model::File).ok_or_else(|| {
            let advice = match KnownModel::named(name) {
                Ok(_) => format!("get it with: rolecall model pull {name}"),
                Err(_) => {
                    "give a file, or one of those that `rolecall model list` shows".to_owned()
                }
            };
            let message = format!("there is no such speech model here; {advice}");
            Problem::of_file(Code::NotFound, name, message)
        })
    }

    /// The speech model that is named, else the one of the workspace, else the one inside the
    /// program.
    ///
    /// # Errors
    /// There is none of that name.
    pub fn chosen_model(&self, named: Option<&str>) -> Result<Model, Problem> {
        named
            .or(self.defaults.model.as_deref())
            .map_or(Ok(Model::Embedded), |name| self.model(name))
    }
}

/// A shipped file by its id.
fn shipped(
    files: &[(&'static str, &'static str)],
    id: &str,
) -> Option<(&'static str, &'static str)> {
    files.iter().copied().find(|(file, _)| id_of(file) == Some(id))
}

/// The id of a shipped file, which may lie in the folder of a language.
fn id_of(file: &str) -> Option<&str> {
    file.rsplit('/').next()?.strip_suffix(".yaml")
}

fn ids<'f>(files: &'f [(&'static str, &'static str)]) -> impl Iterator<Item = &'f str> + Clone {
    files.iter().filter_map(|(file, _)| id_of(file))
}

/// The `.yaml` files in a folder, in order of name; none where there is no folder.
fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| ENDINGS.iter().any(|known| path.extension().is_some_and(|e| e == *known)))
        .collect();
    files.sort();
    files
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
    Problem::of_file(Code::NotFound, name, format!("there is no such {what}; {advice}"))
}
