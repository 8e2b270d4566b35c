//! Evaluations of calls, pinned to what was heard, the rubric's text and the way of scoring.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, TransactionBehavior, params};

use serde::{Deserialize, Serialize};

use super::call::KeptCall;
use super::calls::json;
use super::{Store, StoreError};
use crate::problem::Problems;
use crate::rubric::Rubric;
use crate::scoring::evaluation::Evaluation;
use crate::scoring::grounds::Grounds;

/// An evaluation as it is kept: with the grounds of its verdicts, which no file has.
#[derive(Serialize)]
struct Written<'e> {
    #[serde(flatten)]
    evaluation: &'e Evaluation,
    grounds: Vec<&'e Grounds>,
}

/// The grounds of an evaluation; none where an older version kept it.
#[derive(Deserialize)]
struct Kept {
    #[serde(default)]
    grounds: Vec<Grounds>,
}

/// The text in which an evaluation is kept.
pub(super) fn written(evaluation: &Evaluation) -> serde_json::Result<String> {
    let grounds = evaluation.verdicts.iter().map(|verdict| &verdict.grounds).collect();
    serde_json::to_string(&Written { evaluation, grounds })
}

fn read(kept: KeptCall, text: &str) -> Result<Evaluation, StoreError> {
    let mut evaluation: Evaluation = json(kept.call, text)?;
    let Kept { grounds } = json(kept.call, text)?;
    for (verdict, grounds) in evaluation.verdicts.iter_mut().zip(grounds) {
        verdict.grounds = grounds;
    }
    Ok(evaluation)
}

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
        found.map(|text| read(kept, &text)).transpose()
    }

    /// For each rubric the evaluation of what was heard by the version that was used last, in order
    /// of the rubrics' ids.
    ///
    /// # Errors
    /// The store fails, or what it holds cannot be read.
    pub fn newest_evaluations(&self, kept: KeptCall) -> Result<Vec<Evaluation>, StoreError> {
        let sql = "SELECT rubric, evaluation FROM evaluations LEFT JOIN rubric_uses \
            USING (rubric_sha256) WHERE hearing = ?1 \
            ORDER BY rubric, used_ms DESC, made_ms DESC, rubric_sha256";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([kept.hearing.0])?;
        let mut newest: Vec<(String, Evaluation)> = Vec::new();
        while let Some(row) = rows.next()? {
            let rubric: String = row.get(0)?;
            if newest.last().is_none_or(|(last, _)| *last != rubric) {
                newest.push((rubric, read(kept, &row.get::<_, String>(1)?)?));
            }
        }
        Ok(newest.into_iter().map(|(_, evaluation)| evaluation).collect())
    }

    /// Notes that these rubrics are in use, of all versions of each.
    ///
    /// # Errors
    /// The store fails.
    pub fn use_rubrics(&mut self, sha256s: &[&str], at: Timestamp) -> Result<(), StoreError> {
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for sha256 in sha256s {
            let sql = "INSERT INTO rubric_uses (rubric_sha256, used_ms) VALUES (?1, ?2) \
                ON CONFLICT (rubric_sha256) DO UPDATE SET used_ms = ?2";
            transaction.prepare_cached(sql)?.execute(params![sha256, at.as_millisecond()])?;
        }
        transaction.commit()?;
        Ok(())
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::rubric::{BehaviourId, Severity};
    use crate::scoring::evaluation::{RubricReference, Status, Verdict};
    use crate::scoring::grounds::{Moment, Reason};
    use crate::store::{CallId, HearingId};
    use crate::transcript::Millis;

    #[test]
    fn grounds_are_kept_and_what_an_older_version_kept_has_none() {
        let heard = Reason::Heard(BehaviourId("greets".into()), Moment::At(Millis(1_500)));
        let grounds = Grounds { reasons: vec![heard], ..Grounds::default() };
        let verdict = Verdict {
            criterion: "greeting".into(),
            title: "Greets".into(),
            section: "start".into(),
            status: Status::Scored,
            level: None,
            points: Some(1.0),
            max_points: 1.0,
            share: 100.0,
            severity: Severity::Minor,
            auto_failed: false,
            confidence: Some(0.9),
            reason: "Heard “greets” at 0:01".into(),
            coach: None,
            evidence: Vec::new(),
            basis: None,
            doubts: Vec::new(),
            grounds,
        };
        let evaluation = Evaluation {
            rubric: RubricReference { id: "r".into(), title: "R".into(), sha256: "0".into() },
            percent: Some(100.0),
            percent_before_auto_fail: Some(100.0),
            pass_mark: 75.0,
            passed: true,
            band: None,
            auto_failed: false,
            severities: BTreeMap::new(),
            sections: Vec::new(),
            verdicts: vec![verdict],
        };
        let kept = KeptCall { call: CallId(1), hearing: HearingId(1) };
        assert_eq!(read(kept, &written(&evaluation).unwrap()).unwrap(), evaluation);
        let in_files = serde_json::to_string(&evaluation).unwrap();
        assert!(!in_files.contains("grounds"), "{in_files}");
        let old = read(kept, &in_files).unwrap();
        assert_eq!(old.verdicts[0].grounds, Grounds::default());
    }
}
