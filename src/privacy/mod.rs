//! What callers say that must not be kept: finding it, masking it, silencing it.
//!
//! A number is judged by what is said around it: which words name it, what was asked for before,
//! who goes on with it. [docs/privacy.md](../../../docs/privacy.md) tells what is found and what is not.

mod amount;
mod cues;
mod dates;
mod email;
mod finder;
mod kind;
mod language;
mod letters;
mod masking;
mod number;
mod numbers;
mod pieces;
mod redact;
mod replace;
mod rules;
mod runs;
mod secret;
mod shapes;
mod slot;
mod tokens;

#[cfg(test)]
mod tests;

pub use kind::Kind;
pub use language::languages;
pub use masking::{Item, MaskedSpan, Masking, MaskingError};
pub use redact::{RedactError, redact_audio};
