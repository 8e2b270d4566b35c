//! The folders in which models lie.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::error::ModelsError;
use super::known::{KNOWN_MODELS, file_name};
use crate::hash::sha256_of_file;
use crate::input;
use crate::speech::{Model, Transcriber};

/// A model that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// What people call it.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// The length of the file.
    pub bytes: u64,
    /// Whether it understands English only; `None` for a file that is no model.
    pub is_english_only: Option<bool>,
}

/// A folder with models.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelsFolder {
    path: PathBuf,
}

impl ModelsFolder {
    /// The folder at `path`, which need not be there yet.
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    /// The place of a model's file.
    pub fn place(&self, name: &str) -> PathBuf {
        self.path.join(file_name(name))
    }

    /// The models in it, in order of name; none where there is no folder.
    pub fn installed(&self) -> Vec<Installed> {
        let entries = fs::read_dir(&self.path).into_iter().flatten().flatten();
        let look = |entry: fs::DirEntry| {
            let path = entry.path();
            let name = path.file_name()?.to_str()?.strip_prefix("ggml-")?.strip_suffix(".bin")?;
            let data = fs::metadata(&path).ok().filter(fs::Metadata::is_file)?;
            Some(Installed {
                name: name.to_owned(),
                bytes: data.len(),
                is_english_only: Model::File(path.clone()).is_english_only().ok(),
                path,
            })
        };
        let mut installed: Vec<Installed> = entries.filter_map(look).collect();
        installed.sort_by(|left, right| left.name.cmp(&right.name));
        installed
    }

    /// Copies a file into the folder, all of it or nothing, if it is a model that can be loaded and,
    /// going by its name, whole. Where the same file is there already, nothing is done.
    ///
    /// # Errors
    /// The file is no model, another one has its name, or it cannot be copied.
    pub fn add(&self, file: &Path) -> Result<Installed, ModelsError> {
        let mut from = input::open(file).map_err(|error| ModelsError::File {
            action: "read",
            path: file.to_owned(),
            source: io::Error::other(error),
        })?;
        let model = Model::File(file.to_owned());
        let is_english_only = model.is_english_only()?;
        let length = from.metadata().map_err(ModelsError::file("read", file))?.len();
        // whisper.cpp loads half a model without a word, and hears nothing with it.
        if let Some(whole) = KNOWN_MODELS.iter().find(|known| known.name == model.name())
            && length < whole.bytes
        {
            let file = file.to_owned();
            return Err(ModelsError::CutShort { file, length, whole: whole.bytes });
        }
        Transcriber::load(model.clone(), "en", 1)?;
        let path = self.place(&model.name());
        if path.exists() {
            if !is_same(file, &path)? {
                return Err(ModelsError::Taken(path));
            }
        } else {
            self.make()?;
            let mut copy = NamedTempFile::new_in(&self.path)
                .map_err(ModelsError::file("write into", &self.path))?;
            io::copy(&mut from, &mut copy).map_err(ModelsError::file("copy", file))?;
            keep(copy, &path)?;
        }
        let bytes = fs::metadata(&path).map_err(ModelsError::file("read", &path))?.len();
        Ok(Installed { name: model.name(), path, bytes, is_english_only: Some(is_english_only) })
    }

    /// Makes the folder where there is none.
    pub(super) fn make(&self) -> Result<(), ModelsError> {
        fs::create_dir_all(&self.path).map_err(ModelsError::file("make", &self.path))
    }
}

fn is_same(left: &Path, right: &Path) -> Result<bool, ModelsError> {
    let hash = |path: &Path| sha256_of_file(path).map_err(ModelsError::file("read", path));
    Ok(hash(left)? == hash(right)?)
}

/// Gives a whole file its name, readable for whoever may read others.
fn keep(copy: NamedTempFile, path: &Path) -> Result<(), ModelsError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let readable = fs::Permissions::from_mode(0o644);
        copy.as_file().set_permissions(readable).map_err(ModelsError::file("write", path))?;
    }
    copy.as_file().sync_all().map_err(ModelsError::file("write", path))?;
    let kept: Result<File, _> = copy.persist_noclobber(path);
    match kept {
        Ok(_) => Ok(()),
        Err(error) => Err(ModelsError::file("write", path)(error.error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMBEDDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/models/ggml-tiny.en-q8_0.bin");

    #[test]
    fn a_model_is_copied_once_and_listed() {
        let folder = tempfile::tempdir().unwrap();
        let models = ModelsFolder::at(&folder.path().join("new/models"));
        assert!(models.installed().is_empty());
        let added = models.add(Path::new(EMBEDDED)).unwrap();
        assert_eq!((added.name.as_str(), added.is_english_only), ("tiny.en-q8_0", Some(true)));
        assert_eq!(models.add(Path::new(EMBEDDED)).unwrap(), added);
        assert_eq!(models.installed(), [added]);
    }

    #[test]
    fn what_is_no_model_or_half_a_model_is_refused_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let models = ModelsFolder::at(&folder.path().join("models"));
        let bytes = fs::read(EMBEDDED).unwrap();
        for (name, content) in [
            ("ggml-text.bin", &b"no model at all"[..]),
            ("ggml-tiny-q5_1.bin", &bytes[..20_000_000]),
        ] {
            let file = folder.path().join(name);
            fs::write(&file, content).unwrap();
            let error = models.add(&file).unwrap_err().to_string();
            assert!(error.ends_with("nothing was added"), "{error}");
        }
        assert!(models.add(folder.path()).unwrap_err().to_string().contains("is not a file"));
        assert!(models.installed().is_empty());
    }

    #[test]
    fn another_file_of_the_same_name_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let models = ModelsFolder::at(folder.path());
        let place = models.place("tiny.en-q8_0");
        fs::write(&place, "mine").unwrap();
        let error = models.add(Path::new(EMBEDDED)).unwrap_err();
        assert!(matches!(error, ModelsError::Taken(_)), "{error}");
        assert_eq!(fs::read_to_string(place).unwrap(), "mine");
    }
}
