//! Turns sentences into vectors, so that sentences that mean the same lie close together.

use std::sync::{Arc, Mutex, PoisonError};

use super::error::MatchingError;
use super::language::Language;
#[cfg(feature = "multilingual")]
use super::mean::Mean;
use super::model::{self, Model, Source};
use super::threshold::{self, Scale};
use super::vector::Vector;

/// A sentence encoder for what is said in one language. Copies share the model.
#[derive(Debug, Clone)]
pub struct Encoder {
    model: Arc<Model>,
    language: &'static Language,
    kind: Kind,
}

/// Which of the models it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    MiniLm,
    #[cfg(feature = "multilingual")]
    E5 {
        /// Whether it compares sentences of different languages.
        across: bool,
        /// What is common to all sentences of the language.
        mean: &'static Mean,
    },
}

impl Encoder {
    /// The encoder for English.
    ///
    /// # Errors
    /// [`MatchingError::LoadModel`] and [`MatchingError::LoadTokenizer`], for a broken build only.
    pub fn embedded() -> Result<Self, MatchingError> {
        Encoders::default().of("en")
    }

    /// The same for what is said in another language.
    pub fn speaking(&self, code: &str) -> Self {
        let kind = match self.kind {
            Kind::MiniLm => Kind::MiniLm,
            #[cfg(feature = "multilingual")]
            Kind::E5 { across, .. } => Kind::E5 { across, mean: Mean::of(code) },
        };
        Self { model: Arc::clone(&self.model), language: Language::of(code), kind }
    }

    /// Whether another one encodes in the same way.
    pub fn is(&self, other: &Self) -> bool {
        self.kind == other.kind && std::ptr::eq(self.language, other.language)
    }

    /// Tells ways to encode apart, for vectors that are kept.
    pub fn name(&self) -> &'static str {
        match self.kind {
            Kind::MiniLm => "all-MiniLM-L6-v2 int8 f16",
            #[cfg(feature = "multilingual")]
            Kind::E5 { mean, .. } => mean.encoder,
        }
    }

    /// The language of what it encodes.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// How its similarities become a confidence.
    pub fn scale(&self) -> &'static Scale {
        match self.kind {
            Kind::MiniLm => &threshold::MINILM,
            #[cfg(feature = "multilingual")]
            Kind::E5 { across: false, .. } => &threshold::E5,
            #[cfg(feature = "multilingual")]
            Kind::E5 { across: true, .. } => &threshold::E5_ACROSS,
        }
    }

    /// One vector per text, in order. A text without a letter or digit becomes [`Vector::ZERO`]
    /// and so never matches; of a text longer than 128 tokens (about 100 words) only the start
    /// counts.
    ///
    /// # Errors
    /// [`MatchingError::Tokenize`], [`MatchingError::Run`], [`MatchingError::Output`] when the model
    /// fails, [`MatchingError::Threads`] when the system gives no more threads.
    pub fn encode(&self, texts: &[&str]) -> Result<Vec<Vector>, MatchingError> {
        let vectors = self.model.encode(texts)?;
        let finished = vectors.into_iter().map(|vector| match self.kind {
            Kind::MiniLm => vector.rounded(),
            #[cfg(feature = "multilingual")]
            Kind::E5 { mean, .. } => mean.taken_from(vector).rounded(),
        });
        Ok(finished.collect())
    }
}

/// The encoders inside the program, loaded when they are first needed: one for English, and one for
/// all languages.
#[derive(Debug, Default)]
pub struct Encoders {
    english: Lazy,
    #[cfg(feature = "multilingual")]
    multilingual: Lazy,
}

/// A model, once it was needed.
type Lazy = Mutex<Option<Arc<Model>>>;

impl Encoders {
    /// The encoder for a language.
    ///
    /// # Errors
    /// [`MatchingError::LoadModel`] and [`MatchingError::LoadTokenizer`], for a broken build only.
    pub fn of(&self, code: &str) -> Result<Encoder, MatchingError> {
        match code {
            "en" => self.english(code),
            _ => self.multilingual(code, false),
        }
    }

