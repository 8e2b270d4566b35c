//! Calls in the words that their rubrics have for the reader.

use std::collections::BTreeMap;

use super::ReportError;
use crate::batch::results::ScoredCall;
use crate::interface::Interface;
use crate::rubric::Rubric;
use crate::scoring::worded;
use crate::store::{Store, StoreError};

/// Puts calls into words for a reader.
pub(super) struct Wording {
    interface: Interface,
    /// The rubrics that were met, by their hashes; `None` where one can no longer be read.
    rubrics: BTreeMap<String, Option<Rubric>>,
}

impl Wording {
    /// For whoever reads that language.
    pub(super) fn new(interface: Interface) -> Self {
        Self { interface, rubrics: BTreeMap::new() }
    }

    /// The call in words for the reader; `None` where they are those that it has.
    ///
    /// # Errors
    /// The store fails.
    pub(super) fn of(
        &mut self,
        store: &Store,
        call: &ScoredCall,
    ) -> Result<Option<ScoredCall>, ReportError> {
        let mut evaluations = Vec::with_capacity(call.evaluations.len());
        for evaluation in &call.evaluations {
            let rubric = self.rubric(store, &evaluation.rubric.sha256)?;
            evaluations.push(rubric.map_or_else(
                || evaluation.clone(),
                |(rubric, interface)| worded(rubric, evaluation, interface),
            ));
        }
        if evaluations == call.evaluations {
            return Ok(None);
        }
        Ok(Some(ScoredCall { evaluations, ..call.clone() }))
    }

    fn rubric(
        &mut self,
        store: &Store,
        sha256: &str,
    ) -> Result<Option<(&Rubric, Interface)>, StoreError> {
        if !self.rubrics.contains_key(sha256) {
            let rubric = match store.rubric(sha256) {
                Ok(rubric) => Some(rubric),
                // The verdicts still say what they say.
                Err(StoreError::NoRubric { .. } | StoreError::OldRubric { .. }) => None,
                Err(error) => return Err(error),
            };
            self.rubrics.insert(sha256.to_owned(), rubric);
        }
        let rubric = self.rubrics.get(sha256).and_then(Option::as_ref);
        Ok(rubric.map(|rubric| (rubric, self.interface)))
    }
}
