//! Decides whether something somebody said shows a behaviour, or is one of the replies that a
//! scenario listens for: by meaning (nearness to examples) and by words (tolerant phrases).
//!
//! ```no_run
//! use rolecall::matching::{Encoder, Target, Wording, prepare};
//!
//! let encoder = Encoder::embedded()?;
//! let greeting = Target::compile(
//!     &encoder,
//!     &Wording {
//!         like: vec!["Thank you for calling, how can I help you?".into()],
//!         unlike: vec!["What do you want?".into()],
//!         phrases: vec!["how (can|may) I help".into()],
//!         ..Wording::default()
//!     },
//! )?;
//! let turn = "Hi, thanks for calling Northwind!";
//! for text in prepare(&encoder, &[turn])? {
//!     for found in greeting.matches(&text) {
//!         println!("{} ({:.0} %)", &turn[found.range], found.confidence * 100.0);
//!     }
//! }
//! # Ok::<(), rolecall::matching::MatchingError>(())
//! ```

mod candidate;
pub mod encoder;
pub mod error;
mod examples;
pub mod language;
mod lexicon;
#[cfg(feature = "multilingual")]
mod mean;
#[cfg(test)]
mod measurement;
mod model;
mod phrase_book;
pub mod phrase_search;
pub mod phrases;
pub mod prepared;
pub mod replies;
pub mod sentences;
pub mod target;
pub mod threshold;
pub mod vector;
mod words;

pub use encoder::{Encoder, Encoders};
pub use error::MatchingError;
pub use language::Language;
pub use phrase_search::PhraseHit;
pub use phrases::{Phrase, PhraseError};
pub use prepared::{Cut, Prepared, PreparedText, prepare};
pub use replies::{Ranking, choose_replies, rank_replies};
pub use target::{Found, Kind, Match, Overlap, Reading, Target, Wording};
pub use vector::Vector;
