//! Fetching a known model: the only thing in the program that uses a network.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use ureq::http::Response;
use ureq::{Agent, Body};

pub use ureq::Proxy;

use super::error::{ModelsError, megabytes};
use super::folder::ModelsFolder;
use super::known::KnownModel;
use crate::hash::sha256_of_file;
use crate::input;

/// So much is read at a time.
const PIECE: usize = 1 << 16;

/// A server that says nothing for so long has gone.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where the file of a model comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// An address that begins with `http://` or `https://`.
    Url(String),
    /// A file on this computer, such as one on a stick.
    File(PathBuf),
}

impl Origin {
    /// What somebody means: an address, an address of a folder with models (it ends with `/`), or a
    /// file, also as `file://`.
    pub fn of(text: &str, model: &KnownModel) -> Self {
        if !text.starts_with("http://") && !text.starts_with("https://") {
            return Self::File(text.strip_prefix("file://").unwrap_or(text).into());
        }
        let file = if text.ends_with('/') { model.file_name() } else { String::new() };
        Self::Url(format!("{text}{file}"))
    }

    fn name(&self) -> String {
        match self {
            Self::Url(url) => url.clone(),
            Self::File(path) => path.display().to_string(),
        }
    }
}

/// Is told how many bytes there are, and of how many.
pub type Progress<'p> = &'p mut dyn FnMut(u64, u64);

/// Fetches models into a folder.
#[derive(Debug, Clone)]
pub struct Puller {
    folder: ModelsFolder,
    agent: Agent,
}

impl Puller {
    /// Fetches into `folder`, through a proxy where there is one.
    pub fn new(folder: ModelsFolder, proxy: Option<Proxy>) -> Self {
        let config = Agent::config_builder()
            .proxy(proxy)
            .user_agent(concat!("rolecall/", env!("CARGO_PKG_VERSION")))
            .http_status_as_error(false)
            .timeout_connect(Some(PATIENCE))
            .timeout_per_read(Some(PATIENCE));
        Self { folder, agent: config.build().into() }
    }

    /// Fetches a model and gives back its place. What was fetched before a connection broke, or the
    /// program was ended, is kept beside it, and fetching goes on from there. The model gets its name
    /// only when all of it is there and its hash is right. One that is there already is left alone.
    ///
    /// # Errors
    /// It cannot be fetched whole, or cannot be written.
    pub fn pull(
        &self,
        model: &'static KnownModel,
        origin: &Origin,
        progress: Progress<'_>,
    ) -> Result<PathBuf, ModelsError> {
        let place = self.folder.place(model.name);
        if place.exists() {
            return match is_it(model, &place)? {
                true => Ok(place),
                false => Err(ModelsError::Taken(place)),
            };
        }
        self.folder.make()?;
        let partial = place.with_extension("bin.part");
        let mut file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&partial)
            .map_err(ModelsError::file("write", &partial))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(ModelsError::Busy(model.name)),
            // Some disks know no locks; two runs would only spoil each other's hash.
            Err(TryLockError::Error(_)) => {}
        }
        let mut fetch = Fetch { model, origin, file: &mut file, partial: &partial, progress };
        let fetched = match origin {
            Origin::Url(url) => fetch.download(&self.agent, url),
            Origin::File(path) => fetch.copy(path),
        };
        if let Err(error) = fetched {
            if file.metadata().is_ok_and(|data| data.len() == 0) {
                // An empty file is no start to go on from; where it stays, it does no harm.
                let _ = fs::remove_file(&partial);
            }
            return Err(error);
        }
        file.sync_all().map_err(ModelsError::file("write", &partial))?;
        if !is_it(model, &partial)? {
            // Going on from a wrong start would be wrong for ever.
            fs::remove_file(&partial).map_err(ModelsError::file("delete", &partial))?;
            let what = "its checksum is another one".to_owned();
            return Err(ModelsError::Other { model, url: origin.name(), what });
        }
        fs::rename(&partial, &place).map_err(ModelsError::file("write", &place))?;
        Ok(place)
    }
}

/// Whether a file is the model, to the last byte.
fn is_it(model: &KnownModel, path: &Path) -> Result<bool, ModelsError> {
    let read = || ModelsError::file("read", path);
    if fs::metadata(path).map_err(read())?.len() != model.bytes {
        return Ok(false);
    }
    Ok(sha256_of_file(path).map_err(read())? == model.sha256)
}

