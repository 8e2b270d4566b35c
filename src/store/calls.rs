//! Finding calls again, and what was heard in them.

use jiff::civil::Date;
use rusqlite::{OptionalExtension, Row, params};
use serde::de::DeserializeOwned;

use super::call::{CallEntry, CallId, Hearing, HearingId, KeptCall, Outcome};
use super::paths::{parted, path};
use super::{Store, StoreError};
use crate::intake::Metadata;

/// Which calls are meant; what is `None` may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallFilter {
    /// Those of that agent, however it is capitalized.
    pub agent: Option<String>,
    /// Those of that queue, however it is capitalized.
    pub queue: Option<String>,
    /// Those that began on that day or later. A call without a date is not meant.
    pub from: Option<Date>,
    /// Those that began on that day or earlier. A call without a date is not meant.
    pub to: Option<Date>,
}

const COLUMNS: &str = "sha256, name, files, folder, agent, metadata";

impl Store {
    /// The calls that are meant and in which something was heard, with what was heard last, in order
    /// of name.
    ///
    /// # Errors
    /// The store fails.
    pub fn calls(&self, filter: &CallFilter) -> Result<Vec<KeptCall>, StoreError> {
        let sql = "SELECT calls.id, max(hearings.id) FROM calls \
            JOIN hearings ON call = calls.id AND hearing IS NOT NULL WHERE (?1 IS NULL OR lower(agent) = lower(?1)) \
            AND (?2 IS NULL OR lower(metadata ->> '$.queue') = lower(?2)) \
            AND (?3 IS NULL OR substr(date, 1, 10) >= ?3) \
            AND (?4 IS NULL OR substr(date, 1, 10) <= ?4) \
            GROUP BY calls.id ORDER BY name";
        let day = |date: Option<Date>| date.map(|date| date.to_string());
        let mut statement = self.connection.prepare_cached(sql)?;
        let given = params![filter.agent, filter.queue, day(filter.from), day(filter.to)];
        let rows = statement.query_map(given, |row| {
            Ok(KeptCall { call: CallId(row.get(0)?), hearing: HearingId(row.get(1)?) })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What is known of a call; `None` where there is no such call.
    ///
    /// # Errors
    /// The store fails, or what it holds cannot be read.
    pub fn call(&self, id: CallId) -> Result<Option<CallEntry>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM calls WHERE id = ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let columns = statement.query_row([id.0], columns).optional()?;
        let with_metadata = |(entry, metadata): (CallEntry, String)| {
            Ok(CallEntry { metadata: json(id, &metadata)?, ..entry })
        };
        columns.map(with_metadata).transpose()
    }

    /// The call with that content.
    ///
    /// # Errors
    /// The store fails.
    pub fn call_with_content(&self, sha256: &str) -> Result<Option<CallId>, StoreError> {
        let sql = "SELECT id FROM calls WHERE sha256 = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row([sha256], |row| Ok(CallId(row.get(0)?))).optional()?)
    }

    /// The call of that name with what was heard in it last.
    ///
    /// # Errors
    /// The store fails.
    pub fn kept_call_named(&self, name: &str) -> Result<Option<KeptCall>, StoreError> {
        let sql = "SELECT calls.id, max(hearings.id) FROM calls JOIN hearings ON call = calls.id \
            AND hearing IS NOT NULL WHERE name = ?1 GROUP BY calls.id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_row([name], |row| {
            Ok(KeptCall { call: CallId(row.get(0)?), hearing: HearingId(row.get(1)?) })
        });
        Ok(found.optional()?)
    }

    /// The names of all calls, in order.
    ///
    /// # Errors
    /// The store fails.
    pub fn call_names(&self) -> Result<Vec<String>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT name FROM calls ORDER BY name")?;
        let names = statement.query_map([], |row| row.get(0))?;
        Ok(names.collect::<Result<_, _>>()?)
    }

    /// What came of listening to a call with these settings, if that was done.
    ///
    /// # Errors
    /// The store fails, or what it holds cannot be read.
    pub fn hearing(
        &self,
        call: CallId,
        settings: &str,
    ) -> Result<Option<(HearingId, Outcome)>, StoreError> {
        let sql = "SELECT id, hearing, skipped FROM hearings WHERE call = ?1 AND settings = ?2";
        let mut statement = self.connection.prepare_cached(sql)?;
        let row = statement.query_row(params![call.0, settings], outcome).optional()?;
        row.map(|row| read(call, row)).transpose()
    }

    /// What was heard in a call; `None` where it is gone or nothing was heard.
    ///
    /// # Errors
    /// The store fails, or what it holds cannot be read.
    pub fn heard(&self, kept: KeptCall) -> Result<Option<Hearing>, StoreError> {
        let sql = "SELECT hearing FROM hearings WHERE id = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let row = |row: &Row<'_>| row.get::<_, Option<String>>(0);
        let found = statement.query_row([kept.hearing.0], row).optional()?.flatten();
        found.map(|text| json(kept.call, &text)).transpose()
    }
}

/// A call, and what else is known of it as JSON.
fn columns(row: &Row<'_>) -> Result<(CallEntry, String), rusqlite::Error> {
    let entry = CallEntry {
        sha256: row.get(0)?,
        name: row.get(1)?,
        files: parted(row.get_ref(2)?.as_blob()?),
        folder: path(row.get_ref(3)?.as_blob()?),
        agent: row.get(4)?,
        metadata: Metadata::default(),
    };
    Ok((entry, row.get(5)?))
}

type OutcomeColumns = (HearingId, Option<String>, Option<String>);

fn outcome(row: &Row<'_>) -> Result<OutcomeColumns, rusqlite::Error> {
    Ok((HearingId(row.get(0)?), row.get(1)?, row.get(2)?))
}

fn read(
    call: CallId,
    (id, hearing, skipped): OutcomeColumns,
) -> Result<(HearingId, Outcome), StoreError> {
    let outcome = match hearing {
        Some(hearing) => Outcome::Heard(Box::new(json(call, &hearing)?)),
        None => Outcome::Skipped(skipped.unwrap_or_default()),
    };
    Ok((id, outcome))
}

/// Reads what is kept of a call.
pub(super) fn json<T: DeserializeOwned>(call: CallId, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|source| StoreError::DamagedCall { call: call.0, source })
}
