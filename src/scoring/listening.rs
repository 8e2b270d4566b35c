//! Hearing a rubric's behaviours in a conversation.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::conversation::Conversation;
use crate::matching::{
    Cut, Encoder, Encoders, Language, Match, MatchingError, PreparedText, Reading, Target, Wording,
};
use crate::rubric::{BehaviourId, Rubric, Voice};
use crate::transcript::{Millis, Span, Speaker, Transcript};

/// Confidence from which what does not count as said is a near miss: a score of 0.48, where
/// [`MATCH_CONFIDENCE`](crate::matching::threshold::MATCH_CONFIDENCE) is one of 0.50. At 0.27 the eight
/// sample calls had eight more uncertain verdicts under the three shipped rubrics, all for nothing.
pub const NEAR_MISS: f32 = 0.30;

/// A rubric whose behaviours are ready to be listened for.
pub struct Listener {
    rubric: Rubric,
    own: Ear,
    /// For calls in other languages that the rubric is for as well.
    across: Option<Ear>,
    /// Whose words count for a behaviour, in some condition at least.
    voices: BTreeMap<BehaviourId, Vec<Voice>>,
}

/// What a rubric listens for, and by which encoder.
struct Ear {
    encoder: Encoder,
    targets: BTreeMap<BehaviourId, Target>,
}

impl Ear {
    fn new(rubric: &Rubric, encoder: Encoder) -> Result<Self, MatchingError> {
        let wordings: Vec<&Wording> =
            rubric.behaviours.values().map(|behaviour| &behaviour.wording).collect();
        let targets = Target::compile_all(&encoder, &wordings)?;
        let targets = rubric.behaviours.keys().cloned().zip(targets).collect();
        Ok(Self { encoder, targets })
    }
}

impl Listener {
    /// Encodes the examples of a rubric.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn new(rubric: Rubric, encoders: &Encoders) -> Result<Self, MatchingError> {
        let language = rubric.language.as_str();
        let own = Ear::new(&rubric, encoders.of(language)?)?;
        let across = match rubric.also_for.as_slice() {
            [] => None,
            _ => Some(Ear::new(&rubric, encoders.across(language)?)?),
        };
        let voices = voices(&rubric);
        Ok(Self { rubric, own, across, voices })
    }

    /// The encoder for the words of a call in a language.
    pub fn encoder(&self, language: &str) -> Encoder {
        match self.across_for(language) {
            Some(across) => across.encoder.speaking(language),
            None => self.own.encoder.clone(),
        }
    }

    /// What calls in a language are listened to with, where that is not the rubric's own.
    fn across_for(&self, language: &str) -> Option<&Ear> {
        self.across.as_ref().filter(|_| self.rubric.also_for.iter().any(|code| code == language))
    }

    /// The rubric that it listens for.
    pub fn rubric(&self) -> &Rubric {
        &self.rubric
    }

    /// What one of its behaviours is listened for with.
    pub fn target(&self, behaviour: &BehaviourId) -> Option<&Target> {
        self.own.targets.get(behaviour)
    }

    /// Hears every behaviour in a conversation, from those whose words can count for it; `prepared`
    /// holds its turns in order, made by [`Listener::encoder`] of its language.
    pub fn listen(&self, conversation: &Conversation<'_>, prepared: &[PreparedText]) -> HeardAll {
        let ear = self.across_for(conversation.language()).unwrap_or(&self.own);
        let any = ear.targets.values().next();
        let read = |target: &Target| prepared.iter().map(|text| target.read(text)).collect();
        let readings: Vec<Reading> = any.map(read).unwrap_or_default();
        let hear = |(id, target): (&BehaviourId, &Target)| {
            let voices = self.voices.get(id).map_or(&[][..], Vec::as_slice);
            let counts = |speaker| voices.iter().any(|voice| voice.may_be(speaker));
            (id.clone(), hear(target, conversation, prepared, &readings, &counts))
        };
        HeardAll(ear.targets.iter().map(hear).collect())
    }
}

/// Encodes the turns of a transcript, to be listened to with any number of rubrics that use this
/// encoder.
///
/// # Errors
/// The encoder fails.
pub fn prepare(
    transcript: &Transcript,
    encoder: &Encoder,
) -> Result<Vec<PreparedText>, MatchingError> {
    Ok(cut(transcript, encoder.language()).prepare(encoder, &HashMap::new())?.texts)
}

