//! What the columns of a table of ratings are.

use super::super::ratings::Subject;

const CALL: &[&str] = &[
    "call",
    "call id",
    "call name",
    "name",
    "recording",
    "path",
    "file",
    "contact",
    "interaction",
];
const CRITERION: &[&str] = &["criterion", "criterion id", "question", "item"];
const RATER: &[&str] =
    &["rater", "reviewer", "evaluator", "assessor", "grader", "scorer", "analyst", "rated by"];
const POINTS: &[&str] = &["points", "score", "rating", "mark", "value", "answer"];
const TOTAL: &[&str] = &["total", "overall", "percent", "total score", "total percent"];
const MACHINE: &[&str] = &["machine", "rolecall"];
/// Columns that hold neither marks nor what marks are of.
const PASSED_OVER: &[&str] = &[
    "comment",
    "comments",
    "note",
    "notes",
    "reason",
    "date",
    "at",
    "rubric",
    "section",
    "title",
    "max points",
    "agent",
    "queue",
    "kind",
    "machine points",
    "duration",
];

/// Which column is what.
pub(super) struct Columns {
    /// All column headings.
    pub(super) names: Vec<String>,
    /// The one that names the call.
    pub(super) call: usize,
    /// What the others are.
    pub(super) form: Form,
}

/// The shape of the table.
pub(super) enum Form {
    /// A row for each mark.
    Marks { criterion: usize, rater: Option<usize>, points: usize },
    /// A row for each call and criterion, a column for each rater.
    Raters { criterion: usize, raters: Vec<usize> },
    /// A row for each call, or each call and rater, a column for each criterion.
    Criteria { rater: Option<usize>, criteria: Vec<usize> },
}

impl Columns {
    /// Reads the header.
    ///
    /// # Errors
    /// What is missing.
    pub(super) fn of(names: &[String]) -> Result<Self, String> {
        // Of several that would do, the one that is named first in the list of names.
        let place = |known: &[&str]| {
            let column = |alias: &&str| names.iter().position(|name| is_one_of(name, &[*alias]));
            known.iter().find_map(column)
        };
        let Some(call) = place(CALL) else {
            return Err("no column is headed `call`; the header is to be `call,criterion,rater,\
                        points`, or have a column for each rater or each criterion"
                .to_owned());
        };
        let (criterion, rater, points) = (place(CRITERION), place(RATER), place(POINTS));
        let taken = [Some(call), criterion, rater];
        let free = |points: Option<usize>| -> Vec<usize> {
            let is_free = |(index, name): &(usize, &String)| {
                let is_taken = taken.contains(&Some(*index)) || points == Some(*index);
                let is_known =
                    [PASSED_OVER, CALL, RATER].iter().any(|known| is_one_of(name, known));
                !is_taken && !name.is_empty() && !is_known
            };
            names.iter().enumerate().filter(is_free).map(|(index, _)| index).collect()
        };
        let form = match (criterion, points) {
            (Some(criterion), Some(points)) => Form::Marks { criterion, rater, points },
            (Some(criterion), None) => Form::Raters { criterion, raters: free(None) },
            (None, _) => Form::Criteria { rater, criteria: free(None) },
        };
        let is_bare = match &form {
            Form::Marks { .. } => false,
            Form::Raters { raters: marks, .. } | Form::Criteria { criteria: marks, .. } => {
                marks.is_empty()
            }
        };
        if is_bare {
            return Err("no column holds marks; head it `points`, or with a rater's or a \
                        criterion's name"
                .to_owned());
        }
        Ok(Self { names: names.to_vec(), call, form })
    }

    /// The heading of a column.
    pub(super) fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }
}

/// The criterion or the total that a name means; `None` for an empty one.
pub(super) fn subject(name: &str) -> Option<Subject> {
    if is_one_of(name, TOTAL) {
        Some(Subject::Total)
    } else {
        (!name.is_empty()).then(|| Subject::Criterion(name.to_owned()))
    }
}

/// Whether a rater's name means the machine.
pub(super) fn is_machine(name: &str) -> bool {
    is_one_of(name, MACHINE)
}

fn is_one_of(name: &str, known: &[&str]) -> bool {
    let name = name.trim().to_lowercase().replace(['_', '-'], " ");
    known.contains(&name.as_str())
}
