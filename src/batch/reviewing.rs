//! Putting what people say of verdicts into the store.

use jiff::Timestamp;

use crate::problem::nearest;
use crate::review::{Answer, Kind, Review, SheetRow, can_give};
use crate::rubric::Rubric;
use crate::scoring::evaluation::Evaluation;
use crate::store::reviews::NewReview;
use crate::store::{KeptCall, Store, StoreError};

/// A call with one of its evaluations, to be reviewed.
#[derive(Debug, Clone)]
pub struct Reviewable {
    /// The call.
    pub kept: KeptCall,
    /// The call's name.
    pub name: String,
    /// The rubric of the evaluation.
    pub rubric: Rubric,
    /// What the machine says.
    pub evaluation: Evaluation,
    /// What people have said of it, the oldest first.
    pub reviews: Vec<Review>,
}

/// Who reviews, and what they do.
#[derive(Debug, Clone)]
pub struct Reviewer {
    /// The reviewer's name.
    pub name: String,
    /// What they do.
    pub kind: Kind,
    /// When.
    pub at: Timestamp,
}

/// Why something cannot be reviewed.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// There is no such call.
    #[error("there is no call {name} in the store{}", meant(near.as_deref()))]
    NoCall {
        /// The name that was given.
        name: String,
        /// A name that is much the same.
        near: Option<String>,
    },
    /// The call has no evaluation by that rubric.
    #[error("{call} was not scored by that rubric; it was by: {}", known.join(", "))]
    NoEvaluation {
        /// The call's name.
        call: String,
        /// The ids of the rubrics that it was scored by.
        known: Vec<String>,
    },
    /// It has several.
    #[error("{call} was scored by several rubrics; name one of: {}", known.join(", "))]
    WhichRubric {
        /// The call's name.
        call: String,
        /// The ids of the rubrics that it was scored by.
        known: Vec<String>,
    },
    /// The rubric has no such criterion.
    #[error("the rubric {rubric} has no criterion {criterion}{}", meant(near.as_deref()))]
    NoCriterion {
        /// The rubric's id.
        rubric: String,
        /// The id that was given.
        criterion: String,
        /// An id that is much the same.
        near: Option<String>,
    },
    /// No level of the criterion has so many points.
    #[error("{criterion} has no level with {points} points; it has: {}", known.join(", "))]
    NoLevel {
        /// The criterion's id.
        criterion: String,
        /// The points that were given.
        points: f64,
        /// The points that it has.
        known: Vec<String>,
    },
    /// A decision settles a dispute.
    #[error("there is no open dispute about {criterion} to settle")]
    NoDispute {
        /// The criterion's id.
        criterion: String,
    },
    /// The store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn meant(near: Option<&str>) -> String {
    near.map(|near| format!("; did you mean {near}?")).unwrap_or_default()
}

/// The call of that name with its evaluation by that rubric, or by the only one.
///
/// # Errors
/// There is no such call or evaluation, or more than one.
pub fn reviewable(
    store: &Store,
    name: &str,
    rubric: Option<&str>,
) -> Result<Reviewable, ReviewError> {
    let Some(kept) = store.kept_call_named(name)? else {
        let names = store.call_names()?;
        let near = nearest(name, names.iter().map(String::as_str)).map(str::to_owned);
        return Err(ReviewError::NoCall { name: name.to_owned(), near });
    };
    let evaluations = store.newest_evaluations(kept)?;
    let known: Vec<String> = evaluations.iter().map(|e| e.rubric.id.clone()).collect();
    let mut meant =
        evaluations.into_iter().filter(|e| rubric.is_none_or(|rubric| e.rubric.id == rubric));
    match (meant.next(), meant.next()) {
        (Some(evaluation), None) => {
            let rubric = store.rubric(&evaluation.rubric.sha256)?;
            let reviews = store.reviews(kept.call, &evaluation.rubric.id)?;
            Ok(Reviewable { kept, name: name.to_owned(), rubric, evaluation, reviews })
        }
        (Some(_), Some(_)) => Err(ReviewError::WhichRubric { call: name.to_owned(), known }),
        (None, _) => Err(ReviewError::NoEvaluation { call: name.to_owned(), known }),
    }
}

