//! One call: what the store knows of it is used, the rest is done.

use std::path::Path;

use super::Scorer;
use super::compare::CompareError;
use super::encoding::Encoding;
use super::hearing::{NotScored, hear};
use super::identity::Identified;
use crate::intake::Metadata;
use crate::matching::Language;
use crate::metrics::measure;
use crate::privacy::Masking;
use crate::rubric::Rubric;
use crate::scoring::evaluation::Evaluation;
use crate::scoring::{self, Listener, evaluate};
use crate::store::scored::{Finished, KeptHearing};
use crate::store::{CallEntry, Hearing, KeptCall, NewVectors, Outcome, Store, StoreError};

/// What came of a call.
pub(super) struct Done<'r> {
    /// What is new about it; `None` where the store knows everything.
    pub(super) new: Option<Box<Finished<'r>>>,
    /// The call, where the store knew what is heard in it.
    pub(super) known: Option<KeptCall>,
    /// Why it was not scored, where it was not.
    pub(super) skipped: Option<String>,
}

/// Why a call is not done.
pub(super) enum Trouble {
    /// Something is wrong with the call; the others go on.
    Call(String),
    /// Nothing can be kept, so nothing need be done.
    Store(StoreError),
}

impl From<CompareError> for Trouble {
    fn from(error: CompareError) -> Self {
        match error {
            CompareError::Store(error) => Self::Store(error),
            CompareError::Matching(error) => Self::Call(error.to_string()),
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Scores a call of the store with the rubrics that it was not scored with. Its recording need not
/// be there any more.
pub(super) fn rescore_one<'r>(
    scorer: &Scorer<'r>,
    store: &Store,
    kept: KeptCall,
) -> Result<Done<'r>, Trouble> {
    let gone = || Trouble::Call("is no longer in the store".to_owned());
    let heard = store.heard(kept)?.ok_or_else(gone)?;
    let (vectors, evaluations) = evaluate_new(scorer, store, Some(kept), &heard)?;
    let mut new = None;
    if !evaluations.is_empty() {
        let call = store.call(kept.call)?.ok_or_else(gone)?;
        let hearing = KeptHearing::Known(kept.hearing);
        new = Some(Box::new(Finished { call, files: Vec::new(), hearing, vectors, evaluations }));
    }
    Ok(Done { new, known: Some(kept), skipped: None })
}

/// Listens to a call, where that was not done before, and scores it with the rubrics that it was
/// not scored with.
pub(super) fn score_one<'r>(
    scorer: &Scorer<'r>,
    store: &Store,
    identified: &Identified,
    name: &str,
) -> Result<Done<'r>, Trouble> {
    let known = store.call_with_content(&identified.sha256)?;
    let before = known.map(|call| store.call(call)).transpose()?.flatten();
    let entry = entry(scorer, identified, name, before.as_ref());
    let settings = scorer.settings.key(&identified.call);
    let heard_before = match known {
        Some(call) => store.hearing(call, &settings)?,
        None => None,
    };
    let (hearing, outcome) = match heard_before {
        Some((id, outcome)) => (KeptHearing::Known(id), outcome),
        None => {
            let outcome = listen(scorer, identified)?;
            (KeptHearing::New { settings, outcome: outcome.clone() }, outcome)
        }
    };
    let kept = match (known, &hearing) {
        (Some(call), KeptHearing::Known(hearing)) => Some(KeptCall { call, hearing: *hearing }),
        _ => None,
    };
    let (vectors, evaluations, skipped) = match &outcome {
        Outcome::Skipped(reason) => (Vec::new(), Vec::new(), Some(reason.clone())),
        Outcome::Heard(heard) => {
            let (vectors, evaluations) = evaluate_new(scorer, store, kept, heard)?;
            (vectors, evaluations, None)
        }
    };
    let is_known = kept.is_some()
        && evaluations.is_empty()
        && identified.hashed.is_empty()
        && before.is_some_and(|before| is_same(before, &entry));
    let new = (!is_known).then(|| {
        let files = identified.hashed.clone();
        Box::new(Finished { call: entry, files, hearing, vectors, evaluations })
    });
    Ok(Done { new, known: kept, skipped })
}

