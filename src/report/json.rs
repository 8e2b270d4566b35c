//! `results.json` and `transcripts/NAME.json`: the result types as they are, indented.

use serde::Serialize;

use crate::batch::results::Results;
use crate::clean::is_harmful;
use crate::transcript::Transcript;

/// The whole run, ending with a line break.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn results(results: &Results) -> Result<Vec<u8>, serde_json::Error> {
    pretty(results)
}

/// What was said in one call, ending with a line break.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn transcript(transcript: &Transcript) -> Result<Vec<u8>, serde_json::Error> {
    pretty(transcript)
}

/// A value with `format: 1` before its own keys, ending with a line break.
pub(super) fn versioned(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    #[derive(Serialize)]
    struct Versioned<'a, T> {
        format: u32,
        #[serde(flatten)]
        value: &'a T,
    }
    pretty(&Versioned { format: 1, value })
}

/// A value, indented, ending with a line break.
pub(super) fn pretty(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut text = harmless(serde_json::to_string_pretty(value)?);
    text.push('\n');
    Ok(text.into_bytes())
}

/// The same JSON with every letter that does something to a terminal written as `\u…`. What lies
/// in ASCII is written so already; outside of strings JSON has none of the others.
pub(super) fn harmless(json: String) -> String {
    let does_harm = |letter: char| letter >= '\u{7f}' && is_harmful(letter);
    if !json.contains(does_harm) {
        return json;
    }
    let mut safe = String::with_capacity(json.len() + 64);
    for letter in json.chars() {
        if does_harm(letter) {
            safe.push_str(&format!("\\u{:04x}", u32::from(letter)));
        } else {
            safe.push(letter);
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    #[test]
    fn results_come_back_as_they_were_but_for_what_has_files_of_its_own() {
        let mut expected = fixture::results();
        let bytes = results(&expected).unwrap();
        for call in &mut expected.calls {
            call.transcript = Transcript::default();
            call.audio = None;
        }
        assert_eq!(serde_json::from_slice::<Results>(&bytes).unwrap(), expected);
        assert!(bytes.ends_with(b"}\n"));
    }

    #[test]
    fn what_a_terminal_would_obey_is_written_out() {
        let text = "\u{1b}[2J\u{9b}2J\u{7f}\u{202e}x";
        let written = String::from_utf8(pretty(&text).unwrap()).unwrap();
        assert_eq!(written, "\"\\u001b[2J\\u009b2J\\u007f\\u202ex\"\n");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }

    #[test]
    fn a_transcript_comes_back_as_it_was() {
        let call = &fixture::results().calls[0];
        let bytes = transcript(&call.transcript).unwrap();
        assert_eq!(serde_json::from_slice::<Transcript>(&bytes).unwrap(), call.transcript);
    }
}