impl Reviewable {
    /// Whether this is what its reviewer has said last.
    pub fn is_known(&self, new: &Review) -> bool {
        let by_them =
            |review: &&Review| review.reviewer == new.reviewer && review.criterion == new.criterion;
        self.reviews.iter().rfind(by_them).is_some_and(|last| {
            let (at, machine_points) = (new.at, new.machine_points);
            Review { at, machine_points, ..last.clone() } == *new
        })
    }

    /// A review to be added to the store.
    ///
    /// # Errors
    /// The rubric has no such criterion, or the criterion no such points, or there is no dispute to
    /// settle.
    pub fn review(&self, answer: Answer, by: &Reviewer) -> Result<NewReview, ReviewError> {
        let Some(criterion) = self.rubric.criteria().find(|known| known.id == answer.criterion)
        else {
            let ids = self.rubric.criteria().map(|known| known.id.as_str());
            return Err(ReviewError::NoCriterion {
                rubric: self.rubric.id.clone(),
                near: nearest(&answer.criterion, ids).map(str::to_owned),
                criterion: answer.criterion,
            });
        };
        if let Some(points) = answer.points.filter(|points| !can_give(criterion, Some(*points))) {
            let mut known: Vec<f64> = criterion.levels.iter().map(|level| level.points).collect();
            known.dedup();
            let known = known.iter().map(f64::to_string).collect();
            return Err(ReviewError::NoLevel { criterion: answer.criterion, points, known });
        }
        // Whatever verdicts came between.
        let is_of_dispute =
            |review: &&Review| review.criterion == answer.criterion && review.kind != Kind::Verdict;
        let last = self.reviews.iter().rfind(is_of_dispute);
        if by.kind == Kind::Decision && last.is_none_or(|last| last.kind != Kind::Dispute) {
            return Err(ReviewError::NoDispute { criterion: answer.criterion });
        }
        let mut verdicts = self.evaluation.verdicts.iter();
        let machine = verdicts.find(|verdict| verdict.criterion == answer.criterion);
        let review = Review {
            criterion: answer.criterion,
            kind: by.kind,
            points: answer.points,
            machine_points: machine.and_then(|verdict| verdict.points),
            reviewer: by.name.clone(),
            at: by.at,
            reason: answer.reason,
            comment: answer.comment,
        };
        Ok(NewReview {
            call: self.kept.call,
            rubric: self.rubric.id.clone(),
            rubric_sha256: self.rubric.sha256.clone(),
            review,
        })
    }
}

/// What the rows of a sheet hold.
#[derive(Debug, Default)]
pub struct SheetReviews {
    /// What is new.
    pub reviews: Vec<NewReview>,
    /// How many rows say what their reviewer has said already.
    pub known: usize,
    /// What is wrong with the others, by line.
    pub errors: Vec<(u64, ReviewError)>,
}

/// The reviews that the rows of a sheet hold. A row without a reviewer is `by`'s.
///
/// # Errors
/// The store fails.
pub fn from_rows(
    store: &Store,
    rows: Vec<SheetRow>,
    by: &Reviewer,
) -> Result<SheetReviews, StoreError> {
    let mut found = SheetReviews::default();
    for row in rows {
        let name = if row.reviewer.is_empty() { by.name.clone() } else { row.reviewer };
        let reviewer = Reviewer { name, kind: row.kind, at: by.at };
        let rubric = Some(row.rubric.as_str()).filter(|rubric| !rubric.is_empty());
        let answer = Answer {
            criterion: row.criterion,
            points: row.points,
            reason: row.reason,
            comment: row.comment,
        };
        let review = reviewable(store, &row.call, rubric).and_then(|reviewable| {
            let new = reviewable.review(answer, &reviewer)?;
            Ok((reviewable.is_known(&new.review), new))
        });
        match review {
            Ok((false, review)) => found.reviews.push(review),
            Ok((true, _)) => found.known += 1,
            Err(ReviewError::Store(error)) => return Err(error),
            Err(error) => found.errors.push((row.line, error)),
        }
    }
    Ok(found)
}
