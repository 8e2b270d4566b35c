//! Reading and deleting attempts.

use jiff::Timestamp;
use rusqlite::{Row, params};
use serde::de::DeserializeOwned;

use super::attempt::{Attempt, AttemptId, Conversation, CriterionScore, Part, Record, Score};
use super::{Store, StoreError};

/// Which attempts are meant; what is `None` may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those of that trainee.
    pub trainee: Option<String>,
    /// Those that played that scenario, with the first customer or beside them.
    pub scenario: Option<String>,
    /// So many at most, the newest.
    pub limit: Option<usize>,
}

const ATTEMPT: &str = "SELECT id, trainee, trainer, channel, seed, started_ms, changed_ms, \
    finished_ms, replies, led IS NOT NULL FROM attempts";

/// The name by which a trainee is found: people write it in more than one way.
pub(super) fn key(trainee: &str) -> String {
    trainee.trim().to_lowercase()
}

impl Store {
    /// The attempts that are meant, the newest first.
    ///
    /// # Errors
    /// The store fails.
    pub fn attempts(&self, filter: &Filter) -> Result<Vec<Attempt>, StoreError> {
        let sql = format!(
            "{ATTEMPT} WHERE (?1 IS NULL OR trainee_key = ?1) AND (?2 IS NULL OR id IN \
             (SELECT attempt FROM conversations WHERE scenario = ?2 AND transcript IS NOT NULL)) \
             ORDER BY id DESC LIMIT ?3"
        );
        let trainee = filter.trainee.as_deref().map(key);
        let limit = filter.limit.map_or(-1, |limit| i64::try_from(limit).unwrap_or(-1));
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(params![trainee, filter.scenario, limit], attempt)?;
        let mut attempts = rows.collect::<Result<Vec<_>, _>>()?;
        for attempt in &mut attempts {
            attempt.conversations = self.conversations(attempt.id)?;
        }
        Ok(attempts)
    }

    /// The newest open attempt of a trainee, at that scenario where one is named.
    ///
    /// # Errors
    /// The store fails.
    pub fn newest_open(
        &self,
        trainee: &str,
        scenario: Option<&str>,
    ) -> Result<Option<AttemptId>, StoreError> {
        let sql = "SELECT id FROM attempts WHERE trainee_key = ?1 AND finished_ms IS NULL AND \
            (?2 IS NULL OR id IN (SELECT attempt FROM conversations \
            WHERE scenario = ?2 AND position = 0)) ORDER BY changed_ms DESC, id DESC LIMIT 1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params![key(trainee), scenario])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?.map(AttemptId))
    }

