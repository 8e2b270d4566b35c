//! What can be wrong with a recording, in words that help the person who has it.

use std::fmt;
use std::io;

use thiserror::Error;

use crate::transcript::Millis;

/// How to get a file that can be read, for the messages below.
const CONVERT: &str = "convert it, for example with `ffmpeg -i INPUT -c:a pcm_s16le OUTPUT.wav`";

/// Why a recording could not be read or copied; no message names the file.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum AudioError {
    /// The operating system refused to read.
    #[error("cannot be read: {0}")]
    Read(io::Error),
    /// The operating system refused to write the copy.
    #[error(
        "the copy cannot be written: {0}; check the folder's permissions and the space left on it"
    )]
    Write(io::Error),
    /// The sound is too long for the memory, and the system refused to keep it in a file.
    #[error("the sound cannot be kept while it is worked on: {0}; free some space")]
    Keep(io::Error),
    /// A folder, a device or a pipe.
    #[error("is not a file; name a recording or a folder of recordings")]
    NotAFile,
    /// Zero bytes.
    #[error("the file is empty; export or copy it again")]
    Empty,
    /// The bytes are no recording, whatever the name says.
    #[error(
        "does not hold audio that can be recognised; WAV, FLAC, MP3, OGG Vorbis and AIFF can be \
         read, and audio without a header must first be given one, for example with \
         `ffmpeg -f mulaw -ar 8000 -i INPUT OUTPUT.wav`"
    )]
    NotAudio,
    /// Audio, but in a container without a reader here.
    #[error("{name} files cannot be read; {CONVERT}")]
    UnsupportedContainer {
        /// The container as people call it.
        name: &'static str,
    },
    /// The container can be read, what is in it cannot.
    #[error("the sound is coded as {codec}, which cannot be read; {CONVERT}")]
    UnsupportedCodec {
        /// The codec as people call it.
        codec: String,
    },
    /// A container that holds no sound.
    #[error("holds no audio track; check that the right file was exported")]
    NoAudioTrack,
    /// More channels than a call has sides.
    #[error(
        "has {channels} channels, but a call has one or two; pick or mix them, for example with \
         `ffmpeg -i INPUT -af \"pan=stereo|c0=c0|c1=c1\" OUTPUT.wav`"
    )]
    TooManyChannels {
        /// How many the file says it has.
        channels: usize,
    },
    /// A sample rate that no recorder writes.
    #[error(
        "says that it has {rate} samples per second, but 4000 to 192000 can be read; the header \
         is probably damaged, so export it again"
    )]
    UnsupportedRate {
        /// Samples per second.
        rate: u32,
    },
    /// A proper header with nothing behind it.
    #[error("holds no sound: the recording has a header but no samples; export it again")]
    NoSamples,
    /// Too little to hold a word.
    #[error("holds only {} ms of sound; at least 100 ms are needed", .length.0)]
    TooShort {
        /// What there is.
        length: Millis,
    },
    /// Longer than any call.
    #[error("is longer than 6 hours; split it into one file per call")]
    TooLong,
    /// Nothing, or nothing more, can be made of the bytes.
    #[error("is damaged ({detail}); export it again, or try to {CONVERT}")]
    Damaged {
        /// What the reader stumbled over.
        detail: String,
    },
    /// The resampler refused.
    #[error("cannot be brought from {rate} to 16000 samples per second ({detail}); {CONVERT}")]
    Resampling {
        /// Samples per second of the file.
        rate: u32,
        /// What the resampler said.
        detail: String,
    },
    /// A name for the copy that would leave the target folder.
    #[error("the copy cannot be called {stem:?}; a name without folders is needed")]
    BadName {
        /// The name asked for.
        stem: String,
    },
    /// The copy would break the 4 GiB limit of WAV files.
    #[error("is too large for a WAV copy (4 GiB at most); split it or convert it to FLAC first")]
    TooLargeForWav,
}

impl AudioError {
    /// Damage described in a few words.
    pub(super) fn damaged(detail: impl fmt::Display) -> Self {
        Self::Damaged { detail: detail.to_string() }
    }
}

/// Something to know about a recording that could be read all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AudioWarning {
    /// The file ends before the recording does.
    Truncated {
        /// How much is missing, where the header tells.
        missing: Option<Millis>,
    },
    /// The recorder never wrote into the header how long the recording is.
    LengthUnknown,
    /// Stretches that could not be decoded; silence stands in so that later times stay right.
    Damaged {
        /// How many stretches.
        parts: u64,
        /// Their length in all.
        lost: Millis,
    },
    /// Samples that are no number, now zero.
    NonFiniteSamples {
        /// How many, over all channels.
        count: u64,
    },
    /// The recording goes on in another format, which was not read.
    FormatChanged {
        /// Where in the recording.
        at: Millis,
    },
}

impl fmt::Display for AudioWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Truncated { missing: Some(missing) } => {
                let seconds = missing.seconds();
                write!(f, "the file is cut off: {seconds:.1} s of sound are missing at the end")
            }
            Self::Truncated { missing: None } => {
                write!(f, "the file is cut off: sound is missing at the end")
            }
            Self::LengthUnknown => write!(
                f,
                "the header does not say how long the recording is, so it was read to the end of \
                 the file"
            ),
            Self::Damaged { parts, lost } => {
                let (parts_word, seconds) =
                    (if *parts == 1 { "part" } else { "parts" }, lost.seconds());
                write!(
                    f,
                    "{parts} damaged {parts_word} ({seconds:.2} s in all) could not be decoded and \
                     count as silence"
                )
            }
            Self::NonFiniteSamples { count } => {
                write!(f, "{count} samples are not numbers and count as silence")
            }
            Self::FormatChanged { at } => {
                write!(f, "from {at} on the recording has another format and was not read")
            }
        }
    }
}