/// What is known of the call: what this run says, and where it says nothing, what was known before.
fn entry(
    scorer: &Scorer<'_>,
    identified: &Identified,
    name: &str,
    before: Option<&CallEntry>,
) -> CallEntry {
    let call = &identified.call;
    let metadata = masked(call.metadata.clone(), scorer.masking);
    CallEntry {
        sha256: identified.sha256.clone(),
        name: name.to_owned(),
        files: call.files.all().map(Path::to_owned).collect(),
        folder: scorer.folder.to_owned(),
        agent: call.agent.clone().or_else(|| before?.agent.clone()),
        metadata: match before {
            Some(before) => metadata.over(&before.metadata),
            None => metadata,
        },
    }
}

/// What free text about a call may hold as well. Its fields, such as the customer's number, are
/// what they are there for.
fn masked(mut metadata: Metadata, masking: &Masking) -> Metadata {
    metadata.other.values_mut().for_each(|value| *value = masking.text(value));
    metadata
}

/// Whether the store knows the call as it is now; its name there may be a longer one.
fn is_same(before: CallEntry, now: &CallEntry) -> bool {
    CallEntry { name: now.name.clone(), ..before } == *now
}

fn listen(scorer: &Scorer<'_>, identified: &Identified) -> Result<Outcome, Trouble> {
    match hear(scorer, &identified.call, identified.sha256.clone()) {
        Ok(mut heard) => {
            if scoring::cut(&heard.transcript, Language::of(&heard.transcript.language))
                .is_incomplete()
            {
                let warning = "a turn is so long that only its start was matched by meaning";
                heard.warnings.push(warning.to_owned());
            }
            Ok(Outcome::Heard(Box::new(heard)))
        }
        Err(NotScored::Skipped(reason)) => Ok(Outcome::Skipped(reason)),
        Err(NotScored::Failed(error)) => Err(Trouble::Call(error)),
    }
}

/// The rubrics that are for a language, else those that are for it as well; all of them where none
/// is, so that a call has a score.
fn for_language<'r>(listeners: &'r [Listener], language: &str) -> Vec<&'r Listener> {
    let is_for = |listener: &&Listener| listener.rubric().language == language;
    let serves =
        |listener: &&Listener| listener.rubric().also_for.iter().any(|code| code == language);
    let own: Vec<&Listener> = listeners.iter().filter(is_for).collect();
    let others = || -> Vec<&Listener> { listeners.iter().filter(serves).collect() };
    let chosen = if own.is_empty() { others() } else { own };
    if chosen.is_empty() { listeners.iter().collect() } else { chosen }
}

type New<'r> = (Vec<NewVectors>, Vec<(&'r Rubric, Evaluation)>);

/// Scores what was heard with the rubrics that the store has no evaluation of.
fn evaluate_new<'r>(
    scorer: &Scorer<'r>,
    store: &Store,
    kept: Option<KeptCall>,
    heard: &Hearing,
) -> Result<New<'r>, Trouble> {
    let mut missing = Vec::new();
    for listener in for_language(scorer.listeners, &heard.transcript.language) {
        let sha256 = &listener.rubric().sha256;
        let known = match kept {
            Some(kept) => store.evaluation(kept, sha256, Some(scoring::METHOD))?,
            None => None,
        };
        if known.is_none() {
            missing.push(listener);
        }
    }
    if missing.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let mut encoding = Encoding::new(store, &heard.transcript);
    let measured = measure(&heard.transcript);
    let mut evaluations = Vec::with_capacity(missing.len());
    for listener in missing {
        let texts = encoding.texts(listener)?;
        let evaluation = evaluate(listener, &heard.transcript, texts, &measured);
        evaluations.push((listener.rubric(), evaluation));
    }
    Ok((encoding.into_new(), evaluations))
}
