//! Scoring calls side by side, each kept as it is finished.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use jiff::Timestamp;

use super::RoleWords;
use super::identity::{Identified, identify};
use super::one::{Done, Trouble, rescore_one, score_one};
use super::results::{FailedInput, SkippedInput};
use super::settings::HearingSettings;
use crate::intake::{self, Found};
use crate::matching::Encoders;
use crate::privacy::{MaskedSpan, Masking};
use crate::scoring::{self, Listener};
use crate::speech::Transcriber;
use crate::store::scored::{Finished, Making};
use crate::store::{KeptCall, Store, StoreError};
use crate::transcript::Transcript;

/// So many finished calls wait to be kept before the workers wait for the disk.
const WAITING: usize = 64;

/// What every call of a batch is scored with.
pub struct Scorer<'s> {
    /// Loads the speech model when the first recording needs it.
    pub transcriber: &'s (dyn Fn() -> Result<&'s Transcriber, String> + Sync),
    /// What the words depend on.
    pub settings: HearingSettings,
    /// Tells by the words who is the agent.
    pub roles: RoleWords,
    /// The folder that the program runs in, where the names of files begin.
    pub folder: &'s Path,
    /// Where long recordings lie while they are listened to.
    pub scratch: &'s Path,
    /// What is masked in the words before anything else sees them.
    pub masking: &'s Masking,
    /// Encodes what was said.
    pub encoders: &'s Encoders,
    /// One per rubric.
    pub listeners: &'s [Listener],
    /// Where calls are kept.
    pub store: &'s Path,
    /// Is told which share of a call, 0 to 1, was listened to.
    pub listening: &'s (dyn Fn(&Path, f64) + Sync),
    /// Whether the program was told to stop.
    pub stop: &'s (dyn Fn() -> bool + Sync),
    /// When this run began.
    pub now: Timestamp,
}

impl Scorer<'_> {
    /// Masks what was said, and says what it masked.
    pub(super) fn mask(&self, transcript: &mut Transcript) -> Option<Vec<MaskedSpan>> {
        (!self.masking.is_off()).then(|| self.masking.apply(transcript))
    }
}

/// What came of a batch.
#[derive(Debug, Default)]
pub struct Run {
    /// The calls that are scored, in order of their paths.
    pub calls: Vec<KeptCall>,
    /// The inputs that could not be scored, in order of their paths.
    pub failed: Vec<FailedInput>,
    /// The inputs that were left out, in order of their paths.
    pub skipped: Vec<SkippedInput>,
    /// How many were not looked at, because the program was told to stop.
    pub left: usize,
}

/// How one call of a batch ended.
#[derive(Debug, Clone, Copy)]
pub enum Ended<'e> {
    /// It is scored and kept.
    Scored,
    /// It was left out, for this reason.
    Skipped(&'e str),
    /// It could not be scored, for this reason.
    Failed(&'e str),
}

/// Scores calls, which are in order of path. Each is kept in the store as it is finished; a run
/// that is stopped at any moment goes on where it was when it is started anew. `begin` is told how
/// many calls there are without the duplicates; `done` is called as each is kept.
///
/// # Errors
/// The store fails, for want of space for example; what was kept until then stays.
pub fn score(
    scorer: &Scorer<'_>,
    found: Found,
    begin: &dyn Fn(usize),
    done: &dyn Fn(&str, Ended<'_>),
) -> Result<Run, StoreError> {
    let store = Store::open(scorer.store)?;
    let sorted = identify(found, &store, scorer.stop)?;
    begin(sorted.calls.len());
    let names = intake::names(sorted.calls.iter().map(|one| &one.call));
    let work = sorted.calls.into_iter().zip(names);
    let work = work.map(|(call, name)| Work::Found(Box::new(call), name)).collect();
    let run =
        Run { failed: sorted.failed, skipped: sorted.skipped, left: sorted.left, ..Run::default() };
    side_by_side(scorer, store, work, run, done)
}

/// Scores calls of the store with rubrics that they were not scored with; nothing is listened to.
///
/// # Errors
/// The store fails, for want of space for example; what was kept until then stays.
pub fn rescore(
    scorer: &Scorer<'_>,
    calls: &[KeptCall],
    done: &dyn Fn(&str, Ended<'_>),
) -> Result<Run, StoreError> {
    let store = Store::open_existing(scorer.store)?;
    let work = calls.iter().map(|kept| Work::Kept(*kept)).collect();
    side_by_side(scorer, store, work, Run::default(), done)
}

/// A call to score.
enum Work {
    /// It was found in files; with the name it shall have.
    Found(Box<Identified>, String),
    /// It is in the store.
    Kept(KeptCall),
}

impl Work {
    /// How messages name it.
    fn label(&self) -> String {
        match self {
            Self::Found(one, _) => one.call.path().display().to_string(),
            Self::Kept(_) => "a call of the store".to_owned(),
        }
    }
}

/// As many calls are under way as rayon has threads; each call's windows are spread over all of
/// them. The calls themselves are held by plain threads: a rayon thread that waits for a window
/// would start another call meanwhile, and the calls in memory would pile up.
fn side_by_side(
    scorer: &Scorer<'_>,
    mut store: Store,
    work: Vec<Work>,
    run: Run,
    done: &dyn Fn(&str, Ended<'_>),
) -> Result<Run, StoreError> {
    let rubrics = scorer.listeners.iter().map(|listener| listener.rubric().sha256.as_str());
    store.use_rubrics(&rubrics.collect::<Vec<_>>(), scorer.now)?;
    let mut batch = Batch {
        ended: vec![None; work.len()],
        run,
        work: &work,
        making: Making { method: scoring::METHOD, at: scorer.now },
        done,
    };
    let next = AtomicUsize::new(0);
    let broken = AtomicBool::new(false);
    let workers = rayon::current_num_threads().clamp(1, work.len().max(1));
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(WAITING);
        let shared = Shared { scorer, work: &work, next: &next, broken: &broken };
        for _ in 0..workers {
            let sender = sender.clone();
            // Where the system gives no further thread, fewer calls are under way at a time.
            let spawned =
                thread::Builder::new().spawn_scoped(scope, move || take_turns(shared, &sender));
            if spawned.is_err() {
                break;
            }
        }
        drop(sender);
        let kept = batch.keep_all(&mut store, &receiver);
        if kept.is_err() {
            broken.store(true, Ordering::Relaxed);
            // Workers that wait to hand something over must not wait for ever.
            while receiver.recv().is_ok() {}
        }
        kept
    })?;
    Ok(batch.finish())
}

/// What the workers share.
#[derive(Clone, Copy)]
struct Shared<'b, 's> {
    scorer: &'b Scorer<'s>,
    work: &'b [Work],
    next: &'b AtomicUsize,
    /// Nothing can be kept any more.
    broken: &'b AtomicBool,
}

/// The index of a call and what came of it.
type Ending<'s> = (usize, Result<Done<'s>, Trouble>);

/// Takes one call after the other until there are no more.
fn take_turns<'s>(shared: Shared<'_, 's>, sender: &SyncSender<Ending<'s>>) {
    let store = match Store::open(shared.scorer.store) {
        Ok(store) => store,
        Err(error) => {
            // Where nobody listens any more, somebody else has met the same trouble.
            let _ = sender.send((usize::MAX, Err(Trouble::Store(error))));
            return;
        }
    };
    while !shared.broken.load(Ordering::Relaxed) && !(shared.scorer.stop)() {
        let index = shared.next.fetch_add(1, Ordering::Relaxed);
        let result = match shared.work.get(index) {
            Some(Work::Found(one, name)) => score_one(shared.scorer, &store, one, name),
            Some(Work::Kept(kept)) => rescore_one(shared.scorer, &store, *kept),
            None => return,
        };
        // A call that was broken off is not a call that failed.
        let broken_off = (shared.scorer.stop)() && matches!(result, Err(Trouble::Call(_)));
        if broken_off || sender.send((index, result)).is_err() {
            return;
        }
    }
}

