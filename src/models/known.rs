//! The speech models of whisper.cpp that can be fetched by their name.

use crate::problem::{alternatives, nearest};
use crate::speech::Model;

/// Where whisper.cpp's own models lie; a file's name goes to the end.
const HOME: &str = "https://huggingface.co/ggerganov/whisper.cpp/resolve/main/";

/// A model whose file is known to the last byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownModel {
    /// What people call it, as in `ggml-NAME.bin`.
    pub name: &'static str,
    /// The length of its file.
    pub bytes: u64,
    /// The hash of its file, in lower-case hexadecimal.
    pub sha256: &'static str,
}

const fn known(name: &'static str, bytes: u64, sha256: &'static str) -> KnownModel {
    KnownModel { name, bytes, sha256 }
}

/// The known models, the smallest first. Lengths and hashes are those that the repository they come
/// from keeps of its large files (the object ids of Git LFS), as several independent programs that
/// fetch the same files have them, too; models/README.md says more.
pub const KNOWN_MODELS: [KnownModel; 16] = [
    known(
        "tiny-q5_1",
        32_152_673,
        "818710568da3ca15689e31a743197b520007872ff9576237bda97bd1b469c3d7",
    ),
    known("tiny", 77_691_713, "be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21"),
    known(
        "base.en-q5_1",
        59_721_011,
        "4baf70dd0d7c4247ba2b81fafd9c01005ac77c2f9ef064e00dcf195d0e2fdd2f",
    ),
    known(
        "base-q5_1",
        59_707_625,
        "422f1ae452ade6f30a004d7e5c6a43195e4433bc370bf23fac9cc591f01a8898",
    ),
    known(
        "base.en",
        147_964_211,
        "a03779c86df3323075f5e796cb2ce5029f00ec8869eee3fdfb897afe36c6d002",
    ),
    known("base", 147_951_465, "60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe"),
    known(
        "small.en-q5_1",
        190_098_681,
        "bfdff4894dcb76bbf647d56263ea2a96645423f1669176f4844a1bf8e478ad30",
    ),
    known(
        "small-q5_1",
        190_085_487,
        "ae85e4a935d7a567bd102fe55afc16bb595bdb618e11b2fc7591bc08120411bb",
    ),
    known(
        "small.en",
        487_614_201,
        "c6138d6d58ecc8322097e0f987c32f1be8bb0a18532a3f88f734d1bbf9c41e5d",
    ),
    known("small", 487_601_967, "1be3a9b2063867b937e64e2ec7483364a79917e157fa98c5d94b5c1fffea987b"),
    known(
        "medium-q5_0",
        539_212_467,
        "19fea4b380c3a618ec4723c3eef2eb785ffba0d0538cf43f8f235e7b3b34220f",
    ),
    known(
        "medium",
        1_533_763_059,
        "6c14d5adee5f86394037b4e4e8b59f1673b6cee10e3cf0b11bbdbee79c156208",
    ),
    known(
        "large-v3-turbo-q5_0",
        574_041_195,
        "394221709cd5ad1f40c46e6031ca61bce88931e6e088c188294c6d5a55ffa7e2",
    ),
    known(
        "large-v3-turbo",
        1_624_555_275,
        "1fc70f774d38eb169993ac391eea357ef47c88757ef72ee5943879b7e8e2bc69",
    ),
    known(
        "large-v3-q5_0",
        1_081_140_203,
        "d75795ecff3f83b5faa89d1900604ad8c780abd5739fae406de19f23ecd98ad1",
    ),
    known(
        "large-v3",
        3_095_033_483,
        "64d182b440b98d5203c4f9bd541544d84c605196c4f7b845dfa11fb23594d1e2",
    ),
];

impl KnownModel {
    /// The model of that name.
    ///
    /// # Errors
    /// There is none; the message says which there are.
    pub fn named(name: &str) -> Result<&'static Self, String> {
        if let Some(model) = KNOWN_MODELS.iter().find(|model| model.name == name) {
            return Ok(model);
        }
        if Model::is_embedded(name) {
            return Err(format!("{name} is inside the program; nothing has to be fetched"));
        }
        let names = KNOWN_MODELS.iter().map(|model| model.name);
        let advice = match nearest(name, names.clone()) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("there are {}", alternatives(names).replace(" or ", " and ")),
        };
        Err(format!("no model {name} is known; {advice}"))
    }

    /// The name of its file.
    pub fn file_name(&self) -> String {
        file_name(self.name)
    }

    /// Where its file lies.
    pub fn url(&self) -> String {
        format!("{HOME}{}", self.file_name())
    }

    /// Whether it understands English only.
    pub fn is_english_only(&self) -> bool {
        self.name.contains(".en")
    }
}

/// The name of a model's file, by which it is found.
pub(super) fn file_name(name: &str) -> String {
    format!("ggml-{name}.bin")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_has_a_name_a_length_and_a_hash_of_its_own() {
        for (index, model) in KNOWN_MODELS.iter().enumerate() {
            assert!(model.bytes > 30_000_000, "{}", model.name);
            assert_eq!(model.sha256.len(), 64, "{}", model.name);
            assert!(model.sha256.bytes().all(|digit| b"0123456789abcdef".contains(&digit)));
            let others = &KNOWN_MODELS[index + 1..];
            let is_same =
                |other: &KnownModel| other.name == model.name || other.sha256 == model.sha256;
            assert!(!others.iter().any(is_same), "{}", model.name);
        }
    }

    #[test]
    fn an_unknown_name_gets_the_nearest_and_what_is_inside_is_said() {
        assert_eq!(KnownModel::named("base").unwrap().bytes, 147_951_465);
        assert!(KnownModel::named("bas").unwrap_err().ends_with("did you mean base?"));
        assert!(KnownModel::named("qwerty").unwrap_err().contains("`small`"));
        assert!(KnownModel::named("tiny.en").unwrap_err().contains("inside the program"));
    }
}
