//! Calls that an earlier run has scored, read from its `results.json`.

use std::path::Path;

use super::results::{FORMAT, Results, ScoredCall};
use crate::input;
use crate::problem::{Code, Problem, nearest};
use crate::transcript::import;

/// Those of 10,000 calls are a quarter of that.
const MAX_BYTES: u64 = 512 << 20;

/// So many names are listed where none was given.
const LISTED: usize = 10;

/// Whether a file is the `results.json` of a run.
pub fn is_results(path: &Path) -> bool {
    #[derive(serde::Deserialize)]
    struct Shape {
        #[serde(rename = "calls")]
        _calls: serde::de::IgnoredAny,
    }
    path.extension().is_some_and(|ending| ending == "json")
        && input::read(path, MAX_BYTES)
            .is_ok_and(|bytes| serde_json::from_slice::<Shape>(&bytes).is_ok())
}

/// The results at `path`, their calls without transcripts.
///
/// # Errors
/// The file cannot be read, or is none that this version knows.
pub fn results(path: &Path) -> Result<Results, Problem> {
    let file = || path.display().to_string();
    let bytes = input::read(path, MAX_BYTES).map_err(|error| Problem::of_input(path, &error))?;
    let results: Results = serde_json::from_slice(&bytes).map_err(|error| {
        let message = format!("is no results.json of rolecall: {error}");
        Problem::of_file(Code::WrongValue, file(), message)
    })?;
    if results.format > FORMAT {
        let message = "was written by a later version; update rolecall";
        return Err(Problem::of_file(Code::Format, file(), message));
    }
    Ok(results)
}

/// The call of that name in the results at `path`, with its transcript; the only one where no name
/// is given.
///
/// # Errors
/// The files cannot be read, or there is no such call.
pub fn call(path: &Path, name: Option<&str>) -> Result<ScoredCall, Problem> {
    let results = results(path)?;
    let file = || path.display().to_string();
    let names: Vec<String> = results.calls.iter().map(|call| call.name.clone()).collect();
    let is_wanted = |call: &ScoredCall| name.map_or(names.len() == 1, |name| call.name == name);
    let Some(mut call) = results.calls.into_iter().find(is_wanted) else {
        let advice = match name.and_then(|name| nearest(name, names.iter().map(String::as_str))) {
            Some(near) => format!("did you mean {near}?"),
            None => {
                let listed: Vec<&str> = names.iter().take(LISTED).map(String::as_str).collect();
                let more = if names.len() > LISTED { " …" } else { "" };
                format!("name one with --call: {}{more}", listed.join(", "))
            }
        };
        let what = name.map_or("several calls".to_owned(), |name| format!("no call {name}"));
        let message = format!("holds {what}; {advice}");
        return Err(Problem::of_file(Code::NotFound, file(), message));
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    let transcript = folder.join("transcripts").join(format!("{}.json", call.name));
    call.transcript = import::read(&transcript).map_err(|error| {
        Problem::of_file(Code::Unreadable, transcript.display().to_string(), error.to_string())
    })?;
    Ok(call)
}
