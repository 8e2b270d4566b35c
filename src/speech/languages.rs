//! Which languages are listened for, by whisper's codes.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use super::whisper;
use crate::problem::nearest;

/// What may be spoken in a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Languages {
    /// This language; nothing is looked for.
    One(&'static str),
    /// Any that the model knows.
    Any,
    /// One of these, in order of their codes.
    Among(Vec<&'static str>),
}

impl Languages {
    /// Whether only English is listened for.
    pub fn is_english(&self) -> bool {
        *self == Self::One("en")
    }

    /// Whether it has to be found which language is spoken.
    pub fn is_open(&self) -> bool {
        !matches!(self, Self::One(_))
    }

    /// Whether a language may be spoken.
    pub fn allows(&self, code: &str) -> bool {
        match self {
            Self::One(one) => *one == code,
            Self::Any => true,
            Self::Among(some) => some.contains(&code),
        }
    }
}

impl FromStr for Languages {
    type Err = String;

    /// Reads `auto`, a code, or several codes with commas between them.
    fn from_str(text: &str) -> Result<Self, String> {
        if text.trim() == "auto" {
            return Ok(Self::Any);
        }
        let mut codes = text.split(',').map(code).collect::<Result<Vec<_>, _>>()?;
        codes.sort_unstable();
        codes.dedup();
        match codes[..] {
            [one] => Ok(Self::One(one)),
            _ => Ok(Self::Among(codes)),
        }
    }
}

impl Serialize for Languages {
    /// As it is read.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Languages {
    /// As it is read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::One(code) => f.write_str(code),
            Self::Any => f.write_str("auto"),
            Self::Among(codes) => f.write_str(&codes.join(",")),
        }
    }
}

/// The code that is written so, in capitals or not, or the one of a language's English name.
fn code(text: &str) -> Result<&'static str, String> {
    let text = text.trim().to_lowercase();
    let mut known = whisper::languages();
    if let Some((code, _)) = known.find(|(code, name)| *code == text || *name == text) {
        return Ok(code);
    }
    let names = whisper::languages().map(|(_, name)| name);
    let advice = match nearest(&text, names) {
        Some(near) => {
            let code = whisper::languages().find(|(_, name)| *name == near).map(|(code, _)| code);
            format!("did you mean {} ({near})?", code.unwrap_or(near))
        }
        None => {
            let codes: Vec<&str> = whisper::languages().map(|(code, _)| code).collect();
            format!("there are auto, {}", codes.join(", "))
        }
    };
    Err(format!("`{text}` is no language that can be listened for; {advice}"))
}

/// The English name of the language of a code, or the code.
pub fn language_name(code: &str) -> String {
    let Some((_, name)) = whisper::languages().find(|(known, _)| *known == code) else {
        return code.to_owned();
    };
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Languages, String> {
        text.parse()
    }

    #[test]
    fn codes_names_and_lists_are_read() {
        assert_eq!(read("pl"), Ok(Languages::One("pl")));
        assert_eq!(read(" Polish "), Ok(Languages::One("pl")));
        assert_eq!(read("EN,en"), Ok(Languages::One("en")));
        assert_eq!(read("ms, id"), Ok(Languages::Among(vec!["id", "ms"])));
        assert_eq!(read("auto"), Ok(Languages::Any));
        assert_eq!(read("ms,id").unwrap().to_string(), "id,ms");
        assert!(read("ms,id").unwrap().allows("ms") && !read("ms,id").unwrap().allows("en"));
    }

    #[test]
    fn an_unknown_language_gets_the_nearest_or_all() {
        assert!(read("polsh").unwrap_err().ends_with("did you mean pl (polish)?"));
        let all = read("qq").unwrap_err();
        assert!(all.contains("auto, en, zh") && all.contains("yue"), "{all}");
        assert!(read("").is_err() && read("en,").is_err());
    }

    #[test]
    fn codes_have_names() {
        assert_eq!(language_name("ms"), "Malay");
        assert_eq!(language_name("ht"), "Haitian creole");
        assert_eq!(language_name("qq"), "qq");
    }
}
