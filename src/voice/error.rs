//! What can go wrong in a spoken practice.

use std::path::PathBuf;
use std::time::Duration;

use thiserror::Error;

use crate::audio::AudioError;
use crate::practice::PracticeError;
use crate::speech::SpeechError;

/// Why a spoken practice cannot start or go on.
#[derive(Debug, Error)]
pub enum VoiceError {
    /// No text-to-speech program is installed.
    #[error(
        "no program was found that can speak {language}; install espeak-ng (or piper, with \
         --tts-model VOICE.onnx), or name another one with --tts"
    )]
    NoSynthesizer {
        /// The language that the customer speaks.
        language: String,
    },
    /// No program that plays sound is installed.
    #[error(
        "no program was found that plays sound; install one of {programs}, or answer with \
         --spoken-replies, which needs none"
    )]
    NoPlayer {
        /// Their names.
        programs: String,
    },
    /// `--tts` cannot be taken apart.
    #[error("the --tts command {problem}")]
    Command {
        /// What is wrong with it and what to do.
        problem: String,
    },
    /// A program cannot be started.
    #[error("cannot start {}: {source}", program.display())]
    Start {
        /// The program.
        program: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A program does not come to its end.
    #[error("{} was stopped: it was not done after {} s", program.display(), after.as_secs())]
    TimedOut {
        /// The program.
        program: PathBuf,
        /// How long it was waited for.
        after: Duration,
    },
    /// A program says that it failed.
    #[error("{} failed{complaint}", program.display())]
    Failed {
        /// The program.
        program: PathBuf,
        /// Its last words, after a colon; empty where it said nothing.
        complaint: String,
    },
    /// A program made no sound that can be read.
    #[error("{} made no sound that can be used: it {source}", program.display())]
    NoSound {
        /// The program.
        program: PathBuf,
        /// What is wrong with it.
        source: AudioError,
    },
    /// A program goes on and on.
    #[error("{} spoke for more than three minutes, so that cannot be the line", program.display())]
    LongLine {
        /// The program.
        program: PathBuf,
    },
    /// The folder of replies cannot be read.
    #[error("cannot read the folder of spoken replies {}: {source}", path.display())]
    Replies {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The folder of replies holds no recordings.
    #[error(
        "there are no recordings in {}; put one file for each reply there, such as 01.wav, 02.wav",
        path.display()
    )]
    NoReplies {
        /// The folder.
        path: PathBuf,
    },
    /// A spoken reply is no sound that can be used.
    #[error("{}: {source}", path.display())]
    Reply {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: AudioError,
    },
    /// A spoken reply that lasts too long to be one.
    #[error("{} is longer than five minutes, so it is no single reply", path.display())]
    LongReply {
        /// The file.
        path: PathBuf,
    },
    /// The microphone fails.
    #[error("the microphone cannot be used: {reason}; see docs/voice.md")]
    Microphone {
        /// What is wrong.
        reason: String,
    },
    /// The trainee said nothing and left.
    #[error("nothing was said, so there is nothing to score")]
    NoAnswer,
    /// The scenario is an e-mail.
    #[error("e-mails are written, not spoken; leave out --voice")]
    Letter,
    /// A play that cannot be spoken.
    #[error(
        "in this scenario two customers write at the same time, which cannot be spoken; practise \
         it without --voice"
    )]
    TwoCustomers,
    /// A play whose first part has no sound.
    #[error("this play was begun in writing; go on with it without --voice")]
    BegunInWriting,
    /// Speech recognition fails.
    #[error("what was said cannot be recognised")]
    Speech(#[from] SpeechError),
    /// The play itself fails.
    #[error(transparent)]
    Practice(#[from] PracticeError),
    /// The recording cannot be kept.
    #[error(
        "the recording cannot be written to {}: {source}; check the folder's permissions and the \
         space left on it",
        path.display()
    )]
    Recording {
        /// Where it was to go.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A temporary file is needed.
    #[error("cannot write a temporary file: {0}; free some space or set TMPDIR")]
    TemporaryFile(std::io::Error),
}

impl From<std::io::Error> for VoiceError {
    /// The screen fails.
    fn from(error: std::io::Error) -> Self {
        Self::Practice(error.into())
    }
}
