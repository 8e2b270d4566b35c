//! How the sound is stored in a file.

use std::fmt;

/// How the sound of a recording is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceFormat {
    /// Samples per second in the file.
    pub sample_rate: u32,
    /// 1 or 2.
    pub channels: u16,
    /// The kind of file.
    pub container: Container,
    /// How the samples are coded.
    pub codec: Codec,
    /// Whether the header describes what is in the file, so that any player can use it.
    pub intact: bool,
}

impl fmt::Display for SourceFormat {
    /// For people: `WAV (mu-law), 8000 Hz, 2 channels`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sample_rate, channels, container, codec, .. } = self;
        let channels = if *channels == 1 { "1 channel" } else { "2 channels" };
        write!(f, "{container} ({codec}), {sample_rate} Hz, {channels}")
    }
}

/// A kind of file that holds sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Container {
    /// RIFF or RF64 WAVE.
    Wav,
    /// AIFF or AIFF-C.
    Aiff,
    /// Native FLAC.
    Flac,
    /// A stream of MPEG frames.
    Mp3,
    /// Ogg.
    Ogg,
}

impl fmt::Display for Container {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wav => "WAV",
            Self::Aiff => "AIFF",
            Self::Flac => "FLAC",
            Self::Mp3 => "MP3",
            Self::Ogg => "OGG",
        })
    }
}

/// A way to code samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Codec {
    /// Whole numbers of so many bits.
    PcmInteger(u16),
    /// Floating-point numbers of so many bits.
    PcmFloat(u16),
    /// G.711 A-law.
    ALaw,
    /// G.711 mu-law.
    MuLaw,
    /// Microsoft ADPCM.
    MsAdpcm,
    /// IMA ADPCM.
    ImaAdpcm,
    /// Free Lossless Audio Codec.
    Flac,
    /// MPEG layer 3.
    Mp3,
    /// Vorbis.
    Vorbis,
}

impl fmt::Display for Codec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PcmInteger(bits) => return write!(f, "{bits}-bit PCM"),
            Self::PcmFloat(bits) => return write!(f, "{bits}-bit float"),
            Self::ALaw => "A-law",
            Self::MuLaw => "mu-law",
            Self::MsAdpcm => "MS ADPCM",
            Self::ImaAdpcm => "IMA ADPCM",
            Self::Flac => "FLAC",
            Self::Mp3 => "MP3",
            Self::Vorbis => "Vorbis",
        })
    }
}
