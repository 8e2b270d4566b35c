//! The conversation, with the words marked that verdicts rest on, those that were heard badly, and the
//! places where words are missing.

use std::collections::HashMap;
use std::ops::Range;

use serde::Serialize;

use super::speaker_label;
use crate::interface::Interface;
use crate::report::format::seconds;
use crate::report::outcome::Outcome;
use crate::report::text::clean;
use crate::scoring::evaluation::{Evidence, Verdict};
use crate::transcript::{Millis, Reason, Transcript, Turn, Unclear};

/// A verdict that rests on words of a turn.
pub(in crate::report) struct Reference<'a> {
    /// The criterion's number on the page.
    pub(in crate::report) number: usize,
    pub(in crate::report) verdict: &'a Verdict,
    pub(in crate::report) outcome: Outcome,
    pub(in crate::report) evidence: &'a Evidence,
}

/// What was said.
#[derive(Debug, Serialize)]
pub(in crate::report) struct TranscriptView {
    turns: Vec<TurnView>,
    /// Where words are missing behind the last turn.
    gaps: Vec<GapView>,
    /// Whether any word is marked as heard badly.
    unsure: bool,
}

/// Somebody said something that was not understood.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct GapView {
    speaker: String,
    speaker_class: &'static str,
    /// From when to when, as people read it.
    times: String,
    start: String,
    end: String,
    playable: bool,
    reason: String,
}

#[derive(Debug, Serialize)]
struct TurnView {
    index: usize,
    speaker: String,
    speaker_class: &'static str,
    /// Empty in a conversation without times.
    time: String,
    start: String,
    end: String,
    playable: bool,
    pieces: Vec<Piece>,
    /// Where words are missing before this turn.
    gaps: Vec<GapView>,
}

/// A stretch of a turn's text that is marked alike.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Piece {
    text: String,
    /// Whether it is a word of which the speech model was unsure.
    unsure: bool,
    /// How what rests on it came out; empty for text that nothing rests on.
    mark: &'static str,
    /// When the marked words start, for the player.
    start: String,
    /// The verdicts whose quote ends here.
    links: Vec<Link>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Link {
    number: usize,
    title: String,
}

impl TranscriptView {
    pub(in crate::report) fn new(
        transcript: &Transcript,
        references: &HashMap<usize, Vec<Reference<'_>>>,
        playable: bool,
        interface: Interface,
    ) -> Self {
        let mut unclear = transcript.unclear.iter().peekable();
        let turns = transcript.turns.iter().enumerate().map(|(index, turn)| {
            let starts = turn.span.map(|span| span.start());
            let mut gaps = Vec::new();
            while let Some(gap) = unclear.next_if(|gap| Some(gap.start_ms) < starts) {
                gaps.push(GapView::new(gap, playable, interface));
            }
            let references = references.get(&index).map_or(&[][..], Vec::as_slice);
            TurnView {
                index,
                speaker: speaker_label(interface, turn.speaker),
                speaker_class: turn.speaker.as_str(),
                time: turn.span.map(|span| span.start().to_string()).unwrap_or_default(),
                start: turn.span.map(|span| seconds(span.start())).unwrap_or_default(),
                end: turn.span.map(|span| seconds(span.end())).unwrap_or_default(),
                playable: playable && turn.span.is_some(),
                pieces: pieces(turn, references),
                gaps,
            }
        });
        let turns: Vec<TurnView> = turns.collect();
        let unsure = turns.iter().flat_map(|turn| &turn.pieces).any(|piece| piece.unsure);
        let gaps = unclear.map(|gap| GapView::new(gap, playable, interface)).collect();
        Self { turns, gaps, unsure }
    }
}

impl GapView {
    fn new(gap: &Unclear, playable: bool, interface: Interface) -> Self {
        Self {
            speaker: speaker_label(interface, gap.speaker),
            speaker_class: gap.speaker.as_str(),
            times: unclear_times(gap),
            start: seconds(gap.start_ms),
            end: seconds(gap.end_ms),
            playable,
            reason: unclear_reason(gap.reason, interface),
        }
    }
}

/// Why there are no words.
pub(super) fn unclear_reason(reason: Reason, interface: Interface) -> String {
    let reason = match reason {
        Reason::NoWords => "no_words",
        Reason::Circles => "circles",
        Reason::Doubtful => "doubtful",
    };
    interface.fill("unclear-reason", &[("reason", reason.into())])
}

/// From when to when something is unclear; of less than a second both may read alike.
pub(super) fn unclear_times(gap: &Unclear) -> String {
    let (start, end) = (gap.start_ms.to_string(), gap.end_ms.to_string());
    if start == end { start } else { format!("{start}–{end}") }
}

