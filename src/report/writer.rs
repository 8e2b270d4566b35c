//! Puts every format where it belongs in the output folder.

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use tempfile::NamedTempFile;

use super::html::Pages;
use super::link::{compare_file, page_file};
use super::{ReportError, Templates, csv, json, jsonl};
use crate::batch::results::{Results, ScoredCall};
use crate::interface::Interface;

/// The files that were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The page to open first.
    pub index: PathBuf,
    /// One page per call, in the order of the calls.
    pub pages: Vec<PathBuf>,
    /// `results.json`, then calls and verdicts as CSV and as JSON Lines.
    pub data: Vec<PathBuf>,
    /// One transcript per call, in the order of the calls.
    pub transcripts: Vec<PathBuf>,
}

/// Writes everything below `out_dir`: `report/index.html` with the pages beside it,
/// `report/NAME.html` per call, `results.json`, `calls` and `verdicts` as `.csv` and `.jsonl`, and
/// `transcripts/NAME.json`. The pages are in English.
///
/// # Errors
/// See [`ReportError`]; files that were written before the error stay, each of them whole.
pub fn write(results: &Results, out_dir: &Path) -> Result<Written, ReportError> {
    write_with(results, out_dir, Templates::embedded(), Interface::default())
}

/// As [`write`], with pages made of these templates, in that language.
///
/// # Errors
/// As [`write`].
pub fn write_with(
    results: &Results,
    out_dir: &Path,
    templates: Templates,
    interface: Interface,
) -> Result<Written, ReportError> {
    let writer = Writer::with(out_dir, templates, interface)?;
    let mut names = HashSet::new();
    for call in &results.calls {
        if !names.insert(page_file(&call.name)) {
            let (path, name) = (PathBuf::from(&call.source.path), call.name.clone());
            return Err(ReportError::SameName { path, name });
        }
    }
    let calls: Vec<(PathBuf, PathBuf)> =
        results.calls.par_iter().map(|call| writer.call(call)).collect::<Result<_, _>>()?;
    let (pages, transcripts) = calls.into_iter().unzip();
    let (index, data) = writer.overview(results, results)?;
    Ok(Written { index, pages, data, transcripts })
}

/// Writes the parts of a report one by one, so that a long run can keep what is finished.
pub struct Writer {
    interface: Interface,
    out_dir: PathBuf,
    pages: Pages,
}

impl Writer {
    /// Makes the folders; pages are made of these templates, in that language.
    ///
    /// # Errors
    /// When a folder cannot be made or a template cannot be parsed.
    pub fn with(
        out_dir: &Path,
        templates: Templates,
        interface: Interface,
    ) -> Result<Self, ReportError> {
        let pages = Pages::with(templates, interface)?;
        for folder in ["report", "transcripts"] {
            let path = out_dir.join(folder);
            fs::create_dir_all(&path).map_err(|source| ReportError::Folder { path, source })?;
        }
        Ok(Self { interface, out_dir: out_dir.to_owned(), pages })
    }

    /// The language of the pages.
    pub(super) fn interface(&self) -> Interface {
        self.interface
    }

    /// Where the recordings lie that pages play.
    pub(super) fn audio_folder(&self) -> PathBuf {
        self.out_dir.join("report").join("audio")
    }

    /// Writes one call's page and its transcript and says where they are. The page plays
    /// [`ScoredCall::audio`], which must already lie in `report/audio`.
    ///
    /// # Errors
    /// See [`ReportError`].
    pub fn call(&self, call: &ScoredCall) -> Result<(PathBuf, PathBuf), ReportError> {
        if !is_file_name(&call.name) {
            let (path, name) = (PathBuf::from(&call.source.path), call.name.clone());
            return Err(ReportError::Name { path, name });
        }
        let page = self.out_dir.join("report").join(page_file(&call.name));
        put(&page, self.pages.call(call)?.as_bytes())?;
        let transcript = self.out_dir.join("transcripts").join(format!("{}.json", call.name));
        let bytes = json::transcript(&call.transcript)
            .map_err(|error| ReportError::json(&transcript, error))?;
        put(&transcript, &bytes)?;
        Ok((page, transcript))
    }

    /// Writes what is about all calls: the overview with the pages of agents and the pages that the
    /// calls are split into, then `results.json` and the rows for other programs. The pages say what
    /// `worded` says, which is the same results in words for the reader.
    ///
    /// # Errors
    /// See [`ReportError`].
    pub fn overview(
        &self,
        results: &Results,
        worded: &Results,
    ) -> Result<(PathBuf, Vec<PathBuf>), ReportError> {
        let report = self.out_dir.join("report");
        let pages = self.pages.team(worded)?;
        pages
            .par_iter()
            .try_for_each(|page| put(&report.join(&page.file), page.html.as_bytes()))?;
        let write = |name: &str, bytes: Result<Vec<u8>, Fault>| {
            let path = self.out_dir.join(name);
            let bytes = bytes.map_err(|fault| fault.at(&path))?;
            put(&path, &bytes)?;
            Ok::<PathBuf, ReportError>(path)
        };
        let data = vec![
            write("results.json", json::results(results).map_err(Fault::Json))?,
            write("calls.csv", csv::calls(results).map_err(Fault::Csv))?,
            write("verdicts.csv", csv::verdicts(results).map_err(Fault::Csv))?,
            write("calls.jsonl", jsonl::calls(results).map_err(Fault::Json))?,
            write("verdicts.jsonl", jsonl::verdicts(results).map_err(Fault::Json))?,
        ];
        Ok((report.join("index.html"), data))
    }

