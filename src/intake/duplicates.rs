//! Calls that are there twice.

use std::collections::{BTreeMap, HashMap};
use std::fs;

use super::{Call, content_key};
use crate::batch::results::SkippedInput;

/// Leaves out every call whose files hold the same as those of an earlier one. Only files of equal
/// length are read for that.
pub(super) fn leave_out(calls: Vec<Call>) -> (Vec<Call>, Vec<SkippedInput>) {
    let length = |call: &Call| -> Option<Vec<u64>> {
        let length = |path| Some(fs::metadata(path).ok()?.len());
        call.files.all().map(length).collect()
    };
    let lengths: Vec<Option<Vec<u64>>> = calls.iter().map(length).collect();
    let mut counts: HashMap<&Vec<u64>, usize> = HashMap::new();
    lengths.iter().flatten().for_each(|length| *counts.entry(length).or_default() += 1);
    let mut first_of: BTreeMap<String, String> = BTreeMap::new();
    let (mut kept, mut skipped) = (Vec::with_capacity(calls.len()), Vec::new());
    for (call, length) in calls.into_iter().zip(&lengths) {
        let path = call.path().display().to_string();
        let may_be_twice =
            length.as_ref().is_some_and(|length| counts.get(length).is_some_and(|n| *n > 1));
        // What cannot be read is told when it is scored, an empty file as such.
        let has_content = length.as_ref().is_some_and(|length| length.iter().any(|n| *n > 0));
        let key = if may_be_twice && has_content { content_key(&call.files).ok() } else { None };
        let first = key.as_ref().and_then(|key| first_of.get(key));
        if let Some(first) = first {
            skipped.push(SkippedInput { path, reason: format!("is the same call as {first}") });
            continue;
        }
        if let Some(key) = key {
            first_of.insert(key, path);
        }
        kept.push(call);
    }
    (kept, skipped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Files;

    #[test]
    fn the_second_of_two_with_the_same_content_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let call = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            Call::from(Files::Recording(path))
        };
        let calls = vec![
            call("a", "one"),
            call("b", "two"),
            call("c", "one"),
            call("d", ""),
            call("e", ""),
        ];
        let (kept, skipped) = leave_out(calls);
        let kept: Vec<_> = kept.iter().filter_map(|call| call.path().file_name()).collect();
        assert_eq!(kept, ["a", "b", "d", "e"]);
        assert_eq!(skipped.len(), 1);
        assert!(skipped[0].path.ends_with('c') && skipped[0].reason.ends_with("/a"), "{skipped:?}");
    }
}
