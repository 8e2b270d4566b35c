//! Files to start from.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::problem::{Code, Problem};
use crate::yaml::is_id;

const SCENARIO: &str = include_str!("../scenario/starter.yaml");
const RUBRIC: &str = include_str!("../rubric/starter.yaml");

/// A new file that is not written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The id of what it will hold.
    pub id: String,
    /// Where it will be.
    pub path: PathBuf,
}

impl Place {
    /// The file for a new scenario or rubric in a folder.
    ///
    /// # Errors
    /// `name` cannot be an id, or such a file is there already.
    pub fn new(folder: &Path, name: &str) -> Result<Self, Problem> {
        if !is_id(name) {
            let message = "cannot be a name; use lower-case letters, digits, `-` and `_`";
            return Err(Problem::of_file(Code::WrongId, name, message));
        }
        let path = folder.join(format!("{name}.yaml"));
        if fs::symlink_metadata(&path).is_ok() {
            return Err(taken(&path));
        }
        Ok(Self { id: name.to_owned(), path })
    }

    /// A scenario that explains every field.
    pub fn scenario(&self) -> String {
        self.fill(SCENARIO)
    }

    /// A rubric that explains every field.
    pub fn rubric(&self) -> String {
        self.fill(RUBRIC)
    }

    fn fill(&self, starter: &str) -> String {
        let file = self.path.display().to_string();
        let file = crate::clean::one_line(&file);
        starter.replace("{file}", &file).replace("id: {id} ", &format!("id: {} ", self.id))
    }

    /// Writes the file, and its folder where there is none. Nothing is overwritten.
    ///
    /// # Errors
    /// It is there by now, or cannot be written.
    pub fn write(&self, text: &str) -> Result<(), Problem> {
        let write = || {
            if let Some(folder) = self.path.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut file = OpenOptions::new().write(true).create_new(true).open(&self.path)?;
            file.write_all(text.as_bytes())
        };
        write().map_err(|error: io::Error| match error.kind() {
            io::ErrorKind::AlreadyExists => taken(&self.path),
            _ => {
                let message = format!("cannot be written: {error}");
                Problem::of_file(Code::Unwritable, self.path.display().to_string(), message)
            }
        })
    }
}

fn taken(path: &Path) -> Problem {
    let message = "is there already and stays as it is; choose another name";
    Problem::of_file(Code::TakenId, path.display().to_string(), message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(&folder.path().join("scenarios"), "late").unwrap();
        place.write("first").unwrap();
        assert_eq!(place.write("second").unwrap_err().code, Code::TakenId);
        assert!(Place::new(&folder.path().join("scenarios"), "late").is_err());
        assert_eq!(fs::read_to_string(&place.path).unwrap(), "first");
    }

    #[test]
    fn a_name_cannot_lead_out_of_the_folder() {
        for name in ["../x", "a/b", "", "A", "a.yaml", "ü"] {
            let code = Place::new(Path::new("."), name).unwrap_err().code;
            assert_eq!(code, Code::WrongId, "{name}");
        }
    }
}
