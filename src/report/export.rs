//! A report of more calls than fit into memory: each is read, written and let go.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{ReportError, Writer, Written};
use crate::batch::results::{FORMAT, FailedInput, Results, ScoredCall, SkippedInput};
use crate::batch::{Recalled, playable, recall};
use crate::store::{KeptCall, Store, StoreError};
use crate::transcript::Transcript;

/// What a report is made of, beside the calls.
#[derive(Debug, Default)]
pub struct Around {
    /// Inputs that could not be scored.
    pub failed: Vec<FailedInput>,
    /// Inputs that were left out.
    pub skipped: Vec<SkippedInput>,
    /// Whether the recordings that pages play are silent where something was masked.
    pub redact_audio: bool,
}

/// Writes a report of calls with `writer`; `done` is called as each is written. The results that come back are without transcripts.
///
/// # Errors
/// See [`ReportError`]; files that were written before the error stay, each of them whole.
pub fn export(
    writer: &Writer,
    recalled: &Recalled<'_>,
    around: Around,
    done: &(dyn Fn() + Sync),
) -> Result<(Results, Written), ReportError> {
    let audio_folder = writer.audio_folder();
    std::fs::create_dir_all(&audio_folder)
        .map_err(|source| ReportError::Folder { path: audio_folder.clone(), source })?;
    let write_one = |store: &mut Result<Store, StoreError>, kept: &KeptCall| {
        let store = store.as_ref().map_err(|error| ReportError::Unopened(error.to_string()))?;
        let mut call = recall(store, *kept, recalled.wanted)?.ok_or(ReportError::Gone)?;
        add_sound(store, &mut call, &audio_folder, around.redact_audio);
        let (page, transcript) = writer.call(&call)?;
        call.transcript = Transcript::default();
        done();
        Ok::<_, ReportError>((call, page, transcript))
    };
    let written: Vec<(ScoredCall, PathBuf, PathBuf)> = recalled
        .calls
        .par_iter()
        .map_init(|| Store::open_existing(recalled.store), write_one)
        .collect::<Result<_, _>>()?;
    let mut results = Results {
        format: FORMAT,
        calls: Vec::with_capacity(recalled.calls.len()),
        failed: around.failed,
        skipped: around.skipped,
    };
    let (mut pages, mut transcripts) = (Vec::new(), Vec::new());
    for (call, page, transcript) in written {
        results.calls.push(call);
        pages.push(page);
        transcripts.push(transcript);
    }
    let (index, data) = writer.overview(&results)?;
    Ok((results, Written { index, pages, data, transcripts }))
}

/// Puts a copy of the recording beside the page, where there is one.
fn add_sound(store: &Store, call: &mut ScoredCall, folder: &Path, redact: bool) {
    if call.transcript.model.is_empty() {
        return;
    }
    let copied = playable(store, call, redact, folder);
    match copied {
        Ok(copy) => call.audio = Some(copy),
        Err(error) => {
            let warning = format!("the recording cannot be played in the report: {error}");
            call.warnings.push(warning);
        }
    }
}
