//! What all sentences of a language have in common by the multilingual encoder.
//!
//! Its vectors all point much the same way, and those of one language more so: two sentences that
//! mean nothing alike have a cosine of 0.8. What is common to a language is therefore taken out,
//! so that what sets sentences apart counts. Jiaqi Mu and Pramod Viswanath, *All-but-the-Top: Simple
//! and Effective Postprocessing for Word Representations* (ICLR 2018), do so for words, and also
//! take out the main directions, which gained nothing here.

use super::vector::Vector;

/// The mean vector of a language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mean {
    code: &'static str,
    /// Names the encoder with this mean, for vectors that are kept; to be changed with it.
    pub(super) encoder: &'static str,
    /// Little-endian 32-bit floats, of the shipped intents; `tools/make_encoder_means.py`.
    values: &'static [u8],
}

/// Lists languages, the last one for all others.
macro_rules! means {
    ($($code:literal),+ $(,)?) => {
        [$(Mean {
            code: $code,
            encoder: concat!("multilingual-e5-small latin int8 f16 ", $code, " 1"),
            values: include_bytes!(concat!("../../models/e5-small-latin/means/", $code, ".f32")),
        }),+]
    };
}

static MEANS: [Mean; 5] = means!["en", "id", "ms", "pl", "other"];

impl Mean {
    /// That of a language, or else one of several languages.
    pub(super) fn of(code: &str) -> &'static Self {
        let [known @ .., other] = &MEANS;
        known.iter().find(|mean| mean.code == code).unwrap_or(other)
    }

    /// A vector without it; one that has no meaning stays so.
    pub(super) fn taken_from(&self, vector: Vector) -> Vector {
        if vector == Vector::ZERO {
            return vector;
        }
        let (mean, _) = self.values.as_chunks::<4>();
        let rest = vector.0.iter().zip(mean).map(|(value, mean)| value - f32::from_le_bytes(*mean));
        let rest: Vec<f32> = rest.collect();
        Vector::normalized(&rest).unwrap_or(Vector::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intents::Intents;
    use crate::matching::vector::DIMENSIONS;

    #[test]
    fn every_language_with_intents_has_a_mean_of_its_own() {
        for code in Intents::languages() {
            assert_eq!(Mean::of(code).code, code);
        }
        assert_eq!(Mean::of("xx").code, "other");
        for mean in &MEANS {
            assert_eq!(mean.values.len(), 4 * DIMENSIONS, "{}", mean.code);
        }
    }

    #[test]
    fn what_means_nothing_stays_so() {
        assert_eq!(Mean::of("pl").taken_from(Vector::ZERO), Vector::ZERO);
    }
}