#[derive(Debug, Clone)]
enum End {
    Scored(KeptCall),
    Skipped(String),
    Failed(String),
}

/// What is known of a batch so far.
struct Batch<'b> {
    work: &'b [Work],
    /// One per call; `None` until it has ended.
    ended: Vec<Option<End>>,
    run: Run,
    making: Making<'b>,
    done: &'b dyn Fn(&str, Ended<'_>),
}

impl Batch<'_> {
    /// Keeps what the workers finish. What was finished while the disk was busy goes to it
    /// together.
    fn keep_all(
        &mut self,
        store: &mut Store,
        finished: &Receiver<Ending<'_>>,
    ) -> Result<(), StoreError> {
        while let Ok(first) = finished.recv() {
            let together = std::iter::once(first).chain(finished.try_iter().take(WAITING));
            let mut indices = Vec::new();
            let mut new: Vec<Finished<'_>> = Vec::new();
            for (index, result) in together {
                match result {
                    Err(Trouble::Store(error)) => return Err(error),
                    Err(Trouble::Call(error)) => self.end(index, End::Failed(error)),
                    Ok(Done { new: Some(one), skipped, .. }) => {
                        indices.push((index, skipped));
                        new.push(*one);
                    }
                    Ok(Done { new: None, skipped: Some(reason), .. }) => {
                        self.end(index, End::Skipped(reason));
                    }
                    Ok(Done { new: None, known: Some(call), skipped: None }) => {
                        self.end(index, End::Scored(call));
                    }
                    // What the store does not know is new.
                    Ok(Done { new: None, known: None, skipped: None }) => {}
                }
            }
            if new.is_empty() {
                continue;
            }
            let kept = store.keep_finished(&new, self.making)?;
            for ((index, skipped), call) in indices.into_iter().zip(kept) {
                self.end(index, skipped.map_or(End::Scored(call), End::Skipped));
            }
        }
        Ok(())
    }

    fn end(&mut self, index: usize, end: End) {
        let (Some(one), Some(place)) = (self.work.get(index), self.ended.get_mut(index)) else {
            return;
        };
        let ended = match &end {
            End::Scored(_) => Ended::Scored,
            End::Skipped(reason) => Ended::Skipped(reason),
            End::Failed(error) => Ended::Failed(error),
        };
        (self.done)(&one.label(), ended);
        *place = Some(end);
    }

    fn finish(mut self) -> Run {
        for (end, one) in self.ended.into_iter().zip(self.work) {
            let path = || one.label();
            match end {
                Some(End::Scored(call)) => self.run.calls.push(call),
                Some(End::Skipped(reason)) => {
                    self.run.skipped.push(SkippedInput { path: path(), reason });
                }
                Some(End::Failed(error)) => {
                    self.run.failed.push(FailedInput { path: path(), error });
                }
                None => self.run.left += 1,
            }
        }
        self.run.failed.sort_by(|left, right| left.path.cmp(&right.path));
        self.run.skipped.sort_by(|left, right| left.path.cmp(&right.path));
        self.run
    }
}