    /// Writes the page that shows two calls side by side and says where it is.
    ///
    /// # Errors
    /// See [`ReportError`].
    pub fn compare(&self, left: &ScoredCall, right: &ScoredCall) -> Result<PathBuf, ReportError> {
        for call in [left, right] {
            if !is_file_name(&call.name) {
                let (path, name) = (PathBuf::from(&call.source.path), call.name.clone());
                return Err(ReportError::Name { path, name });
            }
        }
        let page = self.out_dir.join("report").join(compare_file(&left.name, &right.name));
        put(&page, self.pages.compare(left, right)?.as_bytes())?;
        Ok(page)
    }
}

/// A result that could not be put into a data file.
enum Fault {
    Json(serde_json::Error),
    Csv(::csv::Error),
}

impl Fault {
    fn at(self, path: &Path) -> ReportError {
        match self {
            Self::Json(source) => ReportError::json(path, source),
            Self::Csv(source) => ReportError::csv(path, source),
        }
    }
}

/// Whether the name stays in the folder that it is put into, on every system.
fn is_file_name(name: &str) -> bool {
    let harmful = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
    !name.is_empty() && !name.starts_with('.') && !name.contains(harmful)
}

/// Writes a file that appears whole or not at all.
fn put(path: &Path, bytes: &[u8]) -> Result<(), ReportError> {
    let failed = |source| ReportError::Write { path: path.to_owned(), source };
    let mut file = temporary(path.parent().unwrap_or(Path::new("."))).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// A temporary file with the permissions that any new file has; by itself it would be readable
/// for its owner only, and a report is there to be shared.
#[cfg(unix)]
fn temporary(folder: &Path) -> std::io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    let permissions = fs::Permissions::from_mode(0o666);
    tempfile::Builder::new().prefix(".rolecall-").permissions(permissions).tempfile_in(folder)
}

#[cfg(not(unix))]
fn temporary(folder: &Path) -> std::io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(".rolecall-").tempfile_in(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn files_below(folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else {
                    let path = entry.path();
                    found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
                }
            }
        }
        found.sort();
        found
    }

    #[test]
    fn writes_every_file_and_leaves_nothing_else_behind() {
        let out = tempfile::tempdir().unwrap();
        let written = write(&fixture::results(), out.path()).unwrap();
        let expected = [
            "calls.csv",
            "calls.jsonl",
            "report/2024-05-03-0412.html",
            "report/2024-05-03-0415.html",
            "report/agent-ana-ruiz-2e4e636a.html",
            "report/agent-ben-okafor-fc7188ed.html",
            "report/chat-0099.html",
            "report/index.html",
            "results.json",
            "transcripts/2024-05-03-0412.json",
            "transcripts/2024-05-03-0415.json",
            "transcripts/chat-0099.json",
            "verdicts.csv",
            "verdicts.jsonl",
        ];
        assert_eq!(files_below(out.path()), expected);
        assert_eq!(written.pages.len(), 3);
        assert!(written.index.is_file());
    }

    #[test]
    fn the_same_results_give_the_same_bytes() {
        let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        write(&fixture::results(), first.path()).unwrap();
        write(&fixture::results(), second.path()).unwrap();
        write(&fixture::results(), second.path()).unwrap();
        for file in files_below(first.path()) {
            let read = |folder: &Path| fs::read(folder.join(&file)).unwrap();
            assert!(read(first.path()) == read(second.path()), "{file} differs");
        }
    }

    #[test]
    fn a_name_cannot_lead_out_of_the_folder() {
        for name in ["", "..", "../up", "a/b", "a\\b", "C:x", "a\0b", ".hidden"] {
            let mut results = fixture::results();
            results.calls[0].name = name.into();
            let out = tempfile::tempdir().unwrap();
            let error = write(&results, out.path()).unwrap_err();
            assert!(matches!(error, ReportError::Name { .. }), "{name:?}: {error}");
        }
    }

    #[test]
    fn two_calls_never_share_a_page() {
        let mut results = fixture::results();
        results.calls[1].name = results.calls[0].name.clone();
        let out = tempfile::tempdir().unwrap();
        let error = write(&results, out.path()).unwrap_err();
        let expected = "recordings/2024-05-03-0415.wav: another call of this run is already called \"2024-05-03-0412\"";
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn a_call_named_index_does_not_replace_the_overview() {
        let mut results = fixture::results();
        results.calls[0].name = "Index".into();
        let out = tempfile::tempdir().unwrap();
        write(&results, out.path()).unwrap();
        let index = fs::read_to_string(out.path().join("report/index.html")).unwrap();
        assert!(index.contains("href=\"Index_call.html"));
        assert!(out.path().join("report/Index_call.html").is_file());
    }

    #[test]
    fn an_error_names_the_path() {
        let out = tempfile::tempdir().unwrap();
        let file = out.path().join("taken");
        fs::write(&file, "").unwrap();
        let error = write(&fixture::results(), &file).unwrap_err();
        assert!(error.to_string().starts_with(&format!("{}", file.join("report").display())));
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_what_any_new_file_lets_them_read() {
        use std::os::unix::fs::PermissionsExt;
        let out = tempfile::tempdir().unwrap();
        write(&fixture::results(), out.path()).unwrap();
        let usual = out.path().join("usual");
        fs::write(&usual, "").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&out.path().join("calls.csv")), mode(&usual));
    }
}