/// The turn's text cut wherever a quote or a word that was heard badly starts or ends.
fn pieces(turn: &Turn, references: &[Reference<'_>]) -> Vec<Piece> {
    let placed: Vec<(usize, usize, &Reference<'_>)> = references
        .iter()
        .filter_map(|reference| {
            let start = place(turn, reference.evidence)?;
            Some((start, start + reference.evidence.quote.len(), reference))
        })
        .collect();
    let mut cuts: Vec<usize> = placed.iter().flat_map(|(start, end, _)| [*start, *end]).collect();
    let unsure = unsure_words(turn);
    cuts.extend(unsure.iter().flat_map(|word| [word.start, word.end]));
    cuts.extend([0, turn.text.len()]);
    cuts.sort_unstable();
    cuts.dedup();

    let mut pieces: Vec<Piece> = Vec::new();
    for pair in cuts.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        let over: Vec<&Reference<'_>> = placed
            .iter()
            .filter(|(from, to, _)| *from <= start && end <= *to)
            .map(|(_, _, reference)| *reference)
            .collect();
        let ending = placed.iter().filter(|(_, to, _)| *to == end);
        pieces.push(Piece {
            text: clean(&turn.text[start..end]),
            unsure: unsure.iter().any(|word| word.start <= start && end <= word.end),
            mark: gravest(&over),
            start: over
                .iter()
                .find_map(|reference| reference.evidence.start_ms)
                .map(seconds)
                .unwrap_or_default(),
            links: ending.map(|(_, _, reference)| link(reference)).collect(),
        });
    }
    // Words that cannot be found again still lead back to the verdict, from the turn's end.
    let lost = references.iter().filter(|reference| place(turn, reference.evidence).is_none());
    let lost: Vec<Link> = lost.map(link).collect();
    if !lost.is_empty() {
        let (text, start) = (String::new(), String::new());
        pieces.push(Piece { text, unsure: false, mark: "", start, links: lost });
    }
    pieces
}

/// Where the words stand in the turn, in bytes, of which the speech model was unsure. What was masked is
/// no word.
fn unsure_words(turn: &Turn) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut cursor = 0;
    for word in &turn.words {
        let Some(offset) = turn.text.get(cursor..).and_then(|rest| rest.find(&word.text)) else {
            continue;
        };
        let start = cursor + offset;
        cursor = start + word.text.len();
        if word.is_unsure() && !word.text.starts_with('[') {
            found.push(start..cursor);
        }
    }
    found
}

fn link(reference: &Reference<'_>) -> Link {
    Link { number: reference.number, title: clean(&reference.verdict.title) }
}

