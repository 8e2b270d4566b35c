//! Short names for calls.

use super::{Call, pairs};
use std::collections::{BTreeSet, HashMap};

/// A name for each call, unique and safe as a file name on every system.
pub fn names<'c>(calls: impl IntoIterator<Item = &'c Call>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    // How many were given out already: a thousand calls may all be called `call.wav`.
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut name = |call: &Call| {
        let stem = pairs::stem(&call.files);
        let safe: String = stem
            .chars()
            .take(80)
            .map(|letter| match letter {
                'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => letter,
                _ => '-',
            })
            .collect();
        // `index` would overwrite the overview.
        let base = match safe.trim_matches('-') {
            "" => "call".to_owned(),
            other if other.eq_ignore_ascii_case("index") || is_device(other) => {
                format!("{other}-call")
            }
            other => other.to_owned(),
        };
        let count = counts.entry(base.to_lowercase()).or_insert(0);
        loop {
            *count += 1;
            let name = if *count == 1 { base.clone() } else { format!("{base}-{count}") };
            if taken.insert(name.to_lowercase()) {
                return name;
            }
        }
    };
    calls.into_iter().map(&mut name).collect()
}

/// Whether Windows takes a file of that name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = |port: &str| {
        name.strip_prefix(port).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::Files;

    fn named(paths: &[&str]) -> Vec<String> {
        let call = |path: &&str| Call::from(Files::Recording(path.into()));
        names(&paths.iter().map(call).collect::<Vec<Call>>())
    }

    #[test]
    fn names_are_unique_and_harmless() {
        let paths = ["a/call.wav", "b/Call.mp3", "../index.wav", "c/\"><x>.wav", "d/日本.wav"];
        assert_eq!(named(&paths), ["call", "Call-2", "index-call", "x", "call-3"]);
    }

    #[test]
    fn no_name_is_that_of_a_device() {
        assert_eq!(named(&["NUL.wav", "com1.wav", "com.wav"]), ["NUL-call", "com1-call", "com"]);
    }

    #[test]
    fn a_name_that_looks_numbered_is_not_given_twice() {
        let paths = ["a/call.wav", "a/call-2.wav", "b/call.wav", "c/call-2.wav"];
        assert_eq!(named(&paths), ["call", "call-2", "call-3", "call-2-2"]);
    }
}