/// The turns of a transcript in pieces, not yet encoded.
pub fn cut<'t>(transcript: &'t Transcript, language: &'static Language) -> Cut<'t> {
    let texts: Vec<&str> = transcript.turns.iter().map(|turn| turn.text.as_str()).collect();
    Cut::new(language, &texts)
}

/// Where a behaviour was heard.
#[derive(Debug, Clone, PartialEq)]
pub struct Heard {
    /// Index of the turn.
    pub turn: usize,
    /// The bytes of the turn's text.
    pub bytes: Range<usize>,
    /// The bytes of the sentence or clause around them, to quote.
    pub sentence: Range<usize>,
    /// Who said it.
    pub speaker: Speaker,
    /// When, estimated in a conversation without times.
    pub span: Span,
    /// The example or phrase that it matched.
    pub matched: String,
    /// How strongly, 0 to 1.
    pub similarity: f32,
    /// How likely a person would agree, 0 to 1.
    pub confidence: f32,
}

impl Heard {
    /// What orders it in time.
    pub(super) fn place(&self) -> (Millis, usize, usize) {
        (self.span.start(), self.turn, self.bytes.start)
    }
}

/// Everything heard of one behaviour, from any speaker whose words can count.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeardOf {
    /// In order of time.
    pub heard: Vec<Heard>,
    /// By speaker, how likely a person would hear it in the closest turn that was not counted.
    pub nearly: BTreeMap<Speaker, f32>,
    /// What came so near that it might as well have counted, in order of time; see [`NEAR_MISS`].
    pub near_misses: Vec<Heard>,
}

/// Everything heard of all behaviours of a rubric.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeardAll(pub BTreeMap<BehaviourId, HeardOf>);

impl HeardAll {
    /// What was heard of one behaviour.
    pub fn of(&self, behaviour: &BehaviourId) -> Option<&HeardOf> {
        self.0.get(behaviour)
    }
}

fn voices(rubric: &Rubric) -> BTreeMap<BehaviourId, Vec<Voice>> {
    let own = rubric.behaviours.iter().map(|(id, behaviour)| (id.clone(), vec![behaviour.who]));
    let mut voices: BTreeMap<BehaviourId, Vec<Voice>> = own.collect();
    for criterion in rubric.criteria() {
        let conditions = criterion.levels.iter().filter_map(|level| level.when.as_ref());
        for condition in conditions.chain(&criterion.applies) {
            condition.each_said(&mut |said| {
                if let Some(who) = said.who {
                    voices.entry(said.behaviour.clone()).or_default().push(who);
                }
            });
        }
    }
    voices
}

fn hear(
    target: &Target,
    conversation: &Conversation<'_>,
    prepared: &[PreparedText],
    readings: &[Reading],
    counts: &dyn Fn(Speaker) -> bool,
) -> HeardOf {
    let mut all = HeardOf::default();
    let turns = conversation.turns().iter().zip(prepared.iter().zip(readings));
    for (index, (turn, (text, reading))) in turns.enumerate() {
        if !counts(turn.speaker) {
            continue;
        }
        let in_turn = |found: Match| Heard {
            turn: index,
            speaker: turn.speaker,
            span: conversation.span_of(index, &found.range),
            sentence: text.sentence_around(&found.range),
            bytes: found.range,
            matched: found.matched,
            similarity: found.similarity,
            confidence: found.confidence,
        };
        // What is no near miss and farther than something before it need not be known.
        let floor = all.nearly.get(&turn.speaker).copied().unwrap_or_default().min(NEAR_MISS);
        let found = target.find(text, reading, floor);
        if let Some(closest) = found.closest {
            let nearly = all.nearly.entry(turn.speaker).or_default();
            *nearly = nearly.max(closest.confidence);
            if closest.confidence >= NEAR_MISS {
                all.near_misses.push(in_turn(closest));
            }
        }
        all.heard.extend(found.sure.into_iter().map(in_turn));
    }
    all.heard.sort_by_key(Heard::place);
    all.near_misses.sort_by_key(Heard::place);
    all
}
