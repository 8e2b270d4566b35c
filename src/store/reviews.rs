//! What people said about verdicts: rows that are only ever added.

use jiff::Timestamp;
use rusqlite::{TransactionBehavior, params};

use super::call::CallId;
use super::{Store, StoreError};
use crate::review::{Kind, Review};

/// A review with the evaluation that it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReview {
    /// The call.
    pub call: CallId,
    /// The rubric's `id`.
    pub rubric: String,
    /// Hash of the rubric.
    pub rubric_sha256: String,
    /// What is said.
    pub review: Review,
}

impl Store {
    /// Adds reviews, all or none.
    ///
    /// # Errors
    /// The store fails.
    pub fn add_reviews(&mut self, reviews: &[NewReview]) -> Result<(), StoreError> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for new in reviews {
            let sql = "INSERT INTO reviews (call, rubric, rubric_sha256, criterion, kind, points, \
                machine_points, reviewer, at_ms, reason, comment) \
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
            let review = &new.review;
            transaction.prepare_cached(sql)?.execute(params![
                new.call.0,
                new.rubric,
                new.rubric_sha256,
                review.criterion,
                review.kind.name(),
                review.points,
                review.machine_points,
                review.reviewer,
                review.at.as_millisecond(),
                review.reason,
                review.comment,
            ])?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// The reviews of a call by all versions of that rubric, the oldest first.
    ///
    /// # Errors
    /// The store fails.
    pub fn reviews(&self, call: CallId, rubric: &str) -> Result<Vec<Review>, StoreError> {
        let sql = "SELECT criterion, kind, points, machine_points, reviewer, at_ms, reason, comment \
            FROM reviews WHERE call = ?1 AND rubric = ?2 ORDER BY id";
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params![call.0, rubric], |row| {
            Ok(Review {
                criterion: row.get(0)?,
                kind: Kind::named(&row.get::<_, String>(1)?),
                points: row.get(2)?,
                machine_points: row.get(3)?,
                reviewer: row.get(4)?,
                at: Timestamp::from_millisecond(row.get(5)?).unwrap_or_default(),
                reason: row.get(6)?,
                comment: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
