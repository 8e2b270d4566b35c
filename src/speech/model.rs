//! Which speech model listens.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Languages, SpeechError};
use crate::hash::{sha256_hex, sha256_of_file};

/// Whisper tiny.en, 8-bit weights; see models/README.md.
pub(super) static TINY_EN: &[u8] = include_bytes!("../../models/ggml-tiny.en-q8_0.bin");

/// Silero voice activity detector 6.2; see models/README.md.
pub(super) static SILERO: &[u8] = include_bytes!("../../models/ggml-silero-v6.2.0.bin");

/// Where a speech model comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Model {
    /// The English one inside the program.
    #[default]
    Embedded,
    /// A file in whisper.cpp's format.
    File(PathBuf),
}

/// A model's size, which decides how its words get their times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    TinyEn,
    Tiny,
    BaseEn,
    Base,
    SmallEn,
    Small,
    MediumEn,
    Medium,
    Large,
    LargeV3,
    LargeV3Turbo,
}

impl Size {
    fn is_english_only(self) -> bool {
        matches!(self, Self::TinyEn | Self::BaseEn | Self::SmallEn | Self::MediumEn)
    }
}

impl Model {
    /// How large the model inside the program is.
    pub const EMBEDDED_BYTES: u64 = TINY_EN.len() as u64;

    /// The name to put into transcripts.
    pub fn name(&self) -> String {
        match self {
            Self::Embedded => "tiny.en-q8_0".to_owned(),
            Self::File(path) => {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                stem.strip_prefix("ggml-").unwrap_or(&stem).to_owned()
            }
        }
    }

    /// The hash of the model's bytes.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn sha256(&self) -> Result<String, SpeechError> {
        match self {
            Self::Embedded => Ok(sha256_hex(TINY_EN)),
            Self::File(path) => sha256_of_file(path)
                .map_err(|source| SpeechError::ModelUnreadable { path: path.clone(), source }),
        }
    }

    /// Whether the model inside the program is called so.
    pub fn is_embedded(name: &str) -> bool {
        matches!(name, "tiny.en" | "tiny.en-q8_0")
    }

    /// Whether the model understands English only, which its file says.
    ///
    /// # Errors
    /// The file cannot be read or is no whisper.cpp model.
    pub fn is_english_only(&self) -> Result<bool, SpeechError> {
        Ok(self.size()?.is_english_only())
    }

    /// Checks that the model can be read and understands what is to be listened for, without
    /// loading it.
    ///
    /// # Errors
    /// It cannot, or does not.
    pub fn check(&self, languages: &Languages) -> Result<(), SpeechError> {
        if self.is_english_only()? && !languages.is_english() {
            return Err(SpeechError::EnglishOnly {
                model: self.name(),
                language: languages.to_string(),
            });
        }
        Ok(())
    }

    /// Reads the header of the model.
    ///
    /// # Errors
    /// The file cannot be read or is no whisper.cpp model.
    pub(super) fn size(&self) -> Result<Size, SpeechError> {
        match self {
            Self::Embedded => Ok(Size::TinyEn),
            Self::File(path) => {
                let header = header_of(path)?;
                size_of(&header).ok_or_else(|| SpeechError::NotAModel { path: path.clone() })
            }
        }
    }
}

const HEADER_BYTES: usize = 48;

fn header_of(path: &Path) -> Result<[u8; HEADER_BYTES], SpeechError> {
    let unreadable = |source| SpeechError::ModelUnreadable { path: path.to_owned(), source };
    let mut file = File::open(path).map_err(unreadable)?;
    let mut header = [0; HEADER_BYTES];
    match file.read_exact(&mut header) {
        Ok(()) => Ok(header),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            Err(SpeechError::NotAModel { path: path.to_owned() })
        }
        Err(error) => Err(unreadable(error)),
    }
}

/// The header of a whisper.cpp model: the magic number `ggml`, then 32-bit numbers, of which the
/// first is the size of the vocabulary, the fifth the number of encoder layers and the ninth that
/// of decoder layers (`whisper_model_load` of whisper.cpp).
fn size_of(header: &[u8; HEADER_BYTES]) -> Option<Size> {
    const MAGIC: u32 = 0x6767_6d6c;
    const ENGLISH_ONLY: u32 = 51_864;
    const MULTILINGUAL: u32 = 51_865;
    const MULTILINGUAL_V3: u32 = 51_866;
    let number = |index: usize| {
        let bytes = header.get(index * 4..index * 4 + 4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?))
    };
    if number(0)? != MAGIC {
        return None;
    }
    let (vocabulary, encoder_layers, decoder_layers) = (number(1)?, number(5)?, number(9)?);
    match (encoder_layers, decoder_layers, vocabulary) {
        (4, _, ENGLISH_ONLY) => Some(Size::TinyEn),
        (4, _, MULTILINGUAL) => Some(Size::Tiny),
        (6, _, ENGLISH_ONLY) => Some(Size::BaseEn),
        (6, _, MULTILINGUAL) => Some(Size::Base),
        (12, _, ENGLISH_ONLY) => Some(Size::SmallEn),
        (12, _, MULTILINGUAL) => Some(Size::Small),
        (24, _, ENGLISH_ONLY) => Some(Size::MediumEn),
        (24, _, MULTILINGUAL) => Some(Size::Medium),
        (32, 4, _) => Some(Size::LargeV3Turbo),
        (32, _, MULTILINGUAL_V3) => Some(Size::LargeV3),
        (32, _, MULTILINGUAL) => Some(Size::Large),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_model_is_what_its_name_says() {
        let header = TINY_EN[..HEADER_BYTES].try_into().unwrap();
        assert_eq!(size_of(&header), Some(Size::TinyEn));
    }

    #[test]
    fn an_english_model_is_refused_for_another_language() {
        let check = |languages: &str| Model::Embedded.check(&languages.parse().unwrap());
        assert!(check("en").is_ok());
        for other in ["pl", "auto", "en,id"] {
            let error = check(other).unwrap_err().to_string();
            assert!(error.contains("understands English only"), "{error}");
            assert!(error.contains("rolecall model pull base"), "{error}");
        }
    }

    #[test]
    fn another_file_is_refused() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        std::io::Write::write_all(&mut file, &[7; 100]).unwrap();
        let error = Model::File(file.path().to_owned()).size().unwrap_err();
        assert!(error.to_string().contains("whisper.cpp"), "{error}");
    }

    #[test]
    fn names_are_what_people_call_a_model() {
        assert_eq!(Model::File("m/ggml-base-q5_1.bin".into()).name(), "base-q5_1");
    }
}
