//! Scoring calls side by side.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::RoleWords;
use super::hearing::{Heard, NotScored, hear};
use super::results::{FORMAT, FailedInput, Results, ScoredCall, SkippedInput, Stretch};
use crate::intake::{self, AgentChannel, Call, Found};
use crate::matching::Encoder;
use crate::metrics::measure;
use crate::scoring::{Listener, evaluate, prepare};
use crate::speech::Transcriber;
use crate::transcript::{Millis, Span};

/// What every call of a batch is scored with.
pub struct Scorer<'s> {
    /// Loads the speech model when the first recording needs it.
    pub transcriber: &'s (dyn Fn() -> Result<&'s Transcriber, String> + Sync),
    /// Encodes what was said.
    pub encoder: &'s Encoder,
    /// One per rubric.
    pub listeners: &'s [Listener],
    /// On which channel the agent speaks; without one, the words tell.
    pub agent_channel: Option<AgentChannel>,
    /// Tells by the words who is the agent.
    pub roles: RoleWords,
    /// The language that is expected, as a code such as `en`.
    pub language: String,
    /// Shorter recordings are skipped.
    pub min_length: Millis,
    /// Where copies of recordings go for the report to play.
    pub audio_folder: PathBuf,
}

/// Scores all inputs. `done` is called as each input is finished, from any thread. The results are
/// in order of path and do not depend on the number of threads.
///
/// As many calls are under way as rayon has threads; each call's windows are spread over all of
/// them. The calls themselves are held by plain threads: a rayon thread that waits for a window
/// would start another call meanwhile, and the calls in memory would pile up.
pub fn score(
    scorer: &Scorer<'_>,
    found: Found,
    done: &(dyn Fn(&Path, Result<(), &NotScored>) + Sync),
) -> Results {
    let Found { calls: inputs, mut failed, mut skipped } = found;
    let names = intake::names(&inputs);
    let next = AtomicUsize::new(0);
    let scored = Mutex::new(Vec::with_capacity(inputs.len()));
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let (Some(input), Some(name)) = (inputs.get(index), names.get(index)) else {
                return;
            };
            let result = score_one(scorer, input, name);
            done(input.path(), result.as_ref().map(|_| ()));
            scored.lock().unwrap_or_else(PoisonError::into_inner).push((index, result));
        }
    };
    thread::scope(|scope| {
        for _ in 1..rayon::current_num_threads().min(inputs.len()) {
            // Where the system gives no further thread, fewer calls are under way at a time.
            let _ = thread::Builder::new().spawn_scoped(scope, work);
        }
        work();
    });
    let mut scored = scored.into_inner().unwrap_or_else(PoisonError::into_inner);
    scored.sort_by_key(|(index, _)| *index);
    let mut calls = Vec::new();
    for (index, result) in scored {
        match (result, inputs.get(index)) {
            (Ok(call), _) => calls.push(call),
            (Err(reason), Some(input)) => {
                let path = input.path().display().to_string();
                match reason {
                    NotScored::Failed(error) => failed.push(FailedInput { path, error }),
                    NotScored::Skipped(reason) => skipped.push(SkippedInput { path, reason }),
                }
            }
            (Err(_), None) => {}
        }
    }
    failed.sort_by(|left, right| left.path.cmp(&right.path));
    skipped.sort_by(|left, right| left.path.cmp(&right.path));
    Results { format: FORMAT, calls, failed, skipped }
}

fn score_one(scorer: &Scorer<'_>, call: &Call, name: &str) -> Result<ScoredCall, NotScored> {
    let key = intake::content_key(&call.files).map_err(NotScored::failed)?;
    let heard = hear(scorer, call, key, name)?;
    let Heard { source, transcript, mut warnings, audio } = heard;
    let prepared = prepare(&transcript, scorer.encoder).map_err(NotScored::failed)?;
    if prepared.iter().any(crate::matching::PreparedText::is_cut) {
        warnings.push("a turn is so long that only its start was matched by meaning".to_owned());
    }
    let measured = measure(&transcript);
    let evaluations = scorer
        .listeners
        .iter()
        .map(|listener| evaluate(listener, &transcript, &prepared, &measured))
        .collect();
    let stretch = |span: &Span| Stretch { start_ms: span.start(), end_ms: span.end() };
    Ok(ScoredCall {
        name: name.to_owned(),
        source,
        agent: call.agent.clone(),
        metadata: call.metadata.clone(),
        metrics: measured.metrics,
        warnings,
        evaluations,
        reviewed: Vec::new(),
        transcript,
        dead_air: measured.dead_air.iter().map(stretch).collect(),
        audio,
    })
}
