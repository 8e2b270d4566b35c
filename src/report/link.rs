//! Names and links of the files of a report.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

use crate::hash::sha256_hex;

/// What the names of pages about more than one call start with.
const OWN: [&str; 4] = ["index", "agent-", "calls-", "compare-"];

/// The file name of a call's page. Names of other pages are kept free, in capitals too, since some
/// file systems do not tell them apart.
pub(super) fn page_file(name: &str) -> String {
    let small = name.to_lowercase();
    let is_taken = OWN.iter().any(|own| match own.strip_suffix('-') {
        Some(_) => small.starts_with(own),
        None => small == *own,
    });
    if is_taken { format!("{name}_call.html") } else { format!("{name}.html") }
}

/// The file name of an agent's page: what can be read of the name, and a part of its hash, so that
/// no two agents share a page whatever they are called.
pub(super) fn agent_file(name: &str) -> String {
    const LONGEST: usize = 40;
    const HASH: usize = 8;
    let mut readable = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            readable.push(letter);
        } else if !readable.is_empty() && !readable.ends_with('-') {
            readable.push('-');
        }
        if readable.len() >= LONGEST {
            break;
        }
    }
    let hash: String = sha256_hex(name.as_bytes()).chars().take(HASH).collect();
    match readable.trim_end_matches('-') {
        "" => format!("agent-{hash}.html"),
        readable => format!("agent-{readable}-{hash}.html"),
    }
}

/// The file name of the comparison of two calls.
pub(super) fn compare_file(left: &str, right: &str) -> String {
    // Two names of 100 letters each still make a file name that every system takes.
    const LONGEST: usize = 100;
    let short = |name: &str| {
        if name.len() <= LONGEST {
            return name.to_owned();
        }
        let start: String = name.chars().take(LONGEST / 5).collect();
        let hash: String = sha256_hex(name.as_bytes()).chars().take(8).collect();
        format!("{start}-{hash}")
    };
    format!("compare-{}--{}.html", short(left), short(right))
}

/// A file name as a part of a link.
pub(super) fn link(file_name: &[u8]) -> Cow<'_, str> {
    const KEEP: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    percent_encode(file_name, &KEEP).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_call_takes_the_place_of_another_page() {
        assert_eq!(page_file("2024-05"), "2024-05.html");
        for name in ["Index", "agent-7", "Calls-1", "COMPARE-a--b"] {
            assert_eq!(page_file(name), format!("{name}_call.html"));
        }
    }

    #[test]
    fn agents_have_pages_of_their_own_whatever_they_are_called() {
        let names = ["Ana Ruiz", "ana-ruiz", "../../etc/passwd", "Ζωή", "", "\"><x>", "a\0b"];
        let files: Vec<String> = names.iter().map(|name| agent_file(name)).collect();
        assert_eq!(files[0], "agent-ana-ruiz-2e4e636a.html");
        assert!(files.iter().all(|file| {
            file.len() < 70 && file.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c))
        }));
        let mut unique = files.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), names.len());
    }

    #[test]
    fn long_names_still_make_a_file_name() {
        assert!(compare_file(&"a".repeat(300), &"b".repeat(300)).len() < 255);
        assert_eq!(compare_file("a", "b"), "compare-a--b.html");
    }
}
