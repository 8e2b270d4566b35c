//! Keeping calls as they are scored.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::call::{CallEntry, CallId, HearingId, KeptCall, Outcome};
use super::files::{self, HashedFile};
use super::paths::{bytes, joined};
use super::{Store, StoreError, evaluations, vectors};
use crate::matching::Vector;
use crate::rubric::Rubric;
use crate::scoring::evaluation::Evaluation;

/// Everything about one call that is new.
#[derive(Debug)]
pub struct Finished<'r> {
    /// What is known of it.
    pub call: CallEntry,
    /// Its files with their hashes.
    pub files: Vec<HashedFile>,
    /// What was heard.
    pub hearing: KeptHearing,
    /// Sentences that were encoded.
    pub vectors: Vec<NewVectors>,
    /// Evaluations that were made, each with its rubric.
    pub evaluations: Vec<(&'r Rubric, Evaluation)>,
}

/// What sentences mean by one encoder.
#[derive(Debug)]
pub struct NewVectors {
    /// Tells encoders apart.
    pub encoder: &'static str,
    /// Each sentence once.
    pub vectors: Vec<(String, Vector)>,
}

/// What was heard, and whether the store knows.
#[derive(Debug)]
pub enum KeptHearing {
    /// It is in the store.
    Known(HearingId),
    /// It was heard just now, with these settings.
    New {
        /// What the words depend on.
        settings: String,
        /// What came of it.
        outcome: Outcome,
    },
}

/// In what way things were made.
#[derive(Debug, Clone, Copy)]
pub struct Making<'m> {
    /// Tells ways of scoring apart.
    pub method: &'m str,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Keeps calls, all of them or none, and gives back their numbers. It returns when
    /// they lie on the disk.
    ///
    /// # Errors
    /// The store fails; then nothing has changed.
    pub fn keep_finished(
        &mut self,
        finished: &[Finished<'_>],
        making: Making<'_>,
    ) -> Result<Vec<KeptCall>, StoreError> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut kept = Vec::with_capacity(finished.len());
        for one in finished {
            kept.push(keep(&transaction, one, making)?);
        }
        transaction.commit()?;
        Ok(kept)
    }
}

fn keep(
    transaction: &Transaction<'_>,
    finished: &Finished<'_>,
    making: Making<'_>,
) -> Result<KeptCall, StoreError> {
    files::keep(transaction, &finished.files)?;
    let call = keep_call(transaction, &finished.call)?;
    let hearing = match &finished.hearing {
        KeptHearing::Known(id) => *id,
        KeptHearing::New { settings, outcome } => {
            keep_hearing(transaction, call, settings, outcome)?
        }
    };
    for new in &finished.vectors {
        vectors::keep(transaction, new.encoder, &new.vectors)?;
    }
    for (rubric, evaluation) in &finished.evaluations {
        keep_evaluation(transaction, hearing, rubric, evaluation, making)?;
    }
    Ok(KeptCall { call, hearing })
}

fn keep_call(transaction: &Transaction<'_>, call: &CallEntry) -> Result<CallId, StoreError> {
    let (files, folder) = (joined(&call.files), bytes(&call.folder));
    let metadata = serde_json::to_string(&call.metadata).map_err(StoreError::UnwritableCall)?;
    let date = call.metadata.date.map(|date| date.to_string());
    let known = transaction
        .prepare_cached("SELECT id FROM calls WHERE sha256 = ?1")?
        .query_row([&call.sha256], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        let sql = "UPDATE calls SET files = ?2, agent = ?3, date = ?4, metadata = ?5, folder = ?6 \
            WHERE id = ?1 AND (files, agent, date, metadata, folder) IS NOT (?2, ?3, ?4, ?5, ?6)";
        transaction
            .prepare_cached(sql)?
            .execute(params![id, files, call.agent, date, metadata, folder])?;
        return Ok(CallId(id));
    }
    let name = free_name(transaction, call)?;
    let sql = "INSERT INTO calls (sha256, name, files, agent, date, metadata, folder) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    transaction.prepare_cached(sql)?.execute(params![
        call.sha256,
        name,
        files,
        call.agent,
        date,
        metadata,
        folder,
    ])?;
    Ok(CallId(transaction.last_insert_rowid()))
}

/// The call's name, with as much of its hash as makes it the only one.
fn free_name(transaction: &Transaction<'_>, call: &CallEntry) -> Result<String, StoreError> {
    const SHORTEST: usize = 6;
    let mut statement =
        transaction.prepare_cached("SELECT EXISTS (SELECT 1 FROM calls WHERE name = ?1)")?;
    let mut name = call.name.clone();
    for length in SHORTEST..=call.sha256.len() {
        if !statement.query_row([&name], |row| row.get::<_, bool>(0))? {
            break;
        }
        name = format!("{}-{}", call.name, call.sha256.get(..length).unwrap_or_default());
    }
    Ok(name)
}

fn keep_hearing(
    transaction: &Transaction<'_>,
    call: CallId,
    settings: &str,
    outcome: &Outcome,
) -> Result<HearingId, StoreError> {
    let (hearing, skipped) = match outcome {
        Outcome::Heard(hearing) => {
            (Some(serde_json::to_string(hearing).map_err(StoreError::UnwritableCall)?), None)
        }
        Outcome::Skipped(reason) => (None, Some(reason)),
    };
    // Another program may have listened to the same call meanwhile; what it heard is as good.
    let sql = "INSERT INTO hearings (call, settings, hearing, skipped) VALUES (?1, ?2, ?3, ?4) \
        ON CONFLICT (call, settings) DO UPDATE SET hearing = ?3, skipped = ?4 RETURNING id";
    let id = transaction
        .prepare_cached(sql)?
        .query_row(params![call.0, settings, hearing, skipped], |row| row.get(0))?;
    Ok(HearingId(id))
}

fn keep_evaluation(
    transaction: &Transaction<'_>,
    hearing: HearingId,
    rubric: &Rubric,
    evaluation: &Evaluation,
    making: Making<'_>,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO sources (sha256, text) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    transaction.prepare_cached(sql)?.execute(params![rubric.sha256, rubric.source])?;
    let sql = "INSERT INTO evaluations (hearing, rubric_sha256, rubric, method, made_ms, evaluation) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (hearing, rubric_sha256) \
        DO UPDATE SET method = ?4, made_ms = ?5, evaluation = ?6";
    transaction.prepare_cached(sql)?.execute(params![
        hearing.0,
        rubric.sha256,
        rubric.id,
        making.method,
        making.at.as_millisecond(),
        evaluations::written(evaluation).map_err(StoreError::UnwritableCall)?,
    ])?;
    Ok(())
}
