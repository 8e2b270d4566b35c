//! Copies of recordings for reports to play.

use std::path::{Path, PathBuf};

use super::hearing::NotScored;
use super::identity::still_hold;
use super::recording::{self, Opened};
use super::results::ScoredCall;
use crate::audio::{self, Sound};
use crate::intake::Files;
use crate::privacy::{MaskedSpan, redact_audio};
use crate::store::Store;
use crate::transcript::{Millis, Span, Transcript};

/// Puts a copy of a call's sound that browsers play into `folder` and says where it is. With
/// `redact`, nothing that is masked can be heard in it, nor anything that was not put into words. A
/// call in two files becomes one, the agent on the left.
///
/// # Errors
/// A file cannot be read or has changed since it was scored, or the copy cannot be written, in
/// words; then there is no copy.
pub fn playable(
    store: &Store,
    call: &ScoredCall,
    redact: bool,
    folder: &Path,
) -> Result<PathBuf, String> {
    let silent = match (redact, &call.masked) {
        (false, _) => None,
        (true, Some(masked)) => Some((masked.as_slice(), unheard(&call.transcript))),
        (true, None) => return Err("nothing was masked in its words; score it anew".to_owned()),
    };
    let files = match call.files.as_slice() {
        [] => return Err("nobody knows where its recording is".to_owned()),
        [path] => Files::Recording(path.clone()),
        [agent, customer, ..] => Files::Pair { agent: agent.clone(), customer: customer.clone() },
    };
    if !still_hold(&files, &call.source.sha256, store)? {
        return Err("it has changed since it was scored; score it again".to_owned());
    }
    let name = &call.name;
    match (&files, silent) {
        (Files::Recording(path) | Files::Transcript(path), None) => audio::format(path)
            .and_then(|format| audio::copy_for_browser(path, format, folder, name))
            .map_err(|error| error.to_string()),
        (Files::Recording(path) | Files::Transcript(path), Some((masked, unheard))) => {
            redacted(path, masked, &unheard, folder, name)
        }
        (Files::Pair { .. }, None) => Joined::new(&files, folder)?.write(folder, name),
        (Files::Pair { .. }, Some((masked, unheard))) => {
            // What can be heard must not lie in the report's folder, not even for a moment.
            let hidden = tempfile::tempdir().map_err(|error| error.to_string())?;
            let joined = Joined::new(&files, hidden.path())?.write(hidden.path(), name)?;
            redacted(&joined, masked, &unheard, folder, name)
        }
    }
}

/// Where nobody's words are for longer than [`UNHEARD`]. Whatever is said there was not understood,
/// so nobody knows whether it ought to be masked.
fn unheard(transcript: &Transcript) -> Vec<Span> {
    let words = transcript.turns.iter().flat_map(|turn| &turn.words).map(|word| word.span);
    let mut words: Vec<Span> = words.collect();
    words.sort();
    let mut gaps = Vec::new();
    let mut heard_until = Millis(0);
    // Behind the last word nothing was understood up to the end, wherever that is.
    for word in words.into_iter().chain([Span::new(LONGEST_CALL, LONGEST_CALL)]) {
        if word.start().since(heard_until) > UNHEARD {
            gaps.push(Span::new(heard_until.plus(MARGIN), word.start()));
        }
        heard_until = heard_until.max(word.end());
    }
    gaps
}

/// A pause within a sentence is shorter.
const UNHEARD: Millis = Millis(1_200);
/// A word may last longer than its time says.
const MARGIN: Millis = Millis(300);
/// No recording is longer.
const LONGEST_CALL: Millis = Millis(24 * 3_600_000);

fn redacted(
    path: &Path,
    masked: &[MaskedSpan],
    unheard: &[Span],
    folder: &Path,
    name: &str,
) -> Result<PathBuf, String> {
    let copy = folder.join(format!("{name}.wav"));
    redact_audio(path, masked, unheard, &copy).map(|()| copy).map_err(|error| error.to_string())
}

/// Both sides of a call that lie in files of their own.
struct Joined(Vec<Sound>);

impl Joined {
    fn new(files: &Files, folder: &Path) -> Result<Self, String> {
        match recording::open(files, folder) {
            Ok(Opened { channels, .. }) => Ok(Self(channels)),
            Err(NotScored::Failed(reason) | NotScored::Skipped(reason)) => Err(reason),
        }
    }

    fn write(&self, folder: &Path, name: &str) -> Result<PathBuf, String> {
        let channels: Vec<&Sound> = self.0.iter().collect();
        audio::write_for_browser(&channels, folder, name).map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transcript::{Speaker, Turn, Word};

    #[test]
    fn what_nobody_put_into_words_is_silent_and_short_pauses_are_not() {
        let word = |start, end| Word {
            text: "so".into(),
            span: Span::new(Millis(start), Millis(end)),
            confidence: 0.9,
        };
        let words = vec![word(500, 900), word(1_500, 2_000), word(9_000, 9_500)];
        let turns = vec![Turn::from_words(Speaker::Customer, words).unwrap()];
        let gaps = unheard(&Transcript { turns, ..Transcript::default() });
        assert_eq!(gaps[0], Span::new(Millis(2_300), Millis(9_000)));
        assert_eq!((gaps.len(), gaps[1].start()), (2, Millis(9_800)));
    }
}
