//! A report of more calls than fit into memory: each is read, written and let go.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::wording::Wording;
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

/// A report that was written, and what it is about, without transcripts.
#[derive(Debug)]
pub struct Exported {
    /// What was found, in the words of the rubrics' own languages, as programs read it.
    pub results: Results,
    /// The same in words for the reader, where those are others.
    worded: Option<Results>,
    /// The files.
    pub written: Written,
}

impl Exported {
    /// What was found, in words for the reader.
    pub fn for_reader(&self) -> &Results {
        self.worded.as_ref().unwrap_or(&self.results)
    }
}

/// Writes a report of calls with `writer`; `done` is called as each is written.
///
/// # Errors
/// See [`ReportError`]; files that were written before the error stay, each of them whole.
pub fn export(
    writer: &Writer,
    recalled: &Recalled<'_>,
    around: Around,
    done: &(dyn Fn() + Sync),
) -> Result<Exported, ReportError> {
    let audio_folder = writer.audio_folder();
    std::fs::create_dir_all(&audio_folder)
        .map_err(|source| ReportError::Folder { path: audio_folder.clone(), source })?;
    type Opened = (Result<Store, StoreError>, Wording);
    let open = || (Store::open_existing(recalled.store), Wording::new(writer.interface()));
    let write_one = |(store, wording): &mut Opened, kept: &KeptCall| {
        let store = store.as_ref().map_err(|error| ReportError::Unopened(error.to_string()))?;
        let mut call = recall(store, *kept, recalled.wanted)?.ok_or(ReportError::Gone)?;
        add_sound(store, &mut call, &audio_folder, around.redact_audio);
        let mut worded = wording.of(store, &call)?;
        let (page, transcript) = writer.call(worded.as_ref().unwrap_or(&call))?;
        for call in [&mut call].into_iter().chain(&mut worded) {
            let language = std::mem::take(&mut call.transcript.language);
            call.transcript = Transcript { language, ..Transcript::default() };
        }
        done();
        Ok::<_, ReportError>((call, worded, page, transcript))
    };
    let written: Vec<(ScoredCall, Option<ScoredCall>, PathBuf, PathBuf)> =
        recalled.calls.par_iter().map_init(open, write_one).collect::<Result<_, _>>()?;
    let is_worded = written.iter().any(|(_, worded, ..)| worded.is_some());
    let mut results = Results {
        format: FORMAT,
        calls: Vec::with_capacity(recalled.calls.len()),
        failed: around.failed,
        skipped: around.skipped,
    };
    let mut worded_calls = Vec::new();
    let (mut pages, mut transcripts) = (Vec::new(), Vec::new());
    for (call, worded, page, transcript) in written {
        if is_worded {
            worded_calls.push(worded.unwrap_or_else(|| call.clone()));
        }
        results.calls.push(call);
        pages.push(page);
        transcripts.push(transcript);
    }
    let worded = is_worded.then(|| Results {
        format: FORMAT,
        calls: worded_calls,
        failed: results.failed.clone(),
        skipped: results.skipped.clone(),
    });
    let (index, data) = writer.overview(&results, worded.as_ref().unwrap_or(&results))?;
    let written = Written { index, pages, data, transcripts };
    Ok(Exported { results, worded, written })
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