/// Where several verdicts rest on the same words, the worst of them sets the mark.
fn gravest(references: &[&Reference<'_>]) -> &'static str {
    let order = [Outcome::Missed, Outcome::Part, Outcome::Full, Outcome::NotApplicable];
    let found = order.into_iter().find(|wanted| references.iter().any(|r| r.outcome == *wanted));
    found.map_or("", Outcome::class)
}

/// Where the quote stands in the turn, in bytes. Of several places, the one whose words are said
/// when the quote is.
fn place(turn: &Turn, evidence: &Evidence) -> Option<usize> {
    if evidence.quote.is_empty() {
        return None;
    }
    let places = turn.text.match_indices(&evidence.quote).map(|(place, _)| place);
    places.min_by_key(|place| match (evidence.start_ms, said_at(turn, *place)) {
        (Some(wanted), Some(found)) => wanted.0.abs_diff(found.0),
        _ => 0,
    })
}

/// When the word at that byte is said. The words of the text are counted, which finds it as long
/// as the turn's text is made of its words.
fn said_at(turn: &Turn, place: usize) -> Option<Millis> {
    let index = turn.text[..place].split_whitespace().count();
    turn.words.get(index).map(|word| word.span.start())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::transcript::{Span, Speaker, Word};

    fn evidence(quote: &str, start: Option<u64>) -> Evidence {
        Evidence {
            quote: quote.into(),
            speaker: Speaker::Agent,
            turn: 0,
            start_ms: start.map(Millis),
            end_ms: start.map(|start| Millis(start + 100)),
            behaviour: "greeting".into(),
            matched: "hello".into(),
            similarity: 1.0,
        }
    }

    fn spoken(text: &str) -> Turn {
        let words: Vec<Word> = text
            .split_whitespace()
            .zip(0_u64..)
            .map(|(word, index)| Word {
                text: word.into(),
                span: Span::new(Millis(index * 100), Millis(index * 100 + 100)),
                confidence: 1.0,
            })
            .collect();
        let span = words.iter().map(|word| word.span).reduce(Span::join);
        Turn { speaker: Speaker::Agent, span, text: text.into(), words }
    }

    fn cut(
        turn: &Turn,
        quotes: &[(&Evidence, Outcome)],
    ) -> Vec<(String, &'static str, Vec<usize>)> {
        let verdict = fixture::results().calls[0].evaluations[0].verdicts[0].clone();
        let references: Vec<Reference<'_>> = quotes
            .iter()
            .enumerate()
            .map(|(index, (evidence, outcome))| Reference {
                number: index + 1,
                verdict: &verdict,
                outcome: *outcome,
                evidence,
            })
            .collect();
        let pieces = pieces(turn, &references).into_iter();
        pieces.map(|p| (p.text, p.mark, p.links.iter().map(|l| l.number).collect())).collect()
    }

    #[test]
    fn marks_the_quote_and_leaves_the_rest() {
        let found =
            cut(&spoken("so hello there"), &[(&evidence("hello", Some(100)), Outcome::Full)]);
        let expected = [("so ", "", vec![]), ("hello", "full", vec![1]), (" there", "", vec![])];
        assert_eq!(found, expected.map(|(text, mark, links)| (text.to_owned(), mark, links)));
    }

    #[test]
    fn of_two_places_takes_the_one_that_was_heard_then() {
        let turn = spoken("yes no yes no");
        assert_eq!(place(&turn, &evidence("yes", Some(200))), Some(7));
        assert_eq!(place(&turn, &evidence("yes", Some(0))), Some(0));
        assert_eq!(place(&turn, &evidence("yes", None)), Some(0));
    }

    #[test]
    fn quotes_may_overlap_and_the_worst_outcome_shows() {
        let (first, second) = (evidence("a b", Some(0)), evidence("b c", Some(100)));
        let found = cut(&spoken("a b c"), &[(&first, Outcome::Full), (&second, Outcome::Missed)]);
        let expected =
            [("a ", "full", vec![]), ("b", "missed", vec![1]), (" c", "missed", vec![2])];
        assert_eq!(found, expected.map(|(text, mark, links)| (text.to_owned(), mark, links)));
    }

    #[test]
    fn a_quote_that_is_not_there_still_leads_to_its_verdict() {
        let found = cut(&spoken("a b"), &[(&evidence("x", Some(0)), Outcome::Full)]);
        assert_eq!(found.last().unwrap(), &(String::new(), "", vec![1]));
        assert!(place(&spoken("a"), &evidence("", None)).is_none());
    }

    #[test]
    fn words_that_were_heard_badly_are_marked_within_quotes_too() {
        let mut turn = spoken("so hello there");
        turn.words[1].confidence = 0.3;
        let found = pieces(&turn, &[]);
        let shown: Vec<(&str, bool)> =
            found.iter().map(|piece| (piece.text.as_str(), piece.unsure)).collect();
        assert_eq!(shown, [("so ", false), ("hello", true), (" there", false)]);
        let quoted = cut(&turn, &[(&evidence("so hello", Some(0)), Outcome::Full)]);
        let marks: Vec<&str> = quoted.iter().map(|(_, mark, _)| *mark).collect();
        assert_eq!(marks, ["full", "full", ""]);
    }

    #[test]
    fn places_without_words_stand_where_they_are_in_the_call() {
        let gap = |start, end, reason| Unclear {
            speaker: Speaker::Customer,
            start_ms: Millis(start),
            end_ms: Millis(end),
            reason,
        };
        let mut later = spoken("and then");
        later.span = Some(Span::new(Millis(20_000), Millis(21_000)));
        let transcript = Transcript {
            turns: vec![spoken("so hello there"), later],
            unclear: vec![
                gap(12_000, 15_400, Reason::NoWords),
                gap(30_100, 30_700, Reason::Doubtful),
            ],
            ..Transcript::default()
        };
        let view = TranscriptView::new(&transcript, &HashMap::new(), true, Interface::default());
        assert!(view.turns[0].gaps.is_empty());
        let gap = &view.turns[1].gaps[0];
        assert_eq!((gap.speaker.as_str(), gap.times.as_str()), ("Customer", "0:12–0:15"));
        assert_eq!((gap.start.as_str(), gap.end.as_str()), ("12", "15.4"));
        assert_eq!(view.gaps[0].times, "0:30");
    }

    #[test]
    fn text_outside_ascii_is_cut_between_characters() {
        let found = cut(&spoken("é über ü"), &[(&evidence("über", Some(100)), Outcome::Part)]);
        assert_eq!(found[1], ("über".to_owned(), "part", vec![1]));
    }
}
