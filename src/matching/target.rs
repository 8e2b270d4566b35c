//! Something to listen for: a behaviour of a rubric, or a reply of a scenario.

use std::collections::BTreeMap;
use std::ops::Range;

use super::encoder::Encoder;
use super::error::MatchingError;
use super::phrases::Phrase;
use super::prepared::{Piece, PreparedText};
use super::threshold;
use super::vector::{DIMENSIONS, Vector};
use super::words::{negates, words};

/// How a behaviour or reply is described in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// Examples that are matched by meaning.
    pub like: Vec<String>,
    /// Examples that must not match although they lie near.
    pub unlike: Vec<String>,
    /// Patterns that are matched by words, see [`Phrase`].
    pub phrases: Vec<String>,
    /// Other ways to do the same thing; what matches one of them matches as well. They stay apart,
    /// since each set of examples has a centre of its own.
    pub or: Vec<Wording>,
}

impl Wording {
    /// This wording and the others in it.
    fn sets(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.or)
    }

    /// All examples to be encoded, in the order in which [`Target::compile_all`] takes them.
    fn examples(&self) -> impl Iterator<Item = &str> {
        self.sets().flat_map(|set| set.like.iter().chain(&set.unlike)).map(String::as_str)
    }
}

/// A compiled [`Wording`].
#[derive(Debug, Clone)]
pub struct Target {
    like: Vec<Examples>,
    unlike: Vec<Example>,
    phrases: Vec<Phrase>,
}

/// Examples that belong together.
#[derive(Debug, Clone)]
struct Examples {
    examples: Vec<Example>,
    /// Their mean direction.
    centre: Vector,
    /// What the score of a piece must lose because they lie close together.
    tightness: f32,
}

impl Examples {
    fn new(examples: Vec<Example>) -> Self {
        let mut sum = [0.0; DIMENSIONS];
        for example in &examples {
            sum.iter_mut().zip(&example.vector.0).for_each(|(sum, value)| *sum += value);
        }
        let centre = Vector::normalized(&sum).unwrap_or(Vector::ZERO);
        let tightness = tightness(&examples);
        Self { examples, centre, tightness }
    }
}

/// A stretch of text that shows what a target describes.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The example or phrase that it matched, as written.
    pub matched: String,
    /// By what it was found.
    pub kind: Kind,
    /// Cosine similarity to the example, or mean agreement of the phrase's words; up to 1.
    pub similarity: f32,
    /// How likely a person would call it a match, 0 to 1; see [`threshold`].
    pub confidence: f32,
}

impl Match {
    /// Whether it is sure enough to count by itself.
    pub fn is_sure(&self) -> bool {
        self.confidence >= threshold::MATCH_CONFIDENCE
    }
}

/// By what a match was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It means much the same as an example.
    Meaning,
    /// It contains a phrase.
    Words,
}

/// How far one target hears what another one describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap<'o> {
    /// So many of the other's examples are heard.
    pub heard: usize,
    /// So many there are.
    pub of: usize,
    /// The first of those that are heard.
    pub example: Option<&'o str>,
}

impl Overlap<'_> {
    /// The part of the examples that is heard, 0 to 1; 0 where there are none.
    pub fn share(&self) -> f64 {
        if self.of == 0 { 0.0 } else { self.heard as f64 / self.of as f64 }
    }
}

#[derive(Debug, Clone)]
struct Example {
    text: String,
    vector: Vector,
    negated: bool,
}

impl Example {
    /// Similarity to a piece, lower where one says that something is so and the other that it is
    /// not: the encoder hardly hears a "not".
    fn similarity(&self, piece: &Piece) -> f32 {
        self.likeness(&piece.vector, piece.negated)
    }

    /// The example as if somebody had said it.
    fn as_said(&self) -> PreparedText {
        let piece =
            Piece { range: 0..self.text.len(), vector: self.vector.clone(), negated: self.negated };
        PreparedText { words: words(&self.text), pieces: vec![piece] }
    }

    fn likeness(&self, vector: &Vector, negated: bool) -> f32 {
        let penalty = if self.negated == negated { 0.0 } else { threshold::NEGATION_PENALTY };
        self.vector.cosine(vector) - penalty
    }
}

