//! What can go wrong in matching.

use super::phrases::PhraseError;

/// A failure of the sentence encoder or of compiling what to listen for.
#[derive(Debug, thiserror::Error)]
pub enum MatchingError {
    /// The embedded model cannot be read.
    #[error("the sentence encoder's model cannot be loaded")]
    LoadModel(#[source] rten::LoadError),
    /// The embedded vocabulary cannot be read.
    #[error("the sentence encoder's vocabulary cannot be loaded")]
    LoadTokenizer(#[source] tokenizers::Error),
    /// A text cannot be cut into word pieces.
    #[error("a text cannot be cut into word pieces")]
    Tokenize(#[source] tokenizers::Error),
    /// The model stopped with an error.
    #[error("the sentence encoder failed")]
    Run(#[source] rten::RunError),
    /// The model answered with something else than one vector per text.
    #[error("the sentence encoder gave no usable vector for a text of {tokens} tokens")]
    Output {
        /// How long the text was.
        tokens: usize,
    },
    /// The threads that run the encoder cannot be started.
    #[error("the sentence encoder's threads cannot be started")]
    Threads(#[source] std::io::Error),
    /// A phrase is not well formed.
    #[error("phrase \"{phrase}\": {error}")]
    Phrase {
        /// The phrase as written.
        phrase: String,
        /// What is wrong with it, and where.
        error: PhraseError,
    },
}
