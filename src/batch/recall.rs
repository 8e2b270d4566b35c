//! Scored calls as the store knows them.

use std::path::Path;

use super::results::{FORMAT, Results, ScoredCall, Stretch};
use crate::metrics::measure;
use crate::review::Reviewed;
use crate::store::{KeptCall, Store, StoreError};
use crate::transcript::{Span, Transcript};

/// Which evaluations of a call are wanted.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'w> {
    /// For each rubric the newest.
    Newest,
    /// Those by the rubrics with these hashes, in this order.
    By(&'w [String]),
}

/// Scored calls to be read one by one.
#[derive(Debug, Clone, Copy)]
pub struct Recalled<'c> {
    /// The store.
    pub store: &'c Path,
    /// The calls.
    pub calls: &'c [KeptCall],
    /// Which evaluations.
    pub wanted: Wanted<'c>,
}

/// A call with what was heard in it; `None` where the store no longer has it.
///
/// # Errors
/// The store fails, or what it holds cannot be read.
pub fn recall(
    store: &Store,
    kept: KeptCall,
    wanted: Wanted<'_>,
) -> Result<Option<ScoredCall>, StoreError> {
    let Some(entry) = store.call(kept.call)? else { return Ok(None) };
    let Some(hearing) = store.heard(kept)? else { return Ok(None) };
    let evaluations = match wanted {
        Wanted::Newest => store.newest_evaluations(kept)?,
        Wanted::By(rubrics) => {
            let found = rubrics.iter().map(|sha256| store.evaluation(kept, sha256, None));
            found.filter_map(Result::transpose).collect::<Result<_, _>>()?
        }
    };
    let mut reviewed = Vec::new();
    for evaluation in &evaluations {
        let reviews = store.reviews(kept.call, &evaluation.rubric.id)?;
        if !reviews.is_empty() {
            let rubric = store.rubric(&evaluation.rubric.sha256)?;
            reviewed.extend(Reviewed::new(&rubric, evaluation, reviews));
        }
    }
    let measured = measure(&hearing.transcript);
    let stretch = |span: &Span| Stretch { start_ms: span.start(), end_ms: span.end() };
    let mut source = hearing.source;
    if let Some(path) = entry.files.first() {
        source.path = path.display().to_string();
    }
    let files = entry.places();
    Ok(Some(ScoredCall {
        name: entry.name,
        source,
        agent: entry.agent,
        metadata: entry.metadata,
        metrics: measured.metrics,
        warnings: hearing.warnings,
        evaluations,
        reviewed,
        masked: hearing.masked,
        unclear: hearing.transcript.unclear.clone(),
        transcript: hearing.transcript,
        dead_air: measured.dead_air.iter().map(stretch).collect(),
        peaks: hearing.peaks,
        files,
        audio: None,
    }))
}

/// All calls that are meant, without their transcripts.
///
/// # Errors
/// As [`recall`].
pub fn recall_all(
    store: &Store,
    calls: &[KeptCall],
    wanted: Wanted<'_>,
) -> Result<Results, StoreError> {
    let mut results =
        Results { format: FORMAT, calls: Vec::new(), failed: Vec::new(), skipped: Vec::new() };
    for kept in calls {
        if let Some(call) = recall(store, *kept, wanted)? {
            results.calls.push(ScoredCall { transcript: Transcript::default(), ..call });
        }
    }
    Ok(results)
}