impl Target {
    /// Compiles one target; many are compiled faster by [`Target::compile_all`].
    ///
    /// # Errors
    /// As [`Target::compile_all`].
    pub fn compile(encoder: &Encoder, wording: &Wording) -> Result<Self, MatchingError> {
        let targets = Self::compile_all(encoder, &[wording])?;
        // One wording gives one target; the default is never used.
        let nothing = Self { like: Vec::new(), unlike: Vec::new(), phrases: Vec::new() };
        Ok(targets.into_iter().next().unwrap_or(nothing))
    }

    /// Compiles targets in the order of their wordings, encoding all examples in one go.
    ///
    /// # Errors
    /// [`MatchingError::Phrase`] for the first phrase that is not well formed, or as
    /// [`Encoder::encode`].
    pub fn compile_all(
        encoder: &Encoder,
        wordings: &[&Wording],
    ) -> Result<Vec<Self>, MatchingError> {
        let texts: Vec<&str> = wordings.iter().flat_map(|wording| wording.examples()).collect();
        let mut examples = encoder.encode(&texts)?.into_iter().zip(texts).map(|(vector, text)| {
            Example { text: text.to_owned(), vector, negated: negates(text) }
        });
        let mut targets = Vec::with_capacity(wordings.len());
        for wording in wordings {
            let mut target = Self { like: Vec::new(), unlike: Vec::new(), phrases: Vec::new() };
            for set in wording.sets() {
                let like: Vec<Example> = examples.by_ref().take(set.like.len()).collect();
                target.like.push(Examples::new(like));
                target.unlike.extend(examples.by_ref().take(set.unlike.len()));
                target.phrases.extend(parse(&set.phrases)?);
            }
            targets.push(target);
        }
        Ok(targets)
    }

    /// Everything in the text that reaches the threshold, in order, none overlapping another.
    pub fn matches(&self, text: &PreparedText) -> Vec<Match> {
        let mut candidates = self.candidates(text);
        candidates.retain(Match::is_sure);
        candidates.sort_by(better_first);
        // None of those taken overlaps another, so only the two neighbours can be in the way.
        let mut taken: BTreeMap<usize, Match> = BTreeMap::new();
        for candidate in candidates {
            let Range { start, end } = candidate.range;
            let before = taken.range(..=start).next_back();
            let after = taken.range(start..).next();
            let is_free = before.is_none_or(|(_, before)| before.range.end <= start)
                && after.is_none_or(|(after, _)| *after >= end);
            if is_free {
                taken.insert(start, candidate);
            }
        }
        taken.into_values().collect()
    }

