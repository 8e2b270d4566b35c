//! `results.json` and `transcripts/NAME.json`: the result types as they are, indented.

use serde::Serialize;

use crate::batch::results::Results;
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

fn pretty(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
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
    fn a_transcript_comes_back_as_it_was() {
        let call = &fixture::results().calls[0];
        let bytes = transcript(&call.transcript).unwrap();
        assert_eq!(serde_json::from_slice::<Transcript>(&bytes).unwrap(), call.transcript);
    }
}
