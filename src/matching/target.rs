//! Something to listen for: a behaviour of a rubric, or a reply of a scenario.

use std::ops::Range;
use std::sync::Arc;

use super::candidate::{Candidate, better_first, take};
use super::encoder::Encoder;
use super::error::MatchingError;
use super::examples::{Example, Examples, nearest};
use super::language::Language;
use super::phrase_book::{Page, PhraseBook};
use super::phrases::Phrase;
use super::prepared::{Piece, PreparedText};
use super::threshold;
use super::threshold::Scale;
use super::words::negates;

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
    language: &'static Language,
    scale: &'static Scale,
    like: Vec<Examples>,
    unlike: Vec<Example>,
    /// Where its phrases stand in the book.
    phrases: Range<usize>,
    /// The phrases of all targets that were compiled together.
    book: Arc<PhraseBook>,
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

/// What was found of a target in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// As [`Target::matches`].
    pub sure: Vec<Match>,
    /// As [`Target::closest`], where nothing is sure and it reaches the confidence asked for.
    pub closest: Option<Match>,
}

/// The words of a text as some targets take them, see [`Target::read`].
#[derive(Debug)]
pub struct Reading {
    book: Arc<PhraseBook>,
    page: Page,
}

impl Target {
    /// Compiles one target; many are compiled faster by [`Target::compile_all`].
    ///
    /// # Errors
    /// As [`Target::compile_all`].
    pub fn compile(encoder: &Encoder, wording: &Wording) -> Result<Self, MatchingError> {
        let targets = Self::compile_all(encoder, &[wording])?;
        // One wording gives one target; the other is never used.
        Ok(targets.into_iter().next().unwrap_or_else(|| Self {
            language: encoder.language(),
            scale: encoder.scale(),
            like: Vec::new(),
            unlike: Vec::new(),
            phrases: 0..0,
            book: Arc::new(PhraseBook::new(encoder.language(), Vec::new())),
        }))
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
        let (language, scale) = (encoder.language(), encoder.scale());
        let texts: Vec<&str> = wordings.iter().flat_map(|wording| wording.examples()).collect();
        let mut examples = encoder.encode(&texts)?.into_iter().zip(texts).map(|(vector, text)| {
            Example { text: text.to_owned(), vector, negated: negates(language, text) }
        });
        let mut phrases = Vec::new();
        let mut compiled = Vec::with_capacity(wordings.len());
        for wording in wordings {
            let (mut like, mut unlike, first) = (Vec::new(), Vec::new(), phrases.len());
            for set in wording.sets() {
                like.push(Examples::new(scale, examples.by_ref().take(set.like.len()).collect()));
                unlike.extend(examples.by_ref().take(set.unlike.len()));
                phrases.extend(parse(language, &set.phrases)?);
            }
            compiled.push((like, unlike, first..phrases.len()));
        }
        let book = Arc::new(PhraseBook::new(language, phrases));
        let targets = compiled.into_iter().map(|(like, unlike, phrases)| Self {
            language,
            scale,
            like,
            unlike,
            phrases,
            book: Arc::clone(&book),
        });
        Ok(targets.collect())
    }

    /// Looks the words of a text up for this target and all that were compiled with it, which saves
    /// each of them the work.
    pub fn read(&self, text: &PreparedText) -> Reading {
        Reading { book: Arc::clone(&self.book), page: self.book.read(&text.words) }
    }

    /// Everything in the text that reaches the threshold, in order, none overlapping another.
    pub fn matches(&self, text: &PreparedText) -> Vec<Match> {
        let page = self.book.read(&text.words);
        take(self.candidates(text, &page, threshold::MATCH_CONFIDENCE))
    }

    /// What comes closest, however far it is; `None` for a text or target without words.
    pub fn closest(&self, text: &PreparedText) -> Option<Match> {
        let page = self.book.read(&text.words);
        let candidates = self.candidates(text, &page, 0.0);
        candidates.into_iter().min_by(better_first).map(Candidate::taken)
    }

    /// What matches, or else what comes closest, if its confidence is at least `floor`: the higher
    /// that is, the less work.
    pub fn find(&self, text: &PreparedText, reading: &Reading, floor: f32) -> Found {
        let own;
        let page = if Arc::ptr_eq(&reading.book, &self.book) {
            &reading.page
        } else {
            own = self.book.read(&text.words);
            &own
        };
        let floor = floor.min(threshold::MATCH_CONFIDENCE);
        let candidates = self.candidates(text, page, floor);
        if candidates.iter().any(Candidate::is_sure) {
            return Found { sure: take(candidates), closest: None };
        }
        let closest = candidates.into_iter().min_by(better_first).map(Candidate::taken);
        Found { sure: Vec::new(), closest }
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
            examples(other).iter().map(move |others| {
                (own, others, own.likeness(self.scale, &others.vector, others.negated))
            })
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
        let is_heard =
            |example: &&Example| !self.matches(&example.as_said(other.language)).is_empty();
        let mut heard = examples.iter().filter(is_heard).map(|example| example.text.as_str());
        let example = heard.next();
        let count = usize::from(example.is_some()) + heard.count();
        Overlap { heard: count, of: examples.len(), example }
    }

    /// All candidates whose confidence is at least `floor`.
    fn candidates<'t>(
        &'t self,
        text: &'t PreparedText,
        page: &'t Page,
        floor: f32,
    ) -> Vec<Candidate<'t>> {
        let by_meaning = text.pieces.iter().flat_map(|piece| {
            self.like.iter().filter_map(move |examples| {
                let meant = examples.meant(&self.unlike, piece, floor)?;
                Some(Candidate {
                    range: piece.range.clone(),
                    matched: meant.example,
                    kind: Kind::Meaning,
                    similarity: meant.similarity,
                    confidence: meant.confidence,
                })
            })
        });
        let hits = self.book.find(self.phrases.clone(), &text.words, page);
        let by_words = hits.map(|(phrase, hit)| {
            let piece = text.piece_around(&hit.range);
            let rejected = piece.is_some_and(|piece| {
                text.negates_before(&hit.range, piece) || self.is_unlike(piece)
            });
            Candidate {
                range: hit.range,
                matched: phrase,
                kind: Kind::Words,
                similarity: hit.strength,
                confidence: threshold::confidence_by_words(hit.strength, rejected),
            }
        });
        by_meaning.chain(by_words.filter(|by_words| by_words.confidence >= floor)).collect()
    }

    /// Whether a piece means what an `unlike` example means rather than what a `like` example
    /// does.
    fn is_unlike(&self, piece: &Piece) -> bool {
        let Some((_, unlike)) = nearest(self.scale, &self.unlike, piece) else { return false };
        let nearest_in =
            |examples: &Examples| Some(nearest(self.scale, &examples.examples, piece)?.1);
        unlike >= self.scale.unlike_veto
            && unlike >= self.like.iter().filter_map(nearest_in).fold(0.0, f32::max)
    }
}

fn parse(language: &'static Language, phrases: &[String]) -> Result<Vec<Phrase>, MatchingError> {
    phrases
        .iter()
        .map(|phrase| {
            Phrase::parse(language, phrase)
                .map_err(|error| MatchingError::Phrase { phrase: phrase.clone(), error })
        })
        .collect()
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