/// A model on its way.
struct Fetch<'f> {
    model: &'static KnownModel,
    origin: &'f Origin,
    file: &'f mut File,
    partial: &'f Path,
    progress: Progress<'f>,
}

impl Fetch<'_> {
    fn download(&mut self, agent: &Agent, url: &str) -> Result<(), ModelsError> {
        let length = self.file.metadata().map_err(ModelsError::file("read", self.partial))?.len();
        let got = if length <= self.model.bytes { length } else { 0 };
        if got == self.model.bytes {
            return Ok(());
        }
        let mut request = agent.get(url);
        if got > 0 {
            request = request.header("range", format!("bytes={got}-"));
        }
        let response = request.call().map_err(|error| ModelsError::Unreachable {
            model: self.model,
            url: url.to_owned(),
            reason: error.to_string(),
        })?;
        let from = self.start(&response, got, url)?;
        let mut body = response.into_body().into_reader();
        self.keep_from(from, &mut body)
    }

    /// Where the bytes that a server sends begin: where they were asked for from, or at the start,
    /// where it cannot go on in the middle.
    fn start(&self, response: &Response<Body>, asked: u64, url: &str) -> Result<u64, ModelsError> {
        let other = |what| ModelsError::Other { model: self.model, url: url.to_owned(), what };
        let from = match response.status().as_u16() {
            200 => 0,
            206 => {
                let range = response.headers().get("content-range");
                let range = range.and_then(|range| range.to_str().ok()).unwrap_or_default();
                if !range.starts_with(&format!("bytes {asked}-")) {
                    let what = format!("the server goes on somewhere else ({range})");
                    return Err(other(what));
                }
                asked
            }
            _ => {
                let (url, status) = (url.to_owned(), response.status().to_string());
                return Err(ModelsError::Refused { model: self.model, url, status });
            }
        };
        let length = response.body().content_length().map(|rest| from + rest);
        match length {
            Some(length) if length != self.model.bytes => Err(self.wrong_length(length)),
            _ => Ok(from),
        }
    }

    fn copy(&mut self, path: &Path) -> Result<(), ModelsError> {
        let mut file = input::open(path).map_err(|error| ModelsError::File {
            action: "read",
            path: path.to_owned(),
            source: io::Error::other(error),
        })?;
        let length = file.metadata().map_err(ModelsError::file("read", path))?.len();
        if length != self.model.bytes {
            return Err(self.wrong_length(length));
        }
        self.keep_from(0, &mut file)
    }

    /// Writes what comes to the file from there on, until it is whole.
    fn keep_from(&mut self, from: u64, source: &mut dyn Read) -> Result<(), ModelsError> {
        let write = || ModelsError::file("write", self.partial);
        self.file.set_len(from).map_err(write())?;
        self.file.seek(SeekFrom::Start(from)).map_err(write())?;
        let mut got = from;
        let mut piece = vec![0; PIECE];
        loop {
            (self.progress)(got, self.model.bytes);
            let read = match source.read(&mut piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(self.broken_off(got, error.to_string())),
                Ok(read) => read,
            };
            let Some(bytes) = piece.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
            got += read as u64;
            if got > self.model.bytes {
                let what = format!("it is longer than {}", megabytes(self.model.bytes));
                self.file.set_len(0).map_err(write())?;
                return Err(ModelsError::Other {
                    model: self.model,
                    url: self.origin.name(),
                    what,
                });
            }
            self.file.write_all(bytes).map_err(write())?;
        }
        match got < self.model.bytes {
            true => Err(self.broken_off(got, "the rest is missing".to_owned())),
            false => Ok(()),
        }
    }

    fn wrong_length(&self, length: u64) -> ModelsError {
        let (is, should) = (megabytes(length), megabytes(self.model.bytes));
        let what = format!("the file there has {is}, not {should}");
        ModelsError::Other { model: self.model, url: self.origin.name(), what }
    }

    fn broken_off(&self, got: u64, reason: String) -> ModelsError {
        ModelsError::BrokenOff { model: self.model, got, reason }
    }
}

#[cfg(test)]
mod tests;
