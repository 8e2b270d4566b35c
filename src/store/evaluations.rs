//! Evaluations of calls, pinned to what was heard, the rubric's text and the way of scoring.

use rusqlite::{OptionalExtension, params};

use super::call::KeptCall;
use super::calls::json;
use super::{Store, StoreError};
use crate::problem::Problems;
use crate::rubric::Rubric;
use crate::scoring::evaluation::Evaluation;

impl Store {
    /// The evaluation of what was heard by that rubric, if it was made in that way; in whatever way
    /// where none is given.
    ///
    /// # Errors
    /// The store fails, or what it holds cannot be read.
    pub fn evaluation(
        &self,
        kept: KeptCall,
        rubric_sha256: &str,
        method: Option<&str>,
    ) -> Result<Option<Evaluation>, StoreError> {
        let sql = "SELECT evaluation FROM evaluations \
            WHERE hearing = ?1 AND rubric_sha256 = ?2 AND (?3 IS NULL OR method = ?3)";
        let mut statement = self.connection.prepare_cached(sql)?;
        let given = params![kept.hearing.0, rubric_sha256, method];
        let found = statement.query_row(given, |row| row.get::<_, String>(0)).optional()?;
        found.map(|text| json(kept.call, &text)).transpose()
    }

    /// For each rubric the newest evaluation of what was heard, in order of the rubrics' ids.
    ///
    /// # Errors
    /// The store fails, or what it holds cannot be read.
    pub fn newest_evaluations(&self, kept: KeptCall) -> Result<Vec<Evaluation>, StoreError> {
        let sql = "SELECT rubric, evaluation FROM evaluations WHERE hearing = ?1 \
            ORDER BY rubric, made_ms DESC, rubric_sha256";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([kept.hearing.0])?;
        let mut newest: Vec<(String, Evaluation)> = Vec::new();
        while let Some(row) = rows.next()? {
            let rubric: String = row.get(0)?;
            if newest.last().is_none_or(|(last, _)| *last != rubric) {
                newest.push((rubric, json(kept.call, &row.get::<_, String>(1)?)?));
            }
        }
        Ok(newest.into_iter().map(|(_, evaluation)| evaluation).collect())
    }

    /// The rubric with that hash, as it was when it was first used.
    ///
    /// # Errors
    /// The store fails, or there is no such rubric.
    pub fn rubric(&self, sha256: &str) -> Result<Rubric, StoreError> {
        let sql = "SELECT text FROM sources WHERE sha256 = ?1";
        let mut statement = self.connection.prepare_cached(sql)?;
        let text: Option<String> = statement.query_row([sha256], |row| row.get(0)).optional()?;
        let text = text.ok_or_else(|| StoreError::NoRubric { sha256: sha256.to_owned() })?;
        Rubric::parse("kept rubric", &text)
            .map_err(|problems: Problems| StoreError::OldRubric { problems })
    }
}
