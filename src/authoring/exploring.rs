//! Random walks through a scenario: where plays can lead, how well and how badly they can go.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::lint::is_allowed;
use super::places::examples;
use super::{Draft, Reach};
use crate::matching::prepare;
use crate::practice::score::score;
use crate::practice::{Finish, PracticeError, Session, Stage};
use crate::problem::{Code, Problem};
use crate::random::SplitMix64;
use crate::scenario::Reply;
use crate::transcript::Transcript;

/// A play that is longer will never end.
const LONGEST_WALK: usize = 200;

/// Scoring takes longer than playing, so only so many different plays are scored.
const MOST_SCORED: usize = 60;

/// What no scenario listens for.
const NONSENSE: [&str; 4] = [
    "Purple elephants dance on the ceiling.",
    "The square root of nine is three.",
    "Seventeen green umbrellas, probably.",
    "Quack quack, said the duck.",
];

/// How a scenario is walked through. The same walks give the same result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walks {
    /// Chooses what is said.
    pub seed: u64,
    /// How many there are.
    pub count: usize,
}

/// What the walks came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Exploration {
    /// What was walked.
    pub walks: Walks,
    /// Every ending of the scenario, and how many walks came to it.
    pub endings: Vec<(String, usize)>,
    /// Beats that no walk came to.
    pub beats_missed: Vec<String>,
    /// Walks in which the customer gave up.
    pub gave_up: usize,
    /// How many different plays were scored.
    pub scored: usize,
    /// The play with the highest score, of equal ones the first.
    pub best: Option<Scored>,
    /// The play with the lowest score, of equal ones the first.
    pub worst: Option<Scored>,
    /// Endings that were not reached, plays that do not end.
    pub problems: Vec<Problem>,
}

/// A play with its score.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// The rubric's total.
    pub percent: f64,
    /// What each message earned, and how it ended.
    pub story: String,
}

impl Exploration {
    /// Walks through a scenario.
    ///
    /// # Errors
    /// The encoder fails.
    pub fn of(draft: &Draft, walks: Walks) -> Result<Self, PracticeError> {
        let stage = &draft.stage;
        let scenario = stage.scenario();
        let phrasebook = Phrasebook::of(stage)?;
        let mut reach = Reach::default();
        let mut ended: BTreeMap<String, usize> = BTreeMap::new();
        let mut gave_up = 0;
        let mut endless: Option<Problem> = None;
        let mut plays: Vec<(Transcript, String)> = Vec::new();
        let mut seen = BTreeSet::new();
        for number in 0..walks.count {
            let seed = walks.seed.wrapping_add(number as u64);
            let walk = Walk { stage, phrasebook: &phrasebook };
            let session = walk.go(seed, Temper::of(number), &mut reach)?;
            match session.finish() {
                Some(Finish::Ending { id, .. }) => *ended.entry(id.clone()).or_default() += 1,
                Some(Finish::GaveUp) => gave_up += 1,
                Some(Finish::Quit | Finish::Stopped) | None => {
                    endless.get_or_insert_with(|| endless_play(draft, &session));
                }
            }
            let said = story(&session);
            if plays.len() < MOST_SCORED && seen.insert(said.clone()) {
                plays.push((session.transcript().clone(), said));
            }
        }
        let endings = scenario
            .endings
            .iter()
            .map(|ending| (ending.id.clone(), ended.get(&ending.id).copied().unwrap_or_default()));
        let endings: Vec<(String, usize)> = endings.collect();
        let mut problems: Vec<Problem> = endless.into_iter().collect();
        let missed = endings.iter().filter(|(_, walks)| *walks == 0);
        problems.extend(missed.map(|(id, _)| {
            let message = format!("none of {} random walks comes to this ending", walks.count);
            let field = format!("endings.{id}");
            draft.document.problem_at(Code::EndingNotWalked, &field, message)
        }));
        problems.retain(|problem| !is_allowed(&scenario.allow, problem.code));
        let beats = scenario.beats.iter().map(|beat| beat.id.clone());
        let scores = scores(draft, &plays)?;
        Ok(Self {
            walks,
            endings,
            beats_missed: beats.filter(|id| !reach.beats.contains(id)).collect(),
            gave_up,
            scored: scores.len(),
            // Of equal ones `max_by` takes the last, so the order is turned round for the best.
            best: scores.iter().rev().max_by(|a, b| a.percent.total_cmp(&b.percent)).cloned(),
            worst: scores.iter().min_by(|a, b| a.percent.total_cmp(&b.percent)).cloned(),
            problems,
        })
    }
}