    /// All that is kept of an attempt; `None` where there is no such attempt.
    ///
    /// # Errors
    /// The store fails, or what it holds cannot be read.
    pub fn record(&self, id: AttemptId) -> Result<Option<Record>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{ATTEMPT} WHERE id = ?1"))?;
        let found = statement.query_map([id.0], attempt)?.next().transpose()?;
        let Some(mut attempt) = found else { return Ok(None) };
        attempt.conversations = self.conversations(id)?;
        let (moves, log, led) = self.connection.query_row(
            "SELECT moves, log, led FROM attempts WHERE id = ?1",
            [id.0],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get(2)?)),
        )?;
        let sql = "SELECT s.text, r.text, transcript, exchanges, debrief FROM conversations \
            JOIN sources s ON s.sha256 = scenario_sha256 \
            JOIN sources r ON r.sha256 = rubric_sha256 WHERE attempt = ?1 ORDER BY position";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([id.0])?;
        let mut parts = Vec::new();
        while let Some(row) = rows.next()? {
            parts.push(Part {
                scenario_source: row.get(0)?,
                rubric_source: row.get(1)?,
                transcript: optional(id, row.get(2)?)?,
                exchanges: optional(id, row.get(3)?)?.unwrap_or_default(),
                debrief: optional(id, row.get(4)?)?,
            });
        }
        let (moves, log, led) = (json(id, &moves)?, json(id, &log)?, optional(id, led)?);
        Ok(Some(Record { attempt, moves, led, log, parts }))
    }

    /// Removes attempts for good and says how many there were.
    ///
    /// # Errors
    /// The store fails; then none is removed.
    pub fn delete(&mut self, ids: &[AttemptId]) -> Result<usize, StoreError> {
        let transaction = self.connection.transaction()?;
        let mut deleted = 0;
        for id in ids {
            deleted += transaction.execute("DELETE FROM attempts WHERE id = ?1", [id.0])?;
        }
        transaction.execute(
            "DELETE FROM sources WHERE sha256 NOT IN (SELECT scenario_sha256 FROM conversations \
             UNION SELECT rubric_sha256 FROM conversations \
             UNION SELECT rubric_sha256 FROM evaluations UNION SELECT rubric_sha256 FROM reviews)",
            [],
        )?;
        transaction.commit()?;
        // The words must not stay behind in the file beside the store either.
        self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(deleted)
    }

    fn conversations(&self, id: AttemptId) -> Result<Vec<Conversation>, StoreError> {
        let sql = "SELECT position, scenario, title, skills, rubric, finish, percent, pass_mark, \
            passed, auto_failed, hints, mood FROM conversations \
            WHERE attempt = ?1 AND transcript IS NOT NULL ORDER BY position";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([id.0])?;
        let mut conversations = Vec::new();
        while let Some(row) = rows.next()? {
            let finish = row.get::<_, Option<String>>(5)?;
            let score = match finish {
                Some(finish) => Some(Score {
                    finish: json(id, &finish)?,
                    percent: row.get(6)?,
                    pass_mark: row.get(7)?,
                    passed: row.get::<_, Option<bool>>(8)?.unwrap_or_default(),
                    auto_failed: row.get::<_, Option<bool>>(9)?.unwrap_or_default(),
                    hints: row.get::<_, Option<usize>>(10)?.unwrap_or_default(),
                    mood: row.get::<_, Option<i64>>(11)?.unwrap_or_default(),
                    verdicts: self.verdicts(id, row.get(0)?)?,
                }),
                None => None,
            };
            conversations.push(Conversation {
                scenario: row.get(1)?,
                title: row.get(2)?,
                skills: json(id, &row.get::<_, String>(3)?)?,
                rubric: row.get(4)?,
                score,
            });
        }
        Ok(conversations)
    }

    fn verdicts(&self, id: AttemptId, position: i64) -> Result<Vec<CriterionScore>, StoreError> {
        let sql = "SELECT criterion, title, status, points, max_points FROM verdicts \
            WHERE attempt = ?1 AND position = ?2 ORDER BY number";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([id.0, position])?;
        let mut verdicts = Vec::new();
        while let Some(row) = rows.next()? {
            verdicts.push(CriterionScore {
                criterion: row.get(0)?,
                title: row.get(1)?,
                status: json(id, &row.get::<_, String>(2)?)?,
                points: row.get(3)?,
                max_points: row.get(4)?,
            });
        }
        Ok(verdicts)
    }
}

/// An attempt without its conversations.
fn attempt(row: &Row<'_>) -> Result<Attempt, rusqlite::Error> {
    Ok(Attempt {
        id: AttemptId(row.get(0)?),
        trainee: row.get(1)?,
        trainer: row.get(2)?,
        channel: row.get(3)?,
        seed: row.get::<_, i64>(4)?.cast_unsigned(),
        started: time(row.get(5)?),
        changed: time(row.get(6)?),
        finished: row.get::<_, Option<i64>>(7)?.map(time),
        replies: row.get(8)?,
        is_led: row.get(9)?,
        conversations: Vec::new(),
    })
}

/// The moment; what lies outside of every calendar, as only a damaged file has it, counts as 1970.
fn time(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

fn json<T: DeserializeOwned>(id: AttemptId, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|source| StoreError::Damaged { attempt: id.0, source })
}

fn optional<T: DeserializeOwned>(
    id: AttemptId,
    text: Option<String>,
) -> Result<Option<T>, StoreError> {
    text.map(|text| json(id, &text)).transpose()
}
