//! Scoring calls side by side.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::hearing::{Heard, hear, take};
use super::results::{FORMAT, FailedInput, Results, ScoredCall, Stretch};
use crate::intake::{self, AgentChannel, Input};
use crate::matching::Encoder;
use crate::metrics::measure;
use crate::privacy::Masking;
use crate::scoring::{Listener, evaluate, prepare};
use crate::speech::Transcriber;
use crate::transcript::Span;

/// What every call of a batch is scored with.
pub struct Scorer<'s> {
    /// Loads the speech model when the first recording needs it.
    pub transcriber: &'s (dyn Fn() -> Result<&'s Transcriber, String> + Sync),
    /// Encodes what was said.
    pub encoder: &'s Encoder,
    /// One per rubric.
    pub listeners: &'s [Listener],
    /// On which channel the agent speaks.
    pub agent_channel: AgentChannel,
    /// Where copies of recordings go for the report to play.
    pub audio_folder: PathBuf,
    /// What is masked in the words before anything else sees them.
    pub masking: &'s Masking,
    /// Whether those copies are silent where something is masked.
    pub redact_audio: bool,
}

/// Scores all inputs. `done` is called as each input is finished, from any thread. The results are
/// in order of path and do not depend on the number of threads.
///
/// As many calls are under way as rayon has threads; each call's windows are spread over all of
/// them. The calls themselves are held by plain threads: a rayon thread that waits for a window
/// would start another call meanwhile, and the calls in memory would pile up.
pub fn score(
    scorer: &Scorer<'_>,
    inputs: &[Input],
    mut failed: Vec<FailedInput>,
    done: &(dyn Fn(&Path, Result<(), &str>) + Sync),
) -> Results {
    let paths: Vec<&Path> = inputs.iter().map(Input::path).collect();
    let names = intake::names(&paths);
    let next = AtomicUsize::new(0);
    let scored = Mutex::new(Vec::with_capacity(inputs.len()));
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let (Some(input), Some(name)) = (inputs.get(index), names.get(index)) else {
                return;
            };
            let result = score_one(scorer, input, name);
            done(input.path(), result.as_ref().map(|_| ()).map_err(String::as_str));
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
            (Err(error), Some(input)) => {
                failed.push(FailedInput { path: input.path().display().to_string(), error });
            }
            (Err(_), None) => {}
        }
    }
    failed.sort_by(|left, right| left.path.cmp(&right.path));
    Results { format: FORMAT, calls, failed, skipped: Vec::new() }
}

fn score_one(scorer: &Scorer<'_>, input: &Input, name: &str) -> Result<ScoredCall, String> {
    let heard = match input {
        Input::Recording(path) => hear(scorer, path, name)?,
        Input::Transcript(path) => take(scorer, path)?,
    };
    let Heard { source, transcript, mut warnings, audio, masked } = heard;
    let prepared = prepare(&transcript, scorer.encoder).map_err(|error| error.to_string())?;
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
        agent: None,
        metadata: Default::default(),
        metrics: measured.metrics,
        warnings,
        evaluations,
        reviewed: Vec::new(),
        masked,
        transcript,
        dead_air: measured.dead_air.iter().map(stretch).collect(),
        audio,
    })
}