    /// The two `like` examples, one of each target, that are nearest to each other, with their
    /// similarity. Examples that the other target lists under `unlike`, or near it, are left out.
    pub fn nearest_examples<'a>(&'a self, other: &'a Self) -> Option<(&'a str, &'a str, f32)> {
        let is_refused = |target: &Self, example: &Example, similarity: f32| {
            target.unlike.iter().any(|unlike| unlike.vector.cosine(&example.vector) >= similarity)
        };
        // The first set holds the author's own examples; shared ones cannot be mended in a file.
        let examples = |target: &'a Self| target.like.first().map_or(&[][..], |set| &set.examples);
        let pairs = examples(self).iter().flat_map(|own| {
            examples(other)
                .iter()
                .map(move |others| (own, others, own.likeness(&others.vector, others.negated)))
        });
        pairs
            .filter(|(own, others, similarity)| {
                !is_refused(other, own, *similarity) && !is_refused(self, others, *similarity)
            })
            .max_by(|left, right| left.2.total_cmp(&right.2))
            .map(|(own, others, similarity)| (own.text.as_str(), others.text.as_str(), similarity))
    }

    /// How many of the `like` examples of another target count as said for this one.
    pub fn overlap<'o>(&self, other: &'o Self) -> Overlap<'o> {
        // The first set holds the author's own examples; shared ones cannot be mended in a file.
        let examples = other.like.first().map_or(&[][..], |set| &set.examples);
        let is_heard = |example: &&Example| !self.matches(&example.as_said()).is_empty();
        let mut heard = examples.iter().filter(is_heard).map(|example| example.text.as_str());
        let example = heard.next();
        let count = usize::from(example.is_some()) + heard.count();
        Overlap { heard: count, of: examples.len(), example }
    }

    /// What comes closest, however far it is; `None` for a text or target without words.
    pub fn closest(&self, text: &PreparedText) -> Option<Match> {
        self.candidates(text).into_iter().min_by(better_first)
    }

    fn candidates(&self, text: &PreparedText) -> Vec<Match> {
        let by_meaning = text.pieces.iter().flat_map(|piece| {
            self.like.iter().filter_map(move |examples| self.by_meaning(examples, piece))
        });
        let by_words = self.phrases.iter().flat_map(|phrase| {
            phrase.find_in(&text.words).into_iter().map(|hit| {
                let piece = text.piece_around(&hit.range);
                let rejected = piece.is_some_and(|piece| {
                    self.is_unlike(piece) || text.negates_before(&hit.range, piece)
                });
                Match {
                    range: hit.range,
                    matched: phrase.as_str().to_owned(),
                    kind: Kind::Words,
                    similarity: hit.strength,
                    confidence: threshold::confidence_by_words(hit.strength, rejected),
                }
            })
        });
        by_meaning.chain(by_words).collect()
    }

    fn by_meaning(&self, examples: &Examples, piece: &Piece) -> Option<Match> {
        let (best, similarity) = nearest(&examples.examples, piece)?;
        let score = self.score(examples, best, similarity, piece);
        Some(Match {
            range: piece.range.clone(),
            matched: best.text.clone(),
            kind: Kind::Meaning,
            similarity: best.vector.cosine(&piece.vector),
            confidence: threshold::confidence_by_meaning(score),
        })
    }

    /// The similarity to the best example, mixed with that to the centre of all, so that what
    /// lies between the examples counts for more than what is near a single odd one. Far less
    /// where an `unlike` example is nearer.
    fn score(&self, examples: &Examples, best: &Example, similarity: f32, piece: &Piece) -> f32 {
        let penalty = best.vector.cosine(&piece.vector) - similarity;
        let to_centre = examples.centre.cosine(&piece.vector) - penalty;
        let score = threshold::CENTRE_SHARE * to_centre
            + (1.0 - threshold::CENTRE_SHARE) * similarity
            - examples.tightness;
        let unlike_is_nearer =
            nearest(&self.unlike, piece).is_some_and(|(_, unlike)| unlike >= similarity);
        if unlike_is_nearer { score - threshold::UNLIKE_NEARER } else { score }
    }

    /// Whether a piece means what an `unlike` example means rather than what a `like` example
    /// does.
    fn is_unlike(&self, piece: &Piece) -> bool {
        let nearest_in = |examples: &Examples| Some(nearest(&examples.examples, piece)?.1);
        let like = self.like.iter().filter_map(nearest_in).fold(0.0, f32::max);
        nearest(&self.unlike, piece)
            .is_some_and(|(_, unlike)| unlike >= threshold::UNLIKE_VETO && unlike >= like)
    }
}

/// Examples that say nearly the same describe something narrow, and what is further from them than
/// they are from each other is probably something else; examples that differ describe something
/// wide. A single example says nothing about this.
fn tightness(like: &[Example]) -> f32 {
    if like.len() < 2 {
        return 0.0;
    }
    let nearest_other = |index: usize| {
        let others = like.iter().enumerate().filter(|(other, _)| *other != index);
        others.map(|(_, other)| other.vector.cosine(&like[index].vector)).fold(-1.0, f32::max)
    };
    let mean = (0..like.len()).map(nearest_other).sum::<f32>() / like.len() as f32;
    threshold::TIGHTNESS_PULL * (mean - threshold::USUAL_TIGHTNESS)
}

fn parse(phrases: &[String]) -> Result<Vec<Phrase>, MatchingError> {
    phrases
        .iter()
        .map(|phrase| {
            Phrase::parse(phrase)
                .map_err(|error| MatchingError::Phrase { phrase: phrase.clone(), error })
        })
        .collect()
}

/// The example nearest to a piece; of equally near ones the first.
fn nearest<'a>(examples: &'a [Example], piece: &Piece) -> Option<(&'a Example, f32)> {
    examples.iter().map(|example| (example, example.similarity(piece))).fold(
        None,
        |best: Option<(&Example, f32)>, next| match best {
            Some(best) if best.1 >= next.1 => Some(best),
            _ => Some(next),
        },
    )
}

