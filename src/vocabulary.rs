//! Words that speech recognition would not know: names of companies, products and people.

use crate::yaml::Node;

/// More words than any speech model reads.
const MOST_WORDS: usize = 200;

/// A longer entry is a sentence, and no name.
const LONGEST: usize = 60;

/// Names to expect in what is said, each once, in the order in which they count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary(Vec<String>);

impl Vocabulary {
    /// Reads a list of names; what cannot be one is noted as a fault.
    pub fn read(node: &Node<'_>) -> Self {
        let items = node.list().unwrap_or_default();
        if items.len() > MOST_WORDS {
            node.problem(format!(
                "{} words are more than any speech model reads; keep those that matter, {MOST_WORDS} \
                 at most",
                items.len()
            ));
            return Self::default();
        }
        Self::of(items.iter().filter_map(entry))
    }

    /// The words of several lists; what is there twice counts where it comes first.
    pub fn joined<'v>(lists: impl IntoIterator<Item = &'v Self>) -> Self {
        Self::of(lists.into_iter().flat_map(|list| list.0.iter().cloned()))
    }

    /// The words, in the order in which they count.
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// The first so many of them.
    pub fn first(&self, count: usize) -> Self {
        Self(self.0.iter().take(count).cloned().collect())
    }

    fn of(words: impl IntoIterator<Item = String>) -> Self {
        let mut kept: Vec<String> = Vec::new();
        for word in words {
            if !kept.iter().any(|known| known.to_lowercase() == word.to_lowercase()) {
                kept.push(word);
            }
        }
        Self(kept)
    }
}

/// One name, on one line and without the signs that part names.
fn entry(node: &Node<'_>) -> Option<String> {
    let text = node.text()?;
    let word = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = word.chars().count();
    let is_harmful = |letter: char| letter != ' ' && crate::clean::is_harmful(letter);
    if length > LONGEST {
        node.problem(format!("has {length} letters; give names, of {LONGEST} letters at most"));
    } else if word.contains([',', ';', '<', '>', '|']) || word.contains(is_harmful) {
        node.problem("must be one name, as people write it; give each name by itself");
    } else if !word.contains(char::is_alphabetic) {
        node.problem(format!("`{word}` has no letter; numbers need no help to be understood"));
    } else {
        return Some(word);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Document;

    fn read(text: &str) -> Result<Vocabulary, String> {
        let document = Document::parse("a.yaml", text).unwrap();
        let vocabulary = Vocabulary::read(&document.root());
        document.finish(Some(vocabulary)).map_err(|problems| problems.to_string())
    }

    #[test]
    fn names_are_kept_once_each_and_in_order() {
        let first = read("[Northwind, Gruber & Sons, ' northwind ', Hadleigh   Plus]").unwrap();
        assert_eq!(first.words(), ["Northwind", "Gruber & Sons", "Hadleigh Plus"]);
        let second = read("[Zolvara, GRUBER & SONS]").unwrap();
        let joined = Vocabulary::joined([&first, &second]);
        assert_eq!(joined.words(), ["Northwind", "Gruber & Sons", "Hadleigh Plus", "Zolvara"]);
    }

    #[test]
    fn what_is_no_name_is_told() {
        let long = "x".repeat(61);
        for (text, told) in [
            ("Northwind", "expected a list"),
            ("['Northwind, Zolvara']", "give each name by itself"),
            ("[\"a\\u001bb\"]", "must be one name"),
            ("[24]", "has no letter"),
            (&format!("[{long}]"), "61 letters"),
            (&format!("[{}]", "x, ".repeat(201)), "201 words"),
        ] {
            let error = read(text).unwrap_err();
            assert!(error.contains(told), "{text}: {error}");
        }
    }
}