fn scores(draft: &Draft, plays: &[(Transcript, String)]) -> Result<Vec<Scored>, PracticeError> {
    let Ok(listener) = &draft.listener else { return Ok(Vec::new()) };
    let mut scores = Vec::new();
    for (transcript, story) in plays {
        let evaluation = score(transcript, listener)?;
        let story = story.clone();
        scores.extend(evaluation.percent.map(|percent| Scored { percent, story }));
    }
    Ok(scores)
}

fn endless_play(draft: &Draft, session: &Session<'_>) -> Problem {
    let turns = session.exchanges();
    let recent = turns.get(turns.len().saturating_sub(LONGEST_WALK / 2)..).unwrap_or_default();
    let beats: BTreeSet<&str> = recent.iter().map(|exchange| exchange.beat.as_str()).collect();
    let beats: Vec<&str> = beats.into_iter().collect();
    let message = format!(
        "a play does not end within {LONGEST_WALK} messages; it goes on in {}",
        beats.join(", ")
    );
    let field = format!("beats.{}", session.beat().id);
    draft.document.problem_at(Code::EndlessPlay, &field, message)
}

/// What each message earned, and how the play ended.
fn story(session: &Session<'_>) -> String {
    let earned = session.exchanges().iter().map(|exchange| {
        let ids: Vec<&str> = exchange.earned.iter().map(|earned| earned.reply.as_str()).collect();
        if ids.is_empty() { "nothing".to_owned() } else { ids.join(" + ") }
    });
    let end = match session.finish() {
        Some(Finish::Ending { id, .. }) => id.as_str(),
        Some(Finish::GaveUp) => "the customer gives up",
        Some(Finish::Quit | Finish::Stopped) | None => "no end",
    };
    format!("{} → {end}", earned.collect::<Vec<_>>().join(", "))
}

/// What can be said for each reply, by its id.
struct Phrasebook(BTreeMap<String, Vec<String>>);

impl Phrasebook {
    /// Encodes everything that can be said in one go, so that the walks only look it up.
    fn of(stage: &Stage) -> Result<Self, PracticeError> {
        let replies = stage.scenario().replies();
        let book: BTreeMap<String, Vec<String>> = replies
            .map(|reply| (reply.id.clone(), examples(&reply.wording, &stage.scenario().language)))
            .collect();
        let texts: Vec<&str> =
            book.values().flatten().map(String::as_str).chain(NONSENSE).collect();
        prepare(stage.encoder(), &texts)?;
        Ok(Self(book))
    }
}

/// What somebody tends to say. Chance alone would hardly ever be kind, or unhelpful, to the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Temper {
    /// Says what is kind, often two things at once, and does not say it twice.
    Kind,
    /// Says whatever comes to mind.
    Anything,
    /// Says what leads on, whatever it does to the mood.
    Hasty,
    /// Says what is not kind.
    Harsh,
    /// Talks nonsense half of the time.
    Absent,
}

impl Temper {
    fn of(number: usize) -> Self {
        const ALL: [Temper; 5] =
            [Temper::Kind, Temper::Anything, Temper::Hasty, Temper::Harsh, Temper::Absent];
        ALL[number % ALL.len()]
    }

    fn likes(self, reply: &Reply, is_earned: bool) -> bool {
        match self {
            Self::Anything | Self::Absent => true,
            Self::Kind => !is_earned && reply.mood >= 0,
            Self::Hasty => reply.to.is_some(),
            Self::Harsh => reply.mood <= 0,
        }
    }

    /// How many in a hundred messages are nonsense.
    fn nonsense(self) -> u64 {
        match self {
            Self::Kind => 2,
            Self::Anything | Self::Hasty | Self::Harsh => 10,
            Self::Absent => 50,
        }
    }
}

struct Walk<'s> {
    stage: &'s Stage,
    phrasebook: &'s Phrasebook,
}