/// Surer matches first; of equally sure ones the shorter, then the earlier.
fn better_first(a: &Match, b: &Match) -> std::cmp::Ordering {
    b.confidence
        .total_cmp(&a.confidence)
        .then(a.range.len().cmp(&b.range.len()))
        .then(a.range.start.cmp(&b.range.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::prepare;

    fn wording(like: &[&str], unlike: &[&str], phrases: &[&str]) -> Wording {
        let own = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        Wording {
            like: own(like),
            unlike: own(unlike),
            phrases: own(phrases),
            ..Wording::default()
        }
    }

    fn quotes<'a>(wording: &Wording, text: &'a str) -> Vec<&'a str> {
        let encoder = Encoder::embedded().unwrap();
        let target = Target::compile(&encoder, wording).unwrap();
        let prepared = prepare(&encoder, &[text]).unwrap();
        target.matches(&prepared[0]).into_iter().map(|found| &text[found.range]).collect()
    }

    #[test]
    fn finds_the_clause_that_matters_in_a_long_sentence() {
        let apology =
            wording(&["I'm really sorry about that", "I apologise for the trouble"], &[], &[]);
        let text = "okay so I can see the order here on my side, I'm so sorry about this mess, and what happened is that the courier brought it back to the depot";
        assert_eq!(quotes(&apology, text), ["I'm so sorry about this mess"]);
    }

    #[test]
    fn finds_the_same_thing_twice_but_never_twice_in_one_place() {
        let hold = wording(&["Could you hold for a moment please?"], &[], &["hold for a moment"]);
        let text = "Could you hold for a moment please? Thanks. Please hold for a moment again.";
        assert_eq!(quotes(&hold, text).len(), 2);
    }

    #[test]
    fn an_unlike_example_takes_what_is_nearer_to_it() {
        let like = ["How can I help you today?"];
        let text = "Is there anything else I can help you with today?";
        assert_eq!(quotes(&wording(&like, &[], &[]), text).len(), 1);
        let unlike = ["Anything else I can help you with?"];
        assert!(quotes(&wording(&like, &unlike, &[]), text).is_empty());
        assert!(quotes(&wording(&like, &unlike, &["help you"]), text).is_empty());
    }

    #[test]
    fn a_phrase_behind_a_negation_is_no_match() {
        let help = wording(&[], &[], &["anything else"]);
        assert!(quotes(&help, "I can't help you with anything else.").is_empty());
        assert_eq!(quotes(&help, "I can't see it. Anything else?"), ["Anything else"]);
    }

    #[test]
    fn a_broken_phrase_is_named() {
        let encoder = Encoder::embedded().unwrap();
        let error = Target::compile(&encoder, &wording(&[], &[], &["how (can"])).unwrap_err();
        assert_eq!(error.to_string(), "phrase \"how (can\": column 5: `(` is never closed");
    }

    #[test]
    fn nothing_matches_where_there_are_no_words() {
        let encoder = Encoder::embedded().unwrap();
        let targets =
            [wording(&[""], &["?"], &[]), wording(&["Hello"], &[], &[]), Wording::default()];
        for target in Target::compile_all(&encoder, &targets.each_ref()).unwrap() {
            for text in prepare(&encoder, &["", " \n", "...", "😀", "\u{0}"]).unwrap() {
                assert_eq!(target.closest(&text), None);
            }
            for text in prepare(&encoder, &["hi there مرحبا", "\u{7}x\u{0}y"]).unwrap() {
                target.matches(&text);
            }
        }
    }

    #[test]
    fn a_huge_turn_takes_bounded_time() {
        let encoder = Encoder::embedded().unwrap();
        let target =
            Target::compile(&encoder, &wording(&["I am sorry"], &[], &["so * sorry"])).unwrap();
        let text = "well you know I went there and she said no ".repeat(25_000) + "so very sorry";
        let started = std::time::Instant::now();
        let prepared = prepare(&encoder, &[&text]).unwrap();
        assert_eq!(prepared[0].pieces.len(), crate::matching::sentences::MAX_PIECES);
        let found = target.matches(&prepared[0]);
        assert_eq!(&text[found[found.len() - 1].range.clone()], "so very sorry");
        assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
    }
}
