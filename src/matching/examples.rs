//! Example sentences, and how near what somebody said comes to them.

use super::language::Language;
use super::prepared::{Piece, PreparedText};
use super::threshold::Scale;
use super::vector::{DIMENSIONS, Vector};
use super::words::words;

/// More than the rounding of a bound and of what it bounds can make.
const SLACK: f32 = 0.005;

/// An example sentence.
#[derive(Debug, Clone)]
pub(super) struct Example {
    /// As written.
    pub text: String,
    /// What it means.
    pub vector: Vector,
    /// Whether it says that something is not so.
    pub negated: bool,
}

impl Example {
    /// Similarity to a piece, lower where one says that something is so and the other that it is
    /// not: the encoder hardly hears a "not".
    fn similarity(&self, scale: &Scale, piece: &Piece) -> f32 {
        self.likeness(scale, &piece.vector, piece.negated)
    }

    /// The example as if somebody had said it.
    pub(super) fn as_said(&self, language: &Language) -> PreparedText {
        let piece =
            Piece { range: 0..self.text.len(), vector: self.vector.clone(), negated: self.negated };
        PreparedText { words: words(language, &self.text), pieces: vec![piece] }
    }

    /// As for a piece with that vector.
    pub(super) fn likeness(&self, scale: &Scale, vector: &Vector, negated: bool) -> f32 {
        let penalty = if self.negated == negated { 0.0 } else { scale.negation_penalty };
        self.vector.cosine(vector) - penalty
    }
}

/// The example nearest to a piece; of equally near ones the first.
pub(super) fn nearest<'a>(
    scale: &Scale,
    examples: &'a [Example],
    piece: &Piece,
) -> Option<(&'a Example, f32)> {
    examples.iter().map(|example| (example, example.similarity(scale, piece))).fold(
        None,
        |best: Option<(&Example, f32)>, next| match best {
            Some(best) if best.1 >= next.1 => Some(best),
            _ => Some(next),
        },
    )
}

/// Examples that belong together.
#[derive(Debug, Clone)]
pub(super) struct Examples {
    scale: &'static Scale,
    /// In order.
    pub examples: Vec<Example>,
    /// Their mean direction.
    centre: Vector,
    /// Cosine of the angle between the centre and the example that is farthest from it.
    spread: f32,
    /// What the score of a piece must lose because they lie close together.
    tightness: f32,
}

/// A piece that may mean what examples mean.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant<'e> {
    /// The nearest example.
    pub example: &'e str,
    /// Cosine similarity to it.
    pub similarity: f32,
    /// How likely a person would call it a match, 0 to 1.
    pub confidence: f32,
}

impl Examples {
    pub(super) fn new(scale: &'static Scale, examples: Vec<Example>) -> Self {
        let mut sum = [0.0; DIMENSIONS];
        for example in &examples {
            sum.iter_mut().zip(&example.vector.0).for_each(|(sum, value)| *sum += value);
        }
        let centre = Vector::normalized(&sum).unwrap_or(Vector::ZERO);
        let to_centre = examples.iter().map(|example| example.vector.cosine(&centre));
        let spread = to_centre.fold(1.0, f32::min);
        let tightness = tightness(scale, &examples);
        Self { scale, examples, centre, spread, tightness }
    }

    /// How surely `piece` means what the examples mean. `None` where there are none, or where the
    /// confidence is below `floor`; most pieces are so far from the centre that this is clear
    /// without a look at the examples.
    pub(super) fn meant(&self, unlike: &[Example], piece: &Piece, floor: f32) -> Option<Meant<'_>> {
        let is_low = |score| self.scale.confidence(score) < floor;
        let to_centre = self.centre.cosine(&piece.vector);
        let nearest_possible = self.nearest_possible(to_centre);
        if is_low(self.mixed(to_centre, nearest_possible) + SLACK) {
            return None;
        }
        let (best, similarity) = nearest(self.scale, &self.examples, piece)?;
        let cosine = best.vector.cosine(&piece.vector);
        let penalty = cosine - similarity;
        let score = self.mixed(to_centre - penalty, similarity);
        if is_low(score) {
            return None;
        }
        let unlike_is_nearer =
            nearest(self.scale, unlike, piece).is_some_and(|(_, unlike)| unlike >= similarity);
        let score = if unlike_is_nearer { score - self.scale.unlike_nearer } else { score };
        let confidence = self.scale.confidence(score);
        Some(Meant { example: &best.text, similarity: cosine, confidence })
            .filter(|_| confidence >= floor)
    }

    /// The similarity to the best example, mixed with that to the centre of all, so that what
    /// lies between the examples counts for more than what is near a single odd one.
    fn mixed(&self, to_centre: f32, similarity: f32) -> f32 {
        self.scale.centre_share * to_centre + (1.0 - self.scale.centre_share) * similarity
            - self.tightness
    }

    /// The highest cosine that an example can have to something with this cosine to the centre: of
    /// three directions, the angle between two is at least the difference of the other angles.
    fn nearest_possible(&self, to_centre: f32) -> f32 {
        if to_centre >= self.spread {
            return 1.0;
        }
        let sines = (1.0 - to_centre * to_centre) * (1.0 - self.spread * self.spread);
        to_centre * self.spread + sines.max(0.0).sqrt()
    }
}

/// Examples that say nearly the same describe something narrow, and what is further from them than
/// they are from each other is probably something else; examples that differ describe something
/// wide. A single example says nothing about this.
fn tightness(scale: &Scale, like: &[Example]) -> f32 {
    if like.len() < 2 {
        return 0.0;
    }
    let nearest_other = |index: usize| {
        let others = like.iter().enumerate().filter(|(other, _)| *other != index);
        others.map(|(_, other)| other.vector.cosine(&like[index].vector)).fold(-1.0, f32::max)
    };
    let mean = (0..like.len()).map(nearest_other).sum::<f32>() / like.len() as f32;
    scale.tightness_pull * (mean - scale.usual_tightness)
}
