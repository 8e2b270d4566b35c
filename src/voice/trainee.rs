//! Where the trainee's words come from.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use super::{VoiceError, sound};
use crate::transcript::Millis;

/// Endings of the files that are taken from a folder of replies.
const ENDINGS: [&str; 8] = ["wav", "flac", "mp3", "ogg", "oga", "aif", "aiff", "aifc"];

/// Nobody answers for so long.
pub const LONGEST_REPLY: Millis = Millis(5 * 60 * 1000);

/// What the trainee does when it is their turn.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Sound at [`SAMPLE_RATE`](crate::audio::SAMPLE_RATE), from the end of the customer's words
    /// on: the silence at its start is the time that the trainee took to answer.
    Sound(Vec<f32>),
    /// A command for the program, such as `/hint`.
    Command(String),
}

/// Somebody who answers.
pub trait Trainee {
    /// The next answer; `None` when there are no more. Where nothing is said for as long as
    /// `patience`, the silence itself is the answer.
    ///
    /// # Errors
    /// Nothing can be heard.
    fn answer(&mut self, patience: Millis) -> Result<Option<Answer>, VoiceError>;

    /// The key of what to tell the trainee before the first answer.
    fn invitation(&self) -> Option<&'static str> {
        None
    }
}

/// Replies that were recorded before, one a file.
#[derive(Debug)]
pub struct SpokenReplies {
    files: VecDeque<PathBuf>,
}

impl SpokenReplies {
    /// The recordings in a folder, in the order in which people number them: `2.wav` comes before
    /// `10.wav`.
    ///
    /// # Errors
    /// The folder cannot be read or holds no recordings.
    pub fn in_folder(folder: &Path) -> Result<Self, VoiceError> {
        let unreadable = |source| VoiceError::Replies { path: folder.to_owned(), source };
        let mut files = Vec::new();
        for entry in folder.read_dir().map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            let is_recording = ENDINGS.iter().any(|ending| name.ends_with(&format!(".{ending}")));
            if is_recording && !name.starts_with('.') {
                files.push((place(&name), path));
            }
        }
        if files.is_empty() {
            return Err(VoiceError::NoReplies { path: folder.to_owned() });
        }
        files.sort();
        Ok(Self { files: files.into_iter().map(|(_, path)| path).collect() })
    }
}

impl Trainee for SpokenReplies {
    fn answer(&mut self, _: Millis) -> Result<Option<Answer>, VoiceError> {
        let Some(path) = self.files.pop_front() else { return Ok(None) };
        let voice = match sound::read(&path) {
            Ok(voice) => voice,
            Err(source) => return Err(VoiceError::Reply { path, source }),
        };
        if sound::millis(voice.len()) > LONGEST_REPLY {
            return Err(VoiceError::LongReply { path });
        }
        Ok(Some(Answer::Sound(voice)))
    }
}

/// By what a name is put in order: every number in it as long as the longest one.
fn place(name: &str) -> String {
    const DIGITS: usize = 20;
    let mut key = String::with_capacity(name.len());
    let mut number = String::new();
    for letter in name.chars().chain(['\0']) {
        if letter.is_ascii_digit() {
            number.push(letter);
            continue;
        }
        if !number.is_empty() {
            let digits = number.trim_start_matches('0');
            key.push_str(&format!("{digits:0>DIGITS$}"));
            number.clear();
        }
        key.push(letter);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_come_in_the_order_of_their_numbers() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["10.wav", "9.WAV", "02.flac", "1.mp3", "notes.txt", ".hidden.wav"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        let replies = SpokenReplies::in_folder(folder.path()).unwrap();
        let names: Vec<_> = replies.files.iter().filter_map(|path| path.file_name()).collect();
        assert_eq!(names, ["1.mp3", "02.flac", "9.WAV", "10.wav"]);
    }

    #[test]
    fn what_is_no_folder_of_replies_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let empty = SpokenReplies::in_folder(folder.path()).unwrap_err().to_string();
        assert!(empty.contains("one file for each reply"), "{empty}");
        let missing = SpokenReplies::in_folder(&folder.path().join("x")).unwrap_err();
        assert!(matches!(missing, VoiceError::Replies { .. }));
    }

    #[test]
    fn a_file_that_is_no_sound_is_named() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("01.wav"), "no sound").unwrap();
        let mut replies = SpokenReplies::in_folder(folder.path()).unwrap();
        let error = replies.answer(Millis(1_000)).unwrap_err().to_string();
        assert!(error.contains("01.wav"), "{error}");
        assert_eq!(replies.answer(Millis(1_000)).unwrap(), None);
    }
}