    /// The encoder that compares sentences of this language with those of others.
    ///
    /// # Errors
    /// As [`Encoders::of`].
    pub fn across(&self, code: &str) -> Result<Encoder, MatchingError> {
        self.multilingual(code, true)
    }

    fn english(&self, code: &str) -> Result<Encoder, MatchingError> {
        let model = load(&self.english, &model::MINILM)?;
        Ok(Encoder { model, language: Language::of(code), kind: Kind::MiniLm })
    }

    #[cfg(feature = "multilingual")]
    fn multilingual(&self, code: &str, across: bool) -> Result<Encoder, MatchingError> {
        let model = load(&self.multilingual, &model::E5)?;
        let kind = Kind::E5 { across, mean: Mean::of(code) };
        Ok(Encoder { model, language: Language::of(code), kind })
    }

    /// Without the other model all are encoded by the English one, which tells little of them apart.
    #[cfg(not(feature = "multilingual"))]
    fn multilingual(&self, code: &str, _across: bool) -> Result<Encoder, MatchingError> {
        self.english(code)
    }
}

fn load(lazy: &Lazy, source: &'static Source) -> Result<Arc<Model>, MatchingError> {
    let mut loaded = lazy.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(Arc::clone(match &mut *loaded {
        Some(model) => model,
        none => none.insert(Arc::new(Model::load(source)?)),
    }))
}

#[cfg(test)]
mod tests {
    use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

    use super::*;

    #[derive(serde::Deserialize)]
    struct Reference {
        text: String,
        vector: Vec<f32>,
    }

    #[test]
    fn gives_the_vectors_of_the_reference_runtime() {
        let file = include_str!("../../tests/fixtures/encoder/vectors.json");
        let references: Vec<Reference> = serde_json::from_str(file).unwrap();
        let texts: Vec<&str> = references.iter().map(|reference| reference.text.as_str()).collect();
        let vectors = Encoder::embedded().unwrap().encode(&texts).unwrap();
        let mut sum = 0.0;
        for (reference, vector) in references.iter().zip(&vectors) {
            let cosine = vector.cosine(&Vector::normalized(&reference.vector).unwrap());
            println!("{cosine:.6} {:.50}", reference.text);
            // The model rounds its numbers by their range. Where a last digit that differs between
            // the runtimes tips that rounding, the whole vector moves: of 147 other sentences 11
            // lay below 0.999, the worst at 0.995. Between int8 and float32 weights it is 0.98.
            assert!(cosine >= 0.99, "{cosine}: {}", reference.text);
            sum += cosine;
        }
        assert!(sum / vectors.len() as f32 >= 0.999);
    }

    #[test]
    fn a_vector_does_not_depend_on_its_neighbours_or_on_the_caller() {
        let texts = ["Thank you for calling.", "no", "Can you confirm your date of birth please?"];
        let together = Encoder::embedded().unwrap().encode(&texts).unwrap();
        let encoder = Encoder::embedded().unwrap();
        let apart: Vec<Vector> =
            texts.par_iter().map(|text| encoder.encode(&[text]).unwrap().remove(0)).collect();
        assert_eq!(together, apart);
        assert_eq!(encoder.encode(&texts).unwrap(), apart, "from memory");
    }

    #[test]
    fn a_text_without_words_is_similar_to_nothing() {
        let vectors =
            Encoder::embedded().unwrap().encode(&["", " \n\t", "?! …", "\u{0}\u{7}"]).unwrap();
        assert_eq!(vectors, vec![Vector::ZERO; 4]);
    }

    #[test]
    fn long_and_odd_texts_are_cut_not_refused() {
        let long = "refund ".repeat(200_000);
        let one_word = "a".repeat(1_000_000);
        let texts = [long.as_str(), &one_word, "مرحبا كيف حالك", "👩‍👩‍👧‍👦 ok", "e\u{301}\u{202e}x"];
        let vectors = Encoder::embedded().unwrap().encode(&texts).unwrap();
        assert!(vectors.iter().all(|vector| (vector.cosine(vector) - 1.0).abs() < 1e-4));
    }
}