impl<'s> Walk<'s> {
    fn go(
        &self,
        seed: u64,
        temper: Temper,
        reach: &mut Reach,
    ) -> Result<Session<'s>, PracticeError> {
        let mut random = SplitMix64::new(seed);
        let (mut session, _) = Session::start(self.stage, seed)?;
        reach.note(&session);
        for _ in 0..LONGEST_WALK {
            if session.is_over() {
                break;
            }
            let message = self.message(&session, temper, &mut random);
            session.reply(&message)?;
            reach.note(&session);
        }
        Ok(session)
    }

    fn message(&self, session: &Session<'_>, temper: Temper, random: &mut SplitMix64) -> String {
        let nonsense = || NONSENSE[session.exchanges().len() % NONSENSE.len()].to_owned();
        let on_offer = self.stage.replies_in(session.beat()).into_iter().map(|(reply, _)| reply);
        let liked: Vec<&Reply> =
            on_offer.filter(|reply| temper.likes(reply, session.has_earned(&reply.id))).collect();
        if random.next_bits() % 100 < temper.nonsense() {
            return nonsense();
        }
        let replies = random.pick(&liked).into_iter();
        let also = random.pick(&liked).filter(|_| temper == Temper::Kind);
        let mut replies: Vec<&Reply> = replies.chain(also).copied().collect();
        // What is answered comes before what leads on; the same is not said twice.
        replies.sort_by_key(|reply| reply.to.is_some());
        replies.dedup_by_key(|reply| &reply.id);
        let texts = replies.iter().filter_map(|reply| {
            let texts = self.phrasebook.0.get(&reply.id)?;
            random.pick(texts).map(String::as_str)
        });
        let message = texts.collect::<Vec<_>>().join(" ");
        if message.is_empty() { nonsense() } else { message }
    }
}

impl fmt::Display for Exploration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Walks { seed, count } = self.walks;
        let reached = self.endings.iter().filter(|(_, walks)| *walks > 0).count();
        let all = self.endings.len();
        writeln!(f, "  {reached} of {all} endings reached in {count} walks, seed {seed}")?;
        for (id, walks) in &self.endings {
            writeln!(f, "    {id}: {walks}")?;
        }
        if self.gave_up > 0 {
            writeln!(f, "    the customer gives up: {}", self.gave_up)?;
        }
        if !self.beats_missed.is_empty() {
            writeln!(f, "  beats that no walk comes to: {}", self.beats_missed.join(", "))?;
        }
        for (name, scored) in [("best", &self.best), ("worst", &self.worst)] {
            if let Some(Scored { percent, story }) = scored {
                writeln!(f, "  {name} of {} scores: {percent} %", self.scored)?;
                writeln!(f, "    {story}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::matching::Encoders;
    use crate::scenario::tests::SMALL;
    use crate::workspace::Workspace;

    fn explored(text: &str, encoders: &Encoders) -> Exploration {
        let path = Path::new("small.yaml");
        let draft = Draft::read(path, "small.yaml", text, &Workspace::default(), encoders);
        let walks = Walks { seed: 1, count: 60 };
        Exploration::of(&draft.unwrap().unwrap(), walks).unwrap()
    }

    #[test]
    fn walks_come_to_every_ending_and_are_the_same_again() {
        let encoders = Encoders::default();
        let ends = "to: happy}\n      - {id: ends, phrases: [bye], to: done}";
        let explored_once = explored(&SMALL.replace("to: happy}", ends), &encoders);
        insta::assert_snapshot!(explored_once);
        assert_eq!(explored_once.problems, []);
        assert_eq!(explored(&SMALL.replace("to: happy}", ends), &encoders), explored_once);
    }

    #[test]
    fn an_ending_that_no_walk_comes_to_and_a_play_without_end_are_told() {
        let encoders = Encoders::default();
        let endless = SMALL
            .replace("customer: {name: Dana, mood: -1, patience: 3}", "customer: {name: Dana, patience: 100}")
            .replace("mood: 1, to: happy}", "mood: 1, to: opens}\n      - {id: ends, phrases: [xyzzy], unlike: [xyzzy], to: done}")
            .replace("when: {mood: {above: 0}}", "when: {turns: {above: 900}}")
            .replace("when: {mood: {below: -3}}", "when: {did: [ends, rude], missed: [sorry]}");
        let found = explored(&endless, &encoders);
        let found: Vec<String> =
            found.problems.iter().map(|p| format!("{} {}", p.code, p.field)).collect();
        assert!(
            found.contains(&"error[S110] beats.opens".to_owned())
                || found.contains(&"error[S110] beats.tells".to_owned()),
            "{found:?}"
        );
        assert!(found.contains(&"note[S208] endings.happy".to_owned()), "{found:?}");
    }
}
