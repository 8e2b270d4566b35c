//! Two recordings that are the two sides of one call.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Call, Files};

/// What stands at the end of a name, after `_`, `-` or `.`, or is all of it.
const AGENT: [&str; 3] = ["agent", "advisor", "operator"];
const CUSTOMER: [&str; 3] = ["customer", "caller", "client"];

/// Whose side a file is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Agent,
    Customer,
}

/// A folder, and the name that the sides of a call share.
type Base = (PathBuf, Vec<u8>);

/// Joins recordings of one folder whose names differ only by `_agent` and `_caller` or the like. A
/// side whose other one is not there stays alone, with a warning.
pub(super) fn join(found: Vec<Files>) -> Vec<Call> {
    let mut calls = Vec::with_capacity(found.len());
    let mut sides: BTreeMap<Base, Vec<(Side, PathBuf)>> = BTreeMap::new();
    for files in found {
        match files {
            Files::Recording(path) => match split(&path) {
                Some((base, side)) => {
                    let folder = path.parent().unwrap_or(Path::new("")).to_owned();
                    sides.entry((folder, base.to_vec())).or_default().push((side, path));
                }
                None => calls.push(Files::Recording(path).into()),
            },
            files => calls.push(files.into()),
        }
    }
    for ((_, base), mut files) in sides {
        files.sort_by_key(|(side, _)| *side == Side::Customer);
        if let [(Side::Agent, agent), (Side::Customer, customer)] = &files[..] {
            let (agent, customer) = (agent.clone(), customer.clone());
            calls.push(Files::Pair { agent, customer }.into());
            continue;
        }
        let alone = files.len() == 1;
        for (side, path) in files {
            let mut call = Call::from(Files::Recording(path));
            if alone && !base.is_empty() {
                call.warnings.push(missing(side).to_owned());
            } else if !alone {
                call.warnings.push(
                    "which files beside it hold the other side is not clear, so it counts as a \
                     call of its own"
                        .to_owned(),
                );
            }
            calls.push(call);
        }
    }
    calls
}

fn missing(side: Side) -> &'static str {
    match side {
        Side::Agent => {
            "its name says that it is the agent's side, but a file with the customer's was not found"
        }
        Side::Customer => {
            "its name says that it is the customer's side, but a file with the agent's was not found"
        }
    }
}

/// The name of a call for people and patterns: without ending, of two files what both share.
pub(super) fn stem(files: &Files) -> String {
    let path = files.path();
    let stem = path.file_stem().unwrap_or_default();
    match (files, split(path)) {
        (Files::Pair { .. }, Some((base, _))) if !base.is_empty() => {
            String::from_utf8_lossy(base).into_owned()
        }
        // `17/agent.wav` and `17/caller.wav` are the call 17.
        (Files::Pair { .. }, _) => {
            let folder = path.parent().and_then(Path::file_name).unwrap_or(stem);
            folder.to_string_lossy().into_owned()
        }
        _ => stem.to_string_lossy().into_owned(),
    }
}

/// The name without what says whose side it is.
fn split(path: &Path) -> Option<(&[u8], Side)> {
    let stem = path.file_stem()?.as_encoded_bytes();
    let ends = |word: &str| {
        let at = stem.len().checked_sub(word.len())?;
        let (before, end) = stem.split_at(at);
        if !end.eq_ignore_ascii_case(word.as_bytes()) {
            return None;
        }
        match before.split_last() {
            None => Some(before),
            Some((b'_' | b'-' | b'.', base)) => Some(base),
            Some(_) => None,
        }
    };
    let side = |words: [&str; 3], side| words.iter().find_map(|word| Some((ends(word)?, side)));
    side(AGENT, Side::Agent).or_else(|| side(CUSTOMER, Side::Customer))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(names: &[&str]) -> Vec<String> {
        let files = names.iter().map(|name| Files::Recording(name.into())).collect();
        let show = |call: &Call| {
            let names: Vec<String> =
                call.files.all().map(|path| path.display().to_string()).collect();
            let warned = if call.warnings.is_empty() { "" } else { " !" };
            format!("{} = {}{warned}", stem(&call.files), names.join(" + "))
        };
        join(files).iter().map(show).collect()
    }

    #[test]
    fn sides_that_differ_by_their_last_word_are_joined() {
        assert_eq!(
            joined(&[
                "a/7_caller.wav",
                "a/7_agent.mp3",
                "a/8.wav",
                "a/X-Agent.wav",
                "a/X-CLIENT.wav"
            ]),
            [
                "8 = a/8.wav",
                "7 = a/7_agent.mp3 + a/7_caller.wav",
                "X = a/X-Agent.wav + a/X-CLIENT.wav"
            ]
        );
        assert_eq!(
            joined(&["a/17/agent.wav", "a/17/caller.wav"]),
            ["17 = a/17/agent.wav + a/17/caller.wav"]
        );
    }

    #[test]
    fn a_side_alone_is_a_call_with_a_warning() {
        assert_eq!(
            joined(&["a/7_agent.wav", "b/7_caller.wav"]),
            ["7_agent = a/7_agent.wav !", "7_caller = b/7_caller.wav !"]
        );
        assert_eq!(
            joined(&["agent.wav", "reagent.wav"]),
            ["reagent = reagent.wav", "agent = agent.wav"]
        );
    }

    #[test]
    fn what_could_belong_together_in_two_ways_is_left_apart() {
        let shown = joined(&["7_agent.mp3", "7_agent.wav", "7_caller.wav"]);
        assert_eq!(shown.iter().filter(|call| call.ends_with('!')).count(), 3, "{shown:?}");
    }
}
